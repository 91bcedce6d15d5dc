//! One request for a page.

use axum::{
    extract::Request,
    http::{StatusCode, header},
    response::{IntoResponse, Response},
};
use sea_orm::DbErr;

use super::{Preview, access::Sight, interface::Interface, pages};

/// Who looks, in which language, at what.
#[derive(Clone, Debug)]
pub(super) struct Visit {
    pub(super) ui: &'static Interface,
    /// Whether the language was asked for in the address, so that links keep it.
    pub(super) is_ui_asked: bool,
    pub(super) sight: Sight,
    /// How many syncs the page has seen.
    pub(super) seen: u64,
    /// The address without parameters.
    pub(super) path: String,
    /// The page of a list, counted from 1.
    pub(super) page_number: usize,
    parameters: Vec<(String, String)>,
}

impl Visit {
    pub(super) fn of(preview: &Preview, request: &Request, sight: Sight) -> Self {
        let query = request.uri().query().unwrap_or_default();
        let parameters: Vec<(String, String)> = url::form_urlencoded::parse(query.as_bytes())
            .take(8)
            .map(|(name, value)| (name.into_owned(), value.into_owned()))
            .collect();
        let mut visit = Self {
            ui: &Interface::all()[0],
            is_ui_asked: false,
            sight,
            seen: preview.live.seen(),
            path: request.uri().path().to_owned(),
            page_number: 1,
            parameters,
        };
        let accepted = request.headers().get(header::ACCEPT_LANGUAGE);
        let accepted = accepted.and_then(|value| value.to_str().ok());
        visit.ui = Interface::of(visit.parameter("ui"), accepted);
        visit.is_ui_asked = visit.parameter("ui") == Some(visit.ui.tag.as_str());
        if let Some(number) = visit.parameter("page").and_then(|page| page.parse().ok()) {
            visit.page_number = number;
        }
        visit
    }

    /// A parameter of the address.
    pub(super) fn parameter(&self, name: &str) -> Option<&str> {
        let found = self.parameters.iter().find(|(known, _)| known == name);
        found.map(|(_, value)| value.as_str())
    }

    /// An address below `/preview/` in the same language.
    pub(super) fn link(&self, path: &str) -> String {
        if self.is_ui_asked {
            let sign = if path.contains('?') { '&' } else { '?' };
            format!("/preview/{path}{sign}ui={}", self.ui.tag)
        } else {
            format!("/preview/{path}")
        }
    }

    pub(super) fn answer(status: StatusCode, page: pages::Page) -> Response {
        let mut response = page.into_response();
        *response.status_mut() = status;
        response
    }

    /// The answer with a page, if there is one.
    pub(super) fn page(&self, page: Result<Option<pages::Page>, DbErr>) -> Response {
        match page {
            Ok(Some(page)) => Self::answer(StatusCode::OK, page),
            Ok(None) => Self::answer(StatusCode::NOT_FOUND, pages::refusal(self, "nothing-here")),
            Err(error) => {
                tracing::error!(%error, "a preview cannot be made");
                let page = pages::refusal(self, "no-database");
                Self::answer(StatusCode::SERVICE_UNAVAILABLE, page)
            }
        }
    }
}
