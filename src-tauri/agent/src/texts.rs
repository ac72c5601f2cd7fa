//! The agent's texts: the catalogues for the tray, the notifications and the command line.
//!
//! It knows keys and languages, not when a text is shown. Invariant: every key of the English catalogue has a text in
//! every language; what another catalogue lacked would be shown in English.

use std::time::Duration;

use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use evenkeel_core::engine::KindName;
use evenkeel_core::settings;
use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};

const ENGLISH: &str = include_str!("../../../ui/locales/en/agent.ftl");
const GERMAN: &str = include_str!("../../../ui/locales/de/agent.ftl");
const ENGLISH_DEMO: &str = include_str!("../../../ui/locales/en/demo.ftl");
const GERMAN_DEMO: &str = include_str!("../../../ui/locales/de/demo.ftl");

/// The languages there are texts in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Language {
    English,
    German,
}

impl Language {
    /// The language of a tag such as `de` or `de_AT.UTF-8`; English where there are no texts in it.
    fn of_tag(tag: &str) -> Language {
        match tag.split(['-', '_', '.', '@']).next() {
            Some(primary) if primary.eq_ignore_ascii_case("de") => Language::German,
            _ => Language::English,
        }
    }

    /// The language that the user chose, where that is `system` the one of the session.
    pub fn chosen(setting: settings::Language) -> Language {
        match setting {
            settings::Language::English => return Language::English,
            settings::Language::German => return Language::German,
            settings::Language::System => {}
        }
        let set = |name| std::env::var(name).ok().filter(|value| !value.is_empty());
        let session = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().find_map(set);
        Language::of_tag(&session.unwrap_or_default())
    }
}

pub struct Texts {
    language: Language,
    /// The chosen language first, English last.
    bundles: Vec<FluentBundle<FluentResource>>,
}

impl Texts {
    pub fn new(language: Language) -> Texts {
        let english = bundle("en", ENGLISH);
        let bundles = match language {
            Language::English => vec![english],
            Language::German => vec![bundle("de", GERMAN), english],
        };
        Texts { language, bundles }
    }

    /// The texts of the demo data alone.
    pub fn of_demo(language: Language) -> Texts {
        let catalogue = match language {
            Language::English => bundle("en", ENGLISH_DEMO),
            Language::German => bundle("de", GERMAN_DEMO),
        };
        Texts { language, bundles: vec![catalogue] }
    }

    pub fn language(&self) -> Language {
        self.language
    }

    #[cfg(test)]
    pub fn english() -> Texts {
        Texts::new(Language::English)
    }

    pub fn text(&self, key: &str) -> String {
        self.filled(key, &[])
    }

    /// The text with its places filled.
    pub fn filled(&self, key: &str, places: &[(&str, FluentValue)]) -> String {
        self.find(key, places).unwrap_or_else(|| key.to_owned())
    }

    fn find(&self, key: &str, places: &[(&str, FluentValue)]) -> Option<String> {
        let mut args = FluentArgs::new();
        for (name, value) in places {
            args.set(name.to_string(), value.clone());
        }
        self.bundles.iter().find_map(|bundle| {
            let pattern = bundle.get_message(key)?.value()?;
            // A place that is not filled shows its name; the tests look for that.
            Some(bundle.format_pattern(pattern, Some(&args), &mut Vec::new()).into_owned())
        })
    }

    /// A length of time in the two largest units that count: `1 h 30 min`, `3 min`, `40 s`.
    pub fn span(&self, span: Duration) -> String {
        let seconds = span.as_secs();
        let (hours, minutes) = (seconds / 3600, seconds / 60 % 60);
        let places = [
            ("hours", FluentValue::from(hours)),
            ("minutes", FluentValue::from(minutes)),
            ("seconds", FluentValue::from(seconds % 60)),
        ];
        let key = match (hours, minutes, seconds % 60) {
            (0, 0, _) => "span-seconds",
            (0, _, 0) => "span-minutes",
            (0, _, _) => "span-minutes-seconds",
            (_, 0, _) => "span-hours",
            _ => "span-hours-minutes",
        };
        self.filled(key, &places)
    }

    /// What a kind of break is called; the user's own kinds by their own names.
    pub fn kind(&self, kind: &KindName) -> String {
        self.find(&format!("kind-{kind}"), &[]).unwrap_or_else(|| kind.to_string())
    }

    /// Who tells a signal: most have a name that is the same in every language.
    pub fn source(&self, source: &str) -> String {
        let key = format!("source-{}", source.replace('_', "-"));
        self.find(&key, &[]).unwrap_or_else(|| source.to_owned())
    }

