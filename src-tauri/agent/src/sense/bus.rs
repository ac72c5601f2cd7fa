//! Listening to services on a bus: who is there, how it stands, and what changes.
//!
//! What the services mean is in the tables of sources; here they are only asked and heard. One thread a bus listens to
//! all of them, and wakes only for the signals that the tables name. Invariants: no service is started by being asked;
//! each source is spoken of at the beginning, and again when its service comes or goes.

use std::thread;
use std::time::Duration;

use evenkeel_core::view::{SignalName, Unseen};
use zbus::blocking::connection::Builder;
use zbus::blocking::fdo::DBusProxy;
use zbus::blocking::{Connection, MessageIterator};
use zbus::message::Type;
use zbus::names::BusName;
use zbus::zvariant::{OwnedValue, Type as Signed};
use zbus::{MatchRule, Message as Signal};

use super::SenseEvent;
use super::board::{Told, Word};
use crate::mailbox::{Mailbox, Message};

/// A service that does not answer for this long tells nothing.
const PATIENCE: Duration = Duration::from_secs(5);

const PROPERTIES: &str = "org.freedesktop.DBus.Properties";
const DBUS: &str = "org.freedesktop.DBus";

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bus {
    Session,
    System,
}

/// One thing that a service tells.
pub struct Source {
    pub signal: SignalName,
    /// Who tells it: a name that users can look for, or a word of the catalogues (`source-…`).
    pub name: &'static str,
    pub service: Service,
    pub path: String,
    /// The signals of D-Bus that are heard: interface and member.
    pub heard: Vec<(&'static str, &'static str)>,
    /// How it stands now; none where the service does not tell.
    pub ask: Asking,
    pub hear: Box<dyn Fn(&Signal) -> Heard + Send>,
}

/// A question to a service.
type Asking = Box<dyn Fn(&Connection) -> Option<bool> + Send>;

/// Whose word counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Service {
    /// Only while this name has an owner.
    Running(&'static str),
    /// This name's, whether it runs or not: it ends whenever it has nothing to do.
    OnDemand(&'static str),
}

/// What a signal of D-Bus means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Heard {
    Is(bool),
    /// It may have changed: ask again.
    Ask,
    /// A watch on inactivity went off.
    Watch(u32),
    /// Somebody wants the session locked, or unlocked.
    LockAskedFor(bool),
    Suspending,
    Nothing,
}

impl Service {
    fn name(self) -> &'static str {
        match self {
            Service::Running(name) | Service::OnDemand(name) => name,
        }
    }

    fn runs_as(self, name: &str) -> bool {
        match self {
            Service::Running(own) => own == name,
            Service::OnDemand(_) => false,
        }
    }
}

impl Source {
    /// A property that its service announces when it changes.
    pub fn property(
        signal: SignalName,
        name: &'static str,
        service: &'static str,
        path: &str,
        (interface, property): (&'static str, &'static str),
        reading: fn(&OwnedValue) -> Option<bool>,
    ) -> Source {
        let asked = path.to_owned();
        Source {
            signal,
            name,
            service: Service::Running(service),
            path: path.to_owned(),
            heard: vec![(PROPERTIES, "PropertiesChanged")],
            ask: Box::new(move |bus| {
                let value: OwnedValue =
                    call(bus, service, &asked, (PROPERTIES, "Get"), &(interface, property))?;
                reading(&value)
            }),
            hear: Box::new(move |signal| {
                changed(signal, interface, property)
                    .and_then(|value| reading(&value))
                    .map_or(Heard::Nothing, Heard::Is)
            }),
        }
    }

    fn tells(&self, signal: &Signal) -> bool {
        let header = signal.header();
        let (Some(path), Some(interface), Some(member)) =
            (header.path(), header.interface(), header.member())
        else {
            return false;
        };
        path.as_str() == self.path && self.heard.contains(&(interface.as_str(), member.as_str()))
    }

    fn says(&self, word: Word) -> Told {
        Told { signal: self.signal, source: self.name, word }
    }
}

/// Calls a method of a service that runs, without starting it; none where that fails.
pub fn call<Body, Answer>(
    bus: &Connection,
    service: &str,
    path: &str,
    (interface, method): (&str, &str),
    body: &Body,
) -> Option<Answer>
where
    Body: serde::Serialize + zbus::zvariant::DynamicType,
    Answer: serde::de::DeserializeOwned + Signed,
{
    let reply = bus.call_method(Some(service), path, Some(interface), method, body).ok()?;
    reply.body().deserialize().ok()
}

