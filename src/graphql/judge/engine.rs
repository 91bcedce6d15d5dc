//! A judged operation in the engine's own terms.
//!
//! The engine has a parser of its own, which refuses `\u{1F600}` and surrogate pairs in strings, and
//! reads `-0` as a float; and a document would be parsed twice. So the engine gets what the judge's
//! parser read, written anew for each request: the chosen operation with the fragments that are not
//! [written out](super::flat), and without the arguments and input fields whose variable was omitted,
//! which the engine does not tell from null as the specification does.

use super::flat::Flat;
use apollo_compiler::executable::{
    Directive, Field, Fragment, FragmentSpread, InlineFragment, Operation, Selection, SelectionSet,
    Value, VariableDefinition,
};
use apollo_compiler::parser::SourceSpan;
use apollo_compiler::{Name, Node, ast::Argument};
use async_graphql::Name as EngineName;
use async_graphql::parser::types::{self as engine, DocumentOperations};
use async_graphql::{Pos, Positioned};
use async_graphql_value::Value as EngineValue;
use serde_json::{Map, Number, Value as Json};
use std::{cell::RefCell, collections::HashMap};

/// Finds lines and columns in a document.
#[derive(Debug)]
pub(super) struct Places {
    /// At which byte each line begins.
    lines: Vec<usize>,
    /// How many characters come before each byte; not counted where every character is one byte.
    characters: Option<Vec<u32>>,
}

impl Places {
    pub(super) fn of(query: &str) -> Self {
        let ends = query.match_indices('\n').map(|(at, _)| at + 1);
        let lines = std::iter::once(0).chain(ends).collect();
        let characters = (!query.is_ascii()).then(|| {
            let mut before = 0;
            let starts = (0..=query.len()).map(|at| {
                let counted = before;
                before += u32::from(query.is_char_boundary(at));
                counted
            });
            starts.collect()
        });
        Self { lines, characters }
    }

    /// Line and column, which count from 1, columns in characters.
    fn find(&self, at: usize) -> Pos {
        let line = self.lines.partition_point(|begins| *begins <= at);
        let begins = self.lines.get(line.saturating_sub(1)).copied();
        let characters = |at: usize| match &self.characters {
            Some(counted) => counted.get(at).map_or(at, |before| *before as usize),
            None => at,
        };
        let column = characters(at).saturating_sub(characters(begins.unwrap_or_default())) + 1;
        Pos { line, column }
    }
}

/// The operation with the fragments of its document that it spreads. `given` are the variables with
/// their values, defaults included.
pub(super) fn document(
    flat: Flat<'_>,
    operation: &Node<Operation>,
    places: &Places,
    given: &Map<String, Json>,
) -> engine::ExecutableDocument {
    let writer = Writer {
        flat,
        places,
        given,
        spread: RefCell::default(),
    };
    let operation = writer.operation(operation);
    let mut fragments = HashMap::new();
    loop {
        let next = writer.spread.borrow_mut().pop();
        let Some(fragment) = next else {
            break;
        };
        fragments
            .entry(EngineName::new(&fragment.name))
            .or_insert_with(|| writer.fragment(fragment));
    }
    engine::ExecutableDocument {
        fragments,
        operations: DocumentOperations::Single(operation),
    }
}

struct Writer<'a> {
    flat: Flat<'a>,
    places: &'a Places,
    given: &'a Map<String, Json>,
    /// The fragments that were spread.
    spread: RefCell<Vec<&'a Node<Fragment>>>,
}

impl<'a> Writer<'a> {
    fn at<T>(&self, place: Option<SourceSpan>, node: T) -> Positioned<T> {
        let place = place.map(|place| self.places.find(place.offset()));
        Positioned::new(node, place.unwrap_or_default())
    }

    fn name(&self, name: &Name) -> Positioned<EngineName> {
        self.at(name.location(), EngineName::new(name))
    }

    fn operation(&self, operation: &'a Node<Operation>) -> Positioned<engine::OperationDefinition> {
        let definition = engine::OperationDefinition {
            ty: match operation.operation_type {
                apollo_compiler::ast::OperationType::Query => engine::OperationType::Query,
                apollo_compiler::ast::OperationType::Mutation => engine::OperationType::Mutation,
                apollo_compiler::ast::OperationType::Subscription => {
                    engine::OperationType::Subscription
                }
            },
            variable_definitions: operation
                .variables
                .iter()
                .filter_map(|variable| self.variable(variable))
                .collect(),
            directives: self.directives(&operation.directives),
            selection_set: self.selections(&operation.selection_set),
        };
        self.at(operation.location(), definition)
    }

    /// None for what is no type, which validation does not let through.
    fn variable(
        &self,
        variable: &Node<VariableDefinition>,
    ) -> Option<Positioned<engine::VariableDefinition>> {
        let default = variable.default_value.as_ref();
        let definition = engine::VariableDefinition {
            name: self.name(&variable.name),
            var_type: self.at(
                variable.ty.location(),
                engine::Type::new(&variable.ty.to_string())?,
            ),
            directives: self.directives(&variable.directives),
            default_value: default.and_then(|default| {
                let value = self.value(default)?.into_const()?;
                Some(self.at(default.location(), value))
            }),
        };
        Some(self.at(variable.location(), definition))
    }

