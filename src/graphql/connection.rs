//! Connections of items, as the Relay cursor connections specification has them.

use std::{borrow::Cow, future::Future, pin::Pin};

use async_graphql::{Context, Object, Result, TypeName, connection::PageInfo};

use super::{
    cursor::encode,
    item::ItemObject,
    nodes::{Node, Nodes},
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
    pub node: O,
}

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
    async fn edges(&self) -> &[ItemEdge<O>] {
        &self.edges
    }

    /// A list of nodes.
    async fn nodes(&self) -> Nodes<'_, O> {
        Nodes(self.edges.iter().map(|edge| &edge.node).collect())
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
    async fn node(&self) -> Node<'_, O> {
        Node(&self.node)
    }

    /// A cursor for use in pagination
    async fn cursor(&self) -> String {
        encode(&self.cursor)
    }
}
