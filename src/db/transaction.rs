//! Transactions, on either database.

use std::time::Duration;

use sea_orm::{
    ConnectionTrait, DatabaseTransaction, DbBackend, DbErr, ExecResult, QueryResult, Statement,
    prelude::async_trait::async_trait,
};

use super::{ReadRows, postgres};

/// How much longer than PostgreSQL's own limit its word may take that a statement took too long.
const ON_THE_WAY: Duration = Duration::from_secs(1);

/// A transaction. What is not committed is undone.
#[derive(Debug)]
pub struct Transaction {
    inner: DatabaseTransaction,
    /// How long a statement may take. None on SQLite, where nothing gets lost on the way.
    limit: Option<Duration>,
}

impl Transaction {
    /// One whose statements PostgreSQL ends after `limit`.
    pub(super) fn of(inner: DatabaseTransaction, limit: Duration) -> Self {
        let is_postgres = inner.get_database_backend() == DbBackend::Postgres;
        Self {
            inner,
            limit: is_postgres.then_some(limit + ON_THE_WAY),
        }
    }

    /// Makes everybody see what was written.
    ///
    /// # Errors
    /// If the database does not say so; it may have done it nevertheless.
    pub async fn commit(self) -> Result<(), DbErr> {
        in_time(self.limit, self.inner.commit()).await
    }

    /// Undoes what was written, if anything was.
    ///
    /// # Errors
    /// If the database does not answer; it undoes it in any case.
    pub async fn rollback(self) -> Result<(), DbErr> {
        in_time(self.limit, self.inner.rollback()).await
    }
}

async fn in_time<T>(
    limit: Option<Duration>,
    work: impl Future<Output = Result<T, DbErr>>,
) -> Result<T, DbErr> {
    match limit {
        Some(limit) => postgres::within(limit, work).await,
        None => work.await,
    }
}

#[async_trait]
impl ConnectionTrait for Transaction {
    fn get_database_backend(&self) -> DbBackend {
        self.inner.get_database_backend()
    }

    async fn execute_raw(&self, statement: Statement) -> Result<ExecResult, DbErr> {
        in_time(self.limit, self.inner.execute_raw(statement)).await
    }

    async fn execute_unprepared(&self, sql: &str) -> Result<ExecResult, DbErr> {
        in_time(self.limit, self.inner.execute_unprepared(sql)).await
    }

    async fn query_one_raw(&self, statement: Statement) -> Result<Option<QueryResult>, DbErr> {
        in_time(self.limit, self.inner.query_one_raw(statement)).await
    }

    async fn query_all_raw(&self, statement: Statement) -> Result<Vec<QueryResult>, DbErr> {
        in_time(self.limit, self.inner.query_all_raw(statement)).await
    }
}

impl ReadRows for Transaction {}
