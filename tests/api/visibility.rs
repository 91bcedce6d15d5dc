//! What the public may not see is nowhere: not in lists, not alone, not by id, not in relations,
//! counts, changes, words.

use serde_json::Value;

use crate::{
    content::titles,
    server::{Server, World, on_both},
};

const HIDDEN: [&str; 8] = [
    "geheime-meldung",
    "kuenftige-meldung",
    "abgelaufene-meldung",
    "geheime-tagung",
    "geheimer-verein",
    "geheimer-bericht",
    "geheimer-kontakt",
    "abgelaufener-kontakt",
];

/// Shown items beside hidden ones, tied to each other in every way.
const FACTS: &str = r#"
[[topic]]
key = "work"
[[organisation]]
slug = "verein"
kind = "association"
[[organisation]]
slug = "tochter"
kind = "project"
parent = "geheimer-verein"
[[organisation]]
slug = "geheimer-verein"
kind = "project"
parent = "verein"
draft = true
[[conference]]
slug = "tagung"
starts_on = 2026-01-10
host = "geheimer-verein"
[[conference]]
slug = "geheime-tagung"
draft = true
starts_on = 2026-01-11
host = "verein"
participants = 4711
[[news]]
slug = "meldung"
published_at = 2026-01-11T09:00:00Z
conference = "geheime-tagung"
organisation = "geheimer-verein"
[[news]]
slug = "geheime-meldung"
draft = true
published_at = 2026-01-11T09:00:00Z
conference = "tagung"
organisation = "verein"
topics = ["work"]
[[news]]
slug = "kuenftige-meldung"
published_at = 2099-01-11T09:00:00Z
conference = "tagung"
organisation = "verein"
topics = ["work"]
[[news]]
slug = "abgelaufene-meldung"
published_at = 2026-01-11T09:00:00Z
expires_at = 2026-01-12T09:00:00Z
conference = "tagung"
organisation = "verein"
topics = ["work"]
[[workshop_report]]
slug = "bericht"
held_on = 2026-01-10
conference = "geheime-tagung"
contributors = [{ organisation = "geheimer-verein", part = "input" }, { organisation = "verein", part = "host" }]
[[workshop_report]]
slug = "geheimer-bericht"
draft = true
held_on = 2026-01-10
conference = "tagung"
contributors = [{ organisation = "verein", part = "host" }]
[[contact]]
slug = "kontakt"
kind = "office"
organisation = "geheimer-verein"
phone = "+493023125101"
[[contact]]
slug = "geheimer-kontakt"
draft = true
kind = "office"
organisation = "verein"
phone = "+493023125102"
[[contact]]
slug = "abgelaufener-kontakt"
kind = "office"
organisation = "verein"
phone = "+493023125103"
valid_until = 2026-01-31
"#;

fn content(world: World) -> World {
    world.write("facts/content.toml", FACTS);
    world.write(
        "locales/de/labels.ftl",
        "role-host = Gastgeber\nrole-input = Vortrag\n",
    );
    titles(
        &world,
        "de",
        "organisations",
        ["verein", "tochter", "geheimer-verein"],
    );
    titles(&world, "de", "conferences", ["tagung", "geheime-tagung"]);
    titles(
        &world,
        "de",
        "news",
        [
            "geheime-meldung",
            "kuenftige-meldung",
            "abgelaufene-meldung",
        ],
    );
    titles(
        &world,
        "de",
        "workshop-reports",
        ["bericht", "geheimer-bericht"],
    );
    titles(
        &world,
        "de",
        "contacts",
        ["kontakt", "geheimer-kontakt", "abgelaufener-kontakt"],
    );
    world.write(
        "locales/de/news/meldung.ftl",
        "title = Meldung\nsummary = Rufen Sie an: { CONTACT(\"abgelaufener-kontakt\", show: \"phone\") }\nbody = Rufen Sie an: { CONTACT(\"kontakt\", show: \"phone\") }, nicht nachts.\nlink-a = { CONTACT(\"geheimer-kontakt\", show: \"phone\") }\n",
    );
    world
}

