//! Every kind of thing that a plan holds, named once: its variant, its word in documents and tables, its step.
//!
//! Invariant: a word, once released, keeps its meaning; kinds are only added.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::boundaries::{Boundary, HardNo, HeldRequest, NoSentence, WorkWindow};
use super::changes::{Agreement, Change, Habit, Tweak};
use super::day::{Block, GoodEnough, NotDoing, OffWork, Priority, RecoveryMode, Thought};
use super::fault::{BadItem, some_words};
use super::meaning::{Moment, PurposeStep, Reframing, ThreeLines, Values};
use super::steadiness::{FitOption, FitReview, GentlerWeek, Keep, Limit, Review, SignStep, WarningSign};
use super::support::{Accommodation, EmergencyNumber, Group, Person, Programme};
use super::triggers::{AreaScan, Conversation, Demand, SafetyCheck, Trigger, Workload};
use super::{ItemId, PlanStep};

macro_rules! kinds {
    ($($kind:ident $word:tt $step:ident)+) => {
        /// What an item says.
        #[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
        #[serde(tag = "kind")]
        pub enum Content {
            $(#[serde(rename = $word)] $kind($kind),)+
        }

        /// Of what kind an item is.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
        pub enum Kind {
            $(#[serde(rename = $word)] $kind,)+
        }

        impl Content {
            pub fn kind(&self) -> Kind {
                match self {
                    $(Content::$kind(_) => Kind::$kind,)+
                }
            }
        }

        impl Kind {
            pub const ALL: &[Kind] = &[$(Kind::$kind,)+];

            /// As it is called in documents and tables.
            pub fn word(self) -> &'static str {
                match self {
                    $(Kind::$kind => $word,)+
                }
            }

            /// Where in the plan it has its place.
            pub fn step(self) -> PlanStep {
                match self {
                    $(Kind::$kind => PlanStep::$step,)+
                }
            }
        }
    };
}

kinds! {
    SafetyCheck     "safety_check"     Triggers
    Trigger         "trigger"          Triggers
    Demand          "demand"           Triggers
    AreaScan        "area_scan"        Triggers
    Workload        "workload"         Triggers
    Conversation    "conversation"     Triggers
    Change          "change"           Triggers
    Agreement       "agreement"        Triggers
    Boundary        "boundary"         Boundaries
    NoSentence      "no_sentence"      Boundaries
    HardNo          "hard_no"          Boundaries
    HeldRequest     "held_request"     Boundaries
    WorkWindow      "work_window"      Boundaries
    RecoveryMode    "recovery_mode"    Recovery
    Priority        "priority"         Recovery
    GoodEnough      "good_enough"      Recovery
    NotDoing        "not_doing"        Recovery
    Block           "block"            Recovery
    OffWork         "off_work"         Recovery
    Thought         "thought"          Recovery
    Person          "person"           Support
    Programme       "programme"        Support
    Group           "group"            Support
    Accommodation   "accommodation"    Support
    EmergencyNumber "emergency_number" Support
    Values          "values"           Motivation
    Moment          "moment"           Motivation
    Reframing       "reframing"        Motivation
    PurposeStep     "purpose_step"     Motivation
    Tweak           "tweak"            Motivation
    ThreeLines      "three_lines"      Motivation
    Habit           "habit"            Relapse
    WarningSign     "warning_sign"     Relapse
    SignStep        "sign_step"        Relapse
    Limit           "limit"            Relapse
    Review          "review"           Relapse
    FitReview       "fit_review"       Relapse
    FitOption       "fit_option"       Relapse
    Keep            "keep"             Relapse
    GentlerWeek     "gentler_week"     Relapse
}

impl Kind {
    /// Whether it asks for something to be done differently; of those only a few are active at once.
    pub fn is_change(self) -> bool {
        matches!(self, Kind::Change | Kind::Habit | Kind::Tweak)
    }
}

impl Kind {
    /// Whether there is one of it in use: a newer one takes its place, and the older stays, put away, to be compared with.
    pub fn is_single(self) -> bool {
        matches!(
            self,
            Kind::Values | Kind::WorkWindow | Kind::Workload | Kind::RecoveryMode | Kind::GentlerWeek
        )
    }
}

impl Content {
    /// Whether this may be kept, looked at by itself.
    pub fn check(&self) -> Result<(), BadItem> {
        match self {
            Content::Trigger(one) => one.check(),
            Content::Demand(one) => some_words("what", &one.what),
            Content::AreaScan(one) => one.check(),
            Content::Workload(one) => one.check(),
            Content::Conversation(one) => one.check(),
            Content::Change(one) => one.check(),
            Content::Agreement(one) => one.check(),
            Content::Boundary(one) => one.rule.check(),
            Content::NoSentence(one) => one.check(),
            Content::HardNo(one) => one.check(),
            Content::HeldRequest(one) => one.check(),
            Content::WorkWindow(one) => one.check(),
            Content::Priority(one) => one.check(),
            Content::GoodEnough(one) => some_words("what", &one.what),
            Content::NotDoing(one) => some_words("what", &one.what),
            Content::Block(one) => one.check(),
            Content::OffWork(one) => some_words("what", &one.what),
            Content::Thought(one) => some_words("text", &one.text),
            Content::Person(one) => one.check(),
            Content::Programme(one) => some_words("name", &one.name),
            Content::Group(one) => some_words("name", &one.name),
            Content::Accommodation(one) => one.check(),
            Content::EmergencyNumber(one) => one.check(),
            Content::Values(one) => one.check(),
            Content::Moment(one) => some_words("line", &one.line),
            Content::Reframing(one) => some_words("situation", &one.situation),
            Content::PurposeStep(one) => some_words("step", &one.step),
            Content::Tweak(one) => some_words("what", &one.what),
            Content::ThreeLines(one) => one.check(),
            Content::Habit(one) => one.check(),
            Content::WarningSign(one) => some_words("what", &one.what),
            Content::SignStep(one) => one.plan.check(),
            Content::Limit(one) => one.check(),
            Content::FitOption(one) => one.check(),
            Content::Keep(one) => some_words("what", &one.what),
            Content::SafetyCheck(_)
            | Content::RecoveryMode(_)
            | Content::Review(_)
            | Content::FitReview(_)
            | Content::GentlerWeek(_) => Ok(()),
        }
    }

    /// The item that this one is about.
    pub fn points_at(&self) -> Option<&ItemId> {
        match self {
            Content::Change(one) => one.of.as_ref(),
            Content::Reframing(one) => one.of.as_ref(),
            Content::SignStep(one) => one.sign.as_ref(),
            _ => None,
        }
    }
}
