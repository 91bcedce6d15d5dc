//! Table `organisation`.

use sea_orm::{Condition, entity::prelude::*};

use crate::{
    clock::Moment,
    content::{
        ItemFacts, ItemKind, KindTable,
        entity::item,
        list::{self, Belonging, Measure, Order, Place},
        postal_address::PostalAddress,
        record,
    },
};

/// What an organisation or body adds to an item.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "organisation")]
pub struct Model {
    /// The item's key.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: i64,
    /// What sort of organisation it is.
    pub category: Category,
    /// The organisation that it belongs to or that runs it.
    pub parent_id: Option<i64>,
    /// Its website.
    pub website: Option<String>,
    /// Where it is.
    #[sea_orm(column_type = "JsonBinary", nullable)]
    pub address: Option<PostalAddress>,
    /// The item.
    #[sea_orm(belongs_to, from = "id", to = "id")]
    pub item: BelongsTo<item::Entity>,
}

impl ActiveModelBehavior for ActiveModel {}

crate::db::cell!(named: Category);
crate::db::row!(Model {
    id,
    category,
    parent_id,
    website,
    address,
});

/// What sort of organisation it is. Its name is the label `organisation-kind-<key>`.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum, serde::Deserialize,
)]
#[sea_orm(
    rs_type = "String",
    db_type = "String(StringLen::None)",
    rename_all = "kebab-case"
)]
#[serde(rename_all = "kebab-case")]
pub enum Category {
    /// A public administration.
    Administration,
    /// A body that advises a council or an administration.
    AdvisoryBody,
    /// A network of organisations.
    Network,
    /// A registered association.
    Association,
    /// A project that an organisation runs.
    Project,
}

impl KindTable for Entity {
    const KIND: ItemKind = ItemKind::Organisation;

    fn id(row: &Model) -> i64 {
        row.id
    }

    fn in_force(_moment: Moment) -> Condition {
        Condition::all()
    }

    fn add_facts(row: &Model, facts: &mut ItemFacts, _time_zone: chrono_tz::Tz) {
        facts.set_text("website", row.website.as_deref());
    }
}

/// Which organisations a list holds.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Filter {
    /// Of this sort.
    pub category: Option<Category>,
    /// About the topic of this key.
    pub topic: Option<String>,
    /// Belonging to the organisation of this slug.
    pub parent: Option<String>,
}

impl list::Filter for Filter {
    fn condition(&self) -> Condition {
        Condition::all()
            .add_option(self.category.map(|category| COLUMN.category.eq(category)))
            .add_option(
                self.topic
                    .as_ref()
                    .map(|key| record::is_about::<Entity>(key)),
            )
            .add_option(
                self.parent.as_ref().map(|slug| {
                    record::refers_to::<Entity>("parent_id", ItemKind::Organisation, slug)
                }),
            )
    }
}

/// By the slug.
#[must_use]
pub fn by_slug(descending: bool) -> Order<Entity> {
    Order {
        name: if descending { "slug_desc" } else { "slug_asc" },
        column: ("item", "slug"),
        measure: Measure::Text,
        place: |record| Some(Place::Text(record.item.slug.clone())),
        descending,
    }
}

/// The organisations that belong to another.
#[must_use]
pub fn of_parent() -> Belonging<Entity> {
    Belonging {
        parent: ("organisation", "parent_id"),
        join: |select| select,
        order: by_slug(false),
    }
}
