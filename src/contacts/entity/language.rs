//! Table `contact_language`: in which languages a contact speaks with people.

use std::collections::HashMap;

use sea_orm::{DbErr, QueryOrder, QuerySelect, QueryTrait, entity::prelude::*};

use crate::db::ReadRows;

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
    connection: &impl ReadRows,
    contacts: &[i64],
) -> Result<HashMap<i64, Vec<String>>, DbErr> {
    let query = Entity::find()
        .filter(COLUMN.contact_id.is_in(contacts.iter().copied()))
        .order_by_asc(COLUMN.position)
        .select_only()
        .columns([Column::ContactId, Column::Language])
        .into_query();
    let mut languages: HashMap<i64, Vec<String>> = HashMap::new();
    for (contact, language) in connection.rows_of(&query).await? {
        languages.entry(contact).or_default().push(language);
    }
    Ok(languages)
}
