//! What `app.db` promises: records are kept in order, and no fault of the file stops the schedule.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::fs;
use std::path::PathBuf;
use std::time::Duration;

use evenkeel_core::engine::{ClosedBy, CreditedBy, Effect, EndReason, KindName, OpenedBy};
use evenkeel_core::plan::LimitWhat;
use evenkeel_core::reminders::{PlanDate, Reminders, Told, When};
use evenkeel_core::store::{ActiveTime, Record, Store, StoreError, happenings};
use evenkeel_core::time::{BootTime, LocalDay};
use evenkeel_core::view::What;
use evenkeel_core::worked::Worked;
use rusqlite::Connection;
use tempfile::TempDir;

fn day(text: &str) -> LocalDay {
    text.parse().unwrap()
}

fn record(at_ms: i64, effect: Effect) -> Record {
    Record { at_ms, day: day("2026-03-27"), zone: "Europe/Warsaw".to_owned(), effect }
}

fn micro() -> KindName {
    "micro".into()
}

fn rest() -> KindName {
    "rest".into()
}

fn home() -> (TempDir, PathBuf) {
    let home = tempfile::tempdir().unwrap();
    let path = home.path().join("app.db");
    (home, path)
}

fn filled() -> (TempDir, PathBuf) {
    let (home, path) = home();
    let mut store = Store::open(&path).unwrap();
    let many: Vec<Record> =
        (0..2000).map(|at_ms| record(at_ms, Effect::FixedReminder { name: "water".repeat(10) })).collect();
    store.append_with_snapshot(&many, "{\"state\":1}", None).unwrap();
    (home, path)
}

#[test]
fn records_come_back_as_they_were_in_the_order_in_which_they_happened() {
    let (_home, path) = home();
    let effects = [
        Effect::HeadsUp { kind: micro(), starts_in: Duration::from_secs(30) },
        Effect::Postponed { kind: micro(), until: Duration::from_secs(300), left: 1 },
        Effect::Held { reasons: vec!["camera".into(), "app:zoom \"x\"".into()] },
        Effect::Paused { until: None },
        Effect::Paused { until: Some(Duration::from_secs(3600)) },
        Effect::Credited { kind: rest(), by: CreditedBy::Sleep },
        Effect::DayClosed { by: ClosedBy::Ritual },
    ];
    // The clock was set back in between: the order is the one of arrival.
    let written: Vec<Record> =
        effects.into_iter().enumerate().map(|(at, effect)| record(1000 - at as i64, effect)).collect();
    let mut store = Store::open(&path).unwrap();
    store.append(&written[..3]).unwrap();
    store.append(&written[3..]).unwrap();
    store.append(&[]).unwrap();
    let tomorrow = Record { day: day("2026-03-28"), ..record(5, Effect::Released) };
    store.append(std::slice::from_ref(&tomorrow)).unwrap();
    drop(store);
    let store = Store::open(&path).unwrap();
    assert_eq!(store.records_of(day("2026-03-27")).unwrap(), written);
    assert_eq!(store.records_of(day("2026-03-28")).unwrap(), [tomorrow]);
    assert_eq!(store.records_of(day("2026-03-29")).unwrap(), []);
    assert!(store.put_aside().is_none());
}

#[test]
fn the_last_snapshot_is_the_one_that_is_found() {
    let (_home, path) = home();
    let mut store = Store::open(&path).unwrap();
    assert_eq!(store.load_snapshot().unwrap(), None);
    store.save_snapshot("{\"a\":1}").unwrap();
    store.append_with_snapshot(&[record(1, Effect::Resumed)], "{\"a\":2}", None).unwrap();
    drop(store);
    let store = Store::open(&path).unwrap();
    assert_eq!(store.load_snapshot().unwrap().as_deref(), Some("{\"a\":2}"));
    assert_eq!(store.records_of(day("2026-03-27")).unwrap().len(), 1);
}

#[test]
fn the_plans_dates_come_back_with_what_was_told_of_them() {
    let (_home, path) = home();
    let mut store = Store::open(&path).unwrap();
    assert_eq!(store.load_reminders().unwrap(), Reminders::default(), "none yet");
    let date = PlanDate { id: "0f".repeat(16), when: When::Look { on: day("2026-03-27") } };
    let told = Told { unanswered: 2, last_look: Some(day("2026-03-26")), ..Told::default() };
    let reminders = Reminders { dates: vec![date], told };
    store.save_reminders(&Reminders::default()).unwrap();
    store.save_reminders(&reminders).unwrap();
    drop(store);
    assert_eq!(Store::open(&path).unwrap().load_reminders().unwrap(), reminders);
    Connection::open(&path).unwrap().execute("UPDATE reminders SET json = 'of a later release'", []).unwrap();
    let unread = Store::open(&path).unwrap().load_reminders().unwrap();
    assert_eq!(unread, Reminders::default(), "the plan tells them anew when it is opened");
}

