//! Workshop reports in the contract.

use std::sync::Arc;

use async_graphql::{Context, ContextSelectionSet, MergedObject, Object, Result, Value};

use super::{
    entity::{contributor, report},
    loader::ContributorsOf,
};
use crate::{
    conferences::Conference,
    content::Record,
    graphql::{
        at_hand::{AtOnce, nullable},
        dates::{LocalDate, LocalNumber},
        error::database,
        item::{ItemFields, ItemObject},
        labels::label,
        loaders::Shown,
        nodes::{Single, single},
        session::{Scope, session},
        text::Text,
    },
    organisations::Organisation,
};

/// A report on a workshop.
#[derive(MergedObject, Clone)]
pub struct WorkshopReport(ItemFields, WorkshopReportFields);

impl ItemObject for WorkshopReport {
    type Table = report::Entity;

    const LIST: &'static str = "WorkshopReport";

    fn new(shown: &Shown<Self::Table>, scope: Scope) -> Self {
        let fields = WorkshopReportFields {
            record: Arc::clone(&shown.record),
            scope: scope.clone(),
        };
        Self(ItemFields::new(&shown.subject, scope), fields)
    }

    fn shared(&self) -> &ItemFields {
        &self.0
    }

    fn own(&self) -> &dyn AtOnce {
        &self.1
    }
}

/// What a workshop report has beside the fields of all items.
#[derive(Clone)]
pub struct WorkshopReportFields {
    record: Arc<Record<report::Entity>>,
    scope: Scope,
}

/// What a workshop report has beside the fields of all items.
#[Object]
impl WorkshopReportFields {
    /// The day of the workshop.
    async fn held_on(&self) -> LocalDate {
        LocalDate::new(self.record.row.held_on, &self.scope)
    }

    /// How many people took part.
    async fn participants(&self) -> Option<LocalNumber> {
        self.record
            .row
            .participants
            .map(|count| LocalNumber::new(count, &self.scope))
    }

    /// The conference that the workshop was part of.
    async fn conference(&self, context: &Context<'_>) -> Result<Option<Single<Conference>>> {
        single(
            session(context)?,
            self.record.row.conference_id,
            &self.scope,
        )
        .await
    }

    /// Which organisations contributed, and how.
    async fn contributors(&self, context: &Context<'_>) -> Result<Vec<Contributor>> {
        let key = ContributorsOf(self.record.row.id);
        let rows = session(context)?.look_up(key).await.map_err(database)?;
        let contributor = |row| Contributor {
            row,
            scope: self.scope.clone(),
        };
        Ok(rows
            .unwrap_or_default()
            .into_iter()
            .map(contributor)
            .collect())
    }

    /// The address of the full report.
    async fn full_report(&self) -> Option<&str> {
        self.record.row.full_report.as_deref()
    }
}

/// An organisation's part in a workshop.
pub struct Contributor {
    row: contributor::Model,
    scope: Scope,
}

/// An organisation's part in a workshop.
#[Object]
impl Contributor {
    /// The organisation; null if the reader's language has no words for it.
    async fn organisation(&self, context: &Context<'_>) -> Result<Option<Single<Organisation>>> {
        single(
            session(context)?,
            Some(self.row.organisation_id),
            &self.scope,
        )
        .await
    }

    /// The stable name of its part, such as `input`.
    async fn part(&self) -> &str {
        &self.row.part
    }

    /// What its part is called.
    async fn part_name(&self, context: &Context<'_>) -> Result<Option<Text>> {
        label(context, &self.scope, &format!("role-{}", self.row.part))
    }
}

impl AtOnce for WorkshopReportFields {
    fn at_once(&self, field: &str, context: &ContextSelectionSet<'_>) -> Option<Value> {
        let row = &self.record.row;
        Some(match field {
            "heldOn" => LocalDate::new(row.held_on, &self.scope).at_once(context)?,
            "participants" => nullable(row.participants, |count| {
                LocalNumber::new(count, &self.scope).at_once(context)
            })?,
            "fullReport" => nullable(row.full_report.as_deref(), |text| Some(text.into()))?,
            _ => return None,
        })
    }
}
