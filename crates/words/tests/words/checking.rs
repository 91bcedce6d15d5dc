//! What a translator is told about a locale file.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;
use words::check::{
    CheckInput, Checked, Code, Depth, Diagnostic, FileRole, Known, LARGEST_FILE, MOST_DIAGNOSTICS,
    Originals, TreeFile, Wordings, check_file, check_locale, handbook, render_diagnostic,
};
use words::fact::{FactValue, Facts};
use words::locale::LocaleTag;

fn facts() -> Facts {
    BTreeMap::from([
        ("participants".to_owned(), FactValue::Number(120.0)),
        (
            "held_on".to_owned(),
            FactValue::Date("2026-05-12".parse().unwrap()),
        ),
        ("venue".to_owned(), FactValue::Text(String::new())),
        ("languages".to_owned(), FactValue::List(Vec::new())),
    ])
}

fn check_bytes(bytes: &[u8], tag: &str, is_source: bool) -> Checked {
    let locale: LocaleTag = tag.parse().unwrap();
    let facts = facts();
    check_file(&CheckInput {
        locale: &locale,
        path: "news/example.ftl",
        bytes,
        role: FileRole::Item {
            facts: Some(&facts),
        },
        is_source,
        original: None,
        known: &Known::of_terms(BTreeSet::from(["-old-town-hall".to_owned()])),
        contacts: None,
        habits: None,
        depth: Depth::Everything,
    })
}

fn render(diagnostic: &Diagnostic, source: &str) -> String {
    render_diagnostic(diagnostic, source, Wordings::english(), false)
}

fn check(source: &str) -> Checked {
    check_bytes(source.as_bytes(), "uk", false)
}

fn codes(source: &str) -> Vec<&'static str> {
    check(source)
        .diagnostics
        .iter()
        .map(|each| each.code.as_str())
        .collect()
}

fn shown(source: &str) -> String {
    let checked = check(source);
    let shown: Vec<String> = checked
        .diagnostics
        .iter()
        .map(|each| render(each, source))
        .collect();
    shown.join("\n")
}

fn good(checked: &Checked) -> Vec<&str> {
    checked.good.iter().map(|entry| entry.id.as_str()).collect()
}

#[test]
fn a_good_file_has_no_findings() {
    let source = "# origin: machine\ntitle = Titel\nbody =\n    { $participants ->\n        [one] eins\n        [few] wenige\n       *[many] { NUMBER($participants) }\n    } am { DATETIME($held_on, dateStyle: \"long\") }, { -old-town-hall(case: \"dative\") }\n    - { LIST($languages) }\n\n# danach\nslug = ein-bericht-2025\n";
    let checked = check(source);
    assert!(checked.diagnostics.is_empty(), "{:?}", checked.diagnostics);
    assert_eq!(good(&checked), ["title", "body", "slug"]);
    assert!(checked.good[0].origin_machine && !checked.good[1].origin_machine);
    assert_eq!(checked.good[0].text, "title = Titel");
    assert!(checked.good[1].text.ends_with("- { LIST($languages) }"));
}

#[test]
fn an_unclosed_brace_names_what_it_swallows() {
    let source = "title = Титул {\nsummary = Коротко\nbody = Текст\n";
    let checked = check(source);
    assert!(
        checked.broken.contains("title") && checked.broken.contains("summary"),
        "{checked:?}"
    );
    insta::assert_snapshot!(shown(source));
}

#[test]
fn an_unclosed_brace_is_pointed_at() {
    let checked = check("title = Титул { $participants\nsummary = Коротко\n");
    let place = &checked.diagnostics[0];
    assert_eq!((place.line, place.column), (1, 15));
    assert_eq!(good(&checked), ["summary"]);
}

#[test]
fn lines_that_begin_with_a_sign_of_fluents_are_explained() {
    for (name, line) in [
        ("list", "* eins"),
        ("link", "[Text](https://example.org)"),
        ("point", ".htaccess"),
        ("brace", "} zu"),
    ] {
        let source =
            format!("title = T\nbody =\n    Erste Zeile\n    {line}\n    mehr\nsummary = S\n");
        let checked = check(&source);
        assert_eq!(good(&checked), ["title", "summary"], "{line}");
        assert!(checked.broken.contains("body"), "{line}: {checked:?}");
        insta::assert_snapshot!(format!("line_begins_with_{name}"), shown(&source));
    }
}

#[test]
fn right_to_left_text_and_tabs_have_their_places() {
    insta::assert_snapshot!(shown(
        "title = مؤتمر { $participant } في المدينة\nbody =\n\tنص\tثم { $wrong }\n"
    ));
}

#[test]
fn unknown_names_are_told_with_the_nearest() {
    insta::assert_snapshot!(shown(
        "a = { $particpants }\nb = { -old-town-hal }\nc = { NUMBR($participants) }\nd = { NUMBER($participants, minimumFractionDigit: 1) }\ne = { title }\nf = { CONTACT($venue) }\n"
    ));
}

