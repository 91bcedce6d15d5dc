//! Validation, coercion and null propagation agree with graphql-js.

use crate::node;
use crate::schema;
use crate::server::Server;
use serde_json::{Value, json};

/// Where the two disagree, and why that is right or bearable. Each is a document and a reason.
const KNOWN: &[(&str, &str)] = &[];

/// Refusals of ours that graphql-js has no rule for.
const LIMITS: [&str; 8] = [
    "TOO_DEEP",
    "TOO_COSTLY",
    "TOO_MANY_FIELDS",
    "TOO_MANY_ALIASES",
    "TOO_MANY_ROOT_FIELDS",
    "TOO_MANY_DIRECTIVES",
    "TOO_MANY_TOKENS",
    "DOCUMENT_TOO_LARGE",
];

#[tokio::test]
async fn judge_and_engine_agree_with_graphql_js() {
    let sdl = schema::build().sdl();
    let output = tokio::task::spawn_blocking(move || node::run("graphql_js.mjs", &sdl));
    let Some(output) = output.await.unwrap() else {
        return;
    };
    let corpus: Vec<Value> = serde_json::from_str(&output).unwrap();
    assert!(corpus.len() > 600, "only {} documents", corpus.len());
    let server = Server::start().await;
    let mut disagreements = Vec::new();
    let mut phases = std::collections::BTreeMap::<String, usize>::new();
    let mut limited = 0;
    for entry in &corpus {
        let query = entry["query"].as_str().unwrap();
        let mut body = json!({ "query": query });
        for name in ["variables", "operationName"] {
            if !entry[name].is_null() {
                body[name] = entry[name].clone();
            }
        }
        let answer = server.post(&body).await;
        let found = outcome(&answer.json(), &answer.code());
        if LIMITS.contains(&found["phase"].as_str().unwrap_or_default()) {
            limited += 1;
            continue;
        }
        let expected = &entry["expected"];
        let phase = expected["phase"].as_str().unwrap();
        *phases.entry(phase.to_owned()).or_default() += 1;
        let agrees = if entry["only"] == "phase" {
            found["phase"] == expected["phase"]
        } else {
            found["phase"] == expected["phase"]
                && found["data"] == expected["data"]
                && sorted(&found["paths"]) == sorted(&expected["paths"])
        };
        let known = KNOWN.iter().any(|(document, _)| *document == query);
        if agrees == known {
            disagreements.push(format!(
                "{body}\n  graphql-js: {expected}\n  ours:       {found}\n              {}",
                answer.text
            ));
        }
    }
    println!("{phases:?}, beyond our limits: {limited}");
    assert!(phases["executed"] > 200 && phases["invalid"] > 200);
    assert!(
        limited * 20 < corpus.len(),
        "{limited} documents were beyond our limits"
    );
    assert!(
        disagreements.is_empty(),
        "{} disagreements:\n{}",
        disagreements.len(),
        disagreements.join("\n")
    );
}

fn outcome(response: &Value, code: &str) -> Value {
    if response.get("data").is_some() {
        let errors = response["errors"].as_array();
        let paths: Vec<_> = errors
            .into_iter()
            .flatten()
            .map(|error| error["path"].clone())
            .collect();
        return json!({ "phase": "executed", "data": response["data"], "paths": paths });
    }
    let phase = match code {
        "GRAPHQL_PARSE_FAILED" | "GRAPHQL_VALIDATION_FAILED" => "invalid",
        "OPERATION_NOT_FOUND" => "operation",
        "VARIABLES_INVALID" => "variables",
        other => other,
    };
    json!({ "phase": phase })
}

fn sorted(paths: &Value) -> Vec<String> {
    let mut paths: Vec<_> = paths
        .as_array()
        .into_iter()
        .flatten()
        .map(ToString::to_string)
        .collect();
    paths.sort();
    paths
}
