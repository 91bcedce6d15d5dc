//! Lists of texts.

use icu::list::ListFormatter;
use icu::list::options::{ListFormatterOptions, ListLength as IcuLength};
use icu::locale::Locale;

use super::DataError;

/// How a list is joined. The default is a long conjunction.
#[derive(Clone, Copy, Debug, Default, Eq, Hash, PartialEq)]
pub struct ListFormat {
    /// By what word.
    pub kind: ListType,
    /// How fully.
    pub length: ListLength,
}

/// What the elements of a list have to do with each other.
#[derive(Clone, Copy, Debug, Default, Eq, Hash, PartialEq)]
pub enum ListType {
    /// `A, B and C`
    #[default]
    Conjunction,
    /// `A, B or C`
    Disjunction,
    /// `A, B, C`, as in `5 feet, 3 inches`
    Unit,
}

/// CLDR's lengths of list patterns.
#[derive(Clone, Copy, Debug, Default, Eq, Hash, PartialEq)]
pub enum ListLength {
    /// `A, B, and C`
    #[default]
    Long,
    /// `A, B, & C`
    Short,
    /// `A, B, C`
    Narrow,
}

/// The nine list formatters of one locale.
#[derive(Debug)]
pub(super) struct Lists {
    conjunction: [ListFormatter; 3],
    disjunction: [ListFormatter; 3],
    unit: [ListFormatter; 3],
}

impl Lists {
    pub(super) fn new(locale: &Locale) -> Result<Self, DataError> {
        let options = |length| ListFormatterOptions::default().with_length(length);
        let and = |length| ListFormatter::try_new_and(locale.into(), options(length));
        let or = |length| ListFormatter::try_new_or(locale.into(), options(length));
        let unit = |length| ListFormatter::try_new_unit(locale.into(), options(length));
        Ok(Self {
            conjunction: [
                and(IcuLength::Wide)?,
                and(IcuLength::Short)?,
                and(IcuLength::Narrow)?,
            ],
            disjunction: [
                or(IcuLength::Wide)?,
                or(IcuLength::Short)?,
                or(IcuLength::Narrow)?,
            ],
            unit: [
                unit(IcuLength::Wide)?,
                unit(IcuLength::Short)?,
                unit(IcuLength::Narrow)?,
            ],
        })
    }

    pub(super) fn format<T: AsRef<str>>(&self, elements: &[T], format: ListFormat) -> String {
        let by_length = match format.kind {
            ListType::Conjunction => &self.conjunction,
            ListType::Disjunction => &self.disjunction,
            ListType::Unit => &self.unit,
        };
        let [long, short, narrow] = by_length;
        let formatter = match format.length {
            ListLength::Long => long,
            ListLength::Short => short,
            ListLength::Narrow => narrow,
        };
        formatter.format_to_string(elements.iter().map(AsRef::as_ref))
    }
}
