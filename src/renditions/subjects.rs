//! The facts of items of any kind, together with those of their conferences.

use std::collections::{BTreeSet, HashMap};

use sea_orm::{ColumnTrait, ConnectionTrait, DbErr, EntityTrait, QueryFilter, QuerySelect, Select};

use crate::{
    conferences, contacts,
    content::{
        ItemFacts, ItemKind, KindTable,
        entity::item,
        record::{self, Record},
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
