//! Where inactivity cannot be seen yet: said so, never guessed.

use std::time::Duration;

use super::Blind;
use super::idle::{Alarm, GapAlarm, Thresholds, TouchAlarm};
use crate::mailbox::Mailbox;

/// Never there.
pub enum Display {}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Armed {
    Newly,
    AsBefore,
}

impl Display {
    pub fn connect(_mailbox: &Mailbox, _thresholds: Thresholds) -> Result<Display, Blind> {
        Err(Blind::System)
    }

    pub fn idle(&self) -> Option<Duration> {
        match *self {}
    }

    pub fn arm_gap(&mut self, _alarm: GapAlarm, _threshold: Duration) -> Armed {
        match *self {}
    }

    pub fn arm_touch(&mut self, _alarm: TouchAlarm) {
        match *self {}
    }

    pub fn retune(&mut self, _thresholds: Thresholds) {
        match *self {}
    }

    pub fn alarm(&self, _name: u32) -> Option<Alarm> {
        match *self {}
    }
}
