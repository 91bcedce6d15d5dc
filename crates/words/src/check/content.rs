//! What an entry must and must not hold, whatever it refers to.

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::unicode::unescape_unicode_to_string;

use super::super::file::{FileEntry, LocaleFile};
use super::super::references::{MOST_LITERAL_DIGITS, Node, overflows, patterns, visit};
use super::{CheckInput, Code, FileRole, Findings, id_span, is_term};

/// As `fluent-bundle` counts: it cuts a text with more.
const MOST_PLACEABLES: usize = 100;
/// A path segment of a URL.
const LONGEST_SLUG: usize = 100;

pub(super) fn check(file: &LocaleFile<'_>, entry: &FileEntry<'_>, findings: &mut Findings<'_>) {
    let tree = &file.resource.body[entry.position];
    if is_empty(tree) {
        findings.about(
            entry,
            Code::EmptyMessage,
            id_span(entry),
            format!("“{}” has no text", entry.id),
            Some("write the text, or remove the line: the fallback is shown then".to_owned()),
        );
    }
    let control = |char: &char| char.is_control() && !matches!(char, '\n' | '\r' | '\t');
    if let Some(char) = entry.text.chars().find(control) {
        let start = entry.span.start + entry.text.find(char).unwrap_or_default();
        findings.about(
            entry,
            Code::ControlCharacter,
            start..start + char.len_utf8(),
            format!("the control character {} is no text", char.escape_unicode()),
            Some("delete it: an editor or a copy from elsewhere left it behind".to_owned()),
        );
    }
    let belongs = matches!(findings.input.role, FileRole::Terms) == is_term(entry);
    if !belongs {
        let (kind, help) = if is_term(entry) {
            (
                "term",
                "move it to the locale's terms.ftl: other files do not see it here",
            )
        } else {
            (
                "message",
                "move it to labels.ftl, or make it a term with a hyphen: -name",
            )
        };
        findings.about(
            entry,
            Code::MisplacedEntry,
            id_span(entry),
            format!("the {kind} “{}” does not belong in this file", entry.id),
            Some(help.to_owned()),
        );
    }
    for pattern in patterns(tree) {
        if placeables(pattern) > MOST_PLACEABLES {
            findings.about(
                entry,
                Code::TooManyPlaceables,
                id_span(entry),
                format!("“{}” has more than {MOST_PLACEABLES} placeables", entry.id),
                Some("split the text, or write more of it as plain text".to_owned()),
            );
        }
        visit(pattern, &mut |node| {
            if let Node::Number(literal) = node
                && overflows(literal)
            {
                findings.about(
                    entry,
                    Code::FractionDigits,
                    file.span_of(literal),
                    format!("a number has more than {MOST_LITERAL_DIGITS} fraction digits"),
                    Some("write fewer digits".to_owned()),
                );
            }
        });
    }
    if is_item(findings.input) && entry.id == "slug" {
        check_slug(tree, entry, findings);
    }
}

/// The source's item needs a title: everything else can fall back to it.
pub(super) fn check_title(file: &LocaleFile<'_>, findings: &mut Findings<'_>) {
    let named = |id: &str| file.entries.iter().any(|entry| entry.id == id);
    let input = findings.input;
    if is_item(input) && input.is_source && !named("title") && !findings.broken.contains("title") {
        findings.add(
            Code::MissingTitle,
            0..0,
            Some("title".to_owned()),
            "the item has no title in the source language".to_owned(),
            Some("write title = and the title".to_owned()),
        );
        findings.broken.insert("title".to_owned());
    }
}

fn is_item(input: &CheckInput<'_>) -> bool {
    matches!(input.role, FileRole::Item { .. })
}

/// A slug is lower-case letters and digits in groups that single hyphens join.
fn check_slug(tree: &Entry<&str>, entry: &FileEntry<'_>, findings: &mut Findings<'_>) {
    let Entry::Message(message) = tree else {
        return;
    };
    let Some(pattern) = &message.value else {
        return;
    };
    let text = literal_text(pattern);
    let valid = text.as_ref().is_some_and(|slug| is_slug(slug));
    if !valid {
        findings.about(
            entry,
            Code::InvalidSlug,
            id_span(entry),
            match text {
                Some(text) => format!(
                    "“{}” is no slug",
                    text.chars()
                        .take(60)
                        .filter(|c| !c.is_control())
                        .collect::<String>()
                ),
                None => "a slug is plain text, without variables or terms".to_owned(),
            },
            Some(
                "use lower-case letters, digits and single hyphens, as in integration-report-2025"
                    .to_owned(),
            ),
        );
    }
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

fn is_empty(tree: &Entry<&str>) -> bool {
    let value = match tree {
        Entry::Message(message) => message.value.as_ref(),
        Entry::Term(term) => Some(&term.value),
        _ => None,
    };
    value.is_none_or(|pattern| literal_text(pattern).is_some_and(|text| text.trim().is_empty()))
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
