//! A virtual display for one test, and what can be seen on it.

use std::io::Read;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use x11rb::connection::Connection;
use x11rb::protocol::shape::{ConnectionExt as _, SK};
use x11rb::protocol::xproto::{ConnectionExt as _, MapState};
use x11rb::rust_connection::RustConnection;

pub struct Display {
    server: Child,
    pub name: String,
}

/// A window that is visible, and how much of it takes the pointer.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Seen {
    pub x: i32,
    pub y: i32,
    pub width: u16,
    pub height: u16,
    pub input_width: u16,
    pub input_height: u16,
}

impl Display {
    pub fn start(screen: &str) -> Display {
        let mut server = Command::new("Xvfb")
            .args(["-displayfd", "1", "-screen", "0", screen, "-nolisten", "tcp"])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("Xvfb is installed");
        let mut said = server.stdout.take().unwrap();
        let mut number = Vec::new();
        let mut byte = [0];
        while said.read(&mut byte).unwrap() == 1 && byte[0] != b'\n' {
            number.push(byte[0]);
        }
        let name = format!(":{}", String::from_utf8(number).unwrap());
        Display { server, name }
    }

    /// The visible windows at the top, without the tiny ones that toolkits keep for themselves.
    pub fn windows(&self) -> Vec<Seen> {
        let (connection, screen) = RustConnection::connect(Some(&self.name)).unwrap();
        let root = connection.setup().roots[screen].root;
        let tree = connection.query_tree(root).unwrap().reply().unwrap();
        tree.children.into_iter().filter_map(|window| seen(&connection, window)).collect()
    }
}

impl Drop for Display {
    fn drop(&mut self) {
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}

/// None where the window is not visible, or is gone meanwhile.
fn seen(connection: &RustConnection, window: u32) -> Option<Seen> {
    let attributes = connection.get_window_attributes(window).ok()?.reply().ok()?;
    let place = connection.get_geometry(window).ok()?.reply().ok()?;
    let input = connection.shape_get_rectangles(window, SK::INPUT).ok()?.reply().ok()?;
    let (input_width, input_height) =
        input.rectangles.first().map_or((0, 0), |rectangle| (rectangle.width, rectangle.height));
    (attributes.map_state == MapState::VIEWABLE && place.width > 10).then_some(Seen {
        x: place.x.into(),
        y: place.y.into(),
        width: place.width,
        height: place.height,
        input_width,
        input_height,
    })
}

/// Waits for something that another process does by itself.
pub fn eventually(what: &str, mut is_so: impl FnMut() -> bool) {
    let begun = Instant::now();
    while !is_so() {
        assert!(begun.elapsed() < Duration::from_secs(30), "not seen in 30 s: {what}");
        thread::sleep(Duration::from_millis(20));
    }
}
