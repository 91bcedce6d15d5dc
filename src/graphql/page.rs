//! Pages: the Relay cursor connections specification over keyset pagination.

use std::{future::Future, marker::PhantomData, pin::Pin, sync::Arc};

use async_graphql::futures_util::future::try_join_all;
use async_graphql::{
    Context, Object, OutputType, Result,
    connection::{Connection, ConnectionNameType, CursorType, Edge, EdgeNameType, EmptyFields},
};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use sea_orm::{DbErr, EntityTrait, QueryFilter, Select};

use super::{
    error::{bad_input, database},
    item::ItemObject,
    keeping::{CountOf, Listing, PageOf},
    loaders::{ByKey, Children, CountOfChildren, Shown},
    locale::LanguageTag,
    portion::Portioned,
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

/// A cursor that is written when somebody asks for it.
pub struct ShownCursor(Cursor);

impl CursorType for ShownCursor {
    type Error = serde_json::Error;

    fn decode_cursor(text: &str) -> Result<Self, Self::Error> {
        serde_json::from_str(text).map(Self)
    }

    fn encode_cursor(&self) -> String {
        // A cursor is made of strings and numbers, which JSON can always hold.
        URL_SAFE_NO_PAD.encode(serde_json::to_vec(&self.0).unwrap_or_default())
    }
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
pub type ItemConnection<O> =
    Connection<ShownCursor, Portioned<O>, Total, EmptyFields, ListName<O>, ListName<O>>;

type Counting<'a> = Pin<Box<dyn Future<Output = Result<i64>> + Send + 'a>>;
type Count = Box<dyn for<'a> Fn(&'a Session) -> Counting<'a> + Send + Sync>;

/// Counts a list only when somebody asks.
pub struct Total(Count);

/// What a connection says of its list as a whole.
#[Object]
impl Total {
    /// How many items the list holds on all its pages.
    async fn total_count(&self, context: &Context<'_>) -> Result<i32> {
        let count = (self.0)(session(context)?).await?;
        Ok(i32::try_from(count).unwrap_or(i32::MAX))
    }
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
    let find = async {
        let connection = session.view.connection().await?;
        let narrow = |all| select::<O::Table>(all, session, &key.list);
        let slice = list::slice(connection, narrow, order, &key.page).await?;
        Ok::<_, DbErr>(Arc::new(slice))
    };
    let slice = session.view.kept(key.clone(), find).await;
    let slice = slice.map_err(database)?;
    let total = Total(Box::new(move |session| {
        let list = list.clone();
        Box::pin(async move {
            let find = async {
                let select = select::<O::Table>(O::Table::find(), session, &list);
                list::count(session.view.connection().await?, select).await
            };
            let count = session.view.kept(CountOf(list.clone()), find).await;
            count.map_err(database)
        })
    }));
    connection(session, &slice, order, &scope, total).await
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
    let total = Total(Box::new(move |session| {
        let count = session.look_up(CountOfChildren(key.clone()));
        Box::pin(async move { Ok(count.await.map_err(database)?.unwrap_or(0)) })
    }));
    connection(session, &slice, relation.order, scope, total).await
}

async fn connection<O: ItemObject>(
    session: &Session,
    slice: &Slice,
    order: Order<O::Table>,
    scope: &Scope,
    total: Total,
) -> Result<ItemConnection<O>> {
    let items = slice.ids.iter().map(|id| {
        let key = ByKey::<O::Table>::new(*id, Arc::clone(&scope.chain));
        session.look_up(key)
    });
    let items = try_join_all(items).await.map_err(database)?;
    let items: Vec<&Shown<O::Table>> = items.iter().flatten().collect();
    session.note_list(O::Table::KIND);
    let slugs = items.iter().map(|shown| &*shown.record.item.slug);
    session.note(O::Table::KIND, slugs);
    let mut connection =
        Connection::with_additional_fields(slice.has_previous, slice.has_next, total);
    connection.edges = items
        .into_iter()
        .map(|shown| {
            let cursor = ShownCursor(order.cursor(&shown.record));
            let node = Portioned(O::new(shown, scope.clone()));
            Edge::with_additional_fields(cursor, node, EmptyFields)
        })
        .collect();
    Ok(connection)
}
