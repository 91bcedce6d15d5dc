//! Many servers over one PostgreSQL: all of them see every commit, and get over it when the database
//! goes away. No time is asserted; what is measured is printed.

use std::{
    sync::{
        Arc,
        atomic::{AtomicBool, AtomicI64, AtomicU32, Ordering},
    },
    time::{Duration, Instant},
};

use chrono::SubsecRound;
use sea_orm::ConnectionTrait;
use serde_json::Value;

use crate::{
    content::{ARTICLE, article, small},
    postgres::{self, Cluster},
    server::{Answer, PATIENCE, Server, World, on_both},
};

/// What is asked once of every server, and kept.
pub(crate) const KEPT: &str =
    "{ newsArticle(slug: \"meldung\", locale: \"en\") { title { value } summary { value } } }";

/// What nobody has asked before.
pub(crate) fn not_kept() -> String {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    let count = COUNT.fetch_add(1, Ordering::Relaxed);
    format!("{{ unasked{count}: changes(since: 0) {{ next hasMore }} }}")
}

/// A desk and three servers without locale files.
fn servers(world: &World) -> Vec<Server> {
    let quiet = ["--log", "lotse=info,lotse::http=off"];
    let mut servers = vec![world.serve_with(&quiet)];
    let replica = [&quiet[..], &["--locales", "none"]].concat();
    servers.extend((0..3).map(|_| world.serve_with(&replica)));
    servers
}

