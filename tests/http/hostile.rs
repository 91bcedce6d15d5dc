//! No document of any shape costs much, and none reaches the engine before it is judged.
//!
//! Work is counted; where time is measured, the bound is generous enough for a busy machine and
//! an unoptimised build.

use crate::schema;
use crate::server::{Server, roomy};
use lotse::graphql::judge::{Code, Judge, Judged, Refusal};
use lotse::graphql::limits::Limits;
use serde_json::{Map, json};
use std::fmt::Write as _;
use std::time::{Duration, Instant};

fn judge() -> Judge {
    Judge::new(&schema::build().sdl(), &Limits::default()).unwrap()
}

fn verdict(judge: &Judge, query: &str) -> Result<Judged, Refusal> {
    judge.judge(query, None, &Map::new(), false)
}

fn code(result: Result<Judged, Refusal>) -> Option<Code> {
    result.err().map(|refusal| refusal.code)
}

/// Fragments of which each spreads the next twice.
fn fragment_bomb(levels: usize) -> String {
    let mut query = String::from("{ human { ...F0 } }");
    for level in 0..levels {
        let next = level + 1;
        let _ = write!(
            query,
            " fragment F{level} on Human {{ a: pets {{ ... on Dog {{ owner {{ ...F{next} }} }} }} b: pets {{ ... on Dog {{ owner {{ ...F{next} }} }} }} }}"
        );
    }
    let _ = write!(query, " fragment F{levels} on Human {{ name }}");
    query
}

/// The same without fields in between, so that depth does not stop it.
fn flat_bomb(levels: usize, width: usize) -> String {
    let mut query = String::from("{ human { ...F0 } }");
    for level in 0..levels {
        let spreads = format!("...F{} ", level + 1).repeat(width);
        let _ = write!(query, " fragment F{level} on Human {{ {spreads} }}");
    }
    let _ = write!(query, " fragment F{levels} on Human {{ name }}");
    query
}

