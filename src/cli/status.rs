//! `lotse status`

use std::path::PathBuf;

use clap::Args;
use serde::Serialize;

use super::{
    Ending, known,
    names::{self, Locales},
    print,
};
use crate::{
    clock::Moment,
    config::Options,
    content::{ItemKind, languages::LanguageShelf},
    coverage::{
        Amounts, Figures, Items, State,
        agenda::{Agenda, Showing, Task},
        badge::badge,
        figures::Coverage,
    },
    error::Error,
    words::{
        difference::{Change, Part},
        locale::LocaleTag,
    },
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
    /// End with 1 if a locale is translated to less than this: `uk=80`, or `80` for every locale
    #[arg(long, value_name = "LOCALE=PERCENT", value_parser = threshold)]
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
struct LocaleReport {
    locale: LocaleTag,
    percent: i64,
    #[serde(flatten)]
    figures: Figures,
    kinds: Vec<KindReport>,
    /// How many items are to be translated, drafts and scheduled ones included.
    to_do: usize,
    next: Vec<Task>,
}

#[derive(Serialize)]
struct KindReport {
    kind: ItemKind,
    percent: i64,
    #[serde(flatten)]
    figures: Figures,
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
        Err(Error::Setting {
            name: tag.to_string(),
            problem: "nothing is translated into this locale".to_owned(),
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
    for locale in meant {
        let (next, to_do) = agenda.tasks(&snapshot, source, &locale, limit).await?;
        let figures = coverage.total(&locale);
        let kinds = coverage.kinds(&locale).into_iter();
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
            locale,
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
        print::text(&shown(&locales));
    }
    let ending = judged(&coverage, &arguments.fail_under, &offered);
    database.close().await;
    Ok(ending)
}

fn judged(coverage: &Coverage, thresholds: &[Threshold], offered: &[LocaleTag]) -> Ending {
    let mut ending = Ending::Done;
    for Threshold { locale, percent } in thresholds {
        let all = locale.as_ref().map_or(offered, std::slice::from_ref);
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

/// The table of locales, with their kinds where one is asked for, and what to do next in each.
fn shown(locales: &[LocaleReport]) -> String {
    let mut table = vec![
        [
            "",
            "done",
            "items",
            "complete",
            "partial",
            "outdated",
            "missing",
            "machine",
            "messages",
            "words left",
        ]
        .map(str::to_owned),
    ];
    for report in locales {
        table.push(row(report.locale.as_str(), &report.figures));
        if locales.len() == 1 {
            let kinds = report.kinds.iter();
            table
                .extend(kinds.map(|kind| row(&format!("  {}", kind.kind.folder()), &kind.figures)));
        }
    }
    let mut text = aligned(&table);
    for report in locales.iter().filter(|report| report.to_do > 0) {
        text.push_str(&format!("\nNext in {}:\n", report.locale));
        let tasks: Vec<[String; 4]> = report.next.iter().map(task).collect();
        for (line, task) in aligned(&tasks).lines().zip(&report.next) {
            text.push_str(&format!("{line}\n"));
            if locales.len() == 1 {
                for (id, parts) in &task.differences {
                    text.push_str(&format!("    {id}: {}\n", marked(parts)));
                }
            }
        }
        let more = report.to_do - report.next.len();
        if more > 0 {
            text.push_str(&format!(
                "  … and {more} more: lotse status {} --limit 0\n",
                report.locale
            ));
        }
    }
    text
}

fn row(name: &str, figures: &Figures) -> [String; 10] {
    let Figures {
        items:
            Items {
                total,
                complete,
                partial,
                outdated,
                missing,
                machine,
            },
        messages,
        words,
    } = figures;
    [
        name.to_owned(),
        format!("{} %", messages.percent()),
        total.to_string(),
        complete.to_string(),
        partial.to_string(),
        outdated.to_string(),
        missing.to_string(),
        machine.to_string(),
        format!(
            "{}/{}",
            messages.translated - messages.outdated,
            messages.total
        ),
        (words.missing + words.outdated).to_string(),
    ]
}

fn task(task: &Task) -> [String; 4] {
    let state = match task.state {
        State::Missing => "missing".to_owned(),
        State::Outdated | State::Partial | State::Complete => {
            let named = [("outdated", &task.outdated), ("missing", &task.missing)];
            let told = named.iter().filter(|(_, ids)| !ids.is_empty());
            let told: Vec<String> = told
                .map(|(what, ids)| format!("{what}: {}", ids.join(", ")))
                .collect();
            told.join("; ")
        }
    };
    let when = match (task.showing, task.event, task.day) {
        (Showing::Draft, ..) => "draft".to_owned(),
        (Showing::Scheduled, _, Some(day)) => format!("from {day}"),
        (_, Some(day), _) => format!("event on {day}"),
        (_, _, Some(day)) => day.to_string(),
        _ => String::new(),
    };
    [
        format!("  {}/{}", task.kind.folder(), task.slug),
        when,
        words(task.words.missing + task.words.outdated),
        state,
    ]
}

/// A difference on one line: `[-removed-]`, `{+added+}`, and a little of what stayed.
fn marked(parts: &[Part]) -> String {
    const NEAR: usize = 30;
    let mut line = String::new();
    for (place, part) in parts.iter().enumerate() {
        let text = part.text.split_whitespace().collect::<Vec<_>>().join(" ");
        let (before, after) = match part.text.trim() {
            "" => (" ", ""),
            _ => (
                if part.text.starts_with(char::is_whitespace) {
                    " "
                } else {
                    ""
                },
                if part.text.ends_with(char::is_whitespace) {
                    " "
                } else {
                    ""
                },
            ),
        };
        let text = format!("{before}{text}{after}");
        match part.change {
            Change::Removed => line.push_str(&format!("[-{text}-]")),
            Change::Added => line.push_str(&format!("{{+{text}+}}")),
            Change::Same => {
                let chars: Vec<char> = text.chars().collect();
                let start = if place == 0 { 0 } else { NEAR };
                let end = if place + 1 == parts.len() { 0 } else { NEAR };
                if chars.len() <= start + end + 1 {
                    line.push_str(&text);
                } else {
                    line.extend(&chars[..start]);
                    line.push('…');
                    line.extend(&chars[chars.len() - end..]);
                }
            }
        }
    }
    line
}

fn words(count: i64) -> String {
    print::count(usize::try_from(count).unwrap_or(0), "word", "words")
}

/// Rows whose columns stand below one another.
fn aligned<const COLUMNS: usize>(rows: &[[String; COLUMNS]]) -> String {
    let mut widths = [0; COLUMNS];
    for row in rows {
        for (width, cell) in widths.iter_mut().zip(row) {
            *width = cell.chars().count().max(*width);
        }
    }
    let mut text = String::new();
    for row in rows {
        let cells = row.iter().zip(widths);
        let cells: Vec<String> = cells
            .map(|(cell, width)| format!("{cell:width$}"))
            .collect();
        text.push_str(cells.join("  ").trim_end());
        text.push('\n');
    }
    text
}
