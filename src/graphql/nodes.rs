//! The items of a page, resolved field by field.
//!
//! The engine resolves item by item, and each field of it in a future of its own. All items of a page
//! are asked the same, however, and most of what is asked waits for nothing but their words. So the
//! words of all items are looked up together, then rendered, and then each field is taken of all of
//! them: what the processor has just done with one item, it does with the next.

use std::{
    borrow::Cow,
    mem,
    pin::{Pin, pin},
};

use async_graphql::{
    Context, ContextSelectionSet, OutputType, Positioned, Result, ServerResult, Value,
    futures_util::future::{try_join, try_join_all},
    parser::types::{Field, SelectionSet},
    registry::Registry,
};

use super::{
    at_hand::{AtOnce, add, fields, is_for_the_engine, said, value_of},
    item::{self, ItemObject},
    json,
    locale::LanguageTag,
    portion::Making,
    session::{Scope, Session},
};

/// The items of a page.
pub struct Nodes<'a, O>(pub Vec<&'a O>);

impl<O: ItemObject> OutputType for Nodes<'_, O> {
    fn type_name() -> Cow<'static, str> {
        <Vec<O> as OutputType>::type_name()
    }

    fn create_type_info(registry: &mut Registry) -> String {
        <Vec<O> as OutputType>::create_type_info(registry)
    }

    async fn resolve(
        &self,
        context: &ContextSelectionSet<'_>,
        field: &Positioned<Field>,
    ) -> ServerResult<Value> {
        let contexts = (0..self.0.len()).map(|place| context.with_index(place));
        let items = self.0.iter().zip(contexts);
        let items = items.map(|(object, context)| Item::new(*object, context));
        let values = Box::pin(resolve(items.collect(), context, field)).await?;
        Ok(Value::List(values))
    }
}

/// An item that is asked for by itself, or as a part of another or of an edge.
#[derive(Clone, Debug)]
pub struct Single<O>(pub O);

impl<O: ItemObject> OutputType for Single<O> {
    fn type_name() -> Cow<'static, str> {
        O::type_name()
    }

    fn create_type_info(registry: &mut Registry) -> String {
        O::create_type_info(registry)
    }

    async fn resolve(
        &self,
        context: &ContextSelectionSet<'_>,
        field: &Positioned<Field>,
    ) -> ServerResult<Value> {
        self.resolving(context, field).await
    }
}

impl<O: ItemObject> Single<O> {
    /// Of a type that does not tell what is in it: items hold items.
    fn resolving<'a>(
        &'a self,
        context: &'a ContextSelectionSet<'_>,
        field: &'a Positioned<Field>,
    ) -> Pin<Box<dyn Future<Output = ServerResult<Value>> + Send + 'a>> {
        let Self(object) = self;
        let session = context.data_unchecked::<Session>();
        if session.portions.are_merged(context.query_env) {
            // The engine has to look into it.
            return Box::pin(object.resolve(context, field));
        }
        Box::pin(async move {
            let item = Item::new(object, context.clone());
            let values = resolve(vec![item], context, field).await?;
            Ok(values.into_iter().next().unwrap_or_default())
        })
    }
}

/// The item of a key, if the reader may see it.
///
/// # Errors
/// If the database fails.
pub async fn single<O: ItemObject>(
    session: &Session,
    id: Option<i64>,
    scope: &Scope,
) -> Result<Option<Single<O>>> {
    Ok(item::by_key(session, id, scope).await?.map(Single))
}

/// The item of any locale's slug, if the reader may see it.
///
/// # Errors
/// If the locale is not offered, or the database fails.
pub async fn single_by_slug<O: ItemObject>(
    context: &Context<'_>,
    slug: &str,
    locale: Option<&LanguageTag>,
) -> Result<Option<Single<O>>> {
    let found = item::by_any_slug(context, slug, locale).await?;
    Ok(found.map(Single))
}

/// An item that is being resolved.
pub(super) struct Item<'a, O> {
    object: &'a O,
    /// Where it stands in the answer.
    context: ContextSelectionSet<'a>,
    /// The portion that is made of it.
    making: Option<Making>,
    json: json::Object,
}

impl<'a, O: ItemObject> Item<'a, O> {
    pub(super) fn new(object: &'a O, context: ContextSelectionSet<'a>) -> Self {
        Self {
            object,
            context,
            making: None,
            json: json::Object::default(),
        }
    }

    /// Takes note of what `part` of it is made of.
    async fn noting<F: Future>(&self, part: F) -> F::Output {
        match &self.making {
            Some(making) => making.noting(part).await,
            None => part.await,
        }
    }

    /// Takes note of what `part` of it is made of.
    fn noting_now<T>(&self, part: impl FnOnce() -> T) -> T {
        match &self.making {
            Some(making) => making.noting_now(part),
            None => part(),
        }
    }

    /// The value of a field that is at hand.
    async fn value_at_hand(&self, field: &Positioned<Field>) -> ServerResult<Value> {
        let said = self.noting_now(|| {
            said(field, &self.context, &O::type_name, |name, context| {
                let shared = self.object.shared().at_once(name, context);
                shared.or_else(|| self.object.own().at_once(name, context))
            })
        });
        match said {
            Some(value) => Ok(value),
            None => Box::pin(self.value(field)).await,
        }
    }

    async fn value(&self, field: &Positioned<Field>) -> ServerResult<Value> {
        // It is large, and moved no more than needed.
        let value = pin!(value_of(self.object, &self.context, field));
        let value = self.noting(value).await;
        value.map_err(|error| self.context.set_error_path(error))
    }
}

