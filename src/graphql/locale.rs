//! Locales in the contract.

use async_graphql::{
    Context, ContextSelectionSet, Enum, InputValueError, InputValueResult, Object, Result, Scalar,
    ScalarType, Value, resolver_utils::enum_value,
};

use super::{
    at_hand::{AtHand, AtOnce},
    coverage::Coverage,
    session::{Scope, Session, session},
};
use crate::words::locale::{self, LocaleTag};

/// A language tag as BCP 47 defines it, such as `uk`, `de-simple` or `sr-Latn`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct LanguageTag(pub LocaleTag);

/// A language tag as BCP 47 defines it, such as `uk`, `de-simple` or `sr-Latn`.
#[Scalar(specified_by_url = "https://www.rfc-editor.org/info/bcp47")]
impl ScalarType for LanguageTag {
    fn parse(value: Value) -> InputValueResult<Self> {
        match &value {
            Value::String(tag) => tag
                .parse()
                .map(Self)
                .map_err(|_| InputValueError::custom("this is no BCP 47 language tag")),
            _ => Err(InputValueError::expected_type(value)),
        }
    }

    fn to_value(&self) -> Value {
        Value::String(self.0.as_str().to_owned())
    }
}

/// The direction in which a script is written.
#[derive(Enum, Clone, Copy, Debug, PartialEq, Eq)]
#[graphql(remote = "locale::Direction")]
pub enum Direction {
    /// From left to right: `dir="ltr"`.
    LeftToRight,
    /// From right to left: `dir="rtl"`.
    RightToLeft,
}

/// How a locale uses its language.
#[derive(Enum, Clone, Copy, Debug, PartialEq, Eq)]
#[graphql(remote = "locale::Variety")]
pub enum Variety {
    /// As it is usually written.
    Standard,
    /// Simplified, such as Leichte Sprache.
    Simple,
    /// Signed; its words are videos.
    Signed,
}

/// A locale that content is offered in.
pub type Locale = AtHand<LocaleFields>;

/// A locale that content is offered in.
#[derive(Clone, Debug)]
pub struct LocaleFields {
    tag: LocaleTag,
    reader: LocaleTag,
}

impl Locale {
    /// The locale `tag`, shown to a reader of `scope`.
    #[must_use]
    pub fn new(tag: LocaleTag, scope: &Scope) -> Self {
        let reader = scope.locale().unwrap_or(&tag).clone();
        Self(LocaleFields { tag, reader })
    }

    /// The locale `tag`, shown to somebody who does not ask for its name.
    #[must_use]
    pub fn unnamed(tag: LocaleTag) -> Self {
        Self(LocaleFields {
            reader: tag.clone(),
            tag,
        })
    }
}

/// A locale that content is offered in. Set `lang` to its `tag` and `dir` to its `direction` around every text in it.
#[Object(name = "Locale")]
impl LocaleFields {
    /// Its BCP 47 tag, for `lang` and `hreflang`.
    async fn tag(&self) -> LanguageTag {
        LanguageTag(self.tag.clone())
    }

    /// Its name in the reader's language, as CLDR has it.
    async fn name(&self) -> String {
        self.tag.name_in(&self.reader)
    }

    /// Its name in itself, for language switchers.
    async fn autonym(&self) -> String {
        self.tag.autonym()
    }

    /// The direction of its script.
    async fn direction(&self, context: &Context<'_>) -> Result<Direction> {
        Ok(self.direction_known(session(context)?))
    }

    /// Whether it is standard, simplified or signed.
    async fn variety(&self) -> Variety {
        self.tag.variety().into()
    }

    /// How much of what is shown is translated into it; null of a language in which nothing is offered.
    async fn coverage(&self, context: &Context<'_>) -> Result<Option<Coverage>> {
        Coverage::of(context, &self.tag).await
    }

    /// The locales that are tried where words in this one are missing, in order.
    async fn fallbacks(&self, context: &Context<'_>) -> Result<Vec<LanguageTag>> {
        let chain = session(context)?.languages.chain(&self.tag);
        let fallbacks = chain.iter().flat_map(|chain| chain.iter().skip(1));
        Ok(fallbacks.cloned().map(LanguageTag).collect())
    }
}

impl LocaleFields {
    /// The direction of its script, which those that are offered know already.
    fn direction_known(&self, session: &Session) -> Direction {
        let language = session.languages.get(&self.tag);
        let known = language.map(|language| language.formatter().direction());
        known.unwrap_or_else(|| self.tag.direction()).into()
    }
}

impl AtOnce for LocaleFields {
    fn at_once(&self, field: &str, context: &ContextSelectionSet<'_>) -> Option<Value> {
        Some(match field {
            "tag" => self.tag.as_str().into(),
            "direction" => {
                let direction = self.direction_known(context.data::<Session>().ok()?);
                enum_value(direction)
            }
            _ => return None,
        })
    }
}
