//! What the mood names of another program mean on our scale from 0 to 10.

use std::collections::BTreeMap;

/// By name, without regard to case.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Moods(BTreeMap<String, Option<u8>>);

/// The text is not a list such as `great=9,so-so=5,other=none`.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
#[error("expected moods such as great=9,so-so=5,other=none")]
pub struct NotMoods;

impl Moods {
    /// Reads `name=number,…`; `none` imports the entry without a mood.
    pub fn read(text: &str) -> Result<Moods, NotMoods> {
        let mut moods = Moods::default();
        for pair in text.split(',').map(str::trim).filter(|pair| !pair.is_empty()) {
            let (name, value) = pair.rsplit_once('=').ok_or(NotMoods)?;
            let value = match value.trim() {
                "none" => None,
                number => Some(number.parse().ok().filter(|number| *number <= 10).ok_or(NotMoods)?),
            };
            moods.0.insert(name.trim().to_lowercase(), value);
        }
        Ok(moods)
    }

    /// The meaning of a name: the user's first, else that of the names which Daylio begins with; none where neither has one.
    pub(super) fn meaning(&self, name: &str) -> Option<Option<u8>> {
        let name = name.trim().to_lowercase();
        let given = self.0.get(&name).copied();
        given.or_else(|| {
            let known = [("rad", 9), ("good", 7), ("meh", 5), ("bad", 3), ("awful", 1)];
            known.iter().find(|(known, _)| *known == name).map(|(_, value)| Some(*value))
        })
    }
}

impl FromIterator<(String, Option<u8>)> for Moods {
    fn from_iter<Pairs: IntoIterator<Item = (String, Option<u8>)>>(pairs: Pairs) -> Moods {
        Moods(pairs.into_iter().map(|(name, value)| (name.trim().to_lowercase(), value)).collect())
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn a_mapping_is_read_and_comes_before_what_is_known() {
        let moods = Moods::read("Super = 10, so=so=5 , good=8,weg=none").unwrap();
        for (name, meaning) in [
            ("super", Some(Some(10))),
            ("so=so", Some(Some(5))),
            ("GOOD", Some(Some(8))),
            ("weg", Some(None)),
            ("awful", Some(Some(1))),
            ("miserabel", None),
        ] {
            assert_eq!(moods.meaning(name), meaning, "{name}");
        }
        for bad in ["good", "good=11", "good=-1", "good=x"] {
            assert_eq!(Moods::read(bad), Err(NotMoods), "{bad}");
        }
        assert_eq!(Moods::read(""), Ok(Moods::default()));
    }
}
