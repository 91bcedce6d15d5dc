//! Postal addresses in the contract.

use async_graphql::{Object, SimpleObject};

use crate::content::postal_address::PostalAddress;

/// Where a letter goes; written as the country's post writes it, in every language.
pub struct Address(pub PostalAddress);

/// A place on the map, WGS 84.
#[derive(SimpleObject)]
pub struct Coordinates {
    /// Degrees north.
    latitude: f64,
    /// Degrees east.
    longitude: f64,
}

/// Where a letter goes; written as the country's post writes it, in every language.
#[Object]
impl Address {
    /// Street and house number.
    async fn street(&self) -> &str {
        &self.0.street
    }

    /// The postal code.
    async fn postal_code(&self) -> &str {
        &self.0.postal_code
    }

    /// Town or city.
    async fn locality(&self) -> &str {
        &self.0.locality
    }

    /// The country by its ISO 3166-1 alpha-2 code, such as `DE`.
    async fn country(&self) -> &str {
        &self.0.country
    }

    /// The address on one line.
    async fn one_line(&self) -> String {
        self.0.one_line()
    }

    /// Its place on the map, if it is known.
    async fn coordinates(&self) -> Option<Coordinates> {
        Some(Coordinates {
            latitude: self.0.latitude?,
            longitude: self.0.longitude?,
        })
    }
}
