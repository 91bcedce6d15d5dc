//! The room of workshop reports: the table, the object of the contract, the queries.

pub mod entity;
mod loader;
mod object;
mod query;

pub use object::WorkshopReport;
pub use query::WorkshopReportQuery;
