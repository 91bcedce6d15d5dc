//! The first look at a document: bytes, tokens, nesting and directives, before any parser that
//! recurses sees it.

use super::refusal::{Code, Location, Refusal};
use crate::graphql::limits::Limits;
use apollo_compiler::parser::SourceSpan;
use apollo_parser::{Lexer, TokenKind};

/// How deeply brackets may nest. The parsers recurse per bracket; a query of the largest depth
/// with arguments, and every introspection query in use, needs less than half of this.
const NESTING: usize = 48;

/// Whether `query` passes every limit of [`scan`], whatever its tokens are: there are no more of
/// them than bytes. Most documents are so small.
pub(super) fn is_small(query: &str, limits: &Limits) -> bool {
    let count = |is_one: fn(u8) -> bool| query.bytes().filter(|byte| is_one(*byte)).count();
    query.len() <= limits.document_bytes.min(limits.tokens)
        && count(|byte| matches!(byte, b'{' | b'(' | b'[')) <= NESTING
        && count(|byte| byte == b'@') as u64 <= u64::from(limits.directives)
}

/// Looks at the tokens of `query` one by one and stops at the first limit that is passed, or at what
/// is no token.
pub(super) fn scan(query: &str, limits: &Limits) -> Result<(), Refusal> {
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
    Ok(())
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

#[cfg(test)]
mod tests {
    use super::{is_small, scan};
    use crate::graphql::limits::Limits;
    use apollo_compiler::{Schema, parser::Parser};
    use proptest::prelude::*;

    const PARTS: [&str; 22] = [
        "{", "}", "(", ")", "[", "]", ":", "$", "!", "@skip", "...", "on", "query", "a", "\"b\"",
        "\"", "\"\"\"", "1", "0x", "#", "\n", "ü",
    ];

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2048))]

        // So the parser's own look is enough for it.
        #[test]
        fn what_is_small_and_what_the_parser_takes_passes_the_scan(
            parts in proptest::collection::vec(prop::sample::select(&PARTS), 0..12),
            is_wrapped: bool,
        ) {
            let document = parts.join(" ");
            let document = if is_wrapped { format!("{{ a {document} }}") } else { document };
            let limits = Limits { tokens: 40, directives: 2, ..Limits::default() };
            let schema = Schema::parse_and_validate("type Query { a(b: String): Query }", "schema");
            let parsed = Parser::new().parse_executable(&schema.unwrap(), &document, "document");
            if parsed.is_ok() && is_small(&document, &limits) {
                prop_assert!(scan(&document, &limits).is_ok(), "{document}");
            }
        }
    }
}
