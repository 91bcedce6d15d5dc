//! Media types: which one an answer has, and which ones a body may have.

use axum::http::{HeaderMap, HeaderValue, header};
use mediatype::{MediaType, MediaTypeList, ReadParams};

/// The media type of an answer to a GraphQL request.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Answer {
    /// `application/graphql-response+json`: the status code tells whether the request was good.
    GraphqlResponse,
    /// `application/json`: the status code is 200 for every well-formed request.
    Json,
}

impl Answer {
    pub(super) fn content_type(self) -> HeaderValue {
        HeaderValue::from_static(match self {
            Self::GraphqlResponse => "application/graphql-response+json; charset=utf-8",
            Self::Json => "application/json; charset=utf-8",
        })
    }
}

/// Chooses by `Accept` (RFC 9110, section 12.5.1); `None` if the client takes neither type.
///
/// The higher weight wins, then the more specific range, then the earlier one. Without the header,
/// the specification's default since 2025 holds. A client that takes anything gets
/// `application/json`, which every tool understands.
pub(super) fn negotiate(headers: &HeaderMap) -> Option<Answer> {
    let mut written = headers.get_all(header::ACCEPT).iter().peekable();
    if written.peek().is_none() {
        return Some(Answer::GraphqlResponse);
    }
    let mut weights = [None::<(f32, u8, usize)>; 2];
    let mut position = 0;
    for value in written.filter_map(|value| value.to_str().ok()) {
        for range in MediaTypeList::new(value).flatten() {
            position += 1;
            let (specific, matched): (u8, &[usize]) = if is(&range, "application", GRAPHQL_RESPONSE)
            {
                (2, &[0])
            } else if is(&range, "application", JSON) {
                (2, &[1])
            } else if is(&range, "application", ANY) {
                (1, &[0, 1])
            } else if is(&range, "*", ANY) {
                (0, &[0, 1])
            } else {
                continue;
            };
            if !is_utf8(&range) {
                continue;
            }
            for index in matched {
                // The most specific range that names a type decides about it.
                let better = weights[*index].is_none_or(|(_, known, _)| specific > known);
                if better {
                    weights[*index] = Some((weight(&range), specific, position));
                }
            }
        }
    }
    let acceptable = |index: usize| weights[index].filter(|(weight, ..)| *weight > 0.0);
    match (acceptable(0), acceptable(1)) {
        (None, None) => None,
        (Some(_), None) => Some(Answer::GraphqlResponse),
        (None, Some(_)) => Some(Answer::Json),
        (Some((graphql, specific_graphql, at)), Some((json, specific_json, json_at))) => {
            let order = graphql
                .total_cmp(&json)
                .then(specific_graphql.cmp(&specific_json))
                .then(json_at.cmp(&at));
            Some(if order.is_gt() {
                Answer::GraphqlResponse
            } else {
                Answer::Json
            })
        }
    }
}

/// Whether a body is JSON in UTF-8, as its `Content-Type` says; there must be exactly one.
pub(super) fn is_json_body(headers: &HeaderMap) -> bool {
    let mut written = headers.get_all(header::CONTENT_TYPE).iter();
    let (Some(value), None) = (written.next(), written.next()) else {
        return false;
    };
    let Ok(value) = value.to_str() else {
        return false;
    };
    let Ok(media) = MediaType::parse(value) else {
        return false;
    };
    is(&media, "application", JSON) && is_utf8(&media)
}

/// A subtype and its suffix.
type Subtype = (&'static str, Option<&'static str>);

const GRAPHQL_RESPONSE: Subtype = ("graphql-response", Some("json"));
const JSON: Subtype = ("json", None);
const ANY: Subtype = ("*", None);

/// Whether a media type is this one, whatever its parameters.
fn is(media: &MediaType<'_>, name: &str, (subtype, suffix): Subtype) -> bool {
    let is_suffix = match (media.suffix, suffix) {
        (Some(written), Some(suffix)) => written == *suffix,
        (written, suffix) => written.is_none() && suffix.is_none(),
    };
    media.ty == *name && media.subty == *subtype && is_suffix
}

fn is_utf8(media: &MediaType<'_>) -> bool {
    media.params().all(|(name, value)| {
        let charset = value.unquoted_str();
        !name.as_str().eq_ignore_ascii_case("charset")
            || charset.eq_ignore_ascii_case("utf-8")
            || charset.eq_ignore_ascii_case("utf8")
    })
}

fn weight(range: &MediaType<'_>) -> f32 {
    range
        .params()
        .find(|(name, _)| name.as_str().eq_ignore_ascii_case("q"))
        .map_or(1.0, |(_, value)| {
            let weight = value.as_str().parse::<f32>().unwrap_or(0.0);
            if weight.is_finite() {
                weight.clamp(0.0, 1.0)
            } else {
                0.0
            }
        })
}

#[cfg(test)]
mod tests {
    use super::{Answer, is_json_body, negotiate};
    use axum::http::{HeaderMap, HeaderValue, header};

    fn accept(text: &'static str) -> Option<Answer> {
        let mut headers = HeaderMap::new();
        headers.insert(header::ACCEPT, HeaderValue::from_static(text));
        negotiate(&headers)
    }

    #[test]
    fn weights_decide_then_order() {
        let graphql = Some(Answer::GraphqlResponse);
        let json = Some(Answer::Json);
        assert_eq!(negotiate(&HeaderMap::new()), graphql);
        assert_eq!(accept("*/*"), json);
        assert_eq!(
            accept("application/json, application/graphql-response+json"),
            json
        );
        assert_eq!(
            accept("application/graphql-response+json, application/json"),
            graphql
        );
        assert_eq!(
            accept("application/graphql-response+json, application/json;q=0.9"),
            graphql
        );
        assert_eq!(
            accept("application/graphql-response+json;q=0.1, application/json;q=0.9"),
            json
        );
        assert_eq!(accept("application/json;q=0, */*"), graphql);
        assert_eq!(
            accept("Application/GraphQL-Response+JSON; charset=\"UTF-8\""),
            graphql
        );
        assert_eq!(accept("text/html, */*;q=0.1"), json);
        assert_eq!(accept("application/json; charset=iso-8859-1"), None);
        assert_eq!(accept("text/html"), None);
        assert_eq!(accept("application/json;q=0"), None);
        assert_eq!(accept("nonsense"), None);
        assert_eq!(accept(""), None);
    }

    #[test]
    fn only_json_in_utf_8_is_a_body() {
        let is_json = |text| {
            let mut headers = HeaderMap::new();
            headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(text));
            is_json_body(&headers)
        };
        assert!(is_json("application/json"));
        assert!(is_json("Application/JSON; charset=UTF-8"));
        assert!(!is_json("application/json; charset=utf-16"));
        assert!(!is_json("text/plain"));
        assert!(!is_json("application/x-www-form-urlencoded"));
        assert!(!is_json("multipart/form-data; boundary=x"));
        assert!(!is_json("application/graphql"));
        assert!(!is_json(""));
        assert!(!is_json_body(&HeaderMap::new()));
    }
}
