//! Table `workshop_report`.

use chrono::NaiveDate;
use sea_orm::{
    Condition, ExprTrait, QuerySelect, QueryTrait, entity::prelude::*, sea_query::Query,
};

use super::contributor;
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

/// What a workshop report adds to an item.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "workshop_report")]
pub struct Model {
    /// The item's key.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: i64,
    /// The conference that the workshop was part of.
    pub conference_id: Option<i64>,
    /// The day of the workshop.
    pub held_on: NaiveDate,
    /// How many people took part.
    pub participants: Option<i32>,
    /// The address of the full report.
    pub full_report: Option<String>,
    /// The item.
    #[sea_orm(belongs_to, from = "id", to = "id")]
    pub item: BelongsTo<item::Entity>,
    /// Who contributed.
    #[sea_orm(has_many)]
    pub contributors: HasMany<contributor::Entity>,
}

impl ActiveModelBehavior for ActiveModel {}

crate::db::row!(Model {
    id,
    conference_id,
    held_on,
    participants,
    full_report,
});

impl KindTable for Entity {
    const KIND: ItemKind = ItemKind::WorkshopReport;

    fn id(row: &Model) -> i64 {
        row.id
    }

    fn event_day(row: &Model) -> Option<chrono::NaiveDate> {
        Some(row.held_on)
    }

    fn in_force(_moment: Moment) -> Condition {
        Condition::all()
    }

    fn add_facts(row: &Model, facts: &mut ItemFacts, _time_zone: chrono_tz::Tz) {
        facts.set_date("held_on", Some(row.held_on));
        facts.set(
            "participants",
            row.participants
                .map(|count| FactValue::Number(count.into())),
        );
    }

    fn conference_id(row: &Model) -> Option<i64> {
        row.conference_id
    }
}

/// Which reports a list holds.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Filter {
    /// On a workshop of the conference of this slug.
    pub conference: Option<String>,
    /// About the topic of this key.
    pub topic: Option<String>,
    /// To which the organisation of this slug contributed.
    pub organisation: Option<String>,
    /// Held on this day or later.
    pub from: Option<NaiveDate>,
    /// Held on this day or earlier.
    pub until: Option<NaiveDate>,
}

impl list::Filter for Filter {
    fn condition(&self) -> Condition {
        let (conference, organisation) = (self.conference.as_ref(), self.organisation.as_ref());
        Condition::all()
            .add_option(conference.map(|slug| {
                record::refers_to::<Entity>("conference_id", ItemKind::Conference, slug)
            }))
            .add_option(
                self.topic
                    .as_ref()
                    .map(|key| record::is_about::<Entity>(key)),
            )
            .add_option(organisation.map(|slug| contributed_by(slug)))
            .add_option(self.from.map(|day| COLUMN.held_on.gte(day)))
            .add_option(self.until.map(|day| COLUMN.held_on.lte(day)))
    }
}

fn contributed_by(organisation: &str) -> Expr {
    let organisation = record::refers_to::<contributor::Entity>(
        "organisation_id",
        ItemKind::Organisation,
        organisation,
    );
    COLUMN.id.in_subquery(
        contributor::Entity::find()
            .select_only()
            .column(contributor::Column::WorkshopReportId)
            .filter(organisation)
            .into_query(),
    )
}

/// By the day of the workshop.
#[must_use]
pub fn by_day(descending: bool) -> Order<Entity> {
    Order {
        name: if descending {
            "held_on_desc"
        } else {
            "held_on_asc"
        },
        column: ("workshop_report", "held_on"),
        measure: Measure::Day,
        place: |record| Some(Place::Day(record.row.held_on)),
        descending,
    }
}

/// The reports on the workshops of a conference, latest first.
#[must_use]
pub fn of_conference() -> Belonging<Entity> {
    Belonging {
        parent: ("workshop_report", "conference_id"),
        join: |select| select,
        order: by_day(true),
    }
}

/// Whether the joined contribution is the organisation's first to the report: one that contributed
/// in two ways counts once.
fn is_first_part() -> Expr {
    let column = |table: &'static str, name: &'static str| Expr::col((table, name));
    let same = |name| column("earlier", name).eq(column("workshop_contributor", name));
    let earlier = Query::select()
        .expr(Expr::val(1))
        .from_as("workshop_contributor", "earlier")
        .and_where(same("workshop_report_id"))
        .and_where(same("organisation_id"))
        .and_where(column("earlier", "position").lt(column("workshop_contributor", "position")))
        .to_owned();
    Expr::exists(earlier).not()
}

/// The reports on workshops that an organisation contributed to, latest first.
#[must_use]
pub fn of_contributor() -> Belonging<Entity> {
    Belonging {
        parent: ("workshop_contributor", "organisation_id"),
        join: |select| {
            select
                .inner_join(contributor::Entity)
                .filter(is_first_part())
        },
        order: by_day(true),
    }
}
