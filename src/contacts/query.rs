//! Queries for contacts.

use async_graphql::{Context, Enum, InputObject, Object, Result};

use super::{
    entity::contact::{Filter, by_slug},
    object::{Contact, ContactCategory},
};
use crate::graphql::{
    locale::LanguageTag,
    nodes::{Single, single_by_slug},
    page::{ItemConnection, PageArguments, list},
};

/// Which contacts a list holds; all conditions count together.
#[derive(InputObject, Default)]
pub struct ContactFilter {
    /// For this purpose.
    category: Option<ContactCategory>,
    /// Of the organisation of this slug.
    organisation: Option<String>,
    /// About the topic of this key.
    topic: Option<String>,
    /// Speaking this language.
    spoken_language: Option<LanguageTag>,
    /// With words in this locale itself, not only by fallback.
    available_in: Option<LanguageTag>,
}

impl ContactFilter {
    fn part(self) -> (Filter, Option<LanguageTag>) {
        let filter = Filter {
            category: self.category.map(Into::into),
            organisation: self.organisation,
            topic: self.topic,
            spoken_language: self.spoken_language.map(|tag| tag.0),
        };
        (filter, self.available_in)
    }
}

/// The order of a list of contacts.
#[derive(Enum, Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ContactOrder {
    /// By the slug, from a to z.
    #[default]
    SlugAsc,
    /// By the slug, from z to a.
    SlugDesc,
}

/// Queries for contacts.
#[derive(Default)]
pub struct ContactQuery;

#[Object]
impl ContactQuery {
    /// Contacts that are valid today, by their slug.
    #[expect(
        clippy::too_many_arguments,
        reason = "they are the contract's arguments"
    )]
    async fn contacts(
        &self,
        context: &Context<'_>,
        #[graphql(desc = "The reader's language; without it, Accept-Language counts.")]
        locale: Option<LanguageTag>,
        #[graphql(desc = "How many from the start, at most 100.")] first: Option<i32>,
        #[graphql(desc = "Only what comes after this cursor.")] after: Option<String>,
        #[graphql(desc = "How many from the end, at most 100.")] last: Option<i32>,
        #[graphql(desc = "Only what comes before this cursor.")] before: Option<String>,
        #[graphql(desc = "Only these.")] filter: Option<ContactFilter>,
        #[graphql(desc = "In this order.")] order_by: Option<ContactOrder>,
    ) -> Result<ItemConnection<Contact>> {
        let (filter, available_in) = filter.unwrap_or_default().part();
        let order = by_slug(order_by.unwrap_or_default() == ContactOrder::SlugDesc);
        let page = PageArguments {
            first,
            after,
            last,
            before,
        };
        list(context, locale.as_ref(), page, filter, available_in, order).await
    }

    /// The contact of this slug, in any locale.
    ///
    /// Null if there is none, or the reader's language and its fallbacks have no words for it.
    async fn contact(
        &self,
        context: &Context<'_>,
        #[graphql(desc = "Its stable slug, or a localised one.")] slug: String,
        #[graphql(desc = "The reader's language; without it, Accept-Language counts.")]
        locale: Option<LanguageTag>,
    ) -> Result<Option<Single<Contact>>> {
        single_by_slug(context, &slug, locale.as_ref()).await
    }
}
