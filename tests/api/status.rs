//! How far words have come: on the command line and in the contract.

use serde_json::{Value, json};

use crate::{
    content::{article, bare, small, titles},
    server::{World, on_both},
};

fn status(world: &World, arguments: &[&str]) -> Value {
    let arguments: Vec<&str> = ["status", "--json"]
        .iter()
        .chain(arguments)
        .copied()
        .collect();
    serde_json::from_str(&world.done(&arguments)).unwrap()
}

const FIGURES: &str = "percent items { total complete partial outdated missing machine } messages { total translated missing outdated machine } words { total translated missing outdated machine }";

/// One article in each state, and some that nobody sees.
fn states(world: World) -> World {
    let world = bare(world);
    let mut facts = "[[conference]]\nslug = \"tagung\"\nstarts_on = 2026-01-10\n".to_owned();
    for slug in ["ganz", "halb", "alt", "nicht", "maschine"] {
        facts += &article(slug, "2026-01-11T09:00:00Z", "");
        world.write(
            &format!("locales/de/news/{slug}.ftl"),
            "title = Ein Titel\nsummary = Drei kurze Worte\nslug = x\n"
                .replace("= x", &format!("= {slug}-de")),
        );
    }
    facts += &article("entwurf", "2026-01-11T09:00:00Z", "draft = true");
    facts += &article("morgen", "2999-01-11T09:00:00Z", "");
    facts += &article(
        "vorbei",
        "2020-01-11T09:00:00Z",
        "expires_at = 2020-02-01T00:00:00Z",
    );
    titles(&world, "de", "news", ["entwurf", "morgen", "vorbei"]);
    titles(&world, "de", "conferences", ["tagung"]);
    world.write("facts/content.toml", facts);
    world.write("locales/uk/labels.ftl", "");
    world.write("locales/uk/conferences/tagung.ftl", "title = Захід\n");
    for (slug, text) in [
        ("ganz", "title = Назва\nsummary = Три слова\n"),
        ("halb", "title = Назва\n"),
        ("alt", "title = Назва\n"),
        (
            "maschine",
            "# origin: machine\ntitle = Назва\nsummary = Три слова\nmore = Більше\n",
        ),
    ] {
        world.write(&format!("locales/uk/news/{slug}.ftl"), text);
    }
    world.done(&["import", "facts"]);
    world.done(&["sync"]);
    world.write(
        "locales/de/news/alt.ftl",
        "title = Ein neuer Titel\nsummary = Drei kurze Worte\n",
    );
    world.done(&["sync"]);
    world
}

async fn counted(world: World) {
    let world = states(world);
    let told = status(&world, &["uk"]);
    let uk = &told["locales"][0];
    assert_eq!(
        uk["items"],
        json!({ "total": 6, "complete": 3, "partial": 1, "outdated": 1, "missing": 1, "machine": 1 })
    );
    assert_eq!(
        uk["messages"],
        json!({ "total": 11, "translated": 7, "missing": 4, "outdated": 1, "machine": 1 })
    );
    assert_eq!(uk["percent"], 54, "6 of 11, rounded down");
    // Two words in a title, three in a summary, one more in the new title, two in the conference's.
    assert_eq!(
        uk["words"],
        json!({ "total": 28, "translated": 17, "missing": 11, "outdated": 3, "machine": 2 })
    );
    let server = world.serve_with(&["--locales", "none"]);
    let query = format!(
        "{{ locales {{ tag coverage {{ {FIGURES} kinds {{ kind {FIGURES} }} }} }} newsArticle(slug: \"alt\", locale: \"uk\") {{ translations {{ locale {{ tag }} state freshness completeness messages {{ total translated missing outdated machine }} words {{ total translated missing outdated machine }} }} }} }}"
    );
    let asked = server.ask(&query).await;
    let locales = asked["locales"].as_array().unwrap();
    let mut same = locales[1]["coverage"].clone();
    assert_eq!(locales[1]["tag"], "uk");
    let kinds = same.as_object_mut().unwrap().remove("kinds").unwrap();
    for field in ["percent", "items", "messages", "words"] {
        assert_eq!(same[field], uk[field], "the same figures: {field}");
        for (asked, told) in kinds
            .as_array()
            .unwrap()
            .iter()
            .zip(uk["kinds"].as_array().unwrap())
        {
            assert_eq!(asked[field], told[field]);
        }
    }
    assert_eq!(kinds.as_array().unwrap().len(), 2, "{kinds}");
    let source = &locales[0]["coverage"];
    assert_eq!(
        (&source["percent"], &source["items"]["complete"]),
        (&json!(100), &json!(6))
    );
    let english = &asked["newsArticle"]["translations"][1];
    assert_eq!(
        english,
        &json!({
            "locale": { "tag": "uk" }, "state": "OUTDATED", "freshness": "OUTDATED", "completeness": 0.5,
            "messages": { "total": 2, "translated": 1, "missing": 1, "outdated": 1, "machine": 0 },
            "words": { "total": 6, "translated": 3, "missing": 3, "outdated": 3, "machine": 0 },
        })
    );
}

