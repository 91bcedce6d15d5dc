//! Search: what is found, by whom, in which order, and how soon.

use std::{fs, path::Path};

use serde_json::{Value, json};

use crate::{
    content::{article, bare, small},
    server::{Server, World, on_both, slugs},
};

const SEARCH: &str = "query ($q: String!, $l: LanguageTag, $k: [ItemKind!], $n: Int, $a: String) { search(query: $q, locale: $l, kinds: $k, first: $n, after: $a) { totalCount pageInfo { hasNextPage hasPreviousPage endCursor } nodes { slug title { value } } edges { cursor snippet { html plain isFallback locale { tag } } } } }";

impl Server {
    /// Asks until the index holds everything that the database does: then, an answer may be kept, and
    /// names its revision.
    async fn searched(&self, variables: Value) -> Value {
        let body = json!({ "query": SEARCH, "variables": variables });
        let begun = std::time::Instant::now();
        loop {
            let answer = self.post(&body, &[]).await;
            if !answer.header("lotse-revision").is_empty() {
                return answer.data(&variables.to_string())["search"].take();
            }
            let code = answer.code();
            assert!(
                code.is_none() || code.as_deref() == Some("NOT_READY"),
                "{variables}: {}",
                answer.json
            );
            assert!(
                begun.elapsed() < crate::server::PATIENCE,
                "{variables}: {}\n{}",
                answer.json,
                self.log()
            );
            tokio::time::sleep(std::time::Duration::from_millis(20)).await;
        }
    }

    /// The slugs of what is found.
    async fn found(&self, query: &str, locale: &str) -> Vec<String> {
        let found = self.searched(json!({ "q": query, "l": locale })).await;
        slugs(&found["nodes"])
    }

    /// Waits until this, and nothing else, is found.
    async fn finds(&self, query: &str, locale: &str, expected: &[&str]) {
        let begun = std::time::Instant::now();
        loop {
            let found = self.found(query, locale).await;
            if found == expected {
                return;
            }
            assert!(
                begun.elapsed() < crate::server::PATIENCE,
                "{query}: {found:?} instead of {expected:?}\n{}",
                self.log()
            );
            tokio::time::sleep(std::time::Duration::from_millis(20)).await;
        }
    }
}

/// A world whose articles have these words: locale, slug, and the file.
fn with_words(world: World, words: &[(&str, &str, &str)]) -> World {
    let world = bare(world);
    let mut facts = String::new();
    let mut known = Vec::new();
    for (locale, slug, file) in words {
        if !known.contains(slug) {
            known.push(slug);
            facts += &article(slug, "2026-01-01T09:00:00Z", "");
        }
        world.write(&format!("locales/{locale}/labels.ftl"), "");
        world.write(&format!("locales/{locale}/news/{slug}.ftl"), file);
    }
    world.write("facts/content.toml", facts);
    world
}

/// In each shipped language, one form of a word is found by another one, if the language has a
/// stemmer; by its beginning or with a small error if it has none.
async fn inflected(world: World) {
    let words = [
        ("de", "title = Eine Konferenz über Häuser\n", "Konferenzen"),
        ("en", "title = Volunteers were meeting\n", "volunteer"),
        (
            "fr",
            "title = Les formations professionnelles\n",
            "formation",
        ),
        ("ru", "title = Итоги конференции\n", "конференция"),
        ("tr", "title = Yerel konferanslar\n", "konferans"),
        ("ar", "title = المؤتمرات المحلية\n", "مؤتمرات"),
        ("uk", "title = Підсумки конференції\n", "конференція"),
        ("pl", "title = Wyniki konferencji\n", "konferencja"),
        ("fa", "title = کنفرانس‌های محلی\n", "کنفرانس"),
        ("vi", "title = Hội nghị hòa nhập\n", "hội nghị"),
        ("de-simple", "title = Das Treffen für alle\n", "Treffens"),
    ];
    let files: Vec<(&str, &str, &str)> = words
        .iter()
        .map(|(locale, file, _)| (*locale, *locale, *file))
        .collect();
    let world = with_words(world, &files);
    let server = world.serve();
    for (locale, _, asked) in words {
        let found = server.found(asked, locale).await;
        assert!(found.contains(&locale.to_owned()), "{locale}: {found:?}");
    }
}

