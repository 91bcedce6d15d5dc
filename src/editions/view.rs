//! One request's look at an edition.

use std::{
    fmt,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
};

use sea_orm::{DatabaseTransaction, DbErr};
use tokio::sync::OnceCell;

use super::{Edition, Editions, Keep};
use crate::{content::change_log, db::Database};

/// What a question fails with that came too late for its edition.
pub const MOVED: &str = "the database has moved on";

/// One request's look at an edition. The database is asked only for what is not kept, in one read
/// transaction that begins with the first question and must show the edition's own revision.
#[derive(Debug)]
pub struct View {
    edition: Arc<Edition>,
    editions: Arc<Editions>,
    database: Database,
    snapshot: OnceCell<DatabaseTransaction>,
    moved: AtomicBool,
}

impl View {
    pub(super) fn of(
        editions: &Arc<Editions>,
        database: &Database,
        edition: Arc<Edition>,
    ) -> Arc<Self> {
        Arc::new(Self {
            edition,
            editions: Arc::clone(editions),
            database: database.clone(),
            snapshot: OnceCell::new(),
            moved: AtomicBool::new(false),
        })
    }

    pub(super) fn opened(
        editions: &Arc<Editions>,
        database: &Database,
        edition: Arc<Edition>,
        snapshot: DatabaseTransaction,
    ) -> Arc<Self> {
        Arc::new(Self {
            edition,
            editions: Arc::clone(editions),
            database: database.clone(),
            snapshot: OnceCell::new_with(Some(snapshot)),
            moved: AtomicBool::new(false),
        })
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
    pub async fn connection(&self) -> Result<&DatabaseTransaction, DbErr> {
        self.snapshot
            .get_or_try_init(|| async {
                let snapshot = self.database.snapshot().await?;
                let counter = change_log::counter(&snapshot).await?;
                let same = (counter.value, &counter.database)
                    == (self.edition.revision, &self.edition.database);
                if same {
                    return Ok(snapshot);
                }
                self.moved.store(true, Ordering::Release);
                self.editions.heard(counter.value);
                Err(DbErr::Custom(MOVED.to_owned()))
            })
            .await
    }

    /// The answer to a question: the one that is kept of the edition, or what `ask` finds.
    ///
    /// # Errors
    /// What `ask` fails with, here or in another view of the edition that asked the same.
    pub async fn kept<K, E>(
        &self,
        question: K,
        ask: impl Future<Output = Result<K::Value, E>>,
    ) -> Result<K::Value, Arc<E>>
    where
        K: Keep,
        E: fmt::Display + Send + Sync + 'static,
    {
        let answer = self.edition.kept.get(question, ask).await;
        // It may be another view that found the database moved on.
        if let Err(error) = &answer
            && error.to_string().ends_with(MOVED)
        {
            self.moved.store(true, Ordering::Release);
        }
        answer
    }

    /// Whether the database has moved on, so that what this view told is not to be used.
    #[must_use]
    pub fn moved(&self) -> bool {
        self.moved.load(Ordering::Acquire)
    }
}
