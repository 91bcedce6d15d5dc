//! Whether two versions of a message say the same, what differs, and how many words there are.

use proptest::prelude::*;
use words::canonical::says_the_same;
use words::difference::{Change, difference, entry_text, word_count, words_to_translate};

const SUMMARY: &str = "summary = Es halfen { $helpers ->\n    [one] { $helpers } Mensch\n   *[other] { NUMBER($helpers, minimumFractionDigits: 0) } Menschen\n } bei { -verein(case: \"dative\") }.\n    .note = Ein Hinweis";

#[test]
fn white_space_and_lines_say_nothing() {
    for same in [
        "summary=Es   halfen {$helpers ->\n [one]{$helpers}   Mensch\n *[other] {NUMBER( $helpers, minimumFractionDigits:0 )}\n  Menschen\n }  bei\n   {-verein( case:\"dative\" )}.\n   .note=\n     Ein\n     Hinweis\n\n",
        "summary =\n    Es halfen\n\n    { $helpers ->\n        [one] { $helpers } Mensch\n       *[other] { NUMBER($helpers, minimumFractionDigits: 0) } Menschen\n     } bei { -verein(case: \"dative\") }.\n    .note = Ein Hinweis",
    ] {
        assert!(says_the_same(SUMMARY, same), "{same}");
    }
}

#[test]
fn comments_say_nothing() {
    assert!(says_the_same(SUMMARY, &format!("# a comment\n{SUMMARY}")));
}

#[test]
fn whatever_a_reader_may_see_says_something() {
    for (from, to) in [
        ("halfen", "helfen"),
        ("Menschen", "Menschen!"),
        ("[one]", "[1]"),
        ("*[other]", "[other]"),
        ("$helpers }", "$people }"),
        ("NUMBER", "DATETIME"),
        ("minimumFractionDigits: 0", "minimumFractionDigits: 1"),
        ("dative", "genitive"),
        ("-verein", "-bund"),
        ("Hinweis", "Wink"),
        (".note", ".hint"),
        ("{ $helpers } Mensch", "$helpers Mensch"),
        ("{ $helpers } Mensch", "{ \"$helpers\" } Mensch"),
    ] {
        let other = SUMMARY.replacen(from, to, 1);
        assert_ne!(SUMMARY, other);
        assert!(!says_the_same(SUMMARY, &other), "{other}");
    }
    assert!(!says_the_same("a = { \" \" }", "a = { \"  \" }"));
}

#[test]
fn what_cannot_be_parsed_is_compared_as_it_stands() {
    assert!(says_the_same("a = { $b", "a =  {$b"));
    assert!(!says_the_same("a = { $b", "a = { $c"));
    let deep = format!("a = {}", "{".repeat(100_000));
    assert!(says_the_same(&deep, &format!("{deep} ")));
}

fn shown(before: &str, after: &str) -> String {
    difference(before, after)
        .into_iter()
        .map(|part| match part.change {
            Change::Same => part.text,
            Change::Removed => format!("[-{}-]", part.text),
            Change::Added => format!("{{+{}+}}", part.text),
        })
        .collect()
}

#[test]
fn a_difference_is_told_in_whole_words() {
    assert_eq!(
        shown("Es halfen fünf Menschen.", "Es halfen etwa sechs Menschen!"),
        "Es halfen [-fünf-]{+etwa sechs+} Menschen[-.-]{+!+}"
    );
    assert_eq!(
        shown("Es halfen { $n } Menschen.", "Niemand half."),
        "[-Es halfen { $n } Menschen-]{+Niemand half+}.",
        "spaces that are in both are told with the words around them"
    );
    assert_eq!(shown("gleich", "gleich"), "gleich");
    assert_eq!(shown("", "neu"), "{+neu+}");
    assert_eq!(shown("alt", ""), "[-alt-]");
    assert_eq!(shown("", ""), "");
}

#[test]
fn words_are_found_where_no_spaces_part_them() {
    // Thai: "I eat rice", "I eat fish".
    assert_eq!(shown("ฉันกินข้าว", "ฉันกินปลา"), "ฉันกิน[-ข้าว-]{+ปลา+}");
    assert_eq!(word_count("ฉันกินข้าว"), 3);
    assert_eq!(word_count("Don’t count: 3 signs… — or «quotes»!"), 6);
    assert_eq!(word_count("مرحبا بكم في ماغدبورغ"), 4);
    assert_eq!(word_count(" \n "), 0);
}

#[test]
fn every_variant_is_to_be_translated_and_no_variable() {
    assert_eq!(words_to_translate("title = Neue Meldung"), 2);
    assert_eq!(
        words_to_translate(SUMMARY),
        7,
        "Es halfen, Mensch, Menschen, bei, Ein Hinweis"
    );
    assert_eq!(words_to_translate("title = { -verein }"), 0);
}

#[test]
fn the_text_of_an_entry_is_shown_without_its_id_and_indentation() {
    assert_eq!(entry_text("title = Meldung"), "Meldung");
    assert_eq!(
        entry_text("body =\n    Eins = 1\n\n      - zwei\n    drei\n"),
        "Eins = 1\n\n  - zwei\ndrei"
    );
}

#[test]
fn a_long_text_that_was_replaced_is_told_at_once() {
    let (before, after) = ("alt ".repeat(60_000), "neu ".repeat(60_000));
    let parts = difference(&format!("Titel {before}"), &format!("Titel {after}"));
    let changes: Vec<Change> = parts.iter().map(|part| part.change).collect();
    assert_eq!(
        changes,
        [Change::Same, Change::Removed, Change::Added, Change::Same]
    );
}

proptest! {
    #[test]
    fn both_texts_can_be_read_in_a_difference(before in "\\PC{0,60}", after in "\\PC{0,60}") {
        let parts = difference(&before, &after);
        let without = |change| -> String {
            parts.iter().filter(|part| part.change != change).map(|part| part.text.as_str()).collect()
        };
        prop_assert_eq!(without(Change::Added), before);
        prop_assert_eq!(without(Change::Removed), after);
    }

    #[test]
    fn white_space_anywhere_between_words_says_nothing(at in 0..40_usize, space in "[ \n]{1,5}") {
        let text = "title = Ein { $n } Wort und noch eins hier";
        let at = text.floor_char_boundary(at.max(8).min(text.len()));
        // Further lines are indented; otherwise they are no part of the message.
        let changed = format!("{}{}{}", &text[..at], space.replace('\n', "\n  "), &text[at..]);
        // Not within the sign and name of a variable, which are one.
        let inside_name = text[..at].ends_with('$');
        prop_assume!(!inside_name);
        prop_assert!(says_the_same(text, &changed), "{}", changed);
    }
}
