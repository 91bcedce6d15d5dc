//! The promises of the whole, tested over real HTTP and with the real commands, on SQLite and on a
//! private PostgreSQL. One module for each family of promises.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::print_stderr,
    clippy::format_push_string,
    clippy::items_after_statements,
    reason = "a test that cannot go on fails, and says what it skips; its text may cost what it likes"
)]

mod content;
mod lacking;
mod postgres;
mod server;

mod allocations;
mod beginning;
mod between;
mod browser;
mod caching;
mod checking;
mod contract;
mod everything;
mod filters;
mod freshness;
mod hostile;
mod house;
mod importing;
mod live;
mod negotiation;
mod paging;
mod plans;
mod platforms;
mod portions;
mod preview;
mod reading;
mod readme;
mod replicas;
mod search;
mod starting;
mod statements;
mod status;
mod translating;
mod visibility;
mod words;
