//! The preview: what translators' words become, on the desk, beside their source.
//!
//! Pages of HTML that need no script but to follow the files: [`lists`] are the overview, what to do
//! in a locale, and the items of a kind; [`item`] is an item in a locale, as its file says it now;
//! [`live`] tells open pages of edits; [`access`] decides who may look; [`interface`] is what the
//! pages say themselves. The `pages` write the HTML.

mod access;
mod interface;
mod item;
mod lists;
mod live;
mod pages;
mod settings;
mod visit;

use std::{path::PathBuf, sync::Arc};

use axum::{
    Router,
    extract::{Path, Request, State},
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Redirect, Response},
    routing::get,
};
use sea_orm::DbErr;

pub use access::Doors;
use access::Sight;
use item::ItemView;
use lists::Lists;
pub use live::Live;
pub use settings::PreviewSettings;
use visit::Visit;

use crate::{
    clock::Moment,
    content::ItemKind,
    coverage::agenda::Showing,
    editions::{Editions, View},
    words::locale::LocaleTag,
};

/// Everything that the preview needs.
#[derive(Debug)]
pub struct Preview {
    /// The folder of the locale files; nothing on a replica, which has no preview.
    pub root: Option<PathBuf>,
    /// The content.
    pub editions: Arc<Editions>,
    /// Who may look.
    pub doors: Doors,
    /// Tells open pages of edits.
    pub live: Live,
}

/// The pages below `/preview/`.
pub fn router(preview: Preview) -> Router {
    let has_desk = preview.root.is_some();
    let pages = Router::new()
        .route("/preview", get(async || Redirect::permanent("/preview/")))
        .route(pages::STYLE_PATH, get(pages::style))
        .route(pages::SCRIPT_PATH, get(pages::script));
    let pages = if has_desk {
        pages
            .route("/preview/", get(overview))
            .route("/preview/events", get(events))
            .route("/preview/{locale}", get(to_folder))
            .route("/preview/{locale}/", get(of_locale))
            .route("/preview/{locale}/{folder}", get(to_folder))
            .route("/preview/{locale}/{folder}/", get(of_kind))
            .route("/preview/{locale}/{folder}/{slug}", get(of_item))
    } else {
        pages
            .route("/preview/", get(replica))
            .route("/preview/{*below}", get(replica))
    };
    pages.with_state(Arc::new(preview))
}

type Shared = State<Arc<Preview>>;

async fn to_folder(request: Request) -> Redirect {
    Redirect::permanent(&format!("{}/", request.uri().path()))
}

async fn replica(State(preview): Shared, request: Request) -> Response {
    let visit = Visit::of(&preview, &request, Sight::Shown);
    Visit::answer(StatusCode::NOT_FOUND, pages::refusal(&visit, "replica"))
}

impl Preview {
    /// What who asks may see.
    ///
    /// # Errors
    /// The page for who is not let in.
    fn admit(&self, request: &Request) -> Result<Visit, Box<Response>> {
        let peer = request.extensions().get::<crate::http::Peer>();
        let peer = peer.map(|peer| peer.0);
        let sight = self.doors.admit(peer, request.version(), request.headers());
        sight
            .map(|sight| Visit::of(self, request, sight))
            .ok_or_else(|| {
                let visit = Visit::of(self, request, Sight::Shown);
                let page = pages::refusal(&visit, "closed");
                Box::new(Visit::answer(StatusCode::FORBIDDEN, page))
            })
    }

    /// The database as it is now: one read transaction for a whole page.
    async fn view(&self) -> Result<(Arc<View>, Moment), DbErr> {
        let moment = Moment::current(self.editions.time_zone());
        let (view, _) = self.editions.open(moment.now).await?;
        Ok((view, moment))
    }

    fn lists<'a>(&self, view: &'a View, moment: Moment, visit: &Visit) -> Lists<'a> {
        Lists {
            view,
            sight: visit.sight,
            moment,
            time_zone: self.editions.time_zone(),
        }
    }
}

async fn overview(State(preview): Shared, request: Request) -> Response {
    let visit = match preview.admit(&request) {
        Ok(visit) => visit,
        Err(refused) => return *refused,
    };
    let page = async {
        let (view, moment) = preview.view().await?;
        let lists = preview.lists(&view, moment, &visit);
        let locales = view.edition().languages.tags();
        let figures = lists.figures().await?;
        let next = lists.next(locales).await?;
        let page = pages::overview(&visit, locales, &view.edition().source, &figures, &next);
        Ok(Some(page))
    };
    visit.page(page.await)
}

