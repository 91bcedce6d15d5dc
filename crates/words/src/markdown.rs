//! Markdown of a rendered body as HTML, plain text and excerpt.
//!
//! Raw HTML is off: it is shown as text. What Markdown makes is sanitised once more, so that the
//! HTML is safe to insert into a partner's page. Isolation marks become `<bdi>`, and are dropped
//! in attributes, addresses and code.

use std::sync::LazyLock;

use ammonia::{Builder, UrlRelative};
use icu::segmenter::options::WordBreakInvariantOptions;
use icu::segmenter::{GraphemeClusterSegmenter, WordSegmenter};
use pulldown_cmark::{CowStr, Event, Options, Parser, Tag, TagEnd};

use super::isolate::{FIRST_STRONG, POP};

/// `CommonMark` with tables.
pub(crate) const OPTIONS: Options = Options::ENABLE_TABLES;

static SANITIZER: LazyLock<Builder<'static>> = LazyLock::new(|| {
    let mut builder = Builder::default();
    builder
        .add_tags(["bdi"])
        .link_rel(Some("noopener"))
        .url_schemes(["https", "http", "mailto", "tel"].into())
        // What is relative would lead to the partner's server, not to ours.
        .url_relative(UrlRelative::Deny)
        .attribute_filter(|element, attribute, value| match (element, attribute) {
            ("img", "src") => value.starts_with("https://").then(|| value.into()),
            _ => Some(value.into()),
        });
    builder
});

/// The HTML of a Markdown text, safe to insert into a page.
#[must_use]
pub fn html(markdown: &str) -> String {
    let source = without_marks_in_addresses(markdown);
    sanitised(&source, Parser::new_ext(&source, OPTIONS))
}

/// The same for a page that loads nothing from elsewhere: of an image, its description in italics
/// is left.
#[must_use]
pub fn html_without_images(markdown: &str) -> String {
    let source = without_marks_in_addresses(markdown);
    let events = Parser::new_ext(&source, OPTIONS).map(|event| match event {
        Event::Start(Tag::Image { .. }) => Event::Start(Tag::Emphasis),
        Event::End(TagEnd::Image) => Event::End(TagEnd::Emphasis),
        other => other,
    });
    sanitised(&source, events)
}

fn sanitised<'source>(
    source: &'source str,
    events: impl Iterator<Item = Event<'source>>,
) -> String {
    let mut isolates = Isolates::default();
    let events = events.flat_map(|event| isolates.event(event));
    let mut unsafe_html = String::with_capacity(source.len() * 3 / 2);
    pulldown_cmark::html::push_html(&mut unsafe_html, events);
    SANITIZER.clean(&unsafe_html).to_string()
}

/// The text alone: blocks on lines of their own, isolation marks kept.
#[must_use]
pub fn plain(markdown: &str) -> String {
    let source = without_marks_in_addresses(markdown);
    let mut text = String::with_capacity(source.len());
    for event in Parser::new_ext(&source, OPTIONS) {
        match event {
            Event::Text(part) | Event::Code(part) | Event::Html(part) | Event::InlineHtml(part) => {
                text.push_str(&part);
            }
            Event::SoftBreak | Event::End(TagEnd::TableCell) => text.push(' '),
            Event::HardBreak => text.push('\n'),
            Event::End(
                TagEnd::Paragraph
                | TagEnd::Heading(_)
                | TagEnd::Item
                | TagEnd::CodeBlock
                | TagEnd::TableHead
                | TagEnd::TableRow
                | TagEnd::HtmlBlock,
            ) if !text.ends_with('\n') => text.push('\n'),
            _ => {}
        }
    }
    let lines: Vec<&str> = text
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .collect();
    lines.join("\n")
}

/// The beginning of the text on one line, at most `length` user-perceived characters (grapheme
/// clusters) with the closing `…`; whole words where one fits, in any script.
#[must_use]
pub fn excerpt(markdown: &str, length: usize) -> String {
    let text = plain(markdown)
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ");
    let graphemes = GraphemeClusterSegmenter::new();
    // The boundaries begin with 0; the one at `n` ends the n-th character.
    let Some(end) = graphemes.segment_str(&text).nth(length.saturating_sub(1)) else {
        return text;
    };
    if graphemes
        .segment_str(&text)
        .nth(length)
        .is_none_or(|whole| whole == text.len())
    {
        return if length == 0 { String::new() } else { text };
    }
    if length == 0 {
        return String::new();
    }
    let words = WordSegmenter::new_auto(WordBreakInvariantOptions::default());
    // A boundary of words is where one may stop; what follows the last one up to `end` may be a
    // word cut in two.
    let stop = words
        .segment_str(&text)
        .take_while(|boundary| *boundary <= end)
        .last()
        .filter(|boundary| !text[..*boundary].trim().is_empty())
        .unwrap_or(end);
    let kept = text[..stop].trim_end_matches(|character: char| {
        character.is_whitespace() || matches!(character, ',' | ';' | ':' | '،' | '؛' | '、' | '，')
    });
    closed(kept)
}

