//! Writes the fixture vault of this release into the folder that is named, once per release, before it is made.
//!
//! Later releases must open it: `tests/fixtures/vaults/README.md` says what is in it.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::path::PathBuf;

use chrono::DateTime;
use evenkeel_core::plan::{Area, Content, Control, Often, Trigger};
use evenkeel_core::ritual::{OpenLoop, Ritual};
use evenkeel_core::vault::{Cost, Secret, Vault};

fn main() {
    let folder = PathBuf::from(std::env::args().nth(1).expect("a folder that is not there yet"));
    let passphrase = Secret::new("a fixture for the years".to_owned());
    let (mut vault, code) = Vault::create(&folder, &passphrase, Cost::FLOOR).unwrap();
    let at = |minute: i64| DateTime::from_timestamp_millis(1_774_600_000_000 + minute * 60_000).unwrap();
    let zones = [chrono_tz::Europe::Warsaw, chrono_tz::America::New_York, chrono_tz::Asia::Kathmandu];
    for number in 0..12_i64 {
        let day = format!("2026-03-{:02}", 15 + number).parse().unwrap();
        let zone = zones[number as usize % zones.len()];
        let tags = vec![format!("tag {}", number % 3), "Łódź".to_owned()];
        let entry = vault.begin_entry(at(number * 1440), day, zone, tags).unwrap();
        vault.save_entry(&entry.id, 0, &format!("first words {number}"), at(number * 1440)).unwrap();
        let body = format!("# Entry {number}\n\nzażółć gęślą jaźń, 漢字, don't\r\n  {number}\n");
        vault.save_entry(&entry.id, 1, &body, at(number * 1440 + 1)).unwrap();
    }
    let trigger = Trigger {
        what: "Monday meeting".to_owned(),
        area: Area::Workload,
        intensity: 6,
        control: Control::Partly,
        next_action: "a walk after it".to_owned(),
        action_by: Some("2026-04-03".parse().unwrap()),
        often: Often::Weekly,
        unsafe_at_work: false,
        buffers: Vec::new(),
    };
    let day = "2026-03-27".parse().unwrap();
    vault.add_item(Content::Trigger(trigger), None, day, at(0)).unwrap();
    let loops = vec![OpenLoop { text: "answer the letter".to_owned(), since: day, decision: None }];
    vault.save_ritual(&Ritual { loops, ..Ritual::begin(day) }, at(1)).unwrap();
    vault.close().unwrap();
    println!("{}", code.groups.join("-"));
}
