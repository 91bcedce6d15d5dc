//! The figures are kept as long as they hold: for one revision, and one minute of time, in which
//! items may appear and expire.

use std::sync::Arc;

use sea_orm::{ConnectionTrait, DbErr};
use tokio::sync::Mutex;

use super::figures::Coverage;
use crate::{clock::Moment, words::locale::LocaleTag};

/// Keeps the figures of the last revision that was asked for.
#[derive(Clone, Debug, Default)]
pub struct CoverageShelf(Arc<Mutex<Option<Kept>>>);

#[derive(Debug)]
struct Kept {
    revision: i64,
    minute: i64,
    coverage: Arc<Coverage>,
}

impl CoverageShelf {
    /// The figures as of `revision`, which `connection` sees. Whoever asks while they are counted
    /// waits for that count.
    pub async fn at(
        &self,
        connection: &impl ConnectionTrait,
        revision: i64,
        source: &LocaleTag,
        moment: Moment,
    ) -> Result<Arc<Coverage>, DbErr> {
        let minute = moment.now.timestamp() / 60;
        let mut kept = self.0.lock().await;
        if let Some(kept) = kept.as_ref()
            && (kept.revision, kept.minute) == (revision, minute)
        {
            return Ok(Arc::clone(&kept.coverage));
        }
        let coverage = Arc::new(Coverage::read(connection, source, moment).await?);
        *kept = Some(Kept {
            revision,
            minute,
            coverage: Arc::clone(&coverage),
        });
        Ok(coverage)
    }
}
