//! Answers' values as JSON.
//!
//! A value of bytes is JSON already, such as a kept [`portion`](super::portion) or a small object: it
//! is taken as it is. The contract has no scalar that is made of bytes.

use std::io::{self, Write};

use async_graphql::{Name, Value};
use serde::Serialize;

/// An object that is written field by field.
#[derive(Debug, Default)]
pub struct Object(Vec<u8>);

impl Object {
    /// Adds a field.
    ///
    /// # Errors
    /// Never: a vector takes all.
    pub fn add(&mut self, name: &Name, value: &Value) -> io::Result<()> {
        let Self(json) = self;
        if json.is_empty() {
            // As much as most objects take, so that few grow.
            json.reserve(256);
        }
        json.push(if json.is_empty() { b'{' } else { b',' });
        write_name(json, name)?;
        json.push(b':');
        write(json, value)
    }

    /// The object as a value.
    #[must_use]
    pub fn value(self) -> Value {
        let Self(mut json) = self;
        json.extend_from_slice(if json.is_empty() { b"{}" } else { b"}" });
        Value::Binary(json.into())
    }
}

/// Writes `value` as JSON.
///
/// # Errors
/// What `out` fails with.
pub fn write(out: &mut impl Write, value: &Value) -> io::Result<()> {
    match value {
        Value::Null => out.write_all(b"null"),
        Value::Boolean(true) => out.write_all(b"true"),
        Value::Boolean(false) => out.write_all(b"false"),
        Value::Number(number) => write_any(out, number),
        Value::String(text) => write_text(out, text),
        Value::Enum(name) => write_name(out, name),
        Value::Binary(json) => out.write_all(json),
        Value::List(values) => {
            out.write_all(b"[")?;
            for (place, value) in values.iter().enumerate() {
                if place > 0 {
                    out.write_all(b",")?;
                }
                write(out, value)?;
            }
            out.write_all(b"]")
        }
        Value::Object(fields) => {
            out.write_all(b"{")?;
            for (place, (name, value)) in fields.iter().enumerate() {
                if place > 0 {
                    out.write_all(b",")?;
                }
                write_name(out, name)?;
                out.write_all(b":")?;
                write(out, value)?;
            }
            out.write_all(b"}")
        }
    }
}

/// Writes a name: its letters, digits and underscores are written as they are in JSON, too (GraphQL
/// 2.1.9).
fn write_name(out: &mut impl Write, name: &Name) -> io::Result<()> {
    out.write_all(b"\"")?;
    out.write_all(name.as_bytes())?;
    out.write_all(b"\"")
}

/// Writes a text. Most hold nothing that JSON escapes (RFC 8259, section 7), which a look at all bytes
/// together tells sooner than one at each.
fn write_text(out: &mut impl Write, text: &str) -> io::Result<()> {
    let is_escaped = |byte: &u8| *byte < b' ' || *byte == b'"' || *byte == b'\\';
    // No early end: so the compiler looks at many bytes at once.
    if text
        .as_bytes()
        .iter()
        .fold(false, |any, byte| any | is_escaped(byte))
    {
        return write_any(out, text);
    }
    out.write_all(b"\"")?;
    out.write_all(text.as_bytes())?;
    out.write_all(b"\"")
}

/// Writes what holds no [`Value`] as JSON.
///
/// # Errors
/// What `out` fails with.
pub fn write_any(out: &mut impl Write, value: &(impl Serialize + ?Sized)) -> io::Result<()> {
    serde_json::to_writer(out, value).map_err(Into::into)
}

#[cfg(test)]
mod tests {
    use async_graphql::Value;
    use proptest::prelude::*;

    use super::write;

    fn values() -> impl Strategy<Value = serde_json::Value> {
        let leaf = prop_oneof![
            Just(serde_json::Value::Null),
            any::<bool>().prop_map(Into::into),
            any::<i64>().prop_map(Into::into),
            any::<i32>().prop_map(|number| (f64::from(number) / 8.0).into()),
            any::<String>().prop_map(Into::into),
        ];
        leaf.prop_recursive(4, 32, 4, |inner| {
            prop_oneof![
                prop::collection::vec(inner.clone(), 0..4).prop_map(Into::into),
                prop::collection::hash_map("[_a-zA-Z][_a-zA-Z0-9]{0,6}", inner, 0..4)
                    .prop_map(|fields| serde_json::Value::Object(fields.into_iter().collect())),
            ]
        })
    }

    fn written(value: &Value) -> Vec<u8> {
        let mut bytes = Vec::new();
        write(&mut bytes, value).unwrap();
        bytes
    }

    proptest! {
        #[test]
        fn what_is_written_reads_as_the_value(value in values()) {
            let engines = Value::from_json(value.clone()).unwrap();
            let bytes = written(&engines);
            prop_assert_eq!(&serde_json::from_slice::<serde_json::Value>(&bytes).unwrap(), &value);
            // A part that is JSON already makes no difference.
            let spliced = Value::List(vec![Value::Binary(bytes.into()), engines]);
            let expected = serde_json::json!([value, value]);
            prop_assert_eq!(serde_json::from_slice::<serde_json::Value>(&written(&spliced)).unwrap(), expected);
        }
    }
}
