//! Filters and orders, each against a naive reading of the shipped facts and files.

use std::path::Path;

use chrono::{DateTime, NaiveDate, Utc};
use lotse::clock::Moment;
use toml::{Table, Value as Toml};

use crate::server::{Server, shipped, slugs};

/// The shipped facts that the public may see today, by kind.
struct Shipped {
    tables: Table,
    moment: Moment,
}

impl Shipped {
    fn read() -> Self {
        let mut tables = Table::new();
        for entry in std::fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("facts")).unwrap()
        {
            let text = std::fs::read_to_string(entry.unwrap().path()).unwrap();
            for (kind, items) in text.parse::<Table>().unwrap() {
                let all = tables.entry(kind).or_insert(Toml::Array(Vec::new()));
                all.as_array_mut()
                    .unwrap()
                    .extend(items.as_array().unwrap().clone());
            }
        }
        Self {
            tables,
            moment: Moment::current(chrono_tz::Europe::Berlin),
        }
    }

    fn all(&self, kind: &str) -> Vec<&Toml> {
        self.tables[kind]
            .as_array()
            .unwrap()
            .iter()
            .filter(|item| self.shown(item))
            .collect()
    }

    fn shown(&self, item: &Toml) -> bool {
        let now = self.moment.now;
        item.get("draft")
            .is_none_or(|draft| draft.as_bool() == Some(false))
            && instant(item, "published_at").is_none_or(|at| at <= now)
            && instant(item, "expires_at").is_none_or(|at| at > now)
            && day(item, "valid_until").is_none_or(|day| day >= self.moment.today)
    }

    /// The slugs of the items for which `holds`, in the order of `key` and, of equals, of the file.
    fn slugs<K: Ord>(
        &self,
        kind: &str,
        descending: bool,
        key: impl Fn(&Toml) -> K,
        holds: impl Fn(&Toml) -> bool,
    ) -> Vec<String> {
        let mut found: Vec<&Toml> = self
            .all(kind)
            .into_iter()
            .filter(|item| holds(item))
            .collect();
        // Ties are told apart by a key that nobody sees; the shipped facts have few.
        found.sort_by_key(|item| key(item));
        if descending {
            found.reverse();
        }
        found
            .into_iter()
            .map(|item| text(item, "slug").unwrap().to_owned())
            .collect()
    }
}

fn text<'a>(item: &'a Toml, field: &str) -> Option<&'a str> {
    item.get(field)?.as_str()
}

fn instant(item: &Toml, field: &str) -> Option<DateTime<Utc>> {
    item.get(field)
        .map(|value| value.as_datetime().unwrap().to_string().parse().unwrap())
}

fn day(item: &Toml, field: &str) -> Option<NaiveDate> {
    item.get(field)
        .map(|value| value.as_datetime().unwrap().to_string().parse().unwrap())
}

fn lists(item: &Toml, field: &str, value: &str) -> bool {
    item.get(field)
        .and_then(Toml::as_array)
        .is_some_and(|list| list.iter().any(|entry| entry.as_str() == Some(value)))
}

fn has_title(locale: &str, folder: &str, item: &Toml) -> bool {
    let path = format!(
        "{}/locales/{locale}/{folder}/{}.ftl",
        env!("CARGO_MANIFEST_DIR"),
        text(item, "slug").unwrap()
    );
    std::fs::read_to_string(path)
        .is_ok_and(|words| words.lines().any(|line| line.starts_with("title =")))
}

/// Compares a list with what is expected, and its count with what walking finds.
async fn compare(
    server: &Server,
    field: &str,
    arguments: &str,
    expected: &[String],
    in_order: bool,
) {
    let data = server
        .ask(&format!(
            "{{ list: {field}(first: 100, {arguments}) {{ totalCount nodes {{ slug }} }} }}"
        ))
        .await;
    let (mut found, mut expected) = (slugs(&data["list"]["nodes"]), expected.to_vec());
    assert_eq!(
        data["list"]["totalCount"],
        found.len(),
        "{field}({arguments})"
    );
    if !in_order {
        found.sort();
        expected.sort();
    }
    assert_eq!(found, expected, "{field}({arguments})");
}

