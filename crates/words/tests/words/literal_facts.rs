//! Facts that are written out are found however a locale writes them, and what only looks like them
//! is left alone.

use std::collections::BTreeSet;

use words::bundle::ContactEntry;
use words::check::{Code, Contacts, FileRole, Originals, TreeFile, Wordings, check_locale};
use words::fact::{FactValue, Facts};
use words::format::{
    CalendarChoice, DateFormat, DateLength, DateParts, DateStyle, FormatSettings, Formatter,
    NumberOptions,
};
use words::locale::LocaleTag;

const LOCALES: [&str; 24] = [
    "ar",
    "ar-EG",
    "bn",
    "de",
    "de-simple",
    "el",
    "en",
    "en-GB",
    "fa",
    "fi",
    "fr",
    "he",
    "hi",
    "hu",
    "ja",
    "ko",
    "pl",
    "pt",
    "ru",
    "th",
    "tr",
    "uk",
    "vi",
    "zh",
];

fn facts() -> Facts {
    let text = |text: &str| FactValue::Text(text.to_owned());
    Facts::from(
        [
            ("starts_on", FactValue::Date("2026-05-12".parse().unwrap())),
            ("participants", FactValue::Number(1250.0)),
            ("helpers", FactValue::Number(25.0)),
            ("tables", FactValue::Number(6.0)),
            ("founded", FactValue::Number(1998.0)),
            ("fee", FactValue::Number(12.5)),
            ("share", FactValue::Number(0.35)),
            ("url", text("https://www.example.org/anmeldung/")),
            ("phone", text("+49 391 5550123")),
            ("venue", text("")),
        ]
        .map(|(name, value)| (name.to_owned(), value)),
    )
}

fn contacts() -> Contacts {
    let office = ContactEntry {
        phone: Some("+43 1 5550199".to_owned()),
        email: Some("office@example.org".to_owned()),
        website: None,
        address: None,
    };
    Contacts::from([("office".to_owned(), office)])
}

/// The help of each finding of a text that follows `body = x `.
fn found(locale: &str, text: &str) -> Vec<String> {
    beside("", locale, &format!("body = x {text}"))
}

fn beside(original: &str, locale: &str, text: &str) -> Vec<String> {
    let (facts, contacts) = (facts(), contacts());
    let locale: LocaleTag = locale.parse().unwrap();
    let file = |bytes| TreeFile {
        path: "x/news/a.ftl",
        inner: "news/a.ftl",
        bytes,
        role: FileRole::Item {
            facts: Some(&facts),
        },
    };
    let source = [file(original.as_bytes())];
    let originals = Originals::read(&LocaleTag::german(), &source, Some(&contacts), None);
    let files = [file(text.as_bytes())];
    let found = check_locale(&locale, false, &files, &originals).concat();
    let found = found.iter().filter(|each| each.code == Code::LiteralFact);
    let help = |help: String| {
        let (_, rest) = help.split_once("write ").unwrap();
        rest.split_once(" instead").unwrap().0.to_owned()
    };
    found
        .map(|each| help(each.help(Wordings::english())))
        .collect()
}

#[test]
fn a_date_is_found_in_every_style_and_calendar_of_a_locale() {
    let date = "2026-05-12".parse().unwrap();
    let day_and_month = DateParts {
        month: true,
        day: true,
        ..DateParts::default()
    };
    let formats = [
        DateFormat::Style(DateStyle::Full),
        DateFormat::Style(DateStyle::Long),
        DateFormat::Style(DateStyle::Medium),
        DateFormat::Style(DateStyle::Short),
        DateFormat::Parts(day_and_month, DateLength::Long),
    ];
    for tag in LOCALES {
        for calendar in [CalendarChoice::Gregorian, CalendarChoice::Locale] {
            let settings = FormatSettings {
                calendar,
                digits: None,
            };
            let formatter = Formatter::new(&tag.parse().unwrap(), &settings).unwrap();
            for format in formats {
                let written = formatter.date_as(date, format);
                let found = found(tag, &written);
                assert_eq!(found.len(), 1, "{tag}: {written}");
                assert!(
                    found[0].contains("$starts_on"),
                    "{tag}: {written}: {found:?}"
                );
            }
        }
    }
}

