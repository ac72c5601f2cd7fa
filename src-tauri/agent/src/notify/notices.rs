//! The texts and buttons of each notification, and what its buttons mean. Pure.

use std::time::Duration;

use evenkeel_core::engine::Command;
use evenkeel_core::settings::Holds;
use evenkeel_core::view::{LogOffView, Offer, Screen};

use super::{Notification, Topic, Urgency, Wish};
use crate::texts::Texts;

/// How long a notice without a button stays.
const GLANCE: Duration = Duration::from_secs(20);
/// How long a break may wait for a gap in typing beyond its announced start, at the longest.
const LONGEST_WAIT: Duration = Duration::from_secs(600);

/// How the key of the button begins that ignores a signal.
const IGNORE: &str = "ignore:";

/// What there is to tell.
#[derive(Clone, Debug, PartialEq)]
pub enum Facts {
    HeadsUp(Offer),
    /// The break begins without its window.
    BreakItself {
        duration: Duration,
        may_skip: bool,
    },
    Lunch,
    LogOffHint,
    WindDown {
        log_off_in: Duration,
    },
    Ritual(LogOffView),
    AfterHours,
    QuietQuestion {
        reason: String,
    },
    Reminder {
        name: String,
    },
    CheckIn,
    /// A date of the plan has come.
    PlanNote,
}

impl Facts {
    pub fn topic(&self) -> Topic {
        match self {
            Facts::HeadsUp(_) => Topic::HeadsUp,
            Facts::BreakItself { .. } => Topic::BreakItself,
            Facts::Lunch => Topic::Lunch,
            Facts::LogOffHint => Topic::LogOffHint,
            Facts::WindDown { .. } => Topic::WindDown,
            Facts::Ritual(_) => Topic::Ritual,
            Facts::AfterHours => Topic::AfterHours,
            Facts::QuietQuestion { .. } => Topic::QuietQuestion,
            Facts::Reminder { .. } => Topic::Reminder,
            Facts::CheckIn => Topic::CheckIn,
            Facts::PlanNote => Topic::PlanNote,
        }
    }
}

/// Writes the notification.
pub fn compose(facts: &Facts, texts: &Texts) -> Notification {
    let notice = |key: &str, body: String, buttons, lasts| Notification {
        topic: facts.topic(),
        summary: texts.text(key),
        body,
        buttons,
        urgency: Urgency::Normal,
        lasts,
    };
    let quiet = |key: &str, body: String, buttons, lasts| Notification {
        urgency: Urgency::Low,
        ..notice(key, body, buttons, lasts)
    };
    let body = |key: &str| texts.text(key);
    match facts {
        Facts::HeadsUp(offer) => heads_up(offer, texts),
        Facts::BreakItself { duration, may_skip } => Notification {
            topic: Topic::BreakItself,
            summary: texts.text("break-notice-title"),
            body: texts.filled("break-notice-body", &[("length", texts.span(*duration).into())]),
            buttons: if *may_skip { buttons(&[("skip", "button-skip")], texts) } else { Vec::new() },
            urgency: Urgency::Normal,
            lasts: Some(*duration),
        },
        Facts::Lunch => notice("lunch-title", body("lunch-body"), Vec::new(), Some(GLANCE)),
        Facts::LogOffHint => quiet("log-off-hint-title", body("log-off-hint-body"), Vec::new(), Some(GLANCE)),
        Facts::WindDown { log_off_in } => {
            let body = texts.filled("wind-down-body", &[("length", texts.span(*log_off_in).into())]);
            notice("wind-down-title", body, Vec::new(), Some(GLANCE))
        }
        Facts::Ritual(log_off) => ritual(log_off, texts),
        Facts::AfterHours => quiet("after-hours-title", body("after-hours-body"), Vec::new(), Some(GLANCE)),
        Facts::QuietQuestion { reason } => {
            let body = texts.filled("quiet-question-body", &[("reason", texts.reason(reason).into())]);
            let settings = ("settings".to_owned(), texts.text("button-settings"));
            let ignore = (format!("{IGNORE}{reason}"), texts.text("button-ignore-signal"));
            let can_ignore = Holds::default().without(reason).is_some();
            let shown = if can_ignore { vec![ignore, settings] } else { vec![settings] };
            notice("quiet-question-title", body, shown, None)
        }
        Facts::CheckIn => quiet(
            "check-in-note-title",
            body("check-in-note-body"),
            buttons(&[("check_in", "button-check-in")], texts),
            None,
        ),
        Facts::PlanNote => notice(
            "plan-note-title",
            body("plan-note-body"),
            buttons(&[("plan", "button-open-plan")], texts),
            None,
        ),
        Facts::Reminder { name } => Notification {
            topic: Topic::Reminder,
            summary: name.clone(),
            body: String::new(),
            buttons: Vec::new(),
            urgency: Urgency::Normal,
            lasts: None,
        },
    }
}

