//! The pages that the server shows, in a real browser: Chromium, driven by the scripts of
//! `tests/browser`.
//!
//! Where Chromium, Node or npm is missing these tests say so and pass; with `LOTSE_REQUIRE_ALL=1`
//! they fail.

use std::{
    io::{Read as _, Write as _},
    net::TcpListener,
    path::{Path, PathBuf},
    process::{Command, Stdio},
    sync::LazyLock,
};

use serde_json::{Value, json};

use crate::{
    lacking,
    server::{shipped, wait},
};

/// Where Chromium is; the browsers' own names for it.
const BROWSERS: [&str; 3] = [
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/usr/bin/google-chrome",
];

/// Drives the page at `url` with a script of `tests/browser`, and returns its result; none where
/// the browser is not installed.
///
/// The script gets `args`, and its pictures are in `target/tmp/browser/pictures`. No page may ask
/// for anything from another place than its own server, or complain in the console.
#[track_caller]
pub(crate) fn run(script: &str, url: &str, args: &Value) -> Option<Value> {
    let mut printed = drive(script, url, args)?;
    assert_eq!(printed["elsewhere"], json!([]), "requests to other places");
    assert_eq!(printed["complaints"], json!([]), "the page complains");
    Some(printed["result"].take())
}

/// Runs a script; returns what it prints: the result, the requests to other places, and the
/// complaints.
#[track_caller]
fn drive(script: &str, url: &str, args: &Value) -> Option<Value> {
    // Once: a script that runs must not be written anew under its feet.
    static PREPARED: LazyLock<Result<(&str, PathBuf), String>> = LazyLock::new(prepare);
    let (browser, folder) = match &*PREPARED {
        Ok(prepared) => prepared,
        Err(missing) => {
            lacking::skip(&format!("{script} cannot be run: {missing}"));
            return None;
        }
    };
    let input = json!({
        "url": url,
        "args": args,
        "browser": browser,
        "pictures": folder.join("pictures"),
    });
    let child = Command::new("node")
        .arg(script)
        .arg(input.to_string())
        .current_dir(folder)
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("node starts");
    let output = wait(child);
    let (stdout, stderr) = (
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr),
    );
    assert!(output.status.success(), "{script} failed\n{stdout}{stderr}");
    Some(serde_json::from_str(&stdout).expect("one JSON object"))
}

/// Installs the packages below the target directory, with the scripts beside them.
/// Returns the browser and that folder.
fn prepare() -> Result<(&'static str, PathBuf), String> {
    let browser = BROWSERS.into_iter().find(|path| Path::new(path).exists());
    let browser = browser.ok_or("there is no /usr/bin/chromium")?;
    let version = Command::new("node").arg("--version").output();
    version.map_err(|error| format!("node: {error}"))?;

    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/browser");
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("browser");
    std::fs::create_dir_all(folder.join("pictures")).unwrap();
    // What was installed, for the comparison with what is wanted.
    let installed = folder.join("installed.json");
    let wanted = std::fs::read(source.join("package-lock.json")).unwrap();
    for file in std::fs::read_dir(&source).unwrap() {
        let file = file.unwrap();
        if file.file_type().unwrap().is_file() {
            std::fs::copy(file.path(), folder.join(file.file_name())).unwrap();
        }
    }
    if std::fs::read(&installed).is_ok_and(|lock| lock == wanted) {
        return Ok((browser, folder));
    }
    let status = Command::new("npm")
        .args(["ci", "--no-audit", "--no-fund"])
        .current_dir(&folder)
        .stdout(Stdio::null())
        .status()
        .map_err(|error| format!("npm: {error}"))?;
    if !status.success() {
        return Err("npm ci failed".to_owned());
    }
    std::fs::write(installed, wanted).unwrap();
    Ok((browser, folder))
}

/// What is to be said of a page at one width: it fits, and every part can be reached, seen and read
/// aloud.
#[track_caller]
pub(crate) fn is_usable(width: &str, page: &Value) {
    assert_eq!(page["overflow"], 0, "at {width} px: scrolls sideways");
    assert_eq!(page["unreached"], json!([]), "at {width} px: by mouse only");
    assert_eq!(
        page["unmarked"],
        json!([]),
        "at {width} px: no language or direction"
    );
    for stop in page["tour"].as_array().unwrap() {
        assert_eq!(stop["ring"], true, "at {width} px: the focus is not shown");
        assert_eq!(stop["seen"], true, "at {width} px: the focus is elsewhere");
    }
}

/// A page that is as bad as can be, for whoever asks until the test ends.
fn bad_page() -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    let page = "<p>unmarked</p><p style='width:2000px'><a href='x' style='outline:none'>link</a>\
        <img src='http://elsewhere.example/a.png'><script>throw Error('broken')</script>";
    std::thread::spawn(move || {
        for stream in listener.incoming() {
            let mut stream = stream.unwrap();
            let _ = stream.read(&mut [0; 4096]);
            let _ = write!(
                stream,
                "HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ncontent-length: {}\r\nconnection: close\r\n\r\n{page}",
                page.len()
            );
        }
    });
    format!("http://{address}/")
}

/// The checks find what is wrong with a page; otherwise what they find right would mean nothing.
#[test]
fn a_bad_page_is_seen_to_be_bad() {
    let Some(printed) = drive("bad.mjs", &bad_page(), &Value::Null) else {
        return;
    };
    assert_eq!(
        printed["elsewhere"],
        json!(["http://elsewhere.example/a.png"])
    );
    let complaints = printed["complaints"].to_string();
    assert!(complaints.contains("Error: broken"), "{complaints}");
    let result = &printed["result"];
    assert!(result["overflow"].as_i64().unwrap() > 1000, "{result}");
    assert_eq!(result["unmarked"], json!(["unmarked", "link"]));
    assert_eq!(result["tour"][0]["ring"], false, "{result}");
    assert_eq!(result["before"].as_array().unwrap().len(), 1, "{result}");
}

/// The start page needs no mouse, fits a phone, and loads nothing from anywhere else.
#[tokio::test]
async fn the_start_page_is_usable_by_keyboard_and_on_a_phone() {
    let server = shipped();
    let url = format!("http://{}/", server.address());
    let Some(result) = run("start.mjs", &url, &Value::Null) else {
        return;
    };
    for width in ["390", "1200"] {
        let page = &result["widths"][width];
        is_usable(width, page);
        let stops = page["tour"].as_array().unwrap();
        let reached = |tag: &str, name: &str| {
            let mut named = stops.iter().filter(|stop| stop["tag"] == tag);
            named.any(|stop| stop["name"].as_str().unwrap().starts_with(name))
        };
        for (tag, name) in [
            ("a", "the schema"),
            ("pre", "Command: The newest news"),
            ("a", "Run this query"),
            ("textarea", "GraphQL query"),
            ("button", "Run"),
        ] {
            assert!(reached(tag, name), "at {width} px: no {tag} {name}: {page}");
        }
    }
    let locales = result["answer"]["data"]["locales"].as_array().unwrap();
    assert!(locales.contains(&json!({ "tag": "uk" })), "{locales:?}");
}
