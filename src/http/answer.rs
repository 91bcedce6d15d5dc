//! Answers: GraphQL responses with bounded, coded errors, and JSON errors for everything else.

use super::accept::Answer;
use super::metrics::Metrics;
use crate::graphql::judge::{Code, Location, Refusal};
use crate::graphql::limits::Limits;
use async_graphql::{PathSegment, ServerError, Value};
use axum::body::Body;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::Response;
use serde::Serialize;
use std::collections::BTreeMap;
use std::io;

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
#[derive(Serialize)]
struct AnswerBody {
    #[serde(skip_serializing_if = "Vec::is_empty")]
    errors: Vec<AnswerError>,
    #[serde(skip_serializing_if = "Option::is_none")]
    data: Option<Value>,
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    extensions: BTreeMap<String, Value>,
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
    let mut response = json(status(refusal.code, answer), answer, &body, usize::MAX)
        .unwrap_or_else(|| {
            plain(
                StatusCode::INTERNAL_SERVER_ERROR,
                Code::Internal,
                "The server failed.",
            )
        });
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

/// The answer to a request that was executed.
pub(super) fn executed(
    response: async_graphql::Response,
    answer: Answer,
    limits: &Limits,
    metrics: &Metrics,
) -> Response {
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
    json(code, answer, &body, limits.response_bytes).unwrap_or_else(|| {
        let refusal = Refusal::new(
            Code::ResponseTooLarge,
            format!(
                "The answer is larger than {} bytes: ask for smaller pages or fewer fields.",
                limits.response_bytes
            ),
        );
        refused(&refusal, answer, limits, metrics)
    })
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

fn json(status: StatusCode, answer: Answer, body: &AnswerBody, most: usize) -> Option<Response> {
    let mut bytes = Bounded {
        bytes: Vec::with_capacity(1024),
        most,
    };
    serde_json::to_writer(&mut bytes, body).ok()?;
    let mut response = Response::new(Body::from(bytes.bytes));
    *response.status_mut() = status;
    response
        .headers_mut()
        .insert(header::CONTENT_TYPE, answer.content_type());
    Some(response)
}

/// Bytes that refuse to grow beyond a bound.
struct Bounded {
    bytes: Vec<u8>,
    most: usize,
}

impl io::Write for Bounded {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.bytes.len() + bytes.len() > self.most {
            return Err(io::ErrorKind::FileTooLarge.into());
        }
        self.bytes.extend_from_slice(bytes);
        Ok(bytes.len())
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
