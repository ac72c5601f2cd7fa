//! The agent's side: accepts connections of the same user, and hands over what they ask.
//!
//! It does not know what a request means. One thread waits for connections, and one more waits on each of them;
//! all sleep until something is said.

use std::fs;
use std::io;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::Duration;

#[cfg(unix)]
use interprocess::local_socket::traits::StreamCommon as _;
use interprocess::local_socket::traits::{ListenerExt as _, Stream as _};
use interprocess::local_socket::{Listener, ListenerOptions, Stream};

use crate::address::Address;
use crate::client::LinkError;
use crate::frame;
use crate::message::{Answer, Ask, Event, FromAgent, Hello, PROTOCOL, Refusal, RefusalCode, Request, Role};

/// How long a peer may leave what it is told unread before it is given up.
const PATIENCE: Duration = Duration::from_secs(2);

/// The name of a connection; never used twice by one server.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct PeerId(pub u64);

/// Someone connected to the agent.
#[derive(Clone)]
pub struct Peer {
    pub id: PeerId,
    pub role: Role,
    pub pid: u32,
    connection: Arc<Connection>,
}

struct Connection {
    stream: Stream,
    /// Held while a message is written, so that two of them never mix.
    writing: Mutex<Writable>,
}

#[derive(Clone, Copy, PartialEq)]
enum Writable {
    Yes,
    /// The peer turned out to be gone, or does not read.
    GivenUp,
}

impl Peer {
    pub fn answer(&self, id: u64, result: Result<Answer, Refusal>) {
        self.say(&FromAgent::Answer { id, result });
    }

    pub fn tell(&self, event: Event) {
        self.say(&FromAgent::Event { event });
    }

    /// A peer that cannot be told is given up; its own thread then reports it closed.
    fn say(&self, message: &FromAgent) {
        let mut writable = self.connection.writing.lock().unwrap_or_else(PoisonError::into_inner);
        if *writable == Writable::Yes && frame::write(&mut &self.connection.stream, message).is_err() {
            *writable = Writable::GivenUp;
            shut(&self.connection.stream);
        }
    }
}

/// What the server reports, on its own threads.
pub enum Incoming {
    Opened(Peer),
    Asked { peer: Peer, id: u64, ask: Ask },
    Closed(PeerId),
}

/// The listening side; it lives as long as the process.
pub struct Server {
    address: Address,
}

impl Server {
    /// Begins to listen. The caller holds the lock of the address, so a socket found there is a dead one.
    pub fn listen(
        address: &Address,
        on: impl Fn(Incoming) + Send + Sync + 'static,
    ) -> Result<Server, LinkError> {
        address.prepare()?;
        #[cfg(unix)]
        match fs::remove_file(&address.socket) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error.into()),
            _ => {}
        }
        let listener = bind(address)?;
        let on: Arc<dyn Fn(Incoming) + Send + Sync> = Arc::new(on);
        thread::Builder::new().name("link".to_owned()).spawn(move || accept(&listener, &on))?;
        Ok(Server { address: address.clone() })
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // Best effort: a socket left behind is replaced by the next agent.
        let _ = fs::remove_file(&self.address.socket);
    }
}

fn bind(address: &Address) -> io::Result<Listener> {
    let options = ListenerOptions::new().name(address.name()?);
    #[cfg(unix)]
    let options = interprocess::os::unix::local_socket::ListenerOptionsExt::mode(options, 0o600);
    #[cfg(windows)]
    let options = interprocess::os::windows::local_socket::ListenerOptionsExt::security_descriptor(
        options,
        owner_only()?,
    );
    options.create_sync()
}

/// Whom the pipe admits: its owner and the system; by default everybody could read from it.
#[cfg(windows)]
fn owner_only() -> io::Result<interprocess::os::windows::security_descriptor::SecurityDescriptor> {
    use interprocess::os::windows::security_descriptor::SecurityDescriptor;
    SecurityDescriptor::deserialize(widestring::u16cstr!("D:P(A;;GA;;;OW)(A;;GA;;;SY)"))
}

fn accept(listener: &Listener, on: &Arc<dyn Fn(Incoming) + Send + Sync>) {
    let last_id = AtomicU64::new(0);
    for stream in listener.incoming() {
        let Ok(stream) = stream else { continue };
        let id = PeerId(last_id.fetch_add(1, Ordering::Relaxed));
        let on = Arc::clone(on);
        let spawned = thread::Builder::new().name("link".to_owned()).spawn(move || {
            if let Some(peer) = greet(stream, id) {
                serve(peer, &*on);
            }
        });
        if spawned.is_err() {
            // Out of threads: the client sees its connection close and says so.
            continue;
        }
    }
}

/// Checks who is there and that both speak the same protocol.
fn greet(stream: Stream, id: PeerId) -> Option<Peer> {
    if !is_same_user(&stream) {
        return None;
    }
    stream.set_send_timeout(Some(PATIENCE)).ok()?;
    let hello: Hello = frame::read(&mut &stream).ok()??;
    let connection = Arc::new(Connection { stream, writing: Mutex::new(Writable::Yes) });
    let peer = Peer { id, role: hello.role, pid: hello.pid, connection };
    if hello.protocol != PROTOCOL {
        let detail = format!("the agent speaks {PROTOCOL}, the client {}", hello.protocol);
        peer.answer(0, Err(Refusal { code: RefusalCode::OtherVersion, detail }));
        return None;
    }
    peer.answer(0, Ok(Answer::Done));
    Some(peer)
}

fn serve(peer: Peer, on: &(dyn Fn(Incoming) + Send + Sync)) {
    on(Incoming::Opened(peer.clone()));
    while let Ok(Some(Request { id, ask })) = frame::read(&mut &peer.connection.stream) {
        on(Incoming::Asked { peer: peer.clone(), id, ask });
    }
    on(Incoming::Closed(peer.id));
}

/// Ends the connection, so that the thread that reads from it wakes up.
#[cfg(unix)]
fn shut(stream: &Stream) {
    // It may have ended by itself already.
    let Stream::UdSocket(socket) = stream;
    let _ = rustix::net::shutdown(socket, rustix::net::Shutdown::Both);
}

#[cfg(not(unix))]
fn shut(_stream: &Stream) {}

#[cfg(unix)]
fn is_same_user(stream: &Stream) -> bool {
    let own = rustix::process::geteuid().as_raw();
    stream.peer_creds().ok().and_then(|peer| peer.euid()) == Some(own)
}

/// The pipe admits nobody else.
#[cfg(not(unix))]
fn is_same_user(_stream: &Stream) -> bool {
    true
}
