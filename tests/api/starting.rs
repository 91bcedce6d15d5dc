//! Starting: the first start makes everything, the next changes nothing, and what is wrong is refused
//! with one clear message before anything is made.

use std::net::TcpListener;

use crate::{
    content::small,
    server::{Ran, World, on_both},
};

const NEWS: &str = "{ news { totalCount nodes { slug title { value } summary { value } } } }";

async fn first_start(world: World) {
    let world = small(world);
    let server = world.serve();
    let news = server.ask(NEWS).await;
    assert_eq!(news["news"]["totalCount"], 1);
    assert_eq!(news["news"]["nodes"][0]["title"]["value"], "Meldung");
    assert_eq!(
        news["news"]["nodes"][0]["summary"]["value"],
        "Bei dem Verein halfen 5 Menschen."
    );
    assert_eq!(
        server.stop(),
        Some(0),
        "a server that is asked to stop ends in good order"
    );
}

async fn second_start(world: World) {
    let world = small(world);
    let server = world.serve();
    let (revision, news) = (server.revision().await, server.ask(NEWS).await);
    server.stop();
    let changes = world.count("change").await;
    assert!(revision > 10 && changes == revision, "{revision} {changes}");
    let server = world.serve();
    assert_eq!(server.ask(NEWS).await, news);
    // The files are compared while the server serves already: an edit that comes after is the sign
    // that it is done.
    world.write("locales/en/news/meldung.ftl", "title = New notice\n");
    let english = "{ news(locale: \"en\") { nodes { title { value } } } }";
    server
        .eventually(english, |data| {
            data["news"]["nodes"][0]["title"]["value"] == "New notice"
        })
        .await;
    assert_eq!(
        server.revision().await,
        revision + 1,
        "only the one edit changed anything"
    );
    assert_eq!(world.count("change").await, changes + 1);
}

async fn replica(world: World) {
    let world = small(world);
    let desk = world.serve();
    let replica = world.serve_with(&["--locales", "none"]);
    assert_eq!(replica.ask(NEWS).await, desk.ask(NEWS).await);
    assert_eq!(replica.revision().await, desk.revision().await);
    world.write("locales/de/news/meldung.ftl", "title = Neue Meldung\n");
    replica
        .eventually(NEWS, |news| {
            news["news"]["nodes"][0]["title"]["value"] == "Neue Meldung"
        })
        .await;
}

async fn newer_database(world: World) {
    let world = small(world);
    world.done(&["import", "facts"]);
    world.sql("INSERT INTO seaql_migrations (version, applied_at) VALUES ('m2099_from_the_future', 1)").await;
    for command in [
        &["serve", "--listen", "127.0.0.1:0"][..],
        &["sync"],
        &["import", "facts"],
        &["check"],
    ] {
        let ran = world.run(command);
        refused(&ran, 2, &["m2099_from_the_future", "newer version"]);
    }
}

on_both! {
    first_start => a_first_start_imports_syncs_and_serves_on_sqlite,
        a_first_start_imports_syncs_and_serves_on_postgres;
    second_start => a_second_start_changes_nothing_on_sqlite, a_second_start_changes_nothing_on_postgres;
    replica => a_replica_serves_the_same_on_sqlite, a_replica_serves_the_same_on_postgres;
    newer_database => a_newer_database_is_refused_on_sqlite, a_newer_database_is_refused_on_postgres;
}

/// One message that names the thing, and no inner detail.
#[track_caller]
fn refused(ran: &Ran, code: i32, names: &[&str]) {
    assert_eq!(ran.code, Some(code), "{ran:?}");
    for name in names {
        assert!(
            ran.stderr.contains(name),
            "`{name}` is not named:\n{}",
            ran.stderr
        );
    }
    assert_eq!(
        ran.stderr.matches("error: ").count(),
        1,
        "one message:\n{}",
        ran.stderr
    );
    for inner in ["panicked", "RUST_BACKTRACE", "Os {", "DbErr", "SqlxError"] {
        assert!(!ran.stderr.contains(inner), "{}", ran.stderr);
    }
    assert!(ran.stdout.is_empty(), "{}", ran.stdout);
}

