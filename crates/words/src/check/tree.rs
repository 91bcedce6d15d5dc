//! All files of a locale beside those of the source locale.

use std::collections::{BTreeMap, BTreeSet};

use super::finding::nearest;
use super::{
    Argument, CheckInput, Code, Contacts, Depth, Diagnostic, FileRole, Glossary, Habits, Known,
    LARGEST_FILE, OriginalFile, Parameters, check_file, check_text, subject,
};
use crate::file::LocaleFile;
use crate::locale::LocaleTag;

/// A file of a locale.
#[derive(Clone, Copy, Debug)]
pub struct TreeFile<'a> {
    /// Its path below the root, as findings tell it: `uk/news/example.ftl`.
    pub path: &'a str,
    /// Its path below the locale's folder: `news/example.ftl`.
    pub inner: &'a str,
    /// Its content.
    pub bytes: &'a [u8],
    /// What it is for.
    pub role: FileRole<'a>,
}

/// The files of the source locale, read once for all translations, and what is known of the tree.
#[derive(Debug)]
pub struct Originals<'a> {
    source: LocaleTag,
    files: BTreeMap<&'a str, OriginalFile<'a>>,
    /// The functions that they call.
    functions: BTreeSet<String>,
    /// Where each of their messages stands, if in one file only.
    places: BTreeMap<String, String>,
    contacts: Option<&'a Contacts>,
    /// The items that have facts, as `news/example`. Nothing where that is not known.
    items: Option<&'a BTreeSet<String>>,
}

impl<'a> Originals<'a> {
    /// Reads the files of the source locale. `items` are those that have facts, as `news/example`.
    #[must_use]
    pub fn read(
        source: &LocaleTag,
        files: &[TreeFile<'a>],
        contacts: Option<&'a Contacts>,
        items: Option<&'a BTreeSet<String>>,
    ) -> Self {
        let files: BTreeMap<&str, OriginalFile<'_>> = files
            .iter()
            .filter_map(|file| Some((file.inner, parsed(file)?.into())))
            .collect();
        let functions = files
            .values()
            .flat_map(|original| &original.file.entries)
            .flat_map(|entry| &entry.functions)
            .map(|name| (*name).to_owned())
            .collect();
        let mut places: BTreeMap<String, Option<&str>> = BTreeMap::new();
        for (inner, original) in &files {
            for entry in &original.file.entries {
                places
                    .entry(entry.id.clone())
                    .and_modify(|place| *place = None)
                    .or_insert(Some(inner));
            }
        }
        let places = places
            .into_iter()
            .filter_map(|(id, place)| Some((id, place?.to_owned())))
            .collect();
        Self {
            source: source.clone(),
            files,
            functions,
            places,
            contacts,
            items,
        }
    }
}

fn parsed<'a>(file: &TreeFile<'a>) -> Option<LocaleFile<'a>> {
    if file.bytes.len() > LARGEST_FILE {
        return None;
    }
    Some(LocaleFile::parse(std::str::from_utf8(file.bytes).ok()?))
}

