//! The response to one client: an answer with the headers that tell for whom and for how long it is
//! good (RFC 9110, RFC 9111, RFC 5861).

use super::Shared;
use super::answer::{Keeping, Prepared};
use super::encoding::Coding;
use crate::clock;
use axum::body::{Body, Bytes};
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use axum::response::Response;
use std::collections::BTreeSet;
use std::sync::Arc;

/// Answers of this size are compressed on a thread of their own.
const LARGE_BYTES: usize = 128 * 1024;
/// In an answer, the revision that it shows; in a request, the one that the client has seen, so
/// that no other server shows it an older one.
pub(super) const REVISION: HeaderName = HeaderName::from_static("lotse-revision");
/// What an answer shows, for caches that are told of changes.
const SURROGATE_KEY: HeaderName = HeaderName::from_static("surrogate-key");
/// Bytes of all surrogate keys of an answer; beyond that, whole kinds are named.
const SURROGATE_KEY_BYTES: usize = 8 * 1024;
/// When a client may ask again that could not be answered.
const RETRY_AFTER_SECONDS: u64 = 1;

/// The response for one client.
pub(super) async fn respond(
    app: &Shared,
    prepared: &Arc<Prepared>,
    is_safe: bool,
    request: &HeaderMap,
) -> Response {
    let coding = Coding::negotiate(request, prepared.body.len());
    let keeping = prepared.keeping.as_ref();
    // What is asked with a token, even one that nobody knows, is for the one who asked, and so is
    // the answer to a POST.
    let is_public = is_safe && !request.contains_key(header::AUTHORIZATION);
    let named = keeping.filter(|_| is_public);
    let tag = named.map(|keeping| format!("\"{}{}\"", keeping.tag, coding.suffix()));
    let is_known = tag.as_deref().is_some_and(|tag| matches(request, tag));
    let mut response = prepared.response();
    if is_known {
        *response.status_mut() = StatusCode::NOT_MODIFIED;
        *response.body_mut() = Body::empty();
        response.headers_mut().remove(header::CONTENT_TYPE);
    } else if coding != Coding::Identity {
        *response.body_mut() = Body::from(coded(prepared, coding).await);
    }
    let headers = response.headers_mut();
    if let Some(language) = &prepared.content_language {
        headers.insert(header::CONTENT_LANGUAGE, language.clone());
    }
    if prepared.varies_by_language {
        headers.append(header::VARY, HeaderValue::from_static("accept-language"));
    }
    headers.append(header::VARY, HeaderValue::from_static("accept-encoding"));
    if let Some(name) = coding.name().filter(|_| !is_known) {
        headers.insert(header::CONTENT_ENCODING, name);
    }
    if prepared.status == StatusCode::SERVICE_UNAVAILABLE {
        headers.insert(header::RETRY_AFTER, HeaderValue::from(RETRY_AFTER_SECONDS));
    }
    if let Some(keeping) = keeping {
        headers.insert(REVISION, HeaderValue::from(keeping.revision));
    }
    let (Some(keeping), Some(tag)) = (named, tag) else {
        // Errors are not kept, either.
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
        return response;
    };
    if let Ok(tag) = HeaderValue::from_str(&tag) {
        headers.insert(header::ETAG, tag);
    }
    if let Some(shown) = &keeping.shown {
        headers.insert(SURROGATE_KEY, shown.clone());
    }
    if let Ok(control) = HeaderValue::from_str(&cache_control(app, keeping)) {
        headers.insert(header::CACHE_CONTROL, control);
    }
    response
}

/// The body in a content coding. What takes long to compress does not hold up other requests.
async fn coded(prepared: &Arc<Prepared>, coding: Coding) -> Bytes {
    if prepared.body.len() < LARGE_BYTES {
        return prepared.coded(coding);
    }
    let coded = Arc::clone(prepared);
    let work = tokio::task::spawn_blocking(move || coded.coded(coding));
    // It fails only when the program ends.
    work.await.unwrap_or_default()
}

/// For how long caches on the way may keep an answer: never beyond the instant at which time alone
/// changes what is shown.
fn cache_control(app: &Shared, keeping: &Keeping) -> String {
    let left = keeping.ends.map_or(u64::MAX, |ends| {
        u64::try_from((ends - clock::now()).num_seconds()).unwrap_or(0)
    });
    let Some(max_age) = keeping.max_age else {
        return "public, no-cache".to_owned();
    };
    let max_age = u64::from(max_age).min(left);
    let stale = u64::from(app.cache.stale_while_revalidate_seconds).min(left - max_age);
    format!("public, max-age={max_age}, stale-while-revalidate={stale}")
}

/// Whether the client has the answer of this tag already (RFC 9110, section 13.1.2: compared
/// weakly, since a proxy that compresses marks tags as weak).
fn matches(request: &HeaderMap, tag: &str) -> bool {
    request
        .get_all(header::IF_NONE_MATCH)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(','))
        .map(str::trim)
        .any(|known| known == "*" || known.strip_prefix("W/").unwrap_or(known) == tag)
}

/// What an answer shows, with all that stands in it or beside it by name.
pub(super) fn surrogate_keys(shown: &BTreeSet<String>) -> Option<HeaderValue> {
    let mut keys = String::from("lotse vocabulary");
    for key in shown {
        keys.push(' ');
        keys.push_str(key);
    }
    if keys.len() > SURROGATE_KEY_BYTES {
        // Any item of a kind stands for all of them.
        let kinds: BTreeSet<&str> = shown
            .iter()
            .map(|key| key.split('/').next().unwrap_or_default())
            .collect();
        keys = format!("lotse vocabulary {}", Vec::from_iter(kinds).join(" "));
    }
    HeaderValue::from_str(&keys).ok()
}