fn nothing_made(world: &World) {
    assert!(
        !world.path("data").exists(),
        "a database was made although the start was refused"
    );
}

#[test]
fn a_wrong_setting_is_refused_with_its_place() {
    for (settings, names) in [
        (
            "source = \"de\"\nsorce = \"de\"\n",
            ["lotse.toml:2:1", "sorce"],
        ),
        (
            "time_zone = \"Europe/Magdeburg\"\n",
            ["lotse.toml:1:13", "Europe/Magdeburg"],
        ),
        (
            "source = \"no language\"\n",
            ["lotse.toml:1:10", "no language"],
        ),
        ("[fallbacks]\nuk = \"ru\"\n", ["lotse.toml:2:6", "expected"]),
        (
            "[fallbacks]\nnot_a_tag = [\"ru\"]\n",
            ["lotse.toml:2:1", "not_a_tag"],
        ),
        ("[limits]\npage_max = -1\n", ["lotse.toml:2:12", "-1"]),
        (
            "[http]\nallowed_origins = [\"example.org\"]\n",
            ["lotse.toml:2:", "example.org"],
        ),
        (
            "[http]\ntrusted_proxies = [\"everybody\"]\n",
            ["lotse.toml:2:", "everybody"],
        ),
        ("source = \"de\n", ["lotse.toml:1:", ""]),
    ] {
        let world = small(World::empty());
        world.write("lotse.toml", settings);
        refused(&world.run(&["serve", "--listen", "127.0.0.1:0"]), 2, &names);
        nothing_made(&world);
    }
}

#[test]
fn a_settings_file_that_is_named_must_be_there() {
    let world = small(World::empty());
    refused(
        &world.run(&["--config", "other.toml", "--listen", "127.0.0.1:0"]),
        2,
        &["other.toml"],
    );
    nothing_made(&world);
}

#[test]
fn an_address_that_is_no_databases_is_refused_without_its_password() {
    let world = small(World::empty());
    let ran = world.run(&[
        "--database",
        "mysql://me:secret@host/name",
        "--listen",
        "127.0.0.1:0",
    ]);
    refused(&ran, 2, &["mysql://", "--database", "sqlite://"]);
    assert!(!ran.stderr.contains("secret"), "{}", ran.stderr);
    let ran = world.run(&[
        "--database",
        "postgres://me:secret@127.0.0.1:1/name",
        "--listen",
        "127.0.0.1:0",
    ]);
    refused(&ran, 2, &["127.0.0.1:1/name", "DATABASE_URL"]);
    assert!(!ran.stderr.contains("secret"), "{}", ran.stderr);
}

#[test]
fn a_database_file_that_is_none_is_refused() {
    let world = small(World::empty());
    world.write(
        "data/lotse.db",
        "This is a letter, not a database. ".repeat(100),
    );
    refused(&world.run(&["--listen", "127.0.0.1:0"]), 2, &["lotse.db"]);
}

#[test]
fn a_missing_folder_of_locale_files_is_refused() {
    let world = small(World::empty());
    for command in [
        &["serve", "--listen", "127.0.0.1:0"][..],
        &["sync"],
        &["check"],
    ] {
        let ran = world.run(&[command, &["--locales", "elsewhere"]].concat());
        refused(&ran, 2, &["elsewhere", "--locales"]);
        nothing_made(&world);
    }
}

#[test]
fn locale_files_without_the_source_locale_are_refused() {
    let world = small(World::empty());
    std::fs::remove_dir_all(world.path("locales/de")).unwrap();
    refused(
        &world.run(&["--listen", "127.0.0.1:0"]),
        2,
        &["locales", "`de`"],
    );
    nothing_made(&world);
}

