//! A page of what is found: best first, and of the same score the newest first.
//!
//! An item's score depends on nothing but the item and the question, so that its place, score and
//! key, stays valid while other items come and go.

use std::{cmp::Reverse, collections::BinaryHeap};

use serde::{Deserialize, Serialize};
use tantivy::{
    DocId, Score, SegmentOrdinal, SegmentReader,
    collector::{Collector, SegmentCollector},
    columnar::Column,
};

use crate::content::ItemKind;

/// Where an item stands among what is found; the best place is the greatest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Place {
    /// Its score, in 64ths.
    #[serde(rename = "s")]
    pub score: u32,
    /// The item's key.
    #[serde(rename = "i")]
    pub id: i64,
}

/// Which of the items that are found are asked for.
#[derive(Clone, Debug)]
pub struct Window {
    /// How many.
    pub size: usize,
    /// Only those after this place.
    pub after: Option<Place>,
    /// Only these kinds; all if there are none named.
    pub kinds: Option<Vec<ItemKind>>,
    /// Only what is to be seen at this second.
    pub now: i64,
}

/// An item that is found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Hit {
    /// Where it stands.
    pub place: Place,
    /// What it is, by its place among all kinds.
    kind: u64,
}

impl Hit {
    /// What it is.
    #[must_use]
    pub fn kind(&self) -> Option<ItemKind> {
        let place = usize::try_from(self.kind).ok()?;
        ItemKind::ALL.get(place).copied()
    }
}

/// A kind as a number of the index.
pub(super) fn kind_number(kind: ItemKind) -> u64 {
    let place = ItemKind::ALL.iter().position(|known| *known == kind);
    place.unwrap_or(ItemKind::ALL.len()) as u64
}

/// What was found.
#[derive(Clone, Debug, Default)]
pub struct Hits {
    /// Those of the window, best first.
    pub hits: Vec<Hit>,
    /// How many there are in all.
    pub total: usize,
    /// Whether some stand before the window.
    pub has_previous: bool,
    /// Whether some stand after it.
    pub has_next: bool,
}

impl Collector for Window {
    type Fruit = Hits;
    type Child = Collecting;

    fn for_segment(
        &self,
        _: SegmentOrdinal,
        segment: &SegmentReader,
    ) -> tantivy::Result<Collecting> {
        let columns = segment.fast_fields();
        let kinds = self.kinds.as_ref();
        Ok(Collecting {
            id: columns.i64("id")?,
            kind: columns.u64("kind")?,
            from: columns.i64("from")?,
            until: columns.i64("until")?,
            kinds: kinds.map(|kinds| kinds.iter().map(|kind| kind_number(*kind)).collect()),
            window: self.clone(),
            best: BinaryHeap::new(),
            hits: Hits::default(),
        })
    }

    fn requires_scoring(&self) -> bool {
        true
    }

    fn merge_fruits(&self, segments: Vec<Hits>) -> tantivy::Result<Hits> {
        let mut all = Hits::default();
        for segment in segments {
            all.hits.extend(segment.hits);
            all.total += segment.total;
            all.has_previous |= segment.has_previous;
        }
        all.hits.sort_unstable_by(|one, other| other.cmp(one));
        all.has_next = all.hits.len() > self.size;
        all.hits.truncate(self.size);
        Ok(all)
    }
}

/// Gathers the best of one segment.
pub struct Collecting {
    id: Column<i64>,
    kind: Column<u64>,
    from: Column<i64>,
    until: Column<i64>,
    kinds: Option<Vec<u64>>,
    window: Window,
    best: BinaryHeap<Reverse<Hit>>,
    hits: Hits,
}

impl Collecting {
    fn hit(&self, document: DocId, score: Score) -> Option<Hit> {
        let now = self.window.now;
        let is_seen = self.from.first(document)? <= now && now < self.until.first(document)?;
        let kind = self.kind.first(document)?;
        let is_asked = self
            .kinds
            .as_ref()
            .is_none_or(|kinds| kinds.contains(&kind));
        let id = self.id.first(document)?;
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "scores are sums of a few small weights"
        )]
        let score = (score * 64.0).round() as u32;
        (is_seen && is_asked).then_some(Hit {
            place: Place { score, id },
            kind,
        })
    }
}

impl SegmentCollector for Collecting {
    type Fruit = Hits;

    fn collect(&mut self, document: DocId, score: Score) {
        let Some(hit) = self.hit(document, score) else {
            return;
        };
        self.hits.total += 1;
        if self.window.after.is_some_and(|after| hit.place >= after) {
            self.hits.has_previous = true;
            return;
        }
        self.best.push(Reverse(hit));
        // One more than asked tells whether there is a next page.
        if self.best.len() > self.window.size + 1 {
            self.best.pop();
        }
    }

    fn harvest(mut self) -> Hits {
        self.hits.hits = self.best.into_iter().map(|Reverse(hit)| hit).collect();
        self.hits
    }
}
