//! Keeps the index current: follows the change log, and whatever follows from a change.

mod log;

use std::{
    collections::BTreeSet,
    path::{Path, PathBuf},
    sync::Arc,
    time::Duration,
};

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use sea_orm::DbErr;
use sha2::{Digest, Sha256};
use tantivy::TantivyError;
use tokio::sync::watch;

use super::{
    Search,
    entries::{Reading, keys_after},
    store::{Foreign, Portion, State, Store},
};
use crate::{
    clock::Moment,
    content::{change_log, entity::revision},
    db::{Database, Transaction},
    editions::Editions,
    renditions::WordsShelf,
};

/// How many items are indexed at once.
const ITEMS_AT_ONCE: usize = 100;
/// After how many portions a long work is committed.
const PORTIONS_A_COMMIT: usize = 20;
/// How often the day, and whether a search met damage, is looked at.
const INTERVAL: Duration = Duration::from_millis(250);
/// After how long without work the writer's memory is given back.
const REST_AFTER: u32 = 20;
/// How long a failure is waited out.
const PATIENCE: Duration = Duration::from_secs(2);

/// Why the index could not be brought forward. Tried again, it may work.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    /// The database did not answer.
    #[error("the database failed: {0}")]
    Database(#[from] DbErr),
    /// The folder of the index cannot be used.
    #[error("the index failed: {0}")]
    Index(#[from] TantivyError),
    /// Damage made the library panic.
    #[error("the index is damaged")]
    Damaged,
}

/// How far the index has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// The revision up to which it holds every change.
    pub revision: i64,
    /// Whether nothing is left to do.
    pub is_done: bool,
}

/// Follows the change log.
pub struct Follower {
    search: Arc<Search>,
    database: Database,
    editions: Arc<Editions>,
    words: WordsShelf,
    folder: Option<PathBuf>,
    /// What renditions depend on beside the content.
    settings: String,
    store: Option<Store>,
    foreign: Option<Foreign>,
    is_damaged: bool,
    /// Whether the last attempt to write failed.
    has_failed: bool,
    /// The items that changes up to `reached` touched and that are not indexed yet.
    pending: BTreeSet<i64>,
    reached: Option<State>,
    portions: usize,
}

impl Follower {
    /// Follows `database` for `search`, with the index in `folder`, or else in memory.
    #[must_use]
    pub fn new(
        search: Arc<Search>,
        database: Database,
        editions: Arc<Editions>,
        words: WordsShelf,
        folder: Option<PathBuf>,
    ) -> Self {
        let settings = editions.languages().settings();
        let settings = format!("{settings:?} {}", editions.time_zone());
        let hash = Sha256::digest(settings);
        Self {
            search,
            database,
            editions,
            words,
            folder,
            settings: URL_SAFE_NO_PAD.encode(&hash[..9]),
            store: None,
            foreign: None,
            is_damaged: false,
            has_failed: false,
            pending: BTreeSet::new(),
            reached: None,
            portions: 0,
        }
    }

    /// Keeps the index current for ever.
    pub async fn run(mut self) {
        let mut revisions = self.editions.revisions();
        let mut idle = 0;
        let mut told = String::new();
        loop {
            revisions.mark_unchanged();
            match self.catch_up().await {
                Ok(Progress { is_done: false, .. }) => {
                    idle = 0;
                    continue;
                }
                Ok(_) => told.clear(),
                Err(error) => {
                    // Once, however often it is tried in vain.
                    let problem = error.to_string();
                    if problem != told {
                        let folder = self.folder.as_deref().map(Path::display);
                        let folder = folder.map(tracing::field::display);
                        tracing::warn!(%error, folder, "the search index is behind; trying again");
                        told = problem;
                    }
                    tokio::time::sleep(PATIENCE).await;
                    continue;
                }
            }
            self.wait(&mut revisions, &mut idle).await;
        }
    }

    /// Waits until there may be something to do.
    async fn wait(&mut self, revisions: &mut watch::Receiver<i64>, idle: &mut u32) {
        loop {
            let told = tokio::time::timeout(INTERVAL, revisions.changed()).await;
            *idle += 1;
            if *idle == REST_AFTER
                && self.store.is_some()
                && let Err(error) = self.with_store(Store::rest).await
            {
                tracing::warn!(%error, "the search index failed at rest");
            }
            let state = self.store.as_ref().and_then(|store| store.state.as_ref());
            let today = Moment::current(self.editions.time_zone()).today;
            // What another process writes is looked at again and again.
            let is_current = state.is_some_and(|state| state.day == today);
            if told.is_ok() || !is_current || self.search.is_damaged() {
                return;
            }
        }
    }

    /// Brings the index forward by one portion of work.
    ///
    /// # Errors
    /// If the database or the folder fails; nothing is lost, and the next call goes on.
    pub async fn catch_up(&mut self) -> Result<Progress, Failure> {
        if self.search.take_damage() {
            self.is_damaged = true;
            self.store = None;
            self.foreign = None;
            self.search.publish(None);
        }
        let snapshot = self.database.snapshot().await?;
        let work = self.look(&snapshot).await;
        snapshot.rollback().await?;
        let work = work?;
        if let Some(foreign) = &self.foreign {
            return Ok(Progress {
                revision: foreign.revision(),
                is_done: true,
            });
        }
        let is_done = work.is_none();
        if let Some(portion) = work {
            self.with_store(move |store| store.apply(portion)).await?;
            self.publish();
        }
        let state = self.store.as_ref().and_then(|store| store.state.as_ref());
        Ok(Progress {
            revision: state.map_or(0, |state| state.revision),
            is_done,
        })
    }

