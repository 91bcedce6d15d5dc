//! The room of one kind: workshop_reports.

pub mod entity;
