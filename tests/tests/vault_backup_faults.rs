//! A backup on a full disk, and one whose program is killed: a whole file, or none.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod vault_support;

use std::fs;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread;
use std::time::Duration;

use evenkeel_core::vault::{RestoreBy, Unlock, Vault, backup_folder, backups, restore};
use evenkeel_core::view::BackupState;
use vault_support::{ENTRIES, PASSPHRASE, Sample, at, sample, secret};

const KILLS: u64 = 30;

fn with_code() -> (Sample, String) {
    let sample = sample();
    let mut vault = Vault::open(&sample.folder, Unlock::Passphrase(&secret(PASSPHRASE))).unwrap();
    let code = vault.renew_recovery_code().unwrap().groups.concat();
    vault.close().unwrap();
    (sample, code)
}

#[test]
fn a_backup_that_is_killed_leaves_whole_files_or_none_and_the_vault_as_it_was() {
    let (sample, code) = with_code();
    let folder = backup_folder(&sample.folder);
    let (mut cut_off, mut whole) = (0, 0);
    for kill in 0..KILLS {
        let mut maker = Command::new(env!("CARGO_BIN_EXE_vault_backup"))
            .args([sample.folder.to_str().unwrap(), &code, "-", "1000"])
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut made = BufReader::new(maker.stdout.take().unwrap()).lines();
        made.next().expect("it makes backups until it is killed").unwrap();
        // A backup takes some milliseconds: another moment of it each time.
        thread::sleep(Duration::from_micros(700 * kill));
        maker.kill().unwrap();
        maker.wait().unwrap();
        let left: Vec<String> = fs::read_dir(&folder)
            .unwrap()
            .map(|file| file.unwrap().file_name().into_string().unwrap())
            .collect();
        cut_off += usize::from(left.iter().any(|name| name.ends_with(".part")));
        let list = backups(&folder).unwrap();
        for backup in &list {
            assert_eq!(backup.state, BackupState::Whole, "kill {kill}: {}", backup.name);
        }
        whole += list.len();
    }
    assert!(
        cut_off > 0,
        "at least one of {KILLS} kills must hit a backup in the making for this to be a test"
    );
    let vault = Vault::open(&sample.folder, Unlock::RecoveryCode(&secret(&code))).unwrap();
    assert_eq!(vault.check().unwrap().findings, [""; 0]);
    let last = vault.back_up(at(60 * 24 * 100)).unwrap();
    vault.close().unwrap();
    let parts = fs::read_dir(&folder)
        .unwrap()
        .filter(|file| file.as_ref().unwrap().path().extension().is_some_and(|ending| ending == "part"));
    assert_eq!(parts.count(), 0, "the next backup clears up");
    restore(&sample.folder, &folder.join(last.name), RestoreBy::Passphrase(&secret(PASSPHRASE)), at(5))
        .unwrap();
    println!("{KILLS} kills, {cut_off} of them in the making, {whole} whole backups read");
}

/// How a test comes to a small disk where it may.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum SmallDisk {
    /// A file system of its own, in a mount name space that ends with the program.
    Mounted(&'static [&'static str]),
    /// Where nobody may mount: files of the program cannot grow beyond a size.
    Limited,
}

fn small_disk() -> SmallDisk {
    const WAYS: [&[&str]; 2] = [&["--mount"], &["--mount", "--map-root-user"]];
    let home = tempfile::tempdir().unwrap();
    let mounts = |way: &&&'static [&'static str]| {
        let mount = format!("mount -t tmpfs -o size=64k none '{}'", home.path().display());
        let tried =
            Command::new("unshare").args(**way).args(["sh", "-c", &mount]).stderr(Stdio::null()).status();
        tried.is_ok_and(|status| status.success())
    };
    WAYS.iter().find(mounts).map_or(SmallDisk::Limited, |way| SmallDisk::Mounted(way))
}

/// Runs the maker of backups with `to` as a disk of so many KiB; gives what it said and what it left there.
fn on_small_disk(kind: SmallDisk, sample: &Sample, code: &str, to: &Path, kib: u32) -> (String, String) {
    let maker = env!("CARGO_BIN_EXE_vault_backup");
    let list = format!("ls -A '{}' >&2", to.display());
    let run = format!("'{maker}' '{}' {code} '{}' 1; {list}", sample.folder.display(), to.display());
    let mut command = match kind {
        SmallDisk::Mounted(way) => {
            let mut command = Command::new("unshare");
            let mount = format!("mount -t tmpfs -o size={kib}k none '{}'", to.display());
            command.args(way).args(["sh", "-c", &format!("{mount} && {{ {run}; }}")]);
            command
        }
        SmallDisk::Limited => {
            let mut command = Command::new("bash");
            // Without the trap the signal of the limit would end the program before it sees the error.
            command.args(["-c", &format!("trap '' XFSZ; ulimit -f {kib}; {run}")]);
            command
        }
    };
    let output = command.output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    (text(output.stdout), text(output.stderr))
}

#[test]
fn on_a_full_disk_no_part_of_a_backup_remains_and_with_room_it_works() {
    let (sample, code) = with_code();
    let kib = fs::metadata(sample.file("journal.db")).unwrap().len() as u32 / 1024;
    let to = sample.home.path().join("disk");
    fs::create_dir(&to).unwrap();
    let kind = small_disk();
    println!("a small disk by {kind:?}");
    // Too small for the copy; large enough for it but not for the backup beside it.
    let sizes = match kind {
        SmallDisk::Mounted(_) => [kib / 2, kib + kib / 2],
        SmallDisk::Limited => [kib / 2, kib / 3],
    };
    for size in sizes {
        let (said, left) = on_small_disk(kind, &sample, &code, &to, size);
        assert!(said.starts_with("failed: "), "{size} KiB for {kib}: {said}");
        if kind != SmallDisk::Limited {
            assert_eq!(said.trim(), "failed: DiskFull", "{size} KiB for {kib}");
        }
        assert_eq!(left, "", "{size} KiB for {kib}: something is left");
    }
    let (said, left) = on_small_disk(kind, &sample, &code, &to, 4 * kib);
    assert!(said.trim().ends_with(".vault"), "{said} {left}");
    assert_eq!(left.trim(), said.trim(), "the backup and nothing else");
    let vault = Vault::open(&sample.folder, Unlock::RecoveryCode(&secret(&code))).unwrap();
    assert_eq!(vault.check().unwrap().entries, ENTRIES as u64);
}

#[test]
fn a_limit_on_the_size_of_files_is_an_error_like_a_full_disk() {
    let (sample, code) = with_code();
    let to = sample.home.path().join("disk");
    fs::create_dir(&to).unwrap();
    let (said, _) = on_small_disk(SmallDisk::Limited, &sample, &code, &to, 1 << 20);
    let whole = to.join(said.trim());
    let kib = fs::metadata(&whole).unwrap().len() as u32 / 1024;
    fs::remove_file(whole).unwrap();
    // `ulimit -f` counts blocks of 1 KiB in bash. What a backup has besides the copy is less than one: at its own size,
    // rounded down, the copy fits and the backup does not.
    for size in [kib / 2, kib] {
        let (said, left) = on_small_disk(SmallDisk::Limited, &sample, &code, &to, size);
        assert!(said.starts_with("failed: "), "{size} KiB for {kib}: {said}");
        assert_eq!(left, "", "{size} KiB for {kib}: something is left");
    }
}