/// The values of `items`, all of which `context` asks the same.
pub(super) async fn resolve<O: ItemObject>(
    items: Vec<Item<'_, O>>,
    context: &ContextSelectionSet<'_>,
    field: &Positioned<Field>,
) -> ServerResult<Vec<Value>> {
    let session = context.data_unchecked::<Session>();
    let are_kept = session.view.edition().kept.is_on() && !session.is_exact;
    let selection = are_kept.then(|| session.portions.selection(context));
    let mut values = Vec::with_capacity(items.len());
    let mut others = Vec::new();
    for (place, mut item) in items.into_iter().enumerate() {
        if let Some(selection) = selection.flatten() {
            match Making::begin(item.object.shared(), selection, session) {
                Ok(portion) => {
                    values.push(portion);
                    continue;
                }
                Err(making) => item.making = Some(making),
            }
        }
        values.push(Value::Null);
        others.push((place, item));
    }
    if !others.is_empty() {
        let (places, others): (Vec<usize>, Vec<_>) = others.into_iter().unzip();
        let others = Box::pin(make(others, context, field)).await?;
        for (place, value) in places.into_iter().zip(others) {
            if let Some(null) = values.get_mut(place) {
                *null = value;
            }
        }
    }
    Ok(values)
}

/// The values of items of which no portion is kept.
async fn make<O: ItemObject>(
    mut items: Vec<Item<'_, O>>,
    context: &ContextSelectionSet<'_>,
    field: &Positioned<Field>,
) -> ServerResult<Vec<Value>> {
    let session = context.data_unchecked::<Session>();
    let values: Vec<Value> = if is_for_the_engine(context) {
        let values = items.iter().map(|item| {
            Box::pin(async move {
                let value = item.noting(item.object.resolve(&item.context, field));
                value
                    .await
                    .map_err(|error| item.context.set_error_path(error))
            })
        });
        try_join_all(values).await?
    } else {
        by_field(&mut items, context, session).await?;
        let values = items.iter_mut().map(|item| mem::take(&mut item.json));
        values.map(json::Object::value).collect()
    };
    let done = items.into_iter().zip(values).map(|(item, value)| {
        let Some(making) = item.making else {
            return value;
        };
        making.done(value, session, context.query_env)
    });
    Ok(done.collect())
}

/// Writes `items`: the fields that are at hand with their words one after the other, and
/// beside them the others, each in a future of its own as the engine has it.
async fn by_field<O: ItemObject>(
    items: &mut [Item<'_, O>],
    context: &ContextSelectionSet<'_>,
    session: &Session,
) -> ServerResult<()> {
    let set = &context.item.node;
    let shared: &[Item<'_, O>] = items;
    let others = fields(set).filter(|field| !is_at_hand(&field.node));
    let others = others.flat_map(|field| {
        let values = shared.iter();
        values.map(move |item| Box::pin(item.value(field)))
    });
    let of_words = tell_words(shared, session, set);
    let ((), others) = try_join(of_words, try_join_all(others)).await?;
    let mut others = others.into_iter();
    for field in fields(set) {
        let is_at_hand = is_at_hand(&field.node);
        for item in items.iter_mut() {
            let value = if is_at_hand {
                item.value_at_hand(field).await?
            } else {
                others.next().unwrap_or_default()
            };
            add(&mut item.json, field, &value, &item.context)?;
        }
    }
    Ok(())
}

/// Looks up the words of `items` and renders those messages that the fields of `set` show.
async fn tell_words<O: ItemObject>(
    items: &[Item<'_, O>],
    session: &Session,
    set: &SelectionSet,
) -> ServerResult<()> {
    let needs_words = |field: &Positioned<Field>| {
        let name = field.node.name.node.as_str();
        name == "localisedSlug" || message_of(name).is_some()
    };
    if !fields(set).any(needs_words) {
        return Ok(());
    }
    let messages = fields(set).filter_map(|field| message_of(&field.node.name.node));
    let messages: Vec<&str> = messages.collect();
    let shared = items.iter().map(|item| item.object.shared());
    let failed = |error: async_graphql::Error| {
        let position = fields(set).find(|field| needs_words(field));
        error.into_server_error(position.map(|field| field.pos).unwrap_or_default())
    };
    let requests = shared.map(|shared| shared.request().clone()).collect();
    let renditions = session.renditions(requests).await.map_err(failed)?;
    for (item, rendition) in items.iter().zip(renditions) {
        item.noting_now(|| item.object.shared().tell(rendition, session));
    }
    for message in &messages {
        for item in items {
            item.object.shared().read(message);
        }
    }
    let mut lacking = Vec::new();
    for message in &messages {
        for item in items {
            if !item.object.shared().is_rendered(message) {
                let text = item.object.shared().render(message, session);
                lacking.push(Box::pin(item.noting(text)));
            }
        }
    }
    try_join_all(lacking).await.map_err(failed)?;
    Ok(())
}

/// Whether a field of an item waits for nothing but the item's words: what has no fields itself does
/// not, nor do these objects.
fn is_at_hand(field: &Field) -> bool {
    const OBJECTS: [&str; 12] = [
        "address",
        "categoryName",
        "city",
        "endsOn",
        "heldOn",
        "openingHours",
        "participants",
        "phone",
        "publishedOn",
        "startsOn",
        "updatedOn",
        "venue",
    ];
    let name = field.name.node.as_str();
    field.selection_set.node.items.is_empty()
        || OBJECTS.contains(&name)
        || message_of(name).is_some()
}

/// The message that a field of an item shows.
fn message_of(field: &str) -> Option<&'static str> {
    Some(match field {
        "title" => "title",
        "summary" => "summary",
        "body" => "body",
        "role" => "role",
        "openingHoursNote" => "opening-hours-note",
        _ => return None,
    })
}
