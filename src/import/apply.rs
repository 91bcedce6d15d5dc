//! Writing facts that were read: what items say of each other is checked, and what changed is
//! written, in one transaction.

use std::collections::{BTreeMap, BTreeSet};

use sea_orm::{
    ActiveModelTrait, ActiveValue, ColumnTrait, DbErr, EntityTrait, IntoActiveModel, ModelTrait,
    PrimaryKeyTrait, QueryFilter, QueryOrder,
};
use toml::Spanned;

use super::{
    check::{check, items, parent},
    fields::Slug,
    known::{Keys, item_keys, parents, topic_keys},
    read::{FactsFile, Fields, Item},
};
use crate::{
    clock::Moment,
    contacts,
    content::{
        ItemKind,
        change_log::Writer,
        entity::{
            change::Action,
            item::{self, Links, NamedFacts},
            item_topic, topic,
        },
    },
    db::{Database, ReadRows, Transaction},
    error::Error,
    news::entity::Status,
    renditions::visibility::{self, Visibility},
    workshop_reports,
};

/// What an import did.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize)]
pub struct Imported {
    /// Items that are new.
    pub added: usize,
    /// Items that were there and are different now.
    pub changed: usize,
    /// Items that were there already, as they are.
    pub unchanged: usize,
    /// Of the news in the files: drafts.
    pub drafts: usize,
    /// Of the news in the files: to be shown later.
    pub scheduled: usize,
    /// Of the news in the files: shown no longer.
    pub expired: usize,
}

/// Writes the facts of `files`, all of them or none. `progress` is told of every item that is done.
///
/// # Errors
/// Every problem that the files have with each other or with what the database holds.
pub async fn apply(
    database: &Database,
    files: &[FactsFile],
    moment: Moment,
    progress: impl Fn(),
) -> Result<Imported, Error> {
    let transaction = database.write().await?;
    let writer = Writer::lock(&transaction).await?;
    write_all(transaction, writer, files, moment, progress).await
}

/// The same, but only if nothing was ever written: of several who begin a database at once, one
/// does. None if somebody else did.
///
/// # Errors
/// Every problem that the files have with each other.
pub async fn begin(
    database: &Database,
    files: &[FactsFile],
    moment: Moment,
    progress: impl Fn(),
) -> Result<Option<Imported>, Error> {
    let transaction = database.write().await?;
    let writer = Writer::lock(&transaction).await?;
    if !writer.is_first() {
        transaction.rollback().await?;
        return Ok(None);
    }
    let imported = write_all(transaction, writer, files, moment, progress).await?;
    Ok(Some(imported))
}

async fn write_all(
    transaction: Transaction,
    mut writer: Writer,
    files: &[FactsFile],
    moment: Moment,
    progress: impl Fn(),
) -> Result<Imported, Error> {
    let mut topics = topic_keys(&transaction).await?;
    let mut keys = item_keys(&transaction, files).await?;
    let parents = parents(&transaction, files).await?;
    let problems = check(files, &keys, &topics, &parents);
    if !problems.is_empty() {
        return Err(Error::Import(problems));
    }
    for topic in files.iter().flat_map(|file| &file.topics) {
        let key = &topic.get_ref().0;
        if !topics.contains_key(key) {
            let new = topic::ActiveModel {
                id: ActiveValue::NotSet,
                key: ActiveValue::Set(key.clone()),
            };
            topics.insert(key.clone(), new.insert(&transaction).await?.id);
        }
    }
    let mut imported = Imported::default();
    for item in in_order_of_reference(files) {
        let status = status(item, moment);
        let hides = matches!(status, Status::Draft | Status::Scheduled);
        let was_shown = hides && was_shown(&transaction, moment, item).await?;
        let outcome = write(&transaction, item, &topics, &mut keys).await?;
        let count = match outcome {
            Outcome::Added => &mut imported.added,
            Outcome::Changed => &mut imported.changed,
            Outcome::Unchanged => &mut imported.unchanged,
        };
        *count += 1;
        if outcome != Outcome::Unchanged {
            let slug = &item.common.slug.get_ref().0;
            let action = if was_shown {
                Action::Delete
            } else {
                Action::Upsert
            };
            writer.item(item.kind(), slug, None, action);
        }
        if item.kind() == ItemKind::News {
            match status {
                Status::Draft => imported.drafts += 1,
                Status::Scheduled => imported.scheduled += 1,
                Status::Expired => imported.expired += 1,
                Status::Published => {}
            }
        }
        progress();
    }
    if writer.count() > 0 {
        writer.write(&transaction).await?;
    }
    transaction.commit().await?;
    Ok(imported)
}

