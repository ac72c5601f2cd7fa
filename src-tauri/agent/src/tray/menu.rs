//! What the tray shows for a view. Pure.

use std::time::Duration;

use evenkeel_core::checkin::{MOST_OF_A_TAP, TapWhat};
use evenkeel_core::engine::{Command, KindName, PauseLength};
use evenkeel_core::settings::Holds;
use evenkeel_core::view::{DayStage, EngineView, LogOffStage, Quiet, Screen, View};

use super::{Entry, Mood, Picture, TrayEvent};
use crate::texts::{Texts, clock_time, days_between};

/// The lengths of a pause in the menu, in minutes.
const PAUSES: [u32; 3] = [30, 60, 120];

/// Draws the tray.
pub fn picture(view: &View, texts: &Texts) -> Picture {
    Picture {
        mood: mood(&view.engine),
        tooltip: headlines(view, texts).join("\n"),
        entries: entries(view, texts),
    }
}

/// The state in words: first the next break or why it is quiet, then further reasons, then the log-off time.
pub fn headlines(view: &View, texts: &Texts) -> Vec<String> {
    let engine = &view.engine;
    let mut lines = match (&engine.running, &engine.offered) {
        (Some(running), _) => {
            let ends = view.at_ms + running.remaining_ms as i64;
            vec![about_kind("break-running", &running.kind, ends, view, texts)]
        }
        (None, Some(offer)) => {
            vec![texts.filled("break-offered", &[("kind", texts.kind(&offer.kind).into())])]
        }
        (None, None) if !engine.quiet.is_empty() => {
            engine.quiet.iter().map(|quiet| why_quiet(quiet, view, texts)).collect()
        }
        (None, None) => vec![next_break(view, texts)],
    };
    lines.extend(log_off(view, texts));
    lines
}

fn next_break(view: &View, texts: &Texts) -> String {
    match &view.engine.next {
        None => texts.text("next-break-none"),
        Some(next) if next.in_ms == 0 => {
            texts.filled("next-break-owed", &[("kind", texts.kind(&next.kind).into())])
        }
        Some(next) => about_kind("next-break", &next.kind, view.at_ms + next.in_ms as i64, view, texts),
    }
}

fn about_kind(key: &str, kind: &KindName, at_ms: i64, view: &View, texts: &Texts) -> String {
    let time = clock_time(at_ms, &view.zone);
    texts.filled(key, &[("kind", texts.kind(kind).into()), ("time", time.into())])
}

fn why_quiet(quiet: &Quiet, view: &View, texts: &Texts) -> String {
    let reason = texts.reason(&quiet.reason);
    let Some(until_ms) = quiet.until_ms else {
        // A signal of the desktop may be stuck: since when is what tells.
        let key = if can_be_ignored(&quiet.reason) { "quiet-because-since" } else { "quiet-because" };
        let time = clock_time(quiet.since_ms, &view.zone);
        return texts.filled(key, &[("reason", reason.into()), ("time", time.into())]);
    };
    let key = match days_between(view.at_ms, until_ms, &view.zone) {
        0 => "quiet-because-until",
        1 => "quiet-because-until-tomorrow",
        // After a weekend a time alone would mislead.
        _ => "quiet-because",
    };
    let time = clock_time(until_ms, &view.zone);
    texts.filled(key, &[("reason", reason.into()), ("time", time.into())])
}

/// Whether a setting makes this reason count no longer.
fn can_be_ignored(reason: &str) -> bool {
    Holds::default().without(reason).is_some()
}

fn log_off(view: &View, texts: &Texts) -> Option<String> {
    let log_off = &view.engine.log_off;
    match log_off.stage {
        LogOffStage::Closed => Some(texts.text("log-off-closed")),
        LogOffStage::Offered | LogOffStage::Badge => Some(texts.text("log-off-open")),
        LogOffStage::None | LogOffStage::Hinted | LogOffStage::WindDown | LogOffStage::Snoozed => {
            let at_ms = log_off.snoozed_until_ms.or(log_off.at_ms)?;
            Some(texts.filled("log-off-at", &[("time", clock_time(at_ms, &view.zone).into())]))
        }
    }
}

fn mood(engine: &EngineView) -> Mood {
    match engine.day_stage {
        _ if engine.running.is_some() => Mood::Break,
        DayStage::DayOff | DayStage::AfterWork | DayStage::Closed => Mood::AfterHours,
        DayStage::Lunch | DayStage::BeforeWork | DayStage::BetweenHours => Mood::Quiet,
        DayStage::Working if engine.quiet.is_empty() => Mood::Waiting,
        DayStage::Working => Mood::Quiet,
    }
}