#[test]
fn types_and_arguments_are_checked() {
    insta::assert_snapshot!(shown(
        "a = { NUMBER($held_on) }\nb = { DATETIME($participants) }\nc = { NUMBER($languages) }\nd = { NUMBER($participants, minimumFractionDigits: 300000000) }\ne = { NUMBER($participants, minimumFractionDigits: 3, maximumFractionDigits: 1) }\nf = { DATETIME($held_on, dateStyle: \"huge\") }\ng = { DATETIME($held_on, year: \"numeric\", day: \"numeric\") }\nh = { NUMBER($participants, type: \"ordinal\") ->\n    [1] eins\n   *[other] viele\n}\ni = { $held_on ->\n   *[other] x\n}\n"
    ));
}

#[test]
fn bytes_that_are_no_text_make_the_file_unreadable() {
    let checked = check_bytes(b"title = T\nbody = \xff\n", "uk", false);
    assert!(checked.unreadable && checked.good.is_empty());
    let place = &checked.diagnostics[0];
    assert_eq!(
        (place.code, place.line, place.column),
        (Code::NotUtf8, 2, 8)
    );
}

#[test]
fn a_byte_order_mark_is_a_warning_and_the_text_is_taken() {
    let checked = check("\u{feff}title = T\n");
    assert_eq!(good(&checked), ["title"]);
    assert_eq!(checked.diagnostics[0].code, Code::ByteOrderMark);
}

#[test]
fn the_first_of_two_with_one_id_counts() {
    let checked = check("title = eins\ntitle = zwei\n");
    assert_eq!(checked.good[0].text, "title = eins");
    assert_eq!(checked.diagnostics[0].code, Code::DuplicateId);
    assert_eq!(
        (checked.diagnostics[0].line, checked.diagnostics[0].column),
        (2, 1)
    );
    assert!(checked.broken.is_empty());
}

#[test]
fn circles_are_found() {
    assert_eq!(
        codes("a = { b }\nb = { a }\nc = { a }\n"),
        ["cycle", "cycle"]
    );
}

#[test]
fn the_source_needs_a_title() {
    assert_eq!(
        check_bytes(b"body = T\n", "de", true).diagnostics[0].code,
        Code::MissingTitle
    );
    assert!(
        check_bytes(b"body = T\n", "uk", false)
            .diagnostics
            .is_empty()
    );
}

#[test]
fn empty_messages_and_bad_slugs_are_found() {
    assert_eq!(codes("title = { \"\" }\n"), ["empty-message"]);
    assert_eq!(codes("slug = Kein Slug\n"), ["invalid-slug"]);
    assert_eq!(codes("slug = { $venue }\n"), ["invalid-slug"]);
    assert_eq!(codes("slug = звіт-2025\n"), Vec::<&str>::new());
}

#[test]
fn more_than_a_hundred_placeables_are_too_many() {
    assert_eq!(
        codes(&format!("title = {}\n", "{ $venue }".repeat(101))),
        ["too-many-placeables"]
    );
}

#[test]
fn deep_nesting_is_refused_before_it_is_parsed() {
    assert_eq!(
        codes(&format!("title = {}\n", "{".repeat(100_000))),
        ["nested-too-deep"]
    );
}

#[test]
fn a_terms_parameter_after_another_term_is_lost() {
    let locale: LocaleTag = "de".parse().unwrap();
    let source =
        "-a = A\n-b = { -a } { $case ->\n   *[x] B\n}\n-c = { $case ->\n   *[x] { -a }\n}\n";
    let checked = check_file(&CheckInput {
        locale: &locale,
        path: "terms.ftl",
        bytes: source.as_bytes(),
        role: FileRole::Terms,
        is_source: true,
        original: None,
        known: &Known::default(),
        contacts: None,
        habits: None,
        depth: Depth::Everything,
    });
    assert_eq!(checked.broken.iter().collect::<Vec<_>>(), ["-b"]);
    assert_eq!(checked.diagnostics[0].code, Code::LostParameter);
}

#[test]
fn terms_stand_in_their_own_file() {
    assert_eq!(codes("-name = Name\ntitle = Titel\n"), ["misplaced-entry"]);
}

#[test]
fn a_coloured_finding_shows_the_same_place_and_line() {
    let source = "title = { $particpants }\n";
    let coloured = render_diagnostic(
        &check(source).diagnostics[0],
        source,
        Wordings::english(),
        true,
    );
    assert!(coloured.contains("news/example.ftl:1:11]"), "{coloured:?}");
    assert!(
        coloured.contains("title = ") && coloured.contains("did you mean"),
        "{coloured:?}"
    );
}

#[test]
fn a_hostile_file_costs_little() {
    let circle = (0..10_000).fold(String::new(), |file, n| {
        file + &format!(
            "a{n} = {{ a{} }}
",
            (n + 1) % 10_000
        )
    });
    let checked = check(&circle);
    assert_eq!(checked.diagnostics.len(), MOST_DIAGNOSTICS);
    assert_eq!(checked.broken.len(), 10_000);
    assert!(check(&"x".repeat(LARGEST_FILE + 1)).unreadable);
}

