//! What is asked: everything that the contract offers.

use serde_json::{Value, json};

use super::{list, text};
use crate::server::Server;

/// What `name` of `kind` may be: from the schema, so that a new order or filter is tested with no word
/// here.
async fn described(server: &Server, name: &str) -> Value {
    let query = "query ($name: String!) { __type(name: $name) { fields { name args { name type { name } } type { kind name ofType { name } } } inputFields { name type { name kind } } enumValues { name } } }";
    server.ask_with(query, json!({ "name": name })).await["__type"].clone()
}

/// Values for a field of a filter: of categories the first, which is frequent, and the last, which is
/// rare.
async fn samples(server: &Server, field: &Value) -> Vec<String> {
    let sample = match (text(&field["name"]), text(&field["type"]["name"])) {
        (name, "String") => format!(
            "\"{}\"",
            match name {
                "topic" => "topic-3",
                "conference" => "conference-7",
                "organisation" | "parent" | "host" | "contributor" => "organisation-7",
                other => panic!("what is a value of `{other}`?"),
            }
        ),
        (_, "LanguageTag") => "\"uk\"".to_owned(),
        (_, "DateTime") => "\"2020-03-01T00:00:00Z\"".to_owned(),
        // An early day: conferences from a day on are those that end on it or later, and a walk in the
        // order of their beginnings goes over all that are over.
        (_, "Date") => "\"2020-01-10\"".to_owned(),
        (_, other) => {
            let values = &described(server, other).await["enumValues"];
            let names = [list(values).next(), list(values).last()]
                .into_iter()
                .flatten();
            return names.map(|value| text(&value["name"]).to_owned()).collect();
        }
    };
    vec![sample]
}

/// Every list of the API in every order and with every filter, first, last and deep pages.
pub(super) async fn lists(server: &Server) -> Vec<String> {
    let mut queries = Vec::new();
    let query = described(server, "Query").await;
    for field in list(&query["fields"]) {
        let name = text(&field["name"]);
        let argument = |name: &str| list(&field["args"]).find(|argument| argument["name"] == name);
        let (Some(orders), Some(filter)) = (argument("orderBy"), argument("filter")) else {
            continue;
        };
        let mut filters = vec![String::new()];
        let fields = described(server, text(&filter["type"]["name"])).await;
        for field in list(&fields["inputFields"]) {
            for value in samples(server, field).await {
                filters.push(format!(", filter: {{ {}: {value} }}", text(&field["name"])));
            }
        }
        let orders = described(server, text(&orders["type"]["name"])).await;
        for order in list(&orders["enumValues"]) {
            let order = text(&order["name"]);
            for filter in &filters {
                let list = |arguments: &str| {
                    format!(
                        "{{ {name}(locale: \"uk\", orderBy: {order}{filter}, {arguments}) {{ edges {{ cursor node {{ slug }} }} }} }}"
                    )
                };
                let page = server.ask(&list("first: 1")).await;
                queries.extend([list("first: 20"), list("last: 20")]);
                // In the middle of the whole list, wherever the filter begins and ends.
                let all = format!(
                    "{{ {name}(locale: \"uk\", orderBy: {order}, first: 100) {{ edges {{ cursor }} }} }}"
                );
                let all = server.ask(&all).await;
                assert!(!page[name]["edges"].is_null());
                let cursor = text(&all[name]["edges"][99]["cursor"]).to_owned();
                queries.push(list(&format!("first: 20, after: \"{cursor}\"")));
                queries.push(list(&format!("last: 20, before: \"{cursor}\"")));
            }
        }
    }
    assert!(
        queries.len() > 100,
        "every list is found: {}",
        queries.len()
    );
    queries
}

/// Everything else that may be asked.
pub(super) const OTHERS: [&str; 11] = [
    r#"{ newsArticle(slug: "news-77", locale: "uk") { title { value } body { html } facts { name } topics { key } translations { slug completeness } conference { title { value } } organisation { title { value } } } }"#,
    r#"{ newsArticle(slug: "uk-news-78", locale: "uk") { title { value } } }"#,
    r#"{ newsArticle(slug: "nowhere") { slug } conference(slug: "conference-7") { slug } organisation(slug: "organisation-7") { slug } workshopReport(slug: "workshop-report-7") { slug } contact(slug: "contact-7") { slug } }"#,
    "{ changes(since: 5000) { next changes { slug id } } }",
    r#"{ locales { tag } labels(locale: "uk") { key } }"#,
    "{ locales { tag coverage { percent items { total } kinds { kind percent } } } }",
    r#"{ organisation(slug: "organisation-7", locale: "uk") { parent { slug } children(first: 20) { nodes { slug } } contacts(first: 20) { nodes { slug } } news(first: 20) { nodes { slug } } conferences(first: 20) { nodes { slug } } workshopReports(first: 20) { nodes { slug } } } }"#,
    r#"{ organisations(first: 20, locale: "uk") { nodes { slug children(last: 3) { nodes { slug } } news(last: 3) { nodes { slug } } conferences(first: 3) { nodes { slug } } workshopReports(first: 3) { nodes { slug } } } } }"#,
    r#"{ conference(slug: "conference-7", locale: "uk") { host { slug } news(first: 20) { nodes { slug } } workshopReports(first: 20) { nodes { slug } } } }"#,
    r#"{ news(first: 20, locale: "uk") { nodes { title { value } organisation { title { value } contacts(first: 2) { nodes { title { value } } } } topics { name { value } } translations { slug } } } }"#,
    r#"{ workshopReports(first: 20, locale: "uk") { nodes { title { value } contributors { organisation { title { value } } } conference { title { value } } } } contacts(first: 20) { nodes { title { value } spokenLanguages { tag } } } }"#,
];

/// Look-ups of items of every kind by their global ids.
pub(super) async fn nodes(server: &Server) -> Vec<String> {
    let lists = "news(first: 10) { nodes { id } } conferences(first: 10) { nodes { id } } workshopReports(first: 10) { nodes { id } } organisations(first: 10) { nodes { id } } contacts(first: 10) { nodes { id } }";
    let found = server.ask(&format!("{{ {lists} }}")).await;
    let ids = found.as_object().into_iter().flatten();
    let ids = ids.flat_map(|(_, found)| list(&found["nodes"]).map(|node| node["id"].to_string()));
    let ids: Vec<String> = ids.collect();
    assert_eq!(ids.len(), 50);
    let of_all = format!(
        "{{ nodes(locale: \"uk\", ids: [{}]) {{ id ... on Item {{ title {{ value }} translations {{ slug completeness }} }} }} }}",
        ids.join(", ")
    );
    let each = ids
        .iter()
        .step_by(10)
        .map(|id| format!("{{ node(locale: \"uk\", id: {id}) {{ id }} }}"));
    each.chain([of_all]).collect()
}
