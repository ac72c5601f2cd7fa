//! What was promised in talks. Invariant: a promise is open until the user calls it kept or lets it go.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::triggers::{Pledge, PledgeState};
use super::{Content, Item, ItemId, Standing};
use crate::time::LocalDay;

/// A promise of a talk that nobody has called kept or let go.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct OpenPromise {
    /// The talk.
    pub item: ItemId,
    pub what: String,
    pub by: Option<LocalDay>,
}

/// Of talks that are not put away. Those without a day come last.
pub(super) fn open_promises(items: &[Item]) -> Vec<OpenPromise> {
    let of_talk = |item: &Item| match &item.content {
        Content::Conversation(talk) => {
            let open = talk.promises.iter().filter(|one| one.state == PledgeState::Open);
            let promise =
                |one: &Pledge| OpenPromise { item: item.id.clone(), what: one.what.clone(), by: one.by };
            open.map(promise).collect()
        }
        _ => Vec::new(),
    };
    let mut all: Vec<OpenPromise> =
        items.iter().filter(|item| item.standing == Standing::Active).flat_map(of_talk).collect();
    all.sort_by_key(|one| (one.by.is_none(), one.by));
    all
}
