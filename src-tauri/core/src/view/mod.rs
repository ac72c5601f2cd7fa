//! What crosses to the screens, the tray and the command line: plain data, generated into TypeScript.
//!
//! A view is a picture of one moment. Spans count from that moment, so that a screen can run a countdown on a
//! clock of its own; the engine alone ends things.

mod failure;
mod history;
mod insights;
mod preview;
mod signals;
mod vault;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

pub use failure::{Failure, FailureCode};
pub use history::{History, HoursBand, WeekFigures};
pub use insights::{
    AnsweredSign, Comparison, FactorDays, FactorFound, Found, Insights, LinkView, LinksStage, LinksView,
    PresentSign, SignItem, SignReply, SignsView, WatchedItem, WatchedSide, WatchedStanding,
};
pub use preview::{DayPreview, PreviewItem, PreviewWhat};
pub use signals::{Sight, SignalName, SignalView, Unseen};
pub use vault::{
    Backup, BackupState, DropBoxItem, Erased, Finding, ImportCounts, ImportFormat, KeyChange, MoodMeaning,
    PlaceWarning, Strength, Verified, WayIn, WayInKind,
};

use crate::engine::{EndReason, KindName};
use crate::time::LocalDay;

/// Everything that a window or the tray shows of the agent. `rev` rises with each change.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct View {
    pub rev: u64,
    /// The wall clock when the view was made, in milliseconds since 1970 UTC.
    pub at_ms: i64,
    /// The IANA zone in force.
    pub zone: String,
    pub engine: EngineView,
    /// The data are made up, to look around in.
    pub is_demo: bool,
    /// What happened today, oldest first.
    pub today: Vec<Happening>,
    /// At the computer after the closing of today, as far as it is on record.
    pub after_hours_minutes: u32,
    /// What the user should know about this installation: settings that fell back, a missing tray.
    pub notices: Vec<Notice>,
    /// Whether each signal of the desktop can be seen here.
    pub signals: Vec<SignalView>,
}

