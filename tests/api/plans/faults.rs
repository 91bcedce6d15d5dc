//! What is wrong with the way in which a database answers a statement.

use lotse::db::PLANNER;
use sea_orm::{
    ConnectOptions, ConnectionTrait, DatabaseConnection, DatabaseTransaction, DbBackend, Statement,
    TransactionTrait,
};
use serde_json::Value;

use super::{list, text};
use crate::server::{Backend, World};

/// How many rows a statement may read for a page of 20, or for 100 items by their keys, whatever the
/// number of items.
const ROWS_READ: f64 = 1_000.0;

/// What PostgreSQL may read of a list with a topic. It knows how many items a topic has only from a
/// sample, and begins with the topic's own index where those seem few: then it reads these, here a
/// twentieth of all, and nothing else.
const ROWS_OF_A_TOPIC: f64 = 14_000.0;

/// Tables that are read whole because all of it is wanted, or that have one row.
const SMALL: [&str; 5] = [
    "revision",
    "vocabulary",
    "topic",
    "seaql_migrations",
    "sqlite_master",
];

/// Statements whose very purpose is to read all there is, by what tells them from others; each is kept
/// for as long as nothing changes, or runs when somebody edits.
const OF_EVERYTHING: [(&str, &str); 2] = [
    // A sum has to see each summand. It reads an index that holds no texts, once in an edition.
    ("coverage", r#"SUM("words"."translated")"#),
    // Any words may refer to any contact: a sync reads the names of all contacts, from the index.
    (
        "names of contacts",
        r#"SELECT "item"."slug" FROM "item" WHERE "item"."kind" = 'contact'"#,
    ),
];

/// What belongs to one organisation and is few: it may be sorted, where no index has the order.
const FEW: [&str; 4] = [
    r#""contact"."organisation_id" = "parent"."id""#,
    r#""organisation"."parent_id" = "parent"."id""#,
    r#""workshop_contributor"."organisation_id" = "parent"."id""#,
    r#"IN (SELECT "workshop_contributor"."workshop_report_id""#,
];

/// Looks at plans.
pub(super) struct Plans {
    connection: DatabaseConnection,
    backend: Backend,
}

impl Plans {
    pub(super) async fn of(world: &World, backend: Backend) -> Self {
        let mut options = ConnectOptions::new(world.database_url());
        // One, so that what is set holds for every statement.
        options.max_connections(1);
        let connection = sea_orm::Database::connect(options).await.unwrap();
        if backend == Backend::Postgres {
            // As the server's own connections have it.
            for (name, value) in PLANNER {
                let set = format!("SET {name} = {value}");
                connection.execute_unprepared(&set).await.unwrap();
            }
        }
        Self {
            connection,
            backend,
        }
    }

    /// The faults of all `statements`, each with its statement.
    pub(super) async fn faults(self, statements: impl Iterator<Item = String>) -> Vec<String> {
        let mut faults = Vec::new();
        let mut met = vec![false; OF_EVERYTHING.len()];
        for statement in statements {
            let of_everything = |(_, part): &(&str, &str)| statement.contains(part);
            if let Some(place) = OF_EVERYTHING.iter().position(of_everything) {
                met[place] = true;
                continue;
            }
            let verb = statement.split(' ').next().unwrap_or_default();
            // The others begin and end transactions, or set something.
            if !["SELECT", "WITH", "INSERT", "UPDATE", "DELETE"].contains(&verb) {
                continue;
            }
            // A statement that is only explained is not to be run.
            let transaction = self.connection.begin().await.unwrap();
            let found = match self.backend {
                Backend::Sqlite => sqlite(&transaction, &statement).await,
                Backend::Postgres => postgres(&transaction, &statement, verb == "SELECT").await,
            };
            transaction.rollback().await.unwrap();
            if !found.is_empty() {
                faults.push(format!("{found:?}\n{statement}\n"));
            }
        }
        for ((name, _), met) in OF_EVERYTHING.iter().zip(met) {
            assert!(met, "no statement reads everything for the {name}");
        }
        self.connection.close().await.unwrap();
        faults
    }
}

/// What is wrong with SQLite's plan.
async fn sqlite(connection: &DatabaseTransaction, statement: &str) -> Vec<String> {
    let sql = Statement::from_string(DbBackend::Sqlite, format!("EXPLAIN QUERY PLAN {statement}"));
    let rows = connection.query_all_raw(sql).await.unwrap();
    let steps = rows
        .iter()
        .map(|row| row.try_get::<String>("", "detail").unwrap());
    let is_fault = |step: &String| {
        let table = step
            .strip_prefix("SCAN ")
            .and_then(|rest| rest.split(' ').next());
        let scans = table.is_some_and(|table| {
            !SMALL.contains(&table)
                && !step.contains(" USING ")
                && !step.contains("CONSTANT ROW")
                && !step.contains("VALUES CLAUSE")
                && !step.contains("SUBQUERY")
                && !table.starts_with('(')
                // A page of one parent's list.
                && table != "page"
        });
        // What has no limit is all that belongs to the items of a page; it may be sorted.
        let sorts = step.contains("TEMP B-TREE FOR ORDER BY")
            && statement.contains(" LIMIT ")
            && !FEW.iter().any(|few| statement.contains(few));
        scans || sorts || step.contains("AUTOMATIC")
    };
    steps.filter(is_fault).collect()
}

/// What PostgreSQL reads for a statement: how many rows, if it may be `run`, and the tables that it
/// reads whole.
async fn postgres(connection: &DatabaseTransaction, statement: &str, run: bool) -> Vec<String> {
    let analyse = if run { "ANALYZE, TIMING OFF, " } else { "" };
    let sql = format!("EXPLAIN ({analyse}FORMAT JSON) {statement}");
    let row = connection
        .query_one_raw(Statement::from_string(DbBackend::Postgres, sql))
        .await
        .unwrap()
        .unwrap();
    let plan: Value = row.try_get_by_index(0).unwrap();
    let (mut faults, mut rows, mut nodes) = (Vec::new(), 0.0, vec![&plan[0]["Plan"]]);
    while let Some(node) = nodes.pop() {
        nodes.extend(list(&node["Plans"]));
        let kind = text(&node["Node Type"]);
        let Some(table) = node["Relation Name"]
            .as_str()
            // The catalogue grows with the tables, not with the items.
            .filter(|table| !SMALL.contains(table) && !table.starts_with("pg_"))
        else {
            continue;
        };
        let number = |name: &str| node[name].as_f64().unwrap_or_default();
        let read = (number("Actual Rows")
            + number("Rows Removed by Filter")
            + number("Rows Removed by Index Recheck"))
            * number("Actual Loops");
        rows += read;
        if kind == "Seq Scan" && (read > 0.0 || !run) {
            faults.push(format!("{table} is read whole"));
        }
    }
    let is_of_topic = statement.contains(r#""item_topic"."topic_id" ="#);
    if rows
        > if is_of_topic {
            ROWS_OF_A_TOPIC
        } else {
            ROWS_READ
        }
    {
        faults.push(format!("{rows} rows are read"));
    }
    faults
}
