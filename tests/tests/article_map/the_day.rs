//! Rows of the day itself: its few things and their order, lunch, quiet, the check-ins around them.

use evenkeel_core::checkin::{
    CheckInAnswer, CheckInItem, DayPart, EveningRitual, MomentTap, Occasion, Prompts, TapWhat, WorkDay,
    may_fill, pause_minutes,
};
use evenkeel_core::day_plan::{DayPlan, Known, day_plan};
use evenkeel_core::engine::trace::{Steps, run};
use evenkeel_core::engine::{PauseLength, preview};
use evenkeel_core::insight::{Band, Because, Rule};
use evenkeel_core::patterns::Factor;
use evenkeel_core::time::MinuteOfDay;
use serde_json::{Value, json};

use super::*;

/// A priority of today.
fn priority(what: &str, weight: Weight) -> Priority {
    Priority {
        what: what.to_owned(),
        day: today(),
        weight,
        top: false,
        minutes: Some(60),
        actual_minutes: None,
        effort: Effort::Medium,
        meaning: None,
        value: String::new(),
        due: None,
        done: false,
        carried: 0,
    }
}

fn plan_of(priorities: Vec<Priority>) -> Plan {
    let mut plan = Plan::default();
    for one in priorities {
        plan.add(Content::Priority(one));
    }
    // Begun long ago: the first weeks of a plan are gentler.
    for item in &mut plan.items {
        item.created_ms = utc("2025-01-01T00:00:00Z").timestamp_millis();
    }
    plan
}

fn day_of(plan: &Plan, taps: &[MomentTap], answers: &[(LocalDay, CheckInItem, u8)]) -> DayPlan {
    let hours = preview(&Settings::default(), today(), ZONE);
    let known = Known { day: today(), zone: ZONE, hours: &hours, taps, answers };
    day_plan(&plan.items, &plan.view(), &known)
}

fn names(tasks: &[evenkeel_core::day_plan::PlannedTask]) -> Vec<&str> {
    tasks.iter().map(|task| task.what.as_str()).collect()
}

/// The lines of a trace of the plain settings.
fn story(trace: Value) -> Vec<Value> {
    let lines = run(&trace.to_string(), Steps::AtDeadlines).unwrap();
    lines.iter().map(|line| serde_json::from_str(line).unwrap()).collect()
}

fn effects(story: &[Value]) -> Vec<&str> {
    story.iter().map(|line| line["effect"].as_str().unwrap()).collect()
}

#[test]
fn row_2_8_a_night_after_closing_is_silent() {
    let night = story(json!({
        "zone": "Europe/Berlin",
        "start": "2026-03-24T17:20:00",
        "until": "+15h",
        "inputs": [
            {"at": "+0s", "input": "started"},
            {"at": "+15m", "input": "close_day"},
        ],
    }));
    let speaks = [
        "heads_up",
        "break_started",
        "wind_down",
        "ritual_offered",
        "lunch_reminder",
        "after_hours_notice",
        "fixed_reminder",
    ];
    let after = effects(&night).into_iter().skip_while(|effect| *effect != "day_closed");
    assert!(!after.clone().any(|effect| speaks.contains(&effect)), "{night:?}");
}

#[test]
fn row_2_9_lunch_is_reminded_of_and_being_away_is_a_factor_of_that_day() {
    let lunch = |inputs: Value| {
        story(
            json!({"zone": "Europe/Berlin", "start": "2026-03-24T12:00:00", "until": "+2h", "inputs": inputs}),
        )
    };
    let taken = lunch(json!([
        {"at": "+0s", "input": "started"}, {"at": "+31m", "input": "lock"}, {"at": "+52m", "input": "unlock"},
    ]));
    assert!(effects(&taken).contains(&"lunch_reminder"));
    assert!(taken.iter().any(|line| line["effect"] == "lunch_ended" && line["taken"] == true));
    let missed = lunch(json!([{"at": "+0s", "input": "started"}]));
    assert!(missed.iter().any(|line| line["effect"] == "lunch_ended" && line["taken"] == false));
    let away = CheckInAnswer { item: CheckInItem::LunchAway, value: Some(1) };
    assert_eq!((away.item.occasion(), away.item.most()), (Occasion::Evening, 1));
    let noon = "2026-03-27T13:05:00".parse().unwrap();
    assert!(may_fill(away.item.occasion(), today(), today(), noon), "it is asked when lunch is over");
    assert_eq!(CheckInAnswer::parts(&[away]), [DayPart::Evening]);
}