const TOPICS: [&str; 7] = [
    "administration",
    "diversity",
    "education",
    "health",
    "language",
    "participation",
    "work",
];
const LOCALES: [&str; 11] = [
    "de",
    "en",
    "ar",
    "uk",
    "ru",
    "fa",
    "tr",
    "vi",
    "fr",
    "pl",
    "de-simple",
];

fn every_slug(shipped: &Shipped, kind: &str) -> Vec<String> {
    shipped.slugs(kind, false, |_| (), |_| true)
}

#[tokio::test]
async fn news_are_filtered_and_ordered() {
    let (server, facts) = (shipped(), Shipped::read());
    let key = |item: &Toml| instant(item, "published_at");
    compare(
        &server,
        "news",
        "filter: {}",
        &facts.slugs("news", true, key, |_| true),
        true,
    )
    .await;
    compare(
        &server,
        "news",
        "orderBy: PUBLISHED_AT_ASC",
        &facts.slugs("news", false, key, |_| true),
        true,
    )
    .await;
    for topic in TOPICS {
        let expected = facts.slugs("news", true, key, |item| lists(item, "topics", topic));
        compare(
            &server,
            "news",
            &format!("filter: {{ topic: \"{topic}\" }}"),
            &expected,
            true,
        )
        .await;
    }
    for kind in ["conference", "organisation"] {
        for slug in every_slug(&facts, kind) {
            let expected = facts.slugs("news", true, key, |item| text(item, kind) == Some(&slug));
            compare(
                &server,
                "news",
                &format!("filter: {{ {kind}: \"{slug}\" }}"),
                &expected,
                true,
            )
            .await;
        }
    }
    for at in facts.all("news").iter().filter_map(|item| key(item)) {
        let from = facts.slugs("news", true, key, |item| key(item) >= Some(at));
        let written = at.to_rfc3339();
        compare(
            &server,
            "news",
            &format!("filter: {{ from: \"{written}\" }}"),
            &from,
            true,
        )
        .await;
        let until = facts.slugs("news", true, key, |item| key(item) < Some(at));
        compare(
            &server,
            "news",
            &format!("filter: {{ until: \"{written}\" }}"),
            &until,
            true,
        )
        .await;
    }
    let both = facts.slugs("news", true, key, |item| {
        lists(item, "topics", "participation")
            && text(item, "organisation") == Some("beispiel-nachbarschaftsverein")
    });
    assert!(both.len() > 1);
    compare(
        &server,
        "news",
        "filter: { topic: \"participation\", organisation: \"beispiel-nachbarschaftsverein\" }",
        &both,
        true,
    )
    .await;
}

#[tokio::test]
async fn conferences_are_filtered_and_ordered() {
    let (server, facts) = (shipped(), Shipped::read());
    let key = |item: &Toml| day(item, "starts_on");
    let end = |item: &Toml| day(item, "ends_on").or(key(item));
    compare(
        &server,
        "conferences",
        "filter: {}",
        &facts.slugs("conference", true, key, |_| true),
        true,
    )
    .await;
    compare(
        &server,
        "conferences",
        "orderBy: STARTS_ON_ASC",
        &facts.slugs("conference", false, key, |_| true),
        true,
    )
    .await;
    for topic in TOPICS {
        let expected = facts.slugs("conference", true, key, |item| lists(item, "topics", topic));
        compare(
            &server,
            "conferences",
            &format!("filter: {{ topic: \"{topic}\" }}"),
            &expected,
            true,
        )
        .await;
    }
    for slug in every_slug(&facts, "organisation") {
        let expected = facts.slugs("conference", true, key, |item| {
            text(item, "host") == Some(&slug)
        });
        compare(
            &server,
            "conferences",
            &format!("filter: {{ organisation: \"{slug}\" }}"),
            &expected,
            true,
        )
        .await;
    }
    for item in facts.all("conference") {
        for edge in [
            key(item),
            key(item).and_then(|day| day.succ_opt()),
            end(item),
            end(item).and_then(|day| day.pred_opt()),
        ]
        .into_iter()
        .flatten()
        {
            let from = facts.slugs("conference", true, key, |item| end(item) >= Some(edge));
            compare(
                &server,
                "conferences",
                &format!("filter: {{ from: \"{edge}\" }}"),
                &from,
                true,
            )
            .await;
            let until = facts.slugs("conference", true, key, |item| key(item) <= Some(edge));
            compare(
                &server,
                "conferences",
                &format!("filter: {{ until: \"{edge}\" }}"),
                &until,
                true,
            )
            .await;
        }
    }
}

