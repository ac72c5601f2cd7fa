//! Starting twice, and starting again.

use std::thread;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use evenkeel_tests::e2e::desktop::{Desktop, EVERYTHING, Part};
use evenkeel_tests::e2e::machine::Machine;
use evenkeel_tests::e2e::process::Guard;
use evenkeel_tests::e2e::program::{Agent, ask, evenkeel, of_status};
use evenkeel_tests::e2e::wait::{stays_so, until_so};

use crate::records::effects;
use crate::rhythm::{Rhythm, break_runs, quiet_reasons};

#[test]
fn a_second_start_shows_the_window_of_the_first() {
    let desktop = Desktop::new(EVERYTHING);
    desktop.settings(&Rhythm::RARE.settings());
    let mut first = Agent::start(&desktop);
    until_so(20, "the icon", || desktop.tray().has_item());
    assert!(desktop.screen().windows().is_empty());
    ask(&desktop, &[]).done();
    until_so(20, "the window", || desktop.screen().windows().len() == 1);
    ask(&desktop, &[]).done();
    stays_so(3, "one window, and the first agent", || {
        desktop.screen().windows().len() == 1 && !first.has_ended()
    });
    first.quit();
}

#[test]
fn an_agent_that_was_killed_still_knows_the_pause() {
    let desktop = Desktop::new(&[Part::Bus, Part::Notifications, Part::Tray]);
    desktop.settings(&Rhythm::RARE.settings());
    let agent = Agent::start(&desktop);
    ask(&desktop, &["pause", "1h"]).done();
    let until_ms = of_status(&desktop, "/engine/quiet/0/until_ms");
    agent.kill();
    let agent = Agent::start(&desktop);
    assert_eq!(quiet_reasons(&desktop), ["pause"]);
    let now_until = of_status(&desktop, "/engine/quiet/0/until_ms").as_i64().unwrap();
    let moved = now_until - until_ms.as_i64().unwrap();
    assert!(moved.abs() < 2000, "the pause ends when it was to end, not {moved} ms later");
    agent.quit();
}

/// The longest activity that a crash may cost.
const MOST_LOST_MS: u64 = 300_000;

/// What the user can do, each granted or refused at once.
const WISHES: [&[&str]; 5] =
    [&["pause", "1h"], &["pause", "until-tomorrow"], &["resume"], &["break", "now"], &["break", "skip"]];

/// What the agent must still know after a crash.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Known {
    pauses: bool,
    breaks: bool,
}

impl Known {
    fn of(desktop: &Desktop) -> Known {
        Known { pauses: quiet_reasons(desktop).contains(&"pause".to_owned()), breaks: break_runs(desktop) }
    }
}

/// Numbers that differ from run to run.
struct Random(u64);

impl Random {
    fn below(&mut self, limit: u64) -> u64 {
        // The constants of Knuth's MMIX; the upper bits are the better ones.
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % limit
    }
}

#[test]
fn thirty_crashes_at_any_moment_cost_no_record_no_pause_no_break_and_five_minutes_of_credit_at_most() {
    let mut desktop = Desktop::new(&[]);
    let mut machine = Machine::under(&mut desktop);
    desktop.settings(&Rhythm { interval: 86_400, duration: 28_800, heads_up: 1 }.settings());
    let seed = SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_nanos() as u64;
    let mut random = Random(seed);
    let wish = |random: &mut Random| WISHES[random.below(WISHES.len() as u64) as usize];
    for crash in 0..30 {
        let context = format!("crash {crash} of seed {seed}");
        let agent = Agent::start(&desktop);
        machine.was_awake(Duration::from_secs(random.below(480)));
        for _ in 0..random.below(3) {
            ask(&desktop, wish(&mut random));
        }
        let (known, work) = (Known::of(&desktop), work_ms(&desktop));
        let recorded = effects(&desktop);
        // Something is under way when it happens; whether it was granted, nobody knows.
        let mut under_way = evenkeel(&desktop, wish(&mut random));
        let under_way = Guard::spawn(under_way.stderr(std::process::Stdio::null()));
        thread::sleep(Duration::from_millis(random.below(40)));
        agent.kill();
        drop(under_way);

        let agent = Agent::start(&desktop);
        let kept = effects(&desktop);
        assert!(kept.starts_with(&recorded), "{context}: {recorded:?} became {kept:?}");
        if kept.len() == recorded.len() {
            assert_eq!(Known::of(&desktop), known, "{context}");
            let least = work.saturating_sub(MOST_LOST_MS);
            assert!(work_ms(&desktop) >= least, "{context}: {} of {work} ms", work_ms(&desktop));
        }
        agent.kill();
    }
}

#[test]
fn ten_minutes_of_work_lose_five_at_most_in_a_crash() {
    let mut desktop = Desktop::new(&[]);
    let mut machine = Machine::under(&mut desktop);
    desktop.settings(&Rhythm::RARE.settings());
    let agent = Agent::start(&desktop);
    for _ in 0..10 {
        machine.was_awake(Duration::from_secs(60));
        thread::sleep(Duration::from_millis(100));
    }
    agent.kill();
    let agent = Agent::start(&desktop);
    let kept = work_ms(&desktop);
    assert!((MOST_LOST_MS..620_000).contains(&kept), "{kept} of 600000 ms are known");
    agent.quit();
}

fn work_ms(desktop: &Desktop) -> u64 {
    of_status(desktop, "/engine/kinds/0/work_ms").as_u64().unwrap()
}
