//! The journal as a folder: one Markdown file an entry, the plan and the days as JSON, and a manifest that says what must be there.

use std::fmt::Write;

use chrono::{DateTime, SecondsFormat, Utc};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::front_matter;
use super::json::{FORMAT, Portable, VERSION};
use crate::journal::Entry;
use crate::plan::PlanDocument;

/// The manifest's name at the top of the folder.
pub const MANIFEST: &str = "manifest.json";

/// The plan's file at the top of the folder.
pub const PLAN: &str = "plan.json";

/// A file of an export, by its path in the folder, with slashes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExportedFile {
    pub path: String,
    pub bytes: Vec<u8>,
}

/// The file of one entry: `2026/2026-03-25 00ff….md`.
pub fn markdown_file(entry: &Entry) -> ExportedFile {
    let day = entry.day.to_string();
    let year = day.split('-').next().unwrap_or_default();
    let path = format!("{year}/{day} {}.md", entry.id.0);
    ExportedFile { path, bytes: front_matter::write(&Portable::of(entry)).into_bytes() }
}

/// The file of the plan, whose items have fields of many kinds and no body.
pub fn plan_file(plan: &PlanDocument) -> ExportedFile {
    // Maps of texts, numbers and lists always have a form.
    let text = serde_json::json!(plan);
    ExportedFile { path: PLAN.to_owned(), bytes: format!("{text:#}\n").into_bytes() }
}

/// Counts and hashes of the files of an export.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    pub format: String,
    pub version: u32,
    pub exported: String,
    pub entries: u64,
    pub files: Vec<ManifestFile>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ManifestFile {
    pub path: String,
    pub bytes: u64,
    /// In hexadecimal digits.
    pub sha256: String,
}

impl Manifest {
    pub fn begin(exported: DateTime<Utc>) -> Manifest {
        Manifest {
            format: FORMAT.to_owned(),
            version: VERSION,
            exported: exported.to_rfc3339_opts(SecondsFormat::Secs, true),
            entries: 0,
            files: Vec::new(),
        }
    }

    /// Adds the file of an entry.
    pub fn add(&mut self, file: &ExportedFile) {
        self.entries += 1;
        self.add_other(file);
    }

    /// Adds a file that is none of an entry.
    pub fn add_other(&mut self, file: &ExportedFile) {
        let sha256 = sha256_of(&file.bytes);
        self.files.push(ManifestFile { path: file.path.clone(), bytes: file.bytes.len() as u64, sha256 });
    }

    pub fn finish(self) -> ExportedFile {
        // A map of texts and numbers always has a form.
        let text = serde_json::json!(self);
        ExportedFile { path: MANIFEST.to_owned(), bytes: format!("{text:#}\n").into_bytes() }
    }
}

/// In hexadecimal digits.
pub(crate) fn sha256_of(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().fold(String::new(), |mut text, byte| {
        // Writing to a string does not fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}
