//! The real binary on a free port, content of its own, and an HTTP client.

use std::{
    io::{BufRead, BufReader},
    path::{Path, PathBuf},
    process::{Child, ChildStdin, Command, Stdio},
    sync::{Arc, Mutex, OnceLock, mpsc},
    time::{Duration, Instant},
};

use serde_json::{Value, json};
use tempfile::TempDir;

use crate::postgres;

/// How long a server may take to start, and an edit to be seen: generous, since the machine is shared.
pub(crate) const PATIENCE: Duration = Duration::from_mins(1);

/// Settings under which tests that share an address do not get in one another's way.
pub(crate) const ROOMY: &str = "[limits]\ncost_per_minute = 1_000_000_000\n";

/// Which database a test runs on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Backend {
    Sqlite,
    Postgres,
}

/// Makes two tests of one check, one for each database.
macro_rules! on_both {
    ($($check:ident => $sqlite:ident, $postgres:ident;)+) => { $(
        #[tokio::test]
        async fn $sqlite() {
            if let Some(world) = crate::server::World::on(crate::server::Backend::Sqlite) {
                $check(world).await;
            }
        }

        #[tokio::test]
        async fn $postgres() {
            if let Some(world) = crate::server::World::on(crate::server::Backend::Postgres) {
                $check(world).await;
            }
        }
    )+ };
}
pub(crate) use on_both;

/// A folder with facts files, locale files and settings, and a database of its own.
pub(crate) struct World {
    // A server that outlives its world keeps the folder.
    folder: Arc<TempDir>,
    database: Option<String>,
}

/// Waits for a command, which is ended if it goes on for too long; a server, say, that should have
/// been refused.
pub(crate) fn wait(mut child: Child) -> std::process::Output {
    let begun = Instant::now();
    // What is written is read meanwhile, so that a full pipe stops nobody.
    let read = |pipe: Option<Box<dyn std::io::Read + Send>>| {
        std::thread::spawn(move || {
            let mut bytes = Vec::new();
            let _ = pipe.unwrap().read_to_end(&mut bytes);
            bytes
        })
    };
    let stdout = read(child.stdout.take().map(|pipe| Box::new(pipe) as _));
    let stderr = read(child.stderr.take().map(|pipe| Box::new(pipe) as _));
    let status = loop {
        if let Some(status) = child.try_wait().unwrap() {
            break status;
        }
        if begun.elapsed() > PATIENCE {
            eprintln!("ended by the test: it went on for {PATIENCE:?}");
            child.kill().unwrap();
            break child.wait().unwrap();
        }
        std::thread::sleep(Duration::from_millis(5));
    };
    let (stdout, stderr) = (stdout.join().unwrap(), stderr.join().unwrap());
    std::process::Output {
        status,
        stdout,
        stderr,
    }
}

/// How a command ended and what it wrote.
#[derive(Debug)]
pub(crate) struct Ran {
    pub(crate) code: Option<i32>,
    pub(crate) stdout: String,
    pub(crate) stderr: String,
}

impl World {
    /// An empty world on SQLite.
    pub(crate) fn empty() -> Self {
        Self::with(None)
    }

    /// An empty world on this database; none where that is not installed.
    pub(crate) fn on(backend: Backend) -> Option<Self> {
        match backend {
            Backend::Sqlite => Some(Self::empty()),
            Backend::Postgres => Some(Self::with(Some(postgres::database()?))),
        }
    }

    /// An empty world on the database at this address.
    pub(crate) fn at(database: String) -> Self {
        Self::with(Some(database))
    }

    fn with(database: Option<String>) -> Self {
        let folder = tempfile::Builder::new()
            .prefix("lotse-api-")
            .tempdir()
            .unwrap();
        let world = Self {
            folder: Arc::new(folder),
            database,
        };
        world.write("lotse.toml", ROOMY);
        world
    }

    pub(crate) fn path(&self, path: &str) -> PathBuf {
        self.folder.path().join(path)
    }

    /// Writes a file, and the folders around it.
    pub(crate) fn write(&self, path: &str, content: impl AsRef<[u8]>) {
        let path = self.path(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, content).unwrap();
    }

    /// The address of the world's database.
    pub(crate) fn database_url(&self) -> String {
        self.database.clone().unwrap_or_else(|| {
            format!("sqlite://{}?mode=rwc", self.path("data/lotse.db").display())
        })
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_lotse"));
        command.args(arguments);
        self.prepare(&mut command);
        command
    }

