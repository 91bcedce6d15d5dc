//! Lotse: a multilingual content API.

pub mod graphql;
pub mod http;
