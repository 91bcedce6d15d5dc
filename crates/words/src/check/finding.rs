//! What the families of checks say: a code, a place, and what the sentence about it needs.

use std::collections::BTreeSet;
use std::ops::Range;

use super::{CheckInput, Code, Diagnostic, Severity};
use crate::file::{FileEntry, LocaleFile};
use crate::steps;

/// After so many errors a file is not looked at any further: what is left of it is not taken. Of
/// warnings and of notes no more than this are told.
pub const MOST_DIAGNOSTICS: usize = 200;

/// Something that the sentence about a finding names.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Argument {
    /// A name, a text from the file, or a key that the sentence chooses by.
    Text(String),
    /// A count.
    Number(u64),
    /// Several names; they are put in quotation marks, and the list is cut if it is long.
    Names(Vec<String>),
}

impl From<&str> for Argument {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Argument {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<usize> for Argument {
    fn from(number: usize) -> Self {
        Self::Number(number as u64)
    }
}

impl<'name> FromIterator<&'name str> for Argument {
    fn from_iter<T: IntoIterator<Item = &'name str>>(names: T) -> Self {
        Self::Names(names.into_iter().map(str::to_owned).collect())
    }
}

/// One finding before it is bound to its file.
#[derive(Clone, Debug)]
pub(super) struct Finding {
    pub(super) code: Code,
    pub(super) span: Range<usize>,
    /// Which of the code's wordings; the first one where it is empty.
    pub(super) wording: &'static str,
    /// Further sentences, as messages of their own.
    pub(super) additions: Vec<&'static str>,
    pub(super) arguments: Vec<(&'static str, Argument)>,
}

impl Finding {
    /// A finding at a byte range of the file.
    pub(super) fn at(span: Range<usize>, code: Code) -> Self {
        Self {
            code,
            span,
            wording: "",
            additions: Vec::new(),
            arguments: Vec::new(),
        }
    }

    /// Tells it in another of the code's wordings ([`Code::wordings`]).
    pub(super) fn worded(mut self, wording: &'static str) -> Self {
        debug_assert!(
            wording.is_empty() || self.code.wordings().contains(&wording),
            "{}-{wording} is not listed",
            self.code
        );
        self.wording = wording;
        self
    }

    /// What the sentence calls `$name`.
    pub(super) fn with(mut self, name: &'static str, argument: impl Into<Argument>) -> Self {
        self.arguments.push((name, argument.into()));
        self
    }

    /// The nearest name, in the wording `near`, where there is one.
    pub(super) fn near(self, near: Option<&str>) -> Self {
        match near {
            Some(near) => self.with("near", near).worded("near"),
            None => self,
        }
    }

    /// Adds a further sentence.
    pub(super) fn adding(mut self, message: &'static str) -> Self {
        self.additions.push(message);
        self
    }
}

/// Collects what the checks of one file find.
pub(super) struct Findings<'a> {
    pub(super) input: &'a CheckInput<'a>,
    file: &'a LocaleFile<'a>,
    pub(super) diagnostics: Vec<Diagnostic>,
    notes: usize,
    warnings: usize,
    errors: usize,
    pub(super) broken: BTreeSet<String>,
}

impl<'a> Findings<'a> {
    pub(super) fn new(input: &'a CheckInput<'a>, file: &'a LocaleFile<'a>) -> Self {
        Self {
            input,
            file,
            diagnostics: Vec::new(),
            notes: 0,
            warnings: 0,
            errors: 0,
            broken: BTreeSet::new(),
        }
    }

    /// A finding about an entry; an error keeps the entry out.
    pub(super) fn about(&mut self, entry: &FileEntry<'_>, finding: Finding) {
        if finding.code.severity() == Severity::Error {
            self.broken.insert(entry.id.clone());
        }
        self.add(Some(&entry.id), finding);
    }

    /// A finding about the file, or about an id that is no entry.
    pub(super) fn add(&mut self, id: Option<&str>, finding: Finding) {
        let counted = match finding.code.severity() {
            Severity::Note => &mut self.notes,
            Severity::Warning => &mut self.warnings,
            Severity::Error => &mut self.errors,
        };
        if *counted >= MOST_DIAGNOSTICS {
            return;
        }
        *counted += 1;
        let input = self.input;
        let mut diagnostic = Diagnostic::in_file(
            finding.code,
            input.locale,
            input.path,
            self.file,
            finding.span,
        );
        diagnostic.id = id.map(str::to_owned);
        diagnostic.wording = finding.wording;
        diagnostic.additions = finding.additions;
        diagnostic.arguments = finding.arguments;
        self.diagnostics.push(diagnostic);
    }

    /// Whether an entry is told with this code; of those that were told last.
    pub(super) fn has(&self, id: &str, code: Code) -> bool {
        let of_entry = |told: &&Diagnostic| told.id.as_deref() == Some(id);
        let told = self.diagnostics.iter().rev().take_while(of_entry);
        told.take(MOST_DIAGNOSTICS).any(|told| told.code == code)
    }

    /// Whether there are so many errors that the rest of the file is not looked at.
    pub(super) fn is_full(&self) -> bool {
        self.errors >= MOST_DIAGNOSTICS
    }
}

/// Longer names are not guessed at.
const LONGEST_COMPARED: usize = 100;
/// Of more known names, only these are looked at: a guess must not cost more than the check.
const MOST_PASSED_OVER: usize = 20_000;
const MOST_COMPARED: usize = 200;

/// The most similar of the known names, if one is similar enough to be a typing mistake.
pub(super) fn nearest<'names>(
    name: &str,
    known: impl Iterator<Item = &'names str>,
) -> Option<&'names str> {
    if name.len() > LONGEST_COMPARED {
        return None;
    }
    let allowed = (name.chars().count() / 3).clamp(1, 4);
    known
        .take(MOST_PASSED_OVER)
        .inspect(|_| steps::take(1))
        // Names of very different length are never near: most are passed over at once.
        .filter(|candidate| candidate.len().abs_diff(name.len()) <= 4 * allowed)
        .take(MOST_COMPARED)
        .inspect(|candidate| steps::take(candidate.len()))
        .map(|candidate| (strsim::damerau_levenshtein(name, candidate), candidate))
        .filter(|(distance, _)| *distance <= allowed)
        .min()
        .map(|(_, candidate)| candidate)
}
