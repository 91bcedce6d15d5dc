//! A finding with its place, for people and for machines.

use std::ops::Range;

use serde::Serialize;

use super::code::{Code, Severity};
use super::finding::Argument;
use super::wordings::Wordings;
use crate::file::{LocaleFile, line_and_column};
use crate::locale::LocaleTag;

/// One finding in one file. What it says is in [`Wordings`], in a language of the reader's.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Diagnostic {
    /// What kind of finding.
    pub code: Code,
    /// How bad.
    pub severity: Severity,
    /// The locale of the file.
    pub locale: LocaleTag,
    /// The file, relative, with `/`.
    pub path: String,
    /// The bytes of the file.
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
    /// Which of the code's wordings tells it; the first where it is empty.
    pub(super) wording: &'static str,
    /// Messages that are told after the first one.
    pub(super) additions: Vec<&'static str>,
    /// What the sentences name.
    pub(super) arguments: Vec<(&'static str, Argument)>,
}

/// A finding as machines read it: one flat object.
#[derive(Clone, Debug, Eq, PartialEq, Serialize)]
pub struct Told<'a> {
    /// What kind of finding.
    pub code: Code,
    /// How bad.
    pub severity: Severity,
    /// The file, with `/`.
    pub file: &'a str,
    /// 1-based.
    pub line: usize,
    /// 1-based, in characters.
    pub column: usize,
    /// The line in which it ends.
    pub end_line: usize,
    /// The column after its last character.
    pub end_column: usize,
    /// The locale of the file.
    pub locale: &'a LocaleTag,
    /// The message or term that it is about.
    pub id: Option<&'a str>,
    /// What is wrong.
    pub message: String,
    /// What to do.
    pub help: String,
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
    ) -> Self {
        let place = |offset| line_and_column(source, offset);
        Self::placed(code, locale, path, span, place)
    }

    /// A finding in a file that has been read.
    pub(super) fn in_file(
        code: Code,
        locale: &LocaleTag,
        path: &str,
        file: &LocaleFile<'_>,
        span: Range<usize>,
    ) -> Self {
        let place = |offset| file.line_and_column(offset);
        Self::placed(code, locale, path, span, place)
    }

    fn placed(
        code: Code,
        locale: &LocaleTag,
        path: &str,
        span: Range<usize>,
        place: impl Fn(usize) -> (usize, usize),
    ) -> Self {
        let (line, column) = place(span.start);
        let (end_line, end_column) = place(span.end);
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
            wording: "",
            additions: Vec::new(),
            arguments: Vec::new(),
        }
    }

    /// Which of the code's wordings tells it; the first where it is empty.
    #[must_use]
    pub fn wording(&self) -> &'static str {
        self.wording
    }

    /// Tells it in another of the code's wordings.
    ///
    /// # Panics
    /// In debug builds, if [`Code::wordings`] does not list it.
    #[must_use]
    pub fn worded(mut self, wording: &'static str) -> Self {
        debug_assert!(self.code.wordings().contains(&wording), "{wording}");
        self.wording = wording;
        self
    }

    /// What its sentence calls `$name`.
    #[must_use]
    pub fn with(mut self, name: &'static str, argument: impl Into<Argument>) -> Self {
        self.arguments.push((name, argument.into()));
        self
    }

    /// What is wrong, in a sentence for a translator.
    #[must_use]
    pub fn message(&self, wordings: &Wordings) -> String {
        wordings.message(self)
    }

    /// What to do about it.
    #[must_use]
    pub fn help(&self, wordings: &Wordings) -> String {
        wordings.help(self)
    }

    /// All of it, as machines read it.
    #[must_use]
    pub fn told(&self, wordings: &Wordings) -> Told<'_> {
        Told {
            code: self.code,
            severity: self.severity,
            file: &self.path,
            line: self.line,
            column: self.column,
            end_line: self.end_line,
            end_column: self.end_column,
            locale: &self.locale,
            id: self.id.as_deref(),
            message: self.message(wordings),
            help: self.help(wordings),
        }
    }
}
