//! Validation, coercion and null propagation agree with graphql-js.

use crate::node;
use crate::schema;
use crate::server::Server;
use serde_json::{Value, json};

/// Where the two disagree, and why that is right or bearable. Each is a document and a reason.
const KNOWN: &[(&str, &str)] = &[
    (
        "subscription { hello }",
        "graphql-js validates what a schema without subscriptions cannot run, and fails later",
    ),
    (
        "query ($a: String) { one(input: {text: $a}) }",
        "the specification of 2025 refuses a variable that may be null here; graphql-js 16 fails later",
    ),
    (
        "query ($a: String = \"x\") { one(input: {text: $a}) }",
        "the specification of 2025 refuses a variable that may be null here; graphql-js 16 does not",
    ),
];

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
                && same(&found["data"], &expected["data"])
                && paths_agree(&found["paths"], &expected["paths"])
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

/// Equal, where 1 and 1.0 are the same number: JSON does not tell them apart.
fn same(ours: &Value, theirs: &Value) -> bool {
    match (ours, theirs) {
        (Value::Number(ours), Value::Number(theirs)) => ours.as_f64() == theirs.as_f64(),
        (Value::Array(ours), Value::Array(theirs)) => {
            ours.len() == theirs.len()
                && ours
                    .iter()
                    .zip(theirs)
                    .all(|(ours, theirs)| same(ours, theirs))
        }
        (Value::Object(ours), Value::Object(theirs)) => {
            ours.len() == theirs.len()
                && ours
                    .iter()
                    .all(|(name, value)| theirs.get(name).is_some_and(|theirs| same(value, theirs)))
        }
        _ => ours == theirs,
    }
}

/// Where one field's error takes its parent with it, the specification lets a server stop the
/// parent's other fields: every error of ours is one of theirs, and each is there that has taken
/// something away.
fn paths_agree(ours: &Value, theirs: &Value) -> bool {
    let (Some(ours), Some(theirs)) = (ours.as_array(), theirs.as_array()) else {
        return ours == theirs;
    };
    let mut distinct = std::collections::HashSet::new();
    ours.iter()
        .all(|path| theirs.contains(path) && distinct.insert(path.to_string()))
        && ours.is_empty() == theirs.is_empty()
}
