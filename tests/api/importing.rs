//! Import of facts: by kind and slug, all or nothing, every error with its place.

use crate::{
    content::{ARTICLE, FACTS, bare, small},
    server::{Ran, World, on_both},
};

async fn upsert(world: World) {
    let world = small(world);
    assert_eq!(
        world.done(&["import", "facts"]),
        "facts: 5 new, 0 changed, 0 as they were\n"
    );
    let changes = world.count("change").await;
    assert_eq!(changes, 5);
    assert_eq!(
        world.done(&["import", "facts"]),
        "facts: 0 new, 0 changed, 5 as they were\n"
    );
    assert_eq!(
        world.count("change").await,
        changes,
        "an import that changes nothing is no change"
    );
    let corrected = ARTICLE.replace("helpers = 5", "helpers = 6");
    assert_eq!(
        world.import(&corrected),
        "facts: 0 new, 1 changed, 0 as they were\n"
    );
    assert_eq!(world.count("change").await, changes + 1);
    // Each part of an item is compared: topics, languages, contributors, named facts, hours, links.
    for (kind, from, to) in [
        (
            "organisation",
            "topics = [\"work\"]",
            "topics = [\"health\"]",
        ),
        (
            "contact",
            "languages = [\"de\", \"en\"]",
            "languages = [\"en\", \"de\"]",
        ),
        (
            "contact",
            "languages =",
            "opening_hours = [{ days = [\"monday\"], opens = 09:00:00, closes = 10:00:00 }]\nlanguages =",
        ),
        ("workshop_report", "part = \"input\"", "part = \"host\""),
        ("conference", "participants = 120", "participants = 121"),
        (
            "conference",
            "participants = 120",
            "links = [{ key = \"city\", url = \"https://example.org/\" }]",
        ),
        (
            "news",
            "published_at = 2026",
            "image = { url = \"https://example.org/a.jpg\", width = 1, height = 1 }\npublished_at = 2026",
        ),
        (
            "news",
            "published_at = 2026-01-11T09:00:00Z",
            "published_at = 2026-01-11T09:00:01Z",
        ),
        ("news", "conference = \"tagung\"\n", ""),
    ] {
        let table = FACTS
            .split("[[")
            .find(|table| table.starts_with(&format!("{kind}]]")))
            .unwrap();
        assert!(table.contains(from), "{from}");
        let before = world.count("change").await;
        let done = world.import(&format!("[[{}", table.replacen(from, to, 1)));
        assert_eq!(done, "facts: 0 new, 1 changed, 0 as they were\n", "{to}");
        assert_eq!(world.count("change").await, before + 1, "{to}");
    }
}

async fn all_or_nothing(world: World) {
    let world = small(world);
    world.done(&["import", "facts"]);
    let changes = world.count("change").await;
    world.write("good.toml", ARTICLE.replace("helpers = 5", "helpers = 7"));
    world.write(
        "bad.toml",
        "[[news]]\nslug = \"b\"\npublished_at = 2026-01-01T00:00:00Z\nconference = \"keine\"\n",
    );
    let ran = world.run(&["import", "good.toml", "bad.toml"]);
    assert_eq!(ran.code, Some(1), "{ran:?}");
    assert!(
        ran.stderr
            .contains("bad.toml:4:14: there is no conference `keine`"),
        "{}",
        ran.stderr
    );
    assert_eq!(world.count("change").await, changes);
    assert_eq!(world.count("item WHERE slug = 'b'").await, 0);
    assert_eq!(
        world.done(&["import", "facts"]),
        "facts: 0 new, 0 changed, 5 as they were\n"
    );
}

