//! Parts of the work on words: `cargo bench -p words`.
//!
//! Compare with an earlier state by `-- --save-baseline before` there and `-- --baseline before` here.

#![expect(clippy::unwrap_used, reason = "a benchmark that cannot go on fails")]
#![expect(missing_docs, reason = "criterion's macros make functions without any")]

use std::{hint::black_box, sync::Arc};

use chrono::NaiveDate;
use criterion::{Criterion, criterion_group, criterion_main};
use words::{
    bundle::{ContactBook, ContactEntry, ItemWords, Language, Renderer},
    check::{CheckInput, Depth, FileRole, Known, check_file},
    fact::{FactValue, Facts},
    format::{DateStyle, FormatSettings, Formatter, NumberOptions},
    locale::LocaleTag,
    markdown, negotiate,
};

/// An article as it is shipped: plurals in four forms, terms with cases, a contact.
const ARTICLE: &str = include_str!("../../../locales/uk/news/beigeordnete-auf-dem-podium.ftl");
const TERMS: &str = include_str!("../../../locales/uk/terms.ftl");
const LABELS: &str = include_str!("../../../locales/uk/labels.ftl");

fn ukrainian() -> LocaleTag {
    "uk".parse().unwrap()
}

fn language() -> Language {
    let formatter = Formatter::new(&ukrainian(), &FormatSettings::default()).unwrap();
    Language::new(ukrainian(), formatter, TERMS, LABELS)
}

fn facts() -> Facts {
    let date = NaiveDate::from_ymd_opt(2025, 11, 28).unwrap();
    let url = "https://www.example.org/".to_owned();
    Facts::from([
        (
            "conference_deputy_mayors".to_owned(),
            FactValue::Number(3.0),
        ),
        ("conference_starts_on".to_owned(), FactValue::Date(date)),
        (
            "conference_information_url".to_owned(),
            FactValue::Text(url),
        ),
    ])
}

fn contacts() -> Arc<ContactBook> {
    let email = Some("office@example.org".to_owned());
    let entry = ContactEntry {
        email,
        ..ContactEntry::default()
    };
    let slug = "kontakt-integrationsbeauftragter".to_owned();
    Arc::new(ContactBook([(slug, entry)].into()))
}

fn parse(criterion: &mut Criterion) {
    criterion.bench_function("parse an article", |bencher| {
        bencher.iter(|| ItemWords::parse(black_box(ARTICLE).to_owned()));
    });
}

fn render(criterion: &mut Criterion) {
    let (language, facts, contacts) = (language(), facts(), contacts());
    let words = ItemWords::parse(ARTICLE.to_owned());
    for message in ["title", "summary", "body"] {
        criterion.bench_function(&format!("render a {message}"), |bencher| {
            bencher.iter(|| {
                let renderer = Renderer::new(&language, &words, &facts, &contacts);
                renderer.message(black_box(message)).unwrap().unwrap()
            });
        });
    }
    let renderer = Renderer::new(&language, &words, &facts, &contacts);
    let body = renderer.message("body").unwrap().unwrap();
    criterion.bench_function("a body to safe HTML", |bencher| {
        bencher.iter(|| markdown::html(black_box(&body)));
    });
    let formatter = language.formatter();
    let date = NaiveDate::from_ymd_opt(2025, 11, 28).unwrap();
    criterion.bench_function("format a date", |bencher| {
        bencher.iter(|| formatter.date(black_box(date), DateStyle::Long));
    });
    criterion.bench_function("format a number", |bencher| {
        bencher.iter(|| formatter.number(black_box(1234.0), &NumberOptions::default()));
    });
}

fn negotiate(criterion: &mut Criterion) {
    let tags = [
        "ar",
        "de",
        "de-simple",
        "en",
        "fa",
        "fr",
        "pl",
        "ru",
        "tr",
        "uk",
        "vi",
    ];
    let tags: Vec<LocaleTag> = tags.iter().map(|tag| tag.parse().unwrap()).collect();
    let header = "uk-UA,uk;q=0.9,ru;q=0.8,de-DE;q=0.7,de;q=0.6,en-US;q=0.5,en;q=0.4";
    criterion.bench_function("negotiate a language", |bencher| {
        bencher.iter(|| negotiate::accept_language(black_box(header), &tags));
    });
}

fn check(criterion: &mut Criterion) {
    let locale = ukrainian();
    let terms = [
        "-conference",
        "-integration-commissioner",
        "-integration-concept",
    ];
    let known = Known {
        terms: terms.map(str::to_owned).into(),
        ..Known::default()
    };
    let facts = facts();
    criterion.bench_function("check an article", |bencher| {
        bencher.iter(|| {
            check_file(&CheckInput {
                locale: &locale,
                path: "uk/news/beigeordnete-auf-dem-podium.ftl",
                bytes: black_box(ARTICLE.as_bytes()),
                role: FileRole::Item {
                    facts: Some(&facts),
                },
                is_source: false,
                original: None,
                known: &known,
                contacts: None,
                habits: None,
                depth: Depth::Everything,
            })
        });
    });
}

criterion_group!(parts, parse, render, negotiate, check);
criterion_main!(parts);
