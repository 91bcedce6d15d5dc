//! Can it be read at all?

use std::ops::Range;

use fluent_syntax::parser::ErrorKind;

use super::finding::{Argument, Finding, Findings};
use super::subject::id_span;
use super::{CheckInput, Checked, Code, Diagnostic, FileRole, LARGEST_FILE};
use crate::file::{FileEntry, Junk, LocaleFile, ids};
use crate::references::DEEPEST_NESTING;
use crate::steps;

/// The text of a file, or, where it cannot be read at all, that.
pub(super) fn text<'a>(input: &CheckInput<'a>) -> Result<&'a str, Box<Checked>> {
    if input.bytes.len() > LARGEST_FILE {
        let diagnostic = Diagnostic::new(Code::TooLarge, input.locale, input.path, "", 0..0)
            .with("limit", LARGEST_FILE / 1024);
        return Err(Box::new(unreadable(diagnostic)));
    }
    std::str::from_utf8(input.bytes).map_err(|error| {
        // The text before the bad byte gives its line and column.
        let good = input.bytes.get(..error.valid_up_to()).unwrap_or_default();
        let source = String::from_utf8_lossy(good);
        let end = source.len();
        let diagnostic =
            Diagnostic::new(Code::NotUtf8, input.locale, input.path, &source, end..end)
                .with("byte", end + 1);
        Box::new(unreadable(diagnostic))
    })
}

fn unreadable(diagnostic: Diagnostic) -> Checked {
    Checked {
        diagnostics: vec![diagnostic],
        unreadable: true,
        ..Checked::default()
    }
}

pub(super) fn check(file: &LocaleFile<'_>, findings: &mut Findings<'_>) {
    if matches!(findings.input.role, FileRole::Other { astray: true }) {
        findings.add(None, Finding::at(0..0, Code::UnknownPlace));
    }
    if file.byte_order_mark {
        let span = 0..'\u{feff}'.len_utf8();
        findings.add(None, Finding::at(span, Code::ByteOrderMark));
    }
    if file.nested_too_deep {
        let finding = Finding::at(0..0, Code::NestedTooDeep).with("deepest", DEEPEST_NESTING);
        findings.add(None, finding);
        let ids = ids(file.source()).into_iter().map(str::to_owned);
        findings.broken.extend(ids);
    }
    for junk in &file.junk {
        junk_found(file, junk, findings);
    }
    for entry in file.entries.iter().filter(|entry| entry.duplicate) {
        let finding = Finding::at(id_span(entry), Code::DuplicateId);
        findings.add(Some(&entry.id), finding.with("id", entry.id.as_str()));
    }
}

fn junk_found(file: &LocaleFile<'_>, junk: &Junk<'_>, findings: &mut Findings<'_>) {
    let source = file.source();
    findings
        .broken
        .extend(junk.ids.iter().map(|id| (*id).to_owned()));
    // Indented lines continue the text before them, which was read only up to here.
    let continued = source[junk.span.clone()]
        .starts_with([' ', '\t'])
        .then(|| {
            let before = |entry: &FileEntry<'_>| entry.span.end <= junk.span.start;
            let index = file.entries.partition_point(before);
            file.entries.get(index.checked_sub(1)?)
        })
        .flatten();
    let mut finding = explain_place(source, junk);
    let (id, swallowed) = match (continued, junk.ids.as_slice()) {
        (Some(entry), swallowed) => {
            findings.broken.insert(entry.id.clone());
            finding = finding
                .with("id", entry.id.as_str())
                .adding("syntax-cut-off");
            (Some(entry.id.as_str()), swallowed)
        }
        (None, [first, swallowed @ ..]) => (Some(*first), swallowed),
        (None, []) => (None, [].as_slice()),
    };
    if !swallowed.is_empty() {
        finding = finding
            .with("swallowed", swallowed.iter().copied().collect::<Argument>())
            .adding("syntax-swallowed");
    }
    findings.add(id, finding);
}

fn explain_place(source: &str, junk: &Junk<'_>) -> Finding {
    if let Some((at, character)) = continuation_character(source, junk) {
        return Finding::at(at, Code::Syntax)
            .worded("line-start")
            .with("sign", character.to_string())
            .with(
                "remedy",
                match character {
                    '*' => "list",
                    '[' => "link",
                    '.' => "point",
                    _ => "brace",
                },
            );
    }
    if let Some(at) = source[junk.span.clone()]
        .find("\n\t")
        .map(|tab| junk.span.start + tab + 1)
    {
        return Finding::at(at..at + 1, Code::Syntax).worded("tab");
    }
    if let Some(name) = foreign_name(source, junk) {
        return Finding::at(name.clone(), Code::Syntax)
            .worded("variable-name")
            .with("name", &source[name]);
    }
    if let Some(name) = translated_name(source, junk) {
        return Finding::at(name.clone(), Code::Syntax)
            .worded("message-name")
            .with("name", &source[name]);
    }
    let wording = wording(
        junk.kind.as_ref(),
        line_around(source, junk.error.start),
        junk,
    );
    let opened = matches!(junk.kind, Some(ErrorKind::ExpectedToken('}')))
        .then(|| unclosed_brace(source, junk))
        .flatten();
    Finding::at(opened.unwrap_or_else(|| junk.error.clone()), Code::Syntax).worded(wording)
}

