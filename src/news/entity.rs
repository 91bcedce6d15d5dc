//! Table `news_article`.

use chrono::{DateTime, Utc};
use sea_orm::{Condition, entity::prelude::*};

use crate::{
    clock::Moment,
    content::{
        ItemFacts, ItemKind, KindTable, Record,
        entity::item,
        list::{self, Belonging, Measure, Order, Place},
        record::{self, Span},
    },
};

/// What a news article adds to an item.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "news_article")]
pub struct Model {
    /// The item's key.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: i64,
    /// When it is first shown; none for a draft.
    pub published_at: Option<DateTime<Utc>>,
    /// When its facts or words were last changed in substance.
    pub updated_at: Option<DateTime<Utc>>,
    /// From when on it is shown no longer.
    pub expires_at: Option<DateTime<Utc>>,
    /// The conference that it is about.
    pub conference_id: Option<i64>,
    /// The organisation that it is from.
    pub organisation_id: Option<i64>,
    /// The item.
    #[sea_orm(belongs_to, from = "id", to = "id")]
    pub item: BelongsTo<item::Entity>,
}

impl ActiveModelBehavior for ActiveModel {}

crate::db::row!(Model {
    id,
    published_at,
    updated_at,
    expires_at,
    conference_id,
    organisation_id,
});

/// Where a news article is in its life; it follows from its dates.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Status {
    /// Not to be shown yet.
    Draft,
    /// To be shown from a later time on.
    Scheduled,
    /// Shown.
    Published,
    /// Shown no longer.
    Expired,
}

impl Status {
    /// The status that follows from the dates at `now`.
    #[must_use]
    pub fn at(
        draft: bool,
        published_at: Option<DateTime<Utc>>,
        expires_at: Option<DateTime<Utc>>,
        now: DateTime<Utc>,
    ) -> Self {
        match published_at {
            Some(published_at) if !draft => {
                if expires_at.is_some_and(|expires_at| expires_at <= now) {
                    Self::Expired
                } else if published_at > now {
                    Self::Scheduled
                } else {
                    Self::Published
                }
            }
            _ => Self::Draft,
        }
    }
}

impl KindTable for Entity {
    const KIND: ItemKind = ItemKind::News;

    fn id(row: &Model) -> i64 {
        row.id
    }

    fn day(row: &Model, time_zone: chrono_tz::Tz) -> Option<chrono::NaiveDate> {
        let day = |instant: DateTime<Utc>| instant.with_timezone(&time_zone).date_naive();
        row.published_at.map(day)
    }

    fn in_force(moment: Moment) -> Condition {
        Condition::all()
            .add(COLUMN.published_at.lte(moment.now))
            .add(
                Condition::any()
                    .add(COLUMN.expires_at.is_null())
                    .add(COLUMN.expires_at.gt(moment.now)),
            )
    }

    fn span(row: &Model, _time_zone: chrono_tz::Tz) -> Span {
        row.published_at.map_or(Span::NEVER, |from| Span {
            from,
            until: row.expires_at.unwrap_or(Span::ALWAYS.until),
        })
    }

    fn add_facts(row: &Model, facts: &mut ItemFacts, time_zone: chrono_tz::Tz) {
        let day = |instant: DateTime<Utc>| instant.with_timezone(&time_zone).date_naive();
        facts.set_date("published_on", row.published_at.map(day));
        facts.set_date("updated_on", row.updated_at.map(day));
    }

    fn conference_id(row: &Model) -> Option<i64> {
        row.conference_id
    }
}

/// Which news a list holds.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Filter {
    /// About the conference of this slug.
    pub conference: Option<String>,
    /// About the topic of this key.
    pub topic: Option<String>,
    /// From the organisation of this slug.
    pub organisation: Option<String>,
    /// Published at this instant or later.
    pub from: Option<DateTime<Utc>>,
    /// Published before this instant.
    pub until: Option<DateTime<Utc>>,
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
            .add_option(organisation.map(|slug| {
                record::refers_to::<Entity>("organisation_id", ItemKind::Organisation, slug)
            }))
            .add_option(self.from.map(|instant| COLUMN.published_at.gte(instant)))
            .add_option(self.until.map(|instant| COLUMN.published_at.lt(instant)))
    }
}

/// By the instant of publication.
#[must_use]
pub fn by_publication(descending: bool) -> Order<Entity> {
    Order {
        name: if descending {
            "published_at_desc"
        } else {
            "published_at_asc"
        },
        column: ("news_article", "published_at"),
        measure: Measure::Instant,
        place: |record: &Record<Entity>| record.row.published_at.map(Place::Instant),
        descending,
    }
}

/// The news about a conference, newest first.
#[must_use]
pub fn of_conference() -> Belonging<Entity> {
    Belonging {
        parent: ("news_article", "conference_id"),
        join: |select| select,
        order: by_publication(true),
    }
}

/// The news from an organisation, newest first.
#[must_use]
pub fn of_organisation() -> Belonging<Entity> {
    Belonging {
        parent: ("news_article", "organisation_id"),
        join: |select| select,
        order: by_publication(true),
    }
}