const LISTS: &str = r"{
    news { totalCount nodes { slug conference { slug } organisation { slug } topics { key } } }
    conferences { totalCount nodes { slug host { slug } news { totalCount nodes { slug } } workshopReports { totalCount nodes { slug } } } }
    workshopReports { totalCount nodes { slug conference { slug } contributors { organisation { slug } part } } }
    organisations { totalCount nodes { slug parent { slug }
        children { totalCount nodes { slug } } contacts { totalCount nodes { slug } } news { totalCount nodes { slug } }
        conferences { totalCount nodes { slug } } workshopReports { totalCount nodes { slug } } } }
    contacts { totalCount nodes { slug organisation { slug } } }
    changes(since: 0) { changes { slug kind locale action } }
}";

fn all_slugs<'a>(value: &'a Value, found: &mut Vec<&'a str>) {
    match value {
        Value::Array(values) => values.iter().for_each(|value| all_slugs(value, found)),
        Value::Object(fields) => {
            if let Some(slug) = fields.get("slug").and_then(Value::as_str) {
                found.push(slug);
            }
            fields.values().for_each(|value| all_slugs(value, found));
        }
        _ => {}
    }
}

async fn hidden(world: World) {
    let world = content(world);
    let server = world.serve();
    let lists = server.ask(LISTS).await;
    for (list, shown) in [
        ("news", 1),
        ("conferences", 1),
        ("workshopReports", 1),
        ("organisations", 2),
        ("contacts", 1),
    ] {
        assert_eq!(lists[list]["totalCount"], shown, "{list}");
        assert_eq!(
            lists[list]["nodes"].as_array().unwrap().len(),
            shown,
            "{list}"
        );
        let mut found = Vec::new();
        all_slugs(&lists[list], &mut found);
        assert!(
            !found.iter().any(|slug| HIDDEN.contains(slug)),
            "{list}: {}",
            lists[list]
        );
    }
    let conference = &lists["conferences"]["nodes"][0];
    assert_eq!(conference["host"], Value::Null);
    for relation in ["news", "workshopReports"] {
        assert_eq!(conference[relation]["totalCount"], 0, "{relation}");
    }
    let organisation = &lists["organisations"]["nodes"][1];
    assert_eq!(organisation["slug"], "verein");
    for (relation, shown) in [
        ("children", 0),
        ("contacts", 0),
        ("news", 0),
        ("conferences", 0),
        ("workshopReports", 1),
    ] {
        assert_eq!(organisation[relation]["totalCount"], shown, "{relation}");
        assert_eq!(
            organisation[relation]["nodes"].as_array().unwrap().len(),
            shown,
            "{relation}"
        );
    }
    assert_eq!(lists["news"]["nodes"][0]["conference"], Value::Null);
    assert_eq!(lists["organisations"]["nodes"][0]["parent"], Value::Null);
    let contributors = &lists["workshopReports"]["nodes"][0]["contributors"];
    assert!(
        !contributors.to_string().contains("geheimer-verein"),
        "{contributors}"
    );
}

async fn alone(world: World) {
    let server = content(world).serve();
    for (field, slugs) in [
        ("newsArticle", &HIDDEN[0..3]),
        ("conference", &HIDDEN[3..4]),
        ("organisation", &HIDDEN[4..5]),
        ("workshopReport", &HIDDEN[5..6]),
        ("contact", &HIDDEN[6..8]),
    ] {
        for slug in slugs {
            let query = format!("{{ {field}(slug: \"{slug}\") {{ slug }} }}");
            assert_eq!(server.ask(&query).await[field], Value::Null, "{slug}");
        }
    }
    let ids: Vec<String> = HIDDEN
        .iter()
        .zip([
            "news",
            "news",
            "news",
            "conference",
            "organisation",
            "workshop-report",
            "contact",
            "contact",
        ])
        .map(|(slug, kind)| {
            use base64::Engine;
            base64::engine::general_purpose::URL_SAFE_NO_PAD.encode(format!("{kind}:{slug}"))
        })
        .collect();
    let nodes = server
        .ask(&format!(
            "{{ nodes(ids: {ids:?}) {{ id }} node(id: {:?}) {{ id }} }}",
            ids[0]
        ))
        .await;
    assert_eq!(nodes["nodes"], Value::from(vec![Value::Null; 8]));
    assert_eq!(nodes["node"], Value::Null);
}