/// Where an item is in its life; kinds other than news are drafts or published.
fn status(item: &Item, moment: Moment) -> Status {
    match &item.fields {
        Fields::News(news) => {
            let row = news.row(0, &|_, _| 0);
            Status::at(
                item.common.draft,
                row.published_at,
                row.expires_at,
                moment.now,
            )
        }
        _ if item.common.draft => Status::Draft,
        _ => Status::Published,
    }
}

/// Whether the public may have seen the item as it is in the database.
async fn was_shown(connection: &impl ReadRows, moment: Moment, item: &Item) -> Result<bool, DbErr> {
    let name = (item.kind(), item.common.slug.get_ref().0.clone());
    let known = visibility::of_items(connection, moment, &BTreeSet::from([name.clone()])).await?;
    Ok(known
        .get(&name)
        .is_some_and(|visibility| *visibility != Visibility::Hidden))
}

/// The items so that each comes after those that it refers to.
fn in_order_of_reference(files: &[FactsFile]) -> Vec<&Item> {
    let parents: BTreeMap<&str, &str> = items(files)
        .filter_map(|(_, item)| Some((item.common.slug.get_ref().0.as_str(), parent(item)?)))
        .collect();
    let depth = |item: &Item| {
        let mut depth = 0;
        let mut name = parent(item);
        while let Some(parent) = name {
            depth += 1;
            name = parents.get(parent).copied();
        }
        depth
    };
    let mut ordered: Vec<&Item> = items(files).map(|(_, item)| item).collect();
    ordered.sort_by_cached_key(|item| {
        (
            ItemKind::ALL.iter().position(|kind| *kind == item.kind()),
            depth(item),
        )
    });
    ordered
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Outcome {
    Added,
    Changed,
    Unchanged,
}

async fn write(
    transaction: &Transaction,
    item: &Item,
    topics: &BTreeMap<String, i64>,
    keys: &mut Keys,
) -> Result<Outcome, DbErr> {
    let (id, mut outcome) = write_item(transaction, item, keys).await?;
    // References were checked before anything was written.
    let key_of = |kind: ItemKind, slug: &Spanned<Slug>| {
        keys.get(&(kind, slug.get_ref().0.clone()))
            .copied()
            .unwrap_or_default()
    };
    let mut changed = match &item.fields {
        Fields::Organisation(fields) => {
            store::<crate::organisations::entity::Entity, _>(
                transaction,
                id,
                fields.row(id, &key_of),
            )
            .await?
        }
        Fields::Conference(fields) => {
            store::<crate::conferences::entity::Entity, _>(transaction, id, fields.row(id, &key_of))
                .await?
        }
        Fields::News(fields) => {
            store::<crate::news::entity::Entity, _>(transaction, id, fields.row(id, &key_of))
                .await?
        }
        Fields::WorkshopReport(fields) => {
            use workshop_reports::entity::{contributor, report};
            let row = store::<report::Entity, _>(transaction, id, fields.row(id, &key_of)).await?;
            let column = contributor::Column::WorkshopReportId;
            let order = contributor::Column::Position;
            let rows = fields.contributors(id, &key_of);
            row | store_all::<contributor::Entity, _>(transaction, column, order, id, rows).await?
        }
        Fields::Contact(fields) => {
            use contacts::entity::{contact, language};
            let row = store::<contact::Entity, _>(transaction, id, fields.row(id, &key_of)).await?;
            let column = language::Column::ContactId;
            let order = language::Column::Position;
            row | store_all::<language::Entity, _>(
                transaction,
                column,
                order,
                id,
                fields.languages(id),
            )
            .await?
        }
    };
    let mut about: Vec<item_topic::Model> = item
        .common
        .topics
        .iter()
        .filter_map(|topic| topics.get(&topic.get_ref().0))
        .map(|topic_id| item_topic::Model {
            item_id: id,
            topic_id: *topic_id,
        })
        .collect();
    about.sort_by_key(|link| link.topic_id);
    let (column, order) = (item_topic::Column::ItemId, item_topic::Column::TopicId);
    changed |= store_all::<item_topic::Entity, _>(transaction, column, order, id, about).await?;
    if changed && outcome == Outcome::Unchanged {
        outcome = Outcome::Changed;
    }
    Ok(outcome)
}

async fn write_item(
    transaction: &Transaction,
    item: &Item,
    keys: &mut Keys,
) -> Result<(i64, Outcome), DbErr> {
    let (kind, slug) = (item.kind(), item.common.slug.get_ref().0.clone());
    let facts = item
        .common
        .facts
        .iter()
        .map(|(name, fact)| (name.get_ref().clone(), fact.0.clone()));
    let mut row = item::Model {
        id: 0,
        kind,
        slug: slug.clone(),
        draft: item.common.draft,
        example: item.common.example,
        facts: NamedFacts(facts.collect()),
        links: Links(item.common.links()),
        image: item.common.image(),
    };
    if let Some(id) = keys.get(&(kind, slug.clone())) {
        row.id = *id;
        let changed = store::<item::Entity, _>(transaction, *id, row).await?;
        return Ok((
            *id,
            if changed {
                Outcome::Changed
            } else {
                Outcome::Unchanged
            },
        ));
    }
    let mut new = row.into_active_model();
    new.id = ActiveValue::NotSet;
    let id = new.insert(transaction).await?.id;
    keys.insert((kind, slug), id);
    Ok((id, Outcome::Added))
}

/// Makes the row `id` be `row`; tells whether that changed it.
async fn store<E, A>(transaction: &Transaction, id: i64, row: E::Model) -> Result<bool, DbErr>
where
    E: EntityTrait<ActiveModel = A>,
    E::Model: PartialEq + IntoActiveModel<A>,
    A: ActiveModelTrait<Entity = E> + sea_orm::ActiveModelBehavior + Send,
    <E::PrimaryKey as PrimaryKeyTrait>::ValueType: From<i64>,
{
    match E::find_by_id(id).one(transaction).await? {
        Some(existing) if existing == row => return Ok(false),
        Some(_) => {
            row.into_active_model()
                .reset_all()
                .update(transaction)
                .await?;
        }
        None => {
            E::insert(row.into_active_model())
                .exec_without_returning(transaction)
                .await?;
        }
    }
    Ok(true)
}

/// Makes the rows whose `column` is `id` be `rows`, in the order of `order`; tells whether that
/// changed them.
async fn store_all<E, A>(
    transaction: &Transaction,
    column: E::Column,
    order: E::Column,
    id: i64,
    rows: Vec<E::Model>,
) -> Result<bool, DbErr>
where
    E: EntityTrait<ActiveModel = A>,
    E::Model: PartialEq + IntoActiveModel<A> + ModelTrait<Entity = E>,
    A: ActiveModelTrait<Entity = E> + sea_orm::ActiveModelBehavior + Send,
{
    let existing = E::find()
        .filter(column.eq(id))
        .order_by_asc(order)
        .all(transaction)
        .await?;
    if existing == rows {
        return Ok(false);
    }
    E::delete_many()
        .filter(column.eq(id))
        .exec(transaction)
        .await?;
    if !rows.is_empty() {
        let rows = rows
            .into_iter()
            .map(IntoActiveModel::into_active_model)
            .map(sea_orm::ActiveModelTrait::reset_all);
        E::insert_many(rows)
            .exec_without_returning(transaction)
            .await?;
    }
    Ok(true)
}
