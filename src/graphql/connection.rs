//! Connections of items, as the Relay cursor connections specification has them.

use std::{borrow::Cow, future::Future, pin::Pin};

use async_graphql::{
    Context, ContextSelectionSet, Object, OutputType, Positioned, Result, ServerResult, TypeName,
    Value, connection::PageInfo, parser::types::Field, registry::Registry,
};

use super::{
    at_hand::{add, fields, is_for_the_engine},
    cursor::encode,
    item::ItemObject,
    json,
    nodes::{self, Item, Nodes, Single},
    session::{Session, session},
};
use crate::content::list::Cursor;

/// A page of items of one kind.
pub struct ItemConnection<O> {
    /// The items, in the list's order.
    pub edges: Vec<ItemEdge<O>>,
    /// Whether items precede.
    pub has_previous: bool,
    /// Whether items follow.
    pub has_next: bool,
    /// Counts the list.
    pub total: Total,
}

/// An item of a page.
pub struct ItemEdge<O> {
    /// Its place in the list.
    pub cursor: Cursor,
    /// The item.
    pub node: Single<O>,
}

/// The items of a page with their cursors.
struct Edges<'a, O>(&'a [ItemEdge<O>]);

type Counting<'a> = Pin<Box<dyn Future<Output = Result<i64>> + Send + 'a>>;

/// Counts a list only when somebody asks.
pub type Total = Box<dyn for<'a> Fn(&'a Session) -> Counting<'a> + Send + Sync>;

impl<O: ItemObject> TypeName for ItemConnection<O> {
    fn type_name() -> Cow<'static, str> {
        format!("{}Connection", O::LIST).into()
    }
}

impl<O: ItemObject> TypeName for ItemEdge<O> {
    fn type_name() -> Cow<'static, str> {
        format!("{}Edge", O::LIST).into()
    }
}

#[Object(name_type)]
impl<O: ItemObject> ItemConnection<O> {
    /// Information to aid in pagination.
    async fn page_info(&self) -> PageInfo {
        let cursor = |edge: &ItemEdge<O>| encode(&edge.cursor);
        PageInfo {
            has_previous_page: self.has_previous,
            has_next_page: self.has_next,
            start_cursor: self.edges.first().map(cursor),
            end_cursor: self.edges.last().map(cursor),
        }
    }

    /// A list of edges.
    async fn edges(&self) -> Edges<'_, O> {
        Edges(&self.edges)
    }

    /// A list of nodes.
    async fn nodes(&self) -> Nodes<'_, O> {
        Nodes(self.edges.iter().map(|edge| &edge.node.0).collect())
    }

    /// How many items the list holds on all its pages.
    async fn total_count(&self, context: &Context<'_>) -> Result<i32> {
        let count = (self.total)(session(context)?).await?;
        Ok(i32::try_from(count).unwrap_or(i32::MAX))
    }
}

/// An edge in a connection.
#[Object(name_type)]
impl<O: ItemObject> ItemEdge<O> {
    /// The item at the end of the edge
    async fn node(&self) -> &Single<O> {
        &self.node
    }

    /// A cursor for use in pagination
    async fn cursor(&self) -> String {
        encode(&self.cursor)
    }
}

impl<O: ItemObject> OutputType for Edges<'_, O> {
    fn type_name() -> Cow<'static, str> {
        <Vec<ItemEdge<O>> as OutputType>::type_name()
    }

    fn create_type_info(registry: &mut Registry) -> String {
        <Vec<ItemEdge<O>> as OutputType>::create_type_info(registry)
    }

    async fn resolve(
        &self,
        context: &ContextSelectionSet<'_>,
        field: &Positioned<Field>,
    ) -> ServerResult<Value> {
        let Self(edges) = self;
        if is_for_the_engine(context) {
            return Box::pin(edges.resolve(context, field)).await;
        }
        let places: Vec<_> = (0..edges.len())
            .map(|place| context.with_index(place))
            .collect();
        let mut json: Vec<json::Object> = edges.iter().map(|_| json::Object::default()).collect();
        for field in fields(&context.item.node) {
            let contexts: Vec<_> = places.iter().map(|place| place.with_field(field)).collect();
            let values: Vec<Value> = match field.node.name.node.as_str() {
                "node" => {
                    let set = &field.node.selection_set;
                    let items = edges.iter().zip(&contexts).map(|(edge, context)| {
                        Item::new(&edge.node.0, context.with_selection_set(set))
                    });
                    let whole = context.with_selection_set(set);
                    Box::pin(nodes::resolve(items.collect(), &whole, field)).await?
                }
                "cursor" => edges
                    .iter()
                    .map(|edge| encode(&edge.cursor).into())
                    .collect(),
                _ => edges
                    .iter()
                    .map(|_| <ItemEdge<O> as TypeName>::type_name().into())
                    .collect(),
            };
            for ((json, value), place) in json.iter_mut().zip(values).zip(&places) {
                add(json, field, &value, place)?;
            }
        }
        Ok(Value::List(
            json.into_iter().map(json::Object::value).collect(),
        ))
    }
}