fn heads_up(offer: &Offer, texts: &Texts) -> Notification {
    let starts_in = Duration::from_millis(offer.starts_in_ms);
    let length = texts.span(Duration::from_millis(offer.duration_ms));
    let mut shown = vec![("start", "button-start")];
    if offer.postpones_left > 0 {
        shown.push(("postpone", "button-postpone"));
    }
    if offer.may_skip {
        shown.push(("skip", "button-skip"));
    }
    let postpone_by = texts.span(Duration::from_millis(offer.postpone_by_ms));
    let buttons = shown
        .iter()
        .map(|(key, label)| (key.to_string(), texts.filled(label, &[("length", postpone_by.clone().into())])))
        .collect();
    Notification {
        topic: Topic::HeadsUp,
        summary: texts.filled("heads-up-title", &[("kind", texts.kind(&offer.kind).into())]),
        body: texts.filled(
            "heads-up-body",
            &[("length", length.into()), ("starts-in", texts.span(starts_in).into())],
        ),
        buttons,
        urgency: Urgency::Normal,
        lasts: Some(starts_in + LONGEST_WAIT),
    }
}

fn ritual(log_off: &LogOffView, texts: &Texts) -> Notification {
    let mut buttons = buttons(&[("begin", "button-begin")], texts);
    if log_off.snoozes_left > 0 {
        buttons.extend(log_off.snooze_choices_minutes.iter().map(|minutes| {
            let length = texts.span(Duration::from_secs(u64::from(*minutes) * 60));
            (format!("snooze-{minutes}"), texts.filled("button-snooze", &[("length", length.into())]))
        }));
    }
    Notification {
        topic: Topic::Ritual,
        summary: texts.text("ritual-title"),
        body: texts.text("ritual-body"),
        buttons,
        urgency: Urgency::Normal,
        lasts: None,
    }
}

fn buttons(keys: &[(&str, &str)], texts: &Texts) -> Vec<(String, String)> {
    keys.iter().map(|(key, label)| (key.to_string(), texts.text(label))).collect()
}

