//! The contract: the schema file, its descriptions, global ids, and nulls where the specification has them.

use std::path::Path;

use serde_json::{Value, json};

use crate::server::{World, shipped, slugs};

#[test]
fn the_schema_file_is_the_schema() {
    let schema = World::empty().done(&["schema"]);
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("schema.graphql");
    let file = std::fs::read_to_string(path).unwrap_or_default();
    assert!(
        file == schema,
        "schema.graphql is not what the code says. If the change of the public contract is meant, renew it:\n\n    cargo run -- schema > schema.graphql\n"
    );
}

#[tokio::test]
async fn fields_of_small_objects_are_asked_for_in_every_way_that_graphql_has() {
    let query = r#"
        fragment Where on Text { locale { tag direction } ... on Text { isFallback } }
        query ($with: Boolean!) {
            newsArticle(slug: "beispiel-jobmesse", locale: "ar") {
                title { kind: __typename value ...Where locale { autonym } again: value value }
                publishedOn { iso long: formatted short: formatted(style: SHORT) }
                summary { value @skip(if: $with) origin @include(if: $with) }
            }
        }"#;
    let asked = json!({ "with": true });
    let article = &shipped().ask_with(query, asked).await["newsArticle"];
    let title = &article["title"];
    assert_eq!(title["kind"], "Text");
    assert_eq!(title["value"], title["again"]);
    assert_eq!(
        title["locale"],
        json!({ "tag": "ar", "direction": "RIGHT_TO_LEFT", "autonym": "العربية" }),
        "what is asked of one field in several places comes together"
    );
    assert_eq!(title["isFallback"], false);
    let day = &article["publishedOn"];
    assert_ne!(day["long"], day["short"]);
    assert_eq!(article["summary"], json!({ "origin": "MACHINE" }));
}

#[tokio::test]
async fn everything_public_is_described() {
    let query = "{ __schema { types { name kind description
        fields(includeDeprecated: true) { name description args { name description } }
        inputFields { name description } enumValues(includeDeprecated: true) { name description } } } }";
    let data = shipped().ask(query).await;
    let mut bare = Vec::new();
    let none = Vec::new();
    let list = |value: &Value| value.as_array().unwrap_or(&none).clone();
    for kind in list(&data["__schema"]["types"]) {
        let name = kind["name"].as_str().unwrap();
        if name.starts_with("__") || ["Int", "Float", "String", "Boolean", "ID"].contains(&name) {
            continue;
        }
        let mut parts = Vec::new();
        for field in list(&kind["fields"]) {
            let field_name = format!("{name}.{}", field["name"].as_str().unwrap());
            for argument in list(&field["args"]) {
                parts.push((
                    format!("{field_name}({})", argument["name"].as_str().unwrap()),
                    argument["description"].clone(),
                ));
            }
            parts.push((field_name, field["description"].clone()));
        }
        for part in list(&kind["inputFields"])
            .into_iter()
            .chain(list(&kind["enumValues"]))
        {
            parts.push((
                format!("{name}.{}", part["name"].as_str().unwrap()),
                part["description"].clone(),
            ));
        }
        // What a connection is the library describes nowhere; its fields are described.
        if !name.ends_with("Connection") {
            parts.push((name.to_owned(), kind["description"].clone()));
        }
        for (part, description) in parts {
            let description = description.as_str().unwrap_or_default();
            if description.trim().is_empty()
                || description.contains('<')
                || description.contains("::")
            {
                bare.push(part);
            }
        }
    }
    assert!(bare.is_empty(), "not described, or by code: {bare:#?}");
}

#[tokio::test]
async fn global_ids_lead_back() {
    let server = shipped();
    for list in [
        "news",
        "conferences",
        "workshopReports",
        "organisations",
        "contacts",
    ] {
        let data = server
            .ask(&format!(
                "{{ list: {list}(first: 50) {{ nodes {{ __typename id slug }} }} }}"
            ))
            .await;
        let nodes = data["list"]["nodes"].as_array().unwrap().clone();
        let ids: Vec<&str> = nodes
            .iter()
            .map(|node| node["id"].as_str().unwrap())
            .collect();
        let query =
            "query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id ... on Item { slug } } }";
        let back = server.ask_with(query, json!({ "ids": ids })).await;
        assert_eq!(back["nodes"], Value::from(nodes.clone()), "{list}");
        let one = server
            .ask_with(
                "query ($id: ID!) { node(id: $id) { __typename id ... on Item { slug } } }",
                json!({ "id": ids[0] }),
            )
            .await;
        assert_eq!(one["node"], nodes[0]);
    }
}

