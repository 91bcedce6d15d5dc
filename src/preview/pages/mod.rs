//! The HTML. Every text is escaped by the macro; the one exception is rendered Markdown, which is
//! sanitised. A page loads its style and its script from here, and nothing from anywhere else.

mod finding;
mod item;
mod layout;
mod lists;

use std::sync::LazyLock;

use axum::{
    http::{HeaderValue, header},
    response::Response,
};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
pub(super) use item::item;
pub(super) use layout::refusal;
pub(super) use lists::{kind, locale, overview};
use maud::Markup;
use sha2::{Digest, Sha256};

/// A whole page.
pub(super) struct Page(pub(super) Markup);

pub(super) const STYLE_PATH: &str = "/preview/style.css";
pub(super) const SCRIPT_PATH: &str = "/preview/live.js";
const STYLE: &str = include_str!("style.css");
const SCRIPT: &str = include_str!("live.js");

/// What a browser may do for a page: load its style and script, listen for events.
pub(super) const POLICY: &str = "default-src 'none'; style-src 'self'; script-src 'self'; \
     connect-src 'self'; img-src data:; form-action 'none'; frame-ancestors 'none'; base-uri 'none'";

/// What tells this version of style and script from others, for their addresses.
static VERSION: LazyLock<String> = LazyLock::new(|| {
    let digest = Sha256::new()
        .chain_update(STYLE)
        .chain_update(SCRIPT)
        .finalize();
    URL_SAFE_NO_PAD.encode(&digest[..6])
});

fn asset(text: &'static str, content_type: &'static str) -> Response {
    let mut response = Response::new(text.into());
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(content_type));
    headers.insert(
        header::CACHE_CONTROL,
        HeaderValue::from_static("public, max-age=86400"),
    );
    response
}

pub(super) async fn style() -> Response {
    asset(STYLE, "text/css; charset=utf-8")
}

pub(super) async fn script() -> Response {
    asset(SCRIPT, "text/javascript; charset=utf-8")
}
