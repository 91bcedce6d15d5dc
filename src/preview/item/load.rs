//! What a page of an item is made of: two files, and a few rows.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::PathBuf,
    sync::Arc,
};

use sea_orm::{DbErr, EntityTrait, QueryFilter};

use crate::{
    clock::Moment,
    content::{
        ItemFacts,
        entity::{vocabulary, words},
        languages::Languages,
    },
    coverage::agenda::Showing,
    db::ReadRows,
    renditions::{contacts_shown, subjects},
    sync::{ItemName, read_item},
    words::{
        bundle::{ContactBook, ItemWords, Language},
        check::{Contacts, Known},
        file::LocaleFile,
        locale::LocaleTag,
    },
};

/// The bytes of a locale file; nothing if there is none, or why it cannot be read.
pub(in crate::preview) type FileBytes = Result<Option<Vec<u8>>, String>;

/// One language with what the database has of the item in it.
pub(in crate::preview) struct Spoken {
    pub(in crate::preview) language: Arc<Language>,
    pub(in crate::preview) row: Option<words::Model>,
}

/// All that a page of an item is made of.
pub(in crate::preview) struct Material {
    pub(in crate::preview) name: ItemName,
    pub(in crate::preview) showing: Showing,
    /// Whether it has expired.
    pub(in crate::preview) is_over: bool,
    pub(in crate::preview) facts: ItemFacts,
    pub(in crate::preview) source: Spoken,
    pub(in crate::preview) source_file: FileBytes,
    /// Nothing on the source's own page.
    pub(in crate::preview) own: Option<Spoken>,
    pub(in crate::preview) own_file: FileBytes,
    /// What readers see where the own locale says nothing, in order.
    pub(in crate::preview) fallbacks: Vec<Spoken>,
    /// The terms of both locales.
    pub(in crate::preview) terms: BTreeMap<LocaleTag, Known>,
    /// The contacts that the words name, as the checks know them and as readers see them.
    pub(in crate::preview) contacts: Contacts,
    pub(in crate::preview) contact_book: Arc<ContactBook>,
}

/// What is asked for.
pub(in crate::preview) struct Asked<'a> {
    /// The folder of the locale files.
    pub(in crate::preview) root: PathBuf,
    pub(in crate::preview) source: &'a LocaleTag,
    pub(in crate::preview) locale: &'a LocaleTag,
    pub(in crate::preview) name: ItemName,
    pub(in crate::preview) moment: Moment,
    pub(in crate::preview) time_zone: chrono_tz::Tz,
}

/// Gathers what the page of an item in `locale` is made of; nothing if there is no such item or
/// locale.
pub(in crate::preview) async fn load(
    connection: &impl ReadRows,
    languages: &Languages,
    asked: Asked<'_>,
) -> Result<Option<Material>, DbErr> {
    let Asked {
        root,
        source,
        locale,
        name,
        moment,
        time_zone,
    } = asked;
    let (Some(chain), Some(language), Some(source_language)) = (
        languages.chain(locale),
        languages.get(locale),
        languages.get(source),
    ) else {
        return Ok(None);
    };
    let Some(item) = subjects::one(connection, time_zone, name.0, &name.1).await? else {
        return Ok(None);
    };
    let showing = if item.draft {
        Showing::Draft
    } else if moment.now < item.span.from {
        Showing::Scheduled
    } else {
        Showing::Shown
    };
    let is_over = !item.draft && moment.now >= item.span.until;
    let rows = words::Entity::find()
        .filter(words::COLUMN.item_id.eq(item.id))
        .filter(
            words::COLUMN
                .locale
                .is_in(chain.iter().chain([source]).map(LocaleTag::as_str)),
        )
        .all(connection)
        .await?;
    let row = |tag: &LocaleTag| rows.iter().find(|row| row.locale == tag.as_str()).cloned();
    let mut fallbacks = Vec::new();
    for tag in chain.iter().skip(1) {
        if let (Some(language), Some(row)) = (languages.get(tag), row(tag)) {
            fallbacks.push(Spoken {
                language: Arc::clone(language),
                row: Some(row),
            });
        }
    }
    let vocabularies = vocabulary::Entity::find()
        .filter(
            vocabulary::COLUMN
                .locale
                .is_in([source.as_str(), locale.as_str()]),
        )
        .all(connection)
        .await?;
    let terms = vocabularies
        .iter()
        .filter_map(|row| {
            let terms = LocaleFile::parse(&row.terms);
            let known = Known::of_terms_file(&terms, source);
            Some((row.locale.parse().ok()?, known))
        })
        .collect();
    let is_source = locale == source;
    let (source_file, own_file) = read(root, source, (!is_source).then_some(locale), &name).await;

    let mut named = BTreeSet::new();
    for bytes in [&source_file, &own_file] {
        let text = bytes.as_ref().ok().and_then(Option::as_deref);
        let text = String::from_utf8_lossy(text.unwrap_or_default());
        let file = LocaleFile::parse(&text);
        let entries = file.entries.iter();
        named
            .extend(entries.flat_map(|entry| entry.contacts.iter().map(|slug| (*slug).to_owned())));
    }
    for row in &rows {
        let words = ItemWords::parse(row.messages.clone());
        named.extend(words.contact_references().iter().cloned());
    }
    let named: BTreeSet<&str> = named.iter().map(String::as_str).collect();
    let contact_book = contacts_shown(connection, moment, &named).await?;
    let contacts = subjects::contacts_among(connection, &named).await?;
    let contacts = contacts
        .into_iter()
        .map(|slug| {
            let entry = contact_book.0.get(&slug).cloned();
            (slug, entry.unwrap_or_default())
        })
        .collect();
    Ok(Some(Material {
        showing,
        is_over,
        facts: item.facts,
        source: Spoken {
            language: Arc::clone(source_language),
            row: row(source),
        },
        source_file,
        own: (!is_source).then(|| Spoken {
            language: Arc::clone(language),
            row: row(locale),
        }),
        own_file,
        fallbacks,
        terms,
        contacts,
        contact_book: Arc::new(contact_book),
        name,
    }))
}

/// Reads the item's files away from the threads that serve.
async fn read(
    root: PathBuf,
    source: &LocaleTag,
    own: Option<&LocaleTag>,
    name: &ItemName,
) -> (FileBytes, FileBytes) {
    let (source, own, name) = (source.clone(), own.cloned(), name.clone());
    let reading = tokio::task::spawn_blocking(move || {
        let read =
            |tag: &LocaleTag| read_item(&root, tag, &name).map_err(|error| error.to_string());
        (read(&source), own.as_ref().map_or(Ok(None), read))
    });
    reading
        .await
        .unwrap_or_else(|error| (Err(error.to_string()), Err(error.to_string())))
}
