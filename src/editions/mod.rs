//! Editions: what readers see between two changes.
//!
//! An edition begins with a revision, or when time alone changes what is shown: an article is
//! published or expires, a contact is valid no longer. Whatever is kept in memory belongs to one
//! edition and goes with it, so nothing kept can be out of date, and nobody has to be told.
//!
//! [`Editions`] knows the present one; [`follow`](Editions::follow) learns of changes that other
//! processes make; a [`View`] is one request's look at an edition; [`Kept`] is what was read in it.

mod follow;
mod kept;
mod reading;
mod turns;
mod view;

pub use kept::{Keep, Kept};
pub use reading::Reading;
pub use view::{MOVED, View};

use std::{
    sync::{
        Arc, PoisonError, RwLock,
        atomic::{AtomicI64, AtomicU64, Ordering},
    },
    time::Duration,
};

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use chrono::{DateTime, Utc};
use sea_orm::{ConnectionTrait, DbErr};
use sha2::{Digest, Sha256};
use tokio::sync::watch;

use crate::{
    clock::Moment,
    content::{
        change_log,
        entity::revision,
        languages::{LanguageShelf, Languages},
    },
    db::{Database, Stamp, Transaction},
    words::{locale::LocaleTag, negotiate},
};

/// What readers see between two changes.
#[derive(Debug)]
pub struct Edition {
    /// Which one of this process: no two have the same.
    pub number: u64,
    /// The last revision that it shows.
    pub revision: i64,
    /// That revision's mark, by which it is told from one that a restored database has given out
    /// under the same number.
    pub mark: i64,
    /// When time alone last changed what is shown.
    pub began: Option<DateTime<Utc>>,
    /// When time alone will next change what is shown.
    pub ends: Option<DateTime<Utc>>,
    /// The database's own name.
    pub database: String,
    /// What tells it from every other edition of every database, on all servers alike.
    pub tag: String,
    /// The locales that are offered.
    pub languages: Arc<Languages>,
    /// The locale that words are written in first.
    pub source: LocaleTag,
    /// What was read in it.
    pub kept: Kept,
}

impl Edition {
    /// Whether it shows what the counter stands at.
    fn shows(&self, counter: &revision::Model) -> bool {
        (self.revision, self.mark) == (counter.value, counter.mark)
            && self.database == counter.database
    }

    /// Whether it is still the present one at `now`, as far as time tells.
    fn lasts(&self, now: DateTime<Utc>) -> bool {
        self.ends.is_none_or(|ends| now < ends) && self.began.is_none_or(|began| began <= now)
    }

    /// The offered locale that fits `Accept-Language` best, or the source locale.
    #[must_use]
    pub fn negotiate(&self, accept_language: Option<&str>) -> LocaleTag {
        accept_language
            .and_then(|header| negotiate::accept_language(header, self.languages.tags()))
            .unwrap_or_else(|| self.source.clone())
    }
}

/// The present edition, and where the database stood before it was made.
#[derive(Clone, Debug, Default)]
struct Present {
    edition: Option<Arc<Edition>>,
    stamp: Option<Stamp>,
}

/// Knows the present edition.
#[derive(Debug)]
pub struct Editions {
    database: Database,
    languages: LanguageShelf,
    time_zone: chrono_tz::Tz,
    content_bytes: u64,
    /// The settings and the version of the program, which decide how words are shown.
    settings_tag: String,
    current: RwLock<Present>,
    /// The newest revision that anybody here has heard of.
    newest: AtomicI64,
    numbers: AtomicU64,
    /// Held by the one who makes an edition; the others wait for it.
    making: tokio::sync::Mutex<()>,
    revisions: watch::Sender<i64>,
}

impl Editions {
    /// No edition yet. `version` is the program's, which has a part in what is
    /// shown; at most `content_bytes` of each edition are kept in memory.
    #[must_use]
    pub fn new(
        database: Database,
        languages: LanguageShelf,
        time_zone: chrono_tz::Tz,
        content_bytes: u64,
        version: &str,
    ) -> Self {
        let settings_tag = format!("{version} {time_zone} {:?}", languages.settings());
        Self {
            database,
            languages,
            time_zone,
            content_bytes,
            settings_tag,
            current: RwLock::default(),
            newest: AtomicI64::new(0),
            numbers: AtomicU64::new(0),
            making: tokio::sync::Mutex::new(()),
            revisions: watch::Sender::new(0),
        }
    }

