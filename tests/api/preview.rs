//! The preview: what translators see of their files.

use std::path::Path;

use reqwest::{Response, header};
use serde_json::{Value, json};

use crate::{
    browser::{is_usable, run},
    content::{FACTS, article, bare, small, titles},
    server::{PATIENCE, ROOMY, Server, World, shipped},
};

/// The small content with Arabic, Ukrainian, and articles that are not public.
fn desk() -> World {
    let world = small(World::empty());
    let hidden = article("entwurf", "2026-01-12T09:00:00Z", "draft = true")
        + &article("geplant", "2999-01-12T09:00:00Z", "")
        + &article(
            "vorbei",
            "2020-01-12T09:00:00Z",
            "expires_at = 2020-02-12T09:00:00Z",
        );
    world.write("facts/content.toml", format!("{FACTS}{hidden}"));
    for slug in ["entwurf", "geplant", "vorbei"] {
        let text = format!("title = Geheim {slug}\n");
        world.write(&format!("locales/de/news/{slug}.ftl"), text);
    }
    for locale in ["ar", "uk"] {
        world.write(&format!("locales/{locale}/labels.ftl"), "");
    }
    world.write(
        "locales/ar/news/meldung.ftl",
        "title = خبر\nsummary = { $helpers ->\n    [zero] لا أحد\n    [one] واحد\n    [two] اثنان\n    [few] { $helpers } قلائل\n    [many] { $helpers } كثيرون\n   *[other] { $helpers } آخرون\n }\n",
    );
    world.write(
        "locales/uk/news/meldung.ftl",
        "title = Новина\nsummary = Допомогли { $helpers }.\n",
    );
    world
}

async fn asked(server: &Server, path: &str, headers: &[(&str, &str)]) -> Response {
    let client = reqwest::Client::builder().no_proxy().build().unwrap();
    let mut request = client.get(format!("http://{}{path}", server.address()));
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    request.send().await.unwrap()
}

async fn page(server: &Server, path: &str) -> String {
    let answer = asked(server, path, &[]).await;
    let status = answer.status();
    let text = answer.text().await.unwrap();
    assert_eq!(status, 200, "{path}: {text}\n{}", server.log());
    text
}

/// Asks for a page until it is what is waited for.
async fn eventually(server: &Server, path: &str, is_it: impl Fn(&str) -> bool) -> String {
    let begun = std::time::Instant::now();
    loop {
        let text = page(server, path).await;
        if is_it(&text) {
            return text;
        }
        assert!(
            begun.elapsed() < PATIENCE,
            "waited in vain for {path}: {text}"
        );
        tokio::time::sleep(std::time::Duration::from_millis(20)).await;
    }
}

/// The part of a page that is about a message.
fn section<'a>(page: &'a str, id: &str) -> &'a str {
    let start = page
        .find(&format!("id=\"m-{id}\""))
        .unwrap_or_else(|| panic!("no {id}: {page}"));
    let end = page[start..].find("</section>").unwrap();
    &page[start..start + end]
}

#[tokio::test]
async fn a_translation_stands_beside_its_source_with_its_facts_its_language_and_its_direction() {
    let world = desk();
    let server = world.serve();
    let page = eventually(&server, "/preview/ar/news/meldung", |page| {
        page.contains("خبر")
    })
    .await;
    let title = section(&page, "title");
    assert!(
        title.contains("<p class=\"text\" lang=\"de\" dir=\"ltr\">Meldung</p>"),
        "{title}"
    );
    assert!(
        title.contains("<p class=\"text\" lang=\"ar\" dir=\"rtl\">خبر</p>"),
        "{title}"
    );
    let summary = section(&page, "summary");
    assert!(summary.contains(">5 قلائل</p>"), "{summary}");
    assert!(
        summary.contains("Bei dem Verein halfen 5 Menschen."),
        "{summary}"
    );
    // What is missing is shown as readers see it, and marked.
    let body = section(&page, "body");
    assert!(body.contains("Not translated yet."), "{body}");
    assert!(body.contains("Readers see it in German:"), "{body}");
    assert!(body.contains("<p>Anrufen: +49 30 23125101.</p>"), "{body}");
    assert!(body.contains(">Missing</span>"), "{body}");
    assert!(section(&page, "slug").contains("optional"), "{page}");
}

