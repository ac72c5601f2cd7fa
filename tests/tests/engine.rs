//! What traces cannot tell of the engine: late reports, restarts of the computer, deadlines, and the view.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use chrono::{DateTime, TimeZone, Utc};
use chrono_tz::Tz;
use evenkeel_core::engine::{ClosedBy, Command, Effect, Engine, Input, PauseLength, Snapshot, SnapshotError};
use evenkeel_core::settings::Settings;
use evenkeel_core::time::{BootTime, MonoTime, Now};
use evenkeel_core::view::{DayStage, LogOffStage, PresenceView};

const ZONE: Tz = chrono_tz::Europe::Berlin;
const MINUTE: u64 = 60;

/// A Tuesday.
fn start() -> DateTime<Utc> {
    ZONE.with_ymd_and_hms(2026, 3, 24, 9, 0, 0).unwrap().with_timezone(&Utc)
}

fn after(seconds: u64) -> Now {
    let boot = (seconds + 1000) * 1000;
    let utc = start() + chrono::TimeDelta::seconds(i64::try_from(seconds).unwrap());
    Now { boot: BootTime(boot), mono: MonoTime(boot), utc, zone: ZONE }
}

fn settings() -> Settings {
    let (mut settings, problems) = evenkeel_core::settings::read("[lunch]\nenabled = false\n");
    assert_eq!(problems, []);
    settings.breaks.get_mut(&"rest".into()).unwrap().enabled = false;
    settings
}

fn started() -> Engine {
    let mut engine = Engine::new(settings());
    engine.step(Input::Started, after(0));
    engine
}

fn work(engine: &Engine, at: u64) -> u64 {
    engine.view(after(at)).kinds[0].work_ms / 1000
}

/// Steps at every deadline up to a moment.
fn pass(engine: &mut Engine, until: u64) -> Vec<Effect> {
    let mut effects = Vec::new();
    while let Some(deadline) = engine.next_deadline().filter(|deadline| *deadline <= after(until).boot) {
        let now = after(deadline.0 / 1000 - 1000);
        effects.extend(engine.step(Input::Tick, now));
        assert!(engine.next_deadline().is_none_or(|next| next > now.boot), "a deadline must not stand still");
    }
    effects
}

#[test]
fn an_alarm_that_reports_late_costs_no_work_and_no_credit() {
    let (mut exact, mut late) = (started(), started());
    exact.step(Input::Idle { since: after(20 * MINUTE).boot }, after(20 * MINUTE));
    pass(&mut exact, 21 * MINUTE);
    late.step(Input::Idle { since: after(20 * MINUTE).boot }, after(21 * MINUTE));
    assert_eq!(work(&exact, 21 * MINUTE), 20 * MINUTE);
    assert_eq!(work(&late, 21 * MINUTE), 20 * MINUTE);
    let (exact_end, late_end) = (pass(&mut exact, 30 * MINUTE), pass(&mut late, 30 * MINUTE));
    assert_eq!(exact_end, late_end);
    assert!(matches!(late_end[..], [Effect::Credited { .. }]), "{late_end:?}");
}

#[test]
fn an_alarm_that_comes_after_the_announcement_takes_it_back() {
    let mut engine = started();
    let announced = pass(&mut engine, 49 * MINUTE + 40);
    assert!(matches!(announced[..], [Effect::HeadsUp { .. }]), "{announced:?}");
    let effects = engine.step(Input::Idle { since: after(48 * MINUTE + 45).boot }, after(49 * MINUTE + 45));
    assert!(matches!(effects[..], [Effect::HeadsUpWithdrawn { .. }]), "{effects:?}");
    assert_eq!(work(&engine, 49 * MINUTE + 45), 48 * MINUTE + 45);
}

#[test]
fn a_restart_of_the_computer_is_a_sleep_by_the_wall_clock() {
    let mut engine = started();
    pass(&mut engine, 30 * MINUTE);
    engine.step(
        Input::Command(Command::Pause { length: PauseLength::Minutes { minutes: 60 } }),
        after(30 * MINUTE),
    );
    let text = serde_json::to_string(&engine.snapshot("one")).unwrap();
    // Twenty minutes later the computer has been up for ten seconds.
    let now = Now { boot: BootTime(10_000), mono: MonoTime(10_000), ..after(50 * MINUTE) };
    let mut engine = Engine::restore(Snapshot::read(&text).unwrap(), settings(), "two", now);
    let effects = engine.step(Input::Tick, now);
    assert!(matches!(effects[..], [Effect::Credited { .. }]), "{effects:?}");
    assert_eq!(engine.view(now).presence, PresenceView::Away);
    let pause = engine.view(now).quiet.into_iter().find(|quiet| quiet.reason == "pause").unwrap();
    assert_eq!(pause.until_ms, Some(after(90 * MINUTE).utc_ms()), "the pause keeps its end");
}

#[test]
fn a_program_that_was_away_for_hours_counts_no_work_in_them() {
    let mut engine = started();
    engine.step(Input::Tick, after(10 * MINUTE));
    let snapshot = engine.snapshot("one");
    let mut engine = Engine::restore(snapshot, settings(), "one", after(200 * MINUTE));
    assert_eq!(engine.step(Input::Tick, after(200 * MINUTE)), []);
    assert_eq!(work(&engine, 201 * MINUTE), 11 * MINUTE);
}

#[test]
fn a_snapshot_of_a_later_release_is_told_from_a_damaged_one() {
    let text = serde_json::to_string(&started().snapshot("one")).unwrap();
    let newer = text.replacen("\"version\":1", "\"version\":2", 1);
    assert!(matches!(Snapshot::read(&newer), Err(SnapshotError::Newer(2))));
    assert!(matches!(Snapshot::read(&text[..text.len() / 2]), Err(SnapshotError::Damaged(_))));
}

