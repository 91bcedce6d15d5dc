//! Freshness: from which source text a translation was made, and what makes it outdated.

use std::process::Command;

use serde_json::Value;

use crate::{
    content::{ARTICLE, bare, small},
    lacking::skip,
    server::{Backend, World, on_both},
};

const DE: &str = "locales/de/news/meldung.ftl";
const EN: &str = "locales/en/news/meldung.ftl";

/// What is outdated in a locale, as `lotse status` tells: item and messages.
fn outdated(world: &World, locale: &str) -> Vec<String> {
    let status = world.done(&["status", locale, "--json", "--limit", "0"]);
    let status: Value = serde_json::from_str(&status).unwrap();
    let next = status["locales"][0]["next"].as_array().unwrap();
    let mut outdated = Vec::new();
    for task in next {
        let messages = task["outdated"].as_array().unwrap().iter();
        let messages: Vec<&str> = messages.map(|id| id.as_str().unwrap()).collect();
        if !messages.is_empty() {
            let slug = task["slug"].as_str().unwrap();
            outdated.push(format!("{slug}: {}", messages.join(" ")));
        }
    }
    outdated.sort();
    outdated
}

const NOTHING: [String; 0] = [];

/// A world whose words are in the database, in German and English.
fn synced(world: World) -> World {
    let world = small(world);
    world.write(
        DE,
        "title = Meldung\nsummary = Es halfen { $helpers } Menschen.\n",
    );
    world.write(
        EN,
        "title = Notice\nsummary = { $helpers } people helped.\n",
    );
    world.done(&["import", "facts"]);
    world.done(&["sync"]);
    assert_eq!(outdated(&world, "en"), NOTHING, "at first");
    world
}

/// The source says something else than the translation was made from.
fn moved_on(world: World) -> World {
    let world = synced(world);
    world.write(
        DE,
        "title = Meldung\nsummary = Es halfen genau { $helpers } Leute.\n",
    );
    world.done(&["sync"]);
    assert_eq!(outdated(&world, "en"), ["meldung: summary"]);
    world
}

async fn difference(world: World) {
    let world = moved_on(world);
    let told = world.done(&["status", "en"]);
    assert!(
        told.contains("summary: Es halfen {+genau +}{ $helpers } [-Menschen-]{+Leute+}."),
        "{told}"
    );
    // The text that it was made from is the one that the translator saw, however often the source
    // moves on.
    world.write(
        DE,
        "title = Meldung\nsummary = Es halfen mehr als { $helpers } Leute.\n",
    );
    world.done(&["sync"]);
    let told = world.done(&["status", "en"]);
    assert!(
        told.contains("{+mehr als +}{ $helpers } [-Menschen-]{+Leute+}"),
        "{told}"
    );
    let server = world.serve_with(&["--locales", "none"]);
    let asked = server
        .ask("{ newsArticle(slug: \"meldung\", locale: \"en\") { title { freshness } summary { freshness } translations { locale { tag } freshness state messages { total translated outdated missing } } } }")
        .await;
    let article = &asked["newsArticle"];
    assert_eq!(article["title"]["freshness"], "CURRENT");
    assert_eq!(
        article["summary"]["freshness"], "OUTDATED",
        "on a replica too"
    );
    let english = &article["translations"][1];
    assert_eq!(english["state"], "OUTDATED", "{article}");
    assert_eq!(
        english["messages"],
        serde_json::json!({ "total": 2, "translated": 2, "outdated": 1, "missing": 0 })
    );
}

async fn never(world: World) {
    let world = synced(world);
    world.import(&ARTICLE.replace("helpers = 5", "helpers = 6"));
    world.done(&["sync"]);
    assert_eq!(outdated(&world, "en"), NOTHING, "a changed fact");
    for (what, text) in [
        (
            "a comment",
            "### All of it\n\n# One\ntitle = Meldung\n# Two\nsummary = Es halfen { $helpers } Menschen.\n",
        ),
        (
            "white space",
            "title   =   Meldung\n\n\nsummary =\n    Es  halfen\n\n    {$helpers}\n    Menschen .\n",
        ),
        (
            "a moved message",
            "summary = Es halfen { $helpers } Menschen.\ntitle = Meldung\n",
        ),
    ] {
        world.write(DE, text);
        world.done(&["sync"]);
        assert_eq!(outdated(&world, "en"), NOTHING, "{what}");
    }
    // A file that moves takes its words to another item.
    world.import(&ARTICLE.replace("\"meldung\"", "\"nachricht\""));
    for locale in ["de", "en"] {
        let at = |slug: &str| world.path(&format!("locales/{locale}/news/{slug}.ftl"));
        std::fs::rename(at("meldung"), at("nachricht")).unwrap();
    }
    world.done(&["sync"]);
    assert_eq!(outdated(&world, "en"), NOTHING, "a moved file");
}

