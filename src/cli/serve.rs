//! `lotse serve`, and `lotse` alone.

use std::{path::Path, sync::Arc, time::Duration};

use axum::Router;
use tokio::{net::TcpListener, sync::watch};

use super::{
    Ending,
    import::{self, read},
    print,
    report::{self, Format},
    sync, trusted,
};
use crate::{
    api::{self, Service},
    config::{IndexPlace, ListenOption, Options, Settings, VERSION},
    content::{change_log, languages::LanguageShelf},
    db::{self, Database, StatementObserver},
    editions::Editions,
    error::Error,
    graphql::judge::Judge,
    http::{self, App, Example, Metrics, StartPage, TrustedDocuments},
    preview::{self, Doors, Live, Preview},
    renditions::WordsShelf,
    search::{Follower, Search},
    sync::{Desk, Outcome, Portion, Tree},
    words::check::Wordings,
};

/// How long the database may take to show that the server can answer.
const READY_LIMIT: Duration = Duration::from_secs(2);

pub(super) async fn run(options: &Options, listen: ListenOption) -> Result<Ending, Error> {
    start_log(&options.log)?;
    let wordings = options.wordings()?;
    let settings = options.settings()?;
    // Everything that can be wrong is refused before anything is made.
    if let Some(root) = options.locales() {
        Tree::look(root, &settings.source)?;
        if !options.database_exists() {
            Tree::scan(root, &settings.source)?;
        }
    }
    if let Some(url) = &listen.read_database {
        Database::check_replica(&options.database, url)?;
    }
    let listener = TcpListener::bind(listen.listen)
        .await
        .map_err(|source| Error::Listen {
            address: listen.listen,
            source,
        })?;
    if options.locales().is_some() && !options.database_exists() && options.facts.is_dir() {
        let files = read(std::slice::from_ref(&options.facts))?;
        import::rehearse(options, &files, settings.time_zone).await?;
    }
    let metrics = Arc::new(Metrics::new());
    let statements = Arc::clone(&metrics);
    let observer: StatementObserver =
        Arc::new(move |elapsed, failed| statements.count_statement(elapsed, failed));
    let mut database = Database::open(&options.database, Some(Arc::clone(&observer))).await?;
    if let Some(url) = &listen.read_database {
        database = database.read_from(url, Some(observer)).await?;
    }
    let is_new = is_new(&database).await?;
    if is_new && options.locales().is_some() {
        begin(&database, &options.facts, &settings).await?;
    }
    let (stop, stopped) = watch::channel(());
    // Streams end first: the answers that run are waited for.
    let (stop_streams, streams_stopped) = watch::channel(());
    let live = Live::new(streams_stopped, settings.limits.idle_time());
    let mut background = Vec::new();
    if let Some(root) = options.locales() {
        let desk = desk(root, &settings, &database, wordings, live.clone());
        // Otherwise what the database holds is served at once, and files are compared behind it.
        if is_new {
            let tree = Tree::scan(root, &settings.source)?;
            let outcome = sync::take_over(&database, &tree, &settings, false).await?;
            // The watch tells what it finds wrong.
            print::note(&sync::summary(&outcome));
        }
        background.push(tokio::spawn(follow_files(desk, stopped.clone())));
    }
    let (service, follower) = service(options, &settings, &database, &metrics);
    service.warm().await?;
    if let Some(follower) = follower {
        background.push(tokio::spawn(follow_changes(follower, stopped.clone())));
    }
    let following = wait_for(stopped.clone());
    background.push(tokio::spawn(
        Arc::clone(&service.editions).follow(following),
    ));
    let preview = preview::router(Preview {
        root: options.locales().map(Path::to_owned),
        editions: Arc::clone(&service.editions),
        doors: Doors::new(settings.preview, settings.http.tells_of_proxy()),
        live,
    });
    let app = app(&settings, metrics, service, &listen, preview)?;
    let address = listener.local_addr().map_err(|source| Error::Listen {
        address: listen.listen,
        source,
    })?;
    print::note(&welcome(&address.to_string()));
    tracing::info!(%address, "serving");
    let front = http::front(app);
    let shutdown = async {
        shutdown_signal().await;
        let _ = stop_streams.send(());
    };
    let serving = http::serve(listener, front, settings.limits.clone(), shutdown).await;
    // Whoever waits for it is told to stop, or has stopped already.
    let _ = stop.send(());
    for task in background {
        let _ = task.await;
    }
    database.close().await;
    tracing::info!("stopped");
    serving.map_err(|source| Error::Listen { address, source })?;
    Ok(Ending::Done)
}

