//! The locales that are offered, ready to render, and which of them are tried for a reader.

use std::{
    collections::BTreeMap,
    sync::{Arc, PoisonError, RwLock},
};

use sea_orm::{ConnectionTrait, DbErr, EntityTrait};

use super::entity::{revision, vocabulary};
use crate::words::{
    bundle::Language,
    format::{FormatSettings, Formatter},
    locale::{LocaleTag, Variety},
};

/// What an operator decides about languages.
#[derive(Clone, Debug)]
pub struct LanguageSettings {
    /// The locale that words are written in first.
    pub source: LocaleTag,
    /// The locales to try where words are missing, in order, by locale.
    pub fallbacks: BTreeMap<LocaleTag, Vec<LocaleTag>>,
    /// The locales to try before the source where `fallbacks` names none.
    pub default_fallbacks: Vec<LocaleTag>,
    /// How dates and digits are written where not as CLDR has it, by locale.
    pub formats: BTreeMap<LocaleTag, FormatSettings>,
}

impl LanguageSettings {
    /// The locales to try for a reader of `locale`, that one first.
    ///
    /// A configured list is taken as it is. Without one, shorter tags are tried, the default list, and
    /// the source at last; but Leichte Sprache and sign languages fall back to nothing, since their
    /// readers would be shown what they cannot use.
    #[must_use]
    pub fn chain(&self, locale: &LocaleTag) -> Vec<LocaleTag> {
        let mut chain = vec![locale.clone()];
        let mut add = |tag: &LocaleTag| {
            if !chain.contains(tag) {
                chain.push(tag.clone());
            }
        };
        if let Some(configured) = self.fallbacks.get(locale) {
            configured.iter().for_each(add);
        } else if locale.variety() == Variety::Standard && *locale != self.source {
            locale.truncations().for_each(|tag| add(&tag));
            self.default_fallbacks.iter().for_each(&mut add);
            add(&self.source);
        }
        chain
    }
}

/// The locales that are offered, each with its vocabulary, as of one revision.
#[derive(Debug)]
pub struct Languages {
    /// The revision of the last change of any vocabulary.
    pub revision: i64,
    offered: BTreeMap<LocaleTag, Offered>,
    tags: Vec<LocaleTag>,
}

#[derive(Debug)]
struct Offered {
    row: vocabulary::Model,
    language: Arc<Language>,
    chain: Chain,
}

/// The locales that are tried for a reader, the reader's own first; only offered ones.
pub type Chain = Arc<[LocaleTag]>;

impl Languages {
    /// A locale, if it is offered.
    #[must_use]
    pub fn get(&self, tag: &LocaleTag) -> Option<&Arc<Language>> {
        self.offered.get(tag).map(|offered| &offered.language)
    }

    /// The locales to try for a reader of `tag`; none if it is not offered.
    #[must_use]
    pub fn chain(&self, tag: &LocaleTag) -> Option<Chain> {
        self.offered
            .get(tag)
            .map(|offered| Arc::clone(&offered.chain))
    }

    /// The tags of all locales that are offered, in order.
    #[must_use]
    pub fn tags(&self) -> &[LocaleTag] {
        &self.tags
    }

    async fn load(
        connection: &impl ConnectionTrait,
        revision: i64,
        settings: &LanguageSettings,
        before: Option<&Self>,
    ) -> Result<Self, DbErr> {
        let mut rows = BTreeMap::new();
        for row in vocabulary::Entity::find().all(connection).await? {
            match row.locale.parse::<LocaleTag>() {
                Ok(tag) => {
                    rows.insert(tag, row);
                }
                Err(error) => tracing::error!(%error, "a locale in the database is skipped"),
            }
        }
        let mut offered = BTreeMap::new();
        for (tag, row) in &rows {
            let unchanged = before
                .and_then(|before| before.offered.get(tag))
                .filter(|offered| offered.row == *row)
                .map(|offered| Arc::clone(&offered.language));
            let language = match unchanged {
                Some(language) => language,
                None => match build(tag, row, settings) {
                    Some(language) => Arc::new(language),
                    None => continue,
                },
            };
            let chain = settings.chain(tag);
            let chain = chain
                .into_iter()
                .filter(|tag| rows.contains_key(tag))
                .collect();
            offered.insert(
                tag.clone(),
                Offered {
                    row: row.clone(),
                    language,
                    chain,
                },
            );
        }
        let tags = offered.keys().cloned().collect();
        Ok(Self {
            revision,
            offered,
            tags,
        })
    }
}

fn build(
    tag: &LocaleTag,
    row: &vocabulary::Model,
    settings: &LanguageSettings,
) -> Option<Language> {
    let format = settings.formats.get(tag).cloned().unwrap_or_default();
    match Formatter::new(tag, &format) {
        Ok(formatter) => Some(Language::new(
            tag.clone(),
            formatter,
            &row.terms,
            &row.labels,
        )),
        Err(error) => {
            tracing::error!(%error, locale = tag.as_str(), "a locale cannot be offered");
            None
        }
    }
}

/// Keeps the languages in memory, and follows the revision.
#[derive(Debug)]
pub struct LanguageShelf {
    settings: LanguageSettings,
    current: RwLock<Option<Arc<Languages>>>,
}

impl LanguageShelf {
    /// An empty shelf.
    #[must_use]
    pub fn new(settings: LanguageSettings) -> Self {
        Self {
            settings,
            current: RwLock::new(None),
        }
    }

    /// Forgets what was kept: the database went back, and counts revisions from there again.
    pub fn forget(&self) {
        *self.current.write().unwrap_or_else(PoisonError::into_inner) = None;
    }

    /// What the operator decided.
    #[must_use]
    pub fn settings(&self) -> &LanguageSettings {
        &self.settings
    }

    /// The languages as of what `connection` shows, which is at `counter`.
    pub async fn at(
        &self,
        connection: &impl ConnectionTrait,
        counter: &revision::Model,
    ) -> Result<Arc<Languages>, DbErr> {
        let before = self
            .current
            .read()
            .unwrap_or_else(PoisonError::into_inner)
            .clone();
        if let Some(languages) = &before
            && languages.revision == counter.vocabulary
        {
            return Ok(Arc::clone(languages));
        }
        let languages = Languages::load(
            connection,
            counter.vocabulary,
            &self.settings,
            before.as_deref(),
        );
        let languages = Arc::new(languages.await?);
        let mut current = self.current.write().unwrap_or_else(PoisonError::into_inner);
        // A reader of an older snapshot must not put back what is out of date.
        if current
            .as_ref()
            .is_none_or(|kept| kept.revision < languages.revision)
        {
            *current = Some(Arc::clone(&languages));
        }
        Ok(languages)
    }
}
