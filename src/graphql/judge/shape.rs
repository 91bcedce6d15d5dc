//! The shape of a document, before validation walks every operation through every fragment.
//!
//! Validation enters each fragment anew for each operation, and recurses from one fragment into
//! the next. Operations times fragments is what a small document can make large, so both are
//! bounded first.

use super::refusal::{Code, Refusal};
use crate::graphql::limits::Limits;
use apollo_compiler::executable::{Selection, SelectionSet};
use apollo_compiler::{ExecutableDocument, Name};
use std::collections::HashMap;

/// How many fragments may be spread inside one another. Tools nest one fragment per component of
/// a page; fields nest less deep than this.
const CHAIN: usize = 20;

/// Refuses a document with too many operations, or with too long a chain of fragments.
///
/// Fragments that go round in a circle are left to validation, which names them.
pub(super) fn check(document: &ExecutableDocument, limits: &Limits) -> Result<(), Refusal> {
    if document.operations.len() > limits.operations {
        let limit = limits.operations;
        return Err(Refusal::new(
            Code::TooManyOperations,
            format!("The document holds more than {limit} operations."),
        ));
    }
    let mut chains = Chains {
        document,
        lengths: HashMap::new(),
    };
    for name in document.fragments.keys() {
        chains.fragment(name, 0)?;
    }
    Ok(())
}

struct Chains<'a> {
    document: &'a ExecutableDocument,
    /// Fragments in the longest chain that begins with this one; 0 while it is computed.
    lengths: HashMap<&'a Name, usize>,
}

impl<'a> Chains<'a> {
    /// The length of the longest chain from this fragment on, which `above` others lead to.
    fn fragment(&mut self, name: &'a Name, above: usize) -> Result<usize, Refusal> {
        let known = self.lengths.get(name).copied();
        let length = if let Some(known) = known {
            known
        } else if let Some(fragment) = self.document.fragments.get(name) {
            // Also bounds the recursion of this function.
            if above >= CHAIN {
                return Err(too_long());
            }
            self.lengths.insert(name, 0);
            let length = 1 + self.set(&fragment.selection_set, above + 1)?;
            self.lengths.insert(name, length);
            length
        } else {
            0
        };
        if above + length > CHAIN {
            return Err(too_long());
        }
        Ok(length)
    }

    fn set(&mut self, set: &'a SelectionSet, above: usize) -> Result<usize, Refusal> {
        let mut longest = 0;
        for selection in &set.selections {
            longest = longest.max(match selection {
                Selection::Field(field) => self.set(&field.selection_set, above)?,
                Selection::InlineFragment(inline) => self.set(&inline.selection_set, above)?,
                Selection::FragmentSpread(spread) => self.fragment(&spread.fragment_name, above)?,
            });
        }
        Ok(longest)
    }
}

fn too_long() -> Refusal {
    Refusal::new(
        Code::TooDeep,
        format!("The document spreads more than {CHAIN} fragments inside one another."),
    )
}