/// Every shape that is known to hurt somebody.
fn zoo() -> Vec<(&'static str, String)> {
    let many =
        |count: usize, part: &dyn Fn(usize) -> String| -> String { (0..count).map(part).collect() };
    let nested = |open: &str, middle: &str, close: &str, depth: usize| {
        format!("{}{middle}{}", open.repeat(depth), close.repeat(depth))
    };
    let conflict = |levels: usize| {
        // Overlapping fields whose merged sets grow at each level.
        let mut query = String::from("{ fragile { ...A0 ...B0 } }");
        for level in 0..levels {
            let next = level + 1;
            for side in ["A", "B"] {
                let _ = write!(
                    query,
                    " fragment {side}{level} on Fragile {{ strict {{ ...A{next} ...B{next} }} lenient {{ ...A{next} ...B{next} }} }}"
                );
            }
        }
        for side in ["A", "B"] {
            let _ = write!(query, " fragment {side}{levels} on Fragile {{ number }}");
        }
        query
    };
    vec![
        ("fragment bomb", fragment_bomb(35)),
        ("flat bomb", flat_bomb(100, 2)),
        ("wide flat bomb", flat_bomb(6, 100)),
        ("fragment chain", flat_bomb(240, 1)),
        ("fragment circle", {
            let mut query = flat_bomb(100, 1);
            query.push_str(" fragment F101 on Human { ...F0 }");
            query.replace("fragment F100 on Human { name }", "fragment F100 on Human { ...F101 }")
        }),
        ("full circle", {
            let names: String = many(40, &|other| format!("...G{other} "));
            let fragments: String = many(40, &|name| {
                format!(" fragment G{name} on Human {{ {names} }}")
            });
            format!("{{ human {{ ...G0 }} }} {fragments}")
        }),
        ("aliases", format!("{{ {} }}", many(600, &|name| format!("a{name}: hello ")))),
        ("same field", format!("{{ {} }}", "hello ".repeat(1_900))),
        ("same object", format!("{{ {} }}", "dog { name } ".repeat(490))),
        ("same object, other fields", format!("{{ {} }}", many(390, &|name| format!("dog {{ a{name}: name }} ")))),
        ("same field, other arguments", format!("{{ {} }}", many(320, &|number| format!("number(value: {number}) ")))),
        ("same name, other fields", format!("{{ {} }}", "x: hello x: dog { name } ".repeat(190))),
        ("overlapping fragments", conflict(40)),
        ("overlapping inline", {
            let level = nested("strict { a: number ", "number", " } strict { a: number }", 40);
            format!("{{ fragile {{ {level} }} }}")
        }),
        ("braces", "{".repeat(30_000)),
        ("brackets", format!("{{ matrix(rows: {}", "[".repeat(30_000))),
        ("objects", format!("{{ echo(input: {}", "{a:".repeat(10_000))),
        ("parentheses", "(".repeat(30_000)),
        ("types", format!("query ($a: {}", "[".repeat(30_000))),
        ("inline fragments", nested("{ ... ", "{ hello }", "}", 500)),
        ("balanced braces", nested("{ dog ", "{ name }", "}", 40)),
        ("directives", format!("{{ hello {} }}", "@skip(if: false) ".repeat(300))),
        ("unknown directives", format!("{{ hello {} }}", many(900, &|name| format!("@d{name} ")))),
        ("arguments", format!("{{ hello({}) }}", many(600, &|name| format!("a{name}: 1 ")))),
        ("same argument", format!("{{ hello({}) }}", "name: \"\" ".repeat(600))),
        ("variables", format!("query ({}) {{ hello }}", many(480, &|name| format!("$a{name}: Int ")))),
        ("same variable", format!("query ({}) {{ hello }}", "$a: Int ".repeat(480))),
        ("used variables", format!("query ({}) {{ sum(values: [{}]) }}", many(300, &|name| format!("$a{name}: Int! ")), many(300, &|name| format!("$a{name} ")))),
        ("operations over a chain", {
            let operations = many(120, &|name| format!("query Q{name} {{ ...F0 }} "));
            let fragments = many(99, &|name| format!("fragment F{name} on Query {{ ...F{} }} ", name + 1));
            format!("{operations}{fragments}fragment F99 on Query {{ hello }}")
        }),
        ("few operations over many fragments", {
            let spreads = many(150, &|name| format!("...F{name} "));
            let operations = many(20, &|name| format!("query Q{name} {{ ...A }} "));
            let fragments = many(150, &|name| format!("fragment F{name} on Query {{ hello }} "));
            format!("{operations} fragment A on Query {{ {spreads} }} {fragments}")
        }),
        ("few operations over many fragments in a chain", {
            let operations = many(20, &|name| format!("query Q{name} {{ ...F0 }} "));
            let fragments = many(18, &|name| {
                let next = format!("...F{} ", name + 1).repeat(28);
                format!("fragment F{name} on Query {{ {next} }} ")
            });
            format!("{operations}{fragments}fragment F18 on Query {{ hello }}")
        }),
        ("operations", many(400, &|name| format!("query Q{name} {{ hello }} "))),
        ("operations with a fragment", {
            let operations = many(120, &|name| format!("query Q{name} {{ ...F0 }} "));
            let fragments = many(100, &|name| format!("fragment F{name} on Query {{ ...F{} }} ", name + 1));
            format!("{operations}{fragments}fragment F100 on Query {{ hello }}")
        }),
        ("fragments", format!("{{ hello }} {}", many(240, &|name| format!("fragment F{name} on Query {{ hello }} ")))),
        ("same fragment", format!("{{ hello }} {}", "fragment F on Query { hello } ".repeat(240))),
        ("long list", format!("{{ sum(values: [{}]) }}", "1 ".repeat(1_900))),
        ("wide object", format!("{{ echo(input: {{{}}}) }}", many(600, &|name| format!("a{name}: 1 ")))),
        ("same input field", format!("{{ echo(input: {{{}}}) }}", "required: 1 ".repeat(600))),
        ("long number", format!("{{ number(value: {}) }}", "9".repeat(30_000))),
        ("long float", format!("{{ real(value: 1e{}) }}", "9".repeat(30_000))),
        ("long string", format!("{{ word(value: \"{}\") }}", "x".repeat(32_000))),
        ("long block string", format!("{{ word(value: \"\"\"{}\"\"\") }}", "\n ".repeat(15_000))),
        ("escapes", format!("{{ word(value: \"{}\") }}", "\\u0041".repeat(5_000))),
        ("open string", format!("{{ word(value: \"{}", "x".repeat(32_000))),
        ("open block string", format!("{{ word(value: \"\"\"{}", "\"\" ".repeat(10_000))),
        ("quotes", "\"".repeat(32_001)),
        ("long name", format!("{{ {} }}", "x".repeat(32_000))),
        ("comments", "#\n".repeat(16_000)),
        ("commas", ",".repeat(32_000)),
        ("white space", " ".repeat(32_000)),
        ("lines", "\n".repeat(32_000)),
        ("dots", ".".repeat(32_000)),
        ("nonsense", "?".repeat(32_000)),
        ("nulls", "\0".repeat(32_000)),
        ("unicode", "{ word(value: \"\u{1F600}\") } \u{202E}".repeat(800)),
        ("introspection circle", format!("{{ __schema {{ types {{ {} name {} }} }} }}", "fields { type { ".repeat(8), "} } ".repeat(8))),
        ("introspection flood", format!("{{ {} }}", "__schema { types { fields { args { name type { name } } } } } ".repeat(18))),
        ("introspection wide", format!("{{ __schema {{ types {{ fields {{ type {{ {} }} }} }} }} }}", "fields { name } ".repeat(400))),
        ("large pages", "{ dogs(first: 100) { nodes { owner { animals { ... on Human { animals { __typename } } } } } } }".to_owned()),
    ]
}

