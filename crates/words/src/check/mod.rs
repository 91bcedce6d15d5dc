//! What is wrong in a locale file, said so that its translator can put it right.
//!
//! [`check_file`] reads one file and parts it: the entries that can be taken, those that are
//! broken, and the findings. One file per family of checks; `code` is the closed list of findings.

mod code;
mod content;
mod diagnostic;
mod functions;
mod references;
mod syntax;

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

pub use code::{Code, Severity};
pub use diagnostic::{Diagnostic, render_diagnostic};

use super::fact::FactType;
use super::file::{EntryKind, FileEntry, LocaleFile};
use super::locale::LocaleTag;

/// A larger file is not read: the words of one item are some thousand bytes, and the checks must
/// cost little whatever is written.
pub const LARGEST_FILE: usize = 512 * 1024;
/// After so many findings a file is not looked at any further: what is left of it is not taken.
pub const MOST_DIAGNOSTICS: usize = 200;

/// What a file is for.
#[derive(Clone, Copy, Debug)]
pub enum FileRole<'a> {
    /// `terms.ftl`: terms only; variables are the terms' parameters.
    Terms,
    /// `labels.ftl`: messages; their variables are given by who shows them.
    Labels,
    /// One item's messages.
    Item {
        /// The item's facts and their types. Nothing where they are not known: variables are then
        /// not checked.
        facts: Option<&'a BTreeMap<String, FactType>>,
    },
}

/// One file to check.
#[derive(Clone, Copy, Debug)]
pub struct CheckInput<'a> {
    /// The locale of the file.
    pub locale: &'a LocaleTag,
    /// Its path, relative, with `/`.
    pub path: &'a str,
    /// Its content.
    pub bytes: &'a [u8],
    /// What it is for.
    pub role: FileRole<'a>,
    /// Whether the locale is the source locale, whose items need a title.
    pub is_source: bool,
    /// The ids of the locale's terms (with or without the hyphen), and, where they have
    /// attributes, `-term.attribute` as well.
    pub terms: &'a BTreeSet<String>,
    /// The slugs of the contacts. Nothing where they are not known: `CONTACT` then takes any.
    pub contacts: Option<&'a BTreeSet<String>>,
}

/// An entry that can be taken.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct GoodEntry {
    /// Its id; a term's with the hyphen.
    pub id: String,
    /// Its Fluent text without comments.
    pub text: String,
    /// Whether it is marked as machine translated.
    pub origin_machine: bool,
}

/// What a check found.
#[derive(Clone, Debug, Default)]
pub struct Checked {
    /// The findings, in the order of their places, at most [`MOST_DIAGNOSTICS`].
    pub diagnostics: Vec<Diagnostic>,
    /// The entries that can be taken.
    pub good: Vec<GoodEntry>,
    /// The ids that stand in the file but are broken: their last good version stays. Those that a
    /// broken entry swallowed are among them.
    pub broken: BTreeSet<String>,
    /// The file is no UTF-8 or too large: nothing is known of what it holds.
    pub unreadable: bool,
}

/// Checks one file. Never panics, whatever the bytes.
#[must_use]
pub fn check_file(input: &CheckInput<'_>) -> Checked {
    if input.bytes.len() > LARGEST_FILE {
        return syntax::too_large(input);
    }
    let source = match std::str::from_utf8(input.bytes) {
        Ok(source) => source,
        Err(error) => return syntax::not_utf8(input, error),
    };
    let file = LocaleFile::parse(source);
    let mut findings = Findings {
        input,
        source,
        diagnostics: Vec::new(),
        broken: BTreeSet::new(),
    };
    syntax::check(&file, &mut findings);
    for entry in file.entries.iter().filter(|entry| !entry.duplicate) {
        if findings.is_full() {
            // Not looked at, so not taken.
            findings.broken.insert(entry.id.clone());
            continue;
        }
        content::check(&file, entry, &mut findings);
        references::check(&file, entry, &mut findings);
        functions::check(&file, entry, &mut findings);
    }
    references::check_cycles(&file, &mut findings);
    content::check_title(&file, &mut findings);

    let Findings {
        mut diagnostics,
        mut broken,
        ..
    } = findings;
    diagnostics.sort_by_key(|diagnostic| (diagnostic.span.start, diagnostic.code));
    let good: Vec<GoodEntry> = file
        .entries
        .iter()
        .filter(|entry| !entry.duplicate && !broken.contains(&entry.id))
        .map(|entry| GoodEntry {
            id: entry.id.clone(),
            text: entry.text.to_owned(),
            origin_machine: entry.machine,
        })
        .collect();
    // A broken part may repeat an id that is good elsewhere in the file.
    for entry in &good {
        broken.remove(&entry.id);
    }
    Checked {
        diagnostics,
        good,
        broken,
        unreadable: false,
    }
}

/// Collects what the checks find.
struct Findings<'a> {
    input: &'a CheckInput<'a>,
    source: &'a str,
    diagnostics: Vec<Diagnostic>,
    broken: BTreeSet<String>,
}

impl Findings<'_> {
    /// A finding about an entry; an error keeps the entry out.
    fn about(
        &mut self,
        entry: &FileEntry<'_>,
        code: Code,
        span: Range<usize>,
        message: String,
        help: Option<String>,
    ) {
        self.add(code, span, Some(entry.id.clone()), message, help);
        if code.severity() == Severity::Error {
            self.broken.insert(entry.id.clone());
        }
    }

    fn add(
        &mut self,
        code: Code,
        span: Range<usize>,
        id: Option<String>,
        message: String,
        help: Option<String>,
    ) {
        if self.is_full() {
            return;
        }
        let input = self.input;
        let mut diagnostic =
            Diagnostic::new(code, input.locale, input.path, self.source, span, message);
        diagnostic.id = id;
        diagnostic.help = help;
        self.diagnostics.push(diagnostic);
    }

    fn is_full(&self) -> bool {
        self.diagnostics.len() >= MOST_DIAGNOSTICS
    }

    fn knows_term(&self, name: &str) -> bool {
        self.input.terms.contains(name) || self.input.terms.contains(&format!("-{name}"))
    }
}

/// The place of an entry's id.
fn id_span(entry: &FileEntry<'_>) -> Range<usize> {
    entry.span.start..entry.span.start + entry.id.len()
}

/// The most similar of the known names, if one is similar enough to be a typing mistake.
fn nearest<'names>(name: &str, known: impl Iterator<Item = &'names str>) -> Option<&'names str> {
    let allowed = (name.chars().count() / 3).clamp(1, 4);
    known
        .map(|candidate| (strsim::damerau_levenshtein(name, candidate), candidate))
        .filter(|(distance, _)| *distance <= allowed)
        .min()
        .map(|(_, candidate)| candidate)
}

/// `a`, `b` and `c`, for a sentence; long enumerations are cut.
fn enumerate<'names>(names: impl Iterator<Item = &'names str>) -> String {
    const SHOWN: usize = 12;
    let all: Vec<String> = names.map(|name| format!("“{name}”")).collect();
    if all.len() > SHOWN {
        format!("{}, … ({} in all)", all[..SHOWN].join(", "), all.len())
    } else {
        all.join(", ")
    }
}

fn is_term(entry: &FileEntry<'_>) -> bool {
    entry.kind == EntryKind::Term
}
