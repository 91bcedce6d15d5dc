//! The room of contacts: the table, the object of the contract, the queries.

pub mod entity;
mod loader;
mod object;
mod query;

pub use object::Contact;
pub use query::ContactQuery;
