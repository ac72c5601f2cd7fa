//! What went wrong, as the pages are told it: a stable code, and a detail for people who help.
//!
//! It does not know the texts; the catalogue has one for each code. Invariant: no private text is in a detail or
//! in the log.

use std::fmt::Display;

use evenkeel_core::vault::VaultError;
use evenkeel_core::view::{Failure, FailureCode};
use evenkeel_link::client::LinkError;
use evenkeel_link::message::{Refusal, RefusalCode};

/// A failure without more to say.
pub fn failure(code: FailureCode) -> Failure {
    Failure { code, detail: String::new() }
}

/// The agent answered something that does not belong to the question.
pub fn unexpected_answer() -> Failure {
    Failure { code: FailureCode::AgentUnreachable, detail: "unexpected answer".to_owned() }
}

pub fn of_link(error: LinkError) -> Failure {
    match error {
        LinkError::Refused(refusal) => of_refusal(refusal),
        LinkError::NoAgent | LinkError::OtherVersion | LinkError::Broken | LinkError::Io(_) => {
            Failure { code: FailureCode::AgentUnreachable, detail: error.to_string() }
        }
    }
}

fn of_refusal(refusal: Refusal) -> Failure {
    let code = match refusal.code {
        RefusalCode::UnknownSetting => FailureCode::UnknownSetting,
        RefusalCode::BadValue => FailureCode::BadValue,
        RefusalCode::NotWritten => FailureCode::SettingsNotWritten,
        RefusalCode::OtherVersion | RefusalCode::NoDisplay => FailureCode::AgentUnreachable,
    };
    Failure { code, detail: refusal.detail }
}

pub fn of_vault(error: VaultError) -> Failure {
    Failure { code: error.code(), detail: error.to_string() }
}

/// The test notice could not be prepared; what the notification server makes of it is not known here.
pub fn of_notice(error: tauri_plugin_notification::Error) -> Failure {
    Failure { code: FailureCode::Disk, detail: error.to_string() }
}

/// One line on standard error about something that the user is not told otherwise.
pub fn log(what: &str, why: &dyn Display) {
    eprintln!("evenkeel-window: {what}: {why}");
}
