//! An item with the row of its kind's own table, and which of them the public may see.

use std::sync::Arc;

use chrono::{DateTime, NaiveDate, Utc};
use sea_orm::{
    ColumnTrait, Condition, DbErr, EntityTrait, ExprTrait, Iterable, QueryFilter, QuerySelect,
    QueryTrait, Related, Select,
    sea_query::{Expr, IntoColumnRef, Query, SelectStatement},
};

use super::{
    ItemFacts, ItemKind,
    entity::{item, item_topic, topic, words},
};
use crate::{
    clock::Moment,
    db::{Cells, ReadRows, Row},
    words::locale::LocaleTag,
};

/// The table of one kind. Its key `id` is the item's.
pub trait KindTable:
    EntityTrait<Model: Row + Clone + Send + Sync + 'static>
    + Related<item::Entity>
    + Send
    + Sync
    + 'static
{
    /// The kind whose table it is.
    const KIND: ItemKind;

    /// The item's key.
    fn id(row: &Self::Model) -> i64;

    /// Which rows are to be seen at `moment`, as far as this table tells; drafts are left out elsewhere.
    fn in_force(moment: Moment) -> Condition;

    /// When the row is to be seen, as [`Self::in_force`] selects it: for whoever keeps rows longer than
    /// a moment.
    fn span(_row: &Self::Model, _time_zone: chrono_tz::Tz) -> Span {
        Span::ALWAYS
    }

    /// What the row's columns add to the item's facts.
    fn add_facts(row: &Self::Model, facts: &mut ItemFacts, time_zone: chrono_tz::Tz);

    /// The day on which the item takes place.
    fn event_day(_row: &Self::Model) -> Option<NaiveDate> {
        None
    }

    /// The day from which the item is.
    fn day(row: &Self::Model, _time_zone: chrono_tz::Tz) -> Option<NaiveDate> {
        Self::event_day(row)
    }

    /// The conference that the item belongs to, whose facts its words may use.
    fn conference_id(_row: &Self::Model) -> Option<i64> {
        None
    }
}

/// From when on, and until when, something is to be seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// From this instant on.
    pub from: DateTime<Utc>,
    /// Until just before this instant.
    pub until: DateTime<Utc>,
}

impl Span {
    /// At all times.
    pub const ALWAYS: Self = Self {
        from: DateTime::<Utc>::MIN_UTC,
        until: DateTime::<Utc>::MAX_UTC,
    };
    /// At no time.
    pub const NEVER: Self = Self {
        from: DateTime::<Utc>::MAX_UTC,
        until: DateTime::<Utc>::MAX_UTC,
    };
}

/// An item with the row of its kind's own table.
#[derive(Clone, Debug)]
pub struct Record<T: KindTable> {
    /// What every item has.
    pub item: Arc<item::Model>,
    /// What its kind adds.
    pub row: T::Model,
}

impl<T: KindTable> Row for Record<T> {
    fn of(cells: &mut Cells<'_>) -> Result<Self, DbErr> {
        Ok(Self {
            item: Arc::new(item::Model::of(cells)?),
            row: T::Model::of(cells)?,
        })
    }
}

impl<T: KindTable> Record<T> {
    /// All facts that the item itself has.
    #[must_use]
    pub fn facts(&self, time_zone: chrono_tz::Tz) -> ItemFacts {
        let mut facts = ItemFacts::new(&self.item.facts.0);
        T::add_facts(&self.row, &mut facts, time_zone);
        facts
    }
}

/// A column of table `T` by name, for conditions across tables.
#[must_use]
pub fn column<T: EntityTrait>(name: &'static str) -> Expr {
    Expr::col((T::default().table_name().to_owned(), name).into_column_ref())
}

/// The items of one kind that the public may see at `moment`: the start of every query.
///
/// An item is seen in a language only if it has a title along that language's fallbacks; `locales`
/// are those that count, or all if there are none.
#[must_use]
pub fn visible<T: KindTable>(moment: Moment, locales: &[LocaleTag]) -> Select<T> {
    visible_of(T::find(), moment, locales)
}

/// The same of those that `select` selects already. What bounds a list belongs there: of several
/// conditions on one column, SQLite looks up the first in the index, and tries the others on each row.
#[must_use]
pub fn visible_of<T: KindTable>(
    select: Select<T>,
    moment: Moment,
    locales: &[LocaleTag],
) -> Select<T> {
    let select = select
        .inner_join(item::Entity)
        // Said so, SQLite expects that most items are no drafts, and walks the list in its order;
        // of an equation it expects that few fulfil it, and would read all items and sort them.
        .filter(column::<item::Entity>("draft").not())
        .filter(T::in_force(moment));
    if locales.is_empty() {
        select
    } else {
        select.filter(has_words::<T>(locales))
    }
}

