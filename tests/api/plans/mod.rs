//! How the database answers: what the API asks, and what a server does beside, is answered by way of
//! indexes, however much there is.

mod content;
mod faults;
mod questions;
mod work;

use std::{collections::BTreeSet, time::Instant};

use serde_json::Value;

use crate::{
    content::bare,
    server::{Backend, PATIENCE, ROOMY, Server, World},
};
use faults::Plans;
use work::Work;

fn list(value: &Value) -> impl DoubleEndedIterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

/// The statements that a server has run.
async fn statements(server: &Server) -> BTreeSet<String> {
    let begun = Instant::now();
    loop {
        let count = server.statements().await;
        let log = server.log();
        let lines = log
            .lines()
            .filter_map(|line| serde_json::from_str::<Value>(line).ok());
        let statements: Vec<String> = lines
            .filter_map(|line| Some(line["fields"]["statement"].as_str()?.to_owned()))
            .collect();
        if statements.len() as u64 >= count {
            assert!(count > 200, "statements are logged: {count}");
            return statements.into_iter().collect();
        }
        assert!(
            begun.elapsed() < PATIENCE,
            "{} of {count} statements are logged",
            statements.len()
        );
        tokio::time::sleep(std::time::Duration::from_millis(20)).await;
    }
}

async fn by_index(world: World, backend: Backend) {
    let world = bare(world);
    world.write("locales/uk/labels.ftl", "");
    world.write(
        "lotse.toml",
        format!("{ROOMY}cost = 1_000_000\n[cache]\nanswer_bytes = 0\ncontent_bytes = 0\n"),
    );
    world.done(&["sync"]);
    content::begin(&world, backend).await;
    let work = Work::begin(&world).await;
    content::fill(&world, backend).await;
    // A list is asked for in one way where nothing is kept, and in another where items are.
    world.write(
        "keeping.toml",
        format!("{ROOMY}cost = 1_000_000\n[cache]\nanswer_bytes = 0\n"),
    );
    let mut all = BTreeSet::new();
    for settings in ["lotse.toml", "keeping.toml"] {
        let server = world.serve_with(&[
            "--config",
            settings,
            "--locales",
            "none",
            "--index",
            "none",
            "--log",
            "info,lotse::statements=trace",
        ]);
        let mut questions = questions::lists(&server).await;
        questions.extend(questions::nodes(&server).await);
        questions.extend(questions::OTHERS.map(ToOwned::to_owned));
        for question in questions {
            server.ask(&question).await;
        }
        all.extend(statements(&server).await);
    }
    all.extend(work.done(&world).await);
    let plans = Plans::of(&world, backend).await;
    let faults = plans.faults(all.into_iter()).await;
    assert!(
        faults.is_empty(),
        "{} statements:\n{}",
        faults.len(),
        faults.join("\n")
    );
}

#[tokio::test]
async fn every_statement_is_answered_by_indexes_on_sqlite() {
    if let Some(world) = World::on(Backend::Sqlite) {
        by_index(world, Backend::Sqlite).await;
    }
}

#[tokio::test]
async fn every_statement_is_answered_by_indexes_on_postgres() {
    if let Some(world) = World::on(Backend::Postgres) {
        by_index(world, Backend::Postgres).await;
    }
}
