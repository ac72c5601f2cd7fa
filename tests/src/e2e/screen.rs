//! What is on the display, and the hands on mouse and keyboard.

use std::process::Command;

use x11rb::connection::Connection;
use x11rb::protocol::Event;
use x11rb::protocol::xproto::{
    AtomEnum, ClientMessageEvent, ConnectionExt, EventMask, ImageFormat, MapState, Window, WindowClass,
};
use x11rb::rust_connection::RustConnection;
use x11rb::{CURRENT_TIME, NONE};

/// A window that can be seen.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Seen {
    pub title: String,
    pub place: (i16, i16),
    pub size: (u16, u16),
}

pub struct Screen {
    display: String,
    connection: RustConnection,
    root: Window,
    pub size: (u16, u16),
}

impl Screen {
    pub(super) fn open(display: &str) -> Screen {
        let (connection, number) = x11rb::connect(Some(display)).expect("the virtual display can be reached");
        let screen = &connection.setup().roots[number];
        let (root, size) = (screen.root, (screen.width_in_pixels, screen.height_in_pixels));
        Screen { display: display.to_owned(), connection, root, size }
    }

    /// The windows of the program that can be seen now.
    pub fn windows(&self) -> Vec<Seen> {
        self.look().into_iter().map(|(_, seen)| seen).collect()
    }

    /// Whether one covers the whole screen.
    pub fn is_covered(&self) -> bool {
        self.windows().iter().any(|window| window.size == self.size && window.place == (0, 0))
    }

    /// How many different colours are shown; a bare surface has very few.
    pub fn colours(&self) -> usize {
        self.colours_at((0, 0), self.size)
    }

    /// The same for a part of it, which is quicker to look at.
    pub fn colours_at(&self, (x, y): (i16, i16), (width, height): (u16, u16)) -> usize {
        let asked = self.connection.get_image(ImageFormat::Z_PIXMAP, self.root, x, y, width, height, !0);
        let Some(image) = asked.ok().and_then(|cookie| cookie.reply().ok()) else { return 0 };
        let mut pixels: Vec<&[u8]> = image.data.chunks_exact(4).map(|pixel| &pixel[..3]).collect();
        pixels.sort_unstable();
        pixels.dedup();
        pixels.len()
    }

    /// A movement of the mouse, as somebody who works makes it.
    #[track_caller]
    pub fn move_mouse(&self, x: u16, y: u16) {
        self.xdotool(&["mousemove", &x.to_string(), &y.to_string()]);
    }

    /// A key or a combination, in the names of X: `Escape`, `ctrl+2`.
    #[track_caller]
    pub fn press(&self, key: &str) {
        self.xdotool(&["key", key]);
    }

    /// Types a text, key by key, to wherever keys go.
    #[track_caller]
    pub fn type_text(&self, text: &str) {
        self.xdotool(&["type", "--delay", "20", text]);
    }

    /// Asks every window of the program to close, as its title bar would.
    #[track_caller]
    pub fn close_windows(&self) {
        self.close_those(|_| true);
    }

    /// Asks the window of this title to close.
    #[track_caller]
    pub fn close_window(&self, title: &str) {
        self.close_those(|seen| seen.title == title);
    }

    #[track_caller]
    fn close_those(&self, is_meant: impl Fn(&Seen) -> bool) {
        let atom = |name: &[u8]| {
            let asked = self.connection.intern_atom(false, name).expect("the display answers");
            asked.reply().expect("the display knows names").atom
        };
        let (protocols, delete) = (atom(b"WM_PROTOCOLS"), atom(b"WM_DELETE_WINDOW"));
        for (window, _) in self.look().into_iter().filter(|(_, seen)| is_meant(seen)) {
            let message = ClientMessageEvent::new(32, window, protocols, [delete, 0, 0, 0, 0]);
            self.connection
                .send_event(false, window, EventMask::NO_EVENT, message)
                .expect("the display answers");
        }
        self.connection.flush().expect("the display answers");
    }

    /// The text on the clipboard, as another program gets it on pasting; none where there is none.
    pub fn clipboard(&self) -> Option<String> {
        let connection = &self.connection;
        let atom = |name: &[u8]| Some(connection.intern_atom(false, name).ok()?.reply().ok()?.atom);
        let (clipboard, text, place) = (atom(b"CLIPBOARD")?, atom(b"UTF8_STRING")?, atom(b"PASTED")?);
        let window = connection.generate_id().ok()?;
        let class = WindowClass::INPUT_ONLY;
        connection.create_window(0, window, self.root, 0, 0, 1, 1, 0, class, 0, &Default::default()).ok()?;
        connection.convert_selection(window, clipboard, text, place, CURRENT_TIME).ok()?;
        connection.flush().ok()?;
        let given = loop {
            // A clipboard that nobody owns is answered for by the server, with nothing.
            if let Event::SelectionNotify(answer) = connection.wait_for_event().ok()? {
                break answer.property != NONE;
            }
        };
        let pasted = connection.get_property(true, window, place, text, 0, 4096).ok()?.reply().ok()?;
        connection.destroy_window(window).ok()?;
        given.then(|| String::from_utf8_lossy(&pasted.value).into_owned())
    }

    #[track_caller]
    fn xdotool(&self, arguments: &[&str]) {
        let done = Command::new("xdotool").args(arguments).env("DISPLAY", &self.display).status();
        assert!(done.is_ok_and(|status| status.success()), "xdotool {arguments:?} failed");
    }

    /// A window may vanish while it is looked at; then it is not seen.
    fn look(&self) -> Vec<(Window, Seen)> {
        let asked = self.connection.query_tree(self.root).ok().and_then(|cookie| cookie.reply().ok());
        let windows = asked.map(|tree| tree.children).unwrap_or_default();
        windows.into_iter().filter_map(|window| Some((window, self.seen(window)?))).collect()
    }

    fn seen(&self, window: Window) -> Option<Seen> {
        let attributes = self.connection.get_window_attributes(window).ok()?.reply().ok()?;
        if attributes.map_state != MapState::VIEWABLE {
            return None;
        }
        let shape = self.connection.get_geometry(window).ok()?.reply().ok()?;
        let name = self
            .connection
            .get_property(false, window, AtomEnum::WM_NAME, AtomEnum::ANY, 0, 256)
            .ok()?
            .reply()
            .ok()?;
        let title = String::from_utf8_lossy(&name.value).into_owned();
        (!title.is_empty()).then_some(Seen {
            title,
            place: (shape.x, shape.y),
            size: (shape.width, shape.height),
        })
    }
}