/// However it is typed: without diacritics, with other digits, on another keyboard.
async fn typed(world: World) {
    let world = with_words(
        world,
        &[
            ("ar", "ar", "title = مُؤْتَمَرُ الاِنْدِمَاج ٢٠٢٥\n"),
            ("fa", "fa", "title = یکپارچگی در سال ۱۴۰۴\n"),
            ("tr", "tr", "title = IŞIK festivali\n"),
            ("vi", "vi", "title = Đường đến trường học\n"),
            ("uk", "uk", "title = Об’єднання громад\n"),
            ("fr", "fr", "title = Retour à l’école\n"),
            ("pl", "pl", "title = Łódź zaprasza\n"),
            ("de", "de", "title = Große Übung\n"),
        ],
    );
    let server = world.serve();
    for (locale, asked) in [
        ("ar", "مؤتمر الاندماج"),
        ("ar", "2025"),
        ("fa", "يكپارچگي"),
        ("fa", "1404"),
        ("fa", "١٤٠٤"),
        ("tr", "ışık"),
        ("tr", "isik"),
        ("vi", "duong den truong hoc"),
        ("uk", "об'єднання"),
        ("fr", "ecole"),
        ("fr", "l'école"),
        ("pl", "lodz"),
        ("de", "GROSSE UBUNG"),
    ] {
        let found = server.found(asked, locale).await;
        assert_eq!(found, [locale], "{asked}");
    }
}

/// The words themselves go before other forms, these before longer words, and errors come last; the
/// title goes before the summary, the summary before the body.
async fn ranked(world: World) {
    let world = with_words(
        world,
        &[
            ("de", "slip", "title = Die Verwaltnug\n"),
            ("de", "compound", "title = Die Stadtverwaltung\n"),
            ("de", "beginning", "title = Der Verwaltungsrat\n"),
            ("de", "stem", "title = Viele Verwaltungen\n"),
            ("de", "exact", "title = Die Verwaltung\n"),
            ("de", "body", "title = B\nbody = Die **Verwaltung** half.\n"),
            (
                "de",
                "summary",
                "title = S\nsummary = Die Verwaltung half.\n",
            ),
            ("de", "other", "title = Etwas anderes\n"),
        ],
    );
    let server = world.serve();
    let found = server.found("Verwaltung", "de").await;
    assert_eq!(found.len(), 7, "{found:?}");
    let titles: Vec<&String> = found
        .iter()
        .filter(|slug| !["body", "summary"].contains(&slug.as_str()))
        .collect();
    assert_eq!(titles, ["exact", "stem", "beginning", "compound", "slip"]);
    let place = |slug: &str| found.iter().position(|found| found == slug);
    assert!(place("exact") < place("summary"), "{found:?}");
    assert!(place("summary") < place("body"), "{found:?}");
}

