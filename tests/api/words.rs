//! Words: which locale a text is in, and whether it has kept up with its source.

use serde_json::{Value, json};

use crate::{
    content::{ARTICLE, FACTS, bare, small, titles},
    server::{ROOMY, Server, World, on_both, slugs},
};

const ARTICLE_QUERY: &str = r#"query ($locale: LanguageTag) { newsArticle(slug: "meldung", locale: $locale) {
    title { value locale { tag direction } isFallback origin freshness }
    summary { value locale { tag direction } isFallback origin freshness }
    body { plain locale { tag direction } isFallback origin freshness }
    localisedSlug
} }"#;

async fn read(server: &Server, locale: &str) -> Value {
    let body = json!({ "query": ARTICLE_QUERY, "variables": { "locale": locale } });
    // PostgreSQL tells servers of a commit a moment after it: this one asks at once.
    let newest = i64::MAX.to_string();
    let answer = server.post(&body, &[("lotse-revision", &newest)]).await;
    answer.data(ARTICLE_QUERY)["newsArticle"].take()
}

fn flags(text: &Value) -> (&str, bool, &str) {
    (
        text["locale"]["tag"].as_str().unwrap(),
        text["isFallback"].as_bool().unwrap(),
        text["origin"].as_str().unwrap(),
    )
}

async fn fallback(world: World) {
    let world = small(world);
    world.write(
        "lotse.toml",
        format!("{ROOMY}[fallbacks]\nuk = [\"en\", \"de\"]\n"),
    );
    world.write("locales/uk/labels.ftl", "topic-work = Робота\n");
    world.write("locales/uk/news/meldung.ftl", "# origin: machine\ntitle = Новина\nsummary = { $helpers ->\n    [one] Допоміг { $helpers } чоловік\n   *[other] Допомогли { $helpers }\n }\n");
    world.write(
        "locales/en/news/meldung.ftl",
        "title = Notice\nbody = Text\n",
    );
    world.write("locales/ar/labels.ftl", "topic-work = العمل\n");
    let server = world.serve();
    let uk = read(&server, "uk").await;
    assert_eq!(flags(&uk["title"]), ("uk", false, "MACHINE"));
    assert_eq!(flags(&uk["summary"]), ("uk", false, "HUMAN"));
    assert_eq!(
        flags(&uk["body"]),
        ("en", true, "HUMAN"),
        "the configured chain goes before the source"
    );
    assert_eq!(
        uk["localisedSlug"], "meldung",
        "a slug is never borrowed from another language"
    );
    let ar = read(&server, "ar").await;
    assert_eq!(flags(&ar["title"]), ("de", true, "SOURCE"));
    assert_eq!(
        ar["title"]["locale"]["direction"], "LEFT_TO_RIGHT",
        "the direction of the text, not of its reader"
    );
    let de = read(&server, "de").await;
    assert_eq!(flags(&de["title"]), ("de", false, "SOURCE"));
    assert_eq!(de["localisedSlug"], "gute-meldung");
    let de_at = read(&server, "de-AT").await;
    assert_eq!(flags(&de_at["title"]), ("de", false, "SOURCE"));
    let topics = server.ask_now("{ newsArticle(slug: \"meldung\", locale: \"ar\") { topics { key name { value isFallback } } conference { venue { value isFallback locale { tag } } } } }").await;
    assert_eq!(topics["newsArticle"]["topics"][0]["name"]["value"], "العمل");
    assert_eq!(
        topics["newsArticle"]["conference"]["venue"]["isFallback"],
        true
    );
}

async fn simple(world: World) {
    let world = small(world);
    world.write("locales/de-simple/labels.ftl", "topic-work = Arbeit\n");
    world.write(
        "locales/de-simple/news/meldung.ftl",
        "title = Eine Meldung\n",
    );
    world.write(
        "locales/de-simple/contacts/buero.ftl",
        "role = Nur eine Rolle, kein Titel\n",
    );
    let server = world.serve();
    let lists = server.ask_now("{ news(locale: \"de-simple\") { totalCount nodes { slug title { value isFallback } summary { value } conference { slug } organisation { slug } } } contacts(locale: \"de-simple\") { totalCount } conferences(locale: \"de-simple\") { totalCount nodes { slug } } }").await;
    assert_eq!(slugs(&lists["news"]["nodes"]), ["meldung"]);
    let article = &lists["news"]["nodes"][0];
    assert_eq!(
        article["title"],
        json!({ "value": "Eine Meldung", "isFallback": false })
    );
    assert_eq!(
        article["summary"],
        Value::Null,
        "nothing is borrowed from standard German"
    );
    assert_eq!(article["conference"], Value::Null);
    assert_eq!(lists["contacts"]["totalCount"], 0);
    assert_eq!(lists["conferences"]["totalCount"], 0);
    let single = server
        .ask("{ conference(slug: \"tagung\", locale: \"de-simple\") { slug } }")
        .await;
    assert_eq!(single["conference"], Value::Null);
}

