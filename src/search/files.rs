//! The files of an index, which are mapped into memory.
//!
//! Whoever reads a mapped file behind its end is killed by the system, and the whole server with it.
//! Files of an index are written once and never become shorter; but somebody may cut them, by a copy
//! that goes wrong, say. So their lengths are looked at before they are read.

use std::path::{Path, PathBuf};

use tantivy::{Index, TantivyError};

/// The files of an index with their lengths; none of one that is in memory.
#[derive(Debug, Default)]
pub(super) struct Files(Vec<(PathBuf, u64)>);

impl Files {
    /// The files of `index`, which is in `folder`, as they are now.
    pub(super) fn of(index: &Index, folder: &Path) -> tantivy::Result<Self> {
        let paths = index.load_metas()?.list_segment_files();
        let with_length = |path: PathBuf| {
            let path = folder.join(path);
            let length = path.metadata().ok()?.len();
            Some((path, length))
        };
        Ok(Self(paths.into_iter().filter_map(with_length).collect()))
    }

    /// Whether they are still as long as they were. What was removed can be read on.
    ///
    /// # Errors
    /// If one of them was cut.
    pub(super) fn check(&self) -> tantivy::Result<()> {
        let is_cut = |(path, length): &(PathBuf, u64)| {
            let now = path.metadata();
            now.is_ok_and(|now| now.len() < *length)
        };
        match self.0.iter().find(|file| is_cut(file)) {
            None => Ok(()),
            Some((path, _)) => Err(TantivyError::InternalError(format!(
                "{} was cut",
                path.display()
            ))),
        }
    }
}
