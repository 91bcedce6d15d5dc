//! Open pages follow the files: whoever has one open is told as soon as a sync has read a file.

use std::{
    convert::Infallible,
    hash::{BuildHasher, Hasher, RandomState},
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
    time::Duration,
};

use axum::{
    body::{Body, Bytes},
    http::{HeaderValue, StatusCode, header},
    response::Response,
};
use futures_util::stream;
use tokio::sync::{OwnedSemaphorePermit, Semaphore, broadcast, watch};

use crate::sync::{ItemName, Portion};

/// Pages that may be open at once; each takes a connection.
const MOST_STREAMS: usize = 128;
/// Syncs that a slow reader may fall behind before it is told that anything may have changed.
const MOST_BEHIND: usize = 64;
/// How often a stream shows that it lives, at most: proxies end what is silent.
const HEARTBEAT: Duration = Duration::from_secs(15);

/// Tells open pages of syncs.
#[derive(Clone, Debug)]
pub struct Live {
    syncs: broadcast::Sender<Arc<Portion>>,
    /// How many syncs there were, counted from a number of this process alone.
    count: Arc<AtomicU64>,
    places: Arc<Semaphore>,
    heartbeat: Duration,
    stopped: watch::Receiver<()>,
}

impl Live {
    /// Nobody is told anything yet. Streams end when `stopped` tells; a connection may be silent for
    /// `idle`.
    #[must_use]
    pub fn new(stopped: watch::Receiver<()>, idle: Duration) -> Self {
        Self {
            syncs: broadcast::Sender::new(MOST_BEHIND),
            count: Arc::new(AtomicU64::new(first_count())),
            places: Arc::new(Semaphore::new(MOST_STREAMS)),
            heartbeat: HEARTBEAT.min(idle / 3).max(Duration::from_millis(100)),
            stopped,
        }
    }

    /// Tells that `portion` was compared with the files.
    pub fn tell(&self, portion: &Portion) {
        self.count.fetch_add(1, Ordering::Release);
        // It fails when no page is open.
        let _ = self.syncs.send(Arc::new(portion.clone()));
    }

    /// How many syncs a page that is made now has seen.
    pub(super) fn seen(&self) -> u64 {
        self.count.load(Ordering::Acquire)
    }

    /// The events for a page that has seen so many syncs: of one item, or of all.
    pub(super) fn events(&self, item: Option<ItemName>, seen: Option<u64>) -> Response {
        let Ok(place) = Arc::clone(&self.places).try_acquire_owned() else {
            let mut response = Response::new(Body::from("Too many pages are open.\n"));
            *response.status_mut() = StatusCode::SERVICE_UNAVAILABLE;
            let headers = response.headers_mut();
            headers.insert(header::RETRY_AFTER, HeaderValue::from_static("10"));
            headers.insert(
                header::CONTENT_TYPE,
                HeaderValue::from_static("text/plain; charset=utf-8"),
            );
            return response;
        };
        // Subscribed first: a sync between the two is told twice rather than never.
        let syncs = self.syncs.subscribe();
        let missed = seen.is_some_and(|seen| seen != self.seen());
        let follower = Follower {
            first: Some(if missed {
                "retry: 1000\ndata: changed\n\n"
            } else {
                "retry: 1000\n\n"
            }),
            item,
            syncs,
            stopped: self.stopped.clone(),
            heartbeat: self.heartbeat,
            _place: place,
        };
        let events = stream::unfold(follower, |mut follower| async move {
            let event = follower.next().await?;
            Some((
                Ok::<_, Infallible>(Bytes::from_static(event.as_bytes())),
                follower,
            ))
        });
        let mut response = Response::new(Body::from_stream(events));
        let headers = response.headers_mut();
        headers.insert(
            header::CONTENT_TYPE,
            HeaderValue::from_static("text/event-stream; charset=utf-8"),
        );
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
        // nginx keeps back what it may buffer.
        headers.insert("x-accel-buffering", HeaderValue::from_static("no"));
        response
    }
}

/// A page that was made by an earlier process has seen none of this one's syncs, however many it saw: no
/// two processes count from the same number.
fn first_count() -> u64 {
    RandomState::new().build_hasher().finish() >> 1
}

/// One open page.
struct Follower {
    first: Option<&'static str>,
    item: Option<ItemName>,
    syncs: broadcast::Receiver<Arc<Portion>>,
    stopped: watch::Receiver<()>,
    heartbeat: Duration,
    _place: OwnedSemaphorePermit,
}

impl Follower {
    /// The next event as it is sent; none when the server stops.
    async fn next(&mut self) -> Option<&'static str> {
        if let Some(first) = self.first.take() {
            return Some(first);
        }
        loop {
            tokio::select! {
                biased;
                _ = self.stopped.changed() => return None,
                told = self.syncs.recv() => match told {
                    Ok(portion) if !self.concerns(&portion) => {}
                    Ok(_) | Err(broadcast::error::RecvError::Lagged(_)) => {
                        return Some("data: changed\n\n");
                    }
                    Err(broadcast::error::RecvError::Closed) => return None,
                },
                () = tokio::time::sleep(self.heartbeat) => return Some(":\n\n"),
            }
        }
    }

    fn concerns(&self, portion: &Portion) -> bool {
        match (portion, &self.item) {
            (Portion::Everything, _) | (_, None) => true,
            (Portion::Items(items), Some(item)) => items.contains(item),
        }
    }
}
