//! `lotse check`

use clap::{Args, ValueEnum};

use super::{
    Ending,
    import::{read, take_over},
    print,
    report::{self, Format},
    sync::locales,
};
use crate::{
    config::{Options, Settings},
    db::Database,
    error::Error,
    renditions::subjects::{self, FactsBySlug, Which},
    sync::{self, Finding, Outcome},
    words::{
        check::{Argument, Code, Severity, Wordings, chapter, nearest_code},
        locale::LocaleTag,
    },
};

/// How to check.
#[derive(Args, Debug)]
pub(super) struct CheckArguments {
    /// The source locale; without this, the settings'
    #[arg(long, value_name = "TAG")]
    source: Option<LocaleTag>,
    /// In what form findings are told
    #[arg(long, value_enum, default_value_t)]
    format: Format,
    /// The same as `--format json`
    #[arg(long, conflicts_with = "format")]
    json: bool,
    /// What makes it fail beside errors
    #[arg(long, value_enum)]
    deny: Option<Deny>,
    /// Explain a code, with an example, and check nothing
    #[arg(long, value_name = "CODE", exclusive = false)]
    explain: Option<String>,
}

/// What makes a check fail.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Deny {
    /// Warnings, too
    Warnings,
}

pub(super) async fn run(options: &Options, arguments: &CheckArguments) -> Result<Ending, Error> {
    let wordings = options.wordings()?;
    if let Some(code) = &arguments.explain {
        return explain(code, wordings);
    }
    let settings = options.settings()?;
    let root = locales(options)?;
    let source = arguments.source.as_ref().unwrap_or(&settings.source);
    let (files, of_source) = (root.to_owned(), source.clone());
    let reading = tokio::task::spawn_blocking(move || sync::Locales::read(files, of_source));
    let facts = known_facts(options, &settings).await?;
    let locales = reading
        .await
        .map_err(|error| Error::Internal(error.to_string()))??;
    let bar = print::progress("words");
    let outcome = locales.check(facts.as_ref(), &|done, all| {
        bar.set_length(all as u64);
        bar.set_position(done as u64);
    });
    bar.finish_and_clear();
    let format = if arguments.json {
        Format::Json
    } else {
        arguments.format
    };
    report::findings(&outcome, root, format, wordings);
    if format == Format::People {
        print::text(&format!("{}\n", summary(&outcome, wordings)));
    }
    let denied = match arguments.deny {
        Some(Deny::Warnings) => Severity::Warning,
        None => Severity::Error,
    };
    let is_denied = |finding: &Finding| finding.diagnostic.severity >= denied;
    Ok(if outcome.findings.iter().any(is_denied) {
        Ending::Mend
    } else {
        Ending::Done
    })
}

fn summary(outcome: &Outcome, wordings: &Wordings) -> String {
    let count = |severity| {
        let all = outcome.findings.iter();
        Argument::from(
            all.filter(|finding| finding.diagnostic.severity == severity)
                .count(),
        )
    };
    let counts = [
        ("files", Argument::from(outcome.files)),
        ("errors", count(Severity::Error)),
        ("warnings", count(Severity::Warning)),
        ("notes", count(Severity::Note)),
    ];
    wordings.text("summary", &counts)
}

fn explain(name: &str, wordings: &Wordings) -> Result<Ending, Error> {
    let code = Code::of_name(name).ok_or_else(|| Error::Setting {
        name: format!("--explain {name}"),
        problem: "there is no such code".to_owned(),
        help: nearest_code(name).map_or_else(
            || "docs/checks.md lists every code".to_owned(),
            |near| format!("did you mean `{near}`?"),
        ),
    })?;
    print::text(&chapter(code, wordings));
    Ok(Ending::Done)
}

/// The facts to check against: the database's, or, where there is none yet, those of the facts
/// files, in memory; nothing where there is neither. A check never makes a database.
async fn known_facts(options: &Options, settings: &Settings) -> Result<Option<FactsBySlug>, Error> {
    let database = if options.database_exists() {
        Database::inspect(&options.database).await?
    } else if options.facts.is_dir() {
        let database = Database::open("sqlite::memory:", None).await?;
        let files = read(std::slice::from_ref(&options.facts))?;
        take_over(&database, &files, settings.time_zone).await?;
        database
    } else {
        return Ok(None);
    };
    let snapshot = database.snapshot().await?;
    let facts = subjects::read(&snapshot, settings.time_zone, Which::All).await;
    snapshot.rollback().await?;
    database.close().await;
    Ok(Some(facts?))
}
