//! Table `item_topic`: which item is about which topics.

use sea_orm::entity::prelude::*;

/// One item is about one topic.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "item_topic")]
pub struct Model {
    /// The item.
    #[sea_orm(primary_key, auto_increment = false)]
    pub item_id: i64,
    /// The topic.
    #[sea_orm(primary_key, auto_increment = false)]
    pub topic_id: i64,
    /// The topic's row.
    #[sea_orm(belongs_to, from = "topic_id", to = "id")]
    pub topic: BelongsTo<super::topic::Entity>,
}

impl ActiveModelBehavior for ActiveModel {}
