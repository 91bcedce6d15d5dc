//! What an operator may decide about a locale's dates and digits.

use icu::datetime::preferences::NumberingSystem;
use icu::decimal::input::Decimal;
use icu::decimal::options::DecimalFormatterOptions;
use icu::decimal::{DecimalFormatter, DecimalFormatterPreferences};
use icu::locale::extensions::unicode::Value;
use serde::{Deserialize, Serialize};

use super::super::locale::LocaleTag;

/// Which calendar a locale's dates are written in.
#[derive(Clone, Copy, Debug, Default, Deserialize, Eq, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum CalendarChoice {
    /// The Gregorian calendar, whatever CLDR prefers: the date of an event in Germany.
    #[default]
    Gregorian,
    /// The calendar that CLDR prefers for the locale: Persian for `fa`, Buddhist for `th`.
    Locale,
}

/// How one locale writes dates and digits, where that differs from CLDR's defaults.
#[derive(Clone, Debug, Default, Deserialize, Eq, PartialEq, Serialize)]
#[serde(try_from = "Unchecked")]
pub struct FormatSettings {
    /// The calendar of dates.
    pub calendar: CalendarChoice,
    /// A CLDR numbering system with own digits, such as `latn`, `arab`, `arabext`, `deva`.
    /// Nothing: the locale's default in CLDR.
    pub digits: Option<String>,
}

/// Why settings cannot be used.
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
pub enum InvalidFormatSettings {
    /// The name of the digits is none of CLDR's.
    #[error("digits: “{0}” is no CLDR numbering system with digits, such as “latn” or “arab”")]
    UnknownDigits(String),
    /// The compiled CLDR data lacks something that every locale has.
    #[error("no CLDR data for {tag}: {reason}")]
    NoData {
        /// The locale.
        tag: LocaleTag,
        /// What ICU4X says.
        reason: String,
    },
}

impl InvalidFormatSettings {
    pub(super) fn no_data(tag: &LocaleTag, source: &impl std::fmt::Display) -> Self {
        Self::NoData {
            tag: tag.clone(),
            reason: source.to_string(),
        }
    }
}

impl FormatSettings {
    /// The chosen numbering system.
    ///
    /// ICU4X silently takes the locale's digits where it does not know a name, so the name is
    /// tried once: the root locale's digits are the Latin ones.
    pub(super) fn numbering_system(
        &self,
    ) -> Result<Option<NumberingSystem>, InvalidFormatSettings> {
        let Some(name) = &self.digits else {
            return Ok(None);
        };
        let unknown = || InvalidFormatSettings::UnknownDigits(name.chars().take(40).collect());
        let system: NumberingSystem = Value::try_from_str(name)
            .ok()
            .and_then(|value| NumberingSystem::try_from(value).ok())
            .ok_or_else(unknown)?;
        let mut preferences = DecimalFormatterPreferences::default();
        preferences.numbering_system = Some(system);
        let written = DecimalFormatter::try_new(preferences, DecimalFormatterOptions::default())
            .map_err(|_| unknown())?
            .format_to_string(&Decimal::from(1_234_567_890_u64));
        let known = name == "latn" || !written.contains(|digit: char| digit.is_ascii_digit());
        if known {
            Ok(Some(system))
        } else {
            Err(unknown())
        }
    }
}

/// The same fields before they are checked.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Unchecked {
    #[serde(default)]
    calendar: CalendarChoice,
    #[serde(default)]
    digits: Option<String>,
}

impl TryFrom<Unchecked> for FormatSettings {
    type Error = InvalidFormatSettings;

    fn try_from(unchecked: Unchecked) -> Result<Self, Self::Error> {
        let settings = Self {
            calendar: unchecked.calendar,
            digits: unchecked.digits,
        };
        settings.numbering_system()?;
        Ok(settings)
    }
}
