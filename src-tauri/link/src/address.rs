//! Placeholder: address
