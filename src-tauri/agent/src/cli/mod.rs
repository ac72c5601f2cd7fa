//! The command line: what can be said, and the exit codes.
//!
//! It knows words and forms; each group of subcommands has a file. Invariants: no subcommand needs a display; nothing is
//! asked where there is no terminal; a failure is one clear line on standard error.

mod agent;
mod analyze;
mod backup;
mod check_in;
mod demo;
mod doctor;
mod erase;
mod exchange;
mod insight_words;
mod journal;
mod journal_edit;
mod lock;
mod passphrase;
mod patterns;
mod plan;
mod preview;
mod print;
mod resident;
mod restore;
mod ritual;
mod sealed;
mod settings;
mod simulate;
mod start;
mod status;
mod trend_words;
mod vault;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, Parser, Subcommand};

use crate::data_folder::DataFolder;
use evenkeel_core::time::LocalDay;
use evenkeel_core::vault::{Secret, no_core_dumps};
use passphrase::Asked;

#[derive(Debug, Parser)]
#[command(name = "evenkeel", version, about = "Protects the working day, and closes it properly.")]
pub struct CommandLine {
    /// Where settings, records and the vault are kept.
    #[arg(long, global = true, value_name = "DIR")]
    data_dir: Option<PathBuf>,
    /// Start in the tray only, as at the start of a session.
    #[arg(long)]
    background: bool,
    #[command(subcommand)]
    order: Option<Order>,
}

#[derive(Debug, Subcommand)]
enum Order {
    /// Say when the next break comes, or why it is quiet.
    Status {
        #[arg(long)]
        json: bool,
    },
    /// Say which signals of this desktop can be seen, and why others cannot.
    Doctor {
        #[arg(long)]
        json: bool,
    },
    /// Keep quiet for a while: 30m, 1h30m, until 14:00, or until-tomorrow.
    Pause {
        /// An hour where nothing is said.
        #[arg(value_name = "LENGTH | until TIME | until-tomorrow", num_args = 0..=2)]
        length: Vec<String>,
    },
    /// End a pause.
    Resume,
    /// Take, postpone or skip a break.
    Break {
        #[command(subcommand)]
        what: agent::BreakOrder,
    },
    /// Offer to close the day now.
    LogOff,
    /// Keep quiet for the rest of this day: no breaks, no reminders of its end.
    DayOff {
        /// Work today after all.
        #[arg(long)]
        undo: bool,
    },
    /// Read and change settings.
    Settings {
        #[command(subcommand)]
        what: settings::SettingsOrder,
    },
    /// Close the window and, with it, the vault; everything typed is saved first.
    Lock,
    /// Show what a plain day would look like under the present settings.
    Preview {
        /// Today where none is said.
        #[arg(long = "date", value_name = "YYYY-MM-DD")]
        day: Option<LocalDay>,
        #[arg(long)]
        json: bool,
    },
    /// End the running agent.
    Quit,
    /// End the running agent and its windows, and begin anew.
    Restart,
    /// Run the engine over a scripted trace in virtual time.
    Simulate {
        trace: PathBuf,
        /// Step every second instead of at deadlines; the output must be the same.
        #[arg(long)]
        fine: bool,
    },
    /// Look for patterns in a table of check-ins, as the window does in the vault's.
    Analyze {
        #[command(subcommand)]
        what: analyze::AnalyzeOrder,
    },
    /// The encrypted vault.
    Vault {
        #[command(subcommand)]
        what: vault::VaultOrder,
    },
    /// The journal in the vault.
    Journal {
        #[command(subcommand)]
        what: journal::JournalOrder,
    },
    /// Copy the vault into one verified file.
    Backup {
        /// Copy it into this folder, best on another disk, instead of the vault's own.
        #[arg(long, value_name = "DIR")]
        to: Option<PathBuf>,
        /// With settings and records, all of it encrypted: the one file that a new computer needs.
        #[arg(long, requires = "to")]
        everything: bool,
        #[command(flatten)]
        access: VaultAccess,
    },
    /// Write the whole journal as Markdown files, JSON, or one encrypted file.
    Export(exchange::ExportOrder),
    /// Take in entries from another journal or from an export, and check-ins from a table; a second time adds nothing.
    Import(exchange::ImportOrder),
    /// Put a backup in the place of the vault, whose files are kept aside.
    Restore(restore::RestoreOrder),
    /// Erase everything of Evenkeel on this computer: settings, records, the vault and the backups in its folder. It cannot
    /// be taken back. Asks for a word to be typed; files of other making in the data folder stay, and so does what was saved
    /// elsewhere.
    Erase(erase::EraseOrder),
    /// Read all of the vault, and say whether it is whole.
    Verify {
        #[arg(long)]
        json: bool,
        #[command(flatten)]
        access: VaultAccess,
    },
    /// Say in a few numbers how a day was, also while the vault is locked; or show what was said.
    CheckIn(check_in::CheckInOrder),
    /// Show the shutdown ritual of a day.
    Ritual(ritual::RitualOrder),
    /// Show what the last weeks amounted to: time at the computer, breaks, lunches, closings. With the vault's passphrase from
    /// a file or descriptor also what the check-ins show, early signs, and what goes together with better mornings; nothing
    /// is asked for.
    Patterns {
        #[arg(long)]
        json: bool,
        #[command(flatten)]
        access: VaultAccess,
    },
    /// Make 120 days of made-up data in a folder of their own, to look around in.
    Demo(demo::DemoOrder),
    /// The recovery plan in the vault.
    Plan {
        #[command(subcommand)]
        what: plan::PlanOrder,
    },
}

