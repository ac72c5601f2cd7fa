//! The part of a window manager that tells which window is in front, and what it is.

use x11rb::connection::Connection;
use x11rb::protocol::xproto::{AtomEnum, ConnectionExt as _, CreateWindowAux, PropMode, Window, WindowClass};
use x11rb::rust_connection::RustConnection;
use x11rb::wrapper::ConnectionExt as _;

use super::desktop::Desktop;

pub struct WindowManager {
    connection: RustConnection,
    root: Window,
}

/// How a window fills its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fills {
    Its,
    TheScreen,
}

impl WindowManager {
    /// Begins to keep the properties of the root window.
    #[track_caller]
    pub fn start(desktop: &Desktop) -> WindowManager {
        let (connection, number) = x11rb::connect(desktop.variable("DISPLAY")).expect("a display");
        let root = connection.setup().roots[number].root;
        let manager = WindowManager { connection, root };
        let check = manager.window("check");
        manager.put(root, "_NET_SUPPORTING_WM_CHECK", AtomEnum::WINDOW, &[check]);
        manager
    }

    /// A program has a window; none is mapped, since only what is told of it matters.
    #[track_caller]
    pub fn window(&self, class: &str) -> Window {
        let window = self.connection.generate_id().expect("an id");
        let about = CreateWindowAux::new();
        self.connection
            .create_window(0, window, self.root, 0, 0, 1, 1, 0, WindowClass::INPUT_ONLY, 0, &about)
            .expect("a window");
        let names = format!("{class}\0{class}\0");
        self.connection
            .change_property8(
                PropMode::REPLACE,
                window,
                AtomEnum::WM_CLASS,
                AtomEnum::STRING,
                names.as_bytes(),
            )
            .expect("a class");
        window
    }

    #[track_caller]
    pub fn activate(&self, window: Window) {
        self.put(self.root, "_NET_ACTIVE_WINDOW", AtomEnum::WINDOW, &[window]);
    }

    #[track_caller]
    pub fn fill(&self, window: Window, fills: Fills) {
        let full = self.atom("_NET_WM_STATE_FULLSCREEN");
        let states = if fills == Fills::TheScreen { vec![full] } else { Vec::new() };
        self.put(window, "_NET_WM_STATE", AtomEnum::ATOM, &states);
    }

    #[track_caller]
    fn put(&self, window: Window, property: &str, kind: AtomEnum, values: &[u32]) {
        let property = self.atom(property);
        self.connection
            .change_property32(PropMode::REPLACE, window, property, kind, values)
            .expect("a property");
        self.connection.flush().expect("the display answers");
    }

    #[track_caller]
    fn atom(&self, name: &str) -> u32 {
        let asked = self.connection.intern_atom(false, name.as_bytes()).expect("the display answers");
        asked.reply().expect("the display knows names").atom
    }
}
