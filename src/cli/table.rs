//! What `lotse status` shows to people.

use std::fmt::Write;

use super::{print, status::LocaleReport};
use crate::{
    coverage::{
        Figures, Items, State,
        agenda::{Showing, Task},
    },
    words::difference::{Change, Part},
};

/// The table of locales, with their kinds where one is asked for, and what to do next in each.
pub(super) fn shown(locales: &[LocaleReport]) -> String {
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
        let _ = writeln!(text, "\nNext in {}:", report.locale);
        let tasks: Vec<[String; 4]> = report.next.iter().map(task).collect();
        for (line, task) in aligned(&tasks).lines().zip(&report.next) {
            let _ = writeln!(text, "{line}");
            if locales.len() == 1 {
                for (id, parts) in &task.differences {
                    let _ = writeln!(text, "    {id}: {}", marked(parts));
                }
            }
        }
        let more = report.to_do - report.next.len();
        if more > 0 {
            let _ = writeln!(
                text,
                "  … and {more} more: lotse status {} --limit 0",
                report.locale
            );
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
            Change::Removed => {
                let _ = write!(line, "[-{text}-]");
            }
            Change::Added => {
                let _ = write!(line, "{{+{text}+}}");
            }
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
