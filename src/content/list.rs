//! Lists of items, page by page.
//!
//! A page begins after, or ends before, the place of an item in the order (keyset pagination), so
//! that page 5,000 costs what page 1 costs, and an item that is added meanwhile moves nothing. The
//! item's key makes every place unique.

use std::{collections::HashMap, hash::Hash};

use chrono::{DateTime, Datelike, NaiveDate, Utc};
use sea_orm::{
    ColumnTrait, Condition, DbErr, ExprTrait, Order as Direction, QueryFilter, QueryOrder,
    QuerySelect, QueryTrait, Select, Value,
    sea_query::{Expr, Query},
};
use serde::{Deserialize, Serialize};

use super::record::{self, KindTable, Record};
use crate::db::ReadRows;

/// Where an item stands in an order.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Place {
    /// Ordered by an instant.
    Instant(DateTime<Utc>),
    /// Ordered by a day.
    Day(NaiveDate),
    /// Ordered by a text.
    Text(String),
}

/// What an order goes by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measure {
    /// An instant.
    Instant,
    /// A day.
    Day,
    /// A text.
    Text,
}

impl Place {
    /// Whether an item may stand here in an order by `measure`; a client can make up any place.
    #[must_use]
    pub fn is_possible(&self, measure: Measure) -> bool {
        let years = 0..=9999;
        match (self, measure) {
            (Self::Instant(instant), Measure::Instant) => years.contains(&instant.year()),
            (Self::Day(day), Measure::Day) => years.contains(&day.year()),
            (Self::Text(text), Measure::Text) => !text.contains('\0'),
            _ => false,
        }
    }
}

impl From<Place> for Value {
    fn from(place: Place) -> Self {
        match place {
            Place::Instant(instant) => instant.into(),
            Place::Day(day) => day.into(),
            Place::Text(text) => text.into(),
        }
    }
}

/// An item's place in a list, made unique by its key.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Cursor {
    /// The order in which the place counts.
    #[serde(rename = "o")]
    pub order: String,
    /// The place.
    #[serde(rename = "p")]
    pub place: Place,
    /// The item's key.
    #[serde(rename = "i")]
    pub id: i64,
}

/// An order of the items of one kind.
pub struct Order<T: KindTable> {
    /// Its name in cursors.
    pub name: &'static str,
    /// The column that it goes by, with its table.
    pub column: (&'static str, &'static str),
    /// What that column holds.
    pub measure: Measure,
    /// Where a record stands in it.
    pub place: fn(&Record<T>) -> Option<Place>,
    /// Whether the greatest come first.
    pub descending: bool,
}

#[expect(
    clippy::expl_impl_clone_on_copy,
    reason = "a derive would ask that the table itself can be copied"
)]
impl<T: KindTable> Clone for Order<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: KindTable> Copy for Order<T> {}

impl<T: KindTable> Order<T> {
    /// The cursor of `record` in this order.
    #[must_use]
    pub fn cursor(&self, record: &Record<T>) -> Cursor {
        Cursor {
            order: self.name.to_owned(),
            place: (self.place)(record).unwrap_or(Place::Text(String::new())),
            id: T::id(&record.row),
        }
    }

    fn direction(&self, backward: bool) -> Direction {
        if self.descending == backward {
            Direction::Asc
        } else {
            Direction::Desc
        }
    }

    fn column(&self) -> Expr {
        Expr::col(self.column)
    }

    /// The item's key, from the same table as the column, so that one index serves both.
    fn key(&self) -> Expr {
        Expr::col((self.column.0, "id"))
    }

    /// Whether a row comes after (or, if not `after`, before) `cursor`. A row value, so that an index
    /// over both columns serves it on both databases.
    fn beyond(&self, cursor: &Cursor, after: bool) -> Expr {
        let row = Expr::tuple([self.column(), self.key()]);
        let place = Expr::tuple([
            Expr::val(Value::from(cursor.place.clone())),
            Expr::val(cursor.id),
        ]);
        if self.descending == after {
            row.lt(place)
        } else {
            row.gt(place)
        }
    }
}

