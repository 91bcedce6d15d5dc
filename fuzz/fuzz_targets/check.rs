//! Any bytes as a translation beside any bytes as its original: a check ends without a panic, in
//! steps that grow no faster than the bytes, and whatever it finds can be told.

#![no_main]

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use words::bundle::ContactEntry;
use words::check::{
    Contacts, FileRole, Originals, TreeFile, Wordings, check_locale, render_diagnostic,
};
use words::fact::{FactValue, Facts};
use words::locale::LocaleTag;

static FACTS: LazyLock<Facts> = LazyLock::new(|| {
    let text = |text: &str| FactValue::Text(text.to_owned());
    let mut facts = Facts::from([
        ("n".to_owned(), FactValue::Number(1250.5)),
        ("m".to_owned(), FactValue::Number(12.0)),
        ("t".to_owned(), text("+49 391 5550123")),
        ("u".to_owned(), text("https://a.bc/d")),
        ("e".to_owned(), text("a@b.cd")),
    ]);
    if let Some(date) = "2026-05-12".parse().ok() {
        facts.insert("d".to_owned(), FactValue::Date(date));
    }
    facts
});

static CONTACTS: LazyLock<Contacts> = LazyLock::new(|| {
    let entry = ContactEntry {
        phone: Some("0391/555 01 24".to_owned()),
        email: Some("x@y.z".to_owned()),
        website: Some("http://www.x.yz/".to_owned()),
        address: None,
    };
    Contacts::from([("c".to_owned(), entry)])
});

fuzz_target!(|input: (u8, &[u8], &[u8], &[u8])| {
    let (kind, translation, original, terms) = input;
    let role = match kind % 5 {
        0 => FileRole::Item { facts: None },
        1 => FileRole::Item {
            facts: Some(&*FACTS),
        },
        2 => FileRole::Terms,
        3 => FileRole::Labels,
        _ => FileRole::Other { astray: false },
    };
    let file = |path, bytes| TreeFile {
        path,
        inner: "news/example.ftl",
        bytes,
        role,
    };
    let terms = |path| TreeFile {
        path,
        inner: "terms.ftl",
        bytes: terms,
        role: FileRole::Terms,
    };
    let tag = ["uk", "fa", "th", "ja", "de-simple"][usize::from(kind / 5) % 5];
    let Ok(locale) = tag.parse::<LocaleTag>() else {
        return;
    };
    // What is made once for all files, whatever is in them, is no work on this one.
    LazyLock::force(&FACTS);
    LazyLock::force(&CONTACTS);
    let before = words::steps::taken();
    let source = [file("de/news/example.ftl", original), terms("de/terms.ftl")];
    let german = LocaleTag::german();
    let originals = Originals::read(&german, &source, Some(&CONTACTS), None);
    let files = [file("uk/news/example.ftl", translation), terms("uk/terms.ftl")];
    let found = check_locale(&locale, false, &files, &originals);
    let of_source = check_locale(&german, true, &source, &originals);
    let bytes = translation.len() + original.len() + 2 * files[1].bytes.len();
    assert!(words::steps::taken() - before <= 200 * (bytes as u64 + 10));
    for (diagnostics, file) in found.iter().zip(&files).chain(of_source.iter().zip(&source)) {
        let text = String::from_utf8_lossy(file.bytes);
        for diagnostic in diagnostics {
            let _ = render_diagnostic(diagnostic, &text, Wordings::english(), false);
        }
    }
});
