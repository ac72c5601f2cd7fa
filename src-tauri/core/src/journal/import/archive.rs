//! A zip archive, read in place: only what a journal is made of is unpacked, into memory, within limits.
//!
//! Names are never used as paths of a disk. One bad name refuses the whole archive: who puts one in means harm.

use std::collections::BTreeSet;
use std::io::{Read, Seek};

use zip::ZipArchive;
use zip::result::ZipError;

use super::FolderFile;
use super::error::ImportError;
use super::limits;

pub(super) fn read<R: Read + Seek>(from: R) -> Result<Vec<FolderFile>, ImportError> {
    let mut archive = ZipArchive::new(from).map_err(broken)?;
    if archive.len() > limits::FILES {
        return Err(ImportError::TooManyFiles);
    }
    check_names(&mut archive)?;
    let mut files = Vec::new();
    let mut total = 0;
    for number in 0..archive.len() {
        let file = archive.by_index(number).map_err(broken)?;
        let path = file.name().map_err(broken)?.into_owned();
        if !is_wanted(&path) {
            continue;
        }
        let (packed, stated) = (file.compressed_size(), file.size());
        // One byte more than is allowed shows that there is more; the sizes that the archive states are not believed.
        let mut bytes = Vec::new();
        file.take(limits::BYTES - total + 1)
            .read_to_end(&mut bytes)
            .map_err(|_| ImportError::BrokenArchive)?;
        total += bytes.len() as u64;
        if total > limits::BYTES {
            return Err(ImportError::TooLarge);
        }
        let size = bytes.len() as u64;
        if size > limits::RATIO_FROM && size / limits::RATIO > packed {
            return Err(ImportError::Bomb);
        }
        if size != stated {
            return Err(ImportError::BrokenArchive);
        }
        files.push(FolderFile { path, bytes });
    }
    Ok(files)
}

/// All names, before anything is unpacked.
fn check_names<R: Read + Seek>(archive: &mut ZipArchive<R>) -> Result<(), ImportError> {
    let mut seen = BTreeSet::new();
    for number in 0..archive.len() {
        let file = archive.by_index_raw(number).map_err(broken)?;
        if file.encrypted() {
            return Err(ImportError::PackedUnderPassword);
        }
        let name = file.name().map_err(broken)?.into_owned();
        if !is_safe(&name) {
            return Err(ImportError::UnsafePath);
        }
        const KIND: u32 = 0o170_000;
        let is_special =
            file.unix_mode().is_some_and(|mode| !matches!(mode & KIND, 0 | 0o100_000 | 0o040_000));
        if is_special || file.is_symlink() {
            return Err(ImportError::SpecialFile);
        }
        if !seen.insert(name.to_lowercase()) {
            return Err(ImportError::SameNameTwice);
        }
    }
    Ok(())
}

/// A plain relative path.
fn is_safe(name: &str) -> bool {
    let steps = |part: &str| part != ".." && part != ".";
    !name.is_empty()
        && !name.starts_with('/')
        && !name.contains(['\\', '\0', ':'])
        && name.split('/').all(steps)
}

/// What a journal is made of; photographs and the rest are not even unpacked.
fn is_wanted(name: &str) -> bool {
    let name = name.to_lowercase();
    name.ends_with(".json") || name.ends_with(".md")
}

fn broken(error: ZipError) -> ImportError {
    match error {
        ZipError::Io(error)
            if error.kind() != std::io::ErrorKind::InvalidData && error.raw_os_error().is_some() =>
        {
            ImportError::Disk(error.to_string())
        }
        ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) => ImportError::PackedUnderPassword,
        _ => ImportError::BrokenArchive,
    }
}
