//! Pages: the Relay cursor connections specification over keyset pagination.

use std::{marker::PhantomData, sync::Arc};

use async_graphql::{Context, Result};
use sea_orm::{DbErr, EntityTrait, QueryFilter, Select};

pub use super::connection::ItemConnection;
use super::{
    connection::{ItemEdge, Total},
    cursor::decode,
    error::{bad_input, database},
    item::ItemObject,
    keeping::{CountOf, Listing, PageOf},
    loaders::{ByKey, Children, CountOfChildren, Shown},
    locale::LanguageTag,
    nodes::Single,
    session::{Scope, Session, session},
};
use crate::content::{
    KindTable,
    list::{self, Belonging, Cursor, Filter, Order, Page, Slice},
    record,
};

/// The page that a field's arguments ask for.
#[derive(Debug, Default)]
pub struct PageArguments {
    /// How many from the start.
    pub first: Option<i32>,
    /// Only what comes after this cursor.
    pub after: Option<String>,
    /// How many from the end.
    pub last: Option<i32>,
    /// Only what comes before this cursor.
    pub before: Option<String>,
}

impl PageArguments {
    /// The page of a list in the order `order`.
    fn page<T: KindTable>(&self, order: &Order<T>, session: &Session) -> Result<Page> {
        let limits = &session.limits;
        let size = match (self.first, self.last) {
            (Some(_), Some(_)) => {
                return Err(bad_input("Give either `first` or `last`, not both."));
            }
            (Some(size), None) | (None, Some(size)) => u32::try_from(size)
                .ok()
                .filter(|size| *size <= limits.page_max)
                .ok_or_else(|| {
                    bad_input(format!(
                        "`first` and `last` are from 0 to {}.",
                        limits.page_max
                    ))
                })?,
            (None, None) => limits.page_default,
        };
        let place =
            |text: &Option<String>| text.as_deref().map(|text| cursor(text, order)).transpose();
        Ok(Page {
            size: size.into(),
            after: place(&self.after)?,
            before: place(&self.before)?,
            backward: self.last.is_some(),
        })
    }
}

/// Reads a cursor of a list in the order `order`.
fn cursor<T: KindTable>(text: &str, order: &Order<T>) -> Result<Cursor> {
    let found = decode::<Cursor>(text)
        .filter(|cursor| cursor.order == order.name && cursor.place.is_possible(order.measure));
    found.ok_or_else(|| {
        bad_input(
            "This cursor is of another list or order. Take `startCursor` or `endCursor` of the page that you come from.",
        )
    })
}

/// One page of all items of a kind that `filter` selects.
///
/// # Errors
/// If an argument does not fit, or the database fails.
pub async fn list<O: ItemObject>(
    context: &Context<'_>,
    locale: Option<&LanguageTag>,
    arguments: PageArguments,
    filter: impl Filter,
    available_in: Option<LanguageTag>,
    order: Order<O::Table>,
) -> Result<ItemConnection<O>> {
    let session = session(context)?;
    let scope = session.scope(locale)?;
    let page = arguments.page(&order, session)?;
    let list = Listing {
        filter,
        available_in: available_in.map(|LanguageTag(tag)| tag),
        chain: Arc::clone(&scope.chain),
    };
    let key = PageOf::<O::Table, _> {
        list: list.clone(),
        order: order.name,
        page,
        kind: PhantomData,
    };
    let narrow = |all| select::<O::Table>(all, session, &key.list);
    let slice = if session.view.edition().kept.is_on() {
        let find = async {
            let connection = session.connection().await?;
            let slice = list::slice(&*connection, narrow, order, &key.page).await?;
            Ok::<_, DbErr>(Arc::new(slice))
        };
        let slice = session.view.kept(key.clone(), find).await;
        let slice = slice.map_err(database)?;
        shown(session, &scope, &slice).await?
    } else {
        let find = async {
            let connection = session.connection().await?;
            list::records(&*connection, narrow, order, &key.page).await
        };
        let slice = Box::pin(find).await;
        let slice = slice.inspect_err(|error| session.view.note(error));
        let slice = slice.map_err(database)?;
        let show = |record| Shown::new(record, session.time_zone);
        Slice {
            items: slice.items.into_iter().map(show).collect(),
            has_next: slice.has_next,
            has_previous: slice.has_previous,
        }
    };
    let total: Total = Box::new(move |session| {
        let list = list.clone();
        Box::pin(async move {
            let find = async {
                let select = select::<O::Table>(O::Table::find(), session, &list);
                list::count(&*session.connection().await?, select).await
            };
            let count = session.view.kept(CountOf(list.clone()), find).await;
            count.map_err(database)
        })
    });
    Ok(connection(session, &slice, order, &scope, total))
}

/// What a list selects of `all`.
fn select<T: KindTable>(
    all: Select<T>,
    session: &Session,
    list: &Listing<impl Filter>,
) -> Select<T> {
    let filtered = all.filter(list.filter.condition());
    let select = record::visible_of(filtered, session.moment, &list.chain);
    match &list.available_in {
        Some(tag) => select.filter(record::has_words::<T>(std::slice::from_ref(tag))),
        None => select,
    }
}

/// One page of the items of a kind that belong to the item of key `parent`.
///
/// # Errors
/// If an argument does not fit, or the database fails.
pub async fn children<O: ItemObject>(
    context: &Context<'_>,
    scope: &Scope,
    arguments: PageArguments,
    relation: Belonging<O::Table>,
    parent: i64,
) -> Result<ItemConnection<O>> {
    let session = session(context)?;
    let page = arguments.page(&relation.order, session)?;
    let key = Children {
        parent,
        relation,
        page,
        chain: Arc::clone(&scope.chain),
    };
    let found = session.look_up(key.clone()).await.map_err(database)?;
    let slice = found.unwrap_or_else(|| Arc::new(Slice::empty(&key.page)));
    let total: Total = Box::new(move |session| {
        let count = session.look_up(CountOfChildren(key.clone()));
        Box::pin(async move { Ok(count.await.map_err(database)?.unwrap_or(0)) })
    });
    let slice = shown(session, scope, &slice).await?;
    Ok(connection(session, &slice, relation.order, scope, total))
}

/// The items of a page, of which the keys are known. What is not to be seen any more is left out.
async fn shown<T: KindTable>(
    session: &Session,
    scope: &Scope,
    slice: &Slice,
) -> Result<Slice<Shown<T>>> {
    let key = |id: &i64| ByKey::<T>::new(*id, Arc::clone(&scope.chain));
    let keys = slice.items.iter().map(key).collect();
    let items = session.look_up_all(keys).await.map_err(database)?;
    Ok(Slice {
        items: items.into_iter().flatten().collect(),
        has_next: slice.has_next,
        has_previous: slice.has_previous,
    })
}

fn connection<O: ItemObject>(
    session: &Session,
    slice: &Slice<Shown<O::Table>>,
    order: Order<O::Table>,
    scope: &Scope,
    total: Total,
) -> ItemConnection<O> {
    session.note_list(O::Table::KIND);
    let slugs = slice.items.iter().map(|shown| &*shown.record.item.slug);
    session.note(O::Table::KIND, slugs);
    let edges = slice.items.iter().map(|shown| ItemEdge {
        cursor: order.cursor(&shown.record),
        node: Single(O::new(shown, scope.clone())),
    });
    ItemConnection {
        edges: edges.collect(),
        has_previous: slice.has_previous,
        has_next: slice.has_next,
        total,
    }
}
