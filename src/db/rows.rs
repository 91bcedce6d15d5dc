//! Rows that are read without sea-orm's own, which know every column by name: what each request
//! asks anew is worth the shorter way.

use sea_orm::{ConnectionTrait, DbErr, QueryResult, Statement, sea_query::SelectStatement};

/// A row of a statement, by the order of its columns.
pub trait Row: Sized + Send {
    /// The row as sea-orm has it.
    ///
    /// # Errors
    /// If a column is not there or holds something else.
    fn of(row: &QueryResult) -> Result<Self, DbErr>;

    /// The row as SQLite has it.
    ///
    /// # Errors
    /// If a column is not there or holds something else.
    fn of_sqlite(row: &rusqlite::Row<'_>) -> rusqlite::Result<Self>;
}

/// Keys.
impl<const N: usize> Row for [i64; N] {
    fn of(row: &QueryResult) -> Result<Self, DbErr> {
        let mut keys = [0; N];
        for (place, key) in keys.iter_mut().enumerate() {
            *key = row.try_get_by_index(place)?;
        }
        Ok(keys)
    }

    fn of_sqlite(row: &rusqlite::Row<'_>) -> rusqlite::Result<Self> {
        let mut keys = [0; N];
        for (place, key) in keys.iter_mut().enumerate() {
            *key = row.get(place)?;
        }
        Ok(keys)
    }
}

/// A connection that reads such rows.
pub trait ReadRows: ConnectionTrait {
    /// The rows that a statement finds.
    fn rows<R: Row>(
        &self,
        statement: Statement,
    ) -> impl Future<Output = Result<Vec<R>, DbErr>> + Send {
        async {
            let rows = self.query_all_raw(statement).await?;
            rows.iter().map(R::of).collect()
        }
    }

    /// The rows that a query finds.
    fn rows_of<R: Row>(
        &self,
        query: &SelectStatement,
    ) -> impl Future<Output = Result<Vec<R>, DbErr>> + Send {
        self.rows(self.get_database_backend().build(query))
    }
}

impl ReadRows for sea_orm::DatabaseConnection {}
impl ReadRows for sea_orm::DatabaseTransaction {}