/// Checks all files of one locale; the findings of each, in the order of `files`.
#[must_use]
pub fn check_locale(
    locale: &LocaleTag,
    is_source: bool,
    files: &[TreeFile<'_>],
    originals: &Originals<'_>,
) -> Vec<Vec<Diagnostic>> {
    let texts: Vec<Option<LocaleFile<'_>>> = files.iter().map(parsed).collect();
    let of_items = known_to_items(files, &texts, originals);
    let of_others = known_to_others(files, &texts, originals);
    let habits = habits(locale, is_source, files, &texts, originals);
    let mut slugs = Slugs::default();
    let mut found = Vec::with_capacity(files.len());
    for (file, text) in files.iter().zip(&texts) {
        let input = CheckInput {
            locale,
            path: file.path,
            bytes: file.bytes,
            role: file.role,
            is_source,
            original: (!is_source)
                .then(|| originals.files.get(file.inner))
                .flatten(),
            known: match file.role {
                FileRole::Other { .. } => &of_others,
                _ => &of_items,
            },
            contacts: originals.contacts,
            habits: Some(habits),
            depth: Depth::Everything,
        };
        let mut diagnostics: Vec<Diagnostic> =
            about_item(&input, file, originals).into_iter().collect();
        if let Some(text) = text {
            let (told, broken) = check_text(&input, text);
            diagnostics.extend(slugs.take(&input, file, text, &broken, originals));
            diagnostics.extend(told);
        } else {
            diagnostics.extend(check_file(&input).diagnostics);
        }
        found.push(diagnostics);
    }
    let entries = texts.iter().flatten().map(|text| text.entries.len()).sum();
    without_customs(&mut found, entries);
    found
}

/// So many words with the same foreign letter may be mistakes.
const FEW: usize = 20;

/// Takes away what is no mistake but the custom of a locale: a letter that keyboards lack is typed
/// as one of another script in all its texts, as the palochka of Kabardian is.
fn without_customs(found: &mut [Vec<Diagnostic>], entries: usize) {
    let letter = |diagnostic: &Diagnostic| -> Option<String> {
        let is_mixed = diagnostic.code == Code::MixedScripts;
        let arguments = diagnostic.arguments.iter().filter(|_| is_mixed);
        let mut letters = arguments.filter(|(name, _)| *name == "character");
        match letters.next() {
            Some((_, Argument::Text(letter))) => Some(letter.clone()),
            _ => None,
        }
    };
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for letter in found.iter().flatten().filter_map(letter) {
        *counts.entry(letter).or_default() += 1;
    }
    // In one of twenty messages, or more often.
    counts.retain(|_, count| *count > FEW && *count * 20 >= entries);
    if counts.is_empty() {
        return;
    }
    for diagnostics in found {
        diagnostics.retain(|diagnostic| {
            letter(diagnostic).is_none_or(|letter| !counts.contains_key(&letter))
        });
    }
}

/// The terms of the locale. One that is broken is known all the same: it is told where it stands,
/// and not again wherever it is used.
fn known_to_items(
    files: &[TreeFile<'_>],
    texts: &[Option<LocaleFile<'_>>],
    originals: &Originals<'_>,
) -> Known {
    let mut terms = BTreeSet::new();
    for (file, text) in files.iter().zip(texts) {
        if let (FileRole::Terms, Some(text)) = (file.role, text) {
            terms.extend(text.term_ids());
            let broken = text.junk.iter().flat_map(|junk| &junk.ids);
            terms.extend(broken.map(|id| (*id).to_owned()));
        }
    }
    let of_terms = || {
        let files = files.iter().zip(texts);
        files
            .filter(|(file, _)| matches!(file.role, FileRole::Terms))
            .filter_map(|(_, text)| text.as_ref())
    };
    Known {
        glossary: Glossary::of(of_terms()),
        parameters: Parameters::of(of_terms()),
        source: Some(originals.source.clone()),
        ..Known::of_terms(terms)
    }
}

fn known_to_others(
    files: &[TreeFile<'_>],
    texts: &[Option<LocaleFile<'_>>],
    originals: &Originals<'_>,
) -> Known {
    let mut known = Known::default();
    if !files
        .iter()
        .any(|file| matches!(file.role, FileRole::Other { .. }))
    {
        return known;
    }
    for text in texts.iter().flatten() {
        known.terms.extend(text.term_ids());
        known.messages.extend(text.message_ids());
        for id in text.junk.iter().flat_map(|junk| &junk.ids) {
            let ids = if id.starts_with('-') {
                &mut known.terms
            } else {
                &mut known.messages
            };
            ids.insert((*id).to_owned());
        }
    }
    known.functions.clone_from(&originals.functions);
    known.places.clone_from(&originals.places);
    known.glossary = Glossary::of(texts.iter().flatten());
    known.parameters = Parameters::of(texts.iter().flatten());
    known.source = Some(originals.source.clone());
    known
}

/// How the locale's texts end beside the source's.
fn habits(
    locale: &LocaleTag,
    is_source: bool,
    files: &[TreeFile<'_>],
    texts: &[Option<LocaleFile<'_>>],
    originals: &Originals<'_>,
) -> Habits {
    let mut habits = Habits::default();
    if is_source {
        return habits;
    }
    let known = Known::default();
    for (file, text) in files.iter().zip(texts) {
        let (Some(text), Some(original)) = (text, originals.files.get(file.inner)) else {
            continue;
        };
        let input = CheckInput {
            locale,
            path: file.path,
            bytes: file.bytes,
            role: file.role,
            is_source,
            original: Some(original),
            known: &known,
            contacts: None,
            habits: None,
            depth: Depth::Everything,
        };
        for entry in &text.entries {
            habits.learn(&subject(&input, text, entry));
        }
    }
    habits
}

/// An item's file without its extension: `news/example`.
fn item<'a>(file: &TreeFile<'a>) -> Option<&'a str> {
    matches!(file.role, FileRole::Item { .. })
        .then(|| file.inner.strip_suffix(".ftl"))
        .flatten()
}

/// Whether an item's file belongs to an item that there is.
fn about_item(
    input: &CheckInput<'_>,
    file: &TreeFile<'_>,
    originals: &Originals<'_>,
) -> Option<Diagnostic> {
    let (name, items) = (item(file)?, originals.items?);
    if items.contains(name) {
        return None;
    }
    let diagnostic =
        Diagnostic::new(Code::UnknownItem, input.locale, input.path, "", 0..0).with("item", name);
    Some(match nearest(name, items.iter().map(String::as_str)) {
        Some(near) => diagnostic.with("near", near).worded("near"),
        None => diagnostic,
    })
}

/// Localised slugs that are given away: within a kind and a locale, each leads to one item.
#[derive(Default)]
struct Slugs(BTreeMap<(String, String), String>);

impl Slugs {
    fn take(
        &mut self,
        input: &CheckInput<'_>,
        file: &TreeFile<'_>,
        text: &LocaleFile<'_>,
        broken: &BTreeSet<String>,
        originals: &Originals<'_>,
    ) -> Option<Diagnostic> {
        let (folder, name) = item(file)?.rsplit_once('/')?;
        let entry = text.entry("slug").filter(|_| !broken.contains("slug"))?;
        let (_, slug) = entry.text.split_once('=')?;
        let slug = slug.split_whitespace().next()?;
        let stable = format!("{folder}/{slug}");
        let of_other = slug != name
            && match originals.items {
                Some(items) => items.contains(&stable),
                None => originals
                    .files
                    .contains_key(format!("{stable}.ftl").as_str()),
            };
        let place = (folder.to_owned(), slug.to_owned());
        let owner = self.0.entry(place).or_insert_with(|| name.to_owned());
        if !of_other && owner == name {
            return None;
        }
        let span = entry.span.clone();
        let mut diagnostic =
            Diagnostic::in_file(Code::SlugTaken, input.locale, input.path, text, span)
                .with("slug", slug);
        diagnostic.id = Some("slug".to_owned());
        Some(diagnostic)
    }
}
