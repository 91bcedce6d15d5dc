//! The room of one kind: conferences.

pub mod entity;
