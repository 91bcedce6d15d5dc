//! A postal address with its place on the map.

use sea_orm::FromJsonQueryResult;
use serde::{Deserialize, Serialize};

/// Where a letter goes. It is written as the country's post writes it, in every language.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, FromJsonQueryResult)]
#[serde(deny_unknown_fields)]
pub struct PostalAddress {
    /// Street and house number.
    pub street: String,
    /// The postal code.
    pub postal_code: String,
    /// Town or city.
    pub locality: String,
    /// ISO 3166-1 alpha-2, such as `DE`.
    pub country: String,
    /// Degrees north, WGS 84.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub latitude: Option<f64>,
    /// Degrees east, WGS 84.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub longitude: Option<f64>,
}

crate::db::cell!(json: PostalAddress);

impl PostalAddress {
    /// The address on one line.
    #[must_use]
    pub fn one_line(&self) -> String {
        format!("{}, {} {}", self.street, self.postal_code, self.locality)
    }
}
