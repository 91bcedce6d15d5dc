//! A finding as a person at a terminal reads it.

use miette::{
    GraphicalReportHandler, GraphicalTheme, LabeledSpan, MietteDiagnostic, NamedSource, Report,
};

use super::code::Severity;
use super::diagnostic::Diagnostic;
use super::wordings::Wordings;

/// The longest line that is shown whole, in bytes.
const LINE_LIMIT: usize = 400;

/// A finding with its place, its sentence, the source line with a caret, and what to do. `source`
/// is the text of the file that was checked.
#[must_use]
pub fn render_diagnostic(
    diagnostic: &Diagnostic,
    source: &str,
    wordings: &Wordings,
    color: bool,
) -> String {
    let headline = format!(
        "{}:{}:{}: {}[{}]: {}\n",
        diagnostic.path,
        diagnostic.line,
        diagnostic.column,
        wordings.severity(diagnostic.severity),
        diagnostic.code,
        diagnostic.message(wordings)
    );
    let excerpt = Excerpt::new(source, diagnostic);
    let mut shown = MietteDiagnostic::new(String::new()).with_severity(match diagnostic.severity {
        Severity::Note => miette::Severity::Advice,
        Severity::Warning => miette::Severity::Warning,
        Severity::Error => miette::Severity::Error,
    });
    shown = shown.and_label(LabeledSpan::new(None, excerpt.start, excerpt.length));
    let help = diagnostic.help(wordings);
    if !help.is_empty() {
        shown = shown.with_help(help);
    }
    let theme = if color {
        GraphicalTheme::unicode()
    } else {
        GraphicalTheme::unicode_nocolor()
    };
    let report =
        Report::new(shown).with_source_code(NamedSource::new(&diagnostic.path, excerpt.text));
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

/// The line of a finding and its neighbours. The lines before are kept empty, so that line numbers
/// stay; a long line is cut; what would act on the terminal or hide is shown as a sign.
struct Excerpt {
    text: String,
    start: usize,
    length: usize,
}

impl Excerpt {
    fn new(source: &str, diagnostic: &Diagnostic) -> Self {
        let start = source.floor_char_boundary(diagnostic.span.start);
        let line_start = source[..start].rfind('\n').map_or(0, |newline| newline + 1);
        let line_end = source[start..]
            .find('\n')
            .map_or(source.len(), |newline| start + newline);
        // A caret that runs over several lines shows nothing: the first line is enough.
        let end = source
            .floor_char_boundary(diagnostic.span.end)
            .clamp(start, line_end.max(start));
        let mut text = "\n".repeat(source[..line_start].matches('\n').count().saturating_sub(1));
        if let Some(before) = source[..line_start].strip_suffix('\n') {
            let before = before.rsplit('\n').next().unwrap_or_default();
            text.push_str(&visible(cut(before)));
            text.push('\n');
        }
        let long = line_end - line_start > LINE_LIMIT;
        let (from, until) = if long {
            (
                source.ceil_char_boundary(start.saturating_sub(LINE_LIMIT / 4).max(line_start)),
                source.floor_char_boundary((start + LINE_LIMIT / 2).min(line_end)),
            )
        } else {
            (line_start, line_end)
        };
        let from = from.min(start);
        if from > line_start {
            text.push('…');
        }
        text.push_str(&visible(&source[from..start]));
        let shown_start = text.len();
        let end = end.min(until.max(start));
        text.push_str(&marked(&source[start..end]));
        let length = text.len() - shown_start;
        text.push_str(&visible(&source[end..until.max(end)]));
        if until < line_end {
            text.push('…');
        }
        if let Some(after) = source[line_end..].strip_prefix('\n') {
            text.push('\n');
            text.push_str(&visible(cut(after.split('\n').next().unwrap_or_default())));
        }
        Self {
            text,
            start: shown_start,
            length,
        }
    }
}

/// The part that a finding is about: what has no width is shown as a sign, too.
fn marked(text: &str) -> String {
    visible(text).replace(['\u{200b}', '\u{200c}', '\u{200d}', '\u{feff}'], "\u{fffd}")
}

fn cut(line: &str) -> &str {
    &line[..line.floor_char_boundary(LINE_LIMIT)]
}

/// The text with a replacement character for each control character and for each of those that turn
/// the direction of what follows: in a terminal they would act on what stands beside them.
fn visible(text: &str) -> String {
    let text = text.strip_suffix('\r').unwrap_or(text);
    text.chars()
        .map(|character| match character {
            '\t' => '\t',
            _ if character.is_control() => '\u{fffd}',
            '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{2028}' | '\u{2029}' => {
                '\u{fffd}'
            }
            _ => character,
        })
        .collect()
}