#[tokio::test]
async fn a_message_is_tried_with_a_number_for_each_form_of_its_language() {
    let world = desk();
    let server = world.serve();
    let page = eventually(&server, "/preview/ar/news/meldung", |page| {
        page.contains("خبر")
    })
    .await;
    let summary = section(&page, "summary");
    let forms = [
        ("zero", "0", "لا أحد"),
        ("one", "1", "واحد"),
        ("two", "2", "اثنان"),
        ("few", "3", "3 قلائل"),
        ("many", "11", "11 كثيرون"),
        ("other", "100", "100 آخرون"),
    ];
    let rows: Vec<&str> = summary.split("<tr class=\"\">").skip(1).collect();
    assert_eq!(rows.len(), forms.len(), "{summary}");
    for (row, (form, number, text)) in rows.iter().zip(forms) {
        assert!(row.contains(&format!("<code>{form}</code>")), "{row}");
        assert!(row.contains(&format!("<strong>{number}</strong>")), "{row}");
        assert!(row.contains(&format!("dir=\"rtl\">{text}</span>")), "{row}");
        let source = format!("Bei dem Verein halfen {number} Menschen.");
        assert!(
            row.contains(&source),
            "the source with the same number: {row}"
        );
    }
    assert!(
        summary.contains("<tr class=\"fact\">"),
        "the fact itself: {summary}"
    );
    // Ukrainian dropped the choice, and German never had one: nothing to try. The conference's
    // German has none either, but its English does.
    let uk = self::page(&server, "/preview/uk/news/meldung").await;
    assert!(!uk.contains("<table>"), "{uk}");
    let en = self::page(&server, "/preview/en/conferences/tagung").await;
    assert!(section(&en, "summary").contains("One person came."), "{en}");
    // A language that drops the choice of the source is tried all the same.
    world.write(
        "locales/de/news/meldung.ftl",
        "title = Meldung\nsummary = { $helpers ->\n    [one] Ein Mensch half\n   *[other] { $helpers } Menschen halfen\n }.\n",
    );
    let uk = eventually(&server, "/preview/uk/news/meldung", |page| {
        page.contains("Ein Mensch half.")
    })
    .await;
    for (form, text) in [
        ("one", "Допомогли 1."),
        ("few", "Допомогли 2."),
        ("many", "Допомогли 5."),
        ("other", "Допомогли 1,5."),
    ] {
        let summary = section(&uk, "summary");
        assert!(
            summary.contains(&format!("<code>{form}</code>")),
            "{summary}"
        );
        assert!(summary.contains(text), "{summary}");
    }
}

#[tokio::test]
async fn a_choice_behind_another_choice_or_in_another_message_is_tried_too() {
    let world = desk();
    world.write(
        "facts/content.toml",
        FACTS.replace("helpers = 5", "helpers = 5, stalls = 1"),
    );
    world.write(
        "locales/de/news/meldung.ftl",
        "title = Meldung\nsummary = { $stalls ->\n    [one] Ein Stand\n   *[other] { $stalls } Stände mit { $helpers ->\n        [one] einem Menschen\n       *[other] { $helpers } Menschen\n    }\n }.\nbody = Hier: { summary }\n",
    );
    let server = world.serve();
    let page = eventually(&server, "/preview/de/news/meldung", |page| {
        page.contains("Ein Stand")
    })
    .await;
    let summary = section(&page, "summary");
    assert!(
        summary.contains("With <code dir=\"auto\">$stalls</code> at 2"),
        "the fact does not lead there: {summary}"
    );
    for text in [
        ">2 Stände mit einem Menschen.<",
        ">2 Stände mit 2 Menschen.<",
    ] {
        assert!(summary.contains(text), "{text}: {summary}");
    }
    let facts: Vec<&str> = summary.split("<tr class=\"fact\">").skip(1).collect();
    assert_eq!(facts.len(), 2, "{summary}");
    for fact in facts {
        assert!(fact.contains(">Ein Stand.<"), "as it is now: {fact}");
    }
    assert!(
        section(&page, "body").contains(">Hier: 2 Stände mit einem Menschen.<"),
        "{page}"
    );
}

