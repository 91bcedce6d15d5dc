//! What was answered of an item once is a part of other answers: it must make no difference.

use serde_json::{Value, json};

use crate::{
    content::small,
    server::{Server, World, on_both},
};

/// What is asked, in this order: each question meets what those before it left.
fn questions() -> Vec<(&'static str, Value)> {
    const LENGTHS: &str = "query ($n: Int! = 5, $with: Boolean! = true) { news { nodes { slug body @include(if: $with) { excerpt(length: $n) } } } }";
    let plain = |query| (query, json!({}));
    vec![
        plain("{ news(locale: \"en\") { nodes { slug title { value } } } }"),
        plain("{ again: news(locale: \"en\") { nodes { slug title { value } } } }"),
        plain("{ news(locale: \"de\") { nodes { slug title { value } } } }"),
        // Two names for one field, and one name for two.
        plain("{ news(locale: \"en\") { nodes { other: slug slug: title { value } } } }"),
        // One list asked for twice is merged item by item.
        plain("{ news(locale: \"en\") { nodes { slug } nodes { title { value } } } }"),
        plain(
            "{ news(locale: \"en\") { nodes { slug } ...Rest } } fragment Rest on NewsConnection { nodes { title { value } } edges { node { slug } } edges { node { id } } }",
        ),
        plain(
            "{ news(locale: \"en\") { edges { node { slug } } } news(locale: \"en\") { edges { node { id } } } }",
        ),
        plain(
            "{ news(locale: \"en\") { nodes { ...Name ...Name title { locale { tag } } } } } fragment Name on Item { slug title { value } }",
        ),
        plain(
            "{ news(locale: \"en\") { nodes { __typename ... on Item { slug } ... on NewsArticle { id } } } }",
        ),
        // Variables, given, left to their defaults, and deciding what is asked at all.
        (LENGTHS, json!({})),
        (LENGTHS, json!({ "n": 9 })),
        (LENGTHS, json!({ "n": 9, "with": false })),
        (LENGTHS, json!({ "n": 5 })),
        // Lists within items, with arguments of their own.
        plain(
            "{ organisations(locale: \"en\") { nodes { slug news(first: 1) { totalCount nodes { slug } } } } }",
        ),
        plain(
            "{ organisations(locale: \"en\") { nodes { slug news(last: 1) { totalCount nodes { slug } } } } }",
        ),
        plain(
            "{ organisations(locale: \"de\") { nodes { news { nodes { title { value isFallback } organisation { news { nodes { slug } } } } } } } }",
        ),
        // A field that fails.
        (LENGTHS, json!({ "n": 0 })),
        (LENGTHS, json!({ "n": 0 })),
        (LENGTHS, json!({ "n": 5 })),
    ]
}

async fn answers(server: &Server, headers: &[(&str, &str)]) -> Vec<(Value, String, String)> {
    let mut answers = Vec::new();
    for (query, variables) in questions() {
        let body = json!({ "query": query, "variables": variables });
        let answer = server.post(&body, headers).await;
        let header = |name: &str| answer.header(name);
        let languages = (header("content-language"), header("vary"));
        answers.push((answer.json.clone(), languages.0, languages.1));
    }
    answers
}

async fn same(world: World) {
    let world = small(world);
    world.done(&["import", "facts"]);
    world.done(&["sync"]);
    let keeping = world.serve_with(&["--locales", "none", "--index", "none"]);
    world.write(
        "none.toml",
        "[cache]\nanswer_bytes = 0\ncontent_bytes = 0\nwords_bytes = 0\ndocument_bytes = 0\nrequest_bytes = 0\npersisted_bytes = 0\n",
    );
    let arguments = [
        "--locales",
        "none",
        "--index",
        "none",
        "--config",
        "none.toml",
    ];
    let forgetful = world.serve_with(&arguments);
    for language in ["de", "en", "de"] {
        let headers = [("accept-language", language)];
        let kept = answers(&keeping, &headers).await;
        let fresh = answers(&forgetful, &headers).await;
        for (((query, variables), kept), fresh) in questions().iter().zip(kept).zip(fresh) {
            assert_eq!(kept, fresh, "{language}: {query} with {variables}");
        }
    }
}

/// Surrogate keys tell a CDN what to purge, whoever made the portion.
async fn keys(world: World) {
    let world = small(world);
    world.done(&["import", "facts"]);
    world.done(&["sync"]);
    let server = world.serve_with(&["--locales", "none", "--index", "none"]);
    let keys = async |alias: &str| {
        let query = format!(
            "{{ {alias}: organisations(locale: \"en\") {{ nodes {{ slug news {{ nodes {{ slug }} }} contacts {{ nodes {{ slug }} }} }} }} }}"
        );
        let answer = server.get_graphql(&[("query", &query)], &[]).await;
        answer.header("surrogate-key")
    };
    let first = keys("a").await;
    assert!(
        first.contains("news") && first.contains("organisations/"),
        "{first}"
    );
    assert_eq!(keys("b").await, first);
}

on_both! {
    same => an_answer_of_portions_is_the_answer_without_on_sqlite, an_answer_of_portions_is_the_answer_without_on_postgres;
    keys => an_answer_of_portions_names_all_that_it_shows_on_sqlite, an_answer_of_portions_names_all_that_it_shows_on_postgres;
}
