//! Portions: what an answer says of one item, kept as JSON.
//!
//! Requests that differ in their filter, page or alias ask the same of the same items. What was
//! answered once of an item, to the same selection of fields and a reader of the same language, is
//! kept until the edition ends, and goes into other answers as it is. Which items an answer shows,
//! and in which order, is found anew each time.

use std::{
    collections::{HashMap, HashSet},
    fmt::Write,
    mem::{self, size_of},
    sync::{Arc, Mutex, OnceLock, PoisonError},
};

use async_graphql::{
    ContextSelectionSet, QueryEnv, Value,
    parser::types::{Field, Selection, SelectionSet},
};
use async_graphql_value::Value as InputValue;
use axum::body::Bytes;
use sha2::{Digest, Sha256};

use super::{
    item::ItemFields,
    json,
    session::{Session, Used},
};
use crate::{content::languages::Chain, editions::Keep};

tokio::task_local! {
    static BEING_MADE: Arc<Mutex<Used>>;
}

/// What the portion that is being made was made of so far; none outside of portions.
pub(super) fn being_made() -> Option<Arc<Mutex<Used>>> {
    BEING_MADE.try_with(Arc::clone).ok()
}

/// What an answer says of one item.
#[derive(Debug)]
struct Portion {
    json: Bytes,
    /// What it was made of, for the headers of each answer that it is a part of.
    used: Used,
}

/// Which portion.
#[derive(Clone, PartialEq, Eq, Hash)]
struct PortionOf {
    item: i64,
    chain: Chain,
    selection: SelectionDigest,
}

/// SHA-256 of what is asked of an item.
pub(super) type SelectionDigest = [u8; 32];

impl Keep for PortionOf {
    type Value = Arc<Portion>;

    fn bytes(portion: &Self::Value) -> usize {
        let keys: usize = portion.used.shown.iter().map(|key| key.len() + 48).sum();
        size_of::<Self>() + size_of::<Portion>() + portion.json.len() + keys
    }
}

/// A portion that is being made.
pub(super) struct Making {
    question: PortionOf,
    used: Arc<Mutex<Used>>,
}

impl Making {
    /// The portion that says of `item` what `selection` asks, if it is kept; it is begun otherwise.
    pub fn begin(
        item: &ItemFields,
        selection: SelectionDigest,
        session: &Session,
    ) -> Result<Value, Self> {
        let question = PortionOf {
            item: item.key(),
            chain: Arc::clone(&item.scope().chain),
            selection,
        };
        match session.view.edition().kept.find(&question) {
            Some(portion) => {
                session.write(|used| used.add(&portion.used));
                Ok(Value::Binary(portion.json.clone()))
            }
            None => Err(Self {
                question,
                used: Arc::default(),
            }),
        }
    }

    /// Takes note of what `part` of it is made of.
    pub async fn noting<F: Future>(&self, part: F) -> F::Output {
        BEING_MADE.scope(Arc::clone(&self.used), part).await
    }

    /// Takes note of what `part` of it is made of.
    pub fn noting_now<T>(&self, part: impl FnOnce() -> T) -> T {
        BEING_MADE.sync_scope(Arc::clone(&self.used), part)
    }

    /// Keeps the portion, which says `value`, unless another answer would say something else.
    pub fn done(self, value: Value, session: &Session, environment: &QueryEnv) -> Value {
        let used = mem::take(&mut *self.used.lock().unwrap_or_else(PoisonError::into_inner));
        session.write(|whole| whole.add(&used));
        if used.is_passing || used.negotiated || has_failed(environment) {
            return value;
        }
        let json = match &value {
            Value::Binary(json) => json.clone(),
            value => {
                let mut bytes = Vec::new();
                if json::write(&mut bytes, value).is_err() {
                    return value.clone();
                }
                bytes.into()
            }
        };
        let portion = Portion {
            json: json.clone(),
            used,
        };
        let kept = &session.view.edition().kept;
        kept.keep(self.question, Arc::new(portion));
        Value::Binary(json)
    }
}

/// Whether any field of the answer failed so far.
fn has_failed(environment: &QueryEnv) -> bool {
    let errors = environment.errors.lock();
    !errors.unwrap_or_else(PoisonError::into_inner).is_empty()
}

/// What of one request's answer is kept in portions.
#[derive(Debug, Default)]
pub struct Portions {
    /// Whether there are none: the engine would have to look into them.
    are_off: OnceLock<bool>,
    /// Whether the engine has to look into any object.
    are_merged: OnceLock<bool>,
    /// What was found of each selection set, by its place in memory, where it stays throughout the
    /// request.
    selections: Mutex<HashMap<usize, Option<SelectionDigest>>>,
}

/// A longer selection is not kept.
const LONGEST_SELECTION: usize = 8 * 1024;

impl Portions {
    /// Whether any object is asked for twice under one name.
    pub(super) fn are_merged(&self, environment: &QueryEnv) -> bool {
        *self.are_merged.get_or_init(|| {
            let whole = &environment.operation.node.selection_set.node;
            has_merged(whole, environment, &|_| true)
        })
    }