async fn correction(world: World) {
    let world = small(world);
    titles(&world, "fa", "news", []);
    world.write("locales/ar/labels.ftl", "");
    world.write("locales/ar/conferences/tagung.ftl", "title = مؤتمر\nsummary = { $participants ->\n    [few] حضر { $participants } أشخاص\n    [many] حضر { $participants } شخصًا\n   *[other] حضر { $participants } شخص\n }\n");
    world.write("locales/fa/labels.ftl", "");
    world.write(
        "locales/fa/conferences/tagung.ftl",
        "title = همایش\nsummary = { $participants } نفر\n",
    );
    world.write(
        "locales/de/news/meldung.ftl",
        "title = Meldung\nsummary = { $conference_participants } kamen.\n",
    );
    let server = world.serve();
    let query = r#"{ de: conference(slug: "tagung", locale: "de") { ...C } en: conference(slug: "tagung", locale: "en") { ...C }
        ar: conference(slug: "tagung", locale: "ar") { ...C } fa: conference(slug: "tagung", locale: "fa") { ...C }
        newsArticle(slug: "meldung") { summary { value } } }
        fragment C on Conference { participants { value formatted } summary { value } facts { name value formatted } }"#;
    for (count, texts) in [
        (
            1,
            [
                "Es kamen 1 Menschen.",
                "One person came.",
                "حضر 1 شخص",
                "۱ نفر",
                "1 kamen.",
            ],
        ),
        (
            103,
            [
                "Es kamen 103 Menschen.",
                "103 people came.",
                "حضر 103 أشخاص",
                "۱۰۳ نفر",
                "103 kamen.",
            ],
        ),
        (
            12_345,
            [
                "Es kamen 12.345 Menschen.",
                "12,345 people came.",
                "حضر 12,345 شخصًا",
                "۱۲٬۳۴۵ نفر",
                "12.345 kamen.",
            ],
        ),
    ] {
        let table = FACTS
            .split("[[")
            .find(|table| table.starts_with("conference]]"))
            .unwrap();
        world.import(&format!(
            "[[{}",
            table.replace("participants = 120", &format!("participants = {count}"))
        ));
        let data = server.ask_now(query).await;
        for (locale, text) in ["de", "en", "ar", "fa"].into_iter().zip(texts) {
            let conference = &data[locale];
            assert_eq!(plain(&conference["summary"]["value"]), text, "{locale}");
            assert_eq!(conference["participants"]["value"], count, "{locale}");
            let facts = conference["facts"].as_array().unwrap();
            let fact = facts
                .iter()
                .find(|fact| fact["name"] == "participants")
                .unwrap();
            assert_eq!(fact["value"], count.to_string());
            assert_eq!(
                fact["formatted"], conference["participants"]["formatted"],
                "{locale}"
            );
        }
        assert_eq!(
            data["newsArticle"]["summary"]["value"], texts[4],
            "the conference's number in its news"
        );
    }
}

/// A text without the isolation that numbers may have in a right-to-left text.
fn plain(value: &Value) -> String {
    value
        .as_str()
        .unwrap()
        .replace(['\u{2066}', '\u{2067}', '\u{2068}', '\u{2069}'], "")
}

