//! A notification server that remembers what it was asked to show, and lets a test press the buttons.

use std::collections::HashMap;
use std::process::Stdio;

use zbus::blocking::{Connection, Proxy, connection};
use zbus::zvariant::{OwnedValue, Value};

use super::desktop::Desktop;
use super::process::Guard;
use super::wait::until;

const NAME: &str = "org.freedesktop.Notifications";
const PATH: &str = "/org/freedesktop/Notifications";
const MOCK: &str = "org.freedesktop.DBus.Mock";

/// One notification as the server was asked to show it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    pub id: u32,
    pub title: String,
    pub body: String,
    /// Key and label of each button; the whole notification's own action is `default`.
    pub buttons: Vec<(String, String)>,
}

impl Notice {
    /// The key of the button whose label begins so.
    #[track_caller]
    pub fn button(&self, label: &str) -> &str {
        let found = self.buttons.iter().find(|(_, text)| text.starts_with(label));
        &found.unwrap_or_else(|| panic!("a button {label:?} among {:?}", self.buttons)).0
    }

    pub fn labels(&self) -> Vec<&str> {
        self.buttons.iter().filter(|(key, _)| key != "default").map(|(_, label)| label.as_str()).collect()
    }
}

pub struct Notifications {
    connection: Connection,
    _server: Guard,
}

impl Notifications {
    pub(super) fn start(desktop: &Desktop) -> Notifications {
        // The system's interpreter, for which the packages are installed.
        let mut command = desktop.command("/usr/bin/python3");
        command
            .args(["-m", "dbusmock", "--session", "-t", "notification_daemon", "-p"])
            .arg(r#"{"capabilities":"body actions"}"#)
            .stdout(Stdio::null())
            .stderr(Stdio::null());
        let server = Guard::spawn(&mut command);
        let connection = connection::Builder::address(desktop.bus_address())
            .and_then(connection::Builder::build)
            .expect("the bus can be reached");
        let notifications = Notifications { connection, _server: server };
        until(30, "the notification server", || notifications.calls());
        notifications
    }

    /// All that was shown so far, oldest first.
    #[track_caller]
    pub fn all(&self) -> Vec<Notice> {
        let calls = self.calls().expect("the notification server answers");
        let mut given = 0;
        calls.into_iter().map(|(_, arguments)| understood(&arguments, &mut given)).collect()
    }

    /// Waits for one with this in its title, and returns the newest.
    #[track_caller]
    pub fn wait_for(&self, seconds: u64, title: &str) -> Notice {
        until(seconds, &format!("a notification with {title:?} in its title"), || {
            self.all().into_iter().rev().find(|notice| notice.title.contains(title))
        })
    }

    /// Presses a button of a notification.
    #[track_caller]
    pub fn press(&self, notice: &Notice, key: &str) {
        let arguments: Vec<Value<'_>> = vec![Value::U32(notice.id), Value::from(key)];
        self.mock()
            .call_method("EmitSignal", &(NAME, "ActionInvoked", "us", arguments))
            .expect("the notification server tells of the button");
    }

    /// The server can be told not to disturb, as KDE's can; it says how that stands.
    #[track_caller]
    pub fn can_be_inhibited(&self) {
        let property = (NAME, "Inhibited", Value::Bool(false));
        self.mock().call_method("AddProperty", &property).expect("the server takes a property");
    }

    /// Somebody switches do-not-disturb.
    #[track_caller]
    pub fn inhibit(&self, is_on: bool) {
        let changed = HashMap::from([("Inhibited", Value::Bool(is_on))]);
        self.mock().call_method("UpdateProperties", &(NAME, changed)).expect("the server says so");
    }

    fn mock(&self) -> Proxy<'_> {
        Proxy::new(&self.connection, NAME, PATH, MOCK).expect("a proxy needs no answer")
    }

    fn calls(&self) -> Option<Vec<(u64, Vec<OwnedValue>)>> {
        self.mock().call("GetMethodCalls", &("Notify",)).ok()
    }
}

/// The server counts from 1, and keeps the number of one that is replaced.
fn understood(arguments: &[OwnedValue], given: &mut u32) -> Notice {
    let text = |index: usize| {
        arguments.get(index).and_then(|value| String::try_from(value.clone()).ok()).unwrap_or_default()
    };
    let replaced = arguments.get(1).and_then(|value| u32::try_from(value).ok()).unwrap_or(0);
    let id = if replaced == 0 {
        *given += 1;
        *given
    } else {
        replaced
    };
    let words: Vec<String> =
        arguments.get(5).and_then(|value| Vec::try_from(value.clone()).ok()).unwrap_or_default();
    let buttons = words.chunks_exact(2).map(|pair| (pair[0].clone(), pair[1].clone())).collect();
    Notice { id, title: text(3), body: text(4), buttons }
}