/// Whether the item has a title in one of `locales` itself.
#[must_use]
pub fn has_words<T: KindTable>(locales: &[LocaleTag]) -> Expr {
    let mut titles = Query::select();
    titles
        .expr(Expr::val(1))
        .from(words::Entity)
        .and_where(column::<words::Entity>("item_id").equals((T::default().table_name(), "id")))
        .and_where(
            words::COLUMN
                .locale
                .is_in(locales.iter().map(LocaleTag::as_str)),
        )
        .and_where(words::COLUMN.has_title.eq(true));
    Expr::exists(titles)
}

/// Whether the item has one of `slugs`. The kind follows from the table; said, it lets the index over
/// kind and slug serve.
pub fn is_named<'a, T: KindTable>(slugs: impl IntoIterator<Item = &'a str>) -> Condition {
    Condition::all()
        .add(item::Column::Kind.eq(T::KIND))
        .add(item::COLUMN.slug.is_in(slugs))
}

/// Whether the item is about the topic `key`. Asked of each item, so that a page is found by walking
/// the list in its order: most topics have so many items that sorting them would take longer.
#[must_use]
pub fn is_about<T: KindTable>(key: &str) -> Expr {
    let mut topic = Query::select();
    topic
        .column((topic::Entity, topic::Column::Id))
        .from(topic::Entity)
        .and_where(topic::COLUMN.key.eq(storable(key)));
    let mut about = Query::select();
    about
        .expr(Expr::val(1))
        .from(item_topic::Entity)
        .and_where(
            column::<item_topic::Entity>("item_id").equals((T::default().table_name(), "id")),
        )
        .and_where(column::<item_topic::Entity>("topic_id").eq(one(topic)));
    Expr::exists(about)
}

/// What is looked up in the place of `text`: PostgreSQL refuses U+0000 in a text, and so no key holds
/// it, but a client may ask for it.
#[must_use]
pub fn storable(text: &str) -> &str {
    if text.contains('\0') { "" } else { text }
}

/// Whether `column` of table `T` holds the key of the item `slug` of `kind`. A draft counts as no
/// item: its very relations are nobody's business.
#[must_use]
pub fn refers_to<T: EntityTrait>(name: &'static str, kind: ItemKind, slug: &str) -> Expr {
    let mut key = Query::select();
    key.column((item::Entity, item::Column::Id))
        .from(item::Entity)
        .and_where(item::Column::Kind.eq(kind))
        .and_where(item::COLUMN.slug.eq(storable(slug)))
        .and_where(item::COLUMN.draft.eq(false));
    column::<T>(name).eq(one(key))
}

/// The one value that `query` finds, so that the database need not expect several.
fn one(query: SelectStatement) -> Expr {
    Expr::SubQuery(None, Box::new(query.into()))
}

/// The item of `kind` that `slug` names: its own slug, or one that its words give in any locale. Its
/// own slug goes first, and then the locales in the order of their tags.
pub async fn id_by_slug(
    connection: &impl ReadRows,
    kind: ItemKind,
    slug: &str,
) -> Result<Option<i64>, DbErr> {
    let slug = storable(slug);
    let mut own = Query::select();
    own.expr_as(Expr::col("id"), "id")
        .expr_as(Expr::val(""), "locale")
        .from(item::Entity)
        .and_where(Expr::col("kind").eq(kind.name()))
        .and_where(Expr::col("slug").eq(slug));
    let mut localised = Query::select();
    localised
        .expr_as(Expr::col("item_id"), "id")
        .expr_as(Expr::col("locale"), "locale")
        .from(words::Entity)
        .and_where(Expr::col("kind").eq(kind.name()))
        .and_where(Expr::col("url_slug").eq(slug));
    own.union(sea_orm::sea_query::UnionType::All, localised)
        .order_by("locale", sea_orm::Order::Asc)
        .limit(1);
    let rows: Vec<(i64, String)> = connection.rows_of(&own).await?;
    Ok(rows.first().map(|(id, _)| *id))
}

/// Runs a query for rows with their items.
pub async fn fetch<T: KindTable>(
    connection: &impl ReadRows,
    select: Select<T>,
) -> Result<Vec<Record<T>>, DbErr> {
    let mut query = select.select_only().into_query();
    query
        .columns(item::Column::iter().map(|column| (item::Entity, column)))
        .columns(T::Column::iter().map(|column| (T::default(), column)));
    connection.rows_of(&query).await
}
