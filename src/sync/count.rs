//! How far a locale's words of an item have come.

use std::collections::BTreeMap;

use super::{freshness::Messages, merge::Merged};
use crate::{
    content::{entity::words, messages::counts},
    words::difference::words_to_translate,
};

/// What a translator of an item has to do, by message.
#[derive(Debug)]
pub(super) struct Work<'a> {
    source: &'a Messages,
    /// Counted when first asked for: most syncs find nothing new.
    words: BTreeMap<&'a str, i32>,
}

impl<'a> Work<'a> {
    pub(super) fn new(source: &'a Messages) -> Self {
        Self {
            source,
            words: BTreeMap::new(),
        }
    }

    fn messages(&self) -> impl Iterator<Item = (&'a str, &'a str)> + use<'a> {
        let all = self.source.iter();
        all.filter(|(id, _)| counts(id))
            .map(|(id, text)| (id.as_str(), text.as_str()))
    }

    /// Writes the counts of `translation` into `row`. Those of `before` are taken where the source
    /// is what it was, and the row too.
    pub(super) fn count(
        &mut self,
        row: &mut words::Model,
        translation: &Merged,
        before: Option<&words::Model>,
        same_source: bool,
    ) {
        if let Some(before) = before
            && same_source
            && before.messages == row.messages
            && before.notes == row.notes
            && usize::try_from(before.translated + before.missing) == Ok(self.messages().count())
        {
            row.translated = before.translated;
            row.translated_words = before.translated_words;
            row.missing = before.missing;
            row.missing_words = before.missing_words;
            row.outdated = before.outdated;
            row.outdated_words = before.outdated_words;
            row.machine = before.machine;
            row.machine_words = before.machine_words;
            return;
        }
        for (id, text) in self.messages() {
            let words = *self
                .words
                .entry(id)
                .or_insert_with(|| i32::try_from(words_to_translate(text)).unwrap_or(i32::MAX));
            let add = |messages: &mut i32, sum: &mut i32| {
                *messages = messages.saturating_add(1);
                *sum = sum.saturating_add(words);
            };
            if !translation.messages.contains_key(id) {
                add(&mut row.missing, &mut row.missing_words);
                continue;
            }
            add(&mut row.translated, &mut row.translated_words);
            if row.notes.outdated.contains_key(id) {
                add(&mut row.outdated, &mut row.outdated_words);
            }
            if row.notes.machine.contains(id) {
                add(&mut row.machine, &mut row.machine_words);
            }
        }
    }
}