#[test]
fn a_snapshot_put_aside_is_not_loaded_again_and_is_kept_for_a_look() {
    let (_home, path) = home();
    let mut store = Store::open(&path).unwrap();
    for number in 0..8 {
        store.save_snapshot(&format!("{{\"number\":{number}}}")).unwrap();
        store.put_snapshot_aside("unknown field").unwrap();
        assert_eq!(store.load_snapshot().unwrap(), None);
    }
    drop(store);
    let kept: Vec<String> = {
        let connection = Connection::open(&path).unwrap();
        let mut statement = connection.prepare("SELECT json FROM snapshots ORDER BY id").unwrap();
        statement.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect()
    };
    assert_eq!(kept.first().unwrap(), "{\"number\":3}", "the last five");
    assert_eq!(kept.last().unwrap(), "{\"number\":7}");
}

#[test]
fn a_damaged_file_is_put_aside_whole_and_a_fresh_one_begun() {
    let (home, path) = filled();
    let whole = fs::read(&path).unwrap();
    let mut torn_in_the_middle = whole.clone();
    let middle = whole.len() / 2;
    torn_in_the_middle[middle - 2000..middle + 2000].fill(0xa5);
    let faults = [
        b"not a database at all ".repeat(500),
        whole[..1].to_vec(),
        whole[..whole.len() / 2 + 100].to_vec(),
        whole[..whole.len() - 2 * 4096].to_vec(),
        torn_in_the_middle,
    ];
    for (number, bytes) in faults.iter().enumerate() {
        fs::write(&path, bytes).unwrap();
        let mut store = Store::open(&path).unwrap();
        let aside = home.path().join(format!("app.db.damaged-{}", number + 1));
        assert_eq!(store.put_aside(), Some(aside.as_path()));
        assert!(fs::read(aside).unwrap() == *bytes, "fault {number}");
        assert_eq!(store.load_snapshot().unwrap(), None);
        store.append(&[record(1, Effect::Resumed)]).unwrap();
        assert_eq!(store.records_of(day("2026-03-27")).unwrap().len(), 1);
    }
}

#[test]
fn a_file_of_a_later_release_or_of_another_program_is_left_alone() {
    for (sql, expected) in [
        ("PRAGMA user_version = 99", StoreError::NewerVersion.to_string()),
        ("PRAGMA application_id = 7", StoreError::Foreign.to_string()),
    ] {
        let (home, path) = filled();
        let connection = Connection::open(&path).unwrap();
        connection.execute_batch(sql).unwrap();
        connection.close().unwrap();
        let before = fs::read(&path).unwrap();
        assert_eq!(Store::open(&path).unwrap_err().to_string(), expected);
        assert!(fs::read(&path).unwrap() == before, "{sql}");
        assert!(!home.path().join("app.db.damaged-1").exists(), "{sql}");
    }
}

#[test]
fn an_unreadable_record_is_an_error_and_not_a_gap() {
    let (_home, path) = filled();
    let connection = Connection::open(&path).unwrap();
    connection.execute_batch("UPDATE records SET effect = '{}' WHERE id = 7").unwrap();
    connection.close().unwrap();
    let store = Store::open(&path).unwrap();
    assert!(matches!(store.records_of(day("2026-03-27")), Err(StoreError::Damaged)));
}

#[cfg(unix)]
#[test]
fn only_its_owner_may_read_the_records() {
    use std::os::unix::fs::PermissionsExt;
    let (home, path) = home();
    let mut store = Store::open(&path).unwrap();
    store.append(&[record(1, Effect::Resumed)]).unwrap();
    let files: Vec<PathBuf> = fs::read_dir(home.path()).unwrap().map(|file| file.unwrap().path()).collect();
    assert!(files.len() >= 2, "the file and its log");
    for file in files {
        assert_eq!(fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o600, "{}", file.display());
    }
}

fn folded(effects: Vec<(i64, Effect)>) -> Vec<(i64, What, Option<KindName>)> {
    let records: Vec<Record> = effects.into_iter().map(|(at_ms, effect)| record(at_ms, effect)).collect();
    happenings(&records).into_iter().map(|line| (line.at_ms, line.what, line.kind)).collect()
}

fn credited(kind: KindName, by: CreditedBy) -> Effect {
    Effect::Credited { kind, by }
}

fn started(kind: KindName) -> Effect {
    Effect::BreakStarted { kind, ends_in: Duration::from_secs(180) }
}

fn ended(kind: KindName, reason: EndReason) -> Effect {
    Effect::BreakEnded { kind, reason, emergency: false }
}

