//! Loading renditions: a constant number of statements, however many are asked for.

use std::{
    collections::{BTreeSet, HashMap},
    sync::{Arc, OnceLock, RwLock},
};

use sea_orm::{ConnectionTrait, DbErr, EntityTrait, ExprTrait, QueryFilter};

use super::{Layer, Rendition, Request, WordsShelf};
use crate::{
    clock::Moment,
    conferences, contacts,
    contacts::entity::contact,
    content::{
        ItemFacts,
        entity::{item, words},
        facts::CONFERENCE_PREFIX,
        languages::Languages,
        record::{self, column},
    },
    words::{
        bundle::{ContactBook, ContactEntry},
        locale::LocaleTag,
    },
};

/// Loads what `requests` ask for, in their order: the words, and where words need them the facts of
/// conferences and of contacts.
pub async fn load(
    connection: &impl ConnectionTrait,
    languages: &Languages,
    shelf: &WordsShelf,
    source: &LocaleTag,
    moment: Moment,
    time_zone: chrono_tz::Tz,
    requests: &[Request],
) -> Result<Vec<Rendition>, DbErr> {
    let words = read_words(connection, requests).await?;
    let mut loading: Vec<(&Request, Vec<Layer>)> = requests
        .iter()
        .map(|request| {
            let layers = request.chain.iter().filter_map(|tag| {
                let row = words.get(&(request.subject.item.id, tag.as_str().to_owned()))?;
                Some(Layer {
                    language: Arc::clone(languages.get(tag)?),
                    words: shelf.parsed(row),
                    notes: row.notes.clone(),
                    slug: row.url_slug.clone(),
                    variables: OnceLock::new(),
                })
            });
            (request, layers.collect())
        })
        .collect();
    let conferences = read_conferences(connection, time_zone, &loading).await?;
    let contacts = Arc::new(read_contacts(connection, moment, &loading).await?);
    Ok(loading
        .drain(..)
        .map(|(request, layers)| {
            let mut facts = request.subject.facts.clone();
            if let Some(conference) = request
                .subject
                .conference_id
                .and_then(|id| conferences.get(&id))
            {
                facts.add_conference(conference);
            }
            Rendition {
                reader: request.chain.first().unwrap_or(source).clone(),
                source: source.clone(),
                facts: Arc::new(facts),
                contacts: Arc::clone(&contacts),
                layers,
                has_conference: request.subject.conference_id.is_some(),
                texts: RwLock::default(),
            }
        })
        .collect())
}

type WordsByPlace = HashMap<(i64, String), words::Model>;

async fn read_words(
    connection: &impl ConnectionTrait,
    requests: &[Request],
) -> Result<WordsByPlace, DbErr> {
    if requests.is_empty() {
        return Ok(WordsByPlace::new());
    }
    let items: BTreeSet<i64> = requests
        .iter()
        .map(|request| request.subject.item.id)
        .collect();
    let locales: BTreeSet<&str> = requests
        .iter()
        .flat_map(|request| request.chain.iter().map(LocaleTag::as_str))
        .collect();
    let rows = words::Entity::find()
        .filter(words::COLUMN.item_id.is_in(items))
        .filter(words::COLUMN.locale.is_in(locales))
        .all(connection)
        .await?;
    Ok(rows
        .into_iter()
        .map(|row| ((row.item_id, row.locale.clone()), row))
        .collect())
}

async fn read_conferences(
    connection: &impl ConnectionTrait,
    time_zone: chrono_tz::Tz,
    loading: &[(&Request, Vec<Layer>)],
) -> Result<HashMap<i64, ItemFacts>, DbErr> {
    let uses = |layer: &Layer| {
        layer
            .words
            .fact_references()
            .iter()
            .any(|name| name.starts_with(CONFERENCE_PREFIX))
    };
    let needed: BTreeSet<i64> = loading
        .iter()
        .filter(|(_, layers)| layers.iter().any(uses))
        .filter_map(|(request, _)| request.subject.conference_id)
        .collect();
    if needed.is_empty() {
        return Ok(HashMap::new());
    }
    // A draft's facts are its own; who may see the conference itself is another question.
    let select = conferences::entity::Entity::find()
        .inner_join(item::Entity)
        .filter(column::<conferences::entity::Entity>("id").is_in(needed));
    let records = record::fetch(connection, select).await?;
    Ok(records
        .into_iter()
        .map(|record| (record.row.id, record.facts(time_zone)))
        .collect())
}

async fn read_contacts(
    connection: &impl ConnectionTrait,
    moment: Moment,
    loading: &[(&Request, Vec<Layer>)],
) -> Result<ContactBook, DbErr> {
    let needed: BTreeSet<&str> = loading
        .iter()
        .flat_map(|(_, layers)| layers)
        .flat_map(|layer| layer.words.contact_references().iter().map(String::as_str))
        .collect();
    contacts_shown(connection, moment, &needed).await
}

/// What words may show of those contacts among `slugs` that the public may see.
pub async fn contacts_shown(
    connection: &impl ConnectionTrait,
    moment: Moment,
    slugs: &BTreeSet<&str>,
) -> Result<ContactBook, DbErr> {
    if slugs.is_empty() {
        return Ok(ContactBook::default());
    }
    let select =
        record::visible::<contact::Entity>(moment, &[])
            .filter(record::is_named::<contact::Entity>(slugs.iter().copied()));
    let records = record::fetch(connection, select).await?;
    let entry = |row: contact::Model| ContactEntry {
        phone: row
            .phone
            .as_deref()
            .map(contacts::entity::contact::international_phone),
        email: row.email,
        website: row.website,
        address: row.address.map(|address| address.one_line()),
    };
    Ok(ContactBook(
        records
            .into_iter()
            .map(|record| (record.item.slug.clone(), entry(record.row)))
            .collect(),
    ))
}
