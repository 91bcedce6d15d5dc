//! What a request costs, counted in allocations of its thread: the same on every machine, however
//! busy it is. `cargo bench` tells what it costs in time.

#[path = "../../benches/support/service.rs"]
mod service;

use lotse::{
    db::Database,
    http::{CacheSettings, Front},
};
use service::{ask, service};
use tokio::runtime::{Builder, Runtime};

use crate::{content::small, server::World};

const LIST: &str = "query ($until: DateTime) { news(locale: \"en\", filter: { until: $until }) { nodes { slug title { value locale { tag } isFallback } summary { value locale { tag } isFallback } } pageInfo { endCursor } } }";

/// What asking takes after it was asked before.
fn allocations(runtime: &Runtime, front: &Front, query: &str, until: &str) -> u64 {
    let taken = allocation_counter::measure(|| {
        runtime.block_on(ask(front, query, until));
    });
    taken.count_total
}

#[test]
fn what_was_answered_before_costs_few_allocations() {
    let world = small(World::empty());
    world.done(&["import", "facts"]);
    world.done(&["sync"]);
    // Everything but the database itself is on this thread.
    let runtime = Builder::new_current_thread().enable_all().build().unwrap();
    let database = runtime
        .block_on(Database::open(&world.database_url(), None))
        .unwrap();
    let front = service(&database, CacheSettings::default());
    let until = "2060-01-01T00:00:00Z";
    for _ in 0..3 {
        runtime.block_on(ask(&front, LIST, until));
    }
    let repeated = allocations(&runtime, &front, LIST, until);
    let document = LIST.replace("{ news(", "{ other: news(");
    let document = allocations(&runtime, &front, &document, until);
    let variables = allocations(&runtime, &front, LIST, "2061-01-01T00:00:00Z");
    eprintln!(
        "the same again: {repeated}; other variables: {variables}; another document: {document}"
    );
    assert!(repeated <= 100, "the same again: {repeated} allocations");
    assert!(
        variables <= 1_000,
        "other variables: {variables} allocations"
    );
    assert!(
        document <= 3_000,
        "another document: {document} allocations"
    );
}
