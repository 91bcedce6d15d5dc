//! `/graphql`: GraphQL over HTTP, by GET and POST.
//!
//! Follows the GraphQL-over-HTTP specification. A request passes in this order: does the client
//! take what we serve; is the request well-formed; does the judge let the document through; may
//! the client spend the cost; then it is answered, from what is kept or by execution in bounded
//! time.

use super::accept::{Answer, negotiate};
use super::address::{Peer, client_address};
use super::answer::{Keeping, Prepared};
use super::kept::{AnswerKey, Fingerprint, KeptAnswer, KnownRequest, RequestKey};
use super::observe::Observed;
use super::request::{Parameters, body, from_body, from_url};
use super::respond::{REVISION, respond, surrogate_keys};
use super::{Edition, Executed, Reader, Shared, answer};
use crate::graphql::judge::{Code, Judged, Refusal};
use axum::body::{Body, Bytes, HttpBody};
use axum::extract::{Request, State};
use axum::http::{self, HeaderMap, HeaderValue, Method, header};
use axum::response::Response;
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use sha2::{Digest, Sha256};
use std::convert::Infallible;
use std::net::Ipv4Addr;
use std::sync::Arc;
use tower::{BoxError, ServiceExt, service_fn};
use tower_http::decompression::{DecompressionBody, RequestDecompression};

/// Cost of a request that is refused: reading and judging it was work too.
const COST_OF_REFUSAL: u32 = 1;

/// Answers a request that came through the router.
pub(super) async fn graphql(State(app): State<Arc<Shared>>, request: Request) -> Response {
    let unspecified = Peer((Ipv4Addr::UNSPECIFIED, 0).into());
    let peer = request.extensions().get::<Peer>().copied();
    let (mut response, observed) = answered(&app, peer.unwrap_or(unspecified), request).await;
    response.extensions_mut().insert(observed);
    response
}

/// Answers a request of `peer`, and tells what the log says of it.
pub(super) async fn answered<B>(
    app: &Arc<Shared>,
    peer: Peer,
    request: http::Request<B>,
) -> (Response, Observed)
where
    B: HttpBody<Data = Bytes> + Send + 'static,
    B::Error: Into<BoxError>,
{
    // Hardly anybody sends compressed bodies, and a layer costs every request.
    if !request.headers().contains_key(header::CONTENT_ENCODING) {
        return respond_to(app, peer, request).await;
    }
    let inner = service_fn(|request: http::Request<DecompressionBody<B>>| async move {
        let (mut response, observed) = respond_to(app, peer, request).await;
        response.extensions_mut().insert(observed);
        Ok::<_, Infallible>(response)
    });
    let unfolding = RequestDecompression::new(inner).pass_through_unaccepted(true);
    let Ok(mut response) = unfolding.oneshot(request).await;
    let observed = response.extensions_mut().remove();
    (response.map(Body::new), observed.unwrap_or_default())
}

