//! Placeholder: client