#[tokio::test]
async fn what_is_missing_is_said_once_and_a_broken_source_is_no_lack_of_it() {
    let world = desk();
    world.write(
        "locales/de/news/meldung.ftl",
        "title = Meldung\nsummary = Da.\nbody = { $nobody }\n",
    );
    world.write("locales/uk/news/meldung.ftl", "title = Новина\n");
    let server = world.serve();
    let page = eventually(&server, "/preview/uk/news/meldung", |page| {
        page.contains("Новина")
    })
    .await;
    let summary = section(&page, "summary");
    assert!(summary.contains(">Missing</span>"), "{summary}");
    assert!(!summary.contains("missing-message"), "{summary}");
    let body = section(&page, "body");
    assert!(body.contains("The message is broken"), "{body}");
    assert!(!body.contains("has no such message"), "{body}");
}

#[tokio::test]
async fn a_page_that_an_earlier_process_made_is_told_to_ask_again() {
    let world = desk();
    let address = |page: &str| {
        let (_, address) = page.split_once("data-events=\"").unwrap();
        address.split_once('"').unwrap().0.replace("&amp;", "&")
    };
    let title = |page: &str| page.contains("Новина");
    let server = world.serve();
    let open = eventually(&server, "/preview/uk/news/meldung", title).await;
    let seen = address(&open);
    let _ = server.stop();
    let server = world.serve();
    let again = eventually(&server, "/preview/uk/news/meldung", title).await;
    assert_ne!(address(&again), seen);
    let mut stream = asked(&server, &seen, &[]).await;
    assert!(event(&mut stream).await.is_some());
}

#[tokio::test]
async fn an_outdated_message_shows_what_changed_in_the_source() {
    let world = desk();
    let server = world.serve();
    eventually(&server, "/preview/uk/news/meldung", |page| {
        page.contains("Новина")
    })
    .await;
    world.write(
        "locales/de/news/meldung.ftl",
        "title = Neue Meldung\nsummary = Bei { -verein(case: \"dative\") } halfen { $helpers } Menschen.\n",
    );
    let page = eventually(&server, "/preview/uk/news/meldung", |page| {
        page.contains("<ins>")
    })
    .await;
    let title = section(&page, "title");
    assert!(title.contains(">Outdated</span>"), "{title}");
    let added =
        "<ins><span class=\"unseen\" lang=\"en\" dir=\"ltr\">added: </span>Neue </ins>Meldung";
    assert!(title.contains(added), "{title}");
    assert!(
        title.contains("lotse confirm uk news/meldung title"),
        "{title}"
    );
    assert!(!section(&page, "summary").contains("Outdated"), "{page}");
    world.write("locales/uk/news/meldung.ftl", "title = Нова новина\n");
    eventually(&server, "/preview/uk/news/meldung", |page| {
        !page.contains("<ins>")
    })
    .await;
}

#[tokio::test]
async fn a_broken_message_shows_its_finding_by_the_line_and_its_last_good_version() {
    let world = desk();
    let server = world.serve();
    eventually(&server, "/preview/uk/news/meldung", |page| {
        page.contains("Новина")
    })
    .await;
    world.write(
        "locales/uk/news/meldung.ftl",
        "title = Новина друга\n\nsummary = Допомогли { $helper } людей.\n",
    );
    let page = eventually(&server, "/preview/uk/news/meldung", |page| {
        page.contains("Новина друга")
    })
    .await;
    let summary = section(&page, "summary");
    assert!(summary.contains(">Broken</span>"), "{summary}");
    assert!(summary.contains("uk/news/meldung.ftl:3:23"), "{summary}");
    assert!(summary.contains("<mark>$helper</mark>"), "{summary}");
    assert!(summary.contains("unknown-variable"), "{summary}");
    assert!(
        summary.contains("Readers see the last good one"),
        "{summary}"
    );
    assert!(
        summary.contains("Допомогли 5."),
        "the last good one: {summary}"
    );
    // In the translator's language: as the browser says, or as the address does.
    let german = asked(
        &server,
        "/preview/uk/news/meldung",
        &[("accept-language", "de-AT, en;q=0.5")],
    )
    .await;
    assert_eq!(german.headers()[header::VARY], "accept-language");
    let german = german.text().await.unwrap();
    assert!(
        german.contains("<html lang=\"de\" dir=\"ltr\">"),
        "{german}"
    );
    assert!(
        section(&german, "summary").contains(">Fehlerhaft</span>"),
        "{german}"
    );
    assert!(!german.contains("How to mend"), "{german}");
    let english = asked(
        &server,
        "/preview/uk/news/meldung?ui=en",
        &[("accept-language", "de")],
    )
    .await;
    let english = english.text().await.unwrap();
    assert!(
        section(&english, "summary").contains(">Broken</span>"),
        "{english}"
    );
    assert!(
        english.contains("href=\"/preview/uk/?ui=en\""),
        "links keep the language: {english}"
    );
    // What cannot be read at all keeps what is good, and says where. The page shows a file at once;
    // it is good for readers when it was taken over.
    server
        .eventually(
            "{ newsArticle(slug: \"meldung\", locale: \"uk\") { title { value } } }",
            |data| data["newsArticle"]["title"]["value"] == "Новина друга",
        )
        .await;
    world.write(
        "locales/uk/news/meldung.ftl",
        [b"title = ".as_slice(), &[0xff, 0xfe], b"\n"].concat(),
    );
    let page = eventually(&server, "/preview/uk/news/meldung", |page| {
        page.contains("not-utf8")
    })
    .await;
    assert!(section(&page, "title").contains("Новина друга"), "{page}");
}