    /// Why it is quiet.
    pub fn reason(&self, reason: &str) -> String {
        if let Some(app) = reason.strip_prefix("app:") {
            return self.filled("quiet-app", &[("name", app.to_owned().into())]);
        }
        let key = format!("quiet-{}", reason.replace('_', "-"));
        self.find(&key, &[]).unwrap_or_else(|| reason.to_owned())
    }
}

/// A moment on the user's wall clock, to the minute.
pub fn clock_time(at_ms: i64, zone: &str) -> String {
    civil(at_ms, zone).format("%H:%M").to_string()
}

/// How many midnights lie between two moments.
pub fn days_between(earlier_ms: i64, later_ms: i64, zone: &str) -> i64 {
    (civil(later_ms, zone).date_naive() - civil(earlier_ms, zone).date_naive()).num_days()
}

fn civil(at_ms: i64, zone: &str) -> DateTime<Tz> {
    let zone: Tz = zone.parse().unwrap_or(Tz::UTC);
    DateTime::<Utc>::from_timestamp_millis(at_ms).unwrap_or_default().with_timezone(&zone)
}

fn bundle(tag: &str, catalogue: &str) -> FluentBundle<FluentResource> {
    // Both tags are well formed; an empty list only means that numbers are written the plain way.
    let languages = tag.parse().into_iter().collect();
    let mut bundle = FluentBundle::new(languages);
    // Direction marks would be shown as boxes by some trays, and all languages here run the same way.
    bundle.set_use_isolating(false);
    // What does not parse is left out; a test holds that all of it does.
    let resource = FluentResource::try_new(catalogue.to_owned()).unwrap_or_else(|(resource, _)| resource);
    bundle.add_resource_overriding(resource);
    bundle
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use std::collections::BTreeSet;

    fn keys(catalogue: &str) -> BTreeSet<&str> {
        let lines = catalogue.lines().filter(|line| !line.starts_with([' ', '#', '}']));
        lines.filter_map(|line| Some(line.split_once('=')?.0.trim())).collect()
    }

    fn places(catalogue: &str) -> BTreeSet<(String, String)> {
        let mut found = BTreeSet::new();
        for line in catalogue.lines() {
            let Some((key, text)) = line.split_once('=') else { continue };
            for part in text.split('$').skip(1) {
                let name = part.split(|letter: char| !letter.is_alphanumeric() && letter != '-').next();
                found.insert((key.trim().to_owned(), name.unwrap_or_default().to_owned()));
            }
        }
        found
    }

    #[test]
    fn every_catalogue_is_whole_and_has_the_same_keys_and_places() {
        for catalogue in [ENGLISH, GERMAN, ENGLISH_DEMO, GERMAN_DEMO] {
            assert!(FluentResource::try_new(catalogue.to_owned()).is_ok());
        }
        assert_eq!(keys(ENGLISH), keys(GERMAN));
        assert_eq!(keys(ENGLISH_DEMO), keys(GERMAN_DEMO));
        assert_eq!(places(ENGLISH), places(GERMAN));
    }

    #[test]
    fn a_span_is_written_in_its_largest_units() {
        let texts = Texts::english();
        for (seconds, expected) in [
            (0, "0 s"),
            (40, "40 s"),
            (180, "3 min"),
            (90, "1 min 30 s"),
            (3600, "1 h"),
            (5400, "1 h 30 min"),
        ] {
            assert_eq!(texts.span(Duration::from_secs(seconds)), expected);
        }
    }

    #[test]
    fn a_kind_of_the_users_own_keeps_its_name() {
        let texts = Texts::new(Language::German);
        assert_eq!(texts.kind(&"micro".into()), "Kurzpause");
        assert_eq!(texts.kind(&"tea".into()), "tea");
    }

    #[test]
    fn an_unknown_reason_is_still_named() {
        let texts = Texts::english();
        assert_eq!(texts.reason("app:zoom"), "zoom is running");
        assert_eq!(texts.reason("day_closed"), "the day is closed");
        assert_eq!(texts.reason("something_new"), "something_new");
    }

    #[test]
    fn the_language_is_the_chosen_one_or_the_sessions() {
        assert_eq!(Language::chosen(settings::Language::German), Language::German);
        assert_eq!(Language::chosen(settings::Language::English), Language::English);
        assert_eq!(Language::of_tag("de_AT.UTF-8"), Language::German);
        assert_eq!(Language::of_tag("den"), Language::English);
        assert_eq!(Language::of_tag("C"), Language::English);
    }
}
