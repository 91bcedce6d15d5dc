//! Localised slugs: within a kind and a locale, each leads to one item.

use std::collections::{BTreeMap, BTreeSet};

use sea_orm::{ColumnTrait, ConnectionTrait, DbErr, EntityTrait, QueryFilter};

use super::{
    outcome::{Finding, Outcome},
    plan::ItemPlan,
    scan::{ItemName, Tree},
};
use crate::{
    content::entity::words,
    renditions::subjects::FactsBySlug,
    words::{
        check::{Code, Diagnostic},
        locale::LocaleTag,
    },
};

/// Localised slugs that are given away: within a kind and a locale, each leads to one item.
#[derive(Debug, Default)]
pub(super) struct SlugsTaken(BTreeMap<(crate::content::ItemKind, String, String), i64>);

impl SlugsTaken {
    /// Takes away the localised slugs that lead elsewhere already.
    pub(super) async fn settle(
        &mut self,
        connection: &impl ConnectionTrait,
        facts: &FactsBySlug,
        plans: &mut [(&ItemName, i64, ItemPlan)],
        outcome: &mut Outcome,
    ) -> Result<(), DbErr> {
        let wanted: BTreeSet<String> = plans
            .iter()
            .flat_map(|(_, _, plan)| plan.upserts.iter().filter_map(|row| row.url_slug.clone()))
            .collect();
        if wanted.is_empty() {
            return Ok(());
        }
        let rewritten: BTreeSet<(i64, String)> = plans
            .iter()
            .flat_map(|(_, id, plan)| {
                let upserts = plan.upserts.iter().map(|row| row.locale.clone());
                let deletes = plan.deletes.iter().map(|tag| tag.as_str().to_owned());
                upserts.chain(deletes).map(|locale| (*id, locale))
            })
            .collect();
        // With the kinds, which the index begins with.
        let kinds: BTreeSet<_> = plans.iter().map(|((kind, _), _, _)| *kind).collect();
        let rows = words::Entity::find()
            .filter(words::Column::Kind.is_in(kinds))
            .filter(words::COLUMN.url_slug.is_in(wanted))
            .all(connection)
            .await?;
        for row in rows {
            if let Some(slug) = row.url_slug
                && !rewritten.contains(&(row.item_id, row.locale.clone()))
            {
                self.0.insert((row.kind, row.locale, slug), row.item_id);
            }
        }
        for (name, id, plan) in plans {
            let mut unchanged = BTreeSet::new();
            for row in &mut plan.upserts {
                let Some(slug) = row.url_slug.clone() else {
                    continue;
                };
                let own = facts.get(&(row.kind, slug.clone())).map(|(id, _)| *id);
                let place = (row.kind, row.locale.clone(), slug.clone());
                let owner = own.or_else(|| self.0.get(&place).copied()).unwrap_or(*id);
                if owner == *id {
                    self.0.insert(place, owner);
                    continue;
                }
                row.url_slug = None;
                if plan.without_slug.contains(&row.locale) {
                    unchanged.insert(row.locale.clone());
                }
                let Ok(locale) = row.locale.parse::<LocaleTag>() else {
                    continue;
                };
                let path = Tree::item_path(&locale, name);
                let mut diagnostic =
                    Diagnostic::new(Code::SlugTaken, &locale, &path, "", 0..0).with("slug", slug);
                diagnostic.id = Some("slug".to_owned());
                outcome.findings.push(Finding {
                    diagnostic,
                    source: "".into(),
                });
            }
            plan.upserts.retain(|row| !unchanged.contains(&row.locale));
        }
        Ok(())
    }
}
