//! Indexes what every list asks of an item's words: whether there is a title. So the rows themselves,
//! which hold the texts, are not read for that.

use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName)]
pub struct Migration;

const INDEX: &str = "ix_words_title";

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let index = Index::create()
            .name(INDEX)
            .table("words")
            .col("item_id")
            .col("locale")
            .col("has_title")
            .to_owned();
        manager.create_index(index).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let index = Index::drop().name(INDEX).table("words").to_owned();
        manager.drop_index(index).await
    }
}
