//! Comparing the files of one item, or of one locale's vocabulary, with what the database holds.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    confirmed::Confirmations,
    count::Work,
    freshness::{MadeFrom, Messages, Minor, Source, made_from},
    history::History,
    merge::{Merged, merge},
    scan::{ItemName, Tree},
};
use crate::{
    content::{
        entity::words::{self, Notes},
        messages::entries,
    },
    words::{
        check::{
            CheckInput, Checked, Code, Contacts, Depth, Diagnostic, FileRole, Known, check_file,
        },
        fact::Facts,
        file::LocaleFile,
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

/// What is known of earlier versions, beside the rows.
#[derive(Clone, Copy, Debug)]
pub(super) struct Past<'a> {
    /// By locale.
    pub(super) confirmed: &'a BTreeMap<LocaleTag, Confirmations>,
    /// Whether every edit of the source is minor this time.
    pub(super) minor: bool,
    /// What translations that are new here were made from.
    pub(super) history: &'a History,
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
    past: Past<'_>,
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
        let minor = if is_source {
            minor(&report.bytes)
        } else {
            BTreeSet::new()
        };
        plan.reports.push(report);
        let row = item.rows.get(&locale);
        let no_machine = BTreeSet::new();
        let (last_good, last_machine) = row.map_or(("", &no_machine), |row| {
            (row.messages.as_str(), &row.notes.machine)
        });
        let mut taken = merge(&checked, last_good, last_machine);
        taken.minor = minor;
        merged.insert(locale.clone(), taken);
    }
    let source_before = item.rows.get(source);
    let nothing = Messages::new();
    let source_file = merged.get(source);
    let source = Source {
        before: source_before
            .map(|row| entries(&row.messages))
            .unwrap_or_default(),
        now: source_file.map_or(&nothing, |merged| &merged.messages),
        minor: match source_file {
            _ if past.minor => Minor::All,
            Some(file) => Minor::These(file.minor.clone()),
            None => Minor::These(BTreeSet::new()),
        },
        locale: source,
    };
    let same_source = source_before
        .zip(source_file)
        .is_some_and(|(row, file)| row.messages == file.text);
    let mut work = Work::new(source.now);
    for (locale, merged) in &merged {
        let before = item.rows.get(locale);
        let mut row = words::Model {
            item_id: item.id,
            locale: locale.as_str().to_owned(),
            kind: item.name.0,
            url_slug: merged.slug(),
            has_title: merged.messages.contains_key("title"),
            messages: merged.text.clone(),
            notes: notes(item.name, locale, merged, before, &source, past),
            translated: 0,
            translated_words: 0,
            missing: 0,
            missing_words: 0,
            outdated: 0,
            outdated_words: 0,
            machine: 0,
            machine_words: 0,
        };
        work.count(&mut row, merged, before, same_source);
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

/// What is known of the messages of one file beside their text.
fn notes(
    name: &ItemName,
    locale: &LocaleTag,
    file: &Merged,
    before: Option<&words::Model>,
    source: &Source<'_>,
    past: Past<'_>,
) -> Notes {
    let MadeFrom { outdated, orphaned } = if locale == source.locale {
        MadeFrom::default()
    } else {
        let confirmed = past.confirmed.get(locale);
        let is_confirmed = |message: &str, source: &str, translation: &str| {
            confirmed.is_some_and(|confirmed| confirmed.holds(name, message, source, translation))
        };
        let remembered = past.history.made_from(locale, name);
        made_from(before, file, source, &is_confirmed, remembered)
    };
    Notes {
        machine: file.machine.clone(),
        outdated,
        orphaned,
    }
}

/// The messages of the source that are marked `lotse: minor`.
fn minor(bytes: &[u8]) -> BTreeSet<String> {
    const MARK: &str = "minor";
    let text = std::str::from_utf8(bytes).unwrap_or_default();
    if !text.contains(MARK) {
        return BTreeSet::new();
    }
    let file = LocaleFile::parse(text);
    let marked = file.entries.into_iter().filter(|entry| entry.minor);
    marked.map(|entry| entry.id).collect()
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
