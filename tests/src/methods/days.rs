//! How good the day's order is beside the best of all orders, over random days.

use evenkeel_core::insight::{Band, Budget, PartOfDay, Task, order, suits};
use evenkeel_core::plan::Effort;

use super::random::Random;

const TASKS: usize = 7;
/// Of a day of 8.5 hours, with an hour and a half of meetings and breaks.
const PARTS: [(PartOfDay, u32); 3] = [
    (PartOfDay { begins: 0, minutes: 150, band: Band::Peak }, 120),
    (PartOfDay { begins: 150, minutes: 150, band: Band::Middle }, 120),
    (PartOfDay { begins: 300, minutes: 210, band: Band::Low }, 180),
];
const BUDGET: Budget = Budget { free_minutes: 420, planned_minutes: 420.0 * 0.70, deep_minutes: 180 };

/// What the day's order is worth, in shares of what the best is, over so many days; sorted.
pub fn shares_of_the_best(days: usize, random: &mut Random) -> Vec<f64> {
    let mut shares: Vec<f64> = (0..days).map(|_| share_of_the_best(random)).collect();
    shares.sort_by(f64::total_cmp);
    shares
}

fn share_of_the_best(random: &mut Random) -> f64 {
    let tasks: Vec<Task> = (0..TASKS).map(|_| task(random)).collect();
    let mut places = [PARTS.len(); TASKS];
    // The guard of meaning gives up worth on purpose; it counts against the order here.
    for placed in order(&tasks, &PARTS, &BUDGET).placed {
        places[placed.task] = placed.part;
    }
    let found = worth(&tasks, &places).unwrap_or(0.0);
    let best = best(&tasks, &mut [PARTS.len(); TASKS], 0);
    if best > 0.0 { found / best } else { 1.0 }
}

fn task(random: &mut Random) -> Task {
    let efforts = [Effort::Light, Effort::Medium, Effort::Deep];
    Task {
        minutes: 15 * (1 + random.below(8)) as u32,
        effort: efforts[random.below(efforts.len())],
        must: random.happens(0.25),
        could: false,
        due_in: random.happens(0.5).then(|| random.below(7) as i32),
        meaning: random.below(4) as u8,
        carried: 0,
    }
}

/// The most that any choice of places for the tasks from `next` on is worth.
fn best(tasks: &[Task], places: &mut [usize; TASKS], next: usize) -> f64 {
    if next == TASKS {
        return worth(tasks, places).unwrap_or(0.0);
    }
    let mut most = 0.0_f64;
    for place in 0..=PARTS.len() {
        places[next] = place;
        most = most.max(best(tasks, places, next + 1));
    }
    most
}

/// What these places are worth; nothing where they do not fit. A place beyond the parts is none.
fn worth(tasks: &[Task], places: &[usize; TASKS]) -> Option<f64> {
    let (mut sum, mut all, mut deep, mut rooms) = (0.0, 0, 0, PARTS.map(|(_, free)| free));
    for (task, &place) in tasks.iter().zip(places) {
        let Some((part, _)) = PARTS.get(place) else { continue };
        rooms[place] = rooms[place].checked_sub(task.minutes)?;
        all += task.minutes;
        deep += if task.effort == Effort::Deep { task.minutes } else { 0 };
        sum += task.worth() * suits(task.effort, part.band);
    }
    (f64::from(all) <= BUDGET.planned_minutes && deep <= BUDGET.deep_minutes).then_some(sum)
}
