//! Loads Lotse and a baseline, and prints what each answers: `cargo bench --bench load`.
//!
//! The baseline is an axum handler that answers the same bytes from memory (`baseline`). Lotse is the
//! real binary, with made-up content, on SQLite and on a private PostgreSQL. Both are processes of
//! their own; the client (`client`) is this one, and has its share of the processors, so the
//! processor time that a server takes for a request is told too: it knows nothing of the client.
//! Rounds of both alternate, and the median round counts, so that a busy machine troubles both alike.

#![expect(
    clippy::print_stdout,
    clippy::print_stderr,
    clippy::unwrap_used,
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a benchmark prints what it measured, in numbers that people read"
)]

mod baseline;
mod client;
mod process;
mod work;

/// What the tests' servers share with the private PostgreSQL.
mod server {
    /// How long to wait for what should be there at once.
    pub(crate) const PATIENCE: std::time::Duration = std::time::Duration::from_mins(1);
}

#[path = "../../tests/api/lacking.rs"]
mod lacking;
#[path = "../../tests/api/postgres.rs"]
#[expect(dead_code, reason = "the tests also stop and restart it")]
mod postgres;
#[path = "../support/mod.rs"]
#[expect(dead_code, reason = "the generator fills databases too")]
mod support;

use std::{
    fs,
    net::SocketAddr,
    path::{Path, PathBuf},
    sync::{Arc, atomic::AtomicU64},
    time::{Duration, Instant},
};

use clap::Parser;
use serde_json::json;

use client::{Connection, Failure, Measured, Requests, load};
use process::{Server, Start, Usage, lotse, run};
use support::{
    content::{Content, Item, Kind, Size},
    fill,
};
use work::{Places, Work};

/// Loads Lotse and a baseline that answers the same bytes from memory.
#[derive(Parser)]
struct Arguments {
    /// A small run: little content, short rounds
    #[arg(long)]
    quick: bool,
    /// How many items, one size after the other
    #[arg(long, value_delimiter = ',', default_values_t = [1_000, 100_000])]
    items: Vec<usize>,
    /// In how many locales
    #[arg(long, default_value_t = 10)]
    locales: usize,
    /// Which databases
    #[arg(long, value_delimiter = ',', default_values_t = ["sqlite".to_owned(), "postgres".to_owned()])]
    databases: Vec<String>,
    /// How many connections the client keeps open
    #[arg(long, default_value_t = 32)]
    connections: usize,
    /// How many seconds a round takes
    #[arg(long, default_value_t = 3.0)]
    seconds: f64,
    /// How many rounds of each; the median counts
    #[arg(long, default_value_t = 3)]
    rounds: usize,
    /// Only loads whose names contain this
    #[arg(long)]
    only: Option<String>,
    /// Where content is made and kept for the next run
    #[arg(long, default_value = concat!(env!("CARGO_TARGET_TMPDIR"), "/load"))]
    folder: PathBuf,
    /// Be the baseline, and answer with this file
    #[arg(long, hide = true)]
    answer: Option<PathBuf>,
    #[arg(long, hide = true)]
    listen: Option<SocketAddr>,
    /// What Cargo says to benchmarks
    #[arg(long, hide = true)]
    bench: bool,
}

const LOTSE: &str = env!("CARGO_BIN_EXE_lotse");

/// Every cache off.
const UNCACHED: &str = "[cache]\nanswer_bytes = 0\ncontent_bytes = 0\nwords_bytes = 0\ndocument_bytes = 0\nrequest_bytes = 0\npersisted_bytes = 0\n";

#[tokio::main]
async fn main() -> Result<(), Failure> {
    let mut arguments = Arguments::parse();
    if let (Some(answer), Some(listen)) = (&arguments.answer, arguments.listen) {
        return baseline::serve(listen, answer).await;
    }
    if arguments.quick {
        (arguments.items, arguments.seconds, arguments.rounds) = (vec![300], 0.5, 1);
    }
    fs::create_dir_all(&arguments.folder)?;
    machine(&arguments);
    for items in &arguments.items {
        let content = Content::new(Size {
            items: *items,
            locales: arguments.locales,
        })?;
        let folder = files(&arguments, &content, *items)?;
        for database in &arguments.databases {
            size(&arguments, &content, *items, &folder, database).await?;
        }
    }
    Ok(())
}