async fn fallback(world: World) {
    let world = with_words(
        world,
        &[
            (
                "de",
                "german",
                "title = Nur auf Deutsch\nsummary = Eine Beratung für alle.\n",
            ),
            (
                "de",
                "mixed",
                "title = Titel\nsummary = Die Beratung wirkt.\n",
            ),
            ("uk", "mixed", "title = Заголовок\n"),
            ("de", "whole", "title = Beratung\nsummary = Beratung\n"),
            ("uk", "whole", "title = Порада\nsummary = Порада\n"),
            ("de-simple", "simple", "title = Hilfe\n"),
            ("de", "simple", "title = Unterstützung\n"),
        ],
    );
    let server = world.serve();
    // Whoever reads Ukrainian sees German where there is nothing else, and is told.
    let found = server
        .searched(json!({ "q": "Beratungen", "l": "uk" }))
        .await;
    let mut shown = slugs(&found["nodes"]);
    shown.sort();
    assert_eq!(shown, ["german", "mixed"], "{found}");
    for edge in found["edges"].as_array().unwrap() {
        let snippet = &edge["snippet"];
        assert_eq!(snippet["locale"]["tag"], "de", "{found}");
        assert_eq!(snippet["isFallback"], true, "{found}");
        assert!(
            snippet["html"]
                .as_str()
                .unwrap()
                .contains("<mark>Beratung</mark>")
        );
    }
    let found = server.searched(json!({ "q": "Порада", "l": "uk" })).await;
    assert_eq!(slugs(&found["nodes"]), ["whole"]);
    assert_eq!(found["edges"][0]["snippet"]["isFallback"], false);
    // Easy language falls back to nothing.
    assert_eq!(server.found("Beratung", "de-simple").await, [] as [&str; 0]);
    assert_eq!(server.found("Hilfe", "de-simple").await, ["simple"]);
    assert_eq!(server.found("Hilfe", "de").await, [] as [&str; 0]);
}

async fn snippets(world: World) {
    let long = "Lorem ipsum dolor sit amet. ".repeat(40);
    let world = with_words(
        world,
        &[
            (
                "de",
                "markup",
                "title = M\nsummary = Wer <script>alert(1)</script> & \"Umlaute\" <b>sucht</b>, findet's.\n",
            ),
            (
                "de",
                "long",
                &format!("title = L\nbody = {long}Hier steht das **Zauberwort** im Text. {long}\n"),
            ),
        ],
    );
    let server = world.serve();
    let found = server
        .searched(json!({ "q": "sucht script", "l": "de" }))
        .await;
    assert_eq!(
        found["edges"][0]["snippet"]["html"],
        "Wer &lt;<mark>script</mark>&gt;alert(1)&lt;/<mark>script</mark>&gt; &amp; &quot;Umlaute&quot; &lt;b&gt;<mark>sucht</mark>&lt;/b&gt;, findet&#39;s."
    );
    let plain = found["edges"][0]["snippet"]["plain"].as_str().unwrap();
    assert_eq!(
        plain,
        "Wer <script>alert(1)</script> & \"Umlaute\" <b>sucht</b>, findet's."
    );
    let found = server
        .searched(json!({ "q": "zauberwort", "l": "de" }))
        .await;
    let snippet = &found["edges"][0]["snippet"];
    let html = snippet["html"].as_str().unwrap();
    assert!(
        html.contains("das <mark>Zauberwort</mark> im Text"),
        "{html}"
    );
    assert!(html.starts_with('…') && html.ends_with('…'), "{html}");
    assert!(
        snippet["plain"].as_str().unwrap().chars().count() <= 202,
        "{html}"
    );
}

/// Facts are found as they are written in the rendition, and follow their source.
async fn facts(world: World) {
    let world = small(world);
    let server = world.serve();
    assert_eq!(server.found("halfen 5", "de").await, ["meldung"]);
    assert_eq!(server.found("23125101", "de").await, ["meldung"]);
    let corrected = crate::content::FACTS
        .replace("helpers = 5", "helpers = 77")
        .replace("23125101", "23125222");
    world.import(&corrected);
    server.finds("halfen 77", "de", &["meldung"]).await;
    // Another item's fact.
    server.finds("23125222", "de", &["meldung"]).await;
    server.finds("23125101", "de", &[]).await;
    // A term is part of the words, too.
    world.write("locales/en/terms.ftl", "-verein = the allotment club\n");
    let query = "{ search(query: \"allotment\", locale: \"en\") { nodes { slug } } }";
    server
        .eventually(query, |data| slugs(&data["search"]["nodes"]) == ["meldung"])
        .await;
}

