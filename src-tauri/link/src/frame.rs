//! Placeholder: frame
