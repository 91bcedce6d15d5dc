//! The database as one view reads it.

use std::sync::Arc;

use sea_orm::{
    ConnectionTrait, DatabaseTransaction, DbBackend, DbErr, ExecResult, QueryResult, Statement,
    prelude::async_trait::async_trait,
    sea_query::{Expr, SelectStatement},
};

use super::{Edition, Editions, signs::Signs};
use crate::{
    content::{change_log, entity::revision},
    db::{self, Cells, Database, ReadRows, Row, Stamp},
};

/// The database as of one edition, whatever is committed meanwhile.
#[derive(Debug)]
pub enum Reading {
    /// In a transaction that shows one state.
    Snapshot(DatabaseTransaction),
    /// Each statement by itself, where it can be told that nothing was committed before it ended:
    /// a transaction costs three more turns.
    Stamped(Box<Stamped>),
    /// Each statement by itself, where it tells what it shows: a transaction costs three more ways to
    /// the server, and holds a connection while the answer is made.
    Marked(Box<Marked>),
}

/// Statements that fail if anything was committed since the edition was read.
#[derive(Debug)]
pub struct Stamped {
    pub(super) database: Database,
    /// Where the database stood when the edition was read.
    pub(super) stamp: Stamp,
    pub(super) signs: Arc<Signs>,
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
            Err(self.signs.moved_on())
        }
    }
}

/// Statements that fail if they do not show the edition. On PostgreSQL, whose statements see one state
/// each.
#[derive(Debug)]
pub struct Marked {
    pub(super) database: Database,
    pub(super) edition: Arc<Edition>,
    pub(super) editions: Arc<Editions>,
    pub(super) signs: Arc<Signs>,
}

impl Marked {
    async fn ask(&self, statement: Statement) -> Result<Vec<QueryResult>, DbErr> {
        let asked = self.database.ask(statement).await;
        asked.inspect_err(|error| self.signs.note(error))
    }

    /// The rows that a statement found that tells nothing of its state.
    async fn query(&self, statement: Statement) -> Result<Vec<QueryResult>, DbErr> {
        let rows = self.ask(statement).await?;
        self.check(None).await?;
        Ok(rows)
    }

    /// The rows that `query` finds, which is made to tell its state.
    async fn rows_of<R: Row>(&self, mut query: SelectStatement) -> Result<Vec<R>, DbErr> {
        query.expr(Expr::cust(change_log::SEEN));
        let rows = self.ask(DbBackend::Postgres.build(&query)).await?;
        let rows: Vec<Seen<R>> = db::of_pool(&rows)?;
        self.check(rows.first().map(|row| row.state)).await?;
        Ok(rows.into_iter().map(|seen| seen.row).collect())
    }

    /// Fails unless a statement that told this state, or none, showed the edition.
    async fn check(&self, state: Option<i64>) -> Result<(), DbErr> {
        let Edition { revision, mark, .. } = *self.edition;
        if state == Some(change_log::seen(revision, mark)) {
            return Ok(());
        }
        let counter = self.counter().await?;
        // The edition was seen before the statement: what is the same after it was so all the time.
        if state.is_none() && self.edition.shows(&counter) {
            return Ok(());
        }
        self.editions.heard(counter.value);
        Err(self.signs.moved_on())
    }

    async fn counter(&self) -> Result<revision::Model, DbErr> {
        let readers = self.database.readers();
        let counter = change_log::counter(readers).await;
        counter.inspect_err(|error| self.signs.note(error))
    }
}

/// A row, and the state that its statement saw.
struct Seen<R> {
    row: R,
    state: i64,
}

impl<R: Row> Row for Seen<R> {
    fn of(cells: &mut Cells<'_>) -> Result<Self, DbErr> {
        Ok(Self {
            row: R::of(cells)?,
            state: cells.take()?,
        })
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
            Self::Marked(_) => DbBackend::Postgres,
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
            Self::Marked(marked) => Ok(marked.query(statement).await?.into_iter().next()),
        }
    }

    async fn query_all_raw(&self, statement: Statement) -> Result<Vec<QueryResult>, DbErr> {
        match self {
            Self::Snapshot(transaction) => transaction.query_all_raw(statement).await,
            Self::Stamped(stamped) => stamped.query(statement).await,
            Self::Marked(marked) => marked.query(statement).await,
        }
    }
}

impl ReadRows for Reading {
    async fn rows<R: Row>(&self, statement: Statement) -> Result<Vec<R>, DbErr> {
        match self {
            Self::Snapshot(transaction) => Box::pin(transaction.rows(statement)).await,
            Self::Stamped(stamped) => stamped.rows(statement).await,
            Self::Marked(marked) => db::of_pool(&Box::pin(marked.query(statement)).await?),
        }
    }

    async fn rows_of<R: Row>(&self, query: SelectStatement) -> Result<Vec<R>, DbErr> {
        match self {
            Self::Marked(marked) => Box::pin(marked.rows_of(query)).await,
            _ => self.rows(self.get_database_backend().build(&query)).await,
        }
    }
}
