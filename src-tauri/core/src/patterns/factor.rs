//! What may go together with better mornings: a fixed list, so that nobody looks until something is found.
//!
//! What nobody should be advised to change (sleep, food, medicine) is not on it. Invariant: a word, once released, keeps its
//! meaning; factors are only added.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::counted::Counted;
use crate::checkin::CheckInItem;
use crate::insight::{BadSeries, Scale, Series};

const MINUTES: f64 = 60.0;

macro_rules! factors {
    ($($(#[$doc:meta])* $name:ident $word:literal;)+) => {
        /// One thing about a day.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
        pub enum Factor {
            $($(#[$doc])* #[serde(rename = $word)] $name,)+
        }

        impl Factor {
            pub const ALL: &[Factor] = &[$(Factor::$name),+];

            /// Its name in tables and catalogues.
            pub fn word(self) -> &'static str {
                match self { $(Factor::$name => $word,)+ }
            }
        }
    };
}

factors! {
    LunchAway "lunch_away";
    Moved "moved";
    Chose "chose";
    Outside "outside";
    Talked "talked";
    /// In the evening, as the next morning says.
    SwitchedOff "switched_off";
    /// Taken, or come by themselves.
    Breaks "breaks";
    /// The day was closed by the ritual.
    Ritual "ritual";
    Overtime "overtime";
    /// Active at the computer.
    Hours "hours";
    /// At the computer after the closing, in hours.
    AfterHours "after_hours";
}

impl Factor {
    pub fn of_word(word: &str) -> Option<Factor> {
        Factor::ALL.iter().copied().find(|factor| factor.word() == word)
    }

    /// Whether others have a say in it, so that it belongs into a talk and not on the user's own list.
    pub fn is_talking_point(self) -> bool {
        matches!(self, Factor::Overtime | Factor::Hours | Factor::AfterHours)
    }

    pub(super) fn is_yes_or_no(self) -> bool {
        !matches!(self, Factor::SwitchedOff | Factor::Breaks | Factor::Hours | Factor::AfterHours)
    }

    /// What it was on each day.
    pub(super) fn series(self, counted: &Counted) -> Result<Series, BadSeries> {
        let said = |item| counted.answered(item, Scale::Unbounded);
        match self {
            Factor::LunchAway => said(CheckInItem::LunchAway),
            Factor::Moved => said(CheckInItem::Moved),
            Factor::Chose => said(CheckInItem::Chose),
            Factor::Outside => said(CheckInItem::Outside),
            Factor::Talked => said(CheckInItem::Talked),
            Factor::Overtime => said(CheckInItem::Overtime),
            Factor::SwitchedOff => counted.answered_the_day_after(CheckInItem::SwitchedOff),
            Factor::Breaks => counted.seen(|worked| f64::from(worked.breaks)),
            Factor::Ritual => counted.seen(|worked| f64::from(u8::from(worked.closed_by_ritual))),
            Factor::Hours => counted.seen(|worked| f64::from(worked.active_minutes) / MINUTES),
            Factor::AfterHours => counted.seen(|worked| f64::from(worked.after_hours_minutes) / MINUTES),
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn a_factor_has_one_word_everywhere() {
        for &factor in Factor::ALL {
            assert_eq!(serde_json::to_value(factor).unwrap(), factor.word());
            assert_eq!(Factor::of_word(factor.word()), Some(factor));
        }
        assert_eq!(Factor::of_word("sleep"), None);
    }
}
