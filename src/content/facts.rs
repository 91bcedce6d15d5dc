//! The facts that an item's words may use as variables.

use std::{
    borrow::Cow,
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use chrono::NaiveDate;

use crate::words::{
    bundle::Language,
    fact::{FactValue, Facts},
};

/// The prefix of the variables that an item takes from its conference.
pub const CONFERENCE_PREFIX: &str = "conference_";

/// An item's facts: values that are the same in all languages, and keys of labels, whose value is
/// the label's text in each language. A copy shares them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ItemFacts {
    own: Arc<Own>,
    /// Those of its conference.
    conference: Option<Arc<Own>>,
}

#[derive(Clone, Debug, Default, PartialEq)]
struct Own {
    values: Facts,
    labels: BTreeMap<String, String>,
}

impl Own {
    /// The variable `name` for words of `language`.
    fn variable(&self, name: &str, language: &Language) -> Option<FactValue> {
        let label = self.labels.get(name);
        let text = label.and_then(|label| language.label(label, &Facts::new()));
        text.map(FactValue::Text)
            .or_else(|| self.values.get(name).cloned())
    }

    /// The names of all variables.
    fn names(&self) -> impl Iterator<Item = &str> {
        self.values
            .keys()
            .chain(self.labels.keys())
            .map(String::as_str)
    }
}

impl ItemFacts {
    /// Begins with the facts that an editor named.
    #[must_use]
    pub fn new(named: &Facts) -> Self {
        let own = Own {
            values: named.clone(),
            labels: BTreeMap::new(),
        };
        Self {
            own: Arc::new(own),
            conference: None,
        }
    }

    /// Adds a value, if there is one. A column's fact goes before a named one of the same name.
    pub fn set(&mut self, name: &str, value: Option<FactValue>) {
        if let Some(value) = value {
            let own = Arc::make_mut(&mut self.own);
            own.values.insert(name.to_owned(), value);
        }
    }

    /// Adds a date, if there is one.
    pub fn set_date(&mut self, name: &str, date: Option<NaiveDate>) {
        self.set(name, date.map(FactValue::Date));
    }

    /// Adds a text, if there is one.
    pub fn set_text(&mut self, name: &str, text: Option<&str>) {
        self.set(name, text.map(|text| FactValue::Text(text.to_owned())));
    }

    /// Adds a fact whose text is the label `<name>-<key>`, such as a venue's.
    pub fn set_label(&mut self, name: &str, key: Option<&str>) {
        if let Some(key) = key {
            let own = Arc::make_mut(&mut self.own);
            own.values.remove(name);
            own.labels.insert(name.to_owned(), format!("{name}-{key}"));
        }
    }

    /// Takes over a conference's facts, under names that say whose they are.
    pub fn add_conference(&mut self, conference: &Self) {
        self.conference = Some(Arc::clone(&conference.own));
    }

    /// Whether there are a conference's facts among them.
    #[must_use]
    pub fn have_conference(&self) -> bool {
        self.conference.is_some()
    }

    /// The variable `name` for words of `language`. A label that the language lacks is left out, so
    /// that a message which needs it falls back as a whole instead of mixing languages.
    fn variable(&self, name: &str, language: &Language) -> Option<FactValue> {
        let of_conference = || {
            let name = name.strip_prefix(CONFERENCE_PREFIX)?;
            self.conference.as_ref()?.variable(name, language)
        };
        of_conference().or_else(|| self.own.variable(name, language))
    }

    /// Those of the variables `names` that words of `language` have.
    pub fn variables_among<'a>(
        &self,
        names: impl IntoIterator<Item = &'a str>,
        language: &Language,
    ) -> Facts {
        let names = names.into_iter();
        names
            .filter_map(|name| Some((name.to_owned(), self.variable(name, language)?)))
            .collect()
    }

    /// All variables for words of `language`.
    #[must_use]
    pub fn variables(&self, language: &Language) -> Facts {
        let names = self.names();
        self.variables_among(names.iter().map(|name| &**name), language)
    }

    /// The names of all variables.
    fn names(&self) -> BTreeSet<Cow<'_, str>> {
        let of_conference = self.conference.iter().flat_map(|conference| {
            let names = conference.names();
            names.map(|name| Cow::Owned(format!("{CONFERENCE_PREFIX}{name}")))
        });
        let own = self.own.names().map(Cow::Borrowed);
        own.chain(of_conference).collect()
    }

    /// The variables for checking words, of which none is in a language: a label is an empty text.
    #[must_use]
    pub fn unworded(&self) -> Facts {
        let of = |own: &Own, prefix: &str| {
            let mut facts = own.values.clone();
            let labels = own.labels.keys();
            facts.extend(labels.map(|name| (name.clone(), FactValue::Text(String::new()))));
            let prefixed = facts.into_iter();
            prefixed
                .map(|(name, value)| (format!("{prefix}{name}"), value))
                .collect::<Facts>()
        };
        let mut facts = of(&self.own, "");
        if let Some(conference) = &self.conference {
            facts.extend(of(conference, CONFERENCE_PREFIX));
        }
        facts
    }
}
