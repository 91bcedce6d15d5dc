//! The other spelling of a word: German writes `ae` where `ä` cannot be typed, Danish `aa` for `å`.
//!
//! Which letters stand for two is CLDR's: those that a language's collation for telephone books, or
//! its usual one, holds equal to them.

use std::{cell::RefCell, collections::HashMap};

use icu::{
    collator::CollatorBorrowed, locale::Locale, normalizer::ComposingNormalizerBorrowed,
    properties::props::Script,
};

use super::{fold, is_equal, primary, script};

/// The letters of a language that are written as two.
struct Letters {
    collator: Option<CollatorBorrowed<'static>>,
    known: HashMap<char, Option<Box<str>>>,
}

/// How many letters of a language each thread remembers.
const KNOWN_LETTERS: usize = 1_024;
/// How many languages.
const KNOWN_LANGUAGES: usize = 64;

/// `written` with two letters for each one that `language` may write so; none if there is no such
/// letter in it.
pub(super) fn other(written: &str, language: &str) -> Option<String> {
    thread_local! {
        static KNOWN: RefCell<HashMap<String, Letters>> = RefCell::default();
    }
    if written.is_ascii() {
        return None;
    }
    // Some programs write `ä` as `a` with a mark behind it.
    let written = ComposingNormalizerBorrowed::new_nfc().normalize(written);
    KNOWN.with_borrow_mut(|languages| {
        if !languages.contains_key(language) {
            if languages.len() == KNOWN_LANGUAGES {
                languages.clear();
            }
            languages.insert(language.to_owned(), Letters::of(language));
        }
        let letters = languages.get_mut(language)?;
        let mut other = String::with_capacity(written.len());
        let mut is_other = false;
        for char in written.chars() {
            match letters.pair(char) {
                Some(pair) => {
                    other.push_str(pair);
                    is_other = true;
                }
                None => other.push(char),
            }
        }
        is_other.then_some(other)
    })
}

impl Letters {
    fn of(language: &str) -> Self {
        let locale: Option<Locale> = format!("{language}-u-co-phonebk").parse().ok();
        Self {
            collator: locale.as_ref().and_then(primary),
            known: HashMap::new(),
        }
    }

    /// The two letters that stand for one; none of a letter that is folded to them in any language.
    fn pair(&mut self, char: char) -> Option<&str> {
        if char.is_ascii() || script(char) != Script::Latin {
            return None;
        }
        if self.known.len() == KNOWN_LETTERS {
            self.known.clear();
        }
        let collator = self.collator.as_ref();
        let find = || {
            let letter = char.to_lowercase().collect::<String>();
            let folded = fold(&letter);
            let letters = || 'a'..='z';
            let mut pairs = letters().flat_map(|one| letters().map(move |two| [one, two]));
            let is_pair = |pair: &[char; 2]| {
                let pair = String::from_iter(pair);
                pair != folded && is_equal(collator, &pair, &letter)
            };
            let pair = pairs.find(is_pair)?;
            Some(String::from_iter(pair).into_boxed_str())
        };
        self.known.entry(char).or_insert_with(find).as_deref()
    }
}
