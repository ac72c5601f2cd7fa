//! Locking, as logind announces it on the system bus.
//!
//! Only signals of the own session count. A suspend needs none: the clocks show it at the next step.

use std::thread;

use zbus::MatchRule;
use zbus::blocking::{Connection, MessageIterator};
use zbus::zvariant::OwnedObjectPath;

use super::SenseEvent;
use crate::mailbox::{Mailbox, Message};

const LOGIND: &str = "org.freedesktop.login1";
const SESSION: &str = "org.freedesktop.login1.Session";

/// Listens on a thread of its own; where there is no logind, that is said once and nothing more happens.
pub fn watch(mailbox: Mailbox) {
    let watching = thread::Builder::new().name("login".to_owned()).spawn(move || {
        if let Err(error) = listen(&mailbox) {
            eprintln!("evenkeel: locking the screen cannot be seen here: {}.", plain(&error));
        }
    });
    if let Err(error) = watching {
        eprintln!("evenkeel: locking the screen cannot be seen here: {error}.");
    }
}

fn plain(error: &zbus::Error) -> String {
    match error {
        zbus::Error::InputOutput(_) | zbus::Error::Address(_) => "there is no system bus".to_owned(),
        other => other.to_string(),
    }
}

fn listen(mailbox: &Mailbox) -> zbus::Result<()> {
    let bus = Connection::system()?;
    let session = own_session(&bus)?;
    let rule = MatchRule::builder()
        .msg_type(zbus::message::Type::Signal)
        .sender(LOGIND)?
        .interface(SESSION)?
        .path(session.as_str())?
        .build();
    for message in MessageIterator::for_match_rule(rule, &bus, None)? {
        let message = message?;
        match message.header().member().map(|member| member.as_str()) {
            Some("Lock") => mailbox.send(Message::Sense(SenseEvent::Lock)),
            Some("Unlock") => mailbox.send(Message::Sense(SenseEvent::Unlock)),
            _ => {}
        }
    }
    Ok(())
}

/// The session that this process belongs to, else the one that the user sits at.
fn own_session(bus: &Connection) -> zbus::Result<OwnedObjectPath> {
    let name = std::env::var("XDG_SESSION_ID").unwrap_or_else(|_| "auto".to_owned());
    let manager = Some("org.freedesktop.login1.Manager");
    bus.call_method(Some(LOGIND), "/org/freedesktop/login1", manager, "GetSession", &(name.as_str()))?
        .body()
        .deserialize()
}
