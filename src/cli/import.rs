//! `lotse import`

use std::path::{Path, PathBuf};

use clap::Args;

use super::{Ending, print};
use crate::{
    clock::Moment,
    config::Options,
    db::Database,
    error::Error,
    import::{self, FactsFile, Imported},
};

/// What to import.
#[derive(Args, Debug)]
pub(super) struct ImportArguments {
    /// Facts files (TOML), or folders of them
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    /// Print what was done as JSON
    #[arg(long)]
    json: bool,
}

pub(super) async fn run(options: &Options, arguments: &ImportArguments) -> Result<Ending, Error> {
    let settings = options.settings()?;
    let files = read(&arguments.files)?;
    rehearse(options, &files, settings.time_zone).await?;
    let database = Database::open(&options.database, None).await?;
    let imported = take_over(&database, &files, settings.time_zone).await?;
    if arguments.json {
        let line = serde_json::to_string(&imported);
        print::text(&format!(
            "{}\n",
            line.map_err(|error| Error::Internal(error.to_string()))?
        ));
    } else {
        print::text(&format!("{}\n", summary(&imported)));
    }
    database.close().await;
    Ok(Ending::Done)
}

/// Makes sure that the facts fit before a new database is made for them: a refused import leaves
/// nothing behind.
pub(super) async fn rehearse(
    options: &Options,
    files: &[FactsFile],
    time_zone: chrono_tz::Tz,
) -> Result<(), Error> {
    if options.database_exists() {
        return Ok(());
    }
    let database = Database::open("sqlite::memory:", None).await?;
    import::apply(&database, files, Moment::current(time_zone), || {}).await?;
    database.close().await;
    Ok(())
}

/// Reads facts files, and the `*.toml` of folders, gathering the problems of all of them.
pub(super) fn read(paths: &[PathBuf]) -> Result<Vec<FactsFile>, Error> {
    let (mut files, mut problems) = (Vec::new(), Vec::new());
    for path in paths {
        for path in expand(path)? {
            match import::read(&path) {
                Ok(file) => files.push(file),
                Err(found) => problems.extend(found),
            }
        }
    }
    if problems.is_empty() {
        Ok(files)
    } else {
        Err(Error::Import(problems))
    }
}

fn expand(path: &Path) -> Result<Vec<PathBuf>, Error> {
    if !path.is_dir() {
        return Ok(vec![path.to_owned()]);
    }
    let fail = |source| Error::File {
        path: path.to_owned(),
        source,
    };
    let mut files = Vec::new();
    for entry in std::fs::read_dir(path).map_err(fail)? {
        let file = entry.map_err(fail)?.path();
        if file
            .extension()
            .is_some_and(|extension| extension == "toml")
        {
            files.push(file);
        }
    }
    files.sort();
    Ok(files)
}

pub(super) async fn take_over(
    database: &Database,
    files: &[FactsFile],
    time_zone: chrono_tz::Tz,
) -> Result<Imported, Error> {
    let bar = print::progress("facts");
    bar.set_length(files.iter().map(FactsFile::len).sum::<usize>() as u64);
    let imported = import::apply(database, files, Moment::current(time_zone), || bar.inc(1)).await;
    bar.finish_and_clear();
    imported
}

/// Takes facts over into a database in which there is nothing yet. None if there is.
pub(super) async fn begin(
    database: &Database,
    files: &[FactsFile],
    time_zone: chrono_tz::Tz,
) -> Result<Option<Imported>, Error> {
    let bar = print::progress("facts");
    bar.set_length(files.iter().map(FactsFile::len).sum::<usize>() as u64);
    let imported = import::begin(database, files, Moment::current(time_zone), || bar.inc(1)).await;
    bar.finish_and_clear();
    imported
}

pub(super) fn summary(imported: &Imported) -> String {
    let Imported {
        added,
        changed,
        unchanged,
        drafts,
        scheduled,
        expired,
    } = imported;
    let mut summary = format!("facts: {added} new, {changed} changed, {unchanged} as they were");
    let hidden = [
        (drafts, "draft"),
        (scheduled, "scheduled"),
        (expired, "expired"),
    ]
    .into_iter()
    .filter(|(count, _)| **count > 0)
    .map(|(count, what)| format!("{count} {what}"));
    let hidden: Vec<String> = hidden.collect();
    if !hidden.is_empty() {
        summary = format!("{summary}; news not shown: {}", hidden.join(", "));
    }
    summary
}
