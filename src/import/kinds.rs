//! What facts files say of an item of each kind, and the rows that it becomes.

use serde::Deserialize;
use toml::Spanned;

use super::fields::{
    CountryCode, Day, EmailAddress, HeadCount, Instant, LabelKey, Line, PhoneNumber, Slug,
    TimeOfDay, WebAddress,
};
use crate::{
    conferences, contacts,
    contacts::entity::contact::{OpeningHours, OpeningTime},
    content::{ItemKind, postal_address::PostalAddress},
    news, organisations,
    words::locale::LocaleTag,
    workshop_reports,
};

/// A reference to another item: its kind, its slug, and where it is written.
pub(super) type Reference<'a> = (ItemKind, &'a Spanned<Slug>);

/// The key of an item that a reference names. References were checked before.
pub(super) type Keys<'a> = &'a dyn Fn(ItemKind, &Spanned<Slug>) -> i64;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Address {
    street: Line,
    postal_code: Line,
    locality: Line,
    country: CountryCode,
    latitude: Option<f64>,
    longitude: Option<f64>,
}

impl Address {
    fn row(&self) -> PostalAddress {
        PostalAddress {
            street: self.street.0.clone(),
            postal_code: self.postal_code.0.clone(),
            locality: self.locality.0.clone(),
            country: self.country.0.clone(),
            latitude: self.latitude,
            longitude: self.longitude,
        }
    }

    fn problem(&self) -> Option<String> {
        let outside = |degrees: Option<f64>, limit: f64| {
            degrees.is_some_and(|degrees| !(-limit..=limit).contains(&degrees))
        };
        if self.latitude.is_some() != self.longitude.is_some() {
            Some("latitude and longitude go together".to_owned())
        } else if outside(self.latitude, 90.0) || outside(self.longitude, 180.0) {
            Some("a latitude is from -90 to 90 degrees, a longitude from -180 to 180".to_owned())
        } else {
            None
        }
    }
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Organisation {
    kind: organisations::entity::Category,
    pub(super) parent: Option<Spanned<Slug>>,
    website: Option<WebAddress>,
    address: Option<Address>,
}

impl Organisation {
    pub(super) fn references(&self) -> Vec<Reference<'_>> {
        self.parent
            .iter()
            .map(|parent| (ItemKind::Organisation, parent))
            .collect()
    }

    pub(super) fn problem(&self) -> Option<String> {
        self.address.as_ref().and_then(Address::problem)
    }

    pub(super) fn row(&self, id: i64, keys: Keys<'_>) -> organisations::entity::Model {
        organisations::entity::Model {
            id,
            category: self.kind,
            parent_id: self
                .parent
                .as_ref()
                .map(|slug| keys(ItemKind::Organisation, slug)),
            website: self.website.as_ref().map(|website| website.0.clone()),
            address: self.address.as_ref().map(Address::row),
        }
    }
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Conference {
    starts_on: Day,
    ends_on: Option<Day>,
    venue: Option<LabelKey>,
    city: Option<LabelKey>,
    host: Option<Spanned<Slug>>,
    participants: Option<HeadCount>,
    press_release: Option<WebAddress>,
}

impl Conference {
    pub(super) fn references(&self) -> Vec<Reference<'_>> {
        self.host
            .iter()
            .map(|host| (ItemKind::Organisation, host))
            .collect()
    }

    pub(super) fn problem(&self) -> Option<String> {
        self.ends_on
            .is_some_and(|end| end.0 < self.starts_on.0)
            .then(|| "a conference cannot end before it starts".to_owned())
    }

    pub(super) fn row(&self, id: i64, keys: Keys<'_>) -> conferences::entity::Model {
        conferences::entity::Model {
            id,
            starts_on: self.starts_on.0,
            ends_on: self.ends_on.unwrap_or(self.starts_on).0,
            venue: self.venue.as_ref().map(|key| key.0.clone()),
            city: self.city.as_ref().map(|key| key.0.clone()),
            host_id: self
                .host
                .as_ref()
                .map(|slug| keys(ItemKind::Organisation, slug)),
            participants: self.participants.map(|count| count.0),
            press_release: self.press_release.as_ref().map(|address| address.0.clone()),
        }
    }
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct News {
    published_at: Option<Instant>,
    updated_at: Option<Instant>,
    expires_at: Option<Instant>,
    conference: Option<Spanned<Slug>>,
    organisation: Option<Spanned<Slug>>,
}

impl News {
    pub(super) fn references(&self) -> Vec<Reference<'_>> {
        let conference = self
            .conference
            .iter()
            .map(|slug| (ItemKind::Conference, slug));
        let organisation = self
            .organisation
            .iter()
            .map(|slug| (ItemKind::Organisation, slug));
        conference.chain(organisation).collect()
    }

    pub(super) fn problem(&self, draft: bool) -> Option<String> {
        let Some(published_at) = self.published_at else {
            return (!draft).then(|| {
                "a news article needs `published_at`, or `draft = true` while it is not to be shown"
                    .to_owned()
            });
        };
        let before = |instant: Option<Instant>| instant.is_some_and(|at| at.0 < published_at.0);
        if before(self.expires_at) {
            Some("`expires_at` is before `published_at`".to_owned())
        } else if before(self.updated_at) {
            Some("`updated_at` is before `published_at`".to_owned())
        } else {
            None
        }
    }