#[test]
fn row_2_11_what_was_heavy_is_answered_with_a_break_now_and_one_shorter_stretch() {
    let heavy = story(json!({
        "zone": "Europe/Berlin",
        "start": "2026-03-24T09:00:00",
        "settings": {"breaks": {"rest": {"enabled": false}}, "presence": {"typing_wait": "0s"}},
        "until": "+2h20m",
        "inputs": [{"at": "+0s", "input": "started"}, {"at": "+10m", "input": "heavy"}],
    }));
    let starts: Vec<&str> = heavy
        .iter()
        .filter(|line| line["effect"] == "break_started")
        .map(|line| line["t"].as_str().unwrap())
        .collect();
    // Offered at once; after its three minutes half an interval, and then whole ones again.
    assert_eq!(starts, ["+10m30s", "+38m30s", "+1h31m30s"]);
}

#[test]
fn row_3_1_the_day_holds_what_capacity_and_energy_leave_of_it() {
    let budget = |mode: Option<Capacity>, answers: &[(LocalDay, CheckInItem, u8)]| {
        let mut plan = plan_of(vec![priority("a", Weight::Should)]);
        if let Some(capacity) = mode {
            let until = day("2026-04-30");
            plan.add(Content::RecoveryMode(RecoveryMode { capacity, until }));
        }
        day_of(&plan, &[], answers).budget_minutes
    };
    let full = budget(None, &[]);
    // 8 h 30 without lunch and breaks, of which 7 of 10 are planned.
    assert!((290..=330).contains(&full), "{full}");
    for (capacity, share) in [(Capacity::Sixty, 0.6), (Capacity::Eighty, 0.8), (Capacity::Full, 1.0)] {
        let expected = (f64::from(full) * share).round() as u32;
        assert!(budget(Some(capacity), &[]).abs_diff(expected) <= 1, "{capacity:?}");
    }
    let usual: Vec<_> = (1..=60)
        .rev()
        .map(|ago| (today().before_days(ago).unwrap(), CheckInItem::Energy, if ago % 2 == 0 { 5 } else { 7 }))
        .collect();
    let with = |energy: u8| [usual.clone(), vec![(today(), CheckInItem::Energy, energy)]].concat();
    assert!(budget(None, &with(1)) < full, "a day of little energy holds less");
    assert!(budget(None, &with(10)) > full);
    assert_eq!(budget(None, &[(today(), CheckInItem::Energy, 1)]), full, "without a usual it says nothing");
}

#[test]
fn row_3_3_could_falls_off_first_and_what_is_dropped_stays_in_the_plan() {
    let mut day: Vec<Priority> = (0..6).map(|at| priority(&format!("should {at}"), Weight::Should)).collect();
    day.insert(0, Priority { meaning: Some(3), ..priority("could", Weight::Could) });
    day.insert(1, priority("dropped", Weight::Dropped));
    let plan = plan_of(day);
    let found = day_of(&plan, &[], &[]);
    assert!(names(&found.can_wait).contains(&"could"), "{found:?}");
    let shown = [names(&found.tasks), names(&found.can_wait)].concat();
    assert!(!shown.contains(&"dropped"));
    assert_eq!(plan.items.len(), 8, "and nothing is gone");
}

#[test]
fn row_3_4_ten_finished_tasks_correct_an_estimate() {
    let finished = |count: usize| {
        let done = Priority {
            day: day("2026-03-02"),
            done: true,
            minutes: Some(40),
            actual_minutes: Some(60),
            ..priority("done", Weight::Should)
        };
        let mut all = vec![done; count];
        all.push(priority("a", Weight::Should));
        day_of(&plan_of(all), &[], &[]).tasks[0].minutes
    };
    assert_eq!((finished(9), finished(10)), (60, 90));
}

