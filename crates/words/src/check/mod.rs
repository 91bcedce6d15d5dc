//! What is wrong in a locale file, said so that its translator can put it right.
//!
//! [`check_file`] reads one file and parts it: the entries that can be taken, those that are
//! broken, and the findings. [`check_locale`] does so for all files of a locale beside those of the
//! source locale.
//!
//! One file per family of checks: a family is a function of a [`subject::Subject`], an entry with
//! its original, its locale, its item's facts and what else is known, and says what it finds in
//! [`finding::Finding`]s. [`code`] is the closed list of what can be found; the sentences are in
//! Fluent files ([`Wordings`]), and [`handbook`] makes the documentation of both.

mod allow;
mod chapter;
mod code;
mod diagnostic;
mod finding;
mod original;
mod people;
mod subject;
mod tree;
mod wordings;

// The families.
mod characters;
mod content;
mod copies;
mod dates;
mod files;
mod functions;
mod glossary;
mod leftovers;
mod lengths;
mod literals;
mod markup;
mod pairing;
mod parameters;
mod plurals;
mod punctuation;
mod references;
mod variables;

use std::collections::{BTreeMap, BTreeSet};

pub use chapter::{chapter, handbook};
pub use code::{Code, Severity, nearest_code};
pub use diagnostic::{Diagnostic, Told};
use finding::Findings;
pub use finding::{Argument, MOST_DIAGNOSTICS};
pub use glossary::Glossary;
pub use literals::Contacts;
pub use original::OriginalFile;
pub use parameters::Parameters;
pub use people::render_diagnostic;
pub use punctuation::Habits;
use subject::{Original, Subject};
pub use tree::{Originals, TreeFile, check_locale};
pub use wordings::Wordings;

use crate::fact::Facts;
use crate::file::{FileEntry, LocaleFile};
use crate::locale::LocaleTag;

/// A larger file is not read: the words of one item are some thousand bytes, and the checks must
/// cost little whatever is written.
pub const LARGEST_FILE: usize = 512 * 1024;

/// The families that look at one entry at a time and whose errors keep it out.
const OF_ENTRIES: &[fn(&Subject<'_>, &mut Findings<'_>)] = &[
    content::check,
    characters::check_control,
    references::check,
    functions::check,
];

/// The families that look at one entry at a time, and only ever warn.
const OF_TRANSLATIONS: &[fn(&Subject<'_>, &mut Findings<'_>)] = &[
    copies::check,
    leftovers::check,
    pairing::check,
    pairing::check_twice,
    parameters::check,
    variables::check,
    dates::check,
    plurals::check,
    markup::check,
    characters::check,
    punctuation::check,
    glossary::check,
    lengths::check,
];

/// What a file is for.
#[derive(Clone, Copy, Debug)]
pub enum FileRole<'a> {
    /// `terms.ftl`: terms only; variables are the terms' parameters.
    Terms,
    /// `labels.ftl`: messages; their variables are given by who shows them.
    Labels,
    /// One item's messages.
    Item {
        /// The item's facts. Nothing where they are not known: variables are then not checked. A
        /// text that a locale writes in its own way, such as a venue's name, is empty here.
        facts: Option<&'a Facts>,
    },
    /// Any other Fluent file, of a program for instance: which files meet in one bundle is not
    /// known, nor which functions and variables there are.
    Other {
        /// The file is among items, where nothing reads it.
        astray: bool,
    },
}

/// How much is looked at.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Depth {
    /// What keeps a message from being shown.
    Errors,
    /// Everything.
    Everything,
}

