//! What is kept in memory: bounded in bytes, and made once however many ask for it.

use std::{
    collections::HashMap,
    hash::{Hash, RandomState},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    thread::available_parallelism,
};

use quick_cache::{
    Equivalent, OptionsBuilder, Weighter,
    sync::{Cache, DefaultLifecycle},
};
use tokio::sync::OnceCell;

/// What the books take for an entry beside its key and value.
const OVERHEAD: usize = 256;
/// About how large an entry is, for which the books are laid out.
const TYPICAL_BYTES: u64 = 2 * 1024;
/// No part that has a lock of its own is smaller: what is larger than its part is not kept.
const SMALLEST_PART: u64 = 1024 * 1024;

/// Values by their keys, as many as have room. `E` is why a value was not made.
pub struct Memory<K, V, E = ()> {
    /// None if there is no room at all.
    entries: Option<Cache<K, Entry<V>, ByBytes, RandomState>>,
    /// What is being made.
    making: Mutex<HashMap<K, Making<V, E>>>,
}

/// A value, and how many bytes it takes with its key.
#[derive(Clone)]
struct Entry<V> {
    value: V,
    bytes: u64,
}

/// A value that is being made, or why there is none.
type Making<V, E> = Arc<OnceCell<Result<V, E>>>;

#[derive(Clone)]
struct ByBytes;

impl<K, V> Weighter<K, Entry<V>> for ByBytes {
    fn weight(&self, _: &K, entry: &Entry<V>) -> u64 {
        entry.bytes
    }
}

impl<K, V, E> std::fmt::Debug for Memory<K, V, E> {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("Memory")
    }
}

impl<K: Hash + Eq, V: Clone, E> Memory<K, V, E> {
    /// Room for `bytes`; nothing is kept if they are zero.
    #[must_use]
    pub fn new(bytes: u64) -> Self {
        let threads = available_parallelism().map_or(1, |threads| threads.get() as u64);
        let parts = (bytes / SMALLEST_PART).clamp(1, 2 * threads);
        // A number that is too large for the machine is more than there is.
        let number = |value: u64| usize::try_from(value).unwrap_or(usize::MAX);
        let options = OptionsBuilder::new()
            .weight_capacity(bytes)
            .estimated_items_capacity(number(bytes / TYPICAL_BYTES))
            .shards(number(parts))
            .build();
        let entries = options.ok().filter(|_| bytes > 0).map(|options| {
            let hasher = RandomState::new();
            Cache::with_options(options, ByBytes, hasher, DefaultLifecycle::default())
        });
        Self {
            entries,
            making: Mutex::default(),
        }
    }

    /// Whether anything is kept.
    #[must_use]
    pub fn is_on(&self) -> bool {
        self.entries.is_some()
    }

    /// The value of `key`, if it is kept.
    pub fn get<Q: Hash + Equivalent<K> + ?Sized>(&self, key: &Q) -> Option<V> {
        Some(self.entries.as_ref()?.get(key)?.value)
    }

    /// Keeps a value, which takes about so many `bytes` with its key.
    pub fn insert(&self, key: K, value: V, bytes: usize) {
        if let Some(entries) = &self.entries {
            let bytes = (bytes + OVERHEAD) as u64;
            entries.insert(key, Entry { value, bytes });
        }
    }

    /// How many values are kept.
    #[must_use]
    pub fn count(&self) -> usize {
        self.entries.as_ref().map_or(0, Cache::len)
    }

