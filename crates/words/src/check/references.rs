//! Is everything there that an entry refers to?

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{Expression, InlineExpression, Pattern, PatternElement};

use super::finding::{Argument, Finding, Findings, nearest};
use super::subject::{Subject, attributes, id_span, is_term, value};
use super::{Code, FileRole};
use crate::file::{FileEntry, LocaleFile};
use crate::references::{Node, patterns, visit, visit_inline};
use crate::steps;

pub(super) fn check(subject: &Subject<'_>, findings: &mut Findings<'_>) {
    check_variables(subject, findings);
    for pattern in patterns(subject.tree()) {
        visit(pattern, &mut |node| match node {
            Node::Term {
                name, attribute, ..
            } => check_term(subject, name, attribute, findings),
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
        let near = nearest(name, names);
        let among_others = matches!(subject.input.role, FileRole::Other { .. });
        if among_others && subject.input.is_source && near.is_none() {
            // Such as the name of the program, which another folder holds.
            return;
        }
        let finding = Finding::at(file.span_of(name), Code::UnknownTerm)
            .with("name", name)
            .near(near);
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

/// Texts of one file that refer to each other in a circle: values and attributes each for itself,
/// since a message may well show its own attribute.
pub(super) fn check_cycles(file: &LocaleFile<'_>, findings: &mut Findings<'_>) {
    let mut targets: BTreeMap<Place<'_>, BTreeSet<Place<'_>>> = BTreeMap::new();
    let entries = file.entries.iter().filter(|entry| !entry.duplicate);
    for entry in entries.clone() {
        let tree = &file.resource.body[entry.position];
        let own = value(tree).map(|pattern| (None, pattern));
        let attributes = attributes(tree)
            .iter()
            .map(|attribute| (Some(attribute.id.name), &attribute.value));
        for (attribute, pattern) in own.into_iter().chain(attributes) {
            let mut referred = BTreeSet::new();
            visit(pattern, &mut |node| match node {
                Node::Term {
                    name, attribute, ..
                } => {
                    referred.insert((true, name, attribute));
                }
                Node::Message { name, attribute } => {
                    referred.insert((false, name, attribute));
                }
                _ => {}
            });
            let name = entry.id.strip_prefix('-').unwrap_or(&entry.id);
            targets.insert((is_term(entry), name, attribute), referred);
        }
    }
    let known: BTreeSet<Place<'_>> = targets.keys().copied().collect();
    for referred in targets.values_mut() {
        referred.retain(|place| known.contains(place));
    }
    let circular: BTreeSet<(bool, &str)> = circular(&targets)
        .into_iter()
        .map(|(is_term, name, _)| (is_term, name))
        .collect();
    for entry in entries {
        let name = entry.id.strip_prefix('-').unwrap_or(&entry.id);
        if circular.contains(&(is_term(entry), name)) {
            let finding = Finding::at(id_span(entry), Code::Cycle).with("id", entry.id.as_str());
            findings.about(entry, finding);
        }
    }
}

/// Whether a term, its name without the hyphen, and which attribute if not the value.
type Place<'id> = (bool, &'id str, Option<&'id str>);

/// The texts that are in a circle, by Tarjan's strongly connected components: each text and each
/// reference is looked at once. Without recursion, since a chain may be as long as the file.
fn circular<'id>(targets: &BTreeMap<Place<'id>, BTreeSet<Place<'id>>>) -> BTreeSet<Place<'id>> {
    struct Visit {
        index: usize,
        lowest: usize,
        is_open: bool,
    }
    let mut visits: BTreeMap<Place<'_>, Visit> = BTreeMap::new();
    let mut path: Vec<Place<'_>> = Vec::new();
    let mut found = BTreeSet::new();
    for root in targets.keys() {
        let mut calls = Vec::new();
        let mut next = (!visits.contains_key(root)).then_some(*root);
        loop {
            steps::take(1);
            if let Some(place) = next.take() {
                let index = visits.len();
                visits.insert(
                    place,
                    Visit {
                        index,
                        lowest: index,
                        is_open: true,
                    },
                );
                path.push(place);
                calls.push((place, targets[&place].iter()));
            }
            let Some((place, rest)) = calls.last_mut() else {
                break;
            };
            let place = *place;
            if let Some(target) = rest.next() {
                match visits.get(target) {
                    None => next = Some(*target),
                    Some(seen) if seen.is_open => {
                        let index = seen.index;
                        lower(visits.get_mut(&place).map(|visit| &mut visit.lowest), index);
                    }
                    Some(_) => {}
                }
                continue;
            }
            calls.pop();
            let (lowest, index) = visits
                .get(&place)
                .map_or((0, 0), |visit| (visit.lowest, visit.index));
            if let Some((caller, _)) = calls.last() {
                lower(
                    visits.get_mut(caller).map(|visit| &mut visit.lowest),
                    lowest,
                );
            }
            if lowest == index {
                let start = path.iter().rposition(|open| *open == place).unwrap_or(0);
                let component = path.split_off(start);
                steps::take(component.len());
                for member in &component {
                    if let Some(visit) = visits.get_mut(member) {
                        visit.is_open = false;
                    }
                }
                if component.len() > 1 || targets[&place].contains(&place) {
                    found.extend(component);
                }
            }
        }
    }
    found
}

fn lower(lowest: Option<&mut usize>, to: usize) {
    if let Some(lowest) = lowest {
        *lowest = (*lowest).min(to);
    }
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
