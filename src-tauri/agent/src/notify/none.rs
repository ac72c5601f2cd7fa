//! Where there is no notification service that this program can talk to: every notification fails, and says so.

use super::{Missing, Notification, NotificationEvent, Topic};
use crate::mailbox::{Mailbox, Message};

pub struct Notifier {
    mailbox: Mailbox,
}

impl Notifier {
    pub fn start(mailbox: Mailbox) -> Notifier {
        Notifier { mailbox }
    }

    pub fn show(&self, notification: Notification) {
        let event = NotificationEvent::Failed { topic: notification.topic, why: Missing::Server };
        self.mailbox.send(Message::Notification(event));
    }

    pub fn close(&self, _topic: Topic) {}
}
