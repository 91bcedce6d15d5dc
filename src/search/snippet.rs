//! Where an item says what was asked: a piece of its rendition with the words marked.
//!
//! It is cut from the rendition as it is shown now, not from what the index held, so that it never
//! shows what was withdrawn.

use std::{collections::BTreeMap, ops::Range};

use super::{
    question::{Nearness, Question},
    schema::Part,
};
use crate::{
    renditions::{Localised, Rendition},
    words::{
        locale::LocaleTag,
        markdown,
        search::{Word, words},
    },
};

/// How many characters are shown.
const LENGTH: usize = 200;
/// How many of them stand before the first word that is marked.
const BEFORE: usize = 60;
/// How many bytes of one text are looked through.
const BYTES: usize = 64 << 10;

/// A piece of a text, in the language that it is in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Snippet {
    /// With `<mark>` around what was asked; everything else is escaped.
    pub html: String,
    /// Without any markup.
    pub plain: String,
    /// The locale that it is written in.
    pub locale: LocaleTag,
    /// Whether that is another locale than the reader's.
    pub is_fallback: bool,
}

/// A text with the words in it that answer.
struct Candidate {
    text: String,
    locale: LocaleTag,
    is_fallback: bool,
    words: Vec<Word>,
    marks: Vec<Mark>,
}

struct Mark {
    range: Range<usize>,
    asked: usize,
    nearness: Nearness,
}

/// The piece of `rendition` that answers `question` best; its beginning if no text of it does, since
/// the index may know an older one. Of a rendition that lacks nothing.
#[must_use]
pub fn snippet(question: &Question, rendition: &Rendition) -> Option<Snippet> {
    let mut messages: Vec<&str> = rendition.messages().filter(|id| *id != "slug").collect();
    // A title is shown beside its snippet: it comes last.
    messages.sort_by_key(|id| match Part::of_message(id) {
        Part::Summary => (0, ""),
        Part::Body if *id == "body" => (1, ""),
        Part::Body => (2, *id),
        Part::Title => (3, ""),
    });
    messages.dedup();
    let mut best: Option<(usize, Candidate)> = None;
    for message in messages {
        let Some(text) = rendition.told_text(message) else {
            continue;
        };
        let candidate = Candidate::new(question, &text, message == "body");
        let answers = candidate.answers();
        if best.as_ref().is_none_or(|(most, _)| answers > *most) {
            best = Some((answers, candidate));
        }
    }
    best.map(|(_, candidate)| candidate.cut())
}

impl Candidate {
    fn new(question: &Question, text: &Localised, is_markdown: bool) -> Self {
        let mut plain = if is_markdown {
            markdown::plain(&text.value)
        } else {
            text.value.clone()
        };
        plain.truncate(plain.floor_char_boundary(BYTES));
        // A piece could hold one mark of a pair: it is better off without them.
        plain.retain(|char| !matches!(char, '\u{2066}'..='\u{2069}'));
        let plain = plain.split_whitespace().collect::<Vec<_>>().join(" ");
        let words = words(&plain, &text.locale);
        let mut marks: Vec<Mark> = Vec::new();
        for word in &words {
            // Of a word that is marked, no part is marked again.
            let is_marked = marks
                .last()
                .is_some_and(|mark| word.range.start < mark.range.end);
            if is_marked {
                continue;
            }
            if let Some((asked, nearness)) = question.answered(word, text.locale.language()) {
                marks.push(Mark {
                    range: word.range.clone(),
                    asked,
                    nearness,
                });
            }
        }
        Self {
            text: plain,
            locale: text.locale.clone(),
            is_fallback: text.is_fallback,
            words,
            marks,
        }
    }

    /// How well the text answers: by the words that are asked, each at its nearest.
    fn answers(&self) -> usize {
        answers(&self.marks)
    }

    fn characters(&self, range: Range<usize>) -> usize {
        self.text[range].chars().count()
    }

    /// The words that are shown: those around the marks that answer best together.
    fn window(&self) -> Range<usize> {
        let mut begin = 0;
        let mut most = 0;
        for (place, mark) in self.marks.iter().enumerate().take(LENGTH) {
            let end = mark.range.start + LENGTH - BEFORE;
            let close: Vec<&Mark> = self.marks[place..]
                .iter()
                .take_while(|mark| mark.range.end <= end)
                .collect();
            let answers = answers(close);
            if answers > most {
                most = answers;
                begin = mark.range.start;
            }
        }
        let first = self
            .words
            .iter()
            .map(|word| word.range.start)
            .find(|start| *start >= begin || self.characters(*start..begin) <= BEFORE);
        // The beginning of a text needs no ellipsis, whatever stands before its first word.
        let first = match first {
            Some(start) if Some(start) != self.words.first().map(|word| word.range.start) => start,
            _ => 0,
        };
        let ends = self.words.iter().map(|word| word.range.end);
        let last = ends
            .take_while(|end| *end <= first || self.characters(first..*end) <= LENGTH)
            .last()
            .filter(|end| *end > first);
        let is_whole = self.characters(first..self.text.len()) <= LENGTH;
        match last {
            Some(last) if !is_whole => first..last,
            _ if is_whole => first..self.text.len(),
            // One endless word.
            _ => {
                let cut = self.text[first..].char_indices().nth(LENGTH);
                first..cut.map_or(self.text.len(), |(at, _)| first + at)
            }
        }
    }

    fn cut(self) -> Snippet {
        let window = self.window();
        let (mut html, mut plain) = (String::new(), String::new());
        if window.start > 0 {
            html.push('…');
            plain.push('…');
        }
        let mut at = window.start;
        for mark in &self.marks {
            let shown = mark.range.start >= window.start && mark.range.end <= window.end;
            if shown && mark.range.start >= at {
                escape(&self.text[at..mark.range.start], &mut html);
                html.push_str("<mark>");
                escape(&self.text[mark.range.clone()], &mut html);
                html.push_str("</mark>");
                at = mark.range.end;
            }
        }
        escape(&self.text[at..window.end], &mut html);
        plain.push_str(&self.text[window.clone()]);
        if window.end < self.text.len() {
            html.push('…');
            plain.push('…');
        }
        Snippet {
            html,
            plain,
            locale: self.locale,
            is_fallback: self.is_fallback,
        }
    }
}

fn answers<'a>(marks: impl IntoIterator<Item = &'a Mark>) -> usize {
    let mut nearest: BTreeMap<usize, Nearness> = BTreeMap::new();
    for mark in marks {
        let known = nearest.entry(mark.asked).or_insert(mark.nearness);
        *known = (*known).min(mark.nearness);
    }
    let worth = |nearness: &Nearness| match nearness {
        Nearness::Slip => 10,
        Nearness::Ending | Nearness::Beginning => 12,
        Nearness::Exact | Nearness::Stem => 13,
    };
    nearest.values().map(worth).sum()
}

/// What HTML would take for markup, in text and in attributes.
fn escape(text: &str, html: &mut String) {
    for char in text.chars() {
        match char {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            '\'' => html.push_str("&#39;"),
            char => html.push(char),
        }
    }
}