/// The engine's part of the view.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct EngineView {
    pub day: LocalDay,
    pub day_stage: DayStage,
    /// The user took this day off, which can be undone; a day without hours of work is free by itself.
    pub is_taken_off: bool,
    pub presence: PresenceView,
    /// All kinds that are switched on, shorter first.
    pub kinds: Vec<KindView>,
    /// The next break if activity goes on from here; none while a break runs, or where none will come today.
    pub next: Option<NextBreak>,
    /// The break that is announced and about to start.
    pub offered: Option<Offer>,
    pub running: Option<RunningBreak>,
    /// Every reason that holds delivery now.
    pub quiet: Vec<Quiet>,
    pub log_off: LogOffView,
    /// Rules that hold for a while, such as a gentler week, by name.
    pub overrides: Vec<OverrideView>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct OverrideView {
    pub id: String,
    /// When it ends by itself, in milliseconds since 1970 UTC.
    pub until_ms: i64,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum DayStage {
    DayOff,
    BeforeWork,
    Working,
    Lunch,
    /// Between two ranges of work, or after the last one with the day not closed.
    BetweenHours,
    AfterWork,
    Closed,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PresenceView {
    Active,
    Idle,
    /// Locked or asleep.
    Away,
    /// This desktop does not tell.
    Unknown,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct KindView {
    pub kind: KindName,
    pub interval_ms: u64,
    pub duration_ms: u64,
    /// Active time since the last break of this kind or a longer one.
    pub work_ms: u64,
    pub owed: bool,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct NextBreak {
    pub kind: KindName,
    /// Time of activity until it is due; 0 when it is owed already.
    pub in_ms: u64,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Offer {
    pub kind: KindName,
    pub duration_ms: u64,
    /// Until the earliest start; 0 while it waits for a gap in typing.
    pub starts_in_ms: u64,
    pub postpones_left: u32,
    pub postpone_by_ms: u64,
    pub may_skip: bool,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct RunningBreak {
    pub kind: KindName,
    pub duration_ms: u64,
    /// 0 once the time is over, in a break that the user ends by hand.
    pub remaining_ms: u64,
    pub postpones_left: u32,
    pub postpone_by_ms: u64,
    pub may_skip: bool,
    /// A strict break is left only by the emergency way.
    pub strict: bool,
    /// Ends by "I am back", not by itself.
    pub ends_by_hand: bool,
}

/// The reasons for quiet that are states of the day or of the user, and no holds.
pub const STATES_OF_QUIET: [&str; 10] = [
    "before_work",
    "after_work",
    "between_hours",
    "day_off",
    "day_closed",
    "lunch",
    "idle",
    "away",
    "near_log_off",
    "near_lunch",
];

/// One reason that holds delivery: a hold (`pause`, `camera`, `app:NAME` …) or one of [`STATES_OF_QUIET`].
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Quiet {
    pub reason: String,
    /// In milliseconds since 1970 UTC.
    pub since_ms: i64,
    /// When it ends, where that is known.
    pub until_ms: Option<i64>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct LogOffView {
    pub stage: LogOffStage,
    /// Today's log-off time with any extension, in milliseconds since 1970 UTC; none on a day off.
    pub at_ms: Option<i64>,
    pub snoozes_left: u32,
    pub snooze_choices_minutes: Vec<u32>,
    /// When a snooze ends, in milliseconds since 1970 UTC.
    pub snoozed_until_ms: Option<i64>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum LogOffStage {
    None,
    Hinted,
    WindDown,
    Offered,
    Snoozed,
    /// Unanswered until the latest time: one calm badge, nothing more.
    Badge,
    Closed,
}

/// Something that happened today, folded from the records.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Happening {
    /// In milliseconds since 1970 UTC.
    pub at_ms: i64,
    pub what: What,
    pub kind: Option<KindName>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum What {
    BreakTaken,
    /// An absence that counted as a break.
    NaturalBreak,
    BreakPostponed,
    BreakSkipped,
    BreakLeftEarly,
    /// The break window could not show.
    BreakDegraded,
    LunchTaken,
    LunchMissed,
    Paused,
    Resumed,
    WindDown,
    RitualOffered,
    LogOffSnoozed,
    DayClosed,
    DayOpened,
}

impl What {
    /// What the end of a break is called on screen.
    pub fn of_end(reason: EndReason) -> What {
        match reason {
            EndReason::Finished | EndReason::Returned | EndReason::Slept | EndReason::LockedAway => {
                What::BreakTaken
            }
            EndReason::Skipped => What::BreakSkipped,
            EndReason::LeftEarly | EndReason::DayClosed => What::BreakLeftEarly,
            EndReason::Postponed => What::BreakPostponed,
            EndReason::Degraded => What::BreakDegraded,
        }
    }
}

/// A fact about this installation that the user should know; `code` selects the text, `detail` fills it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Notice {
    pub code: NoticeCode,
    pub detail: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum NoticeCode {
    /// A field of the settings file fell back to its default; `detail` names it and says why.
    SettingFellBack,
    NoDisplay,
    NoSessionBus,
    NoNotificationServer,
    NoTrayHost,
    PresenceUnknown,
    /// Records or the snapshot could not be written; `detail` says why.
    StoreFailed,
    /// A snapshot that could not be read was put aside.
    SnapshotPutAside,
    BreakWindowFailed,
    /// The system's entry for the start of a session could not be made or removed; `detail` says why.
    AutostartFailed,
    /// Keys of a shortcut that another program has, or another shortcut; `detail` lists them.
    ShortcutTaken,
    /// A shortcut is chosen, and this desktop offers none.
    NoShortcuts,
    /// A command of the user's own did not work; `detail` is the name of its event, a colon, and why.
    DayCommandFailed,
}

/// One setting as the settings screen and `evenkeel settings schema` show it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct SettingField {
    /// Dotted, as in the file: `breaks.micro.interval`.
    pub key: String,
    #[ts(type = "unknown")]
    pub value: serde_json::Value,
    #[ts(type = "unknown")]
    pub default: serde_json::Value,
    pub unit: SettingUnit,
    /// The least allowed value, written as in the file.
    pub min: Option<String>,
    pub max: Option<String>,
    /// The allowed words, for `choice`.
    pub choices: Vec<String>,
    pub sentence: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum SettingUnit {
    OnOff,
    /// Written as `1h30m`, `25m`, `40s`.
    Duration,
    /// Written as `HH:MM`.
    Time,
    Count,
    Choice,
    /// A list of `HH:MM-HH:MM`.
    Hours,
    /// A list of `YYYY-MM-DD` or `YYYY-MM-DD/YYYY-MM-DD`.
    Days,
    Durations,
    Words,
    /// A program and its arguments.
    Command,
    Reminders,
    /// `off`, or keys such as `Ctrl+Alt+N`.
    Keys,
}

/// Which screen the main window shows first, or is asked to show.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Screen {
    Today,
    CheckIn,
    Journal,
    Plan,
    Ritual,
    Patterns,
    Settings,
}

/// Where the first run is; each step can be left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum FirstRunStep {
    Welcome,
    Vault,
    Hours,
    Rhythm,
    CheckIn,
    Checks,
    Ready,
    /// Nothing is left to show.
    Done,
}

/// How a break window shows itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum BreakWindowMode {
    /// A small card that announces the break, where no notification can.
    Card,
    /// Small and taking no input, until it has painted.
    Painting,
    /// The whole screen.
    Full,
}

/// What is known of the vault without its key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum VaultState {
    /// None was ever made here.
    Absent,
    Locked,
    Open,
}

/// A recovery code, shown once; `groups` are to be written down in order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RecoveryCode {
    pub groups: Vec<String>,
}
