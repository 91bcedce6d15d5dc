//! Search in the contract.

use std::sync::Arc;

use async_graphql::{
    Context, Object, OutputType, Result,
    connection::{Connection, ConnectionNameType, Edge, EdgeNameType},
    futures_util::future::try_join_all,
};
use serde::{Deserialize, Serialize};

use super::node::Item;
use crate::{
    conferences::Conference,
    contacts::Contact,
    content::ItemKind,
    graphql::{
        cursor::{decode, encode},
        error::{bad_input, database, unavailable},
        global_id::Kind,
        item::{ItemFields, ItemObject, by_key},
        judge::Code,
        locale::{LanguageTag, Locale},
        session::{Scope, Session, session},
    },
    news::NewsArticle,
    organisations::Organisation,
    search::{self, Held, Hits, Place, Question, Search, Unavailable, Window},
    workshop_reports::WorkshopReport,
};

/// Search.
#[derive(Default)]
pub struct SearchQuery;

#[Object]
impl SearchQuery {
    /// Finds items by their words as the reader would see them, in whatever language that is.
    ///
    /// Other forms of a word are found, words that begin or end with it, and small typing errors; letters with and without diacritics, and digits of any script, are the same. Best first: the words themselves before other forms, the title before the summary, the summary before the body. There is no syntax: every text is a question. Of more than two words, two in three suffice. What changed is found shortly after.
    async fn search(
        &self,
        context: &Context<'_>,
        #[graphql(desc = "What is looked for: at most 200 characters and 16 words.")] query: String,
        #[graphql(desc = "The reader's language; without it, Accept-Language counts.")]
        locale: Option<LanguageTag>,
        #[graphql(desc = "Only items of these kinds.")] kinds: Option<Vec<Kind>>,
        #[graphql(desc = "How many, best first.")] first: Option<i32>,
        #[graphql(desc = "Only what comes after this cursor.")] after: Option<String>,
    ) -> Result<SearchConnection> {
        let session = session(context)?;
        let scope = session.scope(locale.as_ref())?;
        let question = Question::new(&query, &scope.chain);
        let question = question.map_err(|refused| bad_input(refused.to_string()))?;
        let kinds: Option<Vec<ItemKind>> =
            kinds.map(|kinds| kinds.into_iter().map(ItemKind::from).collect());
        let fingerprint = fingerprint(&question, kinds.as_deref());
        let window = Window {
            size: size(first, session)?,
            after: after
                .map(|cursor| place(&cursor, &fingerprint))
                .transpose()?,
            kinds,
            now: session.moment.now.timestamp(),
        };
        let question = Arc::new(question);
        let (hits, holds) = find(context, &question, window).await?;
        let shown = Held {
            database: session.view.edition().database.clone(),
            revision: session.revision,
            day: session.moment.today,
        };
        if holds != Some(shown) {
            // The index is behind, or ahead: the next answer may be another.
            session.note_passing();
        }
        for kind in ItemKind::ALL {
            // Any item that changes may be found.
            session.note_list(kind);
        }
        let mut connection = Connection::with_additional_fields(
            hits.has_previous,
            hits.has_next,
            Found {
                total: i32::try_from(hits.total).unwrap_or(i32::MAX),
            },
        );
        let nodes = hits.hits.iter().map(|hit| {
            let scope = &scope;
            async move {
                match hit.kind() {
                    Some(kind) => item(session, kind, hit.place.id, scope).await,
                    None => Ok(None),
                }
            }
        });
        // All at once, so that each kind is asked for in one statement. What the index still has and
        // the database shows no longer is left out.
        let nodes = try_join_all(nodes).await?;
        for (hit, node) in hits.hits.iter().zip(nodes) {
            let Some(node) = node else { continue };
            let cursor = encode(&Cursor {
                question: fingerprint.clone(),
                place: hit.place,
            });
            let edge = SearchHit {
                question: Arc::clone(&question),
                fields: fields(&node).clone(),
                scope: scope.clone(),
            };
            connection
                .edges
                .push(Edge::with_additional_fields(cursor, node, edge));
        }
        Ok(connection)
    }
}

/// What is found, page by page.
type SearchConnection = Connection<String, Item, Found, SearchHit, SearchName, SearchName>;

/// Names the connection and its edge.
struct SearchName;

impl ConnectionNameType for SearchName {
    fn type_name<T: OutputType>() -> String {
        "SearchConnection".to_owned()
    }
}

impl EdgeNameType for SearchName {
    fn type_name<T: OutputType>() -> String {
        "SearchEdge".to_owned()
    }
}

/// What a search says of all that it found.
struct Found {
    total: i32,
}

/// What a search says of all that it found.
#[Object]
impl Found {
    /// How many items were found on all pages.
    async fn total_count(&self) -> i32 {
        self.total
    }
}

/// How an item answers.
struct SearchHit {
    question: Arc<Question>,
    fields: ItemFields,
    scope: Scope,
}

