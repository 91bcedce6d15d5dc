//! The functions that words may call, and the values that they make.

use std::borrow::Cow;

use chrono::NaiveDate;
use fluent_bundle::types::{FluentNumber, FluentNumberStyle, FluentNumberType, FluentType};
use fluent_bundle::{FluentArgs, FluentValue};
use intl_memoizer::IntlLangMemoizer;
use intl_memoizer::concurrent::IntlLangMemoizer as ConcurrentMemoizer;

use super::super::format::{
    DateFormat, DateLength, DateParts, DateStyle, Formatter, ListFormat, ListLength, ListType,
    MOST_FRACTION_DIGITS, NumberOptions, NumberStyle, whole, written,
};
use super::super::isolate::isolated;
use super::rendering::{RenderError, fail, with_contacts};
use super::{Bundle, ContactEntry};

/// All functions.
pub(crate) const NAMES: [&str; 4] = ["NUMBER", "DATETIME", "LIST", "CONTACT"];

/// `fluent-bundle` multiplies by powers of ten in 64 bits when it selects a plural form.
const MOST_PLURAL_DIGITS: usize = 19;

pub(super) fn add_to(bundle: &mut Bundle) {
    // They fail only for a name that is there already: the bundle is new.
    let _ = bundle.add_function("NUMBER", number);
    let _ = bundle.add_function("DATETIME", datetime);
    let _ = bundle.add_function("LIST", list);
    let _ = bundle.add_function("CONTACT", contact);
}

fn refuse<'value>(function: &'static str, reason: &'static str) -> FluentValue<'value> {
    fail(RenderError::Function { function, reason })
}

/// `NUMBER($n, minimumFractionDigits: 1, …)`
///
/// The result is a number with exactly the digits that will be written, so that a plural form
/// chosen by it agrees with what is read.
fn number<'value>(positional: &[FluentValue<'value>], named: &FluentArgs) -> FluentValue<'value> {
    let Some(FluentValue::Number(number)) = positional.first() else {
        return refuse("NUMBER", "needs a number");
    };
    let mut options = number.options.clone();
    let mut format = NumberOptions::default();
    for (name, value) in named.iter() {
        match (name, value) {
            ("style", FluentValue::String(style)) if style == "percent" => {
                format.style = NumberStyle::Percent;
            }
            ("style", FluentValue::String(style)) if style == "decimal" => {}
            ("type", FluentValue::String(kind)) if kind == "ordinal" => {
                options.r#type = FluentNumberType::Ordinal;
            }
            ("type", FluentValue::String(kind)) if kind == "cardinal" => {}
            ("useGrouping", FluentValue::String(grouping)) => {
                options.use_grouping = grouping != "false";
            }
            ("minimumFractionDigits", FluentValue::Number(digits)) => {
                format.minimum_fraction_digits = Some(fraction_digits(digits));
            }
            ("maximumFractionDigits", FluentValue::Number(digits)) => {
                format.maximum_fraction_digits = Some(fraction_digits(digits));
            }
            _ => return refuse("NUMBER", "has an unknown argument"),
        }
    }
    if whole(number.value).is_some() && format == NumberOptions::default() {
        // Without the fraction digits of a literal, or of a `NUMBER` within.
        options.minimum_significant_digits = None;
        options.minimum_fraction_digits = None;
        return FluentValue::Number(FluentNumber::new(number.value, options));
    }
    let Some(decimal) = written(number.value, format) else {
        return refuse("NUMBER", "needs a finite number");
    };
    let digits = usize::from((-*decimal.absolute.magnitude_range().start()).unsigned_abs());
    if format.style == NumberStyle::Percent {
        options.style = FluentNumberStyle::Percent;
    }
    // The true count for writing; the other, which `fluent-bundle` computes with, stays in bounds.
    options.minimum_significant_digits = (digits > 0).then_some(digits);
    options.minimum_fraction_digits = (digits > 0).then_some(digits.min(MOST_PLURAL_DIGITS));
    let value = decimal.to_string().parse().unwrap_or(number.value);
    FluentValue::Number(FluentNumber::new(value, options))
}

