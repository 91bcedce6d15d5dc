//! The database as one view reads it.

use std::sync::{
    Arc,
    atomic::{AtomicBool, Ordering},
};

use sea_orm::{
    ConnectionTrait, DbBackend, DbErr, ExecResult, QueryResult, Statement,
    prelude::async_trait::async_trait,
};

use super::MOVED;
use crate::db::{self, Database, ReadRows, Row, Stamp, Transaction};

/// The database as of one edition, whatever is committed meanwhile.
#[derive(Debug)]
pub enum Reading {
    /// In a transaction that shows one state.
    Snapshot(Transaction),
    /// Each statement by itself, where it can be told that nothing was committed before it ended:
    /// a transaction costs three more turns.
    Stamped(Box<Stamped>),
}

/// Statements that fail if anything was committed since the edition was read.
#[derive(Debug)]
pub struct Stamped {
    pub(super) database: Database,
    /// Where the database stood when the edition was read.
    pub(super) stamp: Stamp,
    pub(super) moved: Arc<AtomicBool>,
}

impl Stamped {
    /// The rows that a statement found, if they are those of the edition.
    async fn query(&self, statement: Statement) -> Result<Vec<QueryResult>, DbErr> {
        let rows = self.database.readers().query_all_raw(statement).await?;
        self.unmoved(rows)
    }

    async fn rows<R: Row>(&self, statement: Statement) -> Result<Vec<R>, DbErr> {
        match self.database.rows_here(&statement) {
            Some(rows) => self.unmoved(rows),
            // Seldom, and large.
            None => db::of_pool(&Box::pin(self.query(statement)).await?),
        }
    }

    /// What was read just now, if it is of the edition.
    fn unmoved<T>(&self, rows: T) -> Result<T, DbErr> {
        if self.database.stamp() == Some(self.stamp) {
            Ok(rows)
        } else {
            self.moved.store(true, Ordering::Release);
            Err(DbErr::Custom(MOVED.to_owned()))
        }
    }
}

/// What `execute` fails with: views only read.
fn writes_nothing() -> DbErr {
    DbErr::Custom("a view writes nothing".to_owned())
}

#[async_trait]
impl ConnectionTrait for Reading {
    fn get_database_backend(&self) -> DbBackend {
        match self {
            Self::Snapshot(transaction) => transaction.get_database_backend(),
            Self::Stamped(stamped) => stamped.database.readers().get_database_backend(),
        }
    }

    async fn execute_raw(&self, _: Statement) -> Result<ExecResult, DbErr> {
        Err(writes_nothing())
    }

    async fn execute_unprepared(&self, _: &str) -> Result<ExecResult, DbErr> {
        Err(writes_nothing())
    }

    async fn query_one_raw(&self, statement: Statement) -> Result<Option<QueryResult>, DbErr> {
        match self {
            Self::Snapshot(transaction) => transaction.query_one_raw(statement).await,
            Self::Stamped(stamped) => Ok(stamped.query(statement).await?.into_iter().next()),
        }
    }

    async fn query_all_raw(&self, statement: Statement) -> Result<Vec<QueryResult>, DbErr> {
        match self {
            Self::Snapshot(transaction) => transaction.query_all_raw(statement).await,
            Self::Stamped(stamped) => stamped.query(statement).await,
        }
    }
}

impl ReadRows for Reading {
    async fn rows<R: Row>(&self, statement: Statement) -> Result<Vec<R>, DbErr> {
        match self {
            Self::Snapshot(transaction) => Box::pin(transaction.rows(statement)).await,
            Self::Stamped(stamped) => stamped.rows(statement).await,
        }
    }
}
