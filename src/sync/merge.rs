//! What becomes of a file's messages: good ones are taken, broken ones keep their last good version.

use std::collections::{BTreeMap, BTreeSet};

use crate::{content::messages::entries, words::check::Checked};

/// The messages of a file that readers will see.
///
/// They are kept in the order of their ids, so that a message which moves within its file, or keeps
/// its last good version, changes nothing.
#[derive(Debug, Default)]
pub(super) struct Merged {
    /// Fluent, without comments.
    pub(super) text: String,
    /// Each message by its id.
    pub(super) messages: BTreeMap<String, String>,
    /// The messages that a machine translated.
    pub(super) machine: BTreeSet<String>,
    /// The messages of which an edit outdates nothing.
    pub(super) minor: BTreeSet<String>,
}

/// Takes the good entries of `checked`, and the last good version of broken ones.
pub(super) fn merge(checked: &Checked, last_good: &str, last_machine: &BTreeSet<String>) -> Merged {
    let mut merged = Merged::default();
    let last = entries(last_good);
    if checked.unreadable {
        merged.machine.clone_from(last_machine);
        last_good.clone_into(&mut merged.text);
        merged.messages = last;
        return merged;
    }
    for entry in &checked.good {
        merged.push(&entry.id, &entry.text);
        if entry.origin_machine {
            merged.machine.insert(entry.id.clone());
        }
    }
    for id in &checked.broken {
        if let Some(text) = last.get(id) {
            merged.push(id, text);
            if last_machine.contains(id) {
                merged.machine.insert(id.clone());
            }
        }
    }
    for message in merged.messages.values() {
        merged.text.push_str(message);
        merged.text.push('\n');
    }
    merged
}

impl Merged {
    fn push(&mut self, id: &str, text: &str) {
        self.messages
            .insert(id.to_owned(), text.trim_end().to_owned());
    }

    /// The localised slug, if there is one. It was checked to be one word.
    pub(super) fn slug(&self) -> Option<String> {
        let (_, value) = self.messages.get("slug")?.split_once('=')?;
        value.split_whitespace().next().map(ToOwned::to_owned)
    }
}
