//! One request's view of the content, and the reader's language.

use std::{
    collections::BTreeSet,
    hash::Hash,
    ops::Deref,
    sync::{Arc, Mutex, PoisonError},
};

use super::{
    batches::{Batches, Turn},
    error::{bad_input, database},
    keeping::{AllTopics, IdBySlug, LookUp, Weigh},
    limits::Limits,
    loaders::{ContactNamed, Failure, FallbacksOf, Loads, Shown},
    locale::LanguageTag,
    portion::{self, Portions},
};
use crate::{
    clock::Moment,
    content::{
        ItemKind, KindTable,
        languages::{Chain, Languages},
        record, topics,
    },
    editions::{Reading, View},
    renditions::{Lack, Localised, Rendition, Request},
    words::{
        bundle::{ContactBook, ContactEntry, Language},
        fact::Facts,
        locale::LocaleTag,
    },
};
use async_graphql::{Context, Result, dataloader::Loader, futures_util::future::try_join_all};
use sea_orm::DbErr;

/// One request's view of the content: one state of the database, one time, one set of languages.
pub struct Session {
    /// The content.
    pub view: Arc<View>,
    /// The revision that the view shows.
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
    /// What the answer was made of, but for the portion that is being made.
    pub used: Arc<Mutex<Used>>,
    /// Whether the engine must see each field by itself, because one of them failed.
    pub is_exact: bool,
    /// What of the answer is kept in portions.
    pub portions: Portions,
    /// Asks look-ups together.
    pub batches: Batches,
}

/// What an answer was made of, for its headers and for those who keep it.
#[derive(Clone, Debug, Default)]
pub struct Used {
    /// The readers' locales.
    pub locales: BTreeSet<LocaleTag>,
    /// Whether one of them was negotiated instead of asked for.
    pub negotiated: bool,
    /// Names of what was shown: `news/<slug>` for an item, `news` for whatever is of that kind.
    pub shown: BTreeSet<String>,
    /// Whether the answer may differ from the next one of the same edition, and is not to be kept.
    pub is_passing: bool,
}

impl Used {
    /// For how many seconds caches on the way may use the answer without asking, at most, for what
    /// it shows; none if that is for the operator alone to say.
    #[must_use]
    pub fn max_age(&self) -> Option<u32> {
        let of_folder = |key: &String| ItemKind::of_folder(key.split('/').next()?)?.max_age();
        self.shown.iter().filter_map(of_folder).min()
    }

    /// Takes note of what a part of the answer was made of.
    pub fn add(&mut self, part: &Self) {
        // Mostly it is noted already.
        for locale in &part.locales {
            if !self.locales.contains(locale) {
                self.locales.insert(locale.clone());
            }
        }
        for key in &part.shown {
            if !self.shown.contains(key) {
                self.shown.insert(key.clone());
            }
        }
        self.negotiated |= part.negotiated;
        self.is_passing |= part.is_passing;
    }
}

/// The database of one request, for as long as it has its turn.
#[derive(Debug)]
pub struct Connection<'a> {
    reading: &'a Reading,
    _turn: Turn,
}

