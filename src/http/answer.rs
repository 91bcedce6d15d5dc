//! Answers: GraphQL responses with bounded, coded errors, and JSON errors for everything else.

use super::accept::Answer;
use super::encoding::Coding;
use super::metrics::Metrics;
use crate::graphql::json;
use crate::graphql::judge::{Code, Location, Refusal};
use crate::graphql::limits::Limits;
use async_graphql::{PathSegment, ServerError, Value};
use axum::body::{Body, Bytes};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::Response;
use chrono::{DateTime, Utc};
use serde::Serialize;
use std::collections::BTreeMap;
use std::io::{self, Write};
use std::sync::OnceLock;

/// About how many bytes the body of a page has.
const TYPICAL_BYTES: usize = 16 * 1024;
/// About how many headers a response has in the end.
const HEADERS: usize = 20;

/// One error as clients see it.
#[derive(Serialize)]
struct AnswerError {
    message: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    locations: Vec<Location>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    path: Vec<PathSegment>,
    extensions: BTreeMap<String, Value>,
}

/// A GraphQL response. `data` is absent, null or a value: the three mean different things.
struct AnswerBody {
    errors: Vec<AnswerError>,
    data: Option<Value>,
    extensions: BTreeMap<String, Value>,
}

impl AnswerBody {
    /// The members that there are, errors first, as the specification would have it.
    fn write(&self, out: &mut impl Write) -> io::Result<()> {
        let mut before = "{";
        if !self.errors.is_empty() {
            write!(out, "{before}\"errors\":")?;
            json::write_any(out, &self.errors)?;
            before = ",";
        }
        if let Some(data) = &self.data {
            write!(out, "{before}\"data\":")?;
            json::write(out, data)?;
            before = ",";
        }
        if !self.extensions.is_empty() {
            write!(out, "{before}\"extensions\":")?;
            json::write_any(out, &self.extensions)?;
            before = ",";
        }
        out.write_all(if before == "{" { b"{}" } else { b"}" })
    }
}

/// The status code of a refusal, for an answer of the given media type.
///
/// `application/json` uses 200 for whatever concerns a well-formed request's document: clients
/// of that type take another status for a failure of something between them and us.
fn status(code: Code, answer: Answer) -> StatusCode {
    match code {
        Code::MutationByGet | Code::MethodNotAllowed => StatusCode::METHOD_NOT_ALLOWED,
        Code::UnsupportedMediaType => StatusCode::UNSUPPORTED_MEDIA_TYPE,
        Code::NotAcceptable => StatusCode::NOT_ACCEPTABLE,
        Code::BodyTooLarge => StatusCode::PAYLOAD_TOO_LARGE,
        Code::BodyTooSlow => StatusCode::REQUEST_TIMEOUT,
        Code::HeadTooLarge => StatusCode::REQUEST_HEADER_FIELDS_TOO_LARGE,
        Code::RateLimited => StatusCode::TOO_MANY_REQUESTS,
        Code::TimedOut | Code::NotReady => StatusCode::SERVICE_UNAVAILABLE,
        Code::DocumentNotTrusted => StatusCode::FORBIDDEN,
        Code::NotFound => StatusCode::NOT_FOUND,
        Code::Internal => StatusCode::INTERNAL_SERVER_ERROR,
        Code::MalformedRequest | Code::BatchRefused => StatusCode::BAD_REQUEST,
        _ if answer == Answer::Json => StatusCode::OK,
        _ => StatusCode::BAD_REQUEST,
    }
}

/// The answer to a request that is refused: errors, and no `data`.
pub(super) fn refused(
    refusal: &Refusal,
    answer: Answer,
    limits: &Limits,
    metrics: &Metrics,
) -> Response {
    let errors = refusal
        .reasons()
        .map(|reason| AnswerError {
            message: reason.message.clone(),
            locations: reason.locations.clone(),
            path: Vec::new(),
            extensions: coded(reason.code.name()),
        })
        .collect();
    let body = AnswerBody {
        errors: bounded(errors, limits, metrics),
        data: None,
        extensions: BTreeMap::new(),
    };
    let mut response = match written(&body, usize::MAX) {
        Some(bytes) => Prepared::new(status(refusal.code, answer), answer, bytes, 0).response(),
        None => plain(
            StatusCode::INTERNAL_SERVER_ERROR,
            Code::Internal,
            "The server failed.",
        ),
    };
    response
        .headers_mut()
        .insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    if refusal.code == Code::MutationByGet {
        response
            .headers_mut()
            .insert(header::ALLOW, HeaderValue::from_static("POST, OPTIONS"));
    }
    if matches!(refusal.code, Code::BodyTooLarge | Code::BodyTooSlow) {
        // The rest of the body is not read: the connection cannot serve another request.
        response
            .headers_mut()
            .insert(header::CONNECTION, HeaderValue::from_static("close"));
    }
    response
}

