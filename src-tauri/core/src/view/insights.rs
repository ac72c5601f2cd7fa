//! What the check-ins show, as it crosses to the pages and the command line: early signs and links, with their evidence.
//!
//! Numbers of the scales are rounded to a tenth: finer would claim more than they carry. Invariant: where the days carry no
//! number there is the reason by name.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::checkin::{CheckInItem, DayMark};
use crate::insight::{Answer, ByChance, Sensitivity};
use crate::patterns::Factor;
use crate::time::LocalDay;

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Insights {
    pub signs: SignsView,
    pub links: LinksView,
}

/// Whether the last four weeks are steadily away from what was usual before.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct SignsView {
    pub level: Sensitivity,
    /// How often a sign comes at this level where nothing has changed.
    pub by_chance: ByChance,
    pub items: Vec<WatchedItem>,
    /// The sign of the last four weeks that is not answered, or that was found true.
    pub present: Option<PresentSign>,
    /// "Not for me" was said: nothing is said before this day.
    pub quiet_until: Option<LocalDay>,
    /// What was answered in the last half year, newest first.
    pub answered: Vec<AnsweredSign>,
    /// Two signs were found true within half a year.
    pub asks_for_fit_review: bool,
}

/// One of the items that signs are looked for in, on its own scale.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct WatchedItem {
    pub item: CheckInItem,
    pub standing: WatchedStanding,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum WatchedStanding {
    NoCheckIns,
    /// What is usual is being learnt.
    FirstWeeks {
        days_left: u32,
    },
    /// In the last two weeks.
    TooFewRecent {
        check_ins: u32,
        of: u32,
    },
    /// What is usual stands on too few days.
    UsualTooThin {
        days: u32,
        of: u32,
    },
    /// The same answer on each day: nothing can be compared.
    AllAlike {
        value: f64,
        days: u32,
    },
    Compared {
        comparison: Comparison,
        side: WatchedSide,
    },
}

/// Which way the number has moved, on the item's own scale: below is less energy, and less drained.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum WatchedSide {
    Below,
    Within,
    Above,
}

/// The last four weeks beside what was usual before them.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Comparison {
    /// The day that it was made for.
    pub day: LocalDay,
    pub usual: f64,
    pub usual_days: u32,
    /// Newer days count more, and weekdays are set off against each other.
    pub recent: f64,
    pub recent_days: u32,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct PresentSign {
    /// The day on which it was first said; its name for an answer.
    pub day: LocalDay,
    /// Which items said so, as they stood on that day.
    pub items: Vec<SignItem>,
    pub answer: Option<Answer>,
}

#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct SignItem {
    pub item: CheckInItem,
    pub comparison: Comparison,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AnsweredSign {
    /// The day of the sign.
    pub sign: LocalDay,
    pub answered_on: LocalDay,
    pub answer: Answer,
    /// How many days were marked with the answer.
    pub marked_days: u32,
}

/// What a user says of a sign.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "answer", rename_all = "snake_case")]
pub enum SignReply {
    /// It is so.
    True,
    /// There was a reason: its days do not count.
    Explained { first: LocalDay, last: LocalDay, mark: DayMark },
    /// Nothing for four weeks.
    NotForMe,
    /// This is how it is now: the usual is learnt anew from today.
    NewNormal,
}

impl SignReply {
    pub fn answer(self) -> Answer {
        match self {
            SignReply::True => Answer::True,
            SignReply::Explained { .. } => Answer::Explained,
            SignReply::NotForMe => Answer::NotForMe,
            SignReply::NewNormal => Answer::NewNormal,
        }
    }
}

/// What goes together with the energy of the next morning.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct LinksView {
    /// What can be looked at.
    pub offered: Vec<Factor>,
    /// What is looked at, as chosen before looking.
    pub chosen: Vec<Factor>,
    /// So many can be chosen.
    pub most: u32,
    /// Changing the choice now begins anew: a look was had.
    pub changing_begins_anew: bool,
    pub stage: LinksStage,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum LinksStage {
    NothingChosen,
    /// No morning has a number for its energy yet.
    NoMornings,
    /// The first look that counts is still to come.
    Waiting {
        first_look: LocalDay,
        days_left: u32,
        factors: Vec<FactorDays>,
    },
    Looked {
        /// How many looks count so far; a link is shown after two in a row.
        looks: u32,
        next_look: LocalDay,
        factors: Vec<FactorFound>,
    },
}

/// How many mornings there are for a factor.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FactorDays {
    pub factor: Factor,
    pub days: u32,
    pub of: u32,
}

#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct FactorFound {
    pub factor: Factor,
    pub found: Found,
}

#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum Found {
    Link(LinkView),
    /// The usual result.
    NoClearLink,
    /// It comes together with another one too often to tell which it is.
    NotToldApart,
    TooFewDays {
        days: u32,
        of: u32,
    },
    NeverChanged,
    /// The rarer of yes and no.
    TooSeldom {
        times: u32,
        of: u32,
    },
    TooFewValues {
        values: u32,
        of: u32,
    },
    EnergyNeverChanged,
    /// It cannot be told from the days of the week.
    FollowsTheCalendar,
    /// The numbers are too regular for days.
    NothingLeftOpen,
}

/// A link that two looks in a row have found.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct LinkView {
    /// Points of energy in the next morning: with yes beside no, or with `more` of the factor beside less.
    pub difference: f64,
    /// In which it plausibly lies.
    pub low: f64,
    pub high: f64,
    pub days: u32,
    /// How much of it parts an ordinary high day from an ordinary low one; none for yes and no.
    pub more: Option<f64>,
    /// It is not the user's alone to change: something to bring into a talk.
    pub is_talking_point: bool,
}
