//! The plan in an export: every item and every mark, as they are, and back. What comes back is hostile until it is read.
//!
//! Invariant: what was written and is read again is the same plan, whatever its kinds.

use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

use super::{Item, ItemId, Mark};

/// All of a plan but what is half entered.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct PlanDocument {
    pub items: Vec<Item>,
    pub marks: Vec<Mark>,
}

/// What was found in a document.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReadPlan {
    pub plan: PlanDocument,
    /// In the document, and nothing that a plan holds.
    pub passed_over: u64,
}

#[derive(Deserialize)]
struct Unread<'a> {
    #[serde(borrow, default)]
    items: Vec<&'a RawValue>,
    #[serde(borrow, default)]
    marks: Vec<&'a RawValue>,
}

impl PlanDocument {
    pub fn len(&self) -> usize {
        self.items.len() + self.marks.len()
    }

    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Reads a document; none where it is none at all. Nothing longer than `most_bytes` is taken.
    pub fn read(text: &str, most_bytes: usize) -> Option<ReadPlan> {
        let unread: Unread = serde_json::from_str(text).ok()?;
        let mut read = ReadPlan::default();
        let fits = |text: &&RawValue| text.get().len() <= most_bytes;
        for text in &unread.items {
            let item = Some(text).filter(|text| fits(text)).and_then(|text| read_item(text.get()));
            match item {
                Some(item) => read.plan.items.push(item),
                None => read.passed_over += 1,
            }
        }
        for text in &unread.marks {
            let mark = Some(text).filter(|text| fits(text)).and_then(|text| read_mark(text.get()));
            match mark {
                Some(mark) => read.plan.marks.push(mark),
                None => read.passed_over += 1,
            }
        }
        Some(read)
    }
}

fn read_item(text: &str) -> Option<Item> {
    let item: Item = serde_json::from_str(text).ok()?;
    let points_well = item.content.points_at().is_none_or(ItemId::is_well_formed);
    (item.id.is_well_formed() && points_well && item.content.check().is_ok()).then_some(item)
}

fn read_mark(text: &str) -> Option<Mark> {
    let mark: Mark = serde_json::from_str(text).ok()?;
    let names_well = mark.id.is_well_formed() && mark.item.as_ref().is_none_or(ItemId::is_well_formed);
    (names_well && mark.what.check().is_ok()).then_some(mark)
}
