//! What a family of checks looks at.

use std::collections::BTreeMap;
use std::ops::Range;

use fluent_syntax::ast::{Attribute, Entry, Pattern};

use super::{CheckInput, FileRole, OriginalFile};
use crate::fact::Facts;
use crate::file::{EntryKind, FileEntry, LocaleFile};
use crate::locale::Variety;

/// One entry with all that it is judged by.
#[derive(Clone, Copy)]
pub(super) struct Subject<'a> {
    /// What is known of the file, its locale and its tree.
    pub(super) input: &'a CheckInput<'a>,
    /// The file that holds it.
    pub(super) file: &'a LocaleFile<'a>,
    /// The entry.
    pub(super) entry: &'a FileEntry<'a>,
    /// What it translates. Nothing for the source locale's own entries, and for one that the
    /// source does not have.
    pub(super) original: Option<Original<'a>>,
}

/// The entry of the source locale that a translation was made from.
#[derive(Clone, Copy)]
pub(super) struct Original<'a> {
    /// The source locale's file.
    pub(super) of: &'a OriginalFile<'a>,
    /// Its entry.
    pub(super) entry: &'a FileEntry<'a>,
}

impl<'a> Original<'a> {
    /// Its syntax tree.
    pub(super) fn tree(&self) -> &'a Entry<&'a str> {
        &self.of.file.resource.body[self.entry.position]
    }
}

impl<'a> Subject<'a> {
    /// Its syntax tree.
    pub(super) fn tree(&self) -> &'a Entry<&'a str> {
        &self.file.resource.body[self.entry.position]
    }

    /// The facts of its item, with their values; nothing where it belongs to no item, or where
    /// the facts are not known.
    pub(super) fn facts(&self) -> Option<&'a Facts> {
        match self.input.role {
            FileRole::Item { facts } => facts,
            _ => None,
        }
    }

    /// Each text of the translation beside the source's: the value, and the attributes of the same
    /// name. What only one of the two has is left out.
    pub(super) fn pairs(&self) -> Vec<(&'a Pattern<&'a str>, &'a Pattern<&'a str>)> {
        let Some(original) = &self.original else {
            return Vec::new();
        };
        let (own, theirs) = (self.tree(), original.tree());
        let attributes: BTreeMap<&str, &Pattern<&str>> = attributes(theirs)
            .iter()
            .map(|attribute| (attribute.id.name, &attribute.value))
            .collect();
        let values = value(own).zip(value(theirs));
        let named = self::attributes(own)
            .iter()
            .filter_map(|attribute| Some((&attribute.value, *attributes.get(attribute.id.name)?)));
        values.into_iter().chain(named).collect()
    }

    /// Whether the locale says the same in another form, as simplified language does: then only what
    /// it says can be compared with the source, and not how.
    pub(super) fn is_retold(&self) -> bool {
        self.input.locale.variety() != Variety::Standard
    }

    /// The place of its id.
    pub(super) fn id_span(&self) -> Range<usize> {
        id_span(self.entry)
    }
}

/// The place of an entry's id.
pub(super) fn id_span(entry: &FileEntry<'_>) -> Range<usize> {
    entry.span.start..entry.span.start + entry.id.len()
}

pub(super) fn is_term(entry: &FileEntry<'_>) -> bool {
    entry.kind == EntryKind::Term
}

/// The value of a message or term.
pub(super) fn value<'ast, 'source>(
    entry: &'ast Entry<&'source str>,
) -> Option<&'ast Pattern<&'source str>> {
    match entry {
        Entry::Message(message) => message.value.as_ref(),
        Entry::Term(term) => Some(&term.value),
        _ => None,
    }
}

/// The attributes of a message or term.
pub(super) fn attributes<'ast, 'source>(
    entry: &'ast Entry<&'source str>,
) -> &'ast [Attribute<&'source str>] {
    match entry {
        Entry::Message(message) => &message.attributes,
        Entry::Term(term) => &term.attributes,
        _ => &[],
    }
}
