//! Promises of the link, over a real socket.
#![cfg(unix)]
#![allow(clippy::unwrap_used)]

use std::io::Write;
use std::os::unix::net::{UnixListener, UnixStream};
use std::path::Path;
use std::sync::{Mutex, mpsc};
use std::time::Duration;

use evenkeel_link::address::Address;
use evenkeel_link::client::{Client, LinkError};
use evenkeel_link::message::{Answer, Ask, Event, PROTOCOL, Refusal, RefusalCode, Role};
use evenkeel_link::server::{Incoming, Server};

const SOON: Duration = Duration::from_secs(5);

fn address_in(folder: &Path) -> Address {
    Address { socket: folder.join("agent.sock"), lock: folder.join("agent.lock") }
}

/// A server that tells each client one event, refuses to quit and has nothing to do otherwise.
fn start(address: &Address) -> (Server, mpsc::Receiver<&'static str>) {
    let (sender, reports) = mpsc::channel();
    let sender = Mutex::new(sender);
    // A test may end without waiting for the last report.
    let report = move |what| {
        let _ = sender.lock().unwrap().send(what);
    };
    let server = Server::listen(address, move |incoming| match incoming {
        Incoming::Opened(peer) => {
            peer.tell(Event::BreakClose);
            report("opened");
        }
        Incoming::Asked { peer, id, ask: Ask::Quit } => {
            let detail = "not now".to_owned();
            peer.answer(id, Err(Refusal { code: RefusalCode::NoDisplay, detail }));
        }
        Incoming::Asked { peer, id, .. } => peer.answer(id, Ok(Answer::NothingToDo)),
        Incoming::Closed(_) => report("closed"),
    })
    .unwrap();
    (server, reports)
}

/// A client that speaks the given version of the protocol.
fn greet_raw(address: &Address, protocol: u32) -> UnixStream {
    let mut raw = UnixStream::connect(&address.socket).unwrap();
    let hello = format!(r#"{{"protocol":{protocol},"role":"window","pid":1}}"#);
    raw.write_all(&(hello.len() as u32).to_le_bytes()).unwrap();
    raw.write_all(hello.as_bytes()).unwrap();
    raw
}

#[test]
fn a_client_gets_its_answers_and_the_events() {
    let folder = tempfile::tempdir().unwrap();
    let address = address_in(folder.path());
    let (_server, _reports) = start(&address);
    let (seen, events) = mpsc::channel();
    let on_event = move |event| seen.send(event).unwrap();
    let client = Client::connect_with_events(&address, Role::Window, on_event, || {}).unwrap();
    assert_eq!(client.ask(Ask::View).unwrap(), Answer::NothingToDo);
    assert!(matches!(client.ask(Ask::Quit), Err(LinkError::Refused(refusal)) if refusal.detail == "not now"));
    assert_eq!(events.recv_timeout(SOON).unwrap(), Event::BreakClose);
}

#[test]
fn the_agent_learns_that_a_client_has_gone() {
    let folder = tempfile::tempdir().unwrap();
    let address = address_in(folder.path());
    let (_server, reports) = start(&address);
    let raw = greet_raw(&address, PROTOCOL);
    assert_eq!(reports.recv_timeout(SOON).unwrap(), "opened");
    drop(raw);
    assert_eq!(reports.recv_timeout(SOON).unwrap(), "closed");
}

#[test]
fn without_an_agent_the_client_says_so() {
    let folder = tempfile::tempdir().unwrap();
    let connected = Client::connect(&address_in(folder.path()), Role::CommandLine);
    assert!(matches!(connected, Err(LinkError::NoAgent)));
}

#[test]
fn a_client_of_another_version_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let address = address_in(folder.path());
    let (_server, _reports) = start(&address);
    let mut raw = greet_raw(&address, 999);
    let answer: serde_json::Value = evenkeel_link::frame::read(&mut raw).unwrap().unwrap();
    assert_eq!(answer["result"]["Err"]["code"], "other_version");
}

#[test]
fn the_socket_is_for_this_user_alone() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().unwrap();
    let address = address_in(folder.path());
    let (_server, _reports) = start(&address);
    let mode = std::fs::metadata(&address.socket).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o600);
}

#[test]
fn a_dead_socket_does_not_stop_the_next_agent() {
    let folder = tempfile::tempdir().unwrap();
    let address = address_in(folder.path());
    drop(UnixListener::bind(&address.socket).unwrap());
    let (_server, _reports) = start(&address);
    assert!(Client::connect(&address, Role::CommandLine).is_ok());
}

#[test]
fn a_client_that_ends_is_told_that_nobody_answers() {
    let folder = tempfile::tempdir().unwrap();
    let address = address_in(folder.path());
    let listener = UnixListener::bind(&address.socket).unwrap();
    let agent = std::thread::spawn(move || {
        let (mut agent, _) = listener.accept().unwrap();
        let _hello: serde_json::Value = evenkeel_link::frame::read(&mut agent).unwrap().unwrap();
        let welcome = serde_json::json!({"say": "answer", "id": 0, "result": {"Ok": {"answer": "done"}}});
        evenkeel_link::frame::write(&mut agent, &welcome).unwrap();
        // Dies with the request unanswered.
        let _request: serde_json::Value = evenkeel_link::frame::read(&mut agent).unwrap().unwrap();
    });
    let client = Client::connect(&address, Role::CommandLine).unwrap();
    assert!(matches!(client.ask(Ask::View), Err(LinkError::Broken)));
    agent.join().unwrap();
}
