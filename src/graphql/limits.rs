//! What one request, one connection and one client may use.
//!
//! Each value has a default that suits a public server, and a name in the `[limits]` table of
//! `lotse.toml`.

use serde::Deserialize;
use std::time::Duration;

/// The limits of the server, as `[limits]` in `lotse.toml` sets them.
///
/// Every limit is inclusive: what equals it passes.
#[derive(Deserialize, Clone, Debug, PartialEq, Eq)]
#[serde(deny_unknown_fields, default)]
pub struct Limits {
    /// Bytes of a GraphQL document.
    pub document_bytes: usize,
    /// Tokens of a GraphQL document, without white space, comments and commas.
    pub tokens: usize,
    /// Operations in a GraphQL document.
    pub operations: usize,
    /// Levels of fields below one another, fragments included. Introspection has its own bound.
    pub depth: u32,
    /// Fields with an alias, counted after fragments are filled in.
    pub aliases: u32,
    /// Fields at the top of the operation, counted after fragments are filled in.
    pub root_fields: u32,
    /// Directives, counted after fragments are filled in.
    pub directives: u32,
    /// Fields, inline fragments and fragment spreads, counted after fragments are filled in.
    pub expanded_fields: u32,
    /// Cost of one operation: one per field, multiplied by the sizes of the lists around it.
    pub cost: u32,
    /// The same for a client with a token.
    pub cost_with_token: u32,
    /// The size that a list is taken to have when no argument says its size.
    pub list_size: u32,
    /// Entries of a page when neither `first` nor `last` is given.
    pub page_default: u32,
    /// The largest `first` or `last`.
    pub page_max: u32,
    /// Bytes of a request's body, after decompression.
    pub body_bytes: usize,
    /// Values inside a request's JSON body.
    pub body_values: usize,
    /// Seconds for the answer to one request.
    pub request_seconds: u64,
    /// Seconds for the head of a request to arrive.
    pub header_seconds: u64,
    /// Bytes of the head of a request.
    pub header_bytes: usize,
    /// Seconds for the body of a request to arrive.
    pub body_seconds: u64,
    /// Seconds that a connection may rest between two requests, or take no byte of an answer.
    pub idle_seconds: u64,
    /// Seconds that running requests get when the server stops.
    pub shutdown_seconds: u64,
    /// Open connections.
    pub connections: usize,
    /// Errors in one answer.
    pub errors: usize,
    /// Bytes of all error messages of one answer together.
    pub error_bytes: usize,
    /// Bytes of an answer, before compression.
    pub response_bytes: usize,
    /// Cost that one client address may use per minute. Without it, 600,000, and clients on the
    /// server's own machine are not limited: a reverse proxy there speaks for many.
    pub cost_per_minute: Option<u32>,
    /// The same for a client with a token.
    pub cost_per_minute_with_token: u32,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            document_bytes: 32 * 1024,
            tokens: 2_000,
            operations: 20,
            depth: 12,
            aliases: 30,
            root_fields: 20,
            directives: 50,
            expanded_fields: 5_000,
            cost: 5_000,
            cost_with_token: 20_000,
            list_size: 10,
            page_default: 20,
            page_max: 100,
            body_bytes: 2 * 1024 * 1024,
            body_values: 20_000,
            request_seconds: 10,
            header_seconds: 10,
            header_bytes: 64 * 1024,
            body_seconds: 15,
            idle_seconds: 75,
            shutdown_seconds: 10,
            connections: 2_048,
            errors: 10,
            error_bytes: 4 * 1024,
            response_bytes: 10 * 1024 * 1024,
            cost_per_minute: None,
            cost_per_minute_with_token: 6_000_000,
        }
    }
}

impl Limits {
    /// The time for the answer to one request.
    #[must_use]
    pub fn request_time(&self) -> Duration {
        Duration::from_secs(self.request_seconds)
    }

    /// The time for the head of a request to arrive.
    #[must_use]
    pub fn header_time(&self) -> Duration {
        Duration::from_secs(self.header_seconds)
    }

    /// The time for the body of a request to arrive.
    #[must_use]
    pub fn body_time(&self) -> Duration {
        Duration::from_secs(self.body_seconds)
    }

    /// The time that a connection may rest.
    #[must_use]
    pub fn idle_time(&self) -> Duration {
        Duration::from_secs(self.idle_seconds)
    }

    /// The time that running requests get when the server stops.
    #[must_use]
    pub fn shutdown_time(&self) -> Duration {
        Duration::from_secs(self.shutdown_seconds)
    }

    /// The largest cost of one operation, for a client with or without a token.
    #[must_use]
    pub fn cost_for(&self, has_token: bool) -> u32 {
        if has_token {
            self.cost_with_token
        } else {
            self.cost
        }
    }
}
