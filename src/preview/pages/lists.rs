//! The overview, what to do in a locale, and the items of a kind.

use std::collections::BTreeMap;

use maud::{Markup, html};

use super::{
    Page,
    layout::{autonym, dir, name, page},
};
use crate::{
    content::ItemKind,
    coverage::{Amounts, State, agenda::Showing, figures::Coverage},
    preview::{
        interface::Interface,
        lists::{self, Listed},
        visit::Visit,
    },
    words::locale::LocaleTag,
};

/// Every locale with its figures and what is to do next.
pub(in crate::preview) fn overview(
    visit: &Visit,
    locales: &[LocaleTag],
    source: &LocaleTag,
    figures: &Coverage,
    next: &BTreeMap<LocaleTag, Vec<Listed>>,
) -> Page {
    let main = html! {
        h1 { (visit.ui.text("overview")) }
        p.lead { (visit.ui.text("overview-lead")) }
        div.cards {
            @for tag in locales.iter().filter(|tag| *tag != source) {
                section.card #{ "l-" (tag) } aria-labelledby={ "h-" (tag) } {
                    h2 #{ "h-" (tag) } {
                        a href=(visit.link(&format!("{tag}/"))) {
                            (autonym(tag))
                            " " span.also { (name(visit, tag)) " · " (tag) }
                        }
                    }
                    (share(visit, &figures.total(tag).messages))
                    @let next = next.get(tag).map_or(&[][..], Vec::as_slice);
                    @if next.is_empty() {
                        p.done { (visit.ui.text("nothing-near")) }
                    } @else {
                        h3 { (visit.ui.text("next")) }
                        (items(visit, tag, next))
                    }
                }
            }
        }
        p {
            a href=(visit.link(&format!("{source}/"))) {
                (visit.ui.with("source-pages", [
                    ("language", Interface::name(&name(visit, source))),
                ]))
            }
        }
    };
    page(visit, &visit.ui.text("overview"), &[], None, &main)
}

/// One locale: its figures by kind, and what is to do. The source has nothing to do.
pub(in crate::preview) fn locale(
    visit: &Visit,
    locale: &LocaleTag,
    figures: &Coverage,
    to_do: Option<&lists::Page>,
) -> Page {
    let title = name(visit, locale);
    let main = html! {
        h1 { (autonym(locale)) " " span.also { (title) " · " (locale) } }
        @if to_do.is_some() { (share(visit, &figures.total(locale).messages)) }
        section #kinds aria-labelledby="kinds-title" {
            h2 #kinds-title { (visit.ui.text("kinds")) }
            ul.kinds {
                @for (kind, of_kind) in figures.kinds(locale) {
                    li {
                        a href=(visit.link(&format!("{locale}/{}/", kind.folder()))) {
                            (visit.ui.text(&format!("kind-{kind}")))
                        }
                        @if to_do.is_some() {
                            " " span.also {
                                (visit.ui.with("items-done", [
                                    ("done", Interface::count(of_kind.items.complete)),
                                    ("all", Interface::count(of_kind.items.total)),
                                ]))
                            }
                        }
                    }
                }
            }
        }
        @if let Some(to_do) = to_do {
            section #to-do aria-labelledby="to-do-title" {
                h2 #to-do-title { (visit.ui.text("next")) }
                @if to_do.items.is_empty() {
                    p.done { (visit.ui.text("all-done")) }
                } @else {
                    p.lead { (visit.ui.text("next-lead")) }
                    (items(visit, locale, &to_do.items))
                    (turning(visit, &format!("{locale}/"), to_do))
                }
            }
        }
    };
    let way = [(String::new(), title.clone())];
    page(visit, &title, &way, None, &main)
}

/// All items of a kind in a locale.
pub(in crate::preview) fn kind(
    visit: &Visit,
    locale: &LocaleTag,
    is_source: bool,
    kind: ItemKind,
    of_kind: &lists::Page,
) -> Page {
    let title = visit.ui.text(&format!("kind-{kind}"));
    let main = html! {
        h1 { (title) " " span.also { (name(visit, locale)) " · " (locale) } }
        section #items aria-label=(title) {
            @if of_kind.items.is_empty() {
                p { (visit.ui.text("no-items")) }
            } @else if is_source {
                ul.items { @for item in &of_kind.items { li { (heading(visit, locale, item)) } } }
            } @else {
                (items(visit, locale, &of_kind.items))
            }
            (turning(visit, &format!("{locale}/{}/", kind.folder()), of_kind))
        }
    };
    let way = [
        (format!("{locale}/"), name(visit, locale)),
        (String::new(), title.clone()),
    ];
    let whole = format!("{title}, {}", name(visit, locale));
    page(visit, &whole, &way, None, &main)
}

