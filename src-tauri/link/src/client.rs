//! The side of the windows and the command line.

use std::collections::HashMap;
use std::io;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::{Sender, channel};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::Duration;

use interprocess::local_socket::Stream;
use interprocess::local_socket::traits::Stream as _;

use crate::address::Address;
use crate::frame;
use crate::message::{Answer, Ask, Event, FromAgent, Hello, PROTOCOL, Refusal, RefusalCode, Request, Role};

/// The longest wait for an answer: the agent answers from memory, at once.
const PATIENCE: Duration = Duration::from_secs(10);

/// Why the agent could not be asked.
#[derive(Debug, thiserror::Error)]
pub enum LinkError {
    #[error("no agent is running")]
    NoAgent,
    #[error("the running agent is of another version")]
    OtherVersion,
    #[error("{0}")]
    Refused(Refusal),
    #[error("the agent does not answer")]
    Broken,
    #[error("{0}")]
    Io(#[from] io::Error),
}

type Answered = Result<Answer, Refusal>;

#[derive(Default)]
struct Waiting {
    /// Who waits for which answer; gone once the connection has ended.
    senders: Option<HashMap<u64, Sender<Answered>>>,
}

/// A connection to the agent; usable from any thread. It lives as long as the process.
pub struct Client {
    stream: Arc<Stream>,
    /// Held while a message is written, so that two of them never mix.
    writing: Mutex<()>,
    waiting: Arc<Mutex<Waiting>>,
    last_id: AtomicU64,
}

fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Client {
    /// Connects without listening to events.
    pub fn connect(address: &Address, role: Role) -> Result<Client, LinkError> {
        Client::connect_with_events(address, role, |_| {}, || {})
    }

    /// Connects; `on_event` and, once, `on_close` are called on the connection's own thread.
    pub fn connect_with_events(
        address: &Address,
        role: Role,
        mut on_event: impl FnMut(Event) + Send + 'static,
        on_close: impl FnOnce() + Send + 'static,
    ) -> Result<Client, LinkError> {
        let stream = Arc::new(open(address, role)?);
        let reading = Arc::clone(&stream);
        let waiting = Arc::new(Mutex::new(Waiting { senders: Some(HashMap::new()) }));
        let shared = Arc::clone(&waiting);
        thread::Builder::new().name("link".to_owned()).spawn(move || {
            while let Ok(Some(message)) = frame::read(&mut &*reading) {
                match message {
                    FromAgent::Event { event } => on_event(event),
                    FromAgent::Answer { id, result } => deliver(&shared, id, result),
                }
            }
            locked(&shared).senders = None;
            on_close();
        })?;
        Ok(Client { stream, writing: Mutex::new(()), waiting, last_id: AtomicU64::new(0) })
    }

    /// Asks and waits for the answer. Not to be called from `on_event`, which is what would receive it.
    pub fn ask(&self, ask: Ask) -> Result<Answer, LinkError> {
        let id = self.last_id.fetch_add(1, Ordering::Relaxed) + 1;
        let (sender, receiver) = channel();
        locked(&self.waiting).senders.as_mut().ok_or(LinkError::Broken)?.insert(id, sender);
        let sent = {
            let _one_at_a_time = locked(&self.writing);
            frame::write(&mut &*self.stream, &Request { id, ask })
        };
        let answered = sent
            .map_err(|_| LinkError::Broken)
            .and_then(|()| receiver.recv_timeout(PATIENCE).map_err(|_| LinkError::Broken));
        if let Some(senders) = locked(&self.waiting).senders.as_mut() {
            senders.remove(&id);
        }
        answered?.map_err(LinkError::Refused)
    }
}

fn deliver(waiting: &Mutex<Waiting>, id: u64, result: Answered) {
    if let Some(sender) = locked(waiting).senders.as_mut().and_then(|senders| senders.remove(&id)) {
        // The asker may have lost patience; then nobody misses the answer.
        let _ = sender.send(result);
    }
}

/// Connects and exchanges greetings.
fn open(address: &Address, role: Role) -> Result<Stream, LinkError> {
    let stream = Stream::connect(address.name()?).map_err(|error| match error.kind() {
        io::ErrorKind::NotFound | io::ErrorKind::ConnectionRefused => LinkError::NoAgent,
        _ => LinkError::Io(error),
    })?;
    stream.set_send_timeout(Some(PATIENCE))?;
    frame::write(&mut &stream, &Hello { protocol: PROTOCOL, role, pid: std::process::id() })
        .map_err(|_| LinkError::Broken)?;
    match frame::read(&mut &stream) {
        Ok(Some(FromAgent::Answer { result: Ok(_), .. })) => Ok(stream),
        Ok(Some(FromAgent::Answer { result: Err(refusal), .. }))
            if refusal.code == RefusalCode::OtherVersion =>
        {
            Err(LinkError::OtherVersion)
        }
        Ok(Some(FromAgent::Answer { result: Err(refusal), .. })) => Err(LinkError::Refused(refusal)),
        _ => Err(LinkError::Broken),
    }
}
