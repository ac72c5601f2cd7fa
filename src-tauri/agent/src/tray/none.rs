//! Where no tray is written for this system yet: said so, and the main window is the way in.

use super::{NoTray, Picture};
use crate::mailbox::Mailbox;

pub struct Tray;

impl Tray {
    pub fn start(_picture: Picture, _mailbox: Mailbox) -> Result<Tray, NoTray> {
        Err(NoTray::Host)
    }

    pub fn show(&self, _picture: Picture) {}
}
