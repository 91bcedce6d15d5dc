//! Table `item`: what every published thing has.

use sea_orm::{FromJsonQueryResult, entity::prelude::*};
use serde::{Deserialize, Serialize};

use crate::{content::ItemKind, words::fact::Facts};

/// One item.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "item")]
pub struct Model {
    /// The key that other tables refer to; never shown.
    #[sea_orm(primary_key)]
    pub id: i64,
    /// What it is.
    pub kind: ItemKind,
    /// Its stable name within its kind: the German file name.
    pub slug: String,
    /// Whether it is not to be shown yet.
    pub draft: bool,
    /// Whether it is an example, not real.
    pub example: bool,
    /// Named facts for its words, beside the columns of its kind.
    #[sea_orm(column_type = "JsonBinary")]
    pub facts: NamedFacts,
    /// Where it points to; what a link is called is words.
    #[sea_orm(column_type = "JsonBinary")]
    pub links: Links,
    /// Its picture; what the picture shows is words.
    #[sea_orm(column_type = "JsonBinary", nullable)]
    pub image: Option<Image>,
}

/// Facts that an editor named.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, FromJsonQueryResult)]
pub struct NamedFacts(pub Facts);

/// The links of an item.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, FromJsonQueryResult)]
pub struct Links(pub Vec<Link>);

/// A link of an item. Its text is the message `link-<key>` of the item, or of the labels.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Link {
    /// Names the message.
    pub key: String,
    /// An absolute http or https address.
    pub url: String,
}

/// The picture of an item. What it shows is the message `image-alt`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, FromJsonQueryResult)]
#[serde(deny_unknown_fields)]
pub struct Image {
    /// An absolute http or https address.
    pub url: String,
    /// In pixels.
    pub width: u32,
    /// In pixels.
    pub height: u32,
    /// Whom to name beside the picture.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub credit: Option<String>,
}

impl ActiveModelBehavior for ActiveModel {}

crate::db::cell!(json: NamedFacts, Links, Image);
crate::db::row!(Model {
    id,
    kind,
    slug,
    draft,
    example,
    facts,
    links,
    image,
});
