//! The numbers that plural rules look at.

use icu::decimal::input::Decimal;

/// The operands of CLDR's plural rules, for a number as it is written:
/// <https://www.unicode.org/reports/tr35/tr35-numbers.html#Operands>.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PluralOperands {
    /// The absolute value.
    pub n: f64,
    /// The integer digits.
    pub i: u64,
    /// How many fraction digits are written.
    pub v: usize,
    /// How many fraction digits are written, without trailing zeros.
    pub w: usize,
    /// The fraction digits that are written.
    pub f: u64,
    /// The fraction digits that are written, without trailing zeros.
    pub t: u64,
}

/// More digits than this do not fit into 64 bits.
const MOST_DIGITS: usize = 18;
/// Whole numbers below this are exact, and have no more digits than that.
const MOST_WHOLE: f64 = 1e15;

impl PluralOperands {
    /// The number, if no fraction digits are written and it is of common size.
    pub(crate) fn whole(self) -> Option<u64> {
        (self.v == 0 && self.n < MOST_WHOLE).then_some(self.i)
    }

    /// The number with its written fraction digits, for ICU4X.
    pub(crate) fn to_decimal(self) -> Decimal {
        let mut decimal = Decimal::from(self.i);
        let digits = i16::try_from(self.v.min(MOST_DIGITS + 1)).unwrap_or(0);
        if digits > 0 {
            let mut fraction = Decimal::from(self.f);
            fraction.multiply_pow10(-digits);
            fraction.absolute.pad_end(-digits);
            if decimal.absolute.concatenate_end(fraction.absolute).is_err() {
                // More fraction digits than `v` says: cannot come from a written number.
                return Decimal::from(self.i);
            }
        }
        decimal
    }

    fn from_written(written: &str) -> Self {
        let written = written.trim_start_matches('-');
        let (integer, fraction) = written.split_once('.').unwrap_or((written, ""));
        let fraction = fraction.get(..MOST_DIGITS).unwrap_or(fraction);
        let trimmed = fraction.trim_end_matches('0');
        Self {
            n: written.parse().unwrap_or(0.0),
            i: last_digits(integer),
            v: fraction.len(),
            w: trimmed.len(),
            f: fraction.parse().unwrap_or(0),
            t: trimmed.parse().unwrap_or(0),
        }
    }
}

/// The integer, or for one of more than 18 digits a number with the same last digits: no rule of
/// CLDR looks at more than the size of small numbers and a remainder.
fn last_digits(integer: &str) -> u64 {
    let excess = integer.len().saturating_sub(MOST_DIGITS);
    let last = integer
        .get(excess..)
        .and_then(|digits| digits.parse().ok())
        .unwrap_or(0);
    if excess == 0 {
        last
    } else {
        last + 10_u64.pow(18)
    }
}

impl From<f64> for PluralOperands {
    fn from(value: f64) -> Self {
        // Mostly people are counted: that is quickly told.
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a whole number that fits"
        )]
        if value.fract() == 0.0 && value.abs() < MOST_WHOLE {
            return Self {
                n: value.abs(),
                i: value.abs() as u64,
                v: 0,
                w: 0,
                f: 0,
                t: 0,
            };
        }
        Self::from_written(&value.to_string())
    }
}

impl From<&str> for PluralOperands {
    fn from(written: &str) -> Self {
        Self::from_written(written)
    }
}

macro_rules! from_integer {
    ($($integer:ty)+) => {$(
        impl From<$integer> for PluralOperands {
            fn from(value: $integer) -> Self {
                Self::from_written(&value.to_string())
            }
        }
    )+};
}
from_integer!(i8 i16 i32 i64 i128 isize u8 u16 u32 u64 u128 usize);
