//! SQLite asked in the thread that wants to know.
//!
//! The pool has a thread for each connection, and every statement takes two changes of threads: more
//! than a page of a list takes SQLite itself. So there are a few connections beside the pool, for
//! statements that are done in no time. One that turns out to take longer is given up, and goes to
//! the pool, where it keeps nobody from working.

use std::{
    fmt,
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicU32, Ordering},
    },
    time::{Duration, Instant},
};

use rusqlite::{Connection, OpenFlags, params_from_iter, types::Value as SqliteValue};
use sea_orm::{Statement, Value};

use super::{Cells, Row, StatementObserver, log};

/// How many connections there are at most. No more statements run at once than the runtime has
/// threads; with more threads than this, some ask the pool.
const CONNECTIONS: usize = 4;
/// How many steps of SQLite's machine lie between two looks at how long a statement takes.
const STEPS: i32 = 1_000;
/// After so many looks it is given up: about a millisecond.
const LOOKS: u32 = 50;

/// A few connections to an SQLite file, which only read.
#[derive(Clone)]
pub(super) struct Here {
    path: Arc<str>,
    idle: Arc<Mutex<Idle>>,
    observer: Option<StatementObserver>,
}

#[derive(Default)]
struct Idle {
    connections: Vec<Asking>,
    opened: usize,
    is_closed: bool,
}

struct Asking {
    connection: Connection,
    looks: Arc<AtomicU32>,
}

impl fmt::Debug for Here {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Here")
            .field("path", &self.path)
            .finish_non_exhaustive()
    }
}

impl Here {
    /// For the file at `path`, which others keep open.
    pub(super) fn of(path: &str, observer: Option<StatementObserver>) -> Self {
        Self {
            path: path.into(),
            idle: Arc::default(),
            observer,
        }
    }

    /// The rows that a statement finds. None if it is to be asked elsewhere, for whatever reason:
    /// it takes longer, all connections are busy, or it fails, which the pool has the words for.
    pub(super) fn rows<R: Row>(&self, statement: &Statement) -> Option<Vec<R>> {
        let values = statement.values.iter().flat_map(|values| &values.0);
        let values: Vec<SqliteValue> = values.map(written).collect::<Option<_>>()?;
        let asking = self.take()?;
        let begun = Instant::now();
        let rows = asking.rows(&statement.sql, values);
        self.put_back(asking);
        let rows = rows?;
        if let Some(observer) = &self.observer {
            log(statement);
            observer(begun.elapsed(), false);
        }
        Some(rows)
    }

    /// Closes the connections; more are not opened.
    pub(super) fn close(&self) {
        let mut idle = self.idle();
        idle.connections.clear();
        idle.is_closed = true;
    }

    fn put_back(&self, asking: Asking) {
        let mut idle = self.idle();
        if !idle.is_closed {
            idle.connections.push(asking);
        }
    }

    fn idle(&self) -> std::sync::MutexGuard<'_, Idle> {
        self.idle.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn take(&self) -> Option<Asking> {
        let mut idle = self.idle();
        if let Some(asking) = idle.connections.pop() {
            return Some(asking);
        }
        if idle.is_closed || idle.opened == CONNECTIONS {
            return None;
        }
        idle.opened += 1;
        drop(idle);
        let opened = Asking::open(&self.path);
        if let Err(error) = &opened {
            tracing::debug!(%error, "a connection beside the pool cannot be opened");
            self.idle().opened -= 1;
        }
        opened.ok()
    }
}

impl Asking {
    fn open(path: &str) -> rusqlite::Result<Self> {
        let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let connection = Connection::open_with_flags(path, flags)?;
        // Whoever has to wait does so in the pool.
        connection.busy_timeout(Duration::ZERO)?;
        connection.set_prepared_statement_cache_capacity(64);
        let looks = Arc::<AtomicU32>::default();
        let seen = Arc::clone(&looks);
        let is_slow = move || seen.fetch_add(1, Ordering::Relaxed) >= LOOKS;
        connection.progress_handler(STEPS, Some(is_slow))?;
        Ok(Self { connection, looks })
    }

