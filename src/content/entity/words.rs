//! Table `words`: an item's checked Fluent messages in one locale.

use std::collections::{BTreeMap, BTreeSet};

use sea_orm::{FromJsonQueryResult, entity::prelude::*};
use serde::{Deserialize, Serialize};

use crate::content::ItemKind;

/// One item's words in one locale.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "words")]
pub struct Model {
    /// The item.
    #[sea_orm(primary_key, auto_increment = false)]
    pub item_id: i64,
    /// A BCP 47 tag.
    #[sea_orm(primary_key, auto_increment = false)]
    pub locale: String,
    /// The item's kind, so that a localised slug is unique within kind and locale.
    pub kind: ItemKind,
    /// The localised slug, from the message `slug`.
    pub url_slug: Option<String>,
    /// Whether there is a title: an item is offered in a locale if it has one along the fallbacks.
    pub has_title: bool,
    /// The messages that passed the checks, as Fluent without comments.
    #[sea_orm(column_type = "Text")]
    pub messages: String,
    /// What is known of each message beside its text.
    #[sea_orm(column_type = "JsonBinary")]
    pub notes: Notes,
}

/// What is known of messages beside their text.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, FromJsonQueryResult)]
#[serde(default)]
pub struct Notes {
    /// Messages that a machine translated.
    #[serde(skip_serializing_if = "BTreeSet::is_empty")]
    pub machine: BTreeSet<String>,
    /// The source text that an outdated message was translated from, by message.
    ///
    /// A message without an entry is current: the old source text is written down when the source
    /// moves on, so that nothing needs to be stored while translations keep up.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub outdated: BTreeMap<String, String>,
}

impl ActiveModelBehavior for ActiveModel {}
