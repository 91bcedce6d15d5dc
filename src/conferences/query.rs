//! Queries for conferences.

use async_graphql::{Context, Enum, InputObject, Object, Result};

use super::{
    entity::{Filter, by_start},
    object::Conference,
};
use crate::graphql::{
    dates::Date,
    locale::LanguageTag,
    nodes::{Single, single_by_slug},
    page::{ItemConnection, PageArguments, list},
};

/// Which conferences a list holds; all conditions count together.
#[derive(InputObject, Default)]
pub struct ConferenceFilter {
    /// About the topic of this key.
    topic: Option<String>,
    /// Hosted by the organisation of this slug.
    organisation: Option<String>,
    /// Ending on this day or later.
    from: Option<Date>,
    /// Starting on this day or earlier.
    until: Option<Date>,
    /// With words in this locale itself, not only by fallback.
    available_in: Option<LanguageTag>,
}

impl ConferenceFilter {
    fn part(self) -> (Filter, Option<LanguageTag>) {
        let filter = Filter {
            topic: self.topic,
            organisation: self.organisation,
            from: self.from.map(|day| day.0),
            until: self.until.map(|day| day.0),
        };
        (filter, self.available_in)
    }
}

/// The order of a list of conferences.
#[derive(Enum, Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ConferenceOrder {
    /// The latest first.
    #[default]
    StartsOnDesc,
    /// The earliest first.
    StartsOnAsc,
}

/// Queries for conferences.
#[derive(Default)]
pub struct ConferenceQuery;

#[Object]
impl ConferenceQuery {
    /// Conferences, latest first unless ordered otherwise.
    #[expect(
        clippy::too_many_arguments,
        reason = "they are the contract's arguments"
    )]
    async fn conferences(
        &self,
        context: &Context<'_>,
        #[graphql(desc = "The reader's language; without it, Accept-Language counts.")]
        locale: Option<LanguageTag>,
        #[graphql(desc = "How many from the start, at most 100.")] first: Option<i32>,
        #[graphql(desc = "Only what comes after this cursor.")] after: Option<String>,
        #[graphql(desc = "How many from the end, at most 100.")] last: Option<i32>,
        #[graphql(desc = "Only what comes before this cursor.")] before: Option<String>,
        #[graphql(desc = "Only these.")] filter: Option<ConferenceFilter>,
        #[graphql(desc = "In this order.")] order_by: Option<ConferenceOrder>,
    ) -> Result<ItemConnection<Conference>> {
        let (filter, available_in) = filter.unwrap_or_default().part();
        let order = by_start(order_by.unwrap_or_default() == ConferenceOrder::StartsOnDesc);
        let page = PageArguments {
            first,
            after,
            last,
            before,
        };
        list(context, locale.as_ref(), page, filter, available_in, order).await
    }

    /// The conference of this slug, in any locale.
    ///
    /// Null if there is none, or the reader's language and its fallbacks have no words for it.
    async fn conference(
        &self,
        context: &Context<'_>,
        #[graphql(desc = "Its stable slug, or a localised one.")] slug: String,
        #[graphql(desc = "The reader's language; without it, Accept-Language counts.")]
        locale: Option<LanguageTag>,
    ) -> Result<Option<Single<Conference>>> {
        single_by_slug(context, &slug, locale.as_ref()).await
    }
}
