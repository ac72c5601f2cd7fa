//! The fields of an item, by the names that documents have for them, in the order in which they are written.
//!
//! Invariant: a name that stands here is one that a [`super::SheetField`] can ask for.

use std::fmt;

use serde::Deserialize;
use serde::de::{Deserializer, MapAccess, Visitor};
use serde_json::value::RawValue;

use super::Content;

impl Content {
    /// All of them; those of a record within another as `plan.cue`.
    pub fn fields(&self) -> Vec<String> {
        // A map of texts, numbers and lists always has a form, and is read as one.
        let text = serde_json::to_string(self).unwrap_or_default();
        let mut fields = Vec::new();
        for (name, value) in records(&text) {
            let inner = records(value);
            if inner.is_empty() {
                fields.push(name);
            } else {
                fields.extend(inner.into_iter().map(|(inner, _)| format!("{name}.{inner}")));
            }
        }
        fields.retain(|name| name != "kind");
        fields
    }
}

/// The entries of a JSON object in their order, unread; none of anything else.
fn records(text: &str) -> Vec<(String, &str)> {
    let entries: Option<Entries> = serde_json::from_str(text).ok();
    entries.map(|entries| entries.0).unwrap_or_default()
}

struct Entries<'a>(Vec<(String, &'a str)>);

impl<'de> Deserialize<'de> for Entries<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Entries<'de>, D::Error> {
        deserializer.deserialize_map(EntriesVisitor)
    }
}

struct EntriesVisitor;

impl<'de> Visitor<'de> for EntriesVisitor {
    type Value = Entries<'de>;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Entries<'de>, A::Error> {
        let mut entries = Vec::new();
        while let Some((name, value)) = map.next_entry::<String, &'de RawValue>()? {
            entries.push((name, value.get()));
        }
        Ok(Entries(entries))
    }
}