    fn prepare(&self, command: &mut Command) {
        for name in [
            "LOTSE_LOCALES",
            "LOTSE_FACTS",
            "LOTSE_CONFIG",
            "LOTSE_LISTEN",
            "LOTSE_LOG",
            "DATABASE_READ_URL",
        ] {
            command.env_remove(name);
        }
        // Findings are told in English, whoever runs the tests.
        command.env("LC_ALL", "C");
        // Without one, the default in the working folder is tested.
        match &self.database {
            Some(url) => command.env("DATABASE_URL", url),
            None => command.env_remove("DATABASE_URL"),
        };
        command.current_dir(self.folder.path());
    }

    /// Runs a command to its end.
    pub(crate) fn run(&self, arguments: &[&str]) -> Ran {
        self.run_with(arguments, &[])
    }

    /// Runs a command to its end in an environment.
    pub(crate) fn run_with(&self, arguments: &[&str], environment: &[(&str, &str)]) -> Ran {
        let child = self
            .command(arguments)
            .envs(environment.iter().copied())
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let output = wait(child);
        Ran {
            code: output.status.code(),
            stdout: String::from_utf8(output.stdout).unwrap(),
            stderr: String::from_utf8(output.stderr).unwrap(),
        }
    }

    /// Runs a command that has to succeed.
    pub(crate) fn done(&self, arguments: &[&str]) -> String {
        let ran = self.run(arguments);
        assert_eq!(ran.code, Some(0), "lotse {arguments:?}: {ran:?}");
        ran.stdout
    }

    /// Takes a correction of facts over while others read.
    pub(crate) fn import(&self, facts: &str) -> String {
        self.write("correction.toml", facts);
        self.done(&["import", "correction.toml"])
    }

    /// Starts the server.
    pub(crate) fn serve(&self) -> Server {
        self.serve_with(&[])
    }

    /// Starts the server with further arguments.
    pub(crate) fn serve_with(&self, arguments: &[&str]) -> Server {
        let process = Process::start(None, |command| {
            command
                .arg(env!("CARGO_BIN_EXE_lotse"))
                .args(["--listen", "127.0.0.1:0"])
                .args(arguments);
            self.prepare(command);
        });
        Server {
            _folder: Some(Arc::clone(&self.folder)),
            ..Server::of(Arc::new(process))
        }
    }

    /// The number of rows that an SQL query counts in the world's database.
    pub(crate) async fn count(&self, table: &str) -> i64 {
        use sea_orm::{ConnectionTrait, Statement};
        let connection = sea_orm::Database::connect(self.database_url())
            .await
            .unwrap();
        let sql = format!("SELECT COUNT(*) AS rows_there FROM {table}");
        let statement = Statement::from_string(connection.get_database_backend(), sql);
        let row = connection.query_one_raw(statement).await.unwrap().unwrap();
        let count = row.try_get("", "rows_there").unwrap();
        connection.close().await.unwrap();
        count
    }

    /// Runs SQL in the world's database.
    pub(crate) async fn sql(&self, sql: &str) {
        use sea_orm::ConnectionTrait;
        let connection = sea_orm::Database::connect(self.database_url())
            .await
            .unwrap();
        connection.execute_unprepared(sql).await.unwrap();
        connection.close().await.unwrap();
    }
}

/// A process that ends when nobody holds it any more, also when the tests are killed: a shell keeps
/// it, and ends it by its id as soon as its own input is closed.
pub(crate) struct Process {
    shell: Mutex<Child>,
    input: Mutex<Option<ChildStdin>>,
    log: Arc<Mutex<String>>,
    address: String,
}

