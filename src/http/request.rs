//! Reads a GraphQL-over-HTTP request out of a URL or a body.

use super::accept::is_json_body;
use crate::graphql::judge::{Code, Refusal};
use crate::graphql::limits::Limits;
use axum::body::{Bytes, HttpBody};
use axum::http::{HeaderMap, Uri, header};
use http_body_util::{BodyExt, LengthLimitError, Limited};
use serde_json::{Map, Value as Json};
use tower::BoxError;

/// The parameters of a request.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Parameters {
    /// The document, unless it is named by its hash.
    pub(super) query: Option<String>,
    /// The SHA-256 of a document that is known, in hexadecimal digits.
    pub(super) hash: Option<String>,
    pub(super) operation_name: Option<String>,
    pub(super) variables: Map<String, Json>,
}

fn malformed(message: &str) -> Refusal {
    Refusal::new(Code::MalformedRequest, message)
}

/// The parameters in a URL. Of a repeated parameter the first counts, as `URLSearchParams.get`
/// reads it; unknown ones are ignored; empty ones are as if absent, so that a form may send them.
pub(super) fn from_url(uri: &Uri, limits: &Limits) -> Result<Parameters, Refusal> {
    let mut query = None;
    let mut operation_name = None;
    let mut variables = None;
    let mut extensions = None;
    let mut document_id = None;
    for (name, value) in url::form_urlencoded::parse(uri.query().unwrap_or("").as_bytes()) {
        let parameter = match &*name {
            "query" => &mut query,
            "operationName" => &mut operation_name,
            "variables" => &mut variables,
            "extensions" => &mut extensions,
            "documentId" => &mut document_id,
            _ => continue,
        };
        parameter.get_or_insert(value);
    }
    let json = |text: Option<std::borrow::Cow<'_, str>>, name: &str| {
        let Some(text) = text.filter(|text| !text.is_empty()) else {
            return Ok(Json::Null);
        };
        check_values(text.as_bytes(), limits)?;
        serde_json::from_str(&text)
            .map_err(|_| malformed(&format!("The parameter `{name}` is not valid JSON.")))
    };
    let extensions = map(json(extensions, "extensions")?, "extensions")?;
    let query = query.map(std::borrow::Cow::into_owned);
    // An empty query is a query; a form's empty identifier is none.
    let document_id = document_id.filter(|id| !id.is_empty());
    let hash = hash(document_id.as_deref(), &extensions)?;
    if query.is_none() && hash.is_none() {
        return Err(malformed("The parameter `query` is missing."));
    }
    Ok(Parameters {
        query,
        hash,
        operation_name: operation_name
            .filter(|name| !name.is_empty())
            .map(std::borrow::Cow::into_owned),
        variables: map(json(variables, "variables")?, "variables")?,
    })
}

/// The hash of a document that is named instead of sent: by `documentId`, or as Apollo's clients
/// name it.
fn hash(
    document_id: Option<&str>,
    extensions: &Map<String, Json>,
) -> Result<Option<String>, Refusal> {
    let wrong = || malformed("A document is named by its SHA-256 in hexadecimal digits.");
    let written = match (document_id, extensions.get("persistedQuery")) {
        (Some(id), _) => id.strip_prefix("sha256:").unwrap_or(id),
        (None, Some(persisted)) => {
            if persisted.get("version") != Some(&Json::from(1)) {
                return Err(malformed("Persisted queries are known in version 1."));
            }
            let hash = persisted.get("sha256Hash").and_then(Json::as_str);
            hash.ok_or_else(wrong)?
        }
        (None, None) => return Ok(None),
    };
    let is_hash = written.len() == 64 && written.bytes().all(|byte| byte.is_ascii_hexdigit());
    if is_hash {
        Ok(Some(written.to_ascii_lowercase()))
    } else {
        Err(wrong())
    }
}

/// The bytes of a JSON body.
pub(super) async fn body<B>(headers: &HeaderMap, body: B, limits: &Limits) -> Result<Bytes, Refusal>
where
    B: HttpBody<Data = Bytes>,
    B::Error: Into<BoxError>,
{
    if !is_json_body(headers) {
        // Anything else could be sent by a foreign website without asking us first (CSRF).
        return Err(Refusal::new(
            Code::UnsupportedMediaType,
            "Send the request as `application/json` in UTF-8.",
        ));
    }
    // Gzip was unfolded on the way here, and its header taken away.
    let is_encoded = headers
        .get_all(header::CONTENT_ENCODING)
        .iter()
        .any(|encoding| !encoding.as_bytes().eq_ignore_ascii_case(b"identity"));
    if is_encoded {
        return Err(Refusal::new(
            Code::UnsupportedMediaType,
            "Send the body plain or compressed with gzip.",
        ));
    }
    read(headers, body, limits).await
}

