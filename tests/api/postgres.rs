//! Private PostgreSQL clusters: one for the whole test binary, with a database for each test, and
//! others for tests that end theirs.
//!
//! A cluster lives in a folder of its own, listens on this machine only, and is ended and removed
//! with the tests, however they end.

use std::{
    io::Write,
    net::TcpListener,
    path::{Path, PathBuf},
    process::{Child, ChildStdin, Command, Stdio},
    sync::{
        Mutex, OnceLock,
        atomic::{AtomicU32, Ordering},
    },
    time::{Duration, Instant},
};

use crate::{lacking, server::PATIENCE};

/// A cluster, which may be killed and started again.
pub(crate) struct Cluster {
    binaries: PathBuf,
    port: u16,
    data: PathBuf,
    shell: Child,
    // Closed when the tests end; then the shell around the server ends it.
    input: Mutex<Option<ChildStdin>>,
}

static COUNT: AtomicU32 = AtomicU32::new(0);

/// The address of a new, empty database; none where PostgreSQL is not installed.
pub(crate) fn database() -> Option<String> {
    static CLUSTER: OnceLock<Option<Cluster>> = OnceLock::new();
    // Nothing in it has to outlive the tests.
    let cluster = CLUSTER.get_or_init(|| start("synchronous_commit=off"));
    Some(cluster.as_ref()?.database("template0"))
}

/// A cluster of the test's own, which keeps what was committed when it is killed.
pub(crate) fn cluster() -> Option<Cluster> {
    start("synchronous_commit=on")
}

impl Drop for Cluster {
    fn drop(&mut self) {
        drop(self.input.lock().unwrap().take());
        let _ = self.shell.wait();
    }
}

impl Cluster {
    /// The address of a new database, made like `template`, to which nobody may be connected.
    pub(crate) fn database(&self, template: &str) -> String {
        let name = format!("test_{}", COUNT.fetch_add(1, Ordering::Relaxed));
        let mut command = self.client("createdb");
        run(command.args(["--template", template, &name]));
        self.address(&name)
    }

    /// The address of the database of this name.
    pub(crate) fn address(&self, name: &str) -> String {
        format!("postgres://lotse@127.0.0.1:{}/{name}", self.port)
    }

    /// A hot standby of this cluster, which follows it.
    pub(crate) fn standby(&self) -> Self {
        launch(&self.binaries, "hot_standby=on", |home| {
            run(home.command("pg_basebackup").args([
                "--host=127.0.0.1",
                "--username=lotse",
                "--port",
                &self.port.to_string(),
                "--write-recovery-conf",
                "--checkpoint=fast",
                "--no-sync",
            ]));
        })
    }

    /// Kills the server as a power failure would, and waits until nothing of it is left.
    pub(crate) fn kill(&self) {
        let file = std::fs::read_to_string(self.data.join("postmaster.pid")).unwrap();
        let server = file.lines().next().unwrap();
        // Linux tells who belongs to it; elsewhere it is given time.
        let children =
            std::fs::read_to_string(format!("/proc/{server}/task/{server}/children")).ok();
        self.tell("kill");
        let begun = Instant::now();
        let left = |process: &str| Path::new("/proc").join(process).exists();
        if children.is_none() {
            std::thread::sleep(Duration::from_secs(2));
        }
        for process in children.iter().flat_map(|list| list.split_whitespace()) {
            while left(process) {
                assert!(begun.elapsed() < PATIENCE, "{process} does not end");
                std::thread::sleep(Duration::from_millis(5));
            }
        }
        while self.is_ready() {
            std::thread::sleep(Duration::from_millis(5));
        }
    }

    /// Starts the server again, which then recovers.
    pub(crate) fn start_again(&self) {
        self.tell("start");
        assert!(self.becomes_ready(), "PostgreSQL did not start again");
    }

    fn tell(&self, word: &str) {
        let mut input = self.input.lock().unwrap();
        writeln!(input.as_mut().unwrap(), "{word}").unwrap();
    }

    fn is_ready(&self) -> bool {
        let ready = self.client("pg_isready").stdout(Stdio::null()).status();
        ready.is_ok_and(|status| status.success())
    }

