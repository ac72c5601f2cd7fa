//! The methods of `insight` over simulated people: how often a sign comes by chance, how soon a fall is seen, how often a link
//! is claimed that is none. The people and their seeds are made here; what is expected of them is published.

pub mod days;
pub mod links;
pub mod moods;
pub mod random;
pub mod report;
pub mod signs;
pub mod speed;
pub mod tables;
pub mod trials;
