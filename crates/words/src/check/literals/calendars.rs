//! Dates in calendars that are not the locale's own: a text may say the day of the Hijra in a
//! language whose dates are Gregorian.
//!
//! To write each fact in every calendar would cost more than the rest of the check. The year, which
//! is computed quickly and is another in each calendar, tells whether it is worth it.

use std::cell::OnceCell;
use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};
use icu::calendar::{AnyCalendar, AnyCalendarKind, Date};
use icu::datetime::preferences::{CalendarAlgorithm, HijriCalendarAlgorithm};

use super::dates::day_of;
use super::needle::{FORMATS, Needle, parts};
use crate::format::Formatter;
use crate::locale::LocaleTag;

/// Of more facts of one year only these are looked for.
const MOST_OF_A_YEAR: usize = 20;

const CALENDARS: &[(AnyCalendarKind, CalendarAlgorithm)] = &[
    (
        AnyCalendarKind::HijriUmmAlQura,
        CalendarAlgorithm::Hijri(Some(HijriCalendarAlgorithm::Umalqura)),
    ),
    (AnyCalendarKind::Persian, CalendarAlgorithm::Persian),
    (AnyCalendarKind::Ethiopian, CalendarAlgorithm::Ethiopic),
    (AnyCalendarKind::Coptic, CalendarAlgorithm::Coptic),
    (AnyCalendarKind::Hebrew, CalendarAlgorithm::Hebrew),
    (AnyCalendarKind::Buddhist, CalendarAlgorithm::Buddhist),
    (AnyCalendarKind::Indian, CalendarAlgorithm::Indian),
    (AnyCalendarKind::Roc, CalendarAlgorithm::Roc),
];

/// A fact in one calendar.
pub(super) struct Dated {
    pub(super) fact: usize,
    date: NaiveDate,
    calendar: CalendarAlgorithm,
    needles: OnceCell<Vec<Needle>>,
}

/// The dates of an item by their years in other calendars, as digits.
#[derive(Default)]
pub(super) struct OtherCalendars(BTreeMap<String, Vec<Dated>>);

impl OtherCalendars {
    pub(super) fn add(&mut self, fact: usize, date: NaiveDate) {
        let (Ok(month), Ok(day)) = (u8::try_from(date.month()), u8::try_from(date.day())) else {
            return;
        };
        let Ok(iso) = Date::try_new_iso(date.year(), month, day) else {
            return;
        };
        for (kind, calendar) in CALENDARS {
            let there = iso.to_calendar(AnyCalendar::new(*kind));
            let year = there.year().era_year_or_related_iso();
            let dated = self.0.entry(year.to_string()).or_default();
            if dated.len() < MOST_OF_A_YEAR {
                dated.push(Dated {
                    fact,
                    date,
                    calendar: *calendar,
                    needles: OnceCell::new(),
                });
            }
        }
    }

    /// The facts that have a year in some calendar.
    pub(super) fn of_year(&self, year: &str) -> &[Dated] {
        self.0.get(year).map_or(&[], Vec::as_slice)
    }
}

impl Dated {
    /// How the locale writes it, with the month's name and the year: numbers alone may be a date of
    /// another calendar.
    pub(super) fn needles(&self, tag: &LocaleTag) -> &[Needle] {
        self.needles.get_or_init(|| {
            let Ok(writer) = Formatter::in_calendar(tag, self.calendar) else {
                return Vec::new();
            };
            let Some(day) = day_of(&writer, self.date) else {
                return Vec::new();
            };
            let mut needles = Vec::new();
            for (format, arguments, _) in FORMATS.iter().filter(|(_, _, has_year)| *has_year) {
                let text = writer.date_as(self.date, *format);
                let whole = parts(&text);
                // The name of the era may be left out.
                let numbers = whole.iter().rposition(|part| part.number().is_some());
                let without_era = whole[..numbers.map_or(0, |last| last + 1)].to_vec();
                needles.extend(Needle::new(whole, &day, arguments, true, &text));
                needles.extend(Needle::new(without_era, &day, arguments, true, &text));
            }
            needles.retain(Needle::is_named);
            needles
        })
    }
}
