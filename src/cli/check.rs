//! `lotse check`

use clap::Args;

use super::{
    Ending,
    import::{read, take_over},
    print,
    sync::locales,
};
use crate::{
    config::{Options, Settings},
    db::Database,
    error::Error,
    sync::{Outcome, Sync, Tree},
};

/// How to check.
#[derive(Args, Debug)]
pub(super) struct CheckArguments {
    /// Print the findings as JSON, one object a line
    #[arg(long)]
    json: bool,
}

pub(super) async fn run(options: &Options, arguments: &CheckArguments) -> Result<Ending, Error> {
    let settings = options.settings()?;
    let root = locales(options)?;
    let tree = Tree::scan(root, &settings.source)?;
    let database = known_facts(options, &settings).await?;
    let outcome = check(&database, &tree, &settings).await?;
    print::findings(&outcome, root, arguments.json);
    let errors = outcome.errors();
    if !arguments.json {
        let files = print::count(outcome.files, "file", "files");
        let warnings = outcome.findings.len() - errors;
        print::text(&format!(
            "{files} checked: {}, {}\n",
            print::count(errors, "error", "errors"),
            print::count(warnings, "warning", "warnings"),
        ));
    }
    database.close().await;
    Ok(if errors > 0 {
        Ending::Mend
    } else {
        Ending::Done
    })
}

async fn check(database: &Database, tree: &Tree, settings: &Settings) -> Result<Outcome, Error> {
    let sync = Sync {
        tree,
        source: &settings.source,
        time_zone: settings.time_zone,
        minor: false,
        is_undisturbed: &|| true,
    };
    let bar = print::progress("words");
    let snapshot = database.snapshot().await?;
    let progress = |done: usize, all: usize| {
        bar.set_length(all as u64);
        bar.set_position(done as u64);
    };
    let outcome = sync.check(&snapshot, &progress).await;
    bar.finish_and_clear();
    snapshot.rollback().await?;
    outcome
}

/// The facts to check against: the database's, or, where there is none yet, those of the facts
/// files, in memory. A check never makes a database.
async fn known_facts(options: &Options, settings: &Settings) -> Result<Database, Error> {
    if options.database_exists() {
        return Database::inspect(&options.database).await;
    }
    let database = Database::open("sqlite::memory:", None).await?;
    if options.facts.is_dir() {
        take_over(
            &database,
            &read(std::slice::from_ref(&options.facts))?,
            settings.time_zone,
        )
        .await?;
    } else {
        print::note(
            "note: there is neither a database nor a folder of facts: every item is unknown",
        );
    }
    Ok(database)
}