#[tokio::test]
async fn nothing_that_a_file_says_becomes_markup() {
    let world = desk();
    let evil = "<script>alert(1)</script><img src=x onerror=alert(1)>\"'><b>";
    world.write("locales/uk/news/meldung.ftl", format!("title = {evil}\nsummary = {evil} {{ $nobody{evil} }}\nbody = {evil} ![bild](https://elsewhere.example/a.png) [x](javascript:alert(1))\nstray {evil}\n"));
    world.write(
        "locales/de/news/meldung.ftl",
        format!("title = Meldung {evil}\nsummary = {{ $helpers }}\n"),
    );
    let server = world.serve();
    let paths = [
        "/preview/uk/news/meldung",
        "/preview/de/news/meldung",
        "/preview/uk/news/",
        "/preview/uk/",
        "/preview/",
        "/preview/uk/news/%3Cscript%3E",
        "/preview/uk/?ui=%22%3E%3Cscript%3E&page=%3Cscript%3E",
    ];
    eventually(&server, paths[0], |page| page.contains("syntax")).await;
    for path in paths {
        let answer = asked(&server, path, &[]).await;
        let policy = answer.headers()[header::CONTENT_SECURITY_POLICY]
            .to_str()
            .unwrap()
            .to_owned();
        assert!(
            policy.starts_with("default-src 'none'; style-src 'self'; script-src 'self'"),
            "{policy}"
        );
        assert!(!policy.contains("unsafe"), "{policy}");
        let text = answer.text().await.unwrap();
        let without_own = text.replacen("<script src=\"/preview/live.js?", "", 1);
        for sign in [
            "<script",
            "<img",
            "<b>",
            "href=\"javascript:",
            "onerror=alert(1)>",
            "style=",
            "onclick",
        ] {
            assert!(!without_own.contains(sign), "{path}: {sign}: {text}");
        }
    }
}

#[tokio::test]
async fn what_is_not_public_is_seen_at_this_machine_only() {
    let world = desk();
    let server = world.serve();
    let list = eventually(&server, "/preview/uk/news/", |page| page.contains("Geheim")).await;
    for slug in ["entwurf", "geplant"] {
        assert!(list.contains(&format!("Geheim {slug}")), "{list}");
        let text = page(&server, &format!("/preview/uk/news/{slug}")).await;
        assert!(text.contains(&format!("Geheim {slug}")), "{text}");
    }
    let paths = [
        "/preview/",
        "/preview/uk/",
        "/preview/uk/news/",
        "/preview/uk/news/entwurf",
        "/preview/events",
    ];
    for foreign in [
        ("x-forwarded-for", "192.0.2.1"),
        ("forwarded", "for=192.0.2.1"),
        ("host", "rebound.example"),
        ("sec-fetch-site", "cross-site"),
    ] {
        for path in paths {
            let answer = asked(&server, path, &[foreign]).await;
            assert_eq!(answer.status(), 403, "{path} {foreign:?}");
            let text = answer.text().await.unwrap();
            assert!(
                text.contains("The preview is closed") && !text.contains("Geheim"),
                "{text}"
            );
        }
    }
    // Other websites' scripts may read the data, never this.
    let answer = asked(
        &server,
        paths[3],
        &[("origin", "https://elsewhere.example")],
    )
    .await;
    assert!(
        answer
            .headers()
            .get("access-control-allow-origin")
            .is_none()
    );
    assert_eq!(
        answer.headers()["cross-origin-resource-policy"],
        "same-origin"
    );
    assert_eq!(answer.headers()[header::CACHE_CONTROL], "no-store");
    let data = asked(
        &server,
        "/schema.graphql",
        &[("origin", "https://elsewhere.example")],
    )
    .await;
    assert_eq!(data.headers()["access-control-allow-origin"], "*");
}

