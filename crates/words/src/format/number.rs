//! Numbers: digits, grouping, fractions, percent.

use fixed_decimal::{Decimal, FloatPrecision, SignedRoundingMode, UnsignedRoundingMode};
use icu::datetime::preferences::NumberingSystem;
use icu::decimal::options::{DecimalFormatterOptions, GroupingStrategy};
use icu::decimal::{DecimalFormatter, DecimalFormatterPreferences};
use icu::experimental::dimension::percent::formatter::{
    PercentFormatter, PercentFormatterPreferences,
};
use icu::experimental::dimension::percent::options::PercentFormatterOptions;
use icu::locale::Locale;

use super::DataError;

/// More fraction digits are never written, whatever is asked for (as in ECMA-402 before 2023).
pub const MOST_FRACTION_DIGITS: u8 = 20;
/// CLDR's decimal pattern is `#,##0.###` in every locale.
const USUAL_FRACTION_DIGITS: u8 = 3;

/// How a number is written. The default is CLDR's decimal format: grouped, up to three fraction
/// digits.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub struct NumberOptions {
    /// Decimal or percent.
    pub style: NumberStyle,
    /// Whether thousands are grouped, where the locale groups them.
    pub grouping: bool,
    /// At least so many fraction digits; nothing means 0. Clamped to [`MOST_FRACTION_DIGITS`].
    pub minimum_fraction_digits: Option<u8>,
    /// At most so many fraction digits, rounded half away from zero; nothing means 3 (percent: 0).
    /// Never less than the minimum. Clamped to [`MOST_FRACTION_DIGITS`].
    pub maximum_fraction_digits: Option<u8>,
}

/// Which of CLDR's patterns a number is written with.
#[derive(Clone, Copy, Debug, Default, Eq, Hash, PartialEq)]
pub enum NumberStyle {
    /// As it is.
    #[default]
    Decimal,
    /// Times one hundred, with the locale's percent pattern.
    Percent,
}

impl Default for NumberOptions {
    fn default() -> Self {
        Self {
            style: NumberStyle::Decimal,
            grouping: true,
            minimum_fraction_digits: None,
            maximum_fraction_digits: None,
        }
    }
}

/// A number with exactly the digits that are written, or nothing if it is not finite.
pub(crate) fn written(value: f64, options: NumberOptions) -> Option<Decimal> {
    let mut decimal = match whole(value) {
        Some(whole) => Decimal::from(whole),
        None => Decimal::try_from_f64(value, FloatPrecision::RoundTrip).ok()?,
    };
    let usual = match options.style {
        NumberStyle::Decimal => USUAL_FRACTION_DIGITS,
        NumberStyle::Percent => {
            decimal.multiply_pow10(2);
            0
        }
    };
    let minimum = options
        .minimum_fraction_digits
        .unwrap_or(0)
        .min(MOST_FRACTION_DIGITS);
    let maximum = options
        .maximum_fraction_digits
        .unwrap_or(usual)
        .clamp(minimum, MOST_FRACTION_DIGITS);
    decimal.round_with_mode(
        -i16::from(maximum),
        SignedRoundingMode::Unsigned(UnsignedRoundingMode::HalfExpand),
    );
    decimal.absolute.trim_start();
    decimal.absolute.trim_end();
    decimal.absolute.pad_end(-i16::from(minimum));
    Some(decimal)
}

/// The value as a whole number, if it is one that both types hold exactly. A zero below zero is none:
/// its sign is written.
pub(crate) fn whole(value: f64) -> Option<i64> {
    const MOST: f64 = 1e15;
    let is_whole = value.fract() == 0.0 && value.abs() < MOST;
    let is_negative_zero = value == 0.0 && value.is_sign_negative();
    #[expect(clippy::cast_possible_truncation, reason = "a whole number that fits")]
    (is_whole && !is_negative_zero).then_some(value as i64)
}

