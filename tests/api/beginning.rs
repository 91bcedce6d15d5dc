//! `lotse new`: a file to be filled in.

use crate::{content::small, server::World};

fn world() -> World {
    let world = small(World::empty());
    world.write(
        "locales/de/news/meldung.ftl",
        "# origin: machine\n# lotse: minor\n# $helpers (number) - wie viele halfen\ntitle = Meldung\n\nsummary =\n    Es { $helpers ->\n        [one] half\n       *[other] halfen\n    } { $helpers } am { $published_on }.\n\n    origin: machine\nslug = gute-meldung\n",
    );
    world
}

#[test]
fn a_new_file_shows_source_variables_and_plural_forms_and_holds_no_words() {
    let world = world();
    std::fs::remove_file(world.path("locales/en/news/meldung.ftl")).unwrap();
    let told = world.done(&["new", "uk,en", "news/meldung", "contacts/buero"]);
    assert_eq!(
        told,
        "locales/uk/news/meldung.ftl\nlocales/uk/contacts/buero.ftl\nlocales/en/news/meldung.ftl\nlocales/en/contacts/buero.ftl\n"
    );
    let text = std::fs::read_to_string(world.path("locales/uk/news/meldung.ftl")).unwrap();
    insta::assert_snapshot!(text);
    let checked = world.run(&["check"]);
    assert_eq!(checked.code, Some(0), "{checked:?}");
    // It is nobody's translation yet, and nothing that the source's comments say.
    world.done(&["import", "facts"]);
    world.done(&["sync"]);
    let status = world.done(&["status", "uk", "--json"]);
    let status: serde_json::Value = serde_json::from_str(&status).unwrap();
    assert_eq!(
        status["locales"][0]["messages"]["translated"], 0,
        "{status}"
    );
}

#[test]
fn a_new_file_is_filled_in_by_taking_the_signs_away() {
    let world = world();
    world.done(&["new", "uk", "news/meldung"]);
    let path = "locales/uk/news/meldung.ftl";
    let text = std::fs::read_to_string(world.path(path)).unwrap();
    let text = text
        .replace("# title =", "title = Новина")
        .replace("# summary =", "summary =\n    Допомогли { $helpers }");
    world.write(path, text);
    world.done(&["import", "facts"]);
    world.done(&["sync"]);
    let status = world.done(&["status", "uk", "--json"]);
    let status: serde_json::Value = serde_json::from_str(&status).unwrap();
    let messages = &status["locales"][0]["messages"];
    assert_eq!(
        (&messages["translated"], &messages["machine"]),
        (&2.into(), &0.into()),
        "{status}"
    );
}

#[test]
fn a_file_that_is_there_is_never_touched() {
    let world = world();
    let path = "locales/en/news/meldung.ftl";
    world.write(path, "title = Mine\n");
    let ran = world.run(&["new", "en", "news/meldung", "contacts/buero"]);
    assert_eq!(ran.code, Some(1), "{ran:?}");
    assert!(
        ran.stderr
            .contains("was not touched; it lacks: summary, slug"),
        "{}",
        ran.stderr
    );
    assert_eq!(
        ran.stdout, "locales/en/contacts/buero.ftl\n",
        "the others are begun"
    );
    let text = std::fs::read_to_string(world.path(path)).unwrap();
    assert_eq!(text, "title = Mine\n");
}

#[test]
fn what_is_named_twice_is_begun_once() {
    let world = world();
    let told = world.done(&["new", "uk,UK", "news/meldung", "news/meldung.ftl"]);
    assert_eq!(told, "locales/uk/news/meldung.ftl\n");
}

#[test]
fn what_cannot_be_begun_is_refused_and_nothing_written() {
    let world = world();
    for (arguments, told) in [
        (
            ["new", "uk", "news/meldunk"],
            "did you mean `news/meldung`?",
        ),
        (["new", "uk", "news/../../../meldung"], "no slug"),
        (["new", "uk", "meldung"], "write folder and slug"),
        (["new", "de", "news/meldung"], "this is the source"),
        (["new", "u k", "news/meldung"], "u k"),
    ] {
        let ran = world.run(&arguments);
        assert_eq!(ran.code, Some(2), "{arguments:?}: {ran:?}");
        assert!(ran.stderr.contains(told), "{arguments:?}: {}", ran.stderr);
    }
    assert!(!world.path("locales/uk").exists());
}
