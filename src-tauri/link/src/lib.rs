//! The local protocol between the agent, its windows and the command line.
//!
//! It knows how messages are framed and who may speak (the same user of this computer); it does not know what
//! they mean. Invariant: a message is either whole and of a known form, or it ends the connection.

pub mod address;
pub mod client;
pub mod frame;
pub mod message;
pub mod server;
