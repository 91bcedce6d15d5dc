//! Messages with facts become text, or an error; never half of both.

use std::collections::HashMap;
use std::sync::Arc;

use chrono::NaiveDate;
use proptest::prelude::*;
use words::bundle::{ContactBook, ContactEntry, ItemWords, Language, RenderError, Renderer};
use words::fact::{FactValue, Facts};
use words::format::{CalendarChoice, FormatSettings, Formatter};
use words::locale::LocaleTag;

fn language_with(tag: &str, terms: &str, settings: &FormatSettings) -> Language {
    let tag: LocaleTag = tag.parse().unwrap();
    let formatter = Formatter::new(&tag, settings).unwrap();
    Language::new(
        tag,
        formatter,
        terms,
        "kind-news = News\nui-n = { $count } mal\n",
    )
}

fn language(tag: &str, terms: &str) -> Language {
    language_with(tag, terms, &FormatSettings::default())
}

fn facts() -> Facts {
    let date = NaiveDate::from_ymd_opt(2025, 11, 28).unwrap();
    Facts::from([
        ("participants".to_owned(), FactValue::Number(1234.0)),
        ("one".to_owned(), FactValue::Number(1.0)),
        ("share".to_owned(), FactValue::Number(0.07)),
        ("held_on".to_owned(), FactValue::Date(date)),
        (
            "venue".to_owned(),
            FactValue::Text("Altes Rathaus".to_owned()),
        ),
        ("arabic".to_owned(), FactValue::Text("بيت".to_owned())),
        (
            "phone".to_owned(),
            FactValue::Text("+49 30 23125-101".to_owned()),
        ),
        (
            "languages".to_owned(),
            FactValue::List(vec!["A".into(), "B".into(), "C".into()]),
        ),
    ])
}

fn contacts() -> Arc<ContactBook> {
    let office = ContactEntry {
        phone: Some("+49 30 23125-101".to_owned()),
        ..ContactEntry::default()
    };
    Arc::new(ContactBook(HashMap::from([("office".to_owned(), office)])))
}

fn render(language: &Language, message: &str) -> Result<String, RenderError> {
    let words = ItemWords::parse(format!("m = {message}\nother = Anderes\n"));
    Renderer::new(language, &words, &facts(), &contacts())
        .message("m")
        .unwrap()
}

fn german(message: &str) -> Result<String, RenderError> {
    render(&language("de", ""), message)
}

#[test]
fn a_number_forgets_the_fraction_that_it_was_written_with() {
    assert_eq!(german("{ 1.0 }").unwrap(), "1,0");
    assert_eq!(german("{ NUMBER(1.0) }").unwrap(), "1");
    assert_eq!(
        german("{ NUMBER(NUMBER($one, minimumFractionDigits: 2)) }").unwrap(),
        "1"
    );
    let selection = "{ NUMBER(1.0) ->\n    [one] eins\n   *[other] andere\n }";
    assert_eq!(german(selection).unwrap(), "eins");
}

#[test]
fn facts_are_written_as_the_locale_writes_them() {
    assert_eq!(
        german("{ $participants } am { $held_on }").unwrap(),
        "1.234 am 28. November 2025"
    );
    assert_eq!(
        render(&language("fa", ""), "{ $participants }").unwrap(),
        "۱٬۲۳۴"
    );
    assert_eq!(german("{ $languages }").unwrap(), "A, B und C");
    assert_eq!(
        german("{ LIST($languages, type: \"disjunction\") }").unwrap(),
        "A, B oder C"
    );
    assert_eq!(
        german("{ NUMBER($share, style: \"percent\") }").unwrap(),
        "7\u{a0}%"
    );
    assert_eq!(
        german("{ NUMBER($participants, useGrouping: \"false\") }").unwrap(),
        "1234"
    );
    assert_eq!(
        german("{ NUMBER($one, minimumFractionDigits: 20) }").unwrap(),
        "1,00000000000000000000"
    );
    assert_eq!(
        german("{ DATETIME($held_on, weekday: \"long\") }").unwrap(),
        "Freitag"
    );
    assert_eq!(
        german("{ DATETIME($held_on, dateStyle: \"short\") }").unwrap(),
        "28.11.25"
    );
    assert_eq!(
        german("{ CONTACT(\"office\", show: \"phone\") }").unwrap(),
        "+49 30 23125-101"
    );
}

#[test]
fn dates_are_gregorian_unless_the_settings_say_otherwise() {
    let gregorian = render(&language("th", ""), "{ $held_on }").unwrap();
    assert!(gregorian.contains("2025"), "{gregorian}");
    let own = FormatSettings {
        calendar: CalendarChoice::Locale,
        digits: Some("latn".to_owned()),
    };
    let buddhist = render(&language_with("th", "", &own), "{ $held_on }").unwrap();
    assert!(buddhist.contains("2568"), "{buddhist}");
    let persian = render(&language_with("fa", "", &own), "{ $held_on }").unwrap();
    assert!(persian.contains("1404"), "{persian}");
}

