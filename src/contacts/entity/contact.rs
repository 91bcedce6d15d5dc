//! Table `contact`.

use std::convert::Infallible;
use std::sync::{Arc, LazyLock};

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use quick_cache::sync::Cache;
use sea_orm::{
    Condition, ExprTrait, FromJsonQueryResult, QuerySelect, QueryTrait, entity::prelude::*,
};
use serde::{Deserialize, Serialize};

use super::language;
use crate::{
    clock::Moment,
    content::{
        ItemFacts, ItemKind, KindTable,
        entity::item,
        list::{self, Belonging, Measure, Order, Place},
        postal_address::PostalAddress,
        record::{self, Span},
    },
    words::{fact::FactValue, locale::LocaleTag},
};

/// What a contact adds to an item.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "contact")]
pub struct Model {
    /// The item's key.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: i64,
    /// What it is for.
    pub category: Category,
    /// Whose contact it is.
    pub organisation_id: Option<i64>,
    /// A mailbox.
    pub email: Option<String>,
    /// A phone number in E.164.
    pub phone: Option<String>,
    /// A website.
    pub website: Option<String>,
    /// Where to go.
    #[sea_orm(column_type = "JsonBinary", nullable)]
    pub address: Option<PostalAddress>,
    /// When somebody is there.
    #[sea_orm(column_type = "JsonBinary")]
    pub opening_hours: OpeningHours,
    /// The last day on which the contact may be shown.
    pub valid_until: Option<NaiveDate>,
    /// When somebody last made sure that it is right.
    pub verified_at: Option<DateTime<Utc>>,
    /// The item.
    #[sea_orm(belongs_to, from = "id", to = "id")]
    pub item: BelongsTo<item::Entity>,
}

impl ActiveModelBehavior for ActiveModel {}

crate::db::cell!(named: Category);
crate::db::cell!(json: OpeningHours);
crate::db::row!(Model {
    id,
    category,
    organisation_id,
    email,
    phone,
    website,
    address,
    opening_hours,
    valid_until,
    verified_at,
});

/// What a contact is for. Its name is the label `contact-kind-<key>`.
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
    /// An office that is open to the public.
    Office,
    /// Advice.
    Advice,
    /// A project.
    Project,
    /// A network.
    Network,
    /// For journalists.
    Press,
}

/// When somebody is there, by weekday and time.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, FromJsonQueryResult)]
pub struct OpeningHours(pub Vec<OpeningTime>);

/// A span of time on a weekday, in the operator's time zone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OpeningTime {
    /// The day of the week.
    pub weekday: chrono::Weekday,
    /// From when on.
    pub opens: NaiveTime,
    /// Until when.
    pub closes: NaiveTime,
}

/// How many written phone numbers are remembered.
const WRITTEN_PHONES: usize = 16_384;

/// A phone number in E.164 as it is written internationally, such as `+49 30 23125101`.
#[must_use]
pub fn international_phone(e164: &str) -> String {
    // To take a number apart needs the regular expressions of its country: a tenth of a millisecond.
    // How it is written never changes.
    static WRITTEN: LazyLock<Cache<String, Arc<str>>> =
        LazyLock::new(|| Cache::new(WRITTEN_PHONES));
    let written = WRITTEN.get_or_insert_with(e164, || {
        let number = phonenumber::parse(None, e164);
        let written = number.map(|number| {
            let written = number.format().mode(phonenumber::Mode::International);
            written.to_string().into()
        });
        Ok::<_, Infallible>(written.unwrap_or_else(|_| e164.into()))
    });
    let Ok(written) = written;
    written.to_string()
}

impl KindTable for Entity {
    const KIND: ItemKind = ItemKind::Contact;

    fn id(row: &Model) -> i64 {
        row.id
    }

    fn in_force(moment: Moment) -> Condition {
        Condition::any()
            .add(COLUMN.valid_until.is_null())
            .add(COLUMN.valid_until.gte(moment.today))
    }

    fn span(row: &Model, time_zone: chrono_tz::Tz) -> Span {
        // The day after the last one begins at midnight, or when the clocks let it begin.
        let end = row.valid_until.and_then(|day| {
            let midnight = day.succ_opt()?.and_hms_opt(0, 0, 0)?;
            (0..24).find_map(|hour| {
                let begin = midnight + chrono::TimeDelta::hours(hour);
                Some(begin.and_local_timezone(time_zone).earliest()?.to_utc())
            })
        });
        Span {
            until: end.unwrap_or(Span::ALWAYS.until),
            ..Span::ALWAYS
        }
    }

    fn add_facts(row: &Model, facts: &mut ItemFacts, time_zone: chrono_tz::Tz) {
        facts.set_text("email", row.email.as_deref());
        let phone = row.phone.as_deref().map(international_phone);
        facts.set("phone", phone.map(FactValue::Text));
        facts.set_text("website", row.website.as_deref());
        facts.set_date("valid_until", row.valid_until);
        let verified_on = row
            .verified_at
            .map(|at| at.with_timezone(&time_zone).date_naive());
        facts.set_date("verified_on", verified_on);
    }
}

/// Which contacts a list holds.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Filter {
    /// For this purpose.
    pub category: Option<Category>,
    /// Of the organisation of this slug.
    pub organisation: Option<String>,
    /// About the topic of this key.
    pub topic: Option<String>,
    /// Speaking this language.
    pub spoken_language: Option<LocaleTag>,
}

impl list::Filter for Filter {
    fn condition(&self) -> Condition {
        Condition::all()
            .add_option(self.category.map(|category| COLUMN.category.eq(category)))
            .add_option(self.organisation.as_ref().map(|slug| {
                record::refers_to::<Entity>("organisation_id", ItemKind::Organisation, slug)
            }))
            .add_option(
                self.topic
                    .as_ref()
                    .map(|key| record::is_about::<Entity>(key)),
            )
            .add_option(self.spoken_language.as_ref().map(speaks))
    }
}

fn speaks(language: &LocaleTag) -> Expr {
    Expr::exists(
        language::Entity::find()
            .select_only()
            .expr(Expr::val(1))
            .filter(record::column::<language::Entity>("contact_id").equals((Entity, "id")))
            .filter(language::COLUMN.language.eq(language.as_str()))
            .into_query(),
    )
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

/// An organisation's contacts.
#[must_use]
pub fn of_organisation() -> Belonging<Entity> {
    Belonging {
        parent: ("contact", "organisation_id"),
        join: |select| select,
        order: by_slug(false),
    }
}
