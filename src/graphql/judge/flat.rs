//! Fragments that are written out where they are spread.
//!
//! A fragment that applies to everything its place can hold says the same without itself. What is left
//! is fields, which are resolved in a shorter way ([`nodes`](crate::graphql::nodes)). The document that
//! is kept stays as it came: written out, it can be many times as large.

use apollo_compiler::{
    ExecutableDocument, Name, Node, Schema,
    executable::{Field, Selection, SelectionSet},
};

/// How many fields a selection set may have to be written out; they are compared with one another.
const MOST: usize = 100;

/// Writes fragments out.
#[derive(Clone, Copy)]
pub(super) struct Flat<'a> {
    pub(super) schema: &'a Schema,
    pub(super) document: &'a ExecutableDocument,
}

impl<'a> Flat<'a> {
    /// The fields of `set`, which is asked of a `parent`, with those of its fragments in their places.
    /// None if that is not the same for every object, or would ask for a name twice.
    pub(super) fn fields(
        self,
        parent: &Name,
        set: &'a SelectionSet,
    ) -> Option<Vec<&'a Node<Field>>> {
        let mut fields = Vec::with_capacity(set.selections.len());
        self.add(parent, set, &mut fields)?;
        Some(fields)
    }

    fn add(
        self,
        parent: &Name,
        set: &'a SelectionSet,
        fields: &mut Vec<&'a Node<Field>>,
    ) -> Option<()> {
        for selection in &set.selections {
            match selection {
                Selection::Field(field) => {
                    let name = field.response_key();
                    let comes_twice = fields.iter().any(|known| known.response_key() == name);
                    if comes_twice || fields.len() == MOST {
                        return None;
                    }
                    fields.push(field);
                }
                Selection::FragmentSpread(spread) => {
                    let fragment = self.document.fragments.get(&spread.fragment_name)?;
                    let is_plain = spread.directives.is_empty() && fragment.directives.is_empty();
                    let applies = is_plain && self.applies(fragment.type_condition(), parent);
                    applies.then(|| self.add(parent, &fragment.selection_set, fields))??;
                }
                Selection::InlineFragment(inline) => {
                    let on = inline.type_condition.as_ref();
                    let applies = inline.directives.is_empty()
                        && on.is_none_or(|on| self.applies(on, parent));
                    applies.then(|| self.add(parent, &inline.selection_set, fields))??;
                }
            }
        }
        Some(())
    }

    /// Whether everything of type `parent` is an `on`.
    fn applies(self, on: &Name, parent: &Name) -> bool {
        on == parent || self.schema.is_subtype(on, parent)
    }
}
