//! Dates as a locale writes them, looked for in its texts.

use std::cell::OnceCell;
use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::ops::{Range, RangeInclusive};
use std::sync::Arc;

use chrono::{Datelike, NaiveDate};

use super::calendars::{Dated, OtherCalendars};
use super::needle::{FORMATS, Found, Needle, parts};
use super::tokens::{Digits, Part, Token, bare, tokens};
use super::writers::Writers;
use crate::fact::{FactValue, Facts};
use crate::format::{DateFormat, DateLength, DateParts, Formatter};
use crate::search::fold;

/// Of more facts with the same day of the month only these are looked for.
const MOST_OF_A_DAY: usize = 12;
/// Within so many words and numbers a year and its day stand.
const REACH_OF_YEAR: usize = 6;
/// How many digits the years of other calendars have.
const YEAR_DIGITS: RangeInclusive<usize> = 3..=4;

struct DateFact {
    name: String,
    date: NaiveDate,
    /// The ways to write it.
    needles: OnceCell<Arc<Vec<Needle>>>,
}

/// The dates of an item.
pub(super) struct Dates {
    writers: Arc<Writers>,
    facts: Vec<DateFact>,
    /// Which facts are on a day of the month, as digits.
    days: BTreeMap<String, Vec<usize>>,
    others: OnceCell<OtherCalendars>,
}

impl Dates {
    pub(super) fn new(writers: &Arc<Writers>, facts: &Facts) -> Self {
        let mut dates = Self {
            writers: Arc::clone(writers),
            facts: Vec::new(),
            days: BTreeMap::new(),
            others: OnceCell::new(),
        };
        for (name, value) in facts {
            let FactValue::Date(date) = value else {
                continue;
            };
            let index = dates.facts.len();
            let days: BTreeSet<String> = writers
                .iter()
                .filter(|writer| !writer.is_gregorian)
                .filter_map(|writer| day_of(&writer.formatter, *date))
                .chain([date.day().to_string()])
                .collect();
            for day in days {
                dates.days.entry(day).or_default().push(index);
            }
            dates.facts.push(DateFact {
                name: name.clone(),
                date: *date,
                needles: OnceCell::new(),
            });
        }
        dates
    }

    /// Whether a date may stand in a text with these numbers: one is its day, or its year in another
    /// calendar.
    pub(super) fn may_be_among(&self, numbers: &[Digits]) -> bool {
        let may_be = |number: &Digits| {
            let number = bare(&number.digits);
            self.days.contains_key(number) || !self.of_other_year(number).is_empty()
        };
        !self.facts.is_empty() && numbers.iter().any(may_be)
    }

    /// The facts that have a number as their year in another calendar.
    fn of_other_year(&self, number: &str) -> &[Dated] {
        if !YEAR_DIGITS.contains(&number.len()) {
            return &[];
        }
        let others = self.others.get_or_init(|| self.in_other_calendars());
        others.of_year(number)
    }

    /// The dates in a text that are facts.
    pub(super) fn find(&self, text: &str, tokens: &[Token]) -> Vec<Found> {
        let mut found: Vec<Found> = Vec::new();
        for (index, token) in tokens.iter().enumerate() {
            let facts = token.part.number().and_then(|day| self.days.get(day));
            let facts = facts.into_iter().flatten().take(MOST_OF_A_DAY);
            let best = facts.filter_map(|fact| {
                let fact = &self.facts[*fact];
                let needles = fact.needles.get_or_init(|| {
                    let make = || self.needles(fact.date);
                    self.writers.needles(fact.date, make)
                });
                needles.iter().find_map(|needle| {
                    let at = needle.at(text, tokens, index)?;
                    (needle.has_year || !other_year(text, tokens, &at, fact.date, &self.writers))
                        .then_some((at, fact, needle))
                })
            });
            let Some((at, fact, needle)) = best.max_by_key(|(at, fact, _)| {
                // Of two facts of one day the one that is first by name.
                (at.len(), std::cmp::Reverse(&fact.name))
            }) else {
                continue;
            };
            if found.last().is_some_and(|last| last.at.end > at.start) {
                continue;
            }
            found.push(needle.found(at, &fact.name));
        }
        found.extend(self.find_in_other_calendars(text, tokens));
        found
    }

    fn in_other_calendars(&self) -> OtherCalendars {
        let mut others = OtherCalendars::default();
        for (index, fact) in self.facts.iter().enumerate() {
            others.add(index, fact.date);
        }
        others
    }

