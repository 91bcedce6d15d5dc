//! What is asked: a reader's words, without any syntax that could be wrong.

use std::ops::Bound;

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use sha2::{Digest, Sha256};
use tantivy::{
    Term,
    query::{
        BooleanQuery, ConstScoreQuery, DisjunctionMaxQuery, EmptyQuery, Occur, Query, RangeQuery,
        TermQuery,
    },
    schema::{Field, IndexRecordOption},
};

use super::{
    analysis::{SHORTEST_ENDING, Terms, reversed, stem, stem_term},
    schema::{Fields, Part},
    slip::SlipQuery,
};
use crate::words::{
    locale::LocaleTag,
    search::{Word, words},
};

/// How many characters a question may have.
const LONGEST: usize = 200;
/// How many words a question may have.
const MOST_WORDS: usize = 16;
/// What a match of one word counts beside its better ones: a power of two, so that sums of scores are
/// exact, in whatever order they are added.
const BESIDE: f32 = 1.0 / 64.0;

/// Why a question is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// It has too many characters.
    #[error("`query` has at most {LONGEST} characters.")]
    TooLong,
    /// It has too many words.
    #[error("`query` has at most {MOST_WORDS} words.")]
    TooManyWords,
}

/// What a reader asks.
#[derive(Clone, Debug)]
pub struct Question {
    reader: Option<LocaleTag>,
    words: Vec<Asked>,
}

/// How near a word of a text comes to one that is asked, nearest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Nearness {
    /// The same letters.
    Exact,
    /// Another form of the word.
    Stem,
    /// It begins so.
    Beginning,
    /// It ends so: a compound, or a word with an article joined to it.
    Ending,
    /// A typing error away.
    Slip,
}

impl Nearness {
    /// How much it counts. In the title four times, in the summary twice: so that a title goes before
    /// a summary and a body together, and a slip comes last wherever it is.
    fn weight(self, part: Part) -> f32 {
        let nearness = match self {
            Self::Exact => 24.0,
            Self::Stem => 18.0,
            Self::Beginning => 12.0,
            Self::Ending => 8.0,
            Self::Slip => 1.0,
        };
        let part = match part {
            Part::Title => 4.0,
            Part::Summary => 2.0,
            Part::Body => 1.0,
        };
        nearness * part
    }
}

/// A word that is asked for.
#[derive(Clone, Debug)]
struct Asked {
    /// Folded.
    word: String,
    /// Its longest piece, where it has marks inside.
    piece: Option<String>,
    /// Its stems in the languages of the reader's chain, as terms.
    stems: Vec<String>,
    /// What a longer word may end in.
    endings: Vec<String>,
    /// How many letters may be wrong.
    slips: u8,
}

impl Question {
    /// Reads what is asked by a reader who is shown the locales of `chain`.
    ///
    /// # Errors
    /// If it is too long.
    pub fn new(text: &str, chain: &[LocaleTag]) -> Result<Self, Refused> {
        if text.chars().nth(LONGEST).is_some() {
            return Err(Refused::TooLong);
        }
        let Some(reader) = chain.first() else {
            return Ok(Self {
                reader: None,
                words: Vec::new(),
            });
        };
        let mut languages: Vec<&str> = chain.iter().map(LocaleTag::language).collect();
        languages.sort_unstable();
        languages.dedup();
        let mut asked: Vec<Asked> = Vec::new();
        let mut rest = words(text, reader).into_iter().peekable();
        while let Some(word) = rest.next() {
            let mut pieces = Vec::new();
            while let Some(piece) = rest.next_if(|next| next.is_part) {
                pieces.push(piece);
            }
            let word = Asked::new(&word, &pieces, &languages);
            if !asked.iter().any(|known| known.word == word.word) {
                asked.push(word);
            }
        }
        if asked.len() > MOST_WORDS {
            return Err(Refused::TooManyWords);
        }
        Ok(Self {
            reader: Some(reader.clone()),
            words: asked,
        })
    }

    /// Tells questions apart, for cursors.
    #[must_use]
    pub fn fingerprint(&self) -> String {
        let mut hash = Sha256::new();
        hash.update(self.reader.as_ref().map_or("", LocaleTag::as_str));
        for word in &self.words {
            hash.update([0]);
            hash.update(&word.word);
        }
        let bytes = hash.finalize();
        URL_SAFE_NO_PAD.encode(&bytes[..9])
    }

    /// The question for the index. Up to two words must all be found; of more, two in three.
    pub(super) fn query(&self, fields: &Fields) -> Box<dyn Query> {
        let Some(reader) = self.reader.as_ref().filter(|_| !self.words.is_empty()) else {
            return Box::new(EmptyQuery);
        };
        let reader = term(Term::from_field_text(fields.readers, reader.as_str()));
        let words = self
            .words
            .iter()
            .map(|word| (Occur::Should, word.query(fields)));
        let needed = match self.words.len() {
            few @ ..=2 => few,
            many => many - many / 3,
        };
        let words = BooleanQuery::with_minimum_required_clauses(words.collect(), needed);
        Box::new(BooleanQuery::new(vec![
            (Occur::Must, Box::new(ConstScoreQuery::new(reader, 0.0))),
            (Occur::Must, Box::new(words)),
        ]))
    }