    /// The time zone in which days are told.
    #[must_use]
    pub fn time_zone(&self) -> chrono_tz::Tz {
        self.time_zone
    }

    /// What the operator decided about languages.
    #[must_use]
    pub fn languages(&self) -> &LanguageShelf {
        &self.languages
    }

    /// Tells each revision as it becomes known; a follower may miss some in between, never the last.
    #[must_use]
    pub fn revisions(&self) -> watch::Receiver<i64> {
        self.revisions.subscribe()
    }

    /// Takes note that there is a revision.
    pub fn heard(&self, revision: i64) {
        if self.newest.fetch_max(revision, Ordering::AcqRel) < revision {
            self.revisions.send_replace(revision);
        }
    }

    /// The newest revision that anybody here has heard of.
    fn newest(&self) -> i64 {
        self.newest.load(Ordering::Acquire)
    }

    /// Takes note of the last revision and its mark as the database itself told them, asked when
    /// `known` was the newest. It knows of everything that was committed before, unless somebody
    /// restored it from an older state: then that is what there is, or what was written since.
    fn told(&self, (revision, mark): (i64, i64), known: i64) {
        let exchanged = || {
            let ordering = (Ordering::AcqRel, Ordering::Acquire);
            let newest = &self.newest;
            newest.compare_exchange(known, revision, ordering.0, ordering.1)
        };
        let is_another =
            |edition: Arc<Edition>| edition.revision == revision && edition.mark != mark;
        let went_back = revision < known || self.last().is_some_and(is_another);
        if went_back && exchanged().is_ok() {
            tracing::warn!(revision, "the database went back to an older state");
            *self.current.write().unwrap_or_else(PoisonError::into_inner) = Present::default();
            self.languages.forget();
            self.revisions.send_replace(revision);
        } else {
            self.heard(revision);
        }
    }

    /// The edition that is present at `now`.
    ///
    /// # Errors
    /// If there is none in memory that may be shown, and the database does not answer.
    pub async fn current(&self, now: DateTime<Utc>) -> Result<Arc<Edition>, DbErr> {
        match self.known(now) {
            Some(edition) => Ok(edition),
            // Seldom, and large.
            None => Box::pin(self.made_current(now)).await,
        }
    }

    async fn made_current(&self, now: DateTime<Utc>) -> Result<Arc<Edition>, DbErr> {
        let _making = self.making.lock().await;
        if let Some(edition) = self.known(now) {
            return Ok(edition);
        }
        let error = match self.make(now).await {
            Ok(edition) => return Ok(edition),
            Err(error) => error,
        };
        // What is kept may be older than what somebody heard of, but it is whole; better than
        // nothing while the database is away.
        if let Some(edition) = self.last().filter(|edition| edition.lasts(now)) {
            tracing::warn!(%error, "the database does not answer: the last edition is served");
            return Ok(edition);
        }
        self.of_replica(now).await.ok_or(error)
    }

    /// The edition that the read replica shows, if that is not older than what anybody here has
    /// heard of.
    async fn of_replica(&self, now: DateTime<Utc>) -> Option<Arc<Edition>> {
        let last = self.last()?;
        let snapshot = self.database.replica_snapshot().await?;
        let counter = change_log::counter(&snapshot).await.ok()?;
        if counter.database != last.database || counter.value < self.newest() {
            return None;
        }
        self.of(&snapshot, counter, now, self.database.stamp())
            .await
            .ok()
    }

    /// The edition that is present at `now`, asked of the database at once.
    ///
    /// # Errors
    /// If the database does not answer.
    pub async fn ask(&self, now: DateTime<Utc>) -> Result<Arc<Edition>, DbErr> {
        let _making = self.making.lock().await;
        self.make(now).await
    }

    async fn make(&self, now: DateTime<Utc>) -> Result<Arc<Edition>, DbErr> {
        let (snapshot, edition) = self.made(now).await?;
        snapshot.rollback().await?;
        Ok(edition)
    }

    /// The edition of the database as it is now, and the view of the database that shows it.
    async fn made(&self, now: DateTime<Utc>) -> Result<(Transaction, Arc<Edition>), DbErr> {
        let (stamp, known) = (self.database.stamp(), self.newest());
        let snapshot = self.database.snapshot().await?;
        let counter = change_log::counter(&snapshot).await?;
        self.told((counter.value, counter.mark), known);
        let edition = self.of(&snapshot, counter, now, stamp).await?;
        Ok((snapshot, edition))
    }

