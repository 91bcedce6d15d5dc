//! Fragments that are written out where they are spread.
//!
//! A fragment that applies to everything its place can hold says the same without itself. What is left
//! is fields, which are resolved in a shorter way ([`nodes`](crate::graphql::nodes)). The document that
//! is kept stays as it came: written out, it can be many times as large.

use std::cell::Cell;

use apollo_compiler::{
    ExecutableDocument, Name, Node, Schema,
    executable::{Field, Fragment, Selection, SelectionSet},
};

/// How many fields a selection set may have to be written out; they are compared with one another.
const MOST: usize = 100;
/// How many bytes of a document may be written out, the same ones counted each time: a fragment that is
/// spread in many places may hold a long text.
const MOST_BYTES: usize = 64 * 1024;

/// Writes the fragments of one operation out.
pub(super) struct Flat<'a> {
    schema: &'a Schema,
    document: &'a ExecutableDocument,
    /// How many bytes may still be written out.
    left: Cell<usize>,
}

impl<'a> Flat<'a> {
    /// For an operation of `document`.
    pub(super) fn new(schema: &'a Schema, document: &'a ExecutableDocument) -> Self {
        Self {
            schema,
            document,
            left: Cell::new(MOST_BYTES),
        }
    }

    /// The fragment of this name.
    pub(super) fn fragment(&self, name: &Name) -> Option<&'a Node<Fragment>> {
        self.document.fragments.get(name)
    }

    /// The fields of `set`, which is asked of a `parent`, with those of its fragments in their places.
    /// None if that is not the same for every object, or too much, or if a name comes twice that stands
    /// for an object.
    pub(super) fn fields(
        &self,
        parent: &Name,
        set: &'a SelectionSet,
    ) -> Option<Vec<&'a Node<Field>>> {
        let mut fields = Vec::with_capacity(set.selections.len());
        self.add(parent, set, &mut fields)?;
        Some(fields)
    }

    fn add(
        &self,
        parent: &Name,
        set: &'a SelectionSet,
        fields: &mut Vec<&'a Node<Field>>,
    ) -> Option<()> {
        for selection in &set.selections {
            match selection {
                Selection::Field(field) => {
                    let name = field.response_key();
                    match fields.iter().find(|known| known.response_key() == name) {
                        None if fields.len() < MOST => fields.push(field),
                        // Both ask for the same, as validation found: `__typename`, mostly.
                        Some(known) if is_plain_value(known) && is_plain_value(field) => {}
                        _ => return None,
                    }
                }
                Selection::FragmentSpread(spread) => {
                    let fragment = self.fragment(&spread.fragment_name)?;
                    let is_plain = spread.directives.is_empty() && fragment.directives.is_empty();
                    let applies = is_plain && self.applies(fragment.type_condition(), parent);
                    applies.then_some(())?;
                    let bytes = fragment.location().map_or(0, |place| place.node_len());
                    self.left.set(self.left.get().checked_sub(bytes)?);
                    self.add(parent, &fragment.selection_set, fields)?;
                }
                Selection::InlineFragment(inline) => {
                    let on = inline.type_condition.as_ref();
                    let applies = inline.directives.is_empty()
                        && on.is_none_or(|on| self.applies(on, parent));
                    applies.then_some(())?;
                    self.add(parent, &inline.selection_set, fields)?;
                }
            }
        }
        Some(())
    }

    /// Whether everything of type `parent` is an `on`.
    fn applies(&self, on: &Name, parent: &Name) -> bool {
        on == parent || self.schema.is_subtype(on, parent)
    }
}

/// Whether a field is a value, and always there.
fn is_plain_value(field: &Field) -> bool {
    field.selection_set.selections.is_empty() && field.directives.is_empty()
}

#[cfg(test)]
mod tests {
    use super::{Flat, MOST, MOST_BYTES};
    use apollo_compiler::{ExecutableDocument, Schema};

    const SCHEMA: &str = "interface Named { name: String } \
        type Query implements Named { name: String named: Named me: Query say(text: String): String }";

    /// The names under which the fields of a query are asked for; none if they are not written out.
    fn names(document: &str) -> Option<String> {
        let schema = Schema::parse_and_validate(SCHEMA, "schema").unwrap();
        let document =
            ExecutableDocument::parse_and_validate(&schema, document, "document").unwrap();
        let set = &document.operations.get(None).unwrap().selection_set;
        let fields = Flat::new(&schema, &document).fields(&set.ty, set)?;
        let names: Vec<&str> = fields
            .iter()
            .map(|field| field.response_key().as_str())
            .collect();
        Some(names.join(" "))
    }

    #[test]
    fn fragments_are_written_out_in_their_places() {
        let fragments =
            "fragment N on Named { name __typename } fragment Q on Query { ...N a: name }";
        let document = format!("{{ me {{ name }} ...Q __typename ... {{ b: name }} }} {fragments}");
        assert_eq!(names(&document).unwrap(), "me name __typename a b");
    }

    #[test]
    fn what_is_not_the_same_for_every_object_is_left_as_it_is() {
        for document in [
            "query ($s: Boolean!) { ... @skip(if: $s) { name } }",
            "query ($s: Boolean!) { ...Q @include(if: $s) } fragment Q on Query { name }",
            "query ($s: Boolean!) { name name @skip(if: $s) }",
            "{ me { name } ...Q } fragment Q on Query { me { __typename } }",
        ] {
            assert_eq!(names(document), None, "{document}");
        }
    }

    #[test]
    fn too_much_is_left_as_it_is() {
        let aliases = |count: usize| -> String {
            let fields: Vec<String> = (0..count).map(|n| format!("a{n}: name")).collect();
            fields.join(" ")
        };
        assert!(names(&format!("{{ {} }}", aliases(MOST))).is_some());
        assert_eq!(names(&format!("{{ {} }}", aliases(MOST + 1))), None);
        let long = |bytes: usize| {
            let text = "x".repeat(bytes);
            names(&format!(
                "{{ ...Q }} fragment Q on Query {{ say(text: \"{text}\") }}"
            ))
        };
        assert!(long(MOST_BYTES - 100).is_some());
        assert_eq!(long(MOST_BYTES), None);
    }
}