/// Asks until the answer is what is waited for, whatever comes before it.
pub(crate) async fn until(server: &Server, query: &str, fits: impl Fn(&Answer) -> bool) -> Answer {
    let begun = Instant::now();
    loop {
        let answer = server.try_ask(query).await;
        if fits(&answer) {
            return answer;
        }
        assert!(
            begun.elapsed() < PATIENCE,
            "waited in vain: {query}\nlast: {answer:?}\n{}",
            server.log()
        );
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}

pub(crate) fn title(answer: &Answer) -> &Value {
    &answer.json["data"]["newsArticle"]["title"]["value"]
}

pub(crate) async fn until_ready(server: &Server, ready: bool) {
    let begun = Instant::now();
    while server.get("/health/ready").await.contains("\"ready\"") != ready {
        assert!(begun.elapsed() < PATIENCE, "{}", server.log());
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}

/// The number of helpers that the English summary tells.
fn helpers(answer: &Answer) -> Option<i64> {
    let summary = answer.json["data"]["newsArticle"]["summary"]["value"].as_str()?;
    summary.split(' ').next()?.parse().ok()
}

async fn together(world: World) {
    let world = small(world);
    let desk: &[&str] = &[];
    let replica: &[&str] = &["--locales", "none"];
    let started: Vec<Server> = std::thread::scope(|scope| {
        let starts = [desk, desk, replica, desk, replica];
        let starts = starts.map(|arguments| scope.spawn(|| world.serve_with(arguments)));
        let started = starts.into_iter().map(|start| start.join().unwrap());
        started.collect()
    });
    for server in &started {
        until(server, KEPT, |answer| title(answer) == "Notice").await;
        until_ready(server, true).await;
        let news = server.ask("{ news { totalCount } }").await;
        assert_eq!(news["news"]["totalCount"], 1);
    }
    assert_eq!(world.count("item").await, 5);
    let changes = world.count("change").await;
    let revision = started[0].revision().await;
    assert_eq!(changes, revision, "nothing was written twice");
    // Another start writes nothing more.
    started[1].clone().stop();
    let again = world.serve();
    world.write("locales/en/news/meldung.ftl", "title = Edited\n");
    until(&again, KEPT, |answer| title(answer) == "Edited").await;
    assert_eq!(again.revision().await, revision + 1);
}

on_both! {
    together => servers_that_begin_a_database_together_make_it_once_on_sqlite,
        servers_that_begin_a_database_together_make_it_once_on_postgres;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_commit_anywhere_is_seen_by_every_server() {
    const COMMITS: usize = 40;
    let Some(url) = postgres::database() else {
        return;
    };
    let world = small(World::at(url.clone()));
    let servers = servers(&world);
    for server in &servers {
        until(server, KEPT, |answer| title(answer) == "Notice").await;
    }
    // By the desk, and by a command.
    world.write(
        "locales/en/news/meldung.ftl",
        "title = Edited\nsummary = { $helpers } people\nbody = { $tables } tables\n",
    );
    for server in &servers {
        until(server, KEPT, |answer| title(answer) == "Edited").await;
    }
    world.import(&ARTICLE.replace("helpers = 5", "helpers = 6, tables = 3"));
    for server in &servers {
        until(server, KEPT, |answer| helpers(answer) == Some(6)).await;
    }
    // The desk has compared all files, and then the words of the article with its new facts: it takes
    // none of the following back.
    servers[0].logged("all locale files were compared").await;
    let body = "{ newsArticle(slug: \"meldung\", locale: \"en\") { body { plain } } }";
    for server in &servers {
        until(server, body, |answer| {
            answer.json["data"]["newsArticle"]["body"]["plain"] == "3 tables"
        })
        .await;
    }
    // By anybody else; from the end of the commit to the first answer that shows it.
    let connection = sea_orm::Database::connect(&url).await.unwrap();
    let mut waited = Vec::new();
    for number in 0..COMMITS {
        let title_now = format!("Commit {number}");
        connection
            .execute_unprepared(&commit(&title_now, true))
            .await
            .unwrap();
        let committed = Instant::now();
        let waiting: Vec<_> = servers
            .iter()
            .map(|server| {
                let (server, title_now) = (server.clone(), title_now.clone());
                tokio::spawn(async move {
                    until_shown(&server, &title_now).await;
                    committed.elapsed()
                })
            })
            .collect();
        for waiting in waiting {
            waited.push(waiting.await.unwrap());
        }
    }
    report("a commit is seen by another server", &mut waited);
    // Notifications that are lost are made up for: first with the connection, then alone.
    let lost = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity \
        WHERE application_name = 'lotse listener' AND datname = current_database()";
    connection.execute_unprepared(lost).await.unwrap();
    connection
        .execute_unprepared(&commit("While nobody listened", true))
        .await
        .unwrap();
    for server in &servers {
        until_shown(server, "While nobody listened").await;
    }
    let mut waited = Vec::new();
    for number in 0..3 {
        let title_now = format!("Nobody was told {number}");
        connection
            .execute_unprepared(&commit(&title_now, false))
            .await
            .unwrap();
        let committed = Instant::now();
        for server in &servers {
            until_shown(server, &title_now).await;
        }
        waited.push(committed.elapsed());
    }
    report("without a notification, by all servers", &mut waited);
    connection.close().await.unwrap();
}

/// A commit that gives the article another English title.
fn commit(title: &str, told: bool) -> String {
    let tell = "SELECT pg_notify('lotse_revision', (SELECT CAST(value AS text) FROM revision));";
    format!(
        "UPDATE revision SET value = value + 1; \
        UPDATE words SET messages = 'title = {title}' WHERE locale = 'en' \
            AND item_id = (SELECT id FROM item WHERE kind = 'news' AND slug = 'meldung'); \
        INSERT INTO change (revision, kind, slug, locale, action) \
            SELECT value, 'news', 'meldung', 'en', 'UPSERT' FROM revision; {}",
        if told { tell } else { "" }
    )
}

async fn until_shown(server: &Server, expected: &str) {
    let begun = Instant::now();
    while title(&server.try_ask(KEPT).await) != expected {
        assert!(begun.elapsed() < PATIENCE, "{}", server.log());
        tokio::time::sleep(Duration::from_millis(1)).await;
    }
}

fn report(what: &str, waited: &mut [Duration]) {
    waited.sort_unstable();
    let at = |part: usize| waited[(waited.len() - 1) * part / 100];
    eprintln!(
        "{what}: median {:.1?}, p95 {:.1?}, longest {:.1?} of {}",
        at(50),
        at(95),
        at(100),
        waited.len()
    );
}

/// Readers of one server, who ask without a pause for what is kept.
struct Readers {
    stop: Arc<AtomicBool>,
    tasks: Vec<tokio::task::JoinHandle<(Vec<Answer>, Duration, usize)>>,
}

impl Readers {
    fn of(servers: &[Server]) -> Self {
        let stop = Arc::new(AtomicBool::new(false));
        let tasks = servers.iter().flat_map(|server| [server, server]);
        let tasks = tasks.map(|server| {
            let (server, stop) = (server.clone(), Arc::clone(&stop));
            tokio::spawn(async move {
                let (mut refused, mut longest, mut count) = (Vec::new(), Duration::ZERO, 0);
                while !stop.load(Ordering::Relaxed) {
                    let asked = Instant::now();
                    let answer = server.try_ask(KEPT).await;
                    longest = longest.max(asked.elapsed());
                    count += 1;
                    if answer.status != 200 || answer.code().is_some() {
                        refused.push(answer);
                    }
                }
                (refused, longest, count)
            })
        });
        Self {
            tasks: tasks.collect(),
            stop,
        }
    }

    /// Those who were refused, when all have gone.
    async fn refused(self) -> Vec<Answer> {
        self.stop.store(true, Ordering::Relaxed);
        let (mut refused, mut longest, mut count) = (Vec::new(), Duration::ZERO, 0);
        for task in self.tasks {
            let read = task.await.unwrap();
            refused.extend(read.0);
            longest = longest.max(read.1);
            count += read.2;
        }
        eprintln!(
            "{count} readers, {} refused; the longest waited {longest:.1?}",
            refused.len()
        );
        refused
    }
}

fn is_not_ready(answer: &Answer) -> bool {
    answer.status == 503
        && answer.code().as_deref() == Some("NOT_READY")
        && answer.json.get("data").is_none()
        && answer.header("retry-after") == "1"
        && answer.header("cache-control") == "no-store"
}

/// A cluster of one's own, and a world on a database in it.
fn alone() -> Option<(Cluster, World)> {
    let cluster = postgres::cluster()?;
    let world = small(World::at(cluster.database("template0")));
    Some((cluster, world))
}

#[tokio::test(flavor = "multi_thread")]
async fn while_the_database_is_away_what_is_kept_is_served_and_all_comes_back() {
    let Some((cluster, world)) = alone() else {
        return;
    };
    let servers = servers(&world);
    for server in &servers {
        until(server, KEPT, |answer| title(answer) == "Notice").await;
    }
    let revision = servers[0].revision().await;
    let readers = Readers::of(&servers);
    cluster.kill();
    let mut waited = Vec::new();
    for server in &servers {
        let asked = Instant::now();
        let answer = server.try_ask(&not_kept()).await;
        waited.push(asked.elapsed());
        assert!(is_not_ready(&answer), "{answer:?}\n{}", server.log());
        until_ready(server, false).await;
        let ready = server.get("/health/ready").await;
        assert!(ready.contains("not ready: database"), "{ready}");
        assert!(server.get("/health/live").await.contains("live"));
        assert_eq!(title(&server.try_ask(KEPT).await), "Notice");
        // A reader who saw something newer elsewhere is not shown what is older.
        let body = serde_json::json!({ "query": KEPT });
        let newer = (revision + 1).to_string();
        let answer = server.post(&body, &[("lotse-revision", &newer)]).await;
        assert!(is_not_ready(&answer), "{answer:?}");
    }
    report(
        "what is not kept is refused, the database away",
        &mut waited,
    );
    let ran = world.run(&["import", "facts"]);
    assert_eq!(ran.code, Some(2), "{ran:?}");
    // The translator goes on meanwhile, and the desk notices that it cannot take it.
    world.write("locales/en/news/meldung.ftl", "title = Meanwhile\n");
    servers[0].logged("could not be taken over").await;
    let refused = readers.refused().await;
    assert!(refused.is_empty(), "{:?}", refused[0]);
    cluster.start_again();
    let back = Instant::now();
    for server in &servers {
        until_ready(server, true).await;
    }
    eprintln!(
        "the database is back, all are ready: {:.1?}",
        back.elapsed()
    );
    for server in &servers {
        until(server, KEPT, |answer| title(answer) == "Meanwhile").await;
        assert_eq!(server.revision().await, revision + 1);
    }
    // Commits are followed as before.
    world.write("locales/en/news/meldung.ftl", "title = Afterwards\n");
    for server in &servers {
        until(server, KEPT, |answer| title(answer) == "Afterwards").await;
        assert_eq!(server.revision().await, revision + 2);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_is_lost_when_the_database_is_killed_under_load() {
    let Some((cluster, world)) = alone() else {
        return;
    };
    let servers = servers(&world);
    for server in &servers {
        until(server, KEPT, |answer| title(answer) == "Notice").await;
    }
    let (cluster, world) = (Arc::new(cluster), Arc::new(world));
    let acknowledged = Arc::new(AtomicI64::new(0));
    let readers = Readers::of(&servers);
    for _ in 0..2 {
        let (writing, written) = (Arc::clone(&world), Arc::clone(&acknowledged));
        let writer = tokio::task::spawn_blocking(move || {
            for number in written.load(Ordering::SeqCst) + 100.. {
                let facts = ARTICLE.replace("helpers = 5", &format!("helpers = {number}"));
                writing.write("correction.toml", facts);
                if writing.run(&["import", "correction.toml"]).code != Some(0) {
                    return;
                }
                written.store(number, Ordering::SeqCst);
            }
        });
        let begun = acknowledged.load(Ordering::SeqCst);
        while acknowledged.load(Ordering::SeqCst) < begun + 102 {
            assert!(!writer.is_finished(), "a correction was refused");
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
        cluster.kill();
        writer.await.unwrap();
        cluster.start_again();
        let least = acknowledged.load(Ordering::SeqCst);
        for server in &servers {
            until_ready(server, true).await;
            until(server, KEPT, |answer| {
                helpers(answer).is_some_and(|number| number >= least)
            })
            .await;
        }
    }
    for answer in readers.refused().await {
        assert!(is_not_ready(&answer), "{answer:?}");
    }
    let everything = "{ changes(since: 0) { changes { revision slug } next } news(locale: \"en\") { nodes { slug title { value } summary { value } } } }";
    let first = servers[0].ask(everything).await;
    assert_eq!(first["changes"]["next"], world.count("change").await);
    for server in &servers {
        assert_eq!(server.ask(everything).await, first);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_time_has_changed_is_not_served_while_the_database_is_away() {
    let Some((cluster, world)) = alone() else {
        return;
    };
    let desk = world.serve();
    until(&desk, KEPT, |answer| title(answer) == "Notice").await;
    // The database has to be gone before the instant comes. A busy machine is given longer.
    for seconds in [5, 10, 20, 40] {
        let before = desk.revision().await;
        let soon = lotse::clock::now() + chrono::TimeDelta::seconds(seconds);
        let soon = soon.trunc_subsecs(0);
        let text = soon.to_rfc3339_opts(chrono::SecondsFormat::Secs, true);
        world.import(&article("bald", &text, ""));
        // The edition that ends then is there.
        until(&desk, KEPT, |answer| {
            let revision = answer.header("lotse-revision").parse::<i64>();
            title(answer) == "Notice" && revision.is_ok_and(|revision| revision > before)
        })
        .await;
        cluster.kill();
        if lotse::clock::now() >= soon {
            cluster.start_again();
            until_ready(&desk, true).await;
            continue;
        }
        let answer = desk.try_ask(KEPT).await;
        if lotse::clock::now() < soon {
            assert_eq!(answer.status, 200, "{answer:?}");
        }
        let answer = until(&desk, KEPT, |answer| answer.status != 200).await;
        assert!(lotse::clock::now() >= soon, "refused too early: {answer:?}");
        assert!(is_not_ready(&answer), "{answer:?}");
        cluster.start_again();
        until(&desk, KEPT, |answer| title(answer) == "Notice").await;
        return;
    }
    panic!("the database was never gone before the instant came");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_read_replica_takes_reads_and_nobody_reads_backwards() {
    let Some((cluster, world)) = alone() else {
        return;
    };
    let desk = world.serve();
    until(&desk, KEPT, |answer| title(answer) == "Notice").await;
    let standby = cluster.standby();
    let name = world.database_url();
    let read_url = standby.address(name.rsplit('/').next().unwrap());
    let server = world.serve_with(&["--locales", "none", "--read-database", &read_url]);
    until(&server, KEPT, |answer| title(answer) == "Notice").await;
    let replica = sea_orm::Database::connect(&read_url).await.unwrap();
    // It falls behind: what it does not show yet is read from the database itself.
    let sql = async |statement: &str| replica.execute_unprepared(statement).await.unwrap();
    sql("SELECT pg_wal_replay_pause()").await;
    let mut seen = server.revision().await;
    for number in 6..12 {
        world.import(&ARTICLE.replace("helpers = 5", &format!("helpers = {number}")));
        let answer = until(&server, KEPT, |answer| helpers(answer) == Some(number)).await;
        let revision: i64 = answer.header("lotse-revision").parse().unwrap();
        assert!(revision > seen, "{revision} after {seen}");
        seen = revision;
        for _ in 0..5 {
            assert_eq!(server.revision().await, seen);
        }
    }
    sql("SELECT pg_wal_replay_resume()").await;
    let begun = Instant::now();
    let count = "SELECT CAST(value AS bigint) AS value FROM revision";
    loop {
        let row = replica.query_one_raw(sea_orm::Statement::from_string(
            sea_orm::DbBackend::Postgres,
            count,
        ));
        if row
            .await
            .unwrap()
            .unwrap()
            .try_get::<i64>("", "value")
            .unwrap()
            == seen
        {
            break;
        }
        assert!(begun.elapsed() < PATIENCE, "the standby does not catch up");
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    replica.close().await.unwrap();
    // The database goes away: what is not kept comes from the replica, and readiness is honest.
    cluster.kill();
    until_ready(&server, false).await;
    server.ask(&not_kept()).await;
    let fresh = "{ organisations { nodes { slug title { value } } } }";
    let data = server.ask(fresh).await;
    assert_eq!(
        data["organisations"]["nodes"][0]["title"]["value"],
        "Verein"
    );
    let answer = desk.try_ask(&not_kept()).await;
    assert!(
        is_not_ready(&answer),
        "who has no replica cannot: {answer:?}"
    );
    cluster.start_again();
    until_ready(&server, true).await;
    // The replica goes away: the database is read, as if there had never been one.
    standby.kill();
    server.ask(&not_kept()).await;
    world.import(&ARTICLE.replace("helpers = 5", "helpers = 12"));
    until(&server, KEPT, |answer| helpers(answer) == Some(12)).await;
    assert_eq!(server.revision().await, seen + 1);
    // A start does not need it.
    let another = world.serve_with(&["--locales", "none", "--read-database", &read_url]);
    assert_eq!(another.revision().await, seen + 1);
}

#[tokio::test]
async fn a_read_database_with_other_content_is_not_read() {
    let (Some(one), Some(other)) = (postgres::database(), postgres::database()) else {
        return;
    };
    let (world, wrong) = (small(World::at(one)), small(World::at(other)));
    wrong.write("locales/en/news/meldung.ftl", "title = Elsewhere\n");
    for world in [&world, &wrong] {
        world.done(&["import", "facts"]);
        world.done(&["sync"]);
    }
    let url = wrong.database_url();
    let server = world.serve_with(&["--locales", "none", "--read-database", &url]);
    assert_eq!(title(&server.try_ask(KEPT).await), "Notice");
    server.logged("another database").await;
}

#[test]
fn a_read_database_that_cannot_be_one_is_refused() {
    let world = small(World::empty());
    for (arguments, named) in [
        (
            &["--read-database", "postgres://me:secret@host/name"][..],
            "SQLite",
        ),
        (
            &[
                "--database",
                "postgres://host/name",
                "--read-database",
                "sqlite://data/other.db",
            ],
            "sqlite://data/other.db",
        ),
    ] {
        let ran = world.run(&[&["--listen", "127.0.0.1:0"], arguments].concat());
        assert_eq!(ran.code, Some(2), "{ran:?}");
        for part in [named, "--read-database", "DATABASE_READ_URL"] {
            assert!(ran.stderr.contains(part), "{}", ran.stderr);
        }
        assert!(!ran.stderr.contains("secret"), "{}", ran.stderr);
        assert!(!world.path("data").exists(), "nothing is made");
    }
}