/// What the other files of a locale hold.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Known {
    /// The ids of the terms, with the hyphen, and `-term.attribute` for each attribute.
    pub terms: BTreeSet<String>,
    /// The ids of the messages, and `message.attribute`: only for files that are no item's.
    pub messages: BTreeSet<String>,
    /// The functions that the source locale calls: only for files that are no item's.
    pub functions: BTreeSet<String>,
    /// The file of the source locale that holds a message, where it is one only: only for files that
    /// are no item's.
    pub places: BTreeMap<String, String>,
    /// What the terms say.
    pub glossary: Glossary,
    /// By what the terms choose their forms.
    pub parameters: Parameters,
    /// The source locale. Nothing where that is not known: copies of the source are then not looked
    /// for.
    pub source: Option<LocaleTag>,
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
    /// The source locale's file of the same path. Nothing for the source locale itself.
    pub original: Option<&'a OriginalFile<'a>>,
    /// What the locale's other files hold.
    pub known: &'a Known,
    /// The contacts. Nothing where they are not known: `CONTACT` then takes any.
    pub contacts: Option<&'a Contacts>,
    /// How the locale's texts end. Nothing where that is not known: then it is not looked at.
    pub habits: Option<Habits>,
    /// How much is looked at.
    pub depth: Depth,
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
    /// The findings, in the order of their places, at most [`MOST_DIAGNOSTICS`] of each severity.
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
    match files::text(input) {
        Ok(source) => {
            let file = LocaleFile::parse(source);
            let (diagnostics, broken) = check_text(input, &file);
            taken(&file, diagnostics, broken)
        }
        Err(checked) => *checked,
    }
}

/// What is wrong in a file that has been read already, and the ids of what is broken in it; its text
/// is that of `input.bytes`.
fn check_text(
    input: &CheckInput<'_>,
    file: &LocaleFile<'_>,
) -> (Vec<Diagnostic>, BTreeSet<String>) {
    let mut findings = Findings::new(input, file);
    files::check(file, &mut findings);
    for entry in file.entries.iter().filter(|entry| !entry.duplicate) {
        if findings.is_full() {
            // Not looked at, so not taken.
            findings.broken.insert(entry.id.clone());
            continue;
        }
        let subject = subject(input, file, entry);
        for family in OF_ENTRIES {
            family(&subject, &mut findings);
        }
        if input.depth == Depth::Everything {
            for family in OF_TRANSLATIONS {
                family(&subject, &mut findings);
            }
        }
    }
    references::check_cycles(file, &mut findings);
    content::check_title(file, &mut findings);
    if input.depth == Depth::Everything {
        pairing::check_file(file, &mut findings);
        variables::check_documented(file, &mut findings);
        literals::check_file(file, &mut findings);
        allow::silence(file, &mut findings);
    } else {
        findings
            .diagnostics
            .retain(|diagnostic| diagnostic.severity == Severity::Error);
    }

    let Findings {
        mut diagnostics,
        broken,
        ..
    } = findings;
    diagnostics.sort_by_key(|diagnostic| (diagnostic.span.start, diagnostic.code));
    (diagnostics, broken)
}

/// Parts what can be taken of a file from what is broken in it.
fn taken(
    file: &LocaleFile<'_>,
    diagnostics: Vec<Diagnostic>,
    mut broken: BTreeSet<String>,
) -> Checked {
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

fn subject<'a>(
    input: &'a CheckInput<'a>,
    file: &'a LocaleFile<'a>,
    entry: &'a FileEntry<'a>,
) -> Subject<'a> {
    let original = input.original.and_then(|of| {
        let entry = of.file.entry(&entry.id)?;
        Some(Original { of, entry })
    });
    Subject {
        input,
        file,
        entry,
        original,
    }
}

impl Known {
    /// What the locale's `terms.ftl` holds, for the files of its items and its labels.
    #[must_use]
    pub fn of_terms(terms: BTreeSet<String>) -> Self {
        Self {
            terms,
            ..Self::default()
        }
    }

    /// What a locale's `terms.ftl` holds, and what it says, for the translations of `source`.
    #[must_use]
    pub fn of_terms_file(terms: &LocaleFile<'_>, source: &LocaleTag) -> Self {
        Self {
            terms: terms.term_ids(),
            glossary: Glossary::of(std::iter::once(terms)),
            parameters: Parameters::of(std::iter::once(terms)),
            source: Some(source.clone()),
            ..Self::default()
        }
    }

    /// A message, or a term with its hyphen.
    fn has(&self, id: &str) -> bool {
        self.messages.contains(id) || self.terms.contains(id)
    }

    fn has_term(&self, name: &str) -> bool {
        self.terms.contains(&format!("-{name}"))
    }
}
