//! Search: a full-text index beside the database, derived from it and kept current by the change log.
//!
//! In reading order: [`analysis`] makes terms of words; [`schema`] is what the index holds;
//! [`entries`] reads items and [`documents`] makes the index's documents of them; [`store`] is the
//! folder, and [`files`] what is in it; [`follower`] follows the change log; [`question`] is what is asked, [`page`] what is
//! found, and [`snippet`] where.
//!
//! **What is indexed.** One document for each rendition of an item that differs from the others,
//! with the readers who see it. Whoever reads Ukrainian is shown the German article where there is
//! no Ukrainian one, so the German document names `uk` among its readers; an article whose body
//! alone is untranslated has a Ukrainian document with the German body. A search looks for the
//! reader's own tag, and finds each item once, as that reader sees it.
//!
//! **Scores depend on the item alone**, never on how often other items use a word. So a place in the
//! order stays where it is while the index changes, and a cursor holds.

mod analysis;
mod documents;
mod entries;
mod files;
mod follower;
mod page;
mod question;
mod schema;
mod slip;
mod snippet;
mod store;

use std::sync::{
    Arc, PoisonError, RwLock,
    atomic::{AtomicBool, Ordering},
};

use chrono::NaiveDate;
use tantivy::IndexReader;

use files::Files;
pub use follower::{Follower, Progress};
pub use page::{Hit, Hits, Place, Window};
pub use question::{Question, Refused};
pub use snippet::{Snippet, snippet};

/// Why a search has no answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unavailable {
    /// The index is being built.
    #[error("the index is being built")]
    NotReady,
}

/// The index, for those who ask. It says that it is not ready until all content was indexed once.
#[derive(Default)]
pub struct Search {
    opened: RwLock<Option<Arc<Opened>>>,
    damaged: AtomicBool,
}

/// An index that can be read.
struct Opened {
    reader: IndexReader,
    fields: schema::Fields,
    /// What it holds wholly, and nothing else; none while it is indexed anew.
    holds: Option<Held>,
    /// What it is read from.
    files: Arc<Files>,
}

/// Of which database, up to which revision and for which day an index is current.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Held {
    /// The database's own name.
    pub database: String,
    /// The last revision.
    pub revision: i64,
    /// The day on which contacts were looked up.
    pub day: NaiveDate,
}

impl Search {
    /// What answers `question`, best first, and of what time that is. Reads files: not for a task that
    /// others wait for.
    ///
    /// # Errors
    /// If the index is not ready.
    pub fn find(
        &self,
        question: &Question,
        window: &Window,
    ) -> Result<(Hits, Option<Held>), Unavailable> {
        let opened = self.opened.read().unwrap_or_else(PoisonError::into_inner);
        let opened = opened.clone().ok_or(Unavailable::NotReady)?;
        let query = question.query(&opened.fields);
        let found = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
            opened.files.check()?;
            opened.reader.searcher().search(&query, window)
        }));
        match found {
            Ok(Ok(hits)) => return Ok((hits, opened.holds.clone())),
            Ok(Err(error)) => tracing::error!(%error, "the search index cannot be read"),
            // A damaged file can mislead the library into anything.
            Err(_) => tracing::error!("the search index is damaged"),
        }
        self.damaged.store(true, Ordering::Relaxed);
        Err(Unavailable::NotReady)
    }

    fn publish(&self, opened: Option<Arc<Opened>>) {
        *self.opened.write().unwrap_or_else(PoisonError::into_inner) = opened;
    }

    fn is_damaged(&self) -> bool {
        self.damaged.load(Ordering::Relaxed)
    }

    /// Whether a search met damage since this was last asked.
    fn take_damage(&self) -> bool {
        self.damaged.swap(false, Ordering::Relaxed)
    }
}
