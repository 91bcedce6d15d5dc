//! News articles in the contract.

use std::sync::Arc;

use async_graphql::{
    Context, ContextSelectionSet, MergedObject, Object, Result, ScalarType, Value,
};
use chrono::{DateTime, Utc};

use super::entity;
use crate::{
    conferences::Conference,
    content::Record,
    graphql::{
        at_hand::{AtOnce, nullable},
        dates::{Instant, LocalDate},
        item::{ItemFields, ItemObject},
        loaders::Shown,
        nodes::{Single, single},
        session::{Scope, Session, session},
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

    fn own(&self) -> &dyn AtOnce {
        &self.1
    }
}

/// What a news article has beside the fields of all items.
#[derive(Clone)]
pub struct NewsArticleFields {
    record: Arc<Record<entity::Entity>>,
    scope: Scope,
}

impl NewsArticleFields {
    fn day(&self, session: &Session, instant: DateTime<Utc>) -> LocalDate {
        let day = instant.with_timezone(&session.time_zone).date_naive();
        LocalDate::new(day, &self.scope)
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
        Ok(self.day(session(context)?, published_at))
    }

    /// When it was last changed in substance.
    async fn updated_at(&self) -> Option<Instant> {
        self.record.row.updated_at.map(Instant)
    }

    /// The day on which it was last changed in substance, in the operator's time zone.
    async fn updated_on(&self, context: &Context<'_>) -> Result<Option<LocalDate>> {
        let session = session(context)?;
        let day = |instant| self.day(session, instant);
        Ok(self.record.row.updated_at.map(day))
    }

    /// From when on it will be shown no longer.
    async fn expires_at(&self) -> Option<Instant> {
        self.record.row.expires_at.map(Instant)
    }

    /// The conference that it is about.
    async fn conference(&self, context: &Context<'_>) -> Result<Option<Single<Conference>>> {
        single(
            session(context)?,
            self.record.row.conference_id,
            &self.scope,
        )
        .await
    }

    /// The organisation that it is from.
    async fn organisation(&self, context: &Context<'_>) -> Result<Option<Single<Organisation>>> {
        single(
            session(context)?,
            self.record.row.organisation_id,
            &self.scope,
        )
        .await
    }
}

impl AtOnce for NewsArticleFields {
    fn at_once(&self, field: &str, context: &ContextSelectionSet<'_>) -> Option<Value> {
        let row = &self.record.row;
        let instant = |instant| nullable(instant, |instant| Some(Instant(instant).to_value()));
        let day = |instant: DateTime<Utc>| {
            let session = context.data::<Session>().ok()?;
            self.day(session, instant).at_once(context)
        };
        Some(match field {
            "publishedAt" => Instant(row.published_at?).to_value(),
            "publishedOn" => day(row.published_at?)?,
            "updatedAt" => instant(row.updated_at)?,
            "updatedOn" => nullable(row.updated_at, day)?,
            "expiresAt" => instant(row.expires_at)?,
            _ => return None,
        })
    }
}
