//! The page of an item in a locale.

use maud::{Markup, PreEscaped, html};

use super::{
    Page,
    finding::findings,
    layout::{self, dir, name, page},
};
use crate::{
    coverage::{agenda::Showing, messages::Standing},
    preview::{
        interface::Interface,
        item::{
            ItemView, MessageView, Shown,
            explorer::{Explorer, Row, Why},
        },
        visit::Visit,
    },
    words::{
        difference::{Change, Part},
        locale::LocaleTag,
        markdown,
    },
};

/// An item in a locale; `locales` are all that are offered.
pub(in crate::preview) fn item(visit: &Visit, item: &ItemView, locales: &[LocaleTag]) -> Page {
    let (kind, slug) = &item.name;
    let folder = kind.folder();
    let whole_name = format!("{folder}/{slug}");
    let way = [
        (format!("{}/", item.locale), name(visit, &item.locale)),
        (
            format!("{}/{folder}/", item.locale),
            visit.ui.text(&format!("kind-{kind}")),
        ),
        (String::new(), slug.clone()),
    ];
    let is_source = item.locale == item.source;
    let main = html! {
        h1 {
            @match &item.title {
                Some(Shown { tag, text: Ok(text), .. }) => {
                    span lang=(tag) dir=(dir(tag)) { (text) }
                }
                _ => { code { (whole_name) } }
            }
        }
        p.file {
            code { (item.path) }
            " " (state_badge(visit, item))
        }
        (others(visit, item, &whole_name, locales))
        @if !item.has_file {
            p.note {
                (layout::sentence(&visit.ui.with("no-file", [
                    ("command", Interface::name(&format!("lotse new {} {whole_name}", item.locale))),
                ])))
            }
        }
        @if !item.findings.is_empty() {
            section #file-findings aria-labelledby="findings-title" {
                h2 #findings-title { (visit.ui.text("findings-of-file")) }
                (findings(visit, &item.locale, &item.findings))
            }
        }
        @for message in &item.messages {
            (self::message(visit, item, message, is_source, &whole_name))
        }
        @if item.is_cut { p.note { (visit.ui.text("messages-cut")) } }
    };
    let title = match &item.title {
        Some(Shown { text: Ok(text), .. }) => format!("{text} ({})", item.locale),
        _ => format!("{slug} ({})", item.locale),
    };
    page(visit, &title, &way, Some(&whole_name), &main)
}

fn state_badge(visit: &Visit, item: &ItemView) -> Markup {
    let key = match item.showing {
        _ if item.is_over => "expired",
        Showing::Shown => return html! {},
        Showing::Scheduled => "scheduled",
        Showing::Draft => "draft",
    };
    html! { span.badge.quiet { (visit.ui.text(key)) } }
}

/// The same item in the other locales.
fn others(visit: &Visit, item: &ItemView, whole_name: &str, locales: &[LocaleTag]) -> Markup {
    html! {
        nav.others aria-label=(visit.ui.text("other-locales")) {
            ul {
                @for tag in locales {
                    li {
                        @if *tag == item.locale {
                            span aria-current="page" { (layout::autonym(tag)) }
                        } @else {
                            a href=(visit.link(&format!("{tag}/{whole_name}"))) hreflang=(tag) {
                                (layout::autonym(tag))
                            }
                        }
                    }
                }
            }
        }
    }
}

fn message(
    visit: &Visit,
    item: &ItemView,
    message: &MessageView,
    is_source: bool,
    whole_name: &str,
) -> Markup {
    let id = &message.id;
    html! {
        section.message #{ "m-" (id) } aria-labelledby={ "h-" (id) } {
            div.heading {
                h2 #{ "h-" (id) } { code { (id) } }
                (badges(visit, message))
            }
            (findings(visit, &item.locale, &message.findings))
            @if !message.difference.is_empty() {
                (difference(visit, item, message, whole_name))
            }
            @if is_source {
                div.pair.single { (own(visit, item, message)) }
            } @else {
                div.pair {
                    div.side {
                        h3 { (name(visit, &item.source)) }
                        (last_good(visit, message.source.as_ref()))
                        @match &message.source {
                            Some(shown) => (text(visit, id, shown)),
                            None if message.is_source_broken => {
                                p.nothing { (visit.ui.text("broken-without-good")) }
                            }
                            None => p.nothing { (visit.ui.text("not-in-source")) },
                        }
                    }
                    div.side { (own(visit, item, message)) }
                }
            }
            @for explorer in &message.explorers {
                (self::explorer(visit, item, explorer, is_source))
            }
            (raw(visit, item, message, is_source))
        }
    }
}

