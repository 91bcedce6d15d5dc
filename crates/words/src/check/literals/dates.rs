//! Dates as a locale writes them, looked for in its texts.

use std::cell::OnceCell;
use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::ops::Range;
use std::sync::{Arc, LazyLock, Mutex, PoisonError};

use chrono::{Datelike, NaiveDate};
use icu::datetime::provider::Baked;
use icu::datetime::provider::names::DatetimeNamesMonthGregorianV1;
use icu_provider::{
    DataIdentifierBorrowed, DataLocale, DataMarkerAttributes, DataProvider, DataRequest,
    DataResponse,
};

use super::calendars::OtherCalendars;
use super::tokens::{Part, Token, tokens};
use crate::fact::{FactValue, Facts};
use crate::format::{
    CalendarChoice, DateFormat, DateLength, DateParts, DateStyle, FormatSettings, Formatter,
};
use crate::locale::LocaleTag;
use crate::search::fold;
use crate::steps;

/// Of more facts with the same day of the month only these are looked for.
const MOST_OF_A_DAY: usize = 12;
/// Within so many words and numbers a year and its day stand.
const REACH_OF_YEAR: usize = 6;
/// Of more regions the month names are not looked for.
const MOST_REGIONS: usize = 12;
/// The formatters of no more locales are kept.
const MOST_KEPT: usize = 500;

/// How one locale writes: in the Gregorian calendar, and in its own where that is another; then as
/// the regions do that have names of their own for the months.
pub(super) type Writers = Vec<Writer>;

/// One way to write dates.
pub(super) struct Writer {
    pub(super) formatter: Formatter,
    is_gregorian: bool,
}

/// The formatters of a locale, made once.
pub(super) fn writers(tag: &LocaleTag) -> Arc<Writers> {
    static KEPT: LazyLock<Mutex<BTreeMap<LocaleTag, Arc<Writers>>>> = LazyLock::new(Mutex::default);
    let mut kept = KEPT.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(writers) = kept.get(tag) {
        return Arc::clone(writers);
    }
    if kept.len() >= MOST_KEPT {
        kept.clear();
    }
    let mut writers = Writers::new();
    let mut examples = BTreeSet::new();
    for tag in std::iter::once(tag.clone()).chain(regions(tag)) {
        for (calendar, is_gregorian) in [
            (CalendarChoice::Gregorian, true),
            (CalendarChoice::Locale, false),
        ] {
            let settings = FormatSettings {
                calendar,
                digits: None,
            };
            let Ok(formatter) = Formatter::new(&tag, &settings) else {
                continue;
            };
            // Of those that write May alike, the first.
            if examples.insert(formatter.date(IN_MAY, DateStyle::Long)) {
                writers.push(Writer {
                    formatter,
                    is_gregorian,
                });
            }
        }
    }
    let writers = Arc::new(writers);
    kept.insert(tag.clone(), Arc::clone(&writers));
    writers
}

/// A day by which ways to write are compared.
const IN_MAY: NaiveDate = match NaiveDate::from_ymd_opt(2026, 5, 12) {
    Some(day) => day,
    None => NaiveDate::MIN,
};

/// The locales of the language in whose regions months have names of their own: May is “مايو” in
/// Egypt and “أيار” in Syria. CLDR's data is asked for each region that there may be.
fn regions(tag: &LocaleTag) -> Vec<LocaleTag> {
    let bare = tag.icu().id;
    let letters = || (b'A'..=b'Z').map(char::from);
    let regions = letters().flat_map(|first| letters().map(move |second| [first, second]));
    regions
        .filter_map(|region| {
            let mut locale = bare.clone();
            locale.variants.clear();
            locale.region = region.iter().collect::<String>().parse().ok();
            let attributes = DataMarkerAttributes::from_str_or_panic("4");
            let place = DataLocale::from(&locale);
            let request = DataRequest {
                id: DataIdentifierBorrowed::for_marker_attributes_and_locale(attributes, &place),
                ..DataRequest::default()
            };
            let found: Result<DataResponse<DatetimeNamesMonthGregorianV1>, _> = Baked.load(request);
            let is_own = found.is_ok_and(|found| found.metadata.locale.is_none());
            is_own.then(|| LocaleTag::from_identifier(locale))
        })
        .take(MOST_REGIONS)
        .collect()
}

/// One way in which a date is written, and how words say it with the variable.
pub(super) struct Needle {
    parts: Vec<Part>,
    /// Which part is the day of the month.
    day: usize,
    /// The arguments of `DATETIME`; none if `{ $name }` alone says it.
    arguments: &'static str,
    has_year: bool,
    /// It is only sure with a full stop behind it: `12.5.`
    ends_with_stop: bool,
}

