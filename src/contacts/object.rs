//! Contacts in the contract.

use std::sync::Arc;

use async_graphql::{
    Context, ContextSelectionSet, Enum, MergedObject, Object, Result, ScalarType, SimpleObject,
    Value, resolver_utils::enum_value,
};

use super::{
    entity::contact::{self, Category, OpeningTime, international_phone},
    loader::LanguagesOf,
};
use crate::{
    content::Record,
    graphql::{
        at_hand::{AtOnce, nullable},
        dates::{Instant, LocalDate, LocalTime},
        error::database,
        item::{ItemFields, ItemObject},
        labels::label,
        loaders::Shown,
        locale::Locale,
        nodes::{Single, single},
        place::Address,
        session::{Scope, session},
        text::Text,
    },
    organisations::Organisation,
};

/// A way to reach an organisation.
#[derive(MergedObject, Clone)]
pub struct Contact(ItemFields, ContactFields);

impl ItemObject for Contact {
    type Table = contact::Entity;

    const LIST: &'static str = "Contact";

    fn new(shown: &Shown<Self::Table>, scope: Scope) -> Self {
        let shared = ItemFields::new(&shown.subject, scope);
        let fields = ContactFields {
            record: Arc::clone(&shown.record),
            scope: shared.scope().clone(),
            shared: shared.clone(),
        };
        Self(shared, fields)
    }

    fn shared(&self) -> &ItemFields {
        &self.0
    }

    fn own(&self) -> &dyn AtOnce {
        &self.1
    }
}

/// What a contact is for.
#[derive(Enum, Clone, Copy, Debug, PartialEq, Eq)]
#[graphql(remote = "Category")]
pub enum ContactCategory {
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

/// A day of the week.
#[derive(Enum, Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weekday {
    /// Monday.
    Monday,
    /// Tuesday.
    Tuesday,
    /// Wednesday.
    Wednesday,
    /// Thursday.
    Thursday,
    /// Friday.
    Friday,
    /// Saturday.
    Saturday,
    /// Sunday.
    Sunday,
}

impl From<chrono::Weekday> for Weekday {
    fn from(day: chrono::Weekday) -> Self {
        match day {
            chrono::Weekday::Mon => Self::Monday,
            chrono::Weekday::Tue => Self::Tuesday,
            chrono::Weekday::Wed => Self::Wednesday,
            chrono::Weekday::Thu => Self::Thursday,
            chrono::Weekday::Fri => Self::Friday,
            chrono::Weekday::Sat => Self::Saturday,
            chrono::Weekday::Sun => Self::Sunday,
        }
    }
}

/// A span of time on a weekday, in the operator's time zone.
#[derive(SimpleObject)]
pub struct OpeningHours {
    /// The day.
    weekday: Weekday,
    /// What the reader's language calls the day.
    weekday_name: String,
    /// From when on.
    opens: LocalTime,
    /// Until when.
    closes: LocalTime,
}

/// A phone number.
#[derive(SimpleObject)]
pub struct Phone {
    /// In E.164, for `tel:` links.
    e164: String,
    /// As it is written internationally. Set `dir="ltr"` around it.
    formatted: String,
}

/// What a contact has beside the fields of all items.
#[derive(Clone)]
pub struct ContactFields {
    record: Arc<Record<contact::Entity>>,
    scope: Scope,
    shared: ItemFields,
}

/// What a contact has beside the fields of all items.
#[Object]
impl ContactFields {
    /// What it is for.
    async fn category(&self) -> ContactCategory {
        self.record.row.category.into()
    }

    /// What that is called.
    async fn category_name(&self, context: &Context<'_>) -> Result<Option<Text>> {
        let key = sea_orm::ActiveEnum::into_value(self.record.row.category);
        label(context, &self.scope, &format!("contact-kind-{key}"))
    }

    /// What one is helped with there.
    async fn role(&self, context: &Context<'_>) -> Result<Option<Text>> {
        self.shared.text(context, "role").await
    }

    /// Whose contact it is.
    async fn organisation(&self, context: &Context<'_>) -> Result<Option<Single<Organisation>>> {
        single(
            session(context)?,
            self.record.row.organisation_id,
            &self.scope,
        )
        .await
    }

    /// A mailbox.
    async fn email(&self) -> Option<&str> {
        self.record.row.email.as_deref()
    }

    /// A phone number.
    async fn phone(&self) -> Option<Phone> {
        let e164 = self.record.row.phone.clone()?;
        Some(Phone {
            formatted: international_phone(&e164),
            e164,
        })
    }

    /// A website.
    async fn website(&self) -> Option<&str> {
        self.record.row.website.as_deref()
    }

    /// Where to go.
    async fn address(&self) -> Option<Address> {
        self.record.row.address.clone().map(Address)
    }

    /// The languages in which one is spoken with.
    async fn spoken_languages(&self, context: &Context<'_>) -> Result<Vec<Locale>> {
        let key = LanguagesOf(self.record.row.id);
        let tags = session(context)?.look_up(key).await.map_err(database)?;
        let tags = tags
            .unwrap_or_default()
            .into_iter()
            .filter_map(|tag| tag.parse().ok());
        Ok(tags.map(|tag| Locale::new(tag, &self.scope)).collect())
    }

    /// When somebody is there, from Monday on.
    async fn opening_hours(&self, context: &Context<'_>) -> Result<Vec<OpeningHours>> {
        let language = session(context)?.language(&self.scope)?;
        let hours = |time: &OpeningTime| OpeningHours {
            weekday: time.weekday.into(),
            weekday_name: language.formatter().weekday(time.weekday),
            opens: LocalTime::new(time.opens, &self.scope),
            closes: LocalTime::new(time.closes, &self.scope),
        };
        Ok(self.record.row.opening_hours.0.iter().map(hours).collect())
    }

    /// What else there is to know about the opening hours.
    async fn opening_hours_note(&self, context: &Context<'_>) -> Result<Option<Text>> {
        self.shared.text(context, "opening-hours-note").await
    }

    /// The last day on which the contact may be shown.
    async fn valid_until(&self) -> Option<LocalDate> {
        self.record
            .row
            .valid_until
            .map(|day| LocalDate::new(day, &self.scope))
    }

    /// When somebody last made sure that it is right.
    async fn verified_at(&self) -> Option<Instant> {
        self.record.row.verified_at.map(Instant)
    }
}

impl AtOnce for ContactFields {
    fn at_once(&self, field: &str, context: &ContextSelectionSet<'_>) -> Option<Value> {
        let row = &self.record.row;
        Some(match field {
            "category" => enum_value(ContactCategory::from(row.category)),
            "role" => self.shared.text_at_once("role", context)?,
            "email" => nullable(row.email.as_deref(), |text| Some(text.into()))?,
            "website" => nullable(row.website.as_deref(), |text| Some(text.into()))?,
            "openingHoursNote" => self.shared.text_at_once("opening-hours-note", context)?,
            "validUntil" => nullable(row.valid_until, |day| {
                LocalDate::new(day, &self.scope).at_once(context)
            })?,
            "verifiedAt" => nullable(row.verified_at, |instant| Some(Instant(instant).to_value()))?,
            _ => return None,
        })
    }
}
