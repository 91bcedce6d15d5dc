//! The plural rules that `fluent-bundle` selects with are the ones that we write numbers by.

use std::collections::BTreeMap;
use std::sync::Arc;

use words::bundle::{ContactBook, ItemWords, Language, Renderer};
use words::fact::{FactValue, Facts};
use words::format::{FormatSettings, Formatter, PluralKind};

const SELECTION: &str = "\
cardinal = { $n ->
    [zero] zero
    [one] one
    [two] two
    [few] few
    [many] many
   *[other] other
}
ordinal = { NUMBER($n, type: \"ordinal\") ->
    [zero] zero
    [one] one
    [two] two
    [few] few
    [many] many
   *[other] other
}
visible = { NUMBER($n, minimumFractionDigits: 1) ->
    [one] one
   *[other] other
}
";

fn language(tag: &str) -> Language {
    let tag: words::locale::LocaleTag = tag.parse().unwrap();
    let formatter = Formatter::new(&tag, &FormatSettings::default()).unwrap();
    Language::new(tag, formatter, "", "")
}

fn selected(language: &Language, words: &ItemWords, id: &str, number: f64) -> String {
    let facts = Facts::from([("n".to_owned(), FactValue::Number(number))]);
    Renderer::new(language, words, &facts, &Arc::new(ContactBook::default()))
        .message(id)
        .unwrap()
        .unwrap()
}

#[test]
fn words_select_the_plural_form_of_the_formatter_in_every_locale_of_the_table() {
    let table: serde_json::Value =
        serde_json::from_str(include_str!("formatting-table.json")).unwrap();
    let tags = table["locales"]
        .as_object()
        .unwrap()
        .keys()
        .map(String::as_str);
    let words = ItemWords::parse(SELECTION.to_owned());
    for tag in tags.chain(["de-simple", "iw", "sh", "tl", "tok", "gsg", "kok-Latn"]) {
        let language = language(tag);
        for number in [
            0.0, 1.0, 1.5, 2.0, 3.0, 5.0, 11.0, 21.0, 101.0, 103.0, 111.0, 1e6, 1e300,
        ] {
            for (id, kind) in [
                ("cardinal", PluralKind::Cardinal),
                ("ordinal", PluralKind::Ordinal),
            ] {
                assert_eq!(
                    selected(&language, &words, id, number),
                    language.formatter().plural_category(number, kind),
                    "{tag} {id} {number}"
                );
            }
        }
    }
}

#[test]
fn arabic_103_takes_few_and_111_many() {
    let language = language("ar");
    let words = ItemWords::parse(SELECTION.to_owned());
    assert_eq!(selected(&language, &words, "cardinal", 103.0), "few");
    assert_eq!(selected(&language, &words, "cardinal", 111.0), "many");
}

#[test]
fn a_million_takes_many_in_the_romance_languages() {
    let words = ItemWords::parse(SELECTION.to_owned());
    let chosen: BTreeMap<&str, String> = ["fr", "es", "it", "pt", "ca"]
        .into_iter()
        .map(|tag| (tag, selected(&language(tag), &words, "cardinal", 1e6)))
        .collect();
    assert!(
        chosen.values().all(|category| category == "many"),
        "{chosen:?}"
    );
}

#[test]
fn one_with_a_visible_fraction_digit_is_other_in_english() {
    let words = ItemWords::parse(SELECTION.to_owned());
    assert_eq!(selected(&language("en"), &words, "visible", 1.0), "other");
}

#[test]
fn portuguese_of_portugal_has_its_own_rules() {
    let words = ItemWords::parse(SELECTION.to_owned());
    assert_eq!(selected(&language("pt"), &words, "cardinal", 0.0), "one");
    assert_eq!(
        selected(&language("pt-PT"), &words, "cardinal", 0.0),
        "other"
    );
}

#[test]
fn it_is_known_which_languages_have_plural_rules() {
    let knows = |tag: &str| {
        let settings = words::format::FormatSettings::default();
        let formatter = words::format::Formatter::new(&tag.parse().unwrap(), &settings);
        formatter.unwrap().knows_plurals()
    };
    for tag in [
        "de", "uk", "ar-EG", "sr-Latn", "pt-PT", "zh-Hant", "ja", "vi", "tr", "kmr",
    ] {
        assert!(knows(tag), "{tag}");
    }
    for tag in ["gn", "bas", "tlh"] {
        assert!(!knows(tag), "{tag}");
    }
}
