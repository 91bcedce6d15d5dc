//! What may lie between a server and its database: ways on which what is sent gets lost without a word
//! (a cable is pulled, a machine loses its power, a firewall forgets what it let through), and poolers
//! that drop settings. No time is asserted.

use std::{
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    time::{Duration, Instant},
};

use sea_orm::{ConnectionTrait, DatabaseTransaction, DbBackend, Statement, TransactionTrait};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt, copy_bidirectional},
    net::{TcpListener, TcpStream},
    sync::watch,
    time::timeout,
};

use crate::{
    content::small,
    postgres,
    replicas::{KEPT, not_kept, title, until, until_ready},
    server::{PATIENCE, Server, World},
};

/// How many requests are with the database when it falls silent: more than it has connections.
const AT_ONCE: usize = 16;
/// How many of them have a connection.
const CONNECTIONS: i64 = 8;

/// A way to the database on which things get lost.
struct Way {
    url: String,
    state: watch::Sender<State>,
}

#[derive(Clone, Copy)]
enum State {
    /// Connections since the last silence are open; those from before are silent.
    Open { silences: u32 },
    /// Everything is silent.
    Silent,
    /// Everything is ended.
    Ended,
}

/// What becomes of a connection's own settings.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Settings {
    Pass,
    /// As a pooler does that is told to ignore them.
    Drop,
}

impl Way {
    /// One that passes everything on.
    async fn to(database: &str) -> Self {
        Self::with(database, Settings::Pass).await
    }

    async fn with(database: &str, settings: Settings) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let mut url = url::Url::parse(database).unwrap();
        let server = format!("127.0.0.1:{}", url.port().unwrap());
        let port = listener.local_addr().unwrap().port();
        url.set_port(Some(port)).unwrap();
        let state = watch::Sender::new(State::Open { silences: 0 });
        let states = state.clone();
        tokio::spawn(async move {
            while let Ok((client, _)) = listener.accept().await {
                let passed = lead(client, server.clone(), settings, states.subscribe());
                tokio::spawn(passed);
            }
        });
        let url = url.to_string();
        Self { url, state }
    }

    /// Forgets all connections; new ones are let through.
    fn forget(&self) {
        self.state.send_modify(|state| {
            if let State::Open { silences } = state {
                *silences += 1;
            }
        });
    }

    fn fall_silent(&self) {
        self.state.send_replace(State::Silent);
    }
}

impl Drop for Way {
    fn drop(&mut self) {
        self.state.send_replace(State::Ended);
    }
}

/// One connection.
async fn lead(
    mut client: TcpStream,
    server: String,
    settings: Settings,
    mut states: watch::Receiver<State>,
) {
    let born = *states.borrow();
    let passes = |state: &State| match (state, born) {
        (State::Open { silences }, State::Open { silences: born }) => *silences == born,
        _ => false,
    };
    let mut way = None;
    if passes(&born) {
        let mut server = TcpStream::connect(server).await.unwrap();
        if settings == Settings::Drop {
            begin_without_options(&mut client, &mut server).await;
        }
        tokio::select! {
            _ = copy_bidirectional(&mut client, &mut server) => return,
            _ = states.wait_for(|state| !passes(state)) => way = Some(server),
        }
    }
    let _ = states.wait_for(|state| matches!(state, State::Ended)).await;
    drop(way);
}

/// Passes on how a connection begins, but for its `options`: a length, the version of the protocol,
/// names and values that end with zero bytes ("Message Formats" in PostgreSQL's documentation).
async fn begin_without_options(client: &mut TcpStream, server: &mut TcpStream) {
    let mut message = loop {
        let length = client.read_u32().await.unwrap() as usize;
        let mut message = vec![0; length - 4];
        client.read_exact(&mut message).await.unwrap();
        // Whether the way could be encrypted is asked first, by a message without names.
        if length > 8 {
            break message;
        }
        client.write_all(b"N").await.unwrap();
    };
    let parts: Vec<&[u8]> = message[4..].split(|byte| *byte == 0).collect();
    let pairs = parts.chunks_exact(2).filter(|pair| !pair[0].is_empty());
    let kept = pairs.filter(|pair| pair[0] != b"options");
    let mut kept: Vec<u8> = kept
        .flat_map(|pair| [pair[0], b"\0", pair[1], b"\0"].concat())
        .collect();
    kept.push(0);
    message.truncate(4);
    message.extend(kept);
    server
        .write_u32(u32::try_from(message.len() + 4).unwrap())
        .await
        .unwrap();
    server.write_all(&message).await.unwrap();
}

/// Readers who ask the database all the time, and nothing else but that it is not there.
struct Askers {
    stop: Arc<AtomicBool>,
    tasks: Vec<tokio::task::JoinHandle<()>>,
}

impl Askers {
    fn of(server: &Server) -> Self {
        let stop = Arc::new(AtomicBool::new(false));
        let tasks = (0..AT_ONCE).map(|_| {
            let (server, stop) = (server.clone(), Arc::clone(&stop));
            tokio::spawn(async move {
                while !stop.load(Ordering::Relaxed) {
                    server.try_ask(&not_kept()).await;
                }
            })
        });
        let tasks = tasks.collect();
        Self { stop, tasks }
    }

