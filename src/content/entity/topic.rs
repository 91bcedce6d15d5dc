//! Table `topic`: the subjects that items are about. A topic's name is the label `topic-<key>`.

use sea_orm::entity::prelude::*;

/// One topic.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "topic")]
pub struct Model {
    /// The key that other tables refer to; never shown.
    #[sea_orm(primary_key)]
    pub id: i64,
    /// Its stable name.
    #[sea_orm(unique)]
    pub key: String,
}

impl ActiveModelBehavior for ActiveModel {}
