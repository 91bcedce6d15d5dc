//! The room of conferences: the table, the object of the contract, the queries.

pub mod entity;
mod object;
mod query;

pub use object::Conference;
pub use query::ConferenceQuery;