async fn freshness(world: World) {
    let world = small(world);
    world.write(
        "locales/en/news/meldung.ftl",
        "title = Notice\nsummary = { $helpers } people.\n",
    );
    world.write(
        "locales/de/news/meldung.ftl",
        "title = Meldung\nsummary = Es halfen { $helpers } Menschen.\n",
    );
    world.done(&["import", "facts"]);
    world.done(&["sync"]);
    let server = world.serve_with(&["--locales", "none"]);
    let states = async |source: &str, translation: &str| {
        world.write("locales/de/news/meldung.ftl", source);
        world.write("locales/en/news/meldung.ftl", translation);
        world.run(&["sync"]);
        let article = read(&server, "en").await;
        let of = |field: &str| article[field]["freshness"] == "OUTDATED";
        let query =
            "{ newsArticle(slug: \"meldung\") { translations { locale { tag } freshness } } }";
        let translations = server.ask_now(query).await["newsArticle"]["translations"].take();
        let en = translations
            .as_array()
            .unwrap()
            .iter()
            .find(|row| row["locale"]["tag"] == "en")
            .unwrap();
        let both = (of("title"), of("summary"));
        assert_eq!(
            en["freshness"] == "OUTDATED",
            both.0 || both.1,
            "{translations}"
        );
        both
    };
    let (source, translation) = (
        "title = Meldung\nsummary = Es halfen { $helpers } Menschen.\n",
        "title = Notice\nsummary = { $helpers } people.\n",
    );
    assert_eq!(
        states(source, translation).await,
        (false, false),
        "at first"
    );
    let spaced = "### A comment\n\n# $helpers (number) - how many\ntitle   =   Meldung\n\n\nsummary =\n    Es halfen\n    { $helpers } Menschen.\n";
    assert_eq!(
        states(spaced, translation).await,
        (false, false),
        "comments and white space"
    );
    let changed = "title = Meldung\nsummary = Es halfen genau { $helpers } Menschen.\n";
    assert_eq!(
        states(changed, translation).await,
        (false, true),
        "the source has changed"
    );
    assert_eq!(
        states(
            changed,
            "# A comment\ntitle = Notice\n\nsummary =\n    { $helpers } people.\n"
        )
        .await,
        (false, true),
        "white space is no translation"
    );
    let again = "title = Meldung\nsummary = Es halfen etwa { $helpers } Menschen.\n";
    assert_eq!(
        states(again, translation).await,
        (false, true),
        "and once more"
    );
    assert_eq!(
        states(source, translation).await,
        (false, false),
        "the source has returned"
    );
    assert_eq!(states(changed, translation).await, (false, true));
    assert_eq!(
        states(
            changed,
            "title = Notice\nsummary = Exactly { $helpers } people.\n"
        )
        .await,
        (false, false),
        "the translation has followed"
    );
    let both = (
        "title = Neue Meldung\nsummary = Genau { $helpers }.\n",
        "title = New notice\nsummary = Exactly { $helpers } people.\n",
    );
    assert_eq!(
        states(both.0, both.1).await,
        (false, true),
        "the title was edited in both, the summary in one"
    );
    assert_eq!(
        states("title = Neue Meldung\nsummary = { $nothing\n", both.1).await,
        (false, true),
        "a broken source keeps its last good version"
    );
    let fact = ARTICLE.replace("helpers = 5", "helpers = 6");
    world.import(&fact);
    assert_eq!(
        states(both.0, both.1).await,
        (false, true),
        "facts make nothing outdated"
    );
}

async fn localised_slugs(world: World) {
    let world = small(world);
    world.write("facts/more.toml", "[[news]]\nslug = \"zweite\"\npublished_at = 2026-01-12T09:00:00Z\n[[news]]\nslug = \"dritte\"\npublished_at = 2026-01-13T09:00:00Z\n");
    world.write("locales/de/news/zweite.ftl", "title = Zweite\n");
    world.write("locales/de/news/dritte.ftl", "title = Dritte\n");
    // One slug is another item's in this locale, one is another item's own.
    world.write(
        "locales/en/news/zweite.ftl",
        "title = Second\nslug = good-notice\n",
    );
    world.write(
        "locales/en/news/dritte.ftl",
        "title = Third\nslug = zweite\n",
    );
    world.write("locales/uk/labels.ftl", "");
    world.write(
        "locales/uk/news/meldung.ftl",
        "title = Новина\nslug = добра-новина\n",
    );
    // The same slug in another locale and for another kind is no conflict.
    world.write(
        "locales/uk/news/zweite.ftl",
        "title = Друга\nslug = second\n",
    );
    world.write(
        "locales/en/contacts/buero.ftl",
        "title = Office\nslug = good-notice\n",
    );
    world.done(&["import", "facts"]);
    let sync = world.run(&["sync"]);
    assert_eq!(sync.code, Some(1), "{sync:?}");
    for part in [
        "en/news/zweite.ftl",
        "“good-notice” leads to another item",
        "en/news/dritte.ftl",
        "“zweite” leads to another item",
    ] {
        assert!(
            sync.stderr.contains(part),
            "`{part}` is missing:\n{}",
            sync.stderr
        );
    }
    let changes = world.count("change").await;
    let again = world.run(&["sync"]);
    assert!(
        again.stderr.contains("good-notice"),
        "the conflict is told again"
    );
    assert_eq!(
        world.count("change").await,
        changes,
        "a slug that stays taken is no change:\n{}",
        again.stdout
    );
    let server = world.serve_with(&["--locales", "none"]);
    for slug in ["meldung", "gute-meldung", "good-notice", "добра-новина"] {
        for locale in ["de", "en", "uk"] {
            let query = "query ($slug: String!, $locale: LanguageTag) { newsArticle(slug: $slug, locale: $locale) { slug title { locale { tag } } } contact(slug: $slug, locale: $locale) { slug } }";
            let found = server
                .ask_with(query, json!({ "slug": slug, "locale": locale }))
                .await;
            assert_eq!(
                found["newsArticle"]["slug"], "meldung",
                "{slug} in {locale}"
            );
            assert_eq!(found["newsArticle"]["title"]["locale"]["tag"], locale);
            assert_eq!(
                found["contact"]["slug"],
                if slug == "good-notice" {
                    json!("buero")
                } else {
                    Value::Null
                }
            );
        }
    }
    let second = server.ask_now("{ newsArticle(slug: \"zweite\", locale: \"en\") { slug localisedSlug translations { locale { tag } slug } } }").await;
    assert_eq!(second["newsArticle"]["slug"], "zweite");
    assert_eq!(
        second["newsArticle"]["localisedSlug"], "zweite",
        "a slug that leads elsewhere is not told"
    );
    let by_locale = |tag: &str| {
        second["newsArticle"]["translations"]
            .as_array()
            .unwrap()
            .iter()
            .find(|row| row["locale"]["tag"] == tag)
            .unwrap()["slug"]
            .clone()
    };
    assert_eq!(
        (by_locale("en"), by_locale("uk")),
        (json!("zweite"), json!("second"))
    );
}

