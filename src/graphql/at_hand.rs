//! Objects whose fields are at hand.
//!
//! The engine makes a future on the heap for each field of an object, so that fields that wait for
//! something wait together. Most objects of an answer are small and wait for nothing: a text, its
//! locale, a date. Their fields are taken one after the other instead.

use std::borrow::Cow;

use async_graphql::{
    ContainerType, ContextSelectionSet, OutputType, Positioned, ServerResult, Value,
    indexmap::IndexMap,
    parser::types::{Field, Selection, SelectionSet},
    registry::Registry,
};

use super::session::Session;

/// An object whose fields seldom wait for anything.
#[derive(Clone, Copy, Debug)]
pub struct AtHand<T>(pub(super) T);

impl<T: ContainerType + Send + Sync> OutputType for AtHand<T> {
    fn type_name() -> Cow<'static, str> {
        T::type_name()
    }

    fn create_type_info(registry: &mut Registry) -> String {
        T::create_type_info(registry)
    }

    async fn resolve(
        &self,
        context: &ContextSelectionSet<'_>,
        field: &Positioned<Field>,
    ) -> ServerResult<Value> {
        let Self(object) = self;
        let set = &context.item.node;
        let is_exact = context.data_unchecked::<Session>().is_exact;
        if is_exact || !is_simple(set) {
            return Box::pin(object.resolve(context, field)).await;
        }
        let mut values = IndexMap::with_capacity(set.items.len());
        for field in fields(set) {
            let value = if field.node.name.node == "__typename" {
                Value::from(T::type_name())
            } else {
                let value = object.resolve_field(&context.with_field(field)).await?;
                value.unwrap_or_default()
            };
            values.insert(field.node.response_key().node.clone(), value);
        }
        Ok(Value::Object(values))
    }
}

fn fields(set: &SelectionSet) -> impl Iterator<Item = &Positioned<Field>> {
    set.items
        .iter()
        .filter_map(|selection| match &selection.node {
            Selection::Field(field) => Some(field),
            _ => None,
        })
}

/// Whether a selection set holds nothing but fields under different names.
fn is_simple(set: &SelectionSet) -> bool {
    let mut before = Vec::with_capacity(set.items.len());
    fields(set).all(|field| {
        let name = &field.node.response_key().node;
        let is_simple = field.node.directives.is_empty() && !before.contains(&name);
        before.push(name);
        is_simple
    }) && before.len() == set.items.len()
}
