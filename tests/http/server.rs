//! A real server on a free port, and a client for it.

use crate::schema::{self, Executor};
use lotse::graphql::judge::Judge;
use lotse::graphql::limits::Limits;
use lotse::http::{App, Example, HttpSettings, Metrics, StartPage, front, serve};
use serde_json::{Value, json};
use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use tokio::sync::oneshot;
use tokio::task::JoinHandle;

pub(crate) struct Server {
    pub(crate) address: SocketAddr,
    pub(crate) client: reqwest::Client,
    pub(crate) is_ready: Arc<AtomicBool>,
    pub(crate) stop: Option<oneshot::Sender<()>>,
    pub(crate) running: Option<JoinHandle<std::io::Result<()>>>,
}

/// Limits under which tests that share an address do not get in one another's way.
pub(crate) fn roomy() -> Limits {
    Limits {
        cost_per_minute: Some(100_000_000),
        ..Limits::default()
    }
}

impl Server {
    pub(crate) async fn start() -> Self {
        Self::with(roomy(), HttpSettings::default()).await
    }

    pub(crate) async fn with(limits: Limits, settings: HttpSettings) -> Self {
        let schema = schema::build();
        let sdl = schema.sdl();
        let is_ready = Arc::new(AtomicBool::new(true));
        let ready = Arc::clone(&is_ready);
        let app = App {
            judge: Arc::new(Judge::new(&sdl, &limits).expect("the schema is valid")),
            graphql: Arc::new(Executor(schema)),
            limits: limits.clone(),
            settings,
            cache: lotse::http::CacheSettings::default(),
            trusted: lotse::http::TrustedDocuments::default(),
            metrics: Arc::new(Metrics::new()),
            ready: Arc::new(move || {
                let is_ready = ready.load(Ordering::SeqCst);
                Box::pin(async move { is_ready.then_some(()).ok_or_else(|| "database".into()) })
            }),
            sdl: sdl.into(),
            start_page: Arc::new(StartPage {
                name: "Lotse <test>".into(),
                summary: "News, reports & contacts.".into(),
                examples: vec![
                    Example {
                        title: "A greeting".into(),
                        query: "{ hello(name: \"it's <b>\") }".into(),
                    },
                    Example {
                        title: "Ten dogs".into(),
                        query: "{ dogs(first: 10) { nodes { name } } }".into(),
                    },
                ],
            }),
            knows_token: Some(Arc::new(|token| token == "good-token")),
            pages: axum::Router::new(),
        };
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0")
            .await
            .expect("a free port");
        let address = listener.local_addr().expect("an address");
        let (stop, stopped) = oneshot::channel::<()>();
        let running = tokio::spawn(serve(listener, front(app), limits, async move {
            let _ = stopped.await;
        }));
        Self {
            address,
            client: reqwest::Client::builder()
                .no_proxy()
                .build()
                .expect("a client"),
            is_ready,
            stop: Some(stop),
            running: Some(running),
        }
    }

    pub(crate) fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.address)
    }

    /// Posts a JSON body.
    pub(crate) async fn post(&self, body: &Value) -> Answer {
        let request = self
            .client
            .post(self.url("/graphql"))
            .header("content-type", "application/json")
            .header("accept", "application/graphql-response+json");
        Answer::of(request.body(body.to_string())).await
    }

    /// Posts a document.
    pub(crate) async fn query(&self, query: &str) -> Answer {
        self.post(&json!({ "query": query })).await
    }

    pub(crate) async fn get(&self, path: &str) -> Answer {
        Answer::of(self.client.get(self.url(path))).await
    }
}

/// An answer, read.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) headers: reqwest::header::HeaderMap,
    pub(crate) text: String,
}

impl Answer {
    pub(crate) async fn of(request: reqwest::RequestBuilder) -> Self {
        let response = request.send().await.expect("an answer");
        Self {
            status: response.status().as_u16(),
            headers: response.headers().clone(),
            text: response.text().await.expect("text"),
        }
    }

    pub(crate) fn json(&self) -> Value {
        serde_json::from_str(&self.text).unwrap_or_else(|_| panic!("not JSON: {}", self.text))
    }

    pub(crate) fn header(&self, name: &str) -> String {
        let values: Vec<_> = self
            .headers
            .get_all(name)
            .iter()
            .map(|value| value.to_str().unwrap_or("?"))
            .collect();
        values.join(", ")
    }

    /// The code of the first error.
    pub(crate) fn code(&self) -> String {
        let json = self.json();
        for error in json["errors"].as_array().into_iter().flatten() {
            assert!(error["extensions"]["code"].is_string(), "no code: {error}");
            assert!(!error["message"].as_str().unwrap().is_empty());
        }
        json["errors"][0]["extensions"]["code"]
            .as_str()
            .unwrap_or_default()
            .to_owned()
    }
}
