//! The looks back: a week, a month, and whether work and person still fit. What each begins with, in plain numbers.
//!
//! Pure: it is lent the plan, the check-ins and what was said of early signs. Invariants: a span is laid beside the same days of the
//! one before; what was not said is left out; nothing that the user wants to keep is ever proposed to be let go.

mod due;
mod letting_go;
mod long;
mod people;
mod span;
mod values;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::checkin::CountingAnswer;
use crate::insight::Answered;
use crate::plan::{Content, Item, ItemId, Kind, Mark, MarkWhat, Standing, YesNo};
use crate::time::LocalDay;

pub use due::{FitOccasion, ReviewsDue};
pub use long::{LongLook, LongSays};
pub use span::{SpanFigure, SpanLook};
pub use values::ValuesChange;

/// So far back the plan's small steps are counted.
const WEEKS_OF_STEPS: u32 = 8;

/// All that the looks back are made of.
#[derive(Clone, Copy, Debug)]
pub struct Material<'a> {
    pub items: &'a [Item],
    pub marks: &'a [Mark],
    /// Of days that count, oldest first.
    pub answers: &'a [CountingAnswer],
    /// What was said of early signs.
    pub signs: &'a [Answered],
}

/// What the pages of the looks back show.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Reviews {
    pub due: ReviewsDue,
    pub week: SpanLook,
    pub month: SpanLook,
    /// The last four weeks beside months ago, for the month alone.
    pub long: Vec<LongLook>,
    /// Small steps of the plan that are still open, oldest first.
    pub open_steps: Vec<ItemId>,
    /// Weeks of the last eight in which any small step was done.
    pub step_weeks_of_8: u32,
    /// Whether the user talked to someone who understands, as far as it was said this week.
    pub talked: Option<YesNo>,
    /// After three weeks of "no", by a tap or in a check-in: one name to think of.
    pub person_to_meet: Option<ItemId>,
    /// What seems to have run its course, to be let go where the user agrees.
    pub may_go: Vec<ItemId>,
    /// How the user's values changed the last time; none where they were told once at most.
    pub values: Option<ValuesChange>,
}

/// The looks back as they are on this day.
pub fn reviews(of: &Material, today: LocalDay) -> Reviews {
    Reviews {
        due: due::due(of.items, of.signs, today),
        week: span::week(of, today),
        month: span::month(of, today),
        long: long::long(of.answers, of.signs, today),
        open_steps: open_steps(of),
        step_weeks_of_8: step_weeks(of, today),
        talked: people::talked(of, today),
        person_to_meet: people::person_to_meet(of, today),
        may_go: letting_go::may_go(of, today),
        values: values::change(of.items),
    }
}

fn steps<'a>(of: &Material<'a>) -> impl Iterator<Item = &'a Item> {
    of.items.iter().filter(|item| item.content.kind() == Kind::PurposeStep)
}

fn is_done(item: &Item, mark: &Mark) -> bool {
    mark.item.as_ref() == Some(&item.id) && mark.what == MarkWhat::Done
}

fn open_steps(of: &Material) -> Vec<ItemId> {
    let in_use = steps(of).filter(|item| item.standing == Standing::Active);
    let open = in_use.filter(|item| !of.marks.iter().any(|mark| is_done(item, mark)));
    open.map(|item| item.id.clone()).collect()
}

/// Of all steps together, those that were put away too: each week has its own, and the weeks are what adds up.
fn step_weeks(of: &Material, today: LocalDay) -> u32 {
    let done = of.marks.iter().filter(|mark| steps(of).any(|item| is_done(item, mark)));
    let mut weeks: Vec<u32> = done.filter_map(|mark| crate::plan::weeks_ago(mark.day, today)).collect();
    weeks.retain(|ago| *ago < WEEKS_OF_STEPS);
    weeks.sort_unstable();
    weeks.dedup();
    weeks.len() as u32
}

/// What a look back is kept as, together with all that was said on its way: all of it or nothing.
pub fn is_kept_by_a_look_back(content: &Content) -> bool {
    matches!(
        content.kind(),
        Kind::Review
            | Kind::AreaScan
            | Kind::ThreeLines
            | Kind::PurposeStep
            | Kind::FitReview
            | Kind::FitOption
            | Kind::Values
            | Kind::Boundary
    )
}
