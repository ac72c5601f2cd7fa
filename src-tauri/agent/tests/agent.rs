//! The real program without a display, a session bus or a system bus: it says what is missing and keeps working.

#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::fs;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Output, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::Duration;

use evenkeel_core::reminders::{PlanDate, When};
use evenkeel_core::time::MinuteOfDay;
use evenkeel_link::address::Address;
use evenkeel_link::client::Client;
use evenkeel_link::message::{Answer, Ask, PlanSeen, Role};
use serde_json::Value;

// Every day is a day of work, and no hour of it is too late for the next break.
const SETTINGS: &str = r#"
[breaks.rest]
enabled = false
[work]
breaks_outside_hours = true
mon = ["00:00-23:59"]
tue = ["00:00-23:59"]
wed = ["00:00-23:59"]
thu = ["00:00-23:59"]
fri = ["00:00-23:59"]
sat = ["00:00-23:59"]
sun = ["00:00-23:59"]
[lunch]
enabled = false
"#;

/// Longer than anything here takes on a busy machine; only a failing test waits for it.
const PATIENCE: Duration = Duration::from_secs(20);

struct Home(tempfile::TempDir);

impl Home {
    fn new(settings: &str) -> Home {
        let home = tempfile::tempdir().unwrap();
        fs::create_dir(home.path().join("data")).unwrap();
        fs::write(home.path().join("data/settings.toml"), settings).unwrap();
        Home(home)
    }

    fn data(&self) -> std::path::PathBuf {
        self.0.path().join("data")
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_evenkeel"));
        command
            .args(arguments)
            .env_clear()
            .env("HOME", self.0.path())
            .env("XDG_RUNTIME_DIR", self.0.path())
            .env("EVENKEEL_DATA_DIR", self.data())
            .env("TZ", "UTC")
            // So that no bus of this machine is found by its usual place.
            .env("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent")
            .env("DBUS_SYSTEM_BUS_ADDRESS", "unix:path=/nonexistent");
        command
    }

    /// Says something to the agent that only a window says.
    fn say(&self, ask: Ask) {
        let of_this_test = Address::of(&self.data());
        let folder = self.0.path().join("evenkeel");
        let at = |path: &Path| folder.join(path.file_name().unwrap());
        let address = Address { socket: at(&of_this_test.socket), lock: at(&of_this_test.lock) };
        let client = Client::connect(&address, Role::CommandLine).unwrap();
        assert_eq!(client.ask(ask).unwrap(), Answer::Done);
    }

    fn reasons_of_quiet(&self) -> Vec<String> {
        let status = self.status();
        let quiet = status["engine"]["quiet"].as_array().unwrap().iter();
        quiet.map(|quiet| quiet["reason"].as_str().unwrap().to_owned()).collect()
    }

    fn run(&self, arguments: &[&str]) -> Output {
        self.command(arguments).stdin(Stdio::null()).output().unwrap()
    }

    fn status(&self) -> Value {
        let output = self.run(&["status", "--json"]);
        assert!(output.status.success());
        serde_json::from_slice(&output.stdout).unwrap()
    }

    /// Starts the agent and waits until it answers.
    fn agent(&self) -> Agent {
        let mut child =
            self.command(&["--background"]).stdin(Stdio::null()).stderr(Stdio::piped()).spawn().unwrap();
        let (sender, lines) = channel();
        let errors = BufReader::new(child.stderr.take().unwrap());
        thread::spawn(move || {
            errors.lines().map_while(Result::ok).for_each(|line| sender.send(line).unwrap_or(()))
        });
        let agent = Agent { child, lines };
        wait_until("the agent answers", || self.status()["running"] == true);
        agent
    }
}

struct Agent {
    child: Child,
    lines: Receiver<String>,
}

impl Agent {
    fn line_with(&self, words: &str) -> String {
        loop {
            let line = self.lines.recv_timeout(PATIENCE).unwrap_or_else(|_| panic!("no line says {words:?}"));
            if line.contains(words) {
                return line;
            }
        }
    }