/// Makes the files, or takes those of an earlier run.
fn files(arguments: &Arguments, content: &Content, items: usize) -> Result<PathBuf, Failure> {
    let folder = arguments
        .folder
        .join(format!("{items}x{}", arguments.locales));
    let complete = folder.join("complete");
    // Made from the same pieces by the same rules.
    let pieces = concat!(
        include_str!("../support/languages.toml"),
        include_str!("../support/content.rs")
    );
    if fs::read_to_string(&complete).is_ok_and(|made| made == pieces) {
        return Ok(folder);
    }
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    let begun = Instant::now();
    let files = fill::files(content, &folder)?;
    eprintln!(
        "{files} locale files made in {:.1} s",
        begun.elapsed().as_secs_f64()
    );
    fs::write(complete, pieces)?;
    Ok(folder)
}

fn machine(arguments: &Arguments) {
    let read = |path: &str| fs::read_to_string(path).unwrap_or_default();
    let line = |text: &str, name: &str| {
        let found = text.lines().find(|line| line.starts_with(name));
        found
            .and_then(|line| line.split_once(':'))
            .map_or(String::new(), |(_, value)| value.trim().to_owned())
    };
    let cpus = std::thread::available_parallelism().map_or(1, usize::from);
    println!(
        "- Processor: {}, {cpus} cores for client, server and database together",
        line(&read("/proc/cpuinfo"), "model name")
    );
    println!(
        "- Memory: {}; Linux {}",
        line(&read("/proc/meminfo"), "MemTotal"),
        read("/proc/sys/kernel/osrelease").trim()
    );
    println!(
        "- Load average at the start: {}",
        read("/proc/loadavg").split(' ').next().unwrap_or_default()
    );
    println!(
        "- Client: {} connections, kept alive, on loopback; {} rounds of {} s, the median counts",
        arguments.connections, arguments.rounds, arguments.seconds
    );
    println!(
        "- Lotse {} with `--log warn`, unless said otherwise",
        env!("CARGO_PKG_VERSION")
    );
}

/// Measures one size on one database.
async fn size(
    arguments: &Arguments,
    content: &Content,
    items: usize,
    folder: &Path,
    database: &str,
) -> Result<(), Failure> {
    println!(
        "\n### {items} items in {} locales, {database}\n",
        arguments.locales
    );
    let runs = tempfile::tempdir_in(&arguments.folder)?;
    let url = match database {
        "sqlite" => format!(
            "sqlite://{}?mode=rwc",
            runs.path().join("lotse.db").display()
        ),
        "postgres" => match postgres::database() {
            Some(url) => url,
            None => return Ok(()),
        },
        other => return Err(format!("there is no database `{other}`").into()),
    };
    let program = Path::new(LOTSE);
    take_over(program, runs.path(), &url, folder)?;
    let start = Start {
        lotse: program,
        folder: runs.path(),
        database: &url,
        settings: "",
        locales: None,
        log: Some("warn"),
        search: None,
    };
    let server = Server::lotse(&start).await?;
    println!(
        "- Start of a replica until it is ready: {} ms; {}",
        millis(server.ready_after),
        server.usage()
    );
    first_answers(&server).await?;
    let places = Places::find(server.address).await?;
    let (news, contacts) = places.count();
    println!("- A reader of `uk` sees {news} news and {contacts} contacts");
    drop(server);
    let mut table = Table::new(arguments, runs.path().join("answer"));
    // From here on nothing is in memory that was not asked for by the loads themselves.
    let server = Server::lotse(&start).await?;
    table
        .rows("", &server, &work::all(server.address, &places))
        .await?;
    let memory = format!("- Memory after the loads with caches: {}", server.usage());
    drop(server);
    let server = Server::lotse(&Start {
        settings: UNCACHED,
        ..start.clone()
    })
    .await?;
    let uncached = work::all(server.address, &places)
        .into_iter()
        .filter(|work| !work.name.contains("another"));
    table
        .rows("every cache off: ", &server, &uncached.collect::<Vec<_>>())
        .await?;
    drop(server);
    let server = Server::lotse(&Start {
        log: None,
        ..start.clone()
    })
    .await?;
    let repeated = work::all(server.address, &places)
        .into_iter()
        .filter(|work| work.name.starts_with("newest 20 news, repeated"));
    table
        .rows("default logging: ", &server, &repeated.collect::<Vec<_>>())
        .await?;
    drop(server);
    println!("{memory}");
    search(&mut table, &start).await?;
    println!();
    table.print();
    desk(
        content,
        folder,
        &Start {
            locales: Some(&folder.join("locales")),
            ..start
        },
    )
    .await
}

