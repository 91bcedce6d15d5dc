//! Words as a search compares them: cut by Unicode's rules, and folded to what a reader may type.
//!
//! Nothing here is a table of this program: where words end is Unicode's text segmentation (UAX #29,
//! with ICU4X's dictionaries for scripts without spaces), and which letters count as one is CLDR's
//! root collation at primary strength.

mod spelling;

use std::{cell::RefCell, cmp::Ordering, collections::HashMap, ops::Range, sync::LazyLock};

use icu::{
    casemap::CaseMapper,
    collator::{
        Collator, CollatorBorrowed,
        options::{CollatorOptions, Strength},
    },
    locale::{Locale, locale},
    normalizer::{ComposingNormalizerBorrowed, DecomposingNormalizerBorrowed},
    properties::{
        CodePointMapData,
        props::{GeneralCategory, GeneralCategoryGroup, Script},
    },
    segmenter::{WordSegmenter, WordSegmenterBorrowed, options::WordBreakInvariantOptions},
};

use crate::locale::LocaleTag;

/// What is longer is cut, in characters: no language writes such words, but anybody can.
const LONGEST: usize = 64;

/// A word of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    /// Where it stands in the text, in bytes.
    pub range: Range<usize>,
    /// As it is compared: without case, diacritics and marks; digits of any script are ASCII's.
    pub folded: String,
    /// In lower case by the language's own rules and composed (NFC), as stemmers want it.
    pub lower: String,
    /// Whether it is only a piece of the word before it, `école` of `l'école`, or its other spelling,
    /// `aerzte` of `Ärzte`.
    pub is_part: bool,
}

/// The words of `text`, which is in `locale`, in their order; after a word with marks inside, such
/// as `l'école` or `example.org`, its parts, and after one with letters that may be written as two, such
/// as `Ärzte`, the word with both.
#[must_use]
pub fn words(text: &str, locale: &LocaleTag) -> Vec<Word> {
    static SEGMENTER: LazyLock<WordSegmenterBorrowed<'static>> =
        LazyLock::new(|| WordSegmenter::new_auto(WordBreakInvariantOptions::default()));
    let language = locale.icu().id;
    let word = |range: Range<usize>, written: &str, is_part| {
        let folded = fold(written);
        let kept: String = written.chars().filter(|char| !is_format(*char)).collect();
        let lower = CaseMapper::new().lowercase_to_string(&kept, &language);
        let lower = ComposingNormalizerBorrowed::new_nfc().normalize(&lower);
        (!folded.is_empty()).then(|| Word {
            range,
            folded: cut(&folded).to_owned(),
            lower: cut(&lower).to_owned(),
            is_part,
        })
    };
    let mut found = Vec::new();
    let mut begin = 0;
    for end in SEGMENTER.segment_str(text) {
        let range = begin..end;
        begin = end;
        // ICU4X's own word type goes by the last character, which a mark may be.
        if !text[range.clone()].contains(char::is_alphanumeric) {
            continue;
        }
        let written = &text[range.clone()];
        found.extend(word(range.clone(), written, false));
        for part in parts(text, &range) {
            found.extend(word(part.clone(), &text[part], true));
        }
        if let Some(other) = spelling::other(written, locale.language()) {
            found.extend(word(range, &other, true));
        }
    }
    found
}

/// The pieces between marks inside a word; none if it has no marks, or is a number.
fn parts(text: &str, range: &Range<usize>) -> Vec<Range<usize>> {
    let written = &text[range.clone()];
    if !written.contains(is_mark) || !written.contains(char::is_alphabetic) {
        return Vec::new();
    }
    let mut begin = range.start;
    written
        .split(is_mark)
        .filter_map(|part| {
            let at = text[begin..range.end].find(part)? + begin;
            begin = at + part.len();
            // A lone letter before an apostrophe is an article or the like.
            (part.chars().count() > 1).then_some(at..begin)
        })
        .collect()
}

fn is_mark(char: char) -> bool {
    let category = CodePointMapData::<GeneralCategory>::new().get(char);
    GeneralCategoryGroup::Punctuation.contains(category)
        || GeneralCategoryGroup::Symbol.contains(category)
}

/// What is not to be seen: joiners, soft hyphens, isolation marks.
fn is_format(char: char) -> bool {
    CodePointMapData::<GeneralCategory>::new().get(char) == GeneralCategory::Format
}

fn cut(word: &str) -> &str {
    let end = word.char_indices().nth(LONGEST).map(|(at, _)| at);
    &word[..end.unwrap_or(word.len())]
}

/// How many folded letters each thread remembers: more than any text uses, fewer than there are.
const KNOWN_LETTERS: usize = 4_096;

