//! Rituals in an export, each as far as it has come, and back. What comes back is hostile until it is read.
//!
//! Invariant: what was written and is read again is the same ritual.

use chrono::DateTime;
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

use super::{MOST_MATTERS, Ritual};

/// The ritual of a day, and when it was last changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeptRitual {
    /// In milliseconds since 1970 UTC.
    pub changed_ms: i64,
    #[serde(flatten)]
    pub ritual: Ritual,
}

impl KeptRitual {
    /// Reads a list of them, and how much in it is none; nothing where it is no list. Nothing longer than `most_bytes` is taken.
    pub fn read_all(text: &str, most_bytes: usize) -> Option<(Vec<KeptRitual>, u64)> {
        let unread: Vec<&RawValue> = serde_json::from_str(text).ok()?;
        let fits = |text: &&&RawValue| text.get().len() <= most_bytes;
        let read = unread.iter().filter(fits).filter_map(|text| serde_json::from_str(text.get()).ok());
        let read: Vec<KeptRitual> = read.filter(KeptRitual::is_fit).collect();
        let passed_over = (unread.len() - read.len()) as u64;
        Some((read, passed_over))
    }

    fn is_fit(&self) -> bool {
        let Ritual { loops, ahead, finish_now, .. } = &self.ritual;
        let has_loop = finish_now.is_none_or(|finish| finish.at < loops.len());
        has_loop
            && ahead.matters.len() <= MOST_MATTERS
            && DateTime::from_timestamp_millis(self.changed_ms).is_some()
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::ritual::{FinishNow, Matter, OpenLoop};

    #[test]
    fn what_no_ritual_can_be_is_passed_over_and_the_rest_is_read() {
        let day = "2026-03-27".parse().unwrap();
        let open = OpenLoop { text: "call Ana".to_owned(), since: day, decision: None };
        let fit = Ritual { loops: vec![open], ..Ritual::begin(day) };
        let mut busy = fit.clone();
        busy.ahead.matters = vec![Matter { text: String::new(), cost: None }; MOST_MATTERS + 1];
        let astray = Ritual { finish_now: Some(FinishNow { at: 1, until_ms: 0 }), ..fit.clone() };
        let kept = |ritual: Ritual| KeptRitual { changed_ms: 5, ritual };
        let all = [kept(fit.clone()), kept(busy), kept(astray)];
        let text = serde_json::to_string(&all).unwrap();
        assert_eq!(KeptRitual::read_all(&text, 10_000), Some((vec![kept(fit)], 2)));
        assert_eq!(KeptRitual::read_all(&text, 10), Some((Vec::new(), 3)));
        assert_eq!(KeptRitual::read_all("{}", 10), None);
    }
}
