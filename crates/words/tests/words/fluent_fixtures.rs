//! The Fluent project's own syntax fixtures: what its reference parser reads, the check takes, and
//! what it calls junk, the check tells. See `fluent-fixtures/README.md`.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use serde_json::Value;
use words::check::{CheckInput, Checked, Code, Depth, FileRole, Known, check_file};
use words::file::LocaleFile;
use words::locale::LocaleTag;

fn fixtures() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/words/fluent-fixtures");
    let mut paths: Vec<PathBuf> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "ftl"))
        .collect();
    paths.sort();
    assert!(paths.len() > 30, "{}", paths.len());
    paths
}

fn check(bytes: &[u8]) -> Checked {
    let locale: LocaleTag = "en".parse().unwrap();
    check_file(&CheckInput {
        locale: &locale,
        path: "fixture.ftl",
        bytes,
        role: FileRole::Other { astray: false },
        is_source: true,
        original: None,
        known: &Known::default(),
        contacts: None,
        habits: None,
        depth: Depth::Everything,
    })
}

#[test]
fn what_the_reference_parser_reads_is_read_and_what_it_refuses_is_told() {
    for path in fixtures() {
        let text = std::fs::read_to_string(&path).unwrap();
        let reference: Value =
            serde_json::from_slice(&std::fs::read(path.with_extension("json")).unwrap()).unwrap();
        let entries = reference["body"].as_array().unwrap();
        let of_type = |kind: &'static str| {
            let is_it = move |entry: &&Value| entry["type"] == kind;
            entries.iter().filter(is_it)
        };
        let name = |entry: &Value| entry["id"]["name"].as_str().unwrap().to_owned();
        let mut wanted: BTreeSet<String> = of_type("Message").map(name).collect();
        wanted.extend(of_type("Term").map(|entry| format!("-{}", name(entry))));

        let file = LocaleFile::parse(&text);
        let found: BTreeSet<String> = file.entries.iter().map(|entry| entry.id.clone()).collect();
        assert_eq!(found, wanted, "{}", path.display());
        let told = check(text.as_bytes())
            .diagnostics
            .iter()
            .any(|finding| finding.code == Code::Syntax);
        assert_eq!(told, of_type("Junk").next().is_some(), "{}", path.display());
    }
}

#[test]
fn a_fixture_cut_anywhere_makes_no_check_panic() {
    for path in fixtures() {
        let bytes = std::fs::read(&path).unwrap();
        for end in (0..bytes.len()).step_by(1 + bytes.len() / 40) {
            let _ = check(&bytes[..end]);
            let _ = check(&bytes[end..]);
        }
    }
}
