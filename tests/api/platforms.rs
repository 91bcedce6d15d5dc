//! The locale files in foreign hands: what Pontoon and Weblate read, report and save.
//!
//! Their own programs do it, installed from `PyPI` into a folder below the target directory. Where
//! Python or its venv is missing these tests say so and pass; with `LOTSE_REQUIRE_ALL=1` they fail.

use std::{
    collections::BTreeSet,
    io::Write as _,
    path::{Path, PathBuf},
    process::{Command, Stdio},
    sync::{Mutex, PoisonError},
};

use serde_json::Value;

use crate::{
    lacking,
    server::{Server, World, shipped, wait},
};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The folder with the installed programs; none where Python is missing.
#[track_caller]
fn programs() -> Option<PathBuf> {
    match prepare() {
        Ok(folder) => Some(folder),
        Err(missing) => {
            lacking::skip(&format!("Pontoon's and Weblate's programs: {missing}"));
            None
        }
    }
}

/// Installs the programs on first use.
fn prepare() -> Result<PathBuf, String> {
    static ONE_AT_A_TIME: Mutex<()> = Mutex::new(());
    let _guard = ONE_AT_A_TIME.lock().unwrap_or_else(PoisonError::into_inner);
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("platforms");
    let requirements = root().join("tests/platforms/requirements.txt");
    let wanted = std::fs::read(&requirements).unwrap();
    // What was installed, for the comparison with what is wanted.
    let installed = folder.join("installed.txt");
    let programs = folder.join("bin");
    if std::fs::read(&installed).is_ok_and(|list| list == wanted) {
        return Ok(programs);
    }
    let done = |command: &mut Command| {
        let output = command.stdin(Stdio::null()).output();
        let output = output.map_err(|error| format!("{command:?}: {error}"))?;
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        output
            .status
            .success()
            .then_some(())
            .ok_or(format!("{command:?} failed: {said}"))
    };
    done(
        Command::new("python3")
            .args(["-m", "venv", "--clear"])
            .arg(&folder),
    )?;
    let mut pip = Command::new(programs.join("pip"));
    done(
        pip.args([
            "install",
            "--quiet",
            "--disable-pip-version-check",
            "--no-deps",
        ])
        .arg("--requirement")
        .arg(&requirements),
    )?;
    std::fs::write(installed, wanted).unwrap();
    Ok(programs)
}

/// Runs a program in the root of the project, which has to succeed; returns what it prints.
#[track_caller]
fn run(program: &Path, arguments: &[&str], input: &str) -> String {
    let mut child = Command::new(program)
        .args(arguments)
        .current_dir(root())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdin = child.stdin.take().unwrap();
    stdin.write_all(input.as_bytes()).unwrap();
    drop(stdin);
    let output = wait(child);
    let stdout = String::from_utf8(output.stdout).unwrap();
    let stderr = String::from_utf8_lossy(&output.stderr);
    assert!(
        output.status.success(),
        "{} {arguments:?}\n{stdout}{stderr}",
        program.display()
    );
    stdout
}

/// The locales that have a folder, without the source.
fn translated_into() -> Vec<String> {
    let folders = std::fs::read_dir(root().join("locales")).unwrap();
    let mut locales: Vec<String> = folders
        .map(Result::unwrap)
        .filter(|entry| entry.file_type().unwrap().is_dir())
        .map(|entry| entry.file_name().into_string().unwrap())
        .filter(|locale| locale != "de")
        .collect();
    locales.sort();
    locales
}

/// All locale files, by their path from the root of the project.
fn locale_files() -> BTreeSet<String> {
    let files = walkdir::WalkDir::new(root().join("locales")).into_iter();
    files
        .map(Result::unwrap)
        .filter(|entry| entry.path().extension().is_some_and(|it| it == "ftl"))
        .map(|entry| entry.path().strip_prefix(root()).unwrap().to_owned())
        .map(|path| path.to_str().unwrap().replace('\\', "/"))
        .collect()
}

#[test]
fn the_configuration_names_every_locale_but_the_source() {
    let text = std::fs::read_to_string(root().join("locales/l10n.toml")).unwrap();
    let settings: toml::Table = toml::from_str(&text).unwrap();
    let named: Vec<&str> = settings["locales"]
        .as_array()
        .unwrap()
        .iter()
        .map(|locale| locale.as_str().unwrap())
        .collect();
    assert_eq!(named, translated_into());
}

#[test]
fn locale_files_are_utf8_with_plain_line_ends_and_no_mark() {
    for path in locale_files() {
        let bytes = std::fs::read(root().join(&path)).unwrap();
        let text = String::from_utf8(bytes).unwrap_or_else(|_| panic!("{path}: not UTF-8"));
        assert!(!text.starts_with('\u{feff}'), "{path}: byte-order mark");
        assert!(!text.contains('\r'), "{path}: carriage return");
        assert!(!text.contains('\t'), "{path}: tab");
        assert!(text.ends_with('\n'), "{path}: no line end at the end");
    }
}

