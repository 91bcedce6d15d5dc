//! Marks each change, so that a revision that is given out again after a database was restored is
//! told from the one that was lost.

use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in ["revision", "change"] {
            let mark = ColumnDef::new("mark")
                .big_integer()
                .not_null()
                .default(0)
                .to_owned();
            let alter = Table::alter().table(table).add_column(mark).to_owned();
            manager.alter_table(alter).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in ["revision", "change"] {
            let alter = Table::alter().table(table).drop_column("mark").to_owned();
            manager.alter_table(alter).await?;
        }
        Ok(())
    }
}
