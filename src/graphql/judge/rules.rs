//! Rules of the GraphQL specification that the validator leaves out.

use super::refusal::{Code, Refusal};
use super::tokens::locate_span;
use apollo_compiler::ast::{Argument, DirectiveList, Type, Value, VariableDefinition};
use apollo_compiler::executable::{Selection, SelectionSet};
use apollo_compiler::schema::{ExtendedType, InputValueDefinition};
use apollo_compiler::{ExecutableDocument, Name, Node, Schema};
use std::collections::HashSet;

/// Checks every operation of the document; at most `most` reasons are returned.
pub(super) fn check(
    schema: &Schema,
    query: &str,
    document: &ExecutableDocument,
    most: usize,
) -> Result<(), Refusal> {
    let mut refusals = Vec::new();
    for operation in document.operations.iter() {
        let mut rules = Rules {
            schema,
            query,
            document,
            variables: &operation.variables,
            entered: HashSet::new(),
            refusals: &mut refusals,
        };
        rules.directives(&operation.directives);
        rules.selections(&operation.selection_set);
        for variable in &operation.variables {
            if let Some(default) = &variable.default_value {
                rules.value(&variable.ty, false, default);
            }
        }
        if refusals.len() >= most {
            break;
        }
    }
    refusals.truncate(most.max(1));
    Refusal::all(refusals).map_or(Ok(()), Err)
}

struct Rules<'a, 'r> {
    schema: &'a Schema,
    query: &'a str,
    document: &'a ExecutableDocument,
    variables: &'a [Node<VariableDefinition>],
    entered: HashSet<&'a Name>,
    refusals: &'r mut Vec<Refusal>,
}

impl<'a> Rules<'a, '_> {
    fn selections(&mut self, set: &'a SelectionSet) {
        for selection in &set.selections {
            self.directives(selection.directives());
            match selection {
                Selection::Field(field) => {
                    self.arguments(&field.definition.arguments, &field.arguments);
                    self.selections(&field.selection_set);
                }
                Selection::InlineFragment(inline) => self.selections(&inline.selection_set),
                Selection::FragmentSpread(spread) => {
                    if self.entered.insert(&spread.fragment_name)
                        && let Some(fragment) = self.document.fragments.get(&spread.fragment_name)
                    {
                        self.directives(&fragment.directives);
                        self.selections(&fragment.selection_set);
                    }
                }
            }
        }
    }

    fn directives(&mut self, directives: &'a DirectiveList) {
        for directive in directives {
            if let Some(definition) = self.schema.directive_definitions.get(&directive.name) {
                self.arguments(&definition.arguments, &directive.arguments);
            }
        }
    }

    fn arguments(
        &mut self,
        definitions: &[Node<InputValueDefinition>],
        arguments: &'a [Node<Argument>],
    ) {
        for argument in arguments {
            let definition = definitions
                .iter()
                .find(|definition| definition.name == argument.name);
            if let Some(definition) = definition {
                let has_default = definition.default_value.is_some();
                self.value(&definition.ty, has_default, &argument.value);
            }
        }
    }

    /// A value at a place that expects `ty`.
    fn value(&mut self, ty: &Type, has_default: bool, value: &Node<Value>) {
        match value.as_ref() {
            Value::Variable(name) => {
                let definition = self
                    .variables
                    .iter()
                    .find(|variable| variable.name == *name);
                if let Some(definition) = definition
                    && !is_allowed(definition, ty, has_default)
                {
                    self.refuse("A variable's type does not fit where it is used.", value);
                }
            }
            Value::Null if ty.is_non_null() => {
                self.refuse("A value that must not be null is null.", value);
            }
            Value::Null => {}
            Value::List(values) if ty.is_list() => {
                for value in values {
                    self.value(ty.item_type(), false, value);
                }
            }
            // Anything else stands for a list of one.
            _ if ty.is_list() => self.value(ty.item_type(), false, value),
            Value::Object(fields) => self.object(ty, fields, value),
            Value::List(_) if self.is_custom_scalar(ty) => {}
            Value::List(_) => {
                self.refuse(
                    "A value does not fit the type that is expected here.",
                    value,
                );
            }
            _ => {}
        }
    }

    fn object(&mut self, ty: &Type, fields: &[(Name, Node<Value>)], value: &Node<Value>) {
        let mut names = HashSet::new();
        for (name, _) in fields {
            if !names.insert(name) {
                self.refuse("An input field is given twice.", value);
            }
        }
        let schema = self.schema;
        let Some(ExtendedType::InputObject(definition)) = schema.types.get(ty.inner_named_type())
        else {
            return;
        };
        for (name, value) in fields {
            if let Some(field) = definition.fields.get(name) {
                self.value(&field.ty, field.default_value.is_some(), value);
            }
        }
        let one_of = definition
            .directives
            .iter()
            .any(|directive| directive.name == "oneOf");
        if one_of {
            let fits = match fields {
                [(_, value)] => match value.as_ref() {
                    Value::Null => false,
                    Value::Variable(name) => self
                        .variables
                        .iter()
                        .any(|variable| variable.name == *name && variable.ty.is_non_null()),
                    _ => true,
                },
                _ => false,
            };
            if !fits {
                self.refuse("Exactly one input field must be given here.", value);
            }
        }
    }

    fn is_custom_scalar(&self, ty: &Type) -> bool {
        matches!(
            self.schema.types.get(ty.inner_named_type()),
            Some(ExtendedType::Scalar(scalar)) if !scalar.is_built_in()
        )
    }

    fn refuse(&mut self, message: &str, value: &Node<Value>) {
        let location = locate_span(self.query, value.location());
        self.refusals
            .push(Refusal::new(Code::ValidationFailed, message).at(location));
    }
}

/// "All Variable Usages Are Allowed": `IsVariableUsageAllowed` of the specification.
fn is_allowed(variable: &VariableDefinition, place: &Type, place_has_default: bool) -> bool {
    if place.is_non_null() && !variable.ty.is_non_null() {
        let has_value = variable
            .default_value
            .as_deref()
            .is_some_and(|default| !default.is_null());
        return (has_value || place_has_default)
            && variable.ty.is_assignable_to(&place.clone().nullable());
    }
    variable.ty.is_assignable_to(place)
}
