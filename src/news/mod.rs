//! The room of news: the table, the object of the contract, the queries.

pub mod entity;
mod object;
mod query;

pub use object::NewsArticle;
pub use query::NewsQuery;