fn postponed(kind: KindName) -> Effect {
    Effect::Postponed { kind, until: Duration::from_secs(300), left: 1 }
}

#[test]
fn a_break_is_one_line_named_by_how_it_ended() {
    for (reason, what) in [
        (EndReason::Finished, What::BreakTaken),
        (EndReason::Returned, What::BreakTaken),
        (EndReason::Slept, What::BreakTaken),
        (EndReason::LockedAway, What::BreakTaken),
        (EndReason::Skipped, What::BreakSkipped),
        (EndReason::LeftEarly, What::BreakLeftEarly),
        (EndReason::DayClosed, What::BreakLeftEarly),
        (EndReason::Degraded, What::BreakDegraded),
    ] {
        let heads_up = Effect::HeadsUp { kind: micro(), starts_in: Duration::from_secs(30) };
        let day = vec![
            (1, heads_up),
            (2, started(micro())),
            (3, ended(micro(), reason)),
            (3, credited(micro(), CreditedBy::Break)),
        ];
        assert_eq!(folded(day), [(3, what, Some(micro()))], "{reason:?}");
    }
}

#[test]
fn a_postponement_is_one_line_whether_the_break_ran_or_was_offered() {
    let offered = vec![(1, postponed(micro())), (1, postponed(rest())), (9, postponed(micro()))];
    assert_eq!(
        folded(offered),
        [(1, What::BreakPostponed, Some(rest())), (9, What::BreakPostponed, Some(micro()))]
    );
    let ran = vec![(1, started(micro())), (2, ended(micro(), EndReason::Postponed)), (2, postponed(micro()))];
    assert_eq!(folded(ran), [(2, What::BreakPostponed, Some(micro()))]);
}

#[test]
fn one_absence_is_one_natural_break_however_many_kinds_it_credits() {
    let at_once = vec![(5, credited(micro(), CreditedBy::Sleep)), (5, credited(rest(), CreditedBy::Sleep))];
    assert_eq!(folded(at_once), [(5, What::NaturalBreak, Some(rest()))]);
    let growing = vec![(5, credited(micro(), CreditedBy::Idle)), (9, credited(rest(), CreditedBy::Lock))];
    assert_eq!(folded(growing), [(5, What::NaturalBreak, Some(rest()))]);
}

#[test]
fn another_absence_is_another_natural_break() {
    let two = vec![(5, credited(micro(), CreditedBy::Idle)), (90, credited(micro(), CreditedBy::Idle))];
    assert_eq!(folded(two).len(), 2);
    let heads_up = Effect::HeadsUp { kind: micro(), starts_in: Duration::from_secs(30) };
    let with_work_between = vec![
        (5, credited(micro(), CreditedBy::Idle)),
        (60, heads_up),
        (90, credited(rest(), CreditedBy::Lock)),
    ];
    assert_eq!(folded(with_work_between).len(), 2);
}

#[test]
fn the_days_own_moments_are_lines_and_the_rest_is_not() {
    let day = vec![
        (1, Effect::DayOpened { by: OpenedBy::Schedule }),
        (2, Effect::Paused { until: None }),
        (3, Effect::Resumed),
        (4, Effect::Held { reasons: vec!["camera".into()] }),
        (5, Effect::Released),
        (6, Effect::LunchReminder),
        (7, Effect::WindDown { log_off_in: Duration::from_secs(900) }),
        (8, Effect::RitualOffered { again: false }),
        (9, Effect::Snoozed { left: 2 }),
        (10, Effect::RitualOffered { again: true }),
        (11, Effect::Badge),
        (12, Effect::DayClosed { by: ClosedBy::User }),
        (13, Effect::AfterHours { minutes: 10 }),
    ];
    let lines: Vec<(i64, What)> = folded(day).into_iter().map(|(at_ms, what, _)| (at_ms, what)).collect();
    assert_eq!(
        lines,
        [
            (1, What::DayOpened),
            (2, What::Paused),
            (3, What::Resumed),
            (7, What::WindDown),
            (8, What::RitualOffered),
            (9, What::LogOffSnoozed),
            (12, What::DayClosed),
        ]
    );
}

#[test]
fn of_an_endless_day_the_latest_is_kept_and_an_absence_still_grows_in_its_own_line() {
    let mut many: Vec<(i64, Effect)> = (0..300).map(|minute| (minute, Effect::Resumed)).collect();
    many.insert(299, (299, credited(micro(), CreditedBy::Idle)));
    many.push((301, credited(rest(), CreditedBy::Lock)));
    let kept = folded(many);
    assert_eq!(kept.len(), 200);
    let natural: Vec<_> = kept.iter().filter(|(_, what, _)| *what == What::NaturalBreak).collect();
    assert_eq!(natural, [&(299, What::NaturalBreak, Some(rest()))]);
}

