//! GraphQL over HTTP, requirement by requirement.

use crate::node;
use crate::server::{Answer, Server};
use serde_json::{Value, json};

#[tokio::test]
async fn every_audit_of_graphql_http_passes() {
    let server = Server::start().await;
    let url = server.url("/graphql");
    let output = tokio::task::spawn_blocking(move || node::run("audit.mjs", &url));
    let Some(output) = output.await.unwrap() else {
        return;
    };
    let audits: Vec<Value> = serde_json::from_str(&output).unwrap();
    assert!(audits.len() > 50);
    let failed: Vec<_> = audits
        .iter()
        .filter(|audit| audit["status"] != "ok")
        .collect();
    assert!(failed.is_empty(), "{failed:#?}");
    println!("{} audits passed", audits.len());
}

async fn post_with(server: &Server, headers: &[(&str, &str)], body: &str) -> Answer {
    let mut request = server.client.post(server.url("/graphql"));
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    Answer::of(request.body(body.to_owned())).await
}

const JSON: (&str, &str) = ("content-type", "application/json");

#[tokio::test]
async fn the_media_type_follows_accept() {
    let server = Server::start().await;
    let body = r#"{"query":"{ hello }"}"#;
    for (accept, expected) in [
        (
            "application/graphql-response+json",
            "application/graphql-response+json; charset=utf-8",
        ),
        ("application/json", "application/json; charset=utf-8"),
        ("*/*", "application/json; charset=utf-8"),
        (
            "application/json;q=0.1, application/graphql-response+json;q=0.2",
            "application/graphql-response+json; charset=utf-8",
        ),
    ] {
        let answer = post_with(&server, &[JSON, ("accept", accept)], body).await;
        assert_eq!(answer.status, 200);
        assert_eq!(answer.header("content-type"), expected, "{accept}");
        assert!(answer.header("vary").contains("accept"));
        assert_eq!(answer.json(), json!({ "data": { "hello": "hello world" } }));
    }
    let answer = post_with(&server, &[JSON, ("accept", "text/html")], body).await;
    assert_eq!(
        (answer.status, answer.code()),
        (406, "NOT_ACCEPTABLE".into())
    );
}

#[tokio::test]
async fn a_request_error_has_no_data_and_the_media_type_decides_the_status() {
    let server = Server::start().await;
    for query in [
        "{",
        "{ nothing }",
        "query A { hello } query B { hello }",
        "query ($a: Int!) { number(value: $a) }",
    ] {
        let body = json!({ "query": query }).to_string();
        let strict = ("accept", "application/graphql-response+json");
        let answer = post_with(&server, &[JSON, strict], &body).await;
        assert_eq!(answer.status, 400, "{query}");
        assert!(answer.json().get("data").is_none());
        let legacy = ("accept", "application/json");
        let answer = post_with(&server, &[JSON, legacy], &body).await;
        assert_eq!(answer.status, 200, "{query}");
        assert!(answer.json().get("data").is_none());
    }
}

#[tokio::test]
async fn a_null_that_reaches_the_root_is_data_and_not_a_request_error() {
    let server = Server::start().await;
    let answer = server.query("{ strictFragile { strict { must } } }").await;
    assert_eq!(answer.status, 200);
    let json = answer.json();
    assert_eq!(json.get("data"), Some(&Value::Null));
    assert_eq!(
        json["errors"][0]["path"],
        json!(["strictFragile", "strict", "must"])
    );
    assert_eq!(json["errors"][0]["extensions"]["code"], "FAILED");
}

#[tokio::test]
async fn only_json_bodies_are_taken_so_that_no_form_can_forge_a_request() {
    let server = Server::start().await;
    let body = r#"{"query":"mutation { rename(slug: \"a\") }"}"#;
    for content_type in [
        "text/plain",
        "application/x-www-form-urlencoded",
        "multipart/form-data; boundary=x",
        "application/graphql",
        "application/json; charset=utf-16",
        "nonsense",
        "",
    ] {
        let answer = post_with(&server, &[("content-type", content_type)], body).await;
        assert_eq!(answer.status, 415, "{content_type}");
        assert_eq!(answer.code(), "UNSUPPORTED_MEDIA_TYPE");
    }
    let answer = post_with(&server, &[], body).await;
    assert_eq!(answer.status, 415);
}

