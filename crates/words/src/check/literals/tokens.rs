//! A text as numbers and words, so that it can be compared with how a locale writes a fact: without
//! case and marks, with digits of any script as one.

use std::ops::Range;

use icu::properties::CodePointMapData;
use icu::properties::props::GeneralCategory as Category;

use crate::search::{digit, fold};
use crate::steps;

/// A number without its leading zeros, or a word as it is compared.
#[derive(Clone, Debug, Eq, Hash, PartialEq)]
pub(super) enum Part {
    Number(String),
    Word(String),
}

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
            Self::Word(_) => None,
        }
    }

    pub(super) fn is_word(&self) -> bool {
        matches!(self, Self::Word(_))
    }
}

/// Whether a text holds a digit of any script.
pub(super) fn has_digit(text: &str) -> bool {
    text.bytes().any(|byte| byte.is_ascii_digit())
        || !text.is_ascii() && text.chars().any(|char| digit_of(char).is_some())
}

/// The value of a decimal digit of any script.
pub(super) fn digit_of(char: char) -> Option<char> {
    if char.is_ascii() {
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

fn class(char: char) -> Class {
    if digit_of(char).is_some() {
        Class::Digit
    } else if char.is_alphabetic() || is_mark(char) {
        Class::Letter
    } else {
        Class::Other
    }
}

/// Marks belong to the letter before them.
fn is_mark(char: char) -> bool {
    !char.is_ascii()
        && matches!(
            CodePointMapData::<Category>::new().get(char),
            Category::NonspacingMark | Category::SpacingMark
        )
}

/// The numbers and words of a text, in their order.
pub(super) fn tokens(text: &str) -> Vec<Token> {
    steps::take(text.len());
    let mut tokens = Vec::new();
    let mut begun: Option<(usize, Class)> = None;
    let end = [(text.len(), Class::Other)];
    let classes = text.char_indices().map(|(at, char)| (at, class(char)));
    for (at, class) in classes.chain(end) {
        if let Some((start, of)) = begun
            && of != class
        {
            tokens.push(token(text, start..at, of));
            begun = None;
        }
        if begun.is_none() && class != Class::Other {
            begun = Some((at, class));
        }
    }
    tokens
}

fn token(text: &str, at: Range<usize>, class: Class) -> Token {
    let written = &text[at.clone()];
    let part = if class == Class::Digit {
        Part::Number(without_zeros(written))
    } else {
        Part::Word(fold(written))
    };
    Token { at, part }
}

fn without_zeros(digits: &str) -> String {
    let folded: String = digits.chars().filter_map(digit_of).collect();
    match folded.trim_start_matches('0') {
        "" => "0".to_owned(),
        kept => kept.to_owned(),
    }
}
