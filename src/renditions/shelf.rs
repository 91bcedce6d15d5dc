//! Parsed words are kept: most requests ask for the same items.

use std::sync::Arc;

use moka::sync::Cache;

use crate::{content::entity::words, words::bundle::ItemWords};

/// Parsed words by item and locale, each with the text that it was parsed from.
///
/// A look-up compares the text with the row at hand, so that nothing kept can be out of date,
/// whichever revision a request sees.
#[derive(Clone)]
pub struct WordsShelf(Cache<Place, Arc<Kept>>);

/// An item and a locale.
type Place = (i64, String);

/// A text, and what it was parsed to.
type Kept = (String, Arc<ItemWords>);

/// A syntax tree takes about so many times its text.
const TREE: usize = 6;

impl WordsShelf {
    /// Keeps about so many bytes.
    #[must_use]
    pub fn new(bytes: u64) -> Self {
        let weigh = |_: &Place, kept: &Arc<Kept>| {
            u32::try_from(256 + kept.0.len() * TREE).unwrap_or(u32::MAX)
        };
        Self(Cache::builder().max_capacity(bytes).weigher(weigh).build())
    }

    /// The parsed words of `row`.
    #[must_use]
    pub fn parsed(&self, row: &words::Model) -> Arc<ItemWords> {
        let key = (row.item_id, row.locale.clone());
        if let Some(kept) = self.0.get(&key)
            && kept.0 == row.messages
        {
            return Arc::clone(&kept.1);
        }
        let words = Arc::new(ItemWords::parse(row.messages.clone()));
        self.0
            .insert(key, Arc::new((row.messages.clone(), Arc::clone(&words))));
        words
    }
}
