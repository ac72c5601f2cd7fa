//! The domain of Evenkeel: when it may speak, what the vault keeps, what a day was like.
//!
//! No clock, no thread, no environment, no network; the disk only in [`store`] and [`vault`].
//! Every function that depends on the time takes it as an argument.

pub mod checkin;
pub mod day_events;
pub mod day_plan;
pub mod demo;
pub mod engine;
pub mod insight;
pub mod journal;
pub mod patterns;
pub mod plan;
pub mod reminders;
pub mod reviews;
pub mod ritual;
pub mod settings;
pub mod span;
// The two that keep things on the disk.
#[allow(clippy::disallowed_methods)]
pub mod store;
pub mod time;
pub mod trends;
#[allow(clippy::disallowed_methods)]
pub mod vault;
pub mod view;
pub mod worked;
pub mod worries;