/// How the items of one kind belong to parents, and in which order they are listed there.
pub struct Belonging<T: KindTable> {
    /// The column that holds the parent's key, with its table.
    pub parent: (&'static str, &'static str),
    /// Joins that table, where it is not the kind's own.
    pub join: fn(Select<T>) -> Select<T>,
    /// The order.
    pub order: Order<T>,
}

#[expect(
    clippy::expl_impl_clone_on_copy,
    reason = "a derive would ask that the table itself can be copied"
)]
impl<T: KindTable> Clone for Belonging<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: KindTable> Copy for Belonging<T> {}

/// Which items a list holds.
pub trait Filter: Hash + Eq + Clone + Send + Sync + 'static {
    /// The filter as an SQL condition.
    fn condition(&self) -> Condition;
}

/// Which page of a list is asked for.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Page {
    /// How many items at most.
    pub size: u64,
    /// Only items after this place.
    pub after: Option<Cursor>,
    /// Only items before this place.
    pub before: Option<Cursor>,
    /// Whether the page is taken from the end.
    pub backward: bool,
}

/// A page of a list: which items, and mostly not what they are, since most are known from other pages.
#[derive(Clone, Debug)]
pub struct Slice<I = i64> {
    /// The items, or their keys, in the list's order whichever way the page was asked for.
    pub items: Vec<I>,
    /// Whether items follow.
    pub has_next: bool,
    /// Whether items precede.
    pub has_previous: bool,
}

impl<I> Slice<I> {
    /// A page of an empty list.
    #[must_use]
    pub fn empty(page: &Page) -> Self {
        Self::new(Vec::new(), page)
    }

    /// Makes a page of what was read in the page's own direction, one more than it holds.
    fn new(mut items: Vec<I>, page: &Page) -> Self {
        let size = usize::try_from(page.size).unwrap_or(usize::MAX);
        let more = items.len() > size;
        items.truncate(size);
        if page.backward {
            items.reverse();
            Self {
                items,
                has_next: page.before.is_some(),
                has_previous: more,
            }
        } else {
            Self {
                items,
                has_next: more,
                has_previous: page.after.is_some(),
            }
        }
    }
}

fn within<T: KindTable>(mut select: Select<T>, order: &Order<T>, page: &Page) -> Select<T> {
    if let Some(cursor) = &page.after {
        select = select.filter(order.beyond(cursor, true));
    }
    if let Some(cursor) = &page.before {
        select = select.filter(order.beyond(cursor, false));
    }
    select
}

/// One page of what `narrow` leaves of all items of the kind: one statement.
pub async fn slice<T: KindTable>(
    connection: &impl ReadRows,
    narrow: impl FnOnce(Select<T>) -> Select<T>,
    order: Order<T>,
    page: &Page,
) -> Result<Slice, DbErr> {
    let mut query = paged(narrow, order, page).select_only().into_query();
    query.expr_as(order.key(), "id");
    let rows: Vec<[i64; 1]> = connection.rows_of(&query).await?;
    let ids = rows.into_iter().map(|[id]| id).collect();
    Ok(Slice::new(ids, page))
}

/// The same with the items themselves, for who knows none of them.
pub async fn records<T: KindTable>(
    connection: &impl ReadRows,
    narrow: impl FnOnce(Select<T>) -> Select<T>,
    order: Order<T>,
    page: &Page,
) -> Result<Slice<Record<T>>, DbErr> {
    let records = record::fetch(connection, paged(narrow, order, page)).await?;
    Ok(Slice::new(records, page))
}

fn paged<T: KindTable>(
    narrow: impl FnOnce(Select<T>) -> Select<T>,
    order: Order<T>,
    page: &Page,
) -> Select<T> {
    let direction = order.direction(page.backward);
    // The place goes first, before any other bound of the same column: see `record::visible_of`.
    let mut select = narrow(within(T::find(), &order, page));
    if order.column.0 == "item" {
        // The index over slugs begins with the kind. Elsewhere, SQLite would take that index for the
        // better one, and sort all items of the kind.
        select = select.filter(super::entity::item::Column::Kind.eq(T::KIND));
    }
    select
        .order_by(order.column(), direction.clone())
        .order_by(order.key(), direction)
        .limit(page.size + 1)
}

