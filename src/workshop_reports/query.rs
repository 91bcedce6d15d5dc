//! Queries for workshop reports.

use async_graphql::{Context, Enum, InputObject, Object, Result};

use super::{
    entity::report::{Filter, by_day},
    object::WorkshopReport,
};
use crate::graphql::{
    dates::Date,
    locale::LanguageTag,
    nodes::{Single, single_by_slug},
    page::{ItemConnection, PageArguments, list},
};

/// Which workshop reports a list holds; all conditions count together.
#[derive(InputObject, Default)]
pub struct WorkshopReportFilter {
    /// On a workshop of the conference of this slug.
    conference: Option<String>,
    /// About the topic of this key.
    topic: Option<String>,
    /// To which the organisation of this slug contributed.
    organisation: Option<String>,
    /// Held on this day or later.
    from: Option<Date>,
    /// Held on this day or earlier.
    until: Option<Date>,
    /// With words in this locale itself, not only by fallback.
    available_in: Option<LanguageTag>,
}

impl WorkshopReportFilter {
    fn part(self) -> (Filter, Option<LanguageTag>) {
        let filter = Filter {
            conference: self.conference,
            topic: self.topic,
            organisation: self.organisation,
            from: self.from.map(|day| day.0),
            until: self.until.map(|day| day.0),
        };
        (filter, self.available_in)
    }
}

/// The order of a list of workshop reports.
#[derive(Enum, Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum WorkshopReportOrder {
    /// The latest first.
    #[default]
    HeldOnDesc,
    /// The earliest first.
    HeldOnAsc,
}

/// Queries for workshop reports.
#[derive(Default)]
pub struct WorkshopReportQuery;

#[Object]
impl WorkshopReportQuery {
    /// Workshop reports, latest first unless ordered otherwise.
    #[expect(
        clippy::too_many_arguments,
        reason = "they are the contract's arguments"
    )]
    async fn workshop_reports(
        &self,
        context: &Context<'_>,
        #[graphql(desc = "The reader's language; without it, Accept-Language counts.")]
        locale: Option<LanguageTag>,
        #[graphql(desc = "How many from the start, at most 100.")] first: Option<i32>,
        #[graphql(desc = "Only what comes after this cursor.")] after: Option<String>,
        #[graphql(desc = "How many from the end, at most 100.")] last: Option<i32>,
        #[graphql(desc = "Only what comes before this cursor.")] before: Option<String>,
        #[graphql(desc = "Only these.")] filter: Option<WorkshopReportFilter>,
        #[graphql(desc = "In this order.")] order_by: Option<WorkshopReportOrder>,
    ) -> Result<ItemConnection<WorkshopReport>> {
        let (filter, available_in) = filter.unwrap_or_default().part();
        let order = by_day(order_by.unwrap_or_default() == WorkshopReportOrder::HeldOnDesc);
        let page = PageArguments {
            first,
            after,
            last,
            before,
        };
        list(context, locale.as_ref(), page, filter, available_in, order).await
    }

    /// The workshop report of this slug, in any locale.
    ///
    /// Null if there is none, or the reader's language and its fallbacks have no words for it.
    async fn workshop_report(
        &self,
        context: &Context<'_>,
        #[graphql(desc = "Its stable slug, or a localised one.")] slug: String,
        #[graphql(desc = "The reader's language; without it, Accept-Language counts.")]
        locale: Option<LanguageTag>,
    ) -> Result<Option<Single<WorkshopReport>>> {
        single_by_slug(context, &slug, locale.as_ref()).await
    }
}
