//! What the user decides about the day: one struct a section, each field with its default, range, unit and sentence.

use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Settings {}
