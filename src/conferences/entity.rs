//! Table `conference`.

use chrono::NaiveDate;
use sea_orm::{Condition, entity::prelude::*};

use crate::{
    clock::Moment,
    content::{
        ItemFacts, ItemKind, KindTable,
        entity::item,
        list::{self, Belonging, Measure, Order, Place},
        record,
    },
    words::fact::FactValue,
};

/// What a conference adds to an item.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "conference")]
pub struct Model {
    /// The item's key.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: i64,
    /// Its first day.
    pub starts_on: NaiveDate,
    /// Its last day, the first one again if there is only one.
    pub ends_on: NaiveDate,
    /// Names the label `venue-<key>`.
    pub venue: Option<String>,
    /// Names the label `city-<key>`.
    pub city: Option<String>,
    /// The organisation that invited.
    pub host_id: Option<i64>,
    /// How many people took part.
    pub participants: Option<i32>,
    /// The address of the press release.
    pub press_release: Option<String>,
    /// The item.
    #[sea_orm(belongs_to, from = "id", to = "id")]
    pub item: BelongsTo<item::Entity>,
}

impl ActiveModelBehavior for ActiveModel {}

crate::db::row!(Model {
    id,
    starts_on,
    ends_on,
    venue,
    city,
    host_id,
    participants,
    press_release,
});

impl KindTable for Entity {
    const KIND: ItemKind = ItemKind::Conference;

    fn id(row: &Model) -> i64 {
        row.id
    }

    fn event_day(row: &Model) -> Option<chrono::NaiveDate> {
        Some(row.starts_on)
    }

    fn in_force(_moment: Moment) -> Condition {
        Condition::all()
    }

    fn add_facts(row: &Model, facts: &mut ItemFacts, _time_zone: chrono_tz::Tz) {
        facts.set_date("starts_on", Some(row.starts_on));
        facts.set_date("ends_on", Some(row.ends_on));
        facts.set_label("venue", row.venue.as_deref());
        facts.set_label("city", row.city.as_deref());
        facts.set(
            "participants",
            row.participants
                .map(|count| FactValue::Number(count.into())),
        );
    }
}

/// Which conferences a list holds.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Filter {
    /// About the topic of this key.
    pub topic: Option<String>,
    /// Hosted by the organisation of this slug.
    pub organisation: Option<String>,
    /// Ending on this day or later.
    pub from: Option<NaiveDate>,
    /// Starting on this day or earlier.
    pub until: Option<NaiveDate>,
}

impl list::Filter for Filter {
    fn condition(&self) -> Condition {
        let organisation = self.organisation.as_ref();
        Condition::all()
            .add_option(
                self.topic
                    .as_ref()
                    .map(|key| record::is_about::<Entity>(key)),
            )
            .add_option(
                organisation.map(|slug| {
                    record::refers_to::<Entity>("host_id", ItemKind::Organisation, slug)
                }),
            )
            .add_option(self.from.map(|day| COLUMN.ends_on.gte(day)))
            .add_option(self.until.map(|day| COLUMN.starts_on.lte(day)))
    }
}

/// By the first day.
#[must_use]
pub fn by_start(descending: bool) -> Order<Entity> {
    Order {
        name: if descending {
            "starts_on_desc"
        } else {
            "starts_on_asc"
        },
        column: ("conference", "starts_on"),
        measure: Measure::Day,
        place: |record| Some(Place::Day(record.row.starts_on)),
        descending,
    }
}

/// The conferences that an organisation hosted, latest first.
#[must_use]
pub fn of_host() -> Belonging<Entity> {
    Belonging {
        parent: ("conference", "host_id"),
        join: |select| select,
        order: by_start(true),
    }
}
