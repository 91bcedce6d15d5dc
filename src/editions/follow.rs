//! Learning of changes that other processes make.

use std::{sync::Arc, time::Duration};

use sea_orm::DbErr;

use super::{Editions, NOTICED_WITHIN};
use crate::{
    content::change_log,
    db::{Database, Notice, Watch},
};

/// How long to wait before the database is asked again after it failed.
const RETRY: Duration = Duration::from_millis(500);

/// Asks the database whenever it says that something was committed, until `stopped`.
pub(super) async fn follow(
    editions: &Arc<Editions>,
    database: &Database,
    stopped: impl Future<Output = ()> + Send,
) {
    let mut stopped = std::pin::pin!(stopped);
    let mut watch: Option<Watch> = None;
    loop {
        let step = async {
            let watching = match watch.as_mut() {
                Some(watching) => watching,
                // Seldom, and large, as the other question: this is done many times a second.
                None => watch.insert(Box::pin(database.watch(change_log::CHANNEL)).await?),
            };
            match watching.next(NOTICED_WITHIN).await? {
                Notice::Quiet => {}
                Notice::Revision(revision) => editions.heard(revision),
                Notice::Something => {
                    let known = editions.newest();
                    let last = Box::pin(watching.numbers(change_log::LAST_REVISION)).await?;
                    editions.told(last, known);
                }
            }
            Ok::<_, DbErr>(())
        };
        let outcome = tokio::select! {
            () = &mut stopped => return,
            outcome = step => outcome,
        };
        if let Err(error) = outcome {
            tracing::warn!(%error, "changes of the database cannot be followed: trying again");
            watch = None;
            tokio::select! {
                () = &mut stopped => return,
                () = tokio::time::sleep(RETRY) => {}
            }
        }
    }
}
