//! Table `words`: an item's checked Fluent messages in one locale.

use std::collections::{BTreeMap, BTreeSet};

use sea_orm::{
    ExprTrait, FromJsonQueryResult, QuerySelect, QueryTrait, entity::prelude::*, sea_query::Query,
};
use serde::{Deserialize, Serialize};

use crate::{content::ItemKind, db::ReadRows, words::locale::LocaleTag};

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
    /// How many of the source's messages are there in this locale too. `slug` never counts: it is
    /// an address, and optional.
    pub translated: i32,
    /// The words that the source has in them.
    pub translated_words: i32,
    /// How many of the source's messages are not there in this locale.
    pub missing: i32,
    /// The words that the source has in them.
    pub missing_words: i32,
    /// How many of the translated messages are outdated.
    pub outdated: i32,
    /// The words that the source has in them.
    pub outdated_words: i32,
    /// How many of the translated messages a machine translated.
    pub machine: i32,
    /// The words that the source has in them.
    pub machine_words: i32,
}

/// Whether all that the source says of the row's item is there in `locale`. For conditions on words in
/// other locales.
#[must_use]
pub fn is_complete_in(locale: &LocaleTag) -> Expr {
    let own = |column: Column| Expr::col(("own", column));
    let mut complete = Query::select();
    complete
        .expr(Expr::val(1))
        .from_as(Entity, "own")
        .and_where(own(Column::ItemId).equals((Entity, Column::ItemId)))
        .and_where(own(Column::Locale).eq(locale.as_str()))
        .and_where(own(Column::Missing).eq(0));
    Expr::exists(complete)
}

/// What a row tells of how far the words have come, without the words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Progress {
    /// The item.
    pub item_id: i64,
    /// A BCP 47 tag.
    pub locale: String,
    /// The localised slug.
    pub url_slug: Option<String>,
    /// Whether there is a title.
    pub has_title: bool,
    /// See [`Model::translated`], as those below.
    pub translated: i32,
    /// The words that the source has in them.
    pub translated_words: i32,
    /// How many of the source's messages are not there.
    pub missing: i32,
    /// The words that the source has in them.
    pub missing_words: i32,
    /// How many of the translated messages are outdated.
    pub outdated: i32,
    /// The words that the source has in them.
    pub outdated_words: i32,
    /// How many of the translated messages a machine translated.
    pub machine: i32,
    /// The words that the source has in them.
    pub machine_words: i32,
}

impl Progress {
    /// The columns in their order.
    const COLUMNS: [Column; 12] = [
        Column::ItemId,
        Column::Locale,
        Column::UrlSlug,
        Column::HasTitle,
        Column::Translated,
        Column::TranslatedWords,
        Column::Missing,
        Column::MissingWords,
        Column::Outdated,
        Column::OutdatedWords,
        Column::Machine,
        Column::MachineWords,
    ];

    /// That of several items in all locales: one statement.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn of_items(
        connection: &impl ReadRows,
        items: impl IntoIterator<Item = i64>,
    ) -> Result<Vec<Self>, DbErr> {
        let query = Entity::find()
            .select_only()
            .columns(Self::COLUMNS)
            .filter(COLUMN.item_id.is_in(items))
            .into_query();
        connection.rows_of(&query).await
    }
}

crate::db::row!(Progress {
    item_id,
    locale,
    url_slug,
    has_title,
    translated,
    translated_words,
    missing,
    missing_words,
    outdated,
    outdated_words,
    machine,
    machine_words,
});

/// What is known of messages beside their text.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, FromJsonQueryResult)]
#[serde(default)]
pub struct Notes {
    /// Messages that a machine translated.
    #[serde(skip_serializing_if = "BTreeSet::is_empty")]
    pub machine: BTreeSet<String>,
    /// The source text that a translated message was made from, where the source says something
    /// else now: these messages are outdated.
    ///
    /// A message without an entry, here or in `orphaned`, was made from what the source says now: its
    /// text is written down when the source moves on, so that nothing is stored while translations
    /// keep up.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub outdated: BTreeMap<String, String>,
    /// The source text that a translated message was made from, where the source has no such message
    /// at present. It may come back, the same or changed.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub orphaned: BTreeMap<String, String>,
}

impl ActiveModelBehavior for ActiveModel {}

crate::db::cell!(json: Notes);
