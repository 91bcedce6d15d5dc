//! Errors of resolvers: a sentence and a stable code, never an inner detail.

use async_graphql::{Error, ErrorExtensions};

use super::judge::Code;
use crate::editions::MOVED;

/// An argument that does not fit.
pub fn bad_input(message: impl Into<String>) -> Error {
    coded(Code::BadUserInput, message)
}

/// A failure of the database, which is logged and not told.
pub fn database(error: impl std::fmt::Display) -> Error {
    let error = error.to_string();
    // Then the whole request is answered anew.
    if !error.ends_with(MOVED) {
        tracing::error!(%error, "the database failed");
    }
    coded(
        Code::Internal,
        "The server could not read its database. Please try again.",
    )
}

/// Something that cannot be answered now, or on this server.
pub fn unavailable(code: Code, message: impl Into<String>) -> Error {
    coded(code, message)
}

fn coded(code: Code, message: impl Into<String>) -> Error {
    Error::new(message).extend_with(|_, extensions| extensions.set("code", code.name()))
}
