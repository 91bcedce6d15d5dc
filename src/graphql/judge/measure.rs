//! Counts what an operation asks for, each fragment once.
//!
//! A fragment's counts are computed when it is first met and reused at every further spread, so
//! that the work grows with the document's length and never with what it expands to.

use crate::graphql::limits::Limits;
use apollo_compiler::ast::{Type, Value};
use apollo_compiler::executable::{Field, Selection, SelectionSet};
use apollo_compiler::{ExecutableDocument, Name, Schema};
use serde_json::{Map, Value as Json};
use std::collections::HashMap;

/// What a selection set asks for, with all fragments filled in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Measures {
    /// Fields, inline fragments and spreads.
    pub(super) expanded: u64,
    /// Levels of fields, inline fragments and spreads.
    pub(super) levels: u32,
    /// Levels of fields, outside introspection.
    pub(super) depth: u32,
    /// Levels of fields inside introspection.
    pub(super) introspection_depth: u32,
    /// Lists of fields or types inside one another in introspection.
    pub(super) introspection_lists: u32,
    /// Fields with an alias.
    pub(super) aliases: u64,
    /// Directives.
    pub(super) directives: u64,
    /// Fields of the set itself.
    pub(super) top_fields: u64,
    /// Cost outside of lists whose size the enclosing field decides.
    fixed: u64,
    /// Cost for each entry of such lists.
    per_entry: u64,
    /// Cost of introspection, in its own unit.
    introspection: u64,
}

impl Measures {
    fn add(&mut self, other: &Self) {
        self.expanded = self.expanded.saturating_add(other.expanded);
        self.levels = self.levels.max(other.levels);
        self.depth = self.depth.max(other.depth);
        self.introspection_depth = self.introspection_depth.max(other.introspection_depth);
        self.introspection_lists = self.introspection_lists.max(other.introspection_lists);
        self.aliases = self.aliases.saturating_add(other.aliases);
        self.directives = self.directives.saturating_add(other.directives);
        self.top_fields = self.top_fields.saturating_add(other.top_fields);
        self.fixed = self.fixed.saturating_add(other.fixed);
        self.per_entry = self.per_entry.saturating_add(other.per_entry);
        self.introspection = self.introspection.saturating_add(other.introspection);
    }
}

/// Counts one operation.
pub(super) struct Measure<'a> {
    schema: &'a Schema,
    document: &'a ExecutableDocument,
    limits: &'a Limits,
    variables: &'a Map<String, Json>,
    fragments: HashMap<&'a Name, Measures>,
    visited: usize,
}

/// The list fields of introspection through which a query can go round in circles.
const CIRCULAR: [&str; 4] = ["fields", "interfaces", "possibleTypes", "inputFields"];

impl<'a> Measure<'a> {
    /// Prepares to count operations of `document` with these coerced variables.
    pub(super) fn new(
        schema: &'a Schema,
        document: &'a ExecutableDocument,
        limits: &'a Limits,
        variables: &'a Map<String, Json>,
    ) -> Self {
        Self {
            schema,
            document,
            limits,
            variables,
            fragments: HashMap::new(),
            visited: 0,
        }
    }

    /// How many selections were looked at: the work that was done.
    pub(super) fn visited(&self) -> usize {
        self.visited
    }

    /// What an operation's selection set asks for.
    pub(super) fn operation(&mut self, set: &'a SelectionSet) -> Measures {
        self.set(set)
    }

    /// The cost in the unit of [`Limits::cost`], given what the standard introspection query
    /// costs in introspection's own unit.
    pub(super) fn cost(&self, measures: &Measures, standard_introspection: u64) -> u64 {
        let lists = measures
            .per_entry
            .saturating_mul(u64::from(self.limits.list_size));
        let introspection = measures
            .introspection
            .saturating_mul(STANDARD_INTROSPECTION_COST)
            .div_ceil(standard_introspection.max(1));
        measures
            .fixed
            .saturating_add(lists)
            .saturating_add(introspection)
    }

    fn set(&mut self, set: &'a SelectionSet) -> Measures {
        let mut sum = Measures::default();
        for selection in &set.selections {
            self.visited += 1;
            let mut measures = match selection {
                Selection::Field(field) => self.field(set, field),
                Selection::InlineFragment(inline) => self.set(&inline.selection_set),
                Selection::FragmentSpread(spread) => self.fragment(&spread.fragment_name),
            };
            measures.expanded = measures.expanded.saturating_add(1);
            measures.levels += 1;
            let directives = selection.directives().len() as u64;
            measures.directives = measures.directives.saturating_add(directives);
            sum.add(&measures);
        }
        sum
    }

    fn fragment(&mut self, name: &'a Name) -> Measures {
        if let Some(measures) = self.fragments.get(name) {
            return *measures;
        }
        let Some(fragment) = self.document.fragments.get(name) else {
            return Measures::default();
        };
        let mut measures = self.set(&fragment.selection_set);
        let directives = fragment.directives.len() as u64;
        measures.directives = measures.directives.saturating_add(directives);
        self.fragments.insert(name, measures);
        measures
    }

