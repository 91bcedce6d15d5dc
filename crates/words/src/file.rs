//! A locale file with the exact place of everything in it.
//!
//! Fluent's syntax tree has no places, but its strings are slices of the source, so that the
//! difference of two pointers is an exact offset.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::OnceLock;

use fluent_syntax::ast::{Comment, Entry, Resource};
use fluent_syntax::parser::{self, ErrorKind};

use super::references::{Node, contact_slug, nests_too_deep, patterns, visit};
use super::steps;

/// U+FEFF in UTF-8.
const BYTE_ORDER_MARK: &str = "\u{feff}";

/// A parsed locale file. All spans are byte ranges of the whole source, its byte-order mark
/// included.
#[derive(Debug)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each says something of its own about the file"
)]
pub struct LocaleFile<'source> {
    source: &'source str,
    /// The syntax tree, for the checks.
    pub(crate) resource: Resource<&'source str>,
    /// The messages and terms, in their order.
    pub entries: Vec<FileEntry<'source>>,
    /// Where each id stands first in `entries`.
    index: BTreeMap<String, usize>,
    /// What could not be read.
    pub junk: Vec<Junk<'source>>,
    /// Whether the file starts with a byte-order mark, which Fluent does not allow. The rest is
    /// read without it.
    pub byte_order_mark: bool,
    /// The resource comment `### origin: machine`: the whole file is machine translated.
    pub machine: bool,
    /// Where each line begins; sought when something is first found in the file.
    lines: OnceLock<Vec<usize>>,
    /// The resource comment `### lotse: minor`: edits of the whole file are minor.
    minor: bool,
    /// Braces nest so deeply that the file was not parsed at all.
    pub nested_too_deep: bool,
}

/// A message or a term.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum EntryKind {
    /// `name = …`
    Message,
    /// `-name = …`
    Term,
}

/// One message or term of a file.
#[derive(Debug)]
pub struct FileEntry<'source> {
    /// Its id; a term's with the hyphen.
    pub id: String,
    /// Message or term.
    pub kind: EntryKind,
    /// From its id to its end, without its comment.
    pub span: Range<usize>,
    /// The source at the span.
    pub text: &'source str,
    /// The lines of its comment.
    pub comment: Vec<&'source str>,
    /// Whether it, or the whole file, is marked `origin: machine`.
    pub machine: bool,
    /// Whether it, or the whole file, is marked `lotse: minor`: an edit of it outdates no
    /// translation.
    pub minor: bool,
    /// The variables, with the place of their name.
    pub variables: Vec<(&'source str, Range<usize>)>,
    /// The terms that it refers to, without the hyphen.
    pub terms: BTreeSet<&'source str>,
    /// The messages that it refers to.
    pub messages: BTreeSet<&'source str>,
    /// The functions that it calls.
    pub functions: BTreeSet<&'source str>,
    /// The slugs in its calls of `CONTACT`.
    pub contacts: BTreeSet<&'source str>,
    /// Whether an earlier entry has the same id. The earlier one counts.
    pub duplicate: bool,
    /// Where it stands in the syntax tree.
    pub(crate) position: usize,
}

/// A part of the file that could not be read.
#[derive(Debug)]
pub struct Junk<'source> {
    /// The part.
    pub span: Range<usize>,
    /// Where the parser gave up.
    pub error: Range<usize>,
    /// Why.
    pub(crate) kind: Option<ErrorKind>,
    /// The ids that begin in the part, terms with the hyphen: the first is the broken one, the
    /// others were swallowed.
    pub ids: Vec<&'source str>,
}

impl<'source> LocaleFile<'source> {
    /// Parses a file. Never fails: what cannot be read is junk.
    #[must_use]
    pub fn parse(source: &'source str) -> Self {
        let byte_order_mark = source.starts_with(BYTE_ORDER_MARK);
        let content = source.strip_prefix(BYTE_ORDER_MARK).unwrap_or(source);
        let nested_too_deep = nests_too_deep(content);
        let (resource, errors) = if nested_too_deep {
            (Resource { body: Vec::new() }, Vec::new())
        } else {
            match parser::parse(content) {
                Ok(resource) => (resource, Vec::new()),
                Err((resource, errors)) => (resource, errors),
            }
        };
        let mut file = Self {
            source,
            machine: false,
            minor: false,
            entries: Vec::new(),
            index: BTreeMap::new(),
            junk: Vec::new(),
            byte_order_mark,
            lines: OnceLock::new(),
            nested_too_deep,
            resource: Resource { body: Vec::new() },
        };
        for entry in &resource.body {
            if let Entry::ResourceComment(comment) = entry {
                file.machine |= is_machine(comment);
                file.minor |= is_minor(comment);
            }
        }
        file.read(&resource);
        file.place_errors(source.len() - content.len(), errors);
        file.resource = resource;
        file
    }

