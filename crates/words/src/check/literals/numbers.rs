//! Numbers as a locale writes them, looked for in its texts.

use std::collections::BTreeMap;
use std::ops::Range;

use super::tokens::{self, Digits, digit_of};
use super::writers::Writers;
use crate::check::characters::has_no_spaces;
use crate::fact::{FactValue, Facts};
use crate::format::{NumberOptions, NumberStyle};

/// Smaller numbers may count anything.
const SURE: f64 = 10.0;
/// Smaller ones may be an ordinal, a share or an hour.
const PLAIN: f64 = 100.0;
/// What may be a year.
const YEARS: std::ops::RangeInclusive<f64> = 1900.0..=2100.0;

/// A number in a text as it can be compared: digits as ASCII's, every space as one.
#[derive(Debug)]
pub(super) struct Written {
    pub(super) at: Range<usize>,
    text: String,
}

struct NumberFact {
    name: String,
    value: f64,
    /// The arguments of `NUMBER`.
    arguments: &'static str,
    percent: bool,
}

/// The numbers of an item.
#[derive(Default)]
pub(super) struct Numbers {
    /// By how they are written.
    facts: BTreeMap<String, NumberFact>,
    /// What begins a fraction in the locale.
    decimal_sign: Option<char>,
}

/// How sure it is that a number is the fact, beside its size.
pub(super) struct Evidence {
    /// The original shows the variable, and the translation does not.
    pub(super) is_replaced: bool,
    /// The entry shows the variable already.
    pub(super) is_shown: bool,
}

impl Numbers {
    pub(super) fn new(writers: &Writers, facts: &Facts) -> Self {
        let mut numbers = Self::default();
        let Some(writer) = writers.first() else {
            return numbers;
        };
        numbers.decimal_sign = decimal_sign(writers);
        for (name, value) in facts {
            let FactValue::Number(value) = *value else {
                continue;
            };
            for (options, arguments) in forms(value) {
                let percent = options.style == NumberStyle::Percent;
                let text = writer.formatter.number(value, &options);
                for written in self::written(&text, &tokens::numbers(&text)) {
                    numbers
                        .facts
                        .entry(written.text)
                        .or_insert_with(|| NumberFact {
                            name: name.clone(),
                            value,
                            arguments,
                            percent,
                        });
                }
            }
        }
        numbers
    }

    pub(super) fn is_empty(&self) -> bool {
        self.facts.is_empty()
    }

    /// The name and the placeable of the fact that a number is.
    pub(super) fn find(
        &self,
        text: &str,
        written: &Written,
        evidence: impl FnOnce(&str) -> Evidence,
    ) -> Option<(String, String)> {
        let (fact, is_as_usual) = match self.facts.get(&written.text) {
            Some(fact) => (fact, true),
            // Groups may be parted in another way than the locale's.
            None => (self.facts.get(&self.ungrouped(&written.text)?)?, false),
        };
        let before = text[..written.at.start].chars().next_back();
        let rest = &text[written.at.end..];
        let after = rest.trim_start_matches(['\u{a0}', '\u{202f}', ' ']).chars();
        let is_sign = |char| matches!(char, '%' | '٪' | '﹪' | '％');
        let is_percent = after.clone().next().is_some_and(is_sign) || before.is_some_and(is_sign);
        if is_percent != fact.percent || is_part(before, rest) {
            return None;
        }
        let evidence = evidence(&fact.name);
        let size = if fact.percent {
            fact.value * 100.0
        } else {
            fact.value
        };
        // A fraction is no count of just anything.
        let is_broken = fact.value.fract() != 0.0 && !fact.percent && size > 1.0;
        let is_sure = if !is_broken && (YEARS.contains(&size) || size < SURE) {
            evidence.is_replaced && size > 1.0
        } else {
            size >= PLAIN
                || is_broken
                || evidence.is_replaced
                || !evidence.is_shown
                    && !is_ordinal(rest)
                    && !is_name(&text[..written.at.start], rest)
        };
        let name = &fact.name;
        is_sure.then(|| {
            let placeable = match fact.arguments {
                arguments if arguments.is_empty() || !is_as_usual => format!("{{ ${name} }}"),
                arguments => format!("{{ NUMBER(${name}, {arguments}) }}"),
            };
            (name.clone(), placeable)
        })
    }
}

