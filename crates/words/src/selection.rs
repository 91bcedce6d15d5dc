//! The numbers by which a message chooses its words.

use std::collections::BTreeMap;

use fluent_syntax::ast::{InlineExpression, VariantKey};

use super::fact::{FactValue, Facts};
use super::file::LocaleFile;
use super::format::PluralKind;
use super::references::{Node, patterns, string_literal, visit};

/// CLDR's names of the plural forms.
pub(crate) const CATEGORIES: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

/// How a message chooses by one variable.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Selection {
    /// By its rank (`the 2nd`) or by its count (`2 days`).
    pub kind: PluralKind,
    /// The numbers that have words of their own, such as `[0]`, in their order.
    pub exact: Vec<f64>,
}

/// The variables that hold a number and by which an entry of Fluent text chooses, by their names
/// without the `$`. Where a fact is not known, the variants tell whether it is a number.
#[must_use]
pub fn number_selections(entry: &str, facts: &Facts) -> BTreeMap<String, Selection> {
    let file = LocaleFile::parse(entry);
    let mut found: BTreeMap<String, Selection> = BTreeMap::new();
    for pattern in file.resource.body.iter().flat_map(patterns) {
        visit(pattern, &mut |node| {
            let Node::Select { selector, variants } = node else {
                return;
            };
            let Some((name, kind)) = selected(selector) else {
                return;
            };
            let by_number = match facts.get(name) {
                Some(fact) => matches!(fact, FactValue::Number(_)),
                None => variants.iter().any(|variant| match variant.key {
                    VariantKey::NumberLiteral { .. } => true,
                    VariantKey::Identifier { name } => {
                        name != "other" && CATEGORIES.contains(&name)
                    }
                }),
            };
            if !by_number {
                return;
            }
            let selection = found.entry(name.to_owned()).or_default();
            if kind == PluralKind::Ordinal {
                selection.kind = kind;
            }
            for variant in variants {
                if let VariantKey::NumberLiteral { value } = variant.key
                    && let Ok(number) = value.parse::<f64>()
                    && number.is_finite()
                    && !selection.exact.contains(&number)
                {
                    selection.exact.push(number);
                }
            }
        });
    }
    for selection in found.values_mut() {
        selection.exact.sort_by(f64::total_cmp);
    }
    found
}

/// The variable of a selector, and whether it ranks.
pub(crate) fn selected<'source>(
    selector: &InlineExpression<&'source str>,
) -> Option<(&'source str, PluralKind)> {
    match selector {
        InlineExpression::VariableReference { id } => Some((id.name, PluralKind::Cardinal)),
        InlineExpression::FunctionReference { id, arguments } if id.name == "NUMBER" => {
            let (name, _) = selected(arguments.positional.first()?)?;
            let is_ordinal = arguments.named.iter().any(|argument| {
                argument.name.name == "type" && string_literal(&argument.value) == Some("ordinal")
            });
            let kind = if is_ordinal {
                PluralKind::Ordinal
            } else {
                PluralKind::Cardinal
            };
            Some((name, kind))
        }
        _ => None,
    }
}
