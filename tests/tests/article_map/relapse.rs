//! Rows 6.x: limits, gentler weeks, signs, and looking back.

use super::*;

/// The engine under a plan's rules, on the Friday at nine.
fn engine_with(plan: &Plan) -> Engine {
    let now = Now { boot: BootTime(0), mono: MonoTime(0), utc: utc("2026-03-27T08:00:00Z"), zone: ZONE };
    let mut engine = Engine::new(Settings::default());
    engine.step(Input::Started, now);
    for rules in agenda::rules(&plan.items, &Settings::default(), now.utc, ZONE) {
        let minutes = u32::try_from((rules.ends - now.utc).num_minutes() + 1).unwrap();
        let command = Command::Override { id: rules.id.to_owned(), set: rules.set, minutes };
        engine.step(Input::Command(command), now);
    }
    engine
}

fn log_off_of(engine: &Engine) -> Option<i64> {
    let now = Now { boot: BootTime(0), mono: MonoTime(0), utc: utc("2026-03-27T08:00:00Z"), zone: ZONE };
    engine.view(now).log_off.at_ms
}

#[test]
fn row_6_3_a_limit_of_the_day_brings_log_off_forward_and_a_wide_one_changes_nothing() {
    for (minutes, expected) in [
        (6 * 60, "2026-03-27T14:30:00Z"),
        (8 * 60, "2026-03-27T16:30:00Z"),
        (10 * 60, "2026-03-27T16:30:00Z"),
    ] {
        let mut plan = Plan::default();
        plan.add(Content::Limit(Limit { what: LimitWhat::MinutesADay, most: minutes }));
        let log_off = log_off_of(&engine_with(&plan));
        assert_eq!(
            log_off,
            Some(utc(expected).timestamp_millis()),
            "{minutes}, half an hour of lunch not counted"
        );
    }
    let zero = |what| Content::Limit(Limit { what, most: 0 });
    assert_eq!(refusal(&[], &zero(LimitWhat::MinutesADay)), Some(("most", Fault::OutOfRange)));
    assert_eq!(refusal(&[], &zero(LimitWhat::EveningsAWeek)), None);
}

#[test]
fn row_6_3_every_limit_is_told_to_the_agent_as_a_number_and_shown_where_it_stands() {
    let mut plan = Plan::default();
    for (what, most) in [
        (LimitWhat::MinutesADay, 480),
        (LimitWhat::MinutesAWeek, 2400),
        (LimitWhat::EveningsAWeek, 0),
        (LimitWhat::MeetingMinutesADay, 120),
    ] {
        plan.add(Content::Limit(Limit { what, most }));
    }
    let told = agenda::dates(&plan.items, today()).into_iter().map(|date| date.when);
    let told: Vec<When> = told.filter(|when| matches!(when, When::Limit { .. })).collect();
    assert_eq!(told.len(), 4);
    assert!(told.contains(&When::Limit { what: LimitWhat::EveningsAWeek, most: 0 }));
    assert_eq!(plan.view().limits, [], "nobody has counted");
    let worked =
        Worked { week_minutes: 2401, evenings: 1, meeting_minutes: 120, ..Worked::nothing_on(today()) };
    let crossed: Vec<(u32, bool)> =
        plan.view_of(worked).limits.iter().map(|limit| (limit.now, limit.is_crossed)).collect();
    assert_eq!(
        crossed,
        [(0, false), (2401, true), (1, true), (120, false)],
        "exactly at a limit is within it"
    );
}

#[test]
fn a_gentler_week_has_shorter_stretches_and_ends_by_itself_with_its_last_day() {
    let mut plan = Plan::default();
    plan.add(Content::GentlerWeek(GentlerWeek { until: day("2026-03-29") }));
    let engine = engine_with(&plan);
    let micro = |engine: &Engine| engine.rules().breaks[&"micro".into()].clone();
    let usual = micro(&Engine::new(Settings::default()));
    assert!(micro(&engine).interval < usual.interval && micro(&engine).duration > usual.duration);
    assert_eq!(*engine.settings(), Settings::default(), "the user's own settings stay as they are");
    let rules = agenda::rules(&plan.items, &Settings::default(), utc("2026-03-27T08:00:00Z"), ZONE);
    // 04:00 on the Monday after, in summer time.
    assert_eq!(rules[0].ends, utc("2026-03-30T02:00:00Z"));
    assert_eq!(agenda::rules(&plan.items, &Settings::default(), utc("2026-03-30T02:00:00Z"), ZONE), []);
    let mut engine = engine;
    let later = Now {
        boot: BootTime(70 * 3_600_000),
        mono: MonoTime(70 * 3_600_000),
        utc: utc("2026-03-30T06:00:00Z"),
        zone: ZONE,
    };
    engine.step(Input::Tick, later);
    assert_eq!(micro(&engine), usual);
}

#[test]
fn row_6_7_steps_point_at_a_sign_of_ones_own() {
    let mut plan = Plan::default();
    let sign = plan.add(sample(Kind::WarningSign));
    let rule = IfThen { cue: "when".to_owned(), at: None, action: "then".to_owned() };
    let step = |sign: Option<ItemId>| Content::SignStep(SignStep { sign, plan: rule.clone() });
    assert_eq!(refusal(&plan.items, &step(Some(sign.clone()))), None);
    assert_eq!(refusal(&plan.items, &step(None)), None);
    assert_eq!(refusal(&plan.items, &step(Some(id(99)))), Some(("sign", Fault::NotThere)));
    let own = plan.add(step(Some(sign)));
    let circle = step(Some(own.clone()));
    let refused = rules::check(&plan.items, Some(&own), Some(&plan.items[1].content), &circle, today());
    assert_eq!(refused.unwrap_err(), BadItem { field: "sign", fault: Fault::Circular });
}

#[test]
fn row_6_12_values_are_looked_at_after_180_days() {
    let mut plan = Plan::default();
    plan.add(sample(Kind::Values));
    assert_eq!(looks(&plan), [day("2026-09-23")]);
    let many = Content::Values(Values { values: vec!["words".to_owned(); 6] });
    assert_eq!(refusal(&[], &many), Some(("values", Fault::TooMany)));
}

#[test]
fn the_week_is_looked_back_at_on_fridays() {
    let mut plan = Plan::default();
    let fridays = |plan: &Plan, on: &str| {
        let dates = agenda::dates(&plan.items, day(on)).into_iter();
        dates.filter(|date| date.id == "weekly-review").map(|date| date.when).collect::<Vec<_>>()
    };
    assert_eq!(fridays(&plan, "2026-03-24"), [], "an empty plan asks for nothing");
    plan.add(sample(Kind::Keep));
    assert_eq!(fridays(&plan, "2026-03-24"), [When::Look { on: day("2026-03-27") }]);
    let Content::Review(review) = sample(Kind::Review) else { unreachable!("a review was asked for") };
    let looked = Review { span: ReviewSpan::Week, day: day("2026-03-27"), ..review };
    plan.add(Content::Review(looked));
    assert_eq!(fridays(&plan, "2026-03-27"), [When::Look { on: day("2026-04-03") }]);
}