fn badges(visit: &Visit, message: &MessageView) -> Markup {
    let mut badges: Vec<(&str, &str)> = Vec::new();
    if message.is_broken {
        badges.push(("bad", "broken"));
    }
    match message.standing {
        Standing::Missing if message.is_optional => badges.push(("quiet", "optional")),
        Standing::Missing => badges.push(("warn", "missing")),
        Standing::Outdated => badges.push(("warn", "outdated")),
        Standing::Orphaned => badges.push(("warn", "orphaned")),
        Standing::Current => {}
    }
    if message.is_machine {
        badges.push(("quiet", "machine"));
    }
    html! {
        @for (class, key) in badges {
            span.badge .(class) { (visit.ui.text(key)) }
        }
    }
}

/// The side of the locale that the page is about.
fn own(visit: &Visit, item: &ItemView, message: &MessageView) -> Markup {
    let id = &message.id;
    html! {
        h3 { (name(visit, &item.locale)) }
        (last_good(visit, message.own.as_ref()))
        @match (&message.own, message.is_broken) {
            (Some(shown), _) => (text(visit, id, shown)),
            (None, true) => p.nothing { (visit.ui.text("broken-without-good")) },
            (None, false) => p.nothing { (visit.ui.text("not-translated")) },
        }
        @if let Some(fallback) = &message.fallback {
            div.fallback {
                p.note {
                    (visit.ui.with("fallback", [
                        ("language", Interface::name(&name(visit, &fallback.tag))),
                    ]))
                }
                (text(visit, id, fallback))
            }
        } @else if message.own.is_none() && !message.is_optional {
            p.note { (visit.ui.text("no-fallback")) }
        }
    }
}

fn last_good(visit: &Visit, shown: Option<&Shown>) -> Markup {
    html! {
        @if shown.is_some_and(|shown| shown.last_good) {
            p.note.good { (visit.ui.text("last-good")) }
        }
    }
}

/// A message as readers see it.
fn text(visit: &Visit, id: &str, shown: &Shown) -> Markup {
    html! {
        @match &shown.text {
            Ok(text) if id == "body" => {
                div.text.rich lang=(shown.tag) dir=(dir(&shown.tag)) {
                    (PreEscaped(below_headings(&markdown::html_without_images(text))))
                }
            }
            Ok(text) if id == "slug" => {
                p.text lang=(shown.tag) dir=(dir(&shown.tag)) { code { (text) } }
            }
            Ok(text) => p.text lang=(shown.tag) dir=(dir(&shown.tag)) { (text) },
            Err(reason) => {
                p.nothing { (visit.ui.text("cannot-be-filled-in")) " " code dir="auto" { (reason) } }
            }
        }
    }
}

/// The page has headings of its own above the text's. No text can hold these tags: it is escaped.
fn below_headings(html: &str) -> String {
    let mut lowered = html.to_owned();
    for level in (1..=4).rev() {
        for bracket in ["<", "</"] {
            let (from, to) = (
                format!("{bracket}h{level}>"),
                format!("{bracket}h{}>", level + 2),
            );
            lowered = lowered.replace(&from, &to);
        }
    }
    lowered
}

fn difference(visit: &Visit, item: &ItemView, message: &MessageView, whole_name: &str) -> Markup {
    let command = format!("lotse confirm {} {whole_name} {}", item.locale, message.id);
    html! {
        div.difference {
            h3 {
                (visit.ui.with("difference", [
                    ("language", Interface::name(&name(visit, &item.source))),
                ]))
            }
            p.changed lang=(item.source) dir=(dir(&item.source)) {
                @for part in &message.difference { (self::part(visit, part)) }
            }
            p.note {
                (layout::sentence(&visit.ui.with("difference-help", [
                    ("command", Interface::name(&command)),
                ])))
            }
        }
    }
}

