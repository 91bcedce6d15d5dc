//! Look-ups that are gathered from all rows of a level and asked in one statement each.

use std::{
    collections::HashMap,
    hash::{Hash, Hasher},
    marker::PhantomData,
    sync::Arc,
};

use async_graphql::dataloader::Loader;
use sea_orm::{DbErr, QueryFilter, sea_query::ExprTrait};

use super::coverage::{AllCoverage, Figures};
use crate::{
    clock::Moment,
    content::{
        KindTable, Record,
        entity::words,
        languages::{Chain, Languages},
        list::{self, Belonging, Page, Slice},
        record::{self, column},
        topics,
    },
    coverage::figures::Coverage,
    editions::View,
    renditions::{self, Layers, Rendition, Request, Subject, WordsShelf},
    words::{bundle::ContactEntry, locale::LocaleTag},
};

/// What look-ups need.
pub struct Loads {
    /// The content.
    pub view: Arc<View>,
    /// The time of the request.
    pub moment: Moment,
    /// The time zone in which days are told.
    pub time_zone: chrono_tz::Tz,
    /// The locales that are offered.
    pub languages: Arc<Languages>,
    /// Parsed words.
    pub shelf: WordsShelf,
    /// The locale that words are written in first.
    pub source: LocaleTag,
}

/// Why a look-up failed; shared by all that waited for it.
pub type Failure = Arc<DbErr>;

/// An item that is shown, with what its words need.
#[derive(Clone, Debug)]
pub struct Shown<T: KindTable> {
    /// The item and its row.
    pub record: Arc<Record<T>>,
    /// What its renditions are made from.
    pub subject: Arc<Subject>,
}

impl<T: KindTable> Shown<T> {
    /// Shows a record.
    #[must_use]
    pub fn new(record: Record<T>, time_zone: chrono_tz::Tz) -> Self {
        let subject = Subject {
            item: Arc::clone(&record.item),
            facts: record.facts(time_zone),
            conference_id: T::conference_id(&record.row),
        };
        Self {
            record: Arc::new(record),
            subject: Arc::new(subject),
        }
    }
}

/// An item of one kind that a reader may see, by its key.
pub struct ByKey<T> {
    /// The item's key.
    pub id: i64,
    /// The reader's locales.
    pub chain: Chain,
    kind: PhantomData<fn() -> T>,
}

/// An item of one kind that a reader may see, by its slug.
pub struct BySlug<T> {
    /// The item's slug.
    pub slug: String,
    /// The reader's locales.
    pub chain: Chain,
    kind: PhantomData<fn() -> T>,
}

impl<T> ByKey<T> {
    /// Asks for the item `id`.
    #[must_use]
    pub fn new(id: i64, chain: Chain) -> Self {
        Self {
            id,
            chain,
            kind: PhantomData,
        }
    }
}

impl<T> BySlug<T> {
    /// Asks for the item `slug`.
    #[must_use]
    pub fn new(slug: String, chain: Chain) -> Self {
        Self {
            slug,
            chain,
            kind: PhantomData,
        }
    }
}

/// A page of the items of one kind that belong to a parent.
pub struct Children<T: KindTable> {
    /// The parent's key.
    pub parent: i64,
    /// How items relate to parents.
    pub relation: Belonging<T>,
    /// Which page.
    pub page: Page,
    /// The reader's locales.
    pub chain: Chain,
}

/// How many items of one kind belong to a parent.
pub struct CountOfChildren<T: KindTable>(pub Children<T>);

macro_rules! key {
    ($name:ident<$t:ident $(: $bound:ident)?>, |$key:ident| $fields:expr) => {
        impl<$t $(: $bound)?> Clone for $name<$t> {
            fn clone(&self) -> Self {
                self.copy()
            }
        }
        impl<$t $(: $bound)?> PartialEq for $name<$t> {
            fn eq(&self, other: &Self) -> bool {
                let one = { let $key = self; $fields };
                let two = { let $key = other; $fields };
                one == two
            }
        }
        impl<$t $(: $bound)?> Eq for $name<$t> {}
        impl<$t $(: $bound)?> Hash for $name<$t> {
            fn hash<H: Hasher>(&self, state: &mut H) {
                let $key = self;
                $fields.hash(state);
            }
        }
    };
}

impl<T> ByKey<T> {
    fn copy(&self) -> Self {
        Self::new(self.id, Arc::clone(&self.chain))
    }
}

