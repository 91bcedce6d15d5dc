//! The shared vocabulary: labels for partner sites, topics, and names of keys.

use std::collections::BTreeSet;

use async_graphql::{Context, InputObject, Object, Result, SimpleObject};

use super::{
    dates::Date,
    error::bad_input,
    locale::LanguageTag,
    session::{Scope, Session, session},
    text::Text,
};
use crate::words::fact::{FactValue, Facts};

/// How many labels may be asked for by key.
const KEYS_LIMIT: usize = 200;

/// A message of the shared vocabulary, such as the name of a topic or a caption for a partner's site.
#[derive(SimpleObject)]
pub struct Label {
    /// Its stable name.
    key: String,
    /// What it says.
    text: Text,
}

/// What an item is about.
#[derive(Clone, Debug)]
pub struct Topic {
    key: String,
    scope: Scope,
}

impl Topic {
    /// Shows the topic `key` to a reader of `scope`.
    #[must_use]
    pub fn new(key: String, scope: &Scope) -> Self {
        Self {
            key,
            scope: scope.clone(),
        }
    }
}

/// What an item is about.
#[Object]
impl Topic {
    /// Its stable name, for filters.
    async fn key(&self) -> &str {
        &self.key
    }

    /// What it is called; none where the locale and its fallbacks have no name for it.
    async fn name(&self, context: &Context<'_>) -> Result<Option<Text>> {
        label(context, &self.scope, &format!("topic-{}", self.key))
    }
}

/// The label `key` for a reader of `scope`.
///
/// # Errors
/// Never in a running server.
pub fn label(context: &Context<'_>, scope: &Scope, key: &str) -> Result<Option<Text>> {
    Ok(label_with(session(context)?, scope, key, &Facts::new()))
}

fn label_with(session: &Session, scope: &Scope, key: &str, facts: &Facts) -> Option<Text> {
    let found = session.label(scope, key, facts)?;
    Some(Text::label(found, &session.source, scope))
}

/// A value for a variable of labels. Give exactly one of `number`, `date`, `text` and `list`.
#[derive(InputObject)]
pub struct VariableInput {
    /// The variable's name, without `$`.
    name: String,
    /// A number.
    number: Option<f64>,
    /// A day.
    date: Option<Date>,
    /// A text.
    text: Option<String>,
    /// A list of texts.
    list: Option<Vec<String>>,
}

impl VariableInput {
    fn fact(self) -> Result<(String, FactValue)> {
        let given = [
            self.number.map(FactValue::Number),
            self.date.map(|date| FactValue::Date(date.0)),
            self.text.map(FactValue::Text),
            self.list.map(FactValue::List),
        ];
        let mut given = given.into_iter().flatten();
        match (given.next(), given.next()) {
            (Some(value), None) => Ok((self.name, value)),
            _ => Err(bad_input(
                "A variable has exactly one of `number`, `date`, `text` and `list`.",
            )),
        }
    }
}

/// The shared vocabulary.
#[derive(Default)]
pub struct LabelQuery;

#[Object]
impl LabelQuery {
    /// Labels: names of topics, venues and roles, and captions for partner sites, by key.
    ///
    /// A label that needs a variable which is not given is left out.
    async fn labels(
        &self,
        context: &Context<'_>,
        #[graphql(desc = "The reader's language; without it, Accept-Language counts.")]
        locale: Option<LanguageTag>,
        #[graphql(desc = "Which labels, at most 200; all of them if none are named.")] keys: Option<
            Vec<String>,
        >,
        #[graphql(desc = "Values for the labels' variables.")] variables: Option<
            Vec<VariableInput>,
        >,
    ) -> Result<Vec<Label>> {
        let session = session(context)?;
        let scope = session.scope(locale.as_ref())?;
        if keys.as_ref().is_some_and(|keys| keys.len() > KEYS_LIMIT) {
            return Err(bad_input(format!(
                "At most {KEYS_LIMIT} keys can be named."
            )));
        }
        let facts: Facts = variables
            .unwrap_or_default()
            .into_iter()
            .map(VariableInput::fact)
            .collect::<Result<_>>()?;
        let keys = keys.unwrap_or_else(|| {
            let languages = scope
                .chain
                .iter()
                .filter_map(|tag| session.languages.get(tag));
            let all: BTreeSet<String> = languages
                .flat_map(|language| language.label_keys().map(ToOwned::to_owned))
                .collect();
            all.into_iter().collect()
        });
        let labels = keys.into_iter().filter_map(|key| {
            let text = label_with(session, &scope, &key, &facts)?;
            Some(Label { key, text })
        });
        Ok(labels.collect())
    }

    /// Every topic, for filters.
    async fn topics(
        &self,
        context: &Context<'_>,
        #[graphql(desc = "The reader's language; without it, Accept-Language counts.")]
        locale: Option<LanguageTag>,
    ) -> Result<Vec<Topic>> {
        let session = session(context)?;
        let scope = session.scope(locale.as_ref())?;
        let keys = session.topics().await?;
        Ok(keys
            .into_iter()
            .map(|key| Topic::new(key, &scope))
            .collect())
    }
}
