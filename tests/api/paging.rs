//! Pages: whichever way and in whatever steps a list is walked, every item comes once and in order.

use proptest::{collection::vec, prelude::*, test_runner::Config};
use serde_json::{Value, json};
use tokio::runtime::Runtime;

use crate::{
    content::{article, bare, titles},
    server::{Backend, Server, World, on_both, slugs},
};

/// Sixty articles, most of them at the same instant as others; half of them of one conference.
fn news(count: usize, draft: impl Fn(usize) -> bool) -> String {
    let mut facts = "[[organisation]]\nslug = \"verein\"\nkind = \"network\"\n[[conference]]\nslug = \"tagung\"\nstarts_on = 2026-01-01\nhost = \"verein\"\n".to_owned();
    for number in 0..count {
        let day = 1 + number * 7 % 5;
        let more = format!(
            "draft = {}\n{}organisation = \"verein\"",
            draft(number),
            if number % 2 == 0 {
                "conference = \"tagung\"\n"
            } else {
                ""
            }
        );
        facts += &article(
            &format!("n{number:03}"),
            &format!("2026-01-0{day}T09:00:00Z"),
            &more,
        );
    }
    facts
}

fn content(world: World, count: usize, draft: impl Fn(usize) -> bool) -> World {
    let world = bare(world);
    world.write("facts/content.toml", news(count, draft));
    let names: Vec<String> = (0..count).map(|number| format!("n{number:03}")).collect();
    titles(&world, "de", "news", names.iter().map(String::as_str));
    titles(&world, "de", "organisations", ["verein"]);
    titles(&world, "de", "conferences", ["tagung"]);
    world.done(&["import", "facts"]);
    world.done(&["sync"]);
    world
}

/// A list of the contract, and how to find its connection in the answer.
#[derive(Clone, Copy, Debug)]
struct List {
    before: &'static str,
    after: &'static str,
    path: &'static str,
}

const LISTS: [List; 4] = [
    List {
        before: "news(",
        after: ")",
        path: "/news",
    },
    List {
        before: "news(orderBy: PUBLISHED_AT_ASC, ",
        after: ")",
        path: "/news",
    },
    List {
        before: "conference(slug: \"tagung\") { news(",
        after: ")",
        path: "/conference/news",
    },
    List {
        before: "organisation(slug: \"verein\") { news(",
        after: ")",
        path: "/organisation/news",
    },
];

impl List {
    async fn page(self, server: &Server, arguments: &str) -> Value {
        let closing = if self.before.contains('{') { "}" } else { "" };
        let query = format!(
            "{{ {}{arguments}{} {{ totalCount pageInfo {{ hasNextPage hasPreviousPage startCursor endCursor }} edges {{ cursor node {{ slug }} }} nodes {{ slug }} }} {closing} }}",
            self.before, self.after
        );
        server.ask(&query).await.pointer(self.path).unwrap().clone()
    }

    /// Walks the list, telling `step` after each page; returns the slugs as they came.
    async fn walk(
        self,
        server: &Server,
        sizes: &[usize],
        backward: bool,
        mut step: impl FnMut(),
    ) -> Vec<String> {
        let mut found = Vec::new();
        let mut cursor: Option<String> = None;
        for size in sizes.iter().cycle() {
            let place = |name: &str| {
                cursor
                    .as_ref()
                    .map_or(String::new(), |cursor| format!(", {name}: \"{cursor}\""))
            };
            let arguments = if backward {
                format!("last: {size}{}", place("before"))
            } else {
                format!("first: {size}{}", place("after"))
            };
            let page = self.page(server, &arguments).await;
            let mut slugs = slugs(&page["nodes"]);
            let info = &page["pageInfo"];
            let edges = page["edges"].as_array().unwrap();
            assert_eq!(
                edges
                    .iter()
                    .map(|edge| edge["node"]["slug"].as_str().unwrap())
                    .collect::<Vec<_>>(),
                slugs
            );
            assert_eq!(
                info["startCursor"],
                edges
                    .first()
                    .map_or(Value::Null, |edge| edge["cursor"].clone())
            );
            assert_eq!(
                info["endCursor"],
                edges
                    .last()
                    .map_or(Value::Null, |edge| edge["cursor"].clone())
            );
            assert!(slugs.len() <= *size);
            let (more, came_from, next) = if backward {
                ("hasPreviousPage", "hasNextPage", "startCursor")
            } else {
                ("hasNextPage", "hasPreviousPage", "endCursor")
            };
            assert_eq!(info[came_from], cursor.is_some(), "{arguments}");
            if info[more] == true {
                assert_eq!(slugs.len(), *size, "a page before the last is full");
            }
            if backward {
                slugs.extend(found);
                found = slugs;
            } else {
                found.extend(slugs);
            }
            if info[more] == false {
                break;
            }
            cursor = Some(info[next].as_str().unwrap().to_owned());
            step();
        }
        found
    }
}

