//! Writing: every write takes the lock on the counter first, and appends to the change log in the
//! same transaction, so that revisions become visible in order.

use std::hash::{BuildHasher, RandomState};

use sea_orm::{
    ActiveValue::Set,
    ConnectionTrait, DbBackend, DbErr, EntityTrait, QueryFilter, QueryOrder, QuerySelect,
    sea_query::{Expr, Func, Query},
};

use super::{
    ItemKind,
    entity::{
        change::{self, Action},
        revision,
    },
};
use crate::db::Transaction;

/// How many rows go into one `INSERT`: SQLite takes at most 32,766 parameters in a statement.
pub const ROWS_PER_INSERT: usize = 1_000;

/// The channel on which PostgreSQL tells of revisions.
pub const CHANNEL: &str = "lotse_revision";

/// The statement that tells the last revision and its mark.
pub const LAST_REVISION: &str = "SELECT value, mark FROM revision WHERE id = 1";

/// The changes of one transaction.
#[derive(Debug)]
pub struct Writer {
    counter: revision::Model,
    changes: Vec<change::ActiveModel>,
}

impl Writer {
    /// Takes the lock under which revisions are given out; it is held until `transaction` ends.
    pub async fn lock(transaction: &Transaction) -> Result<Self, DbErr> {
        revision::Entity::update_many()
            .col_expr(revision::Column::Value, Expr::col(revision::Column::Value))
            .filter(revision::COLUMN.id.eq(1))
            .exec(transaction)
            .await?;
        let mut counter = counter(transaction).await?;
        counter.mark = RandomState::new().hash_one(counter.value).cast_signed();
        Ok(Self {
            counter,
            changes: Vec::new(),
        })
    }

    /// Notes that an item's facts, or its words in `locale`, changed.
    pub fn item(&mut self, kind: ItemKind, slug: &str, locale: Option<&str>, action: Action) {
        self.append(Some(kind), slug, locale, action);
    }

    /// Notes that the `file` (`labels` or `terms`) of `locale` changed.
    pub fn vocabulary(&mut self, file: &str, locale: &str, action: Action) {
        self.append(None, file, Some(locale), action);
        self.counter.vocabulary = self.counter.value;
    }

    fn append(&mut self, kind: Option<ItemKind>, slug: &str, locale: Option<&str>, action: Action) {
        self.counter.value += 1;
        self.changes.push(change::ActiveModel {
            revision: Set(self.counter.value),
            kind: Set(kind),
            slug: Set(slug.to_owned()),
            locale: Set(locale.map(ToOwned::to_owned)),
            action: Set(action),
            mark: Set(self.counter.mark),
        });
    }

    /// Whether nothing was ever written.
    #[must_use]
    pub fn is_first(&self) -> bool {
        self.counter.value == 0
    }

    /// How many changes were noted.
    #[must_use]
    pub fn count(&self) -> usize {
        self.changes.len()
    }

    /// Writes the change log. The caller commits.
    pub async fn write(self, transaction: &Transaction) -> Result<i64, DbErr> {
        for rows in self.changes.chunks(ROWS_PER_INSERT) {
            change::Entity::insert_many(rows.iter().cloned())
                .exec_without_returning(transaction)
                .await?;
        }
        revision::Entity::update_many()
            .col_expr(revision::Column::Value, Expr::val(self.counter.value))
            .col_expr(
                revision::Column::Vocabulary,
                Expr::val(self.counter.vocabulary),
            )
            .col_expr(revision::Column::Mark, Expr::val(self.counter.mark))
            .filter(revision::COLUMN.id.eq(1))
            .exec(transaction)
            .await?;
        if transaction.get_database_backend() == DbBackend::Postgres {
            // Told to every server when the transaction is committed, and not if it is not.
            let mut tell = Query::select();
            tell.expr(Func::cust("pg_notify").args([
                Expr::val(CHANNEL),
                Expr::val(self.counter.value.to_string()),
            ]));
            transaction.query_one(&tell).await?;
        }
        Ok(self.counter.value)
    }
}

/// The counter as it is now.
pub async fn counter(connection: &impl ConnectionTrait) -> Result<revision::Model, DbErr> {
    revision::Entity::find_by_id(1)
        .one(connection)
        .await?
        .ok_or_else(|| DbErr::RecordNotFound("the revision counter".to_owned()))
}

/// The mark of the change that has this revision; none if the log does not hold it.
pub async fn mark(connection: &impl ConnectionTrait, revision: i64) -> Result<Option<i64>, DbErr> {
    let change = change::Entity::find_by_id(revision).one(connection).await?;
    Ok(change.map(|change| change.mark))
}

/// At most `first` changes after revision `since`, oldest first.
pub async fn changes_since(
    connection: &impl ConnectionTrait,
    since: i64,
    first: u64,
) -> Result<Vec<change::Model>, DbErr> {
    change::Entity::find()
        .filter(change::COLUMN.revision.gt(since))
        .order_by_asc(change::COLUMN.revision)
        .limit(first)
        .all(connection)
        .await
}
