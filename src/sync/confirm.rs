//! Confirming translations: they are still right as they are, although the source has changed.

use std::collections::{BTreeMap, BTreeSet};

use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};

use super::{
    confirmed::{CONFIRMED, Confirmations},
    scan::{ItemName, Tree},
};
use crate::{
    content::{
        entity::{item, words},
        messages::entries,
    },
    error::Error,
    words::locale::LocaleTag,
};

/// What was confirmed for one item in one locale.
#[derive(Debug, PartialEq, Eq)]
pub struct Confirmed {
    /// The locale.
    pub locale: LocaleTag,
    /// The item.
    pub item: ItemName,
    /// The messages that were outdated.
    pub messages: Vec<String>,
}

/// Confirms outdated messages of items, all of them or those named, in several locales at once.
/// `connection` knows what is outdated; what is confirmed is written beside the words, and taken over
/// by the next sync.
///
/// # Errors
/// If a locale, an item or a message is not there: then nothing is confirmed.
pub async fn confirm(
    connection: &impl ConnectionTrait,
    tree: &Tree,
    source: &LocaleTag,
    locales: &BTreeSet<LocaleTag>,
    items: &BTreeMap<ItemName, BTreeSet<String>>,
) -> Result<Vec<Confirmed>, Error> {
    let mut confirmed = Vec::new();
    let mut files: BTreeMap<&LocaleTag, Confirmations> = BTreeMap::new();
    for (name, messages) in items {
        let (kind, slug) = name;
        let found = item::Entity::find()
            .filter(item::Column::Kind.eq(*kind))
            .filter(item::COLUMN.slug.eq(slug))
            .one(connection)
            .await?
            .ok_or_else(|| {
                let help = match tree.like(name) {
                    Some(like) => format!("did you mean `{}/{like}`?", kind.folder()),
                    None => "name it by folder and slug, as its file is named: `news/fachtag`"
                        .to_owned(),
                };
                refuse(kind.folder(), slug, "there is no such item", &help)
            })?;
        let rows = words::Entity::find().filter(words::COLUMN.item_id.eq(found.id));
        let rows: BTreeMap<String, words::Model> = rows
            .all(connection)
            .await?
            .into_iter()
            .map(|row| (row.locale.clone(), row))
            .collect();
        let said = rows.get(source.as_str()).map(|row| entries(&row.messages));
        let said = said.unwrap_or_default();
        for locale in locales {
            let Some(row) = rows.get(locale.as_str()) else {
                let problem = format!("it has no words in `{locale}`");
                let help = format!("`lotse new {locale} {}/{slug}` begins them", kind.folder());
                return Err(refuse(kind.folder(), slug, &problem, &help));
            };
            let there = entries(&row.messages);
            if let Some(unknown) = messages.iter().find(|id| !there.contains_key(*id)) {
                let problem = format!("it has no message `{unknown}` in `{locale}`");
                let ids: Vec<&str> = there.keys().map(String::as_str).collect();
                let help = format!("there are: {}", ids.join(", "));
                return Err(refuse(kind.folder(), slug, &problem, &help));
            }
            let outdated = row.notes.outdated.keys();
            let meant: Vec<String> = outdated
                .filter(|id| messages.is_empty() || messages.contains(*id))
                .cloned()
                .collect();
            if !meant.is_empty() {
                let file = match files.entry(locale) {
                    std::collections::btree_map::Entry::Occupied(file) => file.into_mut(),
                    std::collections::btree_map::Entry::Vacant(place) => {
                        place.insert(read(tree, locale)?)
                    }
                };
                for id in &meant {
                    if let (Some(source), Some(translation)) = (said.get(id), there.get(id)) {
                        file.add(name, id, source, translation);
                    }
                }
            }
            confirmed.push(Confirmed {
                locale: locale.clone(),
                item: name.clone(),
                messages: meant,
            });
        }
    }
    for (locale, file) in files {
        let folder = tree.root.join(locale.as_str());
        file.write(&folder).map_err(|source| Error::File {
            path: folder.join(CONFIRMED),
            source,
        })?;
    }
    Ok(confirmed)
}

fn read(tree: &Tree, locale: &LocaleTag) -> Result<Confirmations, Error> {
    let path = Tree::path(locale, CONFIRMED);
    let fail = |source| Error::File {
        path: tree.root.join(&path),
        source,
    };
    let bytes = tree.read(&path).map_err(fail)?.unwrap_or_default();
    // It is written anew: lines that cannot be read would be lost, a conflict's for one.
    let text = String::from_utf8_lossy(&bytes);
    match Confirmations::parse(&text) {
        (confirmations, strange) if strange.is_empty() => Ok(confirmations),
        (_, strange) => {
            let before = &text[..strange.first().map_or(0, |span| span.start)];
            let line = before.matches('\n').count() + 1;
            Err(fail(std::io::Error::other(format!(
                "line {line} is no confirmation; mend or remove it first"
            ))))
        }
    }
}

fn refuse(folder: &str, slug: &str, problem: &str, help: &str) -> Error {
    Error::Setting {
        name: format!("{folder}/{slug}"),
        problem: problem.to_owned(),
        help: help.to_owned(),
    }
}