    /// Opens the index where it is not, and finds the next work for it.
    async fn look(&mut self, snapshot: &Transaction) -> Result<Option<Portion>, Failure> {
        let counter = change_log::counter(snapshot).await?;
        if self.store.is_none() {
            self.open(&counter.database).await?;
        }
        if self.foreign.is_some() {
            return Ok(None);
        }
        self.work(snapshot, &counter).await
    }

    /// Shows the index to those who ask, if it is complete. Until then the one before it answers.
    fn publish(&self) {
        let own = self.store.as_ref().and_then(Store::opened);
        let foreign = || self.foreign.as_ref().and_then(Foreign::opened);
        if let Some(opened) = own.or_else(foreign) {
            self.search.publish(Some(opened));
        }
    }

    /// Opens the index, or looks at the one that another process writes.
    async fn open(&mut self, database: &str) -> Result<(), Failure> {
        self.reached = None;
        self.pending.clear();
        let (folder, database) = (self.folder.clone(), database.to_owned());
        let (is_damaged, before) = (self.is_damaged, self.foreign.take());
        let opened = tokio::task::spawn_blocking(move || {
            let store = Store::open(folder.as_deref(), &database, is_damaged)?;
            let foreign = match folder.filter(|_| store.is_none()) {
                Some(folder) => Foreign::look(&folder, &database, before)?,
                None => None,
            };
            Ok::<_, TantivyError>((store, foreign))
        });
        let opened = opened.await.unwrap_or_else(|_| {
            self.is_damaged = true;
            Err(TantivyError::Poisoned)
        });
        let (store, foreign) = opened?;
        if store.is_some() {
            self.is_damaged = false;
        }
        (self.store, self.foreign) = (store, foreign);
        self.publish();
        Ok(())
    }

    /// Runs what reads and writes files where it keeps nobody waiting.
    async fn with_store<R: Send + 'static>(
        &mut self,
        work: impl FnOnce(&mut Store) -> tantivy::Result<R> + Send + 'static,
    ) -> Result<R, Failure> {
        let Some(mut store) = self.store.take() else {
            return Err(Failure::Damaged);
        };
        let done = tokio::task::spawn_blocking(move || {
            let result = work(&mut store);
            (store, result)
        });
        match done.await {
            Ok((store, Ok(result))) => {
                self.store = Some(store);
                self.has_failed = false;
                Ok(result)
            }
            Ok((_, Err(error))) => {
                // What was committed stays good on a disk that is full. For other reasons it is
                // opened once more before it is given up.
                let is_of_disk = matches!(
                    error,
                    TantivyError::IoError(_)
                        | TantivyError::OpenWriteError(_)
                        | TantivyError::LockFailure(..)
                        | TantivyError::ErrorInThread(_)
                );
                self.is_damaged = !is_of_disk && std::mem::replace(&mut self.has_failed, true);
                Err(error.into())
            }
            Err(_) => {
                self.is_damaged = true;
                Err(Failure::Damaged)
            }
        }
    }

    /// What is to be done next; none if the index is current.
    async fn work(
        &mut self,
        snapshot: &Transaction,
        counter: &revision::Model,
    ) -> Result<Option<Portion>, Failure> {
        let editions = Arc::clone(&self.editions);
        let languages = editions.languages().at(snapshot, counter).await?;
        let moment = Moment::current(editions.time_zone());
        let revision = counter.value;
        let known = self.store.as_ref().and_then(|store| store.state.clone());
        let mut state = match known {
            Some(state) => self.checked(snapshot, state, counter, moment).await?,
            None => self.anew(snapshot, counter, moment, false).await?,
        };
        if state.settings != self.settings {
            state.settings.clone_from(&self.settings);
            state.sweep = Some(i64::MIN);
        }
        if self.reached.is_none() && (state.revision < revision || state.day != moment.today) {
            state = self.read_changes(snapshot, state, counter, moment).await?;
        }
        let reading = Reading {
            connection: snapshot,
            languages: &languages,
            shelf: &self.words,
            source: &editions.languages().settings().source,
            moment,
            time_zone: editions.time_zone(),
        };
        let mut portion = Portion {
            ids: BTreeSet::new(),
            range: None,
            entries: Vec::new(),
            languages: Arc::clone(&languages),
            state,
            is_committed: false,
        };
        if let Some(reached) = &self.reached {
            portion.ids = self.pending.iter().copied().take(ITEMS_AT_ONCE).collect();
            portion.entries = reading.entries(&portion.ids).await?;
            self.pending.retain(|id| !portion.ids.contains(id));
            if self.pending.is_empty() {
                portion.state = State {
                    sweep: reached.sweep.or(portion.state.sweep),
                    ..reached.clone()
                };
                portion.is_committed = true;
                self.reached = None;
            }
        } else if let Some(after) = portion.state.sweep {
            let ids = keys_after(snapshot, after, ITEMS_AT_ONCE as u64).await?;
            portion.entries = reading.entries(&ids).await?;
            let last = (ids.len() == ITEMS_AT_ONCE)
                .then(|| ids.last().copied())
                .flatten();
            portion.range = Some((after, last.unwrap_or(i64::MAX)));
            portion.state.sweep = last;
            portion.state.is_complete |= last.is_none();
            self.portions += 1;
            portion.is_committed =
                last.is_none() || self.portions.is_multiple_of(PORTIONS_A_COMMIT);
        } else {
            return Ok(None);
        }
        Ok(Some(portion))
    }
}