/// The kept text with its open isolates closed, and an ellipsis.
fn closed(kept: &str) -> String {
    let mut open = 0_usize;
    for character in kept.chars() {
        match character {
            FIRST_STRONG => open += 1,
            POP => open = open.saturating_sub(1),
            _ => {}
        }
    }
    let mut text = kept.to_owned();
    text.extend(std::iter::repeat_n(POP, open));
    text.push('…');
    text
}

/// Makes `<bdi>` of isolation marks; those without a partner in the same block vanish.
#[derive(Default)]
struct Isolates {
    open: usize,
    in_code: bool,
    in_image: usize,
}

impl Isolates {
    fn event<'text>(&mut self, event: Event<'text>) -> Vec<Event<'text>> {
        match event {
            Event::Text(text) if self.in_code || self.in_image > 0 => {
                vec![Event::Text(without_marks(text))]
            }
            // Raw HTML is shown as text.
            Event::Text(text) | Event::Html(text) | Event::InlineHtml(text) => self.text(text),
            Event::Code(code) => vec![Event::Code(without_marks(code))],
            Event::Start(Tag::CodeBlock(kind)) => {
                self.in_code = true;
                vec![Event::Start(Tag::CodeBlock(kind))]
            }
            Event::Start(Tag::Link {
                link_type,
                dest_url,
                title,
                id,
            }) => {
                vec![Event::Start(Tag::Link {
                    link_type,
                    dest_url: without_marks(dest_url),
                    title: without_marks(title),
                    id,
                })]
            }
            Event::Start(Tag::Image {
                link_type,
                dest_url,
                title,
                id,
            }) => {
                self.in_image += 1;
                vec![Event::Start(Tag::Image {
                    link_type,
                    dest_url: without_marks(dest_url),
                    title: without_marks(title),
                    id,
                })]
            }
            Event::End(TagEnd::Image) => {
                self.in_image = self.in_image.saturating_sub(1);
                vec![Event::End(TagEnd::Image)]
            }
            Event::End(end) if ends_block(end) => {
                self.in_code = false;
                let mut events = vec![Event::InlineHtml("</bdi>".into()); self.open];
                self.open = 0;
                events.push(Event::End(end));
                events
            }
            other => vec![other],
        }
    }

    fn text<'text>(&mut self, text: CowStr<'text>) -> Vec<Event<'text>> {
        if !text.contains([FIRST_STRONG, POP]) {
            return vec![Event::Text(text)];
        }
        let mut events = Vec::new();
        for part in text.split_inclusive([FIRST_STRONG, POP]) {
            let mark = part
                .chars()
                .next_back()
                .filter(|last| matches!(*last, FIRST_STRONG | POP));
            let shown = mark.map_or(part, |mark| &part[..part.len() - mark.len_utf8()]);
            if !shown.is_empty() {
                events.push(Event::Text(shown.to_owned().into()));
            }
            match mark {
                Some(FIRST_STRONG) => {
                    self.open += 1;
                    events.push(Event::InlineHtml("<bdi>".into()));
                }
                Some(_) if self.open > 0 => {
                    self.open -= 1;
                    events.push(Event::InlineHtml("</bdi>".into()));
                }
                _ => {}
            }
        }
        events
    }
}

fn ends_block(end: TagEnd) -> bool {
    matches!(
        end,
        TagEnd::Paragraph
            | TagEnd::Heading(_)
            | TagEnd::Item
            | TagEnd::CodeBlock
            | TagEnd::TableCell
            | TagEnd::HtmlBlock
    )
}

fn without_marks(text: CowStr<'_>) -> CowStr<'_> {
    if text.contains([FIRST_STRONG, POP]) {
        text.replace([FIRST_STRONG, POP], "").into()
    } else {
        text
    }
}

/// Drops the marks just inside `<…>` and `](…)`, where they would keep Markdown from seeing the
/// address.
fn without_marks_in_addresses(markdown: &str) -> String {
    if !markdown.contains(FIRST_STRONG) {
        return markdown.to_owned();
    }
    let mut result = String::with_capacity(markdown.len());
    let mut rest = markdown;
    while let Some(at) = rest.find(FIRST_STRONG) {
        let (before, marked) = rest.split_at(at);
        result.push_str(before);
        let inside = &marked[FIRST_STRONG.len_utf8()..];
        let opens_address = result.ends_with('<') || result.ends_with("](");
        match inside.split_once(POP) {
            Some((address, after)) if opens_address && after.starts_with(['>', ')', ' ']) => {
                result.push_str(address);
                rest = after;
            }
            _ => {
                result.push(FIRST_STRONG);
                rest = inside;
            }
        }
    }
    result.push_str(rest);
    result
}
