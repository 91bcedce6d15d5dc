//! Items' global ids: the kind and the slug, for `node`.

use async_graphql::{Enum, ID};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};

use crate::content::ItemKind;

/// What an item is.
#[derive(Enum, Clone, Copy, Debug, PartialEq, Eq)]
#[graphql(name = "ItemKind", remote = "ItemKind")]
pub enum Kind {
    /// A conference.
    Conference,
    /// A news article.
    News,
    /// A report on a workshop.
    WorkshopReport,
    /// An organisation or body of the network.
    Organisation,
    /// A way to reach an organisation.
    Contact,
}

/// The global id of an item.
#[must_use]
pub fn global_id(kind: ItemKind, slug: &str) -> ID {
    ID(URL_SAFE_NO_PAD.encode(format!("{kind}:{slug}")))
}

/// The kind and slug of the item of a global id; none if it is no such id.
#[must_use]
pub fn from_global_id(id: &ID) -> Option<(ItemKind, String)> {
    let text = String::from_utf8(URL_SAFE_NO_PAD.decode(id.as_str()).ok()?).ok()?;
    let (kind, slug) = text.split_once(':')?;
    Some((kind.parse().ok()?, slug.to_owned()))
}
