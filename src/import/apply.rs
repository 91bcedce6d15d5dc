//! Writing facts that were read: what items say of each other is checked, and what changed is
//! written, in one transaction.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use sea_orm::{
    ActiveModelTrait, ActiveValue, ColumnTrait, ConnectionTrait, DatabaseTransaction, DbErr,
    EntityTrait, IntoActiveModel, ModelTrait, PrimaryKeyTrait, QueryFilter, QueryOrder,
    QuerySelect,
};
use toml::Spanned;

use super::{
    Problem,
    fields::Slug,
    kinds::Reference,
    read::{FactsFile, Fields, Item},
};
use crate::{
    clock::Moment,
    contacts,
    content::{
        ItemFacts, ItemKind, KindTable,
        change_log::Writer,
        entity::{
            change::Action,
            item::{self, Links, NamedFacts},
            item_topic, topic,
        },
        facts::CONFERENCE_PREFIX,
    },
    db::Database,
    error::Error,
    news::entity::Status,
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

type Keys = HashMap<(ItemKind, String), i64>;

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
    let mut writer = Writer::lock(&transaction).await?;
    let mut topics = topic_keys(&transaction).await?;
    let mut keys = item_keys(&transaction).await?;
    let problems = check(files, &keys, &topics);
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
        let outcome = write(&transaction, item, &topics, &mut keys).await?;
        let count = match outcome {
            Outcome::Added => &mut imported.added,
            Outcome::Changed => &mut imported.changed,
            Outcome::Unchanged => &mut imported.unchanged,
        };
        *count += 1;
        if outcome != Outcome::Unchanged {
            writer.item(
                item.kind(),
                &item.common.slug.get_ref().0,
                None,
                Action::Upsert,
            );
        }
        if let Fields::News(news) = &item.fields {
            let row = news.row(0, &|_, _| 0);
            match Status::at(
                item.common.draft,
                row.published_at,
                row.expires_at,
                moment.now,
            ) {
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

async fn topic_keys(connection: &impl ConnectionTrait) -> Result<BTreeMap<String, i64>, DbErr> {
    let topics = topic::Entity::find().all(connection).await?;
    Ok(topics
        .into_iter()
        .map(|topic| (topic.key, topic.id))
        .collect())
}

async fn item_keys(connection: &impl ConnectionTrait) -> Result<Keys, DbErr> {
    let rows: Vec<(ItemKind, String, i64)> = item::Entity::find()
        .select_only()
        .columns([item::Column::Kind, item::Column::Slug, item::Column::Id])
        .into_tuple()
        .all(connection)
        .await?;
    Ok(rows
        .into_iter()
        .map(|(kind, slug, id)| ((kind, slug), id))
        .collect())
}

fn references(item: &Item) -> Vec<Reference<'_>> {
    match &item.fields {
        Fields::Organisation(fields) => fields.references(),
        Fields::Conference(fields) => fields.references(),
        Fields::News(fields) => fields.references(),
        Fields::WorkshopReport(fields) => fields.references(),
        Fields::Contact(fields) => fields.references(),
    }
}

fn own_problem(item: &Item) -> Option<String> {
    match &item.fields {
        Fields::Organisation(fields) => fields.problem(),
        Fields::Conference(fields) => fields.problem(),
        Fields::News(fields) => fields.problem(item.common.draft),
        Fields::WorkshopReport(fields) => fields.problem(),
        Fields::Contact(fields) => fields.problem(),
    }
}

fn check(files: &[FactsFile], known: &Keys, topics: &BTreeMap<String, i64>) -> Vec<Problem> {
    let mut problems = Vec::new();
    let declared: BTreeSet<&str> = files
        .iter()
        .flat_map(|file| &file.topics)
        .map(|topic| topic.get_ref().0.as_str())
        .chain(topics.keys().map(String::as_str))
        .collect();
    let mut written: BTreeSet<(ItemKind, &str)> = BTreeSet::new();
    for (file, item) in items(files) {
        let slug = &item.common.slug;
        if !written.insert((item.kind(), &slug.get_ref().0)) {
            problems.push(file.source.problem(
                Some(slug.span()),
                format!(
                    "there is another {} `{}` in these files",
                    item.kind(),
                    slug.get_ref().0
                ),
            ));
        }
    }
    let parents: BTreeMap<&str, &str> = items(files)
        .filter_map(|(_, item)| match &item.fields {
            Fields::Organisation(fields) => fields.parent.as_ref().map(|parent| {
                (
                    item.common.slug.get_ref().0.as_str(),
                    parent.get_ref().0.as_str(),
                )
            }),
            _ => None,
        })
        .collect();
    for (file, item) in items(files) {
        let mut report =
            |span, message: String| problems.push(file.source.problem(Some(span), message));
        if let Some(message) = own_problem(item) {
            report(item.span.clone(), message);
        }
        for (kind, slug) in references(item) {
            let name = &slug.get_ref().0;
            if !written.contains(&(kind, name.as_str()))
                && !known.contains_key(&(kind, name.clone()))
            {
                report(
                    slug.span(),
                    format!(
                        "there is no {kind} `{name}`, neither in these files nor in the database"
                    ),
                );
            }
        }
        let mut seen = BTreeSet::new();
        for topic in &item.common.topics {
            let key = topic.get_ref().0.as_str();
            if !declared.contains(key) {
                report(
                    topic.span(),
                    format!(
                        "there is no topic `{key}`; declare it with `[[topic]]` and `key = \"{key}\"`"
                    ),
                );
            } else if !seen.insert(key) {
                report(topic.span(), format!("the topic `{key}` is named twice"));
            }
        }
        let reserved = column_facts(item).types();
        for name in item.common.facts.keys() {
            if let Some(message) = fact_name_problem(name.get_ref(), &reserved) {
                report(name.span(), message);
            }
        }
        if let (Fields::Organisation(fields), Some(parent)) = (&item.fields, parent(item)) {
            if circular(&item.common.slug.get_ref().0, &parents) {
                let span = fields
                    .parent
                    .as_ref()
                    .map_or(item.span.clone(), Spanned::span);
                report(
                    span,
                    format!("`{parent}` belongs, directly or not, to the organisation itself"),
                );
            }
        }
    }
    problems
}

fn items(files: &[FactsFile]) -> impl Iterator<Item = (&FactsFile, &Item)> {
    files
        .iter()
        .flat_map(|file| file.items.iter().map(move |item| (file, item)))
}

fn parent(item: &Item) -> Option<&str> {
    match &item.fields {
        Fields::Organisation(fields) => {
            fields.parent.as_ref().map(|slug| slug.get_ref().0.as_str())
        }
        _ => None,
    }
}

fn circular(slug: &str, parents: &BTreeMap<&str, &str>) -> bool {
    let mut ancestor = parents.get(slug);
    for _ in 0..=parents.len() {
        match ancestor {
            Some(name) if *name == slug => return true,
            Some(name) => ancestor = parents.get(name),
            None => return false,
        }
    }
    false
}

/// A variable of Fluent: the name that words will use.
fn fact_name_problem(
    name: &str,
    reserved: &BTreeMap<String, crate::words::fact::FactType>,
) -> Option<String> {
    let mut bytes = name.bytes();
    let identifier = bytes
        .next()
        .is_some_and(|first| first.is_ascii_alphabetic())
        && bytes.all(|byte| byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'-')
        && name.len() <= 64;
    if !identifier {
        Some(
            "a fact's name begins with a letter and goes on with letters a–z, digits, `_` or `-`"
                .to_owned(),
        )
    } else if name.starts_with(CONFERENCE_PREFIX) {
        Some(format!(
            "`{CONFERENCE_PREFIX}…` are the facts of the item's conference"
        ))
    } else if reserved.contains_key(name) {
        Some(format!(
            "`{name}` is a field of the item itself; write it there"
        ))
    } else {
        None
    }
}

/// The facts that the item's own columns give its words.
fn column_facts(item: &Item) -> ItemFacts {
    fn of<T: KindTable>(row: &T::Model) -> ItemFacts {
        let mut facts = ItemFacts::default();
        T::add_facts(row, &mut facts, chrono_tz::UTC);
        facts
    }
    let no_keys = |_: ItemKind, _: &Spanned<Slug>| 0;
    match &item.fields {
        Fields::Organisation(fields) => {
            of::<crate::organisations::entity::Entity>(&fields.row(0, &no_keys))
        }
        Fields::Conference(fields) => {
            of::<crate::conferences::entity::Entity>(&fields.row(0, &no_keys))
        }
        Fields::News(fields) => of::<crate::news::entity::Entity>(&fields.row(0, &no_keys)),
        Fields::WorkshopReport(fields) => {
            of::<workshop_reports::entity::report::Entity>(&fields.row(0, &no_keys))
        }
        Fields::Contact(fields) => {
            of::<contacts::entity::contact::Entity>(&fields.row(0, &no_keys))
        }
    }
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
    transaction: &DatabaseTransaction,
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
    transaction: &DatabaseTransaction,
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
async fn store<E, A>(
    transaction: &DatabaseTransaction,
    id: i64,
    row: E::Model,
) -> Result<bool, DbErr>
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
    transaction: &DatabaseTransaction,
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
            .map(|row| row.reset_all());
        E::insert_many(rows)
            .exec_without_returning(transaction)
            .await?;
    }
    Ok(true)
}
