//! Settings and the agent by the command line.

use std::fs;

use evenkeel_tests::e2e::desktop::{Desktop, Part};
use evenkeel_tests::e2e::program::{Agent, ask, of_status};
use evenkeel_tests::e2e::wait::until_so;

use crate::rhythm::is_told;

const HALF_BROKEN: &str =
    "# mine\n[breaks.micro]\ninterval = \"soon\"\nduration = \"90s\"\ncolour = \"blue\"\n";

#[test]
fn a_bad_setting_falls_back_alone_is_named_and_the_file_stays_as_it_is() {
    let desktop = Desktop::new(&[Part::Bus, Part::Tray, Part::Notifications]);
    desktop.settings(HALF_BROKEN);
    let agent = Agent::start(&desktop);
    assert!(is_told(&desktop, "setting_fell_back"));
    for key in ["breaks.micro.interval", "breaks.micro.colour"] {
        assert_eq!(agent.log().matches(key).count(), 1, "{key} is named once: {}", agent.log());
    }
    assert_eq!(ask(&desktop, &["settings", "get", "breaks.micro.interval"]).done().trim(), "50m");
    assert_eq!(ask(&desktop, &["settings", "get", "breaks.micro.duration"]).done().trim(), "1m30s");
    agent.quit();
    let kept = fs::read_to_string(desktop.data().join("settings.toml")).unwrap();
    assert_eq!(kept, HALF_BROKEN, "the file is not rewritten");
}

#[test]
fn a_setting_changed_by_the_command_line_holds_at_once_and_keeps_the_comments() {
    let desktop = Desktop::new(&[Part::Bus, Part::Tray, Part::Notifications]);
    desktop.settings("# mine\n[breaks.micro]\ninterval = \"40m\" # as I like it\n");
    let agent = Agent::start(&desktop);
    ask(&desktop, &["settings", "set", "breaks.micro.interval", "25m"]).done();
    until_so(10, "the new interval", || of_status(&desktop, "/engine/kinds/0/interval_ms") == 25 * 60_000);
    let text = fs::read_to_string(desktop.data().join("settings.toml")).unwrap();
    assert!(text.contains("# mine") && text.contains("25m") && !text.contains("40m"), "{text}");
    let refused = ask(&desktop, &["settings", "set", "breaks.micro.interval", "soon"]);
    assert_ne!(refused.code, Some(0));
    assert_eq!(refused.err.lines().count(), 1, "one clear line: {}", refused.err);
    agent.quit();
}

#[test]
fn a_day_off_keeps_quiet_at_once_and_can_be_taken_back() {
    let desktop = Desktop::new(&[Part::Bus, Part::Tray, Part::Notifications]);
    let agent = Agent::start(&desktop);
    ask(&desktop, &["day-off"]).done();
    assert_eq!(of_status(&desktop, "/engine/day_stage"), "day_off");
    assert_eq!(of_status(&desktop, "/engine/next"), serde_json::Value::Null);
    assert_eq!(ask(&desktop, &["day-off"]).code, Some(1), "it is one already");
    ask(&desktop, &["day-off", "--undo"]).done();
    assert_ne!(of_status(&desktop, "/engine/day_stage"), "day_off");
    let said = ask(&desktop, &["day-off", "--undo"]);
    assert_eq!((said.code, said.err.lines().count()), (Some(1), 1), "{}", said.err);
    agent.quit();
}

#[test]
fn what_needs_the_agent_says_so_in_one_line_when_there_is_none() {
    let desktop = Desktop::new(&[]);
    for words in [&["pause", "1h"][..], &["resume"], &["break", "now"], &["log-off"], &["day-off"], &["quit"]]
    {
        let said = ask(&desktop, words);
        assert_eq!(said.code, Some(1), "{words:?}");
        assert_eq!(said.err.lines().count(), 1, "{words:?}: {}", said.err);
        assert!(said.err.contains("no agent is running"), "{words:?}: {}", said.err);
    }
}
