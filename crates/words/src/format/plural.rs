//! Plural categories.

use icu::decimal::input::Decimal;
use icu::locale::Locale;
use icu::plurals::{PluralCategory, PluralRuleType, PluralRules};

use super::DataError;

/// Counting or ranking.
#[derive(Clone, Copy, Debug, Default, Eq, Hash, PartialEq)]
pub enum PluralKind {
    /// `2 days`
    #[default]
    Cardinal,
    /// `the 2nd day`
    Ordinal,
}

/// The plural rules of one locale.
#[derive(Debug)]
pub(super) struct Plurals {
    cardinal: PluralRules,
    ordinal: PluralRules,
}

impl Plurals {
    pub(super) fn new(locale: &Locale) -> Result<Self, DataError> {
        Ok(Self {
            cardinal: rules(locale, PluralRuleType::Cardinal)?,
            ordinal: rules(locale, PluralRuleType::Ordinal)?,
        })
    }

    pub(super) fn category(&self, decimal: &Decimal, kind: PluralKind) -> &'static str {
        let rules = match kind {
            PluralKind::Cardinal => &self.cardinal,
            PluralKind::Ordinal => &self.ordinal,
        };
        name(rules.category_for(decimal))
    }

    /// The categories that counting needs, in CLDR's order.
    pub(super) fn categories(&self) -> Vec<&'static str> {
        let mut categories: Vec<PluralCategory> = self.cardinal.categories().collect();
        categories.sort_unstable();
        categories.into_iter().map(name).collect()
    }
}

fn name(category: PluralCategory) -> &'static str {
    match category {
        PluralCategory::Zero => "zero",
        PluralCategory::One => "one",
        PluralCategory::Two => "two",
        PluralCategory::Few => "few",
        PluralCategory::Many => "many",
        PluralCategory::Other => "other",
    }
}

/// CLDR keys plural rules by language, seldom by script (`kok-Latn`); ICU4X finds none for other
/// tags with a script (`sr-Latn`), so they are asked again without it.
fn rules(locale: &Locale, rule_type: PluralRuleType) -> Result<PluralRules, DataError> {
    let rules = PluralRules::try_new(locale.into(), rule_type.into())?;
    if locale.id.script.is_none() || rules.categories().count() > 1 {
        return Ok(rules);
    }
    let mut bare = locale.clone();
    bare.id.script = None;
    PluralRules::try_new((&bare).into(), rule_type.into())
}
