//! What people and machines read.

#![expect(clippy::print_stderr, reason = "this is where printing happens")]

use std::io::{IsTerminal, Write};

use indicatif::{ProgressBar, ProgressStyle};

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
