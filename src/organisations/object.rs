//! Organisations in the contract.

use std::sync::Arc;

use async_graphql::{
    Context, ContextSelectionSet, Enum, MergedObject, Object, Result, Value,
    resolver_utils::enum_value,
};

use super::entity::{self, Category};
use crate::{
    conferences::{self, Conference},
    contacts::{self, Contact},
    content::Record,
    graphql::{
        at_hand::{AtOnce, nullable},
        item::{ItemFields, ItemObject},
        labels::label,
        loaders::Shown,
        nodes::{Single, single},
        page::{ItemConnection, PageArguments, children},
        place::Address,
        session::{Scope, session},
        text::Text,
    },
    news::{self, NewsArticle},
    workshop_reports::{self, WorkshopReport},
};

/// An organisation or body of the network.
#[derive(MergedObject, Clone)]
pub struct Organisation(ItemFields, OrganisationFields);

impl ItemObject for Organisation {
    type Table = entity::Entity;

    const LIST: &'static str = "Organisation";

    fn new(shown: &Shown<Self::Table>, scope: Scope) -> Self {
        let fields = OrganisationFields {
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

/// What sort of organisation it is.
#[derive(Enum, Clone, Copy, Debug, PartialEq, Eq)]
#[graphql(remote = "Category")]
pub enum OrganisationCategory {
    /// A public administration.
    Administration,
    /// A body that advises a council or an administration.
    AdvisoryBody,
    /// A network of organisations.
    Network,
    /// A registered association.
    Association,
    /// A project that an organisation runs.
    Project,
}

/// What an organisation has beside the fields of all items.
#[derive(Clone)]
pub struct OrganisationFields {
    record: Arc<Record<entity::Entity>>,
    scope: Scope,
}

/// What an organisation has beside the fields of all items.
#[Object]
impl OrganisationFields {
    /// What sort of organisation it is.
    async fn category(&self) -> OrganisationCategory {
        self.record.row.category.into()
    }

    /// What that sort is called.
    async fn category_name(&self, context: &Context<'_>) -> Result<Option<Text>> {
        let key = sea_orm::ActiveEnum::into_value(self.record.row.category);
        label(context, &self.scope, &format!("organisation-kind-{key}"))
    }

    /// The organisation that it belongs to or that runs it.
    async fn parent(&self, context: &Context<'_>) -> Result<Option<Single<Organisation>>> {
        single(session(context)?, self.record.row.parent_id, &self.scope).await
    }

    /// Its website.
    async fn website(&self) -> Option<&str> {
        self.record.row.website.as_deref()
    }

    /// Where it is.
    async fn address(&self) -> Option<Address> {
        self.record.row.address.clone().map(Address)
    }

    /// The organisations and bodies that belong to it.
    async fn children(
        &self,
        context: &Context<'_>,
        #[graphql(desc = "How many from the start, at most 100.")] first: Option<i32>,
        #[graphql(desc = "Only what comes after this cursor.")] after: Option<String>,
        #[graphql(desc = "How many from the end, at most 100.")] last: Option<i32>,
        #[graphql(desc = "Only what comes before this cursor.")] before: Option<String>,
    ) -> Result<ItemConnection<Organisation>> {
        let page = PageArguments {
            first,
            after,
            last,
            before,
        };
        let relation = entity::of_parent();
        children(context, &self.scope, page, relation, self.record.row.id).await
    }

    /// How to reach it.
    async fn contacts(
        &self,
        context: &Context<'_>,
        #[graphql(desc = "How many from the start, at most 100.")] first: Option<i32>,
        #[graphql(desc = "Only what comes after this cursor.")] after: Option<String>,
        #[graphql(desc = "How many from the end, at most 100.")] last: Option<i32>,
        #[graphql(desc = "Only what comes before this cursor.")] before: Option<String>,
    ) -> Result<ItemConnection<Contact>> {
        let page = PageArguments {
            first,
            after,
            last,
            before,
        };
        let relation = contacts::entity::contact::of_organisation();
        children(context, &self.scope, page, relation, self.record.row.id).await
    }

    /// News from it, newest first.
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
        let relation = news::entity::of_organisation();
        children(context, &self.scope, page, relation, self.record.row.id).await
    }

    /// Conferences that it hosted, latest first.
    async fn conferences(
        &self,
        context: &Context<'_>,
        #[graphql(desc = "How many from the start, at most 100.")] first: Option<i32>,
        #[graphql(desc = "Only what comes after this cursor.")] after: Option<String>,
        #[graphql(desc = "How many from the end, at most 100.")] last: Option<i32>,
        #[graphql(desc = "Only what comes before this cursor.")] before: Option<String>,
    ) -> Result<ItemConnection<Conference>> {
        let page = PageArguments {
            first,
            after,
            last,
            before,
        };
        let relation = conferences::entity::of_host();
        children(context, &self.scope, page, relation, self.record.row.id).await
    }

    /// Reports on workshops that it contributed to, latest first.
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
        let relation = workshop_reports::entity::report::of_contributor();
        children(context, &self.scope, page, relation, self.record.row.id).await
    }
}

impl AtOnce for OrganisationFields {
    fn at_once(&self, field: &str, _: &ContextSelectionSet<'_>) -> Option<Value> {
        let row = &self.record.row;
        Some(match field {
            "category" => enum_value(OrganisationCategory::from(row.category)),
            "website" => nullable(row.website.as_deref(), |text| Some(text.into()))?,
            _ => return None,
        })
    }
}