#[tokio::test]
async fn a_public_preview_leaves_out_what_is_not_public() {
    let world = desk();
    world.write("lotse.toml", format!("{ROOMY}[preview]\npublic = true\n"));
    let server = world.serve();
    eventually(&server, "/preview/uk/news/meldung", |page| {
        page.contains("Новина")
    })
    .await;
    for path in [
        "/preview/",
        "/preview/uk/",
        "/preview/uk/news/",
        "/preview/de/news/",
    ] {
        for headers in [
            vec![],
            vec![
                ("x-forwarded-for", "192.0.2.1"),
                ("host", "desk.example.org"),
            ],
        ] {
            let answer = asked(&server, path, &headers).await;
            assert_eq!(answer.status(), 200, "{path}");
            let text = answer.text().await.unwrap();
            assert!(
                !text.contains("Geheim") && !text.contains("entwurf"),
                "{path}: {text}"
            );
        }
    }
    for slug in ["entwurf", "geplant", "vorbei"] {
        for locale in ["uk", "de"] {
            let answer = asked(&server, &format!("/preview/{locale}/news/{slug}"), &[]).await;
            assert_eq!(answer.status(), 404, "{slug}");
            assert!(!answer.text().await.unwrap().contains("Geheim"));
        }
    }
    drop(server);
    world.write(
        "lotse.toml",
        format!("{ROOMY}[preview]\npublic = true\npublic_drafts = true\n"),
    );
    let server = world.serve();
    let text = asked(
        &server,
        "/preview/uk/news/",
        &[("x-forwarded-for", "192.0.2.1")],
    )
    .await;
    assert!(text.text().await.unwrap().contains("Geheim entwurf"));
    drop(server);
    // Who tells of a reverse proxy has no visitors at the machine itself.
    world.write(
        "lotse.toml",
        format!("{ROOMY}[http]\npublic_address = \"https://api.example.org\"\n"),
    );
    let server = world.serve();
    assert_eq!(asked(&server, "/preview/", &[]).await.status(), 403);
}

#[tokio::test]
async fn a_replica_says_that_previews_are_the_desks() {
    let world = desk();
    world.done(&["import", "facts"]);
    world.done(&["sync"]);
    let server = world.serve_with(&["--locales", "none"]);
    for path in [
        "/preview/",
        "/preview/uk/news/meldung",
        "/preview/uk/news/entwurf",
    ] {
        let answer = asked(&server, path, &[]).await;
        assert_eq!(answer.status(), 404);
        let text = answer.text().await.unwrap();
        assert!(text.contains("Previews are the desk’s"), "{text}");
        assert!(!text.contains("Geheim"), "{text}");
    }
}

/// Reads the stream until an event, and returns what came; nothing if the stream ended well.
async fn event(stream: &mut Response) -> Option<String> {
    let mut read = String::new();
    while let Some(bytes) = stream.chunk().await.expect("the stream is not cut off") {
        read.push_str(std::str::from_utf8(&bytes).unwrap());
        if read.contains("data: ") {
            return Some(read);
        }
    }
    None
}

