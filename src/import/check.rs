//! What items say of themselves and of each other, checked before anything is written.

use std::collections::{BTreeMap, BTreeSet};

use toml::Spanned;

use super::{
    Problem,
    fields::Slug,
    kinds::Reference,
    known::Keys,
    read::{FactsFile, Fields, Item},
};
use crate::{
    contacts,
    content::{ItemFacts, ItemKind, KindTable, facts::CONFERENCE_PREFIX},
    workshop_reports,
};

/// What `item` refers to.
pub(super) fn references(item: &Item) -> Vec<Reference<'_>> {
    match &item.fields {
        Fields::Organisation(fields) => fields.references(),
        Fields::Conference(fields) => fields.references(),
        Fields::News(fields) => fields.references(),
        Fields::WorkshopReport(fields) => fields.references(),
        Fields::Contact(fields) => fields.references(),
    }
}

fn own_problem(item: &Item) -> Option<String> {
    match &item.fields {
        Fields::Organisation(fields) => fields.problem(),
        Fields::Conference(fields) => fields.problem(),
        Fields::News(fields) => fields.problem(item.common.draft),
        Fields::WorkshopReport(fields) => fields.problem(),
        Fields::Contact(fields) => fields.problem(),
    }
}

pub(super) fn check(
    files: &[FactsFile],
    known: &Keys,
    topics: &BTreeMap<String, i64>,
    known_parents: &BTreeMap<String, String>,
) -> Vec<Problem> {
    let mut problems = Vec::new();
    let declared: BTreeSet<&str> = files
        .iter()
        .flat_map(|file| &file.topics)
        .map(|topic| topic.get_ref().0.as_str())
        .chain(topics.keys().map(String::as_str))
        .collect();
    let mut written: BTreeSet<(ItemKind, &str)> = BTreeSet::new();
    for (file, item) in items(files) {
        let slug = &item.common.slug;
        if !written.insert((item.kind(), &slug.get_ref().0)) {
            problems.push(file.source.problem(
                Some(slug.span()),
                format!(
                    "there is another {} `{}` in these files",
                    item.kind(),
                    slug.get_ref().0
                ),
            ));
        }
    }
    // What the files say of an organisation replaces what the database holds.
    let mut parents: BTreeMap<&str, &str> = known_parents
        .iter()
        .map(|(slug, parent)| (slug.as_str(), parent.as_str()))
        .collect();
    for (_, item) in items(files) {
        if let Fields::Organisation(_) = &item.fields {
            let slug = item.common.slug.get_ref().0.as_str();
            match parent(item) {
                Some(parent) => parents.insert(slug, parent),
                None => parents.remove(slug),
            };
        }
    }
    for (file, item) in items(files) {
        let mut report =
            |span, message: String| problems.push(file.source.problem(Some(span), message));
        if let Some(message) = own_problem(item) {
            report(item.span.clone(), message);
        }
        for (kind, slug) in references(item) {
            let name = &slug.get_ref().0;
            if !written.contains(&(kind, name.as_str()))
                && !known.contains_key(&(kind, name.clone()))
            {
                report(
                    slug.span(),
                    format!(
                        "there is no {kind} `{name}`, neither in these files nor in the database"
                    ),
                );
            }
        }
        let mut seen = BTreeSet::new();
        for topic in &item.common.topics {
            let key = topic.get_ref().0.as_str();
            if !declared.contains(key) {
                report(
                    topic.span(),
                    format!(
                        "there is no topic `{key}`; declare it with `[[topic]]` and `key = \"{key}\"`"
                    ),
                );
            } else if !seen.insert(key) {
                report(topic.span(), format!("the topic `{key}` is named twice"));
            }
        }
        let reserved = column_facts(item).unworded();
        for name in item.common.facts.keys() {
            if let Some(message) = fact_name_problem(name.get_ref(), &reserved) {
                report(name.span(), message);
            }
        }
        if let (Fields::Organisation(fields), Some(parent)) = (&item.fields, parent(item))
            && circular(&item.common.slug.get_ref().0, &parents)
        {
            let span = fields
                .parent
                .as_ref()
                .map_or(item.span.clone(), Spanned::span);
            report(
                span,
                format!("`{parent}` belongs, directly or not, to the organisation itself"),
            );
        }
    }
    problems.sort();
    problems
}

pub(super) fn items(files: &[FactsFile]) -> impl Iterator<Item = (&FactsFile, &Item)> {
    files
        .iter()
        .flat_map(|file| file.items.iter().map(move |item| (file, item)))
}

pub(super) fn parent(item: &Item) -> Option<&str> {
    match &item.fields {
        Fields::Organisation(fields) => {
            fields.parent.as_ref().map(|slug| slug.get_ref().0.as_str())
        }
        _ => None,
    }
}

fn circular(slug: &str, parents: &BTreeMap<&str, &str>) -> bool {
    let mut ancestor = parents.get(slug);
    for _ in 0..=parents.len() {
        match ancestor {
            Some(name) if *name == slug => return true,
            Some(name) => ancestor = parents.get(name),
            None => return false,
        }
    }
    false
}

/// A variable of Fluent: the name that words will use.
fn fact_name_problem(name: &str, reserved: &crate::words::fact::Facts) -> Option<String> {
    let mut bytes = name.bytes();
    let identifier = bytes
        .next()
        .is_some_and(|first| first.is_ascii_alphabetic())
        && bytes.all(|byte| byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'-')
        && name.len() <= 64;
    if !identifier {
        Some(
            "a fact's name begins with a letter and goes on with letters a–z, digits, `_` or `-`"
                .to_owned(),
        )
    } else if name.starts_with(CONFERENCE_PREFIX) {
        Some(format!(
            "`{CONFERENCE_PREFIX}…` are the facts of the item's conference"
        ))
    } else if reserved.contains_key(name) {
        Some(format!(
            "`{name}` is a field of the item itself; write it there"
        ))
    } else {
        None
    }
}

/// The facts that the item's own columns give its words.
fn column_facts(item: &Item) -> ItemFacts {
    fn of<T: KindTable>(row: &T::Model) -> ItemFacts {
        let mut facts = ItemFacts::default();
        T::add_facts(row, &mut facts, chrono_tz::UTC);
        facts
    }
    let no_keys = |_: ItemKind, _: &Spanned<Slug>| 0;
    match &item.fields {
        Fields::Organisation(fields) => {
            of::<crate::organisations::entity::Entity>(&fields.row(0, &no_keys))
        }
        Fields::Conference(fields) => {
            of::<crate::conferences::entity::Entity>(&fields.row(0, &no_keys))
        }
        Fields::News(fields) => of::<crate::news::entity::Entity>(&fields.row(0, &no_keys)),
        Fields::WorkshopReport(fields) => {
            of::<workshop_reports::entity::report::Entity>(&fields.row(0, &no_keys))
        }
        Fields::Contact(fields) => {
            of::<contacts::entity::contact::Entity>(&fields.row(0, &no_keys))
        }
    }
}
