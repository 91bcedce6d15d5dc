//! Is everything there that an entry refers to?

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{Expression, InlineExpression, Pattern, PatternElement};

use super::super::file::{FileEntry, LocaleFile};
use super::super::references::{Node, patterns, visit, visit_inline};
use super::{Code, FileRole, Findings, enumerate, id_span, is_term, nearest};

pub(super) fn check(file: &LocaleFile<'_>, entry: &FileEntry<'_>, findings: &mut Findings<'_>) {
    check_variables(entry, findings);
    for pattern in patterns(&file.resource.body[entry.position]) {
        visit(pattern, &mut |node| match node {
            Node::Term { name, attribute } => {
                check_term(file, entry, name, attribute, findings);
            }
            Node::Message(name) => check_message(file, entry, name, findings),
            _ => {}
        });
        if is_term(entry) {
            let mut lost = None;
            loses_parameter(pattern, false, &mut lost);
            if let Some(name) = lost {
                findings.about(
                    entry,
                    Code::LostParameter,
                    file.span_of(name),
                    format!("“${name}” stands after another term, where Fluent has forgotten it"),
                    Some(format!(
                        "choose by “${name}” first, and put the whole term into each variant"
                    )),
                );
            }
        }
    }
}

fn check_variables(entry: &FileEntry<'_>, findings: &mut Findings<'_>) {
    let FileRole::Item { facts: Some(facts) } = findings.input.role else {
        return;
    };
    for (name, span) in &entry.variables {
        if facts.contains_key(*name) {
            continue;
        }
        let known = || facts.keys().map(String::as_str);
        let help = match nearest(name, known()) {
            Some(near) => format!("did you mean “${near}”?"),
            None if facts.is_empty() => "this item has no facts".to_owned(),
            None => format!("this item's facts are {}", enumerate(known())),
        };
        // With its `$`.
        let span = span.start.saturating_sub(1)..span.end;
        findings.about(
            entry,
            Code::UnknownVariable,
            span,
            format!("“${name}” is no fact of this item"),
            Some(help),
        );
    }
}

fn check_term(
    file: &LocaleFile<'_>,
    entry: &FileEntry<'_>,
    name: &str,
    attribute: Option<&str>,
    findings: &mut Findings<'_>,
) {
    let in_file = matches!(findings.input.role, FileRole::Terms)
        .then(|| file.entry(&format!("-{name}")))
        .flatten();
    let span = file.span_of(name);
    if in_file.is_none() && !findings.knows_term(name) {
        let known = findings
            .input
            .terms
            .iter()
            .map(|term| term.trim_start_matches('-'));
        let help = nearest(name, known).map_or_else(
            || "write it in the locale's terms.ftl, or write the name out".to_owned(),
            |near| format!("did you mean “-{near}”?"),
        );
        findings.about(
            entry,
            Code::UnknownTerm,
            span,
            format!("there is no term “-{name}” in this language"),
            Some(help),
        );
        return;
    }
    // Attributes are known only of terms of the same file.
    if let (Some(attribute), Some(term)) = (attribute, in_file) {
        let has = match &file.resource.body[term.position] {
            fluent_syntax::ast::Entry::Term(term) => term
                .attributes
                .iter()
                .any(|known| known.id.name == attribute),
            _ => false,
        };
        if !has {
            findings.about(
                entry,
                Code::UnknownTerm,
                file.span_of(attribute),
                format!("the term “-{name}” has no attribute “{attribute}”"),
                Some(format!("write .{attribute} = … below the term")),
            );
        }
    }
}

fn check_message(
    file: &LocaleFile<'_>,
    entry: &FileEntry<'_>,
    name: &str,
    findings: &mut Findings<'_>,
) {
    let span = file.span_of(name);
    let known = || {
        file.entries
            .iter()
            .filter(|other| !is_term(other))
            .map(|other| other.id.as_str())
    };
    // One that is broken now may have a good version from before.
    if file.entry(name).is_none() && !findings.broken.contains(name) {
        let help = match nearest(name, known()) {
            Some(near) => format!("did you mean “{near}”?"),
            None => "a message can show only messages of its own file; a variable begins with “$”, a term with “-”".to_owned(),
        };
        findings.about(
            entry,
            Code::UnknownMessage,
            span,
            format!("there is no message “{name}” in this file"),
            Some(help),
        );
    } else if findings.knows_term(name) {
        findings.about(
            entry,
            Code::AmbiguousId,
            span,
            format!("“{name}” is a message here and a term of the language, and Fluent keeps only one of them"),
            Some("give the message another name".to_owned()),
        );
    }
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
            findings.about(
                entry,
                Code::Cycle,
                id_span(entry),
                format!("“{id}” refers to itself, directly or through others"),
                Some("write the text out at one place of the circle".to_owned()),
            );
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