async fn edited(world: World) {
    let world = moved_on(world);
    world.write(
        EN,
        "# A comment\ntitle = Notice\nsummary =\n    { $helpers }   people helped.\n",
    );
    world.done(&["sync"]);
    assert_eq!(
        outdated(&world, "en"),
        ["meldung: summary"],
        "white space is no edit"
    );
    world.write(
        EN,
        "title = Notice\nsummary = Exactly { $helpers } people helped.\n",
    );
    world.done(&["sync"]);
    assert_eq!(outdated(&world, "en"), NOTHING);
    world.write(DE, "title = Meldung\nsummary = Es halfen { $helpers }.\n");
    world.done(&["sync"]);
    assert_eq!(
        outdated(&world, "en"),
        ["meldung: summary"],
        "and outdated by the next"
    );
}

async fn returned(world: World) {
    let world = synced(world);
    let both = "title = Meldung\nsummary = Es halfen { $helpers } Menschen.\n";
    world.write(DE, "title = Meldung\n");
    world.done(&["sync"]);
    assert_eq!(
        outdated(&world, "en"),
        NOTHING,
        "what the source has not, is not outdated"
    );
    world.write(DE, both);
    world.done(&["sync"]);
    assert_eq!(outdated(&world, "en"), NOTHING, "it came back the same");
    // The whole file goes, and comes back changed.
    std::fs::remove_file(world.path(DE)).unwrap();
    world.done(&["sync"]);
    world.write(DE, "title = Meldung\nsummary = Niemand half.\n");
    world.done(&["sync"]);
    assert_eq!(
        outdated(&world, "en"),
        ["meldung: summary"],
        "it came back changed"
    );
    let told = world.done(&["status", "en"]);
    assert!(
        told.contains("[-Es halfen { $helpers } Menschen-]"),
        "{told}"
    );
    // So does an outdated one: from what it was made, is known through all of that.
    std::fs::remove_file(world.path(DE)).unwrap();
    world.done(&["sync"]);
    world.write(DE, both);
    world.done(&["sync"]);
    assert_eq!(outdated(&world, "en"), NOTHING);
}

/// An article and a contact in two languages, all outdated.
fn several(world: World) -> World {
    let world = synced(world);
    for locale in ["en", "uk"] {
        world.write(&format!("locales/{locale}/labels.ftl"), "");
        world.write(
            &format!("locales/{locale}/contacts/buero.ftl"),
            "title = Office\nrole = Advice\n",
        );
        world.write(
            &format!("locales/{locale}/news/meldung.ftl"),
            "title = Notice\nsummary = Help.\n",
        );
    }
    world.done(&["sync"]);
    world.write(DE, "title = Neue Meldung\nsummary = Hilfe kam.\n");
    world.write(
        "locales/de/contacts/buero.ftl",
        "title = Neues Büro\nrole = Auskunft\n",
    );
    world.done(&["sync"]);
    for locale in ["en", "uk"] {
        assert_eq!(
            outdated(&world, locale),
            ["buero: title", "meldung: summary title"]
        );
    }
    world
}