#[test]
fn a_number_is_found_in_the_digits_and_groups_of_a_locale() {
    for tag in LOCALES {
        let formatter = Formatter::new(&tag.parse().unwrap(), &FormatSettings::default()).unwrap();
        for (name, value) in [("participants", 1250.0), ("fee", 12.5)] {
            for grouping in [true, false] {
                let options = NumberOptions {
                    grouping,
                    ..NumberOptions::default()
                };
                let written = formatter.number(value, &options);
                let found: BTreeSet<String> = found(tag, &written).into_iter().collect();
                assert_eq!(found.len(), 1, "{tag}: {written}: {found:?}");
                assert!(found.first().unwrap().contains(name), "{tag}: {written}");
            }
        }
    }
}

#[test]
fn a_date_is_found_between_words() {
    for (tag, text, placeable) in [
        (
            "de",
            "am 12.5. um 9",
            "{ DATETIME($starts_on, day: \"numeric\", month: \"numeric\") }",
        ),
        (
            "de",
            "am 12. 05. 2026",
            "{ DATETIME($starts_on, dateStyle: \"medium\") }",
        ),
        (
            "de",
            "am 2026-05-12",
            "{ DATETIME($starts_on, dateStyle: \"short\") }",
        ),
        (
            "en",
            "on 12 May",
            "{ DATETIME($starts_on, day: \"numeric\", month: \"long\") }",
        ),
        (
            "en",
            "on May 12th",
            "{ DATETIME($starts_on, day: \"numeric\", month: \"long\") }",
        ),
        ("tr", "12 Mayıs 2026’da", "{ $starts_on }"),
        ("ja", "は2026年5月12日に", "{ $starts_on }"),
        ("ar", "في ١٢ مايو ٢٠٢٦", "{ $starts_on }"),
    ] {
        assert_eq!(found(tag, text), [placeable], "{tag}: {text}");
    }
}

#[test]
fn what_only_looks_like_a_fact_is_left_alone() {
    for text in [
        "12. Mai 2025",
        "12.05.2025",
        "3.12.5.2026",
        "12.5.1",
        "12. März",
        "Version 2.12.5.2026",
        "1251 und 11250 und 1250er",
        "25 %, 25. Mal, 25:00",
        "6 Tische",
        "1998",
        "12,50 %",
        "https://example.org/1250/12.05.2026",
        "https://www.example.org/anmeldung/anders",
        "391 5550124",
        "01/5550123",
        "noffice@example.org",
        "[x](https://example.org/25)",
        "2026",
    ] {
        assert_eq!(found("de", text), [""; 0], "{text}");
    }
}

#[test]
fn a_phone_number_is_found_by_its_digits() {
    for text in [
        "0391 5550123",
        "0391/555 01 23",
        "+49 391 555-0123",
        "0049 391 5550123",
        "+49 (0) 391 5550123",
        "(0391) 5550123",
        "٠٣٩١ ٥٥٥٠١٢٣",
    ] {
        assert_eq!(found("ar", text), ["{ $phone }"], "{text}");
    }
    assert_eq!(
        found("de", "Rufen Sie an: 01/555 01 99."),
        ["{ CONTACT(\"office\", show: \"phone\") }"]
    );
}

#[test]
fn addresses_are_found_whatever_stands_around_them() {
    assert_eq!(
        found("de", "(Office@example.org)."),
        ["{ CONTACT(\"office\", show: \"email\") }"]
    );
    for text in [
        "https://www.example.org/anmeldung/.",
        "[hier](http://example.org/anmeldung)",
        "**www.example.org/anmeldung**",
    ] {
        assert_eq!(found("de", text), ["{ $url }"], "{text}");
    }
}

#[test]
fn a_small_number_or_a_year_is_a_fact_where_the_source_shows_one() {
    let source = "body = { $tables } Tische seit { $founded }";
    assert_eq!(
        beside(source, "uk", "body = 6 столів із 1998 року"),
        [
            "{ $tables }",
            "{ NUMBER($founded, useGrouping: \"false\") }"
        ]
    );
    let shown = "body = { $tables } столів, { $founded }, 6 і 1998";
    assert_eq!(beside(source, "uk", shown), [""; 0]);
    assert_eq!(
        beside("", "uk", "body = 35 %"),
        ["{ NUMBER($share, style: \"percent\") }"]
    );
}

#[test]
fn a_fact_in_all_variants_is_told_once_for_each_message() {
    let text = "body = { $tables ->\n    [one] 1250 a\n   *[other] 1250 b\n }\nsummary = 1250";
    assert_eq!(beside("", "en", text).len(), 2);
}
