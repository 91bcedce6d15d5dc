//! Conferences in the contract.

use std::sync::Arc;

use async_graphql::{Context, ContextSelectionSet, MergedObject, Object, Result, Value};

use super::entity;
use crate::{
    content::Record,
    graphql::{
        at_hand::{AtOnce, nullable},
        dates::{LocalDate, LocalNumber},
        item::{ItemFields, ItemObject},
        labels::label,
        loaders::Shown,
        nodes::{Single, single},
        page::{ItemConnection, PageArguments, children},
        session::{Scope, session},
        text::Text,
    },
    news::{self, NewsArticle},
    organisations::Organisation,
    workshop_reports::{self, WorkshopReport},
};

/// A conference.
#[derive(MergedObject, Clone)]
pub struct Conference(ItemFields, ConferenceFields);

impl ItemObject for Conference {
    type Table = entity::Entity;

    const LIST: &'static str = "Conference";

    fn new(shown: &Shown<Self::Table>, scope: Scope) -> Self {
        let fields = ConferenceFields {
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

/// What a conference has beside the fields of all items.
#[derive(Clone)]
pub struct ConferenceFields {
    record: Arc<Record<entity::Entity>>,
    scope: Scope,
}

impl ConferenceFields {
    fn named(
        &self,
        context: &Context<'_>,
        what: &str,
        key: Option<&String>,
    ) -> Result<Option<Text>> {
        match key {
            Some(key) => label(context, &self.scope, &format!("{what}-{key}")),
            None => Ok(None),
        }
    }
}

/// What a conference has beside the fields of all items.
#[Object]
impl ConferenceFields {
    /// Its first day.
    async fn starts_on(&self) -> LocalDate {
        LocalDate::new(self.record.row.starts_on, &self.scope)
    }

    /// Its last day; the first one again if there is only one.
    async fn ends_on(&self) -> LocalDate {
        LocalDate::new(self.record.row.ends_on, &self.scope)
    }

    /// The building in which it took place.
    async fn venue(&self, context: &Context<'_>) -> Result<Option<Text>> {
        self.named(context, "venue", self.record.row.venue.as_ref())
    }

    /// The city in which it took place.
    async fn city(&self, context: &Context<'_>) -> Result<Option<Text>> {
        self.named(context, "city", self.record.row.city.as_ref())
    }

    /// The organisation that invited.
    async fn host(&self, context: &Context<'_>) -> Result<Option<Single<Organisation>>> {
        single(session(context)?, self.record.row.host_id, &self.scope).await
    }

    /// How many people took part.
    async fn participants(&self) -> Option<LocalNumber> {
        self.record
            .row
            .participants
            .map(|count| LocalNumber::new(count, &self.scope))
    }

    /// The address of the press release.
    async fn press_release(&self) -> Option<&str> {
        self.record.row.press_release.as_deref()
    }

    /// News about it, newest first.
    async fn news(
        &self,
        context: &Context<'_>,
        #[graphql(desc = "How many from the start, at most 100.")] first: Option<i32>,
        #[graphql(desc = "Only what comes after this cursor.")] after: Option<String>,
        #[graphql(desc = "How many from the end, at most 100.")] last: Option<i32>,
        #[graphql(desc = "Only what comes before this cursor.")] before: Option<String>,
    ) -> Result<ItemConnection<NewsArticle>> {
        let page = PageArguments {
            first,
            after,
            last,
            before,
        };
        let relation = news::entity::of_conference();
        children(context, &self.scope, page, relation, self.record.row.id).await
    }

    /// Reports on its workshops, latest first.
    async fn workshop_reports(
        &self,
        context: &Context<'_>,
        #[graphql(desc = "How many from the start, at most 100.")] first: Option<i32>,
        #[graphql(desc = "Only what comes after this cursor.")] after: Option<String>,
        #[graphql(desc = "How many from the end, at most 100.")] last: Option<i32>,
        #[graphql(desc = "Only what comes before this cursor.")] before: Option<String>,
    ) -> Result<ItemConnection<WorkshopReport>> {
        let page = PageArguments {
            first,
            after,
            last,
            before,
        };
        let relation = workshop_reports::entity::report::of_conference();
        children(context, &self.scope, page, relation, self.record.row.id).await
    }
}

impl AtOnce for ConferenceFields {
    fn at_once(&self, field: &str, context: &ContextSelectionSet<'_>) -> Option<Value> {
        let row = &self.record.row;
        Some(match field {
            "startsOn" => LocalDate::new(row.starts_on, &self.scope).at_once(context)?,
            "endsOn" => LocalDate::new(row.ends_on, &self.scope).at_once(context)?,
            "participants" => nullable(row.participants, |count| {
                LocalNumber::new(count, &self.scope).at_once(context)
            })?,
            "pressRelease" => nullable(row.press_release.as_deref(), |text| Some(text.into()))?,
            _ => return None,
        })
    }
}
