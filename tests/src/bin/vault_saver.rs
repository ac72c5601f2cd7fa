//! Saves one entry over and over and says after each save which revision is on disk, until it is killed.
//!
//! Arguments: the vault's folder, its recovery code, the entry's id, the revision to begin with.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::io::Write;

use chrono::DateTime;
use evenkeel_core::journal::EntryId;
use evenkeel_core::vault::{Secret, Unlock, Vault};

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [folder, code, id, revision] = <[String; 4]>::try_from(arguments).expect("four arguments");
    let mut vault = Vault::open(folder.as_ref(), Unlock::RecoveryCode(&Secret::new(code))).unwrap();
    let mut revision: u64 = revision.parse().unwrap();
    let now = DateTime::from_timestamp_millis(1_774_600_000_000).unwrap();
    loop {
        let body = format!("revision {}\n{}", revision + 1, "steady, not perfect. ".repeat(100));
        revision = vault.save_entry(&EntryId(id.clone()), revision, &body, now).unwrap().revision;
        println!("{revision}");
        std::io::stdout().flush().unwrap();
    }
}