    fn field(&mut self, parent: &SelectionSet, field: &'a Field) -> Measures {
        let mut below = self.set(&field.selection_set);
        below.aliases = below
            .aliases
            .saturating_add(u64::from(field.alias.is_some()));
        below.top_fields = 1;
        if parent.ty.starts_with("__") || field.name == "__schema" || field.name == "__type" {
            self.introspected(parent, field, &mut below);
            return below;
        }
        below.depth += 1;
        let default_size = u64::from(self.limits.list_size);
        let lists = lists_in(field.ty());
        let nested = default_size.saturating_pow(lists.saturating_sub(1));
        if let Some(size) = self.size(field) {
            // The size is that of this list, or else of the lists right below.
            let (size_below, times) = if lists > 0 {
                (default_size, size.saturating_mul(nested))
            } else {
                (size, 1)
            };
            let entries = below
                .fixed
                .saturating_add(below.per_entry.saturating_mul(size_below));
            below.fixed = entries.saturating_mul(times).saturating_add(1);
            below.per_entry = 0;
        } else {
            let one = below
                .fixed
                .saturating_add(below.per_entry.saturating_mul(default_size));
            if lists > 0 {
                below.fixed = 1;
                below.per_entry = one.saturating_mul(nested);
            } else {
                below.fixed = one.saturating_add(1);
                below.per_entry = 0;
            }
        }
        below
    }

    /// Introspection is counted by the sizes of this schema, in a unit of its own.
    fn introspected(&self, parent: &SelectionSet, field: &Field, below: &mut Measures) {
        below.introspection_depth += 1;
        let size = match (parent.ty.as_str(), field.name.as_str()) {
            ("__Schema", "types") => self.schema.types.len() as u64,
            ("__Schema", "directives") => self.schema.directive_definitions.len() as u64,
            ("__Type", "fields" | "inputFields" | "enumValues") => 8,
            (_, "args" | "interfaces" | "possibleTypes") => 3,
            _ => 1,
        };
        if CIRCULAR.contains(&field.name.as_str()) {
            below.introspection_lists += 1;
        }
        below.introspection = below.introspection.saturating_mul(size).saturating_add(1);
    }

    /// The size of the list that a field's arguments ask for; `None` if the field has no
    /// argument that says it.
    fn size(&self, field: &Field) -> Option<u64> {
        let default = u64::from(self.limits.page_default);
        let most = u64::from(self.limits.page_max);
        let mut size = None;
        for argument in &field.definition.arguments {
            let name = argument.name.as_str();
            let asked = match name {
                "first" | "last" => match self.argument(field, name) {
                    Some(Asked::Number(number)) => Some(number.min(most)),
                    _ => None,
                },
                "ids" | "keys" if argument.ty.is_list() => match self.argument(field, name) {
                    Some(Asked::Entries(entries)) => Some(entries),
                    _ => continue,
                },
                _ => continue,
            };
            // Where several arguments speak, the largest counts.
            size = size.max(Some(asked.unwrap_or(0)));
        }
        size.map(|size| {
            if size == 0 && !self.says_size(field) {
                default
            } else {
                size
            }
        })
    }

    fn says_size(&self, field: &Field) -> bool {
        ["first", "last", "ids", "keys"]
            .iter()
            .any(|name| self.argument(field, name).is_some())
    }

    fn argument(&self, field: &Field, name: &str) -> Option<Asked> {
        let definition = field.definition.argument_by_name(name)?;
        match field.specified_argument_by_name(name).map(AsRef::as_ref) {
            Some(Value::Variable(variable)) => match self.variables.get(variable.as_str()) {
                Some(value) => asked_in_json(value),
                None => definition.default_value.as_deref().and_then(asked),
            },
            Some(value) => asked(value),
            None => definition.default_value.as_deref().and_then(asked),
        }
    }
}

/// What the standard introspection query costs, in the unit of [`Limits::cost`].
pub(super) const STANDARD_INTROSPECTION_COST: u64 = 1_500;

impl Measures {
    /// The cost of introspection in its own unit.
    pub(super) fn introspection(&self) -> u64 {
        self.introspection
    }
}

/// What an argument says about a list's size.
enum Asked {
    Number(u64),
    Entries(u64),
}

fn asked(value: &Value) -> Option<Asked> {
    match value {
        // A number too large for the type was refused by validation; a negative one asks for nothing.
        Value::Int(number) => Some(Asked::Number(
            number
                .try_to_i32()
                .ok()
                .and_then(|number| u64::try_from(number).ok())
                .unwrap_or(0),
        )),
        Value::List(entries) => Some(Asked::Entries(entries.len() as u64)),
        Value::String(_) => Some(Asked::Entries(1)),
        _ => None,
    }
}

fn asked_in_json(value: &Json) -> Option<Asked> {
    match value {
        Json::Number(number) => Some(Asked::Number(number.as_u64().unwrap_or(0))),
        Json::Array(entries) => Some(Asked::Entries(entries.len() as u64)),
        Json::String(_) => Some(Asked::Entries(1)),
        _ => None,
    }
}

fn lists_in(mut ty: &Type) -> u32 {
    let mut lists = 0;
    while ty.is_list() {
        lists += 1;
        ty = ty.item_type();
    }
    lists
}
