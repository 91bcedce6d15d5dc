//! Values of facts files, parsed once into types that cannot be wrong.

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use serde::Deserialize;
use toml::value::{Datetime, Offset};

use crate::words::fact::FactValue;

/// How long a text in a facts file may be, in characters.
const TEXT_LIMIT: usize = 2_000;

/// An item's stable name: lower-case ASCII letters, digits and single hyphens.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(try_from = "String")]
pub(super) struct Slug(pub(super) String);

impl TryFrom<String> for Slug {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        let part = |part: &str| {
            !part.is_empty()
                && part
                    .bytes()
                    .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
        };
        if text.len() <= 120 && text.split('-').all(part) {
            Ok(Self(text))
        } else {
            Err("a slug is made of lower-case letters a–z, digits and single hyphens, such as `integration-day-2026`, and has at most 120 of them".to_owned())
        }
    }
}

/// An absolute http or https address.
#[derive(Clone, Debug, Deserialize)]
#[serde(try_from = "String")]
pub(super) struct WebAddress(pub(super) String);

impl TryFrom<String> for WebAddress {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        match url::Url::parse(&text) {
            Ok(url)
                if matches!(url.scheme(), "http" | "https")
                    && url.has_host()
                    && url.username().is_empty()
                    // A browser would drop these silently.
                    && !text.contains(|char: char| char.is_control() || char.is_whitespace())
                    && text.len() <= TEXT_LIMIT =>
            {
                Ok(Self(text))
            }
            _ => Err("a web address begins with https:// or http:// and a host".to_owned()),
        }
    }
}

/// A mailbox, as HTML's `input type=email` takes it.
#[derive(Clone, Debug, Deserialize)]
#[serde(try_from = "String")]
pub(super) struct EmailAddress(pub(super) String);

impl TryFrom<String> for EmailAddress {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        let plain =
            |byte: u8| byte.is_ascii_alphanumeric() || b".!#$%&'*+/=?^_`{|}~-".contains(&byte);
        let label = |label: &str| {
            !label.is_empty()
                && !label.starts_with('-')
                && !label.ends_with('-')
                && label
                    .bytes()
                    .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
        };
        let valid = text.split_once('@').is_some_and(|(name, domain)| {
            !name.is_empty()
                && name.bytes().all(plain)
                && domain.contains('.')
                && domain.split('.').all(label)
        });
        if valid && text.len() <= 254 {
            Ok(Self(text))
        } else {
            Err("an e-mail address looks like `office@example.org`".to_owned())
        }
    }
}

/// A phone number in E.164.
#[derive(Clone, Debug, Deserialize)]
#[serde(try_from = "String")]
pub(super) struct PhoneNumber(pub(super) String);

impl TryFrom<String> for PhoneNumber {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        let e164 = phonenumber::parse(None, &text)
            .ok()
            .filter(phonenumber::PhoneNumber::is_valid)
            .map(|number| number.format().mode(phonenumber::Mode::E164).to_string());
        match e164 {
            Some(e164) if e164 == text => Ok(Self(text)),
            Some(e164) => Err(format!("a phone number is written in E.164, here `{e164}`")),
            None => Err("this is no phone number; write it in E.164, such as `+493023125101`: a plus sign, the country and the number, without spaces".to_owned()),
        }
    }
}

/// The key of a label, such as a venue's: it names words, it is not words.
#[derive(Clone, Debug, Deserialize)]
#[serde(try_from = "String")]
pub(super) struct LabelKey(pub(super) String);

impl TryFrom<String> for LabelKey {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        Slug::try_from(text).map(|slug| Self(slug.0)).map_err(|_| {
            "a key is made of lower-case letters a–z, digits and single hyphens; what it is called stands in each locale's `labels.ftl`".to_owned()
        })
    }
}

/// ISO 3166-1 alpha-2.
#[derive(Clone, Debug, Deserialize)]
#[serde(try_from = "String")]
pub(super) struct CountryCode(pub(super) String);

impl TryFrom<String> for CountryCode {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        if text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_uppercase()) {
            Ok(Self(text))
        } else {
            Err("a country is two capital letters, such as `DE`".to_owned())
        }
    }
}

/// A short text on one line that is the same in all languages.
#[derive(Clone, Debug, Deserialize)]
#[serde(try_from = "String")]
pub(super) struct Line(pub(super) String);

impl TryFrom<String> for Line {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        if text.trim().is_empty()
            || text.chars().count() > TEXT_LIMIT
            || text.chars().any(char::is_control)
        {
            Err(format!(
                "a text stands on one line and has 1 to {TEXT_LIMIT} characters"
            ))
        } else {
            Ok(Self(text))
        }
    }
}

/// The parts of a TOML date or time; nothing if the value is something else, such as a text in quotes.
fn parts(value: &toml::Value) -> Option<Datetime> {
    value.as_datetime().copied()
}