    fn making(&self) -> MutexGuard<'_, HashMap<K, Making<V, E>>> {
        self.making.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl<K: Hash + Eq + Clone, V: Clone, E: Clone> Memory<K, V, E> {
    /// The value of `key`: the one that is kept, or what `make` makes, which is kept if it tells how
    /// many bytes it takes. Who asks while somebody else's is made waits for it; if that one gives up,
    /// the next one makes it.
    ///
    /// # Errors
    /// What `make` failed with, here or for the one who was waited for. A failure is not kept.
    pub async fn get_or_make(
        &self,
        key: K,
        make: impl Future<Output = Result<(V, usize), E>>,
    ) -> Result<V, E> {
        if !self.is_on() {
            return make.await.map(|(value, _)| value);
        }
        let cell = Arc::clone(self.making().entry(key.clone()).or_default());
        let _forget = Forget {
            memory: self,
            key: &key,
            cell: &cell,
        };
        let value = cell.get_or_init(async || {
            // It may have been made between the look that found nothing and this one.
            if let Some(value) = self.get(&key) {
                return Ok(value);
            }
            let (value, bytes) = make.await?;
            self.insert(key.clone(), value.clone(), bytes);
            Ok(value)
        });
        value.await.clone()
    }
}

/// Forgets that a value is being made, when the last one who waits for it goes.
struct Forget<'a, K: Hash + Eq, V: Clone, E> {
    memory: &'a Memory<K, V, E>,
    key: &'a K,
    cell: &'a Making<V, E>,
}

impl<K: Hash + Eq, V: Clone, E> Drop for Forget<'_, K, V, E> {
    fn drop(&mut self) {
        let mut making = self.memory.making();
        // The one in the books may be another one already.
        let is_this = making
            .get(self.key)
            .is_some_and(|cell| Arc::ptr_eq(cell, self.cell));
        if is_this && (self.cell.initialized() || Arc::strong_count(self.cell) <= 2) {
            making.remove(self.key);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Memory;
    use std::sync::atomic::{AtomicU32, Ordering};
    use std::time::Duration;

    const ROOM: u64 = 100_000;

    #[tokio::test]
    async fn many_who_ask_at_once_have_one_answer_made() {
        let memory: Memory<&str, u32, String> = Memory::new(ROOM);
        let made = AtomicU32::new(0);
        let ask = || {
            memory.get_or_make("key", async {
                tokio::time::sleep(Duration::from_millis(10)).await;
                Ok((made.fetch_add(1, Ordering::SeqCst), 1))
            })
        };
        let answers = futures_util::future::join_all((0..20).map(|_| ask())).await;
        assert!(answers.iter().all(|answer| *answer == Ok(0)));
        assert_eq!((memory.get("key"), ask().await), (Some(0), Ok(0)));
        assert!(memory.making().is_empty());
    }

    #[tokio::test]
    async fn a_failure_is_told_to_all_who_wait_and_not_kept() {
        let memory: Memory<&str, u32, String> = Memory::new(ROOM);
        let asked = AtomicU32::new(0);
        let ask = || {
            memory.get_or_make("key", async {
                tokio::time::sleep(Duration::from_millis(10)).await;
                Err(format!("failed {}", asked.fetch_add(1, Ordering::SeqCst)))
            })
        };
        let answers = futures_util::future::join_all((0..20).map(|_| ask())).await;
        assert!(
            answers
                .iter()
                .all(|answer| *answer == Err("failed 0".to_owned()))
        );
        assert_eq!(ask().await, Err("failed 1".to_owned()));
        assert!(memory.making().is_empty());
    }

    #[tokio::test]
    async fn when_the_one_who_makes_an_answer_gives_up_the_next_one_makes_it() {
        let memory: Memory<&str, u32> = Memory::new(ROOM);
        let never = memory.get_or_make("key", std::future::pending());
        assert!(
            tokio::time::timeout(Duration::from_millis(5), never)
                .await
                .is_err()
        );
        assert!(memory.making().is_empty());
        let first = async {
            let never = memory.get_or_make("key", std::future::pending());
            let _ = tokio::time::timeout(Duration::from_millis(20), never).await;
        };
        let second = memory.get_or_make("key", async { Ok((2, 1)) });
        assert_eq!(tokio::join!(first, second).1, Ok(2));
        assert!(memory.making().is_empty());
    }

    #[test]
    fn room_is_bounded_in_bytes() {
        let memory: Memory<u32, ()> = Memory::new(ROOM);
        for key in 0..1_000 {
            memory.insert(key, (), 10_000);
        }
        assert!((1..=10).contains(&memory.count()), "{}", memory.count());
        let nothing: Memory<u32, ()> = Memory::new(0);
        nothing.insert(1, (), 1);
        assert_eq!(nothing.get(&1), None);
    }
}