fn start_log(filter: &str) -> Result<(), Error> {
    use tracing_subscriber::{EnvFilter, fmt};
    let filter = EnvFilter::try_new(filter).map_err(|error| Error::Setting {
        name: "--log (LOTSE_LOG)".to_owned(),
        problem: error.to_string(),
        help: "write `info`, `warn`, or `lotse=debug,info`".to_owned(),
    })?;
    // A second start in one process, as in tests, keeps the first log.
    let _ = fmt()
        .json()
        .with_env_filter(filter)
        .with_writer(std::io::stderr)
        .try_init();
    Ok(())
}

/// Whether nothing was ever written.
async fn is_new(database: &Database) -> Result<bool, Error> {
    let snapshot = database.snapshot().await?;
    let counter = change_log::counter(&snapshot).await?;
    snapshot.rollback().await?;
    Ok(counter.value == 0)
}

/// A new database begins with the shipped facts.
async fn begin(database: &Database, facts: &Path, settings: &Settings) -> Result<(), Error> {
    if !facts.is_dir() {
        print::note(&format!(
            "note: there is no folder of facts files at {}; take facts over with `lotse import`",
            facts.display()
        ));
        return Ok(());
    }
    let files = read(&[facts.to_owned()])?;
    let imported = in_turn(|| import::begin(database, &files, settings.time_zone)).await?;
    if let Some(imported) = imported {
        print::note(&import::summary(&imported));
    }
    Ok(())
}

/// What `work` comes to when its turn has come: servers that begin the same database at once do so
/// one after the other, however long that takes.
async fn in_turn<T>(work: impl AsyncFn() -> Result<T, Error>) -> Result<T, Error> {
    loop {
        match work().await {
            Err(Error::Database(error)) if db::is_locked(&error) => {
                tracing::info!("another process writes: waiting for the turn");
            }
            outcome => return outcome,
        }
    }
}

fn desk(
    root: &Path,
    settings: &Settings,
    database: &Database,
    wordings: &'static Wordings,
    live: Live,
) -> Desk {
    let folder = root.to_owned();
    let report = move |portion: &Portion, outcome: &Outcome| {
        report::findings(outcome, &folder, Format::People, wordings);
        live.tell(portion);
    };
    Desk {
        root: root.to_owned(),
        source: settings.source.clone(),
        time_zone: settings.time_zone,
        database: database.clone(),
        report: Arc::new(report),
    }
}

/// Takes over what was edited while nobody served, and then every edit.
async fn follow_files(desk: Desk, stopped: watch::Receiver<()>) {
    crate::sync::watch(desk, wait_for(stopped)).await;
}

async fn wait_for(mut stopped: watch::Receiver<()>) {
    // Fails only when the server is gone, which is what is waited for.
    let _ = stopped.changed().await;
}

/// Keeps the search index current.
async fn follow_changes(follower: Follower, stopped: watch::Receiver<()>) {
    tokio::select! {
        () = follower.run() => {}
        () = wait_for(stopped) => {}
    }
}

fn service(
    options: &Options,
    settings: &Settings,
    database: &Database,
    metrics: &Arc<Metrics>,
) -> (Arc<Service>, Option<Follower>) {
    let editions = Arc::new(Editions::new(
        database.clone(),
        LanguageShelf::new(settings.languages()),
        settings.time_zone,
        settings.cache.content_bytes,
        VERSION,
    ));
    let words = WordsShelf::new(settings.cache.words_bytes);
    let follower = |folder| {
        let search = Arc::new(Search::default());
        let (editions, words) = (Arc::clone(&editions), words.clone());
        let follower = Follower::new(
            Arc::clone(&search),
            database.clone(),
            editions,
            words,
            folder,
        );
        (Some(search), Some(follower))
    };
    let (search, follower) = match options.index(settings) {
        IndexPlace::Off => (None, None),
        IndexPlace::Folder(folder) => follower(Some(folder)),
        IndexPlace::Memory => follower(None),
    };
    let service = Service {
        schemas: api::Schemas::default(),
        editions,
        words,
        search,
        limits: Arc::new(settings.limits.clone()),
        metrics: Arc::clone(metrics),
    };
    (Arc::new(service), follower)
}

