//! The kinds of items.

use std::{fmt, str::FromStr};

use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

/// What an item is.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    EnumIter,
    DeriveActiveEnum,
    Serialize,
    Deserialize,
)]
#[sea_orm(rs_type = "String", db_type = "String(StringLen::None)")]
#[serde(rename_all = "kebab-case")]
pub enum ItemKind {
    /// A conference.
    #[sea_orm(string_value = "conference")]
    Conference,
    /// A news article.
    #[sea_orm(string_value = "news")]
    News,
    /// A report on a workshop.
    #[sea_orm(string_value = "workshop-report")]
    WorkshopReport,
    /// An organisation or body of the network.
    #[sea_orm(string_value = "organisation")]
    Organisation,
    /// A way to reach an organisation.
    #[sea_orm(string_value = "contact")]
    Contact,
}

crate::db::cell!(named: ItemKind);

impl ItemKind {
    /// Every kind, in the order in which one may refer to those before it.
    pub const ALL: [Self; 5] = [
        Self::Organisation,
        Self::Conference,
        Self::News,
        Self::WorkshopReport,
        Self::Contact,
    ];

    /// The kind's name in change logs, global ids and messages.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Conference => "conference",
            Self::News => "news",
            Self::WorkshopReport => "workshop-report",
            Self::Organisation => "organisation",
            Self::Contact => "contact",
        }
    }

    /// The folder of the kind's locale files.
    #[must_use]
    pub fn folder(self) -> &'static str {
        match self {
            Self::Conference => "conferences",
            Self::News => "news",
            Self::WorkshopReport => "workshop-reports",
            Self::Organisation => "organisations",
            Self::Contact => "contacts",
        }
    }

    /// For how many seconds caches on the way may show an item of the kind without asking, at most:
    /// an article and a person's data may have to be withdrawn.
    #[must_use]
    pub fn max_age(self) -> Option<u32> {
        matches!(self, Self::News | Self::Contact).then_some(60)
    }

    /// The kind whose locale files are in `folder`.
    #[must_use]
    pub fn of_folder(folder: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.folder() == folder)
    }
}

impl fmt::Display for ItemKind {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.name())
    }
}

impl FromStr for ItemKind {
    type Err = ();

    fn from_str(name: &str) -> Result<Self, ()> {
        Self::ALL
            .into_iter()
            .find(|kind| kind.name() == name)
            .ok_or(())
    }
}