/// Takes facts and words over as an operator does.
fn take_over(program: &Path, runs: &Path, url: &str, folder: &Path) -> Result<(), Failure> {
    let mut import = lotse(program, runs, url);
    import.arg("import").arg(folder.join("facts"));
    let (elapsed, usage) = run(import)?;
    println!(
        "- `lotse import` of all facts: {:.1} s, {:.1} s of processor time, {:.0} MB at most",
        elapsed.as_secs_f64(),
        usage.cpu.as_secs_f64(),
        usage.peak
    );
    let files = walkdir::WalkDir::new(folder.join("locales"));
    let files = files
        .into_iter()
        .flatten()
        .filter(|entry| entry.file_type().is_file())
        .count();
    for name in ["the first", "one more, which changes nothing"] {
        let mut sync = lotse(program, runs, url);
        sync.arg("sync")
            .arg("--locales")
            .arg(folder.join("locales"));
        let (elapsed, usage) = run(sync)?;
        let (seconds, cpu) = (elapsed.as_secs_f64(), usage.cpu.as_secs_f64().max(0.01));
        println!(
            "- `lotse sync` of {files} files, {name}: {seconds:.1} s ({:.0} files/s; {:.0} files/s of processor time), {:.0} MB at most",
            files as f64 / seconds,
            files as f64 / cpu,
            usage.peak
        );
    }
    Ok(())
}

/// How long the very first answers of a server take.
async fn first_answers(server: &Server) -> Result<(), Failure> {
    let mut connection = Connection::open(server.address).await?;
    let request = work::newest(server.address);
    let mut times = Vec::new();
    for _ in 0..3 {
        let sent = Instant::now();
        connection.send(&request).await?;
        times.push(millis(sent.elapsed()));
    }
    println!(
        "- The first answers of a fresh process (newest 20 news): {} ms",
        times.join(", ")
    );
    Ok(())
}

/// Measures search: how long the index takes, and how fast it answers.
async fn search(table: &mut Table<'_>, start: &Start<'_>) -> Result<(), Failure> {
    let index = start.folder.join("index");
    let begun = Instant::now();
    let server = Server::lotse(&Start {
        search: Some(&index),
        ..start.clone()
    })
    .await?;
    let works = work::searches(server.address);
    let mut connection = Connection::open(server.address).await?;
    loop {
        let answer = connection.send(&(works[0].requests)(0)).await?;
        if !String::from_utf8_lossy(connection.body(answer)).contains("\"errors\"") {
            break;
        }
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    println!(
        "- The search index is made behind the service in {:.1} s, {:.1} s of processor time; {}",
        begun.elapsed().as_secs_f64(),
        server.usage().cpu.as_secs_f64(),
        server.usage()
    );
    table.rows("", &server, &works).await
}

/// Measures a server with the files: its start, and an edit.
async fn desk(content: &Content, folder: &Path, start: &Start<'_>) -> Result<(), Failure> {
    let server = Server::lotse(start).await?;
    println!(
        "\n- Start of the desk, with all files to compare, until it is ready: {} ms",
        millis(server.ready_after)
    );
    let last = content
        .items()
        .filter(|item| item.kind == Kind::News)
        .filter(|item| item.number % 100 == 50)
        .last();
    let item = last.unwrap_or(Item {
        kind: Kind::News,
        number: 0,
    });
    let begun = Instant::now();
    // The files are compared behind the service; the first edit waits for that.
    edit(folder, &server, item, 0).await?;
    println!(
        "- An edit that was saved at once is served {:.1} s after the start",
        (begun.elapsed() + server.ready_after).as_secs_f64()
    );
    let mut times = Vec::new();
    for number in 1..=9 {
        times.push(edit(folder, &server, item, number).await?);
    }
    times.sort();
    println!(
        "- An edit is served after {} ms (median of 9; {} to {})",
        millis(times[4]),
        millis(times[0]),
        millis(times[8])
    );
    println!("- The desk's memory: {}", server.usage());
    // The file is as it was for the next run.
    fs::write(
        fill::path(folder, "de", item),
        content.words(item, 0).unwrap_or_default(),
    )?;
    Ok(())
}

/// Saves a new title, and waits until it is served.
async fn edit(
    folder: &Path,
    server: &Server,
    item: Item,
    number: usize,
) -> Result<Duration, Failure> {
    let path = fill::path(folder, "de", item);
    let text = fs::read_to_string(&path)?;
    let title = format!("Überschrift {number} von {:?}", std::process::id());
    let text: Vec<String> = text
        .lines()
        .map(|line| {
            if line.starts_with("title =") {
                format!("title = {title}")
            } else {
                line.to_owned()
            }
        })
        .collect();
    let query = json!({ "query": format!("{{ newsArticle(slug: \"{}\", locale: \"de\") {{ title {{ value }} }} }}", item.slug()) });
    let request = client::post(server.address, &query);
    let mut connection = Connection::open(server.address).await?;
    fs::write(&path, text.join("\n") + "\n")?;
    let saved = Instant::now();
    loop {
        let answer = connection.send(&request).await?;
        if String::from_utf8_lossy(connection.body(answer)).contains(&title) {
            return Ok(saved.elapsed());
        }
        if saved.elapsed() > Duration::from_mins(30) {
            return Err("an edit was not served".into());
        }
        tokio::time::sleep(Duration::from_millis(1)).await;
    }
}

/// What was measured of a server in some rounds.
struct Rounds(Vec<(Measured, f64)>);

impl Rounds {
    fn median(&mut self) -> &(Measured, f64) {
        self.0
            .sort_by(|one, other| one.0.per_second().total_cmp(&other.0.per_second()));
        &self.0[self.0.len() / 2]
    }
}

/// The loads that were measured.
struct Table<'a> {
    arguments: &'a Arguments,
    answer: PathBuf,
    lines: Vec<String>,
}

