//! Our own exports come back: the folder of Markdown files, and the JSON document.

use serde::Deserialize;
use serde_json::value::RawValue;

use super::draft::items;
use super::error::ImportError;
use super::{FolderFile, Parsed};
use crate::journal::export::{FORMAT, MANIFEST, Manifest, PLAN, Portable, VERSION, front_matter};
use crate::view::ImportFormat;

#[derive(Deserialize)]
struct Document<'a> {
    format: String,
    version: u32,
    #[serde(borrow)]
    entries: &'a RawValue,
    /// Exports of the first releases have none.
    #[serde(borrow)]
    plan: Option<&'a RawValue>,
}

pub(super) fn read_json(text: &str) -> Result<Parsed, ImportError> {
    let document: Document = serde_json::from_str(text).map_err(|_| ImportError::NotThatFormat)?;
    check(&document.format, document.version)?;
    let mut parsed = Parsed::new(ImportFormat::Evenkeel);
    for item in items(document.entries.get())? {
        let portable: Option<Portable> = serde_json::from_str(item.get()).ok();
        parsed.take(portable.and_then(Portable::entry))?;
    }
    if let Some(plan) = document.plan {
        parsed.take_plan(plan.get())?;
    }
    Ok(parsed)
}

/// With a manifest, or with Markdown files that have our head: people put folders together by hand.
pub(super) fn is_own_folder(files: &[FolderFile]) -> bool {
    let has_head = |file: &FolderFile| is_markdown(file) && file.bytes.starts_with(b"---");
    files.iter().any(is_manifest) || files.iter().any(has_head)
}

pub(super) fn read_folder(files: &[FolderFile]) -> Result<Parsed, ImportError> {
    let mut missing = 0;
    if let Some(file) = files.iter().find(|file| is_manifest(file)) {
        let manifest: Manifest =
            serde_json::from_slice(&file.bytes).map_err(|_| ImportError::NotThatFormat)?;
        check(&manifest.format, manifest.version)?;
        let folder = file.path.strip_suffix(MANIFEST).unwrap_or_default();
        let paths: std::collections::HashSet<&str> =
            files.iter().filter_map(|file| file.path.strip_prefix(folder)).collect();
        missing = manifest.files.iter().filter(|named| !paths.contains(&*named.path)).count();
    }
    let mut parsed = Parsed::new(ImportFormat::Evenkeel);
    // What should be there and is not must show in the counts.
    parsed.passed_over = missing as u64;
    for file in files.iter().filter(|file| file.path == PLAN || file.path.ends_with("/plan.json")) {
        parsed.take_plan(&String::from_utf8_lossy(&file.bytes))?;
    }
    for file in files.iter().filter(|file| is_markdown(file)) {
        let portable = std::str::from_utf8(&file.bytes).ok().and_then(front_matter::read);
        parsed.take(portable.and_then(Portable::entry))?;
    }
    Ok(parsed)
}

fn check(format: &str, version: u32) -> Result<(), ImportError> {
    match (format, version) {
        (FORMAT, VERSION) => Ok(()),
        (FORMAT, newer) if newer > VERSION => Err(ImportError::Newer),
        _ => Err(ImportError::NotThatFormat),
    }
}

fn is_manifest(file: &FolderFile) -> bool {
    file.path == MANIFEST || file.path.ends_with("/manifest.json")
}

fn is_markdown(file: &FolderFile) -> bool {
    file.path.to_lowercase().ends_with(".md")
}
