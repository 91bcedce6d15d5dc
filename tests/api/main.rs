//! The promises of the whole, tested over real HTTP and with the real commands, on SQLite and on a
//! private PostgreSQL. One module for each family of promises.

mod content;
mod postgres;
mod server;

mod contract;
mod everything;
mod filters;
mod hostile;
mod house;
mod importing;
mod live;
mod negotiation;
mod paging;
mod starting;
mod statements;
mod visibility;
mod words;
