//! The web server: routes, the GraphQL transport, limits of requests and connections.
//!
//! [`front`] makes the service from an [`App`]; [`serve`] runs it on a listener until told to stop. This module knows GraphQL's transport and nothing of the schema: it hands judged requests
//! to [`Execute`].

mod accept;
mod address;
mod answer;
mod cors;
mod documents;
mod encoding;
mod front;
mod kept;
mod metrics;
mod observe;
mod pages;
mod rate;
mod request;
mod respond;
mod serve;
mod settings;
mod start_page;
mod transport;

pub use address::Peer;
pub use documents::TrustedDocuments;
pub use front::Front;
pub use metrics::Metrics;
pub use serve::serve;
pub use settings::{AllowedOrigins, CacheSettings, HttpSettings};
pub use start_page::{Example, StartPage};

use crate::graphql::judge::{Judge, Judged};
use crate::graphql::limits::Limits;
use axum::routing::get;
use axum::{Router, middleware};
use chrono::{DateTime, Utc};
use std::collections::BTreeSet;
use std::future::Future;
use std::ops::Deref;
use std::pin::Pin;
use std::sync::Arc;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::predicate::{NotForContentType, Predicate, SizeAbove};
use tower_http::compression::{CompressionLayer, CompressionLevel};

/// A future that owns what it needs.
pub type BoxFuture<T> = Pin<Box<dyn Future<Output = T> + Send + 'static>>;

/// What the transport knows of the person who reads.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reader {
    /// The `Accept-Language` header as it came, several joined by commas.
    pub accept_language: Option<String>,
    /// Whether the client showed a token that the server knows.
    pub has_token: bool,
    /// The revision that the client has seen already, as it says.
    pub at_least: Option<i64>,
}

/// What readers see between two changes of the content.
pub trait Edition: Send + Sync {
    /// Which one of this process: no two have the same.
    fn number(&self) -> u64;
    /// The last revision that it shows.
    fn revision(&self) -> i64;
    /// What tells it from every other edition, on all servers alike; letters, digits, `-` and `_`.
    fn tag(&self) -> &str;
    /// When time alone ends it.
    fn ends(&self) -> Option<DateTime<Utc>>;
    /// The locale for a client with this `Accept-Language`.
    fn negotiate(&self, accept_language: Option<&str>) -> String;
}

/// What came of a request, and what the answer's headers must say about it.
#[derive(Default)]
pub struct Executed {
    /// The engine's response.
    pub response: async_graphql::Response,
    /// The languages of the texts in the response, as BCP 47 tags, for `Content-Language`.
    pub content_language: Vec<String>,
    /// Whether `Accept-Language` had a part in the response, for `Vary`.
    pub varies_by_language: bool,
    /// Names of what the response shows, for `Surrogate-Key`.
    pub shown: BTreeSet<String>,
    /// For how many seconds caches on the way may use it without asking, at most; none if only the
    /// settings say.
    pub max_age: Option<u32>,
    /// The edition that the response shows; without one, it is not kept.
    pub edition: Option<Arc<dyn Edition>>,
}

/// Executes judged requests; the schema's side of the transport.
pub trait Execute: Send + Sync + 'static {
    /// The edition that readers see now, which shows `at_least` that revision if there is one;
    /// none if answers are not to be kept.
    fn edition(&self, _at_least: Option<i64>) -> BoxFuture<Option<Arc<dyn Edition>>> {
        Box::pin(std::future::ready(None))
    }

    /// Executes a request, whose document is already parsed and judged, and whose variables are in
    /// the form of their types.
    fn execute(&self, judged: Arc<Judged>, reader: Reader) -> BoxFuture<Executed>;
}

/// Asks whether the server can answer; the error is the class of the reason, in lower-case ASCII
/// letters and hyphens, such as `database` or `migrations`.
pub type Ready = Arc<dyn Fn() -> BoxFuture<Result<(), String>> + Send + Sync>;

/// Asks whether a bearer token is one that the server knows.
pub type KnowsToken = Arc<dyn Fn(&str) -> bool + Send + Sync>;

/// Everything that the web server needs.
#[derive(Clone)]
pub struct App {
    /// Executes requests.
    pub graphql: Arc<dyn Execute>,
    /// Judges documents before they are executed.
    pub judge: Arc<Judge>,
    /// The limits; the same that the judge has.
    pub limits: Limits,
    /// Origins and proxies.
    pub settings: HttpSettings,
    /// What is kept in memory, and what caches on the way may keep.
    pub cache: CacheSettings,
    /// Documents that may be named by their hash.
    pub trusted: TrustedDocuments,
    /// The figures.
    pub metrics: Arc<Metrics>,
    /// Whether the server can answer.
    pub ready: Ready,
    /// The schema as text, served at `/schema.graphql`.
    pub sdl: Arc<str>,
    /// What the start page shows.
    pub start_page: Arc<StartPage>,
    /// Whether a bearer token is one that the server knows; `None` as long as there are no tokens.
    pub knows_token: Option<KnowsToken>,
    /// Further pages, each under a path of its own. They take part in the limits, the log and the
    /// figures; other websites' scripts may not read them.
    pub pages: Router,
}

/// The app and what the server keeps beside it.
pub(crate) struct Shared {
    app: App,
    rates: rate::Rates,
    keeper: kept::Keeper,
    documents: documents::Documents,
}

impl Deref for Shared {
    type Target = App;

    fn deref(&self) -> &App {
        &self.app
    }
}

/// Answers smaller than this are not worth compressing.
const COMPRESS_FROM: u16 = 1024;

/// The service: all routes, and around them what concerns every request.
pub fn front(app: App) -> Front {
    let app_pages = app.pages.clone();
    let cors = cors::layer(&app.settings.allowed_origins);
    let shared = Arc::new(Shared {
        rates: rate::Rates::new(&app.limits),
        keeper: kept::Keeper::new(&app.cache),
        documents: documents::Documents::new(app.trusted.clone(), app.cache.persisted_bytes),
        app,
    });
    let compression = CompressionLayer::new()
        .quality(CompressionLevel::Precise(4))
        .compress_when(
            SizeAbove::new(COMPRESS_FROM)
                .and(NotForContentType::IMAGES)
                .and(NotForContentType::SSE),
        );
    let further = app_pages
        .method_not_allowed_fallback(pages::method_not_allowed)
        .layer(middleware::from_fn_with_state(
            Arc::clone(&shared),
            pages::bounded,
        ))
        .layer(compression.clone())
        .layer(CatchPanicLayer::custom(observe::panicked))
        .layer(middleware::from_fn(pages::own));
    // GraphQL's answers compress themselves, once for all who ask the same.
    let graphql = get(transport::graphql).post(transport::graphql);
    let graphql = Router::new().route(front::GRAPHQL, graphql);
    let router = Router::new()
        .route("/", get(pages::start))
        .route("/health/live", get(pages::live))
        .route("/health/ready", get(pages::ready))
        .route("/metrics", get(pages::metrics))
        .route("/schema.graphql", get(pages::schema))
        .layer(compression)
        .merge(graphql)
        .fallback(pages::not_found)
        .method_not_allowed_fallback(pages::method_not_allowed)
        // From the inside out: the last layer sees the request first.
        .layer(CatchPanicLayer::custom(observe::panicked))
        .layer(cors)
        .with_state(Arc::clone(&shared))
        .merge(further)
        .layer(middleware::from_fn_with_state(
            Arc::clone(&shared),
            observe::observe_route,
        ));
    Front { shared, router }
}