#[test]
fn settings_are_checked_when_they_are_read() {
    let wrong = serde_json::from_str::<FormatSettings>(r#"{"digits":"roman"}"#).unwrap_err();
    assert!(wrong.to_string().contains("“roman”"), "{wrong}");
    assert!(serde_json::from_str::<FormatSettings>(r#"{"calender":"locale"}"#).is_err());
    assert!(
        serde_json::from_str::<FormatSettings>(r#"{"digits":"arabext","calendar":"locale"}"#)
            .is_ok()
    );
}

#[test]
fn terms_take_grammatical_cases() {
    let terms =
        "-hall = { $case ->\n   *[nominative] Altes Rathaus\n    [dative] Alten Rathaus\n}\n";
    let language = language("de", terms);
    assert_eq!(
        render(&language, "im { -hall(case: \"dative\") }").unwrap(),
        "im Alten Rathaus"
    );
    assert_eq!(render(&language, "{ -hall }").unwrap(), "Altes Rathaus");
}

#[test]
fn messages_of_the_same_item_may_refer_to_each_other() {
    assert_eq!(german("Und { other }").unwrap(), "Und Anderes");
}

#[test]
fn what_cannot_be_resolved_is_an_error() {
    let terms = "-open = { $case }\n-circle = { -circle }\n";
    let language = language("de", terms);
    for message in [
        "{ $missing }",
        "{ -missing }",
        "{ missing }",
        "{ kind-news }",
        "{ m }",
        "{ -circle }",
        "{ -open }",
        "{ UNKNOWN($one) }",
        "{ UNKNOWN($one) ->\n   *[other] x\n }",
        "{ NUMBER($venue) }",
        "{ NUMBER($held_on) }",
        "{ DATETIME($participants) }",
        "{ LIST($venue) }",
        "{ NUMBER($one, currency: \"EUR\") }",
        "{ CONTACT(\"nobody\", show: \"phone\") }",
        "{ CONTACT(\"office\", show: \"email\") }",
        "{ CONTACT(\"office\") }",
        "{ 1.0000000000000000000000000000000001 ->\n   *[other] x\n }",
        &"{ $one }".repeat(101),
    ] {
        let shown = render(&language, message);
        assert!(shown.is_err(), "{message}: {shown:?}");
    }
}

#[test]
fn a_failure_does_not_stick_to_the_next_message() {
    let language = language("de", "");
    let words = ItemWords::parse("bad = { NUMBER($venue) }\ngood = gut\n".to_owned());
    let (facts, contacts) = (facts(), contacts());
    let renderer = Renderer::new(&language, &words, &facts, &contacts);
    assert!(renderer.message("bad").unwrap().is_err());
    assert_eq!(renderer.message("good").unwrap().unwrap(), "gut");
    assert!(renderer.message("absent").is_none());
}

#[test]
fn hostile_fraction_digits_cost_nothing() {
    let shown = german("{ NUMBER($one, minimumFractionDigits: 300000000) }").unwrap();
    assert_eq!(shown.len(), 22);
    let select = "{ NUMBER($one, minimumFractionDigits: 300000000) ->\n    [one] eins\n   *[other] viele\n }";
    assert_eq!(german(select).unwrap(), "viele");
}

#[test]
fn braces_that_are_meant_are_shown() {
    assert_eq!(german("a {\"{\"}b{\"}\"}").unwrap(), "a {b}");
}

#[test]
fn a_german_text_holds_no_invisible_characters() {
    let shown = german("{ $venue }, { $held_on }, { $phone }, { $languages }").unwrap();
    assert!(!shown.contains(['\u{2068}', '\u{2069}']), "{shown:?}");
}

#[test]
fn only_what_is_of_the_other_direction_is_isolated() {
    assert_eq!(
        german("Das { $arabic }!").unwrap(),
        "Das \u{2068}بيت\u{2069}!"
    );
    let arabic = language("ar", "-ikoe = IKOE\n");
    assert_eq!(
        render(&arabic, "في { $venue }.").unwrap(),
        "في \u{2068}Altes Rathaus\u{2069}."
    );
    assert_eq!(render(&arabic, "في { $arabic }.").unwrap(), "في بيت.");
    assert_eq!(
        render(&arabic, "هاتف { $phone }").unwrap(),
        "هاتف \u{2068}+49 30 23125-101\u{2069}"
    );
    assert_eq!(render(&arabic, "مشروع { -ikoe }").unwrap(), "مشروع IKOE");
    assert_eq!(
        render(&arabic, "{ $participants } شخصا").unwrap(),
        "1,234 شخصا"
    );
}

#[test]
fn references_are_known_before_rendering() {
    let words = ItemWords::parse(
        "a = { $x } { CONTACT(\"office\", show: \"phone\") }\nb = { $y }\nc = { b }\nd = Text\n"
            .to_owned(),
    );
    let message = |id| words.message(id).expect("it has a text");
    assert_eq!(message("a").variables(), ["x"]);
    assert_eq!(message("c").variables(), ["x", "y"]);
    assert!(message("d").variables().is_empty() && words.message("e").is_none());
    assert!(words.has_variable_of("x") && !words.has_variable_of("z"));
    let uses_contacts = |id| words.message(id).expect("it has a text").uses_contacts();
    assert!(uses_contacts("a") && uses_contacts("c") && !uses_contacts("b"));
    assert_eq!(
        words.contact_references().iter().collect::<Vec<_>>(),
        ["office"]
    );
    assert_eq!(words.messages().collect::<Vec<_>>(), ["a", "b", "c", "d"]);
    assert!(words.contains("a") && !words.contains("e"));
}

#[test]
fn one_language_renders_on_many_threads_at_once() {
    let language = language("ar", "");
    let words = ItemWords::parse(
        "m = { $participants ->\n    [few] f\n   *[other] { $held_on }\n }\n".to_owned(),
    );
    let (facts, contacts) = (facts(), contacts());
    let render = || {
        Renderer::new(&language, &words, &facts, &contacts)
            .message("m")
            .unwrap()
            .unwrap()
    };
    let expected = render();
    std::thread::scope(|scope| {
        for _ in 0..8 {
            scope.spawn(|| (0..200).for_each(|_| assert_eq!(render(), expected)));
        }
    });
}

#[test]
fn labels_are_rendered_with_facts_or_not_at_all() {
    let language = language("de", "");
    assert_eq!(
        language.label("kind-news", &Facts::new()).as_deref(),
        Some("News")
    );
    assert_eq!(language.label("ui-n", &Facts::new()), None);
    let count = Facts::from([("count".to_owned(), FactValue::Number(2.0))]);
    assert_eq!(language.label("ui-n", &count).as_deref(), Some("2 mal"));
    assert_eq!(
        language.label_keys().collect::<Vec<_>>(),
        ["kind-news", "ui-n"]
    );
}

proptest! {
    #[test]
    fn a_missing_fact_is_never_shown_in_braces(name in "[a-z]{1,8}", text in "[a-z ]{0,20}") {
        let language = language("de", "");
        let words = ItemWords::parse(format!("m = x {text} {{ ${name} }}\n"));
        let shown = Renderer::new(&language, &words, &Facts::new(), &contacts()).message("m").unwrap();
        prop_assert!(shown.is_err());
    }

    #[test]
    fn no_text_of_a_locale_file_makes_it_panic(ftl in "m = [ -~\\n{}$*\\[\\]]{0,80}") {
        let language = language("de", &ftl);
        let words = ItemWords::parse(ftl);
        let (facts, contacts) = (facts(), contacts());
        let renderer = Renderer::new(&language, &words, &facts, &contacts);
        for id in words.messages() {
            let _ = renderer.message(id);
        }
    }

    #[test]
    fn messages_are_found_where_the_parser_finds_them(pieces in proptest::collection::vec(proptest::sample::select(PIECES), 0..8)) {
        let ftl = pieces.concat();
        let parsed = fluent_syntax::parser::parse(ftl.as_str()).unwrap();
        let mut expected: Vec<&str> = parsed.body.iter().filter_map(|entry| match entry {
            fluent_syntax::ast::Entry::Message(message) if message.value.is_some() => Some(message.id.name),
            _ => None,
        }).collect();
        expected.sort_unstable();
        expected.dedup();
        let words = ItemWords::parse(ftl.clone());
        prop_assert_eq!(words.messages().collect::<Vec<_>>(), expected.clone());
        prop_assert!(expected.iter().all(|id| words.contains(id)));
    }
}

/// Entries as they may stand in a file, one after the other.
const PIECES: &[&str] = &[
    "a = Text\n",
    "b=x = y\n",
    "c =\n    several\n\n    lines = { $n }\n",
    "d = {\nNUMBER($n) } and { CONTACT(\n\"office\",\nshow: \"phone\") }\n",
    "e = { $n ->\n[one] one = 1\n*[other] other\n}\n",
    "f =\n    .attribute = only\n",
    "g = .no attribute\n",
    "h = Text\n    .attribute = too\n",
    "i = {\"\"}\n",
    "-term = a term\n    .gender = f\n",
    "# a = comment\n",
    "### whole\n",
    "\n",
    "j = CRLF\r\n",
    "k   =   spaces\n",
];