#[tokio::test]
async fn an_open_page_is_told_of_its_own_item_and_let_go_when_the_server_stops() {
    let world = desk();
    // Longer than the test may take: a stop that waits for the streams would be seen.
    world.write("lotse.toml", format!("{ROOMY}shutdown_seconds = 3600\n"));
    let server = world.serve();
    eventually(&server, "/preview/uk/news/meldung", |page| {
        page.contains("Новина")
    })
    .await;
    let open = page(&server, "/preview/uk/news/meldung").await;
    let (_, address) = open.split_once("data-events=\"").unwrap();
    let (address, _) = address.split_once('"').unwrap();
    let address = address.replace("&amp;", "&");
    let mut own = asked(&server, &address, &[]).await;
    assert_eq!(
        own.headers()[header::CONTENT_TYPE],
        "text/event-stream; charset=utf-8"
    );
    let mut other = asked(&server, "/preview/events?item=news/entwurf", &[]).await;
    let mut every = asked(&server, "/preview/events", &[]).await;
    world.write("locales/uk/news/meldung.ftl", "title = Інша новина\n");
    assert!(event(&mut own).await.is_some());
    assert!(event(&mut every).await.is_some());
    // A page that was made before the last save is told at once.
    let mut late = asked(&server, "/preview/events?item=news/entwurf&seen=0", &[]).await;
    assert!(event(&mut late).await.is_some());
    let stopping = tokio::task::spawn_blocking(move || server.stop());
    assert_eq!(
        event(&mut other).await,
        None,
        "it was told nothing, and ended in good order"
    );
    while event(&mut own).await.is_some() {}
    assert_eq!(stopping.await.unwrap(), Some(0));
}

#[tokio::test]
async fn the_number_of_open_pages_is_bounded() {
    let world = desk();
    let server = world.serve();
    let mut open = Vec::new();
    let refused = loop {
        let stream = asked(&server, "/preview/events", &[]).await;
        if stream.status() != 200 {
            break stream;
        }
        open.push(stream);
        assert!(open.len() < 1_000, "there is no bound");
    };
    assert_eq!(refused.status(), 503);
    assert_eq!(refused.headers()[header::RETRY_AFTER], "10");
    assert!(page(&server, "/preview/").await.contains("/preview/uk/"));
    drop(open);
    let begun = std::time::Instant::now();
    while asked(&server, "/preview/events", &[]).await.status() != 200 {
        assert!(begun.elapsed() < PATIENCE, "places are not given back");
        tokio::time::sleep(std::time::Duration::from_millis(20)).await;
    }
}

/// A world with so many articles, each with a German title.
fn many(count: usize) -> World {
    let world = bare(World::empty());
    let mut facts = String::new();
    let names: Vec<String> = (0..count).map(|number| format!("a{number:04}")).collect();
    for name in &names {
        facts += &article(name, "2026-01-01T09:00:00Z", "");
    }
    world.write("facts/content.toml", facts);
    titles(&world, "de", "news", names.iter().map(String::as_str));
    world.write("locales/uk/labels.ftl", "");
    titles(
        &world,
        "uk",
        "news",
        names.iter().take(1).map(String::as_str),
    );
    world.write(
        "lotse.toml",
        format!("{ROOMY}[cache]\nanswer_bytes = 0\ncontent_bytes = 0\n"),
    );
    world
}

#[tokio::test]
async fn a_page_takes_few_statements_however_many_items_there_are() {
    let mut taken = Vec::new();
    for count in [2, 120] {
        let world = many(count);
        let server = world.serve();
        eventually(&server, "/preview/uk/", |page| page.contains("de a0001")).await;
        let mut of_pages = Vec::new();
        for (path, most) in [
            ("/preview/", 22),
            ("/preview/uk/", 22),
            ("/preview/uk/news/", 16),
            ("/preview/uk/news/a0000", 9),
        ] {
            // The watch looks for facts once a second, and counts too: the least of several counts.
            let mut least = u64::MAX;
            for _ in 0..5 {
                let before = server.statements().await;
                page(&server, path).await;
                least = least.min(server.statements().await - before);
            }
            assert!(
                least <= most,
                "{path}: {least} statements, at most {most} are meant"
            );
            of_pages.push((path, least));
        }
        taken.push(of_pages);
    }
    assert_eq!(taken[0], taken[1], "statements with 2 items and with 120");
    eprintln!("{:?}", taken[0]);
}

