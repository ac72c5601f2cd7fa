//! No network: no socket of a running program is one of the internet's, and none is ever asked for.

use std::collections::HashSet;
use std::fs;

use evenkeel_tests::e2e::assistive::{Assistive, Role};
use evenkeel_tests::e2e::desktop::{Desktop, EVERYTHING};
use evenkeel_tests::e2e::process::with_descendants;
use evenkeel_tests::e2e::program::{Agent, ask, begin_break};
use evenkeel_tests::e2e::wait::{stays_so, until_so};

use crate::rhythm::{Rhythm, break_runs};
use crate::vault::{PASSPHRASE, with_passphrase};

#[test]
fn with_both_windows_open_no_process_holds_an_internet_socket() {
    let desktop = Desktop::new(EVERYTHING);
    desktop.settings(&Rhythm { interval: 14, duration: 8, heads_up: 8 }.settings());
    let agent = Agent::start(&desktop);
    ask(&desktop, &[]).done();
    until_so(20, "the window", || !desktop.screen().windows().is_empty());
    until_so(40, "the break", || break_runs(&desktop));
    let mut looked_at = 0;
    stays_so(6, "no internet socket is open", || {
        let processes = with_descendants(agent.id());
        looked_at = looked_at.max(processes.len());
        processes
            .iter()
            .flat_map(|process| sockets_of(*process))
            .all(|socket| !internet_sockets().contains(&socket))
    });
    assert!(looked_at >= 3, "agent, windows and their web processes were looked at, not {looked_at}");
    agent.quit();
}

/// A day from the first check-in to the closing, with every screen and a break, in all processes that come of it. A
/// driver of the window would listen on the internet's loopback, so that keys and the accessibility bus do it.
#[test]
fn in_a_whole_day_no_process_ever_asks_for_an_internet_socket() {
    let mut desktop = Desktop::new(EVERYTHING);
    let reader = Assistive::start(&mut desktop);
    desktop.settings(&Rhythm::RARE.settings());
    with_passphrase(&desktop, PASSPHRASE, &["vault", "init"]).done();
    let calls = desktop.folder().join("sockets");
    let agent = Agent::start_traced(&desktop, "socket", &calls);
    ask(&desktop, &[]).done();
    reader.press("Check-in");
    reader.wait_for_focus("Passphrase");
    desktop.screen().type_text(PASSPHRASE);
    desktop.screen().press("Return");
    reader.focus(Role::RadioButton, "7");
    desktop.screen().press("space");
    reader.press("Journal");
    reader.press("New entry");
    desktop.screen().type_text("A quiet morning");
    for screen in ["Plan", "Patterns", "Settings", "Help now", "Today"] {
        reader.press(screen);
    }
    begin_break(&desktop);
    desktop.screen().press("Escape");
    until_so(20, "the end of the break", || !desktop.screen().is_covered());
    reader.press("Log off");
    reader.find(Role::Heading, "Empty your head");
    with_passphrase(&desktop, PASSPHRASE, &["journal", "add", "by the way"]).done();
    agent.quit();

    let asked_for = fs::read_to_string(&calls).unwrap();
    let lines = |family: &str| asked_for.lines().filter(|line| line.contains(family)).collect::<Vec<_>>();
    assert!(lines("AF_UNIX").len() > 5, "the calls were seen: {asked_for}");
    assert_eq!(lines("AF_INET"), Vec::<&str>::new());
    let seen: HashSet<&str> = asked_for.lines().filter_map(|line| line.split_whitespace().next()).collect();
    assert!(seen.len() >= 4, "agent, both windows and their web processes were seen, not {}", seen.len());
}

/// The numbers of the sockets that a process holds.
fn sockets_of(process: u32) -> Vec<String> {
    let open = fs::read_dir(format!("/proc/{process}/fd")).into_iter().flatten().flatten();
    open.filter_map(|entry| {
        let target = fs::read_link(entry.path()).ok()?.display().to_string();
        Some(target.strip_prefix("socket:[")?.strip_suffix(']')?.to_owned())
    })
    .collect()
}

/// The numbers of all internet sockets of this machine.
fn internet_sockets() -> HashSet<String> {
    let lists = ["tcp", "tcp6", "udp", "udp6", "raw", "raw6"].map(|kind| format!("/proc/net/{kind}"));
    let texts = lists.map(|list| fs::read_to_string(list).unwrap_or_default());
    let lines = texts.iter().flat_map(|text| text.lines().skip(1));
    lines.filter_map(|line| line.split_whitespace().nth(9).map(str::to_owned)).collect()
}
