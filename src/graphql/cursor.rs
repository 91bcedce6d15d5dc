//! Cursors as clients have them: opaque, and of one order.

use async_graphql::Result;
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};

use super::error::bad_input;
use crate::content::{
    KindTable,
    list::{Cursor, Order},
};

/// Writes a cursor.
#[must_use]
pub fn encode(cursor: &Cursor) -> String {
    // A cursor is made of strings and numbers, which JSON can always hold.
    URL_SAFE_NO_PAD.encode(serde_json::to_vec(cursor).unwrap_or_default())
}

/// Reads a cursor of a list in the order `order`.
///
/// # Errors
/// If it is no such cursor.
pub fn decode<T: KindTable>(text: &str, order: &Order<T>) -> Result<Cursor> {
    let wrong = || {
        bad_input(
            "This cursor is of another list or order. Take `startCursor` or `endCursor` of the page that you come from.",
        )
    };
    if text.len() > 512 {
        return Err(wrong());
    }
    let bytes = URL_SAFE_NO_PAD.decode(text).map_err(|_| wrong())?;
    let cursor: Cursor = serde_json::from_slice(&bytes).map_err(|_| wrong())?;
    if cursor.order == order.name && cursor.place.is_possible(order.measure) {
        Ok(cursor)
    } else {
        Err(wrong())
    }
}
