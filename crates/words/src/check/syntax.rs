//! Can it be read at all?

use std::ops::Range;

use fluent_syntax::parser::ErrorKind;

use super::super::file::{Junk, LocaleFile};
use super::super::references::DEEPEST_NESTING;
use super::{CheckInput, Checked, Code, Diagnostic, Findings, LARGEST_FILE, enumerate, id_span};

pub(super) fn not_utf8(input: &CheckInput<'_>, error: std::str::Utf8Error) -> Checked {
    // The text before the bad byte gives its line and column.
    let good = input.bytes.get(..error.valid_up_to()).unwrap_or_default();
    let source = String::from_utf8_lossy(good);
    let end = source.len();
    let mut diagnostic = Diagnostic::new(
        Code::NotUtf8,
        input.locale,
        input.path,
        &source,
        end..end,
        format!(
            "byte {} of the file is not UTF-8; nothing of the file is taken",
            end + 1
        ),
    );
    diagnostic.help = Some("save the file in the encoding UTF-8".to_owned());
    Checked {
        diagnostics: vec![diagnostic],
        unreadable: true,
        ..Checked::default()
    }
}

pub(super) fn too_large(input: &CheckInput<'_>) -> Checked {
    let mut diagnostic = Diagnostic::new(
        Code::TooLarge,
        input.locale,
        input.path,
        "",
        0..0,
        format!(
            "the file is larger than {} KB; nothing of it is taken",
            LARGEST_FILE / 1024
        ),
    );
    diagnostic.help = Some("put the words of each item into a file of their own".to_owned());
    Checked {
        diagnostics: vec![diagnostic],
        unreadable: true,
        ..Checked::default()
    }
}

pub(super) fn check(file: &LocaleFile<'_>, findings: &mut Findings<'_>) {
    if file.byte_order_mark {
        findings.add(
            Code::ByteOrderMark,
            0..'\u{feff}'.len_utf8(),
            None,
            "the file begins with a byte-order mark, which other Fluent tools cannot read"
                .to_owned(),
            Some("save the file as UTF-8 without a byte-order mark (BOM)".to_owned()),
        );
    }
    if file.nested_too_deep {
        findings.add(
            Code::NestedTooDeep,
            0..0,
            None,
            format!("braces nest more than {DEEPEST_NESTING} deep; nothing of the file is taken"),
            Some("close every “{” with a “}”".to_owned()),
        );
        let ids = ids_of_lines(file.source());
        findings.broken.extend(ids);
    }
    for junk in &file.junk {
        junk_found(file, junk, findings);
    }
    for entry in file.entries.iter().filter(|entry| entry.duplicate) {
        let id = &entry.id;
        findings.add(
            Code::DuplicateId,
            id_span(entry),
            Some(id.clone()),
            format!("“{id}” stands twice in this file; the first one counts"),
            Some("remove one of the two, or give it another name".to_owned()),
        );
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
            file.entries
                .iter()
                .rfind(|entry| entry.span.end <= junk.span.start)
        })
        .flatten();
    let (at, message, help) = explain_place(source, junk);
    let (id, message, swallowed) = match (continued, junk.ids.as_slice()) {
        (Some(entry), swallowed) => {
            findings.broken.insert(entry.id.clone());
            let message = format!("{message}; the text of “{}” is cut off here", entry.id);
            (Some(entry.id.clone()), message, swallowed)
        }
        (None, [first, swallowed @ ..]) => (Some((*first).to_owned()), message, swallowed),
        (None, []) => (None, message, [].as_slice()),
    };
    let message = if swallowed.is_empty() {
        message
    } else {
        format!(
            "{message}; this also swallows {}",
            enumerate(swallowed.iter().copied())
        )
    };
    findings.add(Code::Syntax, at, id, message, Some(help));
}

