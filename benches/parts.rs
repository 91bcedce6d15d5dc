//! Parts of the way of a request, in one process and without sockets: `cargo bench --bench parts`.
//!
//! What concerns words alone is in `crates/words/benches`.

#![expect(clippy::unwrap_used, reason = "a benchmark that cannot go on fails")]
#![expect(missing_docs, reason = "criterion's macros make functions without any")]

#[path = "support/mod.rs"]
#[expect(dead_code, reason = "the load benchmark needs the rest")]
mod support;

use std::{
    hint::black_box,
    net::{Ipv4Addr, SocketAddr},
    sync::Arc,
};

use axum::{
    Router,
    body::Body,
    http::{Request, header::CONTENT_TYPE},
};
use criterion::{Criterion, criterion_group, criterion_main};
use http_body_util::BodyExt as _;
use lotse::{
    api::{self, Service},
    config::{Settings, VERSION},
    content::languages::LanguageShelf,
    db::Database,
    editions::Editions,
    graphql::judge::Judge,
    http::{self, App, CacheSettings, Metrics, Peer, StartPage, TrustedDocuments},
    renditions::WordsShelf,
};
use serde_json::json;
use support::{
    content::{Content, Size},
    fill,
};
use tokio::runtime::Runtime;
use tower::ServiceExt as _;

const NEWS: &str = "query News($until: DateTime) { news(locale: \"uk\", first: 20, filter: { until: $until }) { nodes { slug publishedOn { formatted } title { value locale { tag } isFallback } summary { value locale { tag } isFallback } } pageInfo { hasNextPage endCursor } } }";

/// The service as `lotse serve` puts it together, with these caches.
fn service(database: &Database, cache: CacheSettings) -> Router {
    let settings = Settings::default();
    let metrics = Arc::new(Metrics::new());
    let editions = Editions::new(
        database.clone(),
        LanguageShelf::new(settings.languages()),
        settings.time_zone,
        cache.content_bytes,
        VERSION,
    );
    let service = Arc::new(Service {
        schema: api::schema(),
        editions: Arc::new(editions),
        words: WordsShelf::new(cache.words_bytes),
        search: None,
        limits: Arc::new(settings.limits.clone()),
        metrics: Arc::clone(&metrics),
    });
    let sdl = api::sdl();
    http::router(App {
        pages: Router::new(),
        graphql: Arc::new(service),
        judge: Arc::new(Judge::new(&sdl, &settings.limits).unwrap()),
        limits: settings.limits,
        settings: settings.http,
        cache,
        trusted: TrustedDocuments::default(),
        metrics,
        ready: Arc::new(|| Box::pin(async { Ok(()) })),
        sdl: sdl.into(),
        start_page: Arc::new(StartPage {
            name: "Lotse".to_owned(),
            summary: String::new(),
            examples: Vec::new(),
        }),
        knows_token: None,
    })
}

async fn ask(router: &Router, query: &str, until: &str) -> usize {
    let body = json!({ "query": query, "variables": { "until": until } }).to_string();
    let mut request = Request::post("/graphql")
        .header(CONTENT_TYPE, "application/json")
        .body(Body::from(body))
        .unwrap();
    request
        .extensions_mut()
        .insert(Peer(SocketAddr::from((Ipv4Addr::LOCALHOST, 1))));
    let answer = router.clone().oneshot(request).await.unwrap();
    assert!(answer.status().is_success());
    answer.into_body().collect().await.unwrap().to_bytes().len()
}

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
