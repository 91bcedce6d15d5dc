//! Markdown becomes safe HTML, plain text and excerpts.

use proptest::prelude::*;
use words::markdown::{excerpt, html, plain};

#[test]
fn markdown_becomes_html() {
    assert_eq!(
        html("## Ziel\n\nEin *Wort*."),
        "<h2>Ziel</h2>\n<p>Ein <em>Wort</em>.</p>\n"
    );
}

#[test]
fn raw_html_is_shown_as_text() {
    let shown = html("<script>alert(1)</script> und <b onclick=x>fett</b>");
    assert!(
        !shown.contains("<script") && !shown.contains("<b"),
        "{shown}"
    );
    assert!(shown.contains("&lt;script&gt;"), "{shown}");
}

#[test]
fn links_are_safe() {
    let shown = html("ein [Link](https://example.org) und [böse](javascript:alert(1))");
    assert!(
        shown.contains(r#"<a href="https://example.org" rel="noopener">"#),
        "{shown}"
    );
    assert!(!shown.contains("javascript"), "{shown}");
    assert!(!html("ein [Pfad](/admin)").contains("href"));
}

#[test]
fn images_come_by_https_or_not_at_all() {
    assert!(html("![Bild](https://example.org/a.png)").contains("src="));
    assert!(!html("![Bild](http://example.org/a.png)").contains("src="));
    assert!(!html("![Bild](data:image/png;base64,AAAA)").contains("src="));
}

#[test]
fn isolates_become_bdi() {
    assert_eq!(
        html("Im \u{2068}بيت\u{2069} dort"),
        "<p>Im <bdi>بيت</bdi> dort</p>\n"
    );
    assert_eq!(
        html("**\u{2068}بيت**\u{2069}"),
        "<p><strong><bdi>بيت</bdi></strong></p>\n"
    );
}

#[test]
fn isolates_without_a_partner_vanish_or_are_closed() {
    assert_eq!(html("a \u{2069}b"), "<p>a b</p>\n");
    assert_eq!(
        html("a \u{2068}b\n\nc"),
        "<p>a <bdi>b</bdi></p>\n<p>c</p>\n"
    );
}

#[test]
fn no_isolate_stands_in_an_address_or_in_code() {
    let marked = "[x](\u{2068}https://example.org/a\u{2069}) <\u{2068}https://example.org/b\u{2069}> `\u{2068}c\u{2069}`";
    let shown = html(marked);
    assert!(shown.contains(r#"href="https://example.org/a""#), "{shown}");
    assert!(shown.contains(r#"href="https://example.org/b""#), "{shown}");
    assert!(
        shown.contains("<code>c</code>") && !shown.contains("bdi"),
        "{shown}"
    );
}

#[test]
fn plain_text_has_its_blocks_on_lines() {
    assert_eq!(
        plain("## Ziel\n\nEin *Wort*\nund mehr.\n\n- eins\n- zwei"),
        "Ziel\nEin Wort und mehr.\neins\nzwei"
    );
}

#[test]
fn an_excerpt_ends_after_a_whole_word() {
    assert_eq!(excerpt("Die Stadt Magdeburg lädt ein.", 14), "Die Stadt…");
    assert_eq!(excerpt("Kurz.", 14), "Kurz.");
    assert_eq!(excerpt("Kurz.", 5), "Kurz.");
    assert_eq!(excerpt("Kurz.", 0), "");
    assert_eq!(excerpt("Integrationskonferenz", 6), "Integ…");
}

#[test]
fn an_excerpt_counts_what_a_reader_sees() {
    assert_eq!(excerpt("👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦", 2), "👨‍👩‍👧‍👦…");
    let closed = excerpt("ab \u{2068}بيت كبير جدا\u{2069} cd", 9);
    assert_eq!(
        closed.matches('\u{2068}').count(),
        closed.matches('\u{2069}').count()
    );
}

proptest! {
    #[test]
    fn nothing_makes_a_script_or_a_handler(markdown in ".{0,200}") {
        let shown = html(&markdown);
        prop_assert!(!shown.contains("<script") && !shown.contains("javascript:\""));
        let marks = shown.contains(['\u{2068}', '\u{2069}']);
        prop_assert!(!marks);
    }

    #[test]
    fn an_excerpt_is_never_longer_than_asked(markdown in "\\PC{0,120}", length in 0_usize..60) {
        let shown = excerpt(&markdown, length);
        let seen = shown.chars().filter(|each| *each != '\u{2069}').count();
        prop_assert!(seen <= markdown.chars().count() + 1);
        if length > 0 && shown.is_ascii() { prop_assert!(shown.len() <= length); }
    }
}