impl Process {
    /// Starts a server; at its end `folder` is removed.
    fn start(folder: Option<&Path>, prepare: impl FnOnce(&mut Command)) -> Self {
        let script = "folder=$1; shift; \"$@\" & child=$!; exec >&- 2>&-; read -r line; \
            kill \"$child\" 2>/dev/null; wait \"$child\"; code=$?; \
            [ -n \"$folder\" ] && rm -rf \"$folder\"; exit \"$code\"";
        let mut command = Command::new("sh");
        command
            .args(["-c", script, "lotse"])
            .arg(folder.unwrap_or(Path::new("")));
        prepare(&mut command);
        command
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::piped());
        let mut shell = command.spawn().unwrap();
        let (input, output) = (shell.stdin.take(), shell.stderr.take().unwrap());
        let log = Arc::new(Mutex::new(String::new()));
        let (sender, welcome) = mpsc::channel();
        let written = Arc::clone(&log);
        std::thread::spawn(move || {
            for line in BufReader::new(output).lines().map_while(Result::ok) {
                if let Some((_, rest)) = line.split_once("serves on http://")
                    && let Some((address, _)) = rest.split_once('/')
                {
                    let _ = sender.send(address.to_owned());
                }
                let mut log = written.lock().unwrap();
                log.push_str(&line);
                log.push('\n');
            }
        });
        let address = welcome
            .recv_timeout(PATIENCE)
            .unwrap_or_else(|_| panic!("the server did not start:\n{}", log.lock().unwrap()));
        Self {
            shell: Mutex::new(shell),
            input: Mutex::new(input),
            log,
            address,
        }
    }

    /// Asks the process to stop; returns its exit code.
    fn stop(&self) -> Option<i32> {
        drop(self.input.lock().unwrap().take());
        self.shell.lock().unwrap().wait().unwrap().code()
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        self.stop();
    }
}

/// A running server, and a client of it.
#[derive(Clone)]
pub(crate) struct Server {
    process: Arc<Process>,
    _folder: Option<Arc<TempDir>>,
    client: reqwest::Client,
}

/// The server over the shipped content, which tests only read.
pub(crate) fn shipped() -> Server {
    static SHIPPED: OnceLock<Arc<Process>> = OnceLock::new();
    let process = SHIPPED.get_or_init(|| {
        // Statics are never dropped: the shell around the server removes the folder.
        let folder = tempfile::Builder::new()
            .prefix("lotse-api-")
            .tempdir()
            .unwrap()
            .keep();
        std::fs::write(folder.join("lotse.toml"), ROOMY).unwrap();
        Arc::new(Process::start(Some(&folder), |command| {
            let root = Path::new(env!("CARGO_MANIFEST_DIR"));
            command
                .arg(env!("CARGO_BIN_EXE_lotse"))
                .args(["--listen", "127.0.0.1:0"])
                .arg("--facts")
                .arg(root.join("facts"))
                .arg("--locales")
                .arg(root.join("locales"))
                .env_remove("DATABASE_URL")
                .current_dir(&folder);
        }))
    });
    Server::of(Arc::clone(process))
}

impl Server {
    // A client belongs to the runtime of one test, a process does not.
    fn of(process: Arc<Process>) -> Self {
        let client = reqwest::Client::builder().no_proxy().build().unwrap();
        Self {
            process,
            client,
            _folder: None,
        }
    }

    /// What the server wrote to standard error so far.
    pub(crate) fn log(&self) -> String {
        self.process.log.lock().unwrap().clone()
    }

