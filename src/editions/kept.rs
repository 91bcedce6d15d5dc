//! What was read in an edition, kept until it ends.

use std::{
    any::Any,
    hash::{Hash, Hasher},
    sync::Arc,
};

use moka::future::Cache;

/// Something that can be kept: a question, whose answer is the same throughout an edition.
pub trait Keep: Hash + Eq + Clone + Send + Sync + 'static {
    /// The answer.
    type Value: Clone + Send + Sync + 'static;

    /// About how many bytes of memory an answer takes.
    fn bytes(value: &Self::Value) -> usize;
}

/// Answers of all kinds, bounded together.
pub struct Kept(Option<Cache<Question, Arc<Answer>>>);

struct Answer {
    value: Box<dyn Any + Send + Sync>,
    bytes: usize,
}

/// What the cache's own books take.
const OVERHEAD: usize = 256;

impl std::fmt::Debug for Kept {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("Kept")
    }
}

impl Kept {
    /// Keeps at most `bytes`; nothing if they are zero.
    #[must_use]
    pub fn new(bytes: u64) -> Self {
        let weigh = |question: &Question, answer: &Arc<Answer>| {
            u32::try_from(question.bytes() + answer.bytes + OVERHEAD).unwrap_or(u32::MAX)
        };
        let cache = || Cache::builder().max_capacity(bytes).weigher(weigh).build();
        Self((bytes > 0).then(cache))
    }

    /// The answer to `question`: the one that is kept, or what `ask` finds. Who asks while somebody
    /// else does waits for that answer.
    ///
    /// # Errors
    /// What `ask` fails with; a failure is not kept.
    pub async fn get<K, E>(
        &self,
        question: K,
        ask: impl Future<Output = Result<K::Value, E>>,
    ) -> Result<K::Value, Arc<E>>
    where
        K: Keep,
        E: Send + Sync + 'static,
    {
        // Every field of an answer has such a future. What is kept is found at once; what finds it
        // anew is large, and has a place of its own.
        let Some(cache) = &self.0 else {
            return Box::pin(ask).await.map_err(Arc::new);
        };
        let question = Question(Arc::new(question));
        if let Some(value) = cache
            .get(&question)
            .await
            .and_then(|answer| value::<K>(&answer))
        {
            return Ok(value);
        }
        let ask = Box::pin(async { Ok(Answer::of::<K>(ask.await?)) });
        let answer = Box::pin(cache.try_get_with(question, ask)).await?;
        let Some(value) = value::<K>(&answer) else {
            unreachable!("an answer has the type of its question");
        };
        Ok(value)
    }

    /// Whether anything is kept.
    #[must_use]
    pub fn is_on(&self) -> bool {
        self.0.is_some()
    }

    /// The answer to `question`, if it is kept.
    pub async fn find<K: Keep>(&self, question: K) -> Option<K::Value> {
        let question = Question(Arc::new(question));
        let answer = self.0.as_ref()?.get(&question).await?;
        value::<K>(&answer)
    }

    /// Keeps an answer that was found.
    pub async fn keep<K: Keep>(&self, question: K, answer: K::Value) {
        if let Some(cache) = &self.0 {
            let question = Question(Arc::new(question));
            cache.insert(question, Answer::of::<K>(answer)).await;
        }
    }
}

impl Answer {
    fn of<K: Keep>(value: K::Value) -> Arc<Self> {
        Arc::new(Self {
            bytes: K::bytes(&value),
            value: Box::new(value),
        })
    }
}

fn value<K: Keep>(answer: &Answer) -> Option<K::Value> {
    answer.value.downcast_ref::<K::Value>().cloned()
}

/// A question of any type.
#[derive(Clone)]
struct Question(Arc<dyn AnyQuestion>);

trait AnyQuestion: Any + Send + Sync {
    fn equals(&self, other: &dyn AnyQuestion) -> bool;
    fn hash(&self, state: &mut dyn Hasher);
}

impl<K: Keep> AnyQuestion for K {
    fn equals(&self, other: &dyn AnyQuestion) -> bool {
        let other: &dyn Any = other;
        other.downcast_ref::<K>() == Some(self)
    }

    fn hash(&self, mut state: &mut dyn Hasher) {
        std::any::TypeId::of::<K>().hash(&mut state);
        Hash::hash(self, &mut state);
    }
}

impl Question {
    /// How many bytes tell it from others: a client's text may be a part of it, of any length.
    fn bytes(&self) -> usize {
        let mut count = Count(0);
        self.0.hash(&mut count);
        count.0
    }
}

/// Counts what it is to hash.
struct Count(usize);

impl Hasher for Count {
    fn write(&mut self, bytes: &[u8]) {
        self.0 += bytes.len();
    }

    fn finish(&self) -> u64 {
        self.0 as u64
    }
}

impl PartialEq for Question {
    fn eq(&self, other: &Self) -> bool {
        self.0.equals(&*other.0)
    }
}

impl Eq for Question {}

impl Hash for Question {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.0.hash(state);
    }
}

#[cfg(test)]
mod tests {
    use super::{Keep, Kept};

    /// A question that is as long as a client likes.
    #[derive(Clone, PartialEq, Eq, Hash)]
    struct Named(String);

    impl Keep for Named {
        type Value = ();

        fn bytes((): &()) -> usize {
            0
        }
    }

    #[tokio::test]
    async fn long_questions_take_room_though_their_answers_are_short() {
        let kept = Kept::new(100_000);
        for number in 0..100 {
            let question = Named(format!("{number:010000}"));
            kept.keep(question, ()).await;
        }
        let Some(cache) = &kept.0 else {
            unreachable!("something is kept")
        };
        cache.run_pending_tasks().await;
        assert!((1..=10).contains(&cache.entry_count()));
    }
}
