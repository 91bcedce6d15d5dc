//! Does the translation tell the facts that the source tells?

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{
    Expression, InlineExpression, Pattern, PatternElement, Variant, VariantKey,
};

use super::finding::{Argument, Finding, Findings};
use super::plurals::Forms;
use super::subject::{Subject, is_term};
use super::{Code, FileRole};
use crate::fact::FactType;
use crate::file::LocaleFile;
use crate::format::PluralKind;
use crate::references::{Node, visit, visit_inline};
use crate::selection::selected;

type Names<'source> = BTreeSet<&'source str>;

pub(super) fn check(subject: &Subject<'_>, findings: &mut Findings<'_>) {
    // A term's variables are what others give it, for its cases; simplified language leaves out.
    // Of what cannot be shown the error is told first.
    let is_broken = findings.broken.contains(&subject.entry.id);
    if is_broken || is_term(subject.entry) || subject.is_retold() {
        return;
    }
    for (own, theirs) in subject.pairs() {
        let wanted = shown_always(theirs);
        let used = used(own);
        let missing: Vec<&str> = wanted.difference(&used).copied().collect();
        let Some(first) = missing.first() else {
            for variable in wanted {
                check_forms(subject, own, variable, findings);
            }
            continue;
        };
        let finding = Finding::at(subject.id_span(), Code::MissingVariable)
            .with("count", missing.len())
            .with("variable", *first)
            .with("names", missing.iter().copied().collect::<Argument>());
        findings.about(subject.entry, finding);
    }
}

/// Tells the forms of a choice by `variable` that leave the number out, though many numbers take
/// them: “Один учасник” is shown for 21, too.
fn check_forms(
    subject: &Subject<'_>,
    own: &Pattern<&str>,
    variable: &str,
    findings: &mut Findings<'_>,
) {
    let Some(forms) = Forms::of(subject.input.locale) else {
        return;
    };
    let is_number = subject
        .facts()
        .and_then(|facts| facts.get(variable))
        .map(|fact| fact.fact_type() == FactType::Number);
    let mut choices = Vec::new();
    if is_number == Some(false) || is_shown_beside(own, variable, &mut choices) {
        return;
    }
    // Of several choices by one number, one may show it.
    let tells = |form: &str| {
        choices.iter().any(|(_, variants)| {
            let named = variants.iter().find(
                |variant| matches!(variant.key, VariantKey::Identifier { name } if name == form),
            );
            let chosen = named.or_else(|| variants.iter().find(|variant| variant.default));
            chosen.is_some_and(|variant| used(&variant.value).contains(variable))
        })
    };
    let Some((kind, variants)) = choices.first() else {
        return;
    };
    for variant in *variants {
        let VariantKey::Identifier { name } = variant.key else {
            continue;
        };
        // A form that no whole number takes is chosen for what has no form of its own.
        let further = forms.further_number(*kind, name);
        let Some(number) = further.filter(|_| !tells(name)) else {
            continue;
        };
        let finding = Finding::at(subject.file.span_of(name), Code::MissingVariable)
            .with("form", name)
            .with("number", format!("{number}"))
            .with("variable", variable)
            .worded("form");
        findings.about(subject.entry, finding);
    }
}

/// Whether a text shows a variable outside of the choices by it, which are collected.
fn is_shown_beside<'ast, 'source>(
    pattern: &'ast Pattern<&'source str>,
    variable: &str,
    choices: &mut Vec<(PluralKind, &'ast [Variant<&'source str>])>,
) -> bool {
    pattern.elements.iter().any(|element| match element {
        PatternElement::TextElement { .. } => false,
        PatternElement::Placeable {
            expression: Expression::Select { selector, variants },
        } => match selected(selector) {
            Some((name, kind)) if name == variable => {
                choices.push((kind, variants));
                false
            }
            _ => {
                let mut is_shown = false;
                for variant in variants {
                    is_shown |= is_shown_beside(&variant.value, variable, choices);
                }
                is_shown
            }
        },
        PatternElement::Placeable { expression } => shown_by(expression).contains(variable),
    })
}