#[test]
fn no_document_of_the_zoo_takes_long_or_much_work() {
    // A stack as small as a worker's of the runtime.
    let thread = std::thread::Builder::new().stack_size(2 * 1024 * 1024);
    let tested = thread.spawn(|| {
        let judge = judge();
        let mut slowest = (Duration::ZERO, "");
        let mut largest = (0, "");
        for (name, query) in zoo() {
            let started = Instant::now();
            let mut result = None;
            let memory = allocation_counter::measure(|| result = Some(verdict(&judge, &query)));
            let took = started.elapsed();
            let result = result.unwrap();
            assert!(memory.bytes_max < 10_000_000, "{name}: {memory:?}");
            largest = largest.max((memory.bytes_max, name));
            let refused = match &result {
                Ok(judged) => {
                    assert!(
                        judged.visited <= Limits::default().tokens,
                        "{name}: {}",
                        judged.visited
                    );
                    format!("good, cost {}", judged.cost)
                }
                Err(refusal) => {
                    assert!(refusal.reasons().count() <= 10, "{name}");
                    refusal.code.name().to_owned()
                }
            };
            println!("{took:>12.3?}  {name}: {refused}");
            slowest = slowest.max((took, name));
        }
        println!("slowest: {slowest:?}, largest: {largest:?}");
        // In an optimised build it is far below 100 ms; this one is not, and the machine is shared.
        assert!(slowest.0 < Duration::from_secs(2), "{slowest:?}");
    });
    tested.unwrap().join().unwrap();
}

#[test]
fn a_long_text_in_a_fragment_is_not_written_out_again_and_again() {
    const LEVELS: usize = 9;
    let sdl = "type Query { a: Query b: Query leaf(text: String): Int }";
    let judge = Judge::new(sdl, &Limits::default()).unwrap();
    let document = |text: &str| {
        let mut query = String::from("{ ...F0 }");
        for level in 0..LEVELS {
            let next = level + 1;
            let _ = write!(
                query,
                " fragment F{level} on Query {{ a {{ ...F{next} }} b {{ ...F{next} }} }}"
            );
        }
        let _ = write!(
            query,
            " fragment F{LEVELS} on Query {{ leaf(text: \"{text}\") }}"
        );
        query
    };
    let bytes = |text: &str| {
        let judged = verdict(&judge, &document(text)).unwrap();
        allocation_counter::measure(|| drop(judged.request())).bytes_total
    };
    let (short, long) = (bytes("x"), bytes(&"x".repeat(25_000)));
    println!("{short} and {long} bytes");
    assert!(long < short + 200_000, "{short} and {long} bytes");
}

