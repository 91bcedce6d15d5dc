//! Makes the validator see that `[1]` and `[1, 2]` are different arguments.
//!
//! Comparing the arguments of two fields with the same response name, it compares lists only as
//! far as the shorter one goes. So a copy of the document gets a mark of its length at the start
//! of each list, and conflicts are looked for in that copy, too.

use apollo_compiler::ast::{Argument, Value};
use apollo_compiler::executable::{Selection, SelectionSet};
use apollo_compiler::{ExecutableDocument, Node};

/// The marked copy; `None` if the document has fewer than two lists in arguments.
pub(super) fn marked(query: &str, document: &ExecutableDocument) -> Option<ExecutableDocument> {
    // Most documents have none: there is nothing to copy and mark.
    query.matches('[').nth(1)?;
    let mut copy = document.clone();
    let mut lists = 0;
    let operations = copy.operations.named.values_mut();
    for operation in operations.chain(copy.operations.anonymous.as_mut()) {
        selections(&mut operation.make_mut().selection_set, &mut lists);
    }
    for fragment in copy.fragments.values_mut() {
        selections(&mut fragment.make_mut().selection_set, &mut lists);
    }
    (lists > 1).then_some(copy)
}

fn selections(set: &mut SelectionSet, lists: &mut usize) {
    for selection in &mut set.selections {
        match selection {
            Selection::Field(field) => {
                let field = field.make_mut();
                arguments(&mut field.arguments, lists);
                selections(&mut field.selection_set, lists);
            }
            Selection::InlineFragment(inline) => {
                selections(&mut inline.make_mut().selection_set, lists);
            }
            Selection::FragmentSpread(_) => {}
        }
    }
}

fn arguments(arguments: &mut [Node<Argument>], lists: &mut usize) {
    for argument in arguments {
        if matches!(argument.value.as_ref(), Value::List(_) | Value::Object(_)) {
            value(&mut argument.make_mut().value, lists);
        }
    }
}

fn value(node: &mut Node<Value>, lists: &mut usize) {
    match node.make_mut() {
        Value::List(values) => {
            *lists += 1;
            for value_in_list in values.iter_mut() {
                value(value_in_list, lists);
            }
            let mark = format!("a list of {}", values.len());
            values.insert(0, Node::new(Value::String(mark)));
        }
        Value::Object(fields) => {
            for (_, field) in fields {
                value(field, lists);
            }
        }
        _ => {}
    }
}
