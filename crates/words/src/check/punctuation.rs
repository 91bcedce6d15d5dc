//! How texts end, by the locale's habit.
//!
//! Which marks end a sentence in a script is Unicode's knowledge. Whether a language puts one where
//! the source does (Thai has none, headings differ) is not written down anywhere: it is taken from
//! the locale's own files, so that only an exception is told.

use std::ops::Range;

use fluent_syntax::ast::{Pattern, PatternElement};
use icu::properties::CodePointMapData;
use icu::properties::props::{GeneralCategory, SentenceBreak};

use super::Code;
use super::finding::{Finding, Findings};
use super::subject::{Subject, is_term};

/// As many texts are taken to follow the source before any is seen.
const BENEFIT: usize = 20;

/// How the texts of a locale end beside those of the source.
#[derive(Clone, Copy, Debug, Default)]
pub struct Habits {
    /// Where the source ends with a mark: how often, and how often the translation does, too.
    marked: (usize, usize),
    /// Where the source ends without: how often, and how often the translation does, too.
    unmarked: (usize, usize),
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
            let (counted, follows) = match theirs {
                End::Mark(_) => (&mut self.marked, own != End::Plain),
                End::Plain => (&mut self.unmarked, !matches!(own, End::Mark(_))),
                End::Other => continue,
            };
            counted.0 += 1;
            counted.1 += usize::from(follows);
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
    for (own, theirs) in subject.pairs() {
        let (Some((own, slice)), Some((theirs, _))) = (end(own), end(theirs)) else {
            continue;
        };
        let place = subject.file.span_of(slice);
        let last = |length: usize| -> Range<usize> { place.end.saturating_sub(length)..place.end };
        let finding = match (own, theirs) {
            (End::Plain, End::Mark(mark)) if Habits::is_habit(habits.marked) => {
                Finding::at(last(0), Code::EndPunctuation).with("wanted", mark.to_string())
            }
            // A whole sentence may end where the source has half a one; a colon leads to nothing.
            (End::Mark(mark @ (':' | '：')), End::Plain) if Habits::is_habit(habits.unmarked) => {
                Finding::at(last(0), Code::EndPunctuation)
                    .with("found", mark.to_string())
                    .worded("added")
            }
            _ => continue,
        };
        findings.about(subject.entry, finding);
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
    let end = if last == '.' && is_abbreviation(text) {
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
