//! Whether there was someone who understands. It is asked on two screens, and answered once.
//!
//! Invariant: a week without an answer is no week of "no".

use super::Material;
use crate::checkin::CheckInItem;
use crate::plan::{ItemId, Mark, MarkWhat, YesNo, person_to_meet as by_marks, weeks_ago};
use crate::time::LocalDay;

/// What was said of it, oldest day first; of one day, what was tapped last comes last.
fn said(of: &Material) -> Vec<Mark> {
    let tapped = of.marks.iter().filter(|mark| matches!(mark.what, MarkWhat::Talked { .. })).cloned();
    let in_check_ins = of.answers.iter().filter(|(_, item, _)| *item == CheckInItem::Understood);
    let answered = in_check_ins.map(|(day, _, value)| Mark {
        id: ItemId(String::new()),
        item: None,
        day: *day,
        at_ms: 0,
        what: MarkWhat::Talked { answer: if *value == 0 { YesNo::No } else { YesNo::Yes } },
    });
    let mut all: Vec<Mark> = answered.chain(tapped).collect();
    all.sort_by_key(|mark| mark.day);
    all
}

pub(super) fn talked(of: &Material, today: LocalDay) -> Option<YesNo> {
    let this_week = said(of).into_iter().rfind(|mark| weeks_ago(mark.day, today) == Some(0))?;
    match this_week.what {
        MarkWhat::Talked { answer } => Some(answer),
        _ => None,
    }
}

pub(super) fn person_to_meet(of: &Material, today: LocalDay) -> Option<ItemId> {
    let contacts = of.marks.iter().filter(|mark| mark.what == MarkWhat::Contacted).cloned();
    let marks: Vec<Mark> = said(of).into_iter().chain(contacts).collect();
    by_marks(of.items, &marks, today)
}
