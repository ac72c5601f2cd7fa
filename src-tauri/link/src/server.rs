//! Placeholder: server