/// A day.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(try_from = "toml::Value")]
pub(super) struct Day(pub(super) NaiveDate);

impl TryFrom<toml::Value> for Day {
    type Error = String;

    fn try_from(value: toml::Value) -> Result<Self, String> {
        match parts(&value).map(|value| (value.date, value.time)) {
            Some((Some(date), None)) => day(date).map(Self),
            _ => Err(
                "a day is written like 2025-11-28, without quotes and without a time".to_owned(),
            ),
        }
    }
}

fn day(date: toml::value::Date) -> Result<NaiveDate, String> {
    NaiveDate::from_ymd_opt(date.year.into(), date.month.into(), date.day.into())
        .ok_or_else(|| "there is no such day".to_owned())
}

fn time(time: toml::value::Time) -> Result<NaiveTime, String> {
    // A leap second counts as the one before it.
    let second = time.second.min(59);
    NaiveTime::from_hms_opt(time.hour.into(), time.minute.into(), second.into())
        .ok_or_else(|| "there is no such time".to_owned())
}

/// A time of day.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd, Deserialize)]
#[serde(try_from = "toml::Value")]
pub(super) struct TimeOfDay(pub(super) NaiveTime);

impl TryFrom<toml::Value> for TimeOfDay {
    type Error = String;

    fn try_from(value: toml::Value) -> Result<Self, String> {
        match parts(&value).map(|value| (value.date, value.time)) {
            Some((None, Some(clock))) => time(clock).map(Self),
            _ => Err("a time of day is written like 09:00:00, without quotes".to_owned()),
        }
    }
}

/// An instant, in whole seconds.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(try_from = "toml::Value")]
pub(super) struct Instant(pub(super) DateTime<Utc>);

impl TryFrom<toml::Value> for Instant {
    type Error = String;

    fn try_from(value: toml::Value) -> Result<Self, String> {
        let parts = parts(&value).map(|value| (value.date, value.time, value.offset));
        let Some((Some(date), Some(clock), Some(offset))) = parts else {
            return Err("an instant is written like 2025-12-01T09:00:00Z or 2025-12-01T10:00:00+01:00, without quotes".to_owned());
        };
        let minutes = match offset {
            Offset::Z => 0,
            Offset::Custom { minutes } => i64::from(minutes),
        };
        let local = day(date)?.and_time(time(clock)?);
        local
            .checked_sub_signed(chrono::TimeDelta::minutes(minutes))
            .map(|utc| Self(utc.and_utc()))
            .ok_or_else(|| "there is no such instant".to_owned())
    }
}

/// How many people.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(try_from = "toml::Value")]
pub(super) struct HeadCount(pub(super) i32);

impl TryFrom<toml::Value> for HeadCount {
    type Error = String;

    fn try_from(count: toml::Value) -> Result<Self, String> {
        match count.as_integer().map(i32::try_from) {
            Some(Ok(count)) if count >= 0 => Ok(Self(count)),
            _ => Err("a head count is a whole number from 0 on".to_owned()),
        }
    }
}

/// A named fact: a number, a day, a text, or a list of texts.
#[derive(Clone, Debug, Deserialize)]
#[serde(try_from = "toml::Value")]
pub(super) struct NamedFact(pub(super) FactValue);

impl TryFrom<toml::Value> for NamedFact {
    type Error = String;

    fn try_from(value: toml::Value) -> Result<Self, String> {
        let wrong = || {
            "a fact is a number, a day such as 2025-11-28, a text, or a list of texts".to_owned()
        };
        match value {
            toml::Value::Integer(number) => whole_number(number),
            toml::Value::Float(number) if number.is_finite() => Ok(FactValue::Number(number)),
            toml::Value::String(text) => Line::try_from(text).map(|line| FactValue::Text(line.0)),
            toml::Value::Datetime(value) => {
                Day::try_from(toml::Value::Datetime(value)).map(|day| FactValue::Date(day.0))
            }
            toml::Value::Array(values) => values
                .into_iter()
                .map(|value| match value {
                    toml::Value::String(text) => Line::try_from(text).map(|line| line.0),
                    _ => Err(wrong()),
                })
                .collect::<Result<_, _>>()
                .map(FactValue::List),
            _ => Err(wrong()),
        }
        .map(Self)
    }
}

/// Fluent's numbers are 64-bit floats, which hold whole numbers up to 2^53 exactly.
#[expect(
    clippy::cast_precision_loss,
    reason = "numbers that would lose precision are refused"
)]
fn whole_number(number: i64) -> Result<FactValue, String> {
    if number.unsigned_abs() <= 1 << 53 {
        Ok(FactValue::Number(number as f64))
    } else {
        Err("a number has at most 15 digits".to_owned())
    }
}
