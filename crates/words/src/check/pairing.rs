//! Has the translation what the source has, and nothing else?

use std::collections::BTreeSet;

use fluent_syntax::ast::Pattern;

use super::finding::{Argument, Finding, Findings, nearest};
use super::subject::{Subject, attributes, id_span, is_term, value};
use super::{Code, FileRole};
use crate::file::{FileEntry, LocaleFile};
use crate::references::{Node, patterns, visit};

/// Compares the messages of a file with those of its original.
pub(super) fn check_file(file: &LocaleFile<'_>, findings: &mut Findings<'_>) {
    let Some(original) = findings.input.original else {
        return;
    };
    let original = &original.file;
    if file.nested_too_deep || original.nested_too_deep {
        return;
    }
    let unread_there: BTreeSet<&str> = swallowed(original);
    let swallowed_here: BTreeSet<&str> = swallowed(file);
    let mut missing: Vec<&FileEntry<'_>> = original
        .entries
        .iter()
        .filter(|entry| !entry.duplicate && is_compared(findings, entry))
        .filter(|entry| {
            file.entry(&entry.id).is_none() && !swallowed_here.contains(entry.id.as_str())
        })
        .collect();
    let obsolete = file
        .entries
        .iter()
        // A language may have terms of its own.
        .filter(|entry| !entry.duplicate && !is_term(entry) && is_compared(findings, entry))
        .filter(|entry| {
            original.entry(&entry.id).is_none() && !unread_there.contains(entry.id.as_str())
        });
    for entry in obsolete.collect::<Vec<_>>() {
        let finding = Finding::at(id_span(entry), Code::ObsoleteMessage);
        let finding = finding.with("id", entry.id.as_str());
        let finding = if let Some(place) = findings.input.known.places.get(&entry.id) {
            finding.with("file", place.as_str()).worded("moved")
        } else {
            let names = missing.iter().map(|entry| entry.id.as_str());
            if let Some(near) = nearest(&entry.id, names).map(str::to_owned) {
                missing.retain(|entry| entry.id != near);
                finding.with("near", near).worded("renamed")
            } else {
                finding
            }
        };
        findings.about(entry, finding);
    }
    for entry in missing {
        let at = place_before(original, entry, file);
        let finding = Finding::at(at..at, Code::MissingMessage)
            .with("id", entry.id.as_str())
            .with("line", original.line_and_column(entry.span.start).0);
        findings.add(Some(&entry.id), finding);
    }
}

fn swallowed<'a>(file: &'a LocaleFile<'_>) -> BTreeSet<&'a str> {
    file.junk
        .iter()
        .flat_map(|junk| junk.ids.iter().copied())
        .collect()
}

/// A slug is each language's own matter.
fn is_compared(findings: &Findings<'_>, entry: &FileEntry<'_>) -> bool {
    !(matches!(findings.input.role, FileRole::Item { .. }) && entry.id == "slug")
}

/// Where a missing message would stand: after the one that it follows in the source.
fn place_before(original: &LocaleFile<'_>, entry: &FileEntry<'_>, file: &LocaleFile<'_>) -> usize {
    let index = original
        .entries
        .partition_point(|other| other.span.start < entry.span.start);
    // Further back only a little: whole chapters may be missing.
    original.entries[index.saturating_sub(20)..index]
        .iter()
        .rev()
        .find_map(|before| file.entry(&before.id))
        .map_or(0, |before| before.span.end)
}

/// Compares the value, the attributes and the references of an entry with its original's.
pub(super) fn check(subject: &Subject<'_>, findings: &mut Findings<'_>) {
    // The attributes of a term, and what it consists of, are each language's own matter.
    if is_term(subject.entry) {
        return;
    }
    check_attributes(subject, findings);
    if !subject.is_retold() {
        check_references(subject, findings);
    }
}

