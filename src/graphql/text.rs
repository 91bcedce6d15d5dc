//! Texts that say which language they are in.

use std::sync::Arc;

use async_graphql::{
    ContextSelectionSet, Enum, Object, SimpleObject, Value, resolver_utils::enum_value,
};

use super::{
    at_hand::{AtHand, AtOnce},
    locale::Locale,
    session::Scope,
};
use crate::{
    renditions::{self, Localised},
    words::{locale::LocaleTag, markdown},
};

/// Who wrote words.
#[derive(Enum, Clone, Copy, Debug, PartialEq, Eq)]
#[graphql(remote = "renditions::Origin")]
pub enum Origin {
    /// They are in the source locale.
    Source,
    /// A person translated them.
    Human,
    /// A machine translated them.
    Machine,
}

/// Whether translated words have kept up with the source.
#[derive(Enum, Clone, Copy, Debug, PartialEq, Eq)]
#[graphql(remote = "renditions::Freshness")]
pub enum Freshness {
    /// The source says what it said when they were translated.
    Current,
    /// The source has changed since.
    Outdated,
}

/// A plain text with the language that it is really in.
pub type Text = AtHand<TextFields>;

/// A plain text with the language that it is really in.
#[derive(SimpleObject, Clone, Debug)]
#[graphql(name = "Text")]
pub struct TextFields {
    /// The text. It holds no markup; it may hold Unicode's isolation marks around insertions of the other direction.
    value: String,
    /// The locale that it is written in.
    locale: Locale,
    /// Whether that is another locale than the reader's.
    is_fallback: bool,
    /// Who wrote it.
    origin: Origin,
    /// Whether it has kept up with the source.
    freshness: Freshness,
}

impl Text {
    /// Shows a text to a reader of `scope`.
    #[must_use]
    pub fn new(text: &Localised, scope: &Scope) -> Self {
        Self(TextFields {
            value: text.value.clone(),
            locale: Locale::new(text.locale.clone(), scope),
            is_fallback: text.is_fallback,
            origin: text.origin.into(),
            freshness: text.freshness.into(),
        })
    }

    /// Shows a label, which `source` is the source locale of.
    #[must_use]
    pub fn label((locale, value): (LocaleTag, String), source: &LocaleTag, scope: &Scope) -> Self {
        let origin = if locale == *source {
            Origin::Source
        } else {
            Origin::Human
        };
        Self(TextFields {
            value,
            is_fallback: scope.locale() != Some(&locale),
            locale: Locale::new(locale, scope),
            origin,
            freshness: Freshness::Current,
        })
    }
}

impl AtOnce for TextFields {
    fn at_once(&self, field: &str, context: &ContextSelectionSet<'_>) -> Option<Value> {
        Some(match field {
            "value" => Value::String(self.value.clone()),
            "locale" => self.locale.at_once(context)?,
            "isFallback" => self.is_fallback.into(),
            "origin" => enum_value(self.origin),
            "freshness" => enum_value(self.freshness),
            _ => return None,
        })
    }
}

/// A formatted text with the language that it is really in.
pub type RichText = AtHand<RichTextFields>;

/// A formatted text with the language that it is really in.
#[derive(Clone, Debug)]
pub struct RichTextFields {
    text: Arc<Localised>,
    scope: Scope,
}

impl RichText {
    /// Shows a Markdown text to a reader of `scope`.
    #[must_use]
    pub fn new(text: Arc<Localised>, scope: &Scope) -> Self {
        Self(RichTextFields {
            text,
            scope: scope.clone(),
        })
    }
}

/// A formatted text with the language that it is really in.
#[Object(name = "RichText")]
impl RichTextFields {
    /// Safe to insert into a page: made from Markdown without raw HTML, and sanitised. Headings begin at `h2`.
    async fn html(&self) -> &str {
        self.text.html()
    }

    /// As the translator wrote it, with the facts filled in (`CommonMark`).
    async fn markdown(&self) -> &str {
        &self.text.value
    }

    /// Without any markup.
    async fn plain(&self) -> &str {
        self.text.plain()
    }

    /// The beginning, without markup, cut between words.
    async fn excerpt(
        &self,
        #[graphql(
            desc = "How long it is at most, in user-perceived characters, from 1 to 2,000.",
            default = 200
        )]
        length: i32,
    ) -> async_graphql::Result<String> {
        match usize::try_from(length) {
            Ok(length @ 1..=2_000) => Ok(markdown::excerpt(&self.text.value, length)),
            _ => Err(super::error::bad_input("`length` is from 1 to 2000.")),
        }
    }

    /// The locale that it is written in.
    async fn locale(&self) -> Locale {
        Locale::new(self.text.locale.clone(), &self.scope)
    }

    /// Whether that is another locale than the reader's.
    async fn is_fallback(&self) -> bool {
        self.text.is_fallback
    }

    /// Who wrote it.
    async fn origin(&self) -> Origin {
        self.text.origin.into()
    }

    /// Whether it has kept up with the source.
    async fn freshness(&self) -> Freshness {
        self.text.freshness.into()
    }
}

impl AtOnce for RichTextFields {
    fn at_once(&self, field: &str, context: &ContextSelectionSet<'_>) -> Option<Value> {
        let text = &self.text;
        Some(match field {
            "html" => text.html().into(),
            "markdown" => text.value.as_str().into(),
            "plain" => text.plain().into(),
            "locale" => Locale::new(text.locale.clone(), &self.scope).at_once(context)?,
            "isFallback" => text.is_fallback.into(),
            "origin" => enum_value(Origin::from(text.origin)),
            "freshness" => enum_value(Freshness::from(text.freshness)),
            _ => return None,
        })
    }
}
