//! Names that a locale keeps in one place, as terms: does a text show the term, or does it spell
//! the name out, where a change of the term does not reach it?

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::OnceLock;

use aho_corasick::{AhoCorasick, MatchKind};
use fluent_syntax::ast::{
    Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey,
};

use super::characters::{Text, each_text, has_no_spaces};
use super::finding::{Finding, Findings};
use super::literals::addresses;
use super::subject::{Subject, is_term};
use super::{Code, FileRole};
use crate::file::LocaleFile;
use crate::steps;

/// Shorter names may be anything.
const SHORTEST: usize = 3;
/// More forms of names are not looked for.
const MOST_FORMS: usize = 20_000;

/// What the terms of a locale say.
#[derive(Clone, Debug, Default)]
pub struct Glossary {
    forms: Vec<Form>,
    /// How many characters the longest form of a term has.
    longest: BTreeMap<String, usize>,
    search: OnceLock<Option<AhoCorasick>>,
}

/// One form of a term.
#[derive(Clone, Debug, Eq, PartialEq)]
struct Form {
    text: String,
    /// Without the hyphen.
    term: String,
    /// How a text shows it.
    placeable: String,
}

impl PartialEq for Glossary {
    fn eq(&self, other: &Self) -> bool {
        self.forms == other.forms
    }
}

impl Eq for Glossary {}

impl Glossary {
    /// What the terms of some files say. Of a name that several terms have, the first counts.
    pub(super) fn of<'files>(files: impl Iterator<Item = &'files LocaleFile<'files>>) -> Self {
        let mut glossary = Self::default();
        for entry in files.flat_map(|file| &file.resource.body) {
            if let Entry::Term(term) = entry {
                let name = term.id.name;
                glossary.add(name, &format!("{{ -{name} }}"), &term.value);
            }
        }
        glossary
    }

    fn add(&mut self, name: &str, placeable: &str, pattern: &Pattern<&str>) {
        if let [
            PatternElement::Placeable {
                expression: Expression::Select { selector, variants },
            },
        ] = pattern.elements.as_slice()
        {
            let InlineExpression::VariableReference { id } = selector else {
                return;
            };
            // The form that is shown without a parameter first.
            let (default, others): (Vec<_>, Vec<_>) =
                variants.iter().partition(|variant| variant.default);
            for variant in default.into_iter().chain(others) {
                let VariantKey::Identifier { name: key } = variant.key else {
                    continue;
                };
                let chosen = if variant.default {
                    placeable.to_owned()
                } else {
                    format!("{{ -{name}({}: \"{key}\") }}", id.name)
                };
                self.add_form(name, chosen, &variant.value);
            }
        } else {
            self.add_form(name, placeable.to_owned(), pattern);
        }
    }

    fn add_form(&mut self, term: &str, placeable: String, pattern: &Pattern<&str>) {
        let Some(text) = literal(pattern) else {
            return;
        };
        let text = text.trim();
        let length = text.chars().count();
        steps::take(text.len());
        let longest = self.longest.entry(term.to_owned()).or_default();
        *longest = (*longest).max(length);
        if length >= SHORTEST && text.contains(char::is_alphabetic) && self.forms.len() < MOST_FORMS
        {
            self.forms.push(Form {
                text: text.to_owned(),
                term: term.to_owned(),
                placeable,
            });
        }
    }

    /// How many characters the longest form of a term has, where that is known.
    pub(super) fn longest(&self, term: &str) -> Option<usize> {
        self.longest.get(term).copied()
    }

    /// The names in a text, each with its place.
    fn find<'a>(&'a self, text: &str) -> Vec<(Range<usize>, &'a Form)> {
        let search = self.search.get_or_init(|| {
            AhoCorasick::builder()
                .match_kind(MatchKind::LeftmostLongest)
                .build(self.forms.iter().map(|form| &form.text))
                .ok()
        });
        let Some(search) = search else {
            return Vec::new();
        };
        steps::take(text.len());
        let mut outside = None;
        search
            .find_iter(text)
            .map(|found| (found.range(), &self.forms[found.pattern().as_usize()]))
            .filter(|(at, _)| stands_alone(text, at))
            .filter(|(at, _)| {
                let addresses = outside.get_or_insert_with(|| addresses(text));
                let index = addresses.partition_point(|address| address.at.end <= at.start);
                addresses
                    .get(index)
                    .is_none_or(|address| address.at.start >= at.end)
            })
            .collect()
    }
}

