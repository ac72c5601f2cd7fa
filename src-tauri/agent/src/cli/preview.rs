//! `evenkeel preview`: what a plain day would look like under the present settings. No agent is needed.

use std::time::Duration;

use chrono::TimeDelta;
use evenkeel_core::engine;
use evenkeel_core::time::LocalDay;
use evenkeel_core::view::{DayPreview, PreviewItem, PreviewWhat};

use super::{Outcome, print};
use crate::clock;
use crate::data_folder::DataFolder;
use crate::settings_file::SettingsFile;
use crate::texts::{Language, Texts, clock_time};

pub fn run(folder: &DataFolder, day: Option<LocalDay>, as_json: bool) -> Outcome {
    let now = clock::now();
    let (settings, _) = SettingsFile::new(folder.settings()).read();
    let roll = TimeDelta::minutes(i64::from(settings.work.day_rolls_at.minutes()));
    let day = day.unwrap_or_else(|| LocalDay((now.civil() - roll).date_naive()));
    let preview = engine::preview(&settings, day, now.zone);
    if as_json {
        return print::line(&serde_json::to_string(&preview).unwrap_or_default());
    }
    let texts = Texts::new(Language::chosen(settings.appearance.language));
    lines(&preview, now.zone.name(), &texts).iter().try_for_each(|line| print::line(line))
}

fn lines(preview: &DayPreview, zone: &str, texts: &Texts) -> Vec<String> {
    if preview.hours.is_empty() {
        return vec![texts.filled("preview-day-off", &[("day", preview.day.to_string().into())])];
    }
    preview.items.iter().map(|item| line(item, zone, texts)).collect()
}

fn line(item: &PreviewItem, zone: &str, texts: &Texts) -> String {
    let name = item.name.clone().unwrap_or_default();
    let what = match item.what {
        PreviewWhat::Break => texts.kind(&name.as_str().into()),
        PreviewWhat::Reminder => name,
        PreviewWhat::Lunch => texts.text("preview-lunch"),
        PreviewWhat::Hint => texts.text("preview-hint"),
        PreviewWhat::WindDown => texts.text("preview-wind-down"),
        PreviewWhat::Ritual => texts.text("preview-ritual"),
    };
    let length = u64::try_from(item.ends_ms - item.at_ms).unwrap_or(0);
    let at = clock_time(item.at_ms, zone);
    if length == 0 {
        return format!("{at}  {what}");
    }
    format!("{at}  {what}, {}", texts.span(Duration::from_millis(length)))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use evenkeel_core::settings::Settings;

    #[test]
    fn a_working_day_is_told_line_by_line_and_a_day_off_in_one() {
        let (settings, texts) = (Settings::default(), Texts::english());
        let told = |day: &str| {
            lines(
                &engine::preview(&settings, day.parse().unwrap(), chrono_tz::Europe::Berlin),
                "Europe/Berlin",
                &texts,
            )
        };
        let day = told("2026-03-24");
        assert_eq!(day.first().unwrap(), "09:50  Micro-break, 3 min");
        assert_eq!(day.last().unwrap(), "17:30  Closing the day");
        assert_eq!(told("2026-03-28"), ["2026-03-28 is a day off."]);
    }
}