/// How an item answers.
#[Object]
impl SearchHit {
    /// Where the item says what was asked.
    async fn snippet(&self, context: &Context<'_>) -> Result<SearchSnippet> {
        let rendition = Arc::clone(self.fields.whole_rendition(context).await?);
        let question = Arc::clone(&self.question);
        // A body may be long.
        let cut = tokio::task::spawn_blocking(move || search::snippet(&question, &rendition));
        let cut = cut.await.map_err(database)?;
        let snippet = cut.ok_or_else(|| database("an item that was found has no words"))?;
        Ok(SearchSnippet {
            snippet,
            scope: self.scope.clone(),
        })
    }
}

/// A piece of an item's words, about 200 characters around what was asked, in the language that it is really in.
struct SearchSnippet {
    snippet: search::Snippet,
    scope: Scope,
}

/// A piece of an item's words, about 200 characters around what was asked, in the language that it is really in.
#[Object]
impl SearchSnippet {
    /// Safe to insert into a page: escaped text, with `mark` elements around what was asked.
    async fn html(&self) -> &str {
        &self.snippet.html
    }

    /// The same without any markup.
    async fn plain(&self) -> &str {
        &self.snippet.plain
    }

    /// The locale that it is written in.
    async fn locale(&self) -> Locale {
        Locale::new(self.snippet.locale.clone(), &self.scope)
    }

    /// Whether that is another locale than the reader's.
    async fn is_fallback(&self) -> bool {
        self.snippet.is_fallback
    }
}

fn size(first: Option<i32>, session: &Session) -> Result<usize> {
    let limits = &session.limits;
    let size = match first {
        None => Some(limits.page_default),
        Some(first) => u32::try_from(first)
            .ok()
            .filter(|first| *first <= limits.page_max),
    };
    let size = size.and_then(|size| usize::try_from(size).ok());
    size.ok_or_else(|| bad_input(format!("`first` is from 0 to {}.", limits.page_max)))
}

async fn find(
    context: &Context<'_>,
    question: &Arc<Question>,
    window: Window,
) -> Result<(Hits, Option<Held>)> {
    let search = context.data::<Option<Arc<Search>>>()?.clone();
    let search =
        search.ok_or_else(|| unavailable(Code::SearchOff, "This server does not offer search."))?;
    let question = Arc::clone(question);
    // It reads files.
    let found = tokio::task::spawn_blocking(move || search.find(&question, &window));
    found.await.map_err(database)?.map_err(|error| match error {
        Unavailable::NotReady => unavailable(
            Code::NotReady,
            "The search index is being built. Please try again in a while.",
        ),
    })
}

async fn item(session: &Session, kind: ItemKind, id: i64, scope: &Scope) -> Result<Option<Item>> {
    async fn one<O: ItemObject + Into<Item>>(
        session: &Session,
        id: i64,
        scope: &Scope,
    ) -> Result<Option<Item>> {
        let object = by_key::<O>(session, Some(id), scope).await?;
        Ok(object.map(Into::into))
    }
    match kind {
        ItemKind::Conference => one::<Conference>(session, id, scope).await,
        ItemKind::News => one::<NewsArticle>(session, id, scope).await,
        ItemKind::WorkshopReport => one::<WorkshopReport>(session, id, scope).await,
        ItemKind::Organisation => one::<Organisation>(session, id, scope).await,
        ItemKind::Contact => one::<Contact>(session, id, scope).await,
    }
}

fn fields(item: &Item) -> &ItemFields {
    match item {
        Item::Conference(item) => item.shared(),
        Item::NewsArticle(item) => item.shared(),
        Item::WorkshopReport(item) => item.shared(),
        Item::Organisation(item) => item.shared(),
        Item::Contact(item) => item.shared(),
    }
}

/// A place in what one question finds.
#[derive(Serialize, Deserialize)]
struct Cursor {
    #[serde(rename = "q")]
    question: String,
    #[serde(flatten)]
    place: Place,
}

/// Tells apart what is asked, of which kinds.
fn fingerprint(question: &Question, kinds: Option<&[ItemKind]>) -> String {
    let mut fingerprint = question.fingerprint();
    if kinds.is_some() {
        fingerprint.push('-');
    }
    for kind in ItemKind::ALL {
        if kinds.is_some_and(|kinds| kinds.contains(&kind)) {
            fingerprint.push('-');
            fingerprint.push_str(kind.name());
        }
    }
    fingerprint
}

/// Reads the place of a cursor of the search that `fingerprint` tells.
fn place(text: &str, fingerprint: &str) -> Result<Place> {
    let found = decode::<Cursor>(text).filter(|cursor| cursor.question == fingerprint);
    let wrong = || {
        bad_input(
            "This cursor is of another search. Take `endCursor` of the page that you come from.",
        )
    };
    Ok(found.ok_or_else(wrong)?.place)
}
