//! Queries for organisations.

use async_graphql::{Context, Enum, InputObject, Object, Result};

use super::{
    entity::{Filter, by_slug},
    object::{Organisation, OrganisationCategory},
};
use crate::graphql::{
    locale::LanguageTag,
    nodes::{Single, single_by_slug},
    page::{ItemConnection, PageArguments, list},
};

/// Which organisations a list holds; all conditions count together.
#[derive(InputObject, Default)]
pub struct OrganisationFilter {
    /// Of this sort.
    category: Option<OrganisationCategory>,
    /// About the topic of this key.
    topic: Option<String>,
    /// Belonging to the organisation of this slug.
    parent: Option<String>,
    /// With words in this locale itself, not only by fallback.
    available_in: Option<LanguageTag>,
}

impl OrganisationFilter {
    fn part(self) -> (Filter, Option<LanguageTag>) {
        let filter = Filter {
            category: self.category.map(Into::into),
            topic: self.topic,
            parent: self.parent,
        };
        (filter, self.available_in)
    }
}

/// The order of a list of organisations.
#[derive(Enum, Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum OrganisationOrder {
    /// By the slug, from a to z.
    #[default]
    SlugAsc,
    /// By the slug, from z to a.
    SlugDesc,
}

/// Queries for organisations.
#[derive(Default)]
pub struct OrganisationQuery;

#[Object]
impl OrganisationQuery {
    /// Organisations and bodies of the network, by their slug.
    #[expect(
        clippy::too_many_arguments,
        reason = "they are the contract's arguments"
    )]
    async fn organisations(
        &self,
        context: &Context<'_>,
        #[graphql(desc = "The reader's language; without it, Accept-Language counts.")]
        locale: Option<LanguageTag>,
        #[graphql(desc = "How many from the start, at most 100.")] first: Option<i32>,
        #[graphql(desc = "Only what comes after this cursor.")] after: Option<String>,
        #[graphql(desc = "How many from the end, at most 100.")] last: Option<i32>,
        #[graphql(desc = "Only what comes before this cursor.")] before: Option<String>,
        #[graphql(desc = "Only these.")] filter: Option<OrganisationFilter>,
        #[graphql(desc = "In this order.")] order_by: Option<OrganisationOrder>,
    ) -> Result<ItemConnection<Organisation>> {
        let (filter, available_in) = filter.unwrap_or_default().part();
        let order = by_slug(order_by.unwrap_or_default() == OrganisationOrder::SlugDesc);
        let page = PageArguments {
            first,
            after,
            last,
            before,
        };
        list(context, locale.as_ref(), page, filter, available_in, order).await
    }

    /// The organisation or body of this slug, in any locale.
    ///
    /// Null if there is none, or the reader's language and its fallbacks have no words for it.
    async fn organisation(
        &self,
        context: &Context<'_>,
        #[graphql(desc = "Its stable slug, or a localised one.")] slug: String,
        #[graphql(desc = "The reader's language; without it, Accept-Language counts.")]
        locale: Option<LanguageTag>,
    ) -> Result<Option<Single<Organisation>>> {
        single_by_slug(context, &slug, locale.as_ref()).await
    }
}