#[tokio::test]
async fn workshop_reports_are_filtered_and_ordered() {
    let (server, facts) = (shipped(), Shipped::read());
    let key = |item: &Toml| day(item, "held_on");
    let (kind, field) = ("workshop_report", "workshopReports");
    compare(
        &server,
        field,
        "filter: {}",
        &facts.slugs(kind, true, key, |_| true),
        false,
    )
    .await;
    for order in ["HELD_ON_ASC", "HELD_ON_DESC"] {
        let query =
            format!("{{ list: {field}(orderBy: {order}) {{ nodes {{ heldOn {{ iso }} }} }} }}");
        let data = server.ask(&query).await;
        let days: Vec<&str> = data["list"]["nodes"]
            .as_array()
            .unwrap()
            .iter()
            .map(|node| node["heldOn"]["iso"].as_str().unwrap())
            .collect();
        assert!(
            days.len() > 3
                && if order == "HELD_ON_ASC" {
                    days.is_sorted()
                } else {
                    days.iter().rev().is_sorted()
                },
            "{days:?}"
        );
    }
    for topic in TOPICS {
        let expected = facts.slugs(kind, true, key, |item| lists(item, "topics", topic));
        compare(
            &server,
            field,
            &format!("filter: {{ topic: \"{topic}\" }}"),
            &expected,
            false,
        )
        .await;
    }
    for slug in every_slug(&facts, "conference") {
        let expected = facts.slugs(kind, true, key, |item| {
            text(item, "conference") == Some(&slug)
        });
        compare(
            &server,
            field,
            &format!("filter: {{ conference: \"{slug}\" }}"),
            &expected,
            false,
        )
        .await;
        let nested = server.ask(&format!("{{ conference(slug: \"{slug}\") {{ workshopReports(first: 100) {{ totalCount nodes {{ slug }} }} }} }}")).await;
        assert_eq!(
            nested["conference"]["workshopReports"]["totalCount"],
            expected.len()
        );
    }
    for slug in every_slug(&facts, "organisation") {
        let contributed = |item: &Toml| {
            let all = item.get("contributors").and_then(Toml::as_array);
            all.is_some_and(|all| {
                all.iter()
                    .any(|one| text(one, "organisation") == Some(&slug))
            })
        };
        let expected = facts.slugs(kind, true, key, contributed);
        compare(
            &server,
            field,
            &format!("filter: {{ organisation: \"{slug}\" }}"),
            &expected,
            false,
        )
        .await;
        // The same by relation, also where an organisation contributed in two ways.
        let nested = server.ask(&format!("{{ organisation(slug: \"{slug}\") {{ workshopReports(first: 100) {{ totalCount nodes {{ slug }} }} }} }}")).await;
        let mut found = slugs(&nested["organisation"]["workshopReports"]["nodes"]);
        let mut expected = expected;
        found.sort();
        expected.sort();
        assert_eq!(found, expected, "{slug}");
        assert_eq!(
            nested["organisation"]["workshopReports"]["totalCount"],
            expected.len(),
            "{slug}"
        );
    }
    for edge in facts.all(kind).iter().filter_map(|item| key(item)) {
        let from = facts.slugs(kind, true, key, |item| key(item) >= Some(edge));
        compare(
            &server,
            field,
            &format!("filter: {{ from: \"{edge}\" }}"),
            &from,
            false,
        )
        .await;
        let until = facts.slugs(kind, true, key, |item| key(item) <= Some(edge));
        compare(
            &server,
            field,
            &format!("filter: {{ until: \"{edge}\" }}"),
            &until,
            false,
        )
        .await;
    }
}