    pub(super) fn row(&self, id: i64, keys: Keys<'_>) -> news::entity::Model {
        news::entity::Model {
            id,
            published_at: self.published_at.map(|instant| instant.0),
            updated_at: self.updated_at.map(|instant| instant.0),
            expires_at: self.expires_at.map(|instant| instant.0),
            conference_id: self
                .conference
                .as_ref()
                .map(|slug| keys(ItemKind::Conference, slug)),
            organisation_id: self
                .organisation
                .as_ref()
                .map(|slug| keys(ItemKind::Organisation, slug)),
        }
    }
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct WorkshopReport {
    conference: Option<Spanned<Slug>>,
    held_on: Day,
    participants: Option<HeadCount>,
    #[serde(default)]
    contributors: Vec<Contributor>,
    full_report: Option<WebAddress>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Contributor {
    organisation: Spanned<Slug>,
    part: LabelKey,
}

impl WorkshopReport {
    pub(super) fn references(&self) -> Vec<Reference<'_>> {
        let contributors = self
            .contributors
            .iter()
            .map(|contributor| (ItemKind::Organisation, &contributor.organisation));
        self.conference
            .iter()
            .map(|slug| (ItemKind::Conference, slug))
            .chain(contributors)
            .collect()
    }

    pub(super) fn problem(&self) -> Option<String> {
        let mut seen = std::collections::BTreeSet::new();
        self.contributors
            .iter()
            .find(|contributor| {
                !seen.insert((&contributor.organisation.get_ref().0, &contributor.part.0))
            })
            .map(|twice| {
                format!(
                    "`{}` has the same part twice",
                    twice.organisation.get_ref().0
                )
            })
    }

    pub(super) fn row(&self, id: i64, keys: Keys<'_>) -> workshop_reports::entity::report::Model {
        workshop_reports::entity::report::Model {
            id,
            conference_id: self
                .conference
                .as_ref()
                .map(|slug| keys(ItemKind::Conference, slug)),
            held_on: self.held_on.0,
            participants: self.participants.map(|count| count.0),
            full_report: self.full_report.as_ref().map(|address| address.0.clone()),
        }
    }

    pub(super) fn contributors(
        &self,
        id: i64,
        keys: Keys<'_>,
    ) -> Vec<workshop_reports::entity::contributor::Model> {
        self.contributors
            .iter()
            .zip(0..)
            .map(
                |(contributor, position)| workshop_reports::entity::contributor::Model {
                    workshop_report_id: id,
                    organisation_id: keys(ItemKind::Organisation, &contributor.organisation),
                    part: contributor.part.0.clone(),
                    position,
                },
            )
            .collect()
    }
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Contact {
    kind: contacts::entity::contact::Category,
    organisation: Option<Spanned<Slug>>,
    email: Option<EmailAddress>,
    phone: Option<PhoneNumber>,
    website: Option<WebAddress>,
    address: Option<Address>,
    #[serde(default)]
    languages: Vec<LocaleTag>,
    #[serde(default)]
    opening_hours: Vec<OpeningSpan>,
    valid_until: Option<Day>,
    verified_at: Option<Instant>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct OpeningSpan {
    days: Vec<Weekday>,
    opens: TimeOfDay,
    closes: TimeOfDay,
}

#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Weekday {
    Monday,
    Tuesday,
    Wednesday,
    Thursday,
    Friday,
    Saturday,
    Sunday,
}

impl From<Weekday> for chrono::Weekday {
    fn from(day: Weekday) -> Self {
        match day {
            Weekday::Monday => Self::Mon,
            Weekday::Tuesday => Self::Tue,
            Weekday::Wednesday => Self::Wed,
            Weekday::Thursday => Self::Thu,
            Weekday::Friday => Self::Fri,
            Weekday::Saturday => Self::Sat,
            Weekday::Sunday => Self::Sun,
        }
    }
}

impl Contact {
    pub(super) fn references(&self) -> Vec<Reference<'_>> {
        self.organisation
            .iter()
            .map(|slug| (ItemKind::Organisation, slug))
            .collect()
    }

    pub(super) fn problem(&self) -> Option<String> {
        if self
            .opening_hours
            .iter()
            .any(|span| span.opens >= span.closes)
        {
            return Some("opening hours close after they open".to_owned());
        }
        let mut seen = std::collections::BTreeSet::new();
        if let Some(twice) = self
            .languages
            .iter()
            .find(|language| !seen.insert(language.as_str()))
        {
            return Some(format!("the language `{}` is named twice", twice.as_str()));
        }
        self.address.as_ref().and_then(Address::problem)
    }

    pub(super) fn row(&self, id: i64, keys: Keys<'_>) -> contacts::entity::contact::Model {
        let mut times: Vec<OpeningTime> = self
            .opening_hours
            .iter()
            .flat_map(|span| {
                span.days.iter().map(|day| OpeningTime {
                    weekday: (*day).into(),
                    opens: span.opens.0,
                    closes: span.closes.0,
                })
            })
            .collect();
        times.sort_by_key(|time| (time.weekday.num_days_from_monday(), time.opens));
        contacts::entity::contact::Model {
            id,
            category: self.kind,
            organisation_id: self
                .organisation
                .as_ref()
                .map(|slug| keys(ItemKind::Organisation, slug)),
            email: self.email.as_ref().map(|email| email.0.clone()),
            phone: self.phone.as_ref().map(|phone| phone.0.clone()),
            website: self.website.as_ref().map(|website| website.0.clone()),
            address: self.address.as_ref().map(Address::row),
            opening_hours: OpeningHours(times),
            valid_until: self.valid_until.map(|day| day.0),
            verified_at: self.verified_at.map(|instant| instant.0),
        }
    }

    pub(super) fn languages(&self, id: i64) -> Vec<contacts::entity::language::Model> {
        self.languages
            .iter()
            .zip(0..)
            .map(|(language, position)| contacts::entity::language::Model {
                contact_id: id,
                language: language.as_str().to_owned(),
                position,
            })
            .collect()
    }
}
