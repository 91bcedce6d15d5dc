//! A text as numbers and words, so that it can be compared with how a locale writes a fact: without
//! case and marks, with digits of any script as one.

use std::ops::Range;

use icu::properties::CodePointMapData;
use icu::properties::props::GeneralCategory as Category;

use crate::check::characters::has_byte;
use crate::search::{digit, fold};
use crate::steps;

/// A number without its leading zeros, or a word as it is compared.
#[derive(Clone, Debug, Eq, Hash, PartialEq)]
pub(super) enum Part {
    Number(String),
    Word(String),
    /// A word so far from any number that it belongs to no date.
    Far,
}

/// Words within so many others of a number may belong to it.
const NEAR: usize = 16;

/// A part of a text with its place.
#[derive(Clone, Debug)]
pub(super) struct Token {
    pub(super) at: Range<usize>,
    pub(super) part: Part,
}

impl Part {
    pub(super) fn number(&self) -> Option<&str> {
        match self {
            Self::Number(digits) => Some(digits),
            Self::Word(_) | Self::Far => None,
        }
    }

    pub(super) fn is_word(&self) -> bool {
        !matches!(self, Self::Number(_))
    }
}

/// The first digit after ASCII's is Arabic's.
const FIRST_BEYOND_ASCII: char = '\u{660}';
/// The first byte of it in UTF-8: every later character begins with this or a greater one.
const FIRST_BYTE_BEYOND_ASCII: u8 = 0xd9;

/// Whether a text holds a digit of any script.
pub(super) fn has_digit(text: &str) -> bool {
    has_byte(text, |byte| byte.is_ascii_digit())
        || has_byte(text, |byte| byte >= FIRST_BYTE_BEYOND_ASCII)
            && text.chars().any(|char| digit_of(char).is_some())
}

/// Whether a digit may begin with a byte. It begins a character: what continues one is smaller.
fn may_begin_digit(byte: u8) -> bool {
    byte.is_ascii_digit() || byte >= FIRST_BYTE_BEYOND_ASCII
}

/// A run of digits in a text.
pub(super) struct Digits {
    pub(super) at: Range<usize>,
    /// As ASCII's.
    pub(super) digits: String,
}

/// The runs of digits in a text.
pub(super) fn numbers(text: &str) -> Vec<Digits> {
    steps::take(text.len());
    let mut numbers = Vec::new();
    let mut end = 0;
    while let Some(length) = text[end..].bytes().position(may_begin_digit) {
        let start = end + length;
        let rest = &text[start..];
        let length = rest.find(|char| digit_of(char).is_none());
        end = start + length.unwrap_or(rest.len());
        if end > start {
            numbers.push(Digits {
                at: start..end,
                digits: rest[..end - start].chars().filter_map(digit_of).collect(),
            });
        } else {
            end += rest.chars().next().map_or(0, char::len_utf8);
        }
    }
    numbers
}

/// The value of a decimal digit of any script.
pub(super) fn digit_of(char: char) -> Option<char> {
    if char < FIRST_BEYOND_ASCII {
        return char.is_ascii_digit().then_some(char);
    }
    digit(char).and_then(|value| char::from_digit(value, 10))
}

#[derive(Clone, Copy, Eq, PartialEq)]
enum Class {
    Digit,
    Letter,
    Other,
}

/// What a character is by its general category. Marks belong to the letter before them.
fn class(char: char) -> Class {
    if char.is_ascii() {
        return match char {
            '0'..='9' => Class::Digit,
            'a'..='z' | 'A'..='Z' => Class::Letter,
            _ => Class::Other,
        };
    }
    match CodePointMapData::<Category>::new().get(char) {
        Category::DecimalNumber => Class::Digit,
        Category::UppercaseLetter
        | Category::LowercaseLetter
        | Category::TitlecaseLetter
        | Category::ModifierLetter
        | Category::OtherLetter
        | Category::LetterNumber
        | Category::NonspacingMark
        | Category::SpacingMark => Class::Letter,
        _ => Class::Other,
    }
}

/// The numbers and words of a text, in their order.
pub(super) fn tokens(text: &str) -> Vec<Token> {
    steps::take(text.len());
    let mut found: Vec<(Range<usize>, Class)> = Vec::new();
    let mut begun: Option<(usize, Class)> = None;
    let end = [(text.len(), Class::Other)];
    let classes = text.char_indices().map(|(at, char)| (at, class(char)));
    for (at, class) in classes.chain(end) {
        if let Some((start, of)) = begun
            && of != class
        {
            found.push((start..at, of));
            begun = None;
        }
        if begun.is_none() && class != Class::Other {
            begun = Some((at, class));
        }
    }
    let is_number = |(_, class): &(_, Class)| *class == Class::Digit;
    let numbers = found
        .iter()
        .enumerate()
        .filter(|(_, token)| is_number(token));
    let mut numbers = numbers
        .map(|(place, _)| place)
        .collect::<Vec<_>>()
        .into_iter()
        .peekable();
    let mut before = None;
    let tokens = found.into_iter().enumerate().map(|(place, (at, class))| {
        if numbers.next_if_eq(&place).is_some() {
            before = Some(place);
        }
        let is_near = numbers.peek().is_some_and(|next| next - place <= NEAR)
            || before.is_some_and(|before| place - before <= NEAR);
        let written = &text[at.clone()];
        let part = match class {
            Class::Digit => Part::Number(without_zeros(written)),
            _ if is_near => Part::Word(fold(written)),
            _ => Part::Far,
        };
        Token { at, part }
    });
    tokens.collect()
}

fn without_zeros(digits: &str) -> String {
    let folded: String = digits.chars().filter_map(digit_of).collect();
    bare(&folded).to_owned()
}

/// Digits without leading zeros.
pub(super) fn bare(digits: &str) -> &str {
    match digits.trim_start_matches('0') {
        "" => "0",
        kept => kept,
    }
}

#[cfg(test)]
mod tests {
    use super::{FIRST_BEYOND_ASCII, FIRST_BYTE_BEYOND_ASCII};
    use crate::search::digit;

    #[test]
    fn the_first_digit_after_those_of_ascii_is_arabic() {
        let mut beyond = ('\u{80}'..).filter(|char| digit(*char).is_some());
        assert_eq!(beyond.next(), Some(FIRST_BEYOND_ASCII));
        let mut buffer = [0; 4];
        FIRST_BEYOND_ASCII.encode_utf8(&mut buffer);
        assert_eq!(buffer[0], FIRST_BYTE_BEYOND_ASCII);
    }
}