/// The number formatters of one locale.
#[derive(Debug)]
pub(super) struct Numbers {
    grouped: DecimalFormatter,
    ungrouped: DecimalFormatter,
    percent: PercentFormatter<DecimalFormatter>,
    digits: [String; 10],
}

impl Numbers {
    pub(super) fn new(locale: &Locale, digits: Option<NumberingSystem>) -> Result<Self, DataError> {
        let mut preferences = DecimalFormatterPreferences::from(locale);
        preferences.numbering_system = digits;
        let mut percent = PercentFormatterPreferences::from(locale);
        percent.numbering_system = digits;
        let formatter = |grouping: GroupingStrategy| {
            DecimalFormatter::try_new(preferences, DecimalFormatterOptions::from(grouping))
        };
        let ungrouped = formatter(GroupingStrategy::Never)?;
        Ok(Self {
            digits: std::array::from_fn(|digit| ungrouped.format_to_string(&Decimal::from(digit))),
            grouped: formatter(GroupingStrategy::Auto)?,
            ungrouped,
            percent: PercentFormatter::try_new(percent, PercentFormatterOptions::default())?,
        })
    }

    /// A whole number of so few digits that no locale groups them: most facts are.
    fn few_digits(&self, value: f64, options: NumberOptions) -> Option<String> {
        let is_usual = options.style == NumberStyle::Decimal
            && options.minimum_fraction_digits.unwrap_or(0) == 0;
        let whole = usize::try_from(whole(value)?).ok();
        let whole = whole.filter(|whole| is_usual && *whole < 1_000)?;
        let places = [whole / 100, whole / 10 % 10, whole % 10];
        let leading = places.iter().take(2).take_while(|digit| **digit == 0);
        let places = places.iter().skip(leading.count());
        places
            .map(|digit| self.digits.get(*digit).map(String::as_str))
            .collect()
    }

    pub(super) fn format(&self, value: f64, options: NumberOptions) -> String {
        if let Some(written) = self.few_digits(value, options) {
            return written;
        }
        match written(value, options) {
            Some(decimal) => self.format_written(&decimal, options),
            None if value.is_nan() => "NaN".to_owned(),
            None if value < 0.0 => "-∞".to_owned(),
            None => "∞".to_owned(),
        }
    }

    pub(super) fn percent_as_written(&self, value: f64, options: NumberOptions) -> String {
        let options = NumberOptions {
            style: NumberStyle::Decimal,
            ..options
        };
        written(value, options).map_or_else(String::new, |decimal| {
            self.percent.format(&decimal).to_string()
        })
    }

    fn format_written(&self, decimal: &Decimal, options: NumberOptions) -> String {
        match (options.style, options.grouping) {
            (NumberStyle::Percent, _) => self.percent.format(decimal).to_string(),
            (NumberStyle::Decimal, true) => self.grouped.format_to_string(decimal),
            (NumberStyle::Decimal, false) => self.ungrouped.format_to_string(decimal),
        }
    }
}

#[cfg(test)]
mod tests {
    use icu::locale::locale;

    use super::{NumberOptions, Numbers, written};

    #[test]
    fn few_digits_are_written_as_cldr_writes_them() {
        let options = NumberOptions::default();
        for locale in [
            locale!("de"),
            locale!("ar-EG"),
            locale!("fa"),
            locale!("my"),
            locale!("es"),
        ] {
            let numbers = Numbers::new(&locale, None).unwrap();
            for number in (0..1_000).map(f64::from) {
                let by_cldr = numbers.format_written(&written(number, options).unwrap(), options);
                assert_eq!(
                    numbers.few_digits(number, options),
                    Some(by_cldr),
                    "{locale}"
                );
            }
            for other in [-0.0, -1.0, 0.5, 1_000.0, f64::NAN, f64::INFINITY] {
                assert_eq!(numbers.few_digits(other, options), None);
            }
        }
    }
}