async fn swapped_slugs(world: World) {
    let world = bare(world);
    world.import("[[news]]\nslug = \"a\"\npublished_at = 2026-01-12T09:00:00Z\n[[news]]\nslug = \"b\"\npublished_at = 2026-01-13T09:00:00Z\n");
    world.write("locales/de/news/a.ftl", "title = A\nslug = eins\n");
    world.write("locales/de/news/b.ftl", "title = B\nslug = zwei\n");
    world.done(&["sync"]);
    world.write("locales/de/news/a.ftl", "title = A\nslug = zwei\n");
    world.write("locales/de/news/b.ftl", "title = B\nslug = eins\n");
    world.done(&["sync"]);
    let server = world.serve_with(&["--locales", "none"]);
    let found = server.ask_now("{ eins: newsArticle(slug: \"eins\") { slug } zwei: newsArticle(slug: \"zwei\") { slug } }").await;
    assert_eq!(
        (&found["eins"]["slug"], &found["zwei"]["slug"]),
        (&json!("b"), &json!("a"))
    );
}

async fn unusable_message(world: World) {
    // A message whose fact is not there counts as missing: the next locale is tried, and no
    // placeholder is shown.
    let world = small(world);
    world.done(&["import", "facts"]);
    world.done(&["sync"]);
    let server = world.serve_with(&["--locales", "none"]);
    assert_eq!(
        read(&server, "en").await["summary"]["value"],
        "5 people helped the association."
    );
    world.import(&ARTICLE.replace("facts = { helpers = 5 }", ""));
    for locale in ["en", "de"] {
        let article = read(&server, locale).await;
        assert_eq!(article["summary"], Value::Null, "{locale}");
        assert_eq!(article["title"]["locale"]["tag"], locale);
    }
}

on_both! {
    fallback => each_message_falls_back_on_its_own_on_sqlite, each_message_falls_back_on_its_own_on_postgres;
    simple => leichte_sprache_falls_back_to_nothing_on_sqlite, leichte_sprache_falls_back_to_nothing_on_postgres;
    correction => a_corrected_head_count_is_right_in_every_language_on_sqlite, a_corrected_head_count_is_right_in_every_language_on_postgres;
    freshness => freshness_follows_the_source_by_content_on_sqlite, freshness_follows_the_source_by_content_on_postgres;
    localised_slugs => any_locales_slug_finds_the_item_on_sqlite, any_locales_slug_finds_the_item_on_postgres;
    swapped_slugs => two_items_can_swap_their_slugs_on_sqlite, two_items_can_swap_their_slugs_on_postgres;
    unusable_message => a_message_that_cannot_be_written_counts_as_missing_on_sqlite, a_message_that_cannot_be_written_counts_as_missing_on_postgres;
}
