//! Whether the database is there, as far as the one knows who watches it.

use std::sync::Arc;

use sea_orm::{DbErr, RuntimeErr};
use tokio::sync::watch;

use super::is_away;

/// Whether the database is away. As long as it is, nobody waits for it but the one who watches.
#[derive(Clone, Debug)]
pub(super) struct Presence(Arc<watch::Sender<bool>>);

impl Default for Presence {
    fn default() -> Self {
        Self(Arc::new(watch::Sender::new(false)))
    }
}

impl Presence {
    /// Whether it is known to be away.
    pub(super) fn is_away(&self) -> bool {
        *self.0.borrow()
    }

    /// What `work` comes to; a failure at once when the database is away, or goes away meanwhile.
    pub(super) async fn unless_away<T>(
        &self,
        work: impl Future<Output = Result<T, DbErr>>,
    ) -> Result<T, DbErr> {
        let mut away = self.0.subscribe();
        tokio::select! {
            biased;
            _ = away.wait_for(|away| *away) => {
                let reason = "the database is away".to_owned();
                Err(DbErr::Conn(RuntimeErr::Internal(reason)))
            }
            outcome = work => outcome,
        }
    }

    /// Learns from how a question ended that was asked in any case.
    pub(super) fn learn<T>(&self, outcome: Result<T, DbErr>) -> Result<T, DbErr> {
        let away = outcome.as_ref().is_err_and(is_away);
        if (away || outcome.is_ok())
            && self
                .0
                .send_if_modified(|was| std::mem::replace(was, away) != away)
        {
            if away {
                tracing::warn!("the database is away: what is kept is served on");
            } else {
                tracing::info!("the database is back");
            }
        }
        outcome
    }
}
