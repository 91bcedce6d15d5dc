//! Prepares the document for the engine: one operation, and no variable without a value.
//!
//! The specification tells an argument or input field whose variable was omitted from one that is
//! null; the engine does not. So such arguments and input fields are taken out of the document.

use async_graphql::Name;
use async_graphql::Positioned;
use async_graphql::parser::types::{
    Directive, DocumentOperations, ExecutableDocument, Selection, SelectionSet,
};
use async_graphql_value::Value;
use serde_json::{Map, Value as Json};
use std::collections::HashSet;

/// A copy of the document with the chosen operation only, and without the arguments and input
/// fields whose variables have no value.
pub(super) fn prepare(
    document: &ExecutableDocument,
    operation_name: Option<&str>,
    variables: &Map<String, Json>,
) -> ExecutableDocument {
    let mut operations = document.operations.iter();
    let chosen = operations.find(|(name, _)| name.map(Name::as_str) == operation_name);
    let Some((_, chosen)) = chosen else {
        // Both parsers saw the same text: this cannot be, and the engine would then refuse.
        return document.clone();
    };
    let mut document = ExecutableDocument {
        operations: DocumentOperations::Single(chosen.clone()),
        fragments: document.fragments.clone(),
    };
    let omitted: HashSet<&str> = chosen
        .node
        .variable_definitions
        .iter()
        .map(|variable| variable.node.name.node.as_str())
        .filter(|name| !variables.contains_key(*name))
        .collect();
    if omitted.is_empty() {
        return document;
    }
    if let DocumentOperations::Single(operation) = &mut document.operations {
        directives(&mut operation.node.directives, &omitted);
        selections(&mut operation.node.selection_set.node, &omitted);
    }
    for fragment in document.fragments.values_mut() {
        directives(&mut fragment.node.directives, &omitted);
        selections(&mut fragment.node.selection_set.node, &omitted);
    }
    document
}

fn selections(set: &mut SelectionSet, omitted: &HashSet<&str>) {
    for selection in &mut set.items {
        match &mut selection.node {
            Selection::Field(field) => {
                arguments(&mut field.node.arguments, omitted);
                directives(&mut field.node.directives, omitted);
                selections(&mut field.node.selection_set.node, omitted);
            }
            Selection::FragmentSpread(spread) => directives(&mut spread.node.directives, omitted),
            Selection::InlineFragment(inline) => {
                directives(&mut inline.node.directives, omitted);
                selections(&mut inline.node.selection_set.node, omitted);
            }
        }
    }
}

fn directives(list: &mut [Positioned<Directive>], omitted: &HashSet<&str>) {
    for directive in list {
        arguments(&mut directive.node.arguments, omitted);
    }
}

fn arguments(list: &mut Vec<(Positioned<Name>, Positioned<Value>)>, omitted: &HashSet<&str>) {
    list.retain_mut(|(_, value)| keep(&mut value.node, omitted));
}

/// Cleans a value; `false` if it is itself an omitted variable.
fn keep(value: &mut Value, omitted: &HashSet<&str>) -> bool {
    match value {
        Value::Variable(name) => !omitted.contains(name.as_str()),
        Value::Object(fields) => {
            fields.retain(|_, value| keep(value, omitted));
            true
        }
        Value::List(values) => {
            for value in values {
                if !keep(value, omitted) {
                    // In a list, a missing value is null.
                    *value = Value::Null;
                }
            }
            true
        }
        _ => true,
    }
}
