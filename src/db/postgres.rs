//! What PostgreSQL needs: settings of its connections, and bounds of time, since a connection whose
//! other end is gone tells nothing.

use std::{sync::Arc, time::Duration};

use sea_orm::{
    ConnectOptions, DatabaseConnection, DatabaseTransaction, DbErr, RuntimeErr, TransactionTrait,
    sqlx::{
        self, Connection, PgConnection,
        postgres::{PgConnectOptions, PgPoolOptions},
    },
};

use super::{READERS, STATEMENT_LIMIT, is_away};

/// How long PostgreSQL may take to give a connection.
pub(super) const CONNECT_LIMIT: Duration = Duration::from_secs(3);
/// How long a connection that is given back may take to be at rest.
const REST_LIMIT: Duration = Duration::from_secs(3);
/// A connection that was at rest for so long is tried before it is used: its other end may be gone.
const TRIED_AFTER: Duration = Duration::from_millis(100);
/// How long it may take to answer then.
const TRY_LIMIT: Duration = Duration::from_millis(500);
/// How many writes are begun at once; the database takes them one after the other.
const WRITERS: u32 = 2;

/// What PostgreSQL is told for its plans: settings of every connection, with their values.
pub const PLANNER: [(&str, &str); 3] = [
    // What readers ask for is in memory, or on a disk without a moving head.
    ("random_page_cost", "1.1"),
    // A page of a list is a walk in its order, with look-ups. A merge would read what is looked up in
    // from its beginning, and the deeper the page, the more of it.
    ("enable_mergejoin", "off"),
    // Such a page is not worth compiling.
    ("jit", "off"),
];

/// Transactions that show one state and write nothing, without being told so one by one, which would
/// take a turn of its own each time. [`reads_one_state`] makes sure that the settings arrive.
const READING: [(&str, &str); 2] = [
    ("default_transaction_isolation", "repeatable read"),
    ("default_transaction_read_only", "on"),
];

/// Whether this is the address of such a database.
pub(super) fn is_address(url: &str) -> bool {
    url.starts_with("postgres:") || url.starts_with("postgresql:")
}

/// Connections that read.
pub(super) fn readers(url: &str) -> ConnectOptions {
    let mut options = connections(url);
    options
        .max_connections(READERS)
        .min_connections(1)
        .map_sqlx_postgres_opts(|options| settings(options).options(READING))
        .map_sqlx_postgres_pool_opts(|pool| {
            resting(pool).after_connect(|connection, _| Box::pin(reads_one_state(connection)))
        });
    options
}

/// Connections that write.
pub(super) fn writers(url: &str) -> ConnectOptions {
    let mut options = connections(url);
    options
        .max_connections(WRITERS)
        .min_connections(0)
        .map_sqlx_postgres_opts(settings)
        .map_sqlx_postgres_pool_opts(resting);
    options
}

fn connections(url: &str) -> ConnectOptions {
    let mut options = ConnectOptions::new(url);
    options
        .acquire_timeout(CONNECT_LIMIT)
        .sqlx_logging(false)
        // `is_there` and `begin` do.
        .test_before_acquire(false);
    options
}

fn settings(options: PgConnectOptions) -> PgConnectOptions {
    let limit = STATEMENT_LIMIT.as_millis().to_string();
    let limits = [
        ("statement_timeout", limit.as_str()),
        ("lock_timeout", "2000"),
        ("idle_in_transaction_session_timeout", "10000"),
    ];
    options
        .application_name("lotse")
        .options(PLANNER)
        .options(limits)
}

fn resting(pool: PgPoolOptions) -> PgPoolOptions {
    pool.before_acquire(|connection, rested| Box::pin(is_there(connection, rested.idle_for)))
        .after_release(|connection, _| Box::pin(answers(connection, REST_LIMIT)))
}

/// Refuses a connection without the settings of [`READING`]: on it, one answer could show two states.
async fn reads_one_state(connection: &mut PgConnection) -> Result<(), sqlx::Error> {
    let [(name, wanted), _] = READING;
    let asked = sqlx::query_scalar("SELECT current_setting($1)")
        .bind(name)
        .fetch_one(connection);
    let found: String = tokio::time::timeout(CONNECT_LIMIT, asked)
        .await
        .map_err(std::io::Error::from)??;
    if found == wanted {
        return Ok(());
    }
    let reason = format!(
        "its settings get lost on the way to PostgreSQL (`{name}` is `{found}` instead of `{wanted}`): connect without a pooler, or let it pass `options` on"
    );
    Err(sqlx::Error::Configuration(reason.into()))
}

/// Whether a connection that was at rest for a while can still be used.
async fn is_there(connection: &mut PgConnection, rested: Duration) -> Result<bool, sqlx::Error> {
    if rested < TRIED_AFTER {
        return Ok(true);
    }
    answers(connection, TRY_LIMIT).await
}

/// Whether a connection answers in time. For one that is given back, the pool itself would wait without
/// end, and have one connection less.
async fn answers(connection: &mut PgConnection, limit: Duration) -> Result<bool, sqlx::Error> {
    let answer = tokio::time::timeout(limit, connection.ping()).await;
    Ok(matches!(answer, Ok(Ok(()))))
}

/// Begins a transaction. Connections that were used a moment ago are not tried before: those that were
/// lost since, maybe all with a database that was started again, fail here, and the next one is taken.
pub(super) async fn begin(pool: &DatabaseConnection) -> Result<DatabaseTransaction, DbErr> {
    within(CONNECT_LIMIT, async {
        for _ in 0..READERS {
            match pool.begin().await {
                Err(error) if was_lost_at_rest(&error) => {}
                outcome => return outcome,
            }
        }
        pool.begin().await
    })
    .await
}

/// Whether the connection was there, and is no more.
fn was_lost_at_rest(error: &DbErr) -> bool {
    is_away(error) && !matches!(error, DbErr::Conn(_) | DbErr::ConnectionAcquire(_))
}

/// Connects once without a pool, whose time-out would hide why there is no connection.
pub(super) async fn try_connect(url: &str) -> Result<(), DbErr> {
    let tried = async || {
        let options: PgConnectOptions = url.parse()?;
        let options = settings(options).options(READING);
        let mut connection = PgConnection::connect_with(&options).await?;
        reads_one_state(&mut connection).await?;
        connection.close().await
    };
    within(CONNECT_LIMIT, async { tried().await.map_err(failed) }).await
}

/// Whether [`try_connect`] failed for what lies between.
pub(super) fn is_refusal(error: &DbErr) -> bool {
    matches!(error, DbErr::Conn(RuntimeErr::SqlxError(error)) if matches!(**error, sqlx::Error::Configuration(_)))
}

/// What `work` comes to in bounded time.
pub(super) async fn within<T>(
    limit: Duration,
    work: impl Future<Output = Result<T, DbErr>>,
) -> Result<T, DbErr> {
    let outcome = tokio::time::timeout(limit, work).await;
    outcome.unwrap_or_else(|_| Err(failed(std::io::Error::from(std::io::ErrorKind::TimedOut))))
}

/// How the connection failed.
pub(super) fn failed(error: impl Into<sqlx::Error>) -> DbErr {
    DbErr::Conn(RuntimeErr::SqlxError(Arc::new(error.into())))
}