/// Removed and added words are told apart by a line through or below them, by signs, and by what a
/// screen reader says.
fn part(visit: &Visit, part: &Part) -> Markup {
    let said = |key: &str| {
        html! {
            span.unseen lang=(visit.ui.tag) dir=(dir(&visit.ui.tag)) { (visit.ui.text(key)) }
        }
    };
    html! {
        @match part.change {
            Change::Same => (part.text),
            Change::Removed => { del { (said("removed")) (part.text) } }
            Change::Added => { ins { (said("added")) (part.text) } }
        }
    }
}

fn explorer(visit: &Visit, item: &ItemView, explorer: &Explorer, is_source: bool) -> Markup {
    let variable = format!("${}", explorer.variable);
    html! {
        div.explorer {
            h3 {
                @if explorer.is_ordinal { (visit.ui.text("ranks")) } @else { (visit.ui.text("plurals")) }
                " " code { (variable) }
            }
            @if let Some((name, number)) = &explorer.with {
                p.note {
                    (layout::sentence(&visit.ui.with("with", [
                        ("variable", Interface::name(&format!("${name}"))),
                        ("number", Interface::name(number)),
                    ])))
                }
            }
            @if explorer.is_excerpt { p.note { (visit.ui.text("excerpt")) } }
            table {
                thead {
                    tr {
                        th scope="col" { (visit.ui.text("form")) }
                        th scope="col" { (visit.ui.text("number")) }
                        @if !is_source { th scope="col" { (name(visit, &item.source)) } }
                        th scope="col" { (name(visit, &item.locale)) }
                    }
                }
                tbody {
                    @for row in &explorer.rows { (self::row(visit, item, row, is_source)) }
                }
            }
        }
    }
}

fn row(visit: &Visit, item: &ItemView, row: &Row, is_source: bool) -> Markup {
    let cell = |said: Option<&Result<String, String>>, tag: &LocaleTag| {
        html! {
            td data-label=(name(visit, tag)) {
                @match said {
                    Some(Ok(text)) => span.tried lang=(tag) dir=(dir(tag)) { (text) },
                    Some(Err(reason)) => {
                        span.nothing { (visit.ui.text("cannot-be-filled-in")) " " code dir="auto" { (reason) } }
                    }
                    None => span.nothing { "–" },
                }
            }
        }
    };
    let more = (!row.more.is_empty()).then(|| format!("{} …", row.more.join(" ")));
    html! {
        tr .fact[row.why == Why::Fact] {
            th scope="row" {
                code { (row.category) }
                @match row.why {
                    Why::Form => {}
                    Why::Exact => { " " span.why { (visit.ui.text("exact")) } }
                    Why::Fact => { " " span.why { (visit.ui.text("fact")) } }
                }
            }
            td data-label=(visit.ui.text("number")) lang=(item.locale) dir="ltr" {
                strong { (row.number) }
                @if let Some(more) = more { " " span.more { (more) } }
            }
            @if !is_source { (cell(row.source.as_ref(), &item.source)) }
            (cell(row.own.as_ref(), &item.locale))
        }
    }
}

/// The texts in the files, for who asks for them.
fn raw(visit: &Visit, item: &ItemView, message: &MessageView, is_source: bool) -> Markup {
    let side = |tag: &LocaleTag, text: Option<&String>| {
        html! {
            @if let Some(text) = text {
                div.side {
                    h3 { (name(visit, tag)) }
                    pre lang=(tag) dir=(dir(tag)) { code { (text) } }
                }
            }
        }
    };
    html! {
        @if message.source_text.is_some() || message.own_text.is_some() {
            details #{ "raw-" (message.id) } {
                summary { (visit.ui.text("raw")) }
                div.pair .single[is_source] {
                    (side(&item.source, message.source_text.as_ref()))
                    (side(&item.locale, message.own_text.as_ref()))
                }
            }
        }
    }
}
