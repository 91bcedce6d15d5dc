//! Loading renditions: a constant number of statements, however many are asked for.

use std::{
    collections::{BTreeSet, HashMap},
    sync::{Arc, OnceLock, RwLock},
};

use sea_orm::{DbErr, EntityTrait, ExprTrait, QueryFilter, QuerySelect, QueryTrait};

use super::{Layer, Rendition, Request, WordsShelf};
use crate::{
    clock::Moment,
    conferences, contacts,
    contacts::entity::contact,
    content::{
        ItemFacts,
        entity::{
            item,
            words::{self, Notes},
        },
        facts::CONFERENCE_PREFIX,
        languages::Languages,
        record::{self, column},
    },
    db::ReadRows,
    words::{
        bundle::{ContactBook, ContactEntry, ItemWords},
        locale::LocaleTag,
    },
};

/// Loads what `requests` ask for, in their order, ready to render every message.
pub async fn load(
    connection: &impl ReadRows,
    languages: &Languages,
    shelf: &WordsShelf,
    source: &LocaleTag,
    moment: Moment,
    time_zone: chrono_tz::Tz,
    requests: &[Request],
) -> Result<Vec<Rendition>, DbErr> {
    let words = load_words(connection, languages, shelf, source, time_zone, requests);
    let renditions = words.await?;
    let named: BTreeSet<&str> = renditions.iter().flat_map(Rendition::contacts).collect();
    let contacts = Arc::new(contacts_shown(connection, moment, &named).await?);
    for rendition in &renditions {
        rendition.contacts.get_or_init(|| Arc::clone(&contacts));
    }
    Ok(renditions)
}

/// Loads what `requests` ask for, in their order: the words, and where words need them the facts of
/// conferences. What is said of contacts is not, since titles and summaries seldom need it.
pub async fn load_words(
    connection: &impl ReadRows,
    languages: &Languages,
    shelf: &WordsShelf,
    source: &LocaleTag,
    time_zone: chrono_tz::Tz,
    requests: &[Request],
) -> Result<Vec<Rendition>, DbErr> {
    let words = read_words(connection, shelf, requests).await?;
    let mut loading: Vec<(&Request, Vec<Layer>)> = requests
        .iter()
        .map(|request| {
            let layers = request.chain.iter().filter_map(|tag| {
                let of_item = words.get(&request.subject.item.id)?;
                let words = of_item.iter().find(|words| words.locale == *tag)?;
                Some(Layer {
                    language: Arc::clone(languages.get(tag)?),
                    words: Arc::clone(&words.messages),
                    notes: Arc::clone(&words.notes),
                    slug: words.slug.clone(),
                    variables: OnceLock::new(),
                })
            });
            (request, layers.collect())
        })
        .collect();
    let conferences = read_conferences(connection, time_zone, &loading).await?;
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
                facts,
                contacts: OnceLock::new(),
                layers,
                has_conference: request.subject.conference_id.is_some(),
                texts: RwLock::default(),
            }
        })
        .collect())
}

/// An item's words in one locale.
struct Words {
    locale: LocaleTag,
    messages: Arc<ItemWords>,
    notes: Arc<Notes>,
    slug: Option<String>,
}

/// What is read of them.
struct WordsRow {
    item: i64,
    locale: String,
    messages: String,
    notes: Notes,
    slug: Option<String>,
}

impl WordsRow {
    /// The columns in their order.
    const COLUMNS: [words::Column; 5] = [
        words::Column::ItemId,
        words::Column::Locale,
        words::Column::Messages,
        words::Column::Notes,
        words::Column::UrlSlug,
    ];
}

crate::db::row!(WordsRow {
    item,
    locale,
    messages,
    notes,
    slug,
});

/// The words that `requests` may need, by item.
async fn read_words(
    connection: &impl ReadRows,
    shelf: &WordsShelf,
    requests: &[Request],
) -> Result<HashMap<i64, Vec<Words>>, DbErr> {
    if requests.is_empty() {
        return Ok(HashMap::new());
    }
    let items: BTreeSet<i64> = requests
        .iter()
        .map(|request| request.subject.item.id)
        .collect();
    let locales: BTreeSet<&str> = requests
        .iter()
        .flat_map(|request| request.chain.iter().map(LocaleTag::as_str))
        .collect();
    let query = words::Entity::find()
        .select_only()
        .columns(WordsRow::COLUMNS)
        .filter(words::COLUMN.item_id.is_in(items))
        .filter(words::COLUMN.locale.is_in(locales))
        .into_query();
    let mut words: HashMap<i64, Vec<Words>> = HashMap::new();
    for row in connection.rows_of::<WordsRow>(&query).await? {
        if let Ok(locale) = row.locale.parse() {
            words.entry(row.item).or_default().push(Words {
                messages: shelf.parsed(row.item, &locale, row.messages),
                notes: Arc::new(row.notes),
                slug: row.slug,
                locale,
            });
        }
    }
    Ok(words)
}

async fn read_conferences(
    connection: &impl ReadRows,
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
        .filter_map(|(request, layers)| Some((request.subject.conference_id?, layers)))
        .filter(|(_, layers)| layers.iter().any(uses))
        .map(|(conference, _)| conference)
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

/// What words may show of those contacts among `slugs` that the public may see.
pub async fn contacts_shown(
    connection: &impl ReadRows,
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