#[test]
fn bombs_are_refused_for_what_they_are() {
    let judge = judge();
    assert_eq!(
        code(verdict(&judge, &flat_bomb(60, 2))),
        Some(Code::TooDeep)
    );
    assert_eq!(
        code(verdict(&judge, &flat_bomb(19, 2))),
        Some(Code::TooManyFields)
    );
    assert_eq!(code(verdict(&judge, &fragment_bomb(2))), None);
    assert!(verdict(&judge, &fragment_bomb(10)).is_err());
    for deep in ["{", "[", "(", "{a:", "[[", "{ a "] {
        let query = deep.repeat(100_000 / deep.len());
        assert_eq!(code(verdict(&judge, &query)), Some(Code::DocumentTooLarge));
        let query = deep.repeat(30_000 / deep.len());
        assert!(matches!(
            code(verdict(&judge, &query)),
            Some(Code::TooDeep | Code::TooManyTokens | Code::ParseFailed)
        ));
    }
}

#[test]
fn nesting_is_stopped_before_any_parser_recurses_even_with_a_large_document_allowed() {
    let limits = Limits {
        document_bytes: 1_000_000,
        tokens: 1_000_000,
        ..Limits::default()
    };
    let thread = std::thread::Builder::new().stack_size(2 * 1024 * 1024);
    let tested = thread.spawn(move || {
        let judge = Judge::new(&schema::build().sdl(), &limits).unwrap();
        for open in ["{", "[", "(", "{ a ", "{ a(b: [", "{ ... ", "query ($a: ["] {
            let query = open.repeat(100_000 / open.len());
            assert_eq!(code(verdict(&judge, &query)), Some(Code::TooDeep), "{open}");
        }
        // The deepest nesting that passes the scan does not overflow a parser.
        for (open, close) in [("{ a ", "}"), ("{ ... ", "}")] {
            let query = format!("{}{}", open.repeat(48), close.repeat(48));
            assert!(verdict(&judge, &query).is_err());
        }
        let lists = format!("{{ matrix(rows: {}{}) }}", "[".repeat(46), "]".repeat(46));
        assert_eq!(code(verdict(&judge, &lists)), Some(Code::ValidationFailed));
    });
    tested.unwrap().join().unwrap();
}

#[test]
fn each_limit_holds_at_its_edge() {
    let judge = judge();
    let aliases = |count: usize| {
        let mut fields = String::new();
        for name in 0..count {
            let _ = write!(fields, "a{name}: name ");
        }
        format!("{{ dog {{ {fields} }} }}")
    };
    assert_eq!(code(verdict(&judge, &aliases(30))), None);
    assert_eq!(
        code(verdict(&judge, &aliases(31))),
        Some(Code::TooManyAliases)
    );
    let roots = |count: usize| format!("{{ {} }}", "hello ".repeat(count));
    assert_eq!(code(verdict(&judge, &roots(20))), None);
    assert_eq!(
        code(verdict(&judge, &roots(21))),
        Some(Code::TooManyRootFields)
    );
    let depth = |count: usize| {
        let levels = count - 2;
        format!(
            "{{ fragile {{ {} number {} }} }}",
            "strict {".repeat(levels),
            "}".repeat(levels)
        )
    };
    assert_eq!(code(verdict(&judge, &depth(12))), None);
    assert_eq!(code(verdict(&judge, &depth(13))), Some(Code::TooDeep));
    let directives = |count: usize| {
        let fields = "name @skip(if: true) ".repeat(count);
        format!("{{ dog {{ {fields} }} }}")
    };
    assert_eq!(code(verdict(&judge, &directives(50))), None);
    assert_eq!(
        code(verdict(&judge, &directives(51))),
        Some(Code::TooManyDirectives)
    );
    let spread = |count: usize| {
        let fragment = "fragment F on Dog { name @skip(if: true) }";
        format!("{{ dog {{ {} }} }} {fragment}", "...F ".repeat(count))
    };
    assert_eq!(code(verdict(&judge, &spread(50))), None);
    assert_eq!(
        code(verdict(&judge, &spread(51))),
        Some(Code::TooManyDirectives)
    );
    let operations = |count: usize| {
        let mut document = String::new();
        for number in 1..count {
            let _ = write!(document, "query Q{number} {{ hello }} ");
        }
        document
    };
    let chosen = |document: &str| judge.judge(document, Some("Q"), &Map::new(), false);
    let first = "query Q { hello } ";
    assert_eq!(code(chosen(&format!("{first}{}", operations(20)))), None);
    assert_eq!(
        code(chosen(&format!("{first}{}", operations(21)))),
        Some(Code::TooManyOperations)
    );
    assert_eq!(code(verdict(&judge, &flat_bomb(19, 1))), None);
    assert_eq!(
        code(verdict(&judge, &flat_bomb(20, 1))),
        Some(Code::TooDeep)
    );
    let tokens = |count: usize| format!("{{ dog {{ {} }} }}", "name ".repeat(count - 5));
    assert_eq!(code(verdict(&judge, &tokens(2_000))), None);
    assert_eq!(
        code(verdict(&judge, &tokens(2_001))),
        Some(Code::TooManyTokens)
    );
}