#[cfg(unix)]
#[test]
fn a_locale_folder_that_cannot_be_read_is_refused() {
    // A link that leads in a circle cannot be read by anybody, root included.
    let world = small(World::empty());
    std::fs::remove_dir_all(world.path("locales/en/news")).unwrap();
    std::os::unix::fs::symlink("news", world.path("locales/en/news")).unwrap();
    refused(
        &world.run(&["--listen", "127.0.0.1:0"]),
        2,
        &["locales/en/news"],
    );
    nothing_made(&world);
}

#[test]
fn an_address_in_use_is_refused() {
    let world = small(World::empty());
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = taken.local_addr().unwrap().to_string();
    refused(
        &world.run(&["--listen", &address]),
        2,
        &[&address, "--listen"],
    );
    nothing_made(&world);
}

#[test]
fn malformed_facts_are_refused_at_the_first_start() {
    let world = small(World::empty());
    world.write(
        "facts/more.toml",
        "[[news]]\nslug = \"No Slug\"\npublished_at = 2026-01-01T00:00:00Z\n",
    );
    refused(
        &world.run(&["--listen", "127.0.0.1:0"]),
        1,
        &["facts/more.toml:2:8", "nothing was imported"],
    );
    nothing_made(&world);
}

#[tokio::test]
async fn a_start_that_was_refused_for_its_facts_succeeds_once_they_are_mended() {
    let world = small(World::empty());
    let wrong =
        "[[news]]\nslug = \"mehr\"\npublished_at = 2026-01-01T00:00:00Z\nconference = \"keine\"\n";
    world.write("facts/more.toml", wrong);
    refused(
        &world.run(&["--listen", "127.0.0.1:0"]),
        1,
        &["facts/more.toml:4:14", "keine"],
    );
    std::fs::remove_file(world.path("facts/more.toml")).unwrap();
    let server = world.serve();
    assert_eq!(server.ask(NEWS).await["news"]["totalCount"], 1);
}

#[test]
fn a_check_makes_no_database_and_fails_on_an_error() {
    let world = small(World::empty());
    let ran = world.run(&["check"]);
    assert_eq!(ran.code, Some(0), "{ran:?}");
    assert!(
        ran.stdout
            .contains("11 files checked: 0 errors, 0 warnings"),
        "{}",
        ran.stdout
    );
    world.write(
        "locales/en/news/meldung.ftl",
        "title = Notice\nsummary = { $helpes } people\n",
    );
    let ran = world.run(&["check"]);
    assert_eq!(ran.code, Some(1), "{ran:?}");
    for part in ["en/news/meldung.ftl", "2:", "helpes", "helpers"] {
        assert!(
            ran.stderr.contains(part),
            "`{part}` is missing:\n{}",
            ran.stderr
        );
    }
    let ran = world.run(&["check", "--json"]);
    let findings = ran.stdout.lines().map(serde_json::from_str);
    let findings: Vec<serde_json::Value> = findings.collect::<Result<_, _>>().unwrap();
    let is_it = |finding: &serde_json::Value| finding["code"] == "unknown-variable";
    assert!(findings.iter().any(is_it), "{findings:?}");
    nothing_made(&world);
}

async fn check_changes_nothing(world: World) {
    let world = small(world);
    world.done(&["import", "facts"]);
    world.done(&["sync"]);
    let changes = world.count("change").await;
    world.write("locales/en/news/meldung.ftl", "title = Other\n");
    assert_eq!(world.run(&["check"]).code, Some(0));
    assert_eq!(world.count("change").await, changes);
    world.done(&["sync"]);
    assert_eq!(world.count("change").await, changes + 1);
    world.done(&["sync"]);
    assert_eq!(
        world.count("change").await,
        changes + 1,
        "a second sync changes nothing"
    );
}

on_both! {
    check_changes_nothing => a_check_changes_nothing_on_sqlite, a_check_changes_nothing_on_postgres;
}
