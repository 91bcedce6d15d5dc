//! The facts that an item's words may use as variables.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::words::{
    bundle::Language,
    fact::{FactValue, Facts},
};

/// The prefix of the variables that an item takes from its conference.
pub const CONFERENCE_PREFIX: &str = "conference_";

/// An item's facts: values that are the same in all languages, and keys of labels, whose value is
/// the label's text in each language.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ItemFacts {
    values: Facts,
    labels: BTreeMap<String, String>,
}

impl ItemFacts {
    /// Begins with the facts that an editor named.
    #[must_use]
    pub fn new(named: &Facts) -> Self {
        Self {
            values: named.clone(),
            labels: BTreeMap::new(),
        }
    }

    /// Adds a value, if there is one. A column's fact goes before a named one of the same name.
    pub fn set(&mut self, name: &str, value: Option<FactValue>) {
        if let Some(value) = value {
            self.values.insert(name.to_owned(), value);
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
            self.values.remove(name);
            self.labels.insert(name.to_owned(), format!("{name}-{key}"));
        }
    }

    /// Takes over a conference's facts, under names that say whose they are.
    pub fn add_conference(&mut self, conference: &Self) {
        for (name, value) in &conference.values {
            self.values
                .insert(format!("{CONFERENCE_PREFIX}{name}"), value.clone());
        }
        for (name, label) in &conference.labels {
            self.labels
                .insert(format!("{CONFERENCE_PREFIX}{name}"), label.clone());
        }
    }

    /// The variables for words of `language`. A label that the language lacks is left out, so that a
    /// message which needs it falls back as a whole instead of mixing languages.
    #[must_use]
    pub fn variables(&self, language: &Language) -> Facts {
        let mut facts = self.values.clone();
        for (name, label) in &self.labels {
            if let Some(text) = language.label(label, &Facts::new()) {
                facts.insert(name.clone(), FactValue::Text(text));
            }
        }
        facts
    }

    /// The variables for checking words, of which none is in a language: a label is an empty text.
    #[must_use]
    pub fn unworded(&self) -> Facts {
        let mut facts = self.values.clone();
        let labels = self.labels.keys();
        facts.extend(labels.map(|name| (name.clone(), FactValue::Text(String::new()))));
        facts
    }
}
