//! From a word to the terms under which it is found.

use std::{cell::RefCell, collections::HashMap};

use tantivy::tokenizer::{Language, RawTokenizer, Stemmer, TextAnalyzer};

use crate::words::search::{Word, fold};

/// A word is found by what it ends in if that has this many letters.
pub(super) const SHORTEST_ENDING: usize = 4;
/// And if this many letters stand before it.
const BEFORE_ENDING: usize = 2;

/// The terms of a word in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Terms {
    /// The folded word.
    pub(super) word: String,
    /// Its stem behind its language, where there is a stemmer.
    pub(super) stem: Option<String>,
    /// It and its stem from the end; none of a short word.
    pub(super) endings: Vec<String>,
}

impl Terms {
    /// The terms of `word` in a text of `language`.
    pub(super) fn of(word: &Word, language: &str) -> Self {
        let stem = stem(&word.lower, language);
        let whole = Some(word.folded.as_str()).filter(|whole| stem.as_deref() != Some(whole));
        let is_long = |core: &&str| {
            core.chars().count() >= SHORTEST_ENDING + BEFORE_ENDING
                && core.chars().all(char::is_alphabetic)
        };
        let cores = stem.as_deref().into_iter().chain(whole);
        Self {
            endings: cores.filter(is_long).map(reversed).collect(),
            stem: stem.map(|stem| stem_term(language, &stem)),
            word: word.folded.clone(),
        }
    }
}

/// The term of a stem. Languages share an index, and their stems are not to be taken for one another.
pub(super) fn stem_term(language: &str, stem: &str) -> String {
    format!("{language}:{stem}")
}

/// A text from its end.
pub(super) fn reversed(text: &str) -> String {
    text.chars().rev().collect()
}

/// The folded stem of a word in lower case; none where the library has no stemmer for the language.
pub(super) fn stem(lower: &str, language: &str) -> Option<String> {
    thread_local! {
        static STEMMERS: RefCell<HashMap<Language, TextAnalyzer>> = RefCell::default();
    }
    let algorithm = algorithm(language)?;
    STEMMERS.with_borrow_mut(|stemmers| {
        let stemmer = stemmers.entry(algorithm).or_insert_with(|| {
            TextAnalyzer::builder(RawTokenizer::default())
                .filter(Stemmer::new(algorithm))
                .build()
        });
        let mut tokens = stemmer.token_stream(lower);
        let stem = tokens.next().map(|token| fold(&token.text))?;
        (!stem.is_empty() && !stem.contains(char::is_whitespace)).then_some(stem)
    })
}

/// The library's stemmer for a language, which it knows by name only.
fn algorithm(language: &str) -> Option<Language> {
    Some(match language {
        "ar" => Language::Arabic,
        "da" => Language::Danish,
        "de" => Language::German,
        "el" => Language::Greek,
        "en" => Language::English,
        "es" => Language::Spanish,
        "fi" => Language::Finnish,
        "fr" => Language::French,
        "hu" => Language::Hungarian,
        "it" => Language::Italian,
        "nb" | "nn" | "no" => Language::Norwegian,
        "nl" => Language::Dutch,
        "pt" => Language::Portuguese,
        "ro" => Language::Romanian,
        "ru" => Language::Russian,
        "sv" => Language::Swedish,
        "ta" => Language::Tamil,
        "tr" => Language::Turkish,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::search::words;

    fn stems(text: &str, language: &str) -> Vec<String> {
        let words = words(text, &language.parse().unwrap_or_else(|_| unreachable!()));
        let stem = |word: &Word| stem(&word.lower, language).unwrap_or_default();
        let whole = words.iter().filter(|word| !word.is_part);
        whole.map(stem).collect()
    }

    #[test]
    fn forms_of_a_word_share_a_stem() {
        for (language, one, other) in [
            ("de", "Konferenz", "KONFERENZEN"),
            ("de", "Häuser", "Hauses"),
            ("en", "volunteer", "Volunteers"),
            ("fr", "formation", "formations"),
            ("ru", "конференция", "конференции"),
            ("tr", "konferans", "konferanslar"),
            ("ar", "مؤتمر", "المؤتمر"),
        ] {
            assert_eq!(stems(one, language), stems(other, language), "{language}");
        }
        assert_eq!(stem("конференція", "uk"), None);
    }

    #[test]
    fn a_compound_begins_from_its_end_as_its_last_part_does() {
        let endings = |word: &str| {
            let german = words(word, &"de".parse().unwrap_or_else(|_| unreachable!()));
            Terms::of(&german[0], "de").endings
        };
        let part = reversed(&stem("verwaltungen", "de").unwrap_or_default());
        assert!(endings("Stadtverwaltung")[0].starts_with(&part));
        assert_eq!(endings("kurz"), [] as [&str; 0]);
    }
}
