//! How the user's values have changed since they were told the time before.
//!
//! Invariant: a value in other words of case is the same value.

use std::cmp::Reverse;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::plan::{Content, Item, Standing};

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ValuesChange {
    pub stayed: Vec<String>,
    pub came: Vec<String>,
    pub went: Vec<String>,
}

/// The values in use beside those that they took the place of; none where there are not both.
pub(super) fn change(items: &[Item]) -> Option<ValuesChange> {
    let mut told: Vec<(&Item, &[String])> = items
        .iter()
        .filter_map(|item| match &item.content {
            Content::Values(values) => Some((item, values.values.as_slice())),
            _ => None,
        })
        .collect();
    told.sort_by_key(|(item, _)| (item.standing != Standing::Active, Reverse(item.created_ms)));
    let [(now, values), (_, before), ..] = told.as_slice() else { return None };
    let has = |list: &[String], value: &String| {
        list.iter().any(|one| one.trim().to_lowercase() == value.trim().to_lowercase())
    };
    let of = |list: &[String], other: &[String], is_there: bool| {
        list.iter().filter(|value| has(other, value) == is_there).cloned().collect()
    };
    (now.standing == Standing::Active).then(|| ValuesChange {
        stayed: of(values, before, true),
        came: of(values, before, false),
        went: of(before, values, false),
    })
}
