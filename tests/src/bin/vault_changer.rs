//! Changes the ways into a vault over and over, and says before each change what it will try, until it is killed.
//!
//! Arguments: the vault's folder, a passphrase that opens it, and `passphrase` or `everything`.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::io::Write;

use evenkeel_core::vault::{Cost, Secret, Unlock, Vault};

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [folder, passphrase, what] = <[String; 3]>::try_from(arguments).expect("three arguments");
    let mut vault =
        Vault::open(folder.as_ref(), Unlock::Passphrase(&Secret::new(passphrase.clone()))).unwrap();
    for number in 1_u64.. {
        let next = format!("{passphrase} {number}");
        println!("{next}");
        std::io::stdout().flush().unwrap();
        let secret = Secret::new(next);
        match what.as_str() {
            "passphrase" => vault.change_passphrase(&secret, Cost::FLOOR).unwrap(),
            "everything" => drop(vault.change_everything(&secret, Cost::FLOOR).unwrap()),
            other => panic!("cannot change {other}"),
        }
    }
}
