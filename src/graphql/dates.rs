//! Dates, times and numbers: as facts, and as a locale writes them.

use async_graphql::{
    Context, Enum, InputValueError, InputValueResult, Object, Result, Scalar, ScalarType, Value,
};
use chrono::{NaiveDate, NaiveTime};

use super::session::{Scope, session};
use crate::words::format;

/// A day in the Gregorian calendar as ISO 8601 writes it, such as `2025-11-28`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Date(pub NaiveDate);

/// A day in the Gregorian calendar as ISO 8601 writes it, such as `2025-11-28`.
#[Scalar(specified_by_url = "https://www.rfc-editor.org/rfc/rfc3339#section-5.6")]
impl ScalarType for Date {
    fn parse(value: Value) -> InputValueResult<Self> {
        match &value {
            Value::String(day) => NaiveDate::parse_from_str(day, "%Y-%m-%d")
                .map(Self)
                .map_err(|_| InputValueError::custom("a day is written like 2025-11-28")),
            _ => Err(InputValueError::expected_type(value)),
        }
    }

    fn to_value(&self) -> Value {
        Value::String(self.0.format("%Y-%m-%d").to_string())
    }
}

/// How much of a date is written.
#[derive(Enum, Clone, Copy, Debug, PartialEq, Eq)]
#[graphql(remote = "format::DateStyle")]
pub enum DateStyle {
    /// With the weekday.
    Full,
    /// With the month's name.
    Long,
    /// Abbreviated.
    Medium,
    /// In digits.
    Short,
}

/// A day, as a fact and as the reader's locale writes it.
#[derive(Clone, Debug)]
pub struct LocalDate {
    day: NaiveDate,
    scope: Scope,
}

impl LocalDate {
    /// Shows `day` to a reader of `scope`.
    #[must_use]
    pub fn new(day: NaiveDate, scope: &Scope) -> Self {
        Self {
            day,
            scope: scope.clone(),
        }
    }
}

/// A day, as a fact and as the reader's locale writes it.
#[Object]
impl LocalDate {
    /// The fact, for `datetime`.
    async fn iso(&self) -> Date {
        Date(self.day)
    }

    /// As CLDR has the reader's locale write it.
    async fn formatted(
        &self,
        context: &Context<'_>,
        #[graphql(desc = "How much is written.", default_with = "DateStyle::Long")]
        style: DateStyle,
    ) -> Result<String> {
        let language = session(context)?.language(&self.scope)?;
        Ok(language.formatter().date(self.day, style.into()))
    }
}

/// A time of day, as a fact and as the reader's locale writes it.
#[derive(Clone, Debug)]
pub struct LocalTime {
    time: NaiveTime,
    scope: Scope,
}

impl LocalTime {
    /// Shows `time` to a reader of `scope`.
    #[must_use]
    pub fn new(time: NaiveTime, scope: &Scope) -> Self {
        Self {
            time,
            scope: scope.clone(),
        }
    }
}

/// A time of day, as a fact and as the reader's locale writes it.
#[Object]
impl LocalTime {
    /// The fact, such as `09:00`.
    async fn iso(&self) -> String {
        self.time.format("%H:%M").to_string()
    }

    /// As CLDR has the reader's locale write it.
    async fn formatted(&self, context: &Context<'_>) -> Result<String> {
        let language = session(context)?.language(&self.scope)?;
        Ok(language.formatter().time(self.time))
    }
}

/// A whole number, as a fact and as the reader's locale writes it.
#[derive(Clone, Debug)]
pub struct LocalNumber {
    value: i32,
    scope: Scope,
}

impl LocalNumber {
    /// Shows `value` to a reader of `scope`.
    #[must_use]
    pub fn new(value: i32, scope: &Scope) -> Self {
        Self {
            value,
            scope: scope.clone(),
        }
    }
}

/// A whole number, as a fact and as the reader's locale writes it.
#[Object]
impl LocalNumber {
    /// The fact.
    async fn value(&self) -> i32 {
        self.value
    }

    /// With the digits and the grouping that CLDR has for the reader's locale.
    async fn formatted(&self, context: &Context<'_>) -> Result<String> {
        let language = session(context)?.language(&self.scope)?;
        Ok(language
            .formatter()
            .number(self.value.into(), &format::NumberOptions::default()))
    }
}
