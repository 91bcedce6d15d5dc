//! Characters that nobody sees, or that look like others.

use std::ops::Range;

use fluent_syntax::ast::{Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::unicode::unescape_unicode_to_string;
use icu::properties::props::{
    CanonicalCombiningClass, ExtendedPictographic, IndicSyllabicCategory, JoiningType, LineBreak,
    Script,
};
use icu::properties::{CodePointMapData, CodePointSetData};

use super::Code;
use super::finding::{Finding, Findings};
use super::subject::{Original, Subject};
use crate::references::patterns;
use crate::steps;

/// Control characters, raw or by an escape: these keep a text from being stored.
pub(super) fn check_control(subject: &Subject<'_>, findings: &mut Findings<'_>) {
    let (file, entry) = (subject.file, subject.entry);
    // The controls after ASCII's begin with 0xC2 in UTF-8.
    let may_begin = |byte| matches!(byte, 0..=b'\t' | b'\x0b'..=b'\x1f' | 0x7f | 0xc2);
    if has_byte(entry.text, may_begin) {
        // A carriage return alone ends no line in Fluent: what follows would be part of the text.
        let is_alone =
            |at: usize, char: char| char == '\r' && !entry.text[at + 1..].starts_with('\n');
        let mut characters = entry.text.char_indices();
        let found = characters.find(|(at, char)| is_control(*char) || is_alone(*at, *char));
        if let Some((at, character)) = found {
            let start = entry.span.start + at;
            let finding = Finding::at(start..start + character.len_utf8(), Code::ControlCharacter)
                .with("character", code_point(character));
            findings.about(entry, finding);
        }
    }
    if !entry.text.contains('\\') {
        return;
    }
    each_text(subject, &mut |_, text| {
        let Text::Literal(literal) = text else {
            return;
        };
        if !literal.contains('\\') {
            return;
        }
        let read = unescape_unicode_to_string(literal);
        if let Some(character) = read.chars().find(|char| is_control(*char)) {
            let finding = Finding::at(file.span_of(literal), Code::ControlCharacter)
                .with("escape", **literal)
                .with("character", code_point(character))
                .worded("escape");
            findings.about(entry, finding);
        }
    });
}

/// Whether a text has a byte of some kind: where it has none, its characters need not be read one by
/// one. It does not stop at the first, so that the processor compares many at once.
pub(super) fn has_byte(text: &str, is_wanted: impl Fn(u8) -> bool) -> bool {
    text.bytes()
        .fold(false, |found, byte| found | is_wanted(byte))
}

fn is_control(character: char) -> bool {
    character.is_control() && !matches!(character, '\n' | '\r' | '\t')
}

/// As Unicode writes it: `U+200B`.
fn code_point(character: char) -> String {
    format!("U+{:04X}", u32::from(character))
}

pub(super) fn check(subject: &Subject<'_>, findings: &mut Findings<'_>) {
    for pattern in patterns(subject.tree()) {
        check_direction(subject, pattern, findings);
    }
    let mut doubled = None;
    each_text(subject, &mut |before, text| {
        let Text::Plain(text) = text else {
            return;
        };
        check_invisible(subject, text, findings);
        check_scripts(subject, text, findings);
        if doubled.is_none() && text.contains("  ") {
            doubled = double_space(text, before).map(|at| {
                let place = subject.file.span_of(text);
                place.start + at.start..place.start + at.end
            });
        }
    });
    let is_doubled = |original: &Original<'_>| has_double_space(original.entry.text);
    if let Some(span) = doubled
        && !subject.original.as_ref().is_some_and(is_doubled)
    {
        findings.about(subject.entry, Finding::at(span, Code::DoubleSpace));
    }
}

/// A part of a text as it stands in the file.
pub(super) enum Text<'text, 'source> {
    Plain(&'source str),
    /// Between quotation marks, with its escapes.
    Literal(&'text &'source str),
}

/// Visits the texts of an entry, each with whether something stands before it on its line.
pub(super) fn each_text<'a>(subject: &Subject<'a>, seen: &mut impl FnMut(bool, &Text<'_, 'a>)) {
    for pattern in patterns(subject.tree()) {
        each_text_of(pattern, seen);
    }
}

fn each_text_of<'a>(pattern: &Pattern<&'a str>, seen: &mut impl FnMut(bool, &Text<'_, 'a>)) {
    let mut before = false;
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => {
                steps::take(value.len());
                seen(before, &Text::Plain(value));
                before = !value.ends_with('\n');
            }
            PatternElement::Placeable { expression } => {
                each_text_in(expression, seen);
                before = true;
            }
        }
    }
}

