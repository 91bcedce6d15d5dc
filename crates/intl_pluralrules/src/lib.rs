//! The interface of `intl_pluralrules` 7, answered by ICU4X's plural rules (CLDR).
//!
//! The original lost the modulo in rules of the form `n % 100 = a..b`, so that Arabic, Latvian,
//! Romanian and others got wrong categories, and it lacks `many` for 1,000,000 in the Romance
//! languages. `fluent-bundle` calls it directly; this crate stands in by `[patch.crates-io]`.
//!
//! Nothing here fails or panics whatever the tag or the number: `fluent-bundle` unwraps both.

pub mod operands;

use std::collections::BTreeSet;
use std::sync::{LazyLock, PoisonError, RwLock};

use icu::locale::subtags::Language;
use icu::locale::{LanguageIdentifier as IcuIdentifier, Locale, LocaleCanonicalizer};
use icu::plurals::{PluralRuleType as IcuRuleType, PluralRules as IcuRules};
use unic_langid::LanguageIdentifier;

pub use operands::PluralOperands;

/// A CLDR plural category, as in <https://www.unicode.org/reports/tr35/tr35-numbers.html#Language_Plural_Rules>.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub enum PluralCategory {
    /// `zero`
    ZERO,
    /// `one`
    ONE,
    /// `two`
    TWO,
    /// `few`
    FEW,
    /// `many`
    MANY,
    /// `other`
    OTHER,
}

/// Counting (`2 apples`) or ranking (`the 2nd apple`).
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub enum PluralRuleType {
    /// Ranking.
    ORDINAL,
    /// Counting.
    CARDINAL,
}

/// The plural rules of one language.
#[derive(Debug)]
pub struct PluralRules {
    locale: LanguageIdentifier,
    rules: IcuRules,
}

impl PluralRules {
    /// The rules of a language.
    ///
    /// Old codes are canonicalised (`iw` is Hebrew). CLDR keys its rules by language, seldom by
    /// region (`pt-PT`) or script (`kok-Latn`), so the tag is tried as it is and then without its
    /// script. A language without rules of its own gets CLDR's root: always `other`.
    ///
    /// # Errors
    /// None in practice: ICU4X's compiled data has a root for every tag.
    pub fn create<L: Into<LanguageIdentifier>>(
        language: L,
        rule_type: PluralRuleType,
    ) -> Result<Self, &'static str> {
        let locale = language.into();
        let identifier = canonical(&locale);
        let mut rules = load(&identifier, rule_type)?;
        if identifier.script.is_some() && !has_rules(&rules) {
            let bare = IcuIdentifier {
                script: None,
                ..identifier
            };
            rules = load(&bare, rule_type)?;
        }
        Ok(Self { locale, rules })
    }

    /// The category of a number.
    ///
    /// # Errors
    /// When the number cannot be turned into operands; the conversions of this crate always can.
    pub fn select<N: TryInto<PluralOperands>>(
        &self,
        number: N,
    ) -> Result<PluralCategory, &'static str> {
        use icu::plurals::PluralCategory as Icu;
        let operands = number.try_into().map_err(|_| "not a number")?;
        let category = match operands.whole() {
            Some(whole) => self.rules.category_for(whole),
            None => self.rules.category_for(&operands.to_decimal()),
        };
        Ok(match category {
            Icu::Zero => PluralCategory::ZERO,
            Icu::One => PluralCategory::ONE,
            Icu::Two => PluralCategory::TWO,
            Icu::Few => PluralCategory::FEW,
            Icu::Many => PluralCategory::MANY,
            Icu::Other => PluralCategory::OTHER,
        })
    }

    /// The tag that the rules were asked for.
    #[must_use]
    pub fn get_locale(&self) -> &LanguageIdentifier {
        &self.locale
    }

    /// The tags to negotiate a wish against: every language with rules of its own, and `und` last,
    /// which as a range matches every other tag (CLDR's root: always `other`).
    ///
    /// `fluent-bundle` takes the first match for the whole tag, then for its parts. Languages whose
    /// only category is `other` need not stand here: `und` says the same.
    #[must_use]
    pub fn get_locales(rule_type: PluralRuleType) -> Vec<LanguageIdentifier> {
        static CARDINAL: LazyLock<Vec<LanguageIdentifier>> =
            LazyLock::new(|| languages_with_rules(PluralRuleType::CARDINAL));
        static ORDINAL: LazyLock<Vec<LanguageIdentifier>> =
            LazyLock::new(|| languages_with_rules(PluralRuleType::ORDINAL));
        let languages = match rule_type {
            PluralRuleType::CARDINAL => &*CARDINAL,
            PluralRuleType::ORDINAL => &*ORDINAL,
        };
        let announced = ANNOUNCED.read().unwrap_or_else(PoisonError::into_inner);
        announced.iter().chain(languages).cloned().collect()
    }
}

static ANNOUNCED: RwLock<BTreeSet<LanguageIdentifier>> = RwLock::new(BTreeSet::new());

/// Says that a tag with more than a language will be asked for, so that [`PluralRules::get_locales`]
/// offers it as it is: some regions have rules of their own (`pt-PT`), and every language with
/// every region is too long a list. To be called before a bundle for the tag first selects.
pub fn announce(tag: &LanguageIdentifier) {
    let known = ANNOUNCED
        .read()
        .unwrap_or_else(PoisonError::into_inner)
        .contains(tag);
    if !known {
        ANNOUNCED
            .write()
            .unwrap_or_else(PoisonError::into_inner)
            .insert(tag.clone());
    }
}

fn load(identifier: &IcuIdentifier, rule_type: PluralRuleType) -> Result<IcuRules, &'static str> {
    let rule_type = match rule_type {
        PluralRuleType::CARDINAL => IcuRuleType::Cardinal,
        PluralRuleType::ORDINAL => IcuRuleType::Ordinal,
    };
    IcuRules::try_new(Locale::from(identifier.clone()).into(), rule_type.into())
        .map_err(|_| "no plural rules in the compiled data")
}

fn has_rules(rules: &IcuRules) -> bool {
    rules.categories().count() > 1
}

fn canonical(locale: &LanguageIdentifier) -> IcuIdentifier {
    let mut wanted = Locale::try_from_str(&locale.to_string()).unwrap_or(Locale::UNKNOWN);
    LocaleCanonicalizer::new_extended().canonicalize(&mut wanted);
    wanted.id.variants = icu::locale::subtags::Variants::new();
    wanted.id
}

/// ICU4X has no list of the languages in its data, so every possible code is asked once: 18,000
/// look-ups in a compiled trie, some milliseconds, once in a process. Old codes (`iw`) are asked
/// under their new one.
fn languages_with_rules(rule_type: PluralRuleType) -> Vec<LanguageIdentifier> {
    let letters = || (b'a'..=b'z').map(char::from);
    let two = letters().flat_map(|first| letters().map(move |second| format!("{first}{second}")));
    let three = two
        .clone()
        .flat_map(|start| letters().map(move |third| format!("{start}{third}")));
    let mut found: Vec<LanguageIdentifier> = two
        .chain(three)
        .filter(|code| {
            Language::try_from_str(code).is_ok_and(|language| {
                load(&IcuIdentifier::from(language), rule_type).is_ok_and(|rules| has_rules(&rules))
            })
        })
        .filter_map(|code| code.parse().ok())
        .collect();
    found.push(LanguageIdentifier::default());
    found
}
