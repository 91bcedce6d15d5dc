//! The service as `lotse serve` puts it together, in this process and without sockets.

use std::{
    net::{Ipv4Addr, SocketAddr},
    sync::Arc,
};

use axum::{
    body::Body,
    http::{Request, header::CONTENT_TYPE},
};
use http_body_util::BodyExt as _;
use lotse::{
    api::{self, Service},
    config::{Settings, VERSION},
    content::languages::LanguageShelf,
    db::Database,
    editions::Editions,
    graphql::judge::Judge,
    http::{self, App, CacheSettings, Front, Metrics, Peer, StartPage, TrustedDocuments},
    renditions::WordsShelf,
};
use serde_json::json;

/// The service, with these caches.
pub fn service(database: &Database, cache: CacheSettings) -> Front {
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
        schemas: api::Schemas::default(),
        editions: Arc::new(editions),
        words: WordsShelf::new(cache.words_bytes),
        search: None,
        limits: Arc::new(settings.limits.clone()),
        metrics: Arc::clone(&metrics),
    });
    let sdl = api::sdl();
    let judge = Judge::new(&sdl, &settings.limits).unwrap();
    http::front(App {
        pages: axum::Router::new(),
        graphql: Arc::new(service),
        judge: Arc::new(judge.keeping(cache.document_bytes)),
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

/// Asks, and tells how long the answer is.
pub async fn ask(front: &Front, query: &str, until: &str) -> usize {
    let body = json!({ "query": query, "variables": { "until": until } }).to_string();
    let request = Request::post("/graphql")
        .header(CONTENT_TYPE, "application/json")
        .body(Body::from(body))
        .unwrap();
    let peer = Peer(SocketAddr::from((Ipv4Addr::LOCALHOST, 1)));
    let answer = front.answer(peer, request).await;
    assert!(answer.status().is_success());
    answer.into_body().collect().await.unwrap().to_bytes().len()
}