    /// The source that was parsed.
    #[must_use]
    pub fn source(&self) -> &'source str {
        self.source
    }

    /// The ids of the terms, with the hyphen, and `-term.attribute` for each of their attributes.
    #[must_use]
    pub fn term_ids(&self) -> BTreeSet<String> {
        let mut ids = BTreeSet::new();
        for entry in &self.resource.body {
            if let Entry::Term(term) = entry {
                let id = term.id.name;
                ids.insert(format!("-{id}"));
                ids.extend(
                    term.attributes
                        .iter()
                        .map(|attribute| format!("-{id}.{}", attribute.id.name)),
                );
            }
        }
        ids
    }

    /// The ids of the messages, and `message.attribute` for each of their attributes.
    #[must_use]
    pub fn message_ids(&self) -> BTreeSet<String> {
        let mut ids = BTreeSet::new();
        for entry in &self.resource.body {
            if let Entry::Message(message) = entry {
                let id = message.id.name;
                ids.insert(id.to_owned());
                ids.extend(
                    message
                        .attributes
                        .iter()
                        .map(|attribute| format!("{id}.{}", attribute.id.name)),
                );
            }
        }
        ids
    }

    /// The first entry with an id; a term's id has the hyphen.
    #[must_use]
    pub fn entry(&self, id: &str) -> Option<&FileEntry<'source>> {
        self.entries.get(*self.index.get(id)?)
    }

    /// The 1-based line and column of a byte offset, as [`line_and_column`] tells them.
    pub(crate) fn line_and_column(&self, offset: usize) -> (usize, usize) {
        let offset = floor_char_boundary(self.source, offset);
        let lines = self.lines.get_or_init(|| line_starts(self.source));
        let line = lines.partition_point(|start| *start <= offset);
        let start = line.checked_sub(1).map_or(0, |index| lines[index]);
        (line.max(1), column(&self.source[start..offset]))
    }

    /// Where a slice of the source stands.
    pub(crate) fn span_of(&self, slice: &str) -> Range<usize> {
        let start = (slice.as_ptr() as usize).saturating_sub(self.source.as_ptr() as usize);
        let start = start.min(self.source.len());
        start..(start + slice.len()).min(self.source.len())
    }

    fn read(&mut self, resource: &Resource<&'source str>) {
        // Everything ends where the next thing begins.
        let mut end = self.source.len();
        let mut seen_from_behind = Vec::new();
        for (position, entry) in resource.body.iter().enumerate().rev() {
            let comment = match entry {
                Entry::Message(message) => message.comment.as_ref(),
                Entry::Term(term) => term.comment.as_ref(),
                Entry::Comment(comment)
                | Entry::GroupComment(comment)
                | Entry::ResourceComment(comment) => Some(comment),
                Entry::Junk { .. } => None,
            };
            let start = match entry {
                Entry::Message(message) => self.span_of(message.id.name).start,
                Entry::Term(term) => self.span_of(term.id.name).start.saturating_sub(1),
                Entry::Junk { content } => self.span_of(content).start,
                _ => end,
            };
            match entry {
                Entry::Message(_) | Entry::Term(_) => {
                    seen_from_behind.push(self.read_entry(position, entry, comment, start, end));
                }
                Entry::Junk { content } => self.junk.push(Junk {
                    span: start..end,
                    error: start..start,
                    kind: None,
                    ids: ids(content),
                }),
                _ => {}
            }
            end = comment
                .and_then(|comment| comment.content.first())
                .map_or(start, |line| self.line_start(self.span_of(line).start));
        }
        self.junk.reverse();
        for mut entry in seen_from_behind.into_iter().rev() {
            entry.duplicate = self.index.contains_key(&entry.id);
            self.index
                .entry(entry.id.clone())
                .or_insert(self.entries.len());
            self.entries.push(entry);
        }
    }

    fn read_entry(
        &self,
        position: usize,
        entry: &Entry<&'source str>,
        comment: Option<&Comment<&'source str>>,
        start: usize,
        end: usize,
    ) -> FileEntry<'source> {
        let text = self.source.get(start..end).unwrap_or_default().trim_end();
        let (id, kind) = match entry {
            Entry::Term(term) => (format!("-{}", term.id.name), EntryKind::Term),
            Entry::Message(message) => (message.id.name.to_owned(), EntryKind::Message),
            _ => (String::new(), EntryKind::Message),
        };
        let mut read = FileEntry {
            id,
            kind,
            span: start..start + text.len(),
            text,
            comment: comment
                .map(|comment| comment.content.clone())
                .unwrap_or_default(),
            machine: self.machine || comment.is_some_and(is_machine),
            minor: self.minor || comment.is_some_and(is_minor),
            variables: Vec::new(),
            terms: BTreeSet::new(),
            messages: BTreeSet::new(),
            functions: BTreeSet::new(),
            contacts: BTreeSet::new(),
            duplicate: false,
            position,
        };
        for pattern in patterns(entry) {
            visit(pattern, &mut |node| {
                read.contacts.extend(contact_slug(&node));
                match node {
                    Node::Variable(name) => read.variables.push((name, self.span_of(name))),
                    Node::Term { name, .. } => {
                        read.terms.insert(name);
                    }
                    Node::Message { name, .. } => {
                        read.messages.insert(name);
                    }
                    Node::Function { name, .. } => {
                        read.functions.insert(name);
                    }
                    _ => {}
                }
            });
        }
        read
    }

    fn place_errors(&mut self, offset: usize, errors: Vec<parser::ParserError>) {
        for error in errors {
            let at = (error.pos.start + offset).min(self.source.len());
            let slice = error.slice.map_or(at, |slice| slice.start + offset);
            let index = self.junk.partition_point(|junk| junk.span.end <= slice);
            let junk = self.junk.get_mut(index);
            if let Some(junk) = junk.filter(|junk| junk.span.contains(&slice)) {
                let at = floor_char_boundary(self.source, at);
                let width = self.source[at..].chars().next().map_or(0, char::len_utf8);
                junk.error = at..at + width;
                junk.kind = Some(error.kind);
            }
        }
    }

    fn line_start(&self, at: usize) -> usize {
        self.source[..at]
            .rfind('\n')
            .map_or(0, |newline| newline + 1)
    }
}