/// How many items `select` selects.
pub async fn count<T: KindTable>(
    connection: &impl ReadRows,
    select: Select<T>,
) -> Result<i64, DbErr> {
    let mut query = select.select_only().into_query();
    query.expr_as(Expr::cust("COUNT(*)"), "items");
    let rows: Vec<[i64; 1]> = connection.rows_of(&query).await?;
    Ok(rows.first().map_or(0, |[items]| *items))
}

/// The same page of what `narrow` leaves of the list of each of several parents: one statement
/// however many there are. Each list is read in its order, and only as far as the page goes, by the
/// index that begins with the parent.
pub async fn slices_by_parent<T: KindTable>(
    connection: &impl ReadRows,
    narrow: impl FnOnce(Select<T>) -> Select<T>,
    relation: Belonging<T>,
    parents: &[i64],
    page: &Page,
) -> Result<HashMap<i64, Slice>, DbErr> {
    let query = Query::select()
        .expr_as(Expr::col(PARENT), "parent")
        .expr_as(children(narrow, relation, page), "children")
        // Every parent is an item.
        .from_as("item", PARENT.0)
        .and_where(Expr::col(PARENT).is_in(parents.iter().copied()))
        .to_owned();
    let mut slices = HashMap::new();
    let rows: Vec<(i64, Option<String>)> = connection.rows_of(&query).await?;
    for (parent, children) in rows {
        let ids = children.iter().flat_map(|children| children.split(','));
        let ids = ids.map(|id| id.parse().map_err(|_| DbErr::Type(format!("key `{id}`"))));
        let ids: Vec<i64> = ids.collect::<Result<_, _>>()?;
        if !ids.is_empty() {
            slices.insert(parent, Slice::new(ids, page));
        }
    }
    Ok(slices)
}

/// The key of the parent whose children are read, in the statement for several parents.
const PARENT: (&str, &str) = ("parent", "id");

/// The keys of one parent's children on a page, joined by commas: a text, since a value is one row,
/// and both databases know how to make it.
fn children<T: KindTable>(
    narrow: impl FnOnce(Select<T>) -> Select<T>,
    relation: Belonging<T>,
    page: &Page,
) -> Expr {
    let Belonging {
        parent,
        join,
        order,
    } = relation;
    let direction = order.direction(page.backward);
    let way = match direction {
        Direction::Asc => "ASC",
        _ => "DESC",
    };
    let mut children = narrow(within(join(T::find()), &order, page))
        .filter(Expr::col(parent).equals(PARENT))
        .order_by(order.column(), direction.clone())
        .order_by(order.key(), direction)
        .limit(page.size + 1)
        .select_only()
        .into_query();
    children
        .expr_as(order.key(), "child")
        .expr_as(order.column(), "place");
    let joined =
        format!(r#"STRING_AGG(CAST("child" AS text), ',' ORDER BY "place" {way}, "child" {way})"#);
    let joined = Query::select()
        .expr(Expr::cust(joined))
        .from_subquery(children, "page")
        .to_owned();
    Expr::SubQuery(None, Box::new(joined.into()))
}

/// How many items each of several parents has: one statement.
pub async fn counts_by_parent<T: KindTable>(
    connection: &impl ReadRows,
    select: Select<T>,
    relation: Belonging<T>,
    parents: &[i64],
) -> Result<HashMap<i64, i64>, DbErr> {
    let Belonging { parent, join, .. } = relation;
    let mut query = join(select)
        .filter(Expr::col(parent).is_in(parents.iter().copied()))
        .select_only()
        .into_query();
    query
        .expr_as(Expr::col(parent), "parent")
        .expr_as(Expr::cust("COUNT(*)"), "items")
        .add_group_by([Expr::col(parent)]);
    let rows: Vec<[i64; 2]> = connection.rows_of(&query).await?;
    Ok(rows
        .into_iter()
        .map(|[parent, items]| (parent, items))
        .collect())
}
