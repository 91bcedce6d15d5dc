//! Numbers, dates, lists and plural forms are those of CLDR, compared with an independent
//! implementation: `formatting-table.json` is written by Node's Intl (`scripts/formatting-table.mjs`).

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use serde::Deserialize;
use words::format::{
    DateStyle, FormatSettings, Formatter, ListFormat, ListLength, ListType, NumberOptions,
    NumberStyle, PluralKind,
};
use words::locale::LocaleTag;

#[derive(Deserialize)]
struct Table {
    numbers: Vec<f64>,
    dates: Vec<NaiveDate>,
    lists: Vec<Vec<String>>,
    locales: BTreeMap<String, Row>,
}

#[derive(Deserialize)]
struct Row {
    cardinal: BTreeMap<String, String>,
    ordinal: BTreeMap<String, String>,
    numbers: Vec<String>,
    percent: String,
    full: Vec<String>,
    long: Vec<String>,
    medium: Vec<String>,
    short: Vec<String>,
    conjunction: Vec<String>,
    disjunction: Vec<String>,
}

/// One difference that is known, with its reason.
#[derive(Deserialize)]
struct Exception {
    locale: String,
    what: String,
    node: String,
    ours: String,
    reason: String,
}

/// A language whose plural rules are newer here than in the table.
#[derive(Deserialize)]
struct PluralException {
    ours: BTreeMap<String, String>,
    reason: String,
}

fn formatter(tag: &str) -> Formatter {
    let tag: LocaleTag = tag.parse().unwrap();
    Formatter::new(&tag, &FormatSettings::default()).unwrap()
}

fn table() -> Table {
    serde_json::from_str(include_str!("formatting-table.json")).unwrap()
}

/// Every difference of a locale: what, Node's, ours.
fn differences(table: &Table, tag: &str, row: &Row) -> Vec<(String, String, String)> {
    let formatter = formatter(tag);
    let mut found = Vec::new();
    let mut compare = |what: String, node: &str, ours: String| {
        if node != ours {
            found.push((what, node.to_owned(), ours));
        }
    };
    for (number, node) in table.numbers.iter().zip(&row.numbers) {
        let ours = formatter.number(*number, &NumberOptions::default());
        compare(format!("number {number}"), node, ours);
    }
    let percent = NumberOptions {
        style: NumberStyle::Percent,
        ..NumberOptions::default()
    };
    compare(
        "percent".to_owned(),
        &row.percent,
        formatter.number(0.5, &percent),
    );
    for (name, style, written) in [
        ("full", DateStyle::Full, &row.full),
        ("long", DateStyle::Long, &row.long),
        ("medium", DateStyle::Medium, &row.medium),
        ("short", DateStyle::Short, &row.short),
    ] {
        for (date, node) in table.dates.iter().zip(written) {
            compare(format!("{name} {date}"), node, formatter.date(*date, style));
        }
    }
    for (name, kind, written) in [
        ("and", ListType::Conjunction, &row.conjunction),
        ("or", ListType::Disjunction, &row.disjunction),
    ] {
        for (list, node) in table.lists.iter().zip(written) {
            let format = ListFormat {
                kind,
                length: ListLength::Long,
            };
            compare(
                format!("{name} {}", list.len()),
                node,
                formatter.list(list, format),
            );
        }
    }
    found
}

#[test]
fn numbers_dates_and_lists_are_those_of_the_table_but_for_the_listed_exceptions() {
    let table = table();
    let exceptions: Vec<Exception> =
        serde_json::from_str(include_str!("formatting-exceptions.json")).unwrap();
    assert!(
        exceptions
            .iter()
            .all(|exception| !exception.reason.is_empty())
    );
    let mut unused: BTreeSet<_> = exceptions
        .iter()
        .map(|each| {
            (
                each.locale.clone(),
                each.what.clone(),
                each.node.clone(),
                each.ours.clone(),
            )
        })
        .collect();
    let mut unknown = Vec::new();
    for (tag, row) in &table.locales {
        for (what, node, ours) in differences(&table, tag, row) {
            let difference = (tag.clone(), what, node, ours);
            if !unused.remove(&difference) {
                unknown.push(difference);
            }
        }
    }
    for (locale, what, node, ours) in &unknown {
        // Shown when the test fails, ready for the file of exceptions once a reason is found.
        let shown =
            serde_json::json!({ "locale": locale, "what": what, "node": node, "ours": ours });
        println!("{shown}");
    }
    assert!(unknown.is_empty(), "{} differences", unknown.len());
    assert!(
        unused.is_empty(),
        "exceptions that no longer apply: {unused:#?}"
    );
}

/// Numbers as runs, in the table's form: `1,21-31`.
fn runs(numbers: &[u32]) -> String {
    let mut runs: Vec<(u32, u32)> = Vec::new();
    for number in numbers {
        match runs.last_mut() {
            Some((_, last)) if *last + 1 == *number => *last = *number,
            _ => runs.push((*number, *number)),
        }
    }
    let written: Vec<String> = runs
        .iter()
        .map(|(first, last)| {
            if first == last {
                first.to_string()
            } else {
                format!("{first}-{last}")
            }
        })
        .collect();
    written.join(",")
}

#[test]
fn plural_forms_to_1200_and_of_a_million_are_those_of_the_table_but_for_the_listed_exceptions() {
    let table = table();
    let exceptions: BTreeMap<String, PluralException> =
        serde_json::from_str(include_str!("plural-exceptions.json")).unwrap();
    let mut unused: BTreeSet<&String> = exceptions.keys().collect();
    for (tag, row) in &table.locales {
        let formatter = formatter(tag);
        for (kind, node) in [
            (PluralKind::Cardinal, &row.cardinal),
            (PluralKind::Ordinal, &row.ordinal),
        ] {
            let mut ours: BTreeMap<String, Vec<u32>> = BTreeMap::new();
            for number in (0..=1200).chain([1_000_000]) {
                let category = formatter.plural_category(f64::from(number), kind);
                ours.entry(category.to_owned()).or_default().push(number);
            }
            let ours: BTreeMap<String, String> = ours
                .into_iter()
                .map(|(category, numbers)| (category, runs(&numbers)))
                .collect();
            if ours == *node {
                continue;
            }
            let name = format!("{tag} {kind:?}");
            let listed = exceptions.get_key_value(&name);
            assert_eq!(
                listed.map(|(_, exception)| &exception.ours),
                Some(&ours),
                "{name}, in the table {node:?}"
            );
            assert!(listed.is_some_and(|(_, exception)| !exception.reason.is_empty()));
            unused.remove(&name);
        }
    }
    assert!(
        unused.is_empty(),
        "exceptions that no longer apply: {unused:?}"
    );
}

#[test]
fn the_table_has_at_least_sixty_locales() {
    assert!(table().locales.len() >= 60);
}
