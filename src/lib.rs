//! Lotse: a multilingual content API.
//!
//! Facts once in SQL, words per language in Fluent. The modules in reading order, from what
//! everything rests on to what a user touches:
//!
//! - [`words`]: Fluent and CLDR, a crate of its own. Pure: no database, no web.
//! - [`content`]: what items of all kinds share, and how they are stored.
//! - [`organisations`], [`conferences`], [`news`], [`workshop_reports`], [`contacts`]: one room a kind.
//! - [`renditions`]: items in a reader's language; [`coverage`]: how far each locale's words have
//!   come; [`editions`]: what readers see between two changes.
//! - [`import`] takes facts in, [`sync`] takes words in.
//! - [`graphql`]: the toolkit of the public contract, and the schema that merges the rooms.
//! - [`http`]: serves it.
//! - [`preview`]: what translators' words become, in a browser.
//! - [`cli`]: one verb a file.

pub mod clock;
pub mod config;
pub mod db;
pub mod error;
mod memory;

pub use ::words;

pub mod content;

pub mod conferences;
pub mod contacts;
pub mod news;
pub mod organisations;
pub mod workshop_reports;

pub mod coverage;
pub mod renditions;
pub mod search;

pub mod editions;

pub mod import;
pub mod sync;

pub mod graphql;
pub mod http;

pub mod api;
pub mod preview;

pub mod cli;

#[path = "../migrations/mod.rs"]
mod migrations;