/// What is not to be seen is not found: drafts, what comes later, what has expired, contacts that
/// are valid no longer; nor is it counted, nor after it was shown.
async fn hidden(world: World) {
    let world = bare(world);
    let contact = |slug: &str, until: &str| {
        format!(
            "[[contact]]\nslug = \"{slug}\"\nkind = \"office\"\norganisation = \"o\"\n{until}\n"
        )
    };
    let facts = [
        "[[organisation]]\nslug = \"o\"\nkind = \"network\"\n".to_owned(),
        article("shown", "2026-01-01T09:00:00Z", ""),
        article("draft", "2026-01-01T09:00:00Z", "draft = true"),
        article("later", "2999-01-01T09:00:00Z", ""),
        article(
            "expired",
            "2026-01-01T09:00:00Z",
            "expires_at = 2026-01-02T09:00:00Z",
        ),
        contact("valid", "valid_until = 2999-01-01"),
        contact("invalid", "valid_until = 2020-01-01"),
    ];
    world.write("facts/content.toml", facts.concat());
    for slug in ["shown", "draft", "later", "expired"] {
        world.write(
            &format!("locales/de/news/{slug}.ftl"),
            "title = Geheimnis\n",
        );
    }
    for slug in ["valid", "invalid"] {
        world.write(
            &format!("locales/de/contacts/{slug}.ftl"),
            "title = Geheimnis\n",
        );
    }
    world.write("locales/de/organisations/o.ftl", "title = O\n");
    let server = world.serve();
    let ask = json!({ "q": "Geheimnis", "l": "de" });
    let found = server.searched(ask.clone()).await;
    let mut shown = slugs(&found["nodes"]);
    shown.sort();
    assert_eq!(shown, ["shown", "valid"]);
    assert_eq!(found["totalCount"], 2);
    let news = server
        .searched(json!({ "q": "Geheimnis", "l": "de", "k": ["NEWS"] }))
        .await;
    assert_eq!(
        (slugs(&news["nodes"]), &news["totalCount"]),
        (vec!["shown".to_owned()], &json!(1))
    );
    // Withdrawn: not once more, from the very next answer on.
    world.import(&article("shown", "2026-01-01T09:00:00Z", "draft = true"));
    server
        .eventually("{ news { totalCount } }", |data| {
            data["news"]["totalCount"] == 0
        })
        .await;
    let found = server.ask_with(SEARCH, ask.clone()).await;
    assert_eq!(slugs(&found["search"]["nodes"]), ["valid"]);
    assert_eq!(server.searched(ask.clone()).await["totalCount"], 1);
    // And published again.
    world.import(&article("shown", "2026-01-01T09:00:00Z", ""));
    server.finds("Geheimnis", "de", &["valid", "shown"]).await;
}

async fn edited(world: World) {
    let world = with_words(
        world,
        &[
            ("de", "a", "title = Anfang\n"),
            ("de", "b", "title = Beispiel\n"),
        ],
    );
    let server = world.serve();
    assert_eq!(server.found("Anfang", "de").await, ["a"]);
    world.write("locales/de/news/a.ftl", "title = Morgenröte\n");
    let query = |text: &str| {
        format!("{{ search(query: \"{text}\", locale: \"de\") {{ nodes {{ slug }} }} }}")
    };
    server
        .eventually(&query("Morgenröte"), |data| {
            slugs(&data["search"]["nodes"]) == ["a"]
        })
        .await;
    assert_eq!(server.found("Anfang", "de").await, [] as [&str; 0]);
    // A new locale is found at once, and by those who fall back no longer.
    world.write("locales/uk/labels.ftl", "");
    world.write("locales/uk/news/a.ftl", "title = Світанок\n");
    let ukrainian = "{ locales { tag } search(query: \"Світанок\") { nodes { slug } } }";
    server
        .eventually(ukrainian, |data| {
            data["locales"].as_array().unwrap().len() == 2
        })
        .await;
    server.finds("Світанок", "uk", &["a"]).await;
    server.finds("Morgenröte", "uk", &[]).await;
    server.finds("Beispiel", "uk", &["b"]).await;
    // What was edited while nobody served is caught up with.
    assert_eq!(server.stop(), Some(0));
    world.write("locales/de/news/b.ftl", "title = Nachtrag\n");
    world.done(&["sync"]);
    let server = world.serve_with(&["--locales", "none"]);
    server.finds("Nachtrag", "de", &["b"]).await;
    server.finds("Beispiel", "de", &[]).await;
}

