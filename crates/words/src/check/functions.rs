//! Are functions called as they can be?

use fluent_syntax::ast::{CallArguments, InlineExpression, NamedArgument, VariantKey};

use super::finding::{Argument, Finding, Findings, nearest};
use super::subject::Subject;
use super::{Code, FileRole};
use crate::bundle::functions::{NAMES, date_format};
use crate::fact::FactType;
use crate::format::MOST_FRACTION_DIGITS;
use crate::references::{Node, patterns, string_literal, visit};
use crate::selection::CATEGORIES;

/// The text values that a named argument takes, by function.
const NUMBER: &[(&str, &[&str])] = &[
    ("style", &["decimal", "percent"]),
    ("type", &["cardinal", "ordinal"]),
    ("useGrouping", &["true", "false"]),
];
const LIST: &[(&str, &[&str])] = &[
    ("style", &["long", "short", "narrow"]),
    ("type", &["conjunction", "disjunction", "unit"]),
];
const CONTACT: &[(&str, &[&str])] = &[("show", &["phone", "email", "website", "address"])];
const DATETIME: &[(&str, &[&str])] = &[
    ("dateStyle", &["full", "long", "medium", "short"]),
    ("weekday", &["long", "short"]),
    ("month", &["long", "short", "numeric"]),
    ("year", &["numeric"]),
    ("day", &["numeric"]),
];
/// Arguments of `NUMBER` that are counts.
const COUNTS: [&str; 2] = ["minimumFractionDigits", "maximumFractionDigits"];

pub(super) fn check(subject: &Subject<'_>, findings: &mut Findings<'_>) {
    for pattern in patterns(subject.tree()) {
        visit(pattern, &mut |node| {
            let mut call = Call { subject, findings };
            match node {
                Node::Function { name, arguments } => call.function(name, arguments),
                Node::Select { selector, variants } => {
                    let keys = variants.iter().map(|variant| &variant.key);
                    call.selection(selector, keys);
                }
                _ => {}
            }
        });
    }
}

struct Call<'call, 'source, 'findings> {
    subject: &'call Subject<'source>,
    findings: &'call mut Findings<'findings>,
}

impl<'source> Call<'_, 'source, '_> {
    fn function(&mut self, name: &'source str, arguments: &CallArguments<&'source str>) {
        // A program brings functions and arguments of its own: what its source calls is there.
        if matches!(self.subject.input.role, FileRole::Other { .. }) {
            let known = &self.subject.input.known.functions;
            if !self.subject.input.is_source && !known.contains(name) && !NAMES.contains(&name) {
                self.unknown(name, known.iter().map(String::as_str));
            }
            return;
        }
        let (texts, wanted) = match name {
            "NUMBER" => (NUMBER, Some(FactType::Number)),
            "DATETIME" => (DATETIME, Some(FactType::Date)),
            "LIST" => (LIST, Some(FactType::List)),
            "CONTACT" => (CONTACT, None),
            _ => return self.unknown(name, NAMES.into_iter()),
        };
        match wanted {
            Some(wanted) => self.subject(name, wanted, arguments),
            None => self.contact(name, arguments),
        }
        for argument in &arguments.named {
            self.named(name, texts, argument);
        }
        if name == "NUMBER" {
            self.digits_in_order(name, arguments);
        }
        if name == "DATETIME" {
            self.parts_of_date(name, arguments);
        }
    }

