//! How a locale writes numbers, dates, times and lists, and which plural form it takes: CLDR's
//! data through ICU4X.
//!
//! A [`Formatter`] is built once per locale, keeps its ICU4X formatters and is then read from any
//! thread without a lock (rare date forms are built on first use, in a `OnceLock`).

mod date;
mod list;
mod number;
mod plural;
mod settings;

use chrono::{NaiveDate, NaiveTime, Weekday};
use icu::datetime::DateTimeFormatterPreferences;
use icu::datetime::preferences::{CalendarAlgorithm, NumberingSystem};
use icu::locale::Locale;
use icu_provider::DataError;

pub use date::{DateFormat, DateLength, DateParts, DateStyle};
pub use list::{ListFormat, ListLength, ListType};
pub use number::{MOST_FRACTION_DIGITS, NumberOptions, NumberStyle};
pub(crate) use number::{whole, written};
pub use plural::{PluralKind, PluralSamples};
pub use settings::{CalendarChoice, FormatSettings, InvalidFormatSettings};

use super::locale::{Direction, LocaleTag, is_simple};

/// Writes values as one locale does.
#[derive(Debug)]
pub struct Formatter {
    tag: LocaleTag,
    direction: Direction,
    numbers: number::Numbers,
    dates: date::Dates,
    lists: list::Lists,
    plurals: plural::Plurals,
}

impl Formatter {
    /// The formatter of a locale.
    ///
    /// A locale that CLDR does not know is written as CLDR's root locale writes.
    ///
    /// # Errors
    /// When the settings name digits that CLDR does not know.
    pub fn new(tag: &LocaleTag, settings: &FormatSettings) -> Result<Self, InvalidFormatSettings> {
        let locale = data_locale(tag);
        let digits = settings.numbering_system()?;
        let dates = date_preferences(&locale, settings.calendar, digits);
        let missing = |source| InvalidFormatSettings::no_data(tag, &source);
        Ok(Self {
            tag: tag.clone(),
            direction: tag.direction(),
            numbers: number::Numbers::new(&locale, digits).map_err(missing)?,
            dates: date::Dates::new(dates),
            lists: list::Lists::new(&locale).map_err(missing)?,
            plurals: plural::Plurals::new(&locale).map_err(missing)?,
        })
    }

    /// The formatter of a locale whose dates are in another calendar.
    ///
    /// # Errors
    /// When there is no data.
    pub(crate) fn in_calendar(
        tag: &LocaleTag,
        calendar: CalendarAlgorithm,
    ) -> Result<Self, InvalidFormatSettings> {
        let mut formatter = Self::new(tag, &FormatSettings::default())?;
        let mut preferences = DateTimeFormatterPreferences::from(&data_locale(tag));
        preferences.calendar_algorithm = Some(calendar);
        formatter.dates = date::Dates::new(preferences);
        Ok(formatter)
    }

    /// The locale that this writes.
    #[must_use]
    pub fn tag(&self) -> &LocaleTag {
        &self.tag
    }

    /// The direction of the locale, as [`LocaleTag::direction`].
    #[must_use]
    pub fn direction(&self) -> Direction {
        self.direction
    }

    /// A number as CLDR's decimal or percent pattern writes it. Infinite numbers and NaN, which
    /// are never facts, are written `∞` and `NaN`.
    #[must_use]
    pub fn number(&self, value: f64, options: &NumberOptions) -> String {
        self.numbers.format(value, *options)
    }

    /// A percentage that is multiplied and rounded already.
    pub(crate) fn percent_as_written(&self, value: f64, options: NumberOptions) -> String {
        self.numbers.percent_as_written(value, options)
    }

    /// A day in one of CLDR's four date styles. Days outside the years that ICU4X computes with
    /// are written as ISO 8601 does.
    #[must_use]
    pub fn date(&self, date: NaiveDate, style: DateStyle) -> String {
        self.dates.format(date, DateFormat::Style(style))
    }

    /// A day by any [`DateFormat`].
    #[must_use]
    pub fn date_as(&self, date: NaiveDate, format: DateFormat) -> String {
        self.dates.format(date, format)
    }

    /// A time of day, to the minute, in the locale's 12 or 24 hours.
    #[must_use]
    pub fn time(&self, time: NaiveTime) -> String {
        self.dates.time(time)
    }

    /// The full name of a day of the week.
    #[must_use]
    pub fn weekday(&self, weekday: Weekday) -> String {
        self.dates.weekday(weekday)
    }

    /// Texts joined to one list: `A, B und C`.
    #[must_use]
    pub fn list<T: AsRef<str>>(&self, elements: &[T], format: ListFormat) -> String {
        self.lists.format(elements, format)
    }

    /// The CLDR plural category (`zero`, `one`, `two`, `few`, `many`, `other`) of a number as
    /// [`Formatter::number`] writes it with default options.
    #[must_use]
    pub fn plural_category(&self, value: f64, kind: PluralKind) -> &'static str {
        self.plural_category_as(value, kind, &NumberOptions::default())
    }

    /// The plural categories that counting needs, in CLDR's order.
    #[must_use]
    pub fn plural_categories(&self) -> Vec<&'static str> {
        self.plurals.categories()
    }

    /// For each plural category of the locale some numbers that take it, at most `most`, in CLDR's
    /// order of categories. A category that only fractions take is shown by fractions.
    #[must_use]
    pub fn plural_samples(&self, kind: PluralKind, most: usize) -> Vec<PluralSamples> {
        self.plurals.samples(kind, most)
    }

    /// Whether CLDR's data has plural rules of the language; otherwise every number is `other`.
    #[must_use]
    pub fn knows_plurals(&self) -> bool {
        self.plurals.is_known()
    }

    /// Whether words follow a number in the language. CLDR 49 has a form for 0 and 1 in Vietnamese,
    /// whose words are the same beside every number.
    pub(crate) fn inflects_by_number(&self) -> bool {
        self.plurals.inflects()
    }

    /// The plural category of a number as it is written with these options: in English, `1` is
    /// `one`, but `1.0` is `other`.
    #[must_use]
    pub fn plural_category_as(
        &self,
        value: f64,
        kind: PluralKind,
        options: &NumberOptions,
    ) -> &'static str {
        number::written(value, *options)
            .map_or("other", |decimal| self.plurals.category(&decimal, kind))
    }
}

/// The tag for CLDR's data, which does not know the variant `simple`.
fn data_locale(tag: &LocaleTag) -> Locale {
    let mut locale = tag.icu();
    let kept: Vec<_> = locale
        .id
        .variants
        .iter()
        .filter(|variant| !is_simple(**variant))
        .copied()
        .collect();
    locale.id.variants = icu::locale::subtags::Variants::from_vec_unchecked(kept);
    locale
}

fn date_preferences(
    locale: &Locale,
    calendar: CalendarChoice,
    digits: Option<NumberingSystem>,
) -> DateTimeFormatterPreferences {
    let mut preferences = DateTimeFormatterPreferences::from(locale);
    preferences.numbering_system = digits;
    preferences.calendar_algorithm = match calendar {
        CalendarChoice::Gregorian => Some(CalendarAlgorithm::Gregory),
        CalendarChoice::Locale => None,
    };
    preferences
}