impl Deref for Connection<'_> {
    type Target = Reading;

    fn deref(&self) -> &Reading {
        self.reading
    }
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
        let chain = self.languages.chain(&tag);
        self.write(|used| {
            used.negotiated |= locale.is_none();
            if chain.is_some() {
                used.locales.insert(tag);
            }
        });
        let chain = chain.ok_or_else(|| {
            bad_input("There are no words yet: the locale files were not synced.")
        })?;
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

    /// Notes that items were shown, for caches on the way.
    pub fn note<'a>(&self, kind: ItemKind, slugs: impl IntoIterator<Item = &'a str>) {
        let folder = kind.folder();
        let mut slugs = slugs.into_iter().peekable();
        if slugs.peek().is_none() {
            return;
        }
        self.write(|used| {
            let keys = slugs.map(|slug| format!("{folder}/{slug}"));
            used.shown.extend(keys);
        });
    }

    /// Notes that a list of items of `kind` was shown: it changes with any of them.
    pub fn note_list(&self, kind: ItemKind) {
        self.write(|used| {
            if !used.shown.contains(kind.folder()) {
                used.shown.insert(kind.folder().to_owned());
            }
        });
    }

    /// Notes that one item was asked for: it was shown, or any that comes may be it.
    pub fn note_found<T: KindTable>(&self, kind: ItemKind, found: Option<&Shown<T>>) {
        match found {
            Some(shown) => self.note(kind, [&*shown.record.item.slug]),
            None => self.note_list(kind),
        }
    }

    /// Notes that the answer is not to be kept.
    pub fn note_passing(&self) {
        self.write(|used| used.is_passing = true);
    }

    /// Takes note of what the answer, or the portion of it that is being made, was made of.
    pub fn write(&self, note: impl FnOnce(&mut Used)) {
        let used = portion::being_made().unwrap_or_else(|| Arc::clone(&self.used));
        note(&mut used.lock().unwrap_or_else(PoisonError::into_inner));
    }

    /// The database, for what is no look-up. It has a turn of its own, so ask at once, and ask
    /// nothing else of the session until this is dropped.
    ///
    /// # Errors
    /// If the database does not answer, or has moved on.
    pub async fn connection(&self) -> Result<Connection<'_>, DbErr> {
        let turn = self.batches.turn().await;
        let reading = self.view.connection().await?;
        Ok(Connection {
            reading,
            _turn: turn,
        })
    }

    /// What is kept of a look-up, or what is found together with the other look-ups of the level.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn look_up<K>(
        &self,
        key: K,
    ) -> Result<Option<<Loads as Loader<K>>::Value>, Arc<Failure>>
    where
        K: Hash + Eq + Clone + Send + Sync + 'static,
        Loads: Loader<K, Error = Failure, Value: Weigh>,
    {
        let find = self.batches.find(key.clone());
        self.view.kept(LookUp(key), find).await
    }

    /// The same of several, in their order.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn look_up_all<K>(
        &self,
        keys: Vec<K>,
    ) -> Result<Vec<Option<<Loads as Loader<K>>::Value>>, Arc<Failure>>
    where
        K: Hash + Eq + Clone + Send + Sync + 'static,
        Loads: Loader<K, Error = Failure, Value: Weigh>,
    {
        if self.view.edition().kept.is_on() {
            let found = keys.into_iter().map(|key| self.look_up(key));
            return try_join_all(found).await;
        }
        let found = Box::pin(self.batches.find_all(&keys)).await;
        found
            .inspect_err(|error| self.view.note(error))
            .map_err(Arc::new)
    }

    /// The key of the item of `kind` that `slug` names in any locale.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn id_by_slug(&self, kind: ItemKind, slug: &str) -> Result<Option<i64>> {
        let find = async {
            let connection = self.connection().await?;
            record::id_by_slug(&*connection, kind, slug).await
        };
        let key = IdBySlug(kind, slug.to_owned());
        self.view.kept(key, find).await.map_err(database)
    }

    /// The keys of all topics.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn topics(&self) -> Result<Vec<String>> {
        let find = async { topics::all(&*self.connection().await?).await };
        self.view.kept(AllTopics, find).await.map_err(database)
    }

    /// Items' words in the reader's own locale, and what was told of them beside, in the order of
    /// `requests`.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn renditions(&self, requests: Vec<Request>) -> Result<Vec<Arc<Rendition>>> {
        let found = self.look_up_all(requests).await.map_err(database)?;
        let missing = || database("a rendition is missing");
        found
            .into_iter()
            .map(|found| found.ok_or_else(missing))
            .collect()
    }

    /// The same of one item, which is noted.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn rendition(&self, request: &Request) -> Result<Arc<Rendition>> {
        let rendition = self.look_up(request.clone()).await.map_err(database)?;
        let rendition = rendition.ok_or_else(|| database("a rendition is missing"))?;
        self.note_rendition(&rendition);
        Ok(rendition)
    }

    /// Notes that an item's words were shown, which may use the facts of its conference.
    pub fn note_rendition(&self, rendition: &Rendition) {
        if rendition.has_conference() {
            self.note_list(ItemKind::Conference);
        }
    }

    /// Completes `rendition`, which answers `request`, so that every message can be rendered.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn complete(&self, rendition: &Rendition, request: &Request) -> Result<()> {
        self.tell_fallbacks(rendition, request).await?;
        self.tell_contacts(rendition).await?;
        self.note(ItemKind::Contact, rendition.contacts());
        Ok(())
    }

    /// The text of a message of `rendition`.
    ///
    /// # Errors
    /// What has to be told first.
    pub fn told_text(
        &self,
        rendition: &Rendition,
        message: &str,
    ) -> Result<Option<Arc<Localised>>, Lack> {
        let known = rendition.text(message)?;
        if known.depends_on_contacts {
            self.note(ItemKind::Contact, rendition.contacts());
        }
        Ok(known.text)
    }

    /// The text of a message of `rendition`, which answers `request`.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn text(
        &self,
        rendition: &Rendition,
        request: &Request,
        message: &str,
    ) -> Result<Option<Arc<Localised>>> {
        loop {
            match self.told_text(rendition, message) {
                Ok(text) => return Ok(text),
                // Seldom.
                Err(Lack::Fallbacks) => Box::pin(self.tell_fallbacks(rendition, request)).await?,
                Err(Lack::Contacts) => Box::pin(self.tell_contacts(rendition)).await?,
            }
        }
    }

    /// Tells `rendition`, which answers `request`, the words of the locales behind the reader's own.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn tell_fallbacks(&self, rendition: &Rendition, request: &Request) -> Result<()> {
        if !rendition.are_fallbacks_told() {
            let fallbacks = self.look_up(FallbacksOf(request.clone())).await;
            let fallbacks = fallbacks.map_err(database)?;
            let fallbacks = fallbacks.ok_or_else(|| database("fallbacks are missing"))?;
            rendition.tell_fallbacks(fallbacks);
        }
        Ok(())
    }

    /// Tells `rendition` what the public may see of the contacts that its words name.
    async fn tell_contacts(&self, rendition: &Rendition) -> Result<()> {
        let parts = rendition.parts();
        for part in parts.filter(|part| !part.are_contacts_told()) {
            let named: BTreeSet<&str> = part.contacts().collect();
            let entries = named.into_iter().map(|slug| self.contact(slug));
            let entries = try_join_all(entries).await.map_err(database)?;
            let book = ContactBook(entries.into_iter().flatten().collect());
            part.tell_contacts(Arc::new(book));
        }
        Ok(())
    }

    /// What words may say of the contact `slug`, if the public may see it.
    async fn contact(&self, slug: &str) -> Result<Option<(String, ContactEntry)>, Arc<Failure>> {
        let entry = self.look_up(ContactNamed(slug.to_owned())).await?;
        Ok(entry.map(|entry| (slug.to_owned(), (*entry).clone())))
    }
}
