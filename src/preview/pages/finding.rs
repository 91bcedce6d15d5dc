//! Findings beside the lines that they are about.

use maud::{Markup, html};

use super::layout::{dir, sentence};
use crate::{
    preview::{item::Found, visit::Visit},
    words::locale::LocaleTag,
};

/// A list of findings in a file of `locale`.
pub(super) fn findings(visit: &Visit, locale: &LocaleTag, found: &[Found]) -> Markup {
    html! {
        @if !found.is_empty() {
            ul.findings {
                @for found in found { (finding(visit, locale, found)) }
            }
        }
    }
}

fn finding(visit: &Visit, locale: &LocaleTag, found: &Found) -> Markup {
    let diagnostic = &found.diagnostic;
    let wordings = visit.ui.wordings;
    let severity = diagnostic.severity.as_str();
    let help = diagnostic.help(wordings);
    html! {
        li.finding .(severity) {
            p.place {
                strong { (wordings.severity(diagnostic.severity)) }
                " " code.at { (diagnostic.path) ":" (diagnostic.line) ":" (diagnostic.column) }
                " " code.code { (diagnostic.code) }
            }
            @if let Some(line) = &found.line {
                div.line {
                    span.number aria-hidden="true" { (diagnostic.line) }
                    code lang=(locale) dir=(dir(locale)) {
                        bdi { (line.before) mark { (line.marked) } (line.after) }
                    }
                }
            }
            p.said { (sentence(&diagnostic.message(wordings))) }
            @if !help.is_empty() {
                p.help { (sentence(&help)) }
            }
        }
    }
}