/// The name at the beginning of a broken part, if it has letters that no name may have: somebody
/// translated it, too.
fn translated_name(source: &str, junk: &Junk<'_>) -> Option<Range<usize>> {
    let line = source.get(junk.span.clone())?.lines().next()?;
    let name = line.split_once('=')?.0.trim_end();
    steps::take(line.len());
    let is_part = |letter: char| letter.is_alphanumeric() || matches!(letter, '-' | '_');
    let is_name = name.starts_with(|first: char| first.is_alphabetic() || first == '-')
        && name.chars().all(is_part)
        && !name.is_ascii();
    is_name.then_some(junk.span.start..junk.span.start + name.len())
}

/// The innermost brace that is open where the parser gave up: there the translator must look.
fn unclosed_brace(source: &str, junk: &Junk<'_>) -> Option<Range<usize>> {
    let mut open = Vec::new();
    for (at, character) in source
        .get(junk.span.start..junk.error.start)?
        .char_indices()
    {
        match character {
            '{' => open.push(junk.span.start + at),
            '}' => {
                open.pop();
            }
            _ => {}
        }
    }
    open.pop().map(|at| at..at + 1)
}

/// The first indented line of a broken part that begins with a sign of Fluent's, where that is
/// what broke it: `[`, `*` and `.` are refused where they stand, `}` a little later.
fn continuation_character(source: &str, junk: &Junk<'_>) -> Option<(Range<usize>, char)> {
    let end = source[junk.error.start..]
        .find('\n')
        .map_or(source.len(), |newline| junk.error.start + newline)
        .min(junk.span.end);
    let part = source.get(junk.span.start..end)?;
    steps::take(part.len());
    let line_start = junk.span.start + part.rfind('\n').map_or(0, |newline| newline + 1);
    let line = &source[line_start..end];
    let first = line.trim_start_matches([' ', '\t']);
    let indented = first.len() < line.len();
    let character = first
        .chars()
        .next()
        .filter(|first| "[*.}".contains(*first))?;
    // Inside a placeable these signs are Fluent's own.
    let open = source[junk.span.start..line_start].matches('{').count();
    let closed = source[junk.span.start..line_start].matches('}').count();
    let at = line_start + (line.len() - first.len());
    (indented && open <= closed).then_some((at..at + 1, character))
}

/// In which words the parser's reason is told.
/// The name of the variable at which Fluent stopped, if it has letters that no name may have.
fn foreign_name(source: &str, junk: &Junk<'_>) -> Option<Range<usize>> {
    let before = source.get(junk.span.start..=junk.error.start).or_else(|| {
        // Where the error is within a character's bytes, or at the end.
        source.get(junk.span.start..junk.error.start)
    })?;
    let start = junk.span.start + before.rfind('$')? + 1;
    let is_part = |letter: &char| letter.is_alphanumeric() || matches!(letter, '-' | '_');
    let letters = source.get(start..)?.chars().take_while(is_part);
    let end = start + letters.map(char::len_utf8).sum::<usize>();
    steps::take(end - start);
    let is_here = (start..=end).contains(&junk.error.start);
    (is_here && !source[start..end].is_ascii()).then_some(start..end)
}

fn wording(kind: Option<&ErrorKind>, line: &str, junk: &Junk<'_>) -> &'static str {
    match kind {
        Some(ErrorKind::ExpectedToken('}' | '-')) => "unclosed-brace",
        Some(ErrorKind::ExpectedToken('=')) => "no-equals-sign",
        Some(ErrorKind::ExpectedToken(']')) => "unclosed-variant",
        Some(ErrorKind::UnbalancedClosingBrace) => "stray-brace",
        Some(ErrorKind::MissingDefaultVariant) => "no-default",
        Some(ErrorKind::MultipleDefaultVariants) => "two-defaults",
        Some(ErrorKind::ExpectedMessageField { .. }) => "no-text",
        Some(ErrorKind::ExpectedTermField { .. }) => "no-term-text",
        Some(ErrorKind::MissingValue) => "no-value",
        Some(ErrorKind::ExpectedToken(' ')) => "comment",
        Some(ErrorKind::UnterminatedStringLiteral | ErrorKind::ExpectedToken('"')) => {
            "unclosed-quotation"
        }
        Some(ErrorKind::ExpectedInlineExpression) => "placeable",
        Some(ErrorKind::ExpectedLiteral) => "literal",
        Some(ErrorKind::ForbiddenCallee) => "function-name",
        Some(ErrorKind::UnknownEscapeSequence(_) | ErrorKind::InvalidUnicodeEscapeSequence(_)) => {
            "escape"
        }
        Some(
            ErrorKind::MessageReferenceAsSelector
            | ErrorKind::TermReferenceAsSelector
            | ErrorKind::MessageAttributeAsSelector
            | ErrorKind::ExpectedSimpleExpressionAsSelector
            | ErrorKind::TermAttributeAsPlaceable,
        ) => "not-selectable",
        Some(ErrorKind::PositionalArgumentFollowsNamed) => "argument-order",
        Some(ErrorKind::DuplicatedNamedArgument(_)) => "argument-twice",
        _ if line.starts_with([' ', '\t']) || junk.ids.is_empty() => "homeless-line",
        _ => "",
    }
}

fn line_around(source: &str, at: usize) -> &str {
    let start = source[..at].rfind('\n').map_or(0, |newline| newline + 1);
    source[start..].lines().next().unwrap_or_default()
}
