//! Parsed words are kept: most requests ask for the same items.

use std::sync::Arc;

use moka::sync::Cache;

use crate::{content::entity::words, words::bundle::ItemWords};

/// How many bytes of Fluent are kept parsed. A syntax tree takes a few times its text.
const BYTES: u64 = 16 << 20;

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

impl Default for WordsShelf {
    fn default() -> Self {
        let weigh = |_: &Place, kept: &Arc<Kept>| u32::try_from(kept.0.len()).unwrap_or(u32::MAX);
        Self(Cache::builder().max_capacity(BYTES).weigher(weigh).build())
    }
}

impl WordsShelf {
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