    async fn end(self) {
        self.stop.store(true, Ordering::Relaxed);
        for task in self.tasks {
            task.await.unwrap();
        }
    }
}

/// Keeps everybody from reading the change log, and waits until every connection of the server waits
/// for that.
async fn held_up(database: &str) -> DatabaseTransaction {
    let connection = sea_orm::Database::connect(database).await.unwrap();
    let lock = connection.begin().await.unwrap();
    let mode = "LOCK TABLE change IN ACCESS EXCLUSIVE MODE";
    lock.execute_unprepared(mode).await.unwrap();
    let waiting = "SELECT COUNT(*) FROM pg_stat_activity \
        WHERE datname = current_database() AND wait_event_type = 'Lock'";
    let begun = Instant::now();
    loop {
        let statement = Statement::from_string(DbBackend::Postgres, waiting);
        // Within the transaction it would always be told the same.
        let row = connection.query_one_raw(statement).await.unwrap().unwrap();
        if row.try_get_by_index::<i64>(0).unwrap() >= CONNECTIONS {
            return lock;
        }
        assert!(begun.elapsed() < PATIENCE, "not all connections wait");
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
}

/// Asks as much at once, each of the database, and expects every answer.
async fn all_are_answered(server: &Server) {
    let queries = (0..AT_ONCE).map(|_| not_kept());
    let answers = queries.map(async |query| server.try_ask(&query).await);
    for answer in futures_util::future::join_all(answers).await {
        assert_eq!(answer.status, 200, "{answer:?}\n{}", server.log());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn connections_that_fall_silent_are_given_up_and_others_take_their_place() {
    let Some(database) = postgres::database() else {
        return;
    };
    let world = small(World::at(database.clone()));
    let way = Way::to(&database).await;
    let server = world.serve_with(&["--database", &way.url]);
    until(&server, KEPT, |answer| title(answer) == "Notice").await;
    let askers = Askers::of(&server);
    let lock = held_up(&database).await;
    way.forget();
    lock.rollback().await.unwrap();
    // What is kept is served meanwhile.
    assert_eq!(title(&server.try_ask(KEPT).await), "Notice");
    askers.end().await;
    until_ready(&server, true).await;
    all_are_answered(&server).await;
    world.write("locales/en/news/meldung.ftl", "title = Afterwards\n");
    until(&server, KEPT, |answer| title(answer) == "Afterwards").await;
    assert_eq!(server.stop(), Some(0));
}

#[tokio::test(flavor = "multi_thread")]
async fn connections_that_fell_silent_at_rest_are_passed_over() {
    let Some(database) = postgres::database() else {
        return;
    };
    let world = small(World::at(database.clone()));
    world.done(&["import", "facts"]);
    world.done(&["sync"]);
    let way = Way::to(&database).await;
    let server = world.serve_with(&[
        "--database",
        &way.url,
        "--locales",
        "none",
        "--index",
        "none",
    ]);
    let askers = Askers::of(&server);
    // Every connection is there, and has been used.
    held_up(&database).await.rollback().await.unwrap();
    askers.end().await;
    tokio::time::sleep(Duration::from_millis(500)).await;
    way.forget();
    all_are_answered(&server).await;
    assert_eq!(server.stop(), Some(0));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_stops_in_good_order_though_its_database_is_silent() {
    let Some(database) = postgres::database() else {
        return;
    };
    let world = small(World::at(database.clone()));
    let way = Way::to(&database).await;
    let server = world.serve_with(&["--database", &way.url]);
    let askers = Askers::of(&server);
    let lock = held_up(&database).await;
    way.fall_silent();
    lock.rollback().await.unwrap();
    world.write("locales/en/news/meldung.ftl", "title = Unheard\n");
    until_ready(&server, false).await;
    askers.stop.store(true, Ordering::Relaxed);
    let stopping = tokio::task::spawn_blocking(move || server.stop());
    let stopped = timeout(PATIENCE, stopping).await;
    drop(way);
    assert_eq!(stopped.expect("a server that stops").unwrap(), Some(0));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_pooler_that_drops_settings_is_refused() {
    let Some(database) = postgres::database() else {
        return;
    };
    let world = small(World::at(database.clone()));
    world.done(&["import", "facts"]);
    let way = Way::with(&database, Settings::Drop).await;
    let url = way.url.clone();
    let told = "`default_transaction_isolation` is `read committed` instead of `repeatable read`";
    let running = tokio::task::spawn_blocking(move || {
        let replica = ["--listen", "127.0.0.1:0", "--read-database", &url];
        for arguments in [&["status", "--database", &url][..], &replica] {
            let ran = world.run(arguments);
            assert_eq!(ran.code, Some(2), "{ran:?}");
            assert!(ran.stderr.contains(told), "{ran:?}");
        }
    });
    running.await.unwrap();
}
