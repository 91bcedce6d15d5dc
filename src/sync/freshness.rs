//! From which source text each translated message was made, and whether the source still says it.

use std::collections::{BTreeMap, BTreeSet};

use super::merge::Merged;
use crate::{
    content::{
        entity::words,
        messages::{counts, entries},
    },
    words::{canonical::says_the_same, locale::LocaleTag},
};

/// Each message of a file by its id.
pub(super) type Messages = BTreeMap<String, String>;

/// Source texts by message.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct MadeFrom {
    /// Of messages that the source says otherwise now.
    pub(super) outdated: Messages,
    /// Of messages that the source has no longer.
    pub(super) orphaned: Messages,
}

/// What an item says in the source locale, and said at the last sync.
#[derive(Debug)]
pub(super) struct Source<'a> {
    pub(super) locale: &'a LocaleTag,
    pub(super) before: Messages,
    pub(super) now: &'a Messages,
    /// Messages of which an edit outdates nothing.
    pub(super) minor: Minor,
}

/// Which edits of the source outdate nothing.
#[derive(Debug)]
pub(super) enum Minor {
    /// All of this sync.
    All,
    /// Those of these messages.
    These(BTreeSet<String>),
}

impl Source<'_> {
    fn is_minor(&self, id: &str) -> bool {
        match &self.minor {
            Minor::All => true,
            Minor::These(ids) => ids.contains(id),
        }
    }
}

/// From which source texts a translation was made, as far as the source does not say them now.
///
/// A message becomes outdated when the source moves on and it does not. It is current again when it
/// is edited, when it is confirmed for what the source says now, or when the source says again what
/// it said. `remembered` is what an earlier history tells of a translation that is new here.
pub(super) fn made_from(
    before: Option<&words::Model>,
    translation: &Merged,
    source: &Source<'_>,
    is_confirmed: &dyn Fn(&str, &str, &str) -> bool,
    remembered: Option<&Messages>,
) -> MadeFrom {
    let mut made_from = MadeFrom::default();
    // Where nothing was edited, nothing has to be parsed.
    let unedited = before.is_some_and(|before| before.messages == translation.text);
    let translated_before = match before {
        Some(before) if !unedited => entries(&before.messages),
        _ => Messages::new(),
    };
    for (id, text) in translation.messages.iter().filter(|(id, _)| counts(id)) {
        let edited = !unedited
            && translated_before
                .get(id)
                .is_none_or(|earlier| !says_the_same(earlier, text));
        let seen = if edited {
            remembered.and_then(|remembered| remembered.get(id))
        } else {
            let notes = before.map(|before| &before.notes);
            let outdated = notes.and_then(|notes| notes.outdated.get(id));
            let was_current = || {
                let orphaned = notes.and_then(|notes| notes.orphaned.get(id));
                orphaned.or_else(|| source.before.get(id))
            };
            match outdated {
                Some(seen) => Some(seen),
                None if source.is_minor(id) && source.now.contains_key(id) => None,
                None => was_current(),
            }
        };
        let Some(seen) = seen else { continue };
        match source.now.get(id) {
            None => {
                made_from.orphaned.insert(id.clone(), seen.clone());
            }
            Some(now) if !says_the_same(seen, now) && !is_confirmed(id, now, text) => {
                made_from.outdated.insert(id.clone(), seen.clone());
            }
            Some(_) => {}
        }
    }
    made_from
}
