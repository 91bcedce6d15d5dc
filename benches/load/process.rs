//! The servers that are measured, each a process of its own.

use std::{
    fs,
    net::{SocketAddr, TcpListener},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

use super::client::{Connection, Failure, get};

/// How long a server may take to be ready.
const PATIENCE: Duration = Duration::from_mins(10);

/// A server, which ends with the value.
pub struct Server {
    child: Child,
    pub address: SocketAddr,
    /// From the start of the process to the first sign that it is ready.
    pub ready_after: Duration,
}

impl Drop for Server {
    fn drop(&mut self) {
        // It fails only where the process has ended.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// What a server is started with.
#[derive(Clone, Debug)]
pub struct Start<'a> {
    pub lotse: &'a Path,
    pub folder: &'a Path,
    pub database: &'a str,
    /// Settings as in `lotse.toml`.
    pub settings: &'a str,
    /// The folder of locale files; none on a replica.
    pub locales: Option<&'a Path>,
    pub log: Option<&'a str>,
    /// The folder of the search index, which is made behind the service; none for no search.
    pub search: Option<&'a Path>,
}

fn free_address() -> Result<SocketAddr, Failure> {
    Ok(TcpListener::bind("127.0.0.1:0")?.local_addr()?)
}

impl Server {
    /// Starts Lotse, and waits until it is ready.
    pub async fn lotse(start: &Start<'_>) -> Result<Self, Failure> {
        let address = free_address()?;
        let settings = start.folder.join("load.toml");
        fs::write(&settings, start.settings)?;
        let mut command = lotse(start.lotse, start.folder, start.database);
        command
            .arg("--config")
            .arg(&settings)
            .args(["--listen", &address.to_string()]);
        match start.locales {
            Some(locales) => command.arg("--locales").arg(locales),
            None => command.args(["--locales", "none"]),
        };
        command
            .arg("--index")
            .arg(start.search.unwrap_or(Path::new("none")));
        if let Some(log) = start.log {
            command.args(["--log", log]);
        }
        Self::start(command, address, "/health/ready").await
    }

    /// Starts the baseline, which answers everything with the bytes of a file.
    pub async fn baseline(answer: &Path) -> Result<Self, Failure> {
        let address = free_address()?;
        let mut command = Command::new(std::env::current_exe()?);
        command
            .arg("--answer")
            .arg(answer)
            .args(["--listen", &address.to_string()]);
        Self::start(command, address, "/").await
    }

    async fn start(
        mut command: Command,
        address: SocketAddr,
        ready: &str,
    ) -> Result<Self, Failure> {
        let begun = Instant::now();
        let mut child = command
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()?;
        let request = get(address, ready);
        loop {
            if let Ok(mut connection) = Connection::open(address).await
                && let Ok(answer) = connection.send(&request).await
                && answer.status == 200
            {
                return Ok(Self {
                    child,
                    address,
                    ready_after: begun.elapsed(),
                });
            }
            if let Some(status) = child.try_wait()? {
                return Err(format!("{command:?} ended: {status}").into());
            }
            if begun.elapsed() > PATIENCE {
                return Err(format!("{command:?} was not ready").into());
            }
            tokio::time::sleep(Duration::from_millis(1)).await;
        }
    }

    pub fn usage(&self) -> Usage {
        Usage::of(self.child.id())
    }
}

/// A command of Lotse.
pub fn lotse(program: &Path, folder: &Path, database: &str) -> Command {
    let mut command = Command::new(program);
    for name in [
        "LOTSE_LOCALES",
        "LOTSE_FACTS",
        "LOTSE_CONFIG",
        "LOTSE_LISTEN",
        "LOTSE_LOG",
    ] {
        command.env_remove(name);
    }
    command.current_dir(folder).args(["--database", database]);
    command
}

/// Runs a command to its end: how long it took, and what it used.
pub fn run(mut command: Command) -> Result<(Duration, Usage), Failure> {
    let begun = Instant::now();
    let log = tempfile::NamedTempFile::new()?;
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(log.reopen()?)
        .spawn()?;
    let mut usage = Usage::default();
    loop {
        usage = usage.max(Usage::of(child.id()));
        if let Some(status) = child.try_wait()? {
            if status.success() {
                return Ok((begun.elapsed(), usage));
            }
            return Err(
                format!("{command:?}: {status}\n{}", fs::read_to_string(log.path())?).into(),
            );
        }
        std::thread::sleep(Duration::from_millis(20));
    }
}

/// What a process has used so far.
#[derive(Clone, Copy, Debug, Default)]
pub struct Usage {
    /// Resident memory, in MB.
    pub resident: f64,
    /// What of it is the process's own, and no mapped file, in MB.
    pub own: f64,
    /// The most that was resident at once, in MB.
    pub peak: f64,
    /// Time on a processor.
    pub cpu: Duration,
}

impl Usage {
    fn of(process: u32) -> Self {
        let folder = PathBuf::from(format!("/proc/{process}"));
        let status = fs::read_to_string(folder.join("status")).unwrap_or_default();
        let megabytes = |name: &str| {
            let line = status.lines().find_map(|line| line.strip_prefix(name));
            let kilobytes =
                line.and_then(|line| line.trim().trim_end_matches(" kB").parse::<f64>().ok());
            kilobytes.unwrap_or_default() / 1024.0
        };
        let stat = fs::read_to_string(folder.join("stat")).unwrap_or_default();
        // After the name, which may hold anything, come the fields from the third on.
        let fields = stat.rsplit_once(')').map_or("", |(_, fields)| fields);
        let ticks: u64 = fields
            .split_whitespace()
            .skip(11)
            .take(2)
            .filter_map(|field| field.parse::<u64>().ok())
            .sum();
        Self {
            resident: megabytes("VmRSS:"),
            own: megabytes("RssAnon:"),
            peak: megabytes("VmHWM:"),
            // Linux counts in hundredths of a second, whatever the processor.
            cpu: Duration::from_millis(ticks * 10),
        }
    }

    fn max(self, other: Self) -> Self {
        Self {
            resident: self.resident.max(other.resident),
            own: self.own.max(other.own),
            peak: self.peak.max(other.peak),
            cpu: self.cpu.max(other.cpu),
        }
    }
}

impl std::fmt::Display for Usage {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self {
            resident,
            own,
            peak,
            ..
        } = self;
        write!(
            formatter,
            "{resident:.0} MB resident, {own:.0} MB of it no mapped files; {peak:.0} MB at most"
        )
    }
}