/// An answer whose bytes are made, for one or many clients.
pub(super) struct Prepared {
    pub(super) status: StatusCode,
    pub(super) kind: Answer,
    pub(super) body: Bytes,
    gzip: OnceLock<Bytes>,
    brotli: OnceLock<Bytes>,
    /// How many errors it tells of.
    pub(super) errors: usize,
    /// The languages of its texts, for `Content-Language`.
    pub(super) content_language: Option<HeaderValue>,
    /// Whether it depends on `Accept-Language`.
    pub(super) varies_by_language: bool,
    /// What may be kept, and for how long.
    pub(super) keeping: Option<Keeping>,
}

/// How an answer without errors may be kept.
pub(super) struct Keeping {
    /// Tells the answer from every other one of the same address, but for its coding.
    pub(super) tag: String,
    /// The revision that it shows.
    pub(super) revision: i64,
    /// Until when it shows what it should.
    pub(super) ends: Option<DateTime<Utc>>,
    /// For how many seconds a cache may use it without asking; none if it should always ask.
    pub(super) max_age: Option<u32>,
    /// What it shows, for `Surrogate-Key`.
    pub(super) shown: Option<HeaderValue>,
}

impl Prepared {
    fn new(status: StatusCode, kind: Answer, body: Vec<u8>, errors: usize) -> Self {
        Self {
            status,
            kind,
            body: body.into(),
            gzip: OnceLock::new(),
            brotli: OnceLock::new(),
            errors,
            content_language: None,
            varies_by_language: false,
            keeping: None,
        }
    }

    /// About how many bytes of memory it takes, with room for its compressed forms.
    pub(super) fn bytes(&self) -> usize {
        let shown = self
            .keeping
            .as_ref()
            .and_then(|keeping| keeping.shown.as_ref());
        let headers = [self.content_language.as_ref(), shown];
        let headers = headers.into_iter().flatten().map(HeaderValue::len);
        size_of::<Self>() + self.body.len() * 3 / 2 + headers.sum::<usize>()
    }

    /// The body in a content coding, which is made when it is first asked for.
    pub(super) fn coded(&self, coding: Coding) -> Bytes {
        let coded = |kept: &OnceLock<Bytes>| kept.get_or_init(|| coding.encode(&self.body)).clone();
        match coding {
            Coding::Identity => self.body.clone(),
            Coding::Gzip => coded(&self.gzip),
            Coding::Brotli => coded(&self.brotli),
        }
    }

    /// The response, without what depends on the request.
    pub(super) fn response(&self) -> Response {
        let mut response = Response::new(Body::from(self.body.clone()));
        *response.status_mut() = self.status;
        let headers = response.headers_mut();
        // With those that are still to come, so that the map does not grow again and again.
        headers.reserve(HEADERS);
        headers.insert(header::CONTENT_TYPE, self.kind.content_type());
        response
    }
}

/// The answer to a request that was executed.
pub(super) fn executed(
    response: async_graphql::Response,
    answer: Answer,
    limits: &Limits,
    metrics: &Metrics,
) -> Result<Prepared, Refusal> {
    // The engine has null data both when it refused the request and when a null went up to the
    // root. Only errors of execution have a path; without one, nothing was executed.
    let is_refused = response.data == Value::Null
        && !response.errors.is_empty()
        && response.errors.iter().all(|error| error.path.is_empty());
    let errors: Vec<AnswerError> = response.errors.into_iter().map(error).collect();
    let not_ready = Value::from(Code::NotReady.name());
    let refusal = if errors
        .iter()
        .any(|error| error.extensions.get("code") == Some(&not_ready))
    {
        Code::NotReady
    } else {
        Code::ValidationFailed
    };
    let body = AnswerBody {
        errors: bounded(errors, limits, metrics),
        data: (!is_refused).then_some(response.data),
        extensions: response.extensions,
    };
    let code = if is_refused {
        status(refusal, answer)
    } else {
        StatusCode::OK
    };
    match written(&body, limits.response_bytes) {
        Some(bytes) => Ok(Prepared::new(code, answer, bytes, body.errors.len())),
        None => Err(Refusal::new(
            Code::ResponseTooLarge,
            format!(
                "The answer is larger than {} bytes: ask for smaller pages or fewer fields.",
                limits.response_bytes
            ),
        )),
    }
}

