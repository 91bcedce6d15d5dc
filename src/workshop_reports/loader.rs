//! Batches look-ups of contributors.

use std::collections::HashMap;

use async_graphql::dataloader::Loader;

use super::entity::contributor;
use crate::graphql::{
    keeping::Weigh,
    loaders::{Failure, Loads},
};

/// The contributors of the report of this key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct ContributorsOf(pub(super) i64);

impl Weigh for contributor::Model {
    fn bytes(&self) -> usize {
        size_of::<Self>() + self.part.len()
    }
}

impl Loader<ContributorsOf> for Loads {
    type Value = Vec<contributor::Model>;
    type Error = Failure;

    async fn load(
        &self,
        keys: &[ContributorsOf],
    ) -> Result<HashMap<ContributorsOf, Self::Value>, Self::Error> {
        let reports: Vec<i64> = keys.iter().map(|key| key.0).collect();
        let contributors = contributor::of_reports(self.view.connection().await?, &reports).await?;
        Ok(contributors
            .into_iter()
            .map(|(report, rows)| (ContributorsOf(report), rows))
            .collect())
    }
}