fn entries(view: &View, texts: &Texts) -> Vec<Entry> {
    let choice = |key: &str, event| Entry::Choice { label: texts.text(key), event };
    let mut entries: Vec<Entry> = headlines(view, texts).into_iter().map(Entry::Line).collect();
    entries.push(Entry::Separator);
    entries.extend(about_breaks(&view.engine, texts));
    if view.engine.quiet.iter().any(|quiet| quiet.reason == "pause") {
        entries.push(choice("menu-resume", TrayEvent::Command(Command::Resume)));
    } else {
        entries.push(Entry::More { label: texts.text("menu-pause"), entries: pauses(texts) });
    }
    let signals = view.engine.quiet.iter().filter(|quiet| can_be_ignored(&quiet.reason));
    entries.extend(signals.map(|quiet| Entry::Choice {
        label: texts.filled("menu-ignore", &[("reason", texts.reason(&quiet.reason).into())]),
        event: TrayEvent::Ignore(quiet.reason.clone()),
    }));
    if view.engine.log_off.stage != LogOffStage::Closed {
        entries.push(choice("menu-log-off", TrayEvent::Command(Command::LogOffNow)));
    }
    entries.push(Entry::Separator);
    entries.push(Entry::More { label: texts.text("menu-mood"), entries: taps(TapWhat::Mood, texts) });
    entries.push(Entry::More { label: texts.text("menu-energy"), entries: taps(TapWhat::Energy, texts) });
    entries.push(choice("menu-park", TrayEvent::Open(Screen::Today)));
    entries.push(choice("menu-open", TrayEvent::Open(Screen::Today)));
    entries.push(choice("menu-quit", TrayEvent::Quit));
    entries
}

/// What can be done about a break now.
fn about_breaks(engine: &EngineView, texts: &Texts) -> Vec<Entry> {
    let choice = |label, command| Entry::Choice { label, event: TrayEvent::Command(command) };
    if engine.running.is_some() {
        return Vec::new();
    }
    let mut entries = vec![choice(texts.text("menu-take"), Command::TakeOffered)];
    if let Some(offer) = &engine.offered {
        if offer.postpones_left > 0 {
            let length = texts.span(Duration::from_millis(offer.postpone_by_ms));
            entries
                .push(choice(texts.filled("menu-postpone", &[("length", length.into())]), Command::Postpone));
        }
        if offer.may_skip {
            entries.push(choice(texts.text("menu-skip"), Command::Skip));
        }
    }
    entries
}

/// From the highest down, as a ladder reads.
fn taps(what: TapWhat, texts: &Texts) -> Vec<Entry> {
    let end = |value: u8, end: &str| {
        let end = texts.text(&format!("menu-{}-{end}", what.word()));
        texts.filled("menu-tap-end", &[("value", value.to_string().into()), ("end", end.into())])
    };
    let label = |value: u8| match value {
        0 => end(value, "least"),
        MOST_OF_A_TAP => end(value, "most"),
        value => value.to_string(),
    };
    let tap = |value| Entry::Choice { label: label(value), event: TrayEvent::Tap(what, value) };
    (0..=MOST_OF_A_TAP).rev().map(tap).collect()
}

