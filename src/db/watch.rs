//! Noticing what anybody commits.

use std::{sync::Arc, time::Duration};

use sea_orm::{
    DatabaseConnection, DbErr, RuntimeErr,
    sqlx::{
        self, Connection, SqliteConnection,
        postgres::{PgListener, PgPoolOptions},
        sqlite::SqliteConnectOptions,
    },
};
use tokio::sync::Notify;

use super::Database;

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
    connection: DatabaseConnection,
    committed: Arc<Notify>,
    is_first: bool,
}

enum Source {
    /// A connection of its own, whose `data_version` moves with every commit of another one.
    Sqlite {
        connection: SqliteConnection,
        version: i64,
    },
    Postgres(PgListener),
}

fn failed(error: sqlx::Error) -> DbErr {
    DbErr::Conn(RuntimeErr::SqlxError(Arc::new(error)))
}

impl Watch {
    pub(super) async fn new(database: &Database, channel: &str) -> Result<Self, DbErr> {
        let url = &*database.url;
        let source = if url.starts_with("sqlite:") {
            let options: SqliteConnectOptions = url.parse().map_err(failed)?;
            Source::Sqlite {
                connection: SqliteConnection::connect_with(&options)
                    .await
                    .map_err(failed)?,
                version: 0,
            }
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
            connection: database.readers.clone(),
            committed: Arc::clone(&database.committed),
            is_first: true,
        })
    }

    /// A connection to ask what it was.
    #[must_use]
    pub fn connection(&self) -> &DatabaseConnection {
        &self.connection
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
            Source::Sqlite {
                connection,
                version,
            } => {
                tokio::select! {
                    () = self.committed.notified() => {}
                    () = tokio::time::sleep(interval) => {}
                }
                let now: i64 = sqlx::query_scalar("PRAGMA data_version")
                    .fetch_one(connection)
                    .await
                    .map_err(failed)?;
                if std::mem::replace(version, now) == now {
                    Ok(Notice::Quiet)
                } else {
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
