//! Fluent bundles: a locale's terms and labels, an item's messages, and both together rendered
//! with facts.
//!
//! One bundle of terms and functions per locale serves all its items; an item's messages are
//! resolved against it without being added to it. Only messages that refer to other messages of
//! their item need a bundle of their own, made on first use.
//!
//! Numbers, dates and functions never touch `fluent-bundle`'s memoizer, which is one lock per
//! bundle; only its plural selection does, for the time of one look-up in ICU4X's rules.

pub(crate) mod functions;
mod rendering;
mod words;

use std::cell::OnceCell;
use std::collections::HashMap;
use std::sync::Arc;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::types::{FluentNumber, FluentNumberOptions};
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use serde::{Deserialize, Serialize};
use unic_langid::LanguageIdentifier;

use super::fact::{FactValue, Facts};
use super::format::Formatter;
use super::locale::LocaleTag;
use functions::{DateFact, ListFact};
pub use rendering::RenderError;
use rendering::{Output, Rendering};
pub use words::{ItemWords, Message};
use words::{Rendered, Text};

type Bundle = FluentBundle<Arc<FluentResource>>;

/// All that renders one locale: its formatter, terms and labels.
pub struct Language {
    tag: LocaleTag,
    formatter: Arc<Formatter>,
    terms: Arc<FluentResource>,
    /// Terms and functions, no messages.
    bundle: Bundle,
    labels: ItemWords,
    no_contacts: Arc<ContactBook>,
}

/// What `CONTACT` can show of a contact. What is not there, or not public any more, is nothing.
#[derive(Clone, Debug, Default, Deserialize, Eq, PartialEq, Serialize)]
pub struct ContactEntry {
    /// As it is to be shown, in international format.
    pub phone: Option<String>,
    /// The e-mail address.
    pub email: Option<String>,
    /// The web address.
    pub website: Option<String>,
    /// The postal address in one line.
    pub address: Option<String>,
}

/// The public contacts by slug.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct ContactBook(pub HashMap<String, ContactEntry>);

impl Language {
    /// A locale with the text of its terms and of its labels. Bad entries are skipped.
    #[must_use]
    pub fn new(tag: LocaleTag, formatter: Formatter, terms_ftl: &str, labels_ftl: &str) -> Self {
        let terms = words::resource(terms_ftl.to_owned());
        let bundle = new_bundle(&tag, &terms);
        Self {
            tag,
            formatter: Arc::new(formatter),
            terms,
            bundle,
            labels: ItemWords::parse(labels_ftl.to_owned()),
            no_contacts: Arc::default(),
        }
    }

    /// The locale.
    #[must_use]
    pub fn tag(&self) -> &LocaleTag {
        &self.tag
    }

    /// How the locale writes numbers, dates and lists.
    #[must_use]
    pub fn formatter(&self) -> &Formatter {
        &self.formatter
    }

    /// A label with facts, or nothing where the locale lacks it or it cannot be rendered without
    /// an error.
    #[must_use]
    pub fn label(&self, key: &str, facts: &Facts) -> Option<String> {
        Renderer::new(self, &self.labels, facts, &self.no_contacts)
            .message(key)?
            .ok()
    }

    /// The keys of all labels, in alphabetical order.
    pub fn label_keys(&self) -> impl Iterator<Item = &str> {
        self.labels.messages()
    }
}

impl std::fmt::Debug for Language {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter
            .debug_struct("Language")
            .field("tag", &self.tag)
            .finish_non_exhaustive()
    }
}

/// Renders the messages of one item in one locale.
pub struct Renderer<'a> {
    language: &'a Language,
    words: &'a ItemWords,
    contacts: &'a Arc<ContactBook>,
    facts: &'a Facts,
    /// Terms and this item's messages, for messages that refer to each other.
    own_bundle: OnceCell<Bundle>,
}

