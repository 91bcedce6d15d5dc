//! Cursors as clients have them: opaque, and of the list that they come from.

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use serde::{Serialize, de::DeserializeOwned};

/// A longer text is no cursor.
const LONGEST: usize = 512;

/// Writes a cursor.
#[must_use]
pub fn encode(cursor: &impl Serialize) -> String {
    // A cursor is made of strings and numbers, which JSON can always hold.
    URL_SAFE_NO_PAD.encode(serde_json::to_vec(cursor).unwrap_or_default())
}

/// Reads a cursor; none if it is no such cursor. Whether it is of the list at hand is for the caller
/// to say.
#[must_use]
pub fn decode<C: DeserializeOwned>(text: &str) -> Option<C> {
    let bytes = (text.len() <= LONGEST).then(|| URL_SAFE_NO_PAD.decode(text))?;
    serde_json::from_slice(&bytes.ok()?).ok()
}
