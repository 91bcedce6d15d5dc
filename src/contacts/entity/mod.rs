//! The tables of contacts.

pub mod contact;
pub mod language;
