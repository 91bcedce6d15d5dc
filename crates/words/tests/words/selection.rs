//! The numbers by which messages choose, and numbers that stand for each plural form.

use words::fact::{FactValue, Facts};
use words::format::{FormatSettings, Formatter, PluralKind};
use words::locale::LocaleTag;
use words::markdown::html_without_images;
use words::selection::number_selections;

fn formatter(tag: &str) -> Formatter {
    let tag: LocaleTag = tag.parse().unwrap();
    Formatter::new(&tag, &FormatSettings::default()).unwrap()
}

fn samples(tag: &str, kind: PluralKind) -> Vec<(&'static str, f64)> {
    let samples = formatter(tag).plural_samples(kind, 3);
    samples
        .into_iter()
        .map(|sample| (sample.category, sample.numbers[0]))
        .collect()
}

#[test]
fn every_form_of_a_language_has_a_number() {
    let arabic = [
        ("zero", 0.0),
        ("one", 1.0),
        ("two", 2.0),
        ("few", 3.0),
        ("many", 11.0),
        ("other", 100.0),
    ];
    assert_eq!(samples("ar", PluralKind::Cardinal), arabic);
    let ukrainian = [("one", 1.0), ("few", 2.0), ("many", 5.0), ("other", 1.5)];
    assert_eq!(samples("uk", PluralKind::Cardinal), ukrainian);
    let french = [("one", 1.0), ("many", 1_000_000.0), ("other", 2.0)];
    assert_eq!(samples("fr", PluralKind::Cardinal), french);
    let english = [("one", 1.0), ("two", 2.0), ("few", 3.0), ("other", 4.0)];
    assert_eq!(samples("en", PluralKind::Ordinal), english);
    for tag in [
        "ar", "br", "cy", "de", "fa", "ga", "lt", "lv", "mt", "pl", "ru", "sl", "tr", "vi",
    ] {
        let formatter = formatter(tag);
        let found = formatter.plural_samples(PluralKind::Cardinal, 3);
        let categories: Vec<&str> = found.iter().map(|sample| sample.category).collect();
        assert_eq!(categories, formatter.plural_categories(), "{tag}");
        for sample in found {
            for number in sample.numbers {
                let category = formatter.plural_category(number, PluralKind::Cardinal);
                assert_eq!(category, sample.category, "{tag}: {number}");
            }
        }
    }
}

#[test]
fn only_choices_by_a_number_are_found() {
    let facts = Facts::from([
        ("people".to_owned(), FactValue::Number(5.0)),
        ("hall".to_owned(), FactValue::Text("one".to_owned())),
    ]);
    let entry = "text = { $people ->\n    [0] a\n    [12] b\n    [one] { $hall ->\n        [one] x\n       *[other] y\n    }\n   *[other] { NUMBER($place, type: \"ordinal\") ->\n        [two] p\n       *[other] q\n    }\n } { $case ->\n    [dative] r\n   *[other] s\n }\n";
    let found = number_selections(entry, &facts);
    assert_eq!(found.keys().collect::<Vec<_>>(), ["people", "place"]);
    assert_eq!(found["people"].exact, [0.0, 12.0]);
    assert_eq!(found["people"].kind, PluralKind::Cardinal);
    assert_eq!(found["place"].kind, PluralKind::Ordinal);
    assert!(number_selections("text = { $people }\n", &facts).is_empty());
    assert!(number_selections("text = { broken", &facts).is_empty());
}

#[test]
fn an_image_leaves_its_description_where_nothing_may_be_loaded() {
    let html = html_without_images("Ein ![*schönes* Bild](https://example.org/a.png) und **mehr**");
    assert!(
        !html.contains("<img") && !html.contains("example.org"),
        "{html}"
    );
    assert!(
        html.contains("schönes") && html.contains("<strong>mehr</strong>"),
        "{html}"
    );
}
