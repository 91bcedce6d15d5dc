//! What was read in an edition, kept until it ends.

use std::{
    any::Any,
    hash::{Hash, Hasher},
    sync::Arc,
};

use quick_cache::Equivalent;

use crate::memory::Memory;

/// Something that can be kept: a question, whose answer is the same throughout an edition.
pub trait Keep: Hash + Eq + Clone + Send + Sync + 'static {
    /// The answer.
    type Value: Clone + Send + Sync + 'static;

    /// About how many bytes of memory an answer takes.
    fn bytes(value: &Self::Value) -> usize;
}

/// Answers of all kinds, bounded together.
#[derive(Debug)]
pub struct Kept(Memory<Question, Answer, Failure>);

/// A [`Keep::Value`].
type Answer = Arc<dyn Any + Send + Sync>;
/// Why there is none, in the type of who asked.
type Failure = Arc<dyn Any + Send + Sync>;

impl Kept {
    /// Keeps at most `bytes`; nothing if they are zero.
    #[must_use]
    pub fn new(bytes: u64) -> Self {
        Self(Memory::new(bytes))
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
        if !self.is_on() {
            return Box::pin(ask).await.map_err(Arc::new);
        }
        if let Some(value) = self.find(&question) {
            return Ok(value);
        }
        let question = Question(Arc::new(question));
        let bytes = question.bytes();
        let make = async {
            let value = ask.await.map_err(|error| Arc::new(error) as Failure)?;
            let bytes = bytes + K::bytes(&value);
            Ok((Arc::new(value) as Answer, bytes))
        };
        match Box::pin(self.0.get_or_make(question, make)).await {
            Ok(answer) => value::<K>(&answer)
                .ok_or_else(|| unreachable!("an answer has the type of its question")),
            Err(failure) => Err(failure
                .downcast()
                .unwrap_or_else(|_| unreachable!("a question fails in one way"))),
        }
    }

    /// The same for who waits for nobody: what somebody else asks may fail for a reason that is only
    /// theirs.
    ///
    /// # Errors
    /// What `ask` fails with.
    pub async fn get_alone<K, E>(
        &self,
        question: K,
        ask: impl Future<Output = Result<K::Value, E>>,
    ) -> Result<K::Value, Arc<E>>
    where
        K: Keep,
    {
        if let Some(value) = self.find(&question) {
            return Ok(value);
        }
        let value = Box::pin(ask).await.map_err(Arc::new)?;
        self.keep(question, value.clone());
        Ok(value)
    }

    /// Whether anything is kept.
    #[must_use]
    pub fn is_on(&self) -> bool {
        self.0.is_on()
    }

    /// The answer to `question`, if it is kept.
    pub fn find<K: Keep>(&self, question: &K) -> Option<K::Value> {
        value::<K>(&self.0.get(&Asked(question))?)
    }

    /// Keeps an answer that was found.
    pub fn keep<K: Keep>(&self, question: K, answer: K::Value) {
        let question = Question(Arc::new(question));
        let bytes = question.bytes() + K::bytes(&answer);
        self.0.insert(question, Arc::new(answer), bytes);
    }
}

fn value<K: Keep>(answer: &Answer) -> Option<K::Value> {
    answer.downcast_ref::<K::Value>().cloned()
}

/// A question that is only looked up.
struct Asked<'a, K>(&'a K);

impl<K: Keep> Hash for Asked<'_, K> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        AnyQuestion::hash(self.0, state);
    }
}

impl<K: Keep> Equivalent<Question> for Asked<'_, K> {
    fn equivalent(&self, question: &Question) -> bool {
        self.0.equals(&*question.0)
    }
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
    use futures_util::FutureExt;
    use std::future::{pending, ready};

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
    async fn who_asks_alone_neither_waits_for_others_nor_fails_with_them() {
        let kept = Kept::new(100_000);
        let question = || Named("the same".to_owned());
        let mut others = Box::pin(kept.get(question(), pending::<Result<(), &str>>()));
        assert!(others.as_mut().now_or_never().is_none());
        let alone = kept.get_alone(question(), ready(Ok::<(), &str>(())));
        assert_eq!(alone.now_or_never(), Some(Ok(())));
        // What it found is kept for everybody.
        let asked = kept.get(question(), ready(Err("asked again")));
        assert_eq!(asked.await, Ok(()));
    }

    #[test]
    fn long_questions_take_room_though_their_answers_are_short() {
        let kept = Kept::new(100_000);
        for number in 0..100 {
            let question = Named(format!("{number:010000}"));
            kept.keep(question, ());
        }
        assert!((1..=10).contains(&kept.0.count()));
    }
}