fn fraction_digits(number: &FluentNumber) -> u8 {
    // Saturating: what is out of range costs nothing.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "clamped"
    )]
    let digits = number.value.clamp(0.0, f64::from(MOST_FRACTION_DIGITS)) as u8;
    digits
}

/// Writes a number as it came from a fact, from a literal or from [`number`].
pub(super) fn write_number(number: &FluentNumber, formatter: &Formatter) -> String {
    let options = &number.options;
    let digits = options
        .minimum_significant_digits
        .or(options.minimum_fraction_digits)
        .map(|digits| u8::try_from(digits).unwrap_or(u8::MAX));
    let format = NumberOptions {
        grouping: options.use_grouping,
        minimum_fraction_digits: digits,
        maximum_fraction_digits: digits,
        style: NumberStyle::Decimal,
    };
    if options.style == FluentNumberStyle::Percent {
        formatter.percent_as_written(number.value, format)
    } else {
        formatter.number(number.value, &format)
    }
}

/// A date with the way it is written.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct DateFact {
    date: NaiveDate,
    format: DateFormat,
}

impl DateFact {
    pub(super) fn new(date: NaiveDate) -> Self {
        Self {
            date,
            format: DateFormat::default(),
        }
    }

    pub(super) fn write(&self, formatter: &Formatter) -> String {
        formatter.date_as(self.date, self.format)
    }
}

/// `DATETIME($d, dateStyle: "long")` or `DATETIME($d, weekday: "long", month: "long", …)`
fn datetime<'value>(positional: &[FluentValue<'value>], named: &FluentArgs) -> FluentValue<'value> {
    let Some(FluentValue::Custom(custom)) = positional.first() else {
        return refuse("DATETIME", "needs a date");
    };
    let Some(fact) = custom.as_any().downcast_ref::<DateFact>() else {
        return refuse("DATETIME", "needs a date");
    };
    let options = named.iter().map(|(name, value)| match value {
        FluentValue::String(value) => (name, value.as_ref()),
        _ => (name, ""),
    });
    match date_format(options) {
        Ok(format) => FluentValue::Custom(Box::new(DateFact {
            format,
            ..fact.clone()
        })),
        Err(reason) => refuse("DATETIME", reason),
    }
}

/// What the named arguments of `DATETIME` ask for.
pub(crate) fn date_format<'named>(
    named: impl Iterator<Item = (&'named str, &'named str)>,
) -> Result<DateFormat, &'static str> {
    let mut style = None;
    let mut parts = DateParts::default();
    let mut length = DateLength::Short;
    for (name, value) in named {
        let named_length = match value {
            "long" => DateLength::Long,
            "short" => DateLength::Medium,
            _ => DateLength::Short,
        };
        match (name, value) {
            ("dateStyle", "full") => style = Some(DateStyle::Full),
            ("dateStyle", "long") => style = Some(DateStyle::Long),
            ("dateStyle", "medium") => style = Some(DateStyle::Medium),
            ("dateStyle", "short") => style = Some(DateStyle::Short),
            ("weekday", "long" | "short") => {
                parts.weekday = true;
                length = longer(length, named_length);
            }
            ("month", "long" | "short" | "numeric") => {
                parts.month = true;
                length = longer(length, named_length);
            }
            ("year", "numeric") => parts.year = true,
            ("day", "numeric") => parts.day = true,
            ("timeStyle", _) => return Err("a date has no time of day"),
            _ => return Err("has an unknown argument"),
        }
    }
    match (style, parts == DateParts::default()) {
        (Some(_), false) => Err("takes either dateStyle or parts of a date"),
        (Some(style), true) => Ok(DateFormat::Style(style)),
        (None, true) => Ok(DateFormat::default()),
        (None, false) if parts.is_supported() => Ok(DateFormat::Parts(parts, length)),
        (None, false) => Err("no language has a pattern for these parts of a date"),
    }
}

