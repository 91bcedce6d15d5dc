//! The values that words may use as Fluent variables.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// The facts of one item, by the name of their variable without the `$`.
pub type Facts = BTreeMap<String, FactValue>;

/// One fact. In JSON it is tagged: `{"number": 120}`, `{"date": "2025-11-28"}`.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum FactValue {
    /// A number. One that is not finite cannot be rendered.
    Number(f64),
    /// A day in the Gregorian calendar; the locale decides how it is written.
    Date(NaiveDate),
    /// A text, shown as it is.
    Text(String),
    /// Several texts, joined as the locale joins a list.
    List(Vec<String>),
}

/// What a fact is, without its value.
#[derive(Clone, Copy, Debug, Deserialize, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum FactType {
    /// [`FactValue::Number`]
    Number,
    /// [`FactValue::Date`]
    Date,
    /// [`FactValue::Text`]
    Text,
    /// [`FactValue::List`]
    List,
}

impl FactType {
    /// Its name in messages and in source files' comments: `number`, `date`, `text`, `list`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Number => "number",
            Self::Date => "date",
            Self::Text => "text",
            Self::List => "list",
        }
    }
}

impl FactValue {
    /// What kind of value this is.
    #[must_use]
    pub fn fact_type(&self) -> FactType {
        match self {
            Self::Number(_) => FactType::Number,
            Self::Date(_) => FactType::Date,
            Self::Text(_) => FactType::Text,
            Self::List(_) => FactType::List,
        }
    }
}
