//! The user's own commands at events of the day: started without a shell, ended at their limit, their output kept nowhere.
//!
//! It does not know when an event is. Invariants: every process that is started here is reaped here; a kill reaches only
//! processes that are still ours, with all that they started; nothing is started once the agent ends.

use std::collections::{BTreeMap, HashMap};
use std::io;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::time::Duration;

use evenkeel_core::day_events::DayEvent;
use evenkeel_core::settings::{Argv, DayCommands as Commands};
use evenkeel_core::time::BootTime;

use crate::child_end;
use crate::mailbox::Mailbox;

pub struct DayCommands {
    mailbox: Mailbox,
    running: HashMap<u32, Run>,
    /// Why the last command of an event did not work.
    failed: BTreeMap<DayEvent, String>,
}

struct Run {
    event: DayEvent,
    child: Child,
    until: BootTime,
    limit: Duration,
    was_ended: WasEnded,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum WasEnded {
    No,
    AtItsLimit,
}

impl DayCommands {
    pub fn new(mailbox: Mailbox) -> DayCommands {
        DayCommands { mailbox, running: HashMap::new(), failed: BTreeMap::new() }
    }

    /// Runs what the user set for an event, if anything. Returns at once.
    pub fn run(&mut self, event: DayEvent, commands: &Commands, now: BootTime) {
        let argv = commands.of(event);
        if argv.0.is_empty() {
            self.failed.remove(&event);
            return;
        }
        match self.start(argv) {
            Ok(child) => {
                let until = now + commands.limit;
                let run = Run { event, until, limit: commands.limit, was_ended: WasEnded::No, child };
                self.running.insert(run.child.id(), run);
            }
            Err(why) => {
                self.failed.insert(event, why.to_string());
            }
        }
    }

    fn start(&self, argv: &Argv) -> io::Result<Child> {
        let [program, arguments @ ..] = argv.0.as_slice() else {
            return Err(io::ErrorKind::InvalidInput.into());
        };
        let mut command = Command::new(program);
        command.args(arguments).stdin(Stdio::null()).stdout(nowhere()).stderr(Stdio::null());
        own_group(&mut command);
        let mut child = command.spawn()?;
        if let Err(why) = child_end::watch(&mut child, self.mailbox.clone()) {
            // Nobody would hear of its end.
            end_all_of(&mut child);
            let _ = child.wait();
            return Err(why);
        }
        Ok(child)
    }

    /// When the next of them has to end.
    pub fn deadline(&self) -> Option<BootTime> {
        let open = self.running.values().filter(|run| run.was_ended == WasEnded::No);
        open.map(|run| run.until).min()
    }

    /// Ends what has run for too long.
    pub fn time_passed(&mut self, now: BootTime) {
        let late = |run: &&mut Run| run.was_ended == WasEnded::No && run.until <= now;
        for run in self.running.values_mut().filter(late) {
            run.was_ended = WasEnded::AtItsLimit;
            end_all_of(&mut run.child);
        }
    }

    /// Takes the end of a process; another's is no matter of this.
    pub fn ended(&mut self, pid: u32) {
        let Some(mut run) = self.running.remove(&pid) else { return };
        // It has ended, so that this does not wait.
        let status = run.child.wait();
        match why_failed(run.was_ended, run.limit, status) {
            Some(why) => {
                self.failed.insert(run.event, why);
            }
            None => {
                self.failed.remove(&run.event);
            }
        }
    }

    /// The user has changed what is run.
    pub fn forget_failures(&mut self) {
        self.failed.clear();
    }

    /// What did not work, one line an event.
    pub fn failures(&self) -> Vec<String> {
        self.failed.iter().map(|(event, why)| format!("{}: {why}", event.word())).collect()
    }

    /// The agent ends: nothing that it started stays behind.
    pub fn end(&mut self) {
        for (_, mut run) in self.running.drain() {
            end_all_of(&mut run.child);
            // Killed, so that this does not wait for long.
            let _ = run.child.wait();
        }
    }
}

fn why_failed(was_ended: WasEnded, limit: Duration, status: io::Result<ExitStatus>) -> Option<String> {
    match (was_ended, status) {
        // Also one whose end was not heard of before its limit, as after a suspend.
        (_, Ok(status)) if status.success() => None,
        (WasEnded::AtItsLimit, _) => {
            Some(format!("it was ended after {}", evenkeel_core::span::write(limit)))
        }
        (WasEnded::No, Ok(status)) => Some(status.to_string()),
        (WasEnded::No, Err(why)) => Some(why.to_string()),
    }
}

/// The output is kept nowhere; where its end tells of the end of the process, it is read and dropped.
fn nowhere() -> Stdio {
    if cfg!(unix) { Stdio::null() } else { Stdio::piped() }
}

/// A group of its own, so that what it starts ends with it.
#[cfg(unix)]
fn own_group(command: &mut Command) {
    std::os::unix::process::CommandExt::process_group(command, 0);
}

#[cfg(not(unix))]
fn own_group(_: &mut Command) {}

/// It is not reaped yet, so that its number is still its own.
#[cfg(unix)]
fn end_all_of(child: &mut Child) {
    use rustix::process::{Pid, Signal, kill_process_group};
    if let Some(group) = i32::try_from(child.id()).ok().and_then(Pid::from_raw) {
        // It may have ended by itself in the meantime.
        let _ = kill_process_group(group, Signal::KILL);
    }
}

#[cfg(not(unix))]
fn end_all_of(child: &mut Child) {
    let _ = child.kill();
}

#[cfg(all(test, unix))]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::mailbox::{Bell, Message};
    use std::path::Path;
    use std::sync::Arc;
    use std::sync::mpsc::{Receiver, channel};

