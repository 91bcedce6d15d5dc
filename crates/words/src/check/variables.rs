//! Does the translation tell the facts that the source tells?

use std::collections::BTreeSet;

use fluent_syntax::ast::{
    Expression, InlineExpression, Pattern, PatternElement, Variant, VariantKey,
};

use super::Code;
use super::finding::{Argument, Finding, Findings};
use super::subject::{Subject, is_term};
use crate::references::{Node, visit, visit_inline};

type Names<'source> = BTreeSet<&'source str>;

pub(super) fn check(subject: &Subject<'_>, findings: &mut Findings<'_>) {
    // A term's variables are what others give it, for its cases; simplified language leaves out.
    if is_term(subject.entry) || subject.is_retold() {
        return;
    }
    for (own, theirs) in subject.pairs() {
        let wanted = shown_always(theirs);
        let used = used(own);
        let missing: Vec<&str> = wanted.difference(&used).copied().collect();
        let Some(first) = missing.first() else {
            continue;
        };
        let finding = Finding::at(subject.id_span(), Code::MissingVariable)
            .with("count", missing.len())
            .with("variable", *first)
            .with("names", missing.iter().copied().collect::<Argument>());
        findings.about(subject.entry, finding);
    }
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