#[tokio::test]
async fn malformed_requests_are_refused_without_an_echo() {
    let server = Server::start().await;
    for body in [
        "",
        "SECRET",
        "{\"query\": SECRET",
        "\"SECRET\"",
        "null",
        "{}",
        "{\"query\": null}",
        "{\"query\": {\"SECRET\": 1}}",
        "{\"query\": \"{ hello }\", \"variables\": \"SECRET\"}",
        "{\"query\": \"{ hello }\", \"variables\": [\"SECRET\"]}",
        "{\"query\": \"{ hello }\", \"operationName\": {\"SECRET\": 1}}",
        "{\"query\": \"{ hello }\", \"extensions\": \"SECRET\"}",
        "{\"query\": \"{ hello }\", \"variables\": {\"a\": 1e999}}",
    ] {
        for accept in ["application/json", "application/graphql-response+json"] {
            let answer = post_with(&server, &[JSON, ("accept", accept)], body).await;
            assert_eq!(
                (answer.status, answer.code()),
                (400, "MALFORMED_REQUEST".into()),
                "{body}"
            );
            assert!(!answer.text.contains("SECRET"), "{}", answer.text);
            assert!(answer.json().get("data").is_none());
        }
    }
    let deep = format!("{{\"query\": {}", "[".repeat(5_000));
    assert_eq!(post_with(&server, &[JSON], &deep).await.status, 400);
    let invalid = server
        .client
        .post(server.url("/graphql"))
        .header(JSON.0, JSON.1)
        .body(b"{\"query\":\"\xff\"}".to_vec());
    assert_eq!(Answer::of(invalid).await.status, 400);
    let batch = post_with(&server, &[JSON], r#"[{"query":"{ hello }"}]"#).await;
    assert_eq!((batch.status, batch.code()), (400, "BATCH_REFUSED".into()));
}

#[tokio::test]
async fn documents_are_refused_without_an_echo_and_with_a_place() {
    let server = Server::start().await;
    for query in [
        "{ SECRET }",
        "{ hello(SECRET: 1) }",
        "{ hello @SECRET }",
        "{ ...SECRET }",
        "query ($SECRET: Int) { hello }",
        "query ($a: SECRET) { hello }",
        "{ number(value: \"SECRET\") }",
        "{ color(value: SECRET) }",
        "{ echo(input: {SECRET: 1}) }",
        "query SECRET { hello } query SECRET { hello }",
        "{ hello } fragment SECRET on Query { hello }",
        "{ SECRET: hello SECRET: dog { name } }",
        "{ SECRET",
        "{ hello(name: \"SECRET",
        "{\n  hello ? SECRET }",
    ] {
        let answer = server.query(query).await;
        assert_eq!(answer.status, 400, "{query}");
        assert!(!answer.text.contains("SECRET"), "{query}: {}", answer.text);
        let place = &answer.json()["errors"][0]["locations"][0];
        assert!(
            place["line"].is_u64() && place["column"].is_u64(),
            "{query}: {}",
            answer.text
        );
    }
    let answer = server
        .post(&json!({ "query": "query ($a: Int!) { number(value: $a) }", "variables": { "a": "SECRET" } }))
        .await;
    assert_eq!(answer.code(), "VARIABLES_INVALID");
    assert!(!answer.text.contains("SECRET"));
    let answer = server
        .post(&json!({ "query": "query A { hello }", "operationName": "SECRET" }))
        .await;
    assert_eq!(answer.code(), "OPERATION_NOT_FOUND");
    assert!(!answer.text.contains("SECRET"));
    let answer = server.query("{ leaks hello }").await;
    assert_eq!((answer.status, answer.code()), (200, "INTERNAL".into()));
    assert!(!answer.text.contains("10.1.2.3"));
}

#[tokio::test]
async fn get_serves_queries_and_never_mutations() {
    let server = Server::start().await;
    let url = server.url("/graphql");
    let get = async |parameters: &[(&str, &str)]| {
        Answer::of(server.client.get(&url).query(parameters)).await
    };
    let answer = get(&[
        ("query", "query A($v: Int!) { number(value: $v) }"),
        ("variables", "{\"v\":3}"),
        ("operationName", "A"),
    ])
    .await;
    assert_eq!(answer.json(), json!({ "data": { "number": 3 } }));
    let answer = get(&[
        ("query", "{ hello }"),
        ("variables", ""),
        ("operationName", ""),
        ("extensions", ""),
        ("foreign", "x"),
    ])
    .await;
    assert_eq!(answer.status, 200);
    let answer = get(&[
        ("query", "query A { hello } query B { number(value: 1) }"),
        ("operationName", "B"),
    ])
    .await;
    assert_eq!(answer.json(), json!({ "data": { "number": 1 } }));
    for bad in [
        ("variables", "[1]"),
        ("variables", "{"),
        ("extensions", "1"),
        ("variables", "\"x\""),
    ] {
        assert_eq!(get(&[("query", "{ hello }"), bad]).await.status, 400);
    }
    assert_eq!(get(&[]).await.code(), "MALFORMED_REQUEST");
    for query in [
        "mutation { rename(slug: \"a\") }",
        "query A { hello } mutation B { rename(slug: \"a\") }",
    ] {
        for accept in ["application/json", "application/graphql-response+json"] {
            let request = server.client.get(&url).header("accept", accept).query(&[
                ("query", query),
                (
                    "operationName",
                    if query.starts_with('q') { "B" } else { "" },
                ),
            ]);
            let answer = Answer::of(request).await;
            assert_eq!(
                (answer.status, answer.code()),
                (405, "MUTATION_BY_GET".into())
            );
            assert!(answer.header("allow").contains("POST"));
        }
    }
    let head = server.client.head(&url).query(&[("query", "{ hello }")]);
    assert_eq!(Answer::of(head).await.status, 200);
}

#[tokio::test]
async fn an_omitted_variable_is_absent_and_not_null() {
    let server = Server::start().await;
    let rename = "mutation ($t: String) { rename(slug: \"a\", title: $t) }";
    let absent = server.post(&json!({ "query": rename })).await;
    assert_eq!(absent.json()["data"]["rename"], "a absent");
    let null = server
        .post(&json!({ "query": rename, "variables": { "t": null } }))
        .await;
    assert_eq!(null.json()["data"]["rename"], "a null");
    let nested = "query ($t: String) { echo(input: {required: 1, optional: $t}) }";
    let absent = server.post(&json!({ "query": nested })).await;
    assert_eq!(absent.json()["data"]["echo"], "1 absent -1 7 false 0");
}
