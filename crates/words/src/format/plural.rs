//! Plural categories.

use icu::decimal::input::Decimal;
use icu::locale::Locale;
use icu::plurals::provider::{Baked, PluralsCardinalV1};
use icu::plurals::{PluralCategory, PluralRuleType, PluralRules};
use icu_provider::{DataIdentifierBorrowed, DataLocale, DataProvider, DataRequest, DataResponse};

use super::{DataError, NumberOptions, written};

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
    is_known: bool,
    inflects: bool,
}

impl Plurals {
    pub(super) fn new(locale: &Locale) -> Result<Self, DataError> {
        Ok(Self {
            cardinal: rules(locale, PluralRuleType::Cardinal)?,
            ordinal: rules(locale, PluralRuleType::Ordinal)?,
            is_known: is_known(locale),
            inflects: !WITHOUT_FORMS.contains(&locale.id.language.as_str()),
        })
    }

    /// Whether there are rules of the language itself.
    pub(super) fn is_known(&self) -> bool {
        self.is_known
    }

    /// Whether words change with the number.
    pub(super) fn inflects(&self) -> bool {
        self.inflects
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
        self.of(PluralKind::Cardinal)
            .into_iter()
            .map(name)
            .collect()
    }

    fn of(&self, kind: PluralKind) -> Vec<PluralCategory> {
        let rules = match kind {
            PluralKind::Cardinal => &self.cardinal,
            PluralKind::Ordinal => &self.ordinal,
        };
        let mut categories: Vec<PluralCategory> = rules.categories().collect();
        categories.sort_unstable();
        categories
    }

    /// Numbers of each category, at most `most`, in CLDR's order of categories.
    pub(super) fn samples(&self, kind: PluralKind, most: usize) -> Vec<PluralSamples> {
        let mut samples: Vec<PluralSamples> = self
            .of(kind)
            .into_iter()
            .map(|category| PluralSamples {
                category: name(category),
                numbers: Vec::new(),
            })
            .collect();
        for number in sampled(kind) {
            let Some(decimal) = written(number, NumberOptions::default()) else {
                continue;
            };
            let category = self.category(&decimal, kind);
            let sample = samples
                .iter_mut()
                .find(|sample| sample.category == category);
            // Fractions speak for a category that no whole number has.
            if let Some(sample) = sample
                && sample.numbers.len() < most
                && (number.fract() == 0.0
                    || sample.numbers.iter().all(|number| number.fract() != 0.0))
            {
                sample.numbers.push(number);
            }
        }
        samples.retain(|sample| !sample.numbers.is_empty());
        samples
    }
}

/// Some numbers that take the same plural form.
#[derive(Clone, Debug, PartialEq)]
pub struct PluralSamples {
    /// CLDR's name of the form, such as `few`.
    pub category: &'static str,
    /// Numbers that take it, a typical one first.
    pub numbers: Vec<f64>,
}

/// The numbers among which samples are looked for: those that people count to first, then zero, and
/// then the round ones and the fractions that some languages set apart (CLDR, plural rules).
fn sampled(kind: PluralKind) -> impl Iterator<Item = f64> {
    const FRACTIONS: [f64; 6] = [1.5, 0.5, 0.1, 2.5, 1.1, 0.2];
    let fractions = match kind {
        PluralKind::Cardinal => &FRACTIONS[..],
        PluralKind::Ordinal => &[],
    };
    (1..=200)
        .chain([0, 1_000, 1_000_000, 2_000_000])
        .map(f64::from)
        .chain(fractions.iter().copied())
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

/// The languages that have one form for all numbers (CLDR, `plurals.xml`, the group of `root`): the
/// data does not tell them from those that it does not know.
const WITHOUT_FORMS: [&str; 32] = [
    "bm", "bo", "dz", "hnj", "id", "ig", "ii", "ja", "jbo", "jv", "kde", "kea", "km", "ko", "lkt",
    "lo", "ms", "my", "nqo", "osa", "sah", "ses", "sg", "su", "th", "to", "tpi", "vi", "wo", "yo",
    "yue", "zh",
];

/// Whether there are rules of the language, and not only those for unknown ones.
fn is_known(locale: &Locale) -> bool {
    if WITHOUT_FORMS.contains(&locale.id.language.as_str()) {
        return true;
    }
    let bare = DataLocale::from((locale.id.language, None, None));
    let request = DataRequest {
        id: DataIdentifierBorrowed::for_locale(&bare),
        ..DataRequest::default()
    };
    let found: Result<DataResponse<PluralsCardinalV1>, _> = Baked.load(request);
    let resolved = found.map(|response| response.metadata.locale);
    resolved.is_ok_and(|fallback| fallback.is_none_or(|locale| !locale.is_unknown()))
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
