//! Reading a facts file: every problem is gathered with its place.

use std::{
    collections::BTreeMap,
    ops::Range,
    path::{Path, PathBuf},
};

use serde::{Deserialize, de::IntoDeserializer};
use toml::{
    Spanned,
    de::{DeTable, DeValue, Error},
};

use super::{
    Problem,
    fields::{LabelKey, Line, NamedFact, Slug, WebAddress},
    kinds::{Conference, Contact, News, Organisation, WorkshopReport},
};
use crate::content::{
    ItemKind,
    entity::item::{Image, Link},
};

/// A facts file that was read.
#[derive(Debug)]
pub struct FactsFile {
    pub(super) source: Source,
    pub(super) topics: Vec<Spanned<LabelKey>>,
    pub(super) items: Vec<Item>,
}

/// Where the file's texts came from, to tell the place of a problem.
#[derive(Clone, Debug)]
pub(super) struct Source {
    path: PathBuf,
    text: String,
}

impl Source {
    /// A problem at `span`.
    pub(super) fn problem(
        &self,
        span: Option<Range<usize>>,
        message: impl Into<String>,
    ) -> Problem {
        let message = message.into();
        let Some(before) = span.and_then(|span| self.text.get(..span.start)) else {
            return Problem {
                path: self.path.clone(),
                line: 0,
                column: 0,
                message,
            };
        };
        let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
        Problem {
            path: self.path.clone(),
            line: before.matches('\n').count() + 1,
            column: before.get(line_start..).unwrap_or_default().chars().count() + 1,
            message,
        }
    }
}

/// One item of a facts file.
#[derive(Debug)]
pub(super) struct Item {
    pub(super) common: Common,
    pub(super) fields: Fields,
    /// Where the item's table is.
    pub(super) span: Range<usize>,
}

impl Item {
    pub(super) fn kind(&self) -> ItemKind {
        match self.fields {
            Fields::Organisation(_) => ItemKind::Organisation,
            Fields::Conference(_) => ItemKind::Conference,
            Fields::News(_) => ItemKind::News,
            Fields::WorkshopReport(_) => ItemKind::WorkshopReport,
            Fields::Contact(_) => ItemKind::Contact,
        }
    }
}

/// What an item of every kind may have.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Common {
    pub(super) slug: Spanned<Slug>,
    #[serde(default)]
    pub(super) draft: bool,
    #[serde(default)]
    pub(super) example: bool,
    #[serde(default)]
    pub(super) topics: Vec<Spanned<LabelKey>>,
    #[serde(default)]
    pub(super) facts: BTreeMap<Spanned<String>, NamedFact>,
    #[serde(default)]
    links: Vec<LinkFields>,
    image: Option<ImageFields>,
}

