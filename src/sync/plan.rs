//! Comparing the files of one item, or of one locale's vocabulary, with what the database holds.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    merge::{Merged, entries, merge, says_the_same},
    scan::{ItemName, Tree},
};
use crate::{
    content::entity::words::{self, Notes},
    words::{
        check::{
            CheckInput, Checked, Code, Contacts, Depth, Diagnostic, FileRole, Known, check_file,
        },
        fact::Facts,
        locale::LocaleTag,
    },
};

/// A file's bytes, or why they cannot be had; nothing where there is no file.
pub(super) type Content = std::io::Result<Option<Vec<u8>>>;

/// What a check found in a file, with the file's text to show it in.
#[derive(Debug)]
pub(super) struct FileReport {
    pub(super) diagnostics: Vec<Diagnostic>,
    pub(super) bytes: Vec<u8>,
}

/// Checks a file that is there, for what keeps its messages from being shown. One that cannot be
/// read changes nothing.
pub(super) fn check(
    locale: &LocaleTag,
    path: &str,
    content: Content,
    role: FileRole<'_>,
    is_source: bool,
    known: &Known,
    contacts: Option<&Contacts>,
) -> Option<(Checked, FileReport)> {
    match content {
        Ok(None) => None,
        Ok(Some(bytes)) => {
            let input = CheckInput {
                locale,
                path,
                bytes: &bytes,
                role,
                is_source,
                original: None,
                known,
                contacts,
                habits: None,
                depth: Depth::Errors,
            };
            let mut checked = check_file(&input);
            let diagnostics = std::mem::take(&mut checked.diagnostics);
            Some((checked, FileReport { diagnostics, bytes }))
        }
        Err(error) => {
            let diagnostic = Diagnostic::new(Code::UnreadableFile, locale, path, "", 0..0)
                .with("reason", error.to_string());
            let checked = Checked {
                unreadable: true,
                ..Checked::default()
            };
            let report = FileReport {
                diagnostics: vec![diagnostic],
                bytes: Vec::new(),
            };
            Some((checked, report))
        }
    }
}

/// An item that is in the database.
#[derive(Debug)]
pub(super) struct KnownItem<'a> {
    pub(super) name: &'a ItemName,
    pub(super) id: i64,
    pub(super) facts: Facts,
    /// The item's words in the database, by locale.
    pub(super) rows: BTreeMap<LocaleTag, words::Model>,
}

/// What differs for one item.
#[derive(Debug, Default)]
pub(super) struct ItemPlan {
    pub(super) upserts: Vec<words::Model>,
    pub(super) deletes: Vec<LocaleTag>,
    pub(super) reports: Vec<FileReport>,
    /// The locales whose row in the database is the new one without its slug.
    pub(super) without_slug: BTreeSet<String>,
}

/// Compares an item's files with its rows.
pub(super) fn plan_item(
    item: &KnownItem<'_>,
    files: BTreeMap<LocaleTag, Content>,
    source: &LocaleTag,
    terms: &BTreeMap<LocaleTag, Known>,
    contacts: &Contacts,
) -> ItemPlan {
    let mut plan = ItemPlan::default();
    let mut merged: BTreeMap<LocaleTag, Merged> = BTreeMap::new();
    let no_terms = Known::default();
    for (locale, content) in files {
        let path = Tree::item_path(&locale, item.name);
        let role = FileRole::Item {
            facts: Some(&item.facts),
        };
        let terms = terms.get(&locale).unwrap_or(&no_terms);
        let is_source = locale == *source;
        let Some((checked, report)) = check(
            &locale,
            &path,
            content,
            role,
            is_source,
            terms,
            Some(contacts),
        ) else {
            continue;
        };
        plan.reports.push(report);
        let row = item.rows.get(&locale);
        let no_machine = BTreeSet::new();
        let (last_good, last_machine) = row.map_or(("", &no_machine), |row| {
            (row.messages.as_str(), &row.notes.machine)
        });
        merged.insert(locale.clone(), merge(&checked, last_good, last_machine));
    }
    let source_before = item
        .rows
        .get(source)
        .map(|row| entries(&row.messages))
        .unwrap_or_default();
    let nothing = BTreeMap::new();
    let source_now = merged
        .get(source)
        .map_or(&nothing, |merged| &merged.messages);
    for (locale, merged) in &merged {
        let before = item.rows.get(locale);
        let outdated = if locale == source {
            BTreeMap::new()
        } else {
            outdated(before, &merged.messages, &source_before, source_now)
        };
        let row = words::Model {
            item_id: item.id,
            locale: locale.as_str().to_owned(),
            kind: item.name.0,
            url_slug: merged.slug(),
            has_title: merged.messages.contains_key("title"),
            messages: merged.text.clone(),
            notes: Notes {
                machine: merged.machine.clone(),
                outdated,
            },
        };
        if merged.messages.is_empty() {
            if before.is_some() {
                plan.deletes.push(locale.clone());
            }
        } else if before != Some(&row) {
            let bare = words::Model {
                url_slug: None,
                ..row.clone()
            };
            if before == Some(&bare) {
                plan.without_slug.insert(row.locale.clone());
            }
            plan.upserts.push(row);
        }
    }
    let gone = item
        .rows
        .keys()
        .filter(|locale| !merged.contains_key(locale));
    plan.deletes.extend(gone.cloned());
    plan
}

/// Which messages of a translation are outdated, each with the source text that it was made from.
///
/// A message becomes outdated when the source moves on and it does not, and current again when it is
/// edited, or when the source says again what it said.
fn outdated(
    before: Option<&words::Model>,
    now: &BTreeMap<String, String>,
    source_before: &BTreeMap<String, String>,
    source_now: &BTreeMap<String, String>,
) -> BTreeMap<String, String> {
    let Some(before) = before else {
        return BTreeMap::new();
    };
    let translated_before = entries(&before.messages);
    let mut outdated = BTreeMap::new();
    for (id, text) in now {
        let edited = translated_before
            .get(id)
            .is_none_or(|earlier| !says_the_same(earlier, text));
        let Some(source) = source_now.get(id) else {
            continue;
        };
        if edited {
            continue;
        }
        let seen = before
            .notes
            .outdated
            .get(id)
            .or_else(|| source_before.get(id));
        if let Some(seen) = seen
            && !says_the_same(seen, source)
        {
            outdated.insert(id.clone(), seen.clone());
        }
    }
    outdated
}

/// A locale's labels or terms as they are to be.
pub(super) fn plan_vocabulary(
    locale: &LocaleTag,
    file: &str,
    content: Content,
    role: FileRole<'_>,
    last_good: &str,
    terms: &Known,
) -> (String, Option<FileReport>) {
    let path = Tree::path(locale, file);
    match check(locale, &path, content, role, false, terms, None) {
        None => (String::new(), None),
        Some((checked, report)) => (
            merge(&checked, last_good, &BTreeSet::new()).text,
            Some(report),
        ),
    }
}

/// What checked Fluent holds of terms.
pub(super) fn known_terms(terms: &str) -> Known {
    Known::of_terms(crate::words::file::LocaleFile::parse(terms).term_ids())
}
