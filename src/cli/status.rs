//! `lotse status`

use std::path::PathBuf;

use clap::Args;
use serde::Serialize;

use super::{
    Ending, known,
    names::{self, Locales},
    print, table,
};
use crate::{
    clock::Moment,
    config::Options,
    content::{ItemKind, languages::LanguageShelf},
    coverage::{
        Amounts, Figures,
        agenda::{Agenda, Task},
        badge::badge,
        figures::Coverage,
    },
    error::Error,
    words::locale::LocaleTag,
};

/// What to tell.
#[derive(Args, Debug)]
pub(super) struct StatusArguments {
    /// The locales, by commas; all without any
    #[arg(value_name = "LOCALES", value_parser = names::locales)]
    tags: Option<Locales>,
    /// Tell at most so many items that are to be translated, for each locale; 0 for all. Without it,
    /// 10 of the one locale that is named, or 3 of each
    #[arg(long, value_name = "COUNT")]
    limit: Option<usize>,
    /// Print everything as one JSON object
    #[arg(long)]
    json: bool,
    /// Write a badge: of the one locale that is named, or of all together
    #[arg(long, value_name = "FILE.svg")]
    badge: Option<PathBuf>,
    /// End with 1 if a locale is translated to less than this: `uk=80`, several by commas; or `80` for
    /// each that is told
    #[arg(long, value_name = "LOCALE=PERCENT", value_delimiter = ',', value_parser = threshold)]
    fail_under: Vec<Threshold>,
}

#[derive(Clone, Debug)]
struct Threshold {
    locale: Option<LocaleTag>,
    percent: i64,
}

fn threshold(text: &str) -> Result<Threshold, String> {
    let (locale, percent) = match text.split_once('=') {
        Some((tag, percent)) => {
            let tag = tag.parse().map_err(|error| format!("{error}"))?;
            (Some(tag), percent)
        }
        None => (None, text),
    };
    let percent = percent
        .parse()
        .ok()
        .filter(|percent| (0..=100).contains(percent));
    let percent = percent.ok_or("write a whole number from 0 to 100, as in `uk=80`")?;
    Ok(Threshold { locale, percent })
}

#[derive(Serialize)]
struct Report<'a> {
    source: &'a str,
    locales: Vec<LocaleReport>,
}

#[derive(Serialize)]
pub(super) struct LocaleReport {
    pub(super) locale: LocaleTag,
    percent: i64,
    #[serde(flatten)]
    pub(super) figures: Figures,
    pub(super) kinds: Vec<KindReport>,
    /// How many items are to be translated, drafts and scheduled ones included.
    pub(super) to_do: usize,
    pub(super) next: Vec<Task>,
}

#[derive(Serialize)]
pub(super) struct KindReport {
    pub(super) kind: ItemKind,
    percent: i64,
    #[serde(flatten)]
    pub(super) figures: Figures,
}

pub(super) async fn run(options: &Options, arguments: &StatusArguments) -> Result<Ending, Error> {
    let settings = options.settings()?;
    let source = &settings.source;
    let database = known::words(options, &settings).await?;
    let snapshot = database.snapshot().await?;
    let counter = crate::content::change_log::counter(&snapshot).await?;
    let shelf = LanguageShelf::new(settings.languages());
    let languages = shelf.at(&snapshot, &counter).await?;
    let offered = languages.tags().iter().filter(|tag| *tag != source);
    let offered: Vec<LocaleTag> = offered.cloned().collect();
    let known = |tag: &LocaleTag| {
        if offered.contains(tag) {
            return Ok(());
        }
        let tags: Vec<&str> = offered.iter().map(LocaleTag::as_str).collect();
        let problem = if tag == source {
            "this is the source, which is not translated"
        } else {
            "nothing is translated into this locale"
        };
        Err(Error::Setting {
            name: tag.to_string(),
            problem: problem.to_owned(),
            help: format!("there are: {}", tags.join(", ")),
        })
    };
    let meant = match &arguments.tags {
        Some(Locales(tags)) => tags.clone(),
        None => offered.clone(),
    };
    let thresholds = arguments.fail_under.iter();
    for tag in meant
        .iter()
        .chain(thresholds.filter_map(|limit| limit.locale.as_ref()))
    {
        known(tag)?;
    }
    let moment = Moment::current(settings.time_zone);
    let coverage = Coverage::read(&snapshot, source, moment).await?;
    let agenda = Agenda::read(&snapshot, moment, settings.time_zone).await?;
    let limit = match arguments.limit {
        Some(0) => usize::MAX,
        Some(limit) => limit,
        None if meant.len() == 1 => 10,
        None => 3,
    };
    let mut locales = Vec::new();
    for locale in &meant {
        let (next, to_do) = agenda.tasks(&snapshot, source, locale, limit).await?;
        let figures = coverage.total(locale);
        let kinds = coverage.kinds(locale).into_iter();
        let kind = |(kind, figures): (ItemKind, Figures)| KindReport {
            kind,
            percent: figures.messages.percent(),
            figures,
        };
        locales.push(LocaleReport {
            percent: figures.messages.percent(),
            figures,
            kinds: kinds.map(kind).collect(),
            to_do,
            next,
            locale: locale.clone(),
        });
    }
    snapshot.rollback().await?;
    if let Some(path) = &arguments.badge {
        let written = std::fs::write(path, drawn(&locales));
        written.map_err(|source| Error::File {
            path: path.clone(),
            source,
        })?;
    }
    if arguments.json {
        let report = Report {
            source: source.as_str(),
            locales,
        };
        let line = serde_json::to_string(&report);
        let line = line.map_err(|error| Error::Internal(error.to_string()))?;
        print::text(&format!("{line}\n"));
    } else {
        print::text(&table::shown(&locales));
    }
    let ending = judged(&coverage, &arguments.fail_under, &meant);
    database.close().await;
    Ok(ending)
}

/// Whether every locale has come as far as it must; a threshold without a locale is for those that were
/// `meant`.
fn judged(coverage: &Coverage, thresholds: &[Threshold], meant: &[LocaleTag]) -> Ending {
    let mut ending = Ending::Done;
    for Threshold { locale, percent } in thresholds {
        let all = locale.as_ref().map_or(meant, std::slice::from_ref);
        for locale in all {
            let reached = coverage.total(locale).messages.percent();
            if reached < *percent {
                print::note(&format!("{locale}: {reached} % is less than {percent} %"));
                ending = Ending::Mend;
            }
        }
    }
    ending
}

fn drawn(locales: &[LocaleReport]) -> String {
    match locales {
        [one] => badge(&one.locale.autonym(), one.percent),
        all => {
            let mut messages = Amounts::default();
            for report in all {
                messages.add(&report.figures.messages);
            }
            let count = print::count(all.len(), "translation", "translations");
            badge(&count, messages.percent())
        }
    }
}