async fn confirmed(world: World) {
    let world = several(world);
    let told = world.done(&["confirm", "uk", "news/meldung", "title"]);
    assert_eq!(told, "uk news/meldung: title confirmed\n");
    assert_eq!(outdated(&world, "uk"), ["buero: title", "meldung: summary"]);
    assert_eq!(outdated(&world, "en").len(), 2, "only what was meant");
    let told = world.done(&["confirm", "uk,en", "news/meldung.ftl", "contacts/buero"]);
    assert_eq!(told.lines().count(), 4, "{told}");
    assert!(
        told.contains("en news/meldung: summary, title confirmed\n"),
        "{told}"
    );
    for locale in ["en", "uk"] {
        assert_eq!(outdated(&world, locale), NOTHING);
    }
    let told = world.done(&["confirm", "uk", "news/meldung"]);
    assert_eq!(told, "uk news/meldung: nothing of it is outdated\n");
    world.done(&["sync"]);
    assert_eq!(outdated(&world, "uk"), NOTHING, "it stays confirmed");
    // What was confirmed was confirmed for that text only.
    world.write(DE, "title = Neue Meldung\nsummary = Hilfe kam spät.\n");
    world.done(&["sync"]);
    assert_eq!(outdated(&world, "uk"), ["meldung: summary"]);
    let told = world.done(&["status", "uk"]);
    assert!(
        told.contains("summary: Hilfe kam{+ spät+}."),
        "from what was confirmed: {told}"
    );
    // And for that translation only: what was written for the text after it is another one.
    world.write(
        "locales/uk/news/meldung.ftl",
        "title = Notice\nsummary = Help came late.\n",
    );
    world.done(&["sync"]);
    assert_eq!(outdated(&world, "uk"), NOTHING);
    world.write(DE, "title = Neue Meldung\nsummary = Hilfe kam.\n");
    world.done(&["sync"]);
    assert_eq!(outdated(&world, "uk"), ["meldung: summary"]);
}

async fn confirmed_wrongly(world: World) {
    let world = several(world);
    for (arguments, told) in [
        (
            &["confirm", "uk", "news/melding"][..],
            "did you mean `news/meldung`?",
        ),
        (&["confirm", "uk", "news/elsewhere"], "no such item"),
        (
            &["confirm", "uk", "meldung"],
            "a message comes after its item",
        ),
        (&["confirm", "uk", "papers/meldung"], "no folder `papers`"),
        (&["confirm", "de", "news/meldung"], "this is the source"),
        (&["confirm", "fr", "news/meldung"], "no such folder"),
        (
            &["confirm", "uk", "contacts/buero", "news/meldung", "body"],
            "no message `body`",
        ),
        (
            &["confirm", "uk", "conferences/tagung"],
            "`lotse new uk conferences/tagung`",
        ),
        (
            &["--locales", "none", "confirm", "uk", "news/meldung"],
            "no locale files",
        ),
    ] {
        let ran = world.run(arguments);
        assert_eq!(ran.code, Some(2), "{arguments:?}: {ran:?}");
        assert!(ran.stderr.contains(told), "{arguments:?}: {}", ran.stderr);
    }
    assert!(!world.path("locales/uk/confirmed.txt").exists());
    assert_eq!(outdated(&world, "uk").len(), 2, "nothing was confirmed");
    // Lines that are none are told, with their place, and are not lost.
    let mine = "<<<<<<< mine\n";
    world.write("locales/uk/confirmed.txt", mine);
    let ran = world.run(&["confirm", "uk", "news/meldung"]);
    assert_eq!(ran.code, Some(2), "{ran:?}");
    let kept = std::fs::read_to_string(world.path("locales/uk/confirmed.txt")).unwrap();
    assert_eq!(kept, mine);
    let ran = world.run(&["sync"]);
    assert_eq!(ran.code, Some(1), "{ran:?}");
    assert!(
        ran.stderr
            .contains("uk/confirmed.txt:1:1: error[invalid-confirmation]"),
        "{}",
        ran.stderr
    );
    let ran = world.run(&["check"]);
    assert_eq!(ran.code, Some(1), "{ran:?}");
    assert!(
        ran.stderr.contains("invalid-confirmation"),
        "{}",
        ran.stderr
    );
}

async fn minor(world: World) {
    let world = synced(world);
    world.write(
        DE,
        "title = Meldunk\nsummary = Es hallfen { $helpers } Menschen.\n",
    );
    world.done(&["sync", "--minor"]);
    assert_eq!(outdated(&world, "en"), NOTHING, "`--minor`");
    world.write(
        DE,
        "# lotse: minor\ntitle = Meldung\nsummary = Es halfen { $helpers } Menschen.\n",
    );
    world.done(&["sync"]);
    assert_eq!(
        outdated(&world, "en"),
        ["meldung: summary"],
        "a comment on a message"
    );
    world.write(
        DE,
        "### lotse: minor\n\ntitle = Die Meldung\nsummary = Es halfen { $helpers } Menschen!\n",
    );
    world.done(&["sync"]);
    assert_eq!(
        outdated(&world, "en"),
        ["meldung: summary"],
        "a comment on the file; what was outdated stays so"
    );
    let told = world.done(&["status", "en"]);
    assert!(told.contains("Es [-hallfen-]{+halfen+}"), "{told}");
}