fn each_text_in<'a>(expression: &Expression<&'a str>, seen: &mut impl FnMut(bool, &Text<'_, 'a>)) {
    match expression {
        Expression::Inline(InlineExpression::StringLiteral { value }) => {
            seen(true, &Text::Literal(value));
        }
        Expression::Inline(InlineExpression::Placeable { expression }) => {
            each_text_in(expression, seen);
        }
        Expression::Inline(_) => {}
        Expression::Select { variants, .. } => {
            for variant in variants {
                each_text_of(&variant.value, seen);
            }
        }
    }
}

/// Two spaces between words of one line.
fn double_space(text: &str, before: bool) -> Option<Range<usize>> {
    let mut line_start = 0;
    for (index, line) in text.split_inclusive('\n').enumerate() {
        let begun = if before && index == 0 {
            0
        } else {
            line.len() - line.trim_start_matches(' ').len()
        };
        // At the end of a line two spaces are Markdown's line break.
        let kept = line.trim_end_matches([' ', '\n', '\r']).len().max(begun);
        // After a sentence it is a typist's habit.
        let after_letter = |at: usize| {
            line[..at]
                .chars()
                .next_back()
                .is_some_and(char::is_alphanumeric)
        };
        let found = line[begun..kept]
            .match_indices("  ")
            .map(|(at, _)| begun + at)
            .find(|at| after_letter(*at));
        if let Some(from) = found {
            let length = line[from..].len() - line[from..].trim_start_matches(' ').len();
            return Some(line_start + from..line_start + from + length);
        }
        line_start += line.len();
    }
    None
}

fn has_double_space(text: &str) -> bool {
    text.lines().any(|line| line.trim().contains("  "))
}

/// The first byte of U+2000 to U+2FFF in UTF-8, among which are all marks of direction, and all
/// characters without a width but U+FEFF.
const GENERAL_PUNCTUATION: u8 = 0xe2;
/// The first byte of U+F000 to U+FFFF in UTF-8.
const BYTE_ORDER_MARK: u8 = 0xef;
/// The first byte of U+0340 to U+037F in UTF-8: every letter that is Greek or Cyrillic begins with
/// this or a greater one.
const GREEK: u8 = 0xcd;

/// The pairs that begin and end a part of another direction (UAX #9).
fn partner(character: char) -> Option<(bool, char)> {
    match character {
        '\u{2066}'..='\u{2068}' => Some((true, '\u{2069}')),
        '\u{202a}' | '\u{202b}' => Some((true, '\u{202c}')),
        '\u{2069}' => Some((false, '\u{2068}')),
        '\u{202c}' => Some((false, '\u{202b}')),
        _ => None,
    }
}

