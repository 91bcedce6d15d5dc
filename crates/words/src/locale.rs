//! Locales: BCP 47 tags in canonical form, and what CLDR knows about them.

use std::collections::BTreeSet;
use std::fmt;
use std::str::FromStr;
use std::sync::{Arc, LazyLock};

use icu::experimental::displaynames::DisplayNamesOptions;
use icu::experimental::displaynames::multi::{LanguageDisplayNames, LocaleDisplayNamesFormatter};
use icu::locale::subtags::{Language, Variant};
use icu::locale::{LanguageIdentifier, Locale, LocaleCanonicalizer, LocaleDirectionality};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// Longer tags are refused before they are parsed; RFC 5646 §4.4.1 knows none over 35 characters
/// that is in use.
const LONGEST_TAG: usize = 64;

/// A BCP 47 language tag in CLDR's canonical form: `iw` is `he`, `DE-simple` is `de-simple`.
///
/// Cheap to clone. Tags with extensions (`-u-…`, `-x-…`) are refused: digits and calendar are
/// settings, not part of a locale's name.
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct LocaleTag(Arc<str>);

/// Why a text is no locale.
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
#[error("“{tag}” is not a language tag: {reason}")]
pub struct InvalidLocaleTag {
    /// The beginning of the text, without control characters.
    tag: String,
    reason: &'static str,
}

/// The direction in which a locale is written, from its likely script (CLDR).
#[derive(Clone, Copy, Debug, Deserialize, Eq, Hash, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Direction {
    /// As German.
    LeftToRight,
    /// As Arabic.
    RightToLeft,
}

/// In what form a locale speaks to its readers.
#[derive(Clone, Copy, Debug, Deserialize, Eq, Hash, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Variety {
    /// The language as it is usually written.
    Standard,
    /// Simplified language: the registered variant subtag `simple` (BCP 47), as in `de-simple`.
    Simple,
    /// A sign language, see [`LocaleTag::variety`].
    Signed,
}

impl LocaleTag {
    /// German, the source locale unless an operator decides otherwise.
    #[must_use]
    pub fn german() -> Self {
        Self(Arc::from("de"))
    }

    /// The canonical tag.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The direction of the tag's script, or of the script that CLDR finds likeliest for it.
    #[must_use]
    pub fn direction(&self) -> Direction {
        if LocaleDirectionality::new_extended().is_right_to_left(&self.icu().id) {
            Direction::RightToLeft
        } else {
            Direction::LeftToRight
        }
    }

    /// Simplified, signed or ordinary language.
    ///
    /// Signed is `sgn` and every language that CLDR holds for a country's sign language: the
    /// replacement of a `sgn-…` tag (`sgn-DE` is `gsg`), or an English name that says so. CLDR has
    /// no full list of sign languages: one that it does not know counts as standard.
    #[must_use]
    pub fn variety(&self) -> Variety {
        let id = self.icu().id;
        if SIGN_LANGUAGES.contains(id.language.as_str()) || is_named_sign_language(id.language) {
            Variety::Signed
        } else if id
            .variants
            .iter()
            .any(|variant| variant.as_str() == "simple")
        {
            Variety::Simple
        } else {
            Variety::Standard
        }
    }

    /// The locale's name in its own language (CLDR): `Deutsch`, `العربية`.
    #[must_use]
    pub fn autonym(&self) -> String {
        self.name_in(self)
    }

    /// The locale's name for a reader of another locale (CLDR): `Ukrainisch` in `de`. A name that
    /// CLDR lacks is the tag's own part.
    #[must_use]
    pub fn name_in(&self, reader: &LocaleTag) -> String {
        let locale = self.icu();
        LocaleDisplayNamesFormatter::try_new((&reader.icu()).into(), DisplayNamesOptions::default())
            .map_or_else(
                |_| self.language_name_in(reader),
                |names| names.of(&locale).into_owned(),
            )
    }