async fn respond_to<B>(
    app: &Arc<Shared>,
    peer: Peer,
    request: http::Request<B>,
) -> (Response, Observed)
where
    B: HttpBody<Data = Bytes>,
    B::Error: Into<BoxError>,
{
    let mut observed = Observed::default();
    let Some(kind) = negotiate(request.headers()) else {
        let refusal = Refusal::new(
            Code::NotAcceptable,
            "Answers are served as `application/graphql-response+json` or `application/json`.",
        );
        let response = answer::refused(&refusal, Answer::Json, &app.limits, &app.metrics);
        return (response, observed);
    };
    let mut response = match handle(app, peer, request, kind, &mut observed).await {
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
    (response, observed)
}

/// A refusal, and after how many seconds to come back.
pub(super) type Refused = (Refusal, Option<u64>);

async fn handle<B>(
    app: &Arc<Shared>,
    peer: Peer,
    request: http::Request<B>,
    kind: Answer,
    observed: &mut Observed,
) -> Result<Response, Refused>
where
    B: HttpBody<Data = Bytes>,
    B::Error: Into<BoxError>,
{
    let (parts, body) = request.into_parts();
    let client = client_address(peer.0.ip(), &parts.headers, &app.settings.trusted_proxies);
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
    let known = read(app, is_safe, has_token, &parts.uri, &parts.headers, body)
        .await
        .map_err(|refusal| (refusal, None))?;
    let judged = &known.judged;
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
    let reader = Reader {
        accept_language: accept_language(&parts.headers),
        has_token,
        at_least: parts
            .headers
            .get(&REVISION)
            .and_then(|value| value.to_str().ok()?.parse().ok()),
    };
    let asked = Asked {
        app,
        known: &known,
        kind,
        reader,
    };
    let prepared = asked.answer().await?;
    observed.errors = prepared.errors;
    Ok(respond(app, &prepared, is_safe, &parts.headers).await)
}

/// The request, read and judged, or known from before.
async fn read<B>(
    app: &Shared,
    is_safe: bool,
    has_token: bool,
    uri: &http::Uri,
    headers: &HeaderMap,
    content: B,
) -> Result<Arc<KnownRequest>, Refusal>
where
    B: HttpBody<Data = Bytes>,
    B::Error: Into<BoxError>,
{
    let bytes = if is_safe {
        Bytes::copy_from_slice(uri.query().unwrap_or_default().as_bytes())
    } else {
        body(headers, content, &app.limits).await?
    };
    let key = RequestKey {
        is_safe,
        has_token,
        bytes,
    };
    if let Some(known) = app.keeper.request(&key) {
        return Ok(known);
    }
    let parameters = if is_safe {
        from_url(uri, &app.limits)?
    } else {
        from_body(&key.bytes, &app.limits)?
    };
    let query = app.documents.find(&parameters)?;
    let judged = app.judge.judge(
        &query,
        parameters.operation_name.as_deref(),
        &parameters.variables,
        has_token,
    )?;
    app.documents.keep(&parameters, &query);
    let known = Arc::new(KnownRequest {
        judged: Arc::new(judged),
        fingerprint: fingerprint(&parameters, &query),
        document_bytes: query.len(),
    });
    app.keeper.keep_request(key, &known);
    Ok(known)
}

/// The same for requests that mean the same: a document named by its hash is the document.
fn fingerprint(parameters: &Parameters, query: &str) -> Fingerprint {
    let variables = serde_json::to_vec(&parameters.variables).unwrap_or_default();
    let operation_name = parameters.operation_name.as_deref().unwrap_or_default();
    let mut hash = Sha256::new();
    for part in [query.as_bytes(), operation_name.as_bytes(), &variables] {
        hash.update(part.len().to_be_bytes());
        hash.update(part);
    }
    hash.finalize().into()
}

/// A request that may be answered.
struct Asked<'a> {
    app: &'a Arc<Shared>,
    known: &'a Arc<KnownRequest>,
    kind: Answer,
    reader: Reader,
}

