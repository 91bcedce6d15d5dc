//! The `[http]` and `[cache]` tables of `lotse.toml`.

use ipnet::IpNet;
use serde::{Deserialize, Deserializer, de};

/// Who may call from where, and whose word about addresses is believed.
#[derive(Deserialize, Clone, Debug, Default, PartialEq, Eq)]
#[serde(deny_unknown_fields, default)]
pub struct HttpSettings {
    /// Websites whose scripts may read the answers: `"any"`, or a list of origins such as
    /// `["https://example.org"]`. Any, unless set: what is served without a token is public.
    pub allowed_origins: AllowedOrigins,
    /// Networks of the reverse proxies whose `X-Forwarded-For` is believed, such as
    /// `["127.0.0.1/32", "10.0.0.0/8"]`. None, unless set.
    #[serde(deserialize_with = "networks")]
    pub trusted_proxies: Vec<IpNet>,
    /// The address under which the world reaches the server, for the examples of the start page:
    /// `"https://api.example.org"`. Without it, the request's `Host` is used.
    pub public_address: Option<String>,
}

impl HttpSettings {
    /// Whether the operator tells of a reverse proxy: then the other end of a connection says nothing
    /// about who asks.
    #[must_use]
    pub fn tells_of_proxy(&self) -> bool {
        !self.trusted_proxies.is_empty() || self.public_address.is_some()
    }
}

/// How much is kept in memory, as `[cache]` in `lotse.toml` sets it. Zero keeps nothing.
#[derive(Deserialize, Clone, Debug, PartialEq, Eq)]
#[serde(deny_unknown_fields, default)]
pub struct CacheSettings {
    /// Bytes of whole answers.
    pub answer_bytes: u64,
    /// Bytes of items, pages and renditions.
    pub content_bytes: u64,
    /// Bytes of Fluent that are kept parsed.
    pub words_bytes: u64,
    /// Bytes of documents that were judged.
    pub document_bytes: u64,
    /// Bytes of requests that were read and judged, their documents with them.
    pub request_bytes: u64,
    /// Bytes of documents that clients sent with their hash, so that others need only name them.
    pub persisted_bytes: u64,
    /// For how many seconds a cache on the way may use an answer without asking. Answers with news
    /// or contacts, which may have to be withdrawn, at most 60.
    pub max_age_seconds: u32,
    /// For how many seconds after that it may use the answer while it asks.
    pub stale_while_revalidate_seconds: u32,
}

impl Default for CacheSettings {
    fn default() -> Self {
        Self {
            answer_bytes: 24 << 20,
            content_bytes: 32 << 20,
            words_bytes: 8 << 20,
            document_bytes: 8 << 20,
            request_bytes: 8 << 20,
            persisted_bytes: 4 << 20,
            max_age_seconds: 300,
            stale_while_revalidate_seconds: 600,
        }
    }
}

/// Websites whose scripts may read the answers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum AllowedOrigins {
    /// Every website.
    #[default]
    Any,
    /// These origins: scheme, host and port, without a path.
    List(Vec<String>),
}

impl<'de> Deserialize<'de> for AllowedOrigins {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(untagged)]
        enum Written {
            Word(String),
            List(Vec<String>),
        }
        match Written::deserialize(deserializer)? {
            Written::Word(word) if word == "any" => Ok(Self::Any),
            Written::Word(word) => Err(de::Error::custom(format!(
                "`{word}` is neither \"any\" nor a list of origins"
            ))),
            Written::List(origins) => {
                for origin in &origins {
                    let whole = url::Url::parse(origin)
                        .is_ok_and(|url| url.origin().ascii_serialization() == *origin);
                    if !whole {
                        return Err(de::Error::custom(format!(
                            "`{origin}` is not an origin; write scheme and host, as in \"https://example.org\""
                        )));
                    }
                }
                Ok(Self::List(origins))
            }
        }
    }
}

fn networks<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<IpNet>, D::Error> {
    Vec::<String>::deserialize(deserializer)?
        .into_iter()
        .map(|written| {
            written.parse::<IpNet>().or_else(|_| {
                written
                    .parse::<std::net::IpAddr>()
                    .map(IpNet::from)
                    .map_err(|_| {
                        de::Error::custom(format!(
                            "`{written}` is not a network; write it as in \"10.0.0.0/8\""
                        ))
                    })
            })
        })
        .collect()
}
