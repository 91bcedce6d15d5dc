//! The reader's language: the argument, else `Accept-Language`, else the source.

use serde_json::json;

use crate::server::{Answer, shipped};

const QUERY: &str =
    "{ conference(slug: \"integrationskonferenz-magdeburg-2025\") { title { locale { tag } } } }";

async fn accept(header: &str) -> (String, Answer) {
    let headers = if header.is_empty() {
        vec![]
    } else {
        vec![("accept-language", header)]
    };
    let answer = shipped().post(&json!({ "query": QUERY }), &headers).await;
    let tag = answer.json["data"]["conference"]["title"]["locale"]["tag"].as_str();
    (
        tag.unwrap_or_else(|| panic!("{header}: {answer:?}"))
            .to_owned(),
        answer,
    )
}

#[tokio::test]
async fn the_header_is_looked_up_with_its_weights() {
    for (header, tag) in [
        ("", "de"),
        ("uk", "uk"),
        ("UK", "uk"),
        ("uk-UA", "uk"),
        ("en;q=0.5, ar;q=0.9, de;q=0.1", "ar"),
        ("en, ar", "en"),
        ("xx, yy;q=0.9, fr-CA;q=0.2", "fr"),
        ("de-simple", "de-simple"),
        ("de-CH", "de"),
        ("de-DE, de-simple;q=0.9", "de"),
        ("ar;q=0, *", "de"),
        ("xx", "de"),
        ("en;q=0", "de"),
        ("*;q=0", "de"),
        (";;;,,,=q", "de"),
        ("en;q=nonsense, tr", "tr"),
        ("\u{e9}\u{fc}", "de"),
        ("pl;q=1.0000000000001, vi;q=0.3", "vi"),
        (&"x-y-z,".repeat(1_000), "de"),
    ] {
        // Which locale `*` stands for is not promised beyond one that is not refused.
        let (found, _) = accept(header).await;
        if header.contains('*') && !header.contains("*;q=0") {
            assert_ne!(found, "ar", "{header}");
        } else {
            assert_eq!(found, tag, "{header}");
        }
    }
}

#[tokio::test]
async fn the_headers_of_the_answer_say_what_was_negotiated() {
    let (_, answer) = accept("uk").await;
    assert_eq!(answer.header("content-language"), "uk");
    assert!(
        answer
            .header("vary")
            .to_lowercase()
            .contains("accept-language"),
        "{}",
        answer.header("vary")
    );
    let query = QUERY.replace("2025\"", "2025\", locale: \"ar\"");
    let answer = shipped()
        .post(&json!({ "query": query }), &[("accept-language", "uk")])
        .await;
    assert_eq!(
        answer.json["data"]["conference"]["title"]["locale"]["tag"], "ar",
        "the argument wins"
    );
    assert_eq!(answer.header("content-language"), "ar");
    assert!(
        !answer
            .header("vary")
            .to_lowercase()
            .contains("accept-language"),
        "{}",
        answer.header("vary")
    );
    let query = "{ a: locales(locale: \"ar\") { name } b: locales { name } }";
    let answer = shipped()
        .post(&json!({ "query": query }), &[("accept-language", "uk")])
        .await;
    let mut tags: Vec<_> = answer
        .header("content-language")
        .split(", ")
        .map(ToOwned::to_owned)
        .collect();
    tags.sort();
    assert_eq!(tags, ["ar", "uk"]);
    assert!(
        answer
            .header("vary")
            .to_lowercase()
            .contains("accept-language")
    );
    let answer = shipped()
        .post(
            &json!({ "query": "{ changes(since: 0, first: 1) { next } }" }),
            &[("accept-language", "uk")],
        )
        .await;
    assert_eq!(
        answer.header("content-language"),
        "",
        "numbers are in no language"
    );
    assert!(
        !answer
            .header("vary")
            .to_lowercase()
            .contains("accept-language")
    );
}

#[tokio::test]
async fn a_locale_argument_is_looked_up_too_and_told_where_there_is_none() {
    let server = shipped();
    for (asked, tag) in [
        ("uk-UA", "uk"),
        ("en-GB-oxendict", "en"),
        ("de-simple", "de-simple"),
        ("pt", ""),
    ] {
        let query = QUERY.replace("2025\"", &format!("2025\", locale: \"{asked}\""));
        let answer = server.try_ask(&query).await;
        if tag.is_empty() {
            assert_eq!(
                answer.code().as_deref(),
                Some("BAD_USER_INPUT"),
                "{answer:?}"
            );
            let message = answer.json["errors"][0]["message"].as_str().unwrap();
            assert!(
                message.contains("uk") && !message.contains("pt"),
                "{message}"
            );
        } else {
            assert_eq!(
                answer.json["data"]["conference"]["title"]["locale"]["tag"],
                tag
            );
        }
    }
    for nonsense in ["", "not a tag", "de_DE_", "\\u0000", "-", "x"] {
        let query = QUERY.replace("2025\"", &format!("2025\", locale: \"{nonsense}\""));
        let code = server.refusal(&query).await;
        assert!(
            ["BAD_USER_INPUT", "GRAPHQL_VALIDATION_FAILED"].contains(&code.as_str()),
            "{nonsense}: {code}"
        );
    }
}