fn files(folder: &Path) -> Vec<std::path::PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path));
        } else {
            found.push(path);
        }
    }
    found
}

/// An index that is damaged, whatever the damage, is built anew; meanwhile everything else is served.
async fn damaged(world: World) {
    let world = with_words(world, &[("de", "a", "title = Anfang\n")]);
    let index = world.path("data/lotse.index");
    let damages: [fn(&Path); 6] = [
        |index| fs::remove_dir_all(index).unwrap(),
        |index| {
            for file in files(index) {
                fs::write(file, "").unwrap();
            }
        },
        |index| {
            for file in files(index) {
                fs::write(file, "garbage").unwrap();
            }
        },
        |index| {
            // One bit of the largest file.
            let mut all = files(index);
            all.sort_by_key(|file| fs::metadata(file).unwrap().len());
            let file = all.pop().unwrap();
            let mut bytes = fs::read(&file).unwrap();
            let middle = bytes.len() / 2;
            bytes[middle] ^= 1;
            fs::write(file, bytes).unwrap();
        },
        |index| {
            // Another version's.
            for file in files(index)
                .iter()
                .filter(|file| file.ends_with("meta.json"))
            {
                let meta = fs::read_to_string(file).unwrap();
                assert!(meta.contains("\\\"version\\\":"), "{meta}");
                fs::write(file, meta.replace("\\\"version\\\":", "\\\"version\\\":9")).unwrap();
            }
        },
        |index| {
            // Another database's.
            for file in files(index)
                .iter()
                .filter(|file| file.ends_with("meta.json"))
            {
                let meta = fs::read_to_string(file).unwrap();
                let other = meta.replace("\\\"database\\\":\\\"", "\\\"database\\\":\\\"x");
                assert_ne!(meta, other);
                fs::write(file, other).unwrap();
            }
        },
    ];
    for (number, damage) in damages.into_iter().enumerate() {
        let server = world.serve();
        assert_eq!(
            server.found("Anfang", "de").await,
            ["a"],
            "before damage {number}"
        );
        assert_eq!(server.stop(), Some(0));
        damage(&index);
        let server = world.serve();
        let news = server.ask("{ news { nodes { slug } } }").await;
        assert_eq!(slugs(&news["news"]["nodes"]), ["a"]);
        assert!(server.get("/health/ready").await.contains("ready"));
        assert_eq!(
            server.found("Anfang", "de").await,
            ["a"],
            "after damage {number}"
        );
        assert_eq!(server.stop(), Some(0));
    }
    // While it serves: files that are cut would kill whoever reads behind their end.
    let server = world.serve();
    assert_eq!(server.found("Anfang", "de").await, ["a"]);
    for (number, content) in ["", "garbage"].into_iter().enumerate() {
        for file in files(&index) {
            fs::write(file, content).unwrap();
        }
        // Asked for the first time, so that nothing that is kept answers.
        let asked = ["Anfangs", "Anfänge"][number];
        assert_eq!(server.found(asked, "de").await, ["a"], "cut to {content:?}");
    }
    for file in files(&index) {
        fs::write(file, "").unwrap();
    }
    world.write("locales/de/news/a.ftl", "title = Anfang und Mitte\n");
    server.finds("Mitte", "de", &["a"]).await;
    assert_eq!(server.stop(), Some(0));
    // What can be read goes on, and what is written next begins anew.
    let server = world.serve();
    assert_eq!(server.found("Anfang", "de").await, ["a"]);
    fs::remove_dir_all(&index).unwrap();
    world.write("locales/de/news/a.ftl", "title = Neubeginn\n");
    server
        .eventually("{ news { nodes { title { value } } } }", |data| {
            data["news"]["nodes"][0]["title"]["value"] == "Neubeginn"
        })
        .await;
    server.finds("Neubeginn", "de", &["a"]).await;
}

