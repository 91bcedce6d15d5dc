//! What an entry must and must not hold, whatever it refers to.

use fluent_syntax::ast::{Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::unicode::unescape_unicode_to_string;

use super::copies::is_blank;
use super::finding::{Finding, Findings};
use super::subject::{Subject, attributes, is_term, value};
use super::{CheckInput, Code, FileRole};
use crate::file::LocaleFile;
use crate::references::{MOST_LITERAL_DIGITS, Node, overflows, patterns, visit};

/// As `fluent-bundle` counts: it cuts a text with more.
const MOST_PLACEABLES: usize = 100;
/// A path segment of a URL.
const LONGEST_SLUG: usize = 100;

pub(super) fn check(subject: &Subject<'_>, findings: &mut Findings<'_>) {
    let (file, entry, tree) = (subject.file, subject.entry, subject.tree());
    if is_empty(subject) {
        let finding = Finding::at(subject.id_span(), Code::EmptyMessage);
        findings.about(entry, finding.with("id", entry.id.as_str()));
    }
    check_place(subject, findings);
    for pattern in patterns(tree) {
        if placeables(pattern) > MOST_PLACEABLES {
            let finding = Finding::at(subject.id_span(), Code::TooManyPlaceables)
                .with("id", entry.id.as_str())
                .with("most", MOST_PLACEABLES);
            findings.about(entry, finding);
        }
        visit(pattern, &mut |node| {
            if let Node::Number(literal) = node
                && overflows(literal)
            {
                let finding = Finding::at(file.span_of(literal), Code::FractionDigits);
                findings.about(entry, finding.with("most", MOST_LITERAL_DIGITS));
            }
        });
    }
    if is_item(findings.input) && entry.id == "slug" {
        check_slug(subject, findings);
    }
}

/// Terms and messages stand in files of their own; elsewhere nothing sees them.
fn check_place(subject: &Subject<'_>, findings: &mut Findings<'_>) {
    let entry = subject.entry;
    let belongs = match subject.input.role {
        FileRole::Terms => is_term(entry),
        FileRole::Labels | FileRole::Item { .. } => !is_term(entry),
        FileRole::Other { .. } => true,
    };
    if !belongs {
        let finding = Finding::at(subject.id_span(), Code::MisplacedEntry)
            .with("id", entry.id.as_str())
            .worded(if is_term(entry) { "" } else { "message" });
        findings.about(entry, finding);
    }
}

/// The source's item needs a title: everything else can fall back to it.
pub(super) fn check_title(file: &LocaleFile<'_>, findings: &mut Findings<'_>) {
    let input = findings.input;
    if is_item(input)
        && input.is_source
        && file.entry("title").is_none()
        && !findings.broken.contains("title")
    {
        findings.add(Some("title"), Finding::at(0..0, Code::MissingTitle));
        findings.broken.insert("title".to_owned());
    }
}

fn is_item(input: &CheckInput<'_>) -> bool {
    matches!(input.role, FileRole::Item { .. })
}

/// A slug is lower-case letters and digits in groups that single hyphens join.
fn check_slug(subject: &Subject<'_>, findings: &mut Findings<'_>) {
    let Some(pattern) = value(subject.tree()) else {
        return;
    };
    let text = literal_text(pattern);
    if text.as_ref().is_some_and(|slug| is_slug(slug)) {
        return;
    }
    let finding = Finding::at(subject.id_span(), Code::InvalidSlug);
    let finding = match text {
        Some(text) => finding.with("slug", text),
        None => finding.worded("placeable"),
    };
    findings.about(subject.entry, finding);
}

fn is_slug(slug: &str) -> bool {
    slug.len() <= LONGEST_SLUG
        && slug.split('-').all(|group| {
            !group.is_empty()
                && group.chars().all(|character| {
                    // Combining marks belong to letters in many scripts (Devanagari, Thai).
                    (character.is_alphanumeric() || is_mark(character)) && !character.is_uppercase()
                })
        })
}

fn is_mark(character: char) -> bool {
    use icu::properties::CodePointMapData;
    use icu::properties::props::GeneralCategory as Category;
    matches!(
        CodePointMapData::<Category>::new().get(character),
        Category::NonspacingMark | Category::SpacingMark
    )
}

fn literal_text(pattern: &Pattern<&str>) -> Option<String> {
    pattern
        .elements
        .iter()
        .map(|element| match element {
            PatternElement::TextElement { value } => Some((*value).to_owned()),
            PatternElement::Placeable {
                expression: Expression::Inline(InlineExpression::StringLiteral { value }),
            } => Some(unescape_unicode_to_string(value).into_owned()),
            PatternElement::Placeable { .. } => None,
        })
        .collect()
}

fn is_empty(subject: &Subject<'_>) -> bool {
    let tree = subject.tree();
    match value(tree) {
        Some(pattern) => {
            // A program may hide a part of itself by an empty text.
            !matches!(subject.input.role, FileRole::Other { .. }) && is_blank(pattern)
        }
        None => {
            !matches!(subject.input.role, FileRole::Other { .. }) || attributes(tree).is_empty()
        }
    }
}

/// The most placeables that can be resolved in one rendering, terms not looked into: of a choice's
/// variants only one is.
fn placeables(pattern: &Pattern<&str>) -> usize {
    pattern
        .elements
        .iter()
        .map(|element| match element {
            PatternElement::TextElement { .. } => 0,
            PatternElement::Placeable { expression } => 1 + within(expression),
        })
        .sum()
}

fn within(expression: &Expression<&str>) -> usize {
    match expression {
        Expression::Inline(InlineExpression::Placeable { expression }) => 1 + within(expression),
        Expression::Inline(_) => 0,
        Expression::Select { variants, .. } => variants
            .iter()
            .map(|variant| placeables(&variant.value))
            .max()
            .unwrap_or(0),
    }
}
