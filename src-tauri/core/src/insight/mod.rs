//! Patterns in what a person said of their days: early signs, and what goes together with better mornings.
//!
//! Pure functions over checked series. It knows neither vault nor screens, draws no random number, and gives no cause, no
//! diagnosis and no advice. Invariant: what the methods cannot carry is a reason by name, never a number, and never NaN.

mod association;
mod day_budget;
mod day_order;
mod early_sign;
mod energy_map;
mod estimates;
mod fair_trial;
mod false_discovery;
mod least_squares;
mod links;
mod load_flags;
mod long_view;
mod look;
mod noise;
mod series;
mod signs;
pub mod table;
mod usual;

pub use association::{
    Association, FEWEST_OF_EACH, FEWEST_ROWS, FEWEST_VALUES, MOST_FACTORS, Stretch, Why, association,
    mornings,
};
pub use day_budget::{Budget, DayShape, budget, capacity_in_plan_week, energy_today};
pub use day_order::{Because, DayOrder, Placed, Task, order, suits};
pub use early_sign::{FEWEST_RECENT, Figures, NEWER_HALF, Quiet, Reading, WINDOW, readings, readings_from};
pub use energy_map::{
    Band, EnergyMap, FEWEST_TAPS, HourOfTaps, PartOfDay, Rule, Tap, WorkingDay, by_hour, energy_map,
    recent_taps,
};
pub use estimates::{FEWEST_TASKS, Finished, OwnRatio, TooFewTasks, own_ratio};
pub use fair_trial::{FEWEST_ON_AND_OFF, Keeping, Length, NoVerdict, Trial, Verdict};
pub use false_discovery::survivors;
pub use links::{Standing, course, looks, next_look, standings};
pub use load_flags::{LoadFlag, Meeting, load_flags};
pub use long_view::long_view;
pub use look::{Finding, Look};
pub use series::{BadSeries, Observation, Scale, Series};
pub use signs::{
    Answer, Answered, ByChance, Level, REFRACTORY_DAYS, SNOOZE_DAYS, Sensitivity, Side, Sign,
    asks_for_fit_review, signs,
};
pub use usual::{Distance, FEWEST as FEWEST_USUAL};
