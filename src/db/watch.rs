//! Noticing what anybody commits.

use std::{sync::Arc, time::Duration};

use sea_orm::{
    ConnectionTrait, DbBackend, DbErr, RuntimeErr, Statement,
    sqlx::{
        self,
        postgres::{PgListener, PgPoolOptions},
    },
};

use super::{Database, Stamp};

/// How long a notification of PostgreSQL may be lost before it is asked.
const ASK_AFTER: Duration = Duration::from_secs(1);

/// What was noticed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notice {
    /// Nothing, in the time that was given.
    Quiet,
    /// This revision was committed.
    Revision(i64),
    /// Something may have been committed.
    Something,
}

/// Watches the database for what anybody commits.
pub struct Watch {
    source: Source,
    database: Database,
    is_first: bool,
}

enum Source {
    Sqlite(Option<Stamp>),
    Postgres(PgListener),
}

fn failed(error: sqlx::Error) -> DbErr {
    DbErr::Conn(RuntimeErr::SqlxError(Arc::new(error)))
}

impl Watch {
    pub(super) async fn new(database: &Database, channel: &str) -> Result<Self, DbErr> {
        let url = &*database.url;
        let source = if url.starts_with("sqlite:") {
            Source::Sqlite(None)
        } else {
            // A pool of its own, so that the listener never takes a reader's place.
            let pool = PgPoolOptions::new()
                .max_connections(1)
                .acquire_timeout(Duration::from_secs(5))
                .connect(url)
                .await
                .map_err(failed)?;
            let mut listener = PgListener::connect_with(&pool).await.map_err(failed)?;
            listener.listen(channel).await.map_err(failed)?;
            Source::Postgres(listener)
        };
        Ok(Self {
            source,
            database: database.clone(),
            is_first: true,
        })
    }

    /// Asks for one number, on the watch's own connection where it has one.
    ///
    /// # Errors
    /// If the database does not answer.
    pub async fn number(&mut self, statement: &'static str) -> Result<i64, DbErr> {
        match &mut self.source {
            Source::Sqlite(_) => {
                let readers = &self.database.readers;
                let statement = Statement::from_string(DbBackend::Sqlite, statement);
                let row = readers.query_one_raw(statement).await?;
                row.map_or(Ok(0), |row| row.try_get_by_index(0))
            }
            Source::Postgres(listener) => sqlx::query_scalar(statement)
                .fetch_one(listener)
                .await
                .map_err(failed),
        }
    }

    /// Waits for the next notice. On SQLite, which tells nobody, it looks every `interval`.
    ///
    /// # Errors
    /// If the database does not answer.
    pub async fn next(&mut self, interval: Duration) -> Result<Notice, DbErr> {
        if std::mem::take(&mut self.is_first) {
            // What was committed before the watch began.
            return Ok(Notice::Something);
        }
        match &mut self.source {
            Source::Sqlite(before) => {
                tokio::select! {
                    () = self.database.committed.notified() => {}
                    () = tokio::time::sleep(interval) => {}
                }
                let now = self.database.stamp();
                if now.is_some() && now == *before {
                    Ok(Notice::Quiet)
                } else {
                    *before = now;
                    Ok(Notice::Something)
                }
            }
            Source::Postgres(listener) => {
                match tokio::time::timeout(ASK_AFTER, listener.try_recv()).await {
                    Ok(received) => Ok(received
                        .map_err(failed)?
                        .and_then(|notification| notification.payload().parse().ok())
                        // The connection was lost: so may be what was told meanwhile.
                        .map_or(Notice::Something, Notice::Revision)),
                    Err(_) => Ok(Notice::Something),
                }
            }
        }
    }
}
