//! One request's way: a snapshot of the content, the reader's language, the schema.

use std::{
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use async_graphql::{ErrorExtensionValues, Response, ServerError, dataloader::DataLoader};
use sea_orm::DbErr;

use super::ContentSchema;
use crate::{
    clock::Moment,
    content::languages::LanguageShelf,
    db::Database,
    graphql::{
        batches::Waiting,
        judge::Code,
        limits::Limits,
        loaders::Loads,
        session::{Session, Used},
    },
    http::{BoxFuture, Execute, Executed, Metrics, Reader},
    renditions::WordsShelf,
    search::Search,
    words::{locale::LocaleTag, negotiate},
};

/// Answers GraphQL requests from the database.
pub struct Service {
    /// The schema.
    pub schema: ContentSchema,
    /// The content.
    pub database: Database,
    /// The locales that are offered.
    pub languages: Arc<LanguageShelf>,
    /// Parsed words.
    pub words: WordsShelf,
    /// The index; none where search is off.
    pub search: Option<Arc<Search>>,
    /// The time zone in which days are told.
    pub time_zone: chrono_tz::Tz,
    /// What a request may ask.
    pub limits: Arc<Limits>,
    /// Told of the revision.
    pub metrics: Arc<Metrics>,
}

impl Execute for Arc<Service> {
    fn execute(&self, request: async_graphql::Request, reader: Reader) -> BoxFuture<Executed> {
        let service = Self::clone(self);
        Box::pin(async move {
            match service.session(&reader).await {
                Ok(session) if session.languages.tags().is_empty() => {
                    unavailable("There are no words yet: the locale files were not synced.")
                }
                Ok(session) => service.run(request, session).await,
                Err(error) => {
                    tracing::error!(%error, "the database failed");
                    unavailable("The server cannot reach its database. Please try again.")
                }
            }
        })
    }
}

impl Service {
    /// Makes the locales ready before the first request needs them; tells whether there are any.
    ///
    /// # Errors
    /// If the database does not answer.
    pub async fn warm(&self) -> Result<bool, DbErr> {
        let snapshot = self.database.snapshot().await?;
        let (_, languages) = self.languages.at(&snapshot).await?;
        snapshot.rollback().await?;
        Ok(!languages.tags().is_empty())
    }

    async fn session(&self, reader: &Reader) -> Result<Session, DbErr> {
        let snapshot = Arc::new(self.database.snapshot().await?);
        let (revision, languages) = self.languages.at(&*snapshot).await?;
        self.metrics.set_revision(revision);
        let source = self.languages.settings().source.clone();
        let negotiated = reader
            .accept_language
            .as_deref()
            .and_then(|header| negotiate::accept_language(header, languages.tags()))
            .unwrap_or_else(|| source.clone());
        let moment = Moment::current(self.time_zone);
        let loads = Loads {
            snapshot: Arc::clone(&snapshot),
            moment,
            time_zone: self.time_zone,
            languages: Arc::clone(&languages),
            shelf: self.words.clone(),
            source: source.clone(),
        };
        let waiting = Waiting::default();
        let waits = waiting.clone();
        let spawn = move |look_up| waits.add(look_up);
        Ok(Session {
            snapshot,
            revision,
            moment,
            time_zone: self.time_zone,
            languages,
            source,
            limits: Arc::clone(&self.limits),
            negotiated,
            used: Arc::default(),
            loader: Arc::new(DataLoader::new(loads, spawn).delay(Duration::ZERO)),
            waiting,
        })
    }

    async fn run(&self, request: async_graphql::Request, session: Session) -> Executed {
        let used: Arc<Mutex<Used>> = Arc::clone(&session.used);
        let waiting = session.waiting.clone();
        let response = waiting
            .drive(
                self.schema
                    .execute(request.data(session).data(self.search.clone())),
            )
            .await;
        let used = used.lock().unwrap_or_else(PoisonError::into_inner);
        Executed {
            response,
            content_language: used
                .locales
                .iter()
                .map(|tag| LocaleTag::as_str(tag).to_owned())
                .collect(),
            varies_by_language: used.negotiated,
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
