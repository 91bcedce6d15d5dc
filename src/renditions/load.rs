//! Loading renditions: a constant number of statements, however many are asked for.

use std::{
    collections::{BTreeSet, HashMap},
    sync::{Arc, OnceLock, RwLock},
};

use sea_orm::{DbErr, EntityTrait, ExprTrait, QueryFilter, QuerySelect, QueryTrait};

use super::{Layer, Layers, Rendition, Request, Subject, WordsShelf};
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

/// How renditions are loaded.
pub struct Loading<'a, C> {
    /// The content.
    pub connection: &'a C,
    /// The locales that are offered.
    pub languages: &'a Languages,
    /// Parsed words.
    pub shelf: &'a WordsShelf,
    /// The locale that words are written in first.
    pub source: &'a LocaleTag,
    /// The time zone in which days are told.
    pub time_zone: chrono_tz::Tz,
}

/// An item and the words of it that are wanted, in their order.
type Found<'a> = (&'a Subject, Vec<Layer>);

impl<C: ReadRows> Loading<'_, C> {
    /// Loads what `requests` ask for, in their order, ready to render every message.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn whole(
        &self,
        requests: &[Request],
        moment: Moment,
    ) -> Result<Vec<Rendition>, DbErr> {
        let renditions = self.renditions(requests).await?;
        let lacking = renditions.iter().zip(requests);
        let (lacking, asked): (Vec<&Rendition>, Vec<Request>) = lacking
            .filter(|(rendition, _)| !rendition.are_fallbacks_told())
            .map(|(rendition, request)| (rendition, request.clone()))
            .unzip();
        let fallbacks = self.fallbacks(&asked).await?;
        for (rendition, fallbacks) in lacking.into_iter().zip(fallbacks) {
            rendition.tell_fallbacks(Arc::new(fallbacks));
        }
        let named: BTreeSet<&str> = renditions.iter().flat_map(Rendition::contacts).collect();
        let contacts = Arc::new(contacts_shown(self.connection, moment, &named).await?);
        for part in renditions.iter().flat_map(Rendition::parts) {
            part.tell_contacts(Arc::clone(&contacts));
        }
        Ok(renditions)
    }

    /// Loads what `requests` ask for, in their order: the words in the readers' own locales, and the
    /// fallbacks of those items of which the source says more. Others seldom need fallbacks, and few
    /// texts what is said of contacts.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn renditions(&self, requests: &[Request]) -> Result<Vec<Rendition>, DbErr> {
        let chains = requests.iter().map(|request| &*request.chain);
        let readers: BTreeSet<Option<&LocaleTag>> = chains.clone().map(<[_]>::first).collect();
        // Mostly all are for the same reader.
        let complete_in = match Vec::from_iter(readers)[..] {
            [reader] => reader,
            _ => None,
        };
        let words = self.read(requests, |chain| chain, complete_in).await?;
        let is_incomplete = |request: &Request| {
            let own = request.chain.first();
            let own = own.and_then(|own| words.get(&(request.subject.item.id, own.as_str())));
            complete_in.is_none() || own.is_none_or(|words| words.missing > 0)
        };
        let own = requests.iter().map(|request| {
            let own = request.chain.get(..1).unwrap_or_default();
            self.layers(&words, request, own)
        });
        let behind = requests.iter().map(|request| {
            let behind = request.chain.get(1..).filter(|_| is_incomplete(request));
            self.layers(&words, request, behind.unwrap_or_default())
        });
        let found = self.with_facts(own.chain(behind).collect()).await?;
        let mut found = found.into_iter();
        let own: Vec<Layers> = found.by_ref().take(requests.len()).collect();
        let renditions = requests.iter().zip(own).zip(found);
        let renditions = renditions.map(|((request, own), behind)| {
            let fallbacks = OnceLock::new();
            if request.chain.len() <= 1 || is_incomplete(request) {
                let _ = fallbacks.set(Arc::new(behind));
            }
            Rendition {
                reader: request.chain.first().unwrap_or(self.source).clone(),
                source: self.source.clone(),
                has_conference: request.subject.conference_id.is_some(),
                own,
                fallbacks,
                texts: RwLock::default(),
            }
        });
        Ok(renditions.collect())
    }

    /// Loads what `requests` ask for, in their order, in the locales behind the readers' own.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn fallbacks(&self, requests: &[Request]) -> Result<Vec<Layers>, DbErr> {
        fn behind(chain: &[LocaleTag]) -> &[LocaleTag] {
            chain.get(1..).unwrap_or_default()
        }
        let words = self.read(requests, behind, None).await?;
        let layers = requests.iter();
        let layers = layers.map(|request| self.layers(&words, request, behind(&request.chain)));
        self.with_facts(layers.collect()).await
    }

    /// The words that `requests` may need, by item and locale, in those `locales` of their chains. Not
    /// the fallbacks of items whose words are `complete_in` that locale.
    async fn read<'a>(
        &self,
        requests: &'a [Request],
        locales: impl Fn(&'a [LocaleTag]) -> &'a [LocaleTag],
        complete_in: Option<&LocaleTag>,
    ) -> Result<HashMap<(i64, &'a str), Words>, DbErr> {
        let items: BTreeSet<i64> = requests
            .iter()
            .map(|request| request.subject.item.id)
            .collect();
        let locales: BTreeSet<&LocaleTag> = requests
            .iter()
            .flat_map(|request| locales(&request.chain))
            .collect();
        if items.is_empty() || locales.is_empty() {
            return Ok(HashMap::new());
        }
        let tags = locales.iter().map(|tag| tag.as_str());
        let mut select = words::Entity::find()
            .select_only()
            .columns(WordsRow::COLUMNS)
            .filter(words::COLUMN.item_id.is_in(items))
            .filter(words::COLUMN.locale.is_in(tags));
        if let Some(own) = complete_in
            && locales.len() > 1
        {
            let is_own = words::COLUMN.locale.eq(own.as_str());
            select = select.filter(is_own.or(words::is_complete_in(own).not()));
        }
        let rows: Vec<WordsRow> = self.connection.rows_of(&select.into_query()).await?;
        let words = rows.into_iter().filter_map(|row| {
            let locale = locales.iter().find(|tag| tag.as_str() == row.locale)?;
            let words = Words {
                messages: self.shelf.parsed(row.item, locale, row.messages),
                notes: Arc::new(row.notes),
                slug: row.slug,
                missing: row.missing,
            };
            Some(((row.item, locale.as_str()), words))
        });
        Ok(words.collect())
    }

    /// Those of `words` in which an item's words are wanted.
    fn layers<'a>(
        &self,
        words: &HashMap<(i64, &str), Words>,
        request: &'a Request,
        locales: &[LocaleTag],
    ) -> Found<'a> {
        let layers = locales.iter().filter_map(|tag| {
            let words = words.get(&(request.subject.item.id, tag.as_str()))?;
            Some(Layer {
                language: Arc::clone(self.languages.get(tag)?),
                words: Arc::clone(&words.messages),
                notes: Arc::clone(&words.notes),
                slug: words.slug.clone(),
            })
        });
        (&request.subject, layers.collect())
    }

    /// Adds the facts that words may use, of their items and of these items' conferences.
    async fn with_facts(&self, found: Vec<Found<'_>>) -> Result<Vec<Layers>, DbErr> {
        let conferences = read_conferences(self.connection, self.time_zone, &found).await?;
        let layers = found.into_iter().map(|(subject, layers)| {
            let mut facts = subject.facts.clone();
            let conference = subject.conference_id.and_then(|id| conferences.get(&id));
            if let Some(conference) = conference {
                facts.add_conference(conference);
            }
            Layers::new(facts, layers)
        });
        Ok(layers.collect())
    }
}

/// An item's words in one locale.
struct Words {
    messages: Arc<ItemWords>,
    notes: Arc<Notes>,
    slug: Option<String>,
    /// How many of the source's messages are not there.
    missing: i32,
}

/// What is read of them.
struct WordsRow {
    item: i64,
    locale: String,
    messages: String,
    notes: Notes,
    slug: Option<String>,
    missing: i32,
}

impl WordsRow {
    /// The columns in their order.
    const COLUMNS: [words::Column; 6] = [
        words::Column::ItemId,
        words::Column::Locale,
        words::Column::Messages,
        words::Column::Notes,
        words::Column::UrlSlug,
        words::Column::Missing,
    ];
}

crate::db::row!(WordsRow {
    item,
    locale,
    messages,
    notes,
    slug,
    missing,
});

async fn read_conferences(
    connection: &impl ReadRows,
    time_zone: chrono_tz::Tz,
    found: &[Found<'_>],
) -> Result<HashMap<i64, ItemFacts>, DbErr> {
    let uses = |layer: &Layer| layer.words.has_variable_of(CONFERENCE_PREFIX);
    let needed: BTreeSet<i64> = found
        .iter()
        .filter_map(|(subject, layers)| Some((subject.conference_id?, layers)))
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
