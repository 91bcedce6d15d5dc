//! The room of organisations: the table, the object of the contract, the queries.

pub mod entity;
mod object;
mod query;

pub use object::Organisation;
pub use query::OrganisationQuery;
