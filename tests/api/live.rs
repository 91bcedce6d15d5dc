//! Edits of locale files while the server serves: no restart, and nothing broken reaches a reader.

use serde_json::Value;

use crate::{
    content::{ARTICLE, small, titles},
    server::{Server, World, on_both},
};

const ARTICLE_QUERY: &str =
    "{ newsArticle(slug: \"meldung\") { title { value } summary { value } body { plain } } }";

async fn title(server: &Server, title: &str) -> Value {
    server
        .eventually(ARTICLE_QUERY, |data| {
            data["newsArticle"]["title"]["value"] == title
        })
        .await
}

async fn edits(world: World) {
    let world = small(world);
    let server = world.serve();
    // Written in place.
    world.write("locales/de/news/meldung.ftl", "title = Eins\n");
    title(&server, "Eins").await;
    // Written beside and renamed over, as editors do it; first an editor's own file, then the swap.
    world.write("locales/de/news/.meldung.ftl.swp", "title = Nie\n");
    world.write("locales/de/news/meldung.ftl~", "title = Nie\n");
    world.write("locales/de/news/4913", "");
    world.write("locales/de/news/meldung.ftl.tmp", "title = Zwei\n");
    std::fs::rename(
        world.path("locales/de/news/meldung.ftl.tmp"),
        world.path("locales/de/news/meldung.ftl"),
    )
    .unwrap();
    title(&server, "Zwei").await;
    // Moved away and written anew, as Vim does it with a backup.
    std::fs::rename(
        world.path("locales/de/news/meldung.ftl"),
        world.path("locales/de/news/meldung.ftl~"),
    )
    .unwrap();
    world.write("locales/de/news/meldung.ftl", "title = Drei\n");
    title(&server, "Drei").await;
    // Deleted.
    std::fs::remove_file(world.path("locales/de/news/meldung.ftl")).unwrap();
    server
        .eventually(ARTICLE_QUERY, |data| data["newsArticle"] == Value::Null)
        .await;
    let english = "{ newsArticle(slug: \"meldung\", locale: \"en\") { title { value } } }";
    assert_eq!(
        server.ask(english).await["newsArticle"]["title"]["value"],
        "Notice"
    );
    world.write("locales/de/news/meldung.ftl", "title = Vier\n");
    title(&server, "Vier").await;
}

async fn vocabulary(world: World) {
    let world = small(world);
    let server = world.serve();
    let query = "{ topics(locale: \"en\") { key name { value } } newsArticle(slug: \"meldung\", locale: \"en\") { summary { value } conference { venue { value } } } }";
    assert_eq!(
        server.ask(query).await["newsArticle"]["summary"]["value"],
        "5 people helped the association."
    );
    world.write(
        "locales/en/labels.ftl",
        "venue-haus = Town House\ntopic-work = Jobs\n",
    );
    let data = server
        .eventually(query, |data| {
            data["newsArticle"]["conference"]["venue"]["value"] == "Town House"
        })
        .await;
    assert_eq!(data["topics"][1]["name"]["value"], "Jobs", "{data}");
    world.write("locales/en/terms.ftl", "-verein = the club\n");
    server
        .eventually(query, |data| {
            data["newsArticle"]["summary"]["value"] == "5 people helped the club."
        })
        .await;
}

async fn folders(world: World) {
    let world = small(world);
    let server = world.serve();
    let locales = "{ locales { tag } }";
    assert_eq!(
        server.ask(locales).await["locales"]
            .as_array()
            .unwrap()
            .len(),
        2
    );
    world.write("locales/uk/labels.ftl", "topic-work = Робота\n");
    titles(&world, "uk", "news", ["meldung"]);
    let query =
        "{ locales { tag } newsArticle(slug: \"meldung\") { translations { locale { tag } } } }";
    server
        .eventually(query, |data| {
            data["newsArticle"]["translations"]
                .as_array()
                .unwrap()
                .len()
                == 3
        })
        .await;
    // The new folder is watched too.
    world.write("locales/uk/news/meldung.ftl", "title = Новина\n");
    let ukrainian = "{ newsArticle(slug: \"meldung\", locale: \"uk\") { title { value } } }";
    server
        .eventually(ukrainian, |data| {
            data["newsArticle"]["title"]["value"] == "Новина"
        })
        .await;
    std::fs::remove_dir_all(world.path("locales/uk")).unwrap();
    server
        .eventually(query, |data| {
            data["locales"].as_array().unwrap().len() == 2
                && data["newsArticle"]["translations"]
                    .as_array()
                    .unwrap()
                    .len()
                    == 2
        })
        .await;
}

async fn broken(world: World) {
    let world = small(world);
    world.write(
        "locales/de/news/meldung.ftl",
        "title = Meldung\nsummary = Gut: { $helpers }.\nbody = Alt.\n",
    );
    let server = world.serve();
    let before = server.ask(ARTICLE_QUERY).await;
    assert_eq!(before["newsArticle"]["summary"]["value"], "Gut: 5.");
    // The title is new, the summary is broken, the body is new.
    world.write(
        "locales/de/news/meldung.ftl",
        "title = Neue Meldung\nsummary = Schlecht: { $helfer }.\nbody = Neu.\n",
    );
    let data = title(&server, "Neue Meldung").await;
    assert_eq!(
        data["newsArticle"]["summary"]["value"], "Gut: 5.",
        "the last good version stays"
    );
    assert_eq!(
        data["newsArticle"]["body"]["plain"], "Neu.",
        "the rest of the file is taken"
    );
    for part in ["de/news/meldung.ftl", ":2:", "helfer", "helpers"] {
        server.logged(part).await;
    }
    // The whole file is unreadable: all of it stays.
    world.write("locales/de/news/meldung.ftl", b"title = \xff\n");
    world.write("locales/en/news/meldung.ftl", "title = Read\n");
    let english = "{ newsArticle(slug: \"meldung\", locale: \"en\") { title { value } } }";
    server
        .eventually(english, |data| {
            data["newsArticle"]["title"]["value"] == "Read"
        })
        .await;
    assert_eq!(server.ask(ARTICLE_QUERY).await, data);
    // Mended.
    world.write(
        "locales/de/news/meldung.ftl",
        "title = Ganz neu\nsummary = Gut: { $helpers }!\n",
    );
    let data = title(&server, "Ganz neu").await;
    assert_eq!(data["newsArticle"]["summary"]["value"], "Gut: 5!");
    assert_eq!(
        data["newsArticle"]["body"],
        Value::Null,
        "what is gone is gone"
    );
}