impl Asked<'_> {
    /// The answer: one that is kept, or a new one.
    async fn answer(&self) -> Result<Arc<Prepared>, Refused> {
        let may_be_kept = !self.known.judged.is_mutation && !self.reader.has_token;
        let Some(answers) = self.app.keeper.answers().filter(|_| may_be_kept) else {
            return self.execute().await.map(Arc::new);
        };
        let Some(edition) = self.app.graphql.edition(self.reader.at_least).await else {
            return self.execute().await.map(Arc::new);
        };
        let key = |locale| AnswerKey {
            edition: edition.number(),
            request: self.known.fingerprint,
            kind: self.kind,
            locale,
        };
        // Mostly it is there: what would make it is large.
        let mut known = answers.get(&key(None));
        if let Some(KeptAnswer::Varies) = known {
            known = answers.get(&key(Some(self.locale(&*edition))));
        }
        if let Some(KeptAnswer::Whole(prepared)) = known {
            return Ok(prepared);
        }
        // Whoever asks for the same while it is made waits for it.
        let unlocalized = key(None);
        let make = async {
            let prepared = self.make(&*edition).await?;
            let varies = prepared.varies_by_language;
            let whole = KeptAnswer::Whole(prepared);
            if !varies {
                let bytes = whole.bytes(&unlocalized);
                return Ok((whole, bytes));
            }
            let localized = key(Some(self.locale(&*edition)));
            let bytes = whole.bytes(&localized);
            answers.insert(localized, whole, bytes);
            let varies = KeptAnswer::Varies;
            let bytes = varies.bytes(&unlocalized);
            Ok((varies, bytes))
        };
        let make = Box::pin(answers.get_or_make(unlocalized.clone(), make));
        match make.await {
            Ok(KeptAnswer::Whole(prepared)) => return Ok(prepared),
            Ok(KeptAnswer::Varies) => {}
            Err(not_kept) => match &*not_kept {
                NotKept::Refused(refused) => return Err(refused.clone()),
                // It may have been made for a reader of another language.
                NotKept::Answered(prepared, locale)
                    if !prepared.varies_by_language || *locale == self.locale(&*edition) =>
                {
                    return Ok(Arc::clone(prepared));
                }
                NotKept::Answered(..) => return self.execute().await.map(Arc::new),
            },
        }
        let localized = key(Some(self.locale(&*edition)));
        let make = async {
            let whole = KeptAnswer::Whole(self.make(&*edition).await?);
            let bytes = whole.bytes(&localized);
            Ok((whole, bytes))
        };
        match Box::pin(answers.get_or_make(localized.clone(), make)).await {
            Ok(KeptAnswer::Whole(prepared)) => Ok(prepared),
            Ok(KeptAnswer::Varies) => self.execute().await.map(Arc::new),
            Err(not_kept) => match &*not_kept {
                NotKept::Refused(refused) => Err(refused.clone()),
                NotKept::Answered(prepared, _) => Ok(Arc::clone(prepared)),
            },
        }
    }

    /// A new answer that may be kept.
    async fn make(&self, edition: &dyn Edition) -> Result<Arc<Prepared>, Arc<NotKept>> {
        let prepared = self.execute().await.map_err(NotKept::Refused)?;
        let prepared = Arc::new(prepared);
        if prepared.keeping.is_none() {
            return Err(NotKept::Answered(prepared, self.locale(edition)).into());
        }
        Ok(prepared)
    }

    fn locale(&self, edition: &dyn Edition) -> String {
        edition.negotiate(self.reader.accept_language.as_deref())
    }

    async fn execute(&self) -> Result<Prepared, Refused> {
        // Most answers are kept; what makes one is large.
        Box::pin(self.executed()).await
    }

    async fn executed(&self) -> Result<Prepared, Refused> {
        let app = self.app;
        let judged: Arc<Judged> = Arc::clone(&self.known.judged);
        let execution = app.graphql.execute(judged, self.reader.clone());
        let executed = tokio::time::timeout(app.limits.request_time(), execution)
            .await
            .map_err(|_| {
                let refusal = Refusal::new(Code::TimedOut, "The answer took too long.");
                (refusal, Some(1))
            })?;
        let Executed {
            response,
            content_language,
            varies_by_language,
            shown,
            max_age,
            edition,
        } = executed;
        let longest = app.cache.max_age_seconds;
        // A field may be marked as one to ask for always.
        let is_kept = response.cache_control.max_age >= 0;
        let max_age = is_kept.then(|| max_age.map_or(longest, |seconds| seconds.min(longest)));
        let mut prepared = answer::executed(response, self.kind, &app.limits, &app.metrics)
            .map_err(|refusal| (refusal, None))?;
        if !content_language.is_empty() {
            prepared.content_language = HeaderValue::from_str(&content_language.join(", ")).ok();
        }
        prepared.varies_by_language = varies_by_language;
        if let Some(edition) = edition.filter(|_| prepared.errors == 0) {
            let locale = varies_by_language.then(|| self.locale(&*edition));
            prepared.keeping = Some(Keeping {
                tag: self.tag(&*edition, locale.as_deref().unwrap_or_default()),
                revision: edition.revision(),
                ends: edition.ends(),
                max_age,
                shown: surrogate_keys(&shown),
            });
        }
        Ok(prepared)
    }

    /// The answer's entity tag, but for its coding: from the edition and the request, the same on
    /// all servers.
    fn tag(&self, edition: &dyn Edition, locale: &str) -> String {
        let kind: &[u8] = match self.kind {
            Answer::GraphqlResponse => b"graphql",
            Answer::Json => b"json",
        };
        let hash = Sha256::new()
            .chain_update(self.known.fingerprint)
            .chain_update(kind)
            .chain_update(locale)
            .finalize();
        format!("{}-{}", edition.tag(), URL_SAFE_NO_PAD.encode(&hash[..12]))
    }
}

/// Why an answer is not kept.
pub(super) enum NotKept {
    /// There is none.
    Refused(Refused),
    /// It tells of errors; made for a reader of this locale.
    Answered(Arc<Prepared>, String),
}

/// Whether the client shows a token that the server knows.
fn has_token(app: &Shared, headers: &HeaderMap) -> bool {
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
