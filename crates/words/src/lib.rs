//! Words: everything about language that needs neither database nor web.
//!
//! In reading order:
//! - [`locale`]: a BCP 47 tag, its direction and names; [`negotiate`]: from `Accept-Language` to one;
//! - [`fact`]: the values that words may use; [`format`]: how a locale writes them (CLDR, ICU4X);
//! - [`bundle`]: a locale's Fluent terms and an item's messages, rendered with facts;
//!   [`markdown`]: a rendered body as HTML, plain text, excerpt;
//! - [`search`]: words as a search compares them;
//! - [`file`]: a locale file with exact places; [`check`]: what is wrong in it, and how to put it
//!   right; [`steps`] counts what that costs;
//! - [`selection`]: the numbers by which a message chooses its words;
//! - [`canonical`]: whether two versions of a message say the same; [`difference`]: what differs,
//!   word by word, and how many words there are;
//!   [`template`]: a file to be filled in.

pub mod bundle;
pub mod canonical;
pub mod check;
pub mod difference;
pub mod fact;
pub mod file;
pub mod format;
mod isolate;
pub mod locale;
pub mod markdown;
pub mod negotiate;
mod references;
pub mod search;
pub mod selection;
pub mod steps;
pub mod template;
