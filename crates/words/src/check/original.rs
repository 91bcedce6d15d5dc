//! The files of the source locale, which translations are compared with.

use std::sync::OnceLock;

use super::markup::Outline;
use crate::file::LocaleFile;

/// A file of the source locale, with what is compared with each of its translations.
#[derive(Debug)]
pub struct OriginalFile<'a> {
    pub(super) file: LocaleFile<'a>,
    /// What Markdown makes of an item's body, read for the first translation.
    pub(super) outline: OnceLock<Outline>,
}

impl<'a> From<LocaleFile<'a>> for OriginalFile<'a> {
    fn from(file: LocaleFile<'a>) -> Self {
        Self {
            file,
            outline: OnceLock::new(),
        }
    }
}
