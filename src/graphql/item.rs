//! What items of all kinds have in the contract.

use std::sync::{Arc, OnceLock};

use async_graphql::{
    ContainerType, Context, ContextSelectionSet, ID, Object, Result, Value,
    resolver_utils::enum_value,
};

use super::{
    at_hand::AtOnce,
    error::database,
    global_id::{Kind, global_id},
    labels::{Topic, label},
    loaders::{ByKey, Shown, TopicsOf, WordsOf},
    locale::Locale,
    parts::{Fact, Image, Link, Translation, plain, written},
    session::{Scope, Session, session},
    text::{RichText, Text},
};
use crate::{
    content::{
        KindTable,
        entity::{item, words},
    },
    coverage,
    renditions::{self, Localised, Rendition, Request, Subject},
    words::{
        fact::{FactValue, Facts},
        locale::LocaleTag,
    },
};

/// A kind's object in the contract.
pub trait ItemObject: ContainerType + Send + Sync + Sized + 'static {
    /// The kind's table.
    type Table: KindTable;

    /// The beginning of the names of the kind's connection and edge.
    const LIST: &'static str;

    /// Shows an item to a reader of `scope`.
    fn new(shown: &Shown<Self::Table>, scope: Scope) -> Self;

    /// What it shares with all kinds.
    fn shared(&self) -> &ItemFields;

    /// What its kind adds.
    fn own(&self) -> &dyn AtOnce;
}

/// The fields of all kinds, as `Item` and `Node` promise them.
#[expect(
    async_fn_in_trait,
    reason = "called by the interfaces of this crate only"
)]
pub trait Shared: ItemObject {
    /// The global id.
    async fn id(&self, context: &Context<'_>) -> Result<ID> {
        self.shared().id(context).await
    }

    /// The kind.
    async fn kind(&self, context: &Context<'_>) -> Result<Kind> {
        self.shared().kind(context).await
    }

    /// The stable slug.
    async fn slug(&self, context: &Context<'_>) -> Result<String> {
        Ok(self.shared().slug(context).await?.to_owned())
    }

    /// The title.
    async fn title(&self, context: &Context<'_>) -> Result<Text> {
        self.shared().title(context).await
    }

    /// The summary.
    async fn summary(&self, context: &Context<'_>) -> Result<Option<Text>> {
        self.shared().summary(context).await
    }

    /// The topics.
    async fn topics(&self, context: &Context<'_>) -> Result<Vec<Topic>> {
        self.shared().topics(context).await
    }

    /// The translations.
    async fn translations(&self, context: &Context<'_>) -> Result<Vec<Translation>> {
        self.shared().translations(context).await
    }
}

impl<O: ItemObject> Shared for O {}

/// A single item by any locale's slug.
///
/// # Errors
/// If the locale is not offered, or the database fails.
pub async fn by_any_slug<O: ItemObject>(
    context: &Context<'_>,
    slug: &str,
    locale: Option<&super::locale::LanguageTag>,
) -> Result<Option<O>> {
    let session = session(context)?;
    let scope = session.scope(locale)?;
    let id = session.id_by_slug(O::Table::KIND, slug).await?;
    if id.is_none() {
        // One that comes may be it.
        session.note_list(O::Table::KIND);
    }
    by_key(session, id, &scope).await
}

/// A single item by its key, if the reader may see it.
///
/// # Errors
/// If the database fails.
pub async fn by_key<O: ItemObject>(
    session: &Session,
    id: Option<i64>,
    scope: &Scope,
) -> Result<Option<O>> {
    let Some(id) = id else { return Ok(None) };
    let key = ByKey::<O::Table>::new(id, Arc::clone(&scope.chain));
    let shown = session.look_up(key).await.map_err(database)?;
    session.note_found(O::Table::KIND, shown.as_ref());
    Ok(shown.map(|shown| O::new(&shown, scope.clone())))
}

/// What an item of any kind has.
#[derive(Clone, Debug)]
pub struct ItemFields {
    request: Request,
    scope: Scope,
    /// Its words, once that one field looked them up; copies share them.
    rendition: Arc<OnceLock<Arc<Rendition>>>,
}

impl ItemFields {
    /// Shows an item to a reader of `scope`.
    #[must_use]
    pub fn new(subject: &Arc<Subject>, scope: Scope) -> Self {
        let request = Request {
            subject: Arc::clone(subject),
            chain: Arc::clone(&scope.chain),
        };
        Self {
            request,
            scope,
            rendition: Arc::default(),
        }
    }

    /// The reader's language.
    #[must_use]
    pub fn scope(&self) -> &Scope {
        &self.scope
    }