fn check_attributes(subject: &Subject<'_>, findings: &mut Findings<'_>) {
    let Some(original) = &subject.original else {
        return;
    };
    let (own, theirs) = (subject.tree(), original.tree());
    let id = subject.entry.id.as_str();
    let at_id = |code| Finding::at(subject.id_span(), code).with("id", id);
    match (value(own), value(theirs)) {
        (None, Some(_)) => {
            let finding = at_id(Code::MissingAttribute).worded("value");
            findings.about(subject.entry, finding);
        }
        (Some(_), None) => {
            let finding = at_id(Code::ObsoleteAttribute).worded("value");
            findings.about(subject.entry, finding);
        }
        _ => {}
    }
    let names = |tree| -> Vec<&str> {
        let named = attributes(tree).iter();
        named.map(|attribute| attribute.id.name).collect()
    };
    let (here, there) = (names(own), names(theirs));
    let known: BTreeSet<&str> = here.iter().copied().collect();
    let mut missing: BTreeSet<&str> = there.iter().copied().collect();
    let wanted = missing.clone();
    missing.retain(|name| !known.contains(name));
    for name in here.iter().filter(|name| !wanted.contains(*name)) {
        let span = subject.file.span_of(name);
        let mut finding = Finding::at(span, Code::ObsoleteAttribute)
            .with("id", id)
            .with("name", *name);
        if let Some(near) = nearest(name, missing.iter().copied()) {
            missing.remove(near);
            finding = finding.with("near", near).worded("renamed");
        }
        findings.about(subject.entry, finding);
    }
    for name in missing {
        findings.about(
            subject.entry,
            at_id(Code::MissingAttribute).with("name", name),
        );
    }
}

/// What is shown of other messages, and, in a program's files, of terms. An item's terms are the
/// glossary's matter.
fn check_references(subject: &Subject<'_>, findings: &mut Findings<'_>) {
    // What keeps it from being shown is told first.
    if findings.broken.contains(&subject.entry.id) {
        return;
    }
    // What an attribute shows that only one of the two has is told with the attribute.
    let pairs = subject.pairs();
    let wanted = references(subject, pairs.iter().map(|(_, theirs)| *theirs));
    let shown = references(subject, pairs.iter().map(|(own, _)| *own));
    for (name, slice) in shown
        .iter()
        .filter(|(name, _)| !wanted.iter().any(|(other, _)| other == name))
    {
        // What is unknown is told as that.
        let is_known = subject.file.entry(name).is_some() || subject.input.known.has(name);
        // A language's own term may say what the source says in words.
        if !is_known || name.starts_with('-') {
            continue;
        }
        let known: Argument = wanted.iter().map(|(name, _)| name.as_str()).collect();
        let finding = Finding::at(subject.file.span_of(slice), Code::DifferentReference)
            .with("name", name.as_str());
        findings.about(
            subject.entry,
            if wanted.is_empty() {
                finding.worded("alone")
            } else {
                finding.with("known", known)
            },
        );
    }
    for (name, _) in wanted
        .iter()
        .filter(|(name, _)| !shown.iter().any(|(other, _)| other == name))
    {
        let finding = Finding::at(subject.id_span(), Code::DifferentReference)
            .with("name", name.as_str())
            .worded("missing");
        findings.about(subject.entry, finding);
    }
}

/// The messages and terms that texts show, each once, with a place.
fn references<'a>(
    subject: &Subject<'_>,
    texts: impl Iterator<Item = &'a Pattern<&'a str>>,
) -> Vec<(String, &'a str)> {
    let of_program = matches!(subject.input.role, FileRole::Other { .. });
    let (mut messages, mut terms) = (BTreeSet::new(), BTreeSet::new());
    for text in texts {
        visit(text, &mut |node| match node {
            Node::Message { name, .. } => _ = messages.insert(name),
            Node::Term { name, .. } if of_program => _ = terms.insert(name),
            _ => {}
        });
    }
    let messages = messages.into_iter().map(|name| (name.to_owned(), name));
    let terms = terms.into_iter().map(|name| (format!("-{name}"), name));
    messages.chain(terms).collect()
}

/// Two attributes or variants of one name.
pub(super) fn check_twice(subject: &Subject<'_>, findings: &mut Findings<'_>) {
    let file = subject.file;
    let mut seen = BTreeSet::new();
    for attribute in attributes(subject.tree()) {
        let name = attribute.id.name;
        if !seen.insert(name) {
            let finding = Finding::at(file.span_of(name), Code::DuplicateAttribute);
            findings.about(subject.entry, finding.with("name", name));
        }
    }
    for pattern in patterns(subject.tree()) {
        visit(pattern, &mut |node| {
            let Node::Select { variants, .. } = node else {
                return;
            };
            let mut seen = BTreeSet::new();
            for variant in variants {
                let key = variant_key(&variant.key);
                if !seen.insert(key) {
                    let finding = Finding::at(file.span_of(key), Code::DuplicateVariant);
                    findings.about(subject.entry, finding.with("key", key));
                }
            }
        });
    }
}

fn variant_key<'source>(key: &fluent_syntax::ast::VariantKey<&'source str>) -> &'source str {
    match key {
        fluent_syntax::ast::VariantKey::Identifier { name } => name,
        fluent_syntax::ast::VariantKey::NumberLiteral { value } => value,
    }
}
