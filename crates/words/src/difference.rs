//! The difference of two texts, word by word, and how many words a text has. What a word is, says
//! UAX #29 with ICU4X's dictionaries for scripts that put no spaces between words.

use icu::segmenter::{WordSegmenter, options::WordBreakInvariantOptions};
use serde::Serialize;
use similar::{Algorithm, DiffOp, capture_diff_slices};

use super::file::LocaleFile;
use super::references::{patterns, texts};

/// Beyond so many pairs of words that differ, a text counts as replaced: looking for what stayed
/// would cost more than a reader of the difference gains.
const MOST_PAIRS: usize = 4_000_000;

/// What became of a part of a text.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Change {
    /// It stayed.
    Same,
    /// It is there no longer.
    Removed,
    /// It is new.
    Added,
}

/// A part of a difference.
#[derive(Clone, Debug, Eq, PartialEq, Serialize)]
pub struct Part {
    /// What became of it.
    pub change: Change,
    /// Whole words, with the signs and spaces between them.
    pub text: String,
}

/// What changed from one text to another, in whole words. The parts that stayed and those that were
/// removed are the old text; those that stayed and those that were added are the new one.
#[must_use]
pub fn difference(before: &str, after: &str) -> Vec<Part> {
    let (old, new) = (words(before), words(after));
    let same_start = old.iter().zip(&new).take_while(|(a, b)| a == b).count();
    let ends = old[same_start..]
        .iter()
        .rev()
        .zip(new[same_start..].iter().rev());
    let same_end = ends.take_while(|(a, b)| a == b).count();
    let old_middle = &old[same_start..old.len() - same_end];
    let new_middle = &new[same_start..new.len() - same_end];
    let mut parts = Vec::new();
    push(&mut parts, Change::Same, &old[..same_start]);
    if old_middle.len().saturating_mul(new_middle.len()) > MOST_PAIRS {
        push(&mut parts, Change::Removed, old_middle);
        push(&mut parts, Change::Added, new_middle);
    } else {
        for operation in capture_diff_slices(Algorithm::Myers, old_middle, new_middle) {
            if let DiffOp::Equal { .. } = operation {
                push(&mut parts, Change::Same, &old_middle[operation.old_range()]);
            } else {
                push(
                    &mut parts,
                    Change::Removed,
                    &old_middle[operation.old_range()],
                );
                push(
                    &mut parts,
                    Change::Added,
                    &new_middle[operation.new_range()],
                );
            }
        }
    }
    push(&mut parts, Change::Same, &old[old.len() - same_end..]);
    readable(parts)
}

/// A space or a sign that happens to be in both texts, between words that are not, is no part that
/// stayed: the words around it are told as one change.
fn readable(parts: Vec<Part>) -> Vec<Part> {
    let mut read: Vec<Part> = Vec::new();
    let (mut removed, mut added) = (String::new(), String::new());
    let mut parts = parts.into_iter().peekable();
    while let Some(part) = parts.next() {
        match part.change {
            Change::Removed => removed.push_str(&part.text),
            Change::Added => added.push_str(&part.text),
            Change::Same => {
                let is_between =
                    !(removed.is_empty() && added.is_empty()) && parts.peek().is_some();
                if is_between && !part.text.chars().any(char::is_alphanumeric) {
                    removed.push_str(&part.text);
                    added.push_str(&part.text);
                    continue;
                }
                settle(&mut read, &mut removed, &mut added);
                read.push(part);
            }
        }
    }
    settle(&mut read, &mut removed, &mut added);
    read
}

fn settle(read: &mut Vec<Part>, removed: &mut String, added: &mut String) {
    for (change, text) in [(Change::Removed, removed), (Change::Added, added)] {
        if !text.is_empty() {
            let text = std::mem::take(text);
            read.push(Part { change, text });
        }
    }
}

fn push(parts: &mut Vec<Part>, change: Change, words: &[&str]) {
    if words.is_empty() {
        return;
    }
    let text = words.concat();
    match parts.last_mut() {
        Some(last) if last.change == change => last.text.push_str(&text),
        _ => parts.push(Part { change, text }),
    }
}

/// The words of a text, and what stands between them.
fn words(text: &str) -> Vec<&str> {
    let segmenter = WordSegmenter::new_auto(WordBreakInvariantOptions::default());
    let mut start = 0;
    let mut words = Vec::new();
    for end in segmenter.segment_str(text).filter(|end| *end > 0) {
        words.push(&text[start..end]);
        start = end;
    }
    words
}

/// How many words a text has.
#[must_use]
pub fn word_count(text: &str) -> usize {
    let segmenter = WordSegmenter::new_auto(WordBreakInvariantOptions::default());
    let segments = segmenter.segment_str(text).iter_with_word_type();
    segments.filter(|(_, kind)| kind.is_word_like()).count()
}

/// How many words a translator writes in an entry: those of its texts in all variants and
/// attributes. Variables, terms and functions are no words.
#[must_use]
pub fn words_to_translate(entry: &str) -> usize {
    let file = LocaleFile::parse(entry);
    let mut count = 0;
    for entry in &file.resource.body {
        for pattern in patterns(entry) {
            texts(pattern, &mut |text| count += word_count(text));
        }
    }
    count
}

/// The text of an entry as a translator sees it: without its id, and without the indentation of its
/// further lines.
#[must_use]
pub fn entry_text(entry: &str) -> String {
    let Some((_, value)) = entry.split_once('=') else {
        return entry.to_owned();
    };
    let mut lines = value.lines();
    let first = lines.next().unwrap_or_default().trim();
    let rest: Vec<&str> = lines.collect();
    let indentation = |line: &&str| line.len() - line.trim_start_matches(' ').len();
    let common = rest
        .iter()
        .filter(|line| !line.trim().is_empty())
        .map(indentation)
        .min()
        .unwrap_or(0);
    let rest = rest
        .iter()
        .map(|line| line.get(common..).unwrap_or_default().trim_end());
    let text: Vec<&str> = std::iter::once(first).chain(rest).collect();
    text.join("\n").trim().to_owned()
}