/// The 1-based line and column of a byte offset; the column counts characters.
#[must_use]
pub fn line_and_column(source: &str, offset: usize) -> (usize, usize) {
    let before = &source[..floor_char_boundary(source, offset)];
    let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
    let line = before.bytes().filter(|byte| *byte == b'\n').count() + 1;
    (line, column(&before[line_start..]))
}

/// The column after a line's beginning. A byte-order mark is no character of the text.
fn column(before: &str) -> usize {
    steps::take(before.len());
    before.chars().filter(|&read| read != '\u{feff}').count() + 1
}

fn line_starts(source: &str) -> Vec<usize> {
    let newlines = source
        .bytes()
        .enumerate()
        .filter(|(_, byte)| *byte == b'\n');
    std::iter::once(0)
        .chain(newlines.map(|(at, _)| at + 1))
        .collect()
}

fn floor_char_boundary(source: &str, offset: usize) -> usize {
    let mut at = offset.min(source.len());
    while !source.is_char_boundary(at) {
        at -= 1;
    }
    at
}

fn is_machine(comment: &Comment<&str>) -> bool {
    says(comment, "origin", "machine")
}

fn is_minor(comment: &Comment<&str>) -> bool {
    says(comment, "lotse", "minor")
}

fn says(comment: &Comment<&str>, name: &str, value: &str) -> bool {
    comment.content.iter().any(|line| {
        line.split_once(':')
            .is_some_and(|(left, right)| left.trim() == name && right.trim() == value)
    })
}

/// The ids of all entries that seem to begin in a part that could not be read.
pub(crate) fn ids(junk: &str) -> Vec<&str> {
    steps::take(junk.len());
    junk.lines()
        .filter_map(|line| {
            let (id, _) = line.split_once('=')?;
            let id = id.trim_end_matches(' ');
            let name = id.strip_prefix('-').unwrap_or(id);
            let is_id = name.starts_with(|first: char| first.is_ascii_alphabetic())
                && name
                    .bytes()
                    .all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte));
            is_id.then_some(id)
        })
        .collect()
}