    fn fragment(&self, fragment: &'a Node<Fragment>) -> Positioned<engine::FragmentDefinition> {
        let definition = engine::FragmentDefinition {
            type_condition: self.type_condition(fragment.type_condition()),
            directives: self.directives(&fragment.directives),
            selection_set: self.selections(&fragment.selection_set),
        };
        self.at(fragment.location(), definition)
    }

    fn selections(&self, set: &'a SelectionSet) -> Positioned<engine::SelectionSet> {
        let items: Vec<_> = if let Some(fields) = self.flat.fields(&set.ty, set) {
            fields.into_iter().map(|field| self.field(field)).collect()
        } else {
            let selections = set.selections.iter();
            selections.map(|one| self.selection(one)).collect()
        };
        let place = items.first().map(|item| item.pos);
        Positioned::new(engine::SelectionSet { items }, place.unwrap_or_default())
    }

    fn selection(&self, selection: &'a Selection) -> Positioned<engine::Selection> {
        match selection {
            Selection::Field(field) => self.field(field),
            Selection::FragmentSpread(spread) => {
                let written = engine::Selection::FragmentSpread(self.spread(spread));
                self.at(spread.location(), written)
            }
            Selection::InlineFragment(inline) => {
                let written = engine::Selection::InlineFragment(self.inline(inline));
                self.at(inline.location(), written)
            }
        }
    }

    fn field(&self, field: &'a Node<Field>) -> Positioned<engine::Selection> {
        let written = engine::Field {
            alias: field.alias.as_ref().map(|alias| self.name(alias)),
            name: self.name(&field.name),
            arguments: self.arguments(&field.arguments),
            directives: self.directives(&field.directives),
            selection_set: self.selections(&field.selection_set),
        };
        let written = self.at(field.location(), written);
        self.at(field.location(), engine::Selection::Field(written))
    }

    fn spread(&self, spread: &Node<FragmentSpread>) -> Positioned<engine::FragmentSpread> {
        let fragment = self.flat.fragment(&spread.fragment_name);
        self.spread.borrow_mut().extend(fragment);
        let written = engine::FragmentSpread {
            fragment_name: self.name(&spread.fragment_name),
            directives: self.directives(&spread.directives),
        };
        self.at(spread.location(), written)
    }

    fn inline(&self, inline: &'a Node<InlineFragment>) -> Positioned<engine::InlineFragment> {
        let condition = inline.type_condition.as_ref();
        let written = engine::InlineFragment {
            type_condition: condition.map(|on| self.type_condition(on)),
            directives: self.directives(&inline.directives),
            selection_set: self.selections(&inline.selection_set),
        };
        self.at(inline.location(), written)
    }

    fn type_condition(&self, on: &Name) -> Positioned<engine::TypeCondition> {
        self.at(on.location(), engine::TypeCondition { on: self.name(on) })
    }

    fn directives(&self, directives: &[Node<Directive>]) -> Vec<Positioned<engine::Directive>> {
        let written = directives.iter().map(|directive| {
            let written = engine::Directive {
                name: self.name(&directive.name),
                arguments: self.arguments(&directive.arguments),
            };
            self.at(directive.location(), written)
        });
        written.collect()
    }

    fn arguments(
        &self,
        arguments: &[Node<Argument>],
    ) -> Vec<(Positioned<EngineName>, Positioned<EngineValue>)> {
        let written = arguments.iter().filter_map(|argument| {
            let value = self.value(&argument.value)?;
            let value = self.at(argument.value.location(), value);
            Some((self.name(&argument.name), value))
        });
        written.collect()
    }

    /// None for a variable that was omitted.
    fn value(&self, value: &Value) -> Option<EngineValue> {
        Some(match value {
            Value::Null => EngineValue::Null,
            Value::Enum(name) => EngineValue::Enum(EngineName::new(name)),
            Value::Variable(name) if !self.given.contains_key(name.as_str()) => return None,
            Value::Variable(name) => EngineValue::Variable(EngineName::new(name)),
            Value::String(text) => EngineValue::String(text.clone()),
            Value::Boolean(value) => EngineValue::Boolean(*value),
            Value::Int(number) => self::number(number.as_str()),
            Value::Float(number) => self::number(number.as_str()),
            Value::List(values) => {
                // In a list, a missing value is null.
                let values = values.iter().map(|value| self.value(value));
                EngineValue::List(values.map(Option::unwrap_or_default).collect())
            }
            Value::Object(fields) => {
                let fields = fields
                    .iter()
                    .filter_map(|(name, value)| Some((EngineName::new(name), self.value(value)?)));
                EngineValue::Object(fields.collect())
            }
        })
    }
}

fn number(written: &str) -> EngineValue {
    // There is no integer that is less than nothing.
    let written = if written == "-0" { "0" } else { written };
    match written.parse::<Number>() {
        Ok(number) => EngineValue::Number(number),
        // Greater than a float can be: no scalar takes this for a number either.
        Err(_) => EngineValue::String(written.to_owned()),
    }
}
