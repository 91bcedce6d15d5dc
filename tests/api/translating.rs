//! `docs/translating.md`, held to the shipped words: excerpts are excerpts, what is called wrong is
//! found wrong under that code, what is called right is right, and numbers read as the table says.

use std::path::Path;

use serde_json::json;

use crate::server::{World, shipped};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn document() -> String {
    std::fs::read_to_string(root().join("docs/translating.md")).unwrap()
}

/// An example: the file it stands in, what is said of it, and its text.
struct Example {
    path: String,
    said: Vec<String>,
    text: String,
}

/// The examples; those of one kind by the first word of what is said of them.
fn examples(kind: Option<&str>) -> Vec<Example> {
    let document = document();
    let blocks = document.split("\n```ftl ").skip(1).map(|block| {
        let (head, rest) = block.split_once('\n').unwrap();
        let (text, _) = rest.split_once("```").expect("a block ends");
        let mut words = head.split(' ').map(ToOwned::to_owned);
        Example {
            path: words.next().unwrap(),
            said: words.collect(),
            text: text.to_owned(),
        }
    });
    let found: Vec<Example> = blocks
        .filter(|example| example.said.first().map(String::as_str) == kind)
        .collect();
    assert!(found.len() > 1, "no example is {kind:?}");
    found
}

/// What `lotse check` says of the shipped words with one file replaced.
fn checked(path: &str, text: &str) -> String {
    let world = World::empty();
    let (locale, _) = path.split_once('/').unwrap();
    for folder in ["de", locale] {
        for file in walkdir::WalkDir::new(root().join("locales").join(folder)) {
            let file = file.unwrap();
            if file.file_type().is_file() {
                let name = file.path().strip_prefix(root()).unwrap();
                world.write(name.to_str().unwrap(), std::fs::read(file.path()).unwrap());
            }
        }
    }
    let replaced = format!("locales/{path}");
    assert!(world.path(&replaced).is_file(), "there is no {path}");
    world.write(&replaced, text);
    let facts = root().join("facts");
    let ran = world.run(&["check", "--facts", facts.to_str().unwrap()]);
    assert!(matches!(ran.code, Some(0 | 1)), "{ran:?}");
    ran.stderr + &ran.stdout
}

/// The codes of the errors that were found in a file.
fn errors(path: &str, said: &str) -> Vec<String> {
    let place = format!("{path}:");
    said.lines()
        .filter(|line| line.contains(&place))
        .filter_map(|line| line.split_once(": error["))
        .map(|(_, rest)| rest.split_once(']').unwrap().0.to_owned())
        .collect()
}

#[test]
fn excerpts_stand_in_the_shipped_words() {
    for example in examples(None) {
        let file = root().join("locales").join(&example.path);
        let words = std::fs::read_to_string(file).unwrap();
        let stands =
            words.starts_with(&example.text) || words.contains(&format!("\n{}", example.text));
        assert!(stands, "{} lacks\n{}", example.path, example.text);
    }
}

#[test]
fn what_is_called_right_has_no_error() {
    for Example { path, text, .. } in examples(Some("right")) {
        let said = checked(&path, &text);
        assert_eq!(errors(&path, &said), Vec::<String>::new(), "{text}\n{said}");
        assert!(said.contains(": 0 errors"), "{said}");
    }
}

#[test]
fn what_is_called_wrong_is_found_under_that_code() {
    let document = document();
    for Example { path, said, text } in examples(Some("wrong")) {
        let [_, code] = said.as_slice() else {
            panic!("which code? {said:?}");
        };
        let found = checked(&path, &text);
        assert_eq!(errors(&path, &found), [code.as_str()], "{text}\n{found}");
        // The reader of the page is told the code, too.
        let before = document.split(text.as_str()).next().unwrap();
        let after = &document[before.len() + text.len()..];
        let around = [
            before.rsplit("**").next().unwrap(),
            after.split("**").next().unwrap(),
        ];
        let named = format!("`{code}`");
        assert!(around.iter().any(|part| part.contains(&named)), "{text}");
    }
}

#[tokio::test]
async fn numbers_read_as_the_table_says() {
    let document = document();
    let table = document.split("| `$count` |").nth(1).unwrap();
    let mut rows = table.lines().take_while(|line| line.contains('|'));
    let cells = |row: &str| -> Vec<String> {
        let cells = row.trim().trim_matches('|').split('|');
        cells.map(|cell| cell.trim().to_owned()).collect()
    };
    let locales = cells(rows.next().unwrap());
    assert_eq!(locales, ["`de`", "`uk`", "`ar`", "`tr`"]);
    let server = shipped();
    let mut read = 0;
    for row in rows.skip(1) {
        let cells = cells(row);
        let count: i64 = cells[0].parse().unwrap();
        for (locale, cell) in locales.iter().zip(&cells[1..]) {
            let query = "query ($locale: LanguageTag, $count: Float) {
                labels(locale: $locale, keys: [\"ui-results\"], variables: [{ name: \"count\", number: $count }]) { text { value } }
            }";
            let variables = json!({ "locale": locale.trim_matches('`'), "count": count });
            let answer = server.ask_with(query, variables).await;
            assert_eq!(answer["labels"][0]["text"]["value"], json!(cell));
            read += 1;
        }
    }
    assert_eq!(read, 20);
}
