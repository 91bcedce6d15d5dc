//! The database: SQLite without any set-up, or PostgreSQL under another address.

mod failure;
mod here;
mod migrate;
mod postgres;
mod presence;
mod replica;
mod rows;
mod stamp;
mod transaction;
mod watch;

use std::{
    sync::Arc,
    time::{Duration, Instant},
};

use futures_util::future::join_all;
use sea_orm::{
    ConnectOptions, ConnectionTrait, Database as SeaOrm, DatabaseConnection, DatabaseTransaction,
    DbBackend, DbErr, SqliteTransactionMode, Statement, TransactionOptions, TransactionTrait,
};
use tokio::sync::Notify;

pub use failure::{is_away, is_locked, is_lost};
pub use postgres::PLANNER;
pub use rows::{Cell, Cells, ReadRows, Row, json, named};
pub(crate) use rows::{cell, of_pool, row};
pub use stamp::Stamp;
pub use transaction::Transaction;
pub use watch::{Notice, Watch};

use crate::error::Error;
use here::Here;
use migrate::{Migrate, bring_up_to_date};
use presence::Presence;
use replica::Replica;
use stamp::Stamps;

/// How long one statement that reads may take.
const STATEMENT_LIMIT: Duration = Duration::from_secs(5);
/// How long a write waits for another one to finish.
const LOCK_LIMIT: Duration = Duration::from_secs(10);
/// How long one statement of a write may take, waiting included.
const WRITE_LIMIT: Duration = Duration::from_secs(30);
/// How long to wait before an SQLite file is opened again that another process is just making.
const OPEN_AGAIN: Duration = Duration::from_millis(20);
/// How long PostgreSQL's connections may take to be closed.
const CLOSE_LIMIT: Duration = Duration::from_secs(4);
/// How many requests read at once, on SQLite those that take it longer.
const READERS: u32 = 8;

/// Where statements are logged, at level `trace`.
const STATEMENTS: &str = "lotse::statements";

/// Told of every SQL statement: how long it took, and whether it failed.
pub type StatementObserver = Arc<dyn Fn(Duration, bool) + Send + Sync>;

/// The connections to the database.
#[derive(Clone, Debug)]
pub struct Database {
    readers: DatabaseConnection,
    writer: DatabaseConnection,
    replica: Option<Replica>,
    presence: Presence,
    url: Arc<str>,
    committed: Arc<Notify>,
    stamps: Stamps,
    here: Option<Here>,
}

impl Database {
    /// Connects to `url`, creating an SQLite file that `mode=rwc` asks for, and brings the schema up
    /// to date.
    ///
    /// # Errors
    /// If there is no such database, or a newer version of Lotse made it.
    pub async fn open(url: &str, observer: Option<StatementObserver>) -> Result<Self, Error> {
        Self::connect(url, observer, Migrate::Yes).await
    }

    /// Connects to a database that is there, and changes nothing in it.
    ///
    /// # Errors
    /// If there is no such database, or another version of Lotse made it.
    pub async fn inspect(url: &str) -> Result<Self, Error> {
        Self::connect(url, None, Migrate::No).await
    }

    async fn connect(
        url: &str,
        observer: Option<StatementObserver>,
        migrate: Migrate,
    ) -> Result<Self, Error> {
        let fail = |source| Error::Connect {
            url: without_password(url),
            source,
        };
        let (readers, writer, stamps, here) = if url.starts_with("sqlite:") {
            create_folder(url)?;
            let writer = connect_sqlite(url, 1, observer.clone())
                .await
                .map_err(fail)?;
            bring_up_to_date(&writer, migrate).await?;
            let readers = if url.contains(":memory:") {
                writer.clone()
            } else {
                connect_sqlite(url, READERS, observer.clone())
                    .await
                    .map_err(fail)?
            };
            // An escaped path is sqlx's to read; it goes without the short ways.
            let path = sqlite_path(url).filter(|path| !path.contains('%'));
            let stamps = path.map_or_else(Stamps::none, Stamps::of);
            let here = path.map(|path| Here::of(path, observer));
            (readers, writer, stamps, here)
        } else if postgres::is_address(url) {
            postgres::try_connect(url).await.map_err(fail)?;
            let writer = connect(postgres::writers(url), observer.clone())
                .await
                .map_err(fail)?;
            bring_up_to_date(&writer, migrate).await?;
            let readers = connect(postgres::readers(url), observer)
                .await
                .map_err(fail)?;
            (readers, writer, Stamps::none(), None)
        } else {
            return Err(Error::Setting {
                name: "the database (--database, DATABASE_URL)".to_owned(),
                problem: format!("`{}` is no address of a database", without_password(url)),
                help: "write `sqlite://data/lotse.db?mode=rwc` or `postgres://user@host/name`"
                    .to_owned(),
            });
        };
        Ok(Self {
            readers,
            writer,
            replica: None,
            presence: Presence::default(),
            url: url.into(),
            committed: Arc::default(),
            stamps,
            here,
        })
    }