#[test]
fn a_steady_day_needs_few_wake_ups() {
    let mut engine = started();
    let (mut steps, until) = (0, after(20 * 60 * MINUTE).boot);
    while let Some(deadline) = engine.next_deadline().filter(|deadline| *deadline <= until) {
        engine.step(Input::Tick, after(deadline.0 / 1000 - 1000));
        steps += 1;
    }
    // Nine breaks of three steps, the ladder, the hours, the after-hours record.
    assert!((27..60).contains(&steps), "{steps} steps");
}

#[test]
fn new_settings_keep_the_work_and_hold_at_once() {
    let mut engine = started();
    let mut quicker = settings();
    quicker.breaks.get_mut(&"micro".into()).unwrap().interval = std::time::Duration::from_secs(25 * MINUTE);
    engine.step(Input::Tick, after(20 * MINUTE));
    engine.step(Input::Settings(Box::new(quicker)), after(20 * MINUTE));
    assert_eq!(work(&engine, 20 * MINUTE), 20 * MINUTE);
    assert_eq!(engine.next_deadline(), Some(after(24 * MINUTE + 30).boot));
    assert_eq!(engine.view(after(20 * MINUTE)).next.unwrap().in_ms, 5 * MINUTE * 1000);
}

#[test]
fn an_announced_break_that_new_settings_put_off_is_taken_back() {
    let mut engine = started();
    pass(&mut engine, 49 * MINUTE + 40);
    let mut slower = settings();
    slower.breaks.get_mut(&"micro".into()).unwrap().interval = std::time::Duration::from_secs(90 * MINUTE);
    let effects = engine.step(Input::Settings(Box::new(slower)), after(49 * MINUTE + 40));
    assert!(matches!(effects[..], [Effect::HeadsUpWithdrawn { .. }]), "{effects:?}");
    assert_eq!(pass(&mut engine, 60 * MINUTE), []);
}

#[test]
fn the_view_names_every_reason_for_quiet() {
    let mut engine = started();
    engine.step(Input::Hold("camera".to_owned()), after(5 * MINUTE));
    engine.step(Input::Command(Command::Pause { length: PauseLength::UntilTomorrow }), after(6 * MINUTE));
    let view = engine.view(after(7 * MINUTE));
    let told: Vec<_> = view.quiet.iter().map(|quiet| (quiet.reason.as_str(), quiet.since_ms)).collect();
    assert_eq!(told, [("pause", after(6 * MINUTE).utc_ms()), ("camera", after(5 * MINUTE).utc_ms())]);
    assert_eq!(
        view.quiet[0].until_ms,
        Some(after(24 * 60 * MINUTE).utc_ms()),
        "until the next start of work"
    );
    assert_eq!(view.day_stage, DayStage::Working);
    engine.step(Input::Command(Command::CloseDay { by: ClosedBy::User }), after(8 * MINUTE));
    let view = engine.view(after(9 * MINUTE));
    assert!(view.quiet.iter().any(|quiet| quiet.reason == "day_closed"), "{:?}", view.quiet);
    assert_eq!(
        (view.day_stage, view.log_off.stage, view.next),
        (DayStage::Closed, LogOffStage::Closed, None)
    );
}

#[test]
fn the_view_of_a_break_near_log_off_says_so() {
    let mut engine = started();
    engine.step(Input::Hold("camera".to_owned()), after(40 * MINUTE));
    let near = 8 * 60 * MINUTE + 28 * MINUTE;
    pass(&mut engine, near);
    engine.step(Input::Release("camera".to_owned()), after(near));
    let view = engine.view(after(near));
    assert!(view.quiet.iter().any(|quiet| quiet.reason == "near_log_off"), "{:?}", view.quiet);
    assert_eq!(view.log_off.stage, LogOffStage::WindDown, "the notice came when the hold ended");
}

#[test]
fn the_typing_gap_is_asked_for_only_while_a_break_waits() {
    let mut engine = started();
    assert!(!engine.wants_typing_gap());
    pass(&mut engine, 50 * MINUTE + 10);
    assert!(engine.wants_typing_gap());
    pass(&mut engine, 51 * MINUTE);
    assert!(!engine.wants_typing_gap());
    let running = engine.view(after(51 * MINUTE + 30)).running.unwrap();
    assert_eq!(running.remaining_ms, 150_000);
}

#[test]
fn the_next_break_is_told_also_where_it_comes_after_log_off() {
    let next = |work: &str| {
        let (mut settings, problems) = evenkeel_core::settings::read(&format!(
            "[lunch]\nenabled = false\n[log_off]\nenabled = false\n{work}"
        ));
        assert_eq!(problems, []);
        settings.breaks.get_mut(&"rest".into()).unwrap().enabled = false;
        let mut engine = Engine::new(settings);
        engine.step(Input::Started, after(0));
        let told = engine.view(after(0)).next.map(|next| next.in_ms / 1000);
        let announced = engine.next_deadline().is_some() && {
            let effects = pass(&mut engine, 55 * MINUTE);
            effects.iter().any(|effect| matches!(effect, Effect::HeadsUp { .. }))
        };
        (told, announced)
    };
    let outside = "[work]\nbreaks_outside_hours = true\n";
    assert_eq!(next("[work]\ntue = [\"09:00-09:30\"]\n"), (None, false), "work is over by then");
    assert_eq!(next(&format!("{outside}tue = [\"09:00-09:30\"]\n")), (Some(50 * MINUTE), true));
    assert_eq!(next(&format!("{outside}tue = [\"09:00-09:51\"]\n")), (Some(51 * MINUTE + 30), true));
}
