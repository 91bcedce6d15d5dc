//! The facts of items of any kind, together with those of their conferences.

use std::collections::{BTreeSet, HashMap};

use sea_orm::{
    ColumnTrait, ConnectionTrait, DbErr, EntityTrait, ExprTrait, QueryFilter, QuerySelect, Select,
};

use crate::{
    conferences, contacts,
    content::{
        ItemFacts, ItemKind, KindTable,
        entity::item,
        record::{self, Record, Span},
    },
    news, organisations, workshop_reports,
};

/// Items by kind and slug, each with its key and all facts that its words may use.
pub type FactsBySlug = HashMap<(ItemKind, String), (i64, ItemFacts)>;

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
    connection: &impl ConnectionTrait,
    time_zone: chrono_tz::Tz,
    which: Which<'_>,
) -> Result<FactsBySlug, DbErr> {
    let mut facts = FactsBySlug::new();
    let conferences = of_kind::<conferences::entity::Entity>(connection, Which::All).await?;
    let conferences: HashMap<i64, (ItemFacts, String)> = conferences
        .into_iter()
        .map(|record| {
            (
                record.row.id,
                (record.facts(time_zone), record.item.slug.clone()),
            )
        })
        .collect();
    for (id, (own, slug)) in &conferences {
        facts.insert((ItemKind::Conference, slug.clone()), (*id, own.clone()));
    }
    let mut reader = Reader {
        facts,
        conferences,
        time_zone,
    };
    reader.add(of_kind::<organisations::entity::Entity>(connection, which).await?);
    reader.add(of_kind::<news::entity::Entity>(connection, which).await?);
    reader.add(of_kind::<workshop_reports::entity::report::Entity>(connection, which).await?);
    reader.add(of_kind::<contacts::entity::contact::Entity>(connection, which).await?);
    Ok(reader.facts)
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
    connection: &impl ConnectionTrait,
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
    connection: &impl ConnectionTrait,
    time_zone: chrono_tz::Tz,
    slug: &str,
) -> Result<Option<Known>, DbErr> {
    let select = T::find()
        .inner_join(item::Entity)
        .filter(item::COLUMN.slug.eq(record::storable(slug)));
    let Some(found) = record::fetch(connection, select).await?.pop() else {
        return Ok(None);
    };
    let mut facts = found.facts(time_zone);
    if let Some(conference) = T::conference_id(&found.row) {
        let select = conferences::entity::Entity::find()
            .inner_join(item::Entity)
            .filter(record::column::<conferences::entity::Entity>("id").eq(conference));
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
    connection: &impl ConnectionTrait,
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
pub async fn contact_slugs(connection: &impl ConnectionTrait) -> Result<BTreeSet<String>, DbErr> {
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
    conferences: HashMap<i64, (ItemFacts, String)>,
    time_zone: chrono_tz::Tz,
}

impl Reader {
    fn add<T: KindTable>(&mut self, records: Vec<Record<T>>) {
        for record in records {
            let mut own = record.facts(self.time_zone);
            if let Some((conference, _)) =
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

async fn of_kind<T: KindTable>(
    connection: &impl ConnectionTrait,
    which: Which<'_>,
) -> Result<Vec<Record<T>>, DbErr> {
    let select: Select<T> = T::find().inner_join(item::Entity);
    let select = match which {
        Which::All => select,
        Which::Slugs(slugs) => {
            select.filter(item::COLUMN.slug.is_in(slugs.iter().map(String::as_str)))
        }
    };
    record::fetch(connection, select).await
}
