//! What is kept of answers: whole responses for as long as the edition lasts that they show, and
//! judged requests for as long as there is room.
//!
//! A request that came before, byte for byte, is neither read nor judged again; if nothing has
//! changed since, its answer leaves as it is. Nobody tells these caches anything: the edition is
//! part of the key.

use super::accept::Answer;
use super::answer::Prepared;
use super::settings::CacheSettings;
use super::transport::NotKept;
use crate::graphql::judge::{Judged, TREES};
use crate::memory::Memory;
use axum::body::Bytes;
use std::mem::size_of;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

/// Judged requests and whole answers.
pub(super) struct Keeper {
    requests: Memory<RequestKey, Arc<KnownRequest>>,
    seen: Seen,
    answers: Memory<AnswerKey, KeptAnswer, Arc<NotKept>>,
}

/// A request as it came: by which method, and the bytes of its address or body.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct RequestKey {
    pub(super) is_safe: bool,
    pub(super) has_token: bool,
    pub(super) bytes: Bytes,
}

/// A request that was read and judged good.
pub(super) struct KnownRequest {
    pub(super) judged: Arc<Judged>,
    /// The same for equal requests, on all servers.
    pub(super) fingerprint: Fingerprint,
    /// How long the document is, which the request may only name.
    pub(super) document_bytes: usize,
}

/// SHA-256 of a request.
pub(super) type Fingerprint = [u8; 32];

/// Which answer.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct AnswerKey {
    pub(super) edition: u64,
    pub(super) request: Fingerprint,
    pub(super) kind: Answer,
    /// The reader's locale, for an answer that depends on `Accept-Language`.
    pub(super) locale: Option<String>,
}

/// What is kept under a key without a locale.
#[derive(Clone)]
pub(super) enum KeptAnswer {
    /// The answer.
    Whole(Arc<Prepared>),
    /// It depends on the reader's locale: look there.
    Varies,
}

impl KeptAnswer {
    /// About how many bytes it takes under its key.
    pub(super) fn bytes(&self, key: &AnswerKey) -> usize {
        let held = match self {
            Self::Whole(answer) => answer.bytes(),
            Self::Varies => 0,
        };
        size_of::<AnswerKey>() + key.locale.as_ref().map_or(0, String::len) + held
    }
}

/// Remembers some of the requests that came lately, in a few bytes each.
struct Seen(Box<[AtomicU64]>);

impl Default for Seen {
    fn default() -> Self {
        Self((0..4096).map(|_| AtomicU64::new(0)).collect())
    }
}

impl Seen {
    /// Whether the request was seen lately; it is from now on.
    fn before(&self, request: &Fingerprint) -> bool {
        let (mark, place) = (word(request, 0), word(request, 8));
        let place = usize::try_from(place % self.0.len() as u64).unwrap_or(0);
        let slot = self.0.get(place);
        slot.is_some_and(|slot| slot.swap(mark, Ordering::Relaxed) == mark)
    }
}

fn word(request: &Fingerprint, from: usize) -> u64 {
    let bytes = request.get(from..from + 8);
    bytes
        .and_then(|bytes| bytes.try_into().ok())
        .map_or(0, u64::from_be_bytes)
}

impl Keeper {
    pub(super) fn new(settings: &CacheSettings) -> Self {
        Self {
            requests: Memory::new(settings.request_bytes),
            seen: Seen::default(),
            answers: Memory::new(settings.answer_bytes),
        }
    }

    /// A request that was judged before.
    pub(super) fn request(&self, key: &RequestKey) -> Option<Arc<KnownRequest>> {
        self.requests.get(key)
    }

    /// Keeps a judged request that comes for the second time: most that differ in their variables
    /// never come again.
    pub(super) fn keep_request(&self, key: RequestKey, request: &Arc<KnownRequest>) {
        if self.requests.is_on() && self.seen.before(&request.fingerprint) {
            let bytes = key.bytes.len().max(request.document_bytes) * TREES;
            self.requests.insert(key, Arc::clone(request), bytes);
        }
    }

    /// The answers, if any are kept.
    pub(super) fn answers(&self) -> Option<&Memory<AnswerKey, KeptAnswer, Arc<NotKept>>> {
        Some(&self.answers).filter(|answers| answers.is_on())
    }
}

#[cfg(test)]
mod tests {
    use super::{Keeper, KnownRequest, RequestKey};
    use crate::graphql::judge::{Judge, TREES};
    use crate::graphql::limits::Limits;
    use crate::http::CacheSettings;
    use axum::body::Bytes;
    use serde_json::Map;
    use std::sync::Arc;

    #[test]
    fn a_request_that_only_names_its_document_takes_the_room_of_the_document() {
        let settings = CacheSettings {
            request_bytes: 8 << 20,
            ..CacheSettings::default()
        };
        let judge = Judge::new("type Query { a: Int }", &Limits::default()).unwrap();
        let judged = judge.judge("{ a }", None, &Map::new(), false).unwrap();
        let judged = Arc::new(judged);
        let keeper = Keeper::new(&settings);
        let document_bytes = 30_000;
        for number in 0_u64..1_000 {
            let mut fingerprint = [0; 32];
            fingerprint[..8].copy_from_slice(&number.to_be_bytes());
            fingerprint[8..16].copy_from_slice(&number.to_be_bytes());
            let known = Arc::new(KnownRequest {
                judged: Arc::clone(&judged),
                fingerprint,
                document_bytes,
            });
            for _ in 0..2 {
                let key = RequestKey {
                    is_safe: true,
                    has_token: false,
                    bytes: Bytes::from(format!("documentId=x&x={number}")),
                };
                keeper.keep_request(key, &known);
            }
        }
        let most = settings.request_bytes / (document_bytes * TREES) as u64;
        assert!((1..=most).contains(&(keeper.requests.count() as u64)));
    }
}