#[test]
fn windows_line_ends_are_no_error() {
    let checked = check("title = Titel\r\nbody =\r\n    eins\r\n    zwei { $wrong }\r\n");
    assert_eq!(good(&checked), ["title"]);
    assert_eq!(
        (checked.diagnostics[0].line, checked.diagnostics[0].column),
        (4, 12)
    );
}

#[test]
fn a_finding_is_flat_json() {
    let checked = check("title = { $particpants }\n");
    insta::assert_json_snapshot!(checked.diagnostics[0].told(Wordings::english()));
}

#[test]
fn every_code_has_its_own_name() {
    let names: BTreeSet<&str> = Code::ALL.iter().map(|code| code.as_str()).collect();
    assert_eq!(names.len(), Code::ALL.len());
}

#[test]
fn every_code_is_told_and_explained_in_every_language() {
    for wordings in Wordings::all() {
        for code in Code::ALL {
            for wording in std::iter::once("").chain(code.wordings().iter().copied()) {
                for attribute in [None, Some("help")] {
                    let told = wordings.has(*code, wording, attribute);
                    assert!(told, "{}: {code} {wording} {attribute:?}", wordings.tag());
                }
            }
            let explained = wordings.has(*code, "", Some("explain"));
            assert!(explained, "{}: {code}", wordings.tag());
        }
    }
}

#[test]
fn lotses_own_messages_pass_the_check() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("messages");
    let read = |tag: &LocaleTag| -> Vec<(String, Vec<u8>)> {
        let entries = std::fs::read_dir(folder.join(tag.as_str())).unwrap();
        entries
            .map(|entry| {
                let entry = entry.unwrap();
                let name = entry.file_name().into_string().unwrap();
                (name, std::fs::read(entry.path()).unwrap())
            })
            .collect()
    };
    let tree = |files: &'static [(String, Vec<u8>)]| -> Vec<TreeFile<'static>> {
        let files = files.iter().map(|(name, bytes)| TreeFile {
            path: name,
            inner: name,
            bytes,
            role: FileRole::Other { astray: false },
        });
        files.collect()
    };
    let source: &'static _ = read(Wordings::english().tag()).leak();
    let originals = Originals::read(Wordings::english().tag(), &tree(source), None, None);
    for wordings in Wordings::all() {
        let files: &'static _ = read(wordings.tag()).leak();
        let is_source = wordings.tag().as_str() == "en";
        let found = check_locale(wordings.tag(), is_source, &tree(files), &originals).concat();
        let told: Vec<_> = found.iter().map(|finding| finding.told(wordings)).collect();
        assert!(told.is_empty(), "{told:#?}");
    }
}

#[test]
fn every_wording_of_every_code_has_its_example() {
    for code in Code::ALL {
        let mut seen: BTreeSet<String> = BTreeSet::new();
        for (index, example) in code.examples().iter().enumerate() {
            let found: Vec<Diagnostic> = example
                .findings()
                .into_iter()
                .filter(|found| found.code == *code)
                .collect();
            assert_eq!(
                !found.is_empty(),
                example.wrong,
                "{code} {index}: {found:?}"
            );
            seen.extend(found.iter().map(|found| found.wording().to_owned()));
        }
        for wording in code.wordings() {
            assert!(
                seen.contains(*wording),
                "{code}: “{wording}” has no example"
            );
        }
    }
}

#[test]
fn the_examples_are_told_in_every_language() {
    for wordings in Wordings::all() {
        let mut told = String::new();
        for code in Code::ALL {
            for example in code.examples() {
                told.push_str(&example.shown(*code, wordings));
            }
        }
        insta::assert_snapshot!(format!("examples_in_{}", wordings.tag()), told);
    }
}

#[test]
#[expect(
    clippy::disallowed_methods,
    reason = "the handbook is written as snapshots are"
)]
fn the_handbook_is_what_the_code_knows() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/checks.md");
    let now = handbook(Wordings::english());
    if std::env::var("INSTA_UPDATE").as_deref() == Ok("always") {
        std::fs::write(path, &now).unwrap();
    }
    let written = std::fs::read_to_string(path).unwrap();
    assert!(
        written == now,
        "docs/checks.md is made of the checks: INSTA_UPDATE=always cargo test -p words"
    );
}

proptest! {
    #[test]
    fn no_bytes_make_a_check_panic(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        let checked = check_bytes(&bytes, "uk", true);
        let source = String::from_utf8_lossy(&bytes);
        for diagnostic in &checked.diagnostics {
            let _ = render(diagnostic, &source);
        }
    }

    #[test]
    fn no_text_makes_a_check_panic(source in "([a-c] = |-t = |[{}\"$*.\\[\\]()=:>\\- \\n]|NUMBER|#|é|\u{202e}|\u{feff}){0,60}") {
        let checked = check(&source);
        for diagnostic in &checked.diagnostics {
            let _ = render(diagnostic, &source);
        }
        // What is good is good alone, too.
        for entry in &checked.good {
            let again = words::file::LocaleFile::parse(&entry.text);
            prop_assert_eq!(again.entries.len(), 1, "{:?}", entry.text);
        }
    }
}