    /// The language's name, with the rest of the tag as it is. Where CLDR names no variant or script
    /// in a language, as in Albanian or Pashto, ICU4X makes no names of whole locales in it.
    fn language_name_in(&self, reader: &LocaleTag) -> String {
        let names =
            LanguageDisplayNames::try_new((&reader.icu()).into(), DisplayNamesOptions::default());
        let language = self.icu().id.language;
        let name = names
            .ok()
            .and_then(|names| names.of(language).map(str::to_owned));
        match (name, self.0.split_once('-')) {
            (Some(name), Some((_, rest))) => format!("{name} ({rest})"),
            (Some(name), None) => name,
            (None, _) => self.to_string(),
        }
    }

    /// The tag itself and its ever shorter beginnings, as RFC 4647 §3.4 looks them up:
    /// `zh-Hant-TW`, `zh-Hant`, `zh`.
    pub fn truncations(&self) -> impl Iterator<Item = LocaleTag> + '_ {
        std::iter::successors(Some(self.clone()), LocaleTag::parent)
    }

    /// The tag without its last part, or nothing for a bare language.
    #[must_use]
    pub fn parent(&self) -> Option<LocaleTag> {
        self.0
            .rsplit_once('-')
            .map(|(start, _)| LocaleTag(Arc::from(start)))
    }

    /// The language alone: `de` of `de-simple`.
    #[must_use]
    pub fn language(&self) -> &str {
        self.0.split('-').next().unwrap_or_default()
    }

    /// The tag for ICU4X.
    pub(crate) fn icu(&self) -> Locale {
        // Only canonical tags get in, so “und” is never reached.
        Locale::try_from_str(&self.0).unwrap_or(Locale::UNKNOWN)
    }

    pub(crate) fn from_identifier(id: LanguageIdentifier) -> Self {
        let mut locale = Locale::from(id);
        LocaleCanonicalizer::new_extended().canonicalize(&mut locale);
        Self(Arc::from(locale.id.to_string()))
    }
}

impl FromStr for LocaleTag {
    type Err = InvalidLocaleTag;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let invalid = |reason| InvalidLocaleTag {
            tag: text
                .chars()
                .filter(|character| !character.is_control())
                .take(40)
                .collect(),
            reason,
        };
        if text.len() > LONGEST_TAG {
            return Err(invalid("it is too long"));
        }
        let locale = Locale::try_from_str(text)
            .map_err(|_| invalid("a tag is a language with optional script, region and variant, such as “de”, “sr-Latn” or “de-simple” (BCP 47)"))?;
        if !locale.extensions.is_empty() {
            return Err(invalid(
                "extensions (-u-, -t-, -x-) do not belong in a locale's name",
            ));
        }
        if locale.id.language.is_unknown() {
            return Err(invalid("it names no language"));
        }
        Ok(Self::from_identifier(locale.id))
    }
}

impl fmt::Display for LocaleTag {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl AsRef<str> for LocaleTag {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

impl Serialize for LocaleTag {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for LocaleTag {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?
            .parse()
            .map_err(serde::de::Error::custom)
    }
}

/// What CLDR puts in place of `sgn-AA` … `sgn-ZZ` (`gsg` for `sgn-DE`), and `sgn` itself.
static SIGN_LANGUAGES: LazyLock<BTreeSet<String>> = LazyLock::new(|| {
    let canonicalizer = LocaleCanonicalizer::new_extended();
    let mut found = BTreeSet::from(["sgn".to_owned()]);
    for first in b'A'..=b'Z' {
        for second in b'A'..=b'Z' {
            let tag = format!("sgn-{}{}", char::from(first), char::from(second));
            if let Ok(mut locale) = Locale::try_from_str(&tag) {
                canonicalizer.canonicalize(&mut locale);
                found.insert(locale.id.language.to_string());
            }
        }
    }
    found
});

fn is_named_sign_language(language: Language) -> bool {
    static NAMES: LazyLock<Option<LanguageDisplayNames>> = LazyLock::new(|| {
        let english = icu::locale::locale!("en").into();
        LanguageDisplayNames::try_new(english, DisplayNamesOptions::default()).ok()
    });
    let name = NAMES.as_ref().and_then(|names| names.of(language));
    name.is_some_and(|name| name.ends_with("Sign Language"))
}

/// Whether a variant says only how the language is simplified, which CLDR's data does not know.
pub(crate) fn is_simple(variant: Variant) -> bool {
    variant.as_str() == "simple"
}
