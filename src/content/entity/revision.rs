//! Table `revision`: one row that counts the changes.

use sea_orm::entity::prelude::*;

/// The counter.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "revision")]
pub struct Model {
    /// Always 1.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: i32,
    /// The number of the last committed change.
    pub value: i64,
    /// The number of the last change of any locale's vocabulary.
    pub vocabulary: i64,
    /// The database's own name, given once: equal revisions of two databases are not the same.
    pub database: String,
    /// The mark of the last change.
    pub mark: i64,
}

impl ActiveModelBehavior for ActiveModel {}
