//! What surrounds every request: its id, its line in the log, its figures, and the headers that
//! every answer carries.

use super::address::{Peer, client_address, for_log};
use super::{Shared, answer};
use crate::graphql::judge::Code;
use axum::extract::{MatchedPath, Request, State};
use axum::http::{self, HeaderMap, HeaderName, HeaderValue, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::Response;
use std::any::Any;
use std::hash::{BuildHasher, RandomState};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, LazyLock};
use std::time::Instant;

/// The header with a request's id.
pub(super) const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

/// What the transport tells the log of a GraphQL request. Never variables, tokens or the text of
/// the document.
#[derive(Clone, Debug, Default)]
pub(super) struct Observed {
    /// The operation's name: a plain GraphQL name, as the judge took it from the document.
    pub(super) operation_name: Option<String>,
    pub(super) cost: Option<u32>,
    pub(super) code: Option<&'static str>,
    pub(super) errors: usize,
}

/// What surrounds a request that the router serves.
pub(super) async fn observe_route(
    State(app): State<Arc<Shared>>,
    request: Request,
    next: Next,
) -> Response {
    let route = route_name(request.extensions().get::<MatchedPath>());
    let peer = request.extensions().get::<Peer>().copied();
    let served = async |request| {
        let mut response = next.run(request).await;
        let observed = response.extensions_mut().remove::<Observed>();
        (response, observed.unwrap_or_default())
    };
    observe(&app, route, peer, request, served).await
}

/// Gives the request an id, writes a line to the log and counts; sets what every answer carries.
pub(super) async fn observe<B, F>(
    app: &Shared,
    route: &'static str,
    peer: Option<Peer>,
    mut request: http::Request<B>,
    serve: impl FnOnce(http::Request<B>) -> F,
) -> Response
where
    F: Future<Output = (Response, Observed)>,
{
    let started = Instant::now();
    let id = request
        .headers()
        .get(&REQUEST_ID)
        .filter(|id| is_valid_id(id))
        .cloned()
        .unwrap_or_else(new_id);
    let method = method_name(request.method());
    let client = peer.map(|peer| {
        let trusted = &app.settings.trusted_proxies;
        client_address(peer.0.ip(), request.headers(), trusted)
    });
    request.headers_mut().insert(REQUEST_ID, id.clone());
    // The parser reads in large steps, so its own bound is only approximate.
    let (mut response, observed) = if head_bytes(&request) > app.limits.header_bytes {
        let refused = answer::plain(
            StatusCode::REQUEST_HEADER_FIELDS_TOO_LARGE,
            Code::HeadTooLarge,
            "The head of the request is too large.",
        );
        (refused, Observed::default())
    } else {
        serve(request).await
    };
    let status = response.status().as_u16();
    let duration = started.elapsed();
    app.metrics.count_request(route, method, status, duration);
    tracing::info!(
        id = id.to_str().unwrap_or_default(),
        method,
        route,
        status,
        milliseconds = duration.as_secs_f64() * 1000.0,
        operation = observed.operation_name,
        cost = observed.cost,
        code = observed.code,
        errors = observed.errors,
        client = client.map(for_log),
        "request"
    );
    response.headers_mut().insert(REQUEST_ID, id);
    secure(response.headers_mut());
    response
}

/// The headers that keep browsers from doing anything with our answers but reading them.
fn secure(headers: &mut HeaderMap) {
    let mut set = |name: HeaderName, value: &'static str| {
        headers
            .entry(name)
            .or_insert(HeaderValue::from_static(value));
    };
    set(header::X_CONTENT_TYPE_OPTIONS, "nosniff");
    set(header::REFERRER_POLICY, "no-referrer");
    set(header::X_FRAME_OPTIONS, "DENY");
    // Pages set a policy of their own; data needs nothing at all.
    set(
        header::CONTENT_SECURITY_POLICY,
        "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
    );
    // Partners' websites embed the data from other origins: that is what it is for.
    set(
        HeaderName::from_static("cross-origin-resource-policy"),
        "cross-origin",
    );
}

/// The answer when a handler panicked.
pub(super) fn panicked(_: Box<dyn Any + Send + 'static>) -> Response {
    tracing::error!("a request's handler panicked");
    answer::plain(
        StatusCode::INTERNAL_SERVER_ERROR,
        Code::Internal,
        "The server failed.",
    )
}

fn head_bytes<B>(request: &http::Request<B>) -> usize {
    let target = request.uri().path_and_query();
    let headers: usize = request
        .headers()
        .iter()
        .map(|(name, value)| name.as_str().len() + value.len() + 4)
        .sum();
    target.map_or(0, |target| target.as_str().len()) + headers
}

/// An id is taken from the client or a proxy if it is short and plain.
fn is_valid_id(id: &HeaderValue) -> bool {
    (8..=64).contains(&id.len())
        && id
            .as_bytes()
            .iter()
            .all(|byte| byte.is_ascii_alphanumeric() || b"-_.".contains(byte))
}

/// A new id: random per process, counted within it.
fn new_id() -> HeaderValue {
    static PROCESS: LazyLock<u64> = LazyLock::new(|| RandomState::new().hash_one("lotse"));
    static COUNT: AtomicU64 = AtomicU64::new(0);
    let count = COUNT.fetch_add(1, Ordering::Relaxed);
    // Digit by digit: each request has one, and a formatter costs more.
    let mut id = [b'-'; 33];
    hexadecimal(&mut id[..16], *PROCESS);
    hexadecimal(&mut id[17..], count);
    HeaderValue::from_bytes(&id).unwrap_or(HeaderValue::from_static("unknown"))
}

/// Writes a number in hexadecimal digits that fill `place`.
fn hexadecimal(place: &mut [u8], number: u64) {
    let mut rest = number;
    for digit in place.iter_mut().rev() {
        *digit = b"0123456789abcdef"[(rest % 16) as usize];
        rest /= 16;
    }
}

/// The routes by name, so that no client can invent a label.
fn route_name(path: Option<&MatchedPath>) -> &'static str {
    const ROUTES: [&str; 11] = [
        "/",
        "/graphql",
        "/health/live",
        "/health/ready",
        "/metrics",
        "/preview/",
        "/preview/events",
        "/preview/{locale}/",
        "/preview/{locale}/{folder}/",
        "/preview/{locale}/{folder}/{slug}",
        "/schema.graphql",
    ];
    path.and_then(|path| ROUTES.into_iter().find(|route| *route == path.as_str()))
        .unwrap_or("other")
}

fn method_name(method: &Method) -> &'static str {
    match *method {
        Method::GET => "GET",
        Method::HEAD => "HEAD",
        Method::POST => "POST",
        Method::OPTIONS => "OPTIONS",
        _ => "other",
    }
}
