//! Locking and suspending, as logind announces them on the system bus.
//!
//! Only the own session counts. Desktops differ in what they send: the signals ask for a lock, the property says that it
//! is there; both are heard, and what is known already is not reported again.

use std::collections::HashMap;
use std::thread;

use zbus::blocking::{Connection, MessageIterator};
use zbus::zvariant::{OwnedObjectPath, OwnedValue};
use zbus::{MatchRule, Message as Signal};

use super::SenseEvent;
use crate::mailbox::{Mailbox, Message};

const LOGIND: &str = "org.freedesktop.login1";
const MANAGER: &str = "/org/freedesktop/login1";

/// Listens on a thread of its own; where there is no logind, that is said once and nothing more happens.
pub fn watch(mailbox: Mailbox) {
    let watching = thread::Builder::new().name("login".to_owned()).spawn(move || {
        if let Err(error) = listen(&mailbox) {
            eprintln!("evenkeel: locking the screen cannot be seen here: {error}.");
            // What was locked when the last agent ended must not stay so for ever.
            mailbox.send(Message::Sense(SenseEvent::Unlock));
        }
    });
    if let Err(error) = watching {
        eprintln!("evenkeel: locking the screen cannot be seen here: {error}.");
    }
}

/// Why locking cannot be seen; the text is for the user.
#[derive(Debug, thiserror::Error)]
enum Unheard {
    #[error("there is no system bus")]
    NoBus,
    #[error("logind knows no session of this user")]
    NoSession,
    #[error("{0}")]
    Bus(#[from] zbus::Error),
}

fn listen(mailbox: &Mailbox) -> Result<(), Unheard> {
    let bus = Connection::system().map_err(|_| Unheard::NoBus)?;
    let session = own_session(&bus).map_err(|_| Unheard::NoSession)?;
    let rule = MatchRule::builder().msg_type(zbus::message::Type::Signal).sender(LOGIND)?.build();
    let signals = MessageIterator::for_match_rule(rule, &bus, None)?;
    // Asked once signals are heard, so that a change in between is not missed.
    let mut last = lock_event(is_locked(&bus, &session).unwrap_or(false));
    mailbox.send(Message::Sense(last));
    for signal in signals {
        let Some(event) = meaning(&signal?, session.as_str()) else { continue };
        if event != last {
            mailbox.send(Message::Sense(event));
        }
        // A suspend says nothing about the lock.
        if event != SenseEvent::Suspending {
            last = event;
        }
    }
    Ok(())
}

/// What a signal of logind means for this session.
fn meaning(signal: &Signal, session: &str) -> Option<SenseEvent> {
    let header = signal.header();
    let (path, member) = (header.path()?.as_str(), header.member()?.as_str());
    match (path == session, path, member) {
        (true, _, "Lock") => Some(SenseEvent::Lock),
        (true, _, "Unlock") => Some(SenseEvent::Unlock),
        (true, _, "PropertiesChanged") => {
            let (_, changed, _): (String, HashMap<String, OwnedValue>, Vec<String>) =
                signal.body().deserialize().ok()?;
            let locked = bool::try_from(changed.get("LockedHint")?).ok()?;
            Some(lock_event(locked))
        }
        (_, MANAGER, "PrepareForSleep") => {
            let goes_to_sleep: bool = signal.body().deserialize().ok()?;
            goes_to_sleep.then_some(SenseEvent::Suspending)
        }
        _ => None,
    }
}

fn lock_event(locked: bool) -> SenseEvent {
    if locked { SenseEvent::Lock } else { SenseEvent::Unlock }
}

/// Whether the session is locked already; a service that does not tell says nothing.
fn is_locked(bus: &Connection, session: &OwnedObjectPath) -> Option<bool> {
    let property = ("org.freedesktop.login1.Session", "LockedHint");
    let properties = Some("org.freedesktop.DBus.Properties");
    let reply = bus.call_method(Some(LOGIND), session, properties, "Get", &property).ok()?;
    let value: OwnedValue = reply.body().deserialize().ok()?;
    bool::try_from(value).ok()
}

/// The session that this process belongs to, else the one that the user sits at.
fn own_session(bus: &Connection) -> zbus::Result<OwnedObjectPath> {
    let name = std::env::var("XDG_SESSION_ID").unwrap_or_else(|_| "auto".to_owned());
    let manager = Some("org.freedesktop.login1.Manager");
    bus.call_method(Some(LOGIND), MANAGER, manager, "GetSession", &(name.as_str()))?.body().deserialize()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use zbus::zvariant::Value;

    const OWN: &str = "/org/freedesktop/login1/session/c1";

    fn signal<Body>(path: &str, interface: &str, member: &str, body: &Body) -> Signal
    where
        Body: serde::Serialize + zbus::zvariant::DynamicType,
    {
        Signal::signal(path, interface, member).unwrap().build(body).unwrap()
    }

    fn hint(path: &str, name: &str, value: bool) -> Signal {
        let changed = HashMap::from([(name, Value::Bool(value))]);
        let body = ("org.freedesktop.login1.Session", changed, Vec::<String>::new());
        signal(path, "org.freedesktop.DBus.Properties", "PropertiesChanged", &body)
    }

    #[test]
    fn a_lock_is_heard_in_both_of_its_forms() {
        let session = "org.freedesktop.login1.Session";
        assert_eq!(meaning(&signal(OWN, session, "Lock", &()), OWN), Some(SenseEvent::Lock));
        assert_eq!(meaning(&signal(OWN, session, "Unlock", &()), OWN), Some(SenseEvent::Unlock));
        assert_eq!(meaning(&hint(OWN, "LockedHint", true), OWN), Some(SenseEvent::Lock));
        assert_eq!(meaning(&hint(OWN, "LockedHint", false), OWN), Some(SenseEvent::Unlock));
        assert_eq!(meaning(&hint(OWN, "IdleHint", true), OWN), None);
    }

    #[test]
    fn the_lock_of_another_session_is_not_ours() {
        let other = "/org/freedesktop/login1/session/c2";
        assert_eq!(meaning(&signal(other, "org.freedesktop.login1.Session", "Lock", &()), OWN), None);
        assert_eq!(meaning(&hint(other, "LockedHint", true), OWN), None);
    }

    #[test]
    fn going_to_sleep_is_heard_and_waking_needs_no_word() {
        let sleep =
            |starts: bool| signal(MANAGER, "org.freedesktop.login1.Manager", "PrepareForSleep", &(starts,));
        assert_eq!(meaning(&sleep(true), OWN), Some(SenseEvent::Suspending));
        assert_eq!(meaning(&sleep(false), OWN), None);
    }
}
