//! `lotse check`: any tree, four forms of output, languages, exit codes.

use serde_json::Value;

use crate::server::World;

/// A program's files, as in Firefox: nested folders, no items, no facts.
fn program() -> World {
    let world = World::empty();
    world.write(
        "l10n/en-US/browser/menus/file.ftl",
        "# $count (Number) - how many windows\nclose = { $count ->\n    [one] Close window\n   *[other] Close { $count } windows\n}\n    .accesskey = C\nquit = { PLATFORM() ->\n    [windows] Exit\n   *[other] Quit { -brand }\n}\n",
    );
    world.write("l10n/en-US/branding/brand.ftl", "-brand = Browser\n");
    world.write("l10n/uk/branding/brand.ftl", "-brand = Браузер\n");
    world.write(
        "l10n/uk/browser/menus/file.ftl",
        "close = { $count ->\n    [one] Закрити { $count } вікно\n    [few] Закрити { $count } вікна\n    [many] Закрити { $count } вікон\n   *[other] Закрити { $count } вікна\n}\n    .accesskey = З\nquit = { PLATFORM() ->\n    [windows] Вийти\n   *[other] Закрити { -brand }\n}\n",
    );
    world
}

const PROGRAM: [&str; 5] = ["check", "--locales", "l10n", "--source", "en-US"];

fn check(world: &World, more: &[&str]) -> crate::server::Ran {
    world.run(&[&PROGRAM, more].concat())
}

#[test]
fn a_programs_files_are_checked_without_facts_and_without_a_database() {
    let world = program();
    let ran = check(&world, &[]);
    assert_eq!(ran.code, Some(0), "{ran:?}");
    assert_eq!(ran.stdout, "4 files checked: 0 errors, 0 warnings\n");
    assert!(ran.stderr.is_empty(), "{}", ran.stderr);
    assert!(!world.path("data").exists());
}

#[test]
fn warnings_fail_only_where_they_are_denied_and_notes_never_do() {
    let world = program();
    world.write(
        "l10n/uk/branding/brand.ftl",
        "-brand = Браузер\nclos = Закрити\n",
    );
    world.write("l10n/en-US/branding/more.ftl", "more = More\n");
    world.write("l10n/uk/branding/more.ftl", "# Nothing yet\n");
    let ran = check(&world, &[]);
    assert_eq!(ran.code, Some(0), "{ran:?}");
    assert!(
        ran.stdout.ends_with("0 errors, 1 warning, 1 note\n"),
        "{}",
        ran.stdout
    );
    assert_eq!(check(&world, &["--deny", "warnings"]).code, Some(1));
    world.write("l10n/uk/branding/brand.ftl", "-brand = Браузер\n");
    assert_eq!(check(&world, &["--deny", "warnings"]).code, Some(0));
    world.write("l10n/uk/branding/brand.ftl", "-brand = {\n");
    assert_eq!(check(&world, &[]).code, Some(1));
    assert_eq!(
        world
            .run(&["check", "--locales", "l10n", "--source", "fr"])
            .code,
        Some(2)
    );
}

#[test]
fn json_is_an_object_a_line_with_these_keys_in_this_order() {
    let world = program();
    world.write("l10n/uk/branding/brand.ftl", "-brand = Браузер\nїж = {\n");
    for form in [&["--json"][..], &["--format", "json"]] {
        let ran = check(&world, form);
        assert_eq!(ran.code, Some(1));
        let line = ran.stdout.trim_end();
        assert!(!line.contains('\n'), "{line}");
        let keys: Vec<&str> = line
            .split("\",\"")
            .flat_map(|part| part.split(",\""))
            .filter_map(|part| part.split_once("\":"))
            .map(|(key, _)| key.trim_start_matches(['{', '"']))
            .collect();
        assert_eq!(
            keys,
            [
                "code",
                "severity",
                "file",
                "line",
                "column",
                "end_line",
                "end_column",
                "locale",
                "id",
                "message",
                "help"
            ]
        );
        let finding: Value = serde_json::from_str(line).unwrap();
        assert_eq!(finding["file"], "l10n/uk/branding/brand.ftl");
        assert_eq!(
            (&finding["line"], &finding["locale"]),
            (&2.into(), &"uk".into())
        );
    }
}

