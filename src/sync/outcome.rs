//! What a sync did, or what a check found.

use super::{history::HistoryGap, plan::FileReport};
use crate::words::{
    check::{Code, Diagnostic, Severity},
    locale::LocaleTag,
};

/// What a check found, with the file's text to show it in.
#[derive(Clone, Debug)]
pub struct Finding {
    /// What and where.
    pub diagnostic: Diagnostic,
    /// The text of the file.
    pub source: std::sync::Arc<str>,
}

/// What a sync did, or what a check found.
#[derive(Clone, Debug, Default)]
pub struct Outcome {
    /// What was found wrong, in the order of the files.
    pub findings: Vec<Finding>,
    /// How many locale files were read.
    pub files: usize,
    /// How many items' words in a locale are new or different.
    pub written: usize,
    /// How many items' words in a locale are gone.
    pub deleted: usize,
    /// How many locales' labels or terms are new or different.
    pub vocabularies: usize,
    /// Whether the files were being written meanwhile; then nothing was taken.
    pub disturbed: bool,
    /// Why outdated words may count as current, where freshness was taken from the git history.
    pub history_gap: Option<HistoryGap>,
}

impl Outcome {
    /// How many findings keep words from being taken.
    #[must_use]
    pub fn errors(&self) -> usize {
        let is_error = |finding: &&Finding| finding.diagnostic.severity == Severity::Error;
        self.findings.iter().filter(is_error).count()
    }

    /// Whether the database changed, or would change.
    #[must_use]
    pub fn changed(&self) -> bool {
        self.written + self.deleted + self.vocabularies > 0
    }

    /// Tells lines of a file of confirmations that are none.
    pub(super) fn unconfirmed(
        &mut self,
        locale: &LocaleTag,
        path: &str,
        text: &str,
        lines: Vec<std::ops::Range<usize>>,
    ) {
        if lines.is_empty() {
            return;
        }
        let source: std::sync::Arc<str> = text.into();
        self.findings.extend(lines.into_iter().map(|span| Finding {
            diagnostic: Diagnostic::new(Code::InvalidConfirmation, locale, path, text, span),
            source: source.clone(),
        }));
    }

    /// Adds a finding that no text can be shown to.
    pub(super) fn tell(&mut self, diagnostic: Diagnostic) {
        self.findings.push(Finding {
            diagnostic,
            source: "".into(),
        });
    }

    pub(super) fn report(&mut self, report: FileReport) {
        self.files += 1;
        if report.diagnostics.is_empty() {
            return;
        }
        let source: std::sync::Arc<str> = String::from_utf8_lossy(&report.bytes).into();
        self.findings
            .extend(report.diagnostics.into_iter().map(|diagnostic| Finding {
                diagnostic,
                source: source.clone(),
            }));
    }
}
