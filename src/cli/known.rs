//! What is known of words: the database, or, where there is none yet, the files alone.

use super::{
    import::{read, take_over},
    sync,
};
use crate::{
    config::{Options, Settings},
    db::Database,
    error::Error,
    sync::Tree,
};

/// The database, as the last sync left it; where there is none yet, one in memory that holds the
/// facts files and the locale files, with what the git history tells. Nothing on disk is made.
pub(super) async fn words(options: &Options, settings: &Settings) -> Result<Database, Error> {
    if options.database_exists() {
        return Database::inspect(&options.database).await;
    }
    let tree = Tree::scan(sync::locales(options)?, &settings.source)?;
    let database = Database::open("sqlite::memory:", None).await?;
    if options.facts.is_dir() {
        let files = read(std::slice::from_ref(&options.facts))?;
        take_over(&database, &files, settings.time_zone).await?;
    }
    sync::take_over(&database, &tree, settings, false).await?;
    Ok(database)
}
