//! The days in an export: check-ins with pauses, and rituals. In a folder each has a file of its own.

use super::ExportedFile;
use crate::checkin::CheckInDocument;
use crate::ritual::KeptRitual;

/// The check-ins' file at the top of the folder.
pub const CHECK_INS: &str = "check_ins.json";
/// The rituals' file beside it.
pub const RITUALS: &str = "rituals.json";

/// What days amount to outside the vault.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DaysDocument {
    pub check_ins: CheckInDocument,
    /// Oldest first.
    pub rituals: Vec<KeptRitual>,
}

impl DaysDocument {
    pub fn len(&self) -> usize {
        self.check_ins.len() + self.rituals.len()
    }

    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

pub fn check_ins_file(check_ins: &CheckInDocument) -> ExportedFile {
    // Maps of texts, numbers and lists always have a form.
    let text = serde_json::json!(check_ins);
    ExportedFile { path: CHECK_INS.to_owned(), bytes: format!("{text:#}\n").into_bytes() }
}

pub fn rituals_file(rituals: &[KeptRitual]) -> ExportedFile {
    let text = serde_json::json!(rituals);
    ExportedFile { path: RITUALS.to_owned(), bytes: format!("{text:#}\n").into_bytes() }
}
