//! The room of one kind: organisations.

pub mod entity;
