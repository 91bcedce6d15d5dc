//! One request's way: an edition of the content, the reader's language, the schema.

use std::sync::{Arc, Mutex, PoisonError};

use async_graphql::{ErrorExtensionValues, Response, ServerError};
use chrono::{DateTime, Utc};
use sea_orm::DbErr;

use super::Schemas;
use crate::{
    clock::{self, Moment},
    editions::{Edition, Editions, View},
    graphql::{
        batches::{Batches, Waiting},
        judge::{Code, Judged},
        limits::Limits,
        loaders::Loads,
        portion::Portions,
        session::{Session, Used},
    },
    http::{self, BoxFuture, Execute, Executed, Metrics, Reader},
    renditions::WordsShelf,
    search::Search,
    words::locale::LocaleTag,
};

/// Answers GraphQL requests from the database.
pub struct Service {
    /// The schema.
    pub schemas: Schemas,
    /// The content.
    pub editions: Arc<Editions>,
    /// Parsed words.
    pub words: WordsShelf,
    /// The index; none where search is off.
    pub search: Option<Arc<Search>>,
    /// What a request may ask.
    pub limits: Arc<Limits>,
    /// Told of the revision.
    pub metrics: Arc<Metrics>,
}

/// How a request is executed.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    /// As long as nothing fails.
    Fast,
    /// With nulls and errors where the specification wants them.
    Exact,
}

/// What a reader is told while the database is away.
const AWAY: &str = "The server cannot reach its database. Please try again.";

/// How often a request is answered anew because the database moved on, or its answer was lost. The
/// last time it sees whatever there is, in a transaction that began before anything was asked.
const ATTEMPTS: usize = 3;

impl Execute for Arc<Service> {
    fn edition(&self, at_least: Option<i64>) -> BoxFuture<Option<Arc<dyn http::Edition>>> {
        let service = Self::clone(self);
        Box::pin(async move {
            let edition = service.present(at_least).await.ok()?;
            Some(edition as Arc<dyn http::Edition>)
        })
    }

    fn execute(&self, judged: Arc<Judged>, reader: Reader) -> BoxFuture<Executed> {
        let service = Self::clone(self);
        Box::pin(async move {
            match service.answer(&judged, &reader).await {
                Ok(executed) => executed,
                Err(error) => {
                    tracing::error!(%error, "the database failed");
                    unavailable(AWAY)
                }
            }
        })
    }
}

impl http::Edition for Edition {
    fn number(&self) -> u64 {
        self.number
    }

    fn revision(&self) -> i64 {
        self.revision
    }

    fn tag(&self) -> &str {
        &self.tag
    }

    fn ends(&self) -> Option<DateTime<Utc>> {
        self.ends
    }

    fn negotiate(&self, accept_language: Option<&str>) -> String {
        Edition::negotiate(self, accept_language)
            .as_str()
            .to_owned()
    }
}

impl Service {
    /// Makes the locales ready before the first request needs them; tells whether there are any.
    ///
    /// # Errors
    /// If the database does not answer.
    pub async fn warm(&self) -> Result<bool, DbErr> {
        let edition = self.editions.ask(clock::now()).await?;
        Ok(!edition.languages.tags().is_empty())
    }

    /// The present edition; one that shows `at_least` that revision, if the database has it.
    async fn present(&self, at_least: Option<i64>) -> Result<Arc<Edition>, DbErr> {
        let now = clock::now();
        let edition = self.editions.current(now).await?;
        let edition = match at_least {
            Some(revision) if revision > edition.revision => {
                Box::pin(self.editions.ask(now)).await?
            }
            _ => edition,
        };
        self.metrics.set_revision(edition.revision);
        Ok(edition)
    }

    async fn answer(&self, judged: &Judged, reader: &Reader) -> Result<Executed, DbErr> {
        for _ in 1..ATTEMPTS {
            let edition = self.present(reader.at_least).await?;
            let view = self.editions.view(edition);
            let executed = self.run(judged, reader, Arc::clone(&view)).await;
            if view.unreachable() {
                return Ok(unavailable(AWAY));
            }
            if !view.is_spent() {
                return Ok(executed);
            }
        }
        let (view, _) = self.editions.open(clock::now()).await?;
        let executed = self.run(judged, reader, Arc::clone(&view)).await;
        Ok(if view.lost() {
            unavailable(AWAY)
        } else {
            executed
        })
    }

    async fn run(&self, judged: &Judged, reader: &Reader, view: Arc<View>) -> Executed {
        if view.edition().languages.tags().is_empty() {
            return unavailable("There are no words yet: the locale files were not synced.");
        }
        // A mutation must not run twice.
        if !judged.is_mutation {
            let executed = self.run_on(Way::Fast, judged, reader, &view).await;
            if executed.response.errors.is_empty() || view.is_spent() {
                return executed;
            }
        }
        self.run_on(Way::Exact, judged, reader, &view).await
    }

    async fn run_on(
        &self,
        way: Way,
        judged: &Judged,
        reader: &Reader,
        view: &Arc<View>,
    ) -> Executed {
        let schema = match way {
            Way::Fast => &self.schemas.fast,
            Way::Exact => &self.schemas.exact,
        };
        let edition = Arc::clone(view.edition());
        let waiting = Waiting::default();
        let session = self.session(way, Arc::clone(view), reader, &waiting);
        let used: Arc<Mutex<Used>> = Arc::clone(&session.used);
        let request = judged.request().data(self.search.clone());
        // It is large, and would be a part of all futures around it, which are moved.
        let execution = Box::pin(schema.execute(request.data(session)));
        let response = waiting.drive(execution).await;
        let mut used = used.lock().unwrap_or_else(PoisonError::into_inner);
        Executed {
            response,
            content_language: used
                .locales
                .iter()
                .map(|tag| LocaleTag::as_str(tag).to_owned())
                .collect(),
            varies_by_language: used.negotiated,
            max_age: used.max_age(),
            shown: std::mem::take(&mut used.shown),
            edition: (!used.is_passing).then_some(edition as Arc<dyn http::Edition>),
        }
    }

    fn session(&self, way: Way, view: Arc<View>, reader: &Reader, waiting: &Waiting) -> Session {
        let edition = view.edition();
        let negotiated = edition.negotiate(reader.accept_language.as_deref());
        let time_zone = self.editions.time_zone();
        let moment = Moment::current(time_zone);
        let loads = Loads {
            view: Arc::clone(&view),
            moment,
            time_zone,
            languages: Arc::clone(&edition.languages),
            shelf: self.words.clone(),
            source: edition.source.clone(),
        };
        Session {
            revision: edition.revision,
            moment,
            time_zone,
            languages: Arc::clone(&edition.languages),
            source: edition.source.clone(),
            limits: Arc::clone(&self.limits),
            negotiated,
            used: Arc::default(),
            is_exact: way == Way::Exact,
            portions: Portions::default(),
            batches: Batches::new(loads, waiting.clone()),
            view,
        }
    }
}

fn unavailable(message: &str) -> Executed {
    let mut error = ServerError::new(message, None);
    let mut extensions = ErrorExtensionValues::default();
    extensions.set("code", Code::NotReady.name());
    error.extensions = Some(extensions);
    Executed {
        response: Response::from_errors(vec![error]),
        ..Executed::default()
    }
}
