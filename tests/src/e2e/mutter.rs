//! Mutter without a screen: the compositor of GNOME, and the keyboard that its remote desktop lends.

use std::process::Stdio;

use zbus::blocking::{Connection, Proxy, connection};
use zbus::zvariant::OwnedObjectPath;

use super::desktop::Desktop;
use super::process::Guard;
use super::wait::until;

const REMOTE: &str = "org.gnome.Mutter.RemoteDesktop";
/// The key of the left shift, as the kernel numbers keys.
const SHIFT: u32 = 42;

pub struct Mutter {
    connection: Connection,
    session: OwnedObjectPath,
    _server: Guard,
}

impl Mutter {
    /// From now on it is what the desktop's programs are shown on. The desktop has a bus.
    #[track_caller]
    pub fn start(desktop: &mut Desktop) -> Mutter {
        let mut command = desktop.command("mutter");
        command.args(["--headless", "--wayland", "--no-x11", "--virtual-monitor", "1280x800"]);
        command.stdout(Stdio::null()).stderr(Stdio::null());
        // Its settings are not kept, so that nothing has to keep them.
        let server = Guard::spawn(command.env("GSETTINGS_BACKEND", "memory"));
        let connection = connection::Builder::address(desktop.bus_address())
            .and_then(connection::Builder::build)
            .expect("the session bus can be reached");
        let session = until(30, "Mutter's remote desktop", || {
            let remote = Proxy::new(&connection, REMOTE, "/org/gnome/Mutter/RemoteDesktop", REMOTE).ok()?;
            remote.call::<_, _, OwnedObjectPath>("CreateSession", &()).ok()
        });
        let mutter = Mutter { connection, session, _server: server };
        mutter.session().call_method("Start", &()).expect("the remote session starts");
        desktop.set("WAYLAND_DISPLAY", "wayland-0");
        mutter
    }

    /// Somebody touches a key.
    #[track_caller]
    pub fn touch(&self) {
        for is_down in [true, false] {
            self.session()
                .call_method("NotifyKeyboardKeycode", &(SHIFT, is_down))
                .expect("the remote session takes a key");
        }
    }

    fn session(&self) -> Proxy<'_> {
        let interface = "org.gnome.Mutter.RemoteDesktop.Session";
        Proxy::new(&self.connection, REMOTE, self.session.clone(), interface)
            .expect("a proxy needs no answer")
    }
}