#[test]
fn a_list_multiplies_the_cost_by_its_size_wherever_the_size_is_written() {
    let judge = judge();
    let cost = |query: &str, variables: serde_json::Value| {
        let variables = variables.as_object().cloned().unwrap_or_default();
        judge.judge(query, None, &variables, true).unwrap().cost
    };
    let literal =
        |size: u32| format!("{{ dogs(first: {size}) {{ nodes {{ name color }} totalCount }} }}");
    // One for `dogs`, one for `nodes`, one for `totalCount`, two for each dog.
    assert_eq!(cost(&literal(10), json!({})), 3 + 20);
    assert_eq!(cost(&literal(100), json!({})), 3 + 200);
    assert_eq!(cost(&literal(1_000_000), json!({})), 3 + 200);
    assert_eq!(cost(&literal(0), json!({})), 3);
    let variable = "query ($n: Int) { dogs(first: $n) { nodes { name color } totalCount } }";
    assert_eq!(cost(variable, json!({ "n": 10 })), 3 + 20);
    assert_eq!(cost(variable, json!({})), 3 + 40);
    let defaulted = "query ($n: Int = 50) { dogs(first: $n) { nodes { name color } totalCount } }";
    assert_eq!(cost(defaulted, json!({})), 3 + 100);
    assert_eq!(
        cost("{ dogs { nodes { name color } totalCount } }", json!({})),
        3 + 40
    );
    assert_eq!(
        cost(
            "{ dogs(last: 5) { nodes { name color } totalCount } }",
            json!({})
        ),
        3 + 10
    );
    assert_eq!(
        cost(
            "{ dogs(first: 5, last: 7) { ...F } } fragment F on DogConnection { nodes { ...G } } fragment G on Dog { name color }",
            json!({})
        ),
        2 + 14
    );
    assert_eq!(
        cost(
            "{ nodes(ids: [\"a\", \"b\", \"c\"]) { ... on Dog { name } } }",
            json!({})
        ),
        1 + 3
    );
    assert_eq!(
        cost(
            "query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Dog { name } } }",
            json!({ "ids": ["a", "b"] })
        ),
        1 + 2
    );
    // A list whose size nobody says is taken to have ten entries.
    assert_eq!(cost("{ human { pets { name } } }", json!({})), 2 + 10);
}

#[test]
fn a_costly_operation_is_refused_without_a_token_and_passes_with_one() {
    let judge = judge();
    let query = "{ dogs(first: 100) { nodes { owner { pets { name nickname } animals { ... on Dog { name color } ... on Human { name } } } } } }";
    let refusal = judge.judge(query, None, &Map::new(), false).unwrap_err();
    assert_eq!(refusal.code, Code::TooCostly);
    let judged = judge.judge(query, None, &Map::new(), true).unwrap();
    assert!(judged.cost > 5_000 && judged.cost <= 20_000);
}

#[test]
fn the_introspection_of_every_tool_passes_and_its_circles_do_not() {
    let judge = judge();
    let standard = include_str!("../../src/graphql/judge/introspection.graphql");
    let judged = verdict(&judge, standard).unwrap();
    assert!(judged.cost <= 2_500, "{}", judged.cost);
    // Other tools leave parts of it out, or ask for types fewer or more levels deep.
    let deeper = standard.replacen("ofType {", "ofType { name ofType { kind }", 1);
    assert!(verdict(&judge, &deeper).is_ok());
    let circle =
        "{ __schema { types { fields { type { fields { type { fields { name } } } } } } } }";
    assert_eq!(code(verdict(&judge, circle)), Some(Code::TooDeep));
}

