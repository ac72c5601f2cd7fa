//! A full check of an open vault: what the two integrity checks cannot know, because every page is whole.
//!
//! It changes nothing. No finding holds private text.

use chrono_tz::Tz;

use super::backup_file::BackupFile;
use super::error::VaultError;
use super::key_copies::Copies;
use super::{Vault, backup, database, entries};
use crate::view::Verified;

impl Vault {
    /// Reads every page of the database.
    pub fn verify(&self) -> Result<(), VaultError> {
        database::verify(&self.connection)
    }

    /// Reads every page, every entry, the key slots and the newest backup. Damage of the database is a finding too, since
    /// the vault is open and may still hold what can be copied out.
    pub fn check(&self) -> Result<Verified, VaultError> {
        let mut findings = Vec::new();
        match database::verify(&self.connection) {
            Ok(()) => {}
            Err(VaultError::Damaged) => {
                findings.push("the journal file is damaged; restore it from a backup".to_owned());
                return Ok(Verified { entries: 0, revisions: 0, findings });
            }
            Err(other) => return Err(other),
        }
        self.check_references(&mut findings)?;
        let entries = self.check_entries(&mut findings)?;
        let revisions: i64 =
            self.connection.query_row("SELECT count(*) FROM revisions", [], |row| row.get(0))?;
        self.check_keys(&mut findings);
        self.check_newest_backup(&mut findings)?;
        Ok(Verified { entries, revisions: revisions.unsigned_abs(), findings })
    }

    fn check_references(&self, findings: &mut Vec<String>) -> Result<(), VaultError> {
        let mut broken = self.connection.prepare("PRAGMA foreign_key_check")?;
        if broken.exists([])? {
            findings.push("a row names an entry that is not there".to_owned());
        }
        Ok(())
    }

    fn check_entries(&self, findings: &mut Vec<String>) -> Result<u64, VaultError> {
        let mut statement = self
            .connection
            .prepare(&format!("SELECT {} FROM entries ORDER BY entries.id", entries::COLUMNS))?;
        let mut rows = statement.query([])?;
        let mut read = 0;
        while let Some(row) = rows.next()? {
            let id: String = row.get(0)?;
            match entries::read(row) {
                Ok(entry) if entry.zone.parse::<Tz>().is_ok() => {}
                Ok(_) => findings.push(format!("entry {id} names a time zone that is not known")),
                Err(VaultError::Damaged) => findings.push(format!("entry {id} cannot be read")),
                Err(other) => return Err(other),
            }
            read += 1;
        }
        Ok(read)
    }

    fn check_keys(&self, findings: &mut Vec<String>) {
        match Copies::read(&self.folder) {
            Ok(copies) if copies.newest != self.keys => {
                findings.push("the key slots were changed while the vault was open".to_owned());
            }
            Ok(copies) if copies.differ() => {
                findings
                    .push("one copy of the key slots is damaged; the next opening writes it anew".to_owned());
            }
            Ok(_) => {}
            Err(error) => findings.push(error.to_string()),
        }
    }

    fn check_newest_backup(&self, findings: &mut Vec<String>) -> Result<(), VaultError> {
        let Some(newest) = backup::newest_name(&self.folder)? else { return Ok(()) };
        let path = backup::backup_folder(&self.folder).join(&newest);
        if BackupFile::open(&path).and_then(|mut backup| backup.check()).is_err() {
            findings.push(format!("the newest backup, {newest}, is damaged; make another"));
        }
        Ok(())
    }
}
