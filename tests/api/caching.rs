//! What is kept in memory and by caches on the way: never older than the content, never asked for
//! twice, never mixed. Statements are counted, not time.

use std::{
    collections::HashMap,
    sync::{
        Arc, Mutex,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};

use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use crate::{
    content::{ARTICLE, article, bare, small, titles},
    server::{Answer, ROOMY, Server, World, on_both},
};

const ENGLISH: &str =
    "{ newsArticle(slug: \"meldung\", locale: \"en\") { title { value } summary { value } } }";

/// A server that only serves: what is counted is the queries'.
fn replica(world: &World) -> Server {
    world.done(&["import", "facts"]);
    world.done(&["sync"]);
    world.serve_with(&["--locales", "none", "--index", "none"])
}

async fn statements(server: &Server, work: impl Future<Output = ()>) -> u64 {
    let before = server.statements().await;
    work.await;
    server.statements().await - before
}

async fn repeated(world: World) {
    let server = replica(&small(world));
    let first = server.ask(ENGLISH).await;
    let again = async {
        for _ in 0..10 {
            assert_eq!(server.ask(ENGLISH).await, first);
        }
    };
    assert_eq!(statements(&server, again).await, 0);
}

async fn reworded(world: World) {
    let server = replica(&small(world));
    let list = "{ news(locale: \"en\") { totalCount nodes { slug title { value } } } }";
    server.ask(list).await;
    let again = async {
        for alias in ["a", "b", "c"] {
            let query = format!(
                "{{ {alias}: news(locale: \"en\") {{ totalCount nodes {{ id summary {{ value locale {{ tag }} }} title {{ value }} }} }} }}"
            );
            let data = server.ask(&query).await;
            assert_eq!(data[alias]["nodes"][0]["title"]["value"], "Notice");
        }
    };
    assert_eq!(
        statements(&server, again).await,
        0,
        "other words for what was read already"
    );
}

async fn concurrent(world: World) {
    let world = small(world);
    let server = replica(&world);
    // What one cold answer takes, told by a query of the same shape.
    let query = |alias: &str| {
        format!(
            "{{ {alias}: newsArticle(slug: \"meldung\", locale: \"en\") {{ title {{ value }} conference {{ title {{ value }} }} }} }}"
        )
    };
    server.ask("{ locales { tag } }").await;
    let one = statements(&server, async {
        server.ask(&query("a")).await;
    })
    .await;
    assert!(one > 0);
    // Another revision, in which nothing is kept yet.
    world.import(&ARTICLE.replace("helpers = 5", "helpers = 6"));
    server
        .eventually(ENGLISH, |data| {
            data["newsArticle"]["summary"]["value"]
                .as_str()
                .is_some_and(|text| text.contains('6'))
        })
        .await;
    world.import(&ARTICLE.replace("helpers = 5", "helpers = 7"));
    server.eventually("{ locales { tag } }", |_| true).await;
    let many = statements(&server, async {
        let asking = (0..24).map(|_| {
            let (server, query) = (server.clone(), query("a"));
            tokio::spawn(async move { server.ask(&query).await })
        });
        for asked in asking.collect::<Vec<_>>() {
            asked.await.unwrap();
        }
    })
    .await;
    // The new edition itself is read, too.
    assert!(
        many <= one + 4,
        "one of them asks, the others wait: {many} statements, {one} for one"
    );
}

async fn corrected(world: World) {
    let world = small(world);
    let server = replica(&world);
    for helpers in 10..16 {
        world.import(&ARTICLE.replace("helpers = 5", &format!("helpers = {helpers}")));
        // Whoever knows of the revision is never shown an older one, on any database.
        let revision = world.count("change").await.to_string();
        let answer = server
            .post(
                &json!({ "query": ENGLISH }),
                &[("lotse-revision", &revision)],
            )
            .await;
        assert_eq!(answer.header("lotse-revision"), revision);
        let data = answer.data(ENGLISH);
        let summary = data["newsArticle"]["summary"]["value"].as_str().unwrap();
        assert!(summary.starts_with(&helpers.to_string()), "{summary}");
    }
}

#[tokio::test]
async fn on_sqlite_the_very_next_answer_shows_what_another_process_committed() {
    let world = small(World::empty());
    let server = replica(&world);
    for helpers in 10..16 {
        world.import(&ARTICLE.replace("helpers = 5", &format!("helpers = {helpers}")));
        let data = server.ask(ENGLISH).await;
        let summary = data["newsArticle"]["summary"]["value"].as_str().unwrap();
        assert!(summary.starts_with(&helpers.to_string()), "{summary}");
    }
}

/// The labels go back with the database, and on from there.
async fn restored_labels(world: World) {
    const LABEL: &str = r#"{ labels(locale: "en", keys: ["topic-work"]) { text { value } } }"#;
    let world = small(world);
    let server = replica(&world);
    let label = |data: &Value, expected: &str| data["labels"][0]["text"]["value"] == expected;
    let write = |text: &str| {
        let labels = format!("venue-haus = Old House\ntopic-work = {text}\n");
        world.write("locales/en/labels.ftl", labels);
        world.done(&["sync"]);
    };
    write("Wrong");
    server.eventually(LABEL, |data| label(data, "Wrong")).await;
    let earlier = "UPDATE revision SET value = value - 1, vocabulary = vocabulary - 1; \
        DELETE FROM change WHERE revision > (SELECT value FROM revision); \
        UPDATE vocabulary SET labels = 'topic-work = Earlier' WHERE locale = 'en';";
    world.sql(earlier).await;
    server
        .eventually(LABEL, |data| label(data, "Earlier"))
        .await;
    // The revision has the number of the one that was lost.
    write("Right");
    server.eventually(LABEL, |data| label(data, "Right")).await;
}

/// An operator puts an older state of the database back while the server runs.
async fn restored(world: World) {
    let world = small(world);
    let server = replica(&world);
    let title = |data: &Value, expected: &str| data["newsArticle"]["title"]["value"] == expected;
    server
        .eventually(ENGLISH, |data| title(data, "Notice"))
        .await;
    world.write("locales/en/news/meldung.ftl", "title = Later\n");
    world.done(&["sync"]);
    server
        .eventually(ENGLISH, |data| title(data, "Later"))
        .await;
    let earlier = "UPDATE revision SET value = value - 1; \
        DELETE FROM change WHERE revision > (SELECT value FROM revision); \
        UPDATE words SET messages = 'title = Earlier' WHERE locale = 'en' \
            AND item_id = (SELECT id FROM item WHERE kind = 'news' AND slug = 'meldung');";
    let lost = get(&server, ENGLISH, &[]).await.header("etag");
    world.sql(earlier).await;
    server
        .eventually(ENGLISH, |data| title(data, "Earlier"))
        .await;
    let mut least = u64::MAX;
    // Now and then the server itself asks whether anything was committed.
    for _ in 0..5 {
        let again = async { assert!(title(&server.ask(ENGLISH).await, "Earlier")) };
        least = least.min(statements(&server, again).await);
    }
    assert_eq!(least, 0, "it is kept as before");
    world.write("locales/en/news/meldung.ftl", "title = Onwards\n");
    world.done(&["sync"]);
    server
        .eventually(ENGLISH, |data| title(data, "Onwards"))
        .await;
    // The revision has the number of the one that was lost, and is told from it.
    let tag = get(&server, ENGLISH, &[]).await.header("etag");
    assert_ne!(tag, lost);
    // It goes back and on before anybody looks.
    world.sql(earlier).await;
    world.write("locales/en/news/meldung.ftl", "title = Aside\n");
    world.done(&["sync"]);
    server
        .eventually(ENGLISH, |data| title(data, "Aside"))
        .await;
    assert_ne!(get(&server, ENGLISH, &[]).await.header("etag"), tag);
}

async fn time(world: World) {
    let world = bare(world);
    let soon = lotse::clock::now() + chrono::TimeDelta::seconds(4);
    let mut facts = article("jetzt", "2026-01-01T09:00:00Z", "");
    facts += &article("gleich", &soon.format("%Y-%m-%dT%H:%M:%SZ").to_string(), "");
    facts += &article(
        "nur-noch",
        "2026-01-02T09:00:00Z",
        &format!("expires_at = {}", soon.format("%Y-%m-%dT%H:%M:%SZ")),
    );
    world.write("facts/content.toml", facts);
    titles(&world, "de", "news", ["jetzt", "gleich", "nur-noch"]);
    let server = replica(&world);
    let query = "{ news { nodes { slug } } }";
    let slugs = |data: &Value| crate::server::slugs(&data["news"]["nodes"]);
    let get = || get(&server, query, &[]);
    let before = get().await;
    if lotse::clock::now() >= soon {
        eprintln!("the machine was too slow for the first half of this test");
        return;
    }
    let control = before.header("cache-control");
    assert_eq!(slugs(&before.data(query)), ["nur-noch", "jetzt"]);
    let seconds: u64 = control
        .split("max-age=")
        .nth(1)
        .and_then(|rest| rest.split(',').next()?.parse().ok())
        .unwrap();
    assert!(
        seconds <= 4,
        "not beyond the instant at which it changes: {control}"
    );
    tokio::time::sleep(Duration::from_millis(5_100)).await;
    assert_eq!(
        slugs(&get().await.data(query)),
        ["gleich", "jetzt"],
        "nobody wrote anything; time passed"
    );
}

async fn tiny(world: World) {
    let world = small(world);
    world.write(
        "lotse.toml",
        format!("{ROOMY}[cache]\nanswer_bytes = 600\ncontent_bytes = 600\nwords_bytes = 600\ndocument_bytes = 600\nrequest_bytes = 600\npersisted_bytes = 600\n"),
    );
    let server = replica(&world);
    let first = server.ask(ENGLISH).await;
    for _ in 0..3 {
        assert_eq!(server.ask(ENGLISH).await, first);
    }
    world.write("lotse.toml", format!("{ROOMY}[cache]\nanswer_bytes = 0\ncontent_bytes = 0\nwords_bytes = 0\ndocument_bytes = 0\nrequest_bytes = 0\npersisted_bytes = 0\n"));
    let without = world.serve_with(&["--locales", "none"]);
    assert_eq!(without.ask(ENGLISH).await, first);
    let again = async {
        without.ask(ENGLISH).await;
    };
    assert!(statements(&without, again).await > 0, "nothing is kept");
}

/// Somebody commits, and no notice comes: what is found just then, or not found, is not taken for
/// what the revision before had.
async fn untold(world: World) {
    let world = small(world);
    let cache = "[cache]\nanswer_bytes = 0\ncontent_bytes = 0\n";
    world.write("lotse.toml", format!("{ROOMY}{cache}"));
    let server = replica(&world);
    let queries = [
        r#"{ newsArticle(slug: "meldung", locale: "en") { slug } }"#,
        r#"{ news(locale: "en") { nodes { slug } } }"#,
        r#"{ news(locale: "en") { totalCount } }"#,
    ];
    let shown = json!([
        { "newsArticle": { "slug": "meldung" } },
        { "news": { "nodes": [{ "slug": "meldung" }] } },
        { "news": { "totalCount": 1 } },
    ]);
    let hidden = json!([
        { "newsArticle": null },
        { "news": { "nodes": [] } },
        { "news": { "totalCount": 0 } },
    ]);
    let revision = get(&server, ENGLISH, &[]).await.header("lotse-revision");
    let mut revision: i64 = revision.parse().unwrap();
    for number in 0..queries.len() {
        for expected in [&hidden, &shown] {
            world
                .sql(
                    "UPDATE item SET draft = NOT draft WHERE kind = 'news'; \
                     UPDATE revision SET value = value + 1, mark = mark + 7",
                )
                .await;
            revision += 1;
            // Another one is the first to meet the news each time.
            for (number, query) in queries.iter().enumerate().cycle().skip(number).take(3) {
                let answer = get(&server, query, &[]).await;
                assert_eq!(answer.header("lotse-revision"), revision.to_string());
                assert_eq!(answer.data(query), expected[number], "{query}");
            }
        }
    }
}

/// Every answer shows one revision: the number in the facts, the same number in the words of two
/// languages, and the revision in the header belong together.
async fn whole(world: World) {
    let world = small(world);
    world.done(&["import", "facts"]);
    world.done(&["sync"]);
    let servers: Vec<Server> = (0..3)
        .map(|_| world.serve_with(&["--locales", "none", "--index", "none"]))
        .collect();
    let done = Arc::new(AtomicBool::new(false));
    let shown = Shown::default();
    let readers: Vec<_> = (0..6)
        .map(|reader| {
            let (servers, done) = (servers.clone(), Arc::clone(&done));
            tokio::spawn(read_on(reader, servers, done, Arc::clone(&shown)))
        })
        .collect();
    let last = 1_019;
    let writer = tokio::task::spawn_blocking(move || {
        for helpers in 1_000..=last {
            // Words and facts in turns: the file is taken over in the same database.
            world.import(&ARTICLE.replace("helpers = 5", &format!("helpers = {helpers}")));
            if helpers % 4 == 0 {
                world.write(
                    "locales/en/news/meldung.ftl",
                    format!("title = Notice {helpers}\nsummary = {{ $helpers }} people helped {{ -verein }}.\n"),
                );
                world.done(&["sync"]);
            }
        }
    });
    writer.await.unwrap();
    done.store(true, Ordering::SeqCst);
    for reader in readers {
        let (answers, newest) = reader.await.unwrap();
        assert!(answers > 10, "a reader that read nothing proves nothing");
        assert!(newest > 1_000, "the reader saw changes: {newest}");
    }
    for server in &servers {
        server
            .eventually(MIXED, |data| {
                data["a"]["facts"][0]["value"].as_str() == Some(&*last.to_string())
            })
            .await;
    }
}

const MIXED: &str = "{
    a: newsArticle(slug: \"meldung\", locale: \"de\") { summary { value } facts { name value } }
    b: newsArticle(slug: \"meldung\", locale: \"en\") { title { value } summary { value } }
}";

/// What any server showed of each revision to any reader.
type Shown = Arc<Mutex<HashMap<i64, Value>>>;

/// Reads from one server after the other; returns how many answers it had and the last number.
async fn read_on(
    reader: usize,
    servers: Vec<Server>,
    done: Arc<AtomicBool>,
    all: Shown,
) -> (usize, u64) {
    let (mut answers, mut newest, mut revision) = (0, 0, 0_i64);
    while !done.load(Ordering::SeqCst) {
        let server = &servers[(reader + answers) % servers.len()];
        // Some of the queries are new each time, so that they are not answered from what is kept.
        let query = if answers % 3 == 0 {
            format!("{MIXED} # {reader} {answers}")
        } else {
            MIXED.to_owned()
        };
        let seen = revision.to_string();
        let answer = server
            .post(&json!({ "query": query }), &[("lotse-revision", &seen)])
            .await;
        assert_eq!(answer.status, 200, "{answer:?}");
        let shown: i64 = answer.header("lotse-revision").parse().unwrap();
        assert!(shown >= revision, "an older revision than was seen before");
        let data = answer.data(MIXED);
        let before = all
            .lock()
            .unwrap()
            .entry(shown)
            .or_insert(data.clone())
            .clone();
        assert_eq!(before, data, "one revision, two contents");
        let facts = data["a"]["facts"].as_array().unwrap();
        let helpers = facts.iter().find(|fact| fact["name"] == "helpers").unwrap();
        let helpers: u64 = helpers["value"].as_str().unwrap().parse().unwrap();
        let number = |text: &Value| -> u64 {
            let digits: String = text
                .as_str()
                .unwrap()
                .chars()
                .filter(char::is_ascii_digit)
                .collect();
            digits.parse().unwrap()
        };
        assert_eq!(number(&data["a"]["summary"]["value"]), helpers, "{data}");
        assert_eq!(number(&data["b"]["summary"]["value"]), helpers, "{data}");
        assert!(helpers >= newest, "{helpers} after {newest}");
        (answers, newest, revision) = (answers + 1, helpers, shown);
    }
    (answers, newest)
}

on_both! {
    repeated => a_repeated_query_asks_the_database_nothing_on_sqlite, a_repeated_query_asks_the_database_nothing_on_postgres;
    reworded => another_query_for_the_same_items_asks_the_database_nothing_on_sqlite, another_query_for_the_same_items_asks_the_database_nothing_on_postgres;
    concurrent => many_who_ask_at_once_are_answered_by_one_computation_on_sqlite, many_who_ask_at_once_are_answered_by_one_computation_on_postgres;
    corrected => whoever_saw_a_revision_never_sees_an_older_one_on_sqlite, whoever_saw_a_revision_never_sees_an_older_one_on_postgres;
    restored => a_database_that_went_back_is_shown_as_it_is_on_sqlite, a_database_that_went_back_is_shown_as_it_is_on_postgres;
    restored_labels => labels_go_back_with_the_database_on_sqlite, labels_go_back_with_the_database_on_postgres;
    time => what_time_changes_is_shown_in_time_on_sqlite, what_time_changes_is_shown_in_time_on_postgres;
    untold => what_nobody_told_of_is_not_taken_for_what_was_before_on_sqlite, what_nobody_told_of_is_not_taken_for_what_was_before_on_postgres;
    tiny => caches_without_room_change_no_answer_on_sqlite, caches_without_room_change_no_answer_on_postgres;
}

#[tokio::test]
async fn every_answer_shows_one_revision_while_others_write_on_sqlite() {
    whole(World::empty()).await;
}

#[tokio::test]
async fn every_answer_shows_one_revision_while_others_write_on_postgres() {
    // On a server of its own: a commit that notifies waits for those of all its databases.
    if let Some(cluster) = crate::postgres::cluster() {
        whole(World::at(cluster.database("template0"))).await;
    }
}

/// The answer to a query by GET, with further parameters and headers.
async fn get(server: &Server, query: &str, headers: &[(&str, &str)]) -> Answer {
    server.get_graphql(&[("query", query)], headers).await
}

#[tokio::test]
async fn an_answer_that_is_known_is_not_sent_again_until_something_changes() {
    let world = small(World::empty());
    let server = replica(&world);
    let first = get(&server, ENGLISH, &[]).await;
    let tag = first.header("etag");
    assert!(
        tag.starts_with('"') && tag.ends_with('"'),
        "a strong tag: {tag}"
    );
    let again = get(&server, ENGLISH, &[("if-none-match", &tag)]).await;
    assert_eq!(again.status, 304);
    assert_eq!(again.header("etag"), tag);
    assert_eq!(again.header("cache-control"), first.header("cache-control"));
    let weak = format!("\"other\", W/{tag}");
    assert_eq!(
        get(&server, ENGLISH, &[("if-none-match", &weak)])
            .await
            .status,
        304
    );
    // The same on another server over the same content.
    let other = world.serve_with(&["--locales", "none"]);
    assert_eq!(get(&other, ENGLISH, &[]).await.header("etag"), tag);
    world.import(&ARTICLE.replace("helpers = 5", "helpers = 6"));
    let changed = get(&server, ENGLISH, &[("if-none-match", &tag)]).await;
    assert_eq!(changed.status, 200);
    assert_ne!(changed.header("etag"), tag);
}

#[tokio::test]
async fn tags_tell_requests_languages_media_types_and_codings_apart() {
    let server = replica(&small(World::empty()));
    let query = "{ newsArticle(slug: \"meldung\") { title { value } body { html markdown plain } } news { nodes { summary { value } title { value } slug localisedSlug topics { key name { value } } conference { title { value } summary { value } } facts { name value formatted } organisation { title { value } } translations { slug locale { tag autonym name direction } } } } locales { tag name autonym direction variety fallbacks } }";
    let mut tags = Vec::new();
    for headers in [
        &[("accept-language", "de"), ("accept-encoding", "identity")][..],
        &[("accept-language", "en"), ("accept-encoding", "identity")],
        &[
            ("accept-language", "en"),
            ("accept", "application/json"),
            ("accept-encoding", "identity"),
        ],
        &[("accept-language", "en"), ("accept-encoding", "gzip")],
        &[("accept-language", "en"), ("accept-encoding", "br")],
    ] {
        let answer = get(&server, query, headers).await;
        assert_eq!(answer.status, 200);
        assert!(answer.header("vary").contains("accept-language"));
        assert!(answer.header("vary").contains("accept-encoding"));
        tags.push(answer.header("etag"));
    }
    tags.push(get(&server, ENGLISH, &[]).await.header("etag"));
    let different: std::collections::BTreeSet<&String> = tags.iter().collect();
    assert_eq!(different.len(), tags.len(), "{tags:?}");
}

#[tokio::test]
async fn a_query_with_its_own_locale_does_not_vary_by_language() {
    let server = replica(&small(World::empty()));
    for language in ["de", "en", "uk"] {
        let answer = get(&server, ENGLISH, &[("accept-language", language)]).await;
        assert!(!answer.header("vary").contains("accept-language"));
        assert_eq!(
            answer.data(ENGLISH)["newsArticle"]["title"]["value"],
            "Notice"
        );
    }
    for (query, varies) in [
        ("{ locales { tag autonym direction fallbacks } }", false),
        (
            "{ locales { ...named } } fragment named on Locale { tag name }",
            true,
        ),
        ("{ locales(locale: \"en\") { name } }", false),
    ] {
        let vary = get(&server, query, &[]).await.header("vary");
        assert_eq!(vary.contains("accept-language"), varies, "{query}: {vary}");
    }
    let open = "{ newsArticle(slug: \"meldung\") { title { value } } }";
    for (language, title) in [
        ("de", "Meldung"),
        ("en", "Notice"),
        ("de", "Meldung"),
        ("en-GB", "Notice"),
    ] {
        let answer = get(&server, open, &[("accept-language", language)]).await;
        assert!(answer.header("vary").contains("accept-language"));
        assert_eq!(answer.data(open)["newsArticle"]["title"]["value"], title);
    }
}

#[tokio::test]
async fn an_answer_names_what_it_shows_and_may_be_kept_but_errors_may_not() {
    let server = replica(&small(World::empty()));
    let answer = get(
        &server,
        "{ news { nodes { title { value } body { plain } conference { slug } } } }",
        &[],
    )
    .await;
    let keys = answer.header("surrogate-key");
    for key in [
        "news",
        "news/meldung",
        "conferences/tagung",
        "contacts/buero",
        "vocabulary",
    ] {
        assert!(keys.split(' ').any(|named| named == key), "{key} in {keys}");
    }
    assert!(!keys.contains("workshop-reports"), "{keys}");
    let control = answer.header("cache-control");
    assert!(control.starts_with("public, max-age="), "{control}");
    assert!(control.contains("stale-while-revalidate="), "{control}");
    for (query, seconds, lists) in [
        // News and contacts may have to be withdrawn, whether they or others tell of them.
        ("{ news { nodes { slug } } }", 60, "news"),
        ("{ news { totalCount } }", 60, "news"),
        ("{ node(id: \"bmV3czptZWxkdW5n\") { id } }", 60, ""),
        ("{ newsArticle(slug: \"meldung\") { slug } }", 60, ""),
        ("{ contacts { nodes { slug } } }", 60, "contacts"),
        (
            "{ conferences { nodes { news { nodes { slug } } } } }",
            60,
            "news",
        ),
        ("{ conferences { nodes { slug } } }", 300, "conferences"),
        ("{ organisations { totalCount } }", 300, "organisations"),
        ("{ locales { tag } }", 300, ""),
        // What is not there may come.
        ("{ newsArticle(slug: \"nothing\") { slug } }", 60, "news"),
        (
            "{ conference(slug: \"nothing\") { slug } }",
            300,
            "conferences",
        ),
        (
            "{ node(id: \"Y29uZmVyZW5jZTpub3RoaW5n\") { id } }",
            300,
            "conferences",
        ),
    ] {
        let answer = get(&server, query, &[]).await;
        let control = answer.header("cache-control");
        let expected = format!("public, max-age={seconds}, stale-while-revalidate=600");
        assert_eq!(control, expected, "{query}");
        let keys = answer.header("surrogate-key");
        let named = keys.split(' ').any(|key| key == lists);
        assert!(lists.is_empty() || named, "{query}: {keys}");
    }
    let changes = get(&server, "{ changes(since: 0) { next } }", &[]).await;
    assert_eq!(changes.header("cache-control"), "public, no-cache");
    for query in ["{ nothing }", "{ news(first: 1000) { totalCount } }", "{"] {
        let refused = get(&server, query, &[]).await;
        assert_eq!(refused.header("cache-control"), "no-store", "{query}");
        assert_eq!(refused.header("etag"), "");
    }
    let posted = server.post(&json!({ "query": ENGLISH }), &[]).await;
    assert_eq!(posted.header("cache-control"), "no-store");
}

#[tokio::test]
async fn what_is_asked_with_a_token_is_kept_by_nobody_on_the_way() {
    let server = replica(&small(World::empty()));
    let tag = get(&server, ENGLISH, &[]).await.header("etag");
    for token in ["Bearer of-another-server", "Basic dTpw", ""] {
        for headers in [
            &[("authorization", token)][..],
            &[("authorization", token), ("if-none-match", &tag)],
        ] {
            let answer = get(&server, ENGLISH, headers).await;
            assert_eq!(answer.status, 200, "{token:?}");
            assert_eq!(answer.header("cache-control"), "no-store", "{token:?}");
            for header in ["etag", "surrogate-key"] {
                assert_eq!(answer.header(header), "", "{token:?}: {header}");
            }
        }
    }
    let open = get(&server, ENGLISH, &[]).await;
    assert!(open.header("cache-control").starts_with("public"));
}

fn hash(query: &str) -> String {
    use std::fmt::Write;
    let mut text = String::new();
    for byte in Sha256::digest(query.as_bytes()) {
        write!(text, "{byte:02x}").unwrap();
    }
    text
}

fn persisted(hash: &str) -> String {
    json!({ "persistedQuery": { "version": 1, "sha256Hash": hash } }).to_string()
}

#[tokio::test]
async fn a_query_can_be_named_by_its_hash_once_it_was_sent() {
    let server = replica(&small(World::empty()));
    let extensions = persisted(&hash(ENGLISH));
    let unknown = server
        .get_graphql(&[("extensions", &extensions)], &[])
        .await;
    assert_eq!(unknown.code().as_deref(), Some("PERSISTED_QUERY_NOT_FOUND"));
    assert_eq!(
        unknown.json["errors"][0]["message"],
        "PersistedQueryNotFound"
    );
    assert_eq!(unknown.header("cache-control"), "no-store");
    let sent = server
        .get_graphql(&[("query", ENGLISH), ("extensions", &extensions)], &[])
        .await;
    let tag = sent.header("etag");
    let data = sent.data(ENGLISH);
    let named = server
        .get_graphql(&[("extensions", &extensions)], &[])
        .await;
    assert_eq!(named.header("etag"), tag, "the same request in fewer bytes");
    assert_eq!(named.data(ENGLISH), data);
    let wrong = persisted(&hash("{ other }"));
    let mismatch = server
        .get_graphql(&[("query", ENGLISH), ("extensions", &wrong)], &[])
        .await;
    assert_eq!(mismatch.code().as_deref(), Some("PERSISTED_QUERY_MISMATCH"));
    for nonsense in [
        "{\"persistedQuery\":{}}",
        "{\"persistedQuery\":{\"version\":1,\"sha256Hash\":\"zz\"}}",
        "{\"persistedQuery\":7}",
    ] {
        let refused = server.get_graphql(&[("extensions", nonsense)], &[]).await;
        assert_eq!(
            refused.code().as_deref(),
            Some("MALFORMED_REQUEST"),
            "{nonsense}"
        );
    }
}

#[tokio::test]
async fn a_server_of_trusted_documents_answers_no_others() {
    let world = small(World::empty());
    world.write("trusted/pages/notice.graphql", format!("{ENGLISH}\n"));
    world.done(&["import", "facts"]);
    world.done(&["sync"]);
    let server = world.serve_with(&["--trusted", "trusted", "--trusted-only"]);
    for document in [ENGLISH, &format!("{ENGLISH}\n")] {
        // A file ends with a line break, whether or not a client sends one.
        let named = format!("sha256:{}", hash(document));
        let answer = server.get_graphql(&[("documentId", &named)], &[]).await;
        assert_eq!(
            answer.data(ENGLISH)["newsArticle"]["title"]["value"],
            "Notice"
        );
    }
    assert_eq!(
        server.try_ask(ENGLISH).await.status,
        200,
        "its text is as good as its name"
    );
    for query in ["{ locales { tag } }", "{ __schema { types { name } } }"] {
        let refused = server.try_ask(query).await;
        assert_eq!(
            (refused.status, refused.code().as_deref()),
            (403, Some("DOCUMENT_NOT_TRUSTED"))
        );
    }
    let unknown = server
        .get_graphql(&[("documentId", &hash("{ x }"))], &[])
        .await;
    assert_eq!(unknown.code().as_deref(), Some("DOCUMENT_NOT_TRUSTED"));
    world.write("nothing/README.md", "No document.");
    let refused = world.run(&[
        "serve",
        "--listen",
        "127.0.0.1:0",
        "--trusted",
        "nothing",
        "--trusted-only",
    ]);
    assert_eq!(refused.code, Some(2), "{refused:?}");
    assert!(
        refused.stderr.contains("--trusted nothing"),
        "{}",
        refused.stderr
    );
    world.write("trusted/bad.graphql", "{\n  nothing\n}");
    let refused = world.run(&["serve", "--listen", "127.0.0.1:0", "--trusted", "trusted"]);
    assert_eq!(refused.code, Some(2), "{refused:?}");
    assert!(
        refused.stderr.contains("bad.graphql:2:3"),
        "{}",
        refused.stderr
    );
}
