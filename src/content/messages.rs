//! The messages of an item, as a row of words holds them.

use std::collections::BTreeMap;

use crate::words::file::LocaleFile;

/// Whether a message counts when one asks how much is translated. A slug is an address, and
/// optional.
#[must_use]
pub fn counts(id: &str) -> bool {
    id != "slug"
}

/// The entries of checked Fluent by their id.
#[must_use]
pub fn entries(text: &str) -> BTreeMap<String, String> {
    let file = LocaleFile::parse(text);
    file.entries
        .iter()
        .filter(|entry| !entry.duplicate)
        .map(|entry| (entry.id.clone(), entry.text.trim_end().to_owned()))
        .collect()
}
