//! Variables: are they given, do they fit, and where do they stand.
//!
//! Follows `CoerceVariableValues` and "All Variable Usages Are Allowed" of the GraphQL
//! specification. The values of scalars that the schema defines itself are left to their parsers.

use super::refusal::{Code, Refusal};
use super::tokens::locate_span;
use apollo_compiler::Schema;
use apollo_compiler::ast::{Type, Value};
use apollo_compiler::executable::Operation;
use apollo_compiler::schema::ExtendedType;
use serde_json::{Map, Number, Value as Json};

/// The largest integer that a double holds without loss.
const LARGEST_EXACT: f64 = 9_007_199_254_740_991.0;

/// The operation's variables with defaults filled in and values in the form of their types.
///
/// Values that the operation does not ask for are dropped. A nullable variable without a value
/// and without a default stays absent: that is not the same as null.
pub(super) fn coerce_variables(
    schema: &Schema,
    query: &str,
    operation: &Operation,
    given: &Map<String, Json>,
) -> Result<Map<String, Json>, Refusal> {
    let mut coerced = Map::new();
    let mut refusals = Vec::new();
    for definition in &operation.variables {
        let name = definition.name.as_str();
        let place = || locate_span(query, definition.location());
        match given.get(name) {
            Some(value) => match coerce(schema, &definition.ty, value) {
                Some(value) => {
                    coerced.insert(name.to_owned(), value);
                }
                None => refusals.push(
                    Refusal::new(
                        Code::VariablesInvalid,
                        "The value of a variable does not fit its type.",
                    )
                    .at(place()),
                ),
            },
            None => match &definition.default_value {
                Some(default) => {
                    let default = literal(default)
                        .and_then(|default| coerce(schema, &definition.ty, &default));
                    if let Some(default) = default {
                        coerced.insert(name.to_owned(), default);
                    }
                }
                None if definition.ty.is_non_null() => refusals.push(
                    Refusal::new(
                        Code::VariablesInvalid,
                        "A variable that must have a value has none.",
                    )
                    .at(place()),
                ),
                None => {}
            },
        }
    }
    match Refusal::all(refusals) {
        Some(refusal) => Err(refusal),
        None => Ok(coerced),
    }
}

/// A JSON value in the form of its type; `None` if it does not fit.
fn coerce(schema: &Schema, ty: &Type, value: &Json) -> Option<Json> {
    if value.is_null() {
        return (!ty.is_non_null()).then_some(Json::Null);
    }
    if ty.is_list() {
        let item = ty.item_type();
        return match value {
            Json::Array(values) => values
                .iter()
                .map(|value| coerce(schema, item, value))
                .collect::<Option<Vec<_>>>()
                .map(Json::Array),
            single => Some(Json::Array(vec![coerce(schema, item, single)?])),
        };
    }
    let name = ty.inner_named_type();
    match schema.types.get(name)? {
        ExtendedType::Scalar(scalar) => match scalar.name.as_str() {
            "Int" => whole(value, f64::from(i32::MIN), f64::from(i32::MAX)),
            "Float" => value.is_number().then(|| value.clone()),
            "String" => value.is_string().then(|| value.clone()),
            "Boolean" => value.is_boolean().then(|| value.clone()),
            "ID" if value.is_string() => Some(value.clone()),
            "ID" => whole(value, -LARGEST_EXACT, LARGEST_EXACT),
            _ => Some(value.clone()),
        },
        ExtendedType::Enum(definition) => value
            .as_str()
            .is_some_and(|value| definition.values.contains_key(value))
            .then(|| value.clone()),
        ExtendedType::InputObject(definition) => {
            let given = value.as_object()?;
            if given
                .keys()
                .any(|key| !definition.fields.contains_key(key.as_str()))
            {
                return None;
            }
            let mut object = Map::new();
            for (field, definition) in &definition.fields {
                let value = match (given.get(field.as_str()), &definition.default_value) {
                    (Some(value), _) => coerce(schema, &definition.ty, value)?,
                    (None, Some(default)) => coerce(schema, &definition.ty, &literal(default)?)?,
                    (None, None) if definition.ty.is_non_null() => return None,
                    (None, None) => continue,
                };
                object.insert(field.to_string(), value);
            }
            let one_of = definition
                .directives
                .iter()
                .any(|directive| directive.name == "oneOf");
            if one_of && (object.len() != 1 || object.values().any(Json::is_null)) {
                return None;
            }
            Some(Json::Object(object))
        }
        _ => None,
    }
}

/// A whole number between two bounds; 3.0 is one.
fn whole(value: &Json, least: f64, most: f64) -> Option<Json> {
    let float = value.as_f64()?;
    if float.fract() != 0.0 || float < least || float > most {
        return None;
    }
    if value.is_f64() {
        #[expect(
            clippy::cast_possible_truncation,
            reason = "whole and within the range of exact integers, as checked above"
        )]
        return Some(Json::Number(Number::from(float as i64)));
    }
    Some(value.clone())
}

/// A constant of the document or the schema as JSON.
fn literal(value: &Value) -> Option<Json> {
    Some(match value {
        Value::Null => Json::Null,
        Value::Variable(_) => return None,
        Value::Enum(name) => Json::String(name.to_string()),
        Value::String(text) => Json::String(text.clone()),
        Value::Boolean(boolean) => Json::Bool(*boolean),
        Value::Int(number) => Json::Number(number.as_str().parse().ok()?),
        Value::Float(number) => Json::Number(Number::from_f64(number.try_to_f64().ok()?)?),
        Value::List(values) => Json::Array(
            values
                .iter()
                .map(|value| literal(value))
                .collect::<Option<Vec<_>>>()?,
        ),
        Value::Object(fields) => Json::Object(
            fields
                .iter()
                .map(|(name, value)| Some((name.to_string(), literal(value)?)))
                .collect::<Option<Map<_, _>>>()?,
        ),
    })
}
