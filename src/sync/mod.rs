//! Sync: the locale files are checked and taken over into the database, in one transaction.
//!
//! [`scan`] finds the files, [`plan`] compares them with what the database holds (pure), [`run`]
//! does both in bounded portions and writes what differs, and [`watch`] does it again for whatever
//! is edited. A broken message keeps its last good version; the rest of its file is taken.
//!
//! [`freshness`] decides which translations a new source text leaves behind, with what translators
//! [`confirmed`], and, for a database without words, with what the git [`history`] tells.

mod check;
mod confirm;
mod confirmed;
mod count;
mod freshness;
mod history;
mod merge;
mod outcome;
mod plan;
mod run;
mod scan;
mod sink;
mod slugs;
mod watch;

pub use check::Locales;
pub use confirm::{Confirmed, confirm};
pub use history::HistoryGap;
pub use outcome::{Finding, Outcome};
pub use run::{Portion, Sync};
pub use scan::{ItemName, Tree, read_item};
pub use watch::{Desk, watch};
