//! Look-ups wait until every resolver waits, and are then asked together.
//!
//! The engine's loader waits for a millisecond instead: on a busy machine some resolvers of a level
//! come later, and one statement becomes many; and its timer wakes a thread of its own each time. Here
//! a query and its look-ups are one task, and look-ups begin in waves: a wave when the query can go on
//! no further without it, the next one when all of that are done.

use std::{
    any::{Any, TypeId},
    collections::{HashMap, HashSet},
    future::{Future, poll_fn},
    hash::Hash,
    pin::{Pin, pin},
    sync::{
        Arc, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicBool, Ordering},
    },
    task::{Context, Poll, Wake, Waker},
};

use async_graphql::{
    dataloader::Loader,
    futures_util::{
        FutureExt,
        future::Shared,
        stream::{FuturesUnordered, StreamExt},
    },
};
use sea_orm::DbErr;
use tokio::sync::oneshot;

use super::loaders::{Failure, Loads};

type LookUp = Pin<Box<dyn Future<Output = ()> + Send>>;

/// The look-ups that wait to begin.
#[derive(Clone, Default)]
pub struct Waiting(Arc<Mutex<Vec<LookUp>>>);

/// After so many pauses without a look-up the runtime has its turn, which may be what is waited for.
const TURNS: usize = 8;

/// Takes note of being woken, and wakes.
struct Waking {
    again: AtomicBool,
    waker: Waker,
}

impl Waking {
    fn of(waker: &Waker) -> Arc<Self> {
        Arc::new(Self {
            again: AtomicBool::new(false),
            waker: waker.clone(),
        })
    }
}

impl Wake for Waking {
    fn wake(self: Arc<Self>) {
        self.wake_by_ref();
    }

    fn wake_by_ref(self: &Arc<Self>) {
        self.again.store(true, Ordering::Relaxed);
        self.waker.wake_by_ref();
    }
}

impl Waiting {
    /// Lets a look-up wait for the next wave.
    pub fn add(&self, look_up: LookUp) {
        lock(&self.0).push(look_up);
    }

    fn take(&self) -> Vec<LookUp> {
        std::mem::take(&mut lock(&self.0))
    }

    /// Runs a query together with the look-ups that it adds.
    pub async fn drive<T>(&self, query: impl Future<Output = T>) -> T {
        let mut query = pin!(query);
        let mut wave = FuturesUnordered::new();
        let mut waking: Option<Arc<Waking>> = None;
        poll_fn(|context| {
            let waking = match &waking {
                Some(waking) if waking.waker.will_wake(context.waker()) => waking,
                _ => waking.insert(Waking::of(context.waker())),
            };
            let waker = Waker::from(Arc::clone(waking));
            let mut turns = 0;
            loop {
                waking.again.store(false, Ordering::Relaxed);
                if let Poll::Ready(answer) = query.as_mut().poll(&mut Context::from_waker(&waker)) {
                    return Poll::Ready(answer);
                }
                if waking.again.load(Ordering::Relaxed) {
                    // It only paused, as many futures at once do now and then: it can go on.
                    turns += 1;
                    if turns < TURNS {
                        continue;
                    }
                    return Poll::Pending;
                }
                if wave.is_empty() {
                    wave.extend(self.take());
                }
                match wave.poll_next_unpin(context) {
                    // What was found lets the query go on.
                    Poll::Ready(Some(())) => turns = 0,
                    Poll::Ready(None) | Poll::Pending => return Poll::Pending,
                }
            }
        })
        .await
    }
}

/// What a batch found, told to all who wait for it.
type Found<K, V> = Result<Arc<HashMap<K, V>>, Failure>;
type Telling<K, V> = Pin<Box<dyn Future<Output = Found<K, V>> + Send>>;

/// Look-ups of one type that are going to be asked together.
struct Batch<K, V> {
    keys: HashSet<K>,
    found: Shared<Telling<K, V>>,
}

/// Gathers the look-ups of a request, each type by itself.
pub struct Batches {
    loads: Arc<Loads>,
    waiting: Waiting,
    /// By the type of their keys.
    open: Arc<Mutex<HashMap<TypeId, Box<dyn Any + Send>>>>,
}

impl Batches {
    /// Gathers look-ups, which are asked in the waves of `waiting`.
    #[must_use]
    pub fn new(loads: Loads, waiting: Waiting) -> Self {
        Self {
            loads: Arc::new(loads),
            waiting,
            open: Arc::default(),
        }
    }

    /// What is found of `key`, together with all keys of its type that somebody asks for before the
    /// next wave begins.
    ///
    /// # Errors
    /// What the look-up of all of them fails with.
    pub async fn find<K>(&self, key: K) -> Result<Option<<Loads as Loader<K>>::Value>, Failure>
    where
        K: Hash + Eq + Clone + Send + Sync + 'static,
        Loads: Loader<K, Error = Failure>,
    {
        let found = self.join(std::slice::from_ref(&key)).await?;
        Ok(found.get(&key).cloned())
    }

    /// What is found of each of `keys`, in their order; otherwise as [`find`](Self::find).
    ///
    /// # Errors
    /// What the look-up of all of them fails with.
    pub async fn find_all<K>(
        &self,
        keys: &[K],
    ) -> Result<Vec<Option<<Loads as Loader<K>>::Value>>, Failure>
    where
        K: Hash + Eq + Clone + Send + Sync + 'static,
        Loads: Loader<K, Error = Failure>,
    {
        if keys.is_empty() {
            return Ok(Vec::new());
        }
        let found = self.join(keys).await?;
        Ok(keys.iter().map(|key| found.get(key).cloned()).collect())
    }

    fn join<K>(&self, keys: &[K]) -> Shared<Telling<K, <Loads as Loader<K>>::Value>>
    where
        K: Hash + Eq + Clone + Send + Sync + 'static,
        Loads: Loader<K, Error = Failure>,
    {
        let mut open = lock(&self.open);
        let batch = open
            .entry(TypeId::of::<K>())
            .or_insert_with(|| Box::new(self.begin::<K>()));
        let Some(batch) = batch.downcast_mut::<Batch<K, <Loads as Loader<K>>::Value>>() else {
            unreachable!("a batch has the type of its keys");
        };
        batch.keys.extend(keys.iter().cloned());
        batch.found.clone()
    }

    /// A batch, which is closed and asked when the next wave begins.
    fn begin<K>(&self) -> Batch<K, <Loads as Loader<K>>::Value>
    where
        K: Hash + Eq + Clone + Send + Sync + 'static,
        Loads: Loader<K, Error = Failure>,
    {
        type Value<K> = <Loads as Loader<K>>::Value;
        let (tell, told) = oneshot::channel::<Found<K, Value<K>>>();
        let (loads, open) = (Arc::clone(&self.loads), Arc::clone(&self.open));
        self.waiting.add(Box::pin(async move {
            let closed = lock(&open).remove(&TypeId::of::<K>());
            let batch = closed.and_then(|batch| batch.downcast::<Batch<K, Value<K>>>().ok());
            let keys: Vec<K> =
                batch.map_or_else(Vec::new, |batch| batch.keys.into_iter().collect());
            let found = loads.load(&keys).await.map(Arc::new);
            // It fails only when nobody waits any more.
            let _ = tell.send(found);
        }));
        let told: Telling<K, Value<K>> = Box::pin(async {
            told.await.unwrap_or_else(|_| {
                let given_up = DbErr::Custom("a look-up was given up".to_owned());
                Err(Arc::new(given_up))
            })
        });
        Batch {
            keys: HashSet::new(),
            found: told.shared(),
        }
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