async fn of_locale(
    State(preview): Shared,
    Path(locale): Path<String>,
    request: Request,
) -> Response {
    let visit = match preview.admit(&request) {
        Ok(visit) => visit,
        Err(refused) => return *refused,
    };
    let page = async {
        let (view, moment) = preview.view().await?;
        let Some(locale) = offered(&view, &locale) else {
            return Ok(None);
        };
        let lists = preview.lists(&view, moment, &visit);
        let figures = lists.figures().await?;
        let is_source = locale == view.edition().source;
        let to_do = if is_source {
            None
        } else {
            Some(lists.to_do(&locale, visit.page_number).await?)
        };
        Ok(Some(pages::locale(
            &visit,
            &locale,
            &figures,
            to_do.as_ref(),
        )))
    };
    visit.page(page.await)
}

async fn of_kind(
    State(preview): Shared,
    Path((locale, folder)): Path<(String, String)>,
    request: Request,
) -> Response {
    let visit = match preview.admit(&request) {
        Ok(visit) => visit,
        Err(refused) => return *refused,
    };
    let page = async {
        let (view, moment) = preview.view().await?;
        let (Some(locale), Some(kind)) = (offered(&view, &locale), ItemKind::of_folder(&folder))
        else {
            return Ok(None);
        };
        let lists = preview.lists(&view, moment, &visit);
        let page = lists.of_kind(&locale, kind, visit.page_number).await?;
        let is_source = locale == view.edition().source;
        Ok(Some(pages::kind(&visit, &locale, is_source, kind, &page)))
    };
    visit.page(page.await)
}

async fn of_item(
    State(preview): Shared,
    Path((locale, folder, slug)): Path<(String, String, String)>,
    request: Request,
) -> Response {
    let visit = match preview.admit(&request) {
        Ok(visit) => visit,
        Err(refused) => return *refused,
    };
    let page = async {
        let (view, moment) = preview.view().await?;
        let (Some(locale), Some(kind), Some(root)) = (
            offered(&view, &locale),
            ItemKind::of_folder(&folder),
            preview.root.clone(),
        ) else {
            return Ok(None);
        };
        let edition = view.edition();
        let asked = item::Asked {
            root,
            source: &edition.source,
            locale: &locale,
            name: (kind, slug),
            moment,
            time_zone: preview.editions.time_zone(),
        };
        let material = item::load(view.connection().await?, &edition.languages, asked).await?;
        let is_secret = |showing: Showing, is_over: bool| {
            visit.sight == Sight::Shown && (showing != Showing::Shown || is_over)
        };
        let material = material.filter(|found| !is_secret(found.showing, found.is_over));
        let Some(material) = material else {
            return Ok(None);
        };
        let locales = edition.languages.tags().to_vec();
        // Checking and rendering a large file takes long.
        let writer = visit.clone();
        let writing = tokio::task::spawn_blocking(move || {
            pages::item(&writer, &ItemView::of(&material), &locales)
        });
        let page = writing
            .await
            .map_err(|error| DbErr::Custom(error.to_string()))?;
        Ok(Some(page))
    };
    visit.page(page.await)
}

async fn events(State(preview): Shared, request: Request) -> Response {
    let visit = match preview.admit(&request) {
        Ok(visit) => visit,
        Err(refused) => return *refused,
    };
    let item = visit.parameter("item").and_then(|name| {
        let (folder, slug) = name.split_once('/')?;
        Some((ItemKind::of_folder(folder)?, slug.to_owned()))
    });
    let seen = visit.parameter("seen").and_then(|seen| seen.parse().ok());
    preview.live.events(item, seen)
}

/// The locale that a path names, if it is offered.
fn offered(view: &View, tag: &str) -> Option<LocaleTag> {
    let tags = view.edition().languages.tags();
    tags.iter().find(|known| known.as_str() == tag).cloned()
}

impl IntoResponse for pages::Page {
    fn into_response(self) -> Response {
        let mut response = Response::new(self.0.into_string().into());
        let headers = response.headers_mut();
        let mut set = |name, value| headers.insert(name, HeaderValue::from_static(value));
        set(header::CONTENT_TYPE, "text/html; charset=utf-8");
        // It shows what is not public, and changes with every edit.
        set(header::CACHE_CONTROL, "no-store");
        set(header::VARY, "accept-language");
        set(header::CONTENT_SECURITY_POLICY, pages::POLICY);
        response
    }
}