    /// The item's key.
    #[must_use]
    pub fn key(&self) -> i64 {
        self.request.subject.item.id
    }

    fn item(&self) -> &item::Model {
        &self.request.subject.item
    }

    /// Which words it asks for.
    #[must_use]
    pub fn request(&self) -> &Request {
        &self.request
    }

    /// Tells its words, so that no field looks them up.
    pub fn tell(&self, rendition: Arc<Rendition>, session: &Session) {
        let told = self.rendition.get_or_init(|| rendition);
        session.note_rendition(told);
    }

    /// Reads `message` of words that were told, so that it is rendered sooner.
    pub fn read(&self, message: &str) {
        if let Some(rendition) = self.rendition.get() {
            rendition.read(message);
        }
    }

    /// Renders `message` of words that were told, if all is told that it needs.
    #[must_use]
    pub fn is_rendered(&self, message: &str) -> bool {
        let rendition = self.rendition.get();
        rendition.is_some_and(|rendition| rendition.text(message).is_ok())
    }

    /// Its words for the reader, in all locales that may count.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn whole_rendition(&self, context: &Context<'_>) -> Result<&Arc<Rendition>> {
        let rendition = self.rendition(context).await?;
        session(context)?.complete(rendition, &self.request).await?;
        Ok(rendition)
    }

    /// Its words in the reader's own locale.
    async fn rendition(&self, context: &Context<'_>) -> Result<&Arc<Rendition>> {
        if let Some(rendition) = self.rendition.get() {
            return Ok(rendition);
        }
        let rendition = session(context)?.rendition(&self.request).await?;
        Ok(self.rendition.get_or_init(|| rendition))
    }

    /// The item's message of this id.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn text(&self, context: &Context<'_>, message: &str) -> Result<Option<Text>> {
        let text = self.localised(context, message).await?;
        Ok(text.map(|text| Text::new(&text, &self.scope)))
    }

    async fn localised(
        &self,
        context: &Context<'_>,
        message: &str,
    ) -> Result<Option<Arc<Localised>>> {
        let rendition = self.rendition(context).await?;
        let text = session(context)?.text(rendition, &self.request, message);
        text.await
    }

    /// Renders `message` of words that were told, and looks up what it needs beside.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn render(&self, message: &str, session: &Session) -> Result<()> {
        if let Some(rendition) = self.rendition.get() {
            session.text(rendition, &self.request, message).await?;
        }
        Ok(())
    }

    /// The item's message of this id as a plain text, if nothing is to be looked up for it.
    #[must_use]
    pub fn text_at_once(&self, message: &str, context: &ContextSelectionSet<'_>) -> Option<Value> {
        self.said(message, context, |text| {
            Text::new(&text, &self.scope).at_once(context)
        })
    }

    fn said(
        &self,
        message: &str,
        context: &ContextSelectionSet<'_>,
        say: impl FnOnce(Arc<Localised>) -> Option<Value>,
    ) -> Option<Value> {
        let session = context.data::<Session>().ok()?;
        match session.told_text(self.rendition.get()?, message).ok()? {
            Some(text) => say(text),
            None => Some(Value::Null),
        }
    }

    async fn words(&self, context: &Context<'_>) -> Result<Vec<words::Progress>> {
        let words = session(context)?.look_up(WordsOf(self.item().id)).await;
        Ok(words.map_err(database)?.unwrap_or_default())
    }
}

/// What an item of any kind has.
#[Object]
impl ItemFields {
    /// Its global id, for `node`.
    async fn id(&self) -> ID {
        global_id(self.item().kind, &self.item().slug)
    }

    /// What it is.
    async fn kind(&self) -> Kind {
        self.item().kind.into()
    }

    /// Its stable name within its kind, the same in all languages.
    async fn slug(&self) -> &str {
        &self.item().slug
    }

    /// Its name for addresses in the reader's language; the stable one where that language gives none. Either finds the item.
    async fn localised_slug(&self, context: &Context<'_>) -> Result<String> {
        let rendition = self.rendition(context).await?;
        Ok(rendition.slug().unwrap_or(&self.item().slug).to_owned())
    }

    /// Whether it is made up, to show what the software can do.
    async fn is_example(&self) -> bool {
        self.item().example
    }

    /// What it is called.
    async fn title(&self, context: &Context<'_>) -> Result<Text> {
        let title = self.text(context, "title").await?;
        title.ok_or_else(|| {
            let item = &self.request.subject.item;
            database(format!(
                "the title of {} {} cannot be rendered",
                item.kind, item.slug
            ))
        })
    }

    /// What it says in a few sentences.
    async fn summary(&self, context: &Context<'_>) -> Result<Option<Text>> {
        self.text(context, "summary").await
    }