fn explain_place(source: &str, junk: &Junk<'_>) -> (Range<usize>, String, String) {
    if let Some((at, character)) = continuation_character(source, junk) {
        let message = format!(
            "a line of a text cannot begin with “{character}”: Fluent reads it as its own sign"
        );
        return (at, message, how_to_write(character));
    }
    if let Some(at) = source[junk.span.clone()]
        .find("\n\t")
        .map(|tab| junk.span.start + tab + 1)
    {
        let message = "a line begins with a tab, which is no indentation in Fluent".to_owned();
        return (
            at..at + 1,
            message,
            "begin the line with spaces instead".to_owned(),
        );
    }
    let (message, help) = explain(
        junk.kind.as_ref(),
        line_around(source, junk.error.start),
        junk,
    );
    let opened = matches!(junk.kind, Some(ErrorKind::ExpectedToken('}')))
        .then(|| unclosed_brace(source, junk))
        .flatten();
    (opened.unwrap_or_else(|| junk.error.clone()), message, help)
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

fn how_to_write(character: char) -> String {
    match character {
        '*' => {
            "write a list with hyphens: “- item” instead of “* item”; or write the sign as {\"*\"}"
                .to_owned()
        }
        '[' => "put a word before the link, or write {\"[\"}text](address)".to_owned(),
        '.' => "put the point at the end of the line before, or write {\".\"}".to_owned(),
        _ => "write the sign as {\"}\"}, or remove it if it closes nothing".to_owned(),
    }
}

fn explain(kind: Option<&ErrorKind>, line: &str, junk: &Junk<'_>) -> (String, String) {
    let (message, help) = match kind {
        Some(ErrorKind::ExpectedToken('}' | '-')) => (
            "this “{” is not closed",
            "close it with “}”; a “{” that is to be read is written {\"{\"}",
        ),
        Some(ErrorKind::ExpectedToken('=')) => (
            "a name must be followed by “=” and its text",
            "write name = text; a text's further lines begin with spaces",
        ),
        Some(ErrorKind::ExpectedToken(']')) => (
            "a variant's name is not closed",
            "write a variant as [one] or *[other]",
        ),
        Some(ErrorKind::ExpectedToken(':')) => {
            ("a “:” is missing", "write an argument as name: \"value\"")
        }
        Some(ErrorKind::UnbalancedClosingBrace) => (
            "a “}” closes nothing",
            "remove it; a “}” that is to be read is written {\"}\"}",
        ),
        Some(ErrorKind::MissingDefaultVariant) => (
            "the choice has no default variant",
            "put a “*” before one of the variants, as in *[other]",
        ),
        Some(ErrorKind::MultipleDefaultVariants) => (
            "the choice has two default variants",
            "keep the “*” before one variant only",
        ),
        Some(ErrorKind::ExpectedMessageField { .. } | ErrorKind::ExpectedTermField { .. }) => (
            "there is a name, but no text after it",
            "write the text after the “=”, or on the next lines with spaces before them",
        ),
        Some(ErrorKind::MissingValue) => ("a text is missing here", "write the text"),
        Some(ErrorKind::UnterminatedStringLiteral) => (
            "a quotation mark is not closed in this line",
            "close the literal with a \" in the same line",
        ),
        Some(ErrorKind::ExpectedInlineExpression) => (
            "between “{” and “}” something is missing or cannot be read",
            "write a variable { $name }, a term { -name } or a function { NUMBER($name) }",
        ),
        Some(ErrorKind::ExpectedLiteral) => (
            "an argument must be a text in quotation marks or a number",
            "write name: \"value\" or name: 1",
        ),
        Some(ErrorKind::ForbiddenCallee) => (
            "functions are written in capital letters",
            "write NUMBER(…), DATETIME(…), LIST(…) or CONTACT(…)",
        ),
        Some(ErrorKind::UnknownEscapeSequence(_) | ErrorKind::InvalidUnicodeEscapeSequence(_)) => (
            "this escape sequence does not exist",
            "write \\\\ for a backslash, \\\" for a quotation mark, \\u2014 for a code point",
        ),
        Some(
            ErrorKind::MessageReferenceAsSelector
            | ErrorKind::TermReferenceAsSelector
            | ErrorKind::MessageAttributeAsSelector
            | ErrorKind::ExpectedSimpleExpressionAsSelector
            | ErrorKind::TermAttributeAsPlaceable,
        ) => (
            "this cannot be chosen by, or shown",
            "choose by a variable ($name), a number function, or a term's attribute (-name.gender)",
        ),
        Some(ErrorKind::PositionalArgumentFollowsNamed) => (
            "an argument without a name stands after one with a name",
            "put it first: NUMBER($name, useGrouping: \"false\")",
        ),
        Some(ErrorKind::DuplicatedNamedArgument(_)) => {
            ("an argument stands twice", "keep one of them")
        }
        _ if line.starts_with([' ', '\t']) || junk.ids.is_empty() => (
            "this line belongs to no message",
            "write name = text; a text's further lines begin with spaces and follow it directly",
        ),
        _ => (
            "Fluent cannot read this",
            "compare it with the source language's file",
        ),
    };
    (message.to_owned(), help.to_owned())
}

fn line_around(source: &str, at: usize) -> &str {
    let start = source[..at].rfind('\n').map_or(0, |newline| newline + 1);
    source[start..].lines().next().unwrap_or_default()
}

fn ids_of_lines(source: &str) -> Vec<String> {
    super::super::file::ids(source)
        .into_iter()
        .map(str::to_owned)
        .collect()
}
