//! What a document of the index holds.

use tantivy::{
    Term,
    schema::{
        FAST, Field, INDEXED, IndexRecordOption, STRING, Schema, TextFieldIndexing, TextOptions,
    },
};

/// The number of this way to index. Whoever changes what documents hold, or how words become terms,
/// adds one: an index of another number is built anew.
pub(super) const VERSION: u32 = 2;

/// A part of a rendition that counts for itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Part {
    Title,
    Summary,
    /// The body, and whatever else the kind has.
    Body,
}

impl Part {
    pub(super) const ALL: [Self; 3] = [Self::Title, Self::Summary, Self::Body];

    /// The part that a message belongs to.
    pub(super) fn of_message(message: &str) -> Self {
        match message {
            "title" => Self::Title,
            "summary" => Self::Summary,
            _ => Self::Body,
        }
    }

    fn name(self) -> &'static str {
        match self {
            Self::Title => "title",
            Self::Summary => "summary",
            Self::Body => "body",
        }
    }
}

/// The fields of one part. Terms are separated by spaces, and none holds one.
#[derive(Clone, Copy, Debug)]
pub(super) struct PartFields {
    /// The folded words.
    pub(super) word: Field,
    /// The words' stems, each behind its language.
    pub(super) stem: Field,
    /// Long words' stems from their end, so that what a word ends in is the beginning of a term.
    pub(super) ending: Field,
}

/// The fields of a document.
#[derive(Clone, Copy, Debug)]
pub(super) struct Fields {
    /// The item's key.
    pub(super) id: Field,
    /// The item's kind, by its place among all.
    pub(super) kind: Field,
    /// From which second on the item is to be seen.
    pub(super) from: Field,
    /// Until which second the item is to be seen.
    pub(super) until: Field,
    /// The item's kind and slug.
    pub(super) item: Field,
    /// What else the rendition is made of.
    pub(super) sources: Field,
    /// The tags of the readers who see it.
    pub(super) readers: Field,
    parts: [PartFields; 3],
}

impl Fields {
    /// The schema, and its fields.
    pub(super) fn schema() -> (Schema, Self) {
        let mut builder = Schema::builder();
        let terms = TextFieldIndexing::default()
            .set_tokenizer("whitespace")
            // Scores do not depend on how often a word occurs, nor on how long a text is.
            .set_index_option(IndexRecordOption::Basic)
            .set_fieldnorms(false);
        let terms = TextOptions::default().set_indexing_options(terms);
        let parts = Part::ALL.map(|part| {
            let mut field = |form: &str| {
                let name = format!("{}_{form}", part.name());
                builder.add_text_field(&name, terms.clone())
            };
            PartFields {
                word: field("word"),
                stem: field("stem"),
                ending: field("ending"),
            }
        });
        let fields = Self {
            id: builder.add_i64_field("id", INDEXED | FAST),
            kind: builder.add_u64_field("kind", FAST),
            from: builder.add_i64_field("from", FAST),
            until: builder.add_i64_field("until", FAST),
            item: builder.add_text_field("item", STRING),
            sources: builder.add_text_field("sources", STRING),
            readers: builder.add_text_field("readers", STRING),
            parts,
        };
        (builder.build(), fields)
    }

    /// The fields of `part`.
    pub(super) fn part(&self, part: Part) -> PartFields {
        let [title, summary, body] = self.parts;
        match part {
            Part::Title => title,
            Part::Summary => summary,
            Part::Body => body,
        }
    }

    /// The term of all documents of an item.
    pub(super) fn item_term(&self, kind: crate::content::ItemKind, slug: &str) -> Term {
        Term::from_field_text(self.item, &format!("{kind}:{slug}"))
    }
}

/// What documents note whose words use the facts of the contact `slug`.
pub(super) fn contact_source(slug: &str) -> String {
    format!("contact:{slug}")
}

/// What documents note that are of the conference of key `id`.
pub(super) fn conference_source(id: i64) -> String {
    format!("conference:{id}")
}

/// What documents note whose words use any contact's facts: they change with the day.
pub(super) const ANY_CONTACT: &str = "contacts";