impl Numbers {
    /// A number without the signs that part its groups of three digits, or of two as in India.
    /// Nothing where there are none, or where they may be something else.
    fn ungrouped(&self, written: &str) -> Option<String> {
        let (whole, fraction) = match self.decimal_sign.and_then(|sign| written.rsplit_once(sign)) {
            Some((whole, fraction)) => (whole, Some(fraction)),
            None => match written.rsplit_once('٫') {
                Some((whole, fraction)) => (whole, Some(fraction)),
                None => (written, None),
            },
        };
        let mut digits = String::new();
        let mut last = None;
        for group in whole.split(|char: char| !char.is_ascii_digit()) {
            last = (!digits.is_empty()).then_some(group.len());
            digits.push_str(group);
        }
        if last.is_some_and(|length| length != 3) || last.is_none() && fraction.is_none() {
            return None;
        }
        if let (Some(sign), Some(fraction)) = (self.decimal_sign, fraction) {
            digits.push(sign);
            digits.push_str(fraction);
        }
        (digits != written).then_some(digits)
    }
}

fn decimal_sign(writers: &Writers) -> Option<char> {
    let written = writers
        .first()?
        .formatter
        .number(1.5, &NumberOptions::default());
    let mut signs = written.chars().filter(|char| digit_of(*char).is_none());
    signs.next()
}

/// In which ways a number may be written.
fn forms(value: f64) -> Vec<(NumberOptions, &'static str)> {
    let usual = NumberOptions::default();
    let mut forms = vec![
        (usual, ""),
        (
            NumberOptions {
                grouping: false,
                ..usual
            },
            "useGrouping: \"false\"",
        ),
    ];
    if value.fract() != 0.0 {
        let two = NumberOptions {
            minimum_fraction_digits: Some(2),
            ..usual
        };
        forms.push((two, "minimumFractionDigits: 2"));
    }
    if value > 0.0 && value <= 1.0 {
        let percent = NumberOptions {
            style: NumberStyle::Percent,
            ..usual
        };
        forms.push((percent, "style: \"percent\""));
    }
    forms
}

/// Whether digits belong to something longer: a word, a name, an amount of hours.
fn is_part(before: Option<char>, rest: &str) -> bool {
    let of_word = |char: char| char.is_alphabetic() && !has_no_spaces(char);
    let mut after = rest.chars();
    let (next, second) = (after.next(), after.next());
    before.is_some_and(|char| {
        of_word(char) || digit_of(char).is_some() || "#§№_-+/.,:'’".contains(char)
    }) || next.is_some_and(|char| of_word(char) || char == '_')
        || next.is_some_and(|char| ":/.,-".contains(char))
            && second.is_some_and(|char| digit_of(char).is_some())
}

/// Whether what follows makes it an ordinal, or the number of a list's line.
fn is_ordinal(rest: &str) -> bool {
    rest.starts_with(['.', ')', '°', '"', '”'])
}

/// Whether a number names something, or is one of a row: “Nr. 14”, “§ 14”, “9 14 44”.
fn is_name(before: &str, rest: &str) -> bool {
    let spaces = [' ', '\u{a0}', '\u{202f}'];
    let before = before.trim_end_matches(spaces);
    let follows = |char: Option<char>| char.is_some_and(|char| digit_of(char).is_some());
    let is_short_form = before.strip_suffix('.').is_some_and(|before| {
        let letters = before.chars().rev().take_while(|char| char.is_alphabetic());
        (1..=3).contains(&letters.take(4).count())
    });
    is_short_form
        || before.ends_with(['§', '№', '#'])
        || follows(before.chars().next_back())
        || follows(rest.trim_start_matches(spaces).chars().next())
}

/// The numbers of a text with their groups and fractions, of which `runs` are the digits.
pub(super) fn written(text: &str, runs: &[Digits]) -> Vec<Written> {
    let mut found: Vec<Written> = Vec::new();
    for Digits { at, digits } in runs {
        if let Some(last) = found.last_mut() {
            let gap = &text[last.at.end..at.start];
            if let Some(sign) = joint(gap, &text[at.start..], &text[last.at.clone()]) {
                last.text.push(sign);
                last.text.push_str(digits);
                last.at.end = at.end;
                continue;
            }
        }
        found.push(Written {
            at: at.clone(),
            text: digits.clone(),
        });
    }
    found
}

/// The sign that joins digits to those before them: one that groups or begins a fraction. A space
/// does so only before three digits.
fn joint(gap: &str, rest: &str, before: &str) -> Option<char> {
    let mut chars = gap.chars();
    let (sign, more) = (chars.next()?, chars.next());
    if more.is_some() {
        return None;
    }
    match sign {
        '.' | ',' | '\'' | '’' | '٬' | '٫' => Some(sign),
        ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}' => {
            let digits = |text: &str| {
                text.chars()
                    .take_while(|char| digit_of(*char).is_some())
                    .count()
            };
            let before = before
                .chars()
                .rev()
                .take(4)
                .take_while(|char| digit_of(*char).is_some())
                .count();
            (digits(&rest[..floor(rest, 16)]) == 3 && before <= 3).then_some(' ')
        }
        _ => None,
    }
}

/// The last border of characters before so many bytes.
fn floor(text: &str, bytes: usize) -> usize {
    let mut at = bytes.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}
