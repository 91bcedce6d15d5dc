//! Is everything there that an entry refers to?

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{Expression, InlineExpression, Pattern, PatternElement};

use super::finding::{Argument, Finding, Findings, nearest};
use super::subject::{Subject, attributes, id_span, is_term};
use super::{Code, FileRole};
use crate::file::{FileEntry, LocaleFile};
use crate::references::{Node, patterns, visit, visit_inline};

pub(super) fn check(subject: &Subject<'_>, findings: &mut Findings<'_>) {
    check_variables(subject, findings);
    for pattern in patterns(subject.tree()) {
        visit(pattern, &mut |node| match node {
            Node::Term { name, attribute } => check_term(subject, name, attribute, findings),
            Node::Message { name, attribute } => check_message(subject, name, attribute, findings),
            _ => {}
        });
        if is_term(subject.entry) {
            let mut lost = None;
            loses_parameter(pattern, false, &mut lost);
            if let Some(name) = lost {
                let span = subject.file.span_of(name);
                let finding = Finding::at(span, Code::LostParameter).with("name", name);
                findings.about(subject.entry, finding);
            }
        }
    }
}

fn check_variables(subject: &Subject<'_>, findings: &mut Findings<'_>) {
    let Some(facts) = subject.facts() else {
        return;
    };
    for (name, span) in &subject.entry.variables {
        if facts.contains_key(*name) {
            continue;
        }
        let known = || facts.keys().map(String::as_str);
        // With its `$`.
        let span = span.start.saturating_sub(1)..span.end;
        let finding = Finding::at(span, Code::UnknownVariable).with("name", *name);
        let finding = if facts.is_empty() {
            finding.worded("none")
        } else {
            finding
                .with("known", known().collect::<Argument>())
                .near(nearest(name, known()))
        };
        findings.about(subject.entry, finding);
    }
}

fn check_term(
    subject: &Subject<'_>,
    name: &str,
    attribute: Option<&str>,
    findings: &mut Findings<'_>,
) {
    let (file, entry, known) = (subject.file, subject.entry, subject.input.known);
    let in_file = match subject.input.role {
        FileRole::Terms | FileRole::Other { .. } => file.entry(&format!("-{name}")),
        FileRole::Labels | FileRole::Item { .. } => None,
    };
    if in_file.is_none() && !known.has_term(name) {
        // A program may get a term from elsewhere: then the source shows it, too.
        if is_elsewhere(subject, |original| original.terms.contains(name)) {
            return;
        }
        let names = known.terms.iter().map(|term| term.trim_start_matches('-'));
        let finding = Finding::at(file.span_of(name), Code::UnknownTerm)
            .with("name", name)
            .near(nearest(name, names));
        findings.about(entry, finding);
        return;
    }
    let Some(attribute) = attribute else {
        return;
    };
    let has = match in_file {
        Some(term) => attributes(&file.resource.body[term.position])
            .iter()
            .any(|known| known.id.name == attribute),
        None => known.terms.contains(&format!("-{name}.{attribute}")),
    };
    if !has {
        let finding = Finding::at(file.span_of(attribute), Code::UnknownTerm)
            .with("name", name)
            .with("attribute", attribute)
            .worded("attribute");
        findings.about(entry, finding);
    }
}

fn check_message(
    subject: &Subject<'_>,
    name: &str,
    attribute: Option<&str>,
    findings: &mut Findings<'_>,
) {
    let (file, entry, known) = (subject.file, subject.entry, subject.input.known);
    let among_others = matches!(subject.input.role, FileRole::Other { .. });
    let finding = Finding::at(file.span_of(name), Code::UnknownMessage).with("name", name);
    let in_file = file.entry(name);
    // One that is broken now may have a good version from before.
    if in_file.is_none()
        && !findings.broken.contains(name)
        && !(among_others && known.messages.contains(name))
    {
        if is_elsewhere(subject, |original| original.messages.contains(name)) {
            return;
        }
        let names = file.entries.iter().filter(|other| !is_term(other));
        let near = nearest(name, names.map(|other| other.id.as_str()));
        findings.about(entry, finding.near(near));
        return;
    }
    if !among_others && known.has_term(name) {
        let finding = Finding::at(file.span_of(name), Code::AmbiguousId).with("name", name);
        findings.about(entry, finding);
        return;
    }
    if let (Some(attribute), Some(target)) = (attribute, in_file) {
        let has = attributes(&file.resource.body[target.position])
            .iter()
            .any(|known| known.id.name == attribute);
        if !has && !findings.broken.contains(name) {
            let finding = Finding::at(file.span_of(attribute), Code::UnknownMessage)
                .with("name", name)
                .with("attribute", attribute)
                .worded("attribute");
            findings.about(entry, finding);
        }
    }
}

