//! Are functions called as they can be?

use fluent_syntax::ast::{CallArguments, InlineExpression, NamedArgument, VariantKey};

use super::super::bundle::functions::{NAMES, date_format};
use super::super::fact::FactType;
use super::super::file::{FileEntry, LocaleFile};
use super::super::format::MOST_FRACTION_DIGITS;
use super::super::references::{Node, patterns, string_literal, visit};
use super::{Code, FileRole, Findings, enumerate, nearest};

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

pub(super) fn check(file: &LocaleFile<'_>, entry: &FileEntry<'_>, findings: &mut Findings<'_>) {
    for pattern in patterns(&file.resource.body[entry.position]) {
        visit(pattern, &mut |node| {
            let mut call = Call {
                file,
                entry,
                findings,
            };
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
    file: &'call LocaleFile<'source>,
    entry: &'call FileEntry<'source>,
    findings: &'call mut Findings<'findings>,
}

impl<'source> Call<'_, 'source, '_> {
    fn function(&mut self, name: &'source str, arguments: &CallArguments<&'source str>) {
        let (texts, wanted) = match name {
            "NUMBER" => (NUMBER, Some(FactType::Number)),
            "DATETIME" => (DATETIME, Some(FactType::Date)),
            "LIST" => (LIST, Some(FactType::List)),
            "CONTACT" => (CONTACT, None),
            _ => {
                let help = nearest(name, NAMES.into_iter()).map_or_else(
                    || format!("there are {}", enumerate(NAMES.into_iter())),
                    |near| format!("did you mean “{near}”?"),
                );
                self.report(
                    Code::UnknownFunction,
                    name,
                    format!("there is no function “{name}”"),
                    help,
                );
                return;
            }
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

    /// The one value that a function works on.
    fn subject(
        &mut self,
        function: &'source str,
        wanted: FactType,
        arguments: &CallArguments<&'source str>,
    ) {
        let example = format!("write {function}($name)");
        let [value] = arguments.positional.as_slice() else {
            let message = format!("{function} takes exactly one value");
            return self.report(Code::WrongArgument, function, message, example);
        };
        match value {
            InlineExpression::VariableReference { id } => {
                self.variable_type(function, wanted, id.name);
            }
            InlineExpression::NumberLiteral { .. } if wanted == FactType::Number => {}
            InlineExpression::FunctionReference { id, .. } if id.name == function => {}
            _ => {
                let message = format!("{function} takes a {}", wanted.name());
                self.report(Code::WrongType, function, message, example);
            }
        }
    }

    fn variable_type(&mut self, function: &str, wanted: FactType, variable: &'source str) {
        let FileRole::Item { facts: Some(facts) } = self.findings.input.role else {
            return;
        };
        let Some(actual) = facts
            .get(variable)
            .copied()
            .filter(|actual| *actual != wanted)
        else {
            return;
        };
        let right = match actual {
            FactType::Number => "NUMBER",
            FactType::Date => "DATETIME",
            FactType::List => "LIST",
            FactType::Text => "",
        };
        self.report(
            Code::WrongType,
            variable,
            format!(
                "{function} takes a {}, but “${variable}” is a {}",
                wanted.name(),
                actual.name()
            ),
            format!(
                "write {{ {} }}",
                match right {
                    "" => format!("${variable}"),
                    right => format!("{right}(${variable})"),
                }
            ),
        );
    }

    fn contact(&mut self, function: &'source str, arguments: &CallArguments<&'source str>) {
        let help = || "write CONTACT(\"the-contacts-slug\", show: \"phone\")".to_owned();
        if !matches!(arguments.positional.as_slice(), [one] if string_literal(one).is_some()) {
            let message = "CONTACT takes a contact's slug in quotation marks".to_owned();
            self.report(Code::WrongArgument, function, message, help());
        }
        if let (Some(known), [one]) = (
            self.findings.input.contacts,
            arguments.positional.as_slice(),
        ) && let Some(slug) = string_literal(one)
            && !known.contains(slug)
        {
            let message = format!("there is no contact “{slug}”");
            let help = nearest(slug, known.iter().map(String::as_str)).map_or_else(
                || "write the slug of a contact: the name of its file in contacts/".to_owned(),
                |near| format!("did you mean “{near}”?"),
            );
            self.report(Code::UnknownContact, slug, message, help);
        }
        if !arguments
            .named
            .iter()
            .any(|argument| argument.name.name == "show")
        {
            let message = "CONTACT must say what it shows".to_owned();
            self.report(Code::WrongArgument, function, message, help());
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
            let message = "a fact is a day, without a time of day".to_owned();
            let help = "remove timeStyle".to_owned();
            return self.report(Code::WrongArgument, name, message, help);
        }
        let Some((_, values)) = texts.iter().find(|(known, _)| *known == name) else {
            let counts: &[&str] = if function == "NUMBER" { &COUNTS } else { &[] };
            let known = || {
                texts
                    .iter()
                    .map(|(known, _)| *known)
                    .chain(counts.iter().copied())
            };
            let help = nearest(name, known()).map_or_else(
                || format!("{function} knows {}", enumerate(known())),
                |near| format!("did you mean “{near}”?"),
            );
            let message = format!("{function} has no argument “{name}”");
            return self.report(Code::WrongArgument, name, message, help);
        };
        if !string_literal(&argument.value).is_some_and(|value| values.contains(&value)) {
            let message = format!("“{name}” cannot be this in {function}");
            let help = format!("it can be {}", enumerate(values.iter().copied()));
            self.report(Code::WrongArgument, name, message, help);
        }
    }

    fn count(&mut self, argument: &NamedArgument<&'source str>) {
        let name = argument.name.name;
        if digits(argument).is_none() {
            self.report(
                Code::FractionDigits,
                name,
                format!("“{name}” must be a whole number from 0 to {MOST_FRACTION_DIGITS}"),
                format!("write {name}: 1, without quotation marks"),
            );
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
            let message = "the minimum of fraction digits is above the maximum".to_owned();
            let help = "lower the minimum or raise the maximum".to_owned();
            self.report(Code::FractionDigits, function, message, help);
        }
    }

    /// Parts that no language has a pattern for, such as a year with a day.
    fn parts_of_date(&mut self, function: &'source str, arguments: &CallArguments<&str>) {
        let known = arguments.named.iter().filter_map(|argument| {
            let value = string_literal(&argument.value)?;
            DATETIME
                .iter()
                .any(|(name, values)| *name == argument.name.name && values.contains(&value))
                .then_some((argument.name.name, value))
        });
        if let Err(reason) = date_format(known) {
            self.report(
                Code::WrongArgument,
                function,
                format!("DATETIME: {reason}"),
                "use dateStyle, or parts that belong together: weekday, day, month, year"
                    .to_owned(),
            );
        }
    }

    /// What a choice is made by, and whether its numbers can ever be met.
    fn selection<'key>(
        &mut self,
        selector: &InlineExpression<&'source str>,
        keys: impl Iterator<Item = &'key VariantKey<&'source str>>,
    ) where
        'source: 'key,
    {
        match selector {
            InlineExpression::VariableReference { id } => self.selected_variable(id.name),
            InlineExpression::FunctionReference { id, arguments }
                if id.name == "NUMBER" && !arguments.named.is_empty() =>
            {
                let exact: Vec<&'source str> = keys
                    .filter_map(|key| match key {
                        VariantKey::NumberLiteral { value } => Some(*value),
                        VariantKey::Identifier { .. } => None,
                    })
                    .collect();
                for key in exact {
                    self.report(
                        Code::UnreachableVariant,
                        key,
                        format!("[{key}] is never chosen: NUMBER with arguments matches only plural forms"),
                        "choose by the variable itself, with a second choice inside".to_owned(),
                    );
                }
            }
            InlineExpression::FunctionReference { id, .. } if id.name != "NUMBER" => {
                self.report(
                    Code::WrongType,
                    id.name,
                    format!("{} gives a text that no variant can match", id.name),
                    "choose by a number or a text".to_owned(),
                );
            }
            _ => {}
        }
    }

    fn selected_variable(&mut self, variable: &'source str) {
        let FileRole::Item { facts: Some(facts) } = self.findings.input.role else {
            return;
        };
        if let Some(actual @ (FactType::Date | FactType::List)) = facts.get(variable).copied() {
            self.report(
                Code::WrongType,
                variable,
                format!(
                    "“${variable}” is a {}: no variant can match it",
                    actual.name()
                ),
                "choose by a number or a text".to_owned(),
            );
        }
    }

    fn report(&mut self, code: Code, at: &'source str, message: String, help: String) {
        let span = self.file.span_of(at);
        self.findings
            .about(self.entry, code, span, message, Some(help));
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
