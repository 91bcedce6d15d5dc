//! Renditions: an item's words in a reader's locale, with its facts filled in.
//!
//! Each message falls back on its own along the reader's chain, and says which locale it is in. A
//! message that cannot be rendered without an error counts as missing, so that no reader ever sees a
//! placeholder.

mod load;
mod shelf;
pub mod subjects;
pub mod visibility;

use std::{
    collections::HashMap,
    sync::{Arc, LazyLock, OnceLock, PoisonError, RwLock},
};

pub use load::{contacts_shown, load, load_words};
pub use shelf::WordsShelf;

use crate::{
    content::{
        ItemFacts,
        entity::{item, words::Notes},
        languages::Chain,
    },
    words::{
        bundle::{ContactBook, ItemWords, Language, Renderer},
        fact::Facts,
        locale::LocaleTag,
        markdown,
    },
};

/// An item whose words are asked for.
#[derive(Debug)]
pub struct Subject {
    /// What every item has.
    pub item: Arc<item::Model>,
    /// The item's own facts.
    pub facts: ItemFacts,
    /// The conference whose facts the words may use too.
    pub conference_id: Option<i64>,
}

/// Who wrote words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// They are in the source locale.
    Source,
    /// A person translated them.
    Human,
    /// A machine translated them.
    Machine,
}

/// Whether translated words have kept up with the source.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Freshness {
    /// The source says what it said when they were translated.
    Current,
    /// The source has changed since.
    Outdated,
}

/// A text that says which language it is in.
#[derive(Debug)]
pub struct Localised {
    /// The text.
    pub value: String,
    /// The locale that it is written in.
    pub locale: LocaleTag,
    /// Whether that is another locale than the reader's.
    pub is_fallback: bool,
    /// Who wrote it.
    pub origin: Origin,
    /// Whether it has kept up with the source.
    pub freshness: Freshness,
    html: OnceLock<String>,
    plain: OnceLock<String>,
}

impl Localised {
    /// The text as safe HTML, made from Markdown when it is first asked for.
    #[must_use]
    pub fn html(&self) -> &str {
        self.html.get_or_init(|| markdown::html(&self.value))
    }

    /// The text without markup, made from Markdown when it is first asked for.
    #[must_use]
    pub fn plain(&self) -> &str {
        self.plain.get_or_init(|| markdown::plain(&self.value))
    }
}

/// An item's words for a reader: its own locale first, then the fallbacks.
#[derive(Debug)]
pub struct Rendition {
    reader: LocaleTag,
    source: LocaleTag,
    facts: ItemFacts,
    /// What words may say of contacts, once that is known.
    contacts: OnceLock<Arc<ContactBook>>,
    has_conference: bool,
    layers: Vec<Layer>,
    texts: RwLock<HashMap<String, Option<Arc<Localised>>>>,
}

#[derive(Debug)]
struct Layer {
    language: Arc<Language>,
    words: Arc<ItemWords>,
    notes: Arc<Notes>,
    slug: Option<String>,
    variables: OnceLock<Facts>,
}

/// A text may say something of contacts that is not known yet.
struct LacksContacts;

impl Rendition {
    /// Whether `message` may say something of contacts that this rendition was not
    /// [told](Self::tell) yet. To know that, what needs none is rendered, and kept for
    /// [`text`](Self::text).
    #[must_use]
    pub fn lacks_contacts(&self, message: &str) -> bool {
        self.known(message).is_err()
    }

    /// Tells what the public may see of the [contacts](Self::contacts). The first time counts.
    pub fn tell(&self, contacts: ContactBook) {
        self.contacts.get_or_init(|| Arc::new(contacts));
    }

    /// The text of `message`, in the first locale of the chain that has it. It is rendered once, so
    /// that it must not [lack contacts](Self::lacks_contacts).
    #[must_use]
    pub fn text(&self, message: &str) -> Option<Arc<Localised>> {
        let text = self.known(message);
        debug_assert!(text.is_ok(), "contacts are told first");
        text.unwrap_or_default()
    }

