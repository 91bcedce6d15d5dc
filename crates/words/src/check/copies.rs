//! Translations that are none: a copy of the source, or nothing at all.

use std::cmp::Ordering;

use fluent_syntax::ast::{Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::unicode::unescape_unicode_to_string;

use super::characters::has_no_spaces;
use super::finding::{Finding, Findings};
use super::literals::addresses;
use super::subject::{Subject, is_term};
use super::{Code, FileRole};
use crate::difference::word_count;
use crate::references::texts;
use crate::steps;

/// A copy has at least so many words that are no names.
const WORDS: usize = 3;
/// And so many in all.
const ALL_WORDS: usize = 5;
/// A paragraph that is a copy has so many words.
const WORDS_OF_PARAGRAPH: usize = 8;
/// Simplified language may repeat a short sentence of its source, but no longer one.
const WORDS_OF_RETOLD: usize = 16;

pub(super) fn check(subject: &Subject<'_>, findings: &mut Findings<'_>) {
    if subject.original.is_none() || is_term(subject.entry) {
        return;
    }
    let copies = may_be_copy(subject);
    for (own, theirs) in subject.pairs() {
        if check_empty(subject, own, theirs, findings) {
            continue;
        }
        if let Some(least) = copies {
            check_copy(subject, own, theirs, least, findings);
        }
    }
}

/// From how many words on a copy is none; nothing where it is never told.
fn may_be_copy(subject: &Subject<'_>) -> Option<(usize, usize)> {
    if subject.entry.id == "slug" {
        return None;
    }
    let (own, theirs) = (subject.input.locale, subject.input.known.source.as_ref()?);
    if own.language() != theirs.language() {
        return Some((WORDS, ALL_WORDS));
    }
    // What a country or a region writes in its own way is mostly the same.
    subject
        .is_retold()
        .then_some((WORDS_OF_RETOLD, WORDS_OF_RETOLD))
}

/// Whether the translation has no text although the source has.
fn check_empty(
    subject: &Subject<'_>,
    own: &Pattern<&str>,
    theirs: &Pattern<&str>,
    findings: &mut Findings<'_>,
) -> bool {
    if !is_blank(own) || is_blank(theirs) {
        return false;
    }
    let is_value =
        super::subject::value(subject.tree()).is_some_and(|value| std::ptr::eq(value, own));
    let is_told = is_value && !matches!(subject.input.role, FileRole::Other { .. });
    // A program may put the parts of a sentence together: of a short one nothing may be left.
    if !is_told && words(theirs).0 >= ALL_WORDS {
        let finding = Finding::at(subject.id_span(), Code::EmptyTranslation)
            .with("id", subject.entry.id.as_str());
        findings.about(subject.entry, finding);
    }
    true
}

/// Whether nothing of a text can be seen.
pub(super) fn is_blank(pattern: &Pattern<&str>) -> bool {
    pattern.elements.iter().all(|element| match element {
        PatternElement::TextElement { value } => value.chars().all(is_invisible),
        PatternElement::Placeable { expression } => is_blank_expression(expression),
    })
}

fn is_blank_expression(expression: &Expression<&str>) -> bool {
    match expression {
        Expression::Inline(InlineExpression::StringLiteral { value }) => {
            unescape_unicode_to_string(value).chars().all(is_invisible)
        }
        Expression::Inline(InlineExpression::Placeable { expression }) => {
            is_blank_expression(expression)
        }
        Expression::Inline(_) => false,
        Expression::Select { variants, .. } => {
            variants.iter().all(|variant| is_blank(&variant.value))
        }
    }
}

fn is_invisible(char: char) -> bool {
    char.is_whitespace()
        || matches!(char, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

fn check_copy(
    subject: &Subject<'_>,
    own: &Pattern<&str>,
    theirs: &Pattern<&str>,
    least: (usize, usize),
    findings: &mut Findings<'_>,
) {
    if own == theirs {
        let (small, all) = words(own);
        if small >= least.0 && all >= least.1 {
            let at = first_text(own).map_or(subject.id_span(), |text| subject.file.span_of(text));
            findings.about(subject.entry, Finding::at(at, Code::Untranslated));
        }
        return;
    }
    let mut known = Vec::new();
    lines(theirs, &mut |line| known.push(line.trim()));
    known.sort_unstable_by(|one, other| by_length(one, other));
    let is_known = |line| {
        known
            .binary_search_by(|other| by_length(other, line))
            .is_ok()
    };
    let mut copy = None;
    lines(own, &mut |line| {
        if copy.is_none() && is_known(line.trim()) {
            let (small, all) = words_of(line);
            if small >= least.0 && all >= least.1.max(WORDS_OF_PARAGRAPH) {
                copy = Some(line.trim());
            }
        }
    });
    if let Some(line) = copy {
        let span = subject.file.span_of(line);
        let finding = Finding::at(span, Code::Untranslated).worded("paragraph");
        findings.about(subject.entry, finding);
    }
}

/// By their lengths first: of lines of different lengths nothing else need be compared.
fn by_length(one: &str, other: &str) -> Ordering {
    let lengths = one.len().cmp(&other.len());
    lengths.then_with(|| one.cmp(other))
}

/// Visits the texts of a pattern that are long enough to be told as copies.
fn lines<'source>(pattern: &Pattern<&'source str>, seen: &mut impl FnMut(&'source str)) {
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } if value.len() > 2 * WORDS_OF_PARAGRAPH => {
                steps::take(value.len());
                seen(value);
            }
            PatternElement::Placeable {
                expression: Expression::Select { variants, .. },
            } => {
                for variant in variants {
                    lines(&variant.value, seen);
                }
            }
            _ => {}
        }
    }
}

fn first_text<'source>(pattern: &Pattern<&'source str>) -> Option<&'source str> {
    let mut texts = pattern.elements.iter().filter_map(|element| match element {
        PatternElement::TextElement { value } => Some(value.trim()),
        PatternElement::Placeable { .. } => None,
    });
    texts.find(|text| !text.is_empty())
}

/// How many words the texts of a pattern have: those that are no names, and all.
fn words(pattern: &Pattern<&str>) -> (usize, usize) {
    let (mut small, mut all) = (0, 0);
    texts(pattern, &mut |text| {
        let counted = words_of(text);
        small += counted.0;
        all += counted.1;
    });
    (small, all)
}

fn words_of(text: &str) -> (usize, usize) {
    steps::take(text.len());
    if !text.is_ascii() && text.contains(has_no_spaces) {
        let count = word_count(text);
        return (count, count);
    }
    let addresses = addresses(text);
    let (mut small, mut all) = (0, 0);
    for word in text.split_whitespace() {
        // Keys and codes between tags are no words: `<kbd>Ctrl</kbd>`.
        if word.contains(['<', '>']) {
            continue;
        }
        let at = word.as_ptr() as usize - text.as_ptr() as usize;
        let index = addresses.partition_point(|address| address.at.end <= at);
        if addresses
            .get(index)
            .is_some_and(|address| address.at.start < at + word.len())
        {
            continue;
        }
        let mut letters = word.chars().filter(|char| char.is_alphabetic());
        let first = letters.next();
        // A single letter is an article, or a key.
        if letters.next().is_some() {
            all += 1;
            small += usize::from(first.is_some_and(|first| !first.is_uppercase()));
        }
    }
    (small, all)
}
