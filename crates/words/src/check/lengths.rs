//! Texts that are longer than the place where they are shown.

use fluent_syntax::ast::{Expression, InlineExpression, Pattern, PatternElement};
use icu::segmenter::GraphemeClusterSegmenter;

use super::finding::{Finding, Findings};
use super::subject::{Subject, value};
use super::{Code, FileRole};
use crate::fact::FactValue;
use crate::steps;

/// How many characters the messages of an item have at most. A title stands in lists, in feeds and
/// on the tab of a browser, a summary in lists and as what search engines and messengers show of a
/// page, a slug in an address; a description of a picture is read aloud in one piece.
const LIMITS: &[(&str, usize)] = &[
    ("title", 150),
    ("summary", 600),
    ("slug", 80),
    ("role", 150),
    ("image-alt", 300),
    ("opening-hours-note", 300),
];
/// What stands for a text that is not known.
const UNKNOWN: usize = 15;
/// About as long as a date with the month's name.
const DATE: usize = 16;

pub(super) fn check(subject: &Subject<'_>, findings: &mut Findings<'_>) {
    let is_item = matches!(subject.input.role, FileRole::Item { .. });
    // What cannot be shown is not too long.
    if !is_item || findings.broken.contains(&subject.entry.id) {
        return;
    }
    let id = subject.entry.id.as_str();
    let limit = LIMITS.iter().find(|(name, _)| *name == id);
    let (Some((_, limit)), Some(pattern)) = (limit, value(subject.tree())) else {
        return;
    };
    // No text has more characters than bytes.
    if subject.entry.text.len() <= *limit
        && subject.entry.variables.is_empty()
        && subject.entry.terms.is_empty()
    {
        return;
    }
    let length = longest(subject, pattern);
    if length > *limit {
        let finding = Finding::at(subject.id_span(), Code::TooLong)
            .with("id", id)
            .with("length", length)
            .with("limit", *limit);
        findings.about(subject.entry, finding);
    }
}

/// How many characters a reader sees, at most: grapheme clusters (UAX #29), with the facts filled
/// in.
fn longest(subject: &Subject<'_>, pattern: &Pattern<&str>) -> usize {
    let mut length = 0;
    for element in &pattern.elements {
        length += match element {
            PatternElement::TextElement { value } => characters(value),
            PatternElement::Placeable { expression } => longest_of(subject, expression),
        };
    }
    length
}

fn longest_of(subject: &Subject<'_>, expression: &Expression<&str>) -> usize {
    match expression {
        Expression::Inline(inline) => inline_length(subject, inline),
        Expression::Select { variants, .. } => variants
            .iter()
            .map(|variant| longest(subject, &variant.value))
            .max()
            .unwrap_or(0),
    }
}

fn inline_length(subject: &Subject<'_>, inline: &InlineExpression<&str>) -> usize {
    match inline {
        InlineExpression::StringLiteral { value } | InlineExpression::NumberLiteral { value } => {
            characters(value)
        }
        InlineExpression::Placeable { expression } => longest_of(subject, expression),
        InlineExpression::VariableReference { id } => fact_length(subject, id.name),
        InlineExpression::FunctionReference { arguments, .. } => match arguments.positional.first()
        {
            Some(InlineExpression::VariableReference { id }) => fact_length(subject, id.name),
            _ => UNKNOWN,
        },
        InlineExpression::TermReference { id, .. } => subject
            .input
            .known
            .glossary
            .longest(id.name)
            .unwrap_or(UNKNOWN),
        InlineExpression::MessageReference { id, .. } => subject
            .file
            .entry(id.name)
            .map_or(UNKNOWN, |entry| characters(entry.text)),
    }
}

fn fact_length(subject: &Subject<'_>, name: &str) -> usize {
    match subject.facts().and_then(|facts| facts.get(name)) {
        Some(FactValue::Number(number)) => number.to_string().len(),
        Some(FactValue::Date(_)) => DATE,
        Some(FactValue::Text(text)) if !text.is_empty() => characters(text),
        Some(FactValue::List(texts)) => texts.iter().map(|text| characters(text) + 2).sum(),
        _ => UNKNOWN,
    }
}

fn characters(text: &str) -> usize {
    steps::take(text.len());
    if text.is_ascii() {
        return text.len();
    }
    let segmenter = GraphemeClusterSegmenter::new();
    segmenter.segment_str(text).count().saturating_sub(1)
}
