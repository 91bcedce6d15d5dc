//! Facts come in from readable TOML files: all of them or none, by kind and slug.
//!
//! [`read`] parses a file and gathers every problem with its place; [`apply`] checks what items say
//! of each other and writes what changed, in one transaction.

mod apply;
mod check;
mod fields;
mod kinds;
mod known;
mod read;

use std::{fmt, path::PathBuf};

pub use apply::{Imported, apply, begin};
pub use read::{FactsFile, read};

/// Something in a facts file that has to be mended.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    /// The file.
    pub path: PathBuf,
    /// From 1; 0 where the whole file is meant.
    pub line: usize,
    /// From 1, in characters.
    pub column: usize,
    /// What is wrong and what to do.
    pub message: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            path,
            line,
            column,
            message,
        } = self;
        if *line == 0 {
            write!(formatter, "{}: {message}", path.display())
        } else {
            write!(formatter, "{}:{line}:{column}: {message}", path.display())
        }
    }
}
