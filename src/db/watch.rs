//! Noticing what anybody commits.

use std::time::Duration;

use sea_orm::{
    ConnectionTrait, DbBackend, DbErr, Statement,
    sqlx::{
        self,
        postgres::{PgConnectOptions, PgListener, PgPoolOptions},
    },
};

use super::{
    Database, Stamp,
    postgres::{CONNECT_LIMIT, failed, try_connect, within},
};

/// How long a notification of PostgreSQL may be lost before it is asked.
const ASK_AFTER: Duration = Duration::from_secs(1);
/// How long PostgreSQL may take to tell two numbers.
const ANSWER_LIMIT: Duration = Duration::from_secs(2);

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

impl Watch {
    pub(super) async fn new(database: &Database, channel: &str) -> Result<Self, DbErr> {
        let source = if database.url.starts_with("sqlite:") {
            Source::Sqlite(None)
        } else {
            let listener = listen(&database.url, channel).await;
            Source::Postgres(database.presence.learn(listener)?)
        };
        Ok(Self {
            source,
            database: database.clone(),
            is_first: true,
        })
    }

    /// Asks for two numbers, on the watch's own connection where it has one; zeros if there are none.
    ///
    /// # Errors
    /// If the database does not answer.
    pub async fn numbers(&mut self, statement: &'static str) -> Result<(i64, i64), DbErr> {
        match &mut self.source {
            Source::Sqlite(_) => {
                let readers = &self.database.readers;
                let statement = Statement::from_string(DbBackend::Sqlite, statement);
                let row = readers.query_one_raw(statement).await?;
                row.map_or(Ok((0, 0)), |row| {
                    Ok((row.try_get_by_index(0)?, row.try_get_by_index(1)?))
                })
            }
            Source::Postgres(listener) => {
                // After a lost connection, this listens again before it asks.
                let asked = async {
                    let asked = sqlx::query_as(statement).fetch_one(listener);
                    asked.await.map_err(failed)
                };
                let presence = &self.database.presence;
                match within(ANSWER_LIMIT, asked).await {
                    Ok(numbers) => presence.learn(Ok(numbers)),
                    Err(error) => {
                        // It may be this connection alone that is gone.
                        presence.learn(try_connect(&self.database.url).await)?;
                        Err(error)
                    }
                }
            }
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
                    Ok(Ok(Some(told))) => {
                        let revision = told.payload().parse();
                        Ok(revision.map_or(Notice::Something, Notice::Revision))
                    }
                    Ok(Ok(None)) => {
                        // The connection was lost, and with it what was told meanwhile. A pool
                        // would try for seconds to connect again; whether the database is there
                        // shows at once.
                        let there = try_connect(&self.database.url).await;
                        self.database.presence.learn(there)?;
                        Ok(Notice::Something)
                    }
                    Ok(Err(error)) => Err(failed(error)),
                    // Notifications may have been lost.
                    Err(_) => Ok(Notice::Something),
                }
            }
        }
    }
}

/// Listens on `channel`, on a connection that is no reader's.
async fn listen(url: &str, channel: &str) -> Result<PgListener, DbErr> {
    try_connect(url).await?;
    let listening = async || -> Result<_, sqlx::Error> {
        let options: PgConnectOptions = url.parse()?;
        let pool = PgPoolOptions::new()
            .max_connections(1)
            .acquire_timeout(CONNECT_LIMIT)
            .connect_with(options.application_name("lotse listener"))
            .await?;
        let mut listener = PgListener::connect_with(&pool).await?;
        listener.eager_reconnect(false);
        listener.listen(channel).await?;
        Ok(listener)
    };
    within(CONNECT_LIMIT, async { listening().await.map_err(failed) }).await
}
