//! `lotse sync`

use std::path::Path;

use clap::Args;

use super::{
    Ending, print,
    report::{self, Format},
};
use crate::{
    config::{Options, Settings},
    db::Database,
    error::Error,
    sync::{HistoryGap, Outcome, Portion, Sync, Tree},
};

/// How to sync.
#[derive(Args, Debug)]
pub(super) struct SyncArguments {
    /// Print the findings as JSON, one object a line
    #[arg(long)]
    json: bool,
    /// What changed in the source locale is minor: translations stay current
    #[arg(long)]
    minor: bool,
}

pub(super) async fn run(options: &Options, arguments: &SyncArguments) -> Result<Ending, Error> {
    let wordings = options.wordings()?;
    let settings = options.settings()?;
    let root = locales(options)?;
    // What cannot be read is refused before a database is made.
    let tree = Tree::scan(root, &settings.source)?;
    let database = Database::open(&options.database, None).await?;
    let outcome = take_over(&database, &tree, &settings, arguments.minor).await?;
    let format = if arguments.json {
        Format::Json
    } else {
        Format::People
    };
    report::findings(&outcome, root, format, wordings);
    if !arguments.json {
        print::text(&format!("{}\n", summary(&outcome)));
    }
    database.close().await;
    Ok(if outcome.errors() > 0 {
        Ending::Mend
    } else {
        Ending::Done
    })
}

/// The folder of the locale files, which the command cannot do without.
pub(super) fn locales(options: &Options) -> Result<&Path, Error> {
    options.locales().ok_or_else(|| Error::Setting {
        name: "--locales none".to_owned(),
        problem: "there are no locale files to read".to_owned(),
        help: "name their folder with --locales or LOTSE_LOCALES".to_owned(),
    })
}

pub(super) async fn take_over(
    database: &Database,
    tree: &Tree,
    settings: &Settings,
    minor: bool,
) -> Result<Outcome, Error> {
    let sync = Sync {
        tree,
        source: &settings.source,
        time_zone: settings.time_zone,
        minor,
        is_undisturbed: &|| true,
    };
    let bar = print::progress("words");
    let outcome = sync
        .run(database, &Portion::Everything, &|done, all| {
            bar.set_length(all as u64);
            bar.set_position(done as u64);
        })
        .await;
    bar.finish_and_clear();
    if let Ok(Outcome {
        history_gap: Some(gap),
        ..
    }) = &outcome
    {
        print::note(&told(gap));
    }
    outcome
}

fn told(gap: &HistoryGap) -> String {
    match gap {
        HistoryGap::Shallow => "note: this clone has no earlier history: what was outdated before \
             it counts as current (`git fetch --unshallow` gets the rest)"
            .to_owned(),
        HistoryGap::Unread(said) => {
            let lines = said.lines().map(str::trim).filter(|line| !line.is_empty());
            let said = lines.collect::<Vec<_>>().join("\n  ");
            format!(
                "note: the git history cannot be read: outdated words may count as current\n  {said}"
            )
        }
    }
}

pub(super) fn summary(outcome: &Outcome) -> String {
    let files = print::count(outcome.files, "file", "files");
    let mut summary = format!(
        "words: {files} read, {} written, {} deleted, {} vocabularies changed",
        outcome.written, outcome.deleted, outcome.vocabularies
    );
    let errors = outcome.errors();
    if errors > 0 {
        let errors = print::count(errors, "error", "errors");
        summary = format!("{summary}; {errors} to mend, where the last good version stays");
    }
    summary
}