    /// Refuses a read replica at `url` that cannot be one of the database at `primary`.
    ///
    /// # Errors
    /// If either is no address of a PostgreSQL database.
    pub fn check_replica(primary: &str, url: &str) -> Result<(), Error> {
        replica::check(primary, url)
    }

    /// Reads from `url`, too, which another server of PostgreSQL keeps like this database, though
    /// always a little behind it. It need not be there.
    ///
    /// # Errors
    /// If either is no address of a PostgreSQL database.
    pub async fn read_from(
        mut self,
        url: &str,
        observer: Option<StatementObserver>,
    ) -> Result<Self, Error> {
        self.replica = Some(Replica::new(&self.url, url, observer).await?);
        Ok(self)
    }

    /// A view of the database as it is now, which later writes do not change.
    ///
    /// # Errors
    /// If the database does not answer; at once if it is known to be away.
    pub async fn snapshot(&self) -> Result<Transaction, DbErr> {
        self.presence.unless_away(snapshot(&self.readers)).await
    }

    /// The connections for what needs no transaction.
    pub(crate) fn readers(&self) -> &DatabaseConnection {
        &self.readers
    }

    /// The rows that a statement finds that is done in no time, asked in this thread. None if it is
    /// to be asked elsewhere.
    pub(crate) fn rows_here<R: Row>(&self, statement: &Statement) -> Option<Vec<R>> {
        self.here.as_ref()?.rows(statement)
    }

    /// The same of the read replica, which may show an older state. None if there is none, or it
    /// failed a moment ago.
    pub async fn replica_snapshot(&self) -> Option<Transaction> {
        let is_alone = self.presence.is_away();
        self.replica.as_ref()?.snapshot(is_alone).await
    }

    /// Lets the read replica rest for a while, since it failed or is of no use.
    pub fn replica_failed(&self, reason: &dyn std::fmt::Display) {
        if let Some(replica) = &self.replica {
            replica.failed(reason);
        }
    }

    /// Begins to write. One writes at a time.
    ///
    /// # Errors
    /// If the database does not answer, or another write takes too long.
    pub async fn write(&self) -> Result<Transaction, DbErr> {
        let begun = begin_to_write(&self.writer).await?;
        let transaction = Transaction::of(begun, WRITE_LIMIT);
        if transaction.get_database_backend() == DbBackend::Postgres {
            let limits = format!(
                "SET LOCAL lock_timeout = {}; SET LOCAL statement_timeout = {}",
                LOCK_LIMIT.as_millis(),
                WRITE_LIMIT.as_millis()
            );
            transaction.execute_unprepared(&limits).await?;
        }
        Ok(transaction)
    }

    /// Where the database stands, on SQLite: while this stays the same, nobody committed anything.
    /// None where that cannot be told.
    #[must_use]
    pub fn stamp(&self) -> Option<Stamp> {
        self.stamps.now()
    }

    /// Lets those look at once who watch in this process, after something was committed here.
    pub fn committed(&self) {
        self.committed.notify_waiters();
    }

    /// Watches for what anybody commits. PostgreSQL tells the revision on `channel`.
    ///
    /// # Errors
    /// If the database does not answer.
    pub async fn watch(&self, channel: &str) -> Result<Watch, DbErr> {
        Watch::new(self, channel).await
    }

    /// Closes the connections.
    pub async fn close(self) {
        // First, since SQLite tidies up with the last connection that may write.
        if let Some(here) = &self.here {
            here.close();
        }
        let replica = self.replica.map(Replica::into_pool);
        let pools = [self.readers, self.writer].into_iter().chain(replica);
        for closed in join_all(pools.map(closed)).await {
            if let Err(error) = closed {
                tracing::warn!(%error, "the database was not closed cleanly");
            }
        }
    }
}

