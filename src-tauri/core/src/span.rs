//! Spans of time as people write them: `1h30m`, `25m`, `40s`. Whole seconds; only non-zero units, in the order h m s.
//!
//! Usable as `#[serde(with = "span")]` on a [`Duration`], and `span::optional` on an `Option<Duration>`.

use std::time::Duration;

use serde::{Deserialize, Deserializer, Serializer};

/// The text is not a span of the form `1h30m`.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
#[error("expected a span such as 25m, 40s or 1h30m")]
pub struct NotASpan;

/// Writes a span; `0s` where it is shorter than a second.
pub fn write(span: Duration) -> String {
    let seconds = span.as_secs();
    let mut text = String::new();
    for (count, unit) in [(seconds / 3600, 'h'), (seconds / 60 % 60, 'm'), (seconds % 60, 's')] {
        if count > 0 {
            text.push_str(&format!("{count}{unit}"));
        }
    }
    if text.is_empty() { "0s".to_owned() } else { text }
}

/// Reads a span: integers with s, m or h, combined in descending order, each unit at most once.
pub fn read(text: &str) -> Result<Duration, NotASpan> {
    let (mut seconds, mut digits, mut smallest_so_far) = (0_u64, String::new(), u64::MAX);
    for letter in text.chars() {
        if letter.is_ascii_digit() {
            digits.push(letter);
            continue;
        }
        let unit = match letter {
            'h' => 3600,
            'm' => 60,
            's' => 1,
            _ => return Err(NotASpan),
        };
        if unit >= smallest_so_far {
            return Err(NotASpan);
        }
        smallest_so_far = unit;
        let count: u64 = digits.parse().map_err(|_| NotASpan)?;
        digits.clear();
        seconds = count.checked_mul(unit).and_then(|more| seconds.checked_add(more)).ok_or(NotASpan)?;
    }
    if digits.is_empty() && smallest_so_far != u64::MAX {
        Ok(Duration::from_secs(seconds))
    } else {
        Err(NotASpan)
    }
}

pub fn serialize<S: Serializer>(span: &Duration, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(&write(*span))
}

pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Duration, D::Error> {
    let text = String::deserialize(deserializer)?;
    read(&text).map_err(serde::de::Error::custom)
}

pub mod optional {
    //! The same for a span that may be absent.
    use super::*;

    pub fn serialize<S: Serializer>(span: &Option<Duration>, serializer: S) -> Result<S::Ok, S::Error> {
        match span {
            Some(span) => super::serialize(span, serializer),
            None => serializer.serialize_none(),
        }
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Duration>, D::Error> {
        Option::<String>::deserialize(deserializer)?
            .map(|text| read(&text).map_err(serde::de::Error::custom))
            .transpose()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_back() {
        for seconds in [0, 1, 59, 60, 61, 3599, 3600, 3661, 90_000] {
            let span = Duration::from_secs(seconds);
            assert_eq!(read(&write(span)), Ok(span));
        }
    }

    #[test]
    fn half_a_span_is_refused() {
        for bad in ["", "5", "m", "5m5", "5s5m", "5m5m", "1.5h", "-5m", "5 m", "99999999999999999999h"] {
            assert_eq!(read(bad), Err(NotASpan), "{bad}");
        }
    }
}
