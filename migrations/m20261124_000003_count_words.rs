//! How far each item's words have come in each locale, counted when they are synced.

use sea_orm_migration::{prelude::*, schema::integer};

/// Adds the counts to the words. They are zero until the next sync, which counts.
#[derive(DeriveMigrationName)]
pub struct Migration;

const COUNTS: [&str; 8] = [
    "translated",
    "translated_words",
    "missing",
    "missing_words",
    "outdated",
    "outdated_words",
    "machine",
    "machine_words",
];

/// Holds all that the sums over many items need, so that the texts are not read for them.
const INDEX: &str = "ix_words_counts";

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        // SQLite adds one column in a statement.
        for column in COUNTS {
            let table = Table::alter()
                .table("words")
                .add_column(integer(column).default(0))
                .to_owned();
            manager.alter_table(table).await?;
        }
        let mut index = Index::create();
        index
            .name(INDEX)
            .table("words")
            .col("kind")
            .col("locale")
            .col("item_id");
        for column in COUNTS {
            index.col(column);
        }
        manager.create_index(index).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager
            .drop_index(Index::drop().name(INDEX).table("words").to_owned())
            .await?;
        for column in COUNTS {
            let table = Table::alter().table("words").drop_column(column).to_owned();
            manager.alter_table(table).await?;
        }
        Ok(())
    }
}