async fn filters(world: World) {
    let server = content(world).serve();
    for list in [
        "news(filter: { conference: \"tagung\" })",
        "news(filter: { organisation: \"verein\" })",
        "news(filter: { topic: \"work\" })",
        "news(filter: { availableIn: \"de\", from: \"2099-01-01T00:00:00Z\" })",
        "workshopReports(filter: { conference: \"tagung\" })",
        "conferences(filter: { organisation: \"verein\" })",
        "contacts(filter: { organisation: \"verein\" })",
        "organisations(filter: { parent: \"verein\" })",
        // That something is tied to a hidden item is not told either.
        "news(filter: { conference: \"geheime-tagung\" })",
        "news(filter: { organisation: \"geheimer-verein\" })",
        "workshopReports(filter: { conference: \"geheime-tagung\" })",
        "workshopReports(filter: { organisation: \"geheimer-verein\" })",
        "conferences(filter: { organisation: \"geheimer-verein\" })",
        "contacts(filter: { organisation: \"geheimer-verein\" })",
        "organisations(filter: { parent: \"geheimer-verein\" })",
    ] {
        let data = server
            .ask(&format!(
                "{{ list: {list} {{ totalCount nodes {{ slug }} }} }}"
            ))
            .await;
        assert_eq!(data["list"]["totalCount"], 0, "{list}");
        assert_eq!(data["list"]["nodes"], Value::Array(Vec::new()), "{list}");
    }
}

async fn changes(world: World) {
    let world = content(world);
    let server = world.serve();
    let told = changes_of(&server, 0).await;
    for slug in [
        "geheime-meldung",
        "kuenftige-meldung",
        "geheime-tagung",
        "geheimer-verein",
        "geheimer-bericht",
        "geheimer-kontakt",
    ] {
        assert!(
            !told.iter().any(|(other, _)| other == slug),
            "{slug} is told of"
        );
    }
    // What was shown once is to be forgotten.
    for slug in ["abgelaufene-meldung", "abgelaufener-kontakt"] {
        let actions: Vec<_> = told
            .iter()
            .filter(|(other, _)| other == slug)
            .map(|(_, action)| action.as_str())
            .collect();
        assert!(
            !actions.is_empty() && actions.iter().all(|action| *action == "DELETE"),
            "{slug}: {actions:?}"
        );
    }
    assert!(told.contains(&("meldung".to_owned(), "UPSERT".to_owned())));
    let since = server.revision().await;
    world.import("[[news]]\nslug = \"geheime-meldung\"\npublished_at = 2026-01-11T09:00:00Z\n");
    assert_eq!(
        changes_of(&server, since).await,
        [("geheime-meldung".to_owned(), "UPSERT".to_owned())]
    );
    assert_eq!(
        server
            .ask("{ newsArticle(slug: \"geheime-meldung\") { slug } }")
            .await["newsArticle"]["slug"],
        "geheime-meldung"
    );
    world.import(
        "[[news]]\nslug = \"meldung\"\ndraft = true\npublished_at = 2026-01-11T09:00:00Z\n",
    );
    let last = changes_of(&server, since + 1).await;
    assert!(
        last.contains(&("meldung".to_owned(), "DELETE".to_owned())),
        "a partner is told to forget what became a draft again: {last:?}"
    );
}

async fn changes_of(server: &Server, since: i64) -> Vec<(String, String)> {
    let page = server
        .ask(&format!(
            "{{ changes(since: {since}) {{ hasMore changes {{ slug action }} }} }}"
        ))
        .await;
    assert_eq!(page["changes"]["hasMore"], false);
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    let changes = page["changes"]["changes"].as_array().unwrap();
    changes
        .iter()
        .map(|change| (text(&change["slug"]), text(&change["action"])))
        .collect()
}

async fn words(world: World) {
    let server = content(world).serve();
    let article = server.ask("{ newsArticle(slug: \"meldung\") { summary { value } body { plain } facts { name value } } }").await;
    assert_eq!(
        article["newsArticle"]["summary"],
        Value::Null,
        "the phone number of a contact past its time"
    );
    assert_eq!(
        article["newsArticle"]["body"]["plain"],
        "Rufen Sie an: +49 30 23125101, nicht nachts."
    );
    let everything = server.ask(LISTS).await.to_string() + &article.to_string();
    for number in ["23125102", "23125103"] {
        assert!(!everything.contains(number));
    }
}