/// What the user meant by pressing a button; none where it means nothing, or no longer.
pub fn wish(topic: Topic, button: &str) -> Option<Wish> {
    let command = |command| Some(Wish::Command(command));
    match (topic, button) {
        (Topic::HeadsUp, "start") => command(Command::TakeOffered),
        (Topic::HeadsUp, "postpone") => command(Command::Postpone),
        (Topic::HeadsUp | Topic::BreakItself, "skip") => command(Command::Skip),
        (Topic::Ritual, "begin" | "default") => Some(Wish::Open(Screen::Ritual)),
        (Topic::Ritual, snooze) => {
            let minutes = snooze.strip_prefix("snooze-")?.parse().ok()?;
            command(Command::SnoozeLogOff { minutes })
        }
        (Topic::QuietQuestion, ignore) if ignore.starts_with(IGNORE) => {
            Some(Wish::Ignore { reason: ignore.strip_prefix(IGNORE)?.to_owned() })
        }
        (Topic::CheckIn, "check_in" | "default") => Some(Wish::Open(Screen::CheckIn)),
        (Topic::PlanNote, "plan" | "default") => Some(Wish::Open(Screen::Plan)),
        (Topic::QuietQuestion, "settings") => Some(Wish::Open(Screen::Settings)),
        // A click on the body asks to see more; on a heads-up it is as likely to mean "go away".
        (Topic::WindDown | Topic::LogOffHint | Topic::QuietQuestion, "default") => {
            Some(Wish::Open(Screen::Today))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use evenkeel_core::view::LogOffStage;

    fn offer() -> Offer {
        Offer {
            kind: "micro".into(),
            duration_ms: 180_000,
            starts_in_ms: 30_000,
            postpones_left: 2,
            postpone_by_ms: 300_000,
            may_skip: true,
        }
    }

    fn keys(notification: &Notification) -> Vec<&str> {
        notification.buttons.iter().map(|(key, _)| key.as_str()).collect()
    }

    #[test]
    fn a_heads_up_offers_only_what_is_left_to_the_user() {
        let texts = Texts::english();
        for (postpones_left, may_skip, expected) in [
            (2, true, vec!["start", "postpone", "skip"]),
            (0, true, vec!["start", "skip"]),
            (1, false, vec!["start", "postpone"]),
            (0, false, vec!["start"]),
        ] {
            let offer = Offer { postpones_left, may_skip, ..offer() };
            assert_eq!(keys(&compose(&Facts::HeadsUp(offer), &texts)), expected);
        }
    }

    #[test]
    fn a_heads_up_says_what_comes_and_when() {
        let notification = compose(&Facts::HeadsUp(offer()), &Texts::english());
        assert_eq!(notification.body, "3 min, starting in 30 s.");
        assert_eq!(notification.buttons[1].1, "Postpone 5 min");
    }

    #[test]
    fn snoozes_are_offered_while_any_are_left() {
        let log_off = |snoozes_left| LogOffView {
            stage: LogOffStage::Offered,
            at_ms: None,
            snoozes_left,
            snooze_choices_minutes: vec![5, 10],
            snoozed_until_ms: None,
        };
        let texts = Texts::english();
        assert_eq!(keys(&compose(&Facts::Ritual(log_off(1)), &texts)), ["begin", "snooze-5", "snooze-10"]);
        assert_eq!(keys(&compose(&Facts::Ritual(log_off(0)), &texts)), ["begin"]);
    }

    #[test]
    fn a_question_about_a_signal_offers_to_ignore_it_where_that_can_be_set() {
        let texts = Texts::english();
        let question = |reason: &str| compose(&Facts::QuietQuestion { reason: reason.to_owned() }, &texts);
        assert_eq!(keys(&question("do_not_disturb")), ["ignore:do_not_disturb", "settings"]);
        assert_eq!(keys(&question("meeting")), ["settings"], "the user says that there is one");
    }

    #[test]
    fn every_button_means_something_and_a_strange_one_nothing() {
        let command = |command| Some(Wish::Command(command));
        for (topic, button, expected) in [
            (Topic::HeadsUp, "start", command(Command::TakeOffered)),
            (Topic::HeadsUp, "postpone", command(Command::Postpone)),
            (Topic::HeadsUp, "skip", command(Command::Skip)),
            (Topic::HeadsUp, "default", None),
            (Topic::BreakItself, "skip", command(Command::Skip)),
            (Topic::BreakItself, "start", None),
            (Topic::Ritual, "begin", Some(Wish::Open(Screen::Ritual))),
            (Topic::Ritual, "snooze-10", command(Command::SnoozeLogOff { minutes: 10 })),
            (Topic::Ritual, "snooze-", None),
            (Topic::Ritual, "snooze-x", None),
            (Topic::Lunch, "skip", None),
            (Topic::QuietQuestion, "ignore:camera", Some(Wish::Ignore { reason: "camera".to_owned() })),
            (Topic::CheckIn, "check_in", Some(Wish::Open(Screen::CheckIn))),
            (Topic::CheckIn, "default", Some(Wish::Open(Screen::CheckIn))),
            (Topic::PlanNote, "plan", Some(Wish::Open(Screen::Plan))),
            (Topic::QuietQuestion, "settings", Some(Wish::Open(Screen::Settings))),
        ] {
            assert_eq!(wish(topic, button), expected, "{topic:?} {button}");
        }
    }
}
