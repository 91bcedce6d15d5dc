//! Table `vocabulary`: the labels and terms of each locale; its rows are the locales that are offered.

use sea_orm::entity::prelude::*;

/// One locale's shared words, as Fluent.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "vocabulary")]
pub struct Model {
    /// A BCP 47 tag.
    #[sea_orm(primary_key, auto_increment = false)]
    pub locale: String,
    /// The checked messages of `labels.ftl`.
    #[sea_orm(column_type = "Text")]
    pub labels: String,
    /// The checked terms of `terms.ftl`.
    #[sea_orm(column_type = "Text")]
    pub terms: String,
}

impl ActiveModelBehavior for ActiveModel {}
