//! How findings are told: to people, and in the forms that machines read.

mod github;
mod sarif;

use std::{io::IsTerminal, path::Path};

use clap::ValueEnum;

use super::print;
use crate::{
    sync::Outcome,
    words::check::{Diagnostic, Wordings, render_diagnostic},
};

/// In what form findings are told.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(super) enum Format {
    /// For people, with the source line, on standard error
    #[default]
    People,
    /// An object a line
    Json,
    /// Annotations of a pull request on GitHub
    Github,
    /// SARIF 2.1.0, for code scanning and editors
    Sarif,
}

/// Tells what was found. Places are told from the current folder, so that a terminal or an editor
/// can open them.
pub(super) fn findings(outcome: &Outcome, root: &Path, format: Format, wordings: &Wordings) {
    let placed = outcome.findings.iter().map(|finding| {
        let mut diagnostic = finding.diagnostic.clone();
        diagnostic.path = from_here(root, &diagnostic.path);
        (diagnostic, &finding.source)
    });
    match format {
        Format::People => {
            let color = std::io::stderr().is_terminal();
            for (diagnostic, source) in placed {
                print::note(&render_diagnostic(&diagnostic, source, wordings, color));
            }
        }
        Format::Json => {
            for (diagnostic, _) in placed {
                if let Ok(line) = serde_json::to_string(&diagnostic.told(wordings)) {
                    print::text(&format!("{line}\n"));
                }
            }
        }
        Format::Github => {
            for (diagnostic, _) in placed {
                print::text(&github::command(&diagnostic.told(wordings)));
            }
        }
        Format::Sarif => {
            let diagnostics: Vec<Diagnostic> = placed.map(|(diagnostic, _)| diagnostic).collect();
            let log = sarif::log(&diagnostics, wordings);
            print::text(&format!("{log:#}\n"));
        }
    }
}

/// With `/` on every system.
fn from_here(root: &Path, path: &str) -> String {
    let whole = root.join(path);
    let whole = whole.strip_prefix(".").unwrap_or(&whole);
    whole.display().to_string().replace('\\', "/")
}