/// The new value of a property, where this signal announces it.
pub fn changed(signal: &Signal, interface: &str, property: &str) -> Option<OwnedValue> {
    type Changes = (String, std::collections::HashMap<String, OwnedValue>, Vec<String>);
    let body = signal.body();
    let (of, mut changed, _) = body.deserialize::<Changes>().ok()?;
    if of != interface {
        return None;
    }
    changed.remove(property)
}

/// A reading for properties that are on or off.
pub fn flag(value: &OwnedValue) -> Option<bool> {
    bool::try_from(value).ok()
}

/// Listens on a thread of its own to the sources that `sources` finds on the bus.
pub fn watch(bus: Bus, sources: fn(Option<&Connection>) -> Vec<Source>, mailbox: Mailbox) {
    let (name, silent) = match bus {
        Bus::Session => ("session-bus", Unseen::NoSessionBus),
        Bus::System => ("system-bus", Unseen::NoSystemBus),
    };
    let listening = mailbox.clone();
    let started = thread::Builder::new().name(name.to_owned()).spawn(move || {
        let Ok(connection) = connect(bus) else { return say_unseen(&sources(None), silent, &listening) };
        if bus == Bus::Session {
            listening.send(Message::Sense(SenseEvent::SessionBus(connection.clone())));
        }
        let sources = sources(Some(&connection));
        let ended = listen(&connection, &sources, &listening);
        say_unseen(&sources, if ended.is_ok() { Unseen::Lost } else { silent }, &listening);
    });
    if started.is_err() {
        say_unseen(&sources(None), silent, &mailbox);
    }
}

fn connect(bus: Bus) -> zbus::Result<Connection> {
    let builder = match bus {
        Bus::Session => Builder::session(),
        Bus::System => Builder::system(),
    };
    builder?.method_timeout(PATIENCE).build()
}

fn say_unseen(sources: &[Source], why: Unseen, mailbox: &Mailbox) {
    let told = sources.iter().map(|source| source.says(Word::Unseen(why))).collect();
    mailbox.send(Message::Sense(SenseEvent::Told(told)));
}

/// Returns when the bus has gone.
fn listen(bus: &Connection, sources: &[Source], mailbox: &Mailbox) -> zbus::Result<()> {
    let signals = MessageIterator::from(bus);
    let dbus = DBusProxy::new(bus)?;
    for source in sources {
        subscribe(&dbus, source)?;
    }
    // Asked once signals are heard, so that a change in between is not missed.
    let told = sources.iter().map(|source| source.says(word(bus, &dbus, source))).collect();
    mailbox.send(Message::Sense(SenseEvent::Told(told)));
    for signal in signals {
        let Ok(signal) = signal else { break };
        if signal.message_type() != Type::Signal {
            continue;
        }
        for event in events(&signal, sources, |source| word(bus, &dbus, source)) {
            mailbox.send(Message::Sense(event));
        }
    }
    Ok(())
}

fn subscribe(dbus: &DBusProxy<'_>, source: &Source) -> zbus::Result<()> {
    let service = source.service.name();
    for (interface, member) in &source.heard {
        let rule = MatchRule::builder()
            .msg_type(Type::Signal)
            .sender(service)?
            .path(source.path.as_str())?
            .interface(*interface)?
            .member(*member)?
            .build();
        dbus.add_match_rule(rule)?;
    }
    if let Service::Running(name) = source.service {
        let owner = MatchRule::builder()
            .msg_type(Type::Signal)
            .sender(DBUS)?
            .interface(DBUS)?
            .member("NameOwnerChanged")?
            .arg(0, name)?
            .build();
        dbus.add_match_rule(owner)?;
    }
    Ok(())
}

/// How it stands with a source now.
fn word(bus: &Connection, dbus: &DBusProxy<'_>, source: &Source) -> Word {
    if let Service::Running(name) = source.service {
        let runs = BusName::try_from(name).is_ok_and(|name| dbus.name_has_owner(name).unwrap_or(false));
        if !runs {
            return Word::Unseen(Unseen::NobodyTells);
        }
    }
    (source.ask)(bus).map_or(Word::Unseen(Unseen::NobodyTells), Word::of)
}

