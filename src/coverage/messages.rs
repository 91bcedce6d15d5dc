//! Each message of an item in a locale, beside its source.

use std::collections::{BTreeSet, HashMap};

use sea_orm::{ConnectionTrait, DbErr, EntityTrait, QueryFilter};
use serde::Serialize;

use crate::{
    content::{
        entity::words,
        messages::{counts, entries},
    },
    words::{
        difference::{Part, difference, entry_text},
        locale::LocaleTag,
    },
};

/// How a message stands in a locale.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// The source has it, the locale does not.
    Missing,
    /// It was translated from what the source says now.
    Current,
    /// It was translated from what the source said earlier.
    Outdated,
    /// The source has no such message.
    Orphaned,
}

/// A message of an item in a locale. All texts are Fluent entries, such as `title = …`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MessageState {
    /// Its id.
    pub id: String,
    /// How it stands.
    pub standing: Standing,
    /// Whether a machine translated it.
    pub machine: bool,
    /// What the source says now.
    pub source: Option<String>,
    /// What the source said when it was translated, as far as that is known.
    pub made_from: Option<String>,
    /// What the locale says.
    pub translation: Option<String>,
}

impl MessageState {
    /// What changed in the source since the translation, word by word; nothing of a message that is
    /// not outdated.
    #[must_use]
    pub fn difference(&self) -> Vec<Part> {
        match (self.standing, &self.made_from, &self.source) {
            (Standing::Outdated, Some(before), Some(now)) => {
                difference(&entry_text(before), &entry_text(now))
            }
            _ => Vec::new(),
        }
    }
}

/// The messages of `locale`'s `row` beside those of the source's: the source's by their ids, and
/// then those that the source has not.
#[must_use]
pub fn compare(source: Option<&words::Model>, row: Option<&words::Model>) -> Vec<MessageState> {
    let said = source.map(|row| entries(&row.messages)).unwrap_or_default();
    let own = row.map(|row| entries(&row.messages)).unwrap_or_default();
    let ids = said.keys().filter(|id| counts(id) || own.contains_key(*id));
    let orphans = own
        .keys()
        .filter(|id| !said.contains_key(*id) && counts(id));
    let state = |id: &String| {
        let notes = row.map(|row| &row.notes);
        let earlier = notes.and_then(|notes| {
            let outdated = notes.outdated.get(id);
            outdated.or_else(|| notes.orphaned.get(id))
        });
        let source = said.get(id).cloned();
        let translation = own.get(id).cloned();
        let standing = match (&source, &translation) {
            (None, _) => Standing::Orphaned,
            (_, None) => Standing::Missing,
            _ if notes.is_some_and(|notes| notes.outdated.contains_key(id)) => Standing::Outdated,
            _ => Standing::Current,
        };
        MessageState {
            id: id.clone(),
            standing,
            machine: notes.is_some_and(|notes| notes.machine.contains(id)),
            made_from: match standing {
                Standing::Current => source.clone(),
                Standing::Missing => None,
                Standing::Outdated | Standing::Orphaned => earlier.cloned(),
            },
            source,
            translation,
        }
    };
    ids.chain(orphans).map(state).collect()
}

/// The messages of items in `locale`, by the items' keys: one statement.
pub async fn of_items(
    connection: &impl ConnectionTrait,
    source: &LocaleTag,
    locale: &LocaleTag,
    items: &BTreeSet<i64>,
) -> Result<HashMap<i64, Vec<MessageState>>, DbErr> {
    let rows = words::Entity::find()
        .filter(words::COLUMN.item_id.is_in(items.iter().copied()))
        .filter(
            words::COLUMN
                .locale
                .is_in([source.as_str(), locale.as_str()]),
        )
        .all(connection)
        .await?;
    let by_place: HashMap<(i64, &str), &words::Model> = rows
        .iter()
        .map(|row| ((row.item_id, row.locale.as_str()), row))
        .collect();
    let row = |item: i64, tag: &LocaleTag| by_place.get(&(item, tag.as_str())).copied();
    Ok(items
        .iter()
        .map(|item| (*item, compare(row(*item, source), row(*item, locale))))
        .collect())
}