    fn ends(mut self) {
        assert!(self.child.wait().unwrap().success(), "the agent ends cleanly");
    }
}

impl Drop for Agent {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn wait_until(what: &str, mut holds: impl FnMut() -> bool) {
    let started = std::time::Instant::now();
    while !holds() {
        assert!(started.elapsed() < PATIENCE, "{what}");
        thread::sleep(Duration::from_millis(20));
    }
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

#[test]
fn status_without_an_agent_says_only_that() {
    let home = Home::new(SETTINGS);
    let output = home.run(&["status", "--json"]);
    assert_eq!((output.status.code(), text(&output.stdout).as_str()), (Some(0), "{\"running\":false}\n"));
    assert_eq!(home.run(&["pause"]).status.code(), Some(1), "there is nobody to pause");
}

#[test]
fn what_is_missing_is_said_once_each_and_the_agent_runs() {
    let home = Home::new(SETTINGS);
    let agent = home.agent();
    assert!(agent.line_with("inactivity").starts_with("evenkeel: "));
    agent.line_with("session bus");
    let status = home.status();
    assert_eq!(status["engine"]["presence"], "unknown");
    assert_eq!(status["engine"]["next"]["kind"], "micro");
    assert_eq!(home.run(&["quit"]).status.code(), Some(0));
    agent.ends();
    assert_eq!(home.status()["running"], false);
}

#[test]
fn a_second_agent_does_not_start_beside_the_first() {
    let home = Home::new(SETTINGS);
    let _agent = home.agent();
    assert_eq!(home.run(&["--background"]).status.code(), Some(0));
    let second = home.run(&[]);
    assert!(text(&second.stderr).contains("runs already"), "no display to show the first one's window on");
}

#[test]
fn commands_are_granted_or_refused_with_their_exit_code() {
    let home = Home::new(SETTINGS);
    let _agent = home.agent();
    assert_eq!(home.run(&["pause", "2h"]).status.code(), Some(0));
    assert_eq!(home.status()["engine"]["quiet"][0]["reason"], "pause");
    assert_eq!(home.run(&["resume"]).status.code(), Some(0));
    assert_eq!(home.run(&["resume"]).status.code(), Some(1), "there is no pause any more");
    assert_eq!(home.run(&["break", "now"]).status.code(), Some(0));
    assert_eq!(home.status()["engine"]["running"]["kind"], "micro");
    assert_eq!(home.run(&["break", "skip"]).status.code(), Some(0));
    assert_eq!(home.run(&["break", "skip"]).status.code(), Some(1));
    assert_eq!(home.run(&["pause", "soon"]).status.code(), Some(2));
}

#[test]
fn a_setting_changes_at_once_and_a_hand_made_change_is_noticed() {
    let home = Home::new(SETTINGS);
    let _agent = home.agent();
    let interval = |home: &Home| home.status()["engine"]["kinds"][0]["interval_ms"].clone();
    assert_eq!(home.run(&["settings", "set", "breaks.micro.interval", "40m"]).status.code(), Some(0));
    assert_eq!(interval(&home), 2_400_000);
    assert_eq!(text(&home.run(&["settings", "get", "breaks.micro.interval"]).stdout), "40m\n");
    let path = home.data().join("settings.toml");
    fs::write(&path, fs::read_to_string(&path).unwrap().replace("40m", "30m")).unwrap();
    wait_until("the change is noticed", || interval(&home) == 1_800_000);
}

#[test]
fn a_bad_setting_falls_back_is_named_and_the_file_is_kept() {
    let settings = format!("{SETTINGS}[breaks.micro]\ninterval = \"soon\"\nodd = 1\n");
    let home = Home::new(&settings);
    let agent = home.agent();
    assert!(agent.line_with("breaks.micro.interval").contains("soon"));
    agent.line_with("breaks.micro.odd");
    let status = home.status();
    assert_eq!(status["engine"]["kinds"][0]["interval_ms"], 3_000_000, "the default");
    assert_eq!(status["notices"][0]["code"], "setting_fell_back");
    assert_eq!(fs::read_to_string(home.data().join("settings.toml")).unwrap(), settings);
}

#[test]
fn a_setting_that_does_not_fit_is_refused_with_or_without_an_agent() {
    let home = Home::new(SETTINGS);
    let refuse = |key: &str, value: &str| {
        let output = home.run(&["settings", "set", key, value]);
        assert_eq!(output.status.code(), Some(2), "{key} = {value}");
        assert_eq!(text(&output.stderr).lines().count(), 1);
        assert_eq!(fs::read_to_string(home.data().join("settings.toml")).unwrap(), SETTINGS);
    };
    refuse("breaks.micro.interval", "soon");
    refuse("no.such", "1");
    let _agent = home.agent();
    refuse("breaks.micro.interval", "soon");
    refuse("no.such", "1");
}

#[test]
fn a_pause_survives_the_agent_being_killed() {
    let home = Home::new(SETTINGS);
    let agent = home.agent();
    home.run(&["pause", "2h"]);
    // Dropping it kills it without a word.
    drop(agent);
    let _agent = home.agent();
    assert_eq!(home.status()["engine"]["quiet"][0]["reason"], "pause");
}

#[test]
fn a_deep_block_of_the_plan_keeps_quiet_also_after_a_crash_and_until_the_plan_lets_go_of_it() {
    let home = Home::new(SETTINGS);
    let agent = home.agent();
    // Near midnight the hours have a word of their own.
    let holds = || home.reasons_of_quiet().iter().any(|reason| reason == "deep_block");
    assert!(!holds());
    let when = When::Block { at: MinuteOfDay::default(), minutes: 24 * 60, days: Vec::new() };
    home.say(Ask::PlanDates { dates: vec![PlanDate { id: "0f".repeat(16), when }], seen: PlanSeen::No });
    wait_until("the block holds", holds);
    drop(agent);
    let _agent = home.agent();
    wait_until("the block holds again", holds);
    home.say(Ask::PlanDates { dates: Vec::new(), seen: PlanSeen::No });
    wait_until("the block is over", || !holds());
}

#[test]
fn an_unreadable_snapshot_is_put_aside_and_said() {
    let home = Home::new(SETTINGS);
    let mut store = evenkeel_core::store::Store::open(&home.data().join("app.db")).unwrap();
    store.save_snapshot("{\"not\": \"a snapshot\"}").unwrap();
    drop(store);
    let agent = home.agent();
    agent.line_with("put aside");
    assert_eq!(home.status()["running"], true);
}

#[test]
fn the_agent_ends_cleanly_when_the_session_ends() {
    let home = Home::new(SETTINGS);
    let agent = home.agent();
    let pid = rustix::process::Pid::from_raw(agent.child.id() as i32).unwrap();
    rustix::process::kill_process(pid, rustix::process::Signal::TERM).unwrap();
    agent.ends();
    let left: Vec<_> = fs::read_dir(home.0.path().join("evenkeel")).unwrap().flatten().collect();
    assert!(left.iter().all(|file| file.path().extension() != Some("sock".as_ref())), "no socket is left");
}

#[test]
fn what_is_stored_is_for_its_owner_alone() {
    use std::os::unix::fs::PermissionsExt;
    let home = Home::new(SETTINGS);
    let _agent = home.agent();
    home.run(&["settings", "set", "breaks.micro.interval", "40m"]);
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    for file in
        fs::read_dir(home.data()).unwrap().chain(fs::read_dir(home.0.path().join("evenkeel")).unwrap())
    {
        let path = file.unwrap().path();
        if path.file_name() != Some("settings.toml".as_ref()) {
            assert_eq!(mode(&path), 0o600, "{}", path.display());
        }
    }
    assert_eq!(mode(&home.0.path().join("evenkeel")), 0o700);
}
