//! The start page for partners' web developers: what this is, the address, queries to try.
//!
//! One page without scripts and without anything from elsewhere.

use axum::http::HeaderValue;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};
use std::fmt::Write as _;

/// What the start page shows.
#[derive(Clone, Debug)]
pub struct StartPage {
    /// The name of the service.
    pub name: String,
    /// One or two sentences: what is here, and for whom.
    pub summary: String,
    /// Queries to try; three are a good number.
    pub examples: Vec<Example>,
}

/// One query to try.
#[derive(Clone, Debug)]
pub struct Example {
    /// What it asks, in a few words.
    pub title: String,
    /// The GraphQL document. It must run without variables.
    pub query: String,
}

const STYLE: &str = "\
:root{color-scheme:light dark}\
*{box-sizing:border-box}\
body{font:1rem/1.6 system-ui,sans-serif;max-width:46rem;margin:0 auto;padding:1.5rem 1rem 4rem;\
background:#fff;color:#1a1a1a}\
h1{line-height:1.2}h2{margin-top:2.5rem}h3{margin-bottom:.25rem}\
a{color:#0b57d0}a:focus-visible,button:focus-visible,textarea:focus-visible,pre:focus-visible{outline:3px solid #b45309;outline-offset:2px}\
pre{overflow-x:auto;padding:.75rem;border:1px solid #c4c4c4;border-radius:.4rem;background:#f5f5f5;\
-webkit-user-select:all;user-select:all}\
code,textarea{font:.9rem/1.5 ui-monospace,monospace}\
textarea{width:100%;min-height:9rem;padding:.75rem;border:1px solid #767676;border-radius:.4rem;background:inherit;color:inherit}\
button{font:inherit;padding:.5rem 1.25rem;border:2px solid #0b57d0;border-radius:.4rem;background:#0b57d0;color:#fff}\
@media (prefers-color-scheme:dark){body{background:#151515;color:#ececec}a{color:#9ec3ff}\
pre{background:#222;border-color:#555}textarea{border-color:#999}button{background:#9ec3ff;border-color:#9ec3ff;color:#0b1a33}}";

/// What a browser may load for the page: its own style, and nothing else.
pub(super) fn policy() -> HeaderValue {
    let digest = STANDARD.encode(Sha256::digest(STYLE.as_bytes()));
    let policy = format!(
        "default-src 'none'; style-src 'sha256-{digest}'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
    );
    HeaderValue::from_str(&policy).unwrap_or(HeaderValue::from_static("default-src 'none'"))
}

/// Whether a `Host` header is one: name or address, and a port.
pub(super) fn is_host(host: &str) -> bool {
    !host.is_empty()
        && host.len() <= 255
        && host
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || b".-:[]".contains(&byte))
}

/// The page, for a server that is reached under `address`.
pub(super) fn render(page: &StartPage, address: &str) -> String {
    let name = escape(&page.name);
    let endpoint = escape(&format!("{address}/graphql"));
    let mut html = format!(
        "<!doctype html>\n<html lang=\"en\" dir=\"ltr\">\n<head>\n<meta charset=\"utf-8\">\n\
<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
<title>{name}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n<main>\n\
<h1>{name}</h1>\n<p>{summary}</p>\n\
<h2>The address</h2>\n<p>Send GraphQL queries by GET or POST to:</p>\n\
<pre tabindex=\"0\" role=\"group\" aria-label=\"The address\"><code>{endpoint}</code></pre>\n\
<p>The answers come in the reader’s language: send <code>Accept-Language</code>, or give the \
argument <code>locale</code>. What can be asked is in <a href=\"/schema.graphql\">the schema</a>.</p>\n\
<h2>Queries to try</h2>\n",
        summary = escape(&page.summary),
    );
    // Long lines scroll inside their box, so each box takes the focus: arrow keys scroll it then.
    for example in &page.examples {
        // Writing to a String cannot fail.
        let _ = write!(
            html,
            "<h3>{title}</h3>\n<pre tabindex=\"0\" role=\"group\" aria-label=\"Command: {title}\"><code>{curl}</code></pre>\n\
<p><a href=\"{link}\">Run this query: {title}</a></p>\n",
            title = escape(&example.title),
            curl = escape(&curl(&example.query, address)),
            link = escape(&link(&example.query)),
        );
    }
    let first = page
        .examples
        .first()
        .map_or("{ __typename }", |example| &example.query);
    let _ = write!(
        html,
        "<h2>Your own query</h2>\n<form method=\"get\" action=\"/graphql\">\n\
<p><label for=\"query\">GraphQL query</label></p>\n\
<textarea id=\"query\" name=\"query\" spellcheck=\"false\" autocapitalize=\"off\">{first}</textarea>\n\
<p><button type=\"submit\">Run</button></p>\n</form>\n</main>\n</body>\n</html>\n",
        first = escape(first),
    );
    html
}

/// A line for a shell: single quotes, in which a shell reads nothing specially.
fn curl(query: &str, address: &str) -> String {
    let body = serde_json::json!({ "query": query }).to_string();
    let quoted = body.replace('\'', "'\\''");
    format!("curl -s {address}/graphql -H 'Content-Type: application/json' -d '{quoted}'")
}

fn link(query: &str) -> String {
    let parameters: String = url::form_urlencoded::Serializer::new(String::new())
        .append_pair("query", query)
        .finish();
    format!("/graphql?{parameters}")
}

fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            other => escaped.push(other),
        }
    }
    escaped
}
