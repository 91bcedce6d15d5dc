//! One way in which a date is written, looked for in a text.

use std::ops::Range;

use super::tokens::{Part, Token, tokens};
use crate::format::{DateFormat, DateLength, DateParts, DateStyle};
use crate::steps;

/// One way in which a date is written, and how words say it with the variable.
pub(super) struct Needle {
    pub(super) parts: Vec<Part>,
    /// Which part is the day of the month.
    pub(super) day: usize,
    /// The arguments of `DATETIME`; none if `{ $name }` alone says it.
    arguments: &'static str,
    pub(super) has_year: bool,
    /// It is only sure with a full stop behind it: `12.5.`
    pub(super) ends_with_stop: bool,
}

/// Where a date stands, and what to write instead.
pub(super) struct Found {
    pub(super) at: Range<usize>,
    pub(super) variable: String,
    pub(super) placeable: String,
}

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

    pub(super) fn found(&self, at: Range<usize>, name: &str) -> Found {
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
    pub(super) fn turned(&self) -> Option<Self> {
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
    pub(super) fn at(&self, text: &str, tokens: &[Token], index: usize) -> Option<Range<usize>> {
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
