//! What subcommands keep while the vault cannot be opened: sealed into the drop box, for the next unlock.
//!
//! Words are worth more than an exit code: what is sealed is kept, and so a success.

use evenkeel_core::store::Store;
use evenkeel_core::time::{LocalDay, MinuteOfDay, Now};
use evenkeel_core::vault::{VaultError, put_in_drop_box};
use evenkeel_core::view::DropBoxItem;

use super::vault::failed;
use super::{Failed, print};
use crate::data_folder::DataFolder;
use crate::settings_file::SettingsFile;

/// Returns the name that the item will have in the vault.
pub fn seal(folder: &DataFolder, now: &Now, today: LocalDay, item: DropBoxItem) -> Result<String, Failed> {
    Store::open_beside(&folder.store())
        .map_err(VaultError::from)
        .and_then(|mut store| put_in_drop_box(&folder.vault(), &mut store, item, now.utc, today, now.zone))
        .map_err(|error| failed(&error))
}

/// The same for what should have gone into the vault: says why it did not, and what becomes of it.
pub fn seal_instead(
    folder: &DataFolder,
    now: &Now,
    today: LocalDay,
    item: DropBoxItem,
    why: &Failed,
    joins: &str,
) -> Result<String, Failed> {
    let id = seal(folder, now, today, item)?;
    let why = why.line().split(';').next().unwrap_or_default();
    print::note(&format!("{why}; {joins}"));
    Ok(id)
}

/// The user's day: it begins at the day roll, not at midnight.
pub fn day_of(folder: &DataFolder, now: &Now) -> LocalDay {
    let (settings, _) = SettingsFile::new(folder.settings()).read();
    let civil = now.civil();
    let rolls_at = settings.work.day_rolls_at;
    let is_before = MinuteOfDay::of(&civil) < rolls_at;
    let date = civil.date_naive();
    LocalDay(if is_before { date.pred_opt().unwrap_or(date) } else { date })
}
