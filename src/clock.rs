//! The one clock. Whatever depends on the time is given a [`Moment`], so that one request sees one time.

use chrono::{DateTime, NaiveDate, SubsecRound, Utc};
use chrono_tz::Tz;

/// The time at which something is asked, and the day that it is then in the operator's time zone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moment {
    /// The instant, in whole seconds.
    pub now: DateTime<Utc>,
    /// The calendar day of `now` in the operator's time zone.
    pub today: NaiveDate,
}

/// The instant of the call, in whole seconds.
#[must_use]
#[expect(clippy::disallowed_methods, reason = "this is the one clock")]
pub fn now() -> DateTime<Utc> {
    Utc::now().trunc_subsecs(0)
}

impl Moment {
    /// What `now` is in `time_zone`.
    #[must_use]
    pub fn at(now: DateTime<Utc>, time_zone: Tz) -> Self {
        Self {
            now,
            today: now.with_timezone(&time_zone).date_naive(),
        }
    }

    /// The moment of the call.
    #[must_use]
    pub fn current(time_zone: Tz) -> Self {
        Self::at(now(), time_zone)
    }
}
