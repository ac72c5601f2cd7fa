//! A view of an ordinary moment, for tests: a Wednesday in Berlin, 14:00, a micro-break due in 32 minutes.

use evenkeel_core::view::{
    DayStage, EngineView, KindView, LogOffStage, LogOffView, NextBreak, PresenceView, View,
};

/// 2026-03-25, 14:00 in Berlin.
pub const AT_MS: i64 = 1_774_443_600_000;

pub fn view() -> View {
    View {
        rev: 1,
        at_ms: AT_MS,
        zone: "Europe/Berlin".to_owned(),
        engine: EngineView {
            day: evenkeel_core::time::LocalDay(chrono::NaiveDate::default()),
            day_stage: DayStage::Working,
            is_taken_off: false,
            presence: PresenceView::Active,
            kinds: vec![KindView {
                kind: "micro".into(),
                interval_ms: 3_000_000,
                duration_ms: 180_000,
                work_ms: 1_080_000,
                owed: false,
            }],
            next: Some(NextBreak { kind: "micro".into(), in_ms: 1_920_000 }),
            offered: None,
            running: None,
            quiet: Vec::new(),
            log_off: LogOffView {
                stage: LogOffStage::None,
                at_ms: Some(AT_MS + 12_600_000),
                snoozes_left: 3,
                snooze_choices_minutes: vec![5, 10, 15],
                snoozed_until_ms: None,
            },
            overrides: Vec::new(),
        },
        today: Vec::new(),
        is_demo: false,
        after_hours_minutes: 0,
        notices: Vec::new(),
        signals: Vec::new(),
    }
}
