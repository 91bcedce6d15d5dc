//! Facts that are written out in words: a date, a number, a phone number, an address. The fact may
//! change, and the words would go on saying the old one.
//!
//! How a date or a number is written in a locale is CLDR's knowledge: each fact is written as the
//! locale writes it, in every style, and looked for in the texts.

mod calendars;
mod dates;
mod needle;
mod numbers;
mod reach;
mod tokens;
mod writers;

use std::collections::BTreeSet;
use std::ops::Range;

pub use reach::Contacts;
pub(super) use reach::addresses;

use super::characters::{Text, each_text};
use super::finding::{Finding, Findings};
use super::subject::Subject;
use super::{Code, FileRole, subject};
use crate::fact::Facts;
use crate::file::LocaleFile;
use crate::locale::LocaleTag;
use dates::Dates;
use numbers::{Evidence, Numbers};
use reach::{Kind, Reach};

/// Looks for the item's facts, and for what contacts are reached by, in the texts of a file.
pub(super) fn check_file(file: &LocaleFile<'_>, findings: &mut Findings<'_>) {
    let input = findings.input;
    let facts = match input.role {
        FileRole::Item { facts } => facts,
        FileRole::Labels => None,
        FileRole::Terms | FileRole::Other { .. } => return,
    };
    let contacts = input.contacts.filter(|contacts| !contacts.is_empty());
    if facts.is_none_or(Facts::is_empty) && contacts.is_none() {
        return;
    }
    let mut index = None;
    for entry in &file.entries {
        // A slug is an address, which must not change with the facts.
        let is_looked_at = !entry.duplicate && entry.id != "slug";
        if !is_looked_at || findings.broken.contains(&entry.id) {
            continue;
        }
        let subject = subject(input, file, entry);
        let mut told = BTreeSet::new();
        each_text(&subject, &mut |_, text| {
            let text = match text {
                Text::Plain(text) => *text,
                // With escapes the places would not be right.
                Text::Literal(text) if !text.contains('\\') => *text,
                Text::Literal(_) => return,
            };
            if !tokens::has_digit(text) && !text.contains('@') && !has_website(text) {
                return;
            }
            let index = index.get_or_insert_with(|| {
                let none = Facts::new();
                Index::new(input.locale, facts.unwrap_or(&none))
            });
            let place = file.span_of(text).start;
            for found in index.find(&subject, text, contacts) {
                // Once for all variants.
                if told.insert(found.placeable.clone()) {
                    let span = place + found.at.start..place + found.at.end;
                    findings.about(entry, found.finding(span, &text[found.at.clone()]));
                }
            }
        });
    }
}

/// Whether a web address may stand in a text: one with a protocol, or a point within a word.
fn has_website(text: &str) -> bool {
    let begins_with_letter =
        |rest: &str| rest.starts_with(|first: char| first.is_ascii_alphabetic());
    text.match_indices('.')
        .any(|(point, _)| begins_with_letter(&text[point + 1..]))
        || text.contains("://")
        || text.contains("www.")
}

/// A fact in a text.
struct Found {
    at: Range<usize>,
    /// What it is: the fact of a variable, or of a contact if there is none.
    variable: Option<String>,
    placeable: String,
}

impl Found {
    fn finding(&self, span: Range<usize>, text: &str) -> Finding {
        let finding = Finding::at(span, Code::LiteralFact)
            .with("text", text)
            .with("placeable", self.placeable.as_str());
        match &self.variable {
            Some(name) => finding.with("name", name.as_str()),
            None => finding.worded("contact"),
        }
    }
}

/// The facts of an item as its locale writes them.
struct Index {
    dates: Dates,
    numbers: Numbers,
    reach: Reach,
}

impl Index {
    fn new(locale: &LocaleTag, facts: &Facts) -> Self {
        let writers = writers::writers(locale);
        Self {
            dates: Dates::new(&writers, facts),
            numbers: Numbers::new(&writers, facts),
            reach: Reach::of_facts(facts),
        }
    }

