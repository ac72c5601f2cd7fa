//! What shortcuts do, and whether they can.

use evenkeel_core::engine::{Command, PauseLength};
use evenkeel_core::settings;
use evenkeel_core::view::{NoticeCode, Screen};

use super::{Driver, Granted};
use crate::main_window::OpenedBy;
use crate::shortcuts::{NotHad, Purpose, ShortcutEvent};

/// How long the key of the pause keeps quiet, in minutes.
const PAUSE: u32 = 60;

impl Driver {
    /// Takes these keys; those that cannot be had are told.
    pub(super) fn agree_on_shortcuts(&mut self, settings: settings::Shortcuts) {
        let agreed = self.shortcuts.agree(settings);
        self.notices.settle(NoticeCode::ShortcutTaken);
        self.notices.settle(NoticeCode::NoShortcuts);
        match agreed {
            Ok(()) => {}
            Err(why @ NotHad::Taken(_)) => self.notices.raise(NoticeCode::ShortcutTaken, why.to_string()),
            Err(NotHad::NotOffered) => self.notices.raise(NoticeCode::NoShortcuts, ""),
        }
    }

    pub(super) fn hear_shortcut(&mut self, event: ShortcutEvent) {
        match event {
            ShortcutEvent::Pressed(Purpose::Note) => self.open(Screen::Journal, OpenedBy::User),
            ShortcutEvent::Pressed(Purpose::Pause) => {
                if self.command(Command::Resume) == Granted::NothingToDo {
                    self.command(Command::Pause { length: PauseLength::Minutes { minutes: PAUSE } });
                }
            }
            ShortcutEvent::Pressed(Purpose::BreakNow) => {
                self.command(Command::TakeOffered);
            }
            ShortcutEvent::Pressed(Purpose::Lock) => self.lock_vault(),
            ShortcutEvent::KeyboardChanged => {
                self.agree_on_shortcuts(self.engine.settings().shortcuts.clone());
            }
        }
    }
}