async fn watched(world: World) {
    let world = synced(world);
    let server = world.serve();
    let query = "{ newsArticle(slug: \"meldung\", locale: \"en\") { title { value freshness } summary { freshness } } }";
    let state = |what: &'static str, message: &'static str| {
        move |data: &Value| data["newsArticle"][message]["freshness"] == what
    };
    world.write(
        DE,
        "title = Meldung\nsummary = Es halfen { $helpers } Leute.\n",
    );
    let data = server.eventually(query, state("OUTDATED", "summary")).await;
    assert_eq!(data["newsArticle"]["title"]["freshness"], "CURRENT");
    // A confirmation that somebody else's checkout brings.
    world.done(&["confirm", "en", "news/meldung"]);
    server.eventually(query, state("CURRENT", "summary")).await;
    world.write(
        DE,
        "title = Nachricht\nsummary = Es halfen { $helpers } Leute.\n",
    );
    server.eventually(query, state("OUTDATED", "title")).await;
    world.write(EN, "title = News\nsummary = { $helpers } people helped.\n");
    server.eventually(query, state("CURRENT", "title")).await;
    // While git writes a tree, the translation may come before its source.
    world.write(".git/index.lock", "");
    world.write(
        EN,
        "title = Bulletin\nsummary = { $helpers } people helped.\n",
    );
    tokio::time::sleep(std::time::Duration::from_millis(300)).await;
    world.write(
        DE,
        "title = Mitteilung\nsummary = Es halfen { $helpers } Leute.\n",
    );
    std::fs::remove_file(world.path(".git/index.lock")).unwrap();
    let data = server
        .eventually(query, |data| {
            data["newsArticle"]["title"]["value"] == "Bulletin"
        })
        .await;
    assert_eq!(data["newsArticle"]["title"]["freshness"], "CURRENT");
    world.done(&["sync"]);
    assert_eq!(
        outdated(&world, "en"),
        NOTHING,
        "as a sync of everything finds it {}",
        server.log()
    );
}

async fn worktree(world: World) {
    let world = small(world);
    world.write(DE, "title = Alt\n");
    // A linked worktree or a submodule: its index lies elsewhere.
    world.write(".git", "gitdir: elsewhere/worktrees/one\n");
    world.write("elsewhere/worktrees/one/HEAD", "ref: refs/heads/main\n");
    let server = world.serve();
    let query = "{ newsArticle(slug: \"meldung\", locale: \"de\") { title { value } } }";
    world.write("elsewhere/worktrees/one/index.lock", "");
    world.write(DE, "title = Neu\n");
    tokio::time::sleep(std::time::Duration::from_millis(300)).await;
    let data = server.ask(query).await;
    assert_eq!(data["newsArticle"]["title"]["value"], "Alt");
    std::fs::remove_file(world.path("elsewhere/worktrees/one/index.lock")).unwrap();
    server
        .eventually(query, |data| data["newsArticle"]["title"]["value"] == "Neu")
        .await;
}

/// Git in a world's folder, whatever the user's own settings are.
fn git(world: &World, arguments: &[&str]) {
    let output = Command::new("git")
        .args(["-c", "user.name=A", "-c", "user.email=a@example.org"])
        .args([
            "-c",
            "commit.gpgsign=false",
            "-c",
            "core.hooksPath=/dev/null",
        ])
        .args(["-c", "init.defaultBranch=main"])
        .args(arguments)
        .current_dir(world.path(""))
        .output()
        .unwrap();
    assert!(output.status.success(), "git {arguments:?}: {output:?}");
}

fn commit(world: &World) {
    git(world, &["add", "locales"]);
    git(world, &["commit", "--quiet", "--message=words"]);
}