    /// The edition that `connection` shows, which becomes the present one if it is the newest.
    async fn of(
        &self,
        connection: &impl ConnectionTrait,
        counter: revision::Model,
        now: DateTime<Utc>,
        stamp: Option<Stamp>,
    ) -> Result<Arc<Edition>, DbErr> {
        let last = self.last();
        if let Some(edition) = &last
            && edition.shows(&counter)
            && edition.lasts(now)
        {
            self.present(edition, stamp);
            return Ok(Arc::clone(edition));
        }
        if let Some(last) = &last
            && last.revision < counter.value
            && change_log::mark(connection, last.revision).await? != Some(last.mark)
        {
            // The log does not go on from there: the database was another one between.
            self.languages.forget();
        }
        let languages = self.languages.at(connection, &counter).await?;
        let turns =
            turns::around(connection, Moment::at(now, self.time_zone), self.time_zone).await?;
        let began = turns.last.map_or(0, |began| began.timestamp());
        let tag = Sha256::new()
            .chain_update(&self.settings_tag)
            .chain_update(&counter.database)
            .chain_update(counter.value.to_be_bytes())
            .chain_update(counter.mark.to_be_bytes())
            .chain_update(began.to_be_bytes())
            .finalize();
        let edition = Arc::new(Edition {
            tag: URL_SAFE_NO_PAD.encode(&tag[..12]),
            source: self.languages.settings().source.clone(),
            number: self.numbers.fetch_add(1, Ordering::Relaxed) + 1,
            revision: counter.value,
            mark: counter.mark,
            began: turns.last,
            ends: turns.next,
            database: counter.database,
            languages,
            kept: Kept::new(self.content_bytes),
        });
        self.present(&edition, stamp);
        self.heard(edition.revision);
        Ok(edition)
    }

    /// Makes `edition` the present one, unless a newer one is.
    fn present(&self, edition: &Arc<Edition>, stamp: Option<Stamp>) {
        let mut current = self.current.write().unwrap_or_else(PoisonError::into_inner);
        let newer = current.edition.as_ref().is_none_or(|current| {
            current.revision <= edition.revision || current.database != edition.database
        });
        if newer {
            *current = Present {
                edition: Some(Arc::clone(edition)),
                stamp,
            };
        }
    }

    /// The edition in memory, if nothing is known to have changed since.
    fn known(&self, now: DateTime<Utc>) -> Option<Arc<Edition>> {
        let stamp = self.database.stamp();
        let current = self.current.read().unwrap_or_else(PoisonError::into_inner);
        let is_newest =
            |edition: &&Arc<Edition>| edition.revision >= self.newest() && edition.lasts(now);
        let edition = current.edition.as_ref().filter(is_newest)?;
        (current.stamp == stamp).then(|| Arc::clone(edition))
    }

    fn last(&self) -> Option<Arc<Edition>> {
        self.current
            .read()
            .unwrap_or_else(PoisonError::into_inner)
            .edition
            .clone()
    }

    /// Learns of changes that any process makes, until `stopped`.
    pub async fn follow(self: Arc<Self>, stopped: impl Future<Output = ()> + Send) {
        follow::follow(&self, &self.database, stopped).await;
    }

    /// A view of `edition` for one request.
    #[must_use]
    pub fn view(self: &Arc<Self>, edition: Arc<Edition>) -> Arc<View> {
        let current = self.current.read().unwrap_or_else(PoisonError::into_inner);
        let is_current = current
            .edition
            .as_ref()
            .is_some_and(|current| Arc::ptr_eq(current, &edition));
        let stamp = current.stamp.filter(|_| is_current);
        drop(current);
        View::of(self, &self.database, edition, stamp)
    }

    /// A view that is open already, of whatever edition the database shows now.
    ///
    /// # Errors
    /// If the database does not answer.
    pub async fn open(
        self: &Arc<Self>,
        now: DateTime<Utc>,
    ) -> Result<(Arc<View>, Arc<Edition>), DbErr> {
        let (snapshot, edition) = self.made(now).await?;
        let view = View::opened(self, &self.database, Arc::clone(&edition), snapshot);
        Ok((view, edition))
    }
}

/// How long a change of another process may stay unnoticed on SQLite, which tells nobody.
const NOTICED_WITHIN: Duration = Duration::from_millis(20);