    struct Silent;
    impl Bell for Silent {
        fn ring(&self) {}
    }

    const NOW: BootTime = BootTime(1_000_000);
    const LIMIT: Duration = Duration::from_secs(10);

    fn set() -> (DayCommands, Receiver<Message>) {
        let (sender, heard) = channel();
        (DayCommands::new(Mailbox { sender, bell: Arc::new(Silent) }), heard)
    }

    fn at_start(argv: &[&str]) -> Commands {
        let start = Argv(argv.iter().map(|word| (*word).to_owned()).collect());
        Commands { start, limit: LIMIT, ..Commands::default() }
    }

    fn wait_for_end(commands: &mut DayCommands, heard: &Receiver<Message>) {
        let Message::ProcessEnded(pid) = heard.recv().unwrap() else { panic!("nothing else is heard") };
        commands.ended(pid);
    }

    #[test]
    fn nothing_is_started_where_nothing_is_set() {
        let (mut commands, _heard) = set();
        commands.run(DayEvent::Start, &Commands::default(), NOW);
        assert_eq!((commands.deadline(), commands.failures()), (None, Vec::new()));
    }

    #[test]
    fn a_command_runs_without_a_shell_and_gets_each_argument_as_it_stands() {
        let folder = tempfile::tempdir().unwrap();
        let odd = folder.path().join("a b; $(touch never) && *");
        let (mut commands, heard) = set();
        commands.run(DayEvent::Start, &at_start(&["touch", odd.to_str().unwrap()]), NOW);
        wait_for_end(&mut commands, &heard);
        assert!(odd.is_file() && !Path::new("never").exists());
        assert_eq!(commands.failures(), Vec::<String>::new());
    }

    #[test]
    fn a_command_that_takes_too_long_is_ended_with_all_that_it_started() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("child");
        // A shell as a program like any other: what it starts outlives it.
        let script = format!("sleep 600 & echo $! > {}; wait", file.display());
        let (mut commands, heard) = set();
        commands.run(DayEvent::Start, &at_start(&["sh", "-c", &script]), NOW);
        assert_eq!(commands.deadline(), Some(NOW + LIMIT));
        let child = loop {
            match std::fs::read_to_string(&file).ok().and_then(|text| text.trim().parse::<u32>().ok()) {
                Some(child) => break child,
                None => std::thread::yield_now(),
            }
        };
        commands.time_passed(NOW + LIMIT - Duration::from_millis(1));
        assert!(heard.try_recv().is_err(), "it has its time");
        commands.time_passed(NOW + LIMIT);
        wait_for_end(&mut commands, &heard);
        assert_eq!(commands.failures(), ["start: it was ended after 10s"]);
        assert_eq!(commands.deadline(), None);
        let is_gone = || {
            let stat = std::fs::read_to_string(format!("/proc/{child}/stat")).unwrap_or_default();
            stat.is_empty() || stat.contains(") Z ")
        };
        while cfg!(target_os = "linux") && !is_gone() {
            std::thread::yield_now();
        }
    }

    #[test]
    fn a_command_that_ended_in_time_has_not_failed_though_that_is_heard_after_its_limit() {
        let (mut commands, heard) = set();
        commands.run(DayEvent::Start, &at_start(&["true"]), NOW);
        let Message::ProcessEnded(pid) = heard.recv().unwrap() else { panic!("nothing else is heard") };
        commands.time_passed(NOW + LIMIT);
        commands.ended(pid);
        assert_eq!(commands.failures(), Vec::<String>::new());
    }

    #[test]
    fn what_fails_is_said_until_it_works_again() {
        let (mut commands, heard) = set();
        commands.run(DayEvent::Start, &at_start(&["/nonexistent/program"]), NOW);
        assert!(commands.failures()[0].starts_with("start: "), "{:?}", commands.failures());
        commands.run(DayEvent::Start, &at_start(&["false"]), NOW);
        wait_for_end(&mut commands, &heard);
        assert_eq!(commands.failures(), ["start: exit status: 1"]);
        commands.run(DayEvent::Start, &at_start(&["true"]), NOW);
        wait_for_end(&mut commands, &heard);
        assert_eq!(commands.failures(), Vec::<String>::new());
    }

    #[test]
    fn nothing_stays_behind_an_agent_that_ends() {
        let (mut commands, heard) = set();
        commands.run(DayEvent::Start, &at_start(&["sleep", "600"]), NOW);
        commands.end();
        assert!(matches!(heard.recv().unwrap(), Message::ProcessEnded(_)));
    }
}
