//! Table `contact_language`: in which languages a contact speaks with people.

use std::collections::HashMap;

use sea_orm::{ConnectionTrait, DbErr, QueryOrder, entity::prelude::*};

/// One language of one contact.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "contact_language")]
pub struct Model {
    /// The contact.
    #[sea_orm(primary_key, auto_increment = false)]
    pub contact_id: i64,
    /// A BCP 47 tag.
    #[sea_orm(primary_key, auto_increment = false)]
    pub language: String,
    /// The place among the contact's languages.
    pub position: i32,
}

impl ActiveModelBehavior for ActiveModel {}

/// The languages of each of several contacts, in their order: one statement.
pub async fn of_contacts(
    connection: &impl ConnectionTrait,
    contacts: &[i64],
) -> Result<HashMap<i64, Vec<String>>, DbErr> {
    let rows = Entity::find()
        .filter(COLUMN.contact_id.is_in(contacts.iter().copied()))
        .order_by_asc(COLUMN.position)
        .all(connection)
        .await?;
    let mut languages: HashMap<i64, Vec<String>> = HashMap::new();
    for row in rows {
        languages
            .entry(row.contact_id)
            .or_default()
            .push(row.language);
    }
    Ok(languages)
}
