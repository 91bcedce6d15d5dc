//! What Lotse is compared with: an axum handler that answers the same bytes from memory.

use std::{net::SocketAddr, path::Path};

use axum::{
    Router,
    body::Bytes,
    http::header::{CACHE_CONTROL, CONTENT_LANGUAGE, CONTENT_TYPE, ETAG, VARY},
};
use hyper::server::conn::http1;
use hyper_util::rt::TokioIo;
use tokio::net::TcpListener;
use tower::ServiceExt as _;

use super::client::Failure;

/// Answers everything with the bytes of the file `answer`, once the request's body was read.
pub async fn serve(address: SocketAddr, answer: &Path) -> Result<(), Failure> {
    let answer = Bytes::from(std::fs::read(answer)?);
    let respond = move |_body: Bytes| {
        let answer = answer.clone();
        async move {
            let headers = [
                (
                    CONTENT_TYPE,
                    "application/graphql-response+json; charset=utf-8",
                ),
                (
                    CACHE_CONTROL,
                    "public, max-age=300, stale-while-revalidate=600",
                ),
                (CONTENT_LANGUAGE, "uk"),
                (VARY, "accept, accept-encoding"),
                (ETAG, "\"AAAAAAAAAAAAAAAA\""),
            ];
            (headers, answer)
        }
    };
    let router = Router::new().fallback(respond);
    let listener = TcpListener::bind(address).await?;
    loop {
        let (stream, _) = listener.accept().await?;
        stream.set_nodelay(true)?;
        let router = router.clone();
        let service = hyper::service::service_fn(
            move |request: axum::extract::Request<hyper::body::Incoming>| {
                router.clone().oneshot(request.map(axum::body::Body::new))
            },
        );
        tokio::spawn(http1::Builder::new().serve_connection(TokioIo::new(stream), service));
    }
}