    /// Waits until the server has written `part` to standard error, which is read beside the answers.
    pub(crate) async fn logged(&self, part: &str) {
        let begun = Instant::now();
        while !self.log().contains(part) {
            assert!(
                begun.elapsed() < PATIENCE,
                "`{part}` is not told:\n{}",
                self.log()
            );
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }

    /// Stops the server in good order.
    pub(crate) fn stop(self) -> Option<i32> {
        self.process.stop()
    }

    pub(crate) fn address(&self) -> &str {
        &self.process.address
    }

    /// Posts a request, with further headers.
    pub(crate) async fn post(&self, body: &Value, headers: &[(&str, &str)]) -> Answer {
        let mut request = self
            .client
            .post(format!("http://{}/graphql", self.address()))
            .header("content-type", "application/json")
            .header("accept", "application/graphql-response+json");
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let response = request
            .body(body.to_string())
            .send()
            .await
            .expect("an answer");
        let status = response.status().as_u16();
        let headers = response.headers().clone();
        let text = response.text().await.unwrap();
        let json =
            serde_json::from_str(&text).unwrap_or_else(|_| panic!("{status}: not JSON: {text}"));
        Answer {
            status,
            headers,
            json,
        }
    }

    /// Asks a query, whatever comes of it.
    pub(crate) async fn try_ask(&self, query: &str) -> Answer {
        self.post(&json!({ "query": query }), &[]).await
    }

    /// The data of a query that has to succeed.
    pub(crate) async fn ask(&self, query: &str) -> Value {
        let answer = self.try_ask(query).await;
        assert!(
            answer.status == 200,
            "{query}\n{}\n{}",
            answer.json,
            self.log()
        );
        answer.data(query)
    }

    /// The same as of now: PostgreSQL tells servers of a commit a moment after it.
    pub(crate) async fn ask_now(&self, query: &str) -> Value {
        let newest = i64::MAX.to_string();
        let answer = self
            .post(&json!({ "query": query }), &[("lotse-revision", &newest)])
            .await;
        answer.data(query)
    }

    /// The same with variables.
    pub(crate) async fn ask_with(&self, query: &str, variables: Value) -> Value {
        let answer = self
            .post(&json!({ "query": query, "variables": variables }), &[])
            .await;
        answer.data(&format!("{query} {variables}"))
    }

    /// The code of the error that a query ends in.
    pub(crate) async fn refusal(&self, query: &str) -> String {
        let answer = self.try_ask(query).await;
        answer
            .code()
            .unwrap_or_else(|| panic!("not refused: {query}\n{answer:?}"))
    }

    /// A page, as text.
    pub(crate) async fn get(&self, path: &str) -> String {
        let url = format!("http://{}{path}", self.address());
        self.client
            .get(url)
            .send()
            .await
            .expect("an answer")
            .text()
            .await
            .unwrap()
    }

    /// The answer to a GraphQL request by GET, which may be empty.
    pub(crate) async fn get_graphql(
        &self,
        parameters: &[(&str, &str)],
        headers: &[(&str, &str)],
    ) -> Answer {
        let url = format!("http://{}/graphql", self.address());
        let url = reqwest::Url::parse_with_params(&url, parameters).unwrap();
        let mut request = self.client.get(url);
        if headers.iter().all(|(name, _)| *name != "accept") {
            request = request.header("accept", "application/graphql-response+json");
        }
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let response = request.send().await.expect("an answer");
        let (status, headers) = (response.status().as_u16(), response.headers().clone());
        // One that the client does not decode is not looked into.
        let json = response.json().await.unwrap_or(Value::Null);
        Answer {
            status,
            headers,
            json,
        }
    }

    /// How many SQL statements the server has run.
    pub(crate) async fn statements(&self) -> u64 {
        let metrics = self.get("/metrics").await;
        let counts = metrics
            .lines()
            .filter(|line| line.starts_with("lotse_sql_statements_total"));
        counts
            .map(|line| line.rsplit_once(' ').unwrap().1.parse::<u64>().unwrap())
            .sum()
    }

    /// The last revision.
    pub(crate) async fn revision(&self) -> i64 {
        let mut since = 0;
        loop {
            let page = self
                .ask(&format!("{{ changes(since: {since}) {{ next hasMore }} }}"))
                .await;
            since = page["changes"]["next"].as_i64().unwrap();
            if page["changes"]["hasMore"] == false {
                return since;
            }
        }
    }

    /// Asks until `answer` is what is waited for.
    pub(crate) async fn eventually(&self, query: &str, answer: impl Fn(&Value) -> bool) -> Value {
        let start = Instant::now();
        loop {
            let data = self.ask(query).await;
            if answer(&data) {
                return data;
            }
            assert!(
                start.elapsed() < PATIENCE,
                "waited in vain: {query}\nlast: {data}\n{}",
                self.log()
            );
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }
}

/// An answer, read.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) headers: reqwest::header::HeaderMap,
    pub(crate) json: Value,
}

impl Answer {
    /// The data of an answer without errors.
    #[track_caller]
    pub(crate) fn data(mut self, asked: &str) -> Value {
        assert!(
            self.status == 200 && self.json.get("errors").is_none(),
            "{asked}\n{} {}",
            self.status,
            self.json
        );
        self.json["data"].take()
    }

    /// The code of the first error.
    pub(crate) fn code(&self) -> Option<String> {
        self.json["errors"][0]["extensions"]["code"]
            .as_str()
            .map(ToOwned::to_owned)
    }

    pub(crate) fn header(&self, name: &str) -> String {
        let values: Vec<_> = self
            .headers
            .get_all(name)
            .iter()
            .map(|value| value.to_str().unwrap())
            .collect();
        values.join(", ")
    }
}

/// The slugs of a list of items.
#[track_caller]
pub(crate) fn slugs(nodes: &Value) -> Vec<String> {
    let nodes = nodes
        .as_array()
        .unwrap_or_else(|| panic!("no list: {nodes}"));
    nodes
        .iter()
        .map(|node| node["slug"].as_str().unwrap().to_owned())
        .collect()
}
