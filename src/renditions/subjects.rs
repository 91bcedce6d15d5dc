//! The facts of items of any kind, together with those of their conferences.

use std::collections::{BTreeSet, HashMap};

use sea_orm::{
    ColumnTrait, DbErr, EntityTrait, ExprTrait, Order, QueryFilter, QueryOrder, QuerySelect,
};

use crate::{
    conferences, contacts,
    content::{
        ItemFacts, ItemKind, KindTable,
        entity::item,
        record::{self, Record, Span, column},
    },
    db::ReadRows,
    news, organisations, workshop_reports,
};

/// Items by kind and slug, each with its key and all facts that its words may use.
pub type FactsBySlug = HashMap<(ItemKind, String), (i64, ItemFacts)>;

/// How many slugs are named in one statement: SQLite takes at most 32,766 parameters.
pub const SLUGS_AT_ONCE: usize = 10_000;

/// How many rows are in memory at once where all are read.
const ROWS_AT_ONCE: u64 = 5_000;

/// Which items are asked for.
#[derive(Clone, Copy, Debug)]
pub enum Which<'a> {
    /// All of them.
    All,
    /// Those of these slugs, whatever their kind.
    Slugs(&'a [String]),
}

/// Reads items of all kinds, drafts and expired ones included: their words are checked too.
pub async fn read(
    connection: &impl ReadRows,
    time_zone: chrono_tz::Tz,
    which: Which<'_>,
) -> Result<FactsBySlug, DbErr> {
    let mut reader = Reader {
        facts: FactsBySlug::new(),
        conferences: HashMap::new(),
        time_zone,
    };
    match which {
        Which::All => {
            reader
                .all::<conferences::entity::Entity>(connection)
                .await?;
            reader
                .all::<organisations::entity::Entity>(connection)
                .await?;
            reader.all::<news::entity::Entity>(connection).await?;
            reader
                .all::<workshop_reports::entity::report::Entity>(connection)
                .await?;
            reader
                .all::<contacts::entity::contact::Entity>(connection)
                .await?;
        }
        Which::Slugs(slugs) => {
            let news = named::<news::entity::Entity>(connection, slugs).await?;
            let reports =
                named::<workshop_reports::entity::report::Entity>(connection, slugs).await?;
            // Beside those that are asked for, the ones that others take facts from.
            let used: BTreeSet<i64> = conference_ids(&news)
                .chain(conference_ids(&reports))
                .collect();
            let select = conferences::entity::Entity::find()
                .inner_join(item::Entity)
                .filter(column::<conferences::entity::Entity>("id").is_in(used));
            reader.add(record::fetch(connection, select).await?);
            reader.add(named::<conferences::entity::Entity>(connection, slugs).await?);
            reader.add(named::<organisations::entity::Entity>(connection, slugs).await?);
            reader.add(news);
            reader.add(reports);
            reader.add(named::<contacts::entity::contact::Entity>(connection, slugs).await?);
        }
    }
    Ok(reader.facts)
}

fn conference_ids<T: KindTable>(records: &[Record<T>]) -> impl Iterator<Item = i64> {
    records
        .iter()
        .filter_map(|record| T::conference_id(&record.row))
}

/// One item with all facts that its words may use.
#[derive(Clone, Debug)]
pub struct Known {
    /// Its key.
    pub id: i64,
    /// Whether it is a draft.
    pub draft: bool,
    /// When it is to be seen if it is no draft.
    pub span: Span,
    /// Its facts and its conference's.
    pub facts: ItemFacts,
}

/// Reads one item, a draft or an expired one too: one statement, and one for its conference.
pub async fn one(
    connection: &impl ReadRows,
    time_zone: chrono_tz::Tz,
    kind: ItemKind,
    slug: &str,
) -> Result<Option<Known>, DbErr> {
    match kind {
        ItemKind::Organisation => {
            known::<organisations::entity::Entity>(connection, time_zone, slug).await
        }
        ItemKind::Conference => {
            known::<conferences::entity::Entity>(connection, time_zone, slug).await
        }
        ItemKind::News => known::<news::entity::Entity>(connection, time_zone, slug).await,
        ItemKind::WorkshopReport => {
            known::<workshop_reports::entity::report::Entity>(connection, time_zone, slug).await
        }
        ItemKind::Contact => {
            known::<contacts::entity::contact::Entity>(connection, time_zone, slug).await
        }
    }
}

