//! Which locale a browser's wishes lead to.

use proptest::prelude::*;
use words::locale::{Direction, LocaleTag, Variety};
use words::negotiate::accept_language;

fn tags(list: &str) -> Vec<LocaleTag> {
    list.split(' ').map(|tag| tag.parse().unwrap()).collect()
}

fn negotiated(header: &str, available: &str) -> Option<String> {
    accept_language(header, &tags(available)).map(|tag| tag.to_string())
}

#[test]
fn the_highest_weight_wins_whatever_the_order() {
    assert_eq!(
        negotiated("de;q=0.5, uk;q=0.9, en;q=0.7", "de en uk").as_deref(),
        Some("uk")
    );
}

#[test]
fn equal_weights_count_in_their_order() {
    assert_eq!(negotiated("ar, en", "de en ar").as_deref(), Some("ar"));
}

#[test]
fn a_region_falls_back_to_its_language_but_never_to_simple_language() {
    assert_eq!(negotiated("de-CH", "de-simple de").as_deref(), Some("de"));
    assert_eq!(negotiated("de", "de-simple"), None);
    assert_eq!(
        negotiated("de-simple, de;q=0.5", "de de-simple").as_deref(),
        Some("de-simple")
    );
}

#[test]
fn another_script_is_not_the_same_language() {
    assert_eq!(negotiated("zh-Hant-TW", "zh-Hans"), None);
    assert_eq!(
        negotiated("zh-TW", "zh-Hans zh-Hant").as_deref(),
        Some("zh-Hant")
    );
}

#[test]
fn a_star_is_the_first_locale_that_is_not_named() {
    assert_eq!(negotiated("de;q=0.1, *", "de en").as_deref(), Some("en"));
    assert_eq!(negotiated("*", "de en").as_deref(), Some("de"));
    assert_eq!(negotiated("*;q=0", "de en"), None);
}

#[test]
fn weight_zero_refuses() {
    assert_eq!(negotiated("de;q=0, *", "de en").as_deref(), Some("en"));
    assert_eq!(negotiated("de;q=0", "de"), None);
    assert_eq!(negotiated("de-AT, de;q=0", "de"), None);
}

#[test]
fn nonsense_is_passed_over() {
    for header in [
        "",
        ",,,",
        ";q=1",
        "q=1",
        "de;q=2, en",
        "de;q=abc, en",
        "\u{1f600}, en",
        "x-y-z, en",
    ] {
        let found = negotiated(header, "de en");
        assert!(
            found.is_none() || found.as_deref() == Some("en"),
            "{header}: {found:?}"
        );
    }
    assert_eq!(
        negotiated("en-u-ca-buddhist", "de en").as_deref(),
        Some("en")
    );
    assert_eq!(
        negotiated(" DE ; Q=0.8 , en ; q = 0.3", "de en").as_deref(),
        Some("de")
    );
    assert_eq!(negotiated(&"xx,".repeat(1_000_000), "de"), None);
}

#[test]
fn old_codes_find_their_language() {
    assert_eq!(negotiated("iw", "he").as_deref(), Some("he"));
    assert_eq!("iw".parse::<LocaleTag>().unwrap().as_str(), "he");
    assert_eq!(
        "DE-Simple".parse::<LocaleTag>().unwrap().as_str(),
        "de-simple"
    );
    assert_eq!("sr-latn".parse::<LocaleTag>().unwrap().as_str(), "sr-Latn");
}

#[test]
fn what_is_no_tag_is_refused_without_an_echo_of_control_characters() {
    for text in [
        "",
        "d",
        "de-",
        "../de",
        "de-u-nu-arab",
        "und",
        "de\u{1b}[31m",
        &"a".repeat(1000),
    ] {
        let error = text.parse::<LocaleTag>().unwrap_err().to_string();
        assert!(
            !error.contains(char::is_control) && error.len() < 250,
            "{error:?}"
        );
    }
}

#[test]
fn cldr_knows_direction_variety_and_names() {
    let tag = |text: &str| text.parse::<LocaleTag>().unwrap();
    assert_eq!(tag("ar").direction(), Direction::RightToLeft);
    assert_eq!(tag("fa").direction(), Direction::RightToLeft);
    assert_eq!(tag("ks-Deva").direction(), Direction::LeftToRight);
    assert_eq!(tag("de-simple").direction(), Direction::LeftToRight);
    assert_eq!(tag("de-simple").variety(), Variety::Simple);
    assert_eq!(tag("gsg").variety(), Variety::Signed);
    assert_eq!(tag("ase").variety(), Variety::Signed);
    assert_eq!(tag("uk").variety(), Variety::Standard);
    assert_eq!(tag("uk").name_in(&tag("de")), "Ukrainisch");
    assert_eq!(tag("ar").autonym(), "العربية");
    // ICU4X has no names of whole locales in these languages.
    assert_eq!(tag("sq").autonym(), "shqip");
    assert_eq!(tag("ka").autonym(), "ქართული");
    assert_eq!(tag("sw").autonym(), "Kiswahili");
    let cut: Vec<_> = tag("zh-Hant-TW")
        .truncations()
        .map(|tag| tag.to_string())
        .collect();
    assert_eq!(cut, ["zh-Hant-TW", "zh-Hant", "zh"]);
}

proptest! {
    #[test]
    fn the_result_is_always_available(header in ".{0,200}") {
        let available = tags("de en ar uk de-simple");
        if let Some(found) = accept_language(&header, &available) {
            prop_assert!(available.contains(&found));
        }
    }

    #[test]
    fn an_exact_wish_of_the_highest_weight_wins(
        weights in proptest::collection::vec(0_u16..1000, 5),
        best in 0_usize..5,
    ) {
        let available = tags("de en ar uk de-simple");
        let header: Vec<String> = available
            .iter()
            .zip(&weights)
            .enumerate()
            .map(|(position, (tag, weight))| {
                if position == best { format!("{tag};q=1.0") } else { format!("{tag};q=0.{weight:03}") }
            })
            .collect();
        prop_assert_eq!(accept_language(&header.join(", "), &available), Some(available[best].clone()));
    }
}
