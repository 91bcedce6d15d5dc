//! Isolation marks (UAX #9) around what is inserted into a text, only where they are needed.
//!
//! Fluent isolates every insertion, so that a German title would hold invisible characters. An
//! insertion can only disturb the order of what stands around it if it is of the other direction,
//! or if, in a right-to-left text, it is a sequence of numbers and signs such as a phone number,
//! which the bidirectional algorithm would reorder. The locale's own numbers, dates and lists
//! carry what they need in CLDR's data.

use std::borrow::Cow;

use icu::properties::CodePointMapData;
use icu::properties::props::BidiClass;

use super::locale::Direction;

/// FIRST STRONG ISOLATE
pub(crate) const FIRST_STRONG: char = '\u{2068}';
/// POP DIRECTIONAL ISOLATE
pub(crate) const POP: char = '\u{2069}';

/// A text ready to be inserted into a text of the given direction.
pub(crate) fn isolated(text: &str, around: Direction) -> Cow<'_, str> {
    let needed = match around {
        Direction::LeftToRight => text.chars().any(is_right_to_left),
        Direction::RightToLeft => disturbs_right_to_left(text),
    };
    if needed {
        Cow::Owned(format!("{FIRST_STRONG}{text}{POP}"))
    } else {
        Cow::Borrowed(text)
    }
}

fn is_right_to_left(character: char) -> bool {
    matches!(
        CodePointMapData::<BidiClass>::new().get(character),
        BidiClass::RightToLeft
            | BidiClass::ArabicLetter
            | BidiClass::RightToLeftEmbedding
            | BidiClass::RightToLeftOverride
            | BidiClass::RightToLeftIsolate
    )
}

/// Left-to-right letters, or digits together with anything but digits: `+49 30 23125-101`.
fn disturbs_right_to_left(text: &str) -> bool {
    let classes = CodePointMapData::<BidiClass>::new();
    let (mut digits, mut others) = (false, false);
    for character in text.chars() {
        match classes.get(character) {
            BidiClass::LeftToRight
            | BidiClass::LeftToRightEmbedding
            | BidiClass::LeftToRightOverride
            | BidiClass::LeftToRightIsolate => return true,
            BidiClass::EuropeanNumber | BidiClass::ArabicNumber => digits = true,
            BidiClass::RightToLeft | BidiClass::ArabicLetter => {}
            _ => others = true,
        }
    }
    digits && others
}
