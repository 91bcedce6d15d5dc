//! The GraphQL toolkit: what all queries share and what names no kind of item.
//!
//! A [`session::Session`] is one request's view of the content; a [`session::Scope`] is the reader's
//! language, threaded down from where it was asked for. [`judge`] refuses documents before they run.

pub mod at_hand;
pub mod batches;
pub mod connection;
pub mod coverage;
pub mod cursor;
pub mod dates;
pub mod error;
pub mod global_id;
pub mod item;
pub mod json;
pub mod judge;
pub mod keeping;
pub mod labels;
pub mod limits;
pub mod loaders;
pub mod locale;
pub mod nodes;
pub mod nulls;
pub mod page;
pub mod parts;
pub mod place;
pub mod portion;
pub mod session;
pub mod text;