/// Whether the source's message of a program's file refers to the same: then it comes from where
/// the check does not see, and the translator is not to blame.
fn is_elsewhere(subject: &Subject<'_>, refers: impl Fn(&FileEntry<'_>) -> bool) -> bool {
    matches!(subject.input.role, FileRole::Other { .. })
        && subject
            .original
            .is_some_and(|original| refers(original.entry))
}

/// Entries of one file that refer to each other in a circle.
pub(super) fn check_cycles(file: &LocaleFile<'_>, findings: &mut Findings<'_>) {
    let entries: BTreeMap<&str, &FileEntry<'_>> = file
        .entries
        .iter()
        .filter(|entry| !entry.duplicate)
        .map(|entry| (entry.id.as_str(), entry))
        .collect();
    let targets: BTreeMap<&str, BTreeSet<&str>> = entries
        .iter()
        .map(|(id, entry)| {
            let messages = entry
                .messages
                .iter()
                .filter_map(|name| entries.get_key_value(name));
            let terms = entry
                .terms
                .iter()
                .filter_map(|name| entries.get_key_value(format!("-{name}").as_str()));
            (*id, messages.chain(terms).map(|(id, _)| *id).collect())
        })
        .collect();
    let circular = leading_to_circles(&targets);
    for (id, entry) in &entries {
        if circular.contains(id) && reaches(id, id, &targets) {
            let finding = Finding::at(id_span(entry), Code::Cycle).with("id", *id);
            findings.about(entry, finding);
        }
        if findings.is_full() {
            // Not looked at, so not taken.
            findings
                .broken
                .extend(circular.iter().map(|id| (*id).to_owned()));
            break;
        }
    }
}

/// The entries that are in a circle or refer to one: what is left when those that refer to nothing
/// are taken away again and again.
fn leading_to_circles<'id>(targets: &BTreeMap<&'id str, BTreeSet<&'id str>>) -> BTreeSet<&'id str> {
    let mut left: BTreeSet<&str> = targets.keys().copied().collect();
    let mut open: BTreeMap<&str, usize> = targets
        .iter()
        .map(|(id, referred)| (*id, referred.len()))
        .collect();
    let mut referring: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for (id, referred) in targets {
        for target in referred {
            referring.entry(target).or_default().push(id);
        }
    }
    let mut done: Vec<&str> = open
        .iter()
        .filter(|(_, count)| **count == 0)
        .map(|(id, _)| *id)
        .collect();
    while let Some(id) = done.pop() {
        left.remove(id);
        for source in referring.get(id).into_iter().flatten() {
            if let Some(count) = open.get_mut(source) {
                *count -= 1;
                if *count == 0 {
                    done.push(source);
                }
            }
        }
    }
    left
}

fn reaches(from: &str, goal: &str, targets: &BTreeMap<&str, BTreeSet<&str>>) -> bool {
    let mut seen = BTreeSet::new();
    let mut open: Vec<&str> = targets.get(from).into_iter().flatten().copied().collect();
    while let Some(next) = open.pop() {
        if next == goal {
            return true;
        }
        if seen.insert(next) {
            open.extend(targets.get(next).into_iter().flatten());
        }
    }
    false
}

/// Finds a parameter that is used after another term was shown: `fluent-bundle` drops a term's
/// parameters when a term within it is done. Gives whether they are dropped after this pattern.
fn loses_parameter<'source>(
    pattern: &Pattern<&'source str>,
    mut dropped: bool,
    lost: &mut Option<&'source str>,
) -> bool {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            dropped = expression_loses(expression, dropped, lost);
        }
    }
    dropped
}

fn expression_loses<'source>(
    expression: &Expression<&'source str>,
    dropped: bool,
    lost: &mut Option<&'source str>,
) -> bool {
    match expression {
        Expression::Inline(inline) => inline_loses(inline, dropped, lost),
        Expression::Select { selector, variants } => {
            let chosen = inline_loses(selector, dropped, lost);
            // Only one variant is shown, each starts anew.
            variants.iter().fold(chosen, |any, variant| {
                loses_parameter(&variant.value, chosen, lost) || any
            })
        }
    }
}

fn inline_loses<'source>(
    inline: &InlineExpression<&'source str>,
    dropped: bool,
    lost: &mut Option<&'source str>,
) -> bool {
    if let InlineExpression::Placeable { expression } = inline {
        return expression_loses(expression, dropped, lost);
    }
    let mut after = dropped;
    visit_inline(inline, &mut |node| match node {
        Node::Variable(name) if dropped => {
            lost.get_or_insert(name);
        }
        Node::Term { .. } => after = true,
        _ => {}
    });
    after
}
