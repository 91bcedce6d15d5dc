//! What the public may know of items that changed.

use std::collections::{BTreeSet, HashMap};

use sea_orm::{DbErr, QueryFilter};

use crate::{
    clock::Moment,
    conferences, contacts,
    content::{
        ItemKind, KindTable,
        entity::item,
        record::{self, Record},
    },
    db::ReadRows,
    news::{self, entity::Status},
    organisations, workshop_reports,
};

/// What the public may know of an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Visibility {
    /// It is shown.
    Shown,
    /// It was shown, and is no longer.
    Withdrawn,
    /// It is not shown yet: nobody may know of it.
    Hidden,
}

/// What the public may know of `items`; those that do not exist are left out.
pub async fn of_items(
    connection: &impl ReadRows,
    moment: Moment,
    items: &BTreeSet<(ItemKind, String)>,
) -> Result<HashMap<(ItemKind, String), Visibility>, DbErr> {
    let mut found = HashMap::new();
    let published = |record: &Record<news::entity::Entity>| {
        let row = &record.row;
        Status::at(false, row.published_at, row.expires_at, moment.now) != Status::Scheduled
    };
    add::<news::entity::Entity>(connection, moment, items, published, &mut found).await?;
    add::<conferences::entity::Entity>(connection, moment, items, |_| true, &mut found).await?;
    add::<organisations::entity::Entity>(connection, moment, items, |_| true, &mut found).await?;
    add::<workshop_reports::entity::report::Entity>(
        connection,
        moment,
        items,
        |_| true,
        &mut found,
    )
    .await?;
    add::<contacts::entity::contact::Entity>(connection, moment, items, |_| true, &mut found)
        .await?;
    Ok(found)
}

async fn add<T: KindTable>(
    connection: &impl ReadRows,
    moment: Moment,
    items: &BTreeSet<(ItemKind, String)>,
    was_shown: impl Fn(&Record<T>) -> bool,
    found: &mut HashMap<(ItemKind, String), Visibility>,
) -> Result<(), DbErr> {
    let slugs: Vec<&str> = items
        .iter()
        .filter(|(kind, _)| *kind == T::KIND)
        .map(|(_, slug)| slug.as_str())
        .collect();
    if slugs.is_empty() {
        return Ok(());
    }
    let all = T::find()
        .inner_join(item::Entity)
        .filter(record::is_named::<T>(slugs.iter().copied()));
    for record in record::fetch(connection, all).await? {
        let hidden = record.item.draft || !was_shown(&record);
        let visibility = if hidden {
            Visibility::Hidden
        } else {
            Visibility::Withdrawn
        };
        found.insert((T::KIND, record.item.slug.clone()), visibility);
    }
    let shown = record::visible::<T>(moment, &[]).filter(record::is_named::<T>(slugs));
    for record in record::fetch(connection, shown).await? {
        found.insert((T::KIND, record.item.slug.clone()), Visibility::Shown);
    }
    Ok(())
}
