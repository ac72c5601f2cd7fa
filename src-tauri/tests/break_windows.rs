//! The break windows as a real process on a virtual display, with a small agent that only this test has.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod display;

use std::process::{Child, Command};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

use display::{Display, Seen, eventually};
use evenkeel_core::view::BreakWindowMode;
use evenkeel_link::address::Address;
use evenkeel_link::message::{Answer, Ask, Event, Refusal, RefusalCode, Role};
use evenkeel_link::server::{Incoming, Peer, Server};

const LONG: Duration = Duration::from_secs(30);

struct Desk {
    display: Display,
    window: Child,
    heard: Receiver<(Peer, Ask)>,
    _agent: Server,
    _folder: tempfile::TempDir,
}

impl Drop for Desk {
    fn drop(&mut self) {
        let _ = self.window.kill();
        let _ = self.window.wait();
    }
}

fn break_windows_on(screen: &str) -> Desk {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let runtime = folder.path().join("runtime");
    for made in [&data, &runtime] {
        std::fs::create_dir(made).unwrap();
    }
    let named = Address::of(&data);
    let meeting = runtime.join("evenkeel");
    let address = Address {
        socket: meeting.join(named.socket.file_name().unwrap()),
        lock: meeting.join(named.lock.file_name().unwrap()),
    };
    let (sender, heard) = channel();
    let agent = Server::listen(&address, move |incoming| {
        if let Incoming::Asked { peer, id, ask } = incoming {
            let answer = match ask {
                Ask::View => Err(Refusal { code: RefusalCode::NoDisplay, detail: "no view here".into() }),
                _ => Ok(Answer::Done),
            };
            peer.answer(id, answer);
            // The test may be over.
            let _ = sender.send((peer, ask));
        }
    })
    .unwrap();
    let display = Display::start(screen);
    let window = Command::new(env!("CARGO_BIN_EXE_evenkeel-window"))
        .args(["--break", "--data-dir"])
        .arg(&data)
        .env("DISPLAY", &display.name)
        .env("HOME", folder.path())
        .env("XDG_RUNTIME_DIR", &runtime)
        .env_remove("WAYLAND_DISPLAY")
        .env_remove("DBUS_SESSION_BUS_ADDRESS")
        .spawn()
        .unwrap();
    Desk { display, window, heard, _agent: agent, _folder: folder }
}

impl Desk {
    /// Waits until the break windows say this; what else they ask in between does not matter.
    fn hear(&self, expected: &Ask) -> Peer {
        loop {
            let (peer, ask) = self.heard.recv_timeout(LONG).expect("the break windows report");
            assert_eq!(peer.role, Role::BreakWindow);
            if ask == *expected {
                return peer;
            }
        }
    }

    fn ended(&mut self) -> Option<i32> {
        self.window.try_wait().unwrap().and_then(|status| status.code())
    }
}

#[test]
fn a_break_window_covers_the_screen_only_after_it_has_painted_and_goes_at_its_end() {
    let mut desk = break_windows_on("1280x800x24");
    let agent = desk.hear(&Ask::BreakLoaded);
    assert_eq!(desk.display.windows(), [], "hidden until the break");

    agent.tell(Event::BreakShow { mode: BreakWindowMode::Painting });
    desk.hear(&Ask::BreakPainted);
    let small = desk.display.windows();
    assert_eq!(small.len(), 1);
    assert!(small[0].width < 640 && small[0].height < 400, "small until the agent says more: {small:?}");
    assert!(small[0].input_width <= 1 && small[0].input_height <= 1, "it takes no input: {small:?}");

    agent.tell(Event::BreakShow { mode: BreakWindowMode::Full });
    let full = Seen { x: 0, y: 0, width: 1280, height: 800, input_width: 1280, input_height: 800 };
    eventually("the window covers the screen and takes input", || desk.display.windows() == [full]);

    agent.tell(Event::BreakClose);
    eventually("the process ends", || desk.ended() == Some(0));
    assert_eq!(desk.display.windows(), []);
}

#[test]
fn a_break_window_ends_when_the_agent_says_so() {
    let mut desk = break_windows_on("1280x800x24");
    let agent = desk.hear(&Ask::BreakLoaded);
    agent.tell(Event::BreakShow { mode: BreakWindowMode::Painting });
    desk.hear(&Ask::BreakPainted);
    agent.tell(Event::End);
    eventually("the process ends", || desk.ended() == Some(0));
}

#[test]
fn a_card_announces_a_break_in_the_corner_and_takes_input() {
    let desk = break_windows_on("1280x800x24");
    let agent = desk.hear(&Ask::BreakLoaded);
    agent.tell(Event::BreakShow { mode: BreakWindowMode::Card });
    eventually("the card is there", || desk.display.windows().len() == 1);
    let card = desk.display.windows()[0];
    assert!(card.x > 640 && card.y > 400, "in the lower right corner: {card:?}");
    assert!(card.x + card.width as i32 <= 1280 && card.y + card.height as i32 <= 800, "{card:?}");
    eventually("the card takes input", || desk.display.windows()[0].input_width == card.width);
}