/// For subcommands that open the vault.
#[derive(Clone, Copy, Debug, Args)]
struct VaultAccess {
    /// Read the passphrase from this open file descriptor.
    #[arg(long, value_name = "N")]
    passphrase_fd: Option<i32>,
}

impl VaultAccess {
    fn passphrase(self, asked: Asked) -> Result<Secret, Failed> {
        passphrase::read(asked, self.passphrase_fd)
    }
}

/// Why a subcommand did not do what was asked: an exit code and one line.
#[derive(Debug)]
enum Failed {
    /// 1
    Plainly(String),
    /// 2
    WrongUse(String),
    /// 3
    Locked(String),
    /// 4
    InUse(String),
}

impl Failed {
    fn code(&self) -> u8 {
        match self {
            Failed::Plainly(_) => 1,
            Failed::WrongUse(_) => 2,
            Failed::Locked(_) => 3,
            Failed::InUse(_) => 4,
        }
    }

    fn line(&self) -> &str {
        match self {
            Failed::Plainly(line) | Failed::WrongUse(line) | Failed::Locked(line) | Failed::InUse(line) => {
                line
            }
        }
    }
}

type Outcome = Result<(), Failed>;

impl CommandLine {
    /// Does what was asked.
    pub fn run(self) -> ExitCode {
        // Subcommands hold the vault's key for a moment, and windows inherit this.
        if let Err(error) = no_core_dumps() {
            print::note(&format!("core dumps stay on: {error}"));
        }
        match self.obey() {
            Ok(()) => ExitCode::SUCCESS,
            Err(failed) => {
                print::note(failed.line());
                ExitCode::from(failed.code())
            }
        }
    }

    fn obey(self) -> Outcome {
        // These need no data folder at all.
        match &self.order {
            Some(Order::Simulate { trace, fine }) => return simulate::run(trace, *fine),
            Some(Order::Analyze { what }) => return analyze::run(what),
            _ => {}
        }
        let folder = DataFolder::choose(self.data_dir).map_err(|why| Failed::Plainly(why.to_string()))?;
        if folder.is_demo() {
            print::note("these are demo data: all of it is made up");
        }
        let Some(order) = self.order else { return start::run(&folder, self.background) };
        match order {
            Order::Status { json } => status::run(&folder, json),
            Order::Doctor { json } => doctor::run(&folder, json),
            Order::Pause { length } => agent::pause(&folder, &length),
            Order::Resume => agent::resume(&folder),
            Order::Break { what } => agent::on_break(&folder, what),
            Order::LogOff => agent::log_off(&folder),
            Order::DayOff { undo: false } => agent::take_day_off(&folder),
            Order::DayOff { undo: true } => agent::work_after_all(&folder),
            Order::Settings { what } => settings::run(&folder, what),
            Order::Lock => lock::run(&folder),
            Order::Preview { day, json } => preview::run(&folder, day, json),
            Order::Quit => agent::quit(&folder),
            Order::Restart => resident::restart(&folder),
            Order::Simulate { trace, fine } => simulate::run(&trace, fine),
            Order::Analyze { what } => analyze::run(&what),
            Order::Vault { what } => vault::run(&folder, what),
            Order::Journal { what } => journal::run(&folder, what),
            Order::Backup { to, everything, access } => backup::back_up(&folder, access, to, everything),
            Order::Export(order) => exchange::export(&folder, order),
            Order::Import(order) => exchange::import(&folder, order),
            Order::Restore(order) => restore::run(&folder, order),
            Order::Erase(order) => erase::run(&folder, order),
            Order::Verify { json, access } => backup::verify(&folder, access, json),
            Order::CheckIn(order) => check_in::run(&folder, order),
            Order::Ritual(order) => ritual::run(&folder, order),
            Order::Patterns { json, access } => patterns::run(&folder, access, json),
            Order::Demo(order) => demo::run(&folder, &order),
            Order::Plan { what } => plan::run(&folder, what),
        }
    }
}

