//! Whether anything was committed to SQLite, without asking it.
//!
//! In write-ahead mode SQLite keeps an index of the log in shared memory, the file `<database>-shm`.
//! A commit is visible to readers from the moment at which its header there has changed: SQLite
//! itself compares these bytes when a read begins ("The WAL-Index File Format", section 2.1). So
//! nothing was committed as long as they are the same.

use std::{fs::File, sync::Arc};

/// The header as it was at some time.
pub type Stamp = [u8; 48];

/// Reads the header of the index.
#[derive(Clone, Debug)]
pub(super) struct Stamps(Option<Arc<File>>);

impl Stamps {
    /// The index of the database at `path`, which is open already. None where it cannot be read.
    pub(super) fn of(path: &str) -> Self {
        Self(File::open(format!("{path}-shm")).ok().map(Arc::new))
    }

    /// Nothing can be told.
    pub(super) fn none() -> Self {
        Self(None)
    }

    #[cfg(unix)]
    pub(super) fn now(&self) -> Option<Stamp> {
        use std::os::unix::fs::FileExt;
        let mut stamp = [0; 48];
        self.0.as_ref()?.read_exact_at(&mut stamp, 0).ok()?;
        Some(stamp)
    }

    #[cfg(not(unix))]
    pub(super) fn now(&self) -> Option<Stamp> {
        None
    }
}
