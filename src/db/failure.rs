//! What a failure of the database means.

use sea_orm::{DbErr, RuntimeErr, sqlx};

/// Whether the database could not be reached, or went away: nothing is wrong with the question.
#[must_use]
pub fn is_away(error: &DbErr) -> bool {
    use sqlx::Error::{Io, PoolClosed, PoolTimedOut, Protocol, Tls, WorkerCrashed};
    match error {
        DbErr::ConnectionAcquire(_) | DbErr::Conn(RuntimeErr::Internal(_)) => true,
        _ => match inner(error) {
            Some(Io(_) | PoolClosed | PoolTimedOut | Protocol(_) | Tls(_) | WorkerCrashed) => true,
            // PostgreSQL's classes of lost connections, and of a server that stops or starts.
            _ => code(error).is_some_and(|code| {
                code.starts_with("08")
                    || matches!(
                        code.as_str(),
                        "57P01" | "57P02" | "57P03" | "57P05" | "25P03"
                    )
            }),
        },
    }
}

/// Whether the same question may be answered in another transaction: this one was lost with its
/// connection, or given up in favour of others, as a read replica does that has to catch up.
#[must_use]
pub fn is_lost(error: &DbErr) -> bool {
    is_away(error) || code(error).is_some_and(|code| matches!(code.as_str(), "40001" | "40P01"))
}

/// Whether another write took too long.
#[must_use]
pub fn is_locked(error: &DbErr) -> bool {
    code(error).is_some_and(|code| match code.parse::<u32>() {
        // SQLITE_BUSY and SQLITE_LOCKED; the bits above the first eight say more.
        Ok(number) if code.len() < 5 => matches!(number & 0xff, 5 | 6),
        // PostgreSQL's lock_not_available.
        _ => code == "55P03",
    })
}

fn inner(error: &DbErr) -> Option<&sqlx::Error> {
    match error {
        DbErr::Conn(RuntimeErr::SqlxError(error))
        | DbErr::Exec(RuntimeErr::SqlxError(error))
        | DbErr::Query(RuntimeErr::SqlxError(error)) => Some(error),
        _ => None,
    }
}

/// The code that the database gave: five characters on PostgreSQL, a number on SQLite.
fn code(error: &DbErr) -> Option<String> {
    let error = inner(error)?.as_database_error()?;
    Some(error.code()?.into_owned())
}