#[test]
fn row_3_5_taps_of_two_weeks_make_the_windows_of_the_day() {
    let deep = Priority { effort: Effort::Deep, ..priority("deep", Weight::Should) };
    let plan = plan_of(vec![deep]);
    let band = |taps: &[MomentTap]| {
        let found = day_of(&plan, taps, &[]);
        let fits = found.tasks[0].because.iter().find_map(|one| match one {
            Because::Fits { band } => Some(*band),
            _ => None,
        });
        (found.rule, fits)
    };
    let tap = |hour: u32, value: u8, ago: u64| MomentTap {
        id: format!("{hour}-{ago}"),
        at_ms: utc(&format!("2026-03-27T{hour:02}:15:00Z")).timestamp_millis() - ago as i64 * 86_400_000,
        day: today().before_days(ago).unwrap(),
        zone: ZONE.name().to_owned(),
        what: TapWhat::Energy,
        value,
        added_while_locked: true,
    };
    // On the clock in Berlin: ten, one and four. An owl's day is best in the afternoon.
    let owl = |days: u64| -> Vec<MomentTap> {
        (0..days).flat_map(|ago| [tap(9, 3, ago), tap(12, 5, ago), tap(15, 9, ago)]).collect()
    };
    assert_eq!(band(&[]), (Rule::EarlierIsBetter { taps: 0 }, Some(Band::Peak)));
    assert_eq!(band(&owl(4)), (Rule::EarlierIsBetter { taps: 12 }, Some(Band::Peak)));
    assert_eq!(band(&owl(5)), (Rule::OwnEnergy { taps: 15 }, Some(Band::Peak)));
    let moods: Vec<MomentTap> =
        owl(5).into_iter().map(|tap| MomentTap { what: TapWhat::Mood, ..tap }).collect();
    assert_eq!(band(&moods).0, Rule::EarlierIsBetter { taps: 0 }, "a mood is no energy");
}

#[test]
fn row_3_6_movement_and_a_choice_of_ones_own_are_asked_in_the_evening_and_may_be_looked_at() {
    for (item, factor) in [(CheckInItem::Moved, Factor::Moved), (CheckInItem::Chose, Factor::Chose)] {
        assert_eq!((item.occasion(), item.most()), (Occasion::Evening, 1));
        assert_eq!(item.word(), factor.word());
        assert!(!factor.is_talking_point(), "it is one's own to change");
    }
}

#[test]
fn row_3_8_switching_off_is_asked_the_next_morning_and_kept_on_that_day() {
    assert_eq!(CheckInItem::SwitchedOff.occasion(), Occasion::Morning);
    let saturday = day("2026-03-28");
    let morning = "2026-03-28T09:00:00".parse().unwrap();
    assert!(may_fill(Occasion::Morning, saturday, saturday, morning));
    assert!(!may_fill(Occasion::Morning, today(), saturday, morning), "never on the evening it is about");
    let mut plan = Plan::default();
    let walk = plan.add(Content::OffWork(OffWork {
        what: "words".to_owned(),
        tag: OffWorkTag::Body,
        way: OffWorkWay::SwitchOff,
    }));
    plan.mark(Some(&walk), today(), MarkWhat::Planned);
    assert_eq!(plan.marks[0].day, today(), "what was planned stays with its evening");
}

#[test]
fn row_3_11_a_day_gets_something_that_means_a_lot_where_there_is_any() {
    let full: Vec<Priority> = (0..5)
        .map(|at| Priority {
            due: Some(today()),
            meaning: Some(1),
            ..priority(&format!("due {at}"), Weight::Should)
        })
        .collect();
    let small = Priority { meaning: Some(2), minutes: Some(30), ..priority("meaning", Weight::Should) };
    let found = day_of(&plan_of([full, vec![small]].concat()), &[], &[]);
    assert!(names(&found.tasks).contains(&"meaning"), "{found:?}");
}