#[tokio::test]
async fn unknown_ids_are_null_in_their_place() {
    let server = shipped();
    let known = server.ask("{ news(first: 1) { nodes { id slug } } }").await;
    let known = known["news"]["nodes"][0]["id"].as_str().unwrap();
    for unknown in [
        "",
        "nonsense",
        "bmV3czo",
        "bmV3czpub3RoaW5n",
        "\u{0}",
        "ZXZlbnQ6eA",
        &"a".repeat(10_000),
    ] {
        let query = "query ($ids: [ID!]!) { nodes(ids: $ids) { id } }";
        let data = server
            .ask_with(query, json!({ "ids": [unknown, known, unknown] }))
            .await;
        assert_eq!(
            data["nodes"],
            json!([null, { "id": known }, null]),
            "{unknown}"
        );
    }
    let many = vec![known; 101];
    let answer = server.post(&json!({ "query": "query ($ids: [ID!]!) { nodes(ids: $ids) { id } }", "variables": { "ids": many } }), &[]).await;
    assert_eq!(
        answer.code().as_deref(),
        Some("BAD_USER_INPUT"),
        "{answer:?}"
    );
}

/// An error that only execution finds, since a variable holds it.
async fn with_too_much(query: &str) -> Value {
    let answer = shipped()
        .post(&json!({ "query": query, "variables": { "n": 0 } }), &[])
        .await;
    assert_eq!(
        answer.code().as_deref(),
        Some("BAD_USER_INPUT"),
        "{answer:?}"
    );
    answer.json
}

fn paths(answer: &Value) -> Vec<Value> {
    answer["errors"]
        .as_array()
        .unwrap()
        .iter()
        .map(|error| error["path"].clone())
        .collect()
}

#[tokio::test]
async fn an_error_at_the_root_leaves_no_data() {
    let answer =
        with_too_much("query ($n: Int!) { locales { tag } changes(since: 0, first: $n) { next } }")
            .await;
    assert_eq!(answer["data"], Value::Null);
    assert_eq!(paths(&answer), [json!(["changes"])]);
}

#[tokio::test]
async fn an_error_in_a_nested_field_stops_at_the_nearest_field_that_may_be_null() {
    let query =
        "query ($n: Int!) { conference(slug: \"integrationskonferenz-magdeburg-2025\") { slug
        body { excerpt(length: $n) } host { slug } } locales { tag } }";
    let answer = with_too_much(query).await;
    assert_eq!(answer["data"]["conference"]["body"], Value::Null);
    assert_eq!(
        answer["data"]["conference"]["slug"],
        "integrationskonferenz-magdeburg-2025"
    );
    assert!(answer["data"]["conference"]["host"]["slug"].is_string());
    assert!(answer["data"]["locales"].is_array());
    assert_eq!(paths(&answer), [json!(["conference", "body", "excerpt"])]);
}

#[tokio::test]
async fn errors_in_a_list_keep_its_other_entries() {
    let query =
        "query ($n: Int!) { news(first: 3) { nodes { slug body { excerpt(length: $n) } } } }";
    let answer = with_too_much(query).await;
    let nodes = &answer["data"]["news"]["nodes"];
    assert_eq!(slugs(nodes).len(), 3);
    assert!(
        nodes
            .as_array()
            .unwrap()
            .iter()
            .all(|node| node["body"] == Value::Null)
    );
    let mut found = paths(&answer);
    found.sort_by_key(Value::to_string);
    assert_eq!(
        found,
        (0..3)
            .map(|index| json!(["news", "nodes", index, "body", "excerpt"]))
            .collect::<Vec<_>>()
    );
    // An entry that may be null is null alone.
    let ids = shipped()
        .ask("{ conferences(first: 1) { nodes { id } } news(first: 1) { nodes { id } } }")
        .await;
    let (conference, article) = (
        &ids["conferences"]["nodes"][0]["id"],
        &ids["news"]["nodes"][0]["id"],
    );
    let query = "query ($ids: [ID!]!, $n: Int) { nodes(ids: $ids) { id ... on Conference { news(first: $n) { totalCount } } } }";
    let answer = shipped().post(&json!({ "query": query, "variables": { "ids": [article, conference, article], "n": -1 } }), &[]).await;
    assert_eq!(
        answer.json["data"]["nodes"],
        json!([{ "id": article }, null, { "id": article }]),
        "{answer:?}"
    );
    assert_eq!(paths(&answer.json), [json!(["nodes", 1, "news"])]);
}

#[tokio::test]
async fn an_error_in_a_list_that_may_hold_no_null_takes_the_list_along() {
    let query = "query ($n: Int!) { locales { tag } conference(slug: \"integrationskonferenz-magdeburg-2025\") { slug news(last: $n) { totalCount nodes { slug } } } }";
    let answer = shipped()
        .post(&json!({ "query": query, "variables": { "n": -1 } }), &[])
        .await;
    assert_eq!(answer.json["data"]["conference"], Value::Null, "{answer:?}");
    assert!(answer.json["data"]["locales"].is_array());
    assert_eq!(paths(&answer.json), [json!(["conference", "news"])]);
}