/// What a signal means to each source; `ask` asks one how it stands.
fn events(signal: &Signal, sources: &[Source], ask: impl Fn(&Source) -> Word) -> Vec<SenseEvent> {
    if let Some((service, owner)) = owner_changed(signal) {
        let concerned = sources.iter().filter(|source| source.service.runs_as(&service));
        let word_of = |source: &Source| match owner {
            Owner::There => ask(source),
            Owner::Gone => Word::Unseen(Unseen::NobodyTells),
        };
        return vec![SenseEvent::Told(concerned.map(|source| source.says(word_of(source))).collect())];
    }
    let telling = sources.iter().filter(|source| source.tells(signal));
    telling
        .filter_map(|source| match (source.hear)(signal) {
            Heard::Is(is_on) => Some(SenseEvent::Told(vec![source.says(Word::of(is_on))])),
            Heard::Ask => Some(SenseEvent::Told(vec![source.says(ask(source))])),
            Heard::Watch(alarm) => Some(SenseEvent::Alarm { alarm, idle: None }),
            Heard::LockAskedFor(shall_lock) => Some(SenseEvent::LockAskedFor(shall_lock)),
            Heard::Suspending => Some(SenseEvent::Suspending),
            Heard::Nothing => None,
        })
        .collect()
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Owner {
    There,
    Gone,
}

/// Which name came or went; one that passes from hand to hand came.
fn owner_changed(signal: &Signal) -> Option<(String, Owner)> {
    let header = signal.header();
    if header.interface()?.as_str() != DBUS || header.member()?.as_str() != "NameOwnerChanged" {
        return None;
    }
    let (name, _old, new): (String, String, String) = signal.body().deserialize().ok()?;
    Some((name, if new.is_empty() { Owner::Gone } else { Owner::There }))
}

#[cfg(test)]
pub mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use std::collections::HashMap;
    use zbus::zvariant::Value;

    /// A signal as a bus would bring it.
    pub fn signal<Body>(path: &str, interface: &str, member: &str, body: &Body) -> Signal
    where
        Body: serde::Serialize + zbus::zvariant::DynamicType,
    {
        Signal::signal(path, interface, member).unwrap().build(body).unwrap()
    }

    pub fn property<'value>(
        path: &str,
        interface: &str,
        name: &str,
        value: impl Into<Value<'value>>,
    ) -> Signal {
        let changed = HashMap::from([(name, value.into())]);
        signal(path, PROPERTIES, "PropertiesChanged", &(interface, changed, Vec::<String>::new()))
    }

    /// What the first of the sources that hear a signal at all makes of it.
    pub fn heard(sources: &[Source], signal: &Signal) -> Heard {
        let telling = sources.iter().filter(|source| source.tells(signal));
        telling
            .map(|source| (source.hear)(signal))
            .find(|heard| *heard != Heard::Nothing)
            .unwrap_or(Heard::Nothing)
    }

    fn battery() -> Vec<Source> {
        let source = |name, path| {
            let property = ("org.example.Power", "OnBattery");
            Source::property(SignalName::Battery, name, "org.example.Power", path, property, flag)
        };
        vec![source("one", "/one"), source("other", "/other")]
    }

    fn told(source: &'static str, word: Word) -> Told {
        Told { signal: SignalName::Battery, source, word }
    }

    fn of(signal: &Signal) -> Vec<Told> {
        let events = events(signal, &battery(), |_| Word::Off);
        let told = events.into_iter().map(|event| match event {
            SenseEvent::Told(told) => told,
            other => panic!("{other:?}"),
        });
        told.flatten().collect()
    }

    #[test]
    fn a_property_counts_by_its_own_name_interface_and_path() {
        let interface = "org.example.Power";
        let on = [told("one", Word::On)];
        assert_eq!(of(&property("/one", interface, "OnBattery", true)), on);
        assert_eq!(of(&property("/one", interface, "LidIsClosed", true)), []);
        assert_eq!(of(&property("/one", "org.example.Other", "OnBattery", true)), []);
        assert_eq!(of(&property("/two", interface, "OnBattery", true)), []);
        assert_eq!(of(&property("/one", interface, "OnBattery", "yes")), [], "no flag");
    }

    #[test]
    fn a_service_that_comes_is_asked_and_one_that_goes_tells_nothing_any_more() {
        let owner = |new: &str| {
            let body = ("org.example.Power", ":1.1", new);
            signal("/org/freedesktop/DBus", DBUS, "NameOwnerChanged", &body)
        };
        let both = |word| [told("one", word), told("other", word)];
        assert_eq!(of(&owner(":1.2")), both(Word::Off), "as it answers");
        assert_eq!(of(&owner("")), both(Word::Unseen(Unseen::NobodyTells)));
    }

    #[test]
    fn a_strange_body_is_no_signal() {
        assert_eq!(of(&signal("/one", PROPERTIES, "PropertiesChanged", &("x", 1_u32))), []);
        assert_eq!(of(&signal("/org/freedesktop/DBus", DBUS, "NameOwnerChanged", &1_u32)), []);
    }
}
