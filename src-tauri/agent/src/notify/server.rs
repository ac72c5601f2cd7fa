//! The desktop's notification service on the session bus, spoken to directly.
//!
//! Two threads: one sends, so that a slow service never delays the schedule; one waits for buttons. The connection is
//! made with the first notification, and again after it broke. Invariant: each notification is shown or reported failed.

use std::collections::HashMap;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::Duration;

use zbus::MatchRule;
use zbus::blocking::connection::Builder;
use zbus::blocking::{Connection, MessageIterator};
use zbus::zvariant::Value;

use super::{Missing, Notification, NotificationEvent, Topic, Urgency};
use crate::mailbox::{Mailbox, Message};

const SERVICE: &str = "org.freedesktop.Notifications";
const PATH: &str = "/org/freedesktop/Notifications";
/// A service that does not answer for this long counts as none; starting one on demand takes a second or two.
const PATIENCE: Duration = Duration::from_secs(5);

enum Order {
    Show(Box<Notification>),
    Close(Topic),
}

/// Hands notifications over; never waits.
pub struct Notifier {
    orders: Sender<Order>,
}

/// Which notification of the service is which topic of ours.
type Names = Arc<Mutex<HashMap<Topic, u32>>>;

impl Notifier {
    pub fn start(mailbox: Mailbox) -> Notifier {
        let (orders, receiver) = channel();
        let sending =
            thread::Builder::new().name("notify".to_owned()).spawn(move || send(&receiver, &mailbox));
        if let Err(error) = sending {
            eprintln!("evenkeel: no notifications can be shown: {error}.");
        }
        Notifier { orders }
    }

    pub fn show(&self, notification: Notification) {
        // The thread ends only with the process.
        let _ = self.orders.send(Order::Show(Box::new(notification)));
    }

    pub fn close(&self, topic: Topic) {
        let _ = self.orders.send(Order::Close(topic));
    }
}

fn locked(names: &Names) -> MutexGuard<'_, HashMap<Topic, u32>> {
    names.lock().unwrap_or_else(PoisonError::into_inner)
}

fn send(orders: &Receiver<Order>, mailbox: &Mailbox) {
    let names = Names::default();
    let mut bus = None;
    for order in orders {
        match order {
            Order::Show(notification) => {
                let topic = notification.topic;
                let event = match show(&mut bus, *notification, &names, mailbox) {
                    Ok(()) => NotificationEvent::Shown,
                    Err(why) => NotificationEvent::Failed { topic, why },
                };
                mailbox.send(Message::Notification(event));
            }
            Order::Close(topic) => close(bus.as_ref(), topic, &names),
        }
    }
}

fn show(
    bus: &mut Option<Connection>,
    notification: Notification,
    names: &Names,
    mailbox: &Mailbox,
) -> Result<(), Missing> {
    if bus.is_none() {
        *bus = Some(connect(names, mailbox).map_err(|_| Missing::SessionBus)?);
    }
    let Some(connection) = bus.as_ref() else { return Err(Missing::SessionBus) };
    let topic = notification.topic;
    let replaced = locked(names).get(&topic).copied().unwrap_or(0);
    match call_notify(connection, &notification, replaced) {
        Ok(name) => {
            locked(names).insert(topic, name);
            Ok(())
        }
        Err(error) => {
            let why = missing(&error);
            if why == Missing::SessionBus {
                *bus = None;
            }
            Err(why)
        }
    }
}

fn call_notify(bus: &Connection, notification: &Notification, replaced: u32) -> zbus::Result<u32> {
    let mut actions = vec!["default", ""];
    if can_show_buttons(bus)? {
        actions.extend(notification.buttons.iter().flat_map(|(key, label)| [key.as_str(), label.as_str()]));
    }
    let urgency: u8 = match notification.urgency {
        Urgency::Low => 0,
        Urgency::Normal => 1,
    };
    let hints: HashMap<&str, Value> = HashMap::from([
        ("urgency", Value::U8(urgency)),
        ("desktop-entry", Value::from("evenkeel")),
        // Of no use later: the tray and the window tell what is owed.
        ("transient", Value::Bool(true)),
    ]);
    // 0 stays until it is answered.
    let lasts = notification.lasts.map_or(0, |lasts| i32::try_from(lasts.as_millis()).unwrap_or(i32::MAX));
    let body =
        ("Evenkeel", replaced, "evenkeel", &notification.summary, &notification.body, actions, hints, lasts);
    bus.call_method(Some(SERVICE), PATH, Some(SERVICE), "Notify", &body)?.body().deserialize()
}

fn can_show_buttons(bus: &Connection) -> zbus::Result<bool> {
    let reply = bus.call_method(Some(SERVICE), PATH, Some(SERVICE), "GetCapabilities", &())?;
    let capabilities: Vec<String> = reply.body().deserialize()?;
    Ok(capabilities.iter().any(|capability| capability == "actions"))
}

fn close(bus: Option<&Connection>, topic: Topic, names: &Names) {
    let name = locked(names).remove(&topic);
    if let (Some(bus), Some(name)) = (bus, name) {
        // The user may have closed it in the same moment.
        let _ = bus.call_method(Some(SERVICE), PATH, Some(SERVICE), "CloseNotification", &name);
    }
}

fn connect(names: &Names, mailbox: &Mailbox) -> zbus::Result<Connection> {
    let bus = Builder::session()?.method_timeout(PATIENCE).build()?;
    let rule = MatchRule::builder()
        .msg_type(zbus::message::Type::Signal)
        .sender(SERVICE)?
        .interface(SERVICE)?
        .path(PATH)?
        .build();
    let signals = MessageIterator::for_match_rule(rule, &bus, None)?;
    let (names, mailbox) = (Arc::clone(names), mailbox.clone());
    thread::Builder::new().name("notified".to_owned()).spawn(move || {
        for message in signals.flatten() {
            hear(&message, &names, &mailbox);
        }
    })?;
    Ok(bus)
}

/// Takes a signal of the service.
fn hear(message: &zbus::Message, names: &Names, mailbox: &Mailbox) {
    let topic_of = |name: u32| {
        let names = locked(names);
        names.iter().find(|(_, known)| **known == name).map(|(topic, _)| *topic)
    };
    match message.header().member().map(|member| member.as_str()) {
        Some("ActionInvoked") => {
            let Ok((name, button)) = message.body().deserialize::<(u32, String)>() else { return };
            if let Some(topic) = topic_of(name) {
                mailbox.send(Message::Notification(NotificationEvent::Pressed { topic, button }));
            }
        }
        Some("NotificationClosed") => {
            let Ok((name, _reason)) = message.body().deserialize::<(u32, u32)>() else { return };
            // A name that is no longer shown must not be replaced: the service would give it to somebody else.
            locked(names).retain(|_, known| *known != name);
        }
        _ => {}
    }
}

fn missing(error: &zbus::Error) -> Missing {
    match error {
        zbus::Error::InputOutput(_) | zbus::Error::Address(_) => Missing::SessionBus,
        zbus::Error::MethodError(name, ..)
            if matches!(
                name.as_str(),
                "org.freedesktop.DBus.Error.ServiceUnknown" | "org.freedesktop.DBus.Error.NameHasNoOwner"
            ) =>
        {
            Missing::Server
        }
        zbus::Error::FDO(error) if matches!(**error, zbus::fdo::Error::ServiceUnknown(_)) => Missing::Server,
        other => Missing::Other(other.to_string()),
    }
}
