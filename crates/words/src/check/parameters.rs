//! Are terms asked for forms that they have?

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{CallArguments, Entry, InlineExpression, NamedArgument, VariantKey};

use super::Code;
use super::finding::{Argument, Finding, Findings, nearest};
use super::subject::Subject;
use crate::file::LocaleFile;
use crate::references::{Node, patterns, string_literal, visit};

/// By what the terms of a locale choose their forms: for each term, without its hyphen, the
/// parameters with their values. A parameter that is shown as it is takes any.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Parameters(BTreeMap<String, BTreeMap<String, Option<BTreeSet<String>>>>);

impl Parameters {
    /// Those of the terms of some files.
    pub(super) fn of<'files>(files: impl Iterator<Item = &'files LocaleFile<'files>>) -> Self {
        let mut parameters = Self::default();
        for tree in files.flat_map(|file| &file.resource.body) {
            if let Entry::Term(term) = tree {
                let of_term = parameters.0.entry(term.id.name.to_owned()).or_default();
                add(of_term, tree);
            }
        }
        parameters
    }
}

fn add(of_term: &mut BTreeMap<String, Option<BTreeSet<String>>>, tree: &Entry<&str>) {
    // A selector is visited after the choice that it makes.
    let mut selectors = 0;
    for pattern in patterns(tree) {
        visit(pattern, &mut |node| match node {
            Node::Select {
                selector: InlineExpression::VariableReference { id },
                variants,
            } => {
                selectors += 1;
                let values = of_term.entry(id.name.to_owned());
                let values = values.or_insert_with(|| Some(BTreeSet::new()));
                for variant in variants {
                    if let (Some(values), VariantKey::Identifier { name }) =
                        (&mut *values, &variant.key)
                    {
                        values.insert((*name).to_owned());
                    } else {
                        // Numbers choose by plural forms, too.
                        *values = None;
                    }
                }
            }
            Node::Variable(_) if selectors > 0 => selectors -= 1,
            Node::Variable(name) => _ = of_term.insert(name.to_owned(), None),
            _ => {}
        });
    }
}

pub(super) fn check(subject: &Subject<'_>, findings: &mut Findings<'_>) {
    for pattern in patterns(subject.tree()) {
        visit(pattern, &mut |node| {
            if let Node::Term {
                name,
                attribute: None,
                arguments: Some(arguments),
            } = node
            {
                check_call(subject, name, arguments, findings);
            }
        });
    }
}

fn check_call(
    subject: &Subject<'_>,
    term: &str,
    arguments: &CallArguments<&str>,
    findings: &mut Findings<'_>,
) {
    let known = subject.input.known.parameters.0.get(term);
    // A language without forms may take over how the source asks for one.
    let Some(known) = known.filter(|known| !known.is_empty()) else {
        return;
    };
    for argument in &arguments.named {
        if let Some(finding) = told(subject, term, argument, known) {
            findings.about(subject.entry, finding);
        }
    }
}

fn told(
    subject: &Subject<'_>,
    term: &str,
    argument: &NamedArgument<&str>,
    known: &BTreeMap<String, Option<BTreeSet<String>>>,
) -> Option<Finding> {
    let parameter = argument.name.name;
    let at = |place: &str| {
        Finding::at(subject.file.span_of(place), Code::TermForm)
            .with("name", term)
            .with("parameter", parameter)
    };
    let Some(values) = known.get(parameter) else {
        let names = || known.keys().map(String::as_str);
        return Some(
            at(parameter)
                .with("known", names().collect::<Argument>())
                .worded("parameter"),
        );
    };
    let (values, value) = (values.as_ref()?, string_literal(&argument.value)?);
    (!values.contains(value)).then(|| {
        let near = nearest(value, values.iter().map(String::as_str));
        let names: Argument = match near {
            Some(near) => [near].into_iter().collect(),
            None => values.iter().map(String::as_str).collect(),
        };
        at(value).with("value", value).with("known", names)
    })
}
