//! Batches look-ups of spoken languages.

use std::collections::HashMap;

use async_graphql::dataloader::Loader;

use super::entity::language;
use crate::graphql::loaders::{Failure, Loads};

/// The spoken languages of the contact of this key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct LanguagesOf(pub(super) i64);

impl Loader<LanguagesOf> for Loads {
    type Value = Vec<String>;
    type Error = Failure;

    async fn load(
        &self,
        keys: &[LanguagesOf],
    ) -> Result<HashMap<LanguagesOf, Self::Value>, Self::Error> {
        let contacts: Vec<i64> = keys.iter().map(|key| key.0).collect();
        let languages = language::of_contacts(self.view.connection().await?, &contacts).await?;
        Ok(languages
            .into_iter()
            .map(|(contact, tags)| (LanguagesOf(contact), tags))
            .collect())
    }
}
