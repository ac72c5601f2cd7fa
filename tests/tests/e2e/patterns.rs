//! The charts in the real window: the numbers that they show are those of the command line.

use chrono::{Days, NaiveDate};
use evenkeel_core::checkin::{CheckInAnswer, CheckInItem, DayMark};
use evenkeel_core::time::LocalDay;
use evenkeel_core::vault::{Secret, Unlock, Vault};
use evenkeel_tests::e2e::main_window::open_window;
use evenkeel_tests::e2e::program::{Agent, ask};
use serde_json::Value;

use crate::vault::{PASSPHRASE, with_passphrase};
use crate::vault_window::{Scene, end, scene, unlock};

/// Days of answers before today, so that there is a usual.
const DAYS: u64 = 90;

/// Answers as somebody would have given them, each on its own morning.
fn check_in_for(scene: &Scene, today: NaiveDate) {
    let secret = Secret::new(PASSPHRASE.to_owned());
    let mut vault = Vault::open(&scene.desktop.data().join("vault"), Unlock::Passphrase(&secret)).unwrap();
    for ago in (0..=DAYS).filter(|ago| ago % 4 != 3) {
        let day = LocalDay(today - Days::new(ago));
        let morning = day.0.and_hms_opt(8, 0, 0).unwrap().and_utc();
        let value = 3 + (ago * 7 % 5) as u8;
        let answers =
            [CheckInItem::Energy, CheckInItem::Sleep].map(|item| CheckInAnswer { item, value: Some(value) });
        vault.save_check_in(day, &answers, None, day, morning, chrono_tz::Tz::UTC).unwrap();
    }
    vault.mark_day(LocalDay(today - Days::new(5)), Some(DayMark::Sick)).unwrap();
    vault.close().unwrap();
}

/// To one decimal at most, as the window writes it.
fn roughly(value: &Value) -> String {
    let tenths = (value.as_f64().unwrap() * 10.0).round() / 10.0;
    tenths.to_string()
}

#[test]
fn the_charts_show_the_numbers_that_the_command_line_tells() {
    let scene = scene(&[]);
    let known: Value =
        serde_json::from_str(&with_passphrase(&scene.desktop, PASSPHRASE, &["check-in", "--json"]).done())
            .unwrap();
    let today: NaiveDate = known["day"].as_str().unwrap().parse().unwrap();
    check_in_for(&scene, today);

    let without: Value = serde_json::from_str(&ask(&scene.desktop, &["patterns", "--json"]).done()).unwrap();
    assert!(without.get("trends").is_none() && without.get("history").is_some(), "{without}");
    let told = with_passphrase(&scene.desktop, PASSPHRASE, &["patterns", "--json"]).done();
    let told: Value = serde_json::from_str(&told).unwrap();
    let energy = &told["trends"]["items"][0];
    assert_eq!(energy["item"], "energy");
    let (four_weeks, usual) = (&energy["spans"][0], &energy["own_usual"]);
    let (middle, answered) = (&four_weeks["middle"], four_weeks["answered"].as_u64().unwrap());
    assert!(answered > 15 && usual["state"] == "known", "{four_weeks} {usual}");

    let agent = Agent::start(&scene.desktop);
    let window = open_window(&scene.desktop, &scene.door, "Patterns");
    window.click_button("Unlock the vault");
    unlock(&window);
    window.wait_for_text(&format!(
        "Answered on {answered} of {} days: between {} and {}, half of them at {} or more.",
        four_weeks["days"],
        roughly(&middle["lowest"]),
        roughly(&middle["highest"]),
        roughly(&middle["median"]),
    ));
    window.wait_for_text(&format!(
        "Last four weeks {}, your usual {}: mostly between {} and {}, based on your {} days before them.",
        roughly(&middle["mean"]),
        roughly(&usual["mean"]),
        roughly(&usual["low"]),
        roughly(&usual["high"]),
        usual["days"],
    ));
    let squares = told["trends"]["items"][0]["values"].as_array().unwrap();
    let with_a_number = squares.iter().filter(|value| !value.is_null()).count();
    window.wait_for_text(&format!("In these 52 weeks {with_a_number} days were answered."));
    end(&scene, agent, window);
}
