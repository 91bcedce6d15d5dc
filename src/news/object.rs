//! News articles in the contract.

use std::sync::Arc;

use async_graphql::{Context, MergedObject, Object, Result};
use chrono::{DateTime, Utc};

use super::entity;
use crate::{
    conferences::Conference,
    content::Record,
    graphql::{
        dates::{Instant, LocalDate},
        item::{ItemFields, ItemObject, by_key},
        loaders::Shown,
        session::{Scope, session},
    },
    organisations::Organisation,
};

/// A piece of news.
#[derive(MergedObject, Clone)]
pub struct NewsArticle(ItemFields, NewsArticleFields);

impl ItemObject for NewsArticle {
    type Table = entity::Entity;

    const LIST: &'static str = "News";

    fn new(shown: &Shown<Self::Table>, scope: Scope) -> Self {
        let fields = NewsArticleFields {
            record: Arc::clone(&shown.record),
            scope: scope.clone(),
        };
        Self(ItemFields::new(&shown.subject, scope), fields)
    }

    fn shared(&self) -> &ItemFields {
        &self.0
    }
}

/// What a news article has beside the fields of all items.
#[derive(Clone)]
pub struct NewsArticleFields {
    record: Arc<Record<entity::Entity>>,
    scope: Scope,
}

impl NewsArticleFields {
    fn day(&self, context: &Context<'_>, instant: DateTime<Utc>) -> Result<LocalDate> {
        let day = instant
            .with_timezone(&session(context)?.time_zone)
            .date_naive();
        Ok(LocalDate::new(day, &self.scope))
    }
}

/// What a news article has beside the fields of all items.
#[Object]
impl NewsArticleFields {
    /// When it was published.
    async fn published_at(&self) -> Result<Instant> {
        // Only published articles are shown, and those have an instant.
        self.record
            .row
            .published_at
            .map(Instant)
            .ok_or_else(|| "a shown article is not published".into())
    }

    /// The day on which it was published, in the operator's time zone.
    async fn published_on(&self, context: &Context<'_>) -> Result<LocalDate> {
        let Instant(published_at) = self.published_at(context).await?;
        self.day(context, published_at)
    }

    /// When it was last changed in substance.
    async fn updated_at(&self) -> Option<Instant> {
        self.record.row.updated_at.map(Instant)
    }

    /// The day on which it was last changed in substance, in the operator's time zone.
    async fn updated_on(&self, context: &Context<'_>) -> Result<Option<LocalDate>> {
        self.record
            .row
            .updated_at
            .map(|instant| self.day(context, instant))
            .transpose()
    }

    /// From when on it will be shown no longer.
    async fn expires_at(&self) -> Option<Instant> {
        self.record.row.expires_at.map(Instant)
    }

    /// The conference that it is about.
    async fn conference(&self, context: &Context<'_>) -> Result<Option<Conference>> {
        by_key(
            session(context)?,
            self.record.row.conference_id,
            &self.scope,
        )
        .await
    }

    /// The organisation that it is from.
    async fn organisation(&self, context: &Context<'_>) -> Result<Option<Organisation>> {
        by_key(
            session(context)?,
            self.record.row.organisation_id,
            &self.scope,
        )
        .await
    }
}
