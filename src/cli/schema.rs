//! `lotse schema`

/// The schema, as `schema.graphql` holds it.
pub(super) fn sdl() -> String {
    crate::api::sdl()
}
