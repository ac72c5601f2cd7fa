//! Keys on X11: passive grabs on the root window, on a connection of their own. Nothing polls.
//!
//! Never used where Wayland runs: there the X server of the session hears only what X programs receive. Invariant: what is
//! in the table is what is grabbed.

use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

use evenkeel_core::settings::{Chord, Key};
use x11rb::connection::Connection;
use x11rb::errors::ReplyError;
use x11rb::protocol::xproto::{ConnectionExt as _, GrabMode, ModMask, Window};
use x11rb::protocol::{ErrorKind, Event};
use x11rb::rust_connection::RustConnection;

use super::{Purpose, ShortcutEvent};
use crate::mailbox::{Mailbox, Message};

/// Caps lock and num lock are no part of a shortcut: it is grabbed with each of their states.
const LOCKS: [u16; 4] = [0, 2, 16, 18];
/// Of the modifiers, those that count: shift, control, alt, and the key with the system's sign.
const COUNTED: u16 = 1 | 4 | 8 | 64;
const ANY_KEY: u8 = 0;
const F1: u32 = 0xffbe;

/// Key code and modifiers of what is grabbed.
type Table = Arc<Mutex<Vec<(u8, u16, Purpose)>>>;

pub struct Keys {
    connection: Arc<RustConnection>,
    root: Window,
    table: Table,
}

impl Keys {
    /// None where there is no X server that hears every key.
    pub fn connect(mailbox: &Mailbox) -> Option<Keys> {
        let set = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
        if set("WAYLAND_DISPLAY") || !set("DISPLAY") {
            return None;
        }
        let (connection, screen) = x11rb::connect(None).ok()?;
        let root = connection.setup().roots.get(screen)?.root;
        let (connection, table) = (Arc::new(connection), Table::default());
        listen(Arc::clone(&connection), Arc::clone(&table), mailbox.clone()).ok()?;
        Some(Keys { connection, root, table })
    }

    /// Lets go of all, and takes these. Those that cannot be had are given back; none where the server has gone.
    pub fn take(&mut self, wanted: &[(Purpose, Chord)]) -> Option<Vec<Chord>> {
        self.connection.ungrab_key(ANY_KEY, self.root, ModMask::ANY).ok()?.check().ok()?;
        let layout = Layout::read(&self.connection)?;
        let mut table = Vec::new();
        let mut refused = Vec::new();
        for (purpose, chord) in wanted {
            let modifiers = modifiers(chord);
            let code = layout
                .code(chord.key)
                .filter(|code| !table.iter().any(|(other, held, _)| (other, held) == (code, &modifiers)));
            match code {
                Some(code) if self.grab(code, modifiers)? => table.push((code, modifiers, *purpose)),
                _ => refused.push(*chord),
            }
        }
        *self.table.lock().unwrap_or_else(PoisonError::into_inner) = table;
        Some(refused)
    }

    /// Whether no other program has it.
    fn grab(&self, code: u8, modifiers: u16) -> Option<bool> {
        let grab = |locks: u16| {
            let held = ModMask::from(modifiers | locks);
            let asked =
                self.connection.grab_key(false, self.root, held, code, GrabMode::ASYNC, GrabMode::ASYNC);
            match asked.map_err(ReplyError::from).and_then(|asked| asked.check()) {
                Ok(()) => Some(true),
                Err(ReplyError::X11Error(error)) if error.error_kind == ErrorKind::Access => Some(false),
                Err(_) => None,
            }
        };
        for locks in LOCKS {
            if !grab(locks)? {
                // Those that were had go back, so that nothing is held by half.
                for locks in LOCKS {
                    let _ = self.connection.ungrab_key(code, self.root, ModMask::from(modifiers | locks));
                }
                return Some(false);
            }
        }
        Some(true)
    }
}

fn modifiers(chord: &Chord) -> u16 {
    let held = [(chord.shift, 1), (chord.ctrl, 4), (chord.alt, 8), (chord.logo, 64)];
    held.iter().filter(|(is_held, _)| *is_held).map(|(_, mask)| mask).sum()
}

/// Which key brings forth which sign.
struct Layout {
    first: u8,
    per_code: usize,
    signs: Vec<u32>,
}

impl Layout {
    fn read(connection: &RustConnection) -> Option<Layout> {
        let setup = connection.setup();
        let (first, last) = (setup.min_keycode, setup.max_keycode);
        let reply = connection.get_keyboard_mapping(first, last - first + 1).ok()?.reply().ok()?;
        let per_code = usize::from(reply.keysyms_per_keycode).max(1);
        Some(Layout { first, per_code, signs: reply.keysyms })
    }

    fn code(&self, key: Key) -> Option<u8> {
        let sign = match key {
            Key::Sign(sign) => u32::from(sign.to_ascii_lowercase()),
            Key::Function(number) => F1 + u32::from(number) - 1,
        };
        // Without a modifier first: on some layouts digits come with shift only.
        let at =
            |level: usize| self.signs.chunks(self.per_code).position(|signs| signs.get(level) == Some(&sign));
        let index = (0..self.per_code).find_map(at)?;
        u8::try_from(usize::from(self.first) + index).ok()
    }
}

fn listen(connection: Arc<RustConnection>, table: Table, mailbox: Mailbox) -> std::io::Result<()> {
    thread::Builder::new().name("shortcuts".to_owned()).stack_size(64 * 1024).spawn(move || {
        // The connection ends with the display server, whose end the presence signal tells.
        while let Ok(event) = connection.wait_for_event() {
            let heard = match event {
                Event::KeyPress(press) => {
                    let held = u16::from(press.state) & COUNTED;
                    let table = table.lock().unwrap_or_else(PoisonError::into_inner);
                    let found =
                        table.iter().find(|(code, modifiers, _)| (*code, *modifiers) == (press.detail, held));
                    found.map(|(_, _, purpose)| ShortcutEvent::Pressed(*purpose))
                }
                Event::MappingNotify(_) => Some(ShortcutEvent::KeyboardChanged),
                _ => None,
            };
            if let Some(heard) = heard {
                mailbox.send(Message::Shortcut(heard));
            }
        }
    })?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn layout(signs: &[[u32; 2]]) -> Layout {
        Layout { first: 8, per_code: 2, signs: signs.concat() }
    }

    #[test]
    fn a_sign_is_found_on_its_key_and_rather_without_shift() {
        let layout = layout(&[[0x61, 0x41], [0x26, 0x31], [0x31, 0x21], [F1 + 4, 0]]);
        assert_eq!(layout.code(Key::Sign('A')), Some(8));
        assert_eq!(layout.code(Key::Sign('1')), Some(10));
        assert_eq!(layout.code(Key::Function(5)), Some(11));
        assert_eq!(layout.code(Key::Sign('Z')), None);
    }

    #[test]
    fn a_digit_that_comes_with_shift_only_is_found_there() {
        assert_eq!(layout(&[[0x26, 0x31]]).code(Key::Sign('1')), Some(8));
    }
}
