//! What every page has: its head, the way back, the languages, and the sign that it is live.

use maud::{DOCTYPE, Markup, html};

use super::{Page, SCRIPT_PATH, STYLE_PATH, VERSION};
use crate::{
    preview::{interface::Interface, visit::Visit},
    words::locale::{Direction, LocaleTag},
};

/// How HTML names a direction.
pub(super) fn dir(tag: &LocaleTag) -> &'static str {
    match tag.direction() {
        Direction::LeftToRight => "ltr",
        Direction::RightToLeft => "rtl",
    }
}

/// A locale's own name, marked as its language.
pub(super) fn autonym(tag: &LocaleTag) -> Markup {
    html! { span lang=(tag) dir=(dir(tag)) { (tag.autonym()) } }
}

/// A locale's name in the language of the page.
pub(super) fn name(visit: &Visit, tag: &LocaleTag) -> String {
    tag.name_in(&visit.ui.tag)
}

/// A step of the way back: an address below `/preview/`, and what it is called.
pub(super) type Step = (String, String);

/// A page. `item` is the item that it follows, by folder and slug; without one it follows everything.
pub(super) fn page(
    visit: &Visit,
    title: &str,
    way: &[Step],
    item: Option<&str>,
    main: &Markup,
) -> Page {
    let text = |key: &str| visit.ui.text(key);
    let events = match item {
        Some(item) => format!("/preview/events?item={item}&seen={}", visit.seen),
        None => format!("/preview/events?seen={}", visit.seen),
    };
    Page(html! {
        (DOCTYPE)
        html lang=(visit.ui.tag) dir=(dir(&visit.ui.tag)) {
            (head(visit, title))
            body data-events=(events) data-live=(text("live")) data-lost=(text("live-lost"))
                data-updated=(text("live-updated")) {
                a.skip href="#main" { (text("skip")) }
                (header(visit, way))
                main #main tabindex="-1" { (main) }
            }
        }
    })
}

fn head(visit: &Visit, title: &str) -> Markup {
    html! {
        head {
            meta charset="utf-8";
            meta name="viewport" content="width=device-width, initial-scale=1";
            meta name="robots" content="noindex";
            title { (title) " · " (visit.ui.text("preview")) }
            link rel="stylesheet" href={ (STYLE_PATH) "?" (*VERSION) };
            link rel="icon" href="data:,";
            script src={ (SCRIPT_PATH) "?" (*VERSION) } defer {}
        }
    }
}

fn header(visit: &Visit, way: &[Step]) -> Markup {
    html! {
        header.top {
            nav.way aria-label=(visit.ui.text("way")) {
                ol {
                    @if way.is_empty() {
                        li { span aria-current="page" { (visit.ui.text("preview")) } }
                    } @else {
                        li { a href=(visit.link("")) { (visit.ui.text("preview")) } }
                    }
                    @for (place, (path, name)) in way.iter().enumerate() {
                        li {
                            @if place + 1 == way.len() {
                                span aria-current="page" { (name) }
                            } @else {
                                a href=(visit.link(path)) { (name) }
                            }
                        }
                    }
                }
            }
            p #live .live role="status" {}
            nav.languages aria-label=(visit.ui.text("page-language")) {
                ul {
                    @for other in Interface::all() {
                        li {
                            @if other.tag == visit.ui.tag {
                                span aria-current="true" lang=(other.tag) dir="ltr" {
                                    (other.tag.autonym())
                                }
                            } @else {
                                a href=(in_language(visit, other)) hreflang=(other.tag)
                                    lang=(other.tag) dir="ltr" { (other.tag.autonym()) }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// The address of this page in another language.
fn in_language(visit: &Visit, other: &Interface) -> String {
    if visit.page_number > 1 {
        format!("{}?page={}&ui={}", visit.path, visit.page_number, other.tag)
    } else {
        format!("{}?ui={}", visit.path, other.tag)
    }
}

/// A page that says why there is nothing to be seen. `reason` names its texts.
pub(in crate::preview) fn refusal(visit: &Visit, reason: &str) -> Page {
    let title = visit.ui.text(&format!("{reason}-title"));
    Page(html! {
        (DOCTYPE)
        html lang=(visit.ui.tag) dir=(dir(&visit.ui.tag)) {
            (head(visit, &title))
            body {
                a.skip href="#main" { (visit.ui.text("skip")) }
                (header(visit, &[]))
                main #main tabindex="-1" {
                    h1 { (title) }
                    p { (sentence(&visit.ui.text(&format!("{reason}-text")))) }
                }
            }
        }
    })
}

/// A sentence of Lotse's own, in which what stands between backticks is code; it may come from a file,
/// in any direction.
pub(super) fn sentence(text: &str) -> Markup {
    html! {
        @for (place, part) in text.split('`').enumerate() {
            @if place % 2 == 1 { code dir="auto" { (part) } } @else { (part) }
        }
    }
}
