//! Documents that are named by their hash instead of sent: trusted ones, which an operator put into
//! a folder, and those that clients sent before (Apollo's automatic persisted queries).

use super::request::Parameters;
use crate::graphql::judge::{Code, Refusal};
use crate::memory::Memory;
use sha2::{Digest, Sha256};
use std::collections::HashMap;
use std::sync::Arc;

/// Documents by the SHA-256 of their text.
#[derive(Clone, Debug, Default)]
pub struct TrustedDocuments {
    by_hash: HashMap<String, Arc<str>>,
    /// Whether no other document is answered.
    is_exclusive: bool,
}

impl TrustedDocuments {
    /// These documents; if `is_exclusive`, and only these.
    #[must_use]
    pub fn new(documents: impl IntoIterator<Item = String>, is_exclusive: bool) -> Self {
        let mut by_hash = HashMap::new();
        for text in documents {
            // Editors end a file with a line break that clients do not send.
            for text in [text.trim_end(), &text] {
                by_hash.insert(digits(text.as_bytes()), Arc::from(text));
            }
        }
        Self {
            by_hash,
            is_exclusive,
        }
    }

    /// How many there are.
    #[must_use]
    pub fn count(&self) -> usize {
        self.by_hash.len()
    }
}

/// Finds documents.
pub(super) struct Documents {
    trusted: TrustedDocuments,
    sent: Memory<String, Arc<str>>,
}

impl Documents {
    /// The trusted ones, and of those that clients send with their hash as many as have room in
    /// `sent_bytes`.
    pub(super) fn new(trusted: TrustedDocuments, sent_bytes: u64) -> Self {
        Self {
            trusted,
            sent: Memory::new(sent_bytes),
        }
    }

    /// The document of a request.
    ///
    /// # Errors
    /// If it is named and not known, if text and hash do not fit, or if it is not trusted.
    pub(super) fn find(&self, parameters: &Parameters) -> Result<String, Refusal> {
        let hash = match (&parameters.query, &parameters.hash) {
            (None, Some(hash)) => {
                let trusted = self.trusted.by_hash.get(hash).cloned();
                let known = trusted.or_else(|| self.sent.get(hash));
                let known = known.filter(|_| self.may_run(hash));
                return known.map(|text| text.to_string()).ok_or_else(|| {
                    if self.trusted.is_exclusive {
                        not_trusted()
                    } else {
                        // Word for word what Apollo's clients look for.
                        Refusal::new(Code::PersistedQueryNotFound, "PersistedQueryNotFound")
                    }
                });
            }
            (Some(query), Some(hash)) => {
                let actual = digits(query.as_bytes());
                if actual != *hash {
                    return Err(Refusal::new(
                        Code::PersistedQueryMismatch,
                        "The document is not the one of this hash.",
                    ));
                }
                actual
            }
            (Some(query), None) if self.trusted.is_exclusive => digits(query.as_bytes()),
            (query, None) => return Ok(query.clone().unwrap_or_default()),
        };
        if self.may_run(&hash) {
            Ok(parameters.query.clone().unwrap_or_default())
        } else {
            Err(not_trusted())
        }
    }

    /// Keeps a good document that was sent with its hash, for those who will only name it.
    pub(super) fn keep(&self, parameters: &Parameters, query: &str) {
        if let (Some(_), Some(hash)) = (&parameters.query, &parameters.hash) {
            let bytes = hash.len() + query.len();
            self.sent.insert(hash.clone(), query.into(), bytes);
        }
    }

    fn may_run(&self, hash: &str) -> bool {
        !self.trusted.is_exclusive || self.trusted.by_hash.contains_key(hash)
    }
}

fn not_trusted() -> Refusal {
    Refusal::new(
        Code::DocumentNotTrusted,
        "This server answers only the documents that its operator trusts.",
    )
}

fn digits(bytes: &[u8]) -> String {
    use std::fmt::Write;
    Sha256::digest(bytes)
        .iter()
        .fold(String::with_capacity(64), |mut text, byte| {
            // Writing to a String does not fail.
            let _ = write!(text, "{byte:02x}");
            text
        })
}
