//! What showed that a view of the content is not to be used.

use std::sync::atomic::{AtomicBool, Ordering};

use sea_orm::DbErr;

use super::MOVED;
use crate::db;

/// What showed that what a view told is not to be used.
#[derive(Debug, Default)]
pub(super) struct Signs {
    moved: AtomicBool,
    lost: AtomicBool,
    unreachable: AtomicBool,
}

impl Signs {
    /// Takes note of how a question failed.
    pub(super) fn note(&self, error: &DbErr) {
        if matches!(error, DbErr::Custom(reason) if reason == MOVED) {
            self.moved.store(true, Ordering::Release);
        }
        if db::is_lost(error) {
            self.lost.store(true, Ordering::Release);
        }
        if db::is_unreachable(error) {
            self.unreachable.store(true, Ordering::Release);
        }
    }

    /// Takes note that the database has moved on, and says so.
    pub(super) fn moved_on(&self) -> DbErr {
        self.moved.store(true, Ordering::Release);
        DbErr::Custom(MOVED.to_owned())
    }

    /// Takes note that there was no way to the database.
    pub(super) fn no_way(&self) {
        self.unreachable.store(true, Ordering::Release);
    }

    /// Whether the database has moved on.
    pub(super) fn moved(&self) -> bool {
        self.moved.load(Ordering::Acquire)
    }

    /// Whether an answer of the database was lost on the way.
    pub(super) fn lost(&self) -> bool {
        self.lost.load(Ordering::Acquire)
    }

    /// Whether there is no way to the database.
    pub(super) fn unreachable(&self) -> bool {
        self.unreachable.load(Ordering::Acquire)
    }
}
