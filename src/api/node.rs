//! Items of any kind: the interfaces, and look-up by global id.

use std::sync::Arc;

use async_graphql::{Context, ID, Interface, Object, Result};

use crate::{
    conferences::Conference,
    contacts::Contact,
    content::{ItemKind, KindTable},
    graphql::{
        error::{bad_input, database},
        global_id::{Kind, from_global_id},
        item::{ItemObject, Shared},
        labels::Topic,
        loaders::BySlug,
        locale::{LanguageTag, Locale},
        parts::Translation,
        session::{Scope, Session, session},
        text::Text,
    },
    news::NewsArticle,
    organisations::Organisation,
    workshop_reports::WorkshopReport,
};

/// Something with a global id.
#[derive(Interface)]
#[graphql(field(name = "id", ty = "ID", desc = "The global id."))]
pub enum Node {
    /// A conference.
    Conference(Conference),
    /// A news article.
    NewsArticle(NewsArticle),
    /// A workshop report.
    WorkshopReport(WorkshopReport),
    /// An organisation.
    Organisation(Organisation),
    /// A contact.
    Contact(Contact),
}

/// Something that is published, of whatever kind.
#[derive(Interface)]
#[graphql(
    field(name = "id", ty = "ID", desc = "Its global id, for `node`."),
    field(name = "kind", ty = "Kind", desc = "What it is."),
    field(
        name = "slug",
        ty = "String",
        desc = "Its stable name within its kind, the same in all languages."
    ),
    field(name = "title", ty = "Text", desc = "What it is called."),
    field(
        name = "summary",
        ty = "Option<Text>",
        desc = "What it says in a few sentences."
    ),
    field(name = "topics", ty = "Vec<Topic>", desc = "What it is about."),
    field(
        name = "translations",
        ty = "Vec<Translation>",
        desc = "The locales that it has words in, for `hreflang` and language switchers."
    )
)]
pub enum Item {
    /// A conference.
    Conference(Conference),
    /// A news article.
    NewsArticle(NewsArticle),
    /// A workshop report.
    WorkshopReport(WorkshopReport),
    /// An organisation.
    Organisation(Organisation),
    /// A contact.
    Contact(Contact),
}

/// Items by global id, and locales.
#[derive(Default)]
pub struct NodeQuery;

#[Object]
impl NodeQuery {
    /// The item of this global id; null if there is none, or the reader's language and its fallbacks have no words for it.
    async fn node(
        &self,
        context: &Context<'_>,
        #[graphql(desc = "A global id.")] id: ID,
        #[graphql(desc = "The reader's language; without it, Accept-Language counts.")]
        locale: Option<LanguageTag>,
    ) -> Result<Option<Node>> {
        let session = session(context)?;
        let scope = session.scope(locale.as_ref())?;
        find(session, &scope, &id).await
    }

    /// The items of these global ids, in their order; null for each that is not there.
    async fn nodes(
        &self,
        context: &Context<'_>,
        #[graphql(desc = "Global ids, at most 100.")] ids: Vec<ID>,
        #[graphql(desc = "The reader's language; without it, Accept-Language counts.")]
        locale: Option<LanguageTag>,
    ) -> Result<Vec<Option<Node>>> {
        let session = session(context)?;
        let most = session.limits.page_max;
        if ids.len() > most as usize {
            return Err(bad_input(format!("At most {most} ids can be named.")));
        }
        let scope = session.scope(locale.as_ref())?;
        async_graphql::futures_util::future::try_join_all(
            ids.iter().map(|id| find(session, &scope, id)),
        )
        .await
    }

    /// The locales that content is offered in.
    async fn locales(
        &self,
        context: &Context<'_>,
        #[graphql(
            desc = "The language in which the locales are named; without it, Accept-Language counts."
        )]
        locale: Option<LanguageTag>,
    ) -> Result<Vec<Locale>> {
        let session = session(context)?;
        let tags = session.languages.tags().iter().cloned();
        // Only names are in the reader's language: without them, nothing varies by it.
        let are_named = context.look_ahead().field("name").exists();
        if locale.is_none() && !are_named {
            return Ok(tags.map(Locale::unnamed).collect());
        }
        let scope = session.scope(locale.as_ref())?;
        Ok(tags.map(|tag| Locale::new(tag, &scope)).collect())
    }
}

async fn find(session: &Session, scope: &Scope, id: &ID) -> Result<Option<Node>> {
    let Some((kind, slug)) = from_global_id(id) else {
        return Ok(None);
    };
    match kind {
        ItemKind::Conference => by_slug::<Conference>(session, scope, slug).await,
        ItemKind::News => by_slug::<NewsArticle>(session, scope, slug).await,
        ItemKind::WorkshopReport => by_slug::<WorkshopReport>(session, scope, slug).await,
        ItemKind::Organisation => by_slug::<Organisation>(session, scope, slug).await,
        ItemKind::Contact => by_slug::<Contact>(session, scope, slug).await,
    }
}

async fn by_slug<O: ItemObject + Into<Node>>(
    session: &Session,
    scope: &Scope,
    slug: String,
) -> Result<Option<Node>>
where
    O::Table: KindTable,
{
    let key = BySlug::<O::Table>::new(slug, Arc::clone(&scope.chain));
    let shown = session.look_up(key).await.map_err(database)?;
    session.note_found(O::Table::KIND, shown.as_ref());
    Ok(shown.map(|shown| O::new(&shown, scope.clone()).into()))
}