fn longer(one: DateLength, other: DateLength) -> DateLength {
    match (one, other) {
        (DateLength::Long, _) | (_, DateLength::Long) => DateLength::Long,
        (DateLength::Medium, _) | (_, DateLength::Medium) => DateLength::Medium,
        _ => DateLength::Short,
    }
}

/// A list with the way it is joined.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct ListFact {
    elements: Vec<String>,
    format: ListFormat,
}

impl ListFact {
    pub(super) fn new(elements: Vec<String>) -> Self {
        Self {
            elements,
            format: ListFormat::default(),
        }
    }

    pub(super) fn write(&self, formatter: &Formatter) -> String {
        let elements: Vec<Cow<'_, str>> = self
            .elements
            .iter()
            .map(|text| isolated(text, formatter.direction()))
            .collect();
        formatter.list(&elements, self.format)
    }
}

/// `LIST($l, type: "disjunction", style: "short")`
fn list<'value>(positional: &[FluentValue<'value>], named: &FluentArgs) -> FluentValue<'value> {
    let Some(FluentValue::Custom(custom)) = positional.first() else {
        return refuse("LIST", "needs a list");
    };
    let Some(fact) = custom.as_any().downcast_ref::<ListFact>() else {
        return refuse("LIST", "needs a list");
    };
    let mut format = ListFormat::default();
    for (name, value) in named.iter() {
        let FluentValue::String(value) = value else {
            return refuse("LIST", "has an unknown argument");
        };
        match (name, value.as_ref()) {
            ("type", "conjunction") => format.kind = ListType::Conjunction,
            ("type", "disjunction") => format.kind = ListType::Disjunction,
            ("type", "unit") => format.kind = ListType::Unit,
            ("style", "long") => format.length = ListLength::Long,
            ("style", "short") => format.length = ListLength::Short,
            ("style", "narrow") => format.length = ListLength::Narrow,
            _ => return refuse("LIST", "has an unknown argument"),
        }
    }
    FluentValue::Custom(Box::new(ListFact {
        format,
        ..fact.clone()
    }))
}

/// `CONTACT("slug", show: "phone")`
fn contact<'value>(positional: &[FluentValue<'value>], named: &FluentArgs) -> FluentValue<'value> {
    let (Some(FluentValue::String(slug)), Some(FluentValue::String(show))) =
        (positional.first(), named.get("show"))
    else {
        return refuse("CONTACT", "needs a slug and what to show");
    };
    let field = |entry: &ContactEntry| match show.as_ref() {
        "phone" => entry.phone.clone(),
        "email" => entry.email.clone(),
        "website" => entry.website.clone(),
        "address" => entry.address.clone(),
        _ => None,
    };
    with_contacts(|contacts| contacts.0.get(slug.as_ref()).and_then(field))
        .flatten()
        .map_or_else(
            || {
                fail(RenderError::Contact {
                    slug: slug.to_string(),
                    show: show.to_string(),
                })
            },
            FluentValue::from,
        )
}

macro_rules! never_written_by_fluent {
    ($($fact:ty)+) => {$(
        /// The bundle's formatter writes these values, so these are never asked.
        impl FluentType for $fact {
            fn duplicate(&self) -> Box<dyn FluentType + Send> {
                Box::new(self.clone())
            }

            fn as_string(&self, _: &IntlLangMemoizer) -> Cow<'static, str> {
                Cow::Borrowed("")
            }

            fn as_string_threadsafe(&self, _: &ConcurrentMemoizer) -> Cow<'static, str> {
                Cow::Borrowed("")
            }
        }
    )+};
}
never_written_by_fluent!(DateFact ListFact);
