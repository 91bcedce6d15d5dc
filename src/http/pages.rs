//! Everything beside `/graphql`: health, figures, the schema, the start page, and what is missing.

use super::address::{Peer, client_address};
use super::{Shared, answer, start_page};
use crate::graphql::judge::Code;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use axum::middleware::Next;
use axum::response::Response;
use std::net::{IpAddr, Ipv4Addr};
use std::sync::Arc;
use std::time::Duration;

fn text(body: impl Into<Body>, content_type: &'static str, cache: &'static str) -> Response {
    let mut response = Response::new(body.into());
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(content_type));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(cache));
    response
}

const JSON: &str = "application/json; charset=utf-8";

/// The process runs.
pub(super) async fn live() -> Response {
    text("{\"status\":\"live\"}", JSON, "no-store")
}

/// The server can answer: its database does. 503 otherwise, with the class of the reason only.
pub(super) async fn ready(State(app): State<Arc<Shared>>) -> Response {
    let asked = tokio::time::timeout(Duration::from_secs(5), (app.ready)()).await;
    let reason = match asked {
        Ok(Ok(())) => return text("{\"status\":\"ready\"}", JSON, "no-store"),
        Ok(Err(reason)) => reason,
        Err(_) => "timeout".to_owned(),
    };
    let is_class = !reason.is_empty()
        && reason.len() <= 32
        && reason
            .bytes()
            .all(|byte| byte.is_ascii_lowercase() || byte == b'-');
    let class = if is_class { reason.as_str() } else { "failure" };
    let mut response = answer::plain(
        StatusCode::SERVICE_UNAVAILABLE,
        Code::NotReady,
        &format!("The server is not ready: {class}."),
    );
    response
        .headers_mut()
        .insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

/// The figures for Prometheus.
pub(super) async fn metrics(State(app): State<Arc<Shared>>) -> Response {
    text(
        app.metrics.text(),
        "application/openmetrics-text; version=1.0.0; charset=utf-8",
        "no-store",
    )
}

/// The schema as text.
pub(super) async fn schema(State(app): State<Arc<Shared>>) -> Response {
    text(
        app.sdl.to_string(),
        "text/plain; charset=utf-8",
        "public, max-age=300",
    )
}

/// The start page for partners.
pub(super) async fn start(State(app): State<Arc<Shared>>, headers: HeaderMap) -> Response {
    let host = headers
        .get(header::HOST)
        .and_then(|host| host.to_str().ok())
        .filter(|host| start_page::is_host(host));
    let address = match (&app.settings.public_address, host) {
        (Some(address), _) => address.trim_end_matches('/').to_owned(),
        (None, Some(host)) => format!("http://{host}"),
        (None, None) => "http://127.0.0.1:8080".to_owned(),
    };
    let page = start_page::render(&app.start_page, &address);
    let mut response = text(page, "text/html; charset=utf-8", "public, max-age=300");
    let headers = response.headers_mut();
    headers.append(header::VARY, HeaderValue::from_static("host"));
    headers.insert(header::CONTENT_SECURITY_POLICY, start_page::policy());
    response
}

/// What a further page costs of a client's allowance: about as much as a list.
const COST_OF_PAGE: u32 = 100;

/// Bounds further pages as everything else is: by the client's allowance, and by time.
pub(super) async fn bounded(
    State(app): State<Arc<Shared>>,
    request: Request,
    next: Next,
) -> Response {
    let peer = request.extensions().get::<Peer>();
    let peer = peer.map_or(IpAddr::V4(Ipv4Addr::UNSPECIFIED), |peer| peer.0.ip());
    let client = client_address(peer, request.headers(), &app.settings.trusted_proxies);
    if let Err(wait) = app.rates.take(client, false, COST_OF_PAGE) {
        let seconds = wait.as_secs() + 1;
        let mut response = answer::plain(
            StatusCode::TOO_MANY_REQUESTS,
            Code::RateLimited,
            &format!("The allowance is used up: come back in {seconds} s."),
        );
        let headers = response.headers_mut();
        headers.insert(header::RETRY_AFTER, HeaderValue::from(seconds));
        return response;
    }
    let answer = tokio::time::timeout(app.limits.request_time(), next.run(request)).await;
    answer.unwrap_or_else(|_| {
        answer::plain(
            StatusCode::SERVICE_UNAVAILABLE,
            Code::TimedOut,
            "The page took too long.",
        )
    })
}

/// Keeps further pages from other websites, which may read the data: their scripts would see what
/// only this reader may see.
pub(super) async fn own(request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    response.headers_mut().insert(
        HeaderName::from_static("cross-origin-resource-policy"),
        HeaderValue::from_static("same-origin"),
    );
    response
}

/// Nothing is here.
pub(super) async fn not_found() -> Response {
    answer::plain(
        StatusCode::NOT_FOUND,
        Code::NotFound,
        "There is nothing at this address.",
    )
}

/// Something is here, but not for this method. The router adds `Allow`.
pub(super) async fn method_not_allowed() -> Response {
    answer::plain(
        StatusCode::METHOD_NOT_ALLOWED,
        Code::MethodNotAllowed,
        "This address does not serve this method.",
    )
}
