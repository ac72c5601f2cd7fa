//! What an effect of the engine means for the desktop. Pure: the driver performs it.
//!
//! What is on screen for a break follows from the view, not from here: so that a restart in the middle of one shows it
//! again. Invariant: every effect is decided on; a new one must be, too.

use std::time::Duration;

use evenkeel_core::engine::Effect;
use evenkeel_core::view::{EngineView, Screen};

use crate::break_window::Wanted;
use crate::notify::{Facts, Topic};

/// Something to do on the desktop.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    Notify(Facts),
    Withdraw(Topic),
    Open(Screen),
}

/// What to do for an effect, given what the engine shows after the step.
pub fn actions(effect: &Effect, view: &EngineView) -> Vec<Action> {
    match effect {
        Effect::HeadsUp { .. } => {
            view.offered.clone().map(|offer| Action::Notify(Facts::HeadsUp(offer))).into_iter().collect()
        }
        Effect::LunchReminder => vec![Action::Notify(Facts::Lunch)],
        Effect::LogOffHint => vec![Action::Notify(Facts::LogOffHint)],
        Effect::WindDown { log_off_in } => vec![Action::Notify(Facts::WindDown { log_off_in: *log_off_in })],
        Effect::RitualOffered { .. } => {
            let ritual = Action::Notify(Facts::Ritual(view.log_off.clone()));
            vec![Action::Withdraw(Topic::WindDown), ritual, Action::Open(Screen::Ritual)]
        }
        Effect::Snoozed { .. } | Effect::Badge | Effect::DayClosed { .. } => {
            vec![Action::Withdraw(Topic::Ritual)]
        }
        Effect::AfterHoursNotice => vec![Action::Notify(Facts::AfterHours)],
        Effect::QuietQuestion { reason } => {
            vec![Action::Notify(Facts::QuietQuestion { reason: reason.clone() })]
        }
        Effect::FixedReminder { name } => vec![Action::Notify(Facts::Reminder { name: name.clone() })],
        Effect::BreakEnded { .. } => vec![Action::Withdraw(Topic::BreakItself)],
        Effect::HeadsUpWithdrawn { .. }
        | Effect::BreakStarted { .. }
        | Effect::Postponed { .. }
        | Effect::LunchEnded { .. }
        | Effect::Credited { .. }
        | Effect::Held { .. }
        | Effect::Released
        | Effect::DayOpened { .. }
        | Effect::AfterHours { .. }
        | Effect::Paused { .. }
        | Effect::Resumed => Vec::new(),
    }
}

/// Who announces a break.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Announcer {
    Notification,
    /// Notifications fail here.
    Window,
}

/// What lies over everything.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cover {
    Nothing,
    LockScreen,
}

/// What the break windows should show for a view.
pub fn wanted(view: &EngineView, announcer: Announcer, cover: Cover) -> Wanted {
    match (&view.running, &view.offered) {
        (Some(_), _) if cover == Cover::LockScreen => Wanted::Behind,
        (Some(_), _) => Wanted::Full,
        _ if cover == Cover::LockScreen => Wanted::Nothing,
        (None, Some(_)) => match announcer {
            Announcer::Notification => Wanted::Ready,
            Announcer::Window => Wanted::Card,
        },
        (None, None) => Wanted::Nothing,
    }
}

/// The notice for a running break whose window failed.
pub fn degraded(view: &EngineView) -> Option<Facts> {
    let running = view.running.as_ref()?;
    let duration = Duration::from_millis(running.remaining_ms);
    Some(Facts::BreakItself { duration, may_skip: running.may_skip })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample;
    use evenkeel_core::engine::{ClosedBy, EndReason};
    use evenkeel_core::view::{Offer, RunningBreak};

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

    fn running() -> RunningBreak {
        RunningBreak {
            kind: "micro".into(),
            duration_ms: 180_000,
            remaining_ms: 120_000,
            postpones_left: 1,
            postpone_by_ms: 300_000,
            may_skip: true,
            strict: false,
            ends_by_hand: false,
        }
    }

    #[test]
    fn a_heads_up_is_notified_with_what_is_offered() {
        let mut view = sample::view().engine;
        let effect = Effect::HeadsUp { kind: "micro".into(), starts_in: Duration::from_secs(30) };
        assert_eq!(actions(&effect, &view), [], "withdrawn in the same step");
        view.offered = Some(offer());
        assert_eq!(actions(&effect, &view), [Action::Notify(Facts::HeadsUp(offer()))]);
    }

    #[test]
    fn log_off_opens_the_ritual_and_a_snooze_takes_the_notice_away() {
        let view = sample::view().engine;
        let offered = actions(&Effect::RitualOffered { again: false }, &view);
        assert!(offered.contains(&Action::Open(Screen::Ritual)));
        assert!(offered.contains(&Action::Notify(Facts::Ritual(view.log_off.clone()))));
        for effect in [Effect::Snoozed { left: 1 }, Effect::DayClosed { by: ClosedBy::Ritual }, Effect::Badge]
        {
            assert_eq!(actions(&effect, &view), [Action::Withdraw(Topic::Ritual)]);
        }
    }

    #[test]
    fn the_screen_follows_the_view() {
        let mut view = sample::view().engine;
        assert_eq!(wanted(&view, Announcer::Notification, Cover::Nothing), Wanted::Nothing);
        view.offered = Some(offer());
        assert_eq!(wanted(&view, Announcer::Notification, Cover::Nothing), Wanted::Ready);
        assert_eq!(wanted(&view, Announcer::Window, Cover::Nothing), Wanted::Card);
        view.running = Some(running());
        assert_eq!(wanted(&view, Announcer::Notification, Cover::Nothing), Wanted::Full);
        assert_eq!(wanted(&view, Announcer::Notification, Cover::LockScreen), Wanted::Behind);
        view.running = None;
        assert_eq!(wanted(&view, Announcer::Window, Cover::LockScreen), Wanted::Nothing);
    }

    #[test]
    fn the_notice_that_carried_a_break_goes_with_its_end() {
        let view = sample::view().engine;
        let ended =
            Effect::BreakEnded { kind: "micro".into(), reason: EndReason::Degraded, emergency: false };
        assert_eq!(actions(&ended, &view), [Action::Withdraw(Topic::BreakItself)]);
    }

    #[test]
    fn the_notice_of_a_degraded_break_lasts_as_long_as_the_break_would() {
        let mut view = sample::view().engine;
        assert_eq!(degraded(&view), None);
        view.running = Some(running());
        assert_eq!(
            degraded(&view),
            Some(Facts::BreakItself { duration: Duration::from_secs(120), may_skip: true })
        );
    }
}
