//! The history of the database schema, oldest first.
//!
//! Migrations import nothing of the crate: history must not move when entities do. A migration that
//! has been released is never edited; a mistake in one is mended by the next.

use sea_orm_migration::prelude::*;

mod m20261122_000001_create_content;
mod m20261124_000002_name_the_database;
mod m20261124_000003_count_words;
mod m20261124_000004_index_categories;
mod m20261128_000005_mark_changes;
mod m20261128_000006_index_titles;

/// Brings a database to the schema that this version of Lotse knows.
pub struct Migrator;

#[async_trait::async_trait]
impl MigratorTrait for Migrator {
    fn migrations() -> Vec<Box<dyn MigrationTrait>> {
        vec![
            Box::new(m20261122_000001_create_content::Migration),
            Box::new(m20261124_000002_name_the_database::Migration),
            Box::new(m20261124_000003_count_words::Migration),
            Box::new(m20261124_000004_index_categories::Migration),
            Box::new(m20261128_000005_mark_changes::Migration),
            Box::new(m20261128_000006_index_titles::Migration),
        ]
    }
}