impl<'a> Table<'a> {
    fn new(arguments: &'a Arguments, answer: PathBuf) -> Self {
        Self {
            arguments,
            answer,
            lines: Vec::new(),
        }
    }

    async fn rows(&mut self, prefix: &str, server: &Server, works: &[Work]) -> Result<(), Failure> {
        for work in works {
            if self
                .arguments
                .only
                .as_ref()
                .is_none_or(|only| work.name.contains(only))
            {
                self.row(prefix, server, work).await?;
            }
        }
        Ok(())
    }

    async fn row(&mut self, prefix: &str, server: &Server, work: &Work) -> Result<(), Failure> {
        let numbers = Arc::new(AtomicU64::new(1));
        let mut connection = Connection::open(server.address).await?;
        let answer = connection.send(&(work.requests)(0)).await?;
        fs::write(&self.answer, connection.body(answer))?;
        let baseline = Server::baseline(&self.answer).await?;
        let (mut ours, mut theirs) = (Rounds(Vec::new()), Rounds(Vec::new()));
        for _ in 0..self.arguments.rounds {
            let request = (work.requests)(0);
            let same: Requests = Arc::new(move |_| request.clone());
            theirs.0.push(self.round(&baseline, &same, &numbers).await?);
            ours.0
                .push(self.round(server, &work.requests, &numbers).await?);
        }
        let (ours, ours_cpu) = ours.median();
        let (theirs, theirs_cpu) = theirs.median();
        let line = format!(
            "| {prefix}{} | {:.0} | {:.2} | {:.2} | {:.0} | {:.0} | {:.2} | {:.3} | {:.3} |",
            work.name,
            ours.per_second(),
            ours.quantile(0.5),
            ours.quantile(0.99),
            ours_cpu,
            theirs.per_second(),
            theirs.quantile(0.99),
            ours.per_second() / theirs.per_second(),
            theirs_cpu / ours_cpu,
        );
        eprintln!("{line} {} bytes", ours.bytes / ours.requests.max(1));
        self.lines.push(line);
        Ok(())
    }

    /// One round, with the processor time that the server took for a request, in microseconds.
    async fn round(
        &self,
        server: &Server,
        requests: &Requests,
        numbers: &Arc<AtomicU64>,
    ) -> Result<(Measured, f64), Failure> {
        let Usage { cpu: before, .. } = server.usage();
        let time = Duration::from_secs_f64(self.arguments.seconds);
        let measured = load(
            server.address,
            self.arguments.connections,
            time,
            requests,
            numbers,
        )
        .await?;
        let cpu = server.usage().cpu.saturating_sub(before);
        let cpu = cpu.as_secs_f64() * 1e6 / measured.requests.max(1) as f64;
        Ok((measured, cpu))
    }

    fn print(&self) {
        println!(
            "| load | requests/s | p50 ms | p99 ms | processor µs | baseline requests/s | its p99 ms | ratio of requests/s | ratio of processor time |"
        );
        println!("|---|--:|--:|--:|--:|--:|--:|--:|--:|");
        for line in &self.lines {
            println!("{line}");
        }
    }
}

fn millis(time: Duration) -> String {
    format!("{:.1}", time.as_secs_f64() * 1000.0)
}
