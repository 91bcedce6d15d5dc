//! Markdown: links, headings, lists and emphasis beside the source's.
//!
//! Only an item's `body` is Markdown. A variable or term is a sign in the Markdown that is
//! compared; of a choice the default is taken.

use std::collections::BTreeMap;
use std::ops::Range;

use fluent_syntax::ast::{Expression, InlineExpression, Pattern, PatternElement};
use pulldown_cmark::{Event, Parser, Tag};

use super::finding::{Finding, Findings};
use super::subject::{Subject, value};
use super::{Code, FileRole};
use crate::file::LocaleFile;
use crate::markdown::OPTIONS;
use crate::steps;

/// Private-use characters around a variable's name: no text holds them.
const OPEN: char = '\u{f0000}';
const CLOSE: char = '\u{f0001}';

pub(super) fn check(subject: &Subject<'_>, findings: &mut Findings<'_>) {
    let is_body = matches!(subject.input.role, FileRole::Item { .. }) && subject.entry.id == "body";
    let Some(pattern) = value(subject.tree()).filter(|_| is_body) else {
        return;
    };
    let text = Flat::new(subject.file, pattern);
    let found = Outline::read(&text.text);
    for (at, tag) in &found.html {
        let span = text.place(at.clone());
        let finding = Finding::at(span, Code::Html).with("tag", tag.trim_end());
        findings.about(subject.entry, finding);
    }
    for at in &found.loose {
        let finding = Finding::at(text.place(at.clone()), Code::LooseEmphasis);
        findings.about(subject.entry, finding);
    }
    let Some(original) = &subject.original else {
        return;
    };
    let Some(pattern) = value(original.tree()) else {
        return;
    };
    let wanted = original
        .of
        .outline
        .get_or_init(|| Outline::read(&Flat::new(&original.of.file, pattern).text));
    compare_links(subject, &text, wanted, &found, findings);
    if subject.is_retold() {
        return;
    }
    let at_id = |code| Finding::at(subject.id_span(), code);
    if wanted.headings.len() != found.headings.len() {
        let finding = at_id(Code::DifferentHeadings)
            .with("wanted", wanted.headings.len())
            .with("found", found.headings.len());
        findings.about(subject.entry, finding);
    } else if let Some((at, _)) = found
        .headings
        .iter()
        .zip(&wanted.headings)
        .find(|((_, own), (_, theirs))| own != theirs)
        .map(|(own, _)| own)
    {
        let finding = Finding::at(text.place(at.clone()), Code::DifferentHeadings).worded("rank");
        findings.about(subject.entry, finding);
    }
    if wanted.items != found.items {
        let finding = at_id(Code::DifferentLists)
            .with("wanted", wanted.items)
            .with("found", found.items);
        findings.about(subject.entry, finding);
    }
    if wanted.emphases > 0 && found.emphases == 0 && found.loose.is_empty() {
        findings.about(subject.entry, at_id(Code::MissingEmphasis));
    }
}

fn compare_links(
    subject: &Subject<'_>,
    text: &Flat,
    wanted: &Outline,
    found: &Outline,
    findings: &mut Findings<'_>,
) {
    let mut open: BTreeMap<&str, usize> = BTreeMap::new();
    for (_, address) in &wanted.links {
        *open.entry(address).or_default() += 1;
    }
    let mut others = Vec::new();
    for (at, address) in &found.links {
        match open.get_mut(address.as_str()) {
            Some(count) if *count > 0 => *count -= 1,
            _ => others.push(at.clone()),
        }
    }
    let missing = wanted.links.iter().filter_map(|(_, address)| {
        let count = open.get_mut(address.as_str())?;
        let is_missing = *count > 0;
        *count = count.saturating_sub(1);
        is_missing.then(|| shown(address))
    });
    let missing: Vec<String> = missing.collect();
    for (index, at) in others.iter().enumerate() {
        let finding = Finding::at(text.place(at.clone()), Code::DifferentLink);
        let finding = match missing.get(index) {
            Some(address) => finding.with("address", address.as_str()).worded("address"),
            None => finding,
        };
        findings.about(subject.entry, finding);
    }
    for address in missing.iter().skip(others.len()) {
        let finding = Finding::at(subject.id_span(), Code::DifferentLink)
            .with("address", address.as_str())
            .worded("missing");
        findings.about(subject.entry, finding);
    }
}

/// An address as it is written in Fluent.
fn shown(address: &str) -> String {
    address.replace(OPEN, "{ ").replace(CLOSE, " }")
}

/// A pattern as one text, and where its parts stand in the file.
struct Flat {
    text: String,
    /// Where a part begins in the text, and its place in the file.
    parts: Vec<(usize, Range<usize>)>,
}

impl Flat {
    fn new(file: &LocaleFile<'_>, pattern: &Pattern<&str>) -> Self {
        let mut flat = Self {
            text: String::new(),
            parts: Vec::new(),
        };
        flat.add(file, pattern);
        flat
    }

