//! Where the differences go.

use std::collections::{BTreeMap, BTreeSet};

use sea_orm::{ActiveModelTrait, DbErr, EntityTrait, IntoActiveModel, QueryFilter};

use super::{plan::ItemPlan, scan::ItemName};
use crate::{
    content::{
        change_log::{ROWS_PER_INSERT, Writer},
        entity::{change::Action, vocabulary, words},
    },
    db::Transaction,
};

/// Where changes go.
pub(super) enum Sink<'a> {
    /// Into the database.
    Database(Changing<'a>),
    /// Nowhere: only what differs is noted.
    Differences(Differences),
}

/// What differs between files and database.
#[derive(Debug, Default)]
pub(super) struct Differences {
    /// Items with words that differ.
    pub(super) items: BTreeSet<ItemName>,
    /// Whether labels or terms of any locale differ.
    pub(super) vocabulary: bool,
}

impl Sink<'_> {
    /// Whether so much differs that everything is to be taken over: there is nothing more to find.
    pub(super) fn wants_everything(&self) -> bool {
        matches!(self, Self::Differences(differences) if differences.vocabulary)
    }

    pub(super) async fn vocabulary(
        &mut self,
        before: Option<vocabulary::Model>,
        row: vocabulary::Model,
    ) -> Result<(), DbErr> {
        match self {
            Self::Database(changing) => changing.vocabulary(before, row).await,
            Self::Differences(differences) => {
                differences.vocabulary = true;
                Ok(())
            }
        }
    }

    pub(super) async fn locale_gone(&mut self, locale: &str) -> Result<(), DbErr> {
        match self {
            Self::Database(changing) => changing.locale_gone(locale).await,
            Self::Differences(differences) => {
                differences.vocabulary = true;
                Ok(())
            }
        }
    }

    pub(super) async fn items(
        &mut self,
        plans: Vec<(&ItemName, i64, ItemPlan)>,
    ) -> Result<(), DbErr> {
        match self {
            Self::Database(changing) => changing.items(plans).await,
            Self::Differences(differences) => {
                let differing = plans
                    .into_iter()
                    .filter(|(_, _, plan)| !(plan.upserts.is_empty() && plan.deletes.is_empty()));
                let names = differing.map(|(name, _, _)| name.clone());
                differences.items.extend(names);
                Ok(())
            }
        }
    }
}

/// A transaction that changes the words.
pub(super) struct Changing<'a> {
    pub(super) transaction: &'a Transaction,
    pub(super) writer: Writer,
}

impl Changing<'_> {
    async fn vocabulary(
        &mut self,
        before: Option<vocabulary::Model>,
        row: vocabulary::Model,
    ) -> Result<(), DbErr> {
        let Self {
            transaction,
            writer,
        } = self;
        for (file, was, is) in [
            (
                "labels",
                before.as_ref().map(|row| &row.labels),
                &row.labels,
            ),
            ("terms", before.as_ref().map(|row| &row.terms), &row.terms),
        ] {
            if was != Some(is) {
                writer.vocabulary(file, &row.locale, Action::Upsert);
            }
        }
        if before.is_some() {
            row.into_active_model()
                .reset_all()
                .update(*transaction)
                .await?;
        } else {
            vocabulary::Entity::insert(row.into_active_model())
                .exec_without_returning(*transaction)
                .await?;
        }
        Ok(())
    }

    async fn locale_gone(&mut self, locale: &str) -> Result<(), DbErr> {
        let Self {
            transaction,
            writer,
        } = self;
        vocabulary::Entity::delete_by_id(locale.to_owned())
            .exec(*transaction)
            .await?;
        for file in ["labels", "terms"] {
            writer.vocabulary(file, locale, Action::Delete);
        }
        Ok(())
    }

    /// Rows that change are deleted and written anew, so that two items can swap their slugs.
    async fn items(&mut self, plans: Vec<(&ItemName, i64, ItemPlan)>) -> Result<(), DbErr> {
        let Self {
            transaction,
            writer,
        } = self;
        let mut rows = Vec::new();
        let mut stale: BTreeMap<String, Vec<i64>> = BTreeMap::new();
        for ((kind, slug), id, plan) in plans {
            for locale in plan.deletes {
                writer.item(*kind, slug, Some(locale.as_str()), Action::Delete);
                stale
                    .entry(locale.as_str().to_owned())
                    .or_default()
                    .push(id);
            }
            for row in plan.upserts {
                writer.item(*kind, slug, Some(&row.locale), Action::Upsert);
                stale.entry(row.locale.clone()).or_default().push(id);
                rows.push(row.into_active_model().reset_all());
            }
        }
        for (locale, ids) in stale {
            words::Entity::delete_many()
                .filter(words::COLUMN.locale.eq(locale))
                .filter(words::COLUMN.item_id.is_in(ids))
                .exec(*transaction)
                .await?;
        }
        for rows in rows.chunks(ROWS_PER_INSERT) {
            words::Entity::insert_many(rows.iter().cloned())
                .exec_without_returning(*transaction)
                .await?;
        }
        Ok(())
    }
}
