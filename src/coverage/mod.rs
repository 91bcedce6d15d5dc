//! Coverage: how far each locale's words have come, compared with the source's.
//!
//! [`Figures`] are what everything counts in. [`figures`] sums them over the items that are shown,
//! [`agenda`] ranks what a translator does next, [`messages`] shows each message of an item beside
//! its source, and [`badge`] draws a figure.

pub mod agenda;
pub mod badge;
pub mod figures;
pub mod messages;

use serde::Serialize;

use crate::content::entity::words;

/// How many messages, or how many of the source's words.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Amounts {
    /// That the source has.
    pub total: i64,
    /// That are translated, outdated ones included.
    pub translated: i64,
    /// That are not translated.
    pub missing: i64,
    /// That are translated from an earlier source text.
    pub outdated: i64,
    /// That a machine translated.
    pub machine: i64,
}

impl Amounts {
    /// How many of a hundred are translated from what the source says now. Rounded down: 100 is all.
    #[must_use]
    pub fn percent(&self) -> i64 {
        if self.total == 0 {
            return 100;
        }
        (self.translated - self.outdated) * 100 / self.total
    }

    /// Adds those of something else.
    pub fn add(&mut self, other: &Self) {
        self.total += other.total;
        self.translated += other.translated;
        self.missing += other.missing;
        self.outdated += other.outdated;
        self.machine += other.machine;
    }

    /// The messages that a row of words counts.
    #[must_use]
    pub fn messages(row: &words::Progress) -> Self {
        Self {
            total: i64::from(row.translated) + i64::from(row.missing),
            translated: row.translated.into(),
            missing: row.missing.into(),
            outdated: row.outdated.into(),
            machine: row.machine.into(),
        }
    }

    /// The source's words that a row of words counts.
    #[must_use]
    pub fn words(row: &words::Progress) -> Self {
        Self {
            total: i64::from(row.translated_words) + i64::from(row.missing_words),
            translated: row.translated_words.into(),
            missing: row.missing_words.into(),
            outdated: row.outdated_words.into(),
            machine: row.machine_words.into(),
        }
    }
}

/// How far an item's words have come in a locale.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// Nothing of it is translated.
    Missing,
    /// Something of it was translated from an earlier source text.
    Outdated,
    /// Some messages are not translated.
    Partial,
    /// Everything is translated from what the source says now.
    Complete,
}

impl State {
    /// The state that follows from an item's messages.
    #[must_use]
    pub fn of(messages: &Amounts) -> Self {
        if messages.translated == 0 && messages.missing > 0 {
            Self::Missing
        } else if messages.outdated > 0 {
            Self::Outdated
        } else if messages.missing > 0 {
            Self::Partial
        } else {
            Self::Complete
        }
    }
}

/// How many items are in each state. The states are apart; `machine` counts across them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Items {
    /// With words in the source.
    pub total: i64,
    /// In which everything is translated from what the source says now.
    pub complete: i64,
    /// Of which some messages are not translated, and none is outdated.
    pub partial: i64,
    /// With outdated messages.
    pub outdated: i64,
    /// Without any translated message.
    pub missing: i64,
    /// With messages that a machine translated.
    pub machine: i64,
}

/// How far the words of many items have come in a locale.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Figures {
    /// The items.
    pub items: Items,
    /// Their messages.
    pub messages: Amounts,
    /// The words of these in the source.
    pub words: Amounts,
}

impl Figures {
    /// Adds those of other items.
    pub fn add(&mut self, other: &Self) {
        self.items.total += other.items.total;
        self.items.complete += other.items.complete;
        self.items.partial += other.items.partial;
        self.items.outdated += other.items.outdated;
        self.items.missing += other.items.missing;
        self.items.machine += other.items.machine;
        self.messages.add(&other.messages);
        self.words.add(&other.words);
    }
}
