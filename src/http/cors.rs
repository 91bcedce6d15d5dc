//! Which websites' scripts may read the answers. Never with cookies: there are none.

use super::{observe, respond, settings::AllowedOrigins};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, header};
use std::sync::LazyLock;
use std::time::Duration;
use tower_http::cors::{AllowOrigin, CorsLayer};

/// The headers of answers that scripts may read.
const EXPOSED: [HeaderName; 5] = [
    header::CONTENT_LANGUAGE,
    header::ETAG,
    header::RETRY_AFTER,
    respond::REVISION,
    observe::REQUEST_ID,
];

/// The layer that tells scripts what they may do, and answers when a browser asks beforehand.
pub(super) fn layer(origins: &AllowedOrigins) -> CorsLayer {
    let cors = CorsLayer::new()
        .allow_methods([Method::GET, Method::POST])
        .allow_headers([
            header::ACCEPT,
            header::ACCEPT_LANGUAGE,
            header::AUTHORIZATION,
            header::CONTENT_TYPE,
            header::IF_NONE_MATCH,
            respond::REVISION,
            observe::REQUEST_ID,
        ])
        .expose_headers(EXPOSED)
        .max_age(Duration::from_hours(24));
    match origins {
        // The same answer for every origin: nothing varies, and a cache may keep one copy.
        AllowedOrigins::Any => cors
            .allow_origin(AllowOrigin::any())
            .vary(Vec::<HeaderName>::new()),
        AllowedOrigins::List(origins) => cors
            .allow_origin(AllowOrigin::list(
                origins
                    .iter()
                    .filter_map(|origin| HeaderValue::from_str(origin).ok()),
            ))
            .vary([header::ORIGIN]),
    }
}

/// Lets the scripts of every website read an answer, as the layer does for [`AllowedOrigins::Any`].
pub(super) fn open(headers: &mut HeaderMap) {
    static NAMES: LazyLock<HeaderValue> = LazyLock::new(|| {
        let names = EXPOSED.map(|name| name.as_str().to_owned()).join(",");
        HeaderValue::from_str(&names).unwrap_or(HeaderValue::from_static("etag"))
    });
    let any = HeaderValue::from_static("*");
    headers.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, any);
    headers.insert(header::ACCESS_CONTROL_EXPOSE_HEADERS, NAMES.clone());
}
