//! A finding with its place, for people and for machines.

use std::borrow::Cow;
use std::ops::Range;

use miette::{
    GraphicalReportHandler, GraphicalTheme, LabeledSpan, MietteDiagnostic, NamedSource, Report,
};
use serde::Serialize;

use super::super::file::line_and_column;
use super::super::locale::LocaleTag;
use super::code::{Code, Severity};

/// One finding in one file.
#[derive(Clone, Debug, Eq, PartialEq, Serialize)]
pub struct Diagnostic {
    /// What kind of finding.
    pub code: Code,
    /// How bad.
    pub severity: Severity,
    /// The locale of the file.
    pub locale: LocaleTag,
    /// The file, relative, with `/`.
    #[serde(rename = "file")]
    pub path: String,
    /// The bytes of the file.
    #[serde(skip)]
    pub span: Range<usize>,
    /// 1-based.
    pub line: usize,
    /// 1-based, in characters.
    pub column: usize,
    /// The line in which the span ends.
    pub end_line: usize,
    /// The column after the span's last character.
    pub end_column: usize,
    /// The message or term (with hyphen) that it is about.
    pub id: Option<String>,
    /// What is wrong, in a sentence for a translator.
    pub message: String,
    /// What to do about it.
    pub help: Option<String>,
}

impl Diagnostic {
    /// A finding at a byte range of a source.
    #[must_use]
    pub fn new(
        code: Code,
        locale: &LocaleTag,
        path: &str,
        source: &str,
        span: Range<usize>,
        message: String,
    ) -> Self {
        let (line, column) = line_and_column(source, span.start);
        let (end_line, end_column) = line_and_column(source, span.end);
        Self {
            code,
            severity: code.severity(),
            locale: locale.clone(),
            path: path.to_owned(),
            span,
            line,
            column,
            end_line,
            end_column,
            id: None,
            message,
            help: None,
        }
    }
}

/// A finding as a person at a terminal reads it: place, sentence, the source line with a caret,
/// what to do. `source` is the text of the file that was checked.
#[must_use]
pub fn render_diagnostic(diagnostic: &Diagnostic, source: &str, color: bool) -> String {
    let severity = match diagnostic.severity {
        Severity::Warning => "warning",
        Severity::Error => "error",
    };
    let headline = format!(
        "{}:{}:{}: {severity}[{}]: {}\n",
        diagnostic.path, diagnostic.line, diagnostic.column, diagnostic.code, diagnostic.message
    );
    let (source, start) = shortened(source, diagnostic.span.start.min(source.len()));
    let mut shown = MietteDiagnostic::new(String::new()).with_severity(match diagnostic.severity {
        Severity::Warning => miette::Severity::Warning,
        Severity::Error => miette::Severity::Error,
    });
    // A caret that runs over several lines shows nothing: the first line is enough.
    let length = diagnostic.span.len();
    let first_line = source
        .get(start..)
        .and_then(|text| text.lines().next())
        .map_or(0, |line| line.len().min(length));
    shown = shown.and_label(LabeledSpan::new(None, start, first_line));
    if let Some(help) = &diagnostic.help {
        shown = shown.with_help(help.clone());
    }
    let theme = if color {
        GraphicalTheme::unicode()
    } else {
        GraphicalTheme::unicode_nocolor()
    };
    let report = Report::new(shown)
        .with_source_code(NamedSource::new(&diagnostic.path, source.into_owned()));
    let mut snippet = String::new();
    let rendered = GraphicalReportHandler::new_themed(theme)
        .with_width(100)
        .tab_width(4)
        .with_links(false)
        .render_report(&mut snippet, report.as_ref());
    if rendered.is_err() {
        snippet.clear();
    }
    // The report's own headline is empty, and its place counts bytes: ours stand instead.
    let mut lines = snippet.lines().skip_while(|line| !line.contains("─["));
    let frame = lines
        .next()
        .and_then(|line| line.split_once("─["))
        .map_or("", |(frame, _)| frame);
    let mut text = format!(
        "{headline}{frame}─[{}:{}:{}]\n",
        diagnostic.path, diagnostic.line, diagnostic.column
    );
    for line in lines {
        text.push_str(line.trim_end());
        text.push('\n');
    }
    text
}

/// The longest line that is shown whole, in bytes.
const LINE_LIMIT: usize = 400;

/// The source with only a part of the line of `start` if that line is long, and where `start` is
/// in it. The lines before are kept empty, so that line numbers stay.
fn shortened(source: &str, start: usize) -> (Cow<'_, str>, usize) {
    let start = source.floor_char_boundary(start);
    let line_start = source[..start].rfind('\n').map_or(0, |newline| newline + 1);
    let line_end = source[start..]
        .find('\n')
        .map_or(source.len(), |newline| start + newline);
    if line_end - line_start <= LINE_LIMIT {
        return (Cow::Borrowed(source), start);
    }
    let from = source.ceil_char_boundary(start.saturating_sub(LINE_LIMIT / 4).max(line_start));
    let until = source.floor_char_boundary((start + LINE_LIMIT / 2).min(line_end));
    let mut short = "\n".repeat(source[..line_start].matches('\n').count());
    if from > line_start {
        short.push('…');
    }
    let start = short.len() + start - from;
    short.push_str(&source[from..until]);
    if until < line_end {
        short.push('…');
    }
    (Cow::Owned(short), start)
}