#[tokio::test]
async fn long_lists_are_parted_into_pages() {
    let world = many(120);
    let server = world.serve();
    eventually(&server, "/preview/uk/", |page| page.contains("(119 items)")).await;
    let mut seen = std::collections::BTreeSet::new();
    for number in 1..=3 {
        let text = page(&server, &format!("/preview/uk/?page={number}")).await;
        assert!(
            text.contains(&format!("Page {number} of 3 (119 items)")),
            "{text}"
        );
        let links = text.split("href=\"/preview/uk/news/a").skip(1);
        let found: Vec<String> = links.map(|link| link[..4].to_owned()).collect();
        assert!(found.len() <= 50, "{found:?}");
        seen.extend(found);
    }
    assert_eq!(seen.len(), 119);
    assert!(!seen.contains("0000"), "it is complete");
    assert!(
        page(&server, "/preview/uk/news/")
            .await
            .contains("(120 items)")
    );
    // Beyond the end is the last page.
    assert!(
        page(&server, "/preview/uk/?page=99")
            .await
            .contains("Page 3 of 3")
    );
}

/// Copies the shipped content, so that it can be edited.
fn shipped_copy() -> World {
    let world = World::empty();
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    for folder in ["facts", "locales"] {
        for file in walkdir::WalkDir::new(root.join(folder)) {
            let file = file.unwrap();
            if file.file_type().is_file() {
                let name = file.path().strip_prefix(root).unwrap();
                world.write(name.to_str().unwrap(), std::fs::read(file.path()).unwrap());
            }
        }
    }
    world
}

/// Everything on the preview's pages can be read and reached in a window of this width, in pixels.
async fn pages_are_usable_at(width: u32) {
    let server = shipped();
    eventually(&server, "/preview/", |page| page.contains("<progress")).await;
    let url = format!("http://{}/preview/", server.address());
    let Some(result) = run("preview-pages.mjs", &url, &json!({ "width": width })) else {
        return;
    };
    for (name, page) in result["pages"].as_object().unwrap() {
        is_usable_preview(&format!("{name} {width}"), page);
        let stops = page["tour"].as_array().unwrap();
        assert_eq!(
            stops[0]["tag"], "a",
            "{name}: the way past the head comes first"
        );
        assert!(stops.len() > 3, "{name}: {stops:?}");
    }
    assert!(result["pages"].as_object().unwrap().len() >= 7);
    assert_eq!(
        result["skipped"], "main",
        "the skip link leads to the content"
    );
    assert_eq!(
        result["forms"],
        json!(["zero", "one", "two", "few", "many", "other"])
    );
    assert_eq!(result["without_script"], true);
}

/// As [`is_usable`]; Fluent's own text and a window's title mix both directions by nature.
#[track_caller]
fn is_usable_preview(name: &str, page: &Value) {
    let mut page = page.clone();
    page["unmarked"].as_array_mut().unwrap().retain(|text| {
        let text = text.as_str().unwrap();
        let title = text.ends_with("· Preview") || text.ends_with("· Vorschau");
        !title && !text.contains(['{', '}', '$'])
    });
    is_usable(name, &page);
}

#[tokio::test]
async fn the_preview_is_usable_by_keyboard_on_a_phone() {
    pages_are_usable_at(390).await;
}

#[tokio::test]
async fn the_preview_is_usable_by_keyboard_on_a_desk() {
    pages_are_usable_at(1200).await;
}

#[tokio::test]
async fn translators_see_their_edits_in_a_real_browser() {
    let world = shipped_copy();
    let server = world.serve();
    eventually(&server, "/preview/", |page| page.contains("<progress")).await;
    let url = format!("http://{}/preview/", server.address());
    let files = world.path("locales");
    let Some(result) = run("preview-live.mjs", &url, &json!({ "locales": files })) else {
        return;
    };
    is_usable_preview("with a finding, 390", &result["finding"]);
    let live = &result["live"];
    assert_eq!(live["marker"], true, "the page was not loaded again");
    assert_eq!(live["focus"], true, "the focus stayed");
    assert_eq!(live["unfolded"], true, "what was unfolded stayed");
    assert_eq!(live["finding"], true);
    assert_eq!(live["mended"], true);
    assert_eq!(live["difference"], true);
    assert_eq!(
        live["hidden"],
        json!([0, 1]),
        "a page that nobody looks at holds no connection"
    );
    eprintln!(
        "seen after a save, in milliseconds: {}",
        live["milliseconds"]
    );
}
