//! Table `change`: the change log, which everything derived from content follows.

use sea_orm::entity::prelude::*;

use crate::content::ItemKind;

/// One change.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "change")]
pub struct Model {
    /// Its number; it only grows, and becomes visible in order.
    #[sea_orm(primary_key, auto_increment = false)]
    pub revision: i64,
    /// The kind of the item that changed; none where a locale's vocabulary did.
    pub kind: Option<ItemKind>,
    /// The item's slug; `labels` or `terms` for a vocabulary.
    pub slug: String,
    /// The locale whose words changed; none where facts did.
    pub locale: Option<String>,
    /// What happened.
    pub action: Action,
    /// A random number that is the same for all changes of a transaction: when a database was
    /// restored, revisions are given out again, with other marks.
    pub mark: i64,
}

/// What happened to an item or to its words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "String(StringLen::None)")]
pub enum Action {
    /// They are new or different.
    #[sea_orm(string_value = "UPSERT")]
    Upsert,
    /// They are gone.
    #[sea_orm(string_value = "DELETE")]
    Delete,
}

impl ActiveModelBehavior for ActiveModel {}
