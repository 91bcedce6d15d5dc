//! The promises of the transport and of the judge, tested over real HTTP against a small schema.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::print_stderr,
    reason = "a test that cannot go on must fail, and one that is skipped must say so"
)]

mod agreement;
mod connections;
mod hostile;
mod node;
mod schema;
mod server;

mod specification;
mod surroundings;
