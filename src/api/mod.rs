//! The public contract: the rooms merged into one schema, and one request's way through it.

mod changes;
mod node;
mod search;
mod service;

use async_graphql::{
    EmptyMutation, EmptySubscription, MergedObject, Schema, SchemaBuilder, ValidationMode,
};

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

type ContentSchema = Schema<Query, EmptyMutation, EmptySubscription>;

/// The schema twice: what answers a query if nothing fails, and what answers it otherwise.
pub struct Schemas {
    fast: ContentSchema,
    /// Puts nulls and errors where the specification wants them, at the cost of half the speed.
    exact: ContentSchema,
}

impl Default for Schemas {
    fn default() -> Self {
        Self {
            fast: builder().finish(),
            exact: builder().extension(NullPropagation).finish(),
        }
    }
}

/// Documents are judged before they reach the engine, so that its own limits are off.
fn builder() -> SchemaBuilder<Query, EmptyMutation, EmptySubscription> {
    Schema::build(Query::default(), EmptyMutation, EmptySubscription)
        .register_output_type::<node::Item>()
        .validation_mode(ValidationMode::Fast)
        .limit_recursive_depth(ENGINE_LEVELS)
}

/// The schema in GraphQL's schema language, as `schema.graphql` holds it.
#[must_use]
pub fn sdl() -> String {
    let options = async_graphql::SDLExportOptions::new().prefer_single_line_descriptions();
    let sdl = builder().finish().sdl_with_options(options);
    format!("{}\n", sdl.trim())
}
