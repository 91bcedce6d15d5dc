//! What a Fluent pattern refers to.

use fluent_syntax::ast::{
    CallArguments, Entry, Expression, InlineExpression, Pattern, PatternElement, Variant,
};

use super::steps;

/// Braces nested deeper than this are refused before `fluent_syntax` sees them: its parser and
/// `fluent-bundle`'s resolver recurse, and a hostile file could exhaust the stack.
pub(crate) const DEEPEST_NESTING: usize = 100;

/// Fraction digits of a number literal that `fluent-bundle` can hold: it computes with powers of
/// ten in 64 bits.
pub(crate) const MOST_LITERAL_DIGITS: usize = 15;

/// One node of a pattern, in the order of the text.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Node<'ast, 'source> {
    /// `{ … }` of any kind.
    Placeable,
    /// `$name`
    Variable(&'source str),
    /// `name` or `name.attribute`
    Message {
        name: &'source str,
        attribute: Option<&'source str>,
    },
    /// `-name`, with its arguments
    Term {
        name: &'source str,
        attribute: Option<&'source str>,
        arguments: Option<&'ast CallArguments<&'source str>>,
    },
    /// `NAME(…)`
    Function {
        name: &'source str,
        arguments: &'ast CallArguments<&'source str>,
    },
    /// A number, as an expression or as a variant's key.
    Number(&'source str),
    /// The whole of `… -> …`.
    Select {
        selector: &'ast InlineExpression<&'source str>,
        variants: &'ast [Variant<&'source str>],
    },
}

/// Visits every node of a pattern.
pub(crate) fn visit<'ast, 'source>(
    pattern: &'ast Pattern<&'source str>,
    seen: &mut impl FnMut(Node<'ast, 'source>),
) {
    steps::take(pattern.elements.len());
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            seen(Node::Placeable);
            visit_expression(expression, seen);
        }
    }
}

fn visit_expression<'ast, 'source>(
    expression: &'ast Expression<&'source str>,
    seen: &mut impl FnMut(Node<'ast, 'source>),
) {
    match expression {
        Expression::Inline(inline) => visit_inline(inline, seen),
        Expression::Select { selector, variants } => {
            seen(Node::Select { selector, variants });
            visit_inline(selector, seen);
            for variant in variants {
                if let fluent_syntax::ast::VariantKey::NumberLiteral { value } = variant.key {
                    seen(Node::Number(value));
                }
                visit(&variant.value, seen);
            }
        }
    }
}

pub(crate) fn visit_inline<'ast, 'source>(
    inline: &'ast InlineExpression<&'source str>,
    seen: &mut impl FnMut(Node<'ast, 'source>),
) {
    match inline {
        InlineExpression::StringLiteral { .. } => {}
        InlineExpression::NumberLiteral { value } => seen(Node::Number(value)),
        InlineExpression::VariableReference { id } => seen(Node::Variable(id.name)),
        InlineExpression::MessageReference { id, attribute } => seen(Node::Message {
            name: id.name,
            attribute: attribute.as_ref().map(|attribute| attribute.name),
        }),
        InlineExpression::TermReference {
            id,
            attribute,
            arguments,
        } => {
            seen(Node::Term {
                name: id.name,
                attribute: attribute.as_ref().map(|attribute| attribute.name),
                arguments: arguments.as_ref(),
            });
            if let Some(arguments) = arguments {
                visit_arguments(arguments, seen);
            }
        }
        InlineExpression::FunctionReference { id, arguments } => {
            seen(Node::Function {
                name: id.name,
                arguments,
            });
            visit_arguments(arguments, seen);
        }
        InlineExpression::Placeable { expression } => {
            seen(Node::Placeable);
            visit_expression(expression, seen);
        }
    }
}

fn visit_arguments<'ast, 'source>(
    arguments: &'ast CallArguments<&'source str>,
    seen: &mut impl FnMut(Node<'ast, 'source>),
) {
    for positional in &arguments.positional {
        visit_inline(positional, seen);
    }
    for named in &arguments.named {
        visit_inline(&named.value, seen);
    }
}

/// The patterns of a message or term: its value and its attributes.
pub(crate) fn patterns<'ast, 'source>(
    entry: &'ast Entry<&'source str>,
) -> impl Iterator<Item = &'ast Pattern<&'source str>> {
    let (value, attributes) = match entry {
        Entry::Message(message) => (message.value.as_ref(), message.attributes.as_slice()),
        Entry::Term(term) => (Some(&term.value), term.attributes.as_slice()),
        _ => (None, [].as_slice()),
    };
    let attributes = attributes.iter().map(|attribute| &attribute.value);
    value.into_iter().chain(attributes)
}

/// Visits the texts of a pattern, those of all variants too.
pub(crate) fn texts(pattern: &Pattern<&str>, seen: &mut impl FnMut(&str)) {
    fn within(expression: &Expression<&str>, seen: &mut impl FnMut(&str)) {
        match expression {
            Expression::Inline(InlineExpression::Placeable { expression }) => {
                within(expression, seen);
            }
            Expression::Inline(_) => {}
            Expression::Select { variants, .. } => {
                for variant in variants {
                    texts(&variant.value, seen);
                }
            }
        }
    }
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => seen(value),
            PatternElement::Placeable { expression } => within(expression, seen),
        }
    }
}

/// The literal text of an argument.
pub(crate) fn string_literal<'source>(
    inline: &InlineExpression<&'source str>,
) -> Option<&'source str> {
    match inline {
        InlineExpression::StringLiteral { value } => Some(value),
        _ => None,
    }
}

/// The slug in `CONTACT("slug", …)`.
pub(crate) fn contact_slug<'source>(node: &Node<'_, 'source>) -> Option<&'source str> {
    match node {
        Node::Function {
            name: "CONTACT",
            arguments,
        } => arguments.positional.first().and_then(string_literal),
        _ => None,
    }
}

/// Whether braces nest deeper than [`DEEPEST_NESTING`], counted so that it is never too little:
/// braces in string literals count too, and an unclosed one counts to the end.
pub(crate) fn nests_too_deep(source: &str) -> bool {
    steps::take(source.len());
    // Most texts have fewer braces than that, which is quickly seen.
    let opening = memchr::memchr_iter(b'{', source.as_bytes()).count();
    opening > DEEPEST_NESTING && nesting(source) > DEEPEST_NESTING
}

fn nesting(source: &str) -> usize {
    let (mut depth, mut deepest) = (0_usize, 0);
    for byte in source.bytes() {
        match byte {
            b'{' => {
                depth += 1;
                deepest = deepest.max(depth);
            }
            b'}' => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    deepest
}

/// Whether a number literal has so many fraction digits that `fluent-bundle` overflows.
pub(crate) fn overflows(literal: &str) -> bool {
    literal
        .split_once('.')
        .is_some_and(|(_, fraction)| fraction.len() > MOST_LITERAL_DIGITS)
}