fn cases(count: u32) -> Config {
    Config {
        cases: count,
        failure_persistence: None,
        ..Config::default()
    }
}

fn every_item_comes_once(backend: Backend) {
    let Some(world) = World::on(backend) else {
        return;
    };
    let world = content(world, 60, |number| number == 13);
    let runtime = Runtime::new().unwrap();
    let server = runtime.block_on(async { world.serve_with(&["--locales", "none"]) });
    // The naive order: by instant, then by the order of import, which gave the keys.
    let mut expected: Vec<(usize, usize)> = (0..60)
        .filter(|number| *number != 13)
        .map(|number| (number * 7 % 5, number))
        .collect();
    expected.sort_unstable();
    let ascending: Vec<String> = expected
        .iter()
        .map(|(_, number)| format!("n{number:03}"))
        .collect();
    let descending: Vec<String> = ascending.iter().rev().cloned().collect();
    let even = |slug: &&String| slug.ends_with(['0', '2', '4', '6', '8']);
    let of_conference: Vec<String> = descending.iter().filter(even).cloned().collect();
    let orders = [&descending, &ascending, &of_conference, &descending];
    proptest!(cases(24), |(list in 0..LISTS.len(), sizes in vec(1..=25_usize, 1..6), backward in any::<bool>())| {
        let walked = runtime.block_on(LISTS[list].walk(&server, &sizes, backward, || {}));
        prop_assert_eq!(&walked, orders[list]);
    });
}

#[test]
fn every_item_comes_once_and_in_order_on_sqlite() {
    every_item_comes_once(Backend::Sqlite);
}

#[test]
fn every_item_comes_once_and_in_order_on_postgres() {
    every_item_comes_once(Backend::Postgres);
}

fn added_in_between(backend: Backend) {
    let Some(world) = World::on(backend) else {
        return;
    };
    let late = |number: usize| number % 3 == 1;
    let world = content(world, 60, late);
    let runtime = Runtime::new().unwrap();
    let server = runtime.block_on(async { world.serve_with(&["--locales", "none"]) });
    let there: Vec<String> = (0..60)
        .filter(|number| !late(*number))
        .map(|number| format!("n{number:03}"))
        .collect();
    proptest!(cases(5), |(list in 0..2_usize, size in 8..=15_usize, backward in any::<bool>(), order in Just((0..20_usize).collect::<Vec<_>>()).prop_shuffle())| {
        let mut coming = order.iter().map(|number| number * 3 + 1);
        let walked = runtime.block_on(LISTS[list].walk(&server, &[size], backward, || {
            let batch: Vec<usize> = coming.by_ref().take(7).collect();
            world.write("more.toml", news(60, |number| late(number) && !batch.contains(&number)));
            world.done(&["import", "more.toml"]);
        }));
        world.done(&["import", "facts"]);
        let seen: Vec<String> = walked.iter().filter(|slug| there.contains(slug)).cloned().collect();
        let mut unique = seen.clone();
        unique.sort();
        prop_assert_eq!(&unique, &there, "those that were there at the start come exactly once");
        let mut all = walked.clone();
        all.sort();
        all.dedup();
        prop_assert_eq!(all.len(), walked.len(), "nothing comes twice");
    });
}

#[test]
fn items_added_meanwhile_move_nothing_on_sqlite() {
    added_in_between(Backend::Sqlite);
}

#[test]
fn items_added_meanwhile_move_nothing_on_postgres() {
    added_in_between(Backend::Postgres);
}

