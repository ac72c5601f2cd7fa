//! A system that cannot be sensed yet: said so, never guessed.

use evenkeel_core::view::SignalName;

use super::asked::Questioned;
use crate::mailbox::Mailbox;

pub const NAME: &str = "system";
/// A suspend is told by the clocks, or by nobody.
pub const SEEN: &[SignalName] = &[SignalName::Suspend];

pub fn begin(_mailbox: &Mailbox) {}

pub fn questioned() -> Option<Questioned> {
    None
}