    /// Which of the words that are asked a word of a text in `language` answers, and how nearly.
    pub(super) fn answered(&self, word: &Word, language: &str) -> Option<(usize, Nearness)> {
        let terms = Terms::of(word, language);
        let asked = self.words.iter().enumerate();
        asked
            .filter_map(|(place, asked)| Some((place, asked.nearness(&terms)?)))
            .min_by_key(|(_, nearness)| *nearness)
    }
}

impl Asked {
    fn new(word: &Word, pieces: &[Word], languages: &[&str]) -> Self {
        let piece = pieces.iter().max_by_key(|piece| piece.folded.len());
        let mut stems = Vec::new();
        let mut endings = Vec::new();
        for word in std::iter::once(word).chain(piece) {
            endings.push(word.folded.clone());
            for language in languages {
                let stem = stem(&word.lower, language);
                stems.extend(stem.iter().map(|stem| stem_term(language, stem)));
                endings.extend(stem);
            }
        }
        endings.retain(|ending| {
            ending.chars().count() >= SHORTEST_ENDING && ending.chars().all(char::is_alphabetic)
        });
        endings.sort_unstable();
        endings.dedup();
        // Another number is no typing error.
        let slips = if word.folded.chars().all(char::is_alphabetic) {
            match word.folded.chars().count() {
                ..=4 => 0,
                5..=8 => 1,
                _ => 2,
            }
        } else {
            0
        };
        Self {
            word: word.folded.clone(),
            piece: piece.map(|piece| piece.folded.clone()),
            stems,
            endings,
            slips,
        }
    }

    fn query(&self, fields: &Fields) -> Box<dyn Query> {
        let mut ways: Vec<Box<dyn Query>> = Vec::new();
        for part in Part::ALL {
            let field = fields.part(part);
            let mut way = |nearness: Nearness, query: Box<dyn Query>| {
                let weight = nearness.weight(part);
                ways.push(Box::new(ConstScoreQuery::new(query, weight)));
            };
            let text = |text: &str| Term::from_field_text(field.word, text);
            way(Nearness::Exact, term(text(&self.word)));
            for stem in &self.stems {
                way(
                    Nearness::Stem,
                    term(Term::from_field_text(field.stem, stem)),
                );
            }
            way(Nearness::Beginning, beginning(field.word, &self.word));
            for ending in &self.endings {
                let ending = beginning(field.ending, &reversed(ending));
                way(Nearness::Ending, ending);
            }
            if let Some(piece) = &self.piece {
                way(Nearness::Ending, term(text(piece)));
            }
            if self.slips > 0 {
                let slip = SlipQuery::new(text(&self.word), self.slips);
                way(Nearness::Slip, Box::new(slip));
            }
        }
        Box::new(DisjunctionMaxQuery::with_tie_breaker(ways, BESIDE))
    }

    /// Whether `word` is a typing error away.
    fn is_slip(&self, word: &str) -> bool {
        let most = usize::from(self.slips);
        // Counting the errors takes long, and most words differ in their beginning or length.
        most > 0
            && word.chars().next() == self.word.chars().next()
            && word.chars().count().abs_diff(self.word.chars().count()) <= most
            && strsim::osa_distance(word, &self.word) <= most
    }

    /// The same for one word, as the index has it.
    fn nearness(&self, terms: &Terms) -> Option<Nearness> {
        let ends_so = |ending: &String| {
            let ending = reversed(ending);
            terms.endings.iter().any(|term| term.starts_with(&ending))
        };
        if terms.word == self.word {
            Some(Nearness::Exact)
        } else if terms
            .stem
            .as_ref()
            .is_some_and(|stem| self.stems.contains(stem))
        {
            Some(Nearness::Stem)
        } else if terms.word.starts_with(&self.word) {
            Some(Nearness::Beginning)
        } else if self.piece.as_ref() == Some(&terms.word) || self.endings.iter().any(ends_so) {
            Some(Nearness::Ending)
        } else if self.is_slip(&terms.word) {
            Some(Nearness::Slip)
        } else {
            None
        }
    }
}

fn term(term: Term) -> Box<dyn Query> {
    Box::new(TermQuery::new(term, IndexRecordOption::Basic))
}

/// All terms that begin with `text`.
fn beginning(field: Field, text: &str) -> Box<dyn Query> {
    // No text holds the last character, and none goes after it.
    let end = format!("{text}{}", char::MAX);
    Box::new(RangeQuery::new(
        Bound::Included(Term::from_field_text(field, text)),
        Bound::Excluded(Term::from_field_text(field, &end)),
    ))
}