/// A translation that has every message of the source, one of which cannot be shown: the next locale's
/// text is shown, with the contact that it names itself.
async fn instead(world: World) {
    let world = content(world);
    let words = |title: &str, contact: &str| {
        let call = |slug: &str| format!("{title}: {{ CONTACT(\"{slug}\", show: \"phone\") }}");
        let (summary, body) = (call(contact), call("kontakt"));
        format!("title = {title}\nsummary = {summary}\nbody = {body}\n")
    };
    world.write("locales/de/news/meldung.ftl", words("Meldung", "kontakt"));
    world.write(
        "locales/en/news/meldung.ftl",
        words("Notice", "abgelaufener-kontakt"),
    );
    world.write("locales/en/labels.ftl", "");
    let server = world.serve();
    let query = "{ newsArticle(slug: \"meldung\", locale: \"en\") { title { value isFallback } summary { value isFallback locale { tag } } body { plain } } }";
    let article = server.ask(query).await;
    assert_eq!(
        article["newsArticle"],
        serde_json::json!({
            "title": { "value": "Notice", "isFallback": false },
            "summary": { "value": "Meldung: +49 30 23125101", "isFallback": true, "locale": { "tag": "de" } },
            "body": { "plain": "Notice: +49 30 23125101" },
        })
    );
}

async fn untitled(world: World) {
    // An item without a title in the reader's languages is not there for that reader.
    let world = content(world);
    world.write("facts/more.toml", "[[news]]\nslug = \"ohne-worte\"\npublished_at = 2026-01-11T09:00:00Z\n[[news]]\nslug = \"nur-englisch\"\npublished_at = 2026-01-11T09:00:00Z\n");
    titles(&world, "en", "news", ["nur-englisch"]);
    world.write("locales/en/labels.ftl", "ui-more = More\n");
    let server = world.serve();
    for (locale, shown) in [
        ("de", vec!["meldung"]),
        ("en", vec!["nur-englisch", "meldung"]),
    ] {
        let data = server
            .ask(&format!(
                "{{ news(locale: \"{locale}\") {{ totalCount nodes {{ slug }} }} }}"
            ))
            .await;
        let mut slugs = crate::server::slugs(&data["news"]["nodes"]);
        let mut expected = shown.clone();
        slugs.sort();
        expected.sort_unstable();
        assert_eq!(slugs, expected, "{locale}");
        assert_eq!(data["news"]["totalCount"], shown.len(), "{locale}");
    }
    let query = "{ newsArticle(slug: \"nur-englisch\", locale: \"de\") { slug } en: newsArticle(slug: \"nur-englisch\", locale: \"en\") { slug } }";
    let data = server.ask(query).await;
    assert_eq!(data["newsArticle"], Value::Null);
    assert_eq!(data["en"]["slug"], "nur-englisch");
}

on_both! {
    hidden => what_is_hidden_is_in_no_list_on_sqlite, what_is_hidden_is_in_no_list_on_postgres;
    alone => what_is_hidden_cannot_be_asked_for_on_sqlite, what_is_hidden_cannot_be_asked_for_on_postgres;
    filters => no_filter_brings_up_what_is_hidden_on_sqlite, no_filter_brings_up_what_is_hidden_on_postgres;
    changes => the_change_log_tells_of_nothing_hidden_on_sqlite, the_change_log_tells_of_nothing_hidden_on_postgres;
    words => no_words_tell_of_a_hidden_contact_on_sqlite, no_words_tell_of_a_hidden_contact_on_postgres;
    instead => a_text_that_cannot_be_shown_gives_way_to_the_next_locales_on_sqlite, a_text_that_cannot_be_shown_gives_way_to_the_next_locales_on_postgres;
    untitled => an_item_without_a_title_for_the_reader_is_not_there_on_sqlite, an_item_without_a_title_for_the_reader_is_not_there_on_postgres;
}