    fn find_in_other_calendars(&self, text: &str, tokens: &[Token]) -> Vec<Found> {
        let Some(writer) = self.writers.first() else {
            return Vec::new();
        };
        let mut found = Vec::new();
        for (index, token) in tokens.iter().enumerate() {
            let Some(number) = token.part.number() else {
                continue;
            };
            let around =
                index.saturating_sub(REACH_OF_YEAR)..tokens.len().min(index + REACH_OF_YEAR);
            for dated in self.of_other_year(number) {
                let name = &self.facts[dated.fact].name;
                let needles = dated.needles(writer.formatter.tag());
                let hit = needles.iter().find_map(|needle| {
                    let day = needle.parts.get(needle.day)?;
                    let mut days = around.clone().filter(|place| tokens[*place].part == *day);
                    days.find_map(|place| Some(needle.found(needle.at(text, tokens, place)?, name)))
                });
                found.extend(hit);
            }
        }
        found
    }

    /// All ways to write a date, the longest first.
    fn needles(&self, date: NaiveDate) -> Vec<Needle> {
        let mut needles = Vec::new();
        let [year, month, day] = [
            date.year().to_string(),
            date.month().to_string(),
            date.day().to_string(),
        ];
        for writer in self.writers.iter() {
            let Some(day) = day_of(&writer.formatter, date) else {
                continue;
            };
            for (format, arguments, has_year) in FORMATS {
                let text = writer.formatter.date_as(date, *format);
                let parts = parts(&text);
                // The whole year where the locale's style has its end, and the other way round.
                let (whole, end) = (year.clone(), (date.year() % 100).to_string());
                let other = |part: &Part| match part.number() {
                    Some(number) if number == whole => Part::Number(end.clone()),
                    Some(number) if number == end && number != day => Part::Number(whole.clone()),
                    _ => part.clone(),
                };
                let others = parts.iter().map(other).collect();
                needles.extend(Needle::new(others, &day, arguments, *has_year, &text));
                needles.extend(Needle::new(parts, &day, arguments, *has_year, &text));
            }
        }
        // The month in Roman digits, as in Poland and Hungary.
        let roman = Part::Word(fold(ROMAN[date.month0() as usize % ROMAN.len()]));
        let named = vec![Part::Number(day.clone()), roman, Part::Number(year.clone())];
        needles.extend(Needle::new(named, &day, "dateStyle: \"short\"", true, ""));
        for order in [[&year, &month, &day], [&day, &month, &year]] {
            let parts = order.map(|digits| Part::Number(digits.clone())).to_vec();
            needles.extend(Needle::new(parts, &day, "dateStyle: \"short\"", true, ""));
        }
        // English writes “May 12” and “12 May”.
        let turned = needles.iter().filter_map(Needle::turned);
        let turned: Vec<Needle> = turned.collect();
        needles.extend(turned);
        // Of those that look for the same, the first.
        let mut seen = HashSet::new();
        needles.retain(|needle| seen.insert((needle.parts.clone(), needle.ends_with_stop)));
        needles.sort_by_key(|needle| std::cmp::Reverse(needle.parts.len()));
        needles
    }
}

const ROMAN: [&str; 12] = [
    "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII",
];

/// The day of the month in a writer's calendar, as digits.
pub(super) fn day_of(writer: &Formatter, date: NaiveDate) -> Option<String> {
    let only = DateParts {
        day: true,
        ..DateParts::default()
    };
    let text = writer.date_as(date, DateFormat::Parts(only, DateLength::Long));
    number(&text, 0)
}

fn year_of(writer: &Formatter, date: NaiveDate) -> Option<String> {
    let only = DateParts {
        year: true,
        ..DateParts::default()
    };
    let text = writer.date_as(date, DateFormat::Parts(only, DateLength::Long));
    number(&text, 0)
}

/// The number of that index in a text.
fn number(text: &str, index: usize) -> Option<String> {
    let tokens = tokens(text);
    let mut numbers = tokens.iter().filter_map(|token| token.part.number());
    numbers.nth(index).map(str::to_owned)
}

/// Whether a year stands beside a day and month, and another than the fact's.
fn other_year(
    text: &str,
    tokens: &[Token],
    at: &Range<usize>,
    date: NaiveDate,
    writers: &Writers,
) -> bool {
    let first = tokens.partition_point(|token| token.at.start < at.start);
    let last = tokens.partition_point(|token| token.at.start < at.end);
    let beside = tokens[first.saturating_sub(2)..first]
        .iter()
        .chain(&tokens[last..tokens.len().min(last + 2)]);
    let years: Vec<&str> = beside
        .filter(|token| {
            let between = if token.at.start < at.start {
                &text[token.at.end..at.start]
            } else {
                &text[at.end..token.at.start]
            };
            !between.contains(['.', '!', '?', ';', '\n', '(']) || between.len() <= 2
        })
        .filter_map(|token| token.part.number().filter(|digits| digits.len() == 4))
        .collect();
    let own: Vec<String> = writers
        .iter()
        .filter(|writer| !writer.is_gregorian)
        .filter_map(|writer| year_of(&writer.formatter, date))
        .chain([date.year().to_string()])
        .collect();
    years.iter().any(|year| !own.iter().any(|own| own == year))
}