/// A checkout with history and no database: English follows German, Ukrainian does not.
fn checkout(world: World) -> Option<World> {
    if Command::new("git").arg("--version").output().is_err() {
        skip("git is not installed: the history of locale files is not tested");
        return None;
    }
    let world = bare(world);
    let facts = |slug: &str| {
        crate::content::article(slug, "2026-01-11T09:00:00Z", "facts = { helpers = 5 }")
    };
    world.write("facts/content.toml", facts("meldung") + &facts("ruhig"));
    for locale in ["de", "en", "uk"] {
        let at = |slug: &str| format!("locales/{locale}/news/{slug}.ftl");
        world.write(&at("alt"), "title = Eins\nsummary = Zwei\nbody = Drei\n");
        world.write(&at("ruhig"), "title = Ruhig\n");
    }
    git(&world, &["init", "--quiet"]);
    commit(&world);
    // Edited, and edited again, in one translation too.
    world.write(
        "locales/de/news/alt.ftl",
        "title = Eins\nsummary = Zwei neu\nbody = Drei\n",
    );
    commit(&world);
    world.write(
        "locales/en/news/alt.ftl",
        "title = One\nsummary = Two\nbody = Drei\n",
    );
    commit(&world);
    // A comment and white space in a translation are no edit.
    world.write(
        "locales/uk/news/alt.ftl",
        "# Hm\ntitle = Eins\nsummary =   Zwei\nbody = Drei\n",
    );
    commit(&world);
    // Moved, together with a minor edit.
    for locale in ["de", "en", "uk"] {
        let at = |slug: &str| format!("locales/{locale}/news/{slug}.ftl");
        git(&world, &["mv", &at("alt"), &at("meldung")]);
    }
    commit(&world);
    world.write(
        DE,
        "title = Eins\nsummary = Zwei neu\n# lotse: minor\nbody = Drei, richtig geschrieben\n",
    );
    commit(&world);
    Some(world)
}

async fn history(world: World) {
    let Some(world) = checkout(world) else { return };
    world.done(&["import", "facts"]);
    world.done(&["sync"]);
    assert_eq!(outdated(&world, "en"), NOTHING, "edited after its source");
    assert_eq!(
        outdated(&world, "uk"),
        ["meldung: summary"],
        "and the other not"
    );
    let told = world.done(&["status", "uk"]);
    assert!(told.contains("summary: Zwei{+ neu+}"), "{told}");
    // From here on the database remembers.
    std::fs::remove_dir_all(world.path(".git")).unwrap();
    world.write(DE, "title = Eins!\nsummary = Zwei\nbody = Drei\n");
    world.done(&["sync"]);
    assert_eq!(outdated(&world, "en"), ["meldung: body summary title"]);
    assert_eq!(outdated(&world, "uk"), ["meldung: body title"]);
}

async fn confirmations_travel(world: World) {
    let Some(world) = checkout(world) else { return };
    // In a checkout without a database.
    let none = ["--database", "sqlite://none/none.db"];
    let told = world.done(&[&none[..], &["confirm", "uk", "news/meldung"]].concat());
    assert_eq!(told, "uk news/meldung: summary confirmed\n");
    assert!(!world.path("none").exists(), "no database is made");
    world.done(&["import", "facts"]);
    world.done(&["sync"]);
    assert_eq!(
        outdated(&world, "uk"),
        NOTHING,
        "a new database knows what was confirmed"
    );
}

async fn uncommitted(world: World) {
    let Some(world) = checkout(world) else { return };
    world.write("locales/de/news/ruhig.ftl", "title = Laut\n");
    world.write(
        "locales/uk/news/meldung.ftl",
        "title = Eins\nsummary = Два\nbody = Drei\n",
    );
    world.done(&["import", "facts"]);
    world.done(&["sync"]);
    assert_eq!(
        outdated(&world, "uk"),
        ["ruhig: title"],
        "edits that were not committed yet are the newest"
    );
}

async fn taken_back(world: World) {
    let Some(world) = checkout(world) else { return };
    // In the history this text is older than its source; here it is written anew.
    world.write(
        "locales/en/news/meldung.ftl",
        "title = Eins\nsummary = Zwei\nbody = Drei\n",
    );
    world.done(&["import", "facts"]);
    world.done(&["sync"]);
    assert_eq!(
        outdated(&world, "en"),
        NOTHING,
        "an earlier text that was taken back is the newest edit"
    );
}

async fn no_history(world: World) {
    let Some(world) = checkout(world) else { return };
    // Something that git refuses.
    std::fs::remove_dir_all(world.path(".git")).unwrap();
    world.write(".git/HEAD", "nothing");
    world.done(&["import", "facts"]);
    let ran = world.run(&["sync"]);
    assert_eq!(ran.code, Some(0), "{ran:?}");
    assert!(
        ran.stderr.contains("the git history cannot be read"),
        "it is told: {}",
        ran.stderr
    );
    assert!(
        ran.stderr.contains("not a git repository"),
        "in git's words: {}",
        ran.stderr
    );
    assert_eq!(
        outdated(&world, "uk"),
        NOTHING,
        "without history everything is current"
    );
    // Once the database remembers, nobody asks git.
    assert_eq!(world.run(&["sync"]).stderr, "");
}

