//! The topics of items.

use std::collections::HashMap;

use sea_orm::{ConnectionTrait, DbErr, EntityTrait, QueryFilter, QueryOrder};

use super::entity::{item_topic, topic};

/// The topics' keys of each of several items, in the order of their keys: one statement.
pub async fn of_items(
    connection: &impl ConnectionTrait,
    items: &[i64],
) -> Result<HashMap<i64, Vec<String>>, DbErr> {
    let rows = item_topic::Entity::find()
        .filter(item_topic::COLUMN.item_id.is_in(items.iter().copied()))
        .find_also_related(topic::Entity)
        .order_by_asc(topic::COLUMN.key)
        .all(connection)
        .await?;
    let mut topics: HashMap<i64, Vec<String>> = HashMap::new();
    for (link, topic) in rows {
        topics
            .entry(link.item_id)
            .or_default()
            .extend(topic.map(|topic| topic.key));
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
