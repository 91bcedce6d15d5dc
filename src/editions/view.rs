//! One request's look at an edition.

use std::{
    borrow::Borrow,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
};

use sea_orm::DbErr;
use tokio::sync::OnceCell;

use super::{
    Edition, Editions, Keep,
    reading::{Reading, Stamped},
};
use crate::{
    content::{change_log, entity::revision},
    db::{self, Database, Stamp, Transaction},
};

/// What a question fails with that came too late for its edition.
pub const MOVED: &str = "the database has moved on";

/// One request's look at an edition. The database is asked only for what is not kept, and must show
/// the edition's own revision: on SQLite after each statement, on PostgreSQL in one read transaction
/// that begins with the first question; of the read replica if there is one that has come as far.
#[derive(Debug)]
pub struct View {
    edition: Arc<Edition>,
    editions: Arc<Editions>,
    database: Database,
    /// Where the database stood when the edition was read, if that is known.
    stamp: Option<Stamp>,
    reading: OnceCell<Reading>,
    /// Whether it fails by itself only: it asks even what another view is asking.
    is_alone: bool,
    /// Whether the snapshot is the read replica's.
    of_replica: AtomicBool,
    moved: Arc<AtomicBool>,
    lost: AtomicBool,
    unreachable: AtomicBool,
}

impl View {
    pub(super) fn of(
        editions: &Arc<Editions>,
        database: &Database,
        edition: Arc<Edition>,
        stamp: Option<Stamp>,
    ) -> Arc<Self> {
        Arc::new(Self::with(editions, database, edition, stamp))
    }

    pub(super) fn opened(
        editions: &Arc<Editions>,
        database: &Database,
        edition: Arc<Edition>,
        snapshot: Transaction,
    ) -> Arc<Self> {
        Arc::new(Self {
            reading: OnceCell::new_with(Some(Reading::Snapshot(snapshot))),
            is_alone: true,
            ..Self::with(editions, database, edition, None)
        })
    }

    fn with(
        editions: &Arc<Editions>,
        database: &Database,
        edition: Arc<Edition>,
        stamp: Option<Stamp>,
    ) -> Self {
        Self {
            edition,
            editions: Arc::clone(editions),
            database: database.clone(),
            stamp,
            reading: OnceCell::new(),
            is_alone: false,
            of_replica: AtomicBool::new(false),
            moved: Arc::default(),
            lost: AtomicBool::new(false),
            unreachable: AtomicBool::new(false),
        }
    }

    /// The edition.
    #[must_use]
    pub fn edition(&self) -> &Arc<Edition> {
        &self.edition
    }

    /// The database as of the edition.
    ///
    /// # Errors
    /// If the database does not answer, or has moved on since the edition was made; then
    /// [`moved`](Self::moved) tells, and the request is to be answered anew.
    pub async fn connection(&self) -> Result<&Reading, DbErr> {
        match self.reading.get() {
            Some(reading) => Ok(reading),
            None => Box::pin(self.connect()).await,
        }
    }

    async fn connect(&self) -> Result<&Reading, DbErr> {
        self.reading
            .get_or_try_init(|| async {
                if let Some(stamp) = self.stamp {
                    return Ok(Reading::Stamped(Box::new(Stamped {
                        database: self.database.clone(),
                        stamp,
                        moved: Arc::clone(&self.moved),
                    })));
                }
                if let Some(snapshot) = self.replica_snapshot().await? {
                    self.of_replica.store(true, Ordering::Release);
                    return Ok(Reading::Snapshot(snapshot));
                }
                let snapshot = self.database.snapshot().await?;
                let counter = change_log::counter(&snapshot).await?;
                if self.edition.shows(&counter) {
                    return Ok(Reading::Snapshot(snapshot));
                }
                Err(self.moved_to(&counter))
            })
            .await
            .inspect_err(|error| {
                if db::is_away(error) {
                    self.unreachable.store(true, Ordering::Release);
                }
            })
    }

    /// The read replica as of the edition; none if it is not there, or not as far.
    async fn replica_snapshot(&self) -> Result<Option<Transaction>, DbErr> {
        let Some(snapshot) = self.database.replica_snapshot().await else {
            return Ok(None);
        };
        match change_log::counter(&snapshot).await {
            Ok(counter) if self.edition.shows(&counter) => return Ok(Some(snapshot)),
            Ok(counter) if counter.database != self.edition.database => {
                self.database
                    .replica_failed(&"it holds another database than the one that is served");
            }
            // It has not come as far yet; or further, which the database itself has to tell.
            Ok(_) => {}
            Err(error) => self.database.replica_failed(&error),
        }
        Ok(None)
    }

    fn moved_to(&self, counter: &revision::Model) -> DbErr {
        self.moved.store(true, Ordering::Release);
        self.editions.heard(counter.value);
        DbErr::Custom(MOVED.to_owned())
    }

    /// The answer to a question: the one that is kept of the edition, or what `ask` finds.
    ///
    /// # Errors
    /// What `ask` fails with, here or in another view of the edition that asked the same; only here
    /// if this view was opened with its snapshot.
    pub async fn kept<K, E>(
        &self,
        question: K,
        ask: impl Future<Output = Result<K::Value, E>>,
    ) -> Result<K::Value, Arc<E>>
    where
        K: Keep,
        E: Borrow<DbErr> + Send + Sync + 'static,
    {
        let kept = &self.edition.kept;
        let answer = if self.is_alone {
            Box::pin(kept.get_alone(question, ask)).await
        } else {
            kept.get(question, ask).await
        };
        answer.inspect_err(|error| self.note((**error).borrow()))
    }

    /// Takes note of how a question failed, which may be another view's.
    pub fn note(&self, error: &DbErr) {
        if matches!(error, DbErr::Custom(reason) if reason == MOVED) {
            self.moved.store(true, Ordering::Release);
        }
        if db::is_lost(error) {
            self.lost.store(true, Ordering::Release);
            if self.of_replica.load(Ordering::Acquire) {
                self.database.replica_failed(error);
            }
        }
    }

    /// Whether the database has moved on, so that what this view told is not to be used.
    #[must_use]
    pub fn moved(&self) -> bool {
        self.moved.load(Ordering::Acquire)
    }

    /// Whether an answer of the database was lost on the way, so that it is to be asked anew.
    #[must_use]
    pub fn lost(&self) -> bool {
        self.lost.load(Ordering::Acquire)
    }

    /// Whether what this view told is not to be used, for any of these reasons.
    #[must_use]
    pub fn is_spent(&self) -> bool {
        self.moved() || self.lost() || self.unreachable()
    }

    /// Whether there is no way to the database.
    #[must_use]
    pub fn unreachable(&self) -> bool {
        self.unreachable.load(Ordering::Acquire)
    }
}