async fn hidden(world: World) {
    let world = states(world);
    let server = world.serve_with(&["--locales", "none"]);
    let query = "{ locales { coverage { items { total } } } }";
    let total = |data: &Value| data["locales"][1]["coverage"]["items"]["total"].clone();
    assert_eq!(
        total(&server.ask(query).await),
        6,
        "no draft, nothing that is to come or over"
    );
    world.import(&article("entwurf", "2026-01-11T09:00:00Z", ""));
    server.eventually(query, |data| total(data) == 7).await;
}

async fn ranked(world: World) {
    let world = bare(world);
    let facts = "[[conference]]\nslug = \"bald\"\nstarts_on = 2998-01-10\n[[conference]]\nslug = \"spaeter\"\nstarts_on = 2999-01-10\n[[conference]]\nslug = \"gewesen\"\nstarts_on = 2025-05-01\n[[organisation]]\nslug = \"verein\"\nkind = \"association\"\n".to_owned()
        + &article("zur-tagung", "2024-01-11T09:00:00Z", "conference = \"bald\"")
        + &article("alt", "2025-01-11T09:00:00Z", "")
        + &article("neu", "2026-01-11T09:00:00Z", "")
        + &article("vorbei", "2020-01-11T09:00:00Z", "expires_at = 2020-02-01T00:00:00Z");
    world.write("facts/content.toml", facts);
    titles(&world, "de", "conferences", ["bald", "spaeter", "gewesen"]);
    titles(&world, "de", "organisations", ["verein"]);
    titles(&world, "de", "news", ["zur-tagung", "alt", "neu", "vorbei"]);
    world.write("locales/uk/labels.ftl", "");
    let next = |arguments: &[&str]| {
        let told = status(&world, arguments);
        let next = told["locales"][0]["next"].as_array().unwrap().clone();
        crate::server::slugs(&next.into())
    };
    // Without a database, from the files.
    let all = [
        "bald",
        "zur-tagung",
        "spaeter",
        "neu",
        "gewesen",
        "alt",
        "verein",
    ];
    assert_eq!(next(&["uk", "--database", "sqlite://none/none.db"]), all);
    assert!(!world.path("none").exists(), "nothing is made");
    world.done(&["import", "facts"]);
    world.done(&["sync"]);
    assert_eq!(next(&["uk"]), all);
    assert_eq!(next(&["uk", "--limit", "2"]), all[..2]);
    let told = world.done(&["status", "uk", "--limit", "2"]);
    assert!(told.contains("event on 2998-01-10"), "{told}");
    assert!(told.contains("and 5 more"), "{told}");
}