    fn becomes_ready(&self) -> bool {
        let begun = Instant::now();
        while begun.elapsed() < PATIENCE {
            if self.is_ready() {
                return true;
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        false
    }

    fn client(&self, program: &str) -> Command {
        let mut command = Command::new(self.binaries.join(program));
        let port = self.port.to_string();
        command.args(["--host=127.0.0.1", "--username=lotse", "--port", &port]);
        command
    }
}

fn start(setting: &str) -> Option<Cluster> {
    let Some(binaries) = binaries() else {
        lacking::skip("PostgreSQL is not installed");
        return None;
    };
    Some(launch(&binaries, setting, |home| {
        // Another collation than the bytes' order shows where an order depends on it.
        run(home.command("initdb").args([
            "--username=lotse",
            "--auth=trust",
            "--encoding=UTF8",
            "--locale-provider=icu",
            "--icu-locale=de",
            "--no-sync",
        ]));
    }))
}

/// Where a cluster is to live.
struct Home<'a> {
    binaries: &'a Path,
    folder: PathBuf,
    data: PathBuf,
}

impl Home<'_> {
    /// A program of PostgreSQL, which refuses to run as root.
    fn program(&self, program: &str) -> Command {
        let program = self.binaries.join(program);
        let mut command = if is_root() {
            let mut command = Command::new("setpriv");
            command
                .args(["--reuid=65534", "--regid=65534", "--clear-groups"])
                .arg(program);
            command
        } else {
            Command::new(program)
        };
        command.current_dir(&self.folder);
        command
    }

    /// A program that makes the cluster's data.
    fn command(&self, program: &str) -> Command {
        let mut command = self.program(program);
        command.arg("--pgdata").arg(&self.data);
        command
    }
}

/// Starts a cluster whose data `make` makes. Between the choice of a port and its use another
/// process may take it: then all is tried again.
fn launch(binaries: &Path, setting: &str, make: impl Fn(&Home)) -> Cluster {
    for _ in 0..3 {
        let folder = tempfile::Builder::new()
            .prefix("lotse-postgres-")
            .tempdir()
            .unwrap()
            .keep();
        if is_root() {
            run(Command::new("chown").arg("65534:65534").arg(&folder));
        }
        let data = folder.join("data");
        let home = Home {
            binaries,
            folder,
            data,
        };
        make(&home);
        let port = TcpListener::bind("127.0.0.1:0")
            .unwrap()
            .local_addr()
            .unwrap()
            .port();
        let server = home.program("postgres");
        // INT is PostgreSQL's fast shutdown.
        let script = "folder=$1; shift; \"$@\" & child=$!; exec >/dev/null 2>&1; \
            while read -r line; do case $line in \
            kill) kill -KILL \"$child\"; wait \"$child\" ;; \
            start) \"$@\" & child=$! ;; \
            esac; done; kill -INT \"$child\"; wait \"$child\"; rm -rf \"$folder\"";
        let mut command = Command::new("sh");
        command
            .args(["-c", script, "postgres"])
            .arg(&home.folder)
            .arg(server.get_program())
            .args(server.get_args())
            .arg("-D")
            .arg(&home.data)
            .args(["-p", &port.to_string(), "-k", ""]);
        for setting in [
            "listen_addresses=127.0.0.1",
            "fsync=off",
            setting,
            "full_page_writes=off",
            // Otherwise a test's plans depend on when its tables were last looked at.
            "autovacuum=off",
            "max_connections=400",
            "shared_buffers=32MB",
        ] {
            command.args(["-c", setting]);
        }
        let mut shell = command
            .current_dir(&home.folder)
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let input = shell.stdin.take();
        let cluster = Cluster {
            binaries: binaries.to_owned(),
            port,
            data: home.data,
            shell,
            input: Mutex::new(input),
        };
        if cluster.becomes_ready() {
            return cluster;
        }
    }
    panic!("PostgreSQL does not start");
}

/// Where `initdb` and `postgres` are: where Debian keeps them, the newest version first, or in PATH.
fn binaries() -> Option<PathBuf> {
    let versions = std::fs::read_dir("/usr/lib/postgresql")
        .into_iter()
        .flatten()
        .flatten();
    let mut folders: Vec<PathBuf> = versions.map(|version| version.path().join("bin")).collect();
    folders.sort_by_key(|folder| {
        let version = folder
            .parent()
            .and_then(Path::file_name)
            .and_then(|name| name.to_str());
        std::cmp::Reverse(version.and_then(|version| version.parse::<u32>().ok()))
    });
    let path = std::env::var_os("PATH").unwrap_or_default();
    folders.extend(std::env::split_paths(&path));
    let complete = |folder: &PathBuf| {
        [
            "initdb",
            "postgres",
            "createdb",
            "pg_basebackup",
            "pg_isready",
        ]
        .iter()
        .all(|program| folder.join(program).is_file())
    };
    folders.into_iter().find(complete)
}

fn is_root() -> bool {
    let id = Command::new("id").arg("-u").output();
    id.is_ok_and(|output| output.stdout.trim_ascii() == b"0")
}

fn run(command: &mut Command) {
    let output = command
        .output()
        .unwrap_or_else(|error| panic!("{command:?}: {error}"));
    assert!(
        output.status.success(),
        "{command:?}: {}",
        String::from_utf8_lossy(&output.stderr)
    );
}
