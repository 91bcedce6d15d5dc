//! Lotse: a multilingual content API.
