//! Every item of every kind in every locale, over real HTTP: nothing is wrong, empty, or left unfilled.

use serde_json::Value;

use crate::server::{Server, shipped};

const FRAGMENTS: &str = r"
fragment T on Text { value locale { tag direction } isFallback origin freshness }
fragment R on RichText { html markdown plain excerpt(length: 60) locale { tag direction } isFallback origin freshness }
";

const SHARED: &str = "__typename id slug localisedSlug title { ...T } summary { ...T } body { ...R } topics { key name { ...T } }
    image { url alternative { ...T } } links { key url text { ...T } } facts { name value formatted }
    translations { slug completeness locale { tag name autonym } }";

/// Each kind's list, and what it has beside the fields of all kinds.
const KINDS: [(&str, &str); 5] = [
    ("news", "publishedOn { iso formatted(style: FULL) } updatedOn { formatted } conference { title { ...T } } organisation { title { ...T } }"),
    ("conferences", "startsOn { formatted(style: LONG) } endsOn { formatted(style: SHORT) } venue { ...T } city { ...T } host { title { ...T } } participants { value formatted } pressRelease"),
    ("workshopReports", "heldOn { formatted(style: MEDIUM) } participants { formatted } conference { title { ...T } } contributors { organisation { title { ...T } } part partName { ...T } } fullReport"),
    ("organisations", "category categoryName { ...T } parent { title { ...T } } website address { oneLine }"),
    ("contacts", "category categoryName { ...T } role { ...T } organisation { title { ...T } } email phone { e164 formatted } website address { oneLine }
        spokenLanguages { tag name autonym } openingHours { weekdayName opens { formatted } closes { formatted } } openingHoursNote { ...T } validUntil { formatted }"),
];

const OPENING: [char; 6] = [
    '\u{2066}', '\u{2067}', '\u{2068}', '\u{202a}', '\u{202b}', '\u{202d}',
];
const CLOSING: [char; 2] = ['\u{2069}', '\u{202c}'];
const MARKS: [char; 12] = [
    '\u{2066}', '\u{2067}', '\u{2068}', '\u{2069}', '\u{200e}', '\u{200f}', '\u{202a}', '\u{202b}',
    '\u{202c}', '\u{202d}', '\u{202e}', '\u{061c}',
];

fn is_right_to_left(char: char) -> bool {
    matches!(char, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}')
}

/// What is wrong with a text of this locale.
fn wrong_with(text: &str, tag: &str, direction: &str) -> Option<String> {
    let marks = text.chars().filter(|char| MARKS.contains(char)).count();
    let mixed = text.chars().any(is_right_to_left);
    let script =
        |range: std::ops::RangeInclusive<char>| text.chars().any(|char| range.contains(&char));
    if text.trim().is_empty() {
        return Some("it is empty".to_owned());
    }
    if text.contains(['{', '}'])
        || text.contains("NUMBER(")
        || text.contains("DATETIME(")
        || text.contains('\u{fffd}')
    {
        return Some("something was not filled in".to_owned());
    }
    if direction == "LEFT_TO_RIGHT" && marks > 0 && !mixed {
        return Some("a stray mark in a left-to-right text".to_owned());
    }
    let mut depth = 0_i32;
    for char in text.chars() {
        depth += i32::from(OPENING.contains(&char)) - i32::from(CLOSING.contains(&char));
        if depth < 0 {
            return Some("an isolation that nothing opened".to_owned());
        }
    }
    if depth != 0 {
        return Some("an isolation that nothing closes".to_owned());
    }
    if (direction == "RIGHT_TO_LEFT") != ["ar", "fa"].contains(&tag) {
        return Some("the wrong direction".to_owned());
    }
    // A short text may be a name as it is registered.
    let right = text.chars().count() <= 60
        || match tag {
            "ar" | "fa" => script('\u{600}'..='\u{6ff}'),
            "uk" | "ru" => script('\u{400}'..='\u{4ff}'),
            _ => text.chars().any(|char| char.is_ascii_alphabetic()),
        };
    (!right).then(|| "it is not in the script of its language".to_owned())
}

const TAGS: [&str; 26] = [
    "p",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "ul",
    "ol",
    "li",
    "strong",
    "em",
    "a",
    "bdi",
    "blockquote",
    "code",
    "pre",
    "hr",
    "br",
    "table",
    "thead",
    "tbody",
    "tr",
    "th",
    "td",
    "del",
    "sup",
];

/// What is wrong with HTML that a partner inserts into a page.
fn wrong_with_html(html: &str) -> Option<String> {
    let mut open: Vec<&str> = Vec::new();
    for part in html.split('<').skip(1) {
        let (tag, _) = part.split_once('>')?;
        let (closes, tag) = (tag.starts_with('/'), tag.trim_start_matches('/'));
        let name = tag.split([' ', '/']).next().unwrap_or_default();
        if !TAGS.contains(&name) {
            return Some(format!("the tag <{name}>"));
        }
        for attribute in tag
            .split(' ')
            .skip(1)
            .filter(|attribute| attribute.contains('='))
        {
            let (attribute, value) = attribute.split_once('=').unwrap_or_default();
            if ![
                "href", "rel", "title", "start", "dir", "lang", "class", "align",
            ]
            .contains(&attribute)
            {
                return Some(format!("the attribute {attribute}"));
            }
            let value = value.trim_matches('"');
            let addressed = ["https://", "http://", "mailto:", "tel:"]
                .iter()
                .any(|scheme| value.starts_with(scheme));
            // A mark in an address may hide as UTF-8 in percent signs.
            let marked = value.contains(MARKS)
                || value.to_uppercase().contains("%E2%81%A")
                || value.to_uppercase().contains("%E2%80%8");
            if attribute == "href" && (!addressed || marked) {
                return Some(format!("the address {value}"));
            }
        }
        if closes {
            if open.pop() != Some(name) {
                return Some(format!("</{name}> closes nothing"));
            }
        } else if !["br", "hr"].contains(&name) {
            open.push(name);
        }
    }
    if !open.is_empty() {
        return Some(format!("{open:?} is not closed"));
    }
    if html.contains(['\u{2066}', '\u{2067}', '\u{2068}', '\u{2069}']) {
        return Some("isolation marks instead of <bdi>".to_owned());
    }
    None
}

/// Looks at every text in an answer.
fn look(value: &Value, reader: &str, path: &str, wrong: &mut Vec<String>) {
    let mut report = |field: &str, text: &str, problem: Option<String>| {
        if let Some(problem) = problem {
            wrong.push(format!(
                "{reader} {path}{field}: {problem}: {}",
                text.escape_debug().take(200).collect::<String>()
            ));
        }
    };
    match value {
        Value::Array(values) => {
            for (index, value) in values.iter().enumerate() {
                let name = value["slug"]
                    .as_str()
                    .or(value["key"].as_str())
                    .or(value["name"].as_str())
                    .map_or(index.to_string(), ToOwned::to_owned);
                look(value, reader, &format!("{path}[{name}]"), wrong);
            }
        }
        Value::Object(fields) => {
            let locale = &value["locale"];
            if let (Some(tag), Some(direction)) =
                (locale["tag"].as_str(), locale["direction"].as_str())
            {
                for field in ["value", "plain", "excerpt", "markdown"] {
                    if let Some(text) = value[field].as_str() {
                        report(field, text, wrong_with(text, tag, direction));
                    }
                }
                if let Some(html) = value["html"].as_str() {
                    report("html", html, wrong_with_html(html));
                }
                report(
                    "isFallback",
                    tag,
                    (value["isFallback"] != (tag != reader))
                        .then(|| "the flag is wrong".to_owned()),
                );
                let source = value["origin"] == "SOURCE";
                report(
                    "origin",
                    tag,
                    (source != (tag == "de")).then(|| "only the source is SOURCE".to_owned()),
                );
            }
            for (field, text) in fields {
                if let (
                    "formatted" | "weekdayName" | "name" | "autonym" | "oneLine" | "localisedSlug",
                    Some(text),
                ) = (field.as_str(), text.as_str())
                {
                    let empty = text.trim().is_empty() || text.contains(['{', '}']);
                    report(
                        field,
                        text,
                        empty.then(|| "it is empty or not filled in".to_owned()),
                    );
                    let marked = !["ar", "fa"].contains(&reader)
                        && text.contains(MARKS)
                        && !text.chars().any(is_right_to_left);
                    report(field, text, marked.then(|| "a stray mark".to_owned()));
                }
                if let ("url" | "website" | "pressRelease" | "fullReport", Some(text)) =
                    (field.as_str(), text.as_str())
                {
                    report(
                        field,
                        text,
                        (!text.starts_with("https://") || text.contains(MARKS))
                            .then(|| "no clean address".to_owned()),
                    );
                }
            }
            for (field, value) in fields {
                look(value, reader, &format!("{path}.{field}"), wrong);
            }
        }
        _ => {}
    }
}

async fn walk(server: &Server, field: &str, own: &str, locale: &str) -> Vec<Value> {
    let query = format!(
        "query ($locale: LanguageTag!, $after: String) {{ list: {field}(locale: $locale, first: 8, after: $after) {{ totalCount pageInfo {{ hasNextPage endCursor }} nodes {{ {SHARED} {own} }} }} }} {FRAGMENTS}"
    );
    let (mut nodes, mut after) = (Vec::new(), Value::Null);
    loop {
        let mut data = server
            .ask_with(
                &query,
                serde_json::json!({ "locale": locale, "after": after }),
            )
            .await;
        let Value::Array(page) = data["list"]["nodes"].take() else {
            panic!("{data}")
        };
        nodes.extend(page);
        if data["list"]["pageInfo"]["hasNextPage"] == false {
            assert_eq!(data["list"]["totalCount"], nodes.len());
            return nodes;
        }
        after = data["list"]["pageInfo"]["endCursor"].take();
    }
}

#[tokio::test]
async fn every_item_of_every_kind_is_whole_in_every_locale() {
    let server = shipped();
    let data = server.ask("{ locales { tag variety } }").await;
    let locales: Vec<&str> = data["locales"]
        .as_array()
        .unwrap()
        .iter()
        .map(|locale| locale["tag"].as_str().unwrap())
        .collect();
    assert_eq!(locales.len(), 11, "{locales:?}");
    let mut wrong = Vec::new();
    let mut seen = 0;
    for locale in locales {
        for (field, own) in KINDS {
            let nodes = walk(&server, field, own, locale).await;
            // Leichte Sprache has what was written for it, and borrows nothing.
            assert!(
                !nodes.is_empty() || locale == "de-simple",
                "{field} in {locale}"
            );
            seen += nodes.len();
            look(&Value::from(nodes), locale, field, &mut wrong);
        }
    }
    assert!(seen > 300, "{seen}");
    assert!(
        wrong.is_empty(),
        "{} of {seen} items' texts are wrong:\n{}",
        wrong.len(),
        wrong[..wrong.len().min(40)].join("\n")
    );
}

/// Most fields are said without the engine's way, which it takes where there are fragments that may be
/// left out.
#[tokio::test]
async fn a_field_says_the_same_whichever_way_it_is_resolved() {
    const TEXT: &str = "__typename value locale { tag direction } isFallback origin freshness";
    const RICH: &str = "html markdown plain locale { tag direction } isFallback origin freshness";
    let server = shipped();
    for locale in ["de", "uk", "ar", "de-simple"] {
        for (list, own) in KINDS {
            let fields = format!(
                "{SHARED} kind isExample short: body {{ {RICH} }} {own} {}",
                match list {
                    "news" => "publishedAt updatedAt expiresAt day: publishedOn { iso formatted }",
                    "conferences" =>
                        "first: startsOn { iso formatted } count: participants { value formatted }",
                    "workshopReports" => "day: heldOn { iso formatted }",
                    "contacts" =>
                        "verifiedAt day: validUntil { iso formatted } hours: openingHours { weekday opens { iso } closes { iso formatted } }",
                    _ => "parent { id slug }",
                }
            );
            let fields = fields
                .replace("...T", TEXT)
                .replace("...R", &format!("excerpt(length: 60) {RICH}"));
            let wrapped = |fields: &str, fragment: &str| {
                let fields = fields.replace('{', &format!("{{ {fragment} {{"));
                let fields = fields.replace('}', "} }");
                format!("nodes {{ {fragment} {{ {fields} }} }}")
            };
            let ask_for = async |first: u32, page: &str| {
                let query =
                    format!("{{ {list}(locale: \"{locale}\", first: {first}) {{ {page} }} }}");
                server.ask(&query).await[list].take()
            };
            let ask = async |page: &str| ask_for(6, page).await;
            let said = ask(&format!("nodes {{ {fields} }}")).await;
            for fragment in ["...", "... @include(if: true)"] {
                let resolved = ask(&wrapped(&fields, fragment)).await;
                assert_eq!(said, resolved, "{list} in {locale} by {fragment}");
            }
            // As Apollo's clients ask, in each selection set and fragment again.
            let named = fields.replace('{', "{ __typename ");
            let said_named = ask_for(4, &format!("nodes {{ {named} }}")).await;
            let resolved = ask_for(4, &wrapped(&named, "__typename ...")).await;
            assert_eq!(said_named, resolved, "{list} in {locale} with names");
            let edges = ask(&format!("edges {{ node {{ {fields} }} cursor }}")).await;
            let nodes = edges["edges"].as_array().unwrap().iter();
            let nodes: Value = nodes.map(|edge| edge["node"].clone()).collect();
            assert_eq!(nodes, said["nodes"], "{list} in {locale}");
            assert!(
                locale == "de-simple" || !said["nodes"][0].is_null(),
                "{list}"
            );
        }
    }
}

#[tokio::test]
async fn every_label_is_whole_in_every_locale() {
    let server = shipped();
    let data = server.ask("{ locales { tag } }").await;
    let mut wrong = Vec::new();
    for locale in data["locales"].as_array().unwrap() {
        let tag = locale["tag"].as_str().unwrap();
        let query = format!(
            "{{ labels(locale: \"{tag}\", variables: [{{ name: \"count\", number: 3 }}, {{ name: \"date\", date: \"2026-01-02\" }}]) {{ key text {{ ...T }} }} locales(locale: \"{tag}\") {{ tag name autonym }} topics(locale: \"{tag}\") {{ key name {{ ...T }} }} }} {}",
            FRAGMENTS.split("fragment R").next().unwrap()
        );
        let data = server.ask(&query).await;
        assert!(data["labels"].as_array().unwrap().len() > 30, "{tag}");
        look(&data, tag, "", &mut wrong);
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_look_sees_what_is_wrong() {
    let wrong = |text: &str, tag: &str| {
        let direction = if tag == "ar" {
            "RIGHT_TO_LEFT"
        } else {
            "LEFT_TO_RIGHT"
        };
        wrong_with(text, tag, direction).is_some()
    };
    assert!(
        !wrong("Ein Text", "de")
            && !wrong("نص \u{2068}A 1\u{2069}", "ar")
            && !wrong("Auf \u{2068}العربية\u{2069}", "de")
    );
    for (text, tag) in [
        (" ", "de"),
        ("Ein { $x }", "de"),
        ("Raum \u{2068}A 1\u{2069}", "de"),
        (&"Text ".repeat(20), "uk"),
        ("نص \u{2068}A 1", "ar"),
        ("نص A 1\u{2069}", "ar"),
        (&"Text ".repeat(20), "ar"),
    ] {
        assert!(wrong(text, tag), "{text:?}");
    }
    assert_eq!(
        wrong_with_html("<p>a <a href=\"https://example.org/\">b</a></p>\n<hr>"),
        None
    );
    for html in [
        "<script>",
        "<p onclick=\"x\">a</p>",
        "<a href=\"javascript:x\">a</a>",
        "<a href=\"https://a.org/%E2%81%A8\">a</a>",
        "<p>a",
        "<p>\u{2068}a\u{2069}</p>",
        "a</p>",
    ] {
        assert!(wrong_with_html(html).is_some(), "{html}");
    }
}
