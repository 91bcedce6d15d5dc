//! Objects whose fields are at hand.
//!
//! The engine makes a future on the heap for each field of an object, so that fields that wait for
//! something wait together. Most objects of an answer are small and wait for nothing: a text, its
//! locale, a date. Their fields are taken one after the other instead, and written as JSON at once,
//! which the engine has no need to look into.

use std::borrow::Cow;

use async_graphql::{
    ContainerType, ContextSelectionSet, OutputType, Positioned, ServerError, ServerResult, Value,
    parser::types::{Field, Selection, SelectionSet},
    registry::Registry,
};

use super::{json, session::Session};

/// An object that says what it can at once, without a future; the engine has the same field with the
/// same value.
pub trait AtOnce {
    /// The value of the field of this name, given without arguments. `context` asks for what the field
    /// has itself. None if it is left to the engine, for whatever reason.
    fn at_once(&self, field: &str, context: &ContextSelectionSet<'_>) -> Option<Value>;
}

/// What `say` says at once of a value that there may not be.
pub fn nullable<T>(value: Option<T>, say: impl FnOnce(T) -> Option<Value>) -> Option<Value> {
    value.map_or(Some(Value::Null), say)
}

/// An object whose fields seldom wait for anything.
#[derive(Clone, Copy, Debug)]
pub struct AtHand<T>(pub(super) T);

impl<T: AtOnce + ContainerType> AtHand<T> {
    /// The object, if it can say at once all that `context` asks.
    pub fn at_once(&self, context: &ContextSelectionSet<'_>) -> Option<Value> {
        if is_for_the_engine(context) {
            return None;
        }
        let mut json = json::Object::default();
        for field in fields(&context.item.node) {
            let value = said(field, context, &T::type_name, |name, context| {
                self.0.at_once(name, context)
            });
            json.add(&field.node.response_key().node, &value?).ok()?;
        }
        Some(json.value())
    }
}

/// What `say` says at once of a field.
pub(super) fn said(
    field: &Positioned<Field>,
    context: &ContextSelectionSet<'_>,
    type_name: &dyn Fn() -> Cow<'static, str>,
    say: impl FnOnce(&str, &ContextSelectionSet<'_>) -> Option<Value>,
) -> Option<Value> {
    let field = &field.node;
    match field.name.node.as_str() {
        "__typename" => Some(Value::from(type_name())),
        _ if !field.arguments.is_empty() => None,
        name => say(name, &context.with_selection_set(&field.selection_set)),
    }
}

impl<T: AtOnce + ContainerType + Send + Sync> OutputType for AtHand<T> {
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
        match self.at_once(context) {
            Some(value) => Ok(value),
            // What waits is large, and has a place of its own.
            None => Box::pin(self.one_by_one(context, field)).await,
        }
    }
}

impl<T: AtOnce + ContainerType + Send + Sync> AtHand<T> {
    /// The object, whose fields are taken one after the other.
    async fn one_by_one(
        &self,
        context: &ContextSelectionSet<'_>,
        field: &Positioned<Field>,
    ) -> ServerResult<Value> {
        let Self(object) = self;
        if is_for_the_engine(context) {
            return object.resolve(context, field).await;
        }
        let mut json = json::Object::default();
        for field in fields(&context.item.node) {
            let value = value_of(object, context, field).await?;
            add(&mut json, field, &value, context)?;
        }
        Ok(json.value())
    }
}

/// Adds the value of `field` to the object that it is a field of.
pub(super) fn add(
    json: &mut json::Object,
    field: &Positioned<Field>,
    value: &Value,
    context: &ContextSelectionSet<'_>,
) -> ServerResult<()> {
    let written = json.add(&field.node.response_key().node, value);
    written.map_err(|error| {
        context.set_error_path(ServerError::new(error.to_string(), Some(field.pos)))
    })
}

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
    let session = context.data_unchecked::<Session>();
    session.is_exact
        || !is_simple(&context.item.node)
        || session.portions.are_merged(context.query_env)
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
