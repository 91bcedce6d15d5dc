//! The GraphQL toolkit: what all queries share and what names no kind of item.

pub mod judge;
pub mod limits;
pub mod nulls;
