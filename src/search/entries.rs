//! Reads items with all their words: a constant number of statements, however many.

use std::{collections::BTreeSet, sync::Arc};

use sea_orm::{
    ColumnTrait, ConnectionTrait, DbErr, EntityTrait, ExprTrait, QueryFilter, QueryOrder,
    QuerySelect,
};

use crate::{
    clock::Moment,
    conferences, contacts,
    content::{
        ItemKind, KindTable,
        entity::item,
        languages::{Chain, Languages},
        record::{self, Span, column},
    },
    db::ReadRows,
    news, organisations,
    renditions::{self, Rendition, Request, Subject, WordsShelf},
    words::locale::LocaleTag,
    workshop_reports,
};

/// An item that may be shown some time, with its words in each locale that has any.
pub(super) struct Entry {
    pub(super) subject: Arc<Subject>,
    pub(super) span: Span,
    /// In each locale alone, without fallbacks.
    pub(super) renditions: Vec<(LocaleTag, Rendition)>,
}

/// What it takes to read items.
pub(super) struct Reading<'a, C> {
    pub(super) connection: &'a C,
    pub(super) languages: &'a Languages,
    pub(super) shelf: &'a WordsShelf,
    pub(super) source: &'a LocaleTag,
    pub(super) moment: Moment,
    pub(super) time_zone: chrono_tz::Tz,
}

impl<C: ReadRows> Reading<'_, C> {
    /// The items of these keys, without drafts.
    pub(super) async fn entries(&self, ids: &BTreeSet<i64>) -> Result<Vec<Entry>, DbErr> {
        let mut subjects = Vec::new();
        if !ids.is_empty() {
            self.add::<organisations::entity::Entity>(ids, &mut subjects)
                .await?;
            self.add::<conferences::entity::Entity>(ids, &mut subjects)
                .await?;
            self.add::<news::entity::Entity>(ids, &mut subjects).await?;
            self.add::<workshop_reports::entity::report::Entity>(ids, &mut subjects)
                .await?;
            self.add::<contacts::entity::contact::Entity>(ids, &mut subjects)
                .await?;
        }
        let tags = self.languages.tags();
        let request = |subject: &Arc<Subject>, tag: &LocaleTag| Request {
            subject: Arc::clone(subject),
            chain: Chain::from([tag.clone()]),
        };
        let requests: Vec<Request> = subjects
            .iter()
            .flat_map(|(subject, _)| tags.iter().map(move |tag| request(subject, tag)))
            .collect();
        let loading = renditions::Loading {
            connection: self.connection,
            languages: self.languages,
            shelf: self.shelf,
            source: self.source,
            time_zone: self.time_zone,
        };
        let renditions = loading.whole(&requests, self.moment).await?;
        let mut renditions = renditions.into_iter();
        let entry = |(subject, span)| Entry {
            subject,
            span,
            renditions: tags
                .iter()
                .cloned()
                .zip(renditions.by_ref().take(tags.len()))
                .collect(),
        };
        Ok(subjects.into_iter().map(entry).collect())
    }

    async fn add<T: KindTable>(
        &self,
        ids: &BTreeSet<i64>,
        found: &mut Vec<(Arc<Subject>, Span)>,
    ) -> Result<(), DbErr> {
        let select = T::find()
            .inner_join(item::Entity)
            .filter(item::COLUMN.draft.eq(false))
            .filter(column::<T>("id").is_in(ids.iter().copied()));
        for record in record::fetch(self.connection, select).await? {
            let subject = Subject {
                item: Arc::clone(&record.item),
                facts: record.facts(self.time_zone),
                conference_id: T::conference_id(&record.row),
            };
            found.push((Arc::new(subject), T::span(&record.row, self.time_zone)));
        }
        Ok(())
    }
}

/// The keys of the items of these kinds and slugs.
pub(super) async fn keys(
    connection: &impl ConnectionTrait,
    items: &BTreeSet<(ItemKind, String)>,
) -> Result<BTreeSet<i64>, DbErr> {
    if items.is_empty() {
        return Ok(BTreeSet::new());
    }
    let slugs = items.iter().map(|(_, slug)| slug.as_str());
    // With the kinds, which the index begins with.
    let kinds: BTreeSet<ItemKind> = items.iter().map(|(kind, _)| *kind).collect();
    let rows = item::Entity::find()
        .filter(item::Column::Kind.is_in(kinds))
        .filter(item::COLUMN.slug.is_in(slugs))
        .all(connection)
        .await?;
    let asked = rows
        .into_iter()
        .filter(|row| items.contains(&(row.kind, row.slug.clone())));
    Ok(asked.map(|row| row.id).collect())
}

/// The next `count` keys after `after`, whatever their kind.
pub(super) async fn keys_after(
    connection: &impl ConnectionTrait,
    after: i64,
    count: u64,
) -> Result<BTreeSet<i64>, DbErr> {
    let keys: Vec<i64> = item::Entity::find()
        .select_only()
        .column(item::Column::Id)
        .filter(item::Column::Id.gt(after))
        .order_by_asc(item::Column::Id)
        .limit(count)
        .into_tuple()
        .all(connection)
        .await?;
    Ok(keys.into_iter().collect())
}
