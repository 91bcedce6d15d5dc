//! What is asked about: so many items that reading all of a kind is never the better plan.

use crate::server::{Backend, World};

/// The kinds: name, table, and what the row of the `i`th item holds beside its key. One organisation and
/// one conference have a quarter of all that such a one can have, the others a few; of the categories,
/// one is frequent and one is rare.
const KINDS: [(&str, &str, &str); 5] = [
    (
        "organisation",
        "organisation (id, category, parent_id)",
        "CASE WHEN i % 1000 = 0 THEN 'project' ELSE 'administration' END, CASE WHEN i > 20 THEN i / 20 + 1 END",
    ),
    (
        "conference",
        "conference (id, starts_on, ends_on, host_id)",
        "{day}, {day}, CASE WHEN i % 4 = 0 THEN 7 ELSE i % 1000 + 1 END",
    ),
    (
        "news",
        "news_article (id, published_at, expires_at, conference_id, organisation_id)",
        "{instant}, CASE WHEN i % 50 = 0 THEN {instant} END, {items} + CASE WHEN i % 4 = 0 THEN 7 ELSE i % 1000 + 1 END, CASE WHEN i % 4 = 0 THEN 7 ELSE i % 1000 + 1 END",
    ),
    (
        "workshop-report",
        "workshop_report (id, held_on, conference_id)",
        "{day}, {items} + CASE WHEN i % 4 = 0 THEN 7 ELSE i % 1000 + 1 END",
    ),
    (
        "contact",
        "contact (id, category, organisation_id, opening_hours, valid_until)",
        "CASE WHEN i % 1000 = 0 THEN 'press' ELSE 'office' END, i / 5 + 1, '[]', CASE WHEN i % 50 = 0 THEN {day} END",
    ),
];

/// The last revision.
const REVISION: usize = 21_000;

/// How many items of each kind there are. PostgreSQL, which knows how many there are, rather reads a
/// small table whole.
fn items(backend: Backend) -> usize {
    match backend {
        Backend::Sqlite => 5_000,
        Backend::Postgres => 50_000,
    }
}

/// Writes a long change log, of items that come later.
pub(super) async fn begin(world: &World, backend: Backend) {
    let changes = REVISION - 1_000;
    let from = numbers(backend, changes);
    world.sql(&format!("INSERT INTO change (revision, kind, slug, locale, action) SELECT 1000 + i, 'news', 'news-' || (i % 5000), NULL, 'UPSERT' {from}")).await;
    world
        .sql(&format!("UPDATE revision SET value = {REVISION}"))
        .await;
}

/// A table of the numbers from 1 to `count`, named `i`.
fn numbers(backend: Backend, count: usize) -> String {
    match backend {
        Backend::Sqlite => format!(
            "FROM (WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {count}) SELECT i FROM n) AS numbers"
        ),
        Backend::Postgres => format!("FROM generate_series(1, {count}) AS numbers(i)"),
    }
}

/// Fills the tables, in statements that both databases know.
pub(super) async fn fill(world: &World, backend: Backend) {
    let (day, instant) = match backend {
        Backend::Sqlite => (
            "date('2020-01-01', '+' || (i % 2000) || ' days')",
            "strftime('%Y-%m-%dT%H:%M:%S+00:00', '2020-01-01', '+' || i || ' hours')",
        ),
        Backend::Postgres => (
            "DATE '2020-01-01' + i::int % 2000",
            "TIMESTAMPTZ '2020-01-01 00:00:00+00' + i * INTERVAL '1 hour'",
        ),
    };
    let items = items(backend);
    let from = numbers(backend, items);
    // Every key that a row refers to is there: PostgreSQL need not look each of them up.
    let trusting = match backend {
        Backend::Sqlite => "",
        Backend::Postgres => "SET session_replication_role = replica; ",
    };
    let sql = async |statement: String| world.sql(&format!("{trusting}{statement}")).await;
    for topic in 0..20 {
        sql(format!("INSERT INTO topic (key) VALUES ('topic-{topic}')")).await;
    }
    for (place, (kind, table, values)) in KINDS.iter().enumerate() {
        let before = place * items;
        let values = values
            .replace("{items}", &items.to_string())
            .replace("{day}", day)
            .replace("{instant}", instant);
        sql(format!("INSERT INTO item (id, kind, slug, draft, example, facts, links) SELECT {before} + i, '{kind}', '{kind}-' || i, i % 100 = 0, false, '{{}}', '[]' {from}")).await;
        sql(format!(
            "INSERT INTO {table} SELECT {before} + i, {values} {from}"
        ))
        .await;
        for (locale, part) in [("de", 1), ("uk", 2)] {
            sql(format!("INSERT INTO words (item_id, locale, kind, url_slug, has_title, messages, notes, translated, translated_words, missing, missing_words, outdated, outdated_words, machine, machine_words) SELECT {before} + i, '{locale}', '{kind}', '{locale}-{kind}-' || i, true, 'title = T', '{{}}', 1, 1, 0, 0, 0, 0, 0, 0 {from} WHERE i % {part} = 0")).await;
        }
        sql(format!("INSERT INTO item_topic (item_id, topic_id) SELECT {before} + i, (SELECT MIN(id) FROM topic) + i % 20 {from}")).await;
    }
    sql(format!("INSERT INTO contact_language (contact_id, language, position) SELECT {} + i, CASE WHEN i % 2 = 0 THEN 'ar' ELSE 'uk' END, 0 {from}", 4 * items)).await;
    sql(format!("INSERT INTO workshop_contributor (workshop_report_id, organisation_id, part, position) SELECT {} + i, i / 5 + 1, 'input', 0 {from}", 3 * items)).await;
    if backend == Backend::Postgres {
        // As autovacuum does by itself.
        world.sql("VACUUM ANALYZE").await;
    }
}
