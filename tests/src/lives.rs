//! Check-ins of people who are made up: the same few numbers over and over, with a change where a test wants one. No chance
//! is in it, so that a test says the same each time.

use chrono::TimeDelta;
use evenkeel_core::checkin::{CheckInAnswer, CheckInItem};
use evenkeel_core::time::LocalDay;
use evenkeel_core::vault::{Vault, VaultError};

/// Around somebody's usual; not in step with the week.
const UPS_AND_DOWNS: [i16; 5] = [0, 1, -1, 1, -1];

/// What somebody said on each day, from the first on.
pub type Life = Vec<(LocalDay, Vec<CheckInAnswer>)>;

pub fn day_at(first: LocalDay, count: usize) -> LocalDay {
    LocalDay(first.0 + TimeDelta::days(count as i64))
}

/// Energy around 6, and around 4 from day `falls` on.
pub fn energy_falls(first: LocalDay, days: usize, falls: usize) -> Life {
    let energy = |count: usize| {
        let usual = if count < falls { 6 } else { 4 };
        said(CheckInItem::Energy, usual + UPS_AND_DOWNS[count % UPS_AND_DOWNS.len()])
    };
    (0..days).map(|count| (day_at(first, count), vec![energy(count)])).collect()
}

/// Energy that is two points higher on mornings after a lunch away, which comes by no rule of the week; and a walk that has
/// nothing to do with it.
pub fn lunch_helps(first: LocalDay, days: usize) -> Life {
    let away = |count: usize| i16::from(count * count % 11 < 5);
    let walked = |count: usize| i16::from((count * 7 + count / 3) % 13 < 6);
    let of_day = |count: usize| {
        let before = if count == 0 { 0 } else { 2 * away(count - 1) };
        let energy = 5 + before + UPS_AND_DOWNS[count % UPS_AND_DOWNS.len()];
        let answers = vec![
            said(CheckInItem::Energy, energy),
            said(CheckInItem::LunchAway, away(count)),
            said(CheckInItem::Outside, walked(count)),
        ];
        (day_at(first, count), answers)
    };
    (0..days).map(of_day).collect()
}

fn said(item: CheckInItem, value: i16) -> CheckInAnswer {
    CheckInAnswer { item, value: u8::try_from(value).ok() }
}

/// Says it all to a vault, each day on its own evening.
pub fn live(vault: &mut Vault, life: &Life) -> Result<(), VaultError> {
    for (day, answers) in life {
        let evening = day.0.and_hms_opt(17, 30, 0).unwrap_or_default().and_utc();
        vault.save_check_in(*day, answers, None, *day, evening, chrono_tz::Tz::Europe__Berlin)?;
    }
    Ok(())
}