async fn known<T: KindTable>(
    connection: &impl ReadRows,
    time_zone: chrono_tz::Tz,
    slug: &str,
) -> Result<Option<Known>, DbErr> {
    let select = T::find()
        .inner_join(item::Entity)
        .filter(record::is_named::<T>([record::storable(slug)]));
    let Some(found) = record::fetch(connection, select).await?.pop() else {
        return Ok(None);
    };
    let mut facts = found.facts(time_zone);
    if let Some(conference) = T::conference_id(&found.row) {
        let select = conferences::entity::Entity::find()
            .inner_join(item::Entity)
            .filter(column::<conferences::entity::Entity>("id").eq(conference));
        for conference in record::fetch(connection, select).await? {
            facts.add_conference(&conference.facts(time_zone));
        }
    }
    Ok(Some(Known {
        id: T::id(&found.row),
        draft: found.item.draft,
        span: T::span(&found.row, time_zone),
        facts,
    }))
}

/// Which of `slugs` are contacts, whoever may see them: words may refer to them.
pub async fn contacts_among(
    connection: &impl ReadRows,
    slugs: &BTreeSet<&str>,
) -> Result<BTreeSet<String>, DbErr> {
    if slugs.is_empty() {
        return Ok(BTreeSet::new());
    }
    let found: Vec<String> = item::Entity::find()
        .select_only()
        .column(item::Column::Slug)
        .filter(item::Column::Kind.eq(ItemKind::Contact))
        .filter(item::COLUMN.slug.is_in(slugs.iter().copied()))
        .into_tuple()
        .all(connection)
        .await?;
    Ok(found.into_iter().collect())
}

/// The slugs of all contacts, which words may refer to.
pub async fn contact_slugs(connection: &impl ReadRows) -> Result<BTreeSet<String>, DbErr> {
    let slugs: Vec<String> = item::Entity::find()
        .select_only()
        .column(item::Column::Slug)
        .filter(item::Column::Kind.eq(ItemKind::Contact))
        .into_tuple()
        .all(connection)
        .await?;
    Ok(slugs.into_iter().collect())
}

struct Reader {
    facts: FactsBySlug,
    conferences: HashMap<i64, ItemFacts>,
    time_zone: chrono_tz::Tz,
}

impl Reader {
    /// All items of a kind, in portions: rows take more room than the facts that are kept.
    async fn all<T: KindTable>(&mut self, connection: &impl ReadRows) -> Result<(), DbErr> {
        let mut after = i64::MIN;
        loop {
            let select = T::find()
                .inner_join(item::Entity)
                .filter(column::<T>("id").gt(after))
                .order_by(column::<T>("id"), Order::Asc)
                .limit(ROWS_AT_ONCE);
            let records = record::fetch(connection, select).await?;
            let Some(last) = records.last() else {
                return Ok(());
            };
            after = T::id(&last.row);
            self.add(records);
        }
    }

    fn add<T: KindTable>(&mut self, records: Vec<Record<T>>) {
        for record in records {
            let mut own = record.facts(self.time_zone);
            if T::KIND == ItemKind::Conference {
                self.conferences.insert(T::id(&record.row), own.clone());
            }
            if let Some(conference) =
                T::conference_id(&record.row).and_then(|id| self.conferences.get(&id))
            {
                own.add_conference(conference);
            }
            self.facts.insert(
                (T::KIND, record.item.slug.clone()),
                (T::id(&record.row), own),
            );
        }
    }
}

async fn named<T: KindTable>(
    connection: &impl ReadRows,
    slugs: &[String],
) -> Result<Vec<Record<T>>, DbErr> {
    let mut records = Vec::new();
    for slugs in slugs.chunks(SLUGS_AT_ONCE) {
        let select = T::find().inner_join(item::Entity);
        let select = select.filter(record::is_named::<T>(slugs.iter().map(String::as_str)));
        records.extend(record::fetch(connection, select).await?);
    }
    Ok(records)
}
