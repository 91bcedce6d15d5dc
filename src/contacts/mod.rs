//! The room of one kind: contacts.

pub mod entity;
