//! Both sides together, message by message.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    explorer::{Explorer, explore},
    load::Material,
    side::{Shown, Side},
};
use crate::{
    content::messages::counts,
    coverage::{
        agenda::Showing,
        messages::{MessageState, Standing, compare},
    },
    sync::{ItemName, Tree},
    words::{
        check::{CheckInput, Code, Depth, Diagnostic, FileRole, Known, OriginalFile},
        difference::Part,
        file::LocaleFile,
        locale::LocaleTag,
    },
};

/// An item in a locale.
pub(in crate::preview) struct ItemView {
    pub(in crate::preview) name: ItemName,
    pub(in crate::preview) showing: Showing,
    pub(in crate::preview) is_over: bool,
    pub(in crate::preview) source: LocaleTag,
    /// The locale that the page is about; the source itself on its own page.
    pub(in crate::preview) locale: LocaleTag,
    /// The file that the page is about, below the folder of the locale files.
    pub(in crate::preview) path: String,
    pub(in crate::preview) has_file: bool,
    pub(in crate::preview) title: Option<Shown>,
    pub(in crate::preview) messages: Vec<MessageView>,
    /// Whether there are more messages than are shown.
    pub(in crate::preview) is_cut: bool,
    /// Findings that belong to no message that is shown.
    pub(in crate::preview) findings: Vec<Found>,
}

/// A message in a locale beside its source.
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is so of a message, whatever the others are"
)]
pub(in crate::preview) struct MessageView {
    pub(in crate::preview) id: String,
    pub(in crate::preview) standing: Standing,
    /// Whether it may be left out.
    pub(in crate::preview) is_optional: bool,
    pub(in crate::preview) is_broken: bool,
    pub(in crate::preview) is_source_broken: bool,
    pub(in crate::preview) is_machine: bool,
    /// Nothing on the source's own page.
    pub(in crate::preview) source: Option<Shown>,
    pub(in crate::preview) own: Option<Shown>,
    /// What readers see because the locale says nothing, or nothing that can be shown.
    pub(in crate::preview) fallback: Option<Shown>,
    pub(in crate::preview) difference: Vec<Part>,
    pub(in crate::preview) explorers: Vec<Explorer>,
    pub(in crate::preview) findings: Vec<Found>,
    /// The texts in the files, as Fluent without their names.
    pub(in crate::preview) source_text: Option<String>,
    pub(in crate::preview) own_text: Option<String>,
}

/// A finding with the line that it is about.
pub(in crate::preview) struct Found {
    pub(in crate::preview) diagnostic: Diagnostic,
    pub(in crate::preview) line: Option<Line>,
}

/// A line of a file around what is wrong in it.
#[derive(Debug, PartialEq, Eq)]
pub(in crate::preview) struct Line {
    pub(in crate::preview) before: String,
    pub(in crate::preview) marked: String,
    pub(in crate::preview) after: String,
}

/// Messages that are shown: a file may be large, and an item has a handful.
pub(in crate::preview) const MOST_MESSAGES: usize = 200;
/// Characters that are shown before and after what is wrong.
const AROUND: usize = 90;

impl ItemView {
    /// Checks both files and renders everything. It computes for long; not on a thread that serves.
    pub(in crate::preview) fn of(material: &Material) -> Self {
        let source = side(material, &material.source, &material.source_file, None);
        let source_file = OriginalFile::from(LocaleFile::parse(&source.text));
        let own = material
            .own
            .as_ref()
            .map(|own| side(material, own, &material.own_file, Some(&source_file)));
        let subject = own.as_ref().unwrap_or(&source);
        let fallbacks: Vec<Side> = material
            .fallbacks
            .iter()
            .map(|spoken| Side::of_row(spoken, &material.facts, &material.contact_book))
            .collect();
        let states: BTreeMap<String, MessageState> = match &material.own {
            Some(spoken) => compare(material.source.row.as_ref(), spoken.row.as_ref())
                .into_iter()
                .map(|state| (state.id.clone(), state))
                .collect(),
            None => BTreeMap::new(),
        };
        let (of_source, of_subject) = (id_set(&source), id_set(subject));
        let further = subject
            .ids
            .iter()
            .filter(|id| !of_source.contains(id.as_str()));
        let ids: Vec<&String> = source.ids.iter().chain(further).collect();
        let is_cut = ids.len() > MOST_MESSAGES;
        let mut findings: Vec<Found> = subject
            .diagnostics
            .iter()
            // What is missing has a part of the page of its own, which says so.
            .filter(|diagnostic| diagnostic.code != Code::MissingMessage)
            .map(|diagnostic| Found {
                line: Line::of(&subject.text, diagnostic),
                diagnostic: diagnostic.clone(),
            })
            .collect();
        let both = Both {
            source: &source,
            own: own.as_ref(),
            fallbacks: &fallbacks,
            states: &states,
            of_source,
            of_subject,
        };
        let messages = ids
            .into_iter()
            .take(MOST_MESSAGES)
            .map(|id| {
                let (about, others) = findings
                    .drain(..)
                    .partition(|found| found.diagnostic.id.as_deref() == Some(id.as_str()));
                findings = others;
                MessageView {
                    findings: about,
                    ..both.message(id)
                }
            })
            .collect();
        let readable = |shown: &Shown| shown.text.is_ok();
        Self {
            title: subject
                .shown("title")
                .filter(readable)
                .or_else(|| source.shown("title").filter(readable)),
            name: material.name.clone(),
            showing: material.showing,
            is_over: material.is_over,
            source: source.tag().clone(),
            locale: subject.tag().clone(),
            path: Tree::item_path(subject.tag(), &material.name),
            has_file: subject.is_there,
            messages,
            is_cut,
            findings,
        }
    }
}

