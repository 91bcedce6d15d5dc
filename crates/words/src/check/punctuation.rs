//! How texts end, by the locale's habit.
//!
//! Which marks end a sentence in a script is Unicode's knowledge. Whether a language puts one where
//! the source does (Thai has none, headings differ) is not written down anywhere: it is taken from
//! the locale's own files, so that only an exception is told.

use fluent_syntax::ast::{Pattern, PatternElement};
use icu::properties::CodePointMapData;
use icu::properties::props::{GeneralCategory, SentenceBreak};

use super::Code;
use super::characters::has_no_spaces;
use super::finding::{Finding, Findings};
use super::subject::{Subject, is_term};
use crate::references::texts;

/// As many texts are taken to follow the source before any is seen.
const BENEFIT: usize = 20;

/// Shorter texts are short forms.
const WORDS_OF_LABEL: usize = 3;
/// Shorter sentences are slogans and headings.
const WORDS_OF_SENTENCE: usize = 5;
/// Shorter questions are headings.
const WORDS_OF_QUESTION: usize = 6;

/// How the texts of a locale end beside those of the source.
#[derive(Clone, Copy, Debug, Default)]
pub struct Habits {
    /// Where the source ends with a mark: how often, and how often the translation does, too.
    marked: (usize, usize),
}

/// How a text ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum End {
    /// With a mark that ends a sentence or leads on.
    Mark(char),
    /// With another sign of punctuation.
    Other,
    /// With a letter, a digit or a symbol.
    Plain,
}

impl Habits {
    /// Learns from one more entry.
    pub(super) fn learn(&mut self, subject: &Subject<'_>) {
        for (own, theirs) in subject.pairs() {
            let (Some((own, _)), Some((theirs, _))) = (end(own), end(theirs)) else {
                continue;
            };
            if let End::Mark(_) = theirs {
                self.marked.0 += 1;
                self.marked.1 += usize::from(own != End::Plain);
            }
        }
    }

    /// Whether nearly all texts follow the source: nineteen of twenty.
    fn is_habit((all, following): (usize, usize)) -> bool {
        (following + BENEFIT) * 20 >= (all + BENEFIT) * 19
    }
}

pub(super) fn check(subject: &Subject<'_>, findings: &mut Findings<'_>) {
    let Some(habits) = subject.input.habits else {
        return;
    };
    // Names end as they are written: “e. V.”
    if is_term(subject.entry) || subject.original.is_none() || subject.is_retold() {
        return;
    }
    for (own, source) in subject.pairs() {
        let (Some((own, slice)), Some((theirs, _))) = (end(own), end(source)) else {
            continue;
        };
        let (End::Plain, End::Mark(mark)) = (own, theirs) else {
            continue;
        };
        // In scripts without spaces a short text often ends without a mark.
        if slice.ends_with(has_no_spaces)
            || !Habits::is_habit(habits.marked)
            || !is_wanted(mark, source)
        {
            continue;
        }
        let end = subject.file.span_of(slice).end;
        let finding = Finding::at(end..end, Code::EndPunctuation).with("wanted", mark.to_string());
        findings.about(subject.entry, finding);
    }
}

/// Whether a translation that ends without the source's mark is a mistake.
fn is_wanted(mark: char, source: &Pattern<&str>) -> bool {
    let mut words = 0;
    texts(source, &mut |text| {
        let has_letters = |word: &&str| word.contains(char::is_alphabetic);
        words += if text.contains(has_no_spaces) {
            text.chars().filter(|char| char.is_alphabetic()).count() / 2
        } else {
            text.split_whitespace().filter(has_letters).count()
        };
    });
    match mark {
        // Not every language calls out as often.
        '!' | '！' | '՜' => false,
        // A heading may be put as a statement.
        '?' | '？' | '؟' | ';' | '՞' => words >= WORDS_OF_QUESTION,
        ':' | '：' | '…' => words >= WORDS_OF_LABEL,
        _ => words >= WORDS_OF_SENTENCE,
    }
}

/// How a text ends, and its last part. Nothing where a variable ends it, or where it has no words.
fn end<'source>(pattern: &Pattern<&'source str>) -> Option<(End, &'source str)> {
    let Some(PatternElement::TextElement { value }) = pattern.elements.last() else {
        return None;
    };
    let text: &'source str = value.trim_end();
    let categories = CodePointMapData::<GeneralCategory>::new();
    // Quotation marks, brackets, and the signs of Markdown may close around a sentence.
    let closes = |character: char| {
        matches!(
            categories.get(character),
            GeneralCategory::ClosePunctuation
                | GeneralCategory::FinalPunctuation
                | GeneralCategory::InitialPunctuation
                | GeneralCategory::Format
        ) || matches!(character, '"' | '\'' | '*' | '_' | '`')
    };
    let last = text.chars().rev().find(|character| !closes(*character))?;
    if last.is_whitespace() {
        return None;
    }
    let breaks = CodePointMapData::<SentenceBreak>::new().get(last);
    let end = if last == '.' && (is_abbreviation(text) || text.ends_with(".)")) {
        End::Other
    } else if matches!(breaks, SentenceBreak::ATerm | SentenceBreak::STerm)
        || matches!(last, ':' | '：' | '…')
    {
        End::Mark(last)
    } else if last.is_alphanumeric() {
        End::Plain
    } else {
        End::Other
    };
    Some((end, text))
}

/// Whether a point ends a short form rather than a sentence: “e. V.”, “a.m.”, “No.”
fn is_abbreviation(text: &str) -> bool {
    let word = text.trim_end_matches(|character: char| !character.is_alphanumeric());
    let letters = word
        .chars()
        .rev()
        .take_while(|character| character.is_alphanumeric());
    letters.take(3).count() <= 2
}
