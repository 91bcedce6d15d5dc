//! The topics of items.

use std::collections::HashMap;

use sea_orm::{
    ConnectionTrait, DbErr, EntityTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait,
};

use super::entity::{item_topic, topic};
use crate::db::ReadRows;

/// The topics' keys of each of several items, in the order of their keys: one statement.
pub async fn of_items(
    connection: &impl ReadRows,
    items: &[i64],
) -> Result<HashMap<i64, Vec<String>>, DbErr> {
    let query = item_topic::Entity::find()
        .inner_join(topic::Entity)
        .filter(item_topic::COLUMN.item_id.is_in(items.iter().copied()))
        .order_by_asc(topic::COLUMN.key)
        .select_only()
        .column(item_topic::Column::ItemId)
        .column(topic::Column::Key)
        .into_query();
    let mut topics: HashMap<i64, Vec<String>> = HashMap::new();
    for (item, key) in connection.rows_of(&query).await? {
        topics.entry(item).or_default().push(key);
    }
    Ok(topics)
}

/// The key of every topic, in order.
pub async fn all(connection: &impl ConnectionTrait) -> Result<Vec<String>, DbErr> {
    let topics = topic::Entity::find()
        .order_by_asc(topic::COLUMN.key)
        .all(connection)
        .await?;
    Ok(topics.into_iter().map(|topic| topic.key).collect())
}
