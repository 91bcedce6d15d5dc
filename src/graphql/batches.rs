//! Look-ups wait until every resolver waits, and are then asked together.
//!
//! The engine's loader waits for a millisecond instead: on a busy machine some resolvers of a level
//! come later, and one statement becomes many; and its timer wakes a thread of its own each time. Here
//! a query and its look-ups are one task, and look-ups have turns: one begins when the query can go on
//! no further without it and the one before is done. So what is asked together, and in how many
//! statements, does not depend on how soon the database answers.

use std::{
    any::{Any, TypeId},
    collections::{HashMap, HashSet, VecDeque},
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
    futures_util::{FutureExt, future::Shared},
};
use sea_orm::DbErr;
use tokio::sync::oneshot;

use super::loaders::{Failure, Loads};

type LookUp = Pin<Box<dyn Future<Output = ()> + Send>>;

/// The look-ups that wait for their turn, which comes in the order in which they were added.
#[derive(Clone, Default)]
pub struct Waiting(Arc<Mutex<VecDeque<LookUp>>>);

/// A turn, which is over when this is dropped. Nothing else may be waited for meanwhile that needs a
/// turn of its own.
#[derive(Debug)]
pub struct Turn {
    /// None if nobody gives turns any more.
    _ends: Option<oneshot::Sender<()>>,
}

/// After so many pauses without a look-up the runtime may run, which may be what is waited for.
const PAUSES: usize = 8;

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
    fn add(&self, look_up: LookUp) {
        lock(&self.0).push_back(look_up);
    }

    fn next(&self) -> Option<LookUp> {
        lock(&self.0).pop_front()
    }

    /// Waits for a turn, for what asks the database by itself. Turns are given by [`drive`](Self::drive)
    /// alone: outside of the query that it runs, this waits for ever.
    pub async fn turn(&self) -> Turn {
        let (give, given) = oneshot::channel();
        self.add(Box::pin(async move {
            let (ends, ended) = oneshot::channel();
            // Whoever was to have it may have been given up.
            if give.send(ends).is_ok() {
                let _ = ended.await;
            }
        }));
        Turn {
            _ends: given.await.ok(),
        }
    }

    /// Runs a query together with the look-ups that it adds.
    pub async fn drive<T>(&self, query: impl Future<Output = T>) -> T {
        let mut query = pin!(query);
        let mut look_up: Option<LookUp> = None;
        let mut waking: Option<Arc<Waking>> = None;
        poll_fn(|context| {
            let waking = match &waking {
                Some(waking) if waking.waker.will_wake(context.waker()) => waking,
                _ => waking.insert(Waking::of(context.waker())),
            };
            let waker = Waker::from(Arc::clone(waking));
            let mut pauses = 0;
            while pauses < PAUSES {
                waking.again.store(false, Ordering::Relaxed);
                if let Poll::Ready(answer) = query.as_mut().poll(&mut Context::from_waker(&waker)) {
                    return Poll::Ready(answer);
                }
                if waking.again.load(Ordering::Relaxed) {
                    // It only paused, as many futures at once do now and then: it can go on.
                    pauses += 1;
                    continue;
                }
                if look_up.is_none() {
                    look_up = self.next();
                }
                match look_up
                    .as_mut()
                    .map(|look_up| look_up.as_mut().poll(context))
                {
                    // What was found lets the query go on.
                    Some(Poll::Ready(())) => {
                        look_up = None;
                        pauses = 0;
                    }
                    // So does a turn that was given.
                    Some(Poll::Pending) if waking.again.load(Ordering::Relaxed) => pauses += 1,
                    Some(Poll::Pending) | None => return Poll::Pending,
                }
            }
            Poll::Pending
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
    /// Gathers look-ups, which have their turns among those of `waiting`.
    #[must_use]
    pub fn new(loads: Loads, waiting: Waiting) -> Self {
        Self {
            loads: Arc::new(loads),
            waiting,
            open: Arc::default(),
        }
    }

    /// What is found of `key`, together with all keys of its type that somebody asks for before their
    /// turn comes.
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

    /// Waits for a turn, for what asks the database by itself.
    pub async fn turn(&self) -> Turn {
        self.waiting.turn().await
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

    /// A batch, which is closed and asked when its turn comes.
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

#[cfg(test)]
mod tests {
    use std::{future::poll_fn, sync::Mutex, task::Poll, time::Duration};

    use async_graphql::futures_util::{FutureExt, future::join};

    use super::{Waiting, lock};

    /// What answers only after it was asked `times` more.
    async fn answers_after(mut times: u32) {
        poll_fn(|context| {
            if times == 0 {
                return Poll::Ready(());
            }
            times -= 1;
            context.waker().wake_by_ref();
            Poll::Pending
        })
        .await;
    }

    /// What is asked, in its order, if the first of two questions is answered after `times`.
    async fn order(times: u32) -> Vec<&'static str> {
        let waiting = Waiting::default();
        let asked = Mutex::new(Vec::new());
        let ask = async |name, times| {
            let turn = waiting.turn().await;
            lock(&asked).push(name);
            answers_after(times).await;
            drop(turn);
        };
        let one = async {
            ask("one", times).await;
            ask("what follows from one", 0).await;
        };
        let both = join(one, ask("another", 0));
        let driven = tokio::time::timeout(Duration::from_secs(20), waiting.drive(both));
        driven.await.expect("every question has its turn");
        asked.into_inner().unwrap()
    }

    #[tokio::test]
    async fn what_is_asked_does_not_depend_on_how_soon_the_database_answers() {
        for times in [0, 1, 2, 7, 8, 100] {
            assert_eq!(
                order(times).await,
                ["one", "another", "what follows from one"]
            );
        }
    }

    #[tokio::test]
    async fn a_turn_that_nobody_takes_any_more_keeps_nobody_waiting() {
        let waiting = Waiting::default();
        let given_up = async {
            let turn = std::pin::pin!(waiting.turn());
            // It asks for the turn, and is dropped.
            let asked = turn.now_or_never();
            assert!(asked.is_none());
        };
        waiting
            .drive(async {
                given_up.await;
                drop(waiting.turn().await);
            })
            .await;
    }
}