fn pauses(texts: &Texts) -> Vec<Entry> {
    let pause = |label, length| Entry::Choice { label, event: TrayEvent::Command(Command::Pause { length }) };
    let mut entries: Vec<Entry> = PAUSES
        .iter()
        .map(|minutes| {
            let length = texts.span(Duration::from_secs(u64::from(*minutes) * 60));
            let label = texts.filled("menu-pause-for", &[("length", length.into())]);
            pause(label, PauseLength::Minutes { minutes: *minutes })
        })
        .collect();
    entries.push(pause(texts.text("menu-pause-tomorrow"), PauseLength::UntilTomorrow));
    entries
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::sample;
    use evenkeel_core::view::{NextBreak, Offer, RunningBreak};

    fn labels(entries: &[Entry]) -> Vec<&str> {
        entries
            .iter()
            .map(|entry| match entry {
                Entry::Line(label) | Entry::Choice { label, .. } | Entry::More { label, .. } => {
                    label.as_str()
                }
                Entry::Separator => "-",
            })
            .collect()
    }

    #[test]
    fn an_ordinary_moment_names_the_next_break_and_the_log_off_time() {
        let picture = picture(&sample::view(), &Texts::english());
        assert_eq!(picture.mood, Mood::Waiting);
        assert_eq!(picture.tooltip, "Micro-break at 14:32\nLog-off at 17:30");
        assert_eq!(
            labels(&picture.entries),
            [
                "Micro-break at 14:32",
                "Log-off at 17:30",
                "-",
                "Take a break now",
                "Pause",
                "Log off now",
                "-",
                "How is it right now",
                "Energy right now",
                "Park a worry",
                "Open Evenkeel",
                "Quit"
            ]
        );
    }

    #[test]
    fn the_picture_stays_the_same_while_time_passes_and_nothing_happens() {
        let texts = Texts::english();
        let earlier = sample::view();
        let mut later = earlier.clone();
        later.at_ms += 10_000;
        later.engine.next = Some(NextBreak { kind: "micro".into(), in_ms: 1_920_000 - 10_000 });
        assert_eq!(picture(&earlier, &texts), picture(&later, &texts));
    }

    #[test]
    fn a_pause_is_named_with_its_end_and_can_be_ended() {
        let mut view = sample::view();
        view.engine.quiet = vec![Quiet {
            reason: "pause".to_owned(),
            since_ms: view.at_ms,
            until_ms: Some(view.at_ms + 3_600_000),
        }];
        let picture = picture(&view, &Texts::english());
        assert_eq!(picture.mood, Mood::Quiet);
        assert_eq!(labels(&picture.entries)[0], "Quiet: paused until 15:00");
        assert!(labels(&picture.entries).contains(&"Resume"));
        assert!(!labels(&picture.entries).contains(&"Pause"));
    }

    #[test]
    fn an_end_on_another_day_is_not_taken_for_one_today() {
        let texts = Texts::english();
        let hour = 3_600_000;
        for (hours, expected) in [
            (9, "Quiet: work is over until 23:00"),
            (19, "Quiet: work is over until tomorrow, 09:00"),
            (67, "Quiet: work is over"),
        ] {
            let mut view = sample::view();
            let until_ms = Some(view.at_ms + hours * hour);
            view.engine.quiet =
                vec![Quiet { reason: "after_work".to_owned(), since_ms: view.at_ms, until_ms }];
            assert_eq!(headlines(&view, &texts)[0], expected);
        }
    }

    #[test]
    fn an_offer_can_be_postponed_and_skipped_as_far_as_it_allows() {
        let texts = Texts::english();
        let mut view = sample::view();
        let offer = Offer {
            kind: "rest".into(),
            duration_ms: 1,
            starts_in_ms: 1,
            postpones_left: 1,
            postpone_by_ms: 300_000,
            may_skip: true,
        };
        view.engine.offered = Some(offer.clone());
        let entries = picture(&view, &texts).entries;
        assert_eq!(labels(&entries)[0], "Rest break is about to start");
        assert_eq!(labels(&entries)[3..6], ["Take a break now", "Postpone 5 min", "Skip this break"]);
        view.engine.offered = Some(Offer { postpones_left: 0, may_skip: false, ..offer });
        assert_eq!(labels(&picture(&view, &texts).entries)[3..5], ["Take a break now", "Pause"]);
    }

    #[test]
    fn a_running_break_says_until_when() {
        let mut view = sample::view();
        view.engine.running = Some(RunningBreak {
            kind: "micro".into(),
            duration_ms: 180_000,
            remaining_ms: 120_000,
            postpones_left: 0,
            postpone_by_ms: 300_000,
            may_skip: true,
            strict: false,
            ends_by_hand: false,
        });
        let picture = picture(&view, &Texts::english());
        assert_eq!(picture.mood, Mood::Break);
        assert_eq!(labels(&picture.entries)[0], "Micro-break until 14:02");
        assert!(!labels(&picture.entries).contains(&"Take a break now"));
    }

    #[test]
    fn a_signal_that_keeps_it_quiet_says_since_when_and_can_be_ignored() {
        let mut view = sample::view();
        let quiet =
            |reason: &str| Quiet { reason: reason.to_owned(), since_ms: sample::AT_MS, until_ms: None };
        view.engine.quiet = vec![quiet("camera"), quiet("meeting")];
        let entries = picture(&view, &Texts::english()).entries;
        assert_eq!(labels(&entries)[..2], ["Quiet: the camera is in use since 14:00", "Quiet: a meeting"]);
        let ignore = Entry::Choice {
            label: "Ignore that the camera is in use".to_owned(),
            event: TrayEvent::Ignore("camera".to_owned()),
        };
        assert!(entries.contains(&ignore));
        assert_eq!(labels(&entries).iter().filter(|label| label.starts_with("Ignore")).count(), 1);
    }

    #[test]
    fn how_it_is_can_be_said_in_one_tap_from_ten_down_to_zero() {
        let entries = picture(&sample::view(), &Texts::english()).entries;
        let Some(Entry::More { entries, .. }) = entries
            .iter()
            .find(|entry| matches!(entry, Entry::More { label, .. } if label.starts_with("How")))
        else {
            panic!("the menu has the taps");
        };
        assert_eq!(labels(entries)[0], "10: very good");
        assert_eq!(labels(entries)[1..10], ["9", "8", "7", "6", "5", "4", "3", "2", "1"]);
        let last = Entry::Choice { label: "0: very low".to_owned(), event: TrayEvent::Tap(TapWhat::Mood, 0) };
        assert_eq!(entries.last(), Some(&last));
    }

    #[test]
    fn a_closed_day_offers_no_second_closing() {
        let mut view = sample::view();
        view.engine.day_stage = DayStage::Closed;
        view.engine.log_off.stage = LogOffStage::Closed;
        let picture = picture(&view, &Texts::english());
        assert_eq!(picture.mood, Mood::AfterHours);
        assert!(!labels(&picture.entries).contains(&"Log off now"));
    }
}