#[test]
fn a_limit_that_is_not_reached_ends_with_1() {
    let world = states(World::empty());
    for (arguments, code) in [
        (&["status", "--fail-under", "uk=54"][..], 0),
        (&["status", "--fail-under", "uk=55"], 1),
        (&["status", "--fail-under", "54"], 0),
        (
            &["status", "--fail-under", "uk=10", "--fail-under", "55"],
            1,
        ),
        (&["status", "--fail-under", "uk=10,uk=55"], 1),
        (&["status", "--fail-under", "uk=10,54"], 0),
        (&["status", "--fail-under", "uk=101"], 2),
        (&["status", "--fail-under", "uk=much"], 2),
        (&["status", "--fail-under", "fr=10"], 2),
        (&["status", "fr"], 2),
    ] {
        let ran = world.run(arguments);
        assert_eq!(ran.code, Some(code), "{arguments:?}: {ran:?}");
        assert_eq!(ran.stderr.is_empty(), code == 0, "{ran:?}");
    }
    let ran = world.run(&["status", "--fail-under", "uk=55"]);
    assert_eq!(ran.stderr, "uk: 54 % is less than 55 %\n");
    // Without a locale it is for those that are told.
    world.write("locales/pl/labels.ftl", "");
    world.done(&["sync"]);
    let ran = world.run(&["status", "uk", "--fail-under", "54"]);
    assert_eq!(ran.code, Some(0), "{ran:?}");
    let ran = world.run(&["status", "--fail-under", "54"]);
    assert_eq!(ran.stderr, "pl: 0 % is less than 54 %\n");
    let ran = world.run(&["status", "de"]);
    assert!(ran.stderr.contains("this is the source"), "{}", ran.stderr);
}

#[test]
fn the_table_is_for_people() {
    let world = states(World::empty());
    insta::assert_snapshot!(world.done(&["status", "uk"]));
}

#[test]
fn a_badge_shows_the_share() {
    let world = states(World::empty());
    world.done(&["status", "uk", "--badge", "uk.svg"]);
    insta::assert_snapshot!(std::fs::read_to_string(world.path("uk.svg")).unwrap());
    world.write("locales/pl/labels.ftl", "");
    world.done(&["sync"]);
    world.done(&["status", "--badge", "all.svg"]);
    let all = std::fs::read_to_string(world.path("all.svg")).unwrap();
    assert!(all.contains("2 translations: 27 %"), "{all}");
    let ran = world.run(&["status", "--badge", "nowhere/uk.svg"]);
    assert_eq!(ran.code, Some(2), "{ran:?}");
}

async fn constant(world: World) {
    let world = small(world);
    for locale in ["uk", "fr", "tr", "ar"] {
        world.write(&format!("locales/{locale}/labels.ftl"), "");
    }
    world.write(
        "lotse.toml",
        format!(
            "{}[cache]\nanswer_bytes = 0\ncontent_bytes = 0\n",
            crate::server::ROOMY
        ),
    );
    let server = world.serve_with(&["--locales", "none", "--index", "none"]);
    world.done(&["import", "facts"]);
    world.done(&["sync"]);
    let query = "{ locales { tag coverage { percent kinds { kind percent } } } }";
    server
        .eventually(query, |data| data["locales"].as_array().unwrap().len() == 6)
        .await;
    let before = server.statements().await;
    server.ask(query).await;
    let taken = server.statements().await - before;
    assert!(
        (5..=8).contains(&taken),
        "one statement a kind for six locales: {taken}"
    );
}

on_both! {
    counted => the_command_and_the_contract_tell_the_same_figures_on_sqlite, the_command_and_the_contract_tell_the_same_figures_on_postgres;
    hidden => what_is_not_shown_is_not_counted_on_sqlite, what_is_not_shown_is_not_counted_on_postgres;
    ranked => what_matters_next_comes_first_on_sqlite, what_matters_next_comes_first_on_postgres;
    constant => the_figures_take_a_statement_for_each_kind_on_sqlite, the_figures_take_a_statement_for_each_kind_on_postgres;
}