/// A text without placeables but those that hold a text.
fn literal(pattern: &Pattern<&str>) -> Option<String> {
    pattern
        .elements
        .iter()
        .map(|element| match element {
            PatternElement::TextElement { value } => Some((*value).to_owned()),
            PatternElement::Placeable {
                expression: Expression::Inline(InlineExpression::StringLiteral { value }),
            } => Some(fluent_syntax::unicode::unescape_unicode_to_string(value).into_owned()),
            PatternElement::Placeable { .. } => None,
        })
        .collect()
}

/// Whether what was found is whole words, and no part of an address or a file's name.
fn stands_alone(text: &str, at: &Range<usize>) -> bool {
    let goes_on = |inside: Option<char>, outside: Option<char>| {
        inside.is_some_and(|char| char.is_alphanumeric() && !has_no_spaces(char))
            && outside.is_some_and(|char| char.is_alphanumeric() || "-_@/&#".contains(char))
    };
    let (before, rest) = (&text[..at.start], &text[at.end..]);
    let found = &text[at.clone()];
    let (first, last) = (found.chars().next(), found.chars().next_back());
    let mut after = rest.chars();
    let (next, second) = (after.next(), after.next());
    let is_name_of_file =
        next.is_some_and(|char| ".’'".contains(char)) && second.is_some_and(char::is_alphanumeric);
    !goes_on(first, before.chars().next_back())
        && !before.ends_with('.')
        && !goes_on(last, next)
        && !is_name_of_file
}

/// Names that the entry spells out, and terms of the source that it does without.
pub(super) fn check(subject: &Subject<'_>, findings: &mut Findings<'_>) {
    if is_term(subject.entry) || subject.entry.id == "slug" {
        return;
    }
    let glossary = &subject.input.known.glossary;
    let of_items = !matches!(subject.input.role, FileRole::Other { .. });
    let is_item = matches!(subject.input.role, FileRole::Item { .. });
    let shown = &subject.entry.terms;
    // A translation is looked through for the names that its source shows as terms, the source
    // itself for all.
    let wanted: BTreeSet<&str> = match &subject.original {
        Some(original) => original.entry.terms.difference(shown).copied().collect(),
        // Labels are a vocabulary of their own, which holds names, too.
        None if subject.input.is_source && is_item => BTreeSet::new(),
        None => return,
    };
    if subject.original.is_some() && wanted.is_empty() {
        return;
    }
    let mut told: BTreeSet<&str> = BTreeSet::new();
    each_text(subject, &mut |_, text| {
        let Text::Plain(text) = text else {
            return;
        };
        for (at, form) in glossary.find(text) {
            let is_wanted = subject.original.is_none() || wanted.contains(form.term.as_str());
            if is_wanted && told.insert(&form.term) {
                let start = subject.file.span_of(text).start;
                let finding = Finding::at(start + at.start..start + at.end, Code::SpelledTerm)
                    .with("text", &text[at])
                    .with("placeable", form.placeable.as_str());
                findings.about(subject.entry, finding);
            }
        }
    });
    // In a program's files that is `different-reference`.
    if !of_items || subject.is_retold() {
        return;
    }
    for name in wanted.into_iter().filter(|name| !told.contains(name)) {
        let id = format!("-{name}");
        // A language that has no such term writes the name out.
        if !subject.input.known.terms.contains(&id) {
            continue;
        }
        let finding = Finding::at(subject.id_span(), Code::MissingTerm).with("name", id.as_str());
        findings.about(subject.entry, finding);
    }
}