impl<T> BySlug<T> {
    fn copy(&self) -> Self {
        Self::new(self.slug.clone(), Arc::clone(&self.chain))
    }
}

impl<T: KindTable> Children<T> {
    fn copy(&self) -> Self {
        Self {
            parent: self.parent,
            relation: self.relation,
            page: self.page.clone(),
            chain: Arc::clone(&self.chain),
        }
    }
}

impl<T: KindTable> CountOfChildren<T> {
    fn copy(&self) -> Self {
        Self(self.0.copy())
    }
}

key!(ByKey<T>, |key| (key.id, &key.chain));
key!(BySlug<T>, |key| (&key.slug, &key.chain));
key!(Children<T: KindTable>, |key| (key.parent, key.relation.parent, &key.page, &key.chain));
key!(CountOfChildren<T: KindTable>, |key| (key.0.parent, key.0.relation.parent, &key.0.chain));

/// Groups keys by what one statement has in common.
fn grouped<'a, K, G: Eq + Hash>(
    keys: &'a [K],
    group: impl Fn(&'a K) -> G,
) -> HashMap<G, Vec<&'a K>> {
    let mut groups: HashMap<G, Vec<&K>> = HashMap::new();
    for key in keys {
        groups.entry(group(key)).or_default().push(key);
    }
    groups
}

impl<T: KindTable> Loader<ByKey<T>> for Loads {
    type Value = Shown<T>;
    type Error = Failure;

    async fn load(&self, keys: &[ByKey<T>]) -> Result<HashMap<ByKey<T>, Self::Value>, Self::Error> {
        let mut found = HashMap::new();
        for (chain, keys) in grouped(keys, |key| &key.chain) {
            let select = record::visible::<T>(self.moment, chain)
                .filter(column::<T>("id").is_in(keys.iter().map(|key| key.id)));
            for record in record::fetch(self.view.connection().await?, select).await? {
                let key = ByKey::new(T::id(&record.row), Arc::clone(chain));
                found.insert(key, Shown::new(record, self.time_zone));
            }
        }
        Ok(found)
    }
}

impl<T: KindTable> Loader<BySlug<T>> for Loads {
    type Value = Shown<T>;
    type Error = Failure;

    async fn load(
        &self,
        keys: &[BySlug<T>],
    ) -> Result<HashMap<BySlug<T>, Self::Value>, Self::Error> {
        let mut found = HashMap::new();
        for (chain, keys) in grouped(keys, |key| &key.chain) {
            let slugs = keys.iter().map(|key| record::storable(&key.slug));
            let select =
                record::visible::<T>(self.moment, chain).filter(record::is_named::<T>(slugs));
            for record in record::fetch(self.view.connection().await?, select).await? {
                let key = BySlug::new(record.item.slug.clone(), Arc::clone(chain));
                found.insert(key, Shown::new(record, self.time_zone));
            }
        }
        Ok(found)
    }
}

impl<T: KindTable> Loader<Children<T>> for Loads {
    type Value = Arc<Slice>;
    type Error = Failure;

    async fn load(
        &self,
        keys: &[Children<T>],
    ) -> Result<HashMap<Children<T>, Self::Value>, Self::Error> {
        let mut found = HashMap::new();
        for keys in grouped(keys, |key| (key.relation.parent, &key.page, &key.chain)).into_values()
        {
            let Some(first) = keys.first() else { continue };
            let parents: Vec<i64> = keys.iter().map(|key| key.parent).collect();
            let mut slices = list::slices_by_parent(
                self.view.connection().await?,
                |select| record::visible_of::<T>(select, self.moment, &first.chain),
                first.relation,
                &parents,
                &first.page,
            )
            .await?;
            for key in keys {
                let slice = slices
                    .remove(&key.parent)
                    .unwrap_or_else(|| Slice::empty(&key.page));
                found.insert(key.clone(), Arc::new(slice));
            }
        }
        Ok(found)
    }
}

impl<T: KindTable> Loader<CountOfChildren<T>> for Loads {
    type Value = i64;
    type Error = Failure;

