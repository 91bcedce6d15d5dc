//! Runs the independent judges that need Node: graphql-js and the audits of graphql-http.
//!
//! Where Node or npm is missing these tests say so and pass; with `LOTSE_REQUIRE_ALL=1` they fail.

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::Mutex;

/// Runs a script of `tests/http/node` with `input`, and returns what it prints; `None` if Node or
/// npm is missing.
pub(crate) fn run(script: &str, input: &str) -> Option<String> {
    if let Err(missing) = prepare() {
        #[expect(clippy::disallowed_methods, reason = "a test's own switch")]
        let must = std::env::var("LOTSE_REQUIRE_ALL").is_ok_and(|value| value == "1");
        assert!(!must, "cannot compare with graphql-js: {missing}");
        eprintln!("\n*** SKIPPED: {script} did not run: {missing} ***\n");
        return None;
    }
    let mut child = Command::new("node")
        .arg(script)
        .current_dir(folder())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("node starts");
    let mut stdin = child.stdin.take().expect("a pipe");
    stdin.write_all(input.as_bytes()).expect("input is read");
    drop(stdin);
    let output = child.wait_with_output().expect("node ends");
    assert!(output.status.success(), "{script} failed");
    Some(String::from_utf8(output.stdout).expect("text"))
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/http/node")
}

/// Installs the packages on first use.
fn prepare() -> Result<(), String> {
    static ONE_AT_A_TIME: Mutex<()> = Mutex::new(());
    let _guard = ONE_AT_A_TIME
        .lock()
        .unwrap_or_else(std::sync::PoisonError::into_inner);
    let version = Command::new("node").arg("--version").output();
    version.map_err(|error| format!("node: {error}"))?;
    if folder().join("node_modules/graphql-http").is_dir() {
        return Ok(());
    }
    let installed = Command::new("npm")
        .args(["ci", "--no-audit", "--no-fund"])
        .current_dir(folder())
        .stdout(Stdio::null())
        .status()
        .map_err(|error| format!("npm: {error}"))?;
    if installed.success() {
        Ok(())
    } else {
        Err("npm ci failed".to_owned())
    }
}
