//! Words as a search compares them.

use words::{
    locale::LocaleTag,
    search::{fold, words},
};

fn folded(text: &str, locale: &str) -> Vec<String> {
    let locale: LocaleTag = locale.parse().unwrap();
    let words = words(text, &locale).into_iter();
    words.map(|word| word.folded).collect()
}

#[test]
fn case_and_diacritics_do_not_count() {
    for (written, typed) in [
        ("Ärzte", "arzte"),
        ("ÉCOLE", "ecole"),
        ("STRASSE", "strasse"),
        ("Straße", "strasse"),
        ("Łódź", "lodz"),
        ("Đường phố", "duong pho"),
        ("Ørsted", "orsted"),
        ("œuvre", "oeuvre"),
        ("Їжак", "іжак"),
        ("ΟΔΟΣ", "οδοσ"),
        ("ﬁn", "fin"),
        ("Ｆｕｌｌ", "full"),
    ] {
        assert_eq!(fold(written), typed, "{written}");
        assert_eq!(fold(typed), typed, "folding twice changes nothing");
    }
}

#[test]
fn letters_that_a_language_writes_as_two_have_both_spellings() {
    assert_eq!(
        folded("Ärzte aus Köln", "de"),
        ["arzte", "aerzte", "aus", "koln", "koeln"]
    );
    assert_eq!(folded("ÜBUNG", "de-simple"), ["ubung", "uebung"]);
    assert_eq!(folded("Århus", "da"), ["arhus", "aarhus"]);
    // In other languages the letters stand for themselves, and some for two in any of them.
    assert_eq!(folded("naïve coöperatie", "nl"), ["naive", "cooperatie"]);
    assert_eq!(folded("öğrenci", "tr"), ["ogrenci"]);
    assert_eq!(folded("Straße", "de"), ["strasse"]);
    assert_eq!(folded("Кёльн", "ru"), folded("Кельн", "ru"));
}

#[test]
fn turkish_letters_with_and_without_a_dot_are_one() {
    for written in ["ışık", "IŞIK", "işik", "İŞİK", "isik"] {
        assert_eq!(fold(written), "isik", "{written}");
    }
}

#[test]
fn arabic_vowels_and_lengthening_do_not_count() {
    assert_eq!(fold("مُؤْتَمَر"), fold("مؤتمر"));
    assert_eq!(fold("مـــؤتمر"), fold("مؤتمر"));
    assert_eq!(fold("أحمد"), fold("احمد"));
}

#[test]
fn arabic_letters_stay_apart() {
    for (one, other) in [("بيت", "بيه"), ("سأل", "سئل"), ("دعا", "دعء")] {
        assert_ne!(fold(one), fold(other));
    }
}

#[test]
fn a_word_may_end_in_a_mark() {
    assert_eq!(folded("مُؤْتَمَرُ الاِنْدِمَاجِ", "ar"), folded("مؤتمر الاندماج", "ar"));
    assert_eq!(folded("cafe\u{301} a\u{301}", "fr"), ["cafe", "a"]);
}

#[test]
fn persian_is_found_from_an_arabic_keyboard() {
    assert_eq!(fold("یکپارچگی"), fold("يكپارچگي"));
    assert_eq!(fold("می\u{200c}شود"), fold("میشود"));
}

#[test]
fn digits_of_every_script_are_one() {
    for digits in [
        "٠١٢٣٤٥٦٧٨٩",
        "۰۱۲۳۴۵۶۷۸۹",
        "०१२३४५६७८९",
        "０１２３４５６７８９",
        "𝟎𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖𝟗",
    ] {
        assert_eq!(fold(digits), "0123456789", "{digits}");
    }
}

#[test]
fn letters_of_scripts_without_accents_stay() {
    // Vowel signs are letters there: without them these would be other words.
    for (one, other) in [("कुल", "कल"), ("กิน", "กน"), ("नदी", "नद")]
    {
        assert_ne!(fold(one), fold(other));
    }
}

#[test]
fn words_end_where_unicode_ends_them() {
    assert_eq!(
        folded("Eins, zwei – „drei“!", "de"),
        ["eins", "zwei", "drei"]
    );
    assert_eq!(
        folded("Karl-Marx-Straße 3", "de"),
        ["karl", "marx", "strasse", "3"]
    );
    assert_eq!(folded("🎉 … ***", "en"), [] as [&str; 0]);
    assert_eq!(folded("", "en"), [] as [&str; 0]);
}

#[test]
fn scripts_without_spaces_are_cut_by_dictionary() {
    assert_eq!(folded("ภาษาไทย", "th"), ["ภาษา", "ไทย"]);
    assert_eq!(folded("東京都に住む", "ja").concat(), "東京都に住む");
    assert!(folded("東京都に住む", "ja").len() > 1);
}

#[test]
fn elided_articles_do_not_hide_a_word() {
    assert_eq!(folded("l'école", "fr"), ["lecole", "ecole"]);
    assert_eq!(folded("L’École", "fr"), ["lecole", "ecole"]);
}

#[test]
fn ukrainian_apostrophes_of_all_kinds_are_one() {
    for written in ["об'єднання", "об’єднання", "обʼєднання"] {
        assert_eq!(folded(written, "uk")[0], "обєднання", "{written}");
    }
}

#[test]
fn isolation_marks_are_not_part_of_a_word() {
    let locale = "ar".parse().unwrap();
    let text = "مع \u{2068}Haus\u{2069} و";
    let haus = &words(text, &locale)[1];
    assert_eq!(
        (haus.folded.as_str(), haus.lower.as_str()),
        ("haus", "haus")
    );
    assert!(text[haus.range.clone()].contains("Haus"));
}

#[test]
fn lower_case_is_the_languages_own() {
    let lower = |text, locale: &str| words(text, &locale.parse().unwrap())[0].lower.clone();
    assert_eq!(lower("IŞIK", "tr"), "ışık");
    assert_eq!(lower("IRIS", "de"), "iris");
}

#[test]
fn endless_words_are_cut() {
    let word = "ü".repeat(100_000);
    assert_eq!(folded(&word, "de")[0].chars().count(), 64);
}

proptest::proptest! {
    #[test]
    fn any_text_can_be_cut_and_folded(text in "\\PC{0,60}") {
        let locale = "de".parse().unwrap();
        for word in words(&text, &locale) {
            proptest::prop_assert!(text.is_char_boundary(word.range.start));
            proptest::prop_assert!(text.is_char_boundary(word.range.end));
            proptest::prop_assert_eq!(fold(&word.folded), word.folded);
        }
    }
}
