//! From an item to the index's documents: one for each rendition that differs from the others.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use tantivy::TantivyDocument;

use super::{
    analysis::Terms,
    entries::Entry,
    page::kind_number,
    schema::{ANY_CONTACT, Fields, Part, conference_source, contact_source},
};
use crate::{
    content::languages::{Chain, Languages},
    words::{locale::LocaleTag, markdown, search::words},
};

/// A message in one locale: where a reader's text comes from.
type Source<'a> = (&'a str, &'a LocaleTag);

/// The terms of one text, each once.
#[derive(Default)]
struct TextTerms {
    words: BTreeSet<String>,
    stems: BTreeSet<String>,
    endings: BTreeSet<String>,
}

/// The documents of `entry` for the readers of all locales that are offered.
pub(super) fn documents(
    entry: &Entry,
    languages: &Languages,
    fields: &Fields,
) -> Vec<TantivyDocument> {
    let texts = texts(entry);
    // Readers who are shown the same messages in the same locales share a document.
    let mut shared: BTreeMap<Vec<Source<'_>>, Vec<&LocaleTag>> = BTreeMap::new();
    let messages: BTreeSet<&str> = texts.keys().map(|(message, _)| *message).collect();
    let readers = languages.tags().iter();
    let chains: Vec<(&LocaleTag, Chain)> = readers
        .filter_map(|reader| Some((reader, languages.chain(reader)?)))
        .collect();
    for (reader, chain) in &chains {
        let shown: Vec<Source<'_>> = messages
            .iter()
            .filter_map(|message| {
                chain
                    .iter()
                    .find_map(|tag| texts.get_key_value(&(*message, tag)))
            })
            .map(|(source, _)| *source)
            .collect();
        if shown.iter().any(|(message, _)| *message == "title") {
            shared.entry(shown).or_default().push(reader);
        }
    }
    if shared.is_empty() {
        // Nobody sees it now. But what it is made of may change, and is noted.
        shared.insert(Vec::new(), Vec::new());
    }
    shared
        .iter()
        .map(|(shown, readers)| document(entry, shown, readers, &texts, fields))
        .collect()
}

/// Every message that can be rendered, in each locale that has it.
fn texts(entry: &Entry) -> HashMap<Source<'_>, TextTerms> {
    let mut texts = HashMap::new();
    for (tag, rendition) in &entry.renditions {
        for message in rendition.messages().filter(|message| *message != "slug") {
            let Some(text) = rendition.told_text(message) else {
                continue;
            };
            let text = if message == "body" {
                markdown::plain(&text.value)
            } else {
                text.value.clone()
            };
            let mut terms = TextTerms::default();
            for word in words(&text, tag) {
                let Terms {
                    word,
                    stem,
                    endings,
                } = Terms::of(&word, tag.language());
                // Spaces separate terms.
                if !word.contains(char::is_whitespace) {
                    terms.words.insert(word);
                }
                terms.stems.extend(stem);
                terms.endings.extend(endings);
            }
            texts.insert((message, tag), terms);
        }
    }
    texts
}

fn document(
    entry: &Entry,
    shown: &[Source<'_>],
    readers: &[&LocaleTag],
    texts: &HashMap<Source<'_>, TextTerms>,
    fields: &Fields,
) -> TantivyDocument {
    let item = &entry.subject.item;
    let mut document = TantivyDocument::new();
    document.add_i64(fields.id, item.id);
    document.add_u64(fields.kind, kind_number(item.kind));
    document.add_i64(fields.from, entry.span.from.timestamp());
    document.add_i64(fields.until, entry.span.until.timestamp());
    document.add_text(fields.item, format!("{}:{}", item.kind, item.slug));
    for reader in readers {
        document.add_text(fields.readers, reader.as_str());
    }
    if let Some(conference) = entry.subject.conference_id {
        document.add_text(fields.sources, conference_source(conference));
    }
    // Whichever text uses a contact's facts: where that cannot be rendered, another is shown.
    let contacts: BTreeSet<&str> = entry
        .renditions
        .iter()
        .flat_map(|(_, rendition)| rendition.contacts())
        .collect();
    for contact in &contacts {
        document.add_text(fields.sources, contact_source(contact));
    }
    if !contacts.is_empty() {
        document.add_text(fields.sources, ANY_CONTACT);
    }
    for part in Part::ALL {
        let of_part = shown
            .iter()
            .filter(|(message, _)| Part::of_message(message) == part)
            .filter_map(|source| texts.get(source));
        let field = fields.part(part);
        for terms in of_part {
            for (field, terms) in [
                (field.word, &terms.words),
                (field.stem, &terms.stems),
                (field.ending, &terms.endings),
            ] {
                let terms: Vec<&str> = terms.iter().map(String::as_str).collect();
                document.add_text(field, terms.join(" "));
            }
        }
    }
    document
}
