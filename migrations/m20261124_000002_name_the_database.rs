//! Names the database, so that a revision of one is never taken for the same revision of another,
//! and indexes the instants at which time alone changes what is shown.

use sea_orm_migration::{
    prelude::*,
    sea_orm::{ConnectionTrait, DbBackend},
};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager
            .alter_table(
                Table::alter()
                    .table("revision")
                    .add_column(ColumnDef::new("database").string().not_null().default(""))
                    .to_owned(),
            )
            .await?;
        let name = match manager.get_database_backend() {
            DbBackend::Postgres => "replace(CAST(gen_random_uuid() AS text), '-', '')",
            _ => "lower(hex(randomblob(16)))",
        };
        manager
            .get_connection()
            .execute_unprepared(&format!("UPDATE revision SET \"database\" = {name}"))
            .await?;
        for (table, column) in [("news_article", "expires_at"), ("contact", "valid_until")] {
            let index = Index::create()
                .name(format!("{table}_{column}"))
                .table(table)
                .col(column)
                .to_owned();
            manager.create_index(index).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for (table, column) in [("news_article", "expires_at"), ("contact", "valid_until")] {
            let index = Index::drop()
                .name(format!("{table}_{column}"))
                .table(table)
                .to_owned();
            manager.drop_index(index).await?;
        }
        manager
            .alter_table(
                Table::alter()
                    .table("revision")
                    .drop_column("database")
                    .to_owned(),
            )
            .await
    }
}