    fn add(&mut self, file: &LocaleFile<'_>, pattern: &Pattern<&str>) {
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => self.push(file, value, value),
                PatternElement::Placeable { expression } => self.add_expression(file, expression),
            }
        }
    }

    fn add_expression(&mut self, file: &LocaleFile<'_>, expression: &Expression<&str>) {
        match expression {
            Expression::Inline(InlineExpression::Placeable { expression }) => {
                self.add_expression(file, expression);
            }
            Expression::Inline(InlineExpression::StringLiteral { value }) => {
                let text = fluent_syntax::unicode::unescape_unicode_to_string(value);
                self.push(file, &text, value);
            }
            Expression::Inline(inline) => {
                let name = match inline {
                    InlineExpression::VariableReference { id } => format!("${}", id.name),
                    InlineExpression::TermReference { id, .. } => format!("-{}", id.name),
                    InlineExpression::MessageReference { id, .. } => id.name.to_owned(),
                    InlineExpression::FunctionReference { id, arguments } => {
                        let subject = arguments.positional.first().map(|first| match first {
                            InlineExpression::VariableReference { id } => format!("${}", id.name),
                            InlineExpression::StringLiteral { value } => format!("\"{value}\""),
                            _ => String::new(),
                        });
                        format!("{}({})", id.name, subject.unwrap_or_default())
                    }
                    InlineExpression::NumberLiteral { value } => (*value).to_owned(),
                    _ => String::new(),
                };
                // No sign of Markdown's, and no space, which would end an address.
                let plain = |char| match char {
                    ' ' | '<' | '>' | '*' | '_' | '`' | '[' | ']' | '\\' => '-',
                    other => other,
                };
                let sign = [OPEN].into_iter().chain(name.chars().map(plain));
                let sign: String = sign.chain([CLOSE]).collect();
                self.push(file, &sign, "");
            }
            Expression::Select { variants, .. } => {
                if let Some(variant) = variants.iter().find(|variant| variant.default) {
                    self.add(file, &variant.value);
                }
            }
        }
    }

    fn push(&mut self, file: &LocaleFile<'_>, text: &str, slice: &str) {
        let place = if slice.is_empty() {
            let end = self.parts.last().map_or(0, |(_, place)| place.end);
            end..end
        } else {
            file.span_of(slice)
        };
        self.parts.push((self.text.len(), place));
        self.text.push_str(text);
        steps::take(text.len());
    }

    /// The place in the file of a part of the text: its first line.
    fn place(&self, part: Range<usize>) -> Range<usize> {
        let index = self
            .parts
            .partition_point(|(start, _)| *start <= part.start);
        let Some((start, place)) = self.parts.get(index.saturating_sub(1)) else {
            return 0..0;
        };
        let from = (place.start + part.start - start).min(place.end);
        from..(from + part.len()).min(place.end).max(from)
    }
}

/// What Markdown makes of a text.
#[derive(Debug, Default)]
pub(super) struct Outline {
    links: Vec<(Range<usize>, String)>,
    headings: Vec<(Range<usize>, u8)>,
    items: usize,
    emphases: usize,
    html: Vec<(Range<usize>, String)>,
    /// Signs of emphasis without a partner.
    loose: Vec<Range<usize>>,
}

impl Outline {
    fn read(text: &str) -> Self {
        let mut outline = Self::default();
        let mut in_code = false;
        let mut run: Option<Range<usize>> = None;
        for (event, at) in Parser::new_ext(text, OPTIONS).into_offset_iter() {
            // A text with signs in it comes in pieces: they are looked at together.
            if let Event::Text(_) = event {
                if in_code {
                    continue;
                }
                run = match run {
                    Some(begun) if begun.end == at.start => Some(begun.start..at.end),
                    begun => {
                        outline.look_for_loose(text, begun);
                        Some(at)
                    }
                };
                continue;
            }
            outline.look_for_loose(text, run.take());
            match event {
                Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. }) => {
                    outline.links.push((at, dest_url.into_string()));
                }
                Event::Start(Tag::Heading { level, .. }) => {
                    outline.headings.push((at, level as u8));
                }
                Event::Start(Tag::Item) => outline.items += 1,
                Event::Start(Tag::Emphasis | Tag::Strong) => outline.emphases += 1,
                Event::Start(Tag::CodeBlock(_)) => in_code = true,
                Event::End(pulldown_cmark::TagEnd::CodeBlock) => in_code = false,
                Event::Html(tag) | Event::InlineHtml(tag) => {
                    outline.html.push((at, tag.into_string()));
                }
                _ => {}
            }
        }
        outline.look_for_loose(text, run);
        outline
    }

    /// Asterisks beside a letter, or two of them: a single one between spaces is a sign of its own,
    /// and so is one that is escaped.
    fn look_for_loose(&mut self, text: &str, run: Option<Range<usize>>) {
        let Some(run) = run else {
            return;
        };
        let part = &text[run.clone()];
        steps::take(part.len());
        let mut at = 0;
        while let Some(found) = part[at..].find('*') {
            let start = at + found;
            let length = part[start..].len() - part[start..].trim_start_matches('*').len();
            let before = text[..run.start + start].chars().next_back();
            let after = part[start + length..].chars().next();
            at = start + length;
            let beside = |neighbour: Option<char>| neighbour.is_some_and(char::is_alphanumeric);
            let is_sign = length == 2 || beside(before) != beside(after);
            if before != Some('\\') && length <= 3 && is_sign {
                self.loose
                    .push(run.start + start..run.start + start + length);
            }
        }
    }
}