/// Isolates and embeddings of one text: what is opened in it is closed in it, in each variant.
fn check_direction(subject: &Subject<'_>, pattern: &Pattern<&str>, findings: &mut Findings<'_>) {
    let mut open: Vec<(char, Range<usize>)> = Vec::new();
    let mut told = None;
    let mut look = |character: char, span: Range<usize>| {
        if matches!(character, '\u{202d}' | '\u{202e}') {
            told.get_or_insert((character, span.clone(), "override"));
        }
        match partner(character) {
            Some((true, _)) => open.push((character, span)),
            Some((false, _)) => {
                let isolate = character == '\u{2069}';
                let fits = |(begun, _): &(char, Range<usize>)| (*begun >= '\u{2066}') == isolate;
                match open.iter().rposition(fits) {
                    Some(index) => open.truncate(index),
                    None if told.is_none() => told = Some((character, span, "closed")),
                    None => {}
                }
            }
            None => {}
        }
    };
    let mut variants = Vec::new();
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => {
                if !value.as_bytes().contains(&GENERAL_PUNCTUATION) {
                    continue;
                }
                let place = subject.file.span_of(value);
                for (at, character) in value.char_indices().filter(|(_, char)| !char.is_ascii()) {
                    let start = place.start + at;
                    look(character, start..start + character.len_utf8());
                }
            }
            PatternElement::Placeable { expression } => match expression {
                Expression::Inline(InlineExpression::StringLiteral { value }) => {
                    for character in unescape_unicode_to_string(value).chars() {
                        look(character, subject.file.span_of(value));
                    }
                }
                Expression::Select {
                    variants: found, ..
                } => variants.extend(found),
                Expression::Inline(_) => {}
            },
        }
    }
    let told = told.or_else(|| open.pop().map(|(character, span)| (character, span, "")));
    if let Some((character, span, wording)) = told {
        let other = partner(character).map_or(character, |(_, other)| other);
        let finding = Finding::at(span, Code::UnbalancedDirection)
            .with("character", code_point(character))
            .with("partner", code_point(other))
            .worded(wording);
        findings.about(subject.entry, finding);
    }
    for variant in variants {
        check_direction(subject, &variant.value, findings);
    }
}

/// Zero-width characters in a text whose letters have no use for them (Unicode's properties).
fn check_invisible(subject: &Subject<'_>, text: &str, findings: &mut Findings<'_>) {
    let bytes = text.as_bytes();
    if !bytes.contains(&GENERAL_PUNCTUATION) && !bytes.contains(&BYTE_ORDER_MARK) {
        return;
    }
    let (mut joining, mut spaceless) = (None, None);
    let found = text.char_indices().find(|(_, character)| match character {
        // Joiners, for scripts whose letters join, and for emoji.
        '\u{200c}' | '\u{200d}' => !*joining.get_or_insert_with(|| text.chars().any(joins)),
        // A place for a line to break, in scripts without spaces.
        '\u{200b}' => !*spaceless.get_or_insert_with(|| text.chars().any(takes_breaks)),
        '\u{feff}' => true,
        _ => false,
    });
    // Alone between variables it may have its use.
    if let Some((at, character)) = found
        && text.chars().any(char::is_alphanumeric)
    {
        let start = subject.file.span_of(text).start + at;
        let finding = Finding::at(
            start..start + character.len_utf8(),
            Code::InvisibleCharacter,
        )
        .with("character", code_point(character));
        findings.about(subject.entry, finding);
    }
}

fn joins(character: char) -> bool {
    if character.is_ascii() || matches!(character, '\u{200b}'..='\u{200d}') {
        return false;
    }
    CodePointMapData::<JoiningType>::new().get(character) != JoiningType::NonJoining
        && character.is_alphabetic()
        || CodePointMapData::<IndicSyllabicCategory>::new().get(character)
            != IndicSyllabicCategory::Other
        || CodePointMapData::<CanonicalCombiningClass>::new().get(character)
            == CanonicalCombiningClass::Virama
        || CodePointSetData::new::<ExtendedPictographic>().contains(character)
        || character == '\u{fe0f}'
}

/// A letter of a script that puts no spaces between words (UAX #14): Thai, Chinese. A picture may
/// be broken off like an ideograph, and is none.
pub(super) fn has_no_spaces(character: char) -> bool {
    if character.is_ascii() {
        return false;
    }
    match CodePointMapData::<LineBreak>::new().get(character) {
        LineBreak::ComplexContext => true,
        LineBreak::Ideographic | LineBreak::ConditionalJapaneseStarter => character.is_alphabetic(),
        _ => false,
    }
}

