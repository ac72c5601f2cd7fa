//! Which of the day's tasks to do when, and what does not fit: an order with its reasons, which the user may change.
//!
//! It does not move anything by itself, and blames nobody for what is carried over. Invariant: what is placed fits the budget,
//! the limit of deep work, and the part it is placed in.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::day_budget::Budget;
use super::energy_map::{Band, PartOfDay};
use crate::plan::Effort;

const FOR_A_MUST: f64 = 4.0;
const LEAST_WORTH: f64 = 0.5;
/// A task of at least this meaning should be in a day.
const MEANINGFUL: u8 = 2;
const MOST_MEANING: u8 = 3;
/// And one of up to so many minutes always can.
const SHORT_MINUTES: u32 = 30;
/// An item that was carried over so often asks whether to drop, shrink or trade it.
const CARRIED_TOO_OFTEN: u32 = 3;

/// What the user said of a task.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Task {
    pub minutes: u32,
    pub effort: Effort,
    pub must: bool,
    /// It falls off before all else, whatever it is worth.
    pub could: bool,
    /// In days from today; negative where it is overdue.
    pub due_in: Option<i32>,
    /// 0 to 3.
    pub meaning: u8,
    /// How often it was left for another day.
    pub carried: u32,
}

/// Why a task is where it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "because", rename_all = "snake_case")]
pub enum Because {
    Must,
    DueIn { days: i32 },
    Meaning,
    Fits { band: Band },
}

/// A task in its part. Tasks and parts are named by their places in what was given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Placed {
    pub task: usize,
    pub part: usize,
    pub because: Vec<Because>,
}

/// An order for the day.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DayOrder {
    /// Over what today holds: move, shrink, trade, or ask.
    pub musts_over: Vec<usize>,
    /// In the order in which they were chosen.
    pub placed: Vec<Placed>,
    /// What can wait.
    pub left: Vec<usize>,
}

impl Task {
    pub fn worth(&self) -> f64 {
        let urgency = match self.due_in {
            Some(..=1) => 2.0,
            Some(2..=3) => 1.0,
            Some(_) | None => 0.0,
        };
        let must = if self.must { FOR_A_MUST } else { 0.0 };
        (must + urgency + f64::from(self.meaning.min(MOST_MEANING))).max(LEAST_WORTH)
    }

    /// Whether to ask "drop, shrink, trade?".
    pub fn asks(&self) -> bool {
        self.carried >= CARRIED_TOO_OFTEN
    }

    fn because(&self, band: Band) -> Vec<Because> {
        let must = self.must.then_some(Because::Must);
        let due = self.due_in.filter(|&days| days <= 3).map(|days| Because::DueIn { days });
        let meaning = (self.meaning >= MEANINGFUL).then_some(Because::Meaning);
        must.into_iter().chain(due).chain(meaning).chain([Because::Fits { band }]).collect()
    }
}

/// How much of a task's worth it has in such a part.
pub fn suits(effort: Effort, band: Band) -> f64 {
    match (effort, band) {
        (Effort::Light, Band::Peak) => 0.90,
        (Effort::Light, Band::Middle | Band::Low) => 1.0,
        (Effort::Medium, Band::Peak) => 0.95,
        (Effort::Medium, Band::Middle) => 1.0,
        (Effort::Medium, Band::Low) => 0.80,
        (Effort::Deep, Band::Peak) => 1.0,
        (Effort::Deep, Band::Middle) => 0.75,
        (Effort::Deep, Band::Low) => 0.50,
    }
}

/// Orders tasks into parts, each with its free minutes, in the order of time.
pub fn order(tasks: &[Task], parts: &[(PartOfDay, u32)], budget: &Budget) -> DayOrder {
    let mut day = Filling { tasks, parts, budget, placed: Vec::new() };
    let mut by_worth: Vec<usize> = (0..tasks.len()).collect();
    // Stable, so that what is alike stays in the order in which it was entered.
    by_worth.sort_by(|&one, &other| {
        let (one, other) = (&tasks[one], &tasks[other]);
        let worth = other.worth().total_cmp(&one.worth());
        one.could.cmp(&other.could).then(worth).then(one.minutes.cmp(&other.minutes))
    });
    for &task in &by_worth {
        day.place(task);
    }
    day.guard_meaning(&by_worth);
    day.finish(&by_worth)
}

