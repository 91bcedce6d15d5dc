//! Dates, times and numbers: as facts, and as a locale writes them.

use async_graphql::{
    Context, ContextSelectionSet, Enum, InputValueError, InputValueResult, Object, Result, Scalar,
    ScalarType, Value,
};
use chrono::{DateTime, Datelike, NaiveDate, NaiveTime, Utc};

use super::{
    at_hand::{AtHand, AtOnce},
    session::{Scope, Session, session},
};
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
                .ok()
                .filter(|day| is_written_in_four_digits(day.year()))
                .map(Self)
                .ok_or_else(|| InputValueError::custom("a day is written like 2025-11-28")),
            _ => Err(InputValueError::expected_type(value)),
        }
    }

    fn to_value(&self) -> Value {
        Value::String(self.0.to_string())
    }
}

/// An instant as RFC 3339 writes it, such as `2025-12-01T09:00:00Z`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Instant(pub DateTime<Utc>);

/// An instant as RFC 3339 writes it, such as `2025-12-01T09:00:00Z`.
#[Scalar(
    name = "DateTime",
    specified_by_url = "https://www.rfc-editor.org/rfc/rfc3339#section-5.6"
)]
impl ScalarType for Instant {
    fn parse(value: Value) -> InputValueResult<Self> {
        match &value {
            Value::String(instant) => DateTime::parse_from_rfc3339(instant)
                .ok()
                .map(|instant| instant.with_timezone(&Utc))
                .filter(|instant| is_written_in_four_digits(instant.year()))
                .map(Self)
                .ok_or_else(|| {
                    InputValueError::custom("an instant is written like 2025-12-01T09:00:00Z")
                }),
            _ => Err(InputValueError::expected_type(value)),
        }
    }

    fn to_value(&self) -> Value {
        Value::String(self.0.to_rfc3339())
    }
}

/// RFC 3339 has years of four digits; what lies far beyond no database holds.
fn is_written_in_four_digits(year: i32) -> bool {
    (0..=9999).contains(&year)
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
pub type LocalDate = AtHand<LocalDateFields>;

/// A day, as a fact and as the reader's locale writes it.
#[derive(Clone, Debug)]
pub struct LocalDateFields {
    day: NaiveDate,
    scope: Scope,
}

impl LocalDate {
    /// Shows `day` to a reader of `scope`.
    #[must_use]
    pub fn new(day: NaiveDate, scope: &Scope) -> Self {
        Self(LocalDateFields {
            day,
            scope: scope.clone(),
        })
    }
}

/// A day, as a fact and as the reader's locale writes it.
#[Object(name = "LocalDate")]
impl LocalDateFields {
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
        self.written(session(context)?, style)
    }
}

impl LocalDateFields {
    fn written(&self, session: &Session, style: DateStyle) -> Result<String> {
        let language = session.language(&self.scope)?;
        Ok(language.formatter().date(self.day, style.into()))
    }
}

impl AtOnce for LocalDateFields {
    fn at_once(&self, field: &str, context: &ContextSelectionSet<'_>) -> Option<Value> {
        Some(match field {
            "iso" => Date(self.day).to_value(),
            "formatted" => {
                let session = context.data::<Session>().ok()?;
                self.written(session, DateStyle::Long).ok()?.into()
            }
            _ => return None,
        })
    }
}

/// A time of day, as a fact and as the reader's locale writes it.
pub type LocalTime = AtHand<LocalTimeFields>;

/// A time of day, as a fact and as the reader's locale writes it.
#[derive(Clone, Debug)]
pub struct LocalTimeFields {
    time: NaiveTime,
    scope: Scope,
}

impl LocalTime {
    /// Shows `time` to a reader of `scope`.
    #[must_use]
    pub fn new(time: NaiveTime, scope: &Scope) -> Self {
        Self(LocalTimeFields {
            time,
            scope: scope.clone(),
        })
    }
}

/// A time of day, as a fact and as the reader's locale writes it.
#[Object(name = "LocalTime")]
impl LocalTimeFields {
    /// The fact, such as `09:00`.
    async fn iso(&self) -> String {
        self.fact()
    }

    /// As CLDR has the reader's locale write it.
    async fn formatted(&self, context: &Context<'_>) -> Result<String> {
        self.written(session(context)?)
    }
}

impl LocalTimeFields {
    fn fact(&self) -> String {
        self.time.format("%H:%M").to_string()
    }

    fn written(&self, session: &Session) -> Result<String> {
        let language = session.language(&self.scope)?;
        Ok(language.formatter().time(self.time))
    }
}

impl AtOnce for LocalTimeFields {
    fn at_once(&self, field: &str, context: &ContextSelectionSet<'_>) -> Option<Value> {
        Some(match field {
            "iso" => self.fact().into(),
            "formatted" => self.written(context.data::<Session>().ok()?).ok()?.into(),
            _ => return None,
        })
    }
}

/// A whole number, as a fact and as the reader's locale writes it.
pub type LocalNumber = AtHand<LocalNumberFields>;

/// A whole number, as a fact and as the reader's locale writes it.
#[derive(Clone, Debug)]
pub struct LocalNumberFields {
    value: i32,
    scope: Scope,
}

impl LocalNumber {
    /// Shows `value` to a reader of `scope`.
    #[must_use]
    pub fn new(value: i32, scope: &Scope) -> Self {
        Self(LocalNumberFields {
            value,
            scope: scope.clone(),
        })
    }
}

/// A whole number, as a fact and as the reader's locale writes it.
#[Object(name = "LocalNumber")]
impl LocalNumberFields {
    /// The fact.
    async fn value(&self) -> i32 {
        self.value
    }

    /// With the digits and the grouping that CLDR has for the reader's locale.
    async fn formatted(&self, context: &Context<'_>) -> Result<String> {
        self.written(session(context)?)
    }
}

impl LocalNumberFields {
    fn written(&self, session: &Session) -> Result<String> {
        let language = session.language(&self.scope)?;
        Ok(language
            .formatter()
            .number(self.value.into(), &format::NumberOptions::default()))
    }
}

impl AtOnce for LocalNumberFields {
    fn at_once(&self, field: &str, context: &ContextSelectionSet<'_>) -> Option<Value> {
        Some(match field {
            "value" => self.value.into(),
            "formatted" => self.written(context.data::<Session>().ok()?).ok()?.into(),
            _ => return None,
        })
    }
}
