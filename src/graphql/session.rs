//! One request's view of the content, and the reader's language.

use std::{
    collections::BTreeSet,
    sync::{Arc, Mutex, PoisonError},
};

use async_graphql::{Context, Result, dataloader::DataLoader};
use sea_orm::DatabaseTransaction;

use super::{
    batches::Waiting,
    error::{bad_input, database},
    limits::Limits,
    loaders::{CountOfChildren, Failure, Loads},
    locale::LanguageTag,
};
use crate::{
    clock::Moment,
    content::{
        KindTable,
        languages::{Chain, Languages},
    },
    renditions::{Rendition, Request, Subject},
    words::{bundle::Language, fact::Facts, locale::LocaleTag},
};

/// One request's view of the content: one state of the database, one time, one set of languages.
pub struct Session {
    /// The content as of the request's start.
    pub snapshot: Arc<DatabaseTransaction>,
    /// The revision that the snapshot shows.
    pub revision: i64,
    /// The time of the request.
    pub moment: Moment,
    /// The time zone in which days are told.
    pub time_zone: chrono_tz::Tz,
    /// The locales that are offered.
    pub languages: Arc<Languages>,
    /// The locale that words are written in first.
    pub source: LocaleTag,
    /// The largest page, and the page without `first` or `last`.
    pub limits: Arc<Limits>,
    /// The locale for fields without an explicit one.
    pub negotiated: LocaleTag,
    /// Which locales were used.
    pub used: Arc<Mutex<Used>>,
    /// Batches look-ups.
    pub loader: Arc<DataLoader<Loads>>,
    /// The look-ups that wait to be asked together.
    pub waiting: Waiting,
}

/// Which locales a request used, for the answer's headers.
#[derive(Debug, Default)]
pub struct Used {
    /// The readers' locales.
    pub locales: BTreeSet<LocaleTag>,
    /// Whether one of them was negotiated instead of asked for.
    pub negotiated: bool,
}

/// The reader's language, with the locales that are tried where words are missing.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Scope {
    /// The reader's own locale first.
    pub chain: Chain,
}

impl Scope {
    /// The reader's locale.
    #[must_use]
    pub fn locale(&self) -> Option<&LocaleTag> {
        self.chain.first()
    }
}

/// The session of a request.
///
/// # Errors
/// Never in a running server: every request has one.
pub fn session<'a>(context: &Context<'a>) -> Result<&'a Session> {
    context.data::<Session>()
}

impl Session {
    /// The scope of a field with this `locale` argument.
    ///
    /// # Errors
    /// If the locale, and every shorter tag of it, is not offered.
    pub fn scope(&self, locale: Option<&LanguageTag>) -> Result<Scope> {
        let tag = match locale {
            Some(LanguageTag(tag)) => std::iter::once(tag.clone())
                .chain(tag.truncations())
                .find(|tag| self.languages.get(tag).is_some())
                .ok_or_else(|| {
                    let tags: Vec<&str> = self
                        .languages
                        .tags()
                        .iter()
                        .map(LocaleTag::as_str)
                        .collect();
                    bad_input(format!(
                        "This locale is not offered. There are: {}.",
                        tags.join(", ")
                    ))
                })?,
            None => self.negotiated.clone(),
        };
        let mut used = self.used.lock().unwrap_or_else(PoisonError::into_inner);
        used.negotiated |= locale.is_none();
        let chain = self.languages.chain(&tag).ok_or_else(|| {
            bad_input("There are no words yet: the locale files were not synced.")
        })?;
        used.locales.insert(tag);
        Ok(Scope { chain })
    }

    /// How the reader's locale writes.
    ///
    /// # Errors
    /// Never: a scope's locales are offered.
    pub fn language(&self, scope: &Scope) -> Result<&Arc<Language>> {
        scope
            .locale()
            .and_then(|tag| self.languages.get(tag))
            .ok_or_else(|| bad_input("This locale is not offered any more."))
    }

    /// The label `key` in the first locale of the chain that has it.
    #[must_use]
    pub fn label(&self, scope: &Scope, key: &str, facts: &Facts) -> Option<(LocaleTag, String)> {
        scope.chain.iter().find_map(|tag| {
            let text = self.languages.get(tag)?.label(key, facts)?;
            Some((tag.clone(), text))
        })
    }

    /// Counts a parent's items, together with those of its siblings.
    pub fn loader_of_counts<T: KindTable>(
        &self,
        key: CountOfChildren<T>,
    ) -> impl Future<Output = Result<i64, Failure>> + Send + use<T> {
        let loader = Arc::clone(&self.loader);
        async move { Ok(loader.load_one(key).await?.unwrap_or(0)) }
    }

    /// An item's words.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn rendition(&self, subject: &Arc<Subject>, scope: &Scope) -> Result<Arc<Rendition>> {
        let request = Request {
            subject: Arc::clone(subject),
            chain: Arc::clone(&scope.chain),
        };
        let rendition = self.loader.load_one(request).await.map_err(database)?;
        rendition.ok_or_else(|| database("a rendition is missing"))
    }
}