/// One line that ends like a sentence.
fn sentence(line: &str) -> String {
    let line = line.replace('\n', " ");
    if line.ends_with(['.', '?', '!']) { line } else { format!("{line}.") }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use clap::CommandFactory;

    #[test]
    fn the_command_line_is_consistent() {
        CommandLine::command().debug_assert();
    }

    #[test]
    fn every_documented_form_is_understood() {
        for form in [
            "evenkeel",
            "evenkeel --background",
            "evenkeel --data-dir /x status --json",
            "evenkeel status --json --data-dir /x",
            "evenkeel pause",
            "evenkeel pause 1h",
            "evenkeel pause until 14:00",
            "evenkeel pause until-tomorrow",
            "evenkeel resume",
            "evenkeel break now",
            "evenkeel break postpone",
            "evenkeel break skip",
            "evenkeel log-off",
            "evenkeel day-off",
            "evenkeel day-off --undo",
            "evenkeel settings get",
            "evenkeel settings get breaks.micro.interval",
            "evenkeel settings set breaks.micro.interval 25m",
            "evenkeel settings schema",
            "evenkeel preview --date 2026-03-24 --json",
            "evenkeel quit",
            "evenkeel simulate trace.json --fine",
            "evenkeel analyze early-signs days.csv",
            "evenkeel analyze early-signs days.csv --level 2.9",
            "evenkeel analyze association days.csv",
            "evenkeel vault init --passphrase-fd 3",
            "evenkeel vault passphrase",
            "evenkeel vault passphrase --rotate --passphrase-fd 3 --new-passphrase-fd 4",
            "evenkeel vault passphrase --recovery-code --new-passphrase-fd 3",
            "evenkeel vault recovery",
            "evenkeel vault recovery --confirm",
            "evenkeel lock",
            "evenkeel journal add",
            "evenkeel journal add - --tag work",
            "evenkeel journal add words --tag a --tag b",
            "evenkeel journal list --json",
            "evenkeel journal show 0123 --json",
            "evenkeel backup",
            "evenkeel backup --to /media/usb",
            "evenkeel backup --everything --to /media/usb",
            "evenkeel restore /media/usb/x.vault --everything",
            "evenkeel restart",
            "evenkeel restore",
            "evenkeel restore --list --json",
            "evenkeel restore evenkeel-2026-03-27T120000Z.vault --recovery-code",
            "evenkeel restore /media/usb/x.vault --recovery-code-fd 4 --passphrase-fd 3",
            "evenkeel verify --json",
            "evenkeel erase",
            "evenkeel erase --yes-erase-everything --json",
            "evenkeel erase --yes-erase-everything",
            "evenkeel export",
            "evenkeel export --format markdown --to /media/usb",
            "evenkeel export --format encrypted --file-passphrase-fd 4 --passphrase-fd 3",
            "evenkeel import journal.zip --dry-run --json",
            "evenkeel import check-ins.csv --format check-ins --dry-run",
            "evenkeel import daylio.csv --format daylio --moods good=8,so-so=5",
            "evenkeel check-in",
            "evenkeel check-in --yesterday --json",
            "evenkeel check-in energy=7 sleep=7.5 moved=yes --passphrase-fd 3",
            "evenkeel check-in - --sealed",
            "evenkeel check-in --tap 6",
            "evenkeel check-in --energy-tap 6",
            "evenkeel check-in --csv",
            "evenkeel ritual --day 2026-03-27 --json",
            "evenkeel patterns --json",
            "evenkeel patterns --json --passphrase-fd 3",
            "evenkeel demo",
            "evenkeel demo --data /x --seed 3 --open",
            "evenkeel plan show --json",
            "evenkeel plan export",
            "evenkeel plan export --json",
            "evenkeel plan export --format html --to /x --item 0f --field what --field effect",
        ] {
            assert!(CommandLine::try_parse_from(form.split(' ')).is_ok(), "{form}");
        }
    }

    #[test]
    fn what_makes_no_sense_is_wrong_use() {
        for form in [
            "evenkeel sing",
            "evenkeel break",
            "evenkeel pause until 14:00 sharp",
            "evenkeel simulate",
            "evenkeel analyze early-signs days.csv --level 0",
            "evenkeel analyze early-signs days.csv --level nan",
        ] {
            let error = CommandLine::try_parse_from(form.split(' ')).unwrap_err();
            assert_eq!(error.exit_code(), 2, "{form}");
        }
    }

    #[test]
    fn a_failure_is_one_sentence() {
        assert_eq!(sentence("no agent\nis running"), "no agent is running.");
        assert_eq!(sentence("Done."), "Done.");
    }
}
