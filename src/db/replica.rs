//! A read replica: PostgreSQL that follows the database a little behind it, and takes reads off it.

use std::{
    fmt,
    sync::{Arc, Mutex, PoisonError},
    time::{Duration, Instant},
};

use sea_orm::DatabaseConnection;

use super::{StatementObserver, Transaction, connect, postgres, snapshot, without_password};
use crate::error::Error;

/// How long a replica that failed is not asked.
const REST: Duration = Duration::from_secs(5);
/// How long it may take to begin an answer; after that the database itself is asked.
const BEGIN_LIMIT: Duration = Duration::from_secs(1);
/// The same while the database is away, when there is nobody else to ask.
const ALONE_LIMIT: Duration = Duration::from_secs(4);

/// A read replica, which may lag, fail, or not be there.
#[derive(Clone, Debug)]
pub(super) struct Replica {
    pool: DatabaseConnection,
    /// Until when it is not asked; none while it answers.
    rests: Arc<Mutex<Option<Instant>>>,
}

fn wrong(problem: String) -> Error {
    Error::Setting {
        name: "the read database (--read-database, DATABASE_READ_URL)".to_owned(),
        problem,
        help: "write `postgres://user@host/name`, beside a --database of PostgreSQL".to_owned(),
    }
}

/// Refuses addresses of which none can be a read replica of the other.
pub(super) fn check(primary: &str, url: &str) -> Result<(), Error> {
    if !postgres::is_address(url) {
        let address = without_password(url);
        return Err(wrong(format!("`{address}` is no address of PostgreSQL")));
    }
    if !postgres::is_address(primary) {
        return Err(wrong("SQLite has no read replicas".to_owned()));
    }
    Ok(())
}

impl Replica {
    /// The replica at `url` of the database at `primary`. It is connected to when it is first asked.
    pub(super) async fn new(
        primary: &str,
        url: &str,
        observer: Option<StatementObserver>,
    ) -> Result<Self, Error> {
        check(primary, url)?;
        // It need not be there; but one that is has to be one that can be read.
        let tried = tokio::time::timeout(BEGIN_LIMIT, postgres::try_connect(url)).await;
        if let Ok(Err(error)) = tried
            && postgres::is_refusal(&error)
        {
            return Err(wrong(format!("`{}`: {error}", without_password(url))));
        }
        let mut options = postgres::readers(url);
        options
            .acquire_timeout(ALONE_LIMIT)
            .min_connections(0)
            .connect_lazy(true);
        let pool = connect(options, observer)
            .await
            .map_err(|error| wrong(format!("`{}`: {error}", without_password(url))))?;
        Ok(Self {
            pool,
            rests: Arc::default(),
        })
    }

    /// A view of the replica as it is now; none if it rests or fails. `is_alone` while there is
    /// nobody else to ask.
    pub(super) async fn snapshot(&self, is_alone: bool) -> Option<Transaction> {
        let limit = if is_alone { ALONE_LIMIT } else { BEGIN_LIMIT };
        let rested = {
            let mut rests = self.rests.lock().unwrap_or_else(PoisonError::into_inner);
            match *rests {
                Some(until) if Instant::now() < until => return None,
                // One tries whether it is back, and the others do not wait.
                Some(_) => {
                    *rests = Some(Instant::now() + REST);
                    true
                }
                None => false,
            }
        };
        match tokio::time::timeout(limit, snapshot(&self.pool)).await {
            Ok(Ok(snapshot)) => {
                if rested {
                    tracing::info!("the read replica answers again");
                    *self.rests.lock().unwrap_or_else(PoisonError::into_inner) = None;
                }
                Some(snapshot)
            }
            Ok(Err(error)) => {
                self.failed(&error);
                None
            }
            Err(_) => {
                self.failed(&"it does not answer");
                None
            }
        }
    }

    /// Lets it rest.
    pub(super) fn failed(&self, reason: &dyn fmt::Display) {
        let until = Instant::now() + REST;
        let before = self
            .rests
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .replace(until);
        if before.is_none() {
            tracing::warn!(%reason, "the read replica is not asked for a while");
        }
    }

    pub(super) fn into_pool(self) -> DatabaseConnection {
        self.pool
    }
}
