//! The figures of every locale and kind, over the items that are shown: one statement a kind, over
//! an index that holds no texts.

use std::collections::BTreeMap;

use sea_orm::{
    ColumnTrait, ConnectionTrait, DbErr, EntityTrait, ExprTrait, QueryFilter, QueryResult,
    QuerySelect, QueryTrait, sea_query::Expr,
};

use super::{Amounts, Figures, Items};
use crate::{
    clock::Moment,
    conferences, contacts,
    content::{
        ItemKind, KindTable,
        entity::words,
        record::{self, column},
    },
    news, organisations,
    words::locale::LocaleTag,
    workshop_reports,
};

/// How far every locale's words have come, by kind.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Coverage {
    /// What the source has.
    source: BTreeMap<ItemKind, Figures>,
    locales: BTreeMap<LocaleTag, BTreeMap<ItemKind, Figures>>,
}

impl Coverage {
    /// Counts the items that the public may see.
    pub async fn read(
        connection: &impl ConnectionTrait,
        source: &LocaleTag,
        moment: Moment,
    ) -> Result<Self, DbErr> {
        let mut coverage = Self::default();
        coverage
            .add::<conferences::entity::Entity>(connection, source, moment)
            .await?;
        coverage
            .add::<news::entity::Entity>(connection, source, moment)
            .await?;
        coverage
            .add::<workshop_reports::entity::report::Entity>(connection, source, moment)
            .await?;
        coverage
            .add::<organisations::entity::Entity>(connection, source, moment)
            .await?;
        coverage
            .add::<contacts::entity::contact::Entity>(connection, source, moment)
            .await?;
        Ok(coverage)
    }

    async fn add<T: KindTable>(
        &mut self,
        connection: &impl ConnectionTrait,
        source: &LocaleTag,
        moment: Moment,
    ) -> Result<(), DbErr> {
        let row = |name: &'static str| column::<words::Entity>(name);
        let one_if = |condition: Expr| Expr::case(condition, 1).finally(0).into();
        let there = || row("translated").gt(0);
        let outdated = || row("outdated").gt(0);
        let sums: [(&str, Expr); 13] = [
            ("items", one_if(row("translated").add(row("missing")).gt(0))),
            (
                "complete",
                one_if(there().and(row("missing").eq(0)).and(outdated().not())),
            ),
            (
                "partial",
                one_if(there().and(row("missing").gt(0)).and(outdated().not())),
            ),
            ("outdated_items", one_if(outdated())),
            ("machine_items", one_if(row("machine").gt(0))),
            ("translated", row("translated")),
            ("missing", row("missing")),
            ("outdated", row("outdated")),
            ("machine", row("machine")),
            ("translated_words", row("translated_words")),
            ("missing_words", row("missing_words")),
            ("outdated_words", row("outdated_words")),
            ("machine_words", row("machine_words")),
        ];
        let shown = record::visible::<T>(moment, &[])
            .select_only()
            .expr(column::<T>("id"))
            .into_query();
        // In the order of the index that holds all counts.
        let mut query = words::Entity::find()
            .select_only()
            .filter(words::Column::Kind.eq(T::KIND))
            .filter(row("item_id").in_subquery(shown))
            .into_query();
        query.expr_as(row("locale"), "locale");
        for (name, sum) in sums {
            query.expr_as(sum.sum(), name);
        }
        query.add_group_by([row("locale")]);
        for row in connection.query_all(&query).await? {
            let Ok(locale) = row.try_get::<String>("", "locale")?.parse::<LocaleTag>() else {
                continue;
            };
            let figures = figures(&row)?;
            if locale == *source {
                self.source.insert(T::KIND, figures);
            }
            self.locales
                .entry(locale)
                .or_default()
                .insert(T::KIND, figures);
        }
        Ok(())
    }

    /// For how many pairs of a locale and a kind there are figures.
    #[must_use]
    pub fn len(&self) -> usize {
        self.locales.values().map(BTreeMap::len).sum()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.locales.is_empty()
    }

    /// The figures of a locale by kind, in the order of kinds; kinds without any item are left out.
    #[must_use]
    pub fn kinds(&self, locale: &LocaleTag) -> Vec<(ItemKind, Figures)> {
        let own = self.locales.get(locale);
        let figures = |(kind, source): (&ItemKind, &Figures)| {
            let own = own.and_then(|kinds| kinds.get(kind)).copied();
            (*kind, compared(own.unwrap_or_default(), source))
        };
        self.source.iter().map(figures).collect()
    }

    /// The figures of a locale over all kinds.
    #[must_use]
    pub fn total(&self, locale: &LocaleTag) -> Figures {
        let mut total = Figures::default();
        for (_, figures) in self.kinds(locale) {
            total.add(&figures);
        }
        total
    }
}

fn figures(row: &QueryResult) -> Result<Figures, DbErr> {
    let sum = |name: &str| row.try_get::<i64>("", name);
    let amounts = |translated, missing, outdated, machine| -> Result<Amounts, DbErr> {
        let (translated, missing) = (sum(translated)?, sum(missing)?);
        Ok(Amounts {
            total: translated + missing,
            translated,
            missing,
            outdated: sum(outdated)?,
            machine: sum(machine)?,
        })
    };
    Ok(Figures {
        items: Items {
            total: sum("items")?,
            complete: sum("complete")?,
            partial: sum("partial")?,
            outdated: sum("outdated_items")?,
            missing: 0,
            machine: sum("machine_items")?,
        },
        messages: amounts("translated", "missing", "outdated", "machine")?,
        words: amounts(
            "translated_words",
            "missing_words",
            "outdated_words",
            "machine_words",
        )?,
    })
}

/// A locale has no rows of what it lacks altogether: that is what the source has beside.
fn compared(mut own: Figures, source: &Figures) -> Figures {
    let items = &mut own.items;
    items.total = source.items.total;
    items.missing = items.total - items.complete - items.partial - items.outdated;
    for (own, source) in [
        (&mut own.messages, &source.messages),
        (&mut own.words, &source.words),
    ] {
        own.total = source.total;
        own.missing = source.total - own.translated;
    }
    own
}
