//! Keys that are pressed together, written as `Ctrl+Alt+N`.
//!
//! Invariant: Ctrl, Alt or Super is always among them, so that no plain typing is ever taken away from another program.

use std::fmt;

use serde_json::{Value, json};

use super::section::section;
use super::value::{BadValue, Limits, SettingValue};
use crate::view::SettingUnit;

/// A shortcut that is chosen, or none.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Shortcut {
    #[default]
    Off,
    On(Chord),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Chord {
    pub ctrl: bool,
    pub alt: bool,
    pub shift: bool,
    /// The key with the system's sign.
    pub logo: bool,
    pub key: Key,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Key {
    /// A letter from A to Z, or a digit.
    Sign(char),
    /// F1 to F12.
    Function(u8),
}

section! {
    /// Keys that work whatever program is in front.
    Shortcuts {
        note: Shortcut = Shortcut::Off, Limits::None, "Keys that open the journal for a quick note.";
        pause: Shortcut = Shortcut::Off, Limits::None, "Keys that pause breaks for an hour, and end a pause.";
        break_now: Shortcut = Shortcut::Off, Limits::None, "Keys that begin a break now.";
        lock: Shortcut = Shortcut::Off, Limits::None, "Keys that close the window and lock the vault.";
    }
}

const OFF: &str = "off";
const EXPECTED: &str = "off, or keys such as Ctrl+Alt+N: Ctrl, Alt or Super, Shift if wanted, and one letter, digit or F1 to F12";

impl Chord {
    fn read(text: &str) -> Option<Chord> {
        let mut parts: Vec<&str> = text.split('+').map(str::trim).collect();
        let key = Key::read(parts.pop()?)?;
        let mut chord = Chord { ctrl: false, alt: false, shift: false, logo: false, key };
        for part in parts {
            let held = match part.to_ascii_lowercase().as_str() {
                "ctrl" | "control" => &mut chord.ctrl,
                "alt" => &mut chord.alt,
                "shift" => &mut chord.shift,
                "super" => &mut chord.logo,
                _ => return None,
            };
            if std::mem::replace(held, true) {
                return None;
            }
        }
        (chord.ctrl || chord.alt || chord.logo).then_some(chord)
    }
}

impl Key {
    fn read(text: &str) -> Option<Key> {
        let mut letters = text.chars();
        match (letters.next(), letters.as_str()) {
            (Some(sign), "") if sign.is_ascii_alphanumeric() => Some(Key::Sign(sign.to_ascii_uppercase())),
            (Some('f' | 'F'), number) => {
                let number = number.parse().ok().filter(|number| (1..=12).contains(number))?;
                (!text[1..].starts_with('0')).then_some(Key::Function(number))
            }
            _ => None,
        }
    }
}

impl fmt::Display for Chord {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let held = [(self.ctrl, "Ctrl"), (self.alt, "Alt"), (self.shift, "Shift"), (self.logo, "Super")];
        for (_, name) in held.iter().filter(|(is_held, _)| *is_held) {
            write!(out, "{name}+")?;
        }
        match self.key {
            Key::Sign(sign) => write!(out, "{sign}"),
            Key::Function(number) => write!(out, "F{number}"),
        }
    }
}

impl SettingValue for Shortcut {
    const UNIT: SettingUnit = SettingUnit::Keys;

    fn read(value: &Value, _: Limits) -> Result<Shortcut, BadValue> {
        let refused = || BadValue(format!("expected {EXPECTED}, found {value}"));
        match value.as_str().map(str::trim) {
            Some(text) if text.eq_ignore_ascii_case(OFF) => Ok(Shortcut::Off),
            Some(text) => Chord::read(text).map(Shortcut::On).ok_or_else(refused),
            None => Err(refused()),
        }
    }

    fn write(&self) -> Value {
        match self {
            Shortcut::Off => json!(OFF),
            Shortcut::On(chord) => json!(chord.to_string()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Option<Value> {
        Shortcut::read(&json!(text), Limits::None).ok().map(|shortcut| shortcut.write())
    }

    #[test]
    fn keys_are_read_in_any_order_and_case_and_written_in_one() {
        for (text, written) in [
            ("Ctrl+Alt+N", "Ctrl+Alt+N"),
            ("alt + ctrl + n", "Ctrl+Alt+N"),
            ("Super+Shift+F12", "Shift+Super+F12"),
            ("control+7", "Ctrl+7"),
            ("Alt+F", "Alt+F"),
            ("OFF", "off"),
        ] {
            assert_eq!(read(text), Some(json!(written)), "{text}");
        }
    }

    #[test]
    fn what_would_take_plain_typing_away_or_is_no_key_is_refused() {
        for text in [
            "n",
            "Shift+N",
            "F5",
            "Ctrl",
            "Ctrl+",
            "",
            "Ctrl+Ctrl+N",
            "Ctrl+NN",
            "Ctrl+F13",
            "Ctrl+F0",
            "Ctrl+F01",
            "Ctrl+ä",
            "Hyper+N",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
        assert!(Shortcut::read(&json!(1), Limits::None).is_err());
    }
}