async fn arguments(world: World) {
    let world = content(world, 12, |_| false);
    let server = world.serve_with(&["--locales", "none"]);
    for list in LISTS {
        let all = list.page(&server, "first: 100").await;
        let cursor = |index: usize| all["edges"][index]["cursor"].as_str().unwrap().to_owned();
        let names = slugs(&all["nodes"]);
        let count = names.len();
        assert_eq!(all["totalCount"], count);
        let (third, last) = (cursor(2), cursor(count - 1));
        // Between two cursors, from either end.
        let page = list
            .page(
                &server,
                &format!("first: 2, after: \"{}\", before: \"{last}\"", cursor(0)),
            )
            .await;
        assert_eq!(slugs(&page["nodes"]), names[1..3]);
        assert_eq!(page["pageInfo"]["hasNextPage"], true);
        let page = list
            .page(
                &server,
                &format!("last: 2, after: \"{}\", before: \"{last}\"", cursor(0)),
            )
            .await;
        assert_eq!(slugs(&page["nodes"]), names[count - 3..count - 1]);
        assert_eq!(page["pageInfo"]["hasPreviousPage"], true);
        let page = list
            .page(&server, &format!("last: 5, before: \"{third}\""))
            .await;
        assert_eq!(slugs(&page["nodes"]), names[..2]);
        assert_eq!(
            page["pageInfo"],
            json!({ "hasNextPage": true, "hasPreviousPage": false, "startCursor": cursor(0), "endCursor": cursor(1) })
        );
        // Nothing is asked for, or nothing follows.
        let page = list.page(&server, "first: 0").await;
        assert_eq!(
            (page["nodes"].clone(), page["totalCount"].clone()),
            (json!([]), json!(count))
        );
        assert_eq!(
            page["pageInfo"],
            json!({ "hasNextPage": true, "hasPreviousPage": false, "startCursor": null, "endCursor": null })
        );
        let page = list
            .page(&server, &format!("first: 3, after: \"{last}\""))
            .await;
        assert_eq!(page["nodes"], json!([]));
        assert_eq!(page["pageInfo"]["hasNextPage"], false);
        let page = list
            .page(
                &server,
                &format!("first: 3, after: \"{last}\", before: \"{third}\""),
            )
            .await;
        assert_eq!(page["nodes"], json!([]));
        // Without a size.
        assert_eq!(
            slugs(&list.page(&server, &format!("after: \"{third}\"")).await["nodes"]),
            names[3..]
        );
    }
    let cursor = LISTS[0].page(&server, "first: 1").await["edges"][0]["cursor"]
        .as_str()
        .unwrap()
        .to_owned();
    for refused in [
        "news(first: 101) { totalCount }".to_owned(),
        "news(last: 101) { totalCount }".to_owned(),
        "news(first: -1) { totalCount }".to_owned(),
        "news(first: 2, last: 2) { totalCount }".to_owned(),
        "news(after: \"\") { totalCount }".to_owned(),
        "news(after: \"garbage\") { totalCount }".to_owned(),
        "news(before: \"e30\") { totalCount }".to_owned(),
        format!("news(after: \"{cursor}x\") {{ totalCount }}"),
        format!("news(orderBy: PUBLISHED_AT_ASC, after: \"{cursor}\") {{ totalCount }}"),
        format!("conferences(after: \"{cursor}\") {{ totalCount }}"),
        format!("contacts(before: \"{cursor}\") {{ totalCount }}"),
        format!(
            "conference(slug: \"tagung\") {{ workshopReports(before: \"{cursor}\") {{ totalCount }} }}"
        ),
        "conference(slug: \"tagung\") { news(first: 101) { totalCount } }".to_owned(),
    ] {
        assert_eq!(
            server.refusal(&format!("{{ {refused} }}")).await,
            "BAD_USER_INPUT",
            "{refused}"
        );
    }
    // A cursor of the same order works in another list: it is a place in the order.
    let nested = LISTS[2]
        .page(&server, &format!("first: 50, after: \"{cursor}\""))
        .await;
    assert!(!slugs(&nested["nodes"]).is_empty());
}

async fn full_page(world: World) {
    let server = content(world, 25, |_| false).serve_with(&["--locales", "none"]);
    let page = LISTS[0].page(&server, "filter: {}").await;
    assert_eq!(
        (page["nodes"].as_array().unwrap().len(), &page["totalCount"]),
        (20, &json!(25)),
        "20 by default"
    );
    assert_eq!(page["pageInfo"]["hasNextPage"], true);
    assert_eq!(
        slugs(&LISTS[0].page(&server, "first: 100").await["nodes"]).len(),
        25
    );
    assert_eq!(
        slugs(&LISTS[0].page(&server, "last: 100").await["nodes"]).len(),
        25
    );
}

on_both! {
    arguments => every_pair_of_arguments_means_what_relay_says_on_sqlite, every_pair_of_arguments_means_what_relay_says_on_postgres;
    full_page => a_page_holds_twenty_by_default_on_sqlite, a_page_holds_twenty_by_default_on_postgres;
}
