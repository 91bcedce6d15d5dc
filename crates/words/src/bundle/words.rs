//! The parsed messages of one item in one locale.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use fluent_bundle::FluentResource;
use fluent_syntax::ast::{Entry, Pattern};

use super::super::references::{
    DEEPEST_NESTING, Node, contact_slug, nesting, overflows, patterns, visit,
};
use super::functions;

/// The messages of one item, or of the labels, in one locale.
pub struct ItemWords {
    resource: Arc<FluentResource>,
    index: BTreeMap<String, Indexed>,
    contacts: BTreeSet<String>,
    facts: BTreeSet<String>,
}

/// What is known of a message before it is rendered.
struct Indexed {
    entry: usize,
    needs_messages: bool,
    unrenderable: Option<&'static str>,
}

/// A message that is to be rendered.
pub(super) struct Message<'words> {
    pub(super) pattern: &'words Pattern<&'words str>,
    pub(super) needs_messages: bool,
    pub(super) unrenderable: Option<&'static str>,
}

impl ItemWords {
    /// Bytes of the text that it was parsed from.
    #[must_use]
    pub fn text_bytes(&self) -> usize {
        self.resource.source().len()
    }

    /// Parses the text of a locale file. Never fails: entries that cannot be read are skipped,
    /// and of two with the same id the first counts.
    #[must_use]
    pub fn parse(ftl: String) -> Self {
        let resource = resource(ftl);
        let mut index = BTreeMap::new();
        let mut contacts = BTreeSet::new();
        let mut facts = BTreeSet::new();
        for (position, entry) in resource.entries().enumerate() {
            let Entry::Message(message) = entry else {
                continue;
            };
            let mut indexed = Indexed {
                entry: position,
                needs_messages: false,
                unrenderable: None,
            };
            for pattern in patterns(entry) {
                visit(pattern, &mut |node| {
                    contacts.extend(contact_slug(&node).map(str::to_owned));
                    match node {
                        Node::Variable(name) => {
                            facts.insert(name.to_owned());
                        }
                        Node::Message { .. } => indexed.needs_messages = true,
                        Node::Function { name, .. } if !functions::NAMES.contains(&name) => {
                            indexed.unrenderable = Some("an unknown function");
                        }
                        Node::Number(literal) if overflows(literal) => {
                            indexed.unrenderable = Some("a number with too many digits");
                        }
                        _ => {}
                    }
                });
            }
            if message.value.is_some() {
                index.entry(message.id.name.to_owned()).or_insert(indexed);
            }
        }
        Self {
            resource,
            index,
            contacts,
            facts,
        }
    }

    /// Whether there is a message with this id that has a text.
    #[must_use]
    pub fn contains(&self, id: &str) -> bool {
        self.index.contains_key(id)
    }

    /// The ids of all messages, in alphabetical order.
    pub fn messages(&self) -> impl Iterator<Item = &str> {
        self.index.keys().map(String::as_str)
    }

    /// The slugs in calls of `CONTACT`.
    #[must_use]
    pub fn contact_references(&self) -> &BTreeSet<String> {
        &self.contacts
    }

    /// The names of the variables, without the `$`.
    #[must_use]
    pub fn fact_references(&self) -> &BTreeSet<String> {
        &self.facts
    }

    pub(super) fn resource(&self) -> &Arc<FluentResource> {
        &self.resource
    }

    pub(super) fn message(&self, id: &str) -> Option<Message<'_>> {
        let indexed = self.index.get(id)?;
        match self.resource.get_entry(indexed.entry)? {
            Entry::Message(message) => Some(Message {
                pattern: message.value.as_ref()?,
                needs_messages: indexed.needs_messages,
                unrenderable: indexed.unrenderable,
            }),
            _ => None,
        }
    }
}

impl std::fmt::Debug for ItemWords {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_set().entries(self.messages()).finish()
    }
}

/// Parses Fluent text, without what would harm the parser or the resolver.
pub(super) fn resource(ftl: String) -> Arc<FluentResource> {
    let harmless = if nesting(&ftl) > DEEPEST_NESTING {
        String::new()
    } else {
        ftl
    };
    // Errors are entries that became junk; they are skipped.
    Arc::new(FluentResource::try_new(harmless).unwrap_or_else(|(resource, _)| resource))
}