    fn find(&self, subject: &Subject<'_>, text: &str, contacts: Option<&Contacts>) -> Vec<Found> {
        let mut found = Vec::new();
        // Each part of a text is one thing only: an address, else a phone number, a date, a number.
        let mut taken: Vec<Range<usize>> = Vec::new();
        let reaches = [Some(&self.reach), contacts.map(Contacts::reach)];
        let reaches: Vec<&Reach> = reaches
            .into_iter()
            .flatten()
            .filter(|reach| !reach.is_empty())
            .collect();
        let from = |at: Range<usize>, placeable: &str| Found {
            at,
            variable: placeable
                .strip_prefix("{ $")
                .and_then(|name| name.strip_suffix(" }"))
                .map(str::to_owned),
            placeable: placeable.to_owned(),
        };
        for address in addresses(text) {
            let placeable = reaches.iter().find_map(|reach| reach.address(&address));
            // The text of a link may be the name of the site that it leads to.
            let names = |placeable: &&str| address.kind == Kind::Host && shows(subject, placeable);
            let told = placeable.filter(|placeable| !names(placeable));
            found.extend(told.map(|placeable| from(address.at.clone(), placeable)));
            taken.push(address.at);
        }
        let numbers = tokens::numbers(text);
        if numbers.is_empty() {
            return found;
        }
        let count: usize = numbers.iter().map(|number| number.digits.len()).sum();
        let may_be_phone = count >= reach::KEY;
        for reach in reaches.iter().filter(|_| may_be_phone) {
            for (at, placeable) in reach.phones(text) {
                if is_free(&taken, &at) {
                    found.push(from(at.clone(), placeable));
                    take(&mut taken, at);
                }
            }
        }
        if self.dates.may_be_among(&numbers) {
            let tokens = tokens::tokens(text);
            for date in self.dates.find(text, &tokens) {
                if is_free(&taken, &date.at) {
                    take(&mut taken, date.at.clone());
                    found.push(Found {
                        at: date.at,
                        variable: Some(date.variable),
                        placeable: date.placeable,
                    });
                }
            }
        }
        if !self.numbers.is_empty() {
            for written in numbers::written(text, &numbers) {
                let fact = self
                    .numbers
                    .find(text, &written, |name| evidence(subject, name));
                if let Some((name, placeable)) = fact
                    && is_free(&taken, &written.at)
                {
                    found.push(Found {
                        at: written.at,
                        variable: Some(name),
                        placeable,
                    });
                }
            }
        }
        found
    }
}

/// Whether an entry shows what a placeable says, in whatever way.
fn shows(subject: &Subject<'_>, placeable: &str) -> bool {
    let entry = subject.entry;
    let mut variables = entry.variables.iter().map(|(name, _)| *name);
    let named = placeable
        .strip_prefix("{ $")
        .and_then(|rest| rest.strip_suffix(" }"));
    if let Some(name) = named {
        return variables.any(|variable| variable == name);
    }
    let slug = placeable.split('"').nth(1);
    slug.is_some_and(|slug| entry.contacts.contains(slug))
}

/// What the variables of an entry and its original say about a number that may be a fact.
fn evidence(subject: &Subject<'_>, name: &str) -> Evidence {
    let shows = |variables: &[(&str, Range<usize>)]| {
        variables.iter().any(|(variable, _)| *variable == name)
    };
    let is_shown = shows(&subject.entry.variables);
    let original = subject.original.as_ref();
    Evidence {
        is_replaced: !is_shown && original.is_some_and(|it| shows(&it.entry.variables)),
        is_shown,
    }
}

/// Whether none of the parts, which are in order, overlaps.
fn is_free(taken: &[Range<usize>], at: &Range<usize>) -> bool {
    let index = taken.partition_point(|part| part.end <= at.start);
    taken.get(index).is_none_or(|part| part.start >= at.end)
}

fn take(taken: &mut Vec<Range<usize>>, at: Range<usize>) {
    let index = taken.partition_point(|part| part.end <= at.start);
    taken.insert(index, at);
}
