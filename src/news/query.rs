//! Queries for news.

use async_graphql::{Context, Enum, InputObject, Object, Result};

use super::{
    entity::{Filter, by_publication},
    object::NewsArticle,
};
use crate::graphql::{
    dates::Instant,
    locale::LanguageTag,
    nodes::{Single, single_by_slug},
    page::{ItemConnection, PageArguments, list},
};

/// Which news a list holds; all conditions count together.
#[derive(InputObject, Default)]
pub struct NewsFilter {
    /// About the conference of this slug.
    conference: Option<String>,
    /// About the topic of this key.
    topic: Option<String>,
    /// From the organisation of this slug.
    organisation: Option<String>,
    /// Published at this instant or later.
    from: Option<Instant>,
    /// Published before this instant.
    until: Option<Instant>,
    /// With words in this locale itself, not only by fallback.
    available_in: Option<LanguageTag>,
}

impl NewsFilter {
    fn part(self) -> (Filter, Option<LanguageTag>) {
        let filter = Filter {
            conference: self.conference,
            topic: self.topic,
            organisation: self.organisation,
            from: self.from.map(|instant| instant.0),
            until: self.until.map(|instant| instant.0),
        };
        (filter, self.available_in)
    }
}

/// The order of a list of news.
#[derive(Enum, Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum NewsOrder {
    /// The newest first.
    #[default]
    PublishedAtDesc,
    /// The oldest first.
    PublishedAtAsc,
}

/// Queries for news.
#[derive(Default)]
pub struct NewsQuery;

#[Object]
impl NewsQuery {
    /// News that are published, newest first unless ordered otherwise.
    #[expect(
        clippy::too_many_arguments,
        reason = "they are the contract's arguments"
    )]
    async fn news(
        &self,
        context: &Context<'_>,
        #[graphql(desc = "The reader's language; without it, Accept-Language counts.")]
        locale: Option<LanguageTag>,
        #[graphql(desc = "How many from the start, at most 100.")] first: Option<i32>,
        #[graphql(desc = "Only what comes after this cursor.")] after: Option<String>,
        #[graphql(desc = "How many from the end, at most 100.")] last: Option<i32>,
        #[graphql(desc = "Only what comes before this cursor.")] before: Option<String>,
        #[graphql(desc = "Only these.")] filter: Option<NewsFilter>,
        #[graphql(desc = "In this order.")] order_by: Option<NewsOrder>,
    ) -> Result<ItemConnection<NewsArticle>> {
        let (filter, available_in) = filter.unwrap_or_default().part();
        let order = by_publication(order_by.unwrap_or_default() == NewsOrder::PublishedAtDesc);
        let page = PageArguments {
            first,
            after,
            last,
            before,
        };
        list(context, locale.as_ref(), page, filter, available_in, order).await
    }

    /// The news article of this slug, in any locale.
    ///
    /// Null if there is none, or the reader's language and its fallbacks have no words for it.
    async fn news_article(
        &self,
        context: &Context<'_>,
        #[graphql(desc = "Its stable slug, or a localised one.")] slug: String,
        #[graphql(desc = "The reader's language; without it, Accept-Language counts.")]
        locale: Option<LanguageTag>,
    ) -> Result<Option<Single<NewsArticle>>> {
        single_by_slug(context, &slug, locale.as_ref()).await
    }
}
