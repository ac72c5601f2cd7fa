//! Where no tray is written for this system yet: said so, and the main window is the way in.

use super::{NoTray, Picture, TrayEvent};
use crate::mailbox::{Mailbox, Message};

pub struct Tray;

impl Tray {
    pub fn start(_picture: Picture, mailbox: Mailbox) -> Tray {
        mailbox.send(Message::Tray(TrayEvent::Failed(NoTray::Host)));
        Tray
    }

    pub fn show(&self, _picture: Picture) {}
}