impl<'a> Renderer<'a> {
    /// A renderer of an item's words with its facts and the public contacts.
    #[must_use]
    pub fn new(
        language: &'a Language,
        words: &'a ItemWords,
        facts: &'a Facts,
        contacts: &'a Arc<ContactBook>,
    ) -> Self {
        Self {
            language,
            words,
            contacts,
            facts,
            own_bundle: OnceCell::new(),
        }
    }

    /// A message's text, or nothing where the item has no such message.
    ///
    /// The text is whole or an error: never one with `{$name}` in it.
    #[must_use]
    pub fn message(&self, id: &str) -> Option<Result<String, RenderError>> {
        Some(self.text(&self.words.message(id)?))
    }

    /// The text of a message of these words, as [`message`](Self::message) gives it.
    ///
    /// # Errors
    /// If it cannot be rendered as a whole.
    pub fn text(&self, message: &Message<'_>) -> Result<String, RenderError> {
        debug_assert!(
            std::ptr::eq(message.words, self.words),
            "what it refers to is among these words"
        );
        match &message.text {
            Text::Plain(text) => Ok((*text).to_owned()),
            Text::Pattern(rendered) => match rendered.unrenderable {
                Some(reason) => Err(RenderError::Broken(reason)),
                None => self.render(rendered),
            },
        }
    }

    /// The facts that a message may use: those that it names, unless other messages name some, too.
    fn arguments(&self, message: &Rendered<'_>) -> FluentArgs<'a> {
        let named = |(name, fact): (&'a String, &'a FactValue)| (name.as_str(), argument(fact));
        if message.needs_messages {
            return self.facts.iter().map(named).collect();
        }
        let used = message.variables.iter();
        used.filter_map(|name| self.facts.get_key_value(name))
            .map(named)
            .collect()
    }

    fn render(&self, message: &Rendered<'_>) -> Result<String, RenderError> {
        let bundle = if message.needs_messages {
            self.own_bundle.get_or_init(|| {
                let mut bundle = new_bundle(&self.language.tag, &self.language.terms);
                // An error says that an id is there twice; the first counts.
                let _ = bundle.add_resource(Arc::clone(self.words.resource()));
                bundle
            })
        } else {
            &self.language.bundle
        };
        let rendering = Rendering::begin(
            Arc::clone(&self.language.formatter),
            Arc::clone(self.contacts),
        );
        let mut output = Output::default();
        let mut errors = Vec::new();
        let arguments = self.arguments(message);
        let written =
            bundle.write_pattern(&mut output, message.pattern, Some(&arguments), &mut errors);
        let failure = rendering.end();
        if let Some(failure) = failure {
            return Err(failure);
        }
        if let Some(error) = errors.first() {
            return Err(RenderError::Resolver(error.to_string()));
        }
        if written.is_err() {
            return Err(RenderError::Resolver(
                "the text could not be written".to_owned(),
            ));
        }
        output.finish()
    }
}

impl std::fmt::Debug for Renderer<'_> {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter
            .debug_struct("Renderer")
            .field("tag", &self.language.tag)
            .finish_non_exhaustive()
    }
}

fn argument(fact: &FactValue) -> FluentValue<'_> {
    match fact {
        FactValue::Number(value) => {
            FluentNumber::new(*value, FluentNumberOptions::default()).into()
        }
        FactValue::Text(text) => FluentValue::String(text.as_str().into()),
        FactValue::Date(date) => FluentValue::Custom(Box::new(DateFact::new(*date))),
        FactValue::List(elements) => FluentValue::Custom(Box::new(ListFact::new(elements.clone()))),
    }
}

fn new_bundle(tag: &LocaleTag, terms: &Arc<FluentResource>) -> Bundle {
    let identifier: LanguageIdentifier = tag.as_str().parse().unwrap_or_default();
    intl_pluralrules::announce(&identifier);
    let mut bundle = FluentBundle::new_concurrent(vec![identifier]);
    // Own marks are set per insertion, see `isolate`.
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(rendering::write_value));
    functions::add_to(&mut bundle);
    // An error says that an id is there twice; the first counts.
    let _ = bundle.add_resource(Arc::clone(terms));
    bundle
}
