//! What a request meets first: GraphQL's requests go straight to the transport, all others through
//! the router and its layers.
//!
//! Each layer of a router costs a request its own copy of the services below and its own allocation:
//! together more than an answer that is kept.

use super::observe::{self, Observed};
use super::{Shared, address::Peer, cors, settings::AllowedOrigins, transport};
use axum::Router;
use axum::body::{Body, Bytes, HttpBody};
use axum::http::{Method, Request};
use axum::response::Response;
use futures_util::FutureExt;
use std::panic::AssertUnwindSafe;
use std::sync::Arc;
use tower::{BoxError, ServiceExt};

/// Where GraphQL is served.
pub(super) const GRAPHQL: &str = "/graphql";

/// Answers requests.
#[derive(Clone)]
pub struct Front {
    pub(super) shared: Arc<Shared>,
    /// Serves everything, GraphQL as well.
    pub(super) router: Router,
}

impl Front {
    /// The answer to one request of `peer`.
    pub async fn answer<B>(&self, peer: Peer, mut request: Request<B>) -> Response
    where
        B: HttpBody<Data = Bytes> + Send + 'static,
        B::Error: Into<BoxError>,
    {
        if !self.is_short(&request) {
            request.extensions_mut().insert(peer);
            let answer = self.router.clone().oneshot(request.map(Body::new));
            // Seldom, and large.
            let Ok(answer) = Box::pin(answer).await;
            return answer;
        }
        let app = &self.shared;
        let graphql = |request| async {
            let answered = transport::answered(app, peer, request);
            let answered = AssertUnwindSafe(answered).catch_unwind().await;
            let (mut response, observed) =
                answered.unwrap_or_else(|panic| (observe::panicked(panic), Observed::default()));
            cors::open(response.headers_mut());
            (response, observed)
        };
        observe::observe(app, GRAPHQL, Some(peer), request, graphql).await
    }

    /// Whether the router would do nothing else than to hand the request to the transport.
    fn is_short<B>(&self, request: &Request<B>) -> bool {
        request.uri().path() == GRAPHQL
            && (request.method() == Method::POST || request.method() == Method::GET)
            && matches!(self.shared.settings.allowed_origins, AllowedOrigins::Any)
    }
}