    async fn load(
        &self,
        keys: &[CountOfChildren<T>],
    ) -> Result<HashMap<CountOfChildren<T>, i64>, Self::Error> {
        let mut found = HashMap::new();
        for keys in grouped(keys, |key| (key.0.relation.parent, &key.0.chain)).into_values() {
            let Some(CountOfChildren(first)) = keys.first() else {
                continue;
            };
            let parents: Vec<i64> = keys.iter().map(|key| key.0.parent).collect();
            let visible = record::visible::<T>(self.moment, &first.chain);
            let counts = list::counts_by_parent(
                self.view.connection().await?,
                visible,
                first.relation,
                &parents,
            )
            .await?;
            for key in keys {
                found.insert(key.clone(), counts.get(&key.0.parent).copied().unwrap_or(0));
            }
        }
        Ok(found)
    }
}

impl Loads {
    fn loading<'a, C>(&'a self, connection: &'a C) -> renditions::Loading<'a, C> {
        renditions::Loading {
            connection,
            languages: &self.languages,
            shelf: &self.shelf,
            source: &self.source,
            time_zone: self.time_zone,
        }
    }
}

impl Loader<Request> for Loads {
    type Value = Arc<Rendition>;
    type Error = Failure;

    async fn load(&self, keys: &[Request]) -> Result<HashMap<Request, Self::Value>, Self::Error> {
        let loading = self.loading(self.view.connection().await?);
        let found = loading.renditions(keys).await?.into_iter().map(Arc::new);
        Ok(keys.iter().cloned().zip(found).collect())
    }
}

/// The words of a rendition in the locales behind the reader's own.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct FallbacksOf(pub Request);

impl Loader<FallbacksOf> for Loads {
    type Value = Arc<Layers>;
    type Error = Failure;

    async fn load(
        &self,
        keys: &[FallbacksOf],
    ) -> Result<HashMap<FallbacksOf, Self::Value>, Self::Error> {
        let loading = self.loading(self.view.connection().await?);
        let requests: Vec<Request> = keys.iter().map(|key| key.0.clone()).collect();
        let found = loading.fallbacks(&requests).await?;
        let found = found.into_iter().map(Arc::new);
        Ok(keys.iter().cloned().zip(found).collect())
    }
}

/// What words may say of the contact of this slug.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct ContactNamed(pub String);

impl Loader<ContactNamed> for Loads {
    type Value = Arc<ContactEntry>;
    type Error = Failure;

    async fn load(
        &self,
        keys: &[ContactNamed],
    ) -> Result<HashMap<ContactNamed, Self::Value>, Self::Error> {
        let connection = self.view.connection().await?;
        let slugs = keys.iter().map(|ContactNamed(slug)| &**slug).collect();
        let book = renditions::contacts_shown(connection, self.moment, &slugs).await?;
        let entries = book.0.into_iter();
        Ok(entries
            .map(|(slug, entry)| (ContactNamed(slug), Arc::new(entry)))
            .collect())
    }
}

/// The topics of the item of this key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct TopicsOf(pub i64);

impl Loader<TopicsOf> for Loads {
    type Value = Vec<String>;
    type Error = Failure;

    async fn load(&self, keys: &[TopicsOf]) -> Result<HashMap<TopicsOf, Self::Value>, Self::Error> {
        let items: Vec<i64> = keys.iter().map(|key| key.0).collect();
        let topics = topics::of_items(self.view.connection().await?, &items).await?;
        Ok(topics
            .into_iter()
            .map(|(item, topics)| (TopicsOf(item), topics))
            .collect())
    }
}

impl Loader<AllCoverage> for Loads {
    type Value = Figures;
    type Error = Failure;

    async fn load(
        &self,
        keys: &[AllCoverage],
    ) -> Result<HashMap<AllCoverage, Self::Value>, Self::Error> {
        let connection = self.view.connection().await?;
        let coverage = Coverage::read(connection, &self.source, self.moment).await?;
        let coverage = Arc::new(coverage);
        let found = keys.iter().map(|key| (*key, Arc::clone(&coverage)));
        Ok(found.collect())
    }
}

/// How far the words of the item of this key have come, in all locales.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct WordsOf(pub i64);

impl Loader<WordsOf> for Loads {
    type Value = Vec<words::Progress>;
    type Error = Failure;

    async fn load(&self, keys: &[WordsOf]) -> Result<HashMap<WordsOf, Self::Value>, Self::Error> {
        let connection = self.view.connection().await?;
        let items = keys.iter().map(|key| key.0);
        let rows = words::Progress::of_items(connection, items).await?;
        let mut found: HashMap<WordsOf, Vec<words::Progress>> = HashMap::new();
        for row in rows {
            found.entry(WordsOf(row.item_id)).or_default().push(row);
        }
        Ok(found)
    }
}