#[test]
fn github_gets_commands_and_code_scanning_gets_sarif() {
    let world = program();
    world.write(
        "l10n/uk/branding/brand.ftl",
        "-brand = Браузер\nclose = Закрити\n",
    );
    let ran = check(&world, &["--format", "github"]);
    assert_eq!(
        ran.stdout,
        "::warning file=l10n/uk/branding/brand.ftl,line=2,endLine=2,col=1,endColumn=6,title=obsolete-message::“close” is not in this file of the source language, but in “browser/menus/file.ftl”%0Amove it there, or remove it if it is there already\n"
    );
    let ran = check(&world, &["--format", "sarif"]);
    let log: Value = serde_json::from_str(&ran.stdout).unwrap();
    assert_eq!(log["version"], "2.1.0");
    let run = &log["runs"][0];
    let result = &run["results"][0];
    let rule = usize::try_from(result["ruleIndex"].as_u64().unwrap()).unwrap();
    assert_eq!(run["tool"]["driver"]["rules"][rule]["id"], result["ruleId"]);
    assert_eq!(
        (&result["ruleId"], &result["level"]),
        (&"obsolete-message".into(), &"warning".into())
    );
    let place = &result["locations"][0]["physicalLocation"];
    assert_eq!(
        place["artifactLocation"]["uri"],
        "l10n/uk/branding/brand.ftl"
    );
    assert_eq!(
        place["region"],
        serde_json::json!({ "startLine": 2, "startColumn": 1, "endLine": 2, "endColumn": 6 })
    );
}

#[test]
fn findings_are_told_in_german_where_that_is_asked_for() {
    let world = program();
    world.write("l10n/uk/branding/brand.ftl", "-brand = { $x\n");
    let ran = check(&world, &["--lang", "de-AT"]);
    assert!(
        ran.stderr
            .contains("Fehler[syntax]: diese „{“ ist nicht geschlossen"),
        "{}",
        ran.stderr
    );
    assert!(
        ran.stdout
            .contains("4 Dateien geprüft: 1 Fehler, 0 Warnungen"),
        "{}",
        ran.stdout
    );
    let ran = check(&world, &["--lang", "tlh"]);
    assert_eq!(ran.code, Some(2));
    assert!(ran.stderr.contains("`de`"), "{}", ran.stderr);
}

#[test]
fn a_code_is_explained_with_its_example() {
    let world = World::empty();
    let ran = world.run(&["check", "--explain", "missing-emphasis"]);
    assert_eq!(ran.code, Some(0), "{ran:?}");
    let chapters = include_str!("../../docs/checks.md");
    assert!(chapters.contains(ran.stdout.trim()), "{}", ran.stdout);
    let ran = world.run(&["check", "--lang", "de", "--explain", "syntax"]);
    assert!(
        ran.stdout.contains("*Fehler*") && ran.stdout.contains("$ lotse check"),
        "{}",
        ran.stdout
    );
    let ran = world.run(&["check", "--explain", "sintax"]);
    assert_eq!(ran.code, Some(2));
    assert!(
        ran.stderr.contains("did you mean `syntax`?"),
        "{}",
        ran.stderr
    );
}

#[test]
fn a_folder_that_is_no_locale_is_told_and_one_that_is_written_otherwise_is_read() {
    let world = program();
    world.write("l10n/ja-JP-mac/branding/brand.ftl", "-brand = ブラウザー\n");
    world.write("l10n/zh_CN/branding/brand.ftl", "-brand = {\n");
    let ran = check(&world, &["--json"]);
    let found: Vec<Value> = ran
        .stdout
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    let told: Vec<_> = found
        .iter()
        .map(|finding| {
            (
                finding["file"].as_str().unwrap(),
                finding["code"].as_str().unwrap(),
            )
        })
        .collect();
    assert_eq!(
        told,
        [
            ("l10n/ja-JP-mac", "unknown-place"),
            ("l10n/zh_CN", "unknown-place"),
            ("l10n/zh_CN/branding/brand.ftl", "syntax"),
        ]
    );
}

#[cfg(unix)]
#[test]
fn a_link_that_leads_in_a_circle_is_passed_over() {
    let world = program();
    std::os::unix::fs::symlink(".", world.path("l10n/uk/again")).unwrap();
    let ran = check(&world, &[]);
    assert_eq!(ran.code, Some(0), "{ran:?}");
    assert_eq!(ran.stdout, "4 files checked: 0 errors, 0 warnings\n");
}