struct Filling<'day> {
    tasks: &'day [Task],
    parts: &'day [(PartOfDay, u32)],
    budget: &'day Budget,
    /// Task and part.
    placed: Vec<(usize, usize)>,
}

impl Filling<'_> {
    /// Puts a task where it fits best, if it fits anywhere.
    fn place(&mut self, task: usize) -> bool {
        let best = self.best_part(task);
        self.placed.extend(best.map(|part| (task, part)));
        best.is_some()
    }

    fn best_part(&self, at: usize) -> Option<usize> {
        let task = &self.tasks[at];
        let is_deep = |task: &Task| task.effort == Effort::Deep;
        let sum = |of: &dyn Fn(&(usize, usize)) -> bool| -> u64 {
            self.placed.iter().filter(|one| of(one)).map(|one| u64::from(self.tasks[one.0].minutes)).sum()
        };
        let minutes = u64::from(task.minutes);
        let deep = sum(&|one| is_deep(&self.tasks[one.0]));
        if (sum(&|_| true) + minutes) as f64 > self.budget.planned_minutes
            || (is_deep(task) && deep + minutes > u64::from(self.budget.deep_minutes))
        {
            return None;
        }
        let has_room =
            |place: &usize| sum(&|one| one.1 == *place) + minutes <= u64::from(self.parts[*place].1);
        let fit = |place: usize| suits(task.effort, self.parts[place].0.band);
        let better = |one: &usize, other: &usize| fit(*one).total_cmp(&fit(*other));
        let places = (0..self.parts.len()).filter(has_room);
        // Of equals `max_by` takes the last: deep work goes as early as it can, the rest leaves the early hours to it.
        if is_deep(task) { places.rev().max_by(better) } else { places.max_by(better) }
    }

    /// A day without anything of meaning gets a short such task in the place of the least of what can wait.
    fn guard_meaning(&mut self, by_worth: &[usize]) {
        let tasks = self.tasks;
        let is_meaningful = |task: usize| tasks[task].meaning >= MEANINGFUL;
        if self.placed.iter().any(|one| is_meaningful(one.0)) {
            return;
        }
        let short =
            by_worth.iter().find(|&&task| is_meaningful(task) && tasks[task].minutes <= SHORT_MINUTES);
        let least = by_worth
            .iter()
            .rev()
            .find_map(|&task| self.placed.iter().position(|one| one.0 == task).filter(|_| !tasks[task].must));
        if let (Some(&short), Some(least)) = (short, least) {
            let before = self.placed.clone();
            self.placed.remove(least);
            if !self.place(short) {
                self.placed = before;
            }
        }
    }

    fn finish(self, by_worth: &[usize]) -> DayOrder {
        let is_placed = |task: usize| self.placed.iter().any(|one| one.0 == task);
        let over = by_worth.iter().copied().filter(|&task| !is_placed(task));
        let (musts_over, left) = over.partition(|&task| self.tasks[task].must);
        let placed = self.placed.iter().map(|&(task, part)| Placed {
            task,
            part,
            because: self.tasks[task].because(self.parts[part].0.band),
        });
        DayOrder { musts_over, placed: placed.collect(), left }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PLAIN: Task = Task {
        minutes: 60,
        effort: Effort::Medium,
        must: false,
        could: false,
        due_in: None,
        meaning: 0,
        carried: 0,
    };
    const BUDGET: Budget = Budget { free_minutes: 400, planned_minutes: 300.0, deep_minutes: 90 };

    fn day() -> Vec<(PartOfDay, u32)> {
        let part = |begins, band, free| (PartOfDay { begins, minutes: 150, band }, free);
        vec![part(0, Band::Peak, 120), part(150, Band::Middle, 120), part(300, Band::Low, 120)]
    }

    /// The bands in which tasks are placed, in their order; `None` where one is not.
    fn bands(tasks: &[Task]) -> Vec<Option<Band>> {
        let order = order(tasks, &day(), &BUDGET);
        let band = |task| order.placed.iter().find(|one| one.task == task).map(|one| day()[one.part].0.band);
        (0..tasks.len()).map(band).collect()
    }

    #[test]
    fn deep_work_goes_early_and_light_work_leaves_the_early_hours_to_it() {
        let of = |effort| Task { effort, ..PLAIN };
        let found = bands(&[of(Effort::Light), of(Effort::Medium), of(Effort::Deep)]);
        assert_eq!(found, [Some(Band::Low), Some(Band::Middle), Some(Band::Peak)]);
    }

    #[test]
    fn what_is_worth_more_comes_first_and_of_equals_the_shorter() {
        for (worth, task) in [
            (0.5, PLAIN),
            (9.0, Task { must: true, due_in: Some(1), meaning: 3, ..PLAIN }),
            (9.0, Task { must: true, due_in: Some(-4), meaning: 9, ..PLAIN }),
            (5.0, Task { must: true, due_in: Some(3), ..PLAIN }),
            (4.0, Task { must: true, due_in: Some(4), ..PLAIN }),
        ] {
            assert_eq!(task.worth(), worth, "{task:?}");
        }
        let long = Task { minutes: 240, ..PLAIN };
        let parts = [(PartOfDay { begins: 0, minutes: 300, band: Band::Middle }, 300)];
        let order = order(&[long, PLAIN, Task { meaning: 1, ..PLAIN }], &parts, &BUDGET);
        assert_eq!(order.placed.iter().map(|one| one.task).collect::<Vec<_>>(), [2, 1]);
        assert_eq!(order.left, [0]);
    }

    #[test]
    fn what_could_be_done_falls_off_first_whatever_it_means() {
        let could = Task { could: true, meaning: 3, due_in: Some(0), ..PLAIN };
        let tight = Budget { planned_minutes: 60.0, ..BUDGET };
        assert_eq!(order(&[could, PLAIN], &day(), &tight).left, [0]);
    }

    #[test]
    fn a_must_that_does_not_fit_is_said_and_so_is_deep_work_beyond_its_limit() {
        let must = Task { must: true, minutes: 130, ..PLAIN };
        let deep = Task { effort: Effort::Deep, ..PLAIN };
        let order = order(&[PLAIN, must, deep, deep], &day(), &BUDGET);
        assert_eq!(order.musts_over, [1], "no part of the day has room for it");
        assert_eq!(order.left, [3], "a second hour of deep work is over 90 minutes");
    }

    #[test]
    fn a_day_without_meaning_gets_a_short_task_that_has_some() {
        let must = Task { must: true, minutes: 90, ..PLAIN };
        let urgent = Task { due_in: Some(1), meaning: 1, minutes: 100, ..PLAIN };
        let meaningful = |minutes| Task { meaning: 2, minutes, ..PLAIN };
        let tight = Budget { planned_minutes: 200.0, ..BUDGET };
        let placed = |tasks: &[Task]| {
            order(tasks, &day(), &tight).placed.iter().map(|one| one.task).collect::<Vec<_>>()
        };
        assert_eq!(placed(&[must, urgent, meaningful(30)]), [0, 2]);
        assert_eq!(placed(&[must, urgent, meaningful(31)]), [0, 1], "what is longer can wait");
        assert_eq!(placed(&[must, must, meaningful(30)]), [0, 1], "a must is never taken out for it");
    }

    #[test]
    fn reasons_are_those_that_counted() {
        let task = Task { must: true, due_in: Some(1), meaning: 2, ..PLAIN };
        let found = order(&[task, PLAIN], &day(), &BUDGET).placed;
        let fits = Because::Fits { band: Band::Middle };
        assert_eq!(found[0].because, [Because::Must, Because::DueIn { days: 1 }, Because::Meaning, fits]);
        assert_eq!(found[1].because, [fits]);
        assert!(Task { carried: 3, ..PLAIN }.asks() && !Task { carried: 2, ..PLAIN }.asks());
    }

    #[test]
    fn nothing_is_placed_in_a_day_without_room() {
        let none = Budget { free_minutes: 0, planned_minutes: 0.0, deep_minutes: 90 };
        assert_eq!(order(&[PLAIN], &day(), &none).left, [0]);
        assert_eq!(order(&[PLAIN], &[], &BUDGET).left, [0]);
        assert_eq!(order(&[], &day(), &BUDGET), DayOrder::default());
    }
}
