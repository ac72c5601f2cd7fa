//! What logind tells on the system bus: locking, suspending, and what is kept from idling.
//!
//! Only the own session counts. Desktops differ in what they send: a signal asks for a lock, a property says that it is
//! there; both are heard.

use evenkeel_core::view::SignalName;
use zbus::Message as Signal;
use zbus::blocking::Connection;
use zbus::zvariant::{OwnedObjectPath, OwnedValue};

use super::bus::{self, Heard, Service, Source, changed, flag};
use super::inhibitors::blocks_idle;

const LOGIND: &str = "org.freedesktop.login1";
const PATH: &str = "/org/freedesktop/login1";
const MANAGER: &str = "org.freedesktop.login1.Manager";
const SESSION: &str = "org.freedesktop.login1.Session";
const PROPERTIES: &str = "org.freedesktop.DBus.Properties";
const NAME: &str = "logind";

/// Without a bus, and where logind knows no session of this user, locking has no source that could tell anything.
pub fn sources(bus: Option<&Connection>) -> Vec<Source> {
    let session = bus.and_then(own_session).map_or_else(String::new, |session| session.to_string());
    vec![locking(session), suspending(), idling()]
}

fn locking(session: String) -> Source {
    let asked = session.clone();
    Source {
        signal: SignalName::Lock,
        name: NAME,
        service: Service::Running(LOGIND),
        path: if session.is_empty() { PATH.to_owned() } else { session },
        heard: vec![(SESSION, "Lock"), (SESSION, "Unlock"), (PROPERTIES, "PropertiesChanged")],
        ask: Box::new(move |bus: &Connection| {
            let hint = (SESSION, "LockedHint");
            flag(&bus::call::<_, OwnedValue>(bus, LOGIND, &asked, (PROPERTIES, "Get"), &hint)?)
        }),
        hear: Box::new(about_lock),
    }
}

fn about_lock(signal: &Signal) -> Heard {
    match signal.header().member().map(|member| member.as_str()) {
        Some("Lock") => Heard::LockAskedFor(true),
        Some("Unlock") => Heard::LockAskedFor(false),
        _ => {
            let hint = changed(signal, SESSION, "LockedHint");
            hint.and_then(|hint| flag(&hint)).map_or(Heard::Nothing, Heard::Is)
        }
    }
}

/// The clocks find every suspend, also one that nobody announced; the word before it serves to close the vault in time.
fn suspending() -> Source {
    Source {
        signal: SignalName::Suspend,
        name: NAME,
        service: Service::Running(LOGIND),
        path: PATH.to_owned(),
        heard: vec![(MANAGER, "PrepareForSleep")],
        ask: Box::new(|_| Some(false)),
        hear: Box::new(|signal| match signal.body().deserialize::<bool>() {
            Ok(true) => Heard::Suspending,
            Ok(false) | Err(_) => Heard::Nothing,
        }),
    }
}

fn idling() -> Source {
    let blocked = (MANAGER, "BlockInhibited");
    Source::property(SignalName::KeptAwake, NAME, LOGIND, PATH, blocked, |what| {
        <&str>::try_from(what).ok().map(blocks_idle)
    })
}

/// The session that this process belongs to, else the one that the user sits at.
fn own_session(bus: &Connection) -> Option<OwnedObjectPath> {
    let name = std::env::var("XDG_SESSION_ID").unwrap_or_else(|_| "auto".to_owned());
    bus::call(bus, LOGIND, PATH, (MANAGER, "GetSession"), &(name.as_str()))
}

#[cfg(test)]
mod tests {
    use super::super::bus::tests::{heard, property, signal};
    use super::*;

    const OWN: &str = "/org/freedesktop/login1/session/c1";
    const OTHER: &str = "/org/freedesktop/login1/session/c2";

    fn meaning(signal: &Signal) -> Heard {
        heard(&[locking(OWN.to_owned()), suspending(), idling()], signal)
    }

    #[test]
    fn a_lock_is_heard_in_both_of_its_forms() {
        assert_eq!(meaning(&signal(OWN, SESSION, "Lock", &())), Heard::LockAskedFor(true));
        assert_eq!(meaning(&signal(OWN, SESSION, "Unlock", &())), Heard::LockAskedFor(false));
        assert_eq!(meaning(&property(OWN, SESSION, "LockedHint", true)), Heard::Is(true));
        assert_eq!(meaning(&property(OWN, SESSION, "LockedHint", false)), Heard::Is(false));
        assert_eq!(meaning(&property(OWN, SESSION, "IdleHint", true)), Heard::Nothing);
    }

    #[test]
    fn the_lock_of_another_session_is_not_ours() {
        assert_eq!(meaning(&signal(OTHER, SESSION, "Lock", &())), Heard::Nothing);
        assert_eq!(meaning(&property(OTHER, SESSION, "LockedHint", true)), Heard::Nothing);
    }

    #[test]
    fn going_to_sleep_is_heard_and_waking_needs_no_word() {
        assert_eq!(meaning(&signal(PATH, MANAGER, "PrepareForSleep", &(true,))), Heard::Suspending);
        assert_eq!(meaning(&signal(PATH, MANAGER, "PrepareForSleep", &(false,))), Heard::Nothing);
    }

    #[test]
    fn what_is_kept_from_idling_is_heard() {
        assert_eq!(meaning(&property(PATH, MANAGER, "BlockInhibited", "sleep:idle")), Heard::Is(true));
        assert_eq!(meaning(&property(PATH, MANAGER, "BlockInhibited", "sleep")), Heard::Is(false));
        assert_eq!(meaning(&property(PATH, MANAGER, "DelayInhibited", "idle")), Heard::Nothing);
    }
}