async fn references(world: World) {
    let world = bare(world);
    // Across files and in any order within them; parents after their children.
    world.write("1.toml", "[[news]]\nslug = \"n\"\npublished_at = 2026-01-01T00:00:00Z\nconference = \"c\"\norganisation = \"child\"\n[[organisation]]\nslug = \"child\"\nkind = \"project\"\nparent = \"parent\"\n[[organisation]]\nslug = \"parent\"\nkind = \"project\"\nparent = \"root\"\n");
    world.write("2.toml", "[[conference]]\nslug = \"c\"\nstarts_on = 2026-01-01\nhost = \"root\"\n[[organisation]]\nslug = \"root\"\nkind = \"network\"\n");
    assert_eq!(
        world.done(&["import", "1.toml", "2.toml"]),
        "facts: 5 new, 0 changed, 0 as they were\n"
    );
    // The same slug may be used by other kinds.
    assert!(
        world
            .import("[[conference]]\nslug = \"n\"\nstarts_on = 2026-01-01\nhost = \"child\"\n")
            .contains("1 new")
    );
    // A circle that the database and the file make together.
    world.write(
        "circle.toml",
        "[[organisation]]\nslug = \"root\"\nkind = \"network\"\nparent = \"child\"\n",
    );
    let ran = world.run(&["import", "circle.toml"]);
    assert_eq!(ran.code, Some(1), "a circle through the database: {ran:?}");
    assert!(ran.stderr.contains("circle.toml:4:10"), "{}", ran.stderr);
}

async fn several_moves_at_once(world: World) {
    let world = bare(world);
    world.import("[[organisation]]\nslug = \"a\"\nkind = \"network\"\n[[organisation]]\nslug = \"b\"\nkind = \"network\"\nparent = \"a\"\n");
    // The two change places.
    let done = world.import("[[organisation]]\nslug = \"a\"\nkind = \"network\"\nparent = \"b\"\n[[organisation]]\nslug = \"b\"\nkind = \"network\"\n");
    assert_eq!(done, "facts: 0 new, 2 changed, 0 as they were\n");
}

on_both! {
    upsert => facts_are_written_by_kind_and_slug_on_sqlite, facts_are_written_by_kind_and_slug_on_postgres;
    all_or_nothing => an_import_is_all_or_nothing_on_sqlite, an_import_is_all_or_nothing_on_postgres;
    references => references_are_found_everywhere_on_sqlite, references_are_found_everywhere_on_postgres;
    several_moves_at_once => organisations_can_change_places_on_sqlite, organisations_can_change_places_on_postgres;
}

fn refused(world: &World, path: &str) -> String {
    let Ran {
        code,
        stdout,
        stderr,
    } = world.run(&["import", path]);
    assert_eq!((code, stdout.as_str()), (Some(1), ""), "{stderr}");
    assert!(
        !world.path("data").exists() || path == "between.toml",
        "a database was made"
    );
    stderr
}

/// One mistake a table.
const MISTAKES: &str = r#"
[[topic]]
key = "Work"

[[organisation]]
slug = "Grosser Verein"
kind = "association"

[[organisation]]
slug = "verein--zwei"
kind = "association"

[[organisation]]
kind = "association"

[[organisation]]
slug = "verein"
kind = "club"

[[organisation]]
slug = "verein"

[[organisation]]
slug = "verein"
kind = "association"
website = "javascript:alert(1)"

[[organisation]]
slug = "verein"
kind = "association"
website = "https://exa\nmple.org/"

[[organisation]]
slug = "verein"
kind = "association"
name = "Der Verein"

[[organisation]]
slug = "verein"
kind = "association"
address = { street = "Weg 1", postal_code = "39104", locality = "Magdeburg", country = "Germany" }

[[conference]]
slug = "tagung"
starts_on = "2026-01-10"

[[conference]]
slug = "tagung"
starts_on = 2026-01-10T09:00:00Z

[[conference]]
slug = "tagung"
starts_on = 2026-01-10
participants = -1

[[conference]]
slug = "tagung"
starts_on = 2026-01-10
venue = "Altes Rathaus"

[[news]]
slug = "meldung"
published_at = 2026-01-11

[[news]]
slug = "meldung"
published_at = 2026-01-11T09:00:00

[[news]]
slug = "meldung"
published_at = 2026-01-11T09:00:00Z
image = { url = "https://example.org/a.jpg", width = -1, height = 1 }

[[news]]
slug = "meldung"
published_at = 2026-01-11T09:00:00Z
links = [{ url = "https://example.org/" }]

[[news]]
slug = "meldung"
published_at = 2026-01-11T09:00:00Z
facts = { nested = { a = 1 } }

[[news]]
slug = "meldung"
published_at = 2026-01-11T09:00:00Z
facts = { mixed = ["a", 1] }

