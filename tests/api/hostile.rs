//! Input that means harm, or nothing: never an inner error, on either database.

use serde_json::{Value, json};

use crate::{
    content::small,
    server::{Server, World, on_both},
};

async fn harmless(server: &Server, query: &str, variables: Value) {
    let answer = server
        .post(&json!({ "query": query, "variables": variables }), &[])
        .await;
    let code = answer.code().unwrap_or_default();
    assert!(
        answer.status < 500
            && (code.is_empty() || code == "BAD_USER_INPUT" || code == "GRAPHQL_VALIDATION_FAILED"),
        "{query} {variables}\n{answer:?}\n{}",
        server
            .log()
            .lines()
            .rev()
            .take(3)
            .collect::<Vec<_>>()
            .join("\n")
    );
}

async fn strings(world: World) {
    let server = small(world).serve();
    for text in [
        "\u{0}",
        "a\u{0}b",
        "'",
        "\"; DROP TABLE item; --",
        "%",
        "_",
        "\\",
        "\u{202e}",
        "\u{10ffff}",
        &"x".repeat(20_000),
    ] {
        for query in [
            "query ($t: String!) { newsArticle(slug: $t) { slug } }",
            "query ($t: String!) { contact(slug: $t) { slug } }",
            "query ($t: String!) { news(filter: { topic: $t, conference: $t, organisation: $t }) { totalCount nodes { slug } } }",
            "query ($t: String!) { workshopReports(filter: { topic: $t, conference: $t, organisation: $t }) { totalCount } }",
            "query ($t: String!) { organisations(filter: { parent: $t }) { totalCount } }",
            "query ($t: String!) { contacts(filter: { organisation: $t }) { nodes { slug } } }",
            "query ($t: String!) { labels(keys: [$t], variables: [{ name: $t, text: $t }]) { key } }",
            "query ($t: String!) { news(after: $t) { nodes { slug } } }",
        ] {
            harmless(&server, query, json!({ "t": text })).await;
        }
        use base64::Engine;
        let id = base64::engine::general_purpose::URL_SAFE_NO_PAD.encode(format!("news:{text}"));
        harmless(
            &server,
            "query ($t: ID!) { node(id: $t) { id } nodes(ids: [$t]) { id } }",
            json!({ "t": id }),
        )
        .await;
    }
    assert_eq!(
        server.ask("{ news { totalCount } }").await["news"]["totalCount"],
        1
    );
}

async fn far_dates(world: World) {
    let server = small(world).serve();
    for year in [
        "0000", "0001", "-0001", "-4800", "-9999", "-200000", "-262143", "9999", "+10000",
        "+262142", "99999999",
    ] {
        let (day, instant) = (format!("{year}-01-01"), format!("{year}-01-01T00:00:00Z"));
        for query in [
            "query ($t: Date!) { conferences(filter: { from: $t }) { totalCount } }",
            "query ($t: Date!) { workshopReports(filter: { until: $t }) { totalCount nodes { slug } } }",
            "query ($t: Date!) { labels(keys: [\"a\"], variables: [{ name: \"a\", date: $t }]) { key } }",
        ] {
            harmless(&server, query, json!({ "t": day })).await;
        }
        harmless(
            &server,
            "query ($t: DateTime!) { news(filter: { from: $t, until: $t }) { totalCount } }",
            json!({ "t": instant }),
        )
        .await;
    }
}

async fn forged_cursors(world: World) {
    use base64::Engine;
    let server = small(world).serve();
    let day = json!({ "day": "2026-01-01" });
    let places = [
        json!({ "text": "x" }),
        json!({ "text": "\u{0}" }),
        day,
        json!({ "day": "-262143-01-01" }),
        json!({ "instant": "2026-01-01T00:00:00Z" }),
        json!({ "instant": "-262143-01-01T00:00:00Z" }),
        json!({ "instant": "+262142-12-31T23:59:59Z" }),
    ];
    for (list, order) in [
        ("news", "published_at_desc"),
        ("conferences", "starts_on_desc"),
        ("contacts", "slug_asc"),
    ] {
        for place in &places {
            for id in [0, -1, i64::MAX, i64::MIN] {
                let cursor = json!({ "o": order, "p": place, "i": id }).to_string();
                let cursor = base64::engine::general_purpose::URL_SAFE_NO_PAD.encode(cursor);
                harmless(
                    &server,
                    &format!("query ($c: String!) {{ {list}(after: $c) {{ nodes {{ slug }} }} }}"),
                    json!({ "c": cursor }),
                )
                .await;
            }
        }
    }
}

async fn words_with_nul(world: World) {
    // One file with a character that no database text can hold keeps nothing else from readers.
    let world = small(world);
    world.write(
        "locales/en/news/meldung.ftl",
        "title = No\u{0}tice\nsummary = Good.\n",
    );
    world.write(
        "locales/en/labels.ftl",
        "topic-work = Wo\u{0}rk\nvenue-haus = Old House\n",
    );
    let server = world.serve();
    let query = "{ newsArticle(slug: \"meldung\", locale: \"en\") { title { value } summary { value } conference { title { value } } } }";
    let data = server.ask(query).await;
    assert_eq!(
        data["newsArticle"]["conference"]["title"]["value"],
        "Meeting"
    );
    assert!(
        !data["newsArticle"]["title"]["value"]
            .as_str()
            .unwrap()
            .contains('\u{0}'),
        "{data}"
    );
}

async fn big_numbers(world: World) {
    let server = small(world).serve();
    for number in [
        "-1",
        "9007199254740993",
        "1e308",
        "9223372036854775807",
        "2147483648",
        "-9223372036854775808",
    ] {
        harmless(
            &server,
            &format!("{{ changes(since: {number}) {{ next }} }}"),
            json!({}),
        )
        .await;
        harmless(&server, &format!("{{ labels(keys: [\"a\"], variables: [{{ name: \"a\", number: {number} }}]) {{ key }} }}"), json!({})).await;
        harmless(
            &server,
            &format!("{{ news(first: {number}) {{ totalCount }} }}"),
            json!({}),
        )
        .await;
        harmless(
            &server,
            &format!("{{ news(last: {number}) {{ totalCount }} }}"),
            json!({}),
        )
        .await;
    }
}

on_both! {
    strings => hostile_texts_are_only_texts_on_sqlite, hostile_texts_are_only_texts_on_postgres;
    far_dates => dates_that_no_calendar_has_are_refused_or_empty_on_sqlite, dates_that_no_calendar_has_are_refused_or_empty_on_postgres;
    forged_cursors => forged_cursors_do_no_harm_on_sqlite, forged_cursors_do_no_harm_on_postgres;
    words_with_nul => a_nul_in_one_file_keeps_nothing_else_from_readers_on_sqlite, a_nul_in_one_file_keeps_nothing_else_from_readers_on_postgres;
    big_numbers => numbers_out_of_bounds_are_refused_on_sqlite, numbers_out_of_bounds_are_refused_on_postgres;
}
