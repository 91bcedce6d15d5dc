//! What people and machines read.

#![expect(clippy::print_stderr, reason = "this is where printing happens")]

use std::{
    io::{IsTerminal, Write},
    path::Path,
};

use indicatif::{ProgressBar, ProgressStyle};

use crate::{sync::Outcome, words::check::render_diagnostic};

/// Prints a result.
pub(super) fn text(text: &str) {
    // A reader that has gone away wants no more.
    let _ = write!(std::io::stdout(), "{text}");
}

/// Prints why a command stopped.
pub(super) fn error(message: &str) {
    eprintln!("error: {message}");
}

/// Tells a person something beside the result.
pub(super) fn note(message: &str) {
    eprintln!("{message}");
}

/// Prints what a check found: for people on standard error, or an object a line on standard output.
/// Places are told from the current folder, so that a terminal or an editor can open them.
pub(super) fn findings(outcome: &Outcome, root: &Path, json: bool) {
    let color = std::io::stderr().is_terminal();
    for finding in &outcome.findings {
        let mut diagnostic = finding.diagnostic.clone();
        diagnostic.path = root.join(&diagnostic.path).display().to_string();
        if json {
            if let Ok(line) = serde_json::to_string(&diagnostic) {
                text(&format!("{line}\n"));
            }
        } else {
            eprintln!("{}", render_diagnostic(&diagnostic, &finding.source, color));
        }
    }
}

/// A progress bar at a terminal; nothing elsewhere.
pub(super) fn progress(what: &'static str) -> ProgressBar {
    let bar = if std::io::stderr().is_terminal() {
        ProgressBar::new(0)
    } else {
        ProgressBar::hidden()
    };
    let style = ProgressStyle::with_template("{msg} [{bar:40}] {pos}/{len}");
    bar.set_style(
        style
            .unwrap_or_else(|_| ProgressStyle::default_bar())
            .progress_chars("=> "),
    );
    bar.set_message(what);
    bar
}

/// `1 file`, `2 files`
pub(super) fn count(number: usize, one: &str, many: &str) -> String {
    if number == 1 {
        format!("1 {one}")
    } else {
        format!("{number} {many}")
    }
}
