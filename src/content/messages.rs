//! Which messages of an item are for readers.

/// Whether a message counts when one asks how much is translated. A slug is an address, and
/// optional.
#[must_use]
pub fn counts(id: &str) -> bool {
    id != "slug"
}