async fn closed(pool: DatabaseConnection) -> Result<(), DbErr> {
    match pool.get_database_backend() {
        // It waits for connections that are given back, of which some may have to be given up.
        DbBackend::Postgres => postgres::within(CLOSE_LIMIT, pool.close()).await,
        _ => pool.close().await,
    }
}

async fn connect(
    options: ConnectOptions,
    observer: Option<StatementObserver>,
) -> Result<DatabaseConnection, DbErr> {
    let mut connection = SeaOrm::connect(options).await?;
    if let Some(observer) = observer {
        connection.set_metric_callback(move |info| {
            log(info.statement);
            observer(info.elapsed, info.failed);
        });
    }
    Ok(connection)
}

/// With its values: for who looks into a slow statement, and asks for it by name.
fn log(statement: &Statement) {
    tracing::trace!(target: STATEMENTS, %statement);
}

async fn snapshot(pool: &DatabaseConnection) -> Result<Transaction, DbErr> {
    // SQLite's transactions always see one state.
    let begun = begin(pool, None).await?;
    Ok(Transaction::of(begun, STATEMENT_LIMIT))
}

async fn begin_to_write(pool: &DatabaseConnection) -> Result<DatabaseTransaction, DbErr> {
    begin(pool, Some(SqliteTransactionMode::Immediate)).await
}

/// Begins a transaction, on SQLite in this mode; on PostgreSQL the connection has its settings.
async fn begin(
    pool: &DatabaseConnection,
    sqlite_transaction_mode: Option<SqliteTransactionMode>,
) -> Result<DatabaseTransaction, DbErr> {
    if pool.get_database_backend() == DbBackend::Postgres {
        return postgres::begin(pool).await;
    }
    pool.begin_with_options(TransactionOptions {
        isolation_level: None,
        access_mode: None,
        sqlite_transaction_mode,
    })
    .await
}

/// Connects to an SQLite file. While another process makes it, SQLite says that it is locked, and
/// does not wait by itself.
async fn connect_sqlite(
    url: &str,
    connections: u32,
    observer: Option<StatementObserver>,
) -> Result<DatabaseConnection, DbErr> {
    let begun = Instant::now();
    loop {
        match connect(sqlite(url, connections), observer.clone()).await {
            Err(error) if is_locked(&error) && begun.elapsed() < LOCK_LIMIT => {
                tokio::time::sleep(OPEN_AGAIN).await;
            }
            outcome => return outcome,
        }
    }
}

fn sqlite(url: &str, connections: u32) -> ConnectOptions {
    let mut options = ConnectOptions::new(url);
    options
        .max_connections(connections)
        .min_connections(1)
        .sqlx_logging(false)
        .test_before_acquire(false)
        .map_sqlx_sqlite_opts(|options| {
            options
                .pragma("journal_mode", "WAL")
                // NORMAL can lose acknowledged commits when the power fails.
                .pragma("synchronous", "FULL")
                .foreign_keys(true)
                .busy_timeout(LOCK_LIMIT)
                .statement_cache_capacity(256)
        });
    options
}

/// The file of an SQLite database; none for one in memory.
fn sqlite_path(url: &str) -> Option<&str> {
    let path = url.strip_prefix("sqlite:")?.trim_start_matches("//");
    let path = path.split('?').next().unwrap_or(path);
    (path != ":memory:" && !path.is_empty()).then_some(path)
}

fn create_folder(url: &str) -> Result<(), Error> {
    let path = std::path::Path::new(sqlite_path(url).unwrap_or_default());
    match path.parent() {
        Some(folder) if url.contains("mode=rwc") && !folder.as_os_str().is_empty() => {
            std::fs::create_dir_all(folder).map_err(|source| Error::File {
                path: folder.to_owned(),
                source,
            })
        }
        _ => Ok(()),
    }
}

/// A database's address without the password, for messages.
fn without_password(url: &str) -> String {
    url::Url::parse(url).map_or_else(
        |_| url.split('@').next_back().unwrap_or_default().to_owned(),
        |mut parsed| {
            if parsed.password().is_some() && parsed.set_password(Some("***")).is_err() {
                return parsed.scheme().to_owned();
            }
            parsed.to_string()
        },
    )
}
