//! Services of a GNOME-like session: its lock screen, and who keeps the screen on.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use zbus::blocking::{Connection, connection};
use zbus::zvariant::ObjectPath;

use super::desktop::Desktop;

const SAVER: (&str, &str) = ("org.gnome.ScreenSaver", "/org/gnome/ScreenSaver");
const MANAGER: (&str, &str) = ("org.gnome.SessionManager", "/org/gnome/SessionManager");
/// The flag of whoever keeps the session from being idle.
const IDLE: u32 = 8;

struct Saver {
    covers: Arc<AtomicBool>,
}

#[zbus::interface(name = "org.gnome.ScreenSaver")]
impl Saver {
    fn get_active(&self) -> bool {
        self.covers.load(Ordering::SeqCst)
    }
}

struct Manager {
    is_kept_awake: Arc<AtomicBool>,
}

#[zbus::interface(name = "org.gnome.SessionManager")]
impl Manager {
    fn is_inhibited(&self, flags: u32) -> bool {
        flags & IDLE != 0 && self.is_kept_awake.load(Ordering::SeqCst)
    }
}

/// They leave the bus with this.
pub struct Session {
    connection: Connection,
    covers: Arc<AtomicBool>,
    is_kept_awake: Arc<AtomicBool>,
}

impl Session {
    pub fn start(desktop: &Desktop) -> Session {
        let (covers, is_kept_awake) = (Arc::new(AtomicBool::new(false)), Arc::new(AtomicBool::new(false)));
        let saver = Saver { covers: Arc::clone(&covers) };
        let manager = Manager { is_kept_awake: Arc::clone(&is_kept_awake) };
        let connection = connection::Builder::address(desktop.bus_address())
            .and_then(|builder| builder.serve_at(SAVER.1, saver))
            .and_then(|builder| builder.serve_at(MANAGER.1, manager))
            .and_then(|builder| builder.name(SAVER.0))
            .and_then(|builder| builder.name(MANAGER.0))
            .and_then(connection::Builder::build)
            .expect("the bus takes a session");
        Session { connection, covers, is_kept_awake }
    }

    /// The lock screen comes, or goes.
    #[track_caller]
    pub fn cover(&self, covers: bool) {
        self.covers.store(covers, Ordering::SeqCst);
        let (name, path) = SAVER;
        self.connection
            .emit_signal(None::<&str>, path, name, "ActiveChanged", &covers)
            .expect("the bus takes a signal");
    }

    /// A player asks that the screen stays on, or ends.
    #[track_caller]
    pub fn keep_awake(&self, is_kept_awake: bool) {
        self.is_kept_awake.store(is_kept_awake, Ordering::SeqCst);
        let member = if is_kept_awake { "InhibitorAdded" } else { "InhibitorRemoved" };
        let inhibitor = ObjectPath::try_from("/org/gnome/SessionManager/Inhibitor1").expect("a path");
        let (name, path) = MANAGER;
        self.connection
            .emit_signal(None::<&str>, path, name, member, &inhibitor)
            .expect("the bus takes a signal");
    }
}