    /// What is asked of an item: the same for selections that are the same. None if its portion
    /// cannot be kept.
    pub(super) fn selection(&self, context: &ContextSelectionSet<'_>) -> Option<SelectionDigest> {
        let environment = context.query_env;
        let are_off = self.are_off.get_or_init(|| {
            let whole = &environment.operation.node.selection_set.node;
            has_merged(whole, environment, &|field| {
                is_of_list(field) || holds_list(&field.selection_set.node, environment)
            })
        });
        if *are_off {
            return None;
        }
        let place: *const SelectionSet = &raw const context.item.node;
        let mut selections = self
            .selections
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        *selections.entry(place.addr()).or_insert_with(|| {
            let mut text = String::new();
            describe(&mut text, &context.item.node, environment)?;
            Some(Sha256::digest(text).into())
        })
    }
}

/// Writes down all that a selection set asks for, with variables and fragments filled in. None if that
/// is too long, or an input object has a variable that was not given.
fn describe(text: &mut String, set: &SelectionSet, environment: &QueryEnv) -> Option<()> {
    text.push('{');
    for selection in &set.items {
        match &selection.node {
            Selection::Field(field) => {
                let Field {
                    alias,
                    name,
                    arguments,
                    selection_set,
                    ..
                } = &field.node;
                if let Some(alias) = alias {
                    write!(text, "{}:", alias.node).ok()?;
                }
                text.push_str(&name.node);
                for (name, value) in arguments {
                    if let Some(value) = given(&value.node, environment)? {
                        write!(text, "({}:{value})", name.node).ok()?;
                    }
                }
                describe(text, &selection_set.node, environment)?;
            }
            Selection::FragmentSpread(spread) => {
                let name = &spread.node.fragment_name.node;
                let fragment = &environment.fragments.get(name)?.node;
                write!(text, "...{}", fragment.type_condition.node.on.node).ok()?;
                describe(text, &fragment.selection_set.node, environment)?;
            }
            Selection::InlineFragment(fragment) => {
                text.push_str("...");
                if let Some(condition) = &fragment.node.type_condition {
                    text.push_str(&condition.node.on.node);
                }
                describe(text, &fragment.node.selection_set.node, environment)?;
            }
        }
        text.push(' ');
        if text.len() > LONGEST_SELECTION {
            return None;
        }
    }
    text.push('}');
    Some(())
}

/// An argument's value with variables filled in; nothing inside where it is a variable that was not
/// given.
#[expect(clippy::option_option, reason = "the outer one is for `?`")]
fn given(value: &InputValue, environment: &QueryEnv) -> Option<Option<Value>> {
    let variable = |name: &async_graphql::Name| {
        let defined = &environment.operation.node.variable_definitions;
        let default = || {
            let definition = defined.iter().find(|known| known.node.name.node == *name)?;
            Some(definition.node.default_value()?.clone())
        };
        environment.variables.get(name).cloned().or_else(default)
    };
    if let InputValue::Variable(name) = value {
        return Some(variable(name));
    }
    let filled = value
        .clone()
        .into_const_with(|name| variable(&name).ok_or(()));
    Some(Some(filled.ok()?))
}

/// Whether a field that has fields, and is one `of_those`, is asked for twice under one name: the
/// engine answers both and merges them item by item, which it cannot do with what is JSON already.
fn has_merged(
    set: &SelectionSet,
    environment: &QueryEnv,
    of_those: &dyn Fn(&Field) -> bool,
) -> bool {
    let mut fields = Vec::new();
    fields_of(set, environment, &mut fields);
    let mut names = HashSet::new();
    fields.iter().any(|field| {
        let is_first = names.insert(&field.response_key().node);
        !is_first && of_those(field) || has_merged(&field.selection_set.node, environment, of_those)
    })
}

/// The fields of a selection set with those of its fragments, as far as they have fields themselves.
fn fields_of<'a>(set: &'a SelectionSet, environment: &'a QueryEnv, fields: &mut Vec<&'a Field>) {
    for selection in &set.items {
        match &selection.node {
            Selection::Field(field) if field.node.selection_set.node.items.is_empty() => {}
            Selection::Field(field) => fields.push(&field.node),
            Selection::FragmentSpread(spread) => {
                let fragment = environment.fragments.get(&spread.node.fragment_name.node);
                if let Some(fragment) = fragment {
                    fields_of(&fragment.node.selection_set.node, environment, fields);
                }
            }
            Selection::InlineFragment(fragment) => {
                fields_of(&fragment.node.selection_set.node, environment, fields);
            }
        }
    }
}

/// Whether a field is one of those by which connections hold their items.
fn is_of_list(field: &Field) -> bool {
    matches!(field.name.node.as_str(), "edges" | "node" | "nodes")
}

fn holds_list(set: &SelectionSet, environment: &QueryEnv) -> bool {
    let mut fields = Vec::new();
    fields_of(set, environment, &mut fields);
    fields
        .iter()
        .any(|field| is_of_list(field) || holds_list(&field.selection_set.node, environment))
}
