//! What a check costs: never more than a multiple of the file's bytes, whatever they are. Steps are
//! counted, not time: see `words::steps`.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use chrono::{Months, NaiveDate};
use proptest::prelude::*;
use words::bundle::ContactEntry;
use words::check::{
    Contacts, FileRole, Originals, TreeFile, Wordings, check_locale, render_diagnostic,
};
use words::fact::{FactValue, Facts};
use words::locale::LocaleTag;
use words::steps;

/// So many steps a byte may take. What is proposed for a mistyped name is looked for among the
/// names of the file, but only for a limited number of findings.
const STEPS_PER_BYTE: u64 = 100;

fn steps_of(translation: &[u8], original: &[u8], role: FileRole<'_>) -> u64 {
    let file = |path, bytes| TreeFile {
        path,
        inner: "news/example.ftl",
        bytes,
        role,
    };
    let (uk, de): (LocaleTag, _) = ("uk".parse().unwrap(), LocaleTag::german());
    let source = [file("de/news/example.ftl", original)];
    let items = BTreeSet::new();
    let before = steps::taken();
    let originals = Originals::read(&LocaleTag::german(), &source, None, Some(&items));
    let _ = check_locale(&de, true, &source, &originals);
    let _ = check_locale(
        &uk,
        false,
        &[file("uk/news/example.ftl", translation)],
        &originals,
    );
    steps::taken() - before
}

/// Texts that tempt a check to look again and again at what it has seen.
fn hostile(size: usize) -> Vec<(&'static str, String)> {
    let mut texts = Vec::new();
    let mut build = |name, part: &dyn Fn(usize) -> String| {
        let mut text = String::new();
        for index in 0.. {
            let _ = write!(text, "{}", part(index));
            if text.len() >= size {
                break;
            }
        }
        texts.push((name, text));
    };
    build("a chain into a circle", &|index| {
        format!("a{index} = {{ a{} }}\n", index.saturating_sub(1))
    });
    build("one long chain", &|index| {
        format!("a{index} = {{ a{} }}\n", index + 1)
    });
    build("everything shows one", &|index| {
        format!("a{index} = {{ a0 }}{{ a1 }}\n")
    });
    build("junk after each message", &|index| {
        format!("a{index} = x\n  {{\n")
    });
    build("junk that swallows", &|index| format!("a{index} = {{\n"));
    build("unknown names", &|index| {
        format!("message-{index} = {{ messag-{index} }} {{ -term{index} }}\n")
    });
    build("attributes", &|index| {
        format!("a{index} =\n    .b = x\n    .b = {{ a{index}.c }}\n")
    });
    build("variants", &|_| {
        "a = { $x ->\n  [a] { $x }\n  [a] y\n *[b] z\n }\n".to_owned()
    });
    build("asterisks", &|index| {
        if index == 0 {
            "body = a".to_owned()
        } else {
            "** *a **b* ".to_owned()
        }
    });
    build("links", &|index| {
        if index == 0 {
            "body = ".to_owned()
        } else {
            format!("x [a](b{index}) ![")
        }
    });
    build("brackets", &|index| {
        if index == 0 {
            "body = x".to_owned()
        } else {
            "[".to_owned()
        }
    });
    build("isolates", &|index| {
        if index == 0 {
            "body = x".to_owned()
        } else {
            "\u{2068}\u{202b}\u{2069}".to_owned()
        }
    });
    build("long names", &|index| {
        format!(
            "{}{index} = {{ {}{index} }}\n",
            "n".repeat(5_000),
            "m".repeat(5_000)
        )
    });
    build("comments", &|_| {
        "# lotse: allow double-space because x\n# lotse: allow y\na = b\n".to_owned()
    });
    build("spaces", &|index| {
        if index == 0 {
            "body = x".to_owned()
        } else {
            "   a".to_owned()
        }
    });
    texts
}

#[test]
fn a_file_eight_times_as_long_takes_about_eight_times_the_steps() {
    for role in [
        FileRole::Item { facts: None },
        FileRole::Other { astray: false },
    ] {
        let (short, long) = (hostile(4_000), hostile(32_000));
        for ((name, short), (_, long)) in short.iter().zip(&long) {
            // Against itself, and against a file that has nothing in common with it.
            for original in ["", "title = x\n", "same"] {
                let text = |own: &str| {
                    if original == "same" {
                        own.to_owned()
                    } else {
                        original.to_owned()
                    }
                };
                let few = steps_of(short.as_bytes(), text(short).as_bytes(), role);
                let many = steps_of(long.as_bytes(), text(long).as_bytes(), role);
                assert!(
                    many <= 12 * few,
                    "{name} beside “{original}”: {few} steps, then {many}"
                );
                let bytes = long.len() as u64;
                assert!(
                    many <= STEPS_PER_BYTE * bytes,
                    "{name} beside “{original}”: {many} steps for {bytes} bytes"
                );
            }
        }
    }
}

/// Contacts that differ in few digits, and facts that are on the same days and of like numbers.
fn contacts(count: usize) -> Contacts {
    (0..count)
        .map(|index| {
            let entry = ContactEntry {
                phone: Some(format!("+49 391 {index:07}")),
                email: Some(format!("office{index}@example.org")),
                website: Some(format!("https://example.org/{index}")),
                address: None,
            };
            (format!("contact-{index}"), entry)
        })
        .collect()
}