[[news]]
slug = "meldung"
published_at = 2026-01-11T09:00:00Z
facts = { huge = 9223372036854775807 }

[[workshop_report]]
slug = "bericht"
held_on = 2026-01-10
contributors = [{ organisation = "verein" }]

[[contact]]
slug = "buero"
kind = "office"
phone = "030 23125101"

[[contact]]
slug = "buero"
kind = "office"
email = "office@localhost"

[[contact]]
slug = "buero"
kind = "office"
languages = ["german language"]

[[contact]]
slug = "buero"
kind = "office"
opening_hours = [{ days = ["montag"], opens = 09:00:00, closes = 12:00:00 }]

[[contact]]
slug = "buero"
kind = "office"
opening_hours = [{ days = ["monday"], opens = 2026-01-01, closes = 12:00:00 }]

[[event]]
slug = "fest"
"#;

#[test]
fn every_mistake_is_told_with_its_place() {
    let world = World::empty();
    world.write("mistakes.toml", MISTAKES);
    insta::assert_snapshot!(refused(&world, "mistakes.toml"));
}

/// Mistakes that show only when all items are known.
const CONTRADICTIONS: &str = r#"
[[topic]]
key = "work"

[[organisation]]
slug = "verein"
kind = "association"
parent = "verein"

[[organisation]]
slug = "eins"
kind = "association"
parent = "zwei"

[[organisation]]
slug = "zwei"
kind = "association"
parent = "eins"

[[organisation]]
slug = "drei"
kind = "association"
topics = ["work", "wrok", "work"]
address = { street = "Weg 1", postal_code = "39104", locality = "Magdeburg", country = "DE", latitude = 52.1 }

[[organisation]]
slug = "drei"
kind = "association"
address = { street = "Weg 1", postal_code = "39104", locality = "Magdeburg", country = "DE", latitude = 152.1, longitude = 11.6 }

[[conference]]
slug = "tagung"
starts_on = 2026-01-10
ends_on = 2026-01-09
host = "niemand"
facts = { participants_ok = 1, "1st" = 2, conference_x = 3, starts_on = 2026-01-01, participants = 5 }

[[news]]
slug = "meldung"
conference = "verein"

[[news]]
slug = "zweite"
published_at = 2026-01-11T09:00:00Z
expires_at = 2026-01-10T09:00:00Z

[[news]]
slug = "dritte"
published_at = 2026-01-11T09:00:00Z
updated_at = 2026-01-10T09:00:00Z

[[workshop_report]]
slug = "bericht"
held_on = 2026-01-10
contributors = [{ organisation = "drei", part = "input" }, { organisation = "drei", part = "input" }]

[[contact]]
slug = "buero"
kind = "office"
languages = ["de", "de"]

[[contact]]
slug = "nachts"
kind = "office"
opening_hours = [{ days = ["monday"], opens = 12:00:00, closes = 09:00:00 }]
"#;

#[test]
fn every_contradiction_is_told_with_its_place() {
    let world = World::empty();
    world.write("between.toml", CONTRADICTIONS);
    insta::assert_snapshot!(refused(&world, "between.toml"));
}

#[test]
fn files_that_cannot_be_read_are_told() {
    let world = World::empty();
    world.write(
        "syntax.toml",
        "[[news]]\nslug = \"a\n\n[[news\nslug = \"b\"\n",
    );
    let problems = refused(&world, "syntax.toml");
    assert!(problems.contains("syntax.toml:2:"), "{problems}");
    world.write("bytes.toml", b"[[news]]\nslug = \"\xff\"\n");
    assert!(refused(&world, "bytes.toml").contains("bytes.toml: the file is not UTF-8"));
    assert!(refused(&world, "missing.toml").contains("missing.toml: cannot be read"));
    world.write("single.toml", "[news]\nslug = \"a\"\n");
    assert!(refused(&world, "single.toml").contains("single.toml:1:1: write `[[news]]`"));
}

#[test]
fn what_was_done_can_be_read_by_a_machine() {
    let world = small(World::empty());
    let done: serde_json::Value =
        serde_json::from_str(&world.done(&["import", "--json", "facts"])).unwrap();
    assert_eq!(done["added"], 5);
    assert_eq!(done["unchanged"], 0);
}