fn app(
    settings: &Settings,
    metrics: Arc<Metrics>,
    service: Arc<Service>,
    listen: &ListenOption,
    pages: Router,
) -> Result<App, Error> {
    let sdl = api::sdl();
    let limits = settings.limits.clone();
    let judge = Judge::new(&sdl, &limits).map_err(|error| Error::Internal(error.to_string()))?;
    let judge = judge.keeping(settings.cache.document_bytes);
    let trusted = match &listen.trusted {
        Some(folder) => trusted::read(folder, listen.trusted_only, &judge)?,
        None => TrustedDocuments::default(),
    };
    let asked = Arc::clone(&service);
    Ok(App {
        trusted,
        graphql: Arc::new(service),
        judge: Arc::new(judge),
        limits,
        settings: settings.http.clone(),
        cache: settings.cache.clone(),
        metrics,
        ready: Arc::new(move || {
            let service = Arc::clone(&asked);
            Box::pin(async move {
                let asked = tokio::time::timeout(READY_LIMIT, service.warm());
                match asked.await {
                    Ok(Ok(true)) => Ok(()),
                    Ok(Ok(false)) => Err("words".to_owned()),
                    Err(_) => Err("timeout".to_owned()),
                    Ok(Err(error)) => {
                        tracing::warn!(%error, "not ready");
                        Err("database".to_owned())
                    }
                }
            })
        }),
        sdl: sdl.into(),
        start_page: Arc::new(start_page()),
        knows_token: None,
        pages,
    })
}

/// A query that shows what Lotse does, on one line.
const FIRST_QUERY: &str = r#"{ news(locale: "uk", first: 3) { nodes { slug publishedOn { formatted } title { value locale { tag direction } isFallback } } } }"#;

fn start_page() -> StartPage {
    let example = |title: &str, query: &str| Example {
        title: title.to_owned(),
        query: query.to_owned(),
    };
    StartPage {
        name: "Lotse".to_owned(),
        summary: "Conference news, workshop reports and contacts of an integration network, in every language that translators have written.".to_owned(),
        examples: vec![
            example("The newest news in Ukrainian", FIRST_QUERY),
            example(
                "The conference in Arabic: one fact, written in the reader's language",
                r#"{ conference(slug: "integrationskonferenz-magdeburg-2025", locale: "ar") { title { value } summary { value locale { tag direction } } startsOn { formatted(style: FULL) } participants { value formatted } translations { locale { tag autonym } slug } } }"#,
            ),
            example(
                "Contacts that speak Persian",
                r#"{ contacts(locale: "fa", filter: { spokenLanguage: "fa" }) { totalCount nodes { title { value locale { tag direction } isFallback } phone { formatted } openingHours { weekdayName opens { formatted } closes { formatted } } } } }"#,
            ),
        ],
    }
}

fn welcome(address: &str) -> String {
    format!(
        "\nLotse serves on http://{address}/ (GraphQL at http://{address}/graphql). Try:\n\n  curl http://{address}/graphql --json '{}'\n",
        serde_json::json!({ "query": FIRST_QUERY }),
    )
}

/// Waits until the process is asked to stop.
async fn shutdown_signal() {
    let interrupt = async {
        if tokio::signal::ctrl_c().await.is_err() {
            std::future::pending::<()>().await;
        }
    };
    #[cfg(unix)]
    let terminate = async {
        match tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) {
            Ok(mut signal) => {
                signal.recv().await;
            }
            Err(_) => std::future::pending().await,
        }
    };
    #[cfg(not(unix))]
    let terminate = std::future::pending::<()>();
    tokio::select! {
        () = interrupt => {}
        () = terminate => {}
    }
}