/// How much is translated: a bar, and the same in words.
fn share(visit: &Visit, messages: &Amounts) -> Markup {
    let percent = messages.percent();
    let said = visit.ui.with(
        "share",
        [
            ("percent", Interface::count(percent)),
            (
                "done",
                Interface::count(messages.translated - messages.outdated),
            ),
            ("all", Interface::count(messages.total)),
        ],
    );
    html! {
        p.share {
            progress max="100" value=(percent) aria-label=(said) {}
            " " span { (said) }
        }
        @if messages.outdated > 0 || messages.machine > 0 {
            p.also {
                @if messages.outdated > 0 {
                    (visit.ui.with("share-outdated", [
                        ("count", Interface::count(messages.outdated)),
                    ]))
                    " "
                }
                @if messages.machine > 0 {
                    (visit.ui.with("share-machine", [
                        ("count", Interface::count(messages.machine)),
                    ]))
                }
            }
        }
    }
}

fn items(visit: &Visit, locale: &LocaleTag, items: &[Listed]) -> Markup {
    html! {
        ul.items {
            @for item in items {
                li {
                    (heading(visit, locale, item))
                    span.facts { (state(visit, item)) }
                }
            }
        }
    }
}

fn heading(visit: &Visit, locale: &LocaleTag, item: &Listed) -> Markup {
    let path = format!("{locale}/{}/{}", item.kind.folder(), item.slug);
    html! {
        a href=(visit.link(&path)) {
            @match &item.title {
                Some((tag, title)) => span lang=(tag) dir=(dir(tag)) { (title) },
                None => code { (item.slug) },
            }
        }
        " " span.also {
            (visit.ui.text(&format!("one-{}", item.kind)))
            @if let Some(day) = item.event { " · " (visit.ui.day(day)) }
            @match item.showing {
                Showing::Shown => {}
                Showing::Scheduled => { " · " (visit.ui.text("scheduled")) }
                Showing::Draft => { " · " (visit.ui.text("draft")) }
            }
        }
    }
}

fn state(visit: &Visit, item: &Listed) -> Markup {
    let (class, key) = match item.state {
        State::Missing => ("warn", "state-missing"),
        State::Outdated => ("warn", "state-outdated"),
        State::Partial => ("warn", "state-partial"),
        State::Complete => ("good", "state-complete"),
    };
    let messages = &item.messages;
    html! {
        span.badge .(class) { (visit.ui.text(key)) }
        @if item.state == State::Partial || (item.state == State::Outdated && messages.missing > 0) {
            " " span.also {
                (visit.ui.with("messages-missing", [("count", Interface::count(messages.missing))]))
            }
        }
        @if item.state == State::Outdated {
            " " span.also {
                (visit.ui.with("messages-outdated", [("count", Interface::count(messages.outdated))]))
            }
        }
    }
}

/// The way to the pages before and after.
fn turning(visit: &Visit, path: &str, list: &lists::Page) -> Markup {
    let pages = list.pages();
    let number = |number: usize| Interface::count(i64::try_from(number).unwrap_or(i64::MAX));
    let link = |page: usize| visit.link(&format!("{path}?page={page}"));
    html! {
        @if pages > 1 {
            nav.turning aria-label=(visit.ui.text("pages")) {
                ul {
                    @if list.number > 1 {
                        li { a rel="prev" href=(link(list.number - 1)) { (visit.ui.text("previous")) } }
                    }
                    li {
                        (visit.ui.with("page-of", [
                            ("page", number(list.number)),
                            ("pages", number(pages)),
                            ("all", number(list.all)),
                        ]))
                    }
                    @if list.number < pages {
                        li { a rel="next" href=(link(list.number + 1)) { (visit.ui.text("following")) } }
                    }
                }
            }
        }
    }
}