/// Whether a line may have to be told where it can break: in scripts without spaces, and in those
/// whose syllables are signs of their own.
fn takes_breaks(character: char) -> bool {
    has_no_spaces(character)
        || CodePointMapData::<IndicSyllabicCategory>::new().get(character)
            != IndicSyllabicCategory::Other
}

/// Words that take a letter from a script in which it looks the same: those of Latin, Greek and
/// Cyrillic are never written together otherwise. An ending at a foreign name is no such word.
fn check_scripts(subject: &Subject<'_>, text: &str, findings: &mut Findings<'_>) {
    // Of the three scripts one is Greek or Cyrillic, and what is mixed in is a plain Latin letter, or
    // stands among such: only where the two touch is there anything to look at.
    if !has_byte(text, |byte| byte >= GREEK) || !has_plain_beside_other(text) {
        return;
    }
    let scripts = CodePointMapData::<Script>::new();
    let is_other = |char| matches!(scripts.get(char), Script::Greek | Script::Cyrillic);
    if !text.contains(is_other) {
        return;
    }
    let mut start = None;
    for (at, character) in text.char_indices().chain([(text.len(), ' ')]) {
        if character.is_alphabetic() {
            start.get_or_insert(at);
            continue;
        }
        let Some(start) = start.take() else {
            continue;
        };
        let word = &text[start..at];
        if let Some(foreign) = foreign_letter(word, |letter| scripts.get(letter)) {
            let place = subject.file.span_of(text).start + start;
            let finding = Finding::at(place..place + word.len(), Code::MixedScripts)
                .with("word", word)
                .with("character", foreign.to_string());
            findings.about(subject.entry, finding);
        }
    }
}

/// Whether a plain Latin letter stands beside a character that is not ASCII's. All pairs are looked
/// at, as in [`has_byte`].
fn has_plain_beside_other(text: &str) -> bool {
    let bytes = text.as_bytes();
    let pairs = bytes.iter().zip(bytes.get(1..).unwrap_or_default());
    pairs.fold(false, |found, (one, other)| {
        found
            | (one.is_ascii_alphabetic() & !other.is_ascii())
            | (other.is_ascii_alphabetic() & !one.is_ascii())
    })
}

/// The letter of the rarer script in a word of two, where it stands between letters of the other,
/// or alone at the beginning.
fn foreign_letter(word: &str, script: impl Fn(char) -> Script) -> Option<char> {
    // Nearly every word is of one script.
    let mut scripts = word.chars().map(&script);
    let first = scripts.next()?;
    if scripts.all(|other| other == first) {
        return None;
    }
    let mut runs: Vec<(Script, usize, char)> = Vec::new();
    for letter in word.chars() {
        let script = script(letter);
        match script {
            Script::Latin | Script::Cyrillic | Script::Greek => {}
            // Marks and modifiers go with any letter; other scripts have their own customs.
            Script::Inherited | Script::Common => continue,
            _ => return None,
        }
        match runs.last_mut() {
            Some((last, length, _)) if *last == script => *length += 1,
            _ => runs.push((script, 1, letter)),
        }
    }
    let foreign = match runs.as_slice() {
        [(_, 1, _), (_, 2.., _)] => runs.first(),
        [_, _, _, ..] => {
            let letters = |script: Script| -> usize {
                let of = runs.iter().filter(|(other, _, _)| *other == script);
                of.map(|(_, length, _)| *length).sum()
            };
            runs.iter()
                .min_by_key(|(script, length, _)| (letters(*script), *length))
        }
        _ => None,
    };
    let (script, _, letter) = *foreign?;
    // What a wrong keyboard types is a plain Latin letter, or a Cyrillic one among Latin letters.
    // Some languages write Greek letters, or Latin ones with accents that Cyrillic lacks.
    (script == Script::Cyrillic || letter.is_ascii()).then_some(letter)
}