/// Exactly as Mozilla's developers call it.
#[test]
fn compare_locales_finds_no_error_and_nothing_obsolete() {
    let Some(programs) = programs() else { return };
    let locales = translated_into();
    let mut arguments = vec!["--json", "-", "locales/l10n.toml", "."];
    arguments.extend(locales.iter().map(String::as_str));
    let printed = run(&programs.join("compare-locales"), &arguments, "");
    let report: Value = serde_json::from_str(&printed).unwrap();
    let summary = report[0]["summary"].as_object().unwrap();
    assert_eq!(summary.len(), locales.len());
    for (locale, counts) in summary {
        assert_eq!(counts["errors"], 0, "{locale}: {}", report[0]["details"]);
        // What is obsolete is deleted when a platform saves the file.
        assert_eq!(counts["obsolete"], 0, "{locale}: {}", report[0]["details"]);
        assert!(
            counts["changed"].as_u64().unwrap() > 50,
            "{locale}: {counts}"
        );
    }
    let lint = programs.join("moz-l10n-lint");
    assert_eq!(run(&lint, &["-W", "locales/l10n.toml"], ""), "");
}

#[test]
fn moz_l10n_reads_every_file() {
    let Some(programs) = programs() else { return };
    let moz = programs.join("moz-l10n");
    let files = locale_files();
    let mut arguments = vec!["lint"];
    arguments.extend(files.iter().map(String::as_str));
    run(&moz, &arguments, "");

    let folders: Vec<String> = translated_into()
        .iter()
        .map(|locale| format!("locales/{locale}"))
        .collect();
    let mut arguments = vec!["compare", "--json", "--source", "locales/l10n.toml"];
    arguments.extend(folders.iter().map(String::as_str));
    let report: Value = serde_json::from_str(&run(&moz, &arguments, "")).unwrap();
    let locales = report.as_object().unwrap();
    assert_eq!(locales.len(), folders.len());
    for (locale, found) in locales {
        assert_eq!(found["errors"], Value::Null, "{locale}");
    }
    // These are whole: a wrong path would make everything missing.
    for locale in ["ar", "en", "uk"] {
        assert_eq!(report[locale]["missing"], Value::Null, "{locale}");
    }
}

/// Every text of every item in every locale.
async fn texts(server: &Server) -> Vec<Value> {
    let text = "{ value locale { tag } }";
    let mut all = Vec::new();
    let mut locales = translated_into();
    locales.push("de".to_owned());
    for locale in locales {
        for kind in [
            "news",
            "conferences",
            "workshopReports",
            "organisations",
            "contacts",
        ] {
            let query = format!(
                "{{ {kind}(locale: \"{locale}\", first: 100) {{ nodes {{ slug localisedSlug \
                 title {text} summary {text} body {{ markdown locale {{ tag }} }} }} }} }}"
            );
            all.push(server.ask(&query).await[kind]["nodes"].clone());
        }
        let labels = format!("{{ labels(locale: \"{locale}\") {{ key text {text} }} }}");
        all.push(server.ask(&labels).await["labels"].clone());
    }
    all
}

/// A platform writes files in its own way; not one word of what readers see may change by that.
#[tokio::test]
async fn what_pontoon_and_weblate_save_reads_as_before() {
    let Some(programs) = programs() else { return };
    let saved = tempfile::tempdir().unwrap();
    let target = saved.path().to_str().unwrap();
    let script = "tests/platforms/save.py";
    let printed = run(&programs.join("python"), &[script, "locales", target], "");
    let report: Value = serde_json::from_str(&printed).unwrap();
    assert_eq!(report["lost"], serde_json::json!([]));
    assert_eq!(report["files"], locale_files().len());

    let facts = root().join("facts");
    let before = texts(&shipped()).await;
    let count: usize = before
        .iter()
        .map(|list| list.as_array().unwrap().len())
        .sum();
    assert!(count > 800, "only {count} labels and items");
    for platform in ["pontoon", "weblate"] {
        let locales = saved.path().join(platform);
        let world = World::empty();
        let folders = [
            "--locales",
            locales.to_str().unwrap(),
            "--facts",
            facts.to_str().unwrap(),
        ];
        let checked = world.done(&[&["check"][..], &folders].concat());
        assert!(checked.contains(": 0 errors"), "{platform}: {checked}");
        let after = texts(&world.serve_with(&folders)).await;
        for (before, after) in before.iter().zip(&after) {
            assert_eq!(before, after, "{platform}");
        }
        assert_eq!(before.len(), after.len());
    }
}

/// The settings in the document, applied as Weblate applies them, find every file once.
#[test]
fn the_documented_discovery_of_weblate_finds_every_file() {
    let Some(programs) = programs() else { return };
    let document = std::fs::read_to_string(root().join("docs/translation-platforms.md")).unwrap();
    let blocks = document.split("```json\n").skip(1);
    let settings: Vec<&str> = blocks
        .map(|block| block.split("```").next().unwrap())
        .collect();
    assert_eq!(settings.len(), 1);
    let script = "tests/platforms/discover.py";
    let printed = run(&programs.join("python"), &[script, "."], settings[0]);
    let components: Value = serde_json::from_str(&printed).unwrap();
    let mut found = BTreeSet::new();
    for (name, component) in components.as_object().unwrap() {
        let base = component["base"].as_str().unwrap();
        assert!(root().join(base).is_file(), "{name}: no {base}");
        for file in component["files"].as_array().unwrap() {
            assert!(found.insert(file.as_str().unwrap().to_owned()), "{file}");
        }
    }
    // The two that are made by hand, as the document says.
    let by_hand = |path: &String| path.ends_with("/labels.ftl") || path.ends_with("/terms.ftl");
    let wanted: BTreeSet<String> = locale_files()
        .into_iter()
        .filter(|path| !by_hand(path))
        .collect();
    assert_eq!(found, wanted);
}
