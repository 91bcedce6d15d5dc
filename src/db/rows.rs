//! Rows that are read without sea-orm's own, which know every column by name: what each request
//! asks anew is worth the shorter way.

use chrono::{DateTime, NaiveDate, Utc};
use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ValueRef};
use sea_orm::{
    ActiveEnum, ConnectionTrait, DbErr, QueryResult, Statement, TryGetable,
    sea_query::SelectStatement,
    sqlx::{self, Row as _, ValueRef as _},
};
use serde::de::DeserializeOwned;

/// A row of a statement, made of its cells in the order of the columns.
pub trait Row: Sized + Send {
    /// Takes the row's cells.
    ///
    /// # Errors
    /// If a cell is not there or holds something else.
    fn of(cells: &mut Cells<'_>) -> Result<Self, DbErr>;
}

/// The cells of a row, from the first to the last.
pub struct Cells<'row> {
    row: Source<'row>,
    place: usize,
}

enum Source<'row> {
    /// As sea-orm has it, of either database.
    Pool(&'row QueryResult),
    /// As SQLite has it.
    Sqlite(&'row rusqlite::Row<'row>),
}

impl<'row> Cells<'row> {
    fn of_pool(row: &'row QueryResult) -> Self {
        let row = Source::Pool(row);
        Self { row, place: 0 }
    }

    pub(super) fn of_sqlite(row: &'row rusqlite::Row<'row>) -> Self {
        let row = Source::Sqlite(row);
        Self { row, place: 0 }
    }

    /// The next cell.
    ///
    /// # Errors
    /// If it is not there or holds something else.
    pub fn take<C: Cell>(&mut self) -> Result<C, DbErr> {
        let place = self.place;
        self.place += 1;
        match self.row {
            Source::Pool(row) => C::of_pool(row, place),
            Source::Sqlite(row) => match row.get_ref(place).map(C::of_sqlite) {
                Ok(Ok(cell)) => Ok(cell),
                Ok(Err(error)) => Err(wrong(place, &error)),
                Err(error) => Err(wrong(place, &error)),
            },
        }
    }
}

fn wrong(place: usize, reason: &dyn std::fmt::Display) -> DbErr {
    DbErr::Type(format!("column {place} of a row: {reason}"))
}

/// What a cell holds.
pub trait Cell: TryGetable {
    /// The value at a place of a row that the pool has.
    ///
    /// # Errors
    /// If it is not there or of another kind.
    fn of_pool(row: &QueryResult, place: usize) -> Result<Self, DbErr> {
        row.try_get_by_index(place)
    }

    /// The value that SQLite has, as the pool reads it.
    ///
    /// # Errors
    /// If it is of another kind.
    fn of_sqlite(value: ValueRef<'_>) -> FromSqlResult<Self>;
}

macro_rules! plain {
    ($($cell:ty),+) => {
        $(impl Cell for $cell {
            fn of_sqlite(value: ValueRef<'_>) -> FromSqlResult<Self> {
                Self::column_result(value)
            }
        })+
    };
}

plain!(bool, i32, i64, NaiveDate);

impl Cell for DateTime<Utc> {
    fn of_sqlite(value: ValueRef<'_>) -> FromSqlResult<Self> {
        // As it is written here; rusqlite tries several other ways first, which takes longer.
        match DateTime::parse_from_rfc3339(value.as_str()?) {
            Ok(instant) => Ok(instant.to_utc()),
            Err(_) => Self::column_result(value),
        }
    }
}

// Texts in Arabic or Cyrillic script take the standard library longer than the database.
impl Cell for String {
    fn of_pool(row: &QueryResult, place: usize) -> Result<Self, DbErr> {
        let Some(row) = row.try_as_pg_row() else {
            return row.try_get_by_index(place);
        };
        let value = row
            .try_get_raw(place)
            .map_err(|error| wrong(place, &error))?;
        if !<Self as sqlx::Type<sqlx::Postgres>>::compatible(&value.type_info()) {
            return Err(wrong(place, &"no text"));
        }
        let bytes = value.as_bytes().map_err(|error| wrong(place, &error))?;
        let text = simdutf8::basic::from_utf8(bytes).map_err(|error| wrong(place, &error))?;
        Ok(text.to_owned())
    }

    fn of_sqlite(value: ValueRef<'_>) -> FromSqlResult<Self> {
        let ValueRef::Text(bytes) = value else {
            return Err(FromSqlError::InvalidType);
        };
        let text = simdutf8::basic::from_utf8(bytes).map_err(FromSqlError::other)?;
        Ok(text.to_owned())
    }
}

impl<C: Cell> Cell for Option<C> {
    fn of_pool(row: &QueryResult, place: usize) -> Result<Self, DbErr> {
        let Some(pg_row) = row.try_as_pg_row() else {
            return row.try_get_by_index(place);
        };
        let value = pg_row.try_get_raw(place);
        let value = value.map_err(|error| wrong(place, &error))?;
        let is_null = value.is_null();
        (!is_null).then(|| C::of_pool(row, place)).transpose()
    }

    fn of_sqlite(value: ValueRef<'_>) -> FromSqlResult<Self> {
        match value {
            ValueRef::Null => Ok(None),
            value => C::of_sqlite(value).map(Some),
        }
    }
}

/// What a cell holds as JSON.
///
/// # Errors
/// If it is no JSON, or of something else.
pub fn json<C: DeserializeOwned>(value: ValueRef<'_>) -> FromSqlResult<C> {
    serde_json::from_slice(value.as_bytes()?).map_err(FromSqlError::other)
}

/// What a cell names.
///
/// # Errors
/// If there is no such name.
pub fn named<C: ActiveEnum<Value = String>>(value: ValueRef<'_>) -> FromSqlResult<C> {
    C::try_from_value(&value.as_str()?.to_owned()).map_err(FromSqlError::other)
}

/// Says how cells of a type are read: `cell!(json: Links)`, `cell!(named: Category)`.
macro_rules! cell {
    ($way:ident: $($cell:ty),+) => {
        $(impl $crate::db::Cell for $cell {
            fn of_sqlite(
                value: rusqlite::types::ValueRef<'_>,
            ) -> rusqlite::types::FromSqlResult<Self> {
                $crate::db::$way(value)
            }
        })+
    };
}

/// Makes a model a [`Row`] of all its columns: `row!(Model { id, slug })`, in their order.
macro_rules! row {
    ($model:ident { $($column:ident),+ $(,)? }) => {
        impl $crate::db::Row for $model {
            fn of(cells: &mut $crate::db::Cells<'_>) -> Result<Self, sea_orm::DbErr> {
                Ok(Self { $($column: cells.take()?),+ })
            }
        }
    };
}

pub(crate) use {cell, row};

macro_rules! tuple {
    ($($cell:ident)+) => {
        impl<$($cell: Cell + Send),+> Row for ($($cell,)+) {
            fn of(cells: &mut Cells<'_>) -> Result<Self, DbErr> {
                Ok(($(cells.take::<$cell>()?,)+))
            }
        }
    };
}

tuple!(A B);

/// Keys.
impl<const N: usize> Row for [i64; N] {
    fn of(cells: &mut Cells<'_>) -> Result<Self, DbErr> {
        let mut keys = [0; N];
        for key in &mut keys {
            *key = cells.take()?;
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
        async { of_pool(&self.query_all_raw(statement).await?) }
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

/// Rows as sea-orm has them.
pub(crate) fn of_pool<R: Row>(rows: &[QueryResult]) -> Result<Vec<R>, DbErr> {
    let rows = rows.iter();
    rows.map(|row| R::of(&mut Cells::of_pool(row))).collect()
}
