//! What the pages themselves say, in the translator's language: Lotse's own Fluent files.

use std::sync::LazyLock;

use crate::words::{
    bundle::Language,
    check::Wordings,
    fact::{FactValue, Facts},
    format::{FormatSettings, Formatter},
    locale::LocaleTag,
    negotiate,
};

const TEXTS: [(&str, &str); 2] = [
    ("en", include_str!("messages/en.ftl")),
    ("de", include_str!("messages/de.ftl")),
];

static ALL: LazyLock<Vec<Interface>> = LazyLock::new(|| {
    TEXTS
        .iter()
        .filter_map(|(tag, text)| Interface::load(tag, text))
        .collect()
});

/// The pages' own words in one language.
#[derive(Debug)]
pub(super) struct Interface {
    pub(super) tag: LocaleTag,
    language: Language,
    /// The sentences of the checks in the same language.
    pub(super) wordings: &'static Wordings,
}

impl Interface {
    fn load(tag: &str, text: &str) -> Option<Self> {
        let tag: LocaleTag = tag.parse().ok()?;
        let formatter = Formatter::new(&tag, &FormatSettings::default()).ok()?;
        Some(Self {
            wordings: Wordings::of(&tag).unwrap_or_else(Wordings::english),
            language: Language::new(tag.clone(), formatter, "", text),
            tag,
        })
    }

    /// Every language that there is; English first.
    pub(super) fn all() -> &'static [Self] {
        &ALL
    }

    /// The one that is asked for by its tag, or fits `Accept-Language` best, or English.
    pub(super) fn of(asked: Option<&str>, accept_language: Option<&str>) -> &'static Self {
        let find = |tag: &LocaleTag| ALL.iter().find(|interface| interface.tag == *tag);
        let asked = asked.and_then(|tag| find(&tag.parse().ok()?));
        let fitting = || {
            let tags: Vec<LocaleTag> = ALL.iter().map(|own| own.tag.clone()).collect();
            find(&negotiate::accept_language(accept_language?, &tags)?)
        };
        asked.or_else(fitting).unwrap_or(&ALL[0])
    }

    /// A text.
    pub(super) fn text(&self, key: &str) -> String {
        self.with(key, [])
    }

    /// A text with what it names.
    pub(super) fn with<const COUNT: usize>(
        &self,
        key: &str,
        named: [(&str, FactValue); COUNT],
    ) -> String {
        let named: Facts = named
            .into_iter()
            .map(|(name, value)| (name.to_owned(), value))
            .collect();
        let text = self.language.label(key, &named);
        debug_assert!(text.is_some(), "{}: {key}", self.tag);
        text.unwrap_or_else(|| key.to_owned())
    }

    /// A count as it is written.
    #[expect(clippy::cast_precision_loss, reason = "counts of items")]
    pub(super) fn count(number: i64) -> FactValue {
        FactValue::Number(number as f64)
    }

    /// A text that a sentence names.
    pub(super) fn name(text: &str) -> FactValue {
        FactValue::Text(text.to_owned())
    }

    /// A day as it is written.
    pub(super) fn day(&self, day: chrono::NaiveDate) -> String {
        let formatter = self.language.formatter();
        formatter.date(day, crate::words::format::DateStyle::Medium)
    }
}

#[cfg(test)]
mod tests {
    use super::{Interface, TEXTS};

    #[test]
    fn every_language_says_everything() {
        let keys = |interface: &'static Interface| -> Vec<&str> {
            interface.language.label_keys().collect()
        };
        assert_eq!(Interface::all().len(), TEXTS.len());
        let english = keys(&Interface::all()[0]);
        assert!(english.len() > 40, "{english:?}");
        for interface in Interface::all() {
            assert_eq!(keys(interface), english, "{}", interface.tag);
        }
    }

    #[test]
    fn the_language_is_the_one_asked_for_or_the_readers_or_english() {
        let tag = |asked, header| Interface::of(asked, header).tag.as_str();
        assert_eq!(tag(None, None), "en");
        assert_eq!(tag(None, Some("uk, de-AT;q=0.8, en;q=0.5")), "de");
        assert_eq!(tag(Some("en"), Some("de")), "en");
        assert_eq!(tag(Some("<b>"), Some("de")), "de");
        assert_eq!(tag(Some("fr"), Some("fr")), "en");
    }
}
