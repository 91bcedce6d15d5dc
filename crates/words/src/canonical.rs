//! What a message says, apart from how its file lays it out.

use fluent_syntax::ast::{
    CallArguments, Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey,
};
use fluent_syntax::parser;

use super::references::nests_too_deep;

/// Whether two versions of one entry say the same: white space and comments do not count, neither
/// around nor within the text, nor do the lines that it is broken into.
#[must_use]
pub fn says_the_same(one: &str, other: &str) -> bool {
    one == other || canonical(one) == canonical(other)
}

/// What an entry says, for comparing and for fingerprints: of the parsed patterns everything except
/// white space. What cannot be parsed is taken as it stands, without its white space.
#[must_use]
pub fn canonical(entry: &str) -> String {
    let mut written = Canonical(String::with_capacity(entry.len()));
    let parsed = (!nests_too_deep(entry))
        .then(|| parser::parse(entry).ok())
        .flatten();
    match parsed.as_ref().map(|resource| resource.body.as_slice()) {
        Some([Entry::Message(message)]) => {
            if let Some(value) = &message.value {
                written.pattern(value);
            }
            for attribute in &message.attributes {
                written.named('.', attribute.id.name, &attribute.value);
            }
        }
        Some([Entry::Term(term)]) => {
            written.pattern(&term.value);
            for attribute in &term.attributes {
                written.named('.', attribute.id.name, &attribute.value);
            }
        }
        _ => written.text(entry),
    }
    written.0
}

/// Placeables stand between marks that no text holds, so that `{ $x }` is never the text “$x”.
const OPEN: char = '\u{1}';
const CLOSE: char = '\u{2}';

struct Canonical(String);

impl Canonical {
    fn text(&mut self, text: &str) {
        self.0
            .extend(text.chars().filter(|char| !char.is_whitespace()));
    }

    fn named(&mut self, sign: char, name: &str, pattern: &Pattern<&str>) {
        self.0.push(OPEN);
        self.0.push(sign);
        self.0.push_str(name);
        self.0.push(CLOSE);
        self.pattern(pattern);
    }

    fn pattern(&mut self, pattern: &Pattern<&str>) {
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => self.text(value),
                PatternElement::Placeable { expression } => self.placeable(expression),
            }
        }
    }

    fn placeable(&mut self, expression: &Expression<&str>) {
        self.0.push(OPEN);
        match expression {
            Expression::Inline(inline) => self.inline(inline),
            Expression::Select { selector, variants } => {
                self.inline(selector);
                for variant in variants {
                    self.0.push(OPEN);
                    self.0.push(if variant.default { '*' } else { '[' });
                    match variant.key {
                        VariantKey::Identifier { name } => self.0.push_str(name),
                        VariantKey::NumberLiteral { value } => self.0.push_str(value),
                    }
                    self.0.push(']');
                    self.pattern(&variant.value);
                    self.0.push(CLOSE);
                }
            }
        }
        self.0.push(CLOSE);
    }

    fn inline(&mut self, inline: &InlineExpression<&str>) {
        match inline {
            InlineExpression::StringLiteral { value } => {
                self.0.push('"');
                self.0.push_str(value);
                self.0.push('"');
            }
            InlineExpression::NumberLiteral { value } => self.0.push_str(value),
            InlineExpression::FunctionReference { id, arguments } => {
                self.0.push_str(id.name);
                self.arguments(arguments);
            }
            InlineExpression::MessageReference { id, attribute } => {
                self.0.push_str(id.name);
                self.attribute(attribute.as_ref().map(|attribute| attribute.name));
            }
            InlineExpression::TermReference {
                id,
                attribute,
                arguments,
            } => {
                self.0.push('-');
                self.0.push_str(id.name);
                self.attribute(attribute.as_ref().map(|attribute| attribute.name));
                if let Some(arguments) = arguments {
                    self.arguments(arguments);
                }
            }
            InlineExpression::VariableReference { id } => {
                self.0.push('$');
                self.0.push_str(id.name);
            }
            InlineExpression::Placeable { expression } => self.placeable(expression),
        }
    }

    fn attribute(&mut self, name: Option<&str>) {
        if let Some(name) = name {
            self.0.push('.');
            self.0.push_str(name);
        }
    }

    fn arguments(&mut self, arguments: &CallArguments<&str>) {
        self.0.push('(');
        for positional in &arguments.positional {
            self.inline(positional);
            self.0.push(',');
        }
        for named in &arguments.named {
            self.0.push_str(named.name.name);
            self.0.push(':');
            self.inline(&named.value);
            self.0.push(',');
        }
        self.0.push(')');
    }
}
