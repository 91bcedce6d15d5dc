//! README's answers are real: each request that it shows is sent, and compared with what it prints
//! beneath.

use std::path::Path;

use serde_json::Value;

use crate::server::shipped;

const ADDRESS: &str = "http://127.0.0.1:8080";

/// A fenced block: its language and its text.
struct Block {
    language: String,
    text: String,
}

fn readme() -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md");
    std::fs::read_to_string(path).unwrap()
}

fn blocks() -> Vec<Block> {
    let readme = readme();
    let mut blocks = Vec::new();
    let mut lines = readme.lines();
    while let Some(line) = lines.next() {
        if let Some(language) = line.strip_prefix("```") {
            let text: Vec<&str> = lines.by_ref().take_while(|line| *line != "```").collect();
            blocks.push(Block {
                language: language.to_owned(),
                text: text.join("\n"),
            });
        }
    }
    blocks
}

/// Every POST by curl has its answer beneath it, and gets exactly that from a server on the shipped
/// content.
#[tokio::test]
async fn the_readme_prints_what_the_server_answers() {
    let server = shipped();
    let blocks = blocks();
    let mut compared = 0;
    for (index, request) in blocks.iter().enumerate() {
        if !request.text.starts_with("curl ") {
            continue;
        }
        assert_eq!(request.language, "sh");
        // In single quotes a shell reads nothing specially, and there is none of them inside.
        let command = format!("curl {ADDRESS}/graphql --json '");
        let body = request.text.strip_prefix(&command);
        let body = body.and_then(|body| body.strip_suffix('\''));
        let body = body.unwrap_or_else(|| panic!("another form of curl: {}", request.text));
        assert!(!body.contains('\''), "{body}");
        let body: Value = serde_json::from_str(body).unwrap();

        let printed = blocks
            .get(index + 1)
            .filter(|block| block.language == "json");
        let printed = printed.unwrap_or_else(|| panic!("no answer beneath {body}"));
        let printed: Value = serde_json::from_str(&printed.text).unwrap();
        // As curl's `--json` sends it.
        let answer = server.post(&body, &[]).await;
        assert_eq!(answer.json, printed, "{body}");
        compared += 1;
    }
    assert_eq!(compared, 10);
}

/// The one request by GET stands in a line of its own text, without its answer.
#[tokio::test]
async fn the_request_by_get_is_answered() {
    let command = format!("`curl -G {ADDRESS}/graphql --data-urlencode 'query=");
    let readme = readme();
    let (_, rest) = readme.split_once(&command).unwrap();
    let (query, _) = rest.split_once("'`").unwrap();
    let parameters: String = url::form_urlencoded::Serializer::new(String::new())
        .append_pair("query", query)
        .finish();
    let answer = shipped().get(&format!("/graphql?{parameters}")).await;
    let answer: Value = serde_json::from_str(&answer).unwrap();
    let title = &answer["data"]["news"]["nodes"][0]["title"]["value"];
    assert!(
        title.as_str().is_some_and(|title| !title.is_empty()),
        "{answer}"
    );
}
