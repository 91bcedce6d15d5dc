//! A private PostgreSQL cluster for the whole test binary, with a database for each test.
//!
//! It lives in a folder of its own, listens on this machine only, and is ended and removed with the
//! tests, however they end.

use std::{
    net::TcpListener,
    path::{Path, PathBuf},
    process::{Child, ChildStdin, Command, Stdio},
    sync::{
        OnceLock,
        atomic::{AtomicU32, Ordering},
    },
    time::{Duration, Instant},
};

use crate::lacking;

struct Cluster {
    binaries: PathBuf,
    port: u16,
    // Closed when the tests end; then the shell around the server ends it.
    _shell: (Child, Option<ChildStdin>),
}

/// The address of a new, empty database; none where PostgreSQL is not installed.
pub(crate) fn database() -> Option<String> {
    static CLUSTER: OnceLock<Option<Cluster>> = OnceLock::new();
    static COUNT: AtomicU32 = AtomicU32::new(0);
    let cluster = CLUSTER.get_or_init(start).as_ref()?;
    let name = format!("test_{}", COUNT.fetch_add(1, Ordering::Relaxed));
    let mut command = cluster.client("createdb");
    run(command.args(["--template=template0", &name]));
    Some(format!(
        "postgres://lotse@127.0.0.1:{}/{name}",
        cluster.port
    ))
}

impl Cluster {
    fn client(&self, program: &str) -> Command {
        let mut command = Command::new(self.binaries.join(program));
        let port = self.port.to_string();
        command.args(["--host=127.0.0.1", "--username=lotse", "--port", &port]);
        command
    }
}

fn start() -> Option<Cluster> {
    let Some(binaries) = binaries() else {
        lacking::skip("PostgreSQL is not installed");
        return None;
    };
    let folder = tempfile::Builder::new()
        .prefix("lotse-postgres-")
        .tempdir()
        .unwrap()
        .keep();
    let data = folder.join("data");
    // PostgreSQL refuses to run as root.
    let user = is_root().then_some([
        "setpriv",
        "--reuid=65534",
        "--regid=65534",
        "--clear-groups",
    ]);
    if user.is_some() {
        run(Command::new("chown").arg("65534:65534").arg(&folder));
    }
    let as_user = |program: &str| {
        let program = binaries.join(program);
        let mut command = match user {
            Some([setpriv, options @ ..]) => {
                let mut command = Command::new(setpriv);
                command.args(options).arg(program);
                command
            }
            None => Command::new(program),
        };
        command.current_dir(&folder);
        command
    };
    // Another collation than the bytes' order shows where an order depends on it.
    run(as_user("initdb").arg("--pgdata").arg(&data).args([
        "--username=lotse",
        "--auth=trust",
        "--encoding=UTF8",
        "--locale-provider=icu",
        "--icu-locale=de",
        "--no-sync",
    ]));
    for _ in 0..3 {
        let port = TcpListener::bind("127.0.0.1:0")
            .unwrap()
            .local_addr()
            .unwrap()
            .port();
        let server = as_user("postgres");
        // INT is PostgreSQL's fast shutdown.
        let script = "folder=$1; shift; \"$@\" & child=$!; exec >&- 2>&-; read -r line; kill -INT \"$child\"; wait \"$child\"; rm -rf \"$folder\"";
        let mut shell = Command::new("sh")
            .args(["-c", script, "postgres"])
            .arg(&folder)
            .arg(server.get_program())
            .args(server.get_args())
            .arg("-D")
            .arg(&data)
            .args(["-p", &port.to_string(), "-k", ""])
            .args([
                "-c",
                "listen_addresses=127.0.0.1",
                "-c",
                "fsync=off",
                "-c",
                "synchronous_commit=off",
            ])
            .args([
                "-c",
                "full_page_writes=off",
                "-c",
                "max_connections=400",
                "-c",
                "shared_buffers=32MB",
            ])
            .current_dir(&folder)
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let input = shell.stdin.take();
        let cluster = Cluster {
            binaries: binaries.clone(),
            port,
            _shell: (shell, input),
        };
        let begun = Instant::now();
        while begun.elapsed() < Duration::from_secs(30) {
            let ready = cluster.client("pg_isready").stdout(Stdio::null()).status();
            if ready.is_ok_and(|status| status.success()) {
                return Some(cluster);
            }
            std::thread::sleep(Duration::from_millis(50));
        }
    }
    panic!("PostgreSQL did not start in {}", folder.display());
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
        ["initdb", "postgres", "createdb", "pg_isready"]
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