/// An error of the engine or a resolver in the form that clients see.
///
/// Resolvers of ours set a code and a sentence of ours. What has no code was written by the
/// engine, which quotes the input, or comes from something that failed inside.
fn error(error: ServerError) -> AnswerError {
    let code = error
        .extensions
        .as_ref()
        .and_then(|extensions| extensions.get("code"))
        .cloned();
    let (message, extensions) = match code {
        Some(Value::String(code)) => (error.message, coded(&code)),
        _ if is_about_input(&error.message) => (
            "The value of an argument does not fit.".to_owned(),
            coded(Code::BadUserInput.name()),
        ),
        _ => {
            tracing::error!(message = error.message, "a field failed inside");
            (
                "The server could not answer this field.".to_owned(),
                coded(Code::Internal.name()),
            )
        }
    };
    AnswerError {
        message,
        locations: error
            .locations
            .iter()
            .map(|position| Location {
                line: position.line,
                column: position.column,
            })
            .collect(),
        path: error.path,
        extensions,
    }
}

/// Whether the engine complains of an argument's value.
fn is_about_input(message: &str) -> bool {
    [
        "Failed to parse \"",
        "Invalid value for argument",
        "Expected input type",
    ]
    .iter()
    .any(|start| message.starts_with(start))
}

fn coded(code: &str) -> BTreeMap<String, Value> {
    BTreeMap::from([("code".to_owned(), Value::from(code))])
}

/// At most as many errors, and as many bytes of messages, as the limits allow.
fn bounded(mut errors: Vec<AnswerError>, limits: &Limits, metrics: &Metrics) -> Vec<AnswerError> {
    for error in &errors {
        if let Some(Value::String(code)) = error.extensions.get("code") {
            metrics.count_error(code);
        }
    }
    errors.truncate(limits.errors.max(1));
    let mut left = limits.error_bytes;
    for error in &mut errors {
        let end = (0..=left.min(error.message.len()))
            .rev()
            .find(|end| error.message.is_char_boundary(*end))
            .unwrap_or(0);
        error.message.truncate(end);
        left -= end;
    }
    errors
}

/// The body as JSON; none if that has more bytes than `most`.
fn written(body: &AnswerBody, most: usize) -> Option<Vec<u8>> {
    let mut bytes = Bounded {
        bytes: Vec::with_capacity(TYPICAL_BYTES),
        most,
    };
    body.write(&mut bytes).ok()?;
    // It may be kept for long.
    bytes.bytes.shrink_to_fit();
    Some(bytes.bytes)
}

/// Bytes that refuse to grow beyond a bound.
struct Bounded {
    bytes: Vec<u8>,
    most: usize,
}

impl Write for Bounded {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.write_all(bytes)?;
        Ok(bytes.len())
    }

    // All at once, since JSON is written in many small pieces.
    fn write_all(&mut self, bytes: &[u8]) -> io::Result<()> {
        if self.bytes.len() + bytes.len() > self.most {
            return Err(io::ErrorKind::FileTooLarge.into());
        }
        self.bytes.extend_from_slice(bytes);
        Ok(())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// An error in JSON for what is not a GraphQL request.
pub(super) fn plain(status: StatusCode, code: Code, message: &str) -> Response {
    let body = serde_json::json!({
        "errors": [{ "message": message, "extensions": { "code": code.name() } }]
    });
    let mut response = Response::new(Body::from(body.to_string()));
    *response.status_mut() = status;
    response
        .headers_mut()
        .insert(header::CONTENT_TYPE, Answer::Json.content_type());
    response
}
