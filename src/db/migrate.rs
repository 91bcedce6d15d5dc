//! Bringing a database up to date: once, however many start together.

use sea_orm::{ConnectionTrait, DatabaseConnection, DbBackend, DbErr, sea_query::Query};
use sea_orm_migration::{IntoSchemaManagerConnection, MigratorTrait, SchemaManager};

use super::begin_to_write;
use crate::{error::Error, migrations::Migrator};

/// Where sea-orm-migration notes what was applied.
const MIGRATIONS: &str = "seaql_migrations";

/// Waits for the turn to migrate, however long that takes; the turn ends with the transaction. The
/// number is the name of PostgreSQL's lock: `lotse` in ASCII.
const POSTGRES_TURN: &str = "SET LOCAL lock_timeout = 0; SET LOCAL statement_timeout = 0; \
    SELECT pg_advisory_xact_lock(465726370661)";

/// Whether a database of an older version is brought up to date.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Migrate {
    Yes,
    No,
}

/// Applies the migrations that the database lacks, all of them or none, or refuses it for lacking
/// them; refuses one that knows more of them.
pub(super) async fn bring_up_to_date(
    connection: &DatabaseConnection,
    migrate: Migrate,
) -> Result<(), Error> {
    match lacking(connection).await? {
        None => return Ok(()),
        Some(migration) if migrate == Migrate::No => {
            return Err(Error::OlderDatabase { migration });
        }
        Some(_) => {}
    }
    // Whoever starts at the same time waits here, and then finds it done.
    let transaction = begin_to_write(connection).await?;
    if transaction.get_database_backend() == DbBackend::Postgres {
        transaction.execute_unprepared(POSTGRES_TURN).await?;
    }
    if lacking(&transaction).await?.is_some() {
        Migrator::up(&transaction, None).await?;
    }
    Ok(transaction.commit().await?)
}

/// The first migration that the database lacks.
async fn lacking<'c>(
    connection: impl IntoSchemaManagerConnection<'c>,
) -> Result<Option<String>, Error> {
    let known: Vec<String> = Migrator::migrations()
        .iter()
        .map(|migration| migration.name().to_owned())
        .collect();
    let applied = applied(connection).await?;
    if let Some(newer) = applied.iter().find(|applied| !known.contains(applied)) {
        return Err(Error::NewerDatabase {
            migration: newer.clone(),
        });
    }
    Ok(known.into_iter().find(|known| !applied.contains(known)))
}

/// The migrations that were applied. The migrator's own question would make its table.
async fn applied<'c>(
    connection: impl IntoSchemaManagerConnection<'c>,
) -> Result<Vec<String>, DbErr> {
    let manager = SchemaManager::new(connection);
    if !manager.has_table(MIGRATIONS).await? {
        return Ok(Vec::new());
    }
    let mut query = Query::select();
    query.column("version").from(MIGRATIONS);
    let rows = manager.get_connection().query_all(&query).await?;
    rows.iter().map(|row| row.try_get("", "version")).collect()
}
