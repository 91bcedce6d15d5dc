//! What items of all kinds share: kind, slug, facts, visibility, lists, languages, the change log.
//!
//! A kind adds a table of its own ([`KindTable`]) in its room (`news`, `contacts`, …).

pub mod change_log;
pub mod entity;
pub mod facts;
pub mod kind;
pub mod languages;
pub mod list;
pub mod messages;
pub mod postal_address;
pub mod record;
pub mod topics;

pub use facts::ItemFacts;
pub use kind::ItemKind;
pub use record::{KindTable, Record};
