//! Confirmations: translations that are still right as they are, although the source has changed.
//!
//! They are kept beside the words, in one file for each locale, so that they travel with them: by a
//! pull request, into another checkout, into a new database. A confirmation names what the source and
//! the translation say, by their fingerprint, and so holds until one of them says something else.

use std::{collections::BTreeMap, fmt::Write, io, ops::Range, path::Path};

use sha2::{Digest, Sha256};

use super::scan::ItemName;
use crate::{content::ItemKind, words::canonical::canonical};

/// The confirmations of a locale, in its folder.
pub(super) const CONFIRMED: &str = "confirmed.txt";

const HEADING: &str = "# Translations that are still right although the source text has changed, written by `lotse confirm`.\n# Each line: item, message, fingerprint of the source text and the translation.\n";

/// How many digits of a fingerprint are kept: 64 bits, which nobody guesses by accident.
const DIGITS: usize = 16;

/// The confirmations of one locale.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Confirmations(BTreeMap<(ItemName, String), String>);

impl Confirmations {
    /// Reads a file of confirmations; also returns the places of lines that are none.
    pub(super) fn parse(text: &str) -> (Self, Vec<Range<usize>>) {
        let (mut confirmations, mut strange) = (Self::default(), Vec::new());
        let mut end = 0;
        for line in text.split_inclusive('\n') {
            let start = end;
            end += line.len();
            let line = line.trim_end();
            if line.is_empty() || line.starts_with('#') {
                continue;
            }
            match read(line) {
                Some((name, message, fingerprint)) => {
                    confirmations.0.insert((name, message), fingerprint);
                }
                None => strange.push(start..start + line.len()),
            }
        }
        (confirmations, strange)
    }

    /// Whether `message` of an item was confirmed for what the source and the translation say.
    pub(super) fn holds(
        &self,
        name: &ItemName,
        message: &str,
        source: &str,
        translation: &str,
    ) -> bool {
        !self.0.is_empty()
            && self
                .0
                .get(&(name.clone(), message.to_owned()))
                .is_some_and(|known| *known == fingerprint(source, translation))
    }

    /// Confirms `message` of an item for what the source and the translation say.
    pub(super) fn add(&mut self, name: &ItemName, message: &str, source: &str, translation: &str) {
        let confirmed = (name.clone(), message.to_owned());
        self.0.insert(confirmed, fingerprint(source, translation));
    }

    /// The items that have confirmations.
    pub(super) fn items(self) -> impl Iterator<Item = ItemName> {
        self.0.into_keys().map(|(name, _)| name)
    }

    /// Writes the file below a locale's folder, whole or not at all.
    pub(super) fn write(&self, folder: &Path) -> io::Result<()> {
        let mut text = HEADING.to_owned();
        for (((kind, slug), message), fingerprint) in &self.0 {
            let _ = writeln!(text, "{}/{slug} {message} {fingerprint}", kind.folder());
        }
        let draft = folder.join(format!(".{CONFIRMED}.new"));
        std::fs::write(&draft, text)?;
        std::fs::rename(&draft, folder.join(CONFIRMED))
    }
}

fn read(line: &str) -> Option<(ItemName, String, String)> {
    let mut parts = line.split_whitespace();
    let (item, message, fingerprint) = (parts.next()?, parts.next()?, parts.next()?);
    let (folder, slug) = item.split_once('/')?;
    let kind = ItemKind::of_folder(folder)?;
    let is_fingerprint =
        fingerprint.len() == DIGITS && fingerprint.bytes().all(|byte| byte.is_ascii_hexdigit());
    (is_fingerprint && parts.next().is_none()).then(|| {
        (
            (kind, slug.to_owned()),
            message.to_owned(),
            fingerprint.to_owned(),
        )
    })
}

/// Of what a message and its translation say, not of how their files lay them out.
fn fingerprint(source: &str, translation: &str) -> String {
    let digest = Sha256::new()
        .chain_update(canonical(source))
        .chain_update([0])
        .chain_update(canonical(translation))
        .finalize();
    let mut digits = String::with_capacity(DIGITS);
    for byte in digest.iter().take(DIGITS / 2) {
        let _ = write!(digits, "{byte:02x}");
    }
    digits
}
