//! Are dates written as the source has them? A date without `DATETIME` is written in the language's
//! usual style, which is good as long as the source has not chosen another one.

use std::collections::BTreeSet;

use fluent_syntax::ast::{Expression, InlineExpression, Pattern, PatternElement};

use super::Code;
use super::finding::{Finding, Findings};
use super::subject::{Subject, is_term};
use crate::fact::FactType;
use crate::references::{Node, visit};

type Names<'source> = BTreeSet<&'source str>;

pub(super) fn check(subject: &Subject<'_>, findings: &mut Findings<'_>) {
    if is_term(subject.entry) {
        return;
    }
    let raw = subject.pairs().into_iter().flat_map(|(own, theirs)| {
        let written = written(theirs);
        bare(own)
            .into_iter()
            .filter(move |name| written.contains(name))
    });
    let mut told = Names::new();
    for name in raw {
        let fact = subject.facts().and_then(|facts| facts.get(name));
        let is_date = fact.is_some_and(|fact| fact.fact_type() == FactType::Date);
        if is_date && told.insert(name) {
            let finding = Finding::at(subject.file.span_of(name), Code::RawDate);
            findings.about(subject.entry, finding.with("variable", name));
        }
    }
}

/// The variables that stand in a text as they are.
fn bare<'source>(pattern: &Pattern<&'source str>) -> Vec<&'source str> {
    let mut names = Vec::new();
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            names.append(&mut bare_in(expression));
        }
    }
    names
}

fn bare_in<'source>(expression: &Expression<&'source str>) -> Vec<&'source str> {
    match expression {
        Expression::Inline(InlineExpression::VariableReference { id }) => vec![id.name],
        Expression::Inline(InlineExpression::Placeable { expression }) => bare_in(expression),
        Expression::Inline(_) => Vec::new(),
        Expression::Select { variants, .. } => {
            let texts = variants.iter().map(|variant| bare(&variant.value));
            texts.flatten().collect()
        }
    }
}

/// The variables that a text writes by `DATETIME`.
fn written<'source>(pattern: &Pattern<&'source str>) -> Names<'source> {
    let mut names = Names::new();
    visit(pattern, &mut |node| {
        if let Node::Function { name, arguments } = node
            && name == "DATETIME"
            && let Some(InlineExpression::VariableReference { id }) = arguments.positional.first()
        {
            names.insert(id.name);
        }
    });
    names
}
