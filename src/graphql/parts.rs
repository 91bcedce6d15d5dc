//! The parts of an item in the contract: facts, translations, pictures, links.

use async_graphql::{Enum, SimpleObject};

use super::{
    coverage::{Amounts, TranslationState},
    locale::Locale,
    text::{Freshness, Text},
};
use crate::words::{
    fact::{FactType as Type, FactValue},
    format::{DateStyle, Formatter, ListFormat, NumberOptions},
};

/// A fact as a locale writes it.
pub(super) fn written(value: &FactValue, formatter: &Formatter) -> String {
    match value {
        FactValue::Number(number) => formatter.number(*number, &NumberOptions::default()),
        FactValue::Date(day) => formatter.date(*day, DateStyle::Long),
        FactValue::Text(text) => text.clone(),
        FactValue::List(texts) => formatter.list(texts, ListFormat::default()),
    }
}

/// A fact for machines.
pub(super) fn plain(value: &FactValue) -> String {
    match value {
        FactValue::Number(number) => number.to_string(),
        FactValue::Date(day) => day.to_string(),
        FactValue::Text(text) => text.clone(),
        FactValue::List(texts) => serde_json::Value::from(texts.clone()).to_string(),
    }
}

/// What a fact is.
#[derive(Enum, Clone, Copy, Debug, PartialEq, Eq)]
#[graphql(remote = "Type")]
pub enum FactType {
    /// A number.
    Number,
    /// A day.
    Date,
    /// A text.
    Text,
    /// A list of texts.
    List,
}

/// Something that is the same in all languages, and how this locale writes it.
#[derive(SimpleObject)]
pub struct Fact {
    /// Its name, as words use it.
    pub(super) name: String,
    /// What it is.
    pub(super) r#type: FactType,
    /// The fact for machines: a plain number, an ISO 8601 day, a text, or a JSON array of texts.
    pub(super) value: String,
    /// As the reader's locale writes it.
    pub(super) formatted: String,
}

/// An item's words in one locale.
#[derive(SimpleObject)]
pub struct Translation {
    /// The locale.
    pub(super) locale: Locale,
    /// The item's name for addresses in that locale; the stable one where it gives none.
    pub(super) slug: String,
    /// Whether all of it has kept up with the source.
    pub(super) freshness: Freshness,
    /// How many of the source's messages it has, from 0 to 1.
    pub(super) completeness: f64,
    /// How far it has come.
    pub(super) state: TranslationState,
    /// Its messages.
    pub(super) messages: Amounts,
    /// The words of these in the source.
    pub(super) words: Amounts,
}

/// The picture of an item.
#[derive(SimpleObject)]
pub struct Image {
    /// Its address.
    pub(super) url: String,
    /// Its width in pixels.
    pub(super) width: i32,
    /// Its height in pixels.
    pub(super) height: i32,
    /// Whom to name beside it.
    pub(super) credit: Option<String>,
    /// What it shows, for `alt`.
    pub(super) alternative: Option<Text>,
}

/// A link of an item.
#[derive(SimpleObject)]
pub struct Link {
    /// Its stable name within the item.
    pub(super) key: String,
    /// Where it leads.
    pub(super) url: String,
    /// What it is called.
    pub(super) text: Option<Text>,
}
