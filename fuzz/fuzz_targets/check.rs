//! Any bytes as a translation beside any bytes as its original: a check ends without a panic, in
//! steps that grow no faster than the bytes, and whatever it finds can be told.

#![no_main]

use libfuzzer_sys::fuzz_target;
use words::check::{FileRole, Originals, TreeFile, Wordings, check_locale, render_diagnostic};
use words::locale::LocaleTag;

fuzz_target!(|input: (u8, &[u8], &[u8])| {
    let (kind, translation, original) = input;
    let role = match kind % 4 {
        0 => FileRole::Item { facts: None },
        1 => FileRole::Terms,
        2 => FileRole::Labels,
        _ => FileRole::Other { astray: false },
    };
    let file = |path, bytes| TreeFile {
        path,
        inner: "news/example.ftl",
        bytes,
        role,
    };
    let Ok(uk) = "uk".parse::<LocaleTag>() else {
        return;
    };
    let before = words::steps::taken();
    let source = [file("de/news/example.ftl", original)];
    let originals = Originals::read(&LocaleTag::german(), &source, None, None);
    let files = [file("uk/news/example.ftl", translation)];
    let found = check_locale(&uk, false, &files, &originals);
    let bytes = (translation.len() + original.len()) as u64;
    assert!(words::steps::taken() - before <= 100 * (bytes + 1));
    let text = String::from_utf8_lossy(translation);
    for diagnostic in found.iter().flatten() {
        let _ = render_diagnostic(diagnostic, &text, Wordings::english(), false);
    }
});
