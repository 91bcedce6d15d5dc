//! Lotse: a multilingual content API.
pub mod words;
