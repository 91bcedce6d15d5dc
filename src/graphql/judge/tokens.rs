//! The first look at a document: bytes, tokens, nesting and directives, before any parser that
//! recurses sees it.

use super::refusal::{Code, Location, Refusal};
use crate::graphql::limits::Limits;
use apollo_compiler::parser::SourceSpan;
use apollo_parser::{Lexer, TokenKind};

/// How deeply brackets may nest. The parsers recurse per bracket; a query of the largest depth
/// with arguments, and every introspection query in use, needs less than half of this.
const NESTING: usize = 48;

/// Looks at the tokens of `query` one by one and stops at the first limit that is passed.
///
/// Returns the number of tokens.
pub(super) fn scan(query: &str, limits: &Limits) -> Result<usize, Refusal> {
    if query.len() > limits.document_bytes {
        let limit = limits.document_bytes;
        return Err(Refusal::new(
            Code::DocumentTooLarge,
            format!("The document is larger than {limit} bytes."),
        ));
    }
    let mut tokens = 0;
    let mut nesting = 0_usize;
    let mut directives = 0_u32;
    for token in Lexer::new(query) {
        let token = match token {
            Ok(token) => token,
            Err(error) => {
                return Err(syntax(Some(locate(query, error.index()))));
            }
        };
        match token.kind() {
            TokenKind::Whitespace | TokenKind::Comment | TokenKind::Comma | TokenKind::Eof => {
                continue;
            }
            TokenKind::LCurly | TokenKind::LParen | TokenKind::LBracket => nesting += 1,
            TokenKind::RCurly | TokenKind::RParen | TokenKind::RBracket => {
                nesting = nesting.saturating_sub(1);
            }
            TokenKind::At => directives += 1,
            _ => {}
        }
        tokens += 1;
        let place = || Some(locate(query, token.index()));
        if tokens > limits.tokens {
            let limit = limits.tokens;
            return Err(Refusal::new(
                Code::TooManyTokens,
                format!("The document has more than {limit} tokens."),
            )
            .at(place()));
        }
        if nesting > NESTING {
            return Err(Refusal::new(
                Code::TooDeep,
                format!("The document nests brackets more than {NESTING} deep."),
            )
            .at(place()));
        }
        if directives > limits.directives {
            return Err(too_many_directives(limits).at(place()));
        }
    }
    if tokens == 0 {
        return Err(Refusal::new(Code::ParseFailed, "The document is empty."));
    }
    Ok(tokens)
}

/// The refusal of a document with too many directives.
pub(super) fn too_many_directives(limits: &Limits) -> Refusal {
    let limit = limits.directives;
    Refusal::new(
        Code::TooManyDirectives,
        format!("The operation has more than {limit} directives."),
    )
}

/// The refusal of what is not GraphQL.
pub(super) fn syntax(location: Option<Location>) -> Refusal {
    Refusal::new(
        Code::ParseFailed,
        "The document is not valid GraphQL at this place.",
    )
    .at(location)
}

/// Line and column of a byte offset.
pub(super) fn locate(query: &str, offset: usize) -> Location {
    let mut end = offset.min(query.len());
    while !query.is_char_boundary(end) {
        end -= 1;
    }
    let before = &query[..end];
    let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
    Location {
        line: before.bytes().filter(|byte| *byte == b'\n').count() + 1,
        column: before[line_start..].chars().count() + 1,
    }
}

/// Line and column of a node of a parsed document.
pub(super) fn locate_span(query: &str, span: Option<SourceSpan>) -> Option<Location> {
    span.map(|span| locate(query, span.offset()))
}
