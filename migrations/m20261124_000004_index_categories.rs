//! Indexes what organisations and contacts are filtered by, on PostgreSQL: there, statistics tell
//! whether a category is rare, so that its items are looked up, or frequent, so that the list is
//! walked in its order. SQLite without statistics would always look up and sort.

use sea_orm_migration::{prelude::*, sea_orm::DbBackend};

#[derive(DeriveMigrationName)]
pub struct Migration;

const TABLES: [&str; 2] = ["organisation", "contact"];

fn name(table: &str) -> String {
    format!("ix_{table}_category")
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        if manager.get_database_backend() != DbBackend::Postgres {
            return Ok(());
        }
        for table in TABLES {
            let index = Index::create()
                .name(name(table))
                .table(table)
                .col("category")
                .to_owned();
            manager.create_index(index).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        if manager.get_database_backend() != DbBackend::Postgres {
            return Ok(());
        }
        for table in TABLES {
            let index = Index::drop().name(name(table)).table(table).to_owned();
            manager.drop_index(index).await?;
        }
        Ok(())
    }
}
