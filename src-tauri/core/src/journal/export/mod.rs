//! What the journal, and the plan and the days with it, look like outside the vault, so that nobody is ever locked in: Markdown files, JSON, or one encrypted file.
//!
//! It turns entries into bytes and writes to what the caller lends; it knows no folder and no clock. Invariant: what is
//! exported and read back by [`super::import`] is the same entry, body byte for byte.

mod days;
mod encrypted;
pub(crate) mod front_matter;
mod json;
mod markdown;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

pub use days::{CHECK_INS, DaysDocument, RITUALS, check_ins_file, rituals_file};
pub use encrypted::{Encrypting, encrypting};
pub(crate) use encrypted::{MAGIC as ENCRYPTED_MAGIC, Sealed, decrypting};
pub use json::JsonWriter;
pub(crate) use json::{FORMAT, Portable, VERSION};
pub(crate) use markdown::sha256_of;
pub use markdown::{ExportedFile, MANIFEST, Manifest, PLAN, markdown_file, plan_file};

/// The forms in which the journal can leave the vault.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ExportFormat {
    /// A folder with one Markdown file an entry, the plan, the days, and a manifest.
    Markdown,
    Json,
    /// The JSON in one file under a passphrase of its own (age).
    Encrypted,
}