fn facts(count: u32) -> Facts {
    let first: NaiveDate = "2026-01-12".parse().unwrap();
    (0..count)
        .flat_map(|index| {
            let date = first + Months::new(index % 1_000);
            let phone = format!("+49 391 555{index:04}");
            [
                (format!("date-{index}"), FactValue::Date(date)),
                (
                    format!("number-{index}"),
                    FactValue::Number(f64::from(index)),
                ),
                (format!("phone-{index}"), FactValue::Text(phone)),
            ]
        })
        .collect()
}

fn steps_beside(text: &str, facts: Option<&Facts>, contacts: &Contacts) -> u64 {
    let (source, locale) = (LocaleTag::german(), "uk".parse::<LocaleTag>().unwrap());
    let originals = Originals::read(&source, &[], Some(contacts), None);
    let before = steps::taken();
    let file = TreeFile {
        path: "uk/news/example.ftl",
        inner: "news/example.ftl",
        bytes: text.as_bytes(),
        role: FileRole::Item { facts },
    };
    let _ = check_locale(&locale, false, &[file], &originals);
    steps::taken() - before
}

/// Texts that look like facts again and again.
fn like_facts(size: usize) -> Vec<(&'static str, String)> {
    let parts: [(&str, &str); 6] = [
        ("dates", "12 січня 2026 "),
        ("days", "12 12 12.1.12 "),
        ("numbers", "1 234 567.8,9 "),
        ("phones", "+49 (0)391/555-0123 0391 "),
        ("digits", "1"),
        ("addresses", "a@b.cd www.x https://y.z/1 "),
    ];
    let text = |part: &str| format!("body = x{}", part.repeat(size / part.len()));
    parts.map(|(name, part)| (name, text(part))).into()
}

#[test]
fn ten_thousand_contacts_are_read_once_for_all_files() {
    let (few, many) = (contacts(10), contacts(10_000));
    for (name, text) in like_facts(4_000) {
        // What is made once is made here.
        let _ = steps_beside(&text, None, &many);
        let _ = steps_beside(&text, None, &few);
        let beside_few = steps_beside(&text, None, &few);
        let beside_many = steps_beside(&text, None, &many);
        assert!(
            beside_many <= 2 * beside_few,
            "{name}: {beside_few} steps beside few contacts, {beside_many} beside many"
        );
    }
}

#[test]
fn a_text_eight_times_as_long_is_compared_with_many_facts_in_eight_times_the_steps() {
    let (facts, contacts) = (facts(1_000), contacts(10));
    let (short, long) = (like_facts(2_000), like_facts(16_000));
    for ((name, short), (_, long)) in short.iter().zip(&long) {
        let none = steps_beside("body = x1 a@b www.", Some(&facts), &contacts);
        let few = steps_beside(short, Some(&facts), &contacts);
        let many = steps_beside(long, Some(&facts), &contacts);
        assert!(many <= 12 * few, "{name}: {few} steps, then {many}");
        let bytes = long.len() as u64;
        assert!(
            many <= none + STEPS_PER_BYTE * bytes,
            "{name}: {many} steps for {bytes} bytes, {none} of them for the facts"
        );
    }
}

proptest! {
    #[test]
    fn no_bytes_make_a_check_of_two_files_panic_or_take_long(
        translation in "([a-c] = |-t = |body = |title =|    |[{}\"$*.\\[\\]()=:>\\- \n]|->|NUMBER|# lotse: allow |html|#|é|ї|a|\u{202e}|\u{200b}|\u{2068}|\u{feff}|<b>|\\u0000){0,60}",
        original in "([a-c] = |body = |[{}\"$*.\\[\\]() \n]|x|# ){0,40}",
        noise in proptest::collection::vec(any::<u8>(), 0..40),
    ) {
        for bytes in [translation.clone().into_bytes(), [translation.as_bytes(), &noise].concat()] {
            for role in [FileRole::Item { facts: None }, FileRole::Terms, FileRole::Labels, FileRole::Other { astray: true }] {
                let steps = steps_of(&bytes, original.as_bytes(), role);
                let size = (bytes.len() + original.len()) as u64;
                prop_assert!(steps <= STEPS_PER_BYTE * (size + 1), "{steps} steps for {size} bytes");
            }
        }
    }

    #[test]
    fn whatever_is_found_can_be_told(
        translation in "([a-c] = |body = |[{}\"$*.\\[\\]() \n]|\r|\t|\u{7}|é|ї|a|\u{202e}|\u{200b}|\u{2068}|\u{feff}|<b>){0,60}",
    ) {
        let locale: LocaleTag = "uk".parse().unwrap();
        let files = [TreeFile {
            path: "uk/news/a.ftl",
            inner: "news/a.ftl",
            bytes: translation.as_bytes(),
            role: FileRole::Item { facts: None },
        }];
        let source = [TreeFile { bytes: b"body = **a** [b](c)\n\n    # d\n", ..files[0] }];
        let originals = Originals::read(&LocaleTag::german(), &source, None, None);
        for diagnostic in check_locale(&locale, false, &files, &originals).concat() {
            for wordings in Wordings::all() {
                let shown = render_diagnostic(&diagnostic, &translation, wordings, false);
                // Nothing in it acts on a terminal.
                prop_assert!(!shown.contains(['\u{7}', '\r', '\u{202e}']), "{shown:?}");
            }
        }
    }
}