#[test]
fn kept_verdicts_are_bounded() {
    let judge = judge();
    for number in 0..3_000 {
        let padding = " ".repeat(3_000);
        let _ = verdict(&judge, &format!("{{ number(value: {number}) }}{padding}"));
    }
    assert!(judge.kept() < 400, "{}", judge.kept());
}

#[tokio::test]
async fn hostile_documents_over_http_are_client_errors_without_an_inner_detail() {
    let server = Server::start().await;
    for (name, query) in zoo() {
        let answer = server.query(&query).await;
        assert!(
            matches!(answer.status, 200 | 400),
            "{name}: {}",
            answer.status
        );
        assert!(
            answer.text.len() < 8 * 1024 || answer.status == 200,
            "{name}"
        );
        if answer.status == 400 {
            assert!(!answer.code().is_empty(), "{name}");
        }
    }
    assert_eq!(server.query("{ hello }").await.status, 200);
}

#[tokio::test]
async fn what_passes_the_judge_is_not_too_deep_for_the_engine() {
    let server = Server::start().await;
    for levels in [36, 37, 38, 39, 40, 41] {
        let (open, close) = ("... { ".repeat(levels), "}".repeat(levels));
        let answer = server.query(&format!("{{ {open} hello {close} }}")).await;
        if levels < 40 {
            assert_eq!(
                answer.json()["data"]["hello"],
                "hello world",
                "{}",
                answer.text
            );
        } else {
            assert_eq!(answer.code(), "TOO_DEEP", "{levels}");
        }
    }
    // Inline fragments inside each fragment of the longest chain.
    let mut chain = String::from("{ ...F0 }");
    for name in 0..19 {
        let _ = write!(
            chain,
            " fragment F{name} on Query {{ ... {{ ...F{} }} }}",
            name + 1
        );
    }
    chain.push_str(" fragment F19 on Query { hello }");
    let answer = server.query(&chain).await;
    assert!(
        answer.json()["data"]["hello"] == "hello world" || answer.code() == "TOO_DEEP",
        "{}",
        answer.text
    );
}

#[tokio::test]
async fn hostile_variables_are_refused_or_bounded() {
    let server = Server::start().await;
    let query = "query ($a: [[Int!]!]!) { matrix(rows: $a) }";
    let mut nested = json!(1);
    for _ in 0..100 {
        nested = json!([nested]);
    }
    let deep = server
        .post(&json!({ "query": query, "variables": { "a": nested } }))
        .await;
    assert_eq!(deep.code(), "VARIABLES_INVALID");
    let wide: Vec<_> = vec![json!([]); 50_000];
    let wide = server
        .post(&json!({ "query": query, "variables": { "a": wide } }))
        .await;
    assert_eq!(
        (wide.status, wide.code()),
        (400, "MALFORMED_REQUEST".into())
    );
    let many: Map<_, _> = (0..19_000)
        .map(|name| (name.to_string(), json!(1)))
        .collect();
    let many = server
        .post(&json!({ "query": "{ hello }", "variables": many }))
        .await;
    assert_eq!(many.status, 200);
}

#[tokio::test]
async fn errors_and_answers_are_bounded() {
    let server = Server::with(
        Limits {
            response_bytes: 20_000,
            ..roomy()
        },
        lotse::http::HttpSettings::default(),
    )
    .await;
    let answer = server
        .query("{ fragile { lenientList { may a: lenientList { may } } } }")
        .await;
    assert_eq!(
        answer.json()["errors"].as_array().map(Vec::len),
        Some(4),
        "{}",
        answer.text
    );
    let many = "{ fragile { lenientList { a: lenientList { b: lenientList { must } } } } }";
    let answer = server.query(many).await;
    assert_eq!(answer.json()["errors"].as_array().map(Vec::len), Some(9));
    let fields = "x ".repeat(40);
    let answer = server.query(&format!("{{ {fields} }}")).await;
    assert_eq!(answer.json()["errors"].as_array().map(Vec::len), Some(10));
    let answer = server.query("{ big(bytes: 19000) }").await;
    assert_eq!(answer.status, 200);
    let answer = server.query("{ big(bytes: 21000) }").await;
    assert_eq!(
        (answer.status, answer.code()),
        (400, "RESPONSE_TOO_LARGE".into())
    );
    assert!(answer.json().get("data").is_none());
}
