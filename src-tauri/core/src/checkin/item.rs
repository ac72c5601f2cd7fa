//! The items of a check-in: their names, their occasion and their range.
//!
//! It does not know their wording, which is the catalogues'. Invariant: an item's word never changes, since answers are
//! kept under it.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// When an item is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Occasion {
    Morning,
    Evening,
    Weekly,
    Monthly,
}

/// From 0 to 10, with the meaning of both ends on screen.
const SCALE: u8 = 10;
/// Sleep counts in half hours.
const HALF_HOURS: u8 = 48;
const YES: u8 = 1;
/// Contacts after hours on a usual day.
const CONTACTS: u8 = 99;

macro_rules! items {
    ($($(#[$doc:meta])* $name:ident $word:literal $occasion:ident $most:ident;)+) => {
        /// One thing that is asked.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
        pub enum CheckInItem {
            $($(#[$doc])* #[serde(rename = $word)] $name,)+
        }

        impl CheckInItem {
            pub const ALL: &[CheckInItem] = &[$(CheckInItem::$name),+];

            /// Its name in files, on the command line and in the catalogues.
            pub fn word(self) -> &'static str {
                match self { $(CheckInItem::$name => $word,)+ }
            }

            pub fn occasion(self) -> Occasion {
                match self { $(CheckInItem::$name => Occasion::$occasion,)+ }
            }

            /// The highest answer; the lowest is 0.
            pub fn most(self) -> u8 {
                match self { $(CheckInItem::$name => $most,)+ }
            }
        }
    };
}

items! {
    /// 0 empty, 10 full.
    Energy "energy" Morning SCALE;
    SwitchedOff "switched_off" Morning SCALE;
    /// Last night, in half hours.
    Sleep "sleep" Morning HALF_HOURS;
    /// By work: 0 not at all, 10 fully.
    Drained "drained" Evening SCALE;
    /// From work: 0 close, 10 far.
    Distance "distance" Evening SCALE;
    Mood "mood" Evening SCALE;
    /// How manageable the load was.
    Load "load" Evening SCALE;
    /// How much say the user had.
    Say "say" Evening SCALE;
    LunchAway "lunch_away" Evening YES;
    Moved "moved" Evening YES;
    /// One small thing of the day was decided by oneself.
    Chose "chose" Evening YES;
    Outside "outside" Evening YES;
    Talked "talked" Evening YES;
    Overtime "overtime" Evening YES;
    Efficacy "efficacy" Weekly SCALE;
    Meaning "meaning" Weekly SCALE;
    Connection "connection" Weekly SCALE;
    Reached "reached" Weekly CONTACTS;
    /// Talked with someone who understands.
    Understood "understood" Weekly YES;
    AreaWorkload "area_workload" Monthly SCALE;
    AreaControl "area_control" Monthly SCALE;
    AreaReward "area_reward" Monthly SCALE;
    AreaCommunity "area_community" Monthly SCALE;
    AreaFairness "area_fairness" Monthly SCALE;
    AreaValues "area_values" Monthly SCALE;
}

impl CheckInItem {
    pub fn of_word(word: &str) -> Option<CheckInItem> {
        CheckInItem::ALL.iter().copied().find(|item| item.word() == word)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn an_item_has_one_word_everywhere() {
        for &item in CheckInItem::ALL {
            assert_eq!(serde_json::to_value(item).unwrap(), item.word());
            assert_eq!(CheckInItem::of_word(item.word()), Some(item));
        }
        assert_eq!(CheckInItem::of_word("nothing"), None);
    }
}