    fn unknown<'known>(
        &mut self,
        name: &'source str,
        known: impl Iterator<Item = &'known str> + Clone,
    ) {
        let near = nearest(name, known.clone());
        self.report(name, Code::UnknownFunction, |finding| {
            finding
                .with("name", name)
                .with("known", known.collect::<Argument>())
                .near(near)
        });
    }

    /// The one value that a function works on.
    fn subject(
        &mut self,
        function: &'source str,
        wanted: FactType,
        arguments: &CallArguments<&'source str>,
    ) {
        let [value] = arguments.positional.as_slice() else {
            return self.report(function, Code::WrongArgument, |finding| {
                finding.with("function", function).worded("one-value")
            });
        };
        match value {
            InlineExpression::VariableReference { id } => {
                self.variable_type(function, wanted, id.name);
            }
            InlineExpression::NumberLiteral { .. } if wanted == FactType::Number => {}
            InlineExpression::FunctionReference { id, .. } if id.name == function => {}
            _ => self.report(function, Code::WrongType, |finding| {
                finding
                    .with("function", function)
                    .with("wanted", wanted.name())
            }),
        }
    }

    fn variable_type(&mut self, function: &'source str, wanted: FactType, variable: &'source str) {
        let Some(actual) = self.type_of(variable).filter(|actual| *actual != wanted) else {
            return;
        };
        self.report(variable, Code::WrongType, |finding| {
            finding
                .with("function", function)
                .with("wanted", wanted.name())
                .with("variable", variable)
                .with("actual", actual.name())
                .worded("variable")
        });
    }

    fn type_of(&self, variable: &str) -> Option<FactType> {
        let value = self.subject.facts()?.get(variable)?;
        Some(value.fact_type())
    }

    fn contact(&mut self, function: &'source str, arguments: &CallArguments<&'source str>) {
        let slug = match arguments.positional.as_slice() {
            [one] => string_literal(one),
            _ => None,
        };
        match (slug, self.subject.input.contacts) {
            (None, _) => self.report(function, Code::WrongArgument, |finding| {
                finding.worded("contact")
            }),
            (Some(slug), Some(known)) if !known.contains_key(slug) => {
                let near = nearest(slug, known.keys().map(String::as_str));
                self.report(slug, Code::UnknownContact, |finding| {
                    finding.with("slug", slug).near(near)
                });
            }
            _ => {}
        }
        let shows = |argument: &NamedArgument<_>| argument.name.name == "show";
        if !arguments.named.iter().any(shows) {
            self.report(function, Code::WrongArgument, |finding| {
                finding.worded("show")
            });
        }
    }

    fn named(
        &mut self,
        function: &'source str,
        texts: &[(&str, &[&str])],
        argument: &NamedArgument<&'source str>,
    ) {
        let name = argument.name.name;
        if function == "NUMBER" && COUNTS.contains(&name) {
            return self.count(argument);
        }
        if function == "DATETIME" && name == "timeStyle" {
            return self.report(name, Code::WrongArgument, |finding| finding.worded("time"));
        }
        let Some((_, values)) = texts.iter().find(|(known, _)| *known == name) else {
            let counts: &[&str] = if function == "NUMBER" { &COUNTS } else { &[] };
            let known = || {
                texts
                    .iter()
                    .map(|(known, _)| *known)
                    .chain(counts.iter().copied())
            };
            return self.report(name, Code::WrongArgument, |finding| {
                finding
                    .with("function", function)
                    .with("name", name)
                    .with("known", known().collect::<Argument>())
                    .near(nearest(name, known()))
            });
        };
        if !string_literal(&argument.value).is_some_and(|value| values.contains(&value)) {
            self.report(name, Code::WrongArgument, |finding| {
                finding
                    .with("function", function)
                    .with("name", name)
                    .with("values", values.iter().copied().collect::<Argument>())
                    .worded("value")
            });
        }
    }

    fn count(&mut self, argument: &NamedArgument<&'source str>) {
        let name = argument.name.name;
        if digits(argument).is_none() {
            self.report(name, Code::FractionDigits, |finding| {
                finding
                    .with("name", name)
                    .with("most", usize::from(MOST_FRACTION_DIGITS))
                    .worded("count")
            });
        }
    }

    fn digits_in_order(&mut self, function: &'source str, arguments: &CallArguments<&str>) {
        let [minimum, maximum] = COUNTS.map(|count| {
            arguments
                .named
                .iter()
                .find(|argument| argument.name.name == count)
                .and_then(digits)
        });
        if let (Some(minimum), Some(maximum)) = (minimum, maximum)
            && minimum > maximum
        {
            self.report(function, Code::FractionDigits, |finding| {
                finding.worded("order")
            });
        }
    }

    /// Parts that no language has a pattern for, such as a year with a day.
    fn parts_of_date(&mut self, function: &'source str, arguments: &CallArguments<&str>) {
        let known: Vec<(&str, &str)> = arguments
            .named
            .iter()
            .filter_map(|argument| {
                let value = string_literal(&argument.value)?;
                DATETIME
                    .iter()
                    .any(|(name, values)| *name == argument.name.name && values.contains(&value))
                    .then_some((argument.name.name, value))
            })
            .collect();
        let style = known.iter().any(|(name, _)| *name == "dateStyle");
        if date_format(known.into_iter()).is_err() {
            self.report(function, Code::WrongArgument, |finding| {
                finding.worded(if style { "style-and-parts" } else { "parts" })
            });
        }
    }

    /// What a choice is made by, and whether its numbers can ever be met.
    fn selection<'key>(
        &mut self,
        selector: &InlineExpression<&'source str>,
        mut keys: impl Iterator<Item = &'key VariantKey<&'source str>>,
    ) where
        'source: 'key,
    {
        if matches!(self.subject.input.role, FileRole::Other { .. }) {
            return;
        }
        match selector {
            InlineExpression::VariableReference { id } => {
                let actual = self.type_of(id.name);
                if let Some(actual @ (FactType::Date | FactType::List)) = actual {
                    self.report(id.name, Code::WrongType, |finding| {
                        finding
                            .with("variable", id.name)
                            .with("actual", actual.name())
                            .worded("selected")
                    });
                }
                if actual == Some(FactType::Text)
                    && let Some(key) = keys.find_map(of_number)
                {
                    self.report(key, Code::UnreachableVariant, |finding| {
                        finding
                            .with("key", key)
                            .with("variable", id.name)
                            .worded("text")
                    });
                }
            }
            InlineExpression::FunctionReference { id, arguments }
                if id.name == "NUMBER" && !arguments.named.is_empty() =>
            {
                for key in keys {
                    if let VariantKey::NumberLiteral { value } = key {
                        let key: &'source str = value;
                        self.report(key, Code::UnreachableVariant, |finding| {
                            finding.with("key", key)
                        });
                    }
                }
            }
            InlineExpression::FunctionReference { id, .. }
                if ["DATETIME", "LIST", "CONTACT"].contains(&id.name) =>
            {
                self.report(id.name, Code::WrongType, |finding| {
                    finding.with("function", id.name).worded("selector")
                });
            }
            _ => {}
        }
    }

    fn report(&mut self, at: &'source str, code: Code, told: impl FnOnce(Finding) -> Finding) {
        let span = self.subject.file.span_of(at);
        let finding = told(Finding::at(span, code));
        self.findings.about(self.subject.entry, finding);
    }
}

/// The name of a variant that only numbers choose.
fn of_number<'source>(key: &VariantKey<&'source str>) -> Option<&'source str> {
    match key {
        VariantKey::NumberLiteral { value } => Some(value),
        VariantKey::Identifier { name } if *name != "other" && CATEGORIES.contains(name) => {
            Some(name)
        }
        VariantKey::Identifier { .. } => None,
    }
}

fn digits(argument: &NamedArgument<&str>) -> Option<u8> {
    match argument.value {
        InlineExpression::NumberLiteral { value } => value
            .parse()
            .ok()
            .filter(|digits| *digits <= MOST_FRACTION_DIGITS),
        _ => None,
    }
}