/// Folds a text letter by letter, so that `Ärzte`, `ARZTE` and `ärzte` are one.
#[must_use]
pub fn fold(text: &str) -> String {
    thread_local! {
        // Texts use a few hundred letters, and comparing by collation takes its time.
        static KNOWN: RefCell<HashMap<char, Box<str>>> = RefCell::default();
    }
    let mut folded = String::with_capacity(text.len());
    KNOWN.with_borrow_mut(|known| {
        for char in text.chars() {
            if char.is_ascii_alphanumeric() {
                folded.push(char.to_ascii_lowercase());
            } else {
                if known.len() == KNOWN_LETTERS {
                    known.clear();
                }
                let known = known
                    .entry(char)
                    .or_insert_with(|| fold_letter(char).into());
                folded.push_str(known);
            }
        }
    });
    folded
}

fn fold_letter(char: char) -> String {
    let mut buffer = [0; 4];
    let decomposed = DecomposingNormalizerBorrowed::new_nfkd();
    decomposed
        .normalize(char.encode_utf8(&mut buffer))
        .chars()
        // Upper case first: the dotless `ı` becomes `I`, `ſ` and `ß` become `S` and `SS`.
        .flat_map(char::to_uppercase)
        .flat_map(char::to_lowercase)
        .filter(|char| !is_ignored(*char))
        .map(plain_letter)
        .collect()
}

static ROOT: LazyLock<Option<CollatorBorrowed<'static>>> =
    LazyLock::new(|| primary(&locale!("und")));

/// The collation that holds letters of the Arabic script equal where keyboards differ, such as the
/// Arabic and the Persian yeh. CLDR's root keeps them apart.
static PERSIAN: LazyLock<Option<CollatorBorrowed<'static>>> =
    LazyLock::new(|| primary(&locale!("fa")));

fn primary(locale: &Locale) -> Option<CollatorBorrowed<'static>> {
    let mut options = CollatorOptions::default();
    options.strength = Some(Strength::Primary);
    Collator::try_new(locale.into(), options).ok()
}

fn is_equal(collator: Option<&CollatorBorrowed<'_>>, one: &str, other: &str) -> bool {
    collator.is_some_and(|collator| collator.compare(one, other) == Ordering::Equal)
}

/// Marks, and what only changes another letter: accents, Arabic vowels, the tatweel, joiners.
fn is_ignored(char: char) -> bool {
    let mut buffer = [0; 4];
    is_mark(char)
        || is_equal(ROOT.as_ref(), char.encode_utf8(&mut buffer), "")
        // Modifier letters of no script: the apostrophe that Ukrainian writes as a letter.
        || (CodePointMapData::<GeneralCategory>::new().get(char) == GeneralCategory::ModifierLetter
            && script(char) == Script::Common)
}

fn script(char: char) -> Script {
    CodePointMapData::<Script>::new().get(char)
}

/// What a letter is written as where only plain ones can be typed: `đ` is `d`, `æ` is `ae`.
fn plain_letter(char: char) -> String {
    let mut buffer = [0; 4];
    let written = char.encode_utf8(&mut buffer);
    let equal = if let Some(digit) = digit(char) {
        Some(digit.to_string())
    } else if char.is_ascii() {
        None
    } else if script(char) == Script::Latin {
        latin(written)
    } else if script(char) == Script::Arabic {
        arabic(written)
    } else {
        None
    };
    equal.unwrap_or_else(|| written.to_owned())
}

/// The value of a decimal digit of any script. Unicode puts the ten of a script one after the other,
/// and promises it (general category `Nd`).
pub(crate) fn digit(char: char) -> Option<u32> {
    let category = CodePointMapData::<GeneralCategory>::new();
    let is_digit = |code: u32| category.get32(code) == GeneralCategory::DecimalNumber;
    let code = u32::from(char);
    is_digit(code).then(|| {
        let before = (0..code).rev().take_while(|code| is_digit(*code)).count();
        u32::try_from(before % 10).unwrap_or_default()
    })
}

fn latin(letter: &str) -> Option<String> {
    let root = ROOT.as_ref();
    let pairs = ('a'..='z').flat_map(|one| ('a'..='z').map(move |other| format!("{one}{other}")));
    ('a'..='z')
        .map(String::from)
        .chain(pairs)
        .find(|plain| is_equal(root, plain, letter))
}

fn arabic(letter: &str) -> Option<String> {
    // The letters of the Arabic language in the script's first block.
    ('\u{621}'..='\u{64A}')
        .map(String::from)
        .find(|plain| is_equal(PERSIAN.as_ref(), plain, letter))
}