#[test]
fn row_3_12_the_order_is_explained_the_same_each_time_and_the_users_marks_come_first() {
    let due = Priority { due: Some(day("2026-03-28")), ..priority("due tomorrow", Weight::Must) };
    let plain = priority("plain", Weight::Should);
    let marked = Priority { top: true, weight: Weight::Could, ..priority("marked", Weight::Should) };
    let plan = plan_of(vec![plain, due, marked]);
    let found = day_of(&plan, &[], &[]);
    assert_eq!(names(&found.tasks), ["marked", "due tomorrow", "plain"]);
    assert_eq!(found.tasks[1].because[..2], [Because::Must, Because::DueIn { days: 1 }]);
    assert!(matches!(found.tasks[1].because[2], Because::Fits { .. }));
    assert_eq!(found, day_of(&plan, &[], &[]));
    let too_long = Priority { minutes: Some(600), ..priority("too long", Weight::Must) };
    let over = day_of(&plan_of(vec![too_long]), &[], &[]);
    assert_eq!(names(&over.musts_over), ["too long"], "said first, and moved by nobody");
    let wanted = Priority { minutes: Some(600), top: true, ..priority("wanted", Weight::Should) };
    assert_eq!(
        names(&day_of(&plan_of(vec![wanted]), &[], &[]).tasks),
        ["wanted"],
        "a mark outweighs the budget"
    );
}

#[test]
fn row_6_4_a_fresh_installation_needs_no_willpower_quiet_hours_are_on() {
    let settings = Settings::default();
    let span = |minutes: u64| std::time::Duration::from_secs(60 * minutes);
    let (micro, rest) = (&settings.breaks[&"micro".into()], &settings.breaks[&"rest".into()]);
    assert_eq!((micro.interval, micro.duration), (span(50), span(3)));
    assert_eq!((rest.interval, rest.duration), (span(150), span(12)));
    assert_eq!((micro.postpone_by, micro.postpone_max, micro.strict), (span(5), 2, false));
    let at = |text: &str| text.parse::<MinuteOfDay>().unwrap();
    assert_eq!((settings.work.mon[0].start, settings.work.mon[0].end), (at("09:00"), at("17:30")));
    assert!(settings.work.sat.is_empty() && !settings.work.breaks_outside_hours);
    assert!(settings.lunch.enabled && settings.lunch.at == at("12:30"));
    assert_eq!(
        (settings.log_off.lead, settings.log_off.max_snoozes, settings.log_off.hint),
        (span(15), 3, false)
    );
    assert!(!settings.after_hours.notice);
    let commands = &settings.commands;
    let none =
        [&commands.start, &commands.break_start, &commands.break_end, &commands.log_off, &commands.closed];
    assert!(none.iter().all(|argv| argv.0.is_empty()), "no command runs unless one is set");
}

#[test]
fn row_c2_a_pause_of_days_is_silent_and_goes_on_gently() {
    let start = utc("2026-03-24T09:00:00Z");
    let now = |minutes: i64| {
        let boot = u64::try_from(minutes * 60_000 + 1_000_000).unwrap();
        let utc = start + chrono::TimeDelta::minutes(minutes);
        Now { boot: BootTime(boot), mono: MonoTime(boot), utc, zone: ZONE }
    };
    let mut engine = Engine::new(Settings::default());
    engine.step(Input::Started, now(0));
    let rolls_at = engine.settings().work.day_rolls_at;
    let minutes = pause_minutes(day("2026-03-26"), rolls_at, ZONE, start);
    engine.step(Input::Command(Command::Pause { length: PauseLength::Minutes { minutes } }), now(1));
    let mut prompts = Prompts::default();
    for minute in 2..i64::from(minutes) {
        let effects = engine.step(Input::Tick, now(minute));
        let speaks = |effect: &evenkeel_core::engine::Effect| {
            let name = serde_json::to_value(effect).unwrap()["effect"].as_str().unwrap().to_owned();
            !["credited", "held", "lunch_ended", "day_opened"].contains(&name.as_str())
        };
        assert!(!effects.iter().any(speaks), "{minute}: {effects:?}");
        let view = engine.view(now(minute));
        let quiet = view.quiet.iter().map(|one| one.reason.as_str()).collect();
        let worked = Worked::nothing_on(view.day);
        let moment = Instant { worked, utc: now(minute).utc, zone: ZONE, quiet, in_break: InBreak::No };
        if let Some(work) = engine.work_day(now(minute)) {
            let work = WorkDay { ritual: EveningRitual::None, ..work };
            assert_eq!(prompts.ask(&moment, &work), None, "{minute}");
        }
    }
}
