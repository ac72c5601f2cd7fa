//! The rhythms of breaks to choose from: what each of them sets.
//!
//! It does not know who chooses. Invariant: choosing one touches nothing but the lengths and distances of breaks.

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use ts_rs::TS;

use super::Settings;

/// The kind of break that one of the rhythms adds.
const EYES: &str = "eyes";

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Rhythm {
    /// 3 minutes after 50, 12 minutes after two and a half hours: the default.
    Steady,
    /// The same, and 40 seconds for the eyes every 25 minutes (40 seconds are enough to help, Conlin 2020).
    EyesToo,
    /// 1 minute after 25, 8 minutes after 100 (shorter rhythms help some and tire others: Biwer 2023, Smits 2025).
    ShortAndOften,
}

impl Rhythm {
    pub const ALL: [Rhythm; 3] = [Rhythm::Steady, Rhythm::EyesToo, Rhythm::ShortAndOften];

    /// The rhythm that is in force; none where the user has one of their own.
    pub fn of(settings: &Settings) -> Option<Rhythm> {
        Rhythm::ALL.into_iter().find(|rhythm| {
            let values = rhythm.values(settings);
            let mut chosen = settings.clone();
            values.iter().all(|(key, value)| chosen.take(key, value).is_ok()) && chosen == *settings
        })
    }

    /// What choosing it sets, by the keys of the settings file.
    pub fn values(self, present: &Settings) -> Vec<(String, Value)> {
        let (micro, rest) = match self {
            Rhythm::Steady | Rhythm::EyesToo => (("50m", "3m"), ("2h30m", "12m")),
            Rhythm::ShortAndOften => (("25m", "1m"), ("1h40m", "8m")),
        };
        let mut values = kind("micro", micro);
        values.extend(kind("rest", rest));
        if self == Rhythm::EyesToo {
            values.extend(kind(EYES, ("25m", "40s")));
        } else if present.breaks.contains_key(&EYES.into()) {
            values.push((format!("breaks.{EYES}.enabled"), json!(false)));
        }
        values
    }
}

fn kind(name: &str, (interval, duration): (&str, &str)) -> Vec<(String, Value)> {
    vec![
        (format!("breaks.{name}.enabled"), json!(true)),
        (format!("breaks.{name}.interval"), json!(interval)),
        (format!("breaks.{name}.duration"), json!(duration)),
    ]
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn choose(settings: &mut Settings, rhythm: Rhythm) {
        for (key, value) in rhythm.values(settings) {
            settings.take(&key, &value).unwrap();
        }
    }

    #[test]
    fn a_fresh_installation_is_steady_and_each_choice_is_found_again() {
        let mut settings = Settings::default();
        assert_eq!(Rhythm::of(&settings), Some(Rhythm::Steady));
        for rhythm in [Rhythm::EyesToo, Rhythm::ShortAndOften, Rhythm::EyesToo, Rhythm::Steady] {
            choose(&mut settings, rhythm);
            assert_eq!(Rhythm::of(&settings), Some(rhythm));
        }
    }

    #[test]
    fn a_rhythm_of_ones_own_is_none_of_them_and_other_settings_stay() {
        let mut settings = Settings::default();
        settings.take("breaks.micro.interval", &json!("40m")).unwrap();
        assert_eq!(Rhythm::of(&settings), None);
        settings.take("breaks.micro.strict", &json!(true)).unwrap();
        settings.take("breaks.walk.interval", &json!("3h")).unwrap();
        choose(&mut settings, Rhythm::ShortAndOften);
        assert_eq!(Rhythm::of(&settings), Some(Rhythm::ShortAndOften));
        assert!(settings.breaks[&"micro".into()].strict, "how a break is left is no part of a rhythm");
        assert!(settings.breaks[&"walk".into()].enabled, "a break of one's own stays");
    }
}
