//! The database: SQLite without any set-up, or PostgreSQL under another address.

mod stamp;
mod watch;

use std::{sync::Arc, time::Duration};

use sea_orm::sea_query::Query;
use sea_orm::{
    AccessMode, ConnectOptions, ConnectionTrait, Database as SeaOrm, DatabaseConnection,
    DatabaseTransaction, DbBackend, DbErr, IsolationLevel, SqliteTransactionMode,
    TransactionOptions, TransactionTrait,
};
use sea_orm_migration::{MigratorTrait, SchemaManager};

use tokio::sync::Notify;

pub use stamp::Stamp;
pub use watch::{Notice, Watch};

use crate::{error::Error, migrations::Migrator};
use stamp::Stamps;

/// How long one statement may take.
const STATEMENT_LIMIT: Duration = Duration::from_secs(5);
/// How long a write waits for another one to finish.
const LOCK_LIMIT: Duration = Duration::from_secs(10);
/// Where sea-orm-migration notes what was applied.
const MIGRATIONS: &str = "seaql_migrations";
/// How many requests read at once.
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
    url: Arc<str>,
    committed: Arc<Notify>,
    stamps: Stamps,
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
        let (readers, writer, stamps) = if url.starts_with("sqlite:") {
            create_folder(url)?;
            let writer = connect(sqlite(url, 1), observer.clone())
                .await
                .map_err(fail)?;
            bring_up_to_date(&writer, migrate).await?;
            let readers = if url.contains(":memory:") {
                writer.clone()
            } else {
                connect(sqlite(url, READERS), observer)
                    .await
                    .map_err(fail)?
            };
            let stamps = sqlite_path(url).map_or_else(Stamps::none, Stamps::of);
            (readers, writer, stamps)
        } else if url.starts_with("postgres:") || url.starts_with("postgresql:") {
            try_postgres(url).await.map_err(fail)?;
            let pool = connect(postgres(url), observer).await.map_err(fail)?;
            bring_up_to_date(&pool, migrate).await?;
            (pool.clone(), pool, Stamps::none())
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
            url: url.into(),
            committed: Arc::default(),
            stamps,
        })
    }

    /// A view of the database as it is now, which later writes do not change.
    ///
    /// # Errors
    /// If the database does not answer.
    pub async fn snapshot(&self) -> Result<DatabaseTransaction, DbErr> {
        let postgres = self.readers.get_database_backend() == DbBackend::Postgres;
        self.readers
            .begin_with_options(TransactionOptions {
                // SQLite's transactions always see one state; it knows no levels.
                isolation_level: postgres.then_some(IsolationLevel::RepeatableRead),
                access_mode: postgres.then_some(AccessMode::ReadOnly),
                sqlite_transaction_mode: None,
            })
            .await
    }

    /// Begins to write. One writes at a time.
    ///
    /// # Errors
    /// If the database does not answer, or another write takes too long.
    pub async fn write(&self) -> Result<DatabaseTransaction, DbErr> {
        self.writer
            .begin_with_options(TransactionOptions {
                isolation_level: None,
                access_mode: None,
                sqlite_transaction_mode: Some(SqliteTransactionMode::Immediate),
            })
            .await
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

    /// Whether the database answers.
    ///
    /// # Errors
    /// If it does not.
    pub async fn ping(&self) -> Result<(), DbErr> {
        self.readers.ping().await
    }

    /// Closes the connections.
    pub async fn close(self) {
        for pool in [self.readers, self.writer] {
            if let Err(error) = pool.close().await {
                tracing::warn!(%error, "the database was not closed cleanly");
            }
        }
    }
}

async fn connect(
    options: ConnectOptions,
    observer: Option<StatementObserver>,
) -> Result<DatabaseConnection, DbErr> {
    let mut connection = SeaOrm::connect(options).await?;
    if let Some(observer) = observer {
        connection.set_metric_callback(move |info| {
            // With its values: for who looks into a slow statement, and asks for it by name.
            tracing::trace!(target: STATEMENTS, statement = %info.statement);
            observer(info.elapsed, info.failed);
        });
    }
    Ok(connection)
}

/// Connects once without a pool, whose time-out would hide why there is no connection.
async fn try_postgres(url: &str) -> Result<(), DbErr> {
    use sea_orm::sqlx::{Connection, PgConnection};
    let refused =
        |error: sea_orm::sqlx::Error| DbErr::Conn(sea_orm::RuntimeErr::Internal(error.to_string()));
    PgConnection::connect(url)
        .await
        .map_err(refused)?
        .close()
        .await
        .map_err(refused)
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

fn postgres(url: &str) -> ConnectOptions {
    let mut options = ConnectOptions::new(url);
    options
        .max_connections(READERS)
        .min_connections(1)
        .acquire_timeout(Duration::from_secs(5))
        .sqlx_logging(false)
        .map_sqlx_postgres_opts(|options| {
            options.application_name("lotse").options([
                ("statement_timeout", STATEMENT_LIMIT.as_millis().to_string()),
                ("lock_timeout", "2000".to_owned()),
                ("idle_in_transaction_session_timeout", "10000".to_owned()),
            ])
        });
    options
}

/// Whether a database of an older version is brought up to date.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Migrate {
    Yes,
    No,
}

/// Applies the migrations that the database lacks, or refuses it for lacking them; refuses one that
/// knows more of them.
async fn bring_up_to_date(connection: &DatabaseConnection, migrate: Migrate) -> Result<(), Error> {
    let known: Vec<String> = Migrator::migrations()
        .iter()
        .map(|migration| migration.name().to_owned())
        .collect();
    let applied = applied(connection).await?;
    if let Some(newer) = applied.iter().find(|applied| !known.contains(applied)) {
        return Err(Error::NewerDatabase {
            migration: newer.clone(),
        });
    }
    match known.into_iter().find(|known| !applied.contains(known)) {
        Some(migration) if migrate == Migrate::No => Err(Error::OlderDatabase { migration }),
        Some(_) => Ok(Migrator::up(connection, None).await?),
        None => Ok(()),
    }
}

/// The migrations that were applied. The migrator's own question would make its table.
async fn applied(connection: &DatabaseConnection) -> Result<Vec<String>, DbErr> {
    if !SchemaManager::new(connection).has_table(MIGRATIONS).await? {
        return Ok(Vec::new());
    }
    let mut query = Query::select();
    query.column("version").from(MIGRATIONS);
    let rows = connection.query_all(&query).await?;
    rows.iter().map(|row| row.try_get("", "version")).collect()
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