    /// None if it fails, or is given up.
    fn rows<R: Row>(&self, sql: &str, values: Vec<SqliteValue>) -> Option<Vec<R>> {
        self.looks.store(0, Ordering::Relaxed);
        let mut statement = self.connection.prepare_cached(sql).ok()?;
        let mut found = statement.query(params_from_iter(values)).ok()?;
        let mut rows = Vec::new();
        while let Some(row) = found.next().ok()? {
            rows.push(R::of(&mut Cells::of_sqlite(row)).ok()?);
        }
        Some(rows)
    }
}

/// A value as sqlx writes it; none for kinds of values that no such statement has.
fn written(value: &Value) -> Option<SqliteValue> {
    Some(match value {
        Value::Bool(Some(value)) => SqliteValue::Integer((*value).into()),
        Value::Int(Some(value)) => SqliteValue::Integer((*value).into()),
        Value::BigInt(Some(value)) => SqliteValue::Integer(*value),
        Value::BigUnsigned(Some(value)) => SqliteValue::Integer(i64::try_from(*value).ok()?),
        Value::String(Some(value)) => SqliteValue::Text(value.clone()),
        Value::ChronoDate(Some(value)) => SqliteValue::Text(value.to_string()),
        Value::ChronoDateTimeUtc(Some(value)) => {
            SqliteValue::Text(value.to_rfc3339_opts(chrono::SecondsFormat::AutoSi, false))
        }
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::Here;
    use rusqlite::Connection;
    use sea_orm::{DbBackend, Statement, Value};

    fn file() -> (tempfile::TempDir, Here) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("here.db");
        let connection = Connection::open(&path).unwrap();
        connection
            .execute_batch(
                "PRAGMA journal_mode = WAL;
                 CREATE TABLE place (id INTEGER PRIMARY KEY, day TEXT, at TEXT);
                 INSERT INTO place VALUES (1, '2026-05-01', '2026-05-01T10:00:00+00:00'), (2, '2026-05-02', '2026-05-02T10:00:00.500+00:00');",
            )
            .unwrap();
        let here = Here::of(path.to_str().unwrap(), None);
        (folder, here)
    }

    fn ask(here: &Here, sql: &str, values: Vec<Value>) -> Option<Vec<[i64; 1]>> {
        here.rows(&Statement::from_sql_and_values(
            DbBackend::Sqlite,
            sql,
            values,
        ))
    }

    #[test]
    fn values_are_written_as_the_pool_writes_them() {
        let (_folder, here) = file();
        let day = chrono::NaiveDate::from_ymd_opt(2026, 5, 2).unwrap();
        let at = day.and_hms_milli_opt(10, 0, 0, 500).unwrap().and_utc();
        for (column, value) in [("day", Value::from(day)), ("at", Value::from(at))] {
            let sql = format!("SELECT id FROM place WHERE {column} = ?");
            assert_eq!(ask(&here, &sql, vec![value]), Some(vec![[2]]), "{column}");
        }
    }

    #[test]
    fn what_takes_long_is_given_up_and_keeps_nothing_from_being_asked() {
        let (_folder, here) = file();
        let endless =
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT MAX(i) FROM n";
        for _ in 0..10 {
            assert_eq!(ask(&here, endless, Vec::new()), None);
        }
        let all = "SELECT id FROM place ORDER BY id";
        assert_eq!(ask(&here, all, Vec::new()), Some(vec![[1], [2]]));
    }

    #[test]
    fn what_fails_or_would_write_is_left_to_the_pool() {
        let (_folder, here) = file();
        for sql in ["SELECT nothing FROM place", "DELETE FROM place", "SELEC"] {
            assert_eq!(ask(&here, sql, Vec::new()), None, "{sql}");
        }
        let null = Value::Bytes(None);
        assert_eq!(ask(&here, "SELECT ?", vec![null]), None);
        here.close();
        assert_eq!(ask(&here, "SELECT 1", Vec::new()), None);
    }
}
