//! When time alone changes what is shown.

use chrono::{DateTime, Days, NaiveDate, NaiveTime, TimeZone, Utc};
use sea_orm::{
    ConnectionTrait, DbErr, ExprTrait, Value,
    sea_query::{Expr, Func, Query, SelectStatement},
};

use crate::clock::Moment;

/// The instants around a moment at which what is shown changes by itself.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Turns {
    /// The last one until now.
    pub(super) last: Option<DateTime<Utc>>,
    /// The first one after now.
    pub(super) next: Option<DateTime<Utc>>,
}

/// The turns around `moment`: articles are published and expire at an instant; a contact is shown
/// until the end of its last day in `time_zone`. One statement, which indexes answer.
pub(super) async fn around(
    connection: &impl ConnectionTrait,
    moment: Moment,
    time_zone: chrono_tz::Tz,
) -> Result<Turns, DbErr> {
    let (now, today) = (moment.now, moment.today);
    let mut query = Query::select();
    for (column, name) in [("published_at", "published"), ("expires_at", "expired")] {
        let of = ("news_article", column);
        query
            .expr_as(extreme(of, now, true), format!("last_{name}"))
            .expr_as(extreme(of, now, false), format!("next_{name}"));
    }
    // A day that is over is one before today.
    let over = today.pred_opt().unwrap_or(today);
    let valid_until = ("contact", "valid_until");
    query
        .expr_as(extreme(valid_until, over, true), "last_valid")
        .expr_as(extreme(valid_until, over, false), "next_valid");
    let Some(row) = connection.query_one(&query).await? else {
        return Ok(Turns::default());
    };
    let instant = |name: &str| row.try_get::<Option<DateTime<Utc>>>("", name);
    let day = |name: &str| {
        let day = row.try_get::<Option<NaiveDate>>("", name)?;
        Ok::<_, DbErr>(day.and_then(|day| end_of(day, time_zone)))
    };
    let last = [
        instant("last_published")?,
        instant("last_expired")?,
        day("last_valid")?,
    ];
    let next = [
        instant("next_published")?,
        instant("next_expired")?,
        day("next_valid")?,
    ];
    Ok(Turns {
        last: last.into_iter().flatten().max(),
        next: next.into_iter().flatten().min(),
    })
}

/// The greatest value of a column up to a bound, or the least beyond it.
fn extreme(
    (table, column): (&'static str, &'static str),
    bound: impl Into<Value>,
    last: bool,
) -> Expr {
    let (value, bound) = (Expr::col(column), Expr::val(bound.into()));
    let mut query: SelectStatement = Query::select();
    query.from(table);
    if last {
        query
            .expr(Func::max(Expr::col(column)))
            .and_where(value.lte(bound));
    } else {
        query
            .expr(Func::min(Expr::col(column)))
            .and_where(value.gt(bound));
    }
    Expr::SubQuery(None, Box::new(query.into()))
}

/// The first instant of the day after `day`.
fn end_of(day: NaiveDate, time_zone: chrono_tz::Tz) -> Option<DateTime<Utc>> {
    let midnight = day.checked_add_days(Days::new(1))?.and_time(NaiveTime::MIN);
    // Where clocks skip midnight, the day begins when they have.
    (0..4)
        .find_map(|hours| {
            let time = midnight + chrono::TimeDelta::hours(hours);
            time_zone.from_local_datetime(&time).earliest()
        })
        .map(|instant| instant.with_timezone(&Utc))
}