#[test]
fn what_the_history_does_not_reach_is_told() {
    let Some(world) = checkout(World::empty()) else {
        return;
    };
    let status = ["status", "uk", "--json"];
    assert_eq!(world.run(&status).stderr, "", "all of it is there");
    let tip = std::fs::read_to_string(world.path(".git/refs/heads/main")).unwrap();
    world.write(".git/shallow", &tip);
    let ran = world.run(&status);
    assert!(ran.stderr.contains("no earlier history"), "{}", ran.stderr);
    // Where nothing was committed yet, there is nothing to miss.
    std::fs::remove_dir_all(world.path(".git")).unwrap();
    git(&world, &["init", "--quiet"]);
    assert_eq!(world.run(&status).stderr, "");
}

#[test]
fn the_history_is_asked_in_five_processes_whatever_the_tree() {
    let Some(world) = checkout(World::on(Backend::Sqlite).unwrap()) else {
        return;
    };
    let mut facts = std::fs::read_to_string(world.path("facts/content.toml")).unwrap();
    for number in 0..40 {
        facts += &crate::content::article(&format!("x{number}"), "2026-01-11T09:00:00Z", "");
        for locale in ["de", "en", "uk"] {
            let path = format!("locales/{locale}/news/x{number}.ftl");
            world.write(&path, "title = Alt\n");
        }
    }
    world.write("facts/content.toml", facts);
    commit(&world);
    for number in 0..40 {
        world.write(&format!("locales/de/news/x{number}.ftl"), "title = Neu\n");
    }
    commit(&world);
    world.done(&["import", "facts"]);
    // Git itself tells of its starts.
    let log = world.path("git.log");
    let ran = world.run_with(&["sync"], &[("GIT_TRACE2_EVENT", log.to_str().unwrap())]);
    assert_eq!(ran.code, Some(0), "{ran:?}");
    assert_eq!(outdated(&world, "uk").len(), 41);
    let log = std::fs::read_to_string(log).unwrap();
    let starts = log
        .lines()
        .filter(|line| line.contains("\"event\":\"start\""))
        .count();
    assert!((1..=5).contains(&starts), "{starts} processes:\n{log}");
}

on_both! {
    difference => a_changed_source_outdates_and_the_difference_is_shown_on_sqlite, a_changed_source_outdates_and_the_difference_is_shown_on_postgres;
    never => facts_moves_white_space_and_comments_never_outdate_on_sqlite, facts_moves_white_space_and_comments_never_outdate_on_postgres;
    edited => an_edit_of_the_translation_makes_it_current_on_sqlite, an_edit_of_the_translation_makes_it_current_on_postgres;
    returned => a_message_that_comes_back_is_compared_with_what_was_translated_on_sqlite, a_message_that_comes_back_is_compared_with_what_was_translated_on_postgres;
    confirmed => several_locales_and_items_are_confirmed_at_once_on_sqlite, several_locales_and_items_are_confirmed_at_once_on_postgres;
    confirmed_wrongly => what_cannot_be_confirmed_is_refused_on_sqlite, what_cannot_be_confirmed_is_refused_on_postgres;
    minor => a_minor_edit_outdates_nothing_on_sqlite, a_minor_edit_outdates_nothing_on_postgres;
    worktree => an_edit_waits_for_the_git_of_a_linked_worktree_on_sqlite, an_edit_waits_for_the_git_of_a_linked_worktree_on_postgres;
    watched => an_edit_while_serving_counts_as_in_a_sync_on_sqlite, an_edit_while_serving_counts_as_in_a_sync_on_postgres;
    history => the_first_sync_takes_freshness_from_the_history_on_sqlite, the_first_sync_takes_freshness_from_the_history_on_postgres;
    confirmations_travel => confirmations_outlive_the_database_on_sqlite, confirmations_outlive_the_database_on_postgres;
    uncommitted => edits_that_were_not_committed_are_the_newest_on_sqlite, edits_that_were_not_committed_are_the_newest_on_postgres;
    taken_back => an_earlier_text_that_was_taken_back_is_the_newest_on_sqlite, an_earlier_text_that_was_taken_back_is_the_newest_on_postgres;
    no_history => without_history_everything_is_current_on_sqlite, without_history_everything_is_current_on_postgres;
}
