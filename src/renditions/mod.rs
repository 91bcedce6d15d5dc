//! Renditions: an item's words in a reader's locale, with its facts filled in.
//!
//! Each message falls back on its own along the reader's chain, and says which locale it is in. A
//! message that cannot be rendered without an error counts as missing, so that no reader ever sees a
//! placeholder.

mod layers;
mod load;
mod shelf;
pub mod subjects;
pub mod visibility;

use std::sync::{Arc, OnceLock, PoisonError, RwLock};

use layers::Layer;
pub use layers::Layers;
pub use load::{Loading, contacts_shown};
pub use shelf::WordsShelf;

use crate::{
    content::{ItemFacts, entity::item, languages::Chain},
    words::{locale::LocaleTag, markdown},
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
    has_conference: bool,
    own: Layers,
    /// Those of the locales behind, once that somebody needed them.
    fallbacks: OnceLock<Arc<Layers>>,
    /// By message; there are few.
    texts: RwLock<Vec<(String, Known)>>,
}

/// What is known of a message.
#[derive(Clone, Debug)]
pub struct Known {
    /// Its text, if it has any.
    pub text: Option<Arc<Localised>>,
    /// Whether that may change with what the public sees of contacts.
    pub depends_on_contacts: bool,
}

/// What is known of `message` among those that were rendered.
fn rendered(texts: &[(String, Known)], message: &str) -> Option<Known> {
    let found = texts.iter().find(|(id, _)| id == message);
    found.map(|(_, known)| known.clone())
}

/// What has to be told before a message can be rendered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lack {
    /// The words of the locales behind the reader's own.
    Fallbacks,
    /// What the public may see of the contacts that it names.
    Contacts,
}

impl Rendition {
    /// The text of `message`, in the first locale of the chain that has it. It is rendered once.
    ///
    /// # Errors
    /// What has to be told first.
    pub fn text(&self, message: &str) -> Result<Known, Lack> {
        let texts = self.texts.read().unwrap_or_else(PoisonError::into_inner);
        if let Some(known) = rendered(&texts, message) {
            return Ok(known);
        }
        drop(texts);
        let known = self.render(message)?;
        let mut texts = self.texts.write().unwrap_or_else(PoisonError::into_inner);
        // Somebody may have rendered it meanwhile.
        if let Some(known) = rendered(&texts, message) {
            return Ok(known);
        }
        texts.push((message.to_owned(), known.clone()));
        Ok(known)
    }

    /// Parses `message` in the reader's own locale, so that it is rendered sooner.
    pub fn read(&self, message: &str) {
        for layer in &self.own.locales {
            let _ = layer.words.message(message);
        }
    }

    /// The text of `message`, of a rendition that lacks nothing.
    #[must_use]
    pub fn told_text(&self, message: &str) -> Option<Arc<Localised>> {
        let known = self.text(message);
        debug_assert!(known.is_ok(), "all is told first");
        known.ok()?.text
    }

    /// Whether the words of the locales behind the reader's own are told.
    #[must_use]
    pub fn are_fallbacks_told(&self) -> bool {
        self.fallbacks.get().is_some()
    }

    /// Tells the words of the locales behind the reader's own. The first time counts.
    pub fn tell_fallbacks(&self, fallbacks: Arc<Layers>) {
        self.fallbacks.get_or_init(|| fallbacks);
    }

    /// The reader's own words, and the fallbacks if they are told.
    pub fn parts(&self) -> impl Iterator<Item = &Layers> {
        let fallbacks = self.fallbacks.get().map(|fallbacks| &**fallbacks);
        std::iter::once(&self.own).chain(fallbacks)
    }

    fn render(&self, message: &str) -> Result<Known, Lack> {
        let mut depends_on_contacts = false;
        let mut found = self.own.render(message, &mut depends_on_contacts)?;
        // Mostly the reader's own words have the text, and nobody asks what the others would say.
        if found.is_none() {
            let fallbacks = self.fallbacks.get().ok_or(Lack::Fallbacks)?;
            found = fallbacks.render(message, &mut depends_on_contacts)?;
        }
        let text = found.map(|(layer, value)| Arc::new(self.localised(layer, message, value)));
        Ok(Known {
            text,
            depends_on_contacts,
        })
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

    /// The slugs of the contacts that its words may name, as far as they are told.
    pub fn contacts(&self) -> impl Iterator<Item = &str> {
        self.parts().flat_map(Layers::contacts)
    }

    /// Whether its words may use the facts of a conference.
    #[must_use]
    pub fn has_conference(&self) -> bool {
        self.has_conference
    }

    /// About how many bytes of memory it takes, with all its texts rendered.
    #[must_use]
    pub fn bytes(&self) -> usize {
        let own = self.own.bytes();
        // Fallbacks that are told later are about as long.
        let fallbacks = self.fallbacks.get().map_or(own, |told| told.bytes());
        1024 + own + fallbacks
    }

    /// The item's slug in the reader's own locale, if it has one that leads to it.
    #[must_use]
    pub fn slug(&self) -> Option<&str> {
        self.own.locales.first()?.slug.as_deref()
    }

    /// The ids of the messages that it has in any locale of the chain, as far as they are told.
    pub fn messages(&self) -> impl Iterator<Item = &str> {
        let layers = self.parts().flat_map(|part| &part.locales);
        layers.flat_map(|layer| layer.words.messages())
    }

    /// The item's facts, together with its conference's if words that are told use them.
    #[must_use]
    pub fn facts(&self) -> &ItemFacts {
        let mut parts = self.parts().map(|part| &part.facts);
        parts
            .find(|facts| facts.have_conference())
            .unwrap_or(&self.own.facts)
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
