//! `/graphql`: GraphQL over HTTP, by GET and POST.
//!
//! Follows the GraphQL-over-HTTP specification. A request passes in this order: does the client
//! take what we serve; is the request well-formed; does the judge let the document through; may
//! the client spend the cost; then it is executed, in bounded time.

use super::accept::{Answer, negotiate};
use super::address::{Peer, client_address};
use super::observe::Observed;
use super::request::{Parameters, from_body, from_url};
use super::{App, Reader, Shared, answer};
use crate::graphql::judge::{Code, Refusal};
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderValue, Method, header};
use axum::response::Response;
use std::net::{IpAddr, Ipv4Addr};
use std::sync::Arc;

/// Cost of a request that is refused: reading and judging it was work too.
const COST_OF_REFUSAL: u32 = 1;

pub(super) async fn graphql(State(app): State<Arc<Shared>>, request: Request) -> Response {
    let Some(kind) = negotiate(request.headers()) else {
        let refusal = Refusal::new(
            Code::NotAcceptable,
            "Answers are served as `application/graphql-response+json` or `application/json`.",
        );
        return answer::refused(&refusal, Answer::Json, &app.limits, &app.metrics);
    };
    let mut observed = Observed::default();
    let mut response = match handle(&app, request, kind, &mut observed).await {
        Ok(response) => response,
        Err((refusal, wait)) => {
            observed.code = Some(refusal.code.name());
            let mut response = answer::refused(&refusal, kind, &app.limits, &app.metrics);
            if let Some(seconds) = wait {
                response
                    .headers_mut()
                    .insert(header::RETRY_AFTER, HeaderValue::from(seconds));
            }
            response
        }
    };
    // Both media types live under one address.
    response
        .headers_mut()
        .append(header::VARY, HeaderValue::from_static("accept"));
    response.extensions_mut().insert(observed);
    response
}

type Refused = (Refusal, Option<u64>);

async fn handle(
    app: &Shared,
    request: Request,
    kind: Answer,
    observed: &mut Observed,
) -> Result<Response, Refused> {
    let (parts, body) = request.into_parts();
    let peer = parts.extensions.get::<Peer>();
    let peer = peer.map_or(IpAddr::V4(Ipv4Addr::UNSPECIFIED), |peer| peer.0.ip());
    let client = client_address(peer, &parts.headers, &app.settings.trusted_proxies);
    let has_token = has_token(app, &parts.headers);
    let spend = |cost| {
        app.rates.take(client, has_token, cost).map_err(|wait| {
            let seconds = wait.as_secs() + 1;
            let refusal = Refusal::new(
                Code::RateLimited,
                format!("The allowance is used up: come back in {seconds} s."),
            );
            (refusal, Some(seconds))
        })
    };
    spend(COST_OF_REFUSAL)?;
    let is_safe = parts.method == Method::GET || parts.method == Method::HEAD;
    let read = read(app, is_safe, &parts.uri, &parts.headers, body).await;
    let parameters = read.map_err(|refusal| (refusal, None))?;
    let judged = app
        .judge
        .judge(
            &parameters.query,
            parameters.operation_name.as_deref(),
            &parameters.variables,
            has_token,
        )
        .map_err(|refusal| (refusal, None))?;
    observed.operation_name.clone_from(&judged.operation_name);
    observed.cost = Some(judged.cost);
    if judged.is_mutation && is_safe {
        let refusal = Refusal::new(Code::MutationByGet, "Send mutations by POST.");
        return Err((refusal, None));
    }
    if judged.is_subscription {
        let refusal = Refusal::new(
            Code::SubscriptionRefused,
            "Subscriptions are not served at this address.",
        );
        return Err((refusal, None));
    }
    spend(judged.cost.saturating_sub(COST_OF_REFUSAL))?;
    app.metrics.count_cost(judged.cost);

    let mut request = async_graphql::Request::new(parameters.query).variables(judged.variables);
    request.set_parsed_query(judged.document);
    let reader = Reader {
        accept_language: accept_language(&parts.headers),
        has_token,
    };
    let execution = app.graphql.execute(request, reader);
    let executed = tokio::time::timeout(app.limits.request_time(), execution)
        .await
        .map_err(|_| {
            let refusal = Refusal::new(Code::TimedOut, "The answer took too long.");
            (refusal, Some(1))
        })?;
    observed.errors = executed.response.errors.len();
    let mut response = answer::executed(executed.response, kind, &app.limits, &app.metrics);
    let headers = response.headers_mut();
    if !executed.content_language.is_empty()
        && let Ok(languages) = HeaderValue::from_str(&executed.content_language.join(", "))
    {
        headers.insert(header::CONTENT_LANGUAGE, languages);
    }
    if executed.varies_by_language {
        headers.append(header::VARY, HeaderValue::from_static("accept-language"));
    }
    Ok(response)
}

async fn read(
    app: &App,
    is_safe: bool,
    uri: &axum::http::Uri,
    headers: &HeaderMap,
    body: Body,
) -> Result<Parameters, Refusal> {
    if is_safe {
        from_url(uri, &app.limits)
    } else {
        from_body(headers, body, &app.limits).await
    }
}

/// Whether the client shows a token that the server knows.
fn has_token(app: &App, headers: &HeaderMap) -> bool {
    let Some(knows) = &app.knows_token else {
        return false;
    };
    headers
        .get(header::AUTHORIZATION)
        .and_then(|value| value.to_str().ok())
        .and_then(|value| value.split_once(' '))
        .filter(|(scheme, _)| scheme.eq_ignore_ascii_case("bearer"))
        .is_some_and(|(_, token)| knows(token.trim()))
}

/// All `Accept-Language` headers as one list, if they are text.
fn accept_language(headers: &HeaderMap) -> Option<String> {
    let written: Vec<&str> = headers
        .get_all(header::ACCEPT_LANGUAGE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .collect();
    (!written.is_empty()).then(|| written.join(", "))
}
