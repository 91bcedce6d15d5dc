//! Objects whose fields are at hand.
//!
//! The engine makes a future on the heap for each field of an object, so that fields that wait for
//! something wait together. Most objects of an answer are small and wait for nothing: a text, its
//! locale, a date. Their fields are taken one after the other instead.

use std::borrow::Cow;

use async_graphql::{
    ContainerType, ContextSelectionSet, Name, OutputType, Positioned, ServerResult, Value,
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
        if is_for_the_engine(context) {
            return Box::pin(object.resolve(context, field)).await;
        }
        let mut values = Values::with_capacity(set.items.len());
        for field in fields(set) {
            let value = value_of(object, context, field).await?;
            values.insert(field.node.response_key().node.clone(), value);
        }
        Ok(Value::Object(values))
    }
}

/// The fields of an object, by the names that the answer gives them.
pub(super) type Values = IndexMap<Name, Value>;

/// The value of one field.
pub(super) async fn value_of<T: ContainerType + Send + Sync>(
    object: &T,
    context: &ContextSelectionSet<'_>,
    field: &Positioned<Field>,
) -> ServerResult<Value> {
    if field.node.name.node == "__typename" {
        return Ok(Value::from(T::type_name()));
    }
    let value = object.resolve_field(&context.with_field(field)).await?;
    Ok(value.unwrap_or_default())
}

/// The fields of a selection set that [`is_for_the_engine`] denies.
pub(super) fn fields(set: &SelectionSet) -> impl Iterator<Item = &Positioned<Field>> {
    set.items
        .iter()
        .filter_map(|selection| match &selection.node {
            Selection::Field(field) => Some(field),
            _ => None,
        })
}

/// Whether the fields are to be resolved as the engine has it.
pub(super) fn is_for_the_engine(context: &ContextSelectionSet<'_>) -> bool {
    context.data_unchecked::<Session>().is_exact || !is_simple(&context.item.node)
}

/// Whether a selection set holds nothing but fields under different names.
fn is_simple(set: &SelectionSet) -> bool {
    let mut selections = set.items.iter().enumerate();
    selections.all(|(place, selection)| match &selection.node {
        Selection::Field(field) => {
            let name = &field.node.response_key().node;
            let mut before = fields(set).take(place);
            field.node.directives.is_empty()
                && before.all(|before| before.node.response_key().node != *name)
        }
        _ => false,
    })
}
