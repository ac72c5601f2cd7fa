//! Makes backups of a vault and says after each which one is whole, until it has made as many as asked, fails, or is killed.
//!
//! Arguments: the vault's folder, its recovery code, the folder of the backups (`-` for the vault's own), how many.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::io::Write;
use std::process::ExitCode;

use chrono::{DateTime, TimeDelta};
use evenkeel_core::vault::{Secret, Unlock, Vault};

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [folder, code, to, count] = <[String; 4]>::try_from(arguments).expect("four arguments");
    let vault = Vault::open(folder.as_ref(), Unlock::RecoveryCode(&Secret::new(code))).unwrap();
    let begin = DateTime::from_timestamp_millis(1_774_600_000_000).unwrap();
    for number in 0..count.parse().unwrap() {
        let now = begin + TimeDelta::hours(number);
        let made = if to == "-" { vault.back_up(now) } else { vault.back_up_to(to.as_ref(), now) };
        match made {
            Ok(backup) => println!("{}", backup.name),
            Err(error) => {
                println!("failed: {:?}", error.code());
                return ExitCode::FAILURE;
            }
        }
        std::io::stdout().flush().unwrap();
    }
    ExitCode::SUCCESS
}
