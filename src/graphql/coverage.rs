//! How far words have come, in the contract.

use std::{mem::size_of, sync::Arc};

use async_graphql::{Context, Enum, Result, SimpleObject};

use super::{error::database, global_id::Kind, keeping::Weigh, session::session};
use crate::{
    content::ItemKind,
    coverage::{self, figures},
    words::locale::LocaleTag,
};

/// How many messages, or how many words of the source.
#[derive(SimpleObject, Clone, Copy, Debug)]
pub struct Amounts {
    /// That the source has.
    total: i32,
    /// That are translated, outdated ones included.
    translated: i32,
    /// That are not translated.
    missing: i32,
    /// That were translated from an earlier source text.
    outdated: i32,
    /// That a machine translated.
    machine: i32,
}

impl From<coverage::Amounts> for Amounts {
    fn from(amounts: coverage::Amounts) -> Self {
        Self {
            total: int(amounts.total),
            translated: int(amounts.translated),
            missing: int(amounts.missing),
            outdated: int(amounts.outdated),
            machine: int(amounts.machine),
        }
    }
}

fn int(number: i64) -> i32 {
    i32::try_from(number).unwrap_or(i32::MAX)
}

/// How far an item's words have come in a locale.
#[derive(Enum, Clone, Copy, Debug, PartialEq, Eq)]
#[graphql(remote = "coverage::State")]
pub enum TranslationState {
    /// Nothing of it is translated.
    Missing,
    /// Something of it was translated from an earlier source text.
    Outdated,
    /// Some messages are not translated, and none is outdated.
    Partial,
    /// Everything is translated from what the source says now.
    Complete,
}

/// How many items are in each state; `machine` counts across the states.
#[derive(SimpleObject, Clone, Copy, Debug)]
pub struct ItemCounts {
    /// With words in the source.
    total: i32,
    /// In which everything is translated from what the source says now.
    complete: i32,
    /// Of which some messages are not translated, and none is outdated.
    partial: i32,
    /// With outdated messages.
    outdated: i32,
    /// Without any translated message.
    missing: i32,
    /// With messages that a machine translated.
    machine: i32,
}

/// How far the words of one kind of items have come in a locale.
#[derive(SimpleObject, Clone, Debug)]
pub struct KindCoverage {
    /// The kind.
    kind: Kind,
    /// How many of a hundred messages are translated from what the source says now, rounded down.
    percent: i32,
    /// The items.
    items: ItemCounts,
    /// Their messages.
    messages: Amounts,
    /// The words of these in the source.
    words: Amounts,
}

/// How far a locale's words have come, over all items that are shown.
#[derive(SimpleObject, Clone, Debug)]
pub struct Coverage {
    /// How many of a hundred messages are translated from what the source says now, rounded down.
    percent: i32,
    /// The items.
    items: ItemCounts,
    /// Their messages.
    messages: Amounts,
    /// The words of these in the source.
    words: Amounts,
    /// The same for each kind of which there are items.
    kinds: Vec<KindCoverage>,
}

impl Coverage {
    /// The figures of a locale; none of one that is not offered.
    pub(super) async fn of(context: &Context<'_>, tag: &LocaleTag) -> Result<Option<Self>> {
        let session = session(context)?;
        if session.languages.get(tag).is_none() {
            return Ok(None);
        }
        for kind in ItemKind::ALL {
            session.note_list(kind);
        }
        let all = session.look_up(AllCoverage).await.map_err(database)?;
        let all = all.ok_or_else(|| database("the figures are missing"))?;
        let kinds = all.kinds(tag);
        let total = all.total(tag);
        let kind = |(kind, figures): (ItemKind, coverage::Figures)| KindCoverage {
            kind: kind.into(),
            percent: int(figures.messages.percent()),
            items: figures.items.into(),
            messages: figures.messages.into(),
            words: figures.words.into(),
        };
        Ok(Some(Self {
            percent: int(total.messages.percent()),
            items: total.items.into(),
            messages: total.messages.into(),
            words: total.words.into(),
            kinds: kinds.into_iter().map(kind).collect(),
        }))
    }
}

impl From<coverage::Items> for ItemCounts {
    fn from(items: coverage::Items) -> Self {
        Self {
            total: int(items.total),
            complete: int(items.complete),
            partial: int(items.partial),
            outdated: int(items.outdated),
            missing: int(items.missing),
            machine: int(items.machine),
        }
    }
}

/// The figures of all locales.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct AllCoverage;

impl Weigh for figures::Coverage {
    fn bytes(&self) -> usize {
        size_of::<Self>() + self.len() * size_of::<coverage::Figures>()
    }
}

/// What a look-up of the figures gives.
pub(super) type Figures = Arc<figures::Coverage>;