/// A folder that cannot be made keeps nothing else from being served, and is used once it can be.
async fn unusable(world: World) {
    let world = with_words(world, &[("de", "a", "title = Anfang\n")]);
    world.write("data/lotse.index", "no folder");
    let server = world.serve();
    let news = server.ask("{ news { nodes { slug } } }").await;
    assert_eq!(slugs(&news["news"]["nodes"]), ["a"]);
    let search = "{ search(query: \"Anfang\") { totalCount } }";
    assert_eq!(server.refusal(search).await, "NOT_READY");
    assert!(server.get("/health/ready").await.contains("ready"));
    fs::remove_file(world.path("data/lotse.index")).unwrap();
    assert_eq!(server.found("Anfang", "de").await, ["a"]);
    server.logged("lotse.index").await;
}

/// A change log that was pruned, or is another one, makes the index anew.
async fn pruned(world: World) {
    let world = with_words(
        world,
        &[
            ("de", "a", "title = Anfang\n"),
            ("de", "b", "title = Beispiel\n"),
        ],
    );
    let server = world.serve();
    assert_eq!(server.found("Anfang", "de").await, ["a"]);
    assert_eq!(server.stop(), Some(0));
    world.write("locales/de/news/b.ftl", "title = Nachtrag\n");
    world.done(&["sync"]);
    world.sql("DELETE FROM change").await;
    let server = world.serve_with(&["--locales", "none"]);
    server.finds("Nachtrag", "de", &["b"]).await;
    server.finds("Beispiel", "de", &[]).await;
}

/// Every hit is seen once, also while others come and go.
async fn paged(world: World) {
    let words: Vec<(String, String)> = (0..25)
        .map(|number| {
            let form = ["Tagung", "Tagungen", "Tagungsort"][number % 3];
            (
                format!("n{number:02}"),
                format!("title = {form} {number}\n"),
            )
        })
        .collect();
    let words: Vec<(&str, &str, &str)> = words
        .iter()
        .map(|(slug, file)| ("de", slug.as_str(), file.as_str()))
        .collect();
    let world = with_words(world, &words);
    let server = world.serve();
    let mut seen = Vec::new();
    let mut after = Value::Null;
    loop {
        let page = server
            .searched(json!({ "q": "Tagung", "l": "de", "n": 4, "a": after }))
            .await;
        assert_eq!(page["pageInfo"]["hasPreviousPage"], !seen.is_empty());
        seen.extend(slugs(&page["nodes"]));
        after = page["pageInfo"]["endCursor"].clone();
        if page["pageInfo"]["hasNextPage"] == false {
            break;
        }
        if seen.len() == 8 {
            // The best of all comes, and one that was seen goes.
            world.import(&article("new", "2026-01-01T09:00:00Z", ""));
            world.write(
                "locales/de/news/new.ftl",
                "title = Tagung\nsummary = Tagung\nbody = Tagung\n",
            );
            world.import(&article(&seen[0], "2026-01-01T09:00:00Z", "draft = true"));
            let query =
                "{ search(query: \"Tagung\", locale: \"de\", first: 1) { nodes { slug } } }";
            server
                .eventually(query, |data| slugs(&data["search"]["nodes"]) == ["new"])
                .await;
        }
    }
    let mut sorted = seen.clone();
    sorted.sort();
    sorted.dedup();
    assert_eq!((seen.len(), sorted.len()), (25, 25), "{seen:?}");
    // A cursor belongs to its question, its reader and its kinds.
    for (query, locale, kinds) in [
        ("Tag", "de", Value::Null),
        ("Tagung", "de", json!(["NEWS"])),
    ] {
        let body = json!({ "query": SEARCH, "variables": { "q": query, "l": locale, "k": kinds, "a": after } });
        let answer = server.post(&body, &[]).await;
        assert_eq!(answer.code().as_deref(), Some("BAD_USER_INPUT"), "{query}");
    }
    assert_eq!(
        server
            .refusal("{ search(query: \"Tagung\", after: \"nonsense\") { totalCount } }")
            .await,
        "BAD_USER_INPUT"
    );
}

