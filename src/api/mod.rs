//! The public contract: the rooms merged into one schema, and one request's way through it.

mod changes;
mod node;
mod search;
mod service;

use async_graphql::{EmptyMutation, EmptySubscription, MergedObject, Schema, ValidationMode};

pub use service::Service;

use crate::{
    conferences::ConferenceQuery,
    contacts::ContactQuery,
    graphql::{judge::ENGINE_LEVELS, labels::LabelQuery, nulls::NullPropagation},
    news::NewsQuery,
    organisations::OrganisationQuery,
    workshop_reports::WorkshopReportQuery,
};

/// What can be asked. Every field takes the reader's language, or finds it in Accept-Language.
#[derive(MergedObject, Default)]
pub struct Query(
    NewsQuery,
    ConferenceQuery,
    WorkshopReportQuery,
    OrganisationQuery,
    ContactQuery,
    LabelQuery,
    changes::ChangeQuery,
    node::NodeQuery,
    search::SearchQuery,
);

/// The schema.
pub type ContentSchema = Schema<Query, EmptyMutation, EmptySubscription>;

/// Builds the schema. Documents are judged before they reach it, so that its own limits are off.
#[must_use]
pub fn schema() -> ContentSchema {
    Schema::build(Query::default(), EmptyMutation, EmptySubscription)
        .register_output_type::<node::Item>()
        .extension(NullPropagation)
        .validation_mode(ValidationMode::Fast)
        .limit_recursive_depth(ENGINE_LEVELS)
        .finish()
}

/// The schema in GraphQL's schema language, as `schema.graphql` holds it.
#[must_use]
pub fn sdl() -> String {
    let options = async_graphql::SDLExportOptions::new().prefer_single_line_descriptions();
    let sdl = schema().sdl_with_options(options);
    format!("{}\n", sdl.trim())
}
