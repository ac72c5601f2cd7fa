//! Our own exports come back: the folder of Markdown files, and the JSON document.

use std::collections::HashMap;

use serde::Deserialize;
use serde_json::value::RawValue;

use super::draft::items;
use super::error::ImportError;
use super::{FolderFile, Parsed};
use crate::journal::export::{
    CHECK_INS, FORMAT, MANIFEST, Manifest, PLAN, Portable, RITUALS, VERSION, front_matter, sha256_of,
};
use crate::view::ImportFormat;

#[derive(Deserialize)]
struct Document<'a> {
    format: String,
    version: u32,
    #[serde(borrow)]
    entries: &'a RawValue,
    /// Exports of the first releases have none, nor of what follows.
    #[serde(borrow)]
    plan: Option<&'a RawValue>,
    #[serde(borrow)]
    check_ins: Option<&'a RawValue>,
    #[serde(borrow)]
    rituals: Option<&'a RawValue>,
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
    if let Some(check_ins) = document.check_ins {
        parsed.take_check_ins(check_ins.get())?;
    }
    if let Some(rituals) = document.rituals {
        parsed.take_rituals(rituals.get())?;
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
        missing = missing_of(&manifest, folder, files)?;
    }
    let mut parsed = Parsed::new(ImportFormat::Evenkeel);
    // What should be there and is not must show in the counts.
    parsed.passed_over = missing;
    for file in files {
        let text = || String::from_utf8_lossy(&file.bytes);
        match file.path.rsplit('/').next() {
            Some(PLAN) => parsed.take_plan(&text())?,
            Some(CHECK_INS) => parsed.take_check_ins(&text())?,
            Some(RITUALS) => parsed.take_rituals(&text())?,
            _ => {}
        }
    }
    for file in files.iter().filter(|file| is_markdown(file)) {
        let portable = std::str::from_utf8(&file.bytes).ok().and_then(front_matter::read);
        parsed.take(portable.and_then(Portable::entry))?;
    }
    Ok(parsed)
}

/// How many files the manifest names that are not there. One that is there and is not what was exported refuses all of them:
/// half a journal that looks whole would be worse.
fn missing_of(manifest: &Manifest, folder: &str, files: &[FolderFile]) -> Result<u64, ImportError> {
    let by_path: HashMap<&str, &FolderFile> =
        files.iter().filter_map(|file| Some((file.path.strip_prefix(folder)?, file))).collect();
    let mut missing = 0;
    for named in &manifest.files {
        match by_path.get(&*named.path) {
            None => missing += 1,
            Some(file) if sha256_of(&file.bytes) != named.sha256 => {
                return Err(ImportError::Changed(file.path.clone()));
            }
            Some(_) => {}
        }
    }
    Ok(missing)
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