async fn new_facts(world: World) {
    let world = small(world);
    let server = world.serve();
    // Words that wait for their facts, and facts that wait for their words.
    world.write("locales/de/news/zweite.ftl", "title = Zweite\n");
    world.import("[[news]]\nslug = \"zweite\"\npublished_at = 2026-01-12T09:00:00Z\n");
    server
        .eventually(
            "{ newsArticle(slug: \"zweite\") { title { value } } }",
            |data| data["newsArticle"]["title"]["value"] == "Zweite",
        )
        .await;
    world.write(
        "locales/de/news/meldung.ftl",
        "title = Meldung\nsummary = { $tables } Tische\n",
    );
    server
        .eventually(ARTICLE_QUERY, |data| {
            data["newsArticle"]["body"] == Value::Null
        })
        .await;
    world.import(&ARTICLE.replace("helpers = 5", "tables = 3"));
    server
        .eventually(ARTICLE_QUERY, |data| {
            data["newsArticle"]["summary"]["value"] == "3 Tische"
        })
        .await;
}

async fn missed(world: World) {
    // What was edited while nobody served is taken over at the next start.
    let world = small(world);
    world.serve().stop();
    world.write("locales/de/news/meldung.ftl", "title = Inzwischen\n");
    let server = world.serve();
    title(&server, "Inzwischen").await;
}

async fn meanwhile(world: World) {
    // Comparing all files after a start takes its time: an edit does not wait for it.
    const COMPARED: &str = "all locale files were compared";
    let world = small(world);
    let slugs: Vec<String> = (0..1_500)
        .map(|number| format!("artikel-{number}"))
        .collect();
    let facts: String = slugs
        .iter()
        .map(|slug| crate::content::article(slug, "2026-01-01T00:00:00Z", ""))
        .collect();
    world.write("facts/more.toml", facts);
    for locale in ["de", "en"] {
        titles(&world, locale, "news", slugs.iter().map(String::as_str));
    }
    world.serve().stop();
    // Missed while nobody served.
    world.write("locales/de/news/artikel-1499.ftl", "title = Inzwischen\n");
    let server = world.serve();
    world.write("locales/de/news/meldung.ftl", "title = Sofort\n");
    title(&server, "Sofort").await;
    assert!(!server.log().contains(COMPARED), "it was compared first");
    server.logged(COMPARED).await;
    let missed = "{ newsArticle(slug: \"artikel-1499\") { title { value } } }";
    server
        .eventually(missed, |data| {
            data["newsArticle"]["title"]["value"] == "Inzwischen"
        })
        .await;
    title(&server, "Sofort").await;
}

async fn at_once(world: World) {
    // Edits that fall into the start itself: each is seen in the end.
    let world = small(world);
    let slugs: Vec<String> = (0..300).map(|number| format!("artikel-{number}")).collect();
    let facts: String = slugs
        .iter()
        .map(|slug| crate::content::article(slug, "2026-01-01T00:00:00Z", ""))
        .collect();
    world.write("facts/more.toml", facts);
    titles(&world, "de", "news", slugs.iter().map(String::as_str));
    world.serve().stop();
    let server = world.serve();
    for slug in slugs.iter().step_by(10) {
        world.write(
            &format!("locales/de/news/{slug}.ftl"),
            format!("title = neu {slug}\n"),
        );
        tokio::time::sleep(std::time::Duration::from_millis(10)).await;
    }
    for slug in slugs.iter().step_by(10) {
        let query = format!("{{ newsArticle(slug: \"{slug}\") {{ title {{ value }} }} }}");
        server
            .eventually(&query, |data| {
                data["newsArticle"]["title"]["value"] == format!("neu {slug}")
            })
            .await;
    }
}

on_both! {
    edits => an_edit_is_live_without_a_restart_on_sqlite, an_edit_is_live_without_a_restart_on_postgres;
    vocabulary => edited_labels_and_terms_are_live_on_sqlite, edited_labels_and_terms_are_live_on_postgres;
    folders => a_new_locale_is_live_and_a_deleted_one_gone_on_sqlite, a_new_locale_is_live_and_a_deleted_one_gone_on_postgres;
    broken => a_broken_message_keeps_its_last_good_version_on_sqlite, a_broken_message_keeps_its_last_good_version_on_postgres;
    new_facts => words_that_wait_for_facts_are_taken_with_them_on_sqlite, words_that_wait_for_facts_are_taken_with_them_on_postgres;
    missed => edits_made_while_nobody_served_are_taken_on_sqlite, edits_made_while_nobody_served_are_taken_on_postgres;
    meanwhile => an_edit_does_not_wait_for_the_comparison_after_a_start_on_sqlite, an_edit_does_not_wait_for_the_comparison_after_a_start_on_postgres;
    at_once => edits_made_during_the_start_are_taken_on_sqlite, edits_made_during_the_start_are_taken_on_postgres;
}