/// No text is a wrong question; what is too long is refused with a code.
async fn questions(world: World) {
    let world = small(world);
    let server = world.serve();
    for text in [
        "",
        " ",
        "*",
        "\"",
        "(a OR",
        "title:[a TO *}",
        "-",
        "a~2",
        "\u{0}",
        "🎉",
        "\u{10FFFF}",
        "%_\\",
        "٪",
        "'",
        "l'",
        "ß",
        &"ab".repeat(99),
        &"a ".repeat(100),
    ] {
        let found = server.searched(json!({ "q": text, "l": "de" })).await;
        assert!(found["totalCount"].is_number(), "{text:?}: {found}");
    }
    let words: Vec<String> = (0..17).map(|number| format!("w{number}")).collect();
    for (text, first) in [
        ("a".repeat(201), 1),
        (words.join(" "), 1),
        ("a".to_owned(), 101),
        ("a".to_owned(), -1),
    ] {
        let body = json!({ "query": SEARCH, "variables": { "q": text, "n": first } });
        let answer = server.post(&body, &[]).await;
        assert_eq!(answer.code().as_deref(), Some("BAD_USER_INPUT"), "{text}");
    }
    let none = server
        .searched(json!({ "q": "Verein", "l": "de", "n": 0 }))
        .await;
    assert_eq!(none["nodes"], json!([]));
    assert!(none["totalCount"].as_i64() > Some(0));
}

async fn counted(world: World) {
    let words: Vec<(String, &str)> = (0..15)
        .map(|number| {
            (
                format!("n{number:02}"),
                "title = Tagung\nbody = Eine Tagung.\n",
            )
        })
        .collect();
    let words: Vec<(&str, &str, &str)> = words
        .iter()
        .map(|(slug, file)| ("de", slug.as_str(), *file))
        .collect();
    let world = with_words(world, &words);
    world.done(&["import", "facts"]);
    world.done(&["sync"]);
    world.write(
        "lotse.toml",
        format!("{}\n[cache]\ncontent_bytes = 0\n", crate::server::ROOMY),
    );
    let server = world.serve_with(&["--locales", "none"]);
    let mut counts = Vec::new();
    for count in [1, 12] {
        let mut fewest = u64::MAX;
        for attempt in 0..3 {
            // Nothing is kept, and no answer is the last one: each asks for another word beside.
            let words = format!("eine Tagung w{count}x{attempt}");
            server.searched(json!({ "q": "Tagung", "l": "de" })).await;
            let before = server.statements().await;
            let found = server
                .ask_with(SEARCH, json!({ "q": words, "l": "de", "n": count }))
                .await;
            // The server itself may ask for the revision meanwhile.
            fewest = fewest.min(server.statements().await - before);
            assert_eq!(slugs(&found["search"]["nodes"]).len(), count);
        }
        counts.push(fewest);
    }
    assert_eq!(
        counts[0], counts[1],
        "statements for one hit and for twelve"
    );
    assert!((1..=5).contains(&counts[0]), "{counts:?}");
}

