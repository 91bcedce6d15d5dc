//! Look-ups wait until every resolver waits, and are then asked together.
//!
//! The engine's loader waits for a millisecond instead: on a busy machine some resolvers of a level
//! come later, and one statement becomes many. Here a query and its look-ups are one task, and
//! look-ups begin in waves: a wave when the query can go on no further without it, the next one when
//! all of that are done.

use std::{
    future::{Future, poll_fn},
    pin::{Pin, pin},
    sync::{Arc, Mutex, PoisonError},
    task::Poll,
};

use async_graphql::futures_util::stream::{FuturesUnordered, StreamExt};

type LookUp = Pin<Box<dyn Future<Output = ()> + Send>>;

/// The look-ups that wait to begin.
#[derive(Clone, Default)]
pub struct Waiting(Arc<Mutex<Vec<LookUp>>>);

impl Waiting {
    /// Lets a look-up wait for the next wave.
    pub fn add(&self, look_up: LookUp) {
        self.0
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .push(look_up);
    }

    fn take(&self) -> Vec<LookUp> {
        std::mem::take(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// Runs a query together with the look-ups that it adds.
    pub async fn drive<T>(&self, query: impl Future<Output = T>) -> T {
        let mut query = pin!(query);
        let mut wave = FuturesUnordered::new();
        poll_fn(|context| {
            loop {
                if let Poll::Ready(answer) = query.as_mut().poll(context) {
                    return Poll::Ready(answer);
                }
                if wave.is_empty() {
                    wave.extend(self.take());
                }
                match wave.poll_next_unpin(context) {
                    // What was found lets the query go on.
                    Poll::Ready(Some(())) => {}
                    Poll::Ready(None) | Poll::Pending => return Poll::Pending,
                }
            }
        })
        .await
    }
}
