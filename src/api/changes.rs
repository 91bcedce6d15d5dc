//! The change log in the contract: what a partner has to fetch again.

use std::collections::BTreeSet;

use async_graphql::{
    Context, Enum, InputValueError, InputValueResult, Object, Result, Scalar, ScalarType,
    SimpleObject, Value,
};
use sea_orm::DbErr;

use crate::{
    content::{
        change_log,
        entity::change::{self, Action},
    },
    graphql::{
        error::{bad_input, database},
        global_id::{Kind, global_id},
        locale::LanguageTag,
        session::session,
    },
    renditions::visibility::{self, Visibility},
};

/// The number of a change; it only grows. A JSON number below 2^53.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Revision(pub i64);

/// The number of a change; it only grows. A JSON number below 2^53.
#[Scalar]
impl ScalarType for Revision {
    fn parse(value: Value) -> InputValueResult<Self> {
        let number = match &value {
            Value::Number(number) => number.as_i64(),
            Value::String(text) => text.parse().ok(),
            _ => return Err(InputValueError::expected_type(value)),
        };
        number
            .filter(|number| *number >= 0)
            .map(Self)
            .ok_or_else(|| InputValueError::custom("a revision is a whole number from 0 on"))
    }

    fn to_value(&self) -> Value {
        Value::from(self.0)
    }
}

/// What happened to an item or to its words.
#[derive(Enum, Clone, Copy, Debug, PartialEq, Eq)]
#[graphql(remote = "Action")]
pub enum ChangeAction {
    /// They are new or different.
    Upsert,
    /// They are gone, or shown no longer.
    Delete,
}

/// One change.
#[derive(SimpleObject)]
pub struct Change {
    /// Its number.
    revision: Revision,
    /// The kind of the item that changed; null where a locale's shared vocabulary did.
    kind: Option<Kind>,
    /// The item's slug; `labels` or `terms` for a shared vocabulary.
    slug: String,
    /// The item's global id; null for a shared vocabulary.
    id: Option<async_graphql::ID>,
    /// The locale whose words changed; null where facts did.
    locale: Option<LanguageTag>,
    /// What happened.
    action: ChangeAction,
}

/// A page of the change log.
#[derive(SimpleObject)]
pub struct ChangePage {
    /// The changes, oldest first.
    changes: Vec<Change>,
    /// Where to go on: `since` of the next page, or of the next visit.
    next: Revision,
    /// Whether more changes follow already.
    has_more: bool,
}

/// The change log.
#[derive(Default)]
pub struct ChangeQuery;

#[Object]
impl ChangeQuery {
    /// What changed after a revision, oldest first: fetch it again, or forget it.
    ///
    /// Begin with 0 and keep `next`. A change of facts concerns an item in all languages. What time alone changes, such as an article that expires, is no change: its dates are told with it.
    #[graphql(cache_control(no_cache))]
    async fn changes(
        &self,
        context: &Context<'_>,
        #[graphql(desc = "The revision that is known already; 0 at first.")] since: Revision,
        #[graphql(desc = "How many at most, up to 100.", default = 100)] first: i32,
    ) -> Result<ChangePage> {
        let session = session(context)?;
        let most = session.limits.page_max;
        let first = u64::try_from(first)
            .ok()
            .filter(|first| (1..=u64::from(most)).contains(first))
            .ok_or_else(|| bad_input(format!("`first` is from 1 to {most}.")))?;
        let failed = |error: DbErr| {
            session.view.note(&error);
            database(error)
        };
        let connection = session.connection().await.map_err(failed)?;
        let rows = change_log::changes_since(&*connection, since.0, first)
            .await
            .map_err(failed)?;
        let items: BTreeSet<_> = rows
            .iter()
            .filter_map(|row| Some((row.kind?, row.slug.clone())))
            .collect();
        let visibility = visibility::of_items(&*connection, session.moment, &items)
            .await
            .map_err(failed)?;
        drop(connection);
        let next = rows
            .last()
            .map_or(since.0.min(session.revision), |row| row.revision);
        let change = |row: change::Model| {
            let shown = match row.kind {
                None => Visibility::Shown,
                Some(kind) => visibility
                    .get(&(kind, row.slug.clone()))
                    .copied()
                    // What is not there any more was deleted.
                    .unwrap_or(Visibility::Withdrawn),
            };
            let action = match shown {
                Visibility::Shown => row.action,
                Visibility::Withdrawn => Action::Delete,
                // Shown before: whoever has it is to forget it.
                Visibility::Hidden if row.locale.is_none() && row.action == Action::Delete => {
                    Action::Delete
                }
                Visibility::Hidden => return None,
            };
            Some(Change {
                revision: Revision(row.revision),
                id: row.kind.map(|kind| global_id(kind, &row.slug)),
                kind: row.kind.map(Into::into),
                slug: row.slug,
                locale: row.locale.and_then(|tag| tag.parse().ok()).map(LanguageTag),
                action: action.into(),
            })
        };
        Ok(ChangePage {
            changes: rows.into_iter().filter_map(change).collect(),
            next: Revision(next),
            has_more: next < session.revision,
        })
    }
}
