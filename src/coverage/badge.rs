//! A badge: a small picture of one figure, for a website or a page of documents.

use std::fmt::Write;

/// The width of a letter and the space beside a text, in pixels, in the font that is asked for; the
/// text is stretched to what was reckoned, whatever font is there.
const LETTER: usize = 7;
const SPACE: usize = 12;

/// From how many percent on, which colour; white text can be read on each of them.
const COLOURS: [(i64, &str); 4] = [
    (95, "#2a7d2e"),
    (75, "#4d7a12"),
    (40, "#95600c"),
    (i64::MIN, "#b3321f"),
];

/// An SVG badge that says what is translated to how many percent.
#[must_use]
pub fn badge(what: &str, percent: i64) -> String {
    let share = format!("{percent} %");
    let width = |text: &str| text.chars().count() * LETTER + SPACE;
    let (left, right) = (width(what), width(&share));
    let all = left + right;
    let colour = COLOURS.iter().find(|(from, _)| percent >= *from);
    let colour = colour.map_or("#555", |(_, colour)| *colour);
    let what = escape(what);
    let title = format!("{what}: {share}");
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{all}\" height=\"20\" role=\"img\" aria-label=\"{title}\">\n\
         <title>{title}</title>\n\
         <rect width=\"{all}\" height=\"20\" rx=\"3\" fill=\"#444\"/>\n\
         <path d=\"M{left} 0h{straight}a3 3 0 0 1 3 3v14a3 3 0 0 1-3 3h-{straight}z\" fill=\"{colour}\"/>\n\
         <g fill=\"#fff\" font-family=\"Verdana,DejaVu Sans,sans-serif\" font-size=\"11\">\n",
        straight = right - 3,
    );
    for (start, width, text) in [(0, left, &what), (left, right, &share)] {
        let _ = writeln!(
            svg,
            "<text x=\"{x}\" y=\"14\" textLength=\"{length}\" lengthAdjust=\"spacingAndGlyphs\">{text}</text>",
            x = start + SPACE / 2,
            length = width - SPACE,
        );
    }
    svg.push_str("</g>\n</svg>\n");
    svg
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('"', "&quot;")
}
