//! What can keep a command from doing its work, said so that its user can mend it.

use std::{io, net::SocketAddr, path::PathBuf};

use sea_orm::DbErr;

/// Why a command stopped.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// A setting does not make sense.
    #[error("{name}: {problem}\n  help: {help}")]
    Setting {
        /// Where the setting is.
        name: String,
        /// What is wrong with it.
        problem: String,
        /// What to do.
        help: String,
    },
    /// There is no connection to the database.
    #[error(
        "cannot open the database {url}: {source}\n  help: check the address in --database or DATABASE_URL, and that the database runs and may be written to"
    )]
    Connect {
        /// Its address, without the password.
        url: String,
        /// Why.
        source: DbErr,
    },
    /// A newer version of Lotse made the database.
    #[error(
        "a newer version of Lotse made this database: it knows the migration `{migration}`, which this one does not\n  help: run that newer version, or point --database at another database"
    )]
    NewerDatabase {
        /// The first migration that is not known.
        migration: String,
    },
    /// An older version of Lotse made the database, and it must not be changed.
    #[error(
        "an older version of Lotse made this database: it lacks the migration `{migration}`\n  help: `lotse sync` and `lotse serve` bring it up to date"
    )]
    OlderDatabase {
        /// The first migration that it lacks.
        migration: String,
    },
    /// The database refused something.
    #[error("the database failed: {0}")]
    Database(#[from] DbErr),
    /// A file or folder cannot be used.
    #[error("cannot use {}: {source}", path.display())]
    File {
        /// Which.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// The locale files cannot be taken over at all.
    #[error("the locale files in {}: {problem}\n  help: {help}", path.display())]
    Locales {
        /// Their folder.
        path: PathBuf,
        /// What is wrong.
        problem: String,
        /// What to do.
        help: String,
    },
    /// The address to serve on cannot be had.
    #[error(
        "cannot listen on {address}: {source}\n  help: another program may be using it; choose another with --listen or LOTSE_LISTEN"
    )]
    Listen {
        /// The address.
        address: SocketAddr,
        /// Why.
        source: io::Error,
    },
    /// Facts that are to be imported are wrong; nothing was imported.
    #[error("{}nothing was imported: {} to mend", lines(.0), errors(.0.len()))]
    Import(Vec<crate::import::Problem>),
    /// Something that should not happen.
    #[error("{0}")]
    Internal(String),
}

fn lines(problems: &[crate::import::Problem]) -> String {
    let mut lines = String::new();
    for problem in problems {
        lines.push_str(&problem.to_string());
        lines.push('\n');
    }
    lines
}

fn errors(count: usize) -> String {
    if count == 1 {
        "1 error".to_owned()
    } else {
        format!("{count} errors")
    }
}