    /// What it says in full.
    async fn body(&self, context: &Context<'_>) -> Result<Option<RichText>> {
        let body = self.localised(context, "body").await?;
        Ok(body.map(|body| RichText::new(body, &self.scope)))
    }

    /// What it is about.
    async fn topics(&self, context: &Context<'_>) -> Result<Vec<Topic>> {
        let topics = session(context)?.look_up(TopicsOf(self.item().id)).await;
        let keys = topics.map_err(database)?.unwrap_or_default();
        Ok(keys
            .into_iter()
            .map(|key| Topic::new(key, &self.scope))
            .collect())
    }

    /// Its picture.
    async fn image(&self, context: &Context<'_>) -> Result<Option<Image>> {
        let Some(image) = self.item().image.clone() else {
            return Ok(None);
        };
        let alternative = self.text(context, "image-alt").await?;
        Ok(Some(Image {
            url: image.url,
            width: i32::try_from(image.width).unwrap_or(i32::MAX),
            height: i32::try_from(image.height).unwrap_or(i32::MAX),
            credit: image.credit,
            alternative,
        }))
    }

    /// Where it points to.
    async fn links(&self, context: &Context<'_>) -> Result<Vec<Link>> {
        let mut links = Vec::new();
        for link in &self.item().links.0 {
            let message = format!("link-{}", link.key);
            let text = match self.text(context, &message).await? {
                Some(text) => Some(text),
                None => label(context, &self.scope, &message)?,
            };
            links.push(Link {
                key: link.key.clone(),
                url: link.url.clone(),
                text,
            });
        }
        Ok(links)
    }

    /// The facts that its words use, each as the reader's locale writes it.
    async fn facts(&self, context: &Context<'_>) -> Result<Vec<Fact>> {
        let language = Arc::clone(session(context)?.language(&self.scope)?);
        let rendition = self.rendition(context).await?;
        // Whether they use their conference's facts is for all words to say.
        let told = session(context)?.tell_fallbacks(rendition, &self.request);
        told.await?;
        let variables = rendition.facts().variables(&language);
        let formatter = language.formatter();
        let fact = |(name, value): (String, FactValue)| Fact {
            formatted: written(&value, formatter),
            r#type: value.fact_type().into(),
            value: plain(&value),
            name,
        };
        let facts: Facts = variables;
        Ok(facts.into_iter().map(fact).collect())
    }

    /// The locales that it has words in, for `hreflang` and language switchers.
    async fn translations(&self, context: &Context<'_>) -> Result<Vec<Translation>> {
        let words = self.words(context).await?;
        let session = session(context)?;
        let translation = |row: &words::Progress| {
            let tag: LocaleTag = row.locale.parse().ok()?;
            session.languages.get(&tag)?;
            let messages = coverage::Amounts::messages(row);
            let freshness = if messages.outdated > 0 {
                renditions::Freshness::Outdated
            } else {
                renditions::Freshness::Current
            };
            Some(Translation {
                slug: row
                    .url_slug
                    .clone()
                    .unwrap_or_else(|| self.item().slug.clone()),
                freshness: freshness.into(),
                completeness: ratio(messages.translated, messages.total),
                state: coverage::State::of(&messages).into(),
                messages: messages.into(),
                words: coverage::Amounts::words(row).into(),
                locale: Locale::new(tag, &self.scope),
            })
        };
        let mut rows: Vec<&words::Progress> = words.iter().filter(|row| row.has_title).collect();
        rows.sort_by(|one, other| one.locale.cmp(&other.locale));
        Ok(rows.into_iter().filter_map(translation).collect())
    }
}

impl AtOnce for ItemFields {
    fn at_once(&self, field: &str, context: &ContextSelectionSet<'_>) -> Option<Value> {
        let item = self.item();
        Some(match field {
            "slug" => item.slug.as_str().into(),
            "id" => global_id(item.kind, &item.slug).0.into(),
            "kind" => enum_value(Kind::from(item.kind)),
            "isExample" => item.example.into(),
            // That there is none is an error.
            "title" => self
                .text_at_once("title", context)
                .filter(|title| *title != Value::Null)?,
            "summary" => self.text_at_once("summary", context)?,
            "body" => self.said("body", context, |body| {
                RichText::new(body, &self.scope).at_once(context)
            })?,
            _ => return None,
        })
    }
}

#[expect(
    clippy::cast_precision_loss,
    reason = "an item has a handful of messages"
)]
fn ratio(part: i64, whole: i64) -> f64 {
    if whole == 0 {
        1.0
    } else {
        part as f64 / whole as f64
    }
}
