//! Writes a document so that the engine's parser reads what the specification means.
//!
//! That parser refuses `\\u{1F600}` and surrogate pairs in strings, and reads `-0` as a float. The
//! judge's own parser knows better, so such tokens are replaced by others of the same meaning.

use apollo_parser::{Lexer, TokenKind};
use std::borrow::Cow;

/// The document for the engine's parser. It has passed the judge's parser.
pub(super) fn for_engine(query: &str) -> Cow<'_, str> {
    let mut rewritten = String::new();
    let mut copied = 0;
    for token in Lexer::new(query).flatten() {
        let data = token.data();
        let replacement = match token.kind() {
            // The same length, so that places stay what they are.
            TokenKind::Int if data == "-0" => " 0".to_owned(),
            TokenKind::StringValue if !data.starts_with("\"\"\"") && needs_decoding(data) => {
                decode(data)
            }
            _ => continue,
        };
        rewritten.push_str(&query[copied..token.index()]);
        rewritten.push_str(&replacement);
        copied = token.index() + data.len();
    }
    if copied == 0 {
        return Cow::Borrowed(query);
    }
    rewritten.push_str(&query[copied..]);
    Cow::Owned(rewritten)
}

fn needs_decoding(string: &str) -> bool {
    ["\\u{", "\\uD", "\\ud"]
        .iter()
        .any(|escape| string.contains(escape))
}

/// Replaces the escapes of a string by their characters, those of single units excepted.
fn decode(string: &str) -> String {
    let mut decoded = String::with_capacity(string.len());
    let mut rest = string;
    while let Some(at) = rest.find('\\') {
        decoded.push_str(&rest[..at]);
        rest = &rest[at..];
        if let Some((character, length)) = unicode_escape(rest) {
            decoded.push(character);
            rest = &rest[length..];
        } else {
            // A backslash and what it escapes, which is one byte.
            let end = rest.len().min(2);
            decoded.push_str(&rest[..end]);
            rest = &rest[end..];
        }
    }
    decoded.push_str(rest);
    decoded
}

/// The character and length of an escape beyond four digits, if the text starts with one.
fn unicode_escape(text: &str) -> Option<(char, usize)> {
    if let Some(digits) = text.strip_prefix("\\u{") {
        let end = digits.find('}')?;
        let character = char::from_u32(u32::from_str_radix(&digits[..end], 16).ok()?)?;
        // These must stay escaped, and fit into four digits.
        let is_special = character.is_control() || matches!(character, '"' | '\\');
        return (!is_special).then_some((character, end + 4));
    }
    let unit = |at: usize| {
        let digits = text.get(at..at + 6)?.strip_prefix("\\u")?;
        u16::from_str_radix(digits, 16).ok()
    };
    let pair = [unit(0)?, unit(6)?];
    let character = char::decode_utf16(pair).next()?.ok()?;
    (u32::from(character) > 0xFFFF).then_some((character, 12))
}
