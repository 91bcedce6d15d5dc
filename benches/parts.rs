//! Parts of the way of a request, in one process and without sockets: `cargo bench --bench parts`.
//!
//! What concerns words alone is in `crates/words/benches`.

#![expect(clippy::unwrap_used, reason = "a benchmark that cannot go on fails")]
#![expect(missing_docs, reason = "criterion's macros make functions without any")]

#[path = "support/service.rs"]
mod service;
#[path = "support/mod.rs"]
#[expect(dead_code, reason = "the load benchmark needs the rest")]
mod support;

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use lotse::{api, config::Settings, db::Database, graphql::judge::Judge, http::CacheSettings};
use service::{ask, service};
use support::{
    content::{Content, Size},
    fill,
};
use tokio::runtime::Runtime;

/// The newest news as a partner's website lists them.
const NEWS: &str = "query News($until: DateTime) { news(locale: \"uk\", first: 20, filter: { until: $until }) { nodes { slug publishedOn { formatted } title { value locale { tag } isFallback } summary { value locale { tag } isFallback } } pageInfo { hasNextPage endCursor } } }";

fn page(criterion: &mut Criterion) {
    let runtime = Runtime::new().unwrap();
    let folder = tempfile::tempdir().unwrap();
    let url = format!(
        "sqlite://{}?mode=rwc",
        folder.path().join("lotse.db").display()
    );
    let content = Content::new(Size {
        items: 1_000,
        locales: 10,
    })
    .unwrap();
    runtime
        .block_on(fill::database(&content, &url, folder.path(), |_| {}))
        .unwrap();
    let database = runtime.block_on(Database::open(&url, None)).unwrap();
    let cached = service(&database, CacheSettings::default());
    let uncached = CacheSettings {
        answer_bytes: 0,
        content_bytes: 0,
        words_bytes: 0,
        document_bytes: 0,
        request_bytes: 0,
        persisted_bytes: 0,
        ..CacheSettings::default()
    };
    let uncached = service(&database, uncached);
    let until = |number: u64| {
        format!(
            "2060-01-{:02}T{:02}:{:02}:{:02}Z",
            number / 86_400 % 28 + 1,
            number / 3600 % 24,
            number / 60 % 60,
            number % 60
        )
    };
    criterion.bench_function("20 news, the same again", |bencher| {
        bencher.iter(|| runtime.block_on(ask(&cached, NEWS, black_box("2060-01-01T00:00:00Z"))));
    });
    let mut number = 1;
    criterion.bench_function("20 news, other variables each time", |bencher| {
        bencher.iter(|| {
            number += 1;
            runtime.block_on(ask(&cached, NEWS, &until(number)))
        });
    });
    criterion.bench_function("20 news, another document each time", |bencher| {
        bencher.iter(|| {
            number += 1;
            let query = NEWS.replace("{ news(", &format!("{{ n{number}: news("));
            runtime.block_on(ask(&cached, &query, "2060-01-01T00:00:00Z"))
        });
    });
    criterion.bench_function("20 news, every cache off", |bencher| {
        bencher.iter(|| runtime.block_on(ask(&uncached, NEWS, "2060-01-01T00:00:00Z")));
    });
}

fn judge(criterion: &mut Criterion) {
    let limits = Settings::default().limits;
    let judge = Judge::new(&api::sdl(), &limits).unwrap();
    let variables = serde_json::Map::new();
    let mut number = 0;
    criterion.bench_function("judge a new document", |bencher| {
        bencher.iter(|| {
            number += 1;
            let query = NEWS.replace("{ news(", &format!("{{ n{number}: news("));
            judge.judge(&query, None, &variables, false).unwrap()
        });
    });
}

criterion_group!(parts, judge, page);
criterion_main!(parts);