    /// The text of `message`, if all is known that it may say.
    fn known(&self, message: &str) -> Result<Option<Arc<Localised>>, LacksContacts> {
        let texts = self.texts.read().unwrap_or_else(PoisonError::into_inner);
        if let Some(text) = texts.get(message) {
            return Ok(text.clone());
        }
        drop(texts);
        let text = self.render(message)?.map(Arc::new);
        let mut texts = self.texts.write().unwrap_or_else(PoisonError::into_inner);
        Ok(texts.entry(message.to_owned()).or_insert(text).clone())
    }

    fn render(&self, message: &str) -> Result<Option<Localised>, LacksContacts> {
        let contacts = self.contacts.get();
        for layer in &self.layers {
            // Mostly the first layer has the text, and nobody asks what the others would say.
            if contacts.is_none() && layer.words.uses_contacts(message) {
                return Err(LacksContacts);
            }
            if let Some(text) = self.render_in(layer, message, contacts) {
                return Ok(Some(text));
            }
        }
        Ok(None)
    }

    fn render_in(
        &self,
        layer: &Layer,
        message: &str,
        contacts: Option<&Arc<ContactBook>>,
    ) -> Option<Localised> {
        static NONE: LazyLock<Arc<ContactBook>> = LazyLock::new(Arc::default);
        let variables = layer.variables.get_or_init(|| {
            let used = layer.words.fact_references().iter().map(String::as_str);
            self.facts.variables_among(used, &layer.language)
        });
        let contacts = contacts.unwrap_or(&NONE);
        let renderer = Renderer::new(&layer.language, &layer.words, variables, contacts);
        match renderer.message(message)? {
            Ok(value) => Some(self.localised(layer, message, value)),
            Err(error) => {
                let locale = layer.language.tag().as_str();
                tracing::debug!(%error, locale, message, "a message counts as missing");
                None
            }
        }
    }

    fn localised(&self, layer: &Layer, message: &str, value: String) -> Localised {
        let locale = layer.language.tag().clone();
        let origin = if locale == self.source {
            Origin::Source
        } else if layer.notes.machine.contains(message) {
            Origin::Machine
        } else {
            Origin::Human
        };
        let freshness = if layer.notes.outdated.contains_key(message) {
            Freshness::Outdated
        } else {
            Freshness::Current
        };
        Localised {
            value,
            is_fallback: locale != self.reader,
            locale,
            origin,
            freshness,
            html: OnceLock::new(),
            plain: OnceLock::new(),
        }
    }

    /// The slugs of the contacts that its words may name.
    pub fn contacts(&self) -> impl Iterator<Item = &str> {
        let layers = self.layers.iter();
        layers.flat_map(|layer| layer.words.contact_references().iter().map(String::as_str))
    }

    /// Whether its words may use the facts of a conference.
    #[must_use]
    pub fn has_conference(&self) -> bool {
        self.has_conference
    }

    /// About how many bytes of memory it takes, with all its texts rendered.
    #[must_use]
    pub fn bytes(&self) -> usize {
        // The parsed words are shared with other readers' renditions, but may live on here alone.
        let words = self.layers.iter().map(|layer| layer.words.text_bytes());
        1024 + 6 * words.sum::<usize>()
    }

    /// The item's slug in the reader's own locale, if it has one that leads to it.
    #[must_use]
    pub fn slug(&self) -> Option<&str> {
        let own = self.layers.first()?;
        (*own.language.tag() == self.reader).then_some(own.slug.as_deref())?
    }

    /// The ids of the messages that it has in any locale of the chain.
    pub fn messages(&self) -> impl Iterator<Item = &str> {
        self.layers.iter().flat_map(|layer| layer.words.messages())
    }

    /// The item's facts together with its conference's.
    #[must_use]
    pub fn facts(&self) -> &ItemFacts {
        &self.facts
    }
}

/// One rendition that is asked for.
#[derive(Clone, Debug)]
pub struct Request {
    /// The item.
    pub subject: Arc<Subject>,
    /// The locales to try.
    pub chain: Chain,
}

impl PartialEq for Request {
    fn eq(&self, other: &Self) -> bool {
        self.subject.item.id == other.subject.item.id && self.chain == other.chain
    }
}

impl Eq for Request {}

impl std::hash::Hash for Request {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        self.subject.item.id.hash(state);
        self.chain.first().hash(state);
    }
}
