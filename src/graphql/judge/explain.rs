//! Turns the validator's findings into sentences of ours.
//!
//! The validator's own messages quote what the client sent. Ours name the rule that is broken
//! and, where it helps, a type of the schema; the place says which name is meant.

use super::refusal::{Code, Location, Refusal};
use apollo_compiler::Schema;
use apollo_compiler::parser::LineColumn;
use apollo_compiler::validation::{DiagnosticData, DiagnosticList};
use std::ops::Range;

/// The findings as one refusal, at most `most` reasons.
pub(super) fn explain(schema: &Schema, findings: &DiagnosticList, most: usize) -> Refusal {
    let reasons = findings
        .iter()
        .take(most.max(1))
        .map(|finding| reason(schema, finding.error, finding.line_column_range()));
    Refusal::all(reasons)
        .unwrap_or_else(|| Refusal::new(Code::ValidationFailed, sentence("").to_owned()))
}

fn reason(schema: &Schema, finding: &DiagnosticData, place: Option<Range<LineColumn>>) -> Refusal {
    let location = place.map(|range| Location {
        line: range.start.line,
        column: range.start.column,
    });
    let Some(rule) = finding.unstable_error_name() else {
        return super::tokens::syntax(location);
    };
    let code = match rule {
        "RecursionError" | "RecursionLimitError" | "DeeplyNestedType" => Code::TooDeep,
        _ => Code::ValidationFailed,
    };
    let mut message = sentence(rule).to_owned();
    if let Some(ty) = schema_type(schema, finding) {
        message.push_str(" The type is `");
        message.push_str(&ty);
        message.push_str("`.");
    }
    Refusal::new(code, message).at(location)
}

/// The first finding that two fields have different arguments, if there is one.
pub(super) fn conflict(schema: &Schema, findings: &DiagnosticList) -> Option<Refusal> {
    let finding = findings
        .iter()
        .find(|finding| finding.error.unstable_error_name() == Some("ConflictingFieldArgument"))?;
    Some(reason(schema, finding.error, finding.line_column_range()))
}

/// The type of the schema that a finding speaks of, if it names one.
fn schema_type(schema: &Schema, finding: &DiagnosticData) -> Option<String> {
    let message = finding.unstable_compat_message()?;
    // The message quotes names; the last quoted one that is a type of the schema is meant.
    message
        .split('"')
        .skip(1)
        .step_by(2)
        .map(|quoted| quoted.trim_end_matches(['!', ']']).trim_start_matches('['))
        .map(|quoted| quoted.split('.').next().unwrap_or(quoted))
        .filter(|quoted| schema.types.contains_key(*quoted))
        .last()
        .map(str::to_owned)
}

fn sentence(rule: &str) -> &'static str {
    match rule {
        "RecursionError" | "RecursionLimitError" | "DeeplyNestedType" => {
            "The document nests too deeply."
        }
        "UniqueVariable" => "A variable is defined twice.",
        "UniqueArgument" => "An argument is given twice.",
        "UniqueInputValue" => "An input field is given twice.",
        "UndefinedArgument" => "There is no such argument.",
        "UndefinedDefinition"
        | "UndefinedTypeInNamedFragmentTypeCondition"
        | "UndefinedTypeInInlineFragmentTypeCondition" => "There is no such type.",
        "UndefinedDirective" => "There is no such directive.",
        "UndefinedVariable" => "A variable is used that the operation does not define.",
        "UndefinedFragment" => "There is no such fragment.",
        "UndefinedEnumValue" => "There is no such enum value.",
        "UndefinedInputValue" => "There is no such input field.",
        "UndefinedField" => "There is no such field.",
        "UndefinedRootOperation" => "The schema has no such kind of operation.",
        "RequiredArgument" => "A required argument is missing.",
        "RequiredField" => "A required input field is missing.",
        "InputType" | "VariableInputType" => "A variable must have an input type.",
        "OutputType" => "A field must have an output type.",
        "UnusedVariable" => "A variable is defined and never used.",
        "UnusedFragment" => "A fragment is defined and never used.",
        "UnsupportedLocation" => "A directive stands where it may not.",
        "UnsupportedValueType" => "A value does not fit the type that is expected here.",
        "IntCoercionError" => "A number does not fit into 32 bits.",
        "FloatCoercionError" => "A number is too large.",
        "UniqueDirective" => "A directive is given twice.",
        "MissingSubselection" => "A field of an object needs a selection of subfields.",
        "SubselectionOnScalarType" | "SubselectionOnEnumType" => {
            "A field without subfields cannot have a selection."
        }
        "InvalidFragmentTarget" => "A fragment must be on an object, an interface or a union.",
        "InvalidFragmentSpread" => "A fragment can never match here.",
        "RecursiveFragmentDefinition" => "A fragment contains itself.",
        "DisallowedVariableUsage" => "A variable's type does not fit where it is used.",
        "TypeSystemDefinition" => "A document to execute cannot define types.",
        "AmbiguousAnonymousOperation" => {
            "An operation without a name must be the only one in its document."
        }
        "OperationNameCollision" => "Two operations have the same name.",
        "FragmentNameCollision" => "Two fragments have the same name.",
        "SubscriptionUsesMultipleFields" => "A subscription must have exactly one field.",
        "SubscriptionUsesIntrospection" => "A subscription's field cannot be introspection.",
        "SubscriptionUsesConditionalSelection" => {
            "A subscription's field cannot be skipped or included by a directive."
        }
        "ConflictingFieldType" => {
            "Two fields with the same response name have types that do not fit together."
        }
        "ConflictingFieldName" => "Two different fields have the same response name.",
        "ConflictingFieldArgument" => {
            "Two fields with the same response name have different arguments."
        }
        _ => "The document does not fit the schema.",
    }
}
