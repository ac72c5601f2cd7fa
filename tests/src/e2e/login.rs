//! The login service: somebody locks the session, comes back, or sends the computer to sleep.

use std::collections::HashMap;
use std::process::Stdio;

use zbus::blocking::{Connection, Proxy, connection};
use zbus::zvariant::Value;

use super::desktop::Desktop;
use super::process::Guard;
use super::wait::until;

/// The user's session.
pub(super) const SESSION: &str = "c1";

const NAME: &str = "org.freedesktop.login1";
const PATH: &str = "/org/freedesktop/login1";
const SESSION_PATH: &str = "/org/freedesktop/login1/session/c1";
const MOCK: &str = "org.freedesktop.DBus.Mock";

pub struct Login {
    connection: Connection,
    _service: Guard,
    _bus: Guard,
}

impl Login {
    pub(super) fn start(desktop: &Desktop, bus: Guard, address: &str) -> Login {
        let mut command = desktop.command("/usr/bin/python3");
        command.args(["-m", "dbusmock", "--system", "-t", "logind"]);
        command.stdout(Stdio::null()).stderr(Stdio::null());
        let service = Guard::spawn(&mut command);
        let connection = connection::Builder::address(address)
            .and_then(connection::Builder::build)
            .expect("the system bus can be reached");
        let login = Login { connection, _service: service, _bus: bus };
        until(30, "the login service", || {
            login.proxy(PATH, MOCK).call_method("AddSession", &(SESSION, "seat0", 0u32, "user", true)).ok()
        });
        let blocked = ("org.freedesktop.login1.Manager", "BlockInhibited", Value::from(""));
        login.proxy(PATH, MOCK).call_method("AddProperty", &blocked).expect("the service takes a property");
        login
    }

    /// The service asks for the lock, and the desktop says that it is there.
    #[track_caller]
    pub fn lock(&self) {
        self.session().call_method("Lock", &()).expect("the service asks for it");
        self.say_locked(true);
    }

    #[track_caller]
    pub fn unlock(&self) {
        self.session().call_method("Unlock", &()).expect("the service asks for it");
        self.say_locked(false);
    }

    #[track_caller]
    fn say_locked(&self, locked: bool) {
        self.session().call_method("SetLockedHint", &(locked,)).expect("the service takes the hint");
    }

    /// Says that the computer is about to sleep.
    #[track_caller]
    pub fn announce_suspend(&self) {
        let arguments = vec![Value::Bool(true)];
        let signal = ("org.freedesktop.login1.Manager", "PrepareForSleep", "b", arguments);
        self.proxy(PATH, MOCK).call_method("EmitSignal", &signal).expect("the login service says so");
    }

    /// What programs block, such as `sleep:idle`.
    #[track_caller]
    pub fn block(&self, what: &str) {
        let changed = HashMap::from([("BlockInhibited", Value::from(what))]);
        let manager = "org.freedesktop.login1.Manager";
        self.proxy(PATH, MOCK).call_method("UpdateProperties", &(manager, changed)).expect("it says so");
    }

    fn session(&self) -> Proxy<'_> {
        self.proxy(SESSION_PATH, "org.freedesktop.login1.Session")
    }

    fn proxy(&self, path: &'static str, interface: &'static str) -> Proxy<'_> {
        Proxy::new(&self.connection, NAME, path, interface).expect("a proxy needs no answer")
    }
}
