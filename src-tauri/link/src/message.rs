//! Everything that is said over the link.

use evenkeel_core::checkin::DayPart;
use evenkeel_core::engine::Command;
use evenkeel_core::reminders::PlanDate;
use evenkeel_core::time::LocalDay;
use evenkeel_core::view::{BreakWindowMode, DayPreview, Screen, SettingField, View};
use serde::{Deserialize, Serialize};

/// Rises with every change that an older program would misunderstand.
pub const PROTOCOL: u32 = 3;

/// The first message of a client.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Hello {
    pub protocol: u32,
    pub role: Role,
    pub pid: u32,
}

/// Who is speaking.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// The main window; receives views and requests to show itself.
    Window,
    /// The process of the break windows; receives views and orders.
    BreakWindow,
    /// The command line; receives answers only.
    CommandLine,
}

/// What a client asks for; `id` comes back in the answer.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Request {
    pub id: u64,
    pub ask: Ask,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "ask", rename_all = "snake_case")]
pub enum Ask {
    View,
    Command {
        command: Command,
    },
    Settings,
    SetSetting {
        key: String,
        value: serde_json::Value,
    },
    /// Have a signal of the desktop delay nothing any more.
    IgnoreSignal {
        reason: String,
    },
    /// How a plain day would go under the present settings.
    Preview {
        day: LocalDay,
    },
    /// The dates of the plan, in place of those that were told before.
    PlanDates {
        dates: Vec<PlanDate>,
        seen: PlanSeen,
    },
    /// Something was said of a part of a day, which need not be asked about any more. What was said is not told.
    CheckedIn {
        day: LocalDay,
        part: DayPart,
    },
    /// Show the main window, starting it where none is open.
    Show {
        screen: Screen,
    },
    /// The break page has loaded, hidden.
    BreakLoaded,
    /// The break page has painted; it may take the screen.
    BreakPainted,
    /// Have the main window end, and the vault with it.
    Lock,
    Quit,
}

/// Whether the user has the plan before them, which answers the notices about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PlanSeen {
    Yes,
    No,
}

/// What the agent says to a client.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "say", rename_all = "snake_case")]
pub enum FromAgent {
    Answer { id: u64, result: Result<Answer, Refusal> },
    Event { event: Event },
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "answer", rename_all = "snake_case")]
pub enum Answer {
    Done,
    /// The command could not be granted now (nothing offered, a limit reached); nothing changed.
    NothingToDo,
    View {
        view: Box<View>,
    },
    Settings {
        fields: Vec<SettingField>,
    },
    Preview {
        preview: DayPreview,
    },
}

/// A request that was not granted; `code` is stable, `detail` names the field or the reason.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[error("{code}: {detail}")]
pub struct Refusal {
    pub code: RefusalCode,
    pub detail: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RefusalCode {
    UnknownSetting,
    BadValue,
    /// The settings file could not be written.
    NotWritten,
    OtherVersion,
    NoDisplay,
}

impl std::fmt::Display for RefusalCode {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str(match self {
            RefusalCode::UnknownSetting => "unknown setting",
            RefusalCode::BadValue => "bad value",
            RefusalCode::NotWritten => "not written",
            RefusalCode::OtherVersion => "other version",
            RefusalCode::NoDisplay => "no display",
        })
    }
}

/// What windows are told without asking.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "event", rename_all = "snake_case")]
pub enum Event {
    View {
        view: Box<View>,
    },
    /// Come to the front, on this screen.
    Raise {
        screen: Screen,
    },
    /// To the break windows: show yourself so.
    BreakShow {
        mode: BreakWindowMode,
    },
    BreakClose,
    /// Flush, close the vault, end.
    End,
}