/// The variables that a text uses in any way.
fn used<'source>(pattern: &Pattern<&'source str>) -> Names<'source> {
    let mut names = Names::new();
    visit(pattern, &mut |node| {
        if let Node::Variable(name) = node {
            names.insert(name);
        }
    });
    names
}

/// The variables that a text shows whichever variants are chosen.
fn shown_always<'source>(pattern: &Pattern<&'source str>) -> Names<'source> {
    let mut names = Names::new();
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            names.append(&mut shown_by(expression));
        }
    }
    names
}

fn shown_by<'source>(expression: &Expression<&'source str>) -> Names<'source> {
    match expression {
        Expression::Inline(InlineExpression::Placeable { expression }) => shown_by(expression),
        Expression::Inline(inline) => {
            let mut names = Names::new();
            visit_inline(inline, &mut |node| {
                if let Node::Variable(name) = node {
                    names.insert(name);
                }
            });
            names
        }
        Expression::Select { variants, .. } => variants
            .iter()
            .filter(|variant| !is_of_one_number(variant))
            .map(|variant| shown_always(&variant.value))
            .reduce(|one, other| &one & &other)
            .unwrap_or_default(),
    }
}

/// Whether a variant may write its number out: “One person came.”
fn is_of_one_number(variant: &Variant<&str>) -> bool {
    match variant.key {
        VariantKey::NumberLiteral { .. } => true,
        VariantKey::Identifier { name } => matches!(name, "zero" | "one" | "two"),
    }
}

/// Translators know what a variable stands for from the comment in the source file:
/// `# $participants (number) - how many people took part`.
pub(super) fn check_documented(file: &LocaleFile<'_>, findings: &mut Findings<'_>) {
    let FileRole::Item { facts } = findings.input.role else {
        return;
    };
    if !findings.input.is_source {
        return;
    }
    let documented = documented(file.source());
    let mut told = BTreeSet::new();
    for entry in file.entries.iter().filter(|entry| !entry.duplicate) {
        for (name, span) in &entry.variables {
            // What is no fact is told as such.
            let fact = facts.and_then(|facts| facts.get(*name));
            if facts.is_some() && fact.is_none() || !told.insert(*name) {
                continue;
            }
            let at = |code| Finding::at(span.clone(), code).with("name", *name);
            match (documented.get(name), fact) {
                (None, _) => {
                    let actual = fact.map_or("", |fact| fact.fact_type().name());
                    let finding = at(Code::UndocumentedVariable).with("actual", actual);
                    findings.about(entry, finding);
                }
                (Some(Some(written)), Some(fact)) if !is_type(written, fact.fact_type()) => {
                    let finding = at(Code::ContradictingComment)
                        .with("written", *written)
                        .with("actual", fact.fact_type().name());
                    findings.about(entry, finding);
                }
                _ => {}
            }
        }
    }
}

/// The variables that comments name, with the type in brackets after the name, if there is one.
fn documented(source: &str) -> BTreeMap<&str, Option<&str>> {
    let mut documented = BTreeMap::new();
    for line in source.lines().filter(|line| line.starts_with('#')) {
        for (start, _) in line.match_indices('$') {
            let rest = line.get(start + 1..).unwrap_or_default();
            let end = rest
                .find(|letter: char| {
                    !letter.is_ascii_alphanumeric() && !matches!(letter, '-' | '_')
                })
                .unwrap_or(rest.len());
            let (name, rest) = rest.split_at(end);
            let written = rest.trim_start().strip_prefix('(');
            let written = written.and_then(|rest| Some(rest.split_once(')')?.0.trim()));
            let known = documented.entry(name).or_insert(written);
            *known = known.or(written);
        }
    }
    documented
}

/// Whether a comment's word for a type, if it is one, means `actual`.
fn is_type(written: &str, actual: FactType) -> bool {
    let meant = match written.to_ascii_lowercase().as_str() {
        "number" | "integer" | "count" => FactType::Number,
        "date" | "datetime" | "day" => FactType::Date,
        "text" | "string" => FactType::Text,
        "list" => FactType::List,
        _ => return true,
    };
    meant == actual
}
