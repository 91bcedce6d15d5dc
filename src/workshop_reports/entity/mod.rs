//! The tables of workshop reports.

pub mod contributor;
pub mod report;