struct DateFact {
    name: String,
    date: NaiveDate,
    /// Its year in each calendar.
    needles: OnceCell<Vec<Needle>>,
}

/// The dates of an item.
pub(super) struct Dates {
    writers: Arc<Writers>,
    facts: Vec<DateFact>,
    /// Which facts are on a day of the month, as digits.
    days: BTreeMap<String, Vec<usize>>,
    others: OnceCell<OtherCalendars>,
}

/// Where a date stands, and what to write instead.
pub(super) struct Found {
    pub(super) at: Range<usize>,
    pub(super) variable: String,
    pub(super) placeable: String,
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

    pub(super) fn is_empty(&self) -> bool {
        self.facts.is_empty()
    }

    /// The dates in a text that are facts.
    pub(super) fn find(&self, text: &str, tokens: &[Token]) -> Vec<Found> {
        let mut found: Vec<Found> = Vec::new();
        for (index, token) in tokens.iter().enumerate() {
            let facts = token.part.number().and_then(|day| self.days.get(day));
            let facts = facts.into_iter().flatten().take(MOST_OF_A_DAY);
            let best = facts.filter_map(|fact| {
                let fact = &self.facts[*fact];
                let needles = fact.needles.get_or_init(|| self.needles(fact.date));
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
            let is_year = |digits: &&str| (3..=4).contains(&digits.len());
            let Some(year) = token.part.number().filter(is_year) else {
                continue;
            };
            let others = self.others.get_or_init(|| self.in_other_calendars());
            let around =
                index.saturating_sub(REACH_OF_YEAR)..tokens.len().min(index + REACH_OF_YEAR);
            for dated in others.of_year(year) {
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

const ALL: DateParts = DateParts {
    year: true,
    month: true,
    day: true,
    weekday: true,
};
const WITHOUT_YEAR: DateParts = DateParts { year: false, ..ALL };
const MONTH_AND_DAY: DateParts = DateParts {
    weekday: false,
    ..WITHOUT_YEAR
};

/// How dates are written, as `DATETIME` says it, and whether it holds the year.
pub(super) const FORMATS: &[(DateFormat, &str, bool)] = &[
    (
        DateFormat::Style(DateStyle::Full),
        "dateStyle: \"full\"",
        true,
    ),
    (DateFormat::Style(DateStyle::Long), "", true),
    (
        DateFormat::Style(DateStyle::Medium),
        "dateStyle: \"medium\"",
        true,
    ),
    (
        DateFormat::Style(DateStyle::Short),
        "dateStyle: \"short\"",
        true,
    ),
    (
        DateFormat::Parts(WITHOUT_YEAR, DateLength::Long),
        "weekday: \"long\", day: \"numeric\", month: \"long\"",
        false,
    ),
    (
        DateFormat::Parts(MONTH_AND_DAY, DateLength::Long),
        "day: \"numeric\", month: \"long\"",
        false,
    ),
    (
        DateFormat::Parts(MONTH_AND_DAY, DateLength::Medium),
        "day: \"numeric\", month: \"short\"",
        false,
    ),
    (
        DateFormat::Parts(MONTH_AND_DAY, DateLength::Short),
        "day: \"numeric\", month: \"numeric\"",
        false,
    ),
];

pub(super) fn parts(text: &str) -> Vec<Part> {
    tokens(text).into_iter().map(|token| token.part).collect()
}

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

impl Needle {
    pub(super) fn new(
        parts: Vec<Part>,
        day: &str,
        arguments: &'static str,
        has_year: bool,
        written: &str,
    ) -> Option<Self> {
        let named = parts.iter().any(Part::is_word);
        let ends_with_stop = !named && !has_year;
        let known = match parts.len() {
            0 | 1 => false,
            // `5/12` may be anything, and so may `12.5`.
            2 => named || written.trim_end().ends_with('.'),
            _ => true,
        };
        let at = parts.iter().position(|part| part.number() == Some(day))?;
        known.then_some(Self {
            parts,
            day: at,
            arguments,
            has_year,
            ends_with_stop,
        })
    }

    fn found(&self, at: Range<usize>, name: &str) -> Found {
        Found {
            at,
            variable: name.to_owned(),
            placeable: match self.arguments {
                "" => format!("{{ ${name} }}"),
                arguments => format!("{{ DATETIME(${name}, {arguments}) }}"),
            },
        }
    }

    /// Whether it holds the name of a month.
    pub(super) fn is_named(&self) -> bool {
        self.parts.iter().any(Part::is_word)
    }

    /// A month's name and a day in the other order.
    fn turned(&self) -> Option<Self> {
        let [one, other] = self.parts.as_slice() else {
            return None;
        };
        (one.is_word() != other.is_word()).then(|| Self {
            parts: vec![other.clone(), one.clone()],
            day: 1 - self.day,
            ..*self
        })
    }

    /// Where it stands in a text of which the token of `index` is the day.
    fn at(&self, text: &str, tokens: &[Token], index: usize) -> Option<Range<usize>> {
        let start = index.checked_sub(self.day)?;
        steps::take(1);
        let named = self.is_named();
        let mut end = start;
        for (place, part) in self.parts.iter().enumerate() {
            if named && place == self.day + 1 {
                end += ordinal_ending(text, tokens, end, part);
            }
            let token = &tokens.get(end)?.part;
            let is_last = place + 1 == self.parts.len();
            if token != part && !resembles(token, part) && !(is_last && continues(token, part)) {
                return None;
            }
            end += 1;
        }
        let found = tokens.get(start..end)?;
        for pair in found.windows(2) {
            let gap = text.get(pair[0].at.end..pair[1].at.start)?;
            let fits = if named {
                gap.chars().count() <= 4 && !gap.contains(['\n', '(', ')', '"', ';', ':'])
            } else {
                joins_numbers(gap)
            };
            if !fits {
                return None;
            }
        }
        let at = found.first()?.at.start..found.last()?.at.end;
        if !named && (joined(text, tokens, start, start) || joined(text, tokens, end, end)) {
            return None;
        }
        if self.ends_with_stop && !text[at.end..].starts_with('.') {
            return None;
        }
        Some(at)
    }
}

/// How many tokens make the number before them an ordinal: “12th of May”, “12-го мая”, “12ê gulanê”.
fn ordinal_ending(text: &str, tokens: &[Token], at: usize, wanted: &Part) -> usize {
    let is_short = |token: &&Token| {
        matches!(&token.part, Part::Word(word) if word.chars().count() <= 4)
            && token.part != *wanted
    };
    let Some(ending) = tokens.get(at).filter(is_short) else {
        return 0;
    };
    if continues(&ending.part, wanted) || resembles(&ending.part, wanted) {
        return 0;
    }
    let before = at.checked_sub(1).and_then(|before| tokens.get(before));
    let gap = before.map_or(" ", |before| &text[before.at.end..ending.at.start]);
    if !matches!(gap, "" | "-" | "‐" | "‑" | "'" | "’") {
        return 0;
    }
    // “of”
    let joins = tokens.get(at + 1).as_ref().is_some_and(is_short);
    1 + usize::from(joins)
}

/// Whether a word is another form of a month's name: “maija”, “maijā”.
fn resembles(found: &Part, wanted: &Part) -> bool {
    let (Part::Word(found), Part::Word(wanted)) = (found, wanted) else {
        return false;
    };
    let letters = |word: &str| word.chars().count();
    let alike = found
        .chars()
        .zip(wanted.chars())
        .take_while(|(one, other)| one == other)
        .count();
    match letters(wanted) {
        0..=2 => false,
        // Short names begin many words.
        length @ 3..=4 => alike == length && letters(found) <= length + 1,
        length => alike + 1 >= length && letters(found) <= length + 2,
    }
}

/// In scripts without spaces what follows belongs to the same run of letters.
fn continues(found: &Part, wanted: &Part) -> bool {
    match (found, wanted) {
        (Part::Word(found), Part::Word(wanted)) => {
            found.starts_with(wanted.as_str())
                && wanted
                    .chars()
                    .next_back()
                    .is_some_and(crate::check::characters::has_no_spaces)
        }
        _ => false,
    }
}

/// What stands between the numbers of a date: `.`, `/` or `-`, once, and spaces.
fn joins_numbers(gap: &str) -> bool {
    let signs: String = gap
        .chars()
        .filter(|char| {
            !char.is_whitespace() && !matches!(char, '\u{200e}' | '\u{200f}' | '\u{61c}')
        })
        .collect();
    matches!(signs.as_str(), "." | "/" | "-" | "‐" | "‑" | "–")
}

/// Whether the tokens beside a border are two numbers of one chain, such as a version.
fn joined(text: &str, tokens: &[Token], border: usize, after: usize) -> bool {
    let (Some(before), Some(after)) = (
        border.checked_sub(1).and_then(|index| tokens.get(index)),
        tokens.get(after),
    ) else {
        return false;
    };
    let gap = text.get(before.at.end..after.at.start).unwrap_or_default();
    before.part.number().is_some()
        && after.part.number().is_some()
        && matches!(gap, "." | "/" | "-")
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
