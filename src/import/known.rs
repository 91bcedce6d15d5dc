//! What the database knows of the items that facts files name.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use sea_orm::{
    ColumnTrait, ConnectionTrait, DbErr, EntityTrait, ExprTrait, JoinType, QueryFilter,
    QuerySelect,
    sea_query::{Expr, Query},
};

use super::{
    check::{items, parent, references},
    read::FactsFile,
};
use crate::{
    content::{
        ItemKind,
        entity::{item, topic},
    },
    renditions::subjects::SLUGS_AT_ONCE,
};

/// The keys of items by kind and slug.
pub(super) type Keys = HashMap<(ItemKind, String), i64>;

/// The slug of the parent, as the database has it, of each organisation that `files` name as a parent,
/// and of those above.
pub(super) async fn parents(
    connection: &impl ConnectionTrait,
    files: &[FactsFile],
) -> Result<BTreeMap<String, String>, DbErr> {
    let mut parents = BTreeMap::new();
    let mut level: BTreeSet<String> = items(files)
        .filter_map(|(_, item)| parent(item))
        .map(ToOwned::to_owned)
        .collect();
    while !level.is_empty() {
        let found = parents_of(connection, &level).await?;
        level = found.values().cloned().collect();
        parents.extend(found);
        level.retain(|slug| !parents.contains_key(slug));
    }
    Ok(parents)
}

/// The slug of each one's parent; organisations without a parent are left out.
async fn parents_of(
    connection: &impl ConnectionTrait,
    organisations: &BTreeSet<String>,
) -> Result<BTreeMap<String, String>, DbErr> {
    let slugs: Vec<&str> = organisations.iter().map(String::as_str).collect();
    let mut parents = BTreeMap::new();
    for slugs in slugs.chunks(SLUGS_AT_ONCE) {
        let key = |table: &'static str| Expr::col((table, "id"));
        let query = Query::select()
            .expr_as(Expr::col(("child", "slug")), "slug")
            .expr_as(Expr::col(("parent", "slug")), "parent")
            .from_as("item", "child")
            .inner_join("organisation", key("organisation").equals(("child", "id")))
            .join_as(
                JoinType::InnerJoin,
                "item",
                "parent",
                key("parent").equals(("organisation", "parent_id")),
            )
            .and_where(Expr::col(("child", "kind")).eq(ItemKind::Organisation.name()))
            .and_where(Expr::col(("child", "slug")).is_in(slugs.iter().copied()))
            .to_owned();
        for row in connection.query_all(&query).await? {
            parents.insert(row.try_get("", "slug")?, row.try_get("", "parent")?);
        }
    }
    Ok(parents)
}

pub(super) async fn topic_keys(
    connection: &impl ConnectionTrait,
) -> Result<BTreeMap<String, i64>, DbErr> {
    let topics = topic::Entity::find().all(connection).await?;
    Ok(topics
        .into_iter()
        .map(|topic| (topic.key, topic.id))
        .collect())
}

/// The keys of the items that `files` hold and refer to.
pub(super) async fn item_keys(
    connection: &impl ConnectionTrait,
    files: &[FactsFile],
) -> Result<Keys, DbErr> {
    let mut named: BTreeMap<ItemKind, BTreeSet<&str>> = BTreeMap::new();
    for (_, item) in items(files) {
        let own = (item.kind(), &item.common.slug);
        for (kind, slug) in references(item).into_iter().chain([own]) {
            named.entry(kind).or_default().insert(&slug.get_ref().0);
        }
    }
    let mut keys = Keys::new();
    for (kind, slugs) in named {
        let slugs: Vec<&str> = slugs.into_iter().collect();
        for slugs in slugs.chunks(SLUGS_AT_ONCE) {
            let rows: Vec<(String, i64)> = item::Entity::find()
                .select_only()
                .columns([item::Column::Slug, item::Column::Id])
                .filter(item::Column::Kind.eq(kind))
                .filter(item::COLUMN.slug.is_in(slugs.iter().copied()))
                .into_tuple()
                .all(connection)
                .await?;
            keys.extend(rows.into_iter().map(|(slug, id)| ((kind, slug), id)));
        }
    }
    Ok(keys)
}