#[test]
fn history_sums_the_weeks_up_and_counts_closings_without_a_streak() {
    let home = tempfile::tempdir().unwrap();
    let mut store = Store::open(&home.path().join("app.db")).unwrap();
    let on = |day: &str, effect| Record { day: day.parse().unwrap(), ..record(1, effect) };
    let heads_up = || Effect::HeadsUp { kind: "micro".into(), starts_in: Duration::from_secs(30) };
    let closed = |by| Effect::DayClosed { by };
    let active = |day: &str, minutes: i64| ActiveTime { day: day.parse().unwrap(), ms: minutes * 60_000 };
    // A Friday that was closed by the ritual, a Saturday on which nobody worked, a Monday left open, and today.
    for (day, effect, minutes) in [
        ("2026-03-20", heads_up(), 300),
        ("2026-03-20", closed(ClosedBy::Ritual), 61),
        ("2026-03-20", Effect::AfterHours { minutes: 15 }, 0),
        ("2026-03-21", Effect::Credited { kind: "rest".into(), by: CreditedBy::Idle }, 30),
        ("2026-03-23", heads_up(), 400),
        ("2026-03-23", Effect::LunchEnded { taken: false }, -10),
        ("2026-03-24", heads_up(), 5),
    ] {
        store.append_with_snapshot(&[on(day, effect)], "{}", Some(active(day, minutes))).unwrap();
    }
    let tuesday = "2026-03-24".parse().unwrap();
    let history = store.history(tuesday).unwrap();
    assert_eq!((history.rituals_done, history.rituals_of), (1, 2), "today is not over");
    let weeks: Vec<_> = history
        .weeks
        .iter()
        .map(|week| (week.monday.to_string(), week.work_days, week.active_minutes, week.after_hours_minutes))
        .collect();
    assert_eq!(weeks, [("2026-03-16".to_owned(), 1, 391, 15), ("2026-03-23".to_owned(), 2, 395, 0)]);
    assert_eq!((history.weeks[1].lunches, history.weeks[1].lunches_taken), (1, 0));
    assert_eq!(store.unclosed_day_before(tuesday).unwrap(), Some("2026-03-23".parse().unwrap()));
    let sunday = "2026-03-22".parse().unwrap();
    assert_eq!(
        store.unclosed_day_before(sunday).unwrap(),
        None,
        "Friday was the last day of work, and is closed"
    );
    store.append(&[on("2026-03-23", closed(ClosedBy::User))]).unwrap();
    assert_eq!(store.unclosed_day_before(tuesday).unwrap(), None);
    assert_eq!(
        store.history(tuesday).unwrap().rituals_done,
        1,
        "closed without the ritual is closed all the same"
    );
}

#[test]
fn row_6_3_what_was_worked_is_counted_by_the_day_and_its_week() {
    let (_home, path) = home();
    let mut store = Store::open(&path).unwrap();
    let active = |on: &str, minutes: i64| Some(ActiveTime { day: day(on), ms: minutes * 60_000 });
    let evening = |on: &str| Record { day: day(on), ..record(1, Effect::AfterHours { minutes: 15 }) };
    for (on, records, minutes) in [
        ("2026-03-22", vec![evening("2026-03-22")], 600),
        ("2026-03-23", vec![evening("2026-03-23"), evening("2026-03-23")], 500),
        ("2026-03-25", vec![], 480),
        ("2026-03-26", vec![evening("2026-03-26")], 61),
        ("2026-03-27", vec![], 300),
    ] {
        store.append_with_snapshot(&records, "{}", active(on, minutes)).unwrap();
    }
    let thursday = Worked {
        day: day("2026-03-26"),
        day_minutes: 61,
        week_minutes: 500 + 480 + 61,
        evenings: 2,
        meeting_minutes: 0,
    };
    assert_eq!(store.worked(day("2026-03-26")).unwrap(), thursday, "not Sunday, which is another week");
    let monday = day("2026-03-30");
    assert_eq!(store.worked(monday).unwrap(), Worked::nothing_on(monday));
    let limit = When::Limit { what: LimitWhat::EveningsAWeek, most: 1 };
    let dates = vec![PlanDate { id: "limit".to_owned(), when: limit }];
    let mut reminders = Reminders { dates, ..Reminders::default() };
    for (minute, quiet) in [(0, &["camera"][..]), (40, &[])] {
        reminders.told.meetings.follow(day("2026-03-26"), quiet, BootTime(minute * 60_000));
    }
    store.save_reminders(&reminders).unwrap();
    assert_eq!(store.worked(day("2026-03-26")).unwrap().meeting_minutes, 40);
    assert_eq!(store.worked(day("2026-03-27")).unwrap().meeting_minutes, 0);
}
