//! Dates, times, weekdays.

use std::sync::OnceLock;

use chrono::{Datelike, NaiveDate, NaiveTime, Timelike, Weekday};
use icu::datetime::fieldsets::builder::{DateFields, FieldSetBuilder};
use icu::datetime::fieldsets::enums::CompositeDateTimeFieldSet;
use icu::datetime::input::{Date, DateTime, Time};
use icu::datetime::options::{Length, TimePrecision};
use icu::datetime::{DateTimeFormatter, DateTimeFormatterPreferences};

/// CLDR's four date styles: `Freitag, 28. November 2025`, `28. November 2025`, `28.11.2025`,
/// `28.11.25`.
#[derive(Clone, Copy, Debug, Default, Eq, Hash, PartialEq)]
pub enum DateStyle {
    /// With the day of the week.
    Full,
    /// With the month's name.
    #[default]
    Long,
    /// Shorter, with the whole year.
    Medium,
    /// As short as possible.
    Short,
}

/// The length of a date's parts.
#[derive(Clone, Copy, Debug, Default, Eq, Hash, PartialEq)]
pub enum DateLength {
    /// Names in full.
    #[default]
    Long,
    /// Names abbreviated.
    Medium,
    /// Numbers.
    Short,
}

/// Which parts of a date are written.
#[derive(Clone, Copy, Debug, Default, Eq, Hash, PartialEq)]
#[expect(clippy::struct_excessive_bools, reason = "a set of four parts")]
pub struct DateParts {
    /// The year.
    pub year: bool,
    /// The month.
    pub month: bool,
    /// The day of the month.
    pub day: bool,
    /// The day of the week.
    pub weekday: bool,
}

/// How a date is written.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub enum DateFormat {
    /// One of CLDR's styles.
    Style(DateStyle),
    /// Chosen parts, in the locale's order.
    Parts(DateParts, DateLength),
}

impl Default for DateFormat {
    fn default() -> Self {
        Self::Style(DateStyle::default())
    }
}

/// The combinations of parts that CLDR has patterns for.
const FIELDS: [DateFields; 10] = [
    DateFields::D,
    DateFields::MD,
    DateFields::YMD,
    DateFields::DE,
    DateFields::MDE,
    DateFields::YMDE,
    DateFields::E,
    DateFields::M,
    DateFields::YM,
    DateFields::Y,
];
const LENGTHS: [Length; 3] = [Length::Long, Length::Medium, Length::Short];

impl DateParts {
    /// CLDR's name for these parts, or nothing where it has no pattern for them (a year with a
    /// day but no month, say).
    pub(crate) fn is_supported(self) -> bool {
        self.fields().is_some()
    }

    fn fields(self) -> Option<DateFields> {
        Some(match (self.year, self.month, self.day, self.weekday) {
            (true, true, true, true) => DateFields::YMDE,
            (true, true, true, false) => DateFields::YMD,
            (true, true, false, false) => DateFields::YM,
            (true, false, false, false) => DateFields::Y,
            (false, true, true, true) => DateFields::MDE,
            (false, true, true, false) => DateFields::MD,
            (false, true, false, false) => DateFields::M,
            (false, false, true, true) => DateFields::DE,
            (false, false, true, false) => DateFields::D,
            (false, false, false, true) => DateFields::E,
            _ => return None,
        })
    }
}

type AnyFormatter = DateTimeFormatter<CompositeDateTimeFieldSet>;

/// The date formatters of one locale, each built when it is first needed.
#[derive(Debug)]
pub(super) struct Dates {
    preferences: DateTimeFormatterPreferences,
    /// By [`FIELDS`], then by [`LENGTHS`]. Nothing where ICU4X has no such pattern.
    by_fields: [[OnceLock<Option<AnyFormatter>>; LENGTHS.len()]; FIELDS.len()],
    time: OnceLock<Option<AnyFormatter>>,
}

impl Dates {
    pub(super) fn new(preferences: DateTimeFormatterPreferences) -> Self {
        Self {
            preferences,
            by_fields: Default::default(),
            time: OnceLock::new(),
        }
    }

    pub(super) fn format(&self, date: NaiveDate, format: DateFormat) -> String {
        let (fields, length) = match format {
            DateFormat::Style(DateStyle::Full) => (Some(DateFields::YMDE), Length::Long),
            DateFormat::Style(DateStyle::Long) => (Some(DateFields::YMD), Length::Long),
            DateFormat::Style(DateStyle::Medium) => (Some(DateFields::YMD), Length::Medium),
            DateFormat::Style(DateStyle::Short) => (Some(DateFields::YMD), Length::Short),
            DateFormat::Parts(parts, DateLength::Long) => (parts.fields(), Length::Long),
            DateFormat::Parts(parts, DateLength::Medium) => (parts.fields(), Length::Medium),
            DateFormat::Parts(parts, DateLength::Short) => (parts.fields(), Length::Short),
        };
        fields
            .and_then(|fields| self.formatter(fields, length))
            .zip(date_time(date, NaiveTime::MIN))
            .map_or_else(
                || date.to_string(),
                |(formatter, input)| formatter.format(&input).to_string(),
            )
    }

    pub(super) fn time(&self, time: NaiveTime) -> String {
        let formatter = self.time.get_or_init(|| {
            let mut builder = FieldSetBuilder::new();
            builder.length = Some(Length::Short);
            builder.time_precision = Some(TimePrecision::Minute);
            self.build(builder)
        });
        formatter
            .as_ref()
            .zip(date_time(NaiveDate::default(), time))
            .map_or_else(
                || time.to_string(),
                |(formatter, input)| formatter.format(&input).to_string(),
            )
    }

    pub(super) fn weekday(&self, weekday: Weekday) -> String {
        // 1970-01-05 was a Monday.
        let monday = NaiveDate::default() + chrono::Days::new(4);
        let day = monday + chrono::Days::new(u64::from(weekday.num_days_from_monday()));
        let parts = DateParts {
            weekday: true,
            ..DateParts::default()
        };
        self.format(day, DateFormat::Parts(parts, DateLength::Long))
    }

    fn formatter(&self, fields: DateFields, length: Length) -> Option<&AnyFormatter> {
        let row = FIELDS.iter().position(|each| *each == fields)?;
        let column = LENGTHS.iter().position(|each| *each == length)?;
        self.by_fields[row][column]
            .get_or_init(|| {
                let mut builder = FieldSetBuilder::new();
                builder.length = Some(length);
                builder.date_fields = Some(fields);
                self.build(builder)
            })
            .as_ref()
    }

    fn build(&self, builder: FieldSetBuilder) -> Option<AnyFormatter> {
        let fields = builder.build_composite_datetime().ok()?;
        DateTimeFormatter::try_new(self.preferences, fields).ok()
    }
}

fn date_time(date: NaiveDate, time: NaiveTime) -> Option<DateTime<icu::calendar::Iso>> {
    let month = u8::try_from(date.month()).ok()?;
    let day = u8::try_from(date.day()).ok()?;
    let date = Date::try_new_iso(date.year(), month, day).ok()?;
    let hour = u8::try_from(time.hour()).ok()?;
    let minute = u8::try_from(time.minute()).ok()?;
    let second = u8::try_from(time.second()).ok()?;
    Some(DateTime {
        date,
        time: Time::try_new(hour, minute, second, 0).ok()?,
    })
}