#[tokio::test]
async fn organisations_are_filtered_and_ordered() {
    let (server, facts) = (shipped(), Shipped::read());
    let key = |item: &Toml| text(item, "slug").unwrap().to_owned();
    let (kind, field) = ("organisation", "organisations");
    compare(
        &server,
        field,
        "filter: {}",
        &facts.slugs(kind, false, key, |_| true),
        true,
    )
    .await;
    compare(
        &server,
        field,
        "orderBy: SLUG_DESC",
        &facts.slugs(kind, true, key, |_| true),
        true,
    )
    .await;
    for category in [
        "administration",
        "advisory-body",
        "network",
        "association",
        "project",
    ] {
        let expected = facts.slugs(kind, false, key, |item| {
            text(item, "kind") == Some(category)
        });
        let name = category.to_uppercase().replace('-', "_");
        compare(
            &server,
            field,
            &format!("filter: {{ category: {name} }}"),
            &expected,
            true,
        )
        .await;
    }
    for topic in TOPICS {
        let expected = facts.slugs(kind, false, key, |item| lists(item, "topics", topic));
        compare(
            &server,
            field,
            &format!("filter: {{ topic: \"{topic}\" }}"),
            &expected,
            true,
        )
        .await;
    }
    for slug in every_slug(&facts, kind) {
        let expected = facts.slugs(kind, false, key, |item| text(item, "parent") == Some(&slug));
        compare(
            &server,
            field,
            &format!("filter: {{ parent: \"{slug}\" }}"),
            &expected,
            true,
        )
        .await;
        let nested = server.ask(&format!("{{ organisation(slug: \"{slug}\") {{ children {{ totalCount nodes {{ slug }} }} }} }}")).await;
        assert_eq!(
            slugs(&nested["organisation"]["children"]["nodes"]),
            expected,
            "{slug}"
        );
    }
}

#[tokio::test]
async fn contacts_are_filtered_and_ordered() {
    let (server, facts) = (shipped(), Shipped::read());
    let key = |item: &Toml| text(item, "slug").unwrap().to_owned();
    let (kind, field) = ("contact", "contacts");
    compare(
        &server,
        field,
        "filter: {}",
        &facts.slugs(kind, false, key, |_| true),
        true,
    )
    .await;
    compare(
        &server,
        field,
        "orderBy: SLUG_DESC",
        &facts.slugs(kind, true, key, |_| true),
        true,
    )
    .await;
    for category in ["office", "advice", "project", "network", "press"] {
        let expected = facts.slugs(kind, false, key, |item| {
            text(item, "kind") == Some(category)
        });
        compare(
            &server,
            field,
            &format!("filter: {{ category: {} }}", category.to_uppercase()),
            &expected,
            true,
        )
        .await;
    }
    for topic in TOPICS {
        let expected = facts.slugs(kind, false, key, |item| lists(item, "topics", topic));
        compare(
            &server,
            field,
            &format!("filter: {{ topic: \"{topic}\" }}"),
            &expected,
            true,
        )
        .await;
    }
    for language in [
        "de", "en", "ar", "fa", "uk", "ru", "tr", "vi", "fr", "pl", "ja",
    ] {
        let expected = facts.slugs(kind, false, key, |item| lists(item, "languages", language));
        compare(
            &server,
            field,
            &format!("filter: {{ spokenLanguage: \"{language}\" }}"),
            &expected,
            true,
        )
        .await;
    }
    for slug in every_slug(&facts, "organisation") {
        let expected = facts.slugs(kind, false, key, |item| {
            text(item, "organisation") == Some(&slug)
        });
        compare(
            &server,
            field,
            &format!("filter: {{ organisation: \"{slug}\" }}"),
            &expected,
            true,
        )
        .await;
    }
}

#[tokio::test]
async fn available_in_means_words_of_its_own() {
    let (server, facts) = (shipped(), Shipped::read());
    for (kind, field, folder) in [
        ("news", "news", "news"),
        ("conference", "conferences", "conferences"),
        ("workshop_report", "workshopReports", "workshop-reports"),
        ("organisation", "organisations", "organisations"),
        ("contact", "contacts", "contacts"),
    ] {
        for locale in LOCALES {
            let expected = facts.slugs(kind, false, |_| (), |item| has_title(locale, folder, item));
            compare(
                &server,
                field,
                &format!("filter: {{ availableIn: \"{locale}\" }}"),
                &expected,
                false,
            )
            .await;
            // A reader of Leichte Sprache is shown just those.
            if locale == "de-simple" {
                compare(&server, field, "locale: \"de-simple\"", &expected, false).await;
            }
        }
        compare(&server, field, "filter: { availableIn: \"ja\" }", &[], true).await;
    }
}
