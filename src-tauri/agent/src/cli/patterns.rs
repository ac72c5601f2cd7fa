//! `evenkeel patterns`: what the last weeks amounted to, and what the check-ins show, in the numbers of the window.
//!
//! The weeks need no vault. What the check-ins show does: it is told where a passphrase is given, and nothing is asked for.

use evenkeel_core::store::Store;
use evenkeel_core::time::LocalDay;
use evenkeel_core::trends::{Trends, working_day};
use evenkeel_core::vault::{VaultError, is_in_use, state};
use evenkeel_core::view::{History, Insights, VaultState, WeekFigures};
use serde_json::{Map, Value, json};

use super::insight_words::insights_in_words;
use super::passphrase::{Asked, Source};
use super::sealed::day_of;
use super::trend_words::trends_in_words;
use super::vault::{failed, with_open};
use super::{Failed, Outcome, VaultAccess, print};
use crate::clock;
use crate::data_folder::DataFolder;
use crate::settings_file::SettingsFile;

/// What the check-ins show.
struct Shown {
    trends: Trends,
    insights: Insights,
}

pub fn run(folder: &DataFolder, access: VaultAccess, as_json: bool) -> Outcome {
    let today = day_of(folder, &clock::now());
    let history = Store::open_beside(&folder.store())
        .and_then(|store| store.history(today))
        .map_err(|error| Failed::Plainly(error.to_string()))?;
    let shown = shown(folder, access, today)?;
    if as_json {
        return print::line(&form(&history, shown.as_ref()).to_string());
    }
    let lines =
        shown.map(|shown| [trends_in_words(&shown.trends), insights_in_words(&shown.insights)].concat());
    let lines = lines.unwrap_or_default();
    in_words(&history).into_iter().chain(lines).try_for_each(|line| print::line(&line))
}

/// None where there is no vault, no passphrase is given, or another program has the vault open.
fn shown(folder: &DataFolder, access: VaultAccess, today: LocalDay) -> Result<Option<Shown>, Failed> {
    let is_given = Source::choose(Asked::Passphrase, access.passphrase_fd) != Source::Prompt;
    if !is_given || state(&folder.vault()) == VaultState::Absent {
        return Ok(None);
    }
    if is_in_use(&folder.vault()) {
        print::note("another program has the vault open, so that what the check-ins show is left out");
        return Ok(None);
    }
    let (settings, _) = SettingsFile::new(folder.settings()).read();
    let worked = Store::open_beside(&folder.store()).and_then(|store| store.worked_days(today));
    let worked = worked.map_err(|error| failed(&VaultError::from(error)))?;
    let work = working_day(&settings.work, today);
    let level = settings.patterns.early_signs.sensitivity();
    with_open(folder, access, |vault| {
        Ok(Shown { trends: vault.trends(today, work)?, insights: vault.insights(worked, level, today)? })
    })
    .map(Some)
}

/// The documented form: what the check-ins show is there where the vault was opened.
fn form(history: &History, shown: Option<&Shown>) -> Value {
    let mut form = Map::from_iter([("history".to_owned(), json!(history))]);
    if let Some(shown) = shown {
        form.insert("trends".to_owned(), json!(shown.trends));
        form.insert("signs".to_owned(), json!(shown.insights.signs));
        form.insert("links".to_owned(), json!(shown.insights.links));
    }
    Value::Object(form)
}

fn in_words(history: &History) -> Vec<String> {
    if history.weeks.is_empty() {
        return vec!["Nothing is recorded yet.".to_owned()];
    }
    let rituals = format!(
        "Closed by the ritual: {} of the last {} working days",
        history.rituals_done, history.rituals_of
    );
    let mean = history
        .mean_minutes
        .map(|mean| format!("At the computer, last four whole weeks: {} a week", hours(mean)));
    history.weeks.iter().map(week).chain([rituals]).chain(mean).collect()
}

fn week(week: &WeekFigures) -> String {
    format!(
        "Week of {}: {} days of work, {} at the computer, {} after closing; breaks: {} offered, {} taken, {} natural, {} \
         postponed, {} skipped; lunch {} of {}; closed {} of {}",
        week.monday,
        week.work_days,
        hours(week.active_minutes),
        hours(week.after_hours_minutes),
        week.breaks_offered,
        week.breaks_taken,
        week.natural_breaks,
        week.breaks_postponed,
        week.breaks_skipped,
        week.lunches_taken,
        week.lunches,
        week.days_closed,
        week.work_days,
    )
}

fn hours(minutes: u32) -> String {
    format!("{} h {:02} min", minutes / 60, minutes % 60)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn a_week_is_one_line_and_the_closings_are_counted_without_a_streak() {
        let one = WeekFigures {
            monday: "2026-03-23".parse().unwrap(),
            work_days: 5,
            active_minutes: 2_405,
            after_hours_minutes: 12,
            breaks_offered: 30,
            breaks_taken: 20,
            natural_breaks: 9,
            breaks_postponed: 3,
            breaks_skipped: 4,
            lunches: 5,
            lunches_taken: 4,
            days_closed: 4,
        };
        let history = History {
            rituals_done: 5,
            rituals_of: 7,
            mean_minutes: Some(2_405),
            hours_band: None,
            weeks: vec![one],
        };
        assert_eq!(
            in_words(&history),
            [
                "Week of 2026-03-23: 5 days of work, 40 h 05 min at the computer, 0 h 12 min after closing; breaks: 30 \
                 offered, 20 taken, 9 natural, 3 postponed, 4 skipped; lunch 4 of 5; closed 4 of 5",
                "Closed by the ritual: 5 of the last 7 working days",
                "At the computer, last four whole weeks: 40 h 05 min a week",
            ]
        );
        let none = History {
            rituals_done: 0,
            rituals_of: 0,
            mean_minutes: None,
            hours_band: None,
            weeks: Vec::new(),
        };
        assert_eq!(in_words(&none), ["Nothing is recorded yet."]);
    }
}
