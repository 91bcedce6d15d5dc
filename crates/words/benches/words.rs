//! Parts of the work on words: `cargo bench -p words`.
//!
//! Compare with an earlier state by `-- --save-baseline before` there and `-- --baseline before` here.

#![expect(clippy::unwrap_used, reason = "a benchmark that cannot go on fails")]
#![expect(missing_docs, reason = "criterion's macros make functions without any")]

use std::{
    hint::black_box,
    path::Path,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
};

use chrono::NaiveDate;
use criterion::{Criterion, criterion_group, criterion_main};
use words::{
    bundle::{ContactBook, ContactEntry, ItemWords, Language, Renderer},
    check::{
        CheckInput, Contacts, Depth, FileRole, Known, Originals, TreeFile, check_file, check_locale,
    },
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

/// A tree as large as a city's: 9,000 files, about 30 MB, with facts and contacts.
const ITEMS: usize = 820;

/// The shipped articles of each locale, again and again under other names.
struct Tree {
    terms: Vec<(LocaleTag, String)>,
    articles: Vec<(LocaleTag, String)>,
    names: Vec<String>,
    facts: Facts,
    contacts: Contacts,
}

impl Tree {
    fn read() -> Self {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../locales");
        let (mut terms, mut articles) = (Vec::new(), Vec::new());
        let mut locales: Vec<_> = std::fs::read_dir(&folder).unwrap().flatten().collect();
        locales.sort_by_key(std::fs::DirEntry::file_name);
        for entry in locales {
            let Ok(locale) = entry.file_name().to_string_lossy().parse::<LocaleTag>() else {
                continue;
            };
            let read = |path: &str| std::fs::read_to_string(entry.path().join(path));
            if let Ok(article) = read("news/beigeordnete-auf-dem-podium.ftl") {
                articles.push((locale.clone(), article));
                terms.push((locale, read("terms.ftl").unwrap()));
            }
        }
        let contacts = (0..1_000).map(|index| {
            let entry = ContactEntry {
                phone: Some(format!("+49 391 55{index:05}")),
                email: Some(format!("office{index}@example.org")),
                website: Some(format!("https://example.org/{index}")),
                address: None,
            };
            (format!("contact-{index}"), entry)
        });
        let mut contacts: Vec<_> = contacts.collect();
        let shown = "kontakt-integrationsbeauftragter".to_owned();
        contacts.push((shown, ContactEntry::default()));
        let names = (0..ITEMS).map(|index| format!("news/article-{index}.ftl"));
        Self {
            terms,
            articles,
            names: names.collect(),
            facts: facts(),
            contacts: contacts.into_iter().collect(),
        }
    }

    fn files<'a>(&'a self, locale: &LocaleTag) -> Vec<TreeFile<'a>> {
        let of = |texts: &'a [(LocaleTag, String)]| {
            let mut texts = texts.iter().filter(|(tag, _)| tag == locale);
            texts.next().unwrap().1.as_bytes()
        };
        let file = |inner: &'a str, bytes, role| TreeFile {
            path: inner,
            inner,
            bytes,
            role,
        };
        let article = of(&self.articles);
        let role = FileRole::Item {
            facts: Some(&self.facts),
        };
        let articles = self.names.iter().map(|name| file(name, article, role));
        std::iter::once(file("terms.ftl", of(&self.terms), FileRole::Terms))
            .chain(articles)
            .collect()
    }

    fn check(&self, threads: usize) -> usize {
        let source = LocaleTag::german();
        let of_source = self.files(&source);
        let originals = Originals::read(&source, &of_source, Some(&self.contacts), None);
        let next = AtomicUsize::new(0);
        let found = AtomicUsize::new(0);
        std::thread::scope(|scope| {
            for _ in 0..threads {
                scope.spawn(|| {
                    while let Some((locale, _)) =
                        self.articles.get(next.fetch_add(1, Ordering::Relaxed))
                    {
                        let files = self.files(locale);
                        let checked = check_locale(locale, *locale == source, &files, &originals);
                        found.fetch_add(checked.concat().len(), Ordering::Relaxed);
                    }
                });
            }
        });
        found.into_inner()
    }
}

fn check_tree(criterion: &mut Criterion) {
    let tree = Tree::read();
    let bytes: usize = tree.articles.iter().map(|(_, text)| text.len()).sum();
    let mut group = criterion.benchmark_group("check a tree of 9,000 files");
    group.sample_size(10);
    group.throughput(criterion::Throughput::Bytes((bytes * ITEMS) as u64));
    for threads in [1, 2] {
        group.bench_function(format!("threads: {threads}"), |bencher| {
            bencher.iter(|| black_box(&tree).check(threads));
        });
    }
    group.finish();
}

criterion_group!(parts, parse, render, negotiate, check, check_tree);
criterion_main!(parts);