async fn off(world: World) {
    let world = small(world);
    let server = world.serve_with(&["--index", "none"]);
    let answer = server
        .try_ask("{ search(query: \"a\") { totalCount } }")
        .await;
    assert_eq!(answer.code().as_deref(), Some("SEARCH_OFF"));
    assert_eq!(server.stop(), Some(0));
    assert!(!world.path("data/lotse.index").exists());
    // The setting says the same, and the flag goes before it.
    world.write(
        "lotse.toml",
        format!("index = \"none\"\n{}", crate::server::ROOMY),
    );
    let server = world.serve();
    let answer = server
        .try_ask("{ search(query: \"a\") { totalCount } }")
        .await;
    assert_eq!(answer.code().as_deref(), Some("SEARCH_OFF"));
    assert_eq!(server.stop(), Some(0));
    let server = world.serve_with(&["--index", "elsewhere"]);
    assert_eq!(server.found("Meldung", "de").await, ["meldung"]);
    assert!(world.path("elsewhere/generation-0").is_dir());
}

/// Two servers share one folder: one writes, the other reads, and takes over when the first is gone.
async fn shared(world: World) {
    let world = with_words(world, &[("de", "a", "title = Anfang\n")]);
    let first = world.serve();
    assert_eq!(first.found("Anfang", "de").await, ["a"]);
    let second = world.serve_with(&["--locales", "none"]);
    assert_eq!(second.found("Anfang", "de").await, ["a"]);
    world.write("locales/de/news/a.ftl", "title = Mitte\n");
    let query = "{ search(query: \"Mitte\", locale: \"de\") { nodes { slug } } }";
    second
        .eventually(query, |data| slugs(&data["search"]["nodes"]) == ["a"])
        .await;
    assert_eq!(first.stop(), Some(0));
    world.write("locales/de/news/a.ftl", "title = Ende\n");
    world.done(&["sync"]);
    let query = "{ search(query: \"Ende\", locale: \"de\") { nodes { slug } } }";
    second
        .eventually(query, |data| slugs(&data["search"]["nodes"]) == ["a"])
        .await;
}

on_both! {
    inflected => another_form_of_a_word_is_found_on_sqlite, another_form_of_a_word_is_found_on_postgres;
    typed => letters_and_digits_may_be_typed_otherwise_on_sqlite, letters_and_digits_may_be_typed_otherwise_on_postgres;
    ranked => the_nearest_come_first_on_sqlite, the_nearest_come_first_on_postgres;
    fallback => readers_find_what_they_are_shown_on_sqlite, readers_find_what_they_are_shown_on_postgres;
    snippets => a_snippet_is_safe_html_on_sqlite, a_snippet_is_safe_html_on_postgres;
    facts => facts_are_found_as_they_are_rendered_on_sqlite, facts_are_found_as_they_are_rendered_on_postgres;
    hidden => what_is_not_shown_is_not_found_on_sqlite, what_is_not_shown_is_not_found_on_postgres;
    edited => an_edit_is_found_without_a_restart_on_sqlite, an_edit_is_found_without_a_restart_on_postgres;
    damaged => a_damaged_index_is_built_anew_on_sqlite, a_damaged_index_is_built_anew_on_postgres;
    unusable => a_folder_that_cannot_be_used_stops_nothing_else_on_sqlite, a_folder_that_cannot_be_used_stops_nothing_else_on_postgres;
    pruned => a_log_that_does_not_reach_back_makes_the_index_anew_on_sqlite, a_log_that_does_not_reach_back_makes_the_index_anew_on_postgres;
    paged => pages_show_every_hit_once_on_sqlite, pages_show_every_hit_once_on_postgres;
    questions => no_text_is_a_wrong_question_on_sqlite, no_text_is_a_wrong_question_on_postgres;
    counted => a_search_takes_constant_statements_on_sqlite, a_search_takes_constant_statements_on_postgres;
    off => search_can_be_switched_off_on_sqlite, search_can_be_switched_off_on_postgres;
    shared => servers_share_an_index_on_sqlite, servers_share_an_index_on_postgres;
}