/// The keys of [`Common`].
const COMMON: [&str; 7] = [
    "slug", "draft", "example", "topics", "facts", "links", "image",
];

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct LinkFields {
    key: LabelKey,
    url: WebAddress,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct ImageFields {
    url: WebAddress,
    width: u32,
    height: u32,
    credit: Option<Line>,
}

impl Common {
    pub(super) fn links(&self) -> Vec<Link> {
        let link = |link: &LinkFields| Link {
            key: link.key.0.clone(),
            url: link.url.0.clone(),
        };
        self.links.iter().map(link).collect()
    }

    pub(super) fn image(&self) -> Option<Image> {
        self.image.as_ref().map(|image| Image {
            url: image.url.0.clone(),
            width: image.width,
            height: image.height,
            credit: image.credit.as_ref().map(|credit| credit.0.clone()),
        })
    }
}

/// What an item of one kind has.
#[derive(Debug)]
pub(super) enum Fields {
    Organisation(Organisation),
    Conference(Conference),
    News(News),
    WorkshopReport(WorkshopReport),
    Contact(Contact),
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Topic {
    key: Spanned<LabelKey>,
}

/// Reads the facts file at `path`.
///
/// # Errors
/// Every problem in the file.
pub fn read(path: &Path) -> Result<FactsFile, Vec<Problem>> {
    let text = std::fs::read_to_string(path).map_err(|error| {
        let message = if error.kind() == std::io::ErrorKind::InvalidData {
            "the file is not UTF-8".to_owned()
        } else {
            format!("cannot be read: {error}")
        };
        vec![Problem {
            path: path.to_owned(),
            line: 0,
            column: 0,
            message,
        }]
    })?;
    parse(path, &text)
}

fn parse(path: &Path, text: &str) -> Result<FactsFile, Vec<Problem>> {
    let source = Source {
        path: path.to_owned(),
        text: text.to_owned(),
    };
    let (table, errors) = DeTable::parse_recoverable(text);
    let mut problems: Vec<Problem> = errors.iter().map(|error| problem(&source, error)).collect();
    if !problems.is_empty() {
        return Err(problems);
    }
    let mut file = FactsFile {
        source,
        topics: Vec::new(),
        items: Vec::new(),
    };
    for (key, values) in table.into_inner() {
        let name = key.get_ref().clone().into_owned();
        if ![
            "topic",
            "organisation",
            "conference",
            "news",
            "workshop_report",
            "contact",
        ]
        .contains(&name.as_str())
        {
            problems.push(file.source.problem(
                Some(key.span()),
                format!("there is no `{name}` in facts files; there are `[[topic]]`, `[[organisation]]`, `[[conference]]`, `[[news]]`, `[[workshop_report]]` and `[[contact]]`"),
            ));
            continue;
        }
        let span = values.span();
        let DeValue::Array(values) = values.into_inner() else {
            problems.push(file.source.problem(
                Some(span),
                format!("write `[[{name}]]` with two brackets, once for each"),
            ));
            continue;
        };
        for value in values {
            if let Err(found) = file.take(&name, value) {
                problems.extend(found);
            }
        }
    }
    if problems.is_empty() {
        Ok(file)
    } else {
        problems.sort();
        Err(problems)
    }
}

impl FactsFile {
    /// How many items the file holds.
    #[must_use]
    pub fn len(&self) -> usize {
        self.items.len()
    }

    /// Whether the file holds no items.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.items.is_empty()
    }

    fn take(&mut self, name: &str, value: Spanned<DeValue<'_>>) -> Result<(), Vec<Problem>> {
        let span = value.span();
        if name == "topic" {
            let topic: Topic = self.deserialize(value)?;
            self.topics.push(topic.key);
            return Ok(());
        }
        let DeValue::Table(table) = value.into_inner() else {
            return Err(vec![
                self.source.problem(Some(span), "this must be a table"),
            ]);
        };
        let (mut shared, mut own) = (DeTable::new(), DeTable::new());
        for (key, value) in table {
            let part = if COMMON.contains(&key.get_ref().as_ref()) {
                &mut shared
            } else {
                &mut own
            };
            part.insert(key, value);
        }
        let shared = Spanned::new(span.clone(), DeValue::Table(shared));
        let own = Spanned::new(span.clone(), DeValue::Table(own));
        let common = self.deserialize::<Common>(shared);
        let fields = match name {
            "organisation" => self.deserialize(own).map(Fields::Organisation),
            "conference" => self.deserialize(own).map(Fields::Conference),
            "news" => self.deserialize(own).map(Fields::News),
            "workshop_report" => self.deserialize(own).map(Fields::WorkshopReport),
            _ => self.deserialize(own).map(Fields::Contact),
        };
        match (common, fields) {
            (Ok(common), Ok(fields)) => {
                self.items.push(Item {
                    common,
                    fields,
                    span,
                });
                Ok(())
            }
            (common, fields) => Err([common.err(), fields.err()]
                .into_iter()
                .flatten()
                .flatten()
                .collect()),
        }
    }

    /// Reads a table. A field that is wrong is left out and the rest is read again, so that every
    /// wrong field is told at once.
    fn deserialize<T: for<'de> Deserialize<'de>>(
        &self,
        value: Spanned<DeValue<'_>>,
    ) -> Result<T, Vec<Problem>> {
        let span = value.span();
        let DeValue::Table(mut table) = value.into_inner() else {
            return Err(vec![
                self.source.problem(Some(span), "this must be a table"),
            ]);
        };
        let mut problems = Vec::new();
        loop {
            let attempt = Spanned::new(span.clone(), DeValue::Table(table.clone()));
            let error = match T::deserialize(attempt.into_deserializer()) {
                Ok(read) if problems.is_empty() => return Ok(read),
                Ok(_) => return Err(problems),
                Err(error) => error,
            };
            let at = error.span().unwrap_or_else(|| span.clone());
            let wrong = table
                .iter()
                .find(|(key, value)| {
                    let (key, value) = (key.span(), value.span());
                    at != span
                        && key.start.min(value.start) <= at.start
                        && at.end <= value.end.max(key.end)
                })
                .map(|(key, _)| key.clone());
            match wrong {
                Some(key) => {
                    table.remove(&key);
                    problems.push(problem(&self.source, &error));
                }
                // A field that was left out is missing now, which is no news.
                None if !problems.is_empty() && error.message().starts_with("missing field") => {
                    return Err(problems);
                }
                None => {
                    problems.push(problem(&self.source, &error));
                    return Err(problems);
                }
            }
        }
    }
}

/// Says in an editor's words what the parser found.
fn problem(source: &Source, error: &Error) -> Problem {
    let message = error.message().trim_end().replace('\n', "; ");
    let name = message.split('`').nth(1).unwrap_or_default();
    let expected = message
        .split_once("expected ")
        .map_or("", |(_, expected)| expected);
    let own = if message.starts_with("unknown field") {
        let shared = COMMON.map(|field| format!("`{field}`")).join(", ");
        Some(format!(
            "there is no field `{name}` here; there is {expected}, and on every item {shared}"
        ))
    } else if message.starts_with("unknown variant") {
        Some(format!("`{name}` is not possible here; write {expected}"))
    } else if message.starts_with("missing field") {
        Some(format!("the field `{name}` is missing"))
    } else {
        None
    };
    source.problem(error.span(), own.unwrap_or(message))
}