fn id_set(side: &Side) -> BTreeSet<&str> {
    side.ids.iter().map(String::as_str).collect()
}

/// One language's side, checked beside the source's file.
fn side(
    material: &Material,
    spoken: &super::load::Spoken,
    bytes: &super::load::FileBytes,
    original: Option<&OriginalFile<'_>>,
) -> Side {
    let locale = spoken.language.tag();
    let facts = material.facts.unworded();
    let unknown = Known::default();
    let content = bytes.as_ref().ok().and_then(Option::as_deref);
    let input = CheckInput {
        locale,
        path: &Tree::item_path(locale, &material.name),
        bytes: content.unwrap_or_default(),
        role: FileRole::Item {
            facts: Some(&facts),
        },
        is_source: original.is_none(),
        original,
        known: material.terms.get(locale).unwrap_or(&unknown),
        contacts: Some(&material.contacts),
        habits: None,
        depth: Depth::Everything,
    };
    Side::of_file(
        spoken,
        bytes,
        &input,
        &material.facts,
        &material.contact_book,
    )
}

/// Both sides, and what else a message is judged by.
struct Both<'a> {
    source: &'a Side,
    /// Nothing on the source's own page.
    own: Option<&'a Side>,
    fallbacks: &'a [Side],
    states: &'a BTreeMap<String, MessageState>,
    of_source: BTreeSet<&'a str>,
    of_subject: BTreeSet<&'a str>,
}

impl Both<'_> {
    fn message(&self, id: &str) -> MessageView {
        let (source, own) = (self.source, self.own);
        let subject = own.unwrap_or(source);
        let is_in_file = self.of_subject.contains(id);
        let state = self.states.get(id);
        let standing = if own.is_none() {
            Standing::Current
        } else if !self.of_source.contains(id) {
            Standing::Orphaned
        } else if !is_in_file {
            Standing::Missing
        } else if state.is_some_and(|state| state.standing == Standing::Outdated) {
            Standing::Outdated
        } else {
            Standing::Current
        };
        let shown = subject.shown(id).filter(|_| is_in_file);
        let is_read = shown.as_ref().is_some_and(|shown| shown.text.is_ok());
        let fallback = || {
            let mut texts = self.fallbacks.iter().filter_map(|side| side.shown(id));
            texts.find(|shown| shown.text.is_ok())
        };
        MessageView {
            standing,
            is_optional: !counts(id),
            is_broken: subject.broken.contains(id),
            is_source_broken: source.broken.contains(id),
            is_machine: subject.machine.contains(id),
            source: own.and_then(|_| source.shown(id)),
            fallback: if is_read || own.is_none() || !counts(id) {
                None
            } else {
                fallback()
            },
            difference: match standing {
                Standing::Outdated => state.map(MessageState::difference).unwrap_or_default(),
                _ => Vec::new(),
            },
            explorers: if is_in_file {
                explore(id, subject, own.map(|_| source))
            } else {
                Vec::new()
            },
            findings: Vec::new(),
            source_text: own.and_then(|_| source.texts.get(id).cloned()),
            own_text: subject.texts.get(id).cloned(),
            own: shown,
            id: id.to_owned(),
        }
    }
}

impl Line {
    /// The line that a finding is about; nothing where it is about no line.
    fn of(text: &str, diagnostic: &Diagnostic) -> Option<Self> {
        let line: Vec<char> = text
            .lines()
            .nth(diagnostic.line.checked_sub(1)?)?
            .chars()
            .collect();
        if line.is_empty() {
            return None;
        }
        let start = (diagnostic.column - 1).min(line.len());
        let end = if diagnostic.end_line == diagnostic.line {
            diagnostic.end_column.saturating_sub(1)
        } else {
            line.len()
        };
        let end = end.clamp(start, line.len());
        let from = start.saturating_sub(AROUND);
        let until = (end + AROUND).min(line.len());
        let mut before: String = line[from..start].iter().collect();
        if from > 0 {
            before.insert(0, '…');
        }
        let mut after: String = line[end..until].iter().collect();
        if until < line.len() {
            after.push('…');
        }
        Some(Self {
            before,
            marked: line[start..end].iter().collect(),
            after,
        })
    }
}
