//! Parsed words are kept: most requests ask for the same items.

use std::sync::Arc;

use crate::{
    memory::Memory,
    words::{bundle::ItemWords, locale::LocaleTag},
};

/// Parsed words by item and locale, each with the text that it was parsed from.
///
/// A look-up compares the text with the row at hand, so that nothing kept can be out of date,
/// whichever revision a request sees.
#[derive(Clone)]
pub struct WordsShelf(Arc<Memory<Place, Arc<Kept>>>);

/// An item and a locale.
type Place = (i64, LocaleTag);

/// A text, and what it was parsed to.
type Kept = (String, Arc<ItemWords>);

/// A syntax tree takes about so many times its text.
const TREE: usize = 6;

impl WordsShelf {
    /// Keeps about so many bytes.
    #[must_use]
    pub fn new(bytes: u64) -> Self {
        Self(Arc::new(Memory::new(bytes)))
    }

    /// The parsed `messages` of an item in a locale.
    #[must_use]
    pub fn parsed(&self, item: i64, locale: &LocaleTag, messages: String) -> Arc<ItemWords> {
        if !self.0.is_on() {
            return Arc::new(ItemWords::parse(messages));
        }
        let place = (item, locale.clone());
        if let Some(kept) = self.0.get(&place)
            && kept.0 == messages
        {
            return Arc::clone(&kept.1);
        }
        let words = Arc::new(ItemWords::parse(messages.clone()));
        let bytes = messages.len() * TREE;
        let kept = Arc::new((messages, Arc::clone(&words)));
        self.0.insert(place, kept, bytes);
        words
    }
}
