//! What a server does beside answering, done in this process, so that its statements can be recorded:
//! facts of an item are imported, its words are synced, and the search index follows.

use std::{
    collections::BTreeSet,
    fmt::Debug,
    sync::{Arc, Mutex},
};

use lotse::{
    clock::Moment,
    config::Settings,
    content::{ItemKind, languages::LanguageShelf},
    db::Database,
    editions::Editions,
    import,
    renditions::{WordsShelf, subjects},
    search::{Follower, Search},
    sync::{ItemName, Portion, Sync, Tree},
};
use tracing::{
    Event, Subscriber,
    field::{Field, Visit},
    subscriber::DefaultGuard,
};
use tracing_subscriber::{
    Layer,
    layer::{Context, SubscriberExt},
    util::SubscriberInitExt,
};

use crate::server::World;

/// Records the statements that this thread runs.
#[derive(Clone, Default)]
struct Recorder(Arc<Mutex<BTreeSet<String>>>);

impl<S: Subscriber> Layer<S> for Recorder {
    fn on_event(&self, event: &Event<'_>, _: Context<'_, S>) {
        if event.metadata().target() == "lotse::statements" {
            event.record(&mut self.clone());
        }
    }
}

impl Visit for Recorder {
    fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
        if field.name() == "statement" {
            self.0.lock().unwrap().insert(format!("{value:?}"));
        }
    }
}

/// Changes to one item of each kind, each with all that it refers to.
const FACTS: &str = r#"
[[organisation]]
slug = "organisation-77"
kind = "association"
parent = "organisation-78"
topics = ["topic-3", "topic-4"]

[[conference]]
slug = "conference-77"
starts_on = 2026-01-10
host = "organisation-7"

[[news]]
slug = "news-77"
published_at = 2026-01-11T09:00:00Z
conference = "conference-7"
organisation = "organisation-7"

[[news]]
slug = "news-78"
draft = true

[[workshop_report]]
slug = "workshop-report-77"
conference = "conference-7"
held_on = 2026-01-10
contributors = [{ organisation = "organisation-7", part = "input" }]

[[contact]]
slug = "contact-77"
kind = "office"
organisation = "organisation-7"
languages = ["de"]
"#;

/// A server's work, which begins before there is content.
pub(super) struct Work {
    database: Database,
    settings: Settings,
    follower: Follower,
    /// Where the search index is.
    revision: i64,
    recorder: Recorder,
    _recording: DefaultGuard,
}

impl Work {
    /// Begins; the search index is up to date.
    pub(super) async fn begin(world: &World) -> Self {
        let recorder = Recorder::default();
        let recording = tracing_subscriber::registry()
            .with(recorder.clone())
            .set_default();
        let database = Database::open(&world.database_url(), Some(Arc::new(|_, _| {})))
            .await
            .unwrap();
        let settings = Settings::default();
        let editions = Editions::new(
            database.clone(),
            LanguageShelf::new(settings.languages()),
            settings.time_zone,
            0,
            "test",
        );
        let follower = Follower::new(
            Arc::new(Search::default()),
            database.clone(),
            Arc::new(editions),
            WordsShelf::new(0),
            None,
        );
        let mut work = Self {
            database,
            settings,
            follower,
            revision: 0,
            recorder,
            _recording: recording,
        };
        work.follow().await;
        work
    }

    /// Lets the search index follow until there is nothing to do.
    async fn follow(&mut self) {
        loop {
            let progress = self.follower.catch_up().await.unwrap();
            if progress.is_done {
                assert!(progress.revision > self.revision);
                self.revision = progress.revision;
                return;
            }
        }
    }

    /// Does the work of an edit of each sort; returns all statements.
    pub(super) async fn done(mut self, world: &World) -> BTreeSet<String> {
        world.write("correction.toml", FACTS);
        let file = import::read(&world.path("correction.toml")).unwrap();
        let moment = Moment::current(self.settings.time_zone);
        let imported = import::apply(&self.database, &[file], moment, || {}).await;
        assert_eq!(imported.unwrap().changed, 6);
        let name: ItemName = (ItemKind::News, "news-77".to_owned());
        world.write("locales/de/news/news-77.ftl", "title = Neu\n");
        self.sync(world, &name).await;
        // As a page of the preview reads it.
        let snapshot = self.database.snapshot().await.unwrap();
        let (kind, slug) = &name;
        let known = subjects::one(&snapshot, self.settings.time_zone, *kind, slug).await;
        assert!(known.unwrap().is_some());
        snapshot.rollback().await.unwrap();
        self.follow().await;
        self.database.close().await;
        std::mem::take(&mut *self.recorder.0.lock().unwrap())
    }

    async fn sync(&self, world: &World, name: &ItemName) {
        let names = BTreeSet::from([name.clone()]);
        let source = &self.settings.source;
        let tree = Tree::of_items(&world.path("locales"), source, &names).unwrap();
        let sync = Sync {
            tree: &tree,
            source,
            time_zone: self.settings.time_zone,
            minor: false,
            is_undisturbed: &|| true,
        };
        let portion = Portion::Items(names);
        let outcome = sync.run(&self.database, &portion, &|_, _| {}).await;
        assert!(outcome.unwrap().written > 0);
    }
}
