//! The connection to the agent: asks on behalf of the pages, and hears what the agent says unasked.
//!
//! It does not know what a message means. Invariant: an agent that is missing, or that comes and goes, never
//! fails anything but the question that was asked.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError, Weak};
use std::thread;
use std::time::Duration;

use evenkeel_core::view::{Failure, View};
use evenkeel_link::address::Address;
use evenkeel_link::client::{Client, LinkError};
use evenkeel_link::message::{Answer, Ask, Event, Role};

use crate::error;

/// How long to wait before the agent is looked for again.
const RETRY: Duration = Duration::from_secs(2);

/// What is heard from the agent, or of it.
#[derive(Debug, PartialEq)]
pub enum News {
    Said(Event),
    /// The connection has ended.
    Lost,
    /// The agent answers again.
    Back,
}

type Listener = Box<dyn Fn(News) + Send + Sync>;

/// A connection that is made when it is needed.
pub struct AgentLink {
    address: Address,
    role: Role,
    listener: Listener,
    connection: Mutex<Connection>,
    itself: Weak<AgentLink>,
}

#[derive(Default)]
struct Connection {
    client: Option<Arc<Client>>,
    /// Tells the end of an earlier connection from that of the present one.
    number: u64,
}

impl AgentLink {
    /// Connects nothing yet. `listener` is called on the connection's own thread, which must not ask.
    pub fn new(
        address: Address,
        role: Role,
        listener: impl Fn(News) + Send + Sync + 'static,
    ) -> Arc<AgentLink> {
        Arc::new_cyclic(|itself| AgentLink {
            address,
            role,
            listener: Box::new(listener),
            connection: Mutex::default(),
            itself: itself.clone(),
        })
    }

    /// Connects, unless connected.
    pub fn connect(&self) -> Result<Arc<Client>, LinkError> {
        let mut connection = self.connection();
        if let Some(client) = &connection.client {
            return Ok(Arc::clone(client));
        }
        connection.number += 1;
        let (number, hearing, closing) = (connection.number, self.itself.clone(), self.itself.clone());
        let on_event = move |event| {
            if let Some(link) = hearing.upgrade() {
                (link.listener)(News::Said(event));
            }
        };
        let on_close = move || {
            if let Some(link) = closing.upgrade() {
                link.closed(number);
            }
        };
        let client = Arc::new(Client::connect_with_events(&self.address, self.role, on_event, on_close)?);
        connection.client = Some(Arc::clone(&client));
        Ok(client)
    }

    /// Asks and waits for the answer; blocks for as long as the agent takes.
    pub fn ask(&self, ask: Ask) -> Result<Answer, Failure> {
        self.connect().and_then(|client| client.ask(ask)).map_err(error::of_link)
    }

    /// Everything that the agent shows.
    pub fn view(&self) -> Result<View, Failure> {
        match self.ask(Ask::View)? {
            Answer::View { view } => Ok(*view),
            _ => Err(error::unexpected_answer()),
        }
    }

    /// Looks for the agent now and then, on a thread of its own, until it answers.
    pub fn retry_until_back(self: &Arc<AgentLink>) {
        let link = Arc::clone(self);
        let spawned = thread::Builder::new().name("agent-retry".to_owned()).spawn(move || {
            while link.connect().is_err() {
                thread::sleep(RETRY);
            }
            (link.listener)(News::Back);
        });
        if let Err(error) = spawned {
            error::log("the agent is not looked for again", &error);
        }
    }

    fn closed(&self, number: u64) {
        let mut connection = self.connection();
        if connection.number == number {
            connection.client = None;
        }
        drop(connection);
        (self.listener)(News::Lost);
    }

    fn connection(&self) -> MutexGuard<'_, Connection> {
        self.connection.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
