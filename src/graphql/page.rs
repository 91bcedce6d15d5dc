//! Pages: the Relay cursor connections specification over keyset pagination.

use std::{future::Future, marker::PhantomData, pin::Pin, sync::Arc};

use async_graphql::{
    Context, Object, OutputType, Result,
    connection::{Connection, ConnectionNameType, Edge, EdgeNameType, EmptyFields},
};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use sea_orm::{Condition, DatabaseTransaction, DbErr, QueryFilter};

use super::{
    error::{bad_input, database},
    item::ItemObject,
    loaders::{Children, CountOfChildren},
    locale::LanguageTag,
    session::{Scope, Session, session},
};
use crate::content::{
    KindTable,
    list::{self, Belonging, Cursor, Order, Page, Slice},
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
        let cursor =
            |text: &Option<String>| text.as_deref().map(|text| decode(text, order)).transpose();
        Ok(Page {
            size: size.into(),
            after: cursor(&self.after)?,
            before: cursor(&self.before)?,
            backward: self.last.is_some(),
        })
    }
}

fn encode(cursor: &Cursor) -> String {
    // A cursor is made of strings and numbers, which JSON can always hold.
    URL_SAFE_NO_PAD.encode(serde_json::to_vec(cursor).unwrap_or_default())
}

fn decode<T: KindTable>(text: &str, order: &Order<T>) -> Result<Cursor> {
    let wrong = || {
        bad_input(
            "This cursor is of another list or order. Take `startCursor` or `endCursor` of the page that you come from.",
        )
    };
    if text.len() > 512 {
        return Err(wrong());
    }
    let bytes = URL_SAFE_NO_PAD.decode(text).map_err(|_| wrong())?;
    let cursor: Cursor = serde_json::from_slice(&bytes).map_err(|_| wrong())?;
    if cursor.order == order.name && cursor.place.is_possible(order.measure) {
        Ok(cursor)
    } else {
        Err(wrong())
    }
}

/// Names a kind's connection and edge.
pub struct ListName<O>(PhantomData<fn() -> O>);

impl<O: ItemObject> ConnectionNameType for ListName<O> {
    fn type_name<T: OutputType>() -> String {
        format!("{}Connection", O::LIST)
    }
}

impl<O: ItemObject> EdgeNameType for ListName<O> {
    fn type_name<T: OutputType>() -> String {
        format!("{}Edge", O::LIST)
    }
}

/// A page of items of one kind.
pub type ItemConnection<O> = Connection<String, O, Total, EmptyFields, ListName<O>, ListName<O>>;

type Counting = Pin<Box<dyn Future<Output = Result<i64, Arc<DbErr>>> + Send>>;
type Count = Box<dyn Fn(&Session, Arc<DatabaseTransaction>) -> Counting + Send + Sync>;

/// Counts a list only when somebody asks.
pub struct Total(Count);

/// What a connection says of its list as a whole.
#[Object]
impl Total {
    /// How many items the list holds on all its pages.
    async fn total_count(&self, context: &Context<'_>) -> Result<i32> {
        let session = session(context)?;
        let count = (self.0)(session, Arc::clone(&session.snapshot))
            .await
            .map_err(database)?;
        Ok(i32::try_from(count).unwrap_or(i32::MAX))
    }
}

/// One page of all items of a kind that `condition` selects.
///
/// # Errors
/// If an argument does not fit, or the database fails.
pub async fn list<O: ItemObject>(
    context: &Context<'_>,
    locale: Option<&LanguageTag>,
    arguments: PageArguments,
    condition: Condition,
    available_in: Option<LanguageTag>,
    order: Order<O::Table>,
) -> Result<ItemConnection<O>> {
    let session = session(context)?;
    let scope = session.scope(locale)?;
    let page = arguments.page(&order, session)?;
    let mut select = record::visible::<O::Table>(session.moment, &scope.chain).filter(condition);
    if let Some(LanguageTag(tag)) = available_in {
        select = select.filter(record::has_words::<O::Table>(&[tag]));
    }
    let slice = list::slice(&*session.snapshot, select.clone(), order, &page)
        .await
        .map_err(database)?;
    let total = Total(Box::new(move |_, snapshot| {
        let select = select.clone();
        Box::pin(async move { Ok(list::count(&*snapshot, select).await?) })
    }));
    Ok(connection(session, slice, order, &scope, total))
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
    let slice = session
        .loader
        .load_one(key.clone())
        .await
        .map_err(database)?;
    let slice = slice.map_or_else(|| Slice::empty(&key.page), |slice| (*slice).clone());
    let total = Total(Box::new(move |session, _| {
        let count = CountOfChildren(key.clone());
        let loader = session.loader_of_counts::<O::Table>(count);
        Box::pin(loader)
    }));
    Ok(connection(session, slice, relation.order, scope, total))
}

fn connection<O: ItemObject>(
    session: &Session,
    slice: Slice<O::Table>,
    order: Order<O::Table>,
    scope: &Scope,
    total: Total,
) -> ItemConnection<O> {
    let mut connection =
        Connection::with_additional_fields(slice.has_previous, slice.has_next, total);
    connection.edges = slice
        .records
        .into_iter()
        .map(|record| {
            let cursor = encode(&order.cursor(&record));
            let object = O::new(&Arc::new(record), scope.clone(), session.time_zone);
            Edge::with_additional_fields(cursor, object, EmptyFields)
        })
        .collect();
    connection
}
