//! An item's words in some locales of a chain.

use std::sync::{Arc, LazyLock, OnceLock};

use super::Lack;
use crate::{
    content::{ItemFacts, entity::words::Notes},
    words::bundle::{ContactBook, ItemWords, Language, Message, Renderer},
};

/// An item's words in some locales of a chain, one behind the other, with what they may say.
#[derive(Debug)]
pub struct Layers {
    pub(super) facts: ItemFacts,
    pub(super) locales: Vec<Layer>,
    /// What words may say of contacts, once that is known.
    contacts: OnceLock<Arc<ContactBook>>,
}

/// An item's words in one locale.
#[derive(Debug)]
pub(super) struct Layer {
    pub(super) language: Arc<Language>,
    pub(super) words: Arc<ItemWords>,
    pub(super) notes: Arc<Notes>,
    pub(super) slug: Option<String>,
}

impl Layers {
    pub(super) fn new(facts: ItemFacts, locales: Vec<Layer>) -> Self {
        Self {
            facts,
            locales,
            contacts: OnceLock::new(),
        }
    }

    /// About how many bytes of memory it takes, with all its texts rendered.
    pub(super) fn bytes(&self) -> usize {
        // The parsed words are shared with other readers' renditions, but may live on here alone.
        let words = self.locales.iter().map(|layer| layer.words.text_bytes());
        6 * words.sum::<usize>()
    }

    /// The slugs of the contacts that words may name.
    pub fn contacts(&self) -> impl Iterator<Item = &str> {
        let layers = self.locales.iter();
        layers.flat_map(|layer| layer.words.contact_references().iter().map(String::as_str))
    }

    /// Whether all is known that words may say of contacts.
    #[must_use]
    pub fn are_contacts_told(&self) -> bool {
        self.contacts.get().is_some() || self.contacts().next().is_none()
    }

    /// Tells what the public may see of the [contacts](Self::contacts). The first time counts.
    pub fn tell_contacts(&self, contacts: Arc<ContactBook>) {
        self.contacts.get_or_init(|| contacts);
    }

    /// The text of the message `id` in the first locale that has it. Notes whether that depends on
    /// contacts.
    pub(super) fn render(
        &self,
        id: &str,
        depends_on_contacts: &mut bool,
    ) -> Result<Option<(&Layer, String)>, Lack> {
        let contacts = self.contacts.get();
        for layer in &self.locales {
            let Some(message) = layer.words.message(id) else {
                continue;
            };
            if message.uses_contacts() {
                *depends_on_contacts = true;
                if contacts.is_none() {
                    return Err(Lack::Contacts);
                }
            }
            if let Some(text) = self.render_in(layer, (id, &message), contacts) {
                return Ok(Some((layer, text)));
            }
        }
        Ok(None)
    }

    fn render_in(
        &self,
        layer: &Layer,
        (id, message): (&str, &Message<'_>),
        contacts: Option<&Arc<ContactBook>>,
    ) -> Option<String> {
        static NONE: LazyLock<Arc<ContactBook>> = LazyLock::new(Arc::default);
        let used = message.variables();
        let variables = self.facts.variables_among(used, &layer.language);
        let contacts = contacts.unwrap_or(&NONE);
        let renderer = Renderer::new(&layer.language, &layer.words, &variables, contacts);
        renderer
            .text(message)
            .inspect_err(|error| {
                let locale = layer.language.tag().as_str();
                tracing::debug!(%error, locale, id, "a message counts as missing");
            })
            .ok()
    }
}
