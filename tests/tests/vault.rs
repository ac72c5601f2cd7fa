//! What the vault promises in ordinary use.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use evenkeel_core::vault::{Cost, Secret, Unlock, Vault};

#[test]
fn a_vault_opens_with_its_passphrase_and_with_its_recovery_code() {
    let home = tempfile::tempdir().unwrap();
    let folder = home.path().join("vault");
    let pass = Secret::new("a quiet evening".into());
    let (vault, code) = Vault::create(&folder, &pass, Cost::FLOOR).unwrap();
    vault.close().unwrap();
    Vault::open(&folder, Unlock::Passphrase(&pass)).unwrap().close().unwrap();
    let code = Secret::new(code.groups.join(" "));
    Vault::open(&folder, Unlock::RecoveryCode(&code)).unwrap().close().unwrap();
}