/// The parameters in a JSON body. Unknown members are ignored.
pub(super) fn from_body(bytes: &[u8], limits: &Limits) -> Result<Parameters, Refusal> {
    check_values(bytes, limits)?;
    let parsed: Json =
        serde_json::from_slice(bytes).map_err(|_| malformed("The body is not valid JSON."))?;
    let mut members = match parsed {
        Json::Object(members) => members,
        Json::Array(_) => {
            return Err(Refusal::new(
                Code::BatchRefused,
                "Send one operation per request: batches are off.",
            ));
        }
        _ => return Err(malformed("The body is not a JSON object.")),
    };
    let mut take = |name: &str| members.remove(name).unwrap_or(Json::Null);
    let query = match take("query") {
        Json::String(query) => Some(query),
        Json::Null => None,
        _ => return Err(malformed("The parameter `query` is not a string.")),
    };
    let operation_name = match take("operationName") {
        Json::String(name) => Some(name).filter(|name| !name.is_empty()),
        Json::Null => None,
        _ => return Err(malformed("The parameter `operationName` is not a string.")),
    };
    let variables = map(take("variables"), "variables")?;
    let extensions = map(take("extensions"), "extensions")?;
    let document_id = match take("documentId") {
        Json::String(id) => Some(id),
        Json::Null => None,
        _ => return Err(malformed("The parameter `documentId` is not a string.")),
    };
    let hash = hash(document_id.as_deref(), &extensions)?;
    if query.is_none() && hash.is_none() {
        return Err(malformed("The parameter `query` is missing."));
    }
    Ok(Parameters {
        query,
        hash,
        operation_name,
        variables,
    })
}

fn map(value: Json, name: &str) -> Result<Map<String, Json>, Refusal> {
    match value {
        Json::Object(map) => Ok(map),
        Json::Null => Ok(Map::new()),
        _ => Err(malformed(&format!(
            "The parameter `{name}` is not an object."
        ))),
    }
}

/// The body, which is refused as soon as it passes its limit and never held beyond it.
async fn read<B>(headers: &HeaderMap, body: B, limits: &Limits) -> Result<Bytes, Refusal>
where
    B: HttpBody<Data = Bytes>,
    B::Error: Into<BoxError>,
{
    let too_large = || {
        let limit = limits.body_bytes;
        Refusal::new(
            Code::BodyTooLarge,
            format!("The body is larger than {limit} bytes."),
        )
    };
    // The length before decompression, if it is announced: nothing compresses to more than itself.
    let announced = headers
        .get(header::CONTENT_LENGTH)
        .and_then(|value| value.to_str().ok()?.parse::<usize>().ok());
    if announced.is_some_and(|length| length > limits.body_bytes) {
        return Err(too_large());
    }
    let collected = Limited::new(body, limits.body_bytes).collect();
    match tokio::time::timeout(limits.body_time(), collected).await {
        Err(_) => Err(Refusal::new(
            Code::BodyTooSlow,
            "The body did not arrive in time.",
        )),
        Ok(Ok(collected)) => Ok(collected.to_bytes()),
        Ok(Err(error)) if is_too_large(error.as_ref()) => Err(too_large()),
        Ok(Err(_)) => Err(malformed("The body cannot be read.")),
    }
}

fn is_too_large(error: &(dyn std::error::Error + 'static)) -> bool {
    let mut cause = Some(error);
    while let Some(error) = cause {
        if error.is::<LengthLimitError>() {
            return true;
        }
        cause = error.source();
    }
    false
}

/// Counts the values of a JSON text without building them: a body of two megabytes could hold
/// hundreds of thousands of empty lists, each of which takes thirty times its text in memory.
fn check_values(text: &[u8], limits: &Limits) -> Result<(), Refusal> {
    let mut values = 1_usize;
    let mut in_string = false;
    let mut escaped = false;
    for byte in text {
        match byte {
            _ if escaped => escaped = false,
            b'\\' if in_string => escaped = true,
            b'"' => in_string = !in_string,
            b',' | b'[' | b'{' if !in_string => values += 1,
            _ => {}
        }
    }
    if values > limits.body_values {
        let limit = limits.body_values;
        return Err(malformed(&format!(
            "The request holds more than {limit} values."
        )));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::from_url;
    use crate::graphql::limits::Limits;
    use axum::http::Uri;

    #[test]
    fn a_url_is_read_as_a_form_and_the_first_of_two_counts() {
        let uri = Uri::from_static(
            "/graphql?query=%7Ba%7D&query=b&operationName=&variables=%7B%22x%22%3A1%7D&other=1",
        );
        let parameters = from_url(&uri, &Limits::default()).unwrap();
        assert_eq!(parameters.query.as_deref(), Some("{a}"));
        assert_eq!(parameters.operation_name, None);
        assert_eq!(parameters.variables["x"], 1);
    }
}
