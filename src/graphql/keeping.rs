//! What is kept of look-ups until the edition ends, and how large it is.

use std::{
    hash::{Hash, Hasher},
    marker::PhantomData,
    mem::size_of,
    sync::Arc,
};

use async_graphql::dataloader::Loader;

use super::loaders::{Failure, Loads, Shown};
use crate::{
    content::{
        ItemKind, KindTable,
        entity::{item, words},
        languages::Chain,
        list::{Filter, Page, Slice},
    },
    editions::Keep,
    renditions::{Layers, Rendition},
    words::{bundle::ContactEntry, locale::LocaleTag},
};

/// Something whose memory can be told.
pub trait Weigh {
    /// About how many bytes it takes.
    fn bytes(&self) -> usize;
}

impl Weigh for i64 {
    fn bytes(&self) -> usize {
        size_of::<Self>()
    }
}

impl Weigh for String {
    fn bytes(&self) -> usize {
        size_of::<Self>() + self.len()
    }
}

impl<T: Weigh> Weigh for Vec<T> {
    fn bytes(&self) -> usize {
        size_of::<Self>() + self.iter().map(Weigh::bytes).sum::<usize>()
    }
}

impl<T: Weigh> Weigh for Option<T> {
    fn bytes(&self) -> usize {
        self.as_ref().map_or(size_of::<Self>(), Weigh::bytes)
    }
}

impl<T: Weigh> Weigh for Arc<T> {
    fn bytes(&self) -> usize {
        (**self).bytes()
    }
}

impl Weigh for words::Progress {
    fn bytes(&self) -> usize {
        let slug = self.url_slug.as_ref().map_or(0, String::len);
        size_of::<Self>() + self.locale.len() + slug
    }
}

impl Weigh for item::Model {
    fn bytes(&self) -> usize {
        // Named facts and links are few and short.
        size_of::<Self>() + self.slug.len() + 512
    }
}

impl<T: KindTable> Weigh for Shown<T> {
    fn bytes(&self) -> usize {
        // The row once, its texts about as much again, and the facts that are made from them.
        2 * size_of::<T::Model>() + 1024 + self.record.item.bytes()
    }
}

impl Weigh for Slice {
    fn bytes(&self) -> usize {
        size_of::<Self>() + self.items.len() * size_of::<i64>()
    }
}

impl Weigh for ContactEntry {
    fn bytes(&self) -> usize {
        let texts = [&self.phone, &self.email, &self.website, &self.address];
        let texts = texts.into_iter().flatten().map(String::len);
        size_of::<Self>() + texts.sum::<usize>()
    }
}

impl Weigh for Rendition {
    fn bytes(&self) -> usize {
        Rendition::bytes(self)
    }
}

impl Weigh for Layers {
    fn bytes(&self) -> usize {
        // Their words are counted with the rendition that they belong to.
        size_of::<Self>()
    }
}

/// A look-up of any kind.
#[derive(Clone, PartialEq, Eq, Hash)]
pub(super) struct LookUp<K>(pub(super) K);

impl<K> Keep for LookUp<K>
where
    K: Hash + Eq + Clone + Send + Sync + 'static,
    Loads: Loader<K, Error = Failure, Value: Weigh>,
{
    type Value = Option<<Loads as Loader<K>>::Value>;

    fn bytes(value: &Self::Value) -> usize {
        value.bytes()
    }
}

/// A list of items: of which kind, which of them, for which reader.
#[derive(Clone, PartialEq, Eq, Hash)]
pub(super) struct Listing<F> {
    pub(super) filter: F,
    pub(super) available_in: Option<LocaleTag>,
    pub(super) chain: Chain,
}

/// How many items a list holds.
#[derive(Clone, PartialEq, Eq, Hash)]
pub(super) struct CountOf<F>(pub(super) Listing<F>);

impl<F: Filter> Keep for CountOf<F> {
    type Value = i64;

    fn bytes(value: &i64) -> usize {
        value.bytes()
    }
}

/// A page of a list.
pub(super) struct PageOf<T, F> {
    pub(super) list: Listing<F>,
    pub(super) order: &'static str,
    pub(super) page: Page,
    pub(super) kind: PhantomData<fn() -> T>,
}

impl<T, F: Clone> Clone for PageOf<T, F> {
    fn clone(&self) -> Self {
        Self {
            list: self.list.clone(),
            order: self.order,
            page: self.page.clone(),
            kind: PhantomData,
        }
    }
}

impl<T, F: PartialEq> PartialEq for PageOf<T, F> {
    fn eq(&self, other: &Self) -> bool {
        (&self.list, self.order, &self.page) == (&other.list, other.order, &other.page)
    }
}

impl<T, F: Eq> Eq for PageOf<T, F> {}

impl<T, F: Hash> Hash for PageOf<T, F> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        (&self.list, self.order, &self.page).hash(state);
    }
}

impl<T: KindTable, F: Filter> Keep for PageOf<T, F> {
    type Value = Arc<Slice>;

    fn bytes(value: &Self::Value) -> usize {
        value.bytes()
    }
}

/// The key of the item that a slug of any locale names.
#[derive(Clone, PartialEq, Eq, Hash)]
pub(super) struct IdBySlug(pub(super) ItemKind, pub(super) String);

impl Keep for IdBySlug {
    type Value = Option<i64>;

    fn bytes(_: &Self::Value) -> usize {
        size_of::<Self>()
    }
}

/// The keys of all topics.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct AllTopics;

impl Keep for AllTopics {
    type Value = Vec<String>;

    fn bytes(value: &Self::Value) -> usize {
        value.bytes()
    }
}
