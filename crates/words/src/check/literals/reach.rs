//! Phone numbers, e-mail and web addresses, found by what is written.

use std::collections::{BTreeMap, HashMap};
use std::ops::{Deref, Range};
use std::sync::OnceLock;

use super::tokens::digit_of;
use crate::bundle::ContactEntry;
use crate::fact::{FactValue, Facts};
use crate::steps;

/// Phone numbers are looked up by so many of their last digits. Shorter ones are none.
pub(super) const KEY: usize = 7;
/// Country codes have at most three digits (ITU-T E.164).
const COUNTRY_CODE: usize = 3;
/// A phone number is written in no more groups of digits.
const MOST_GROUPS: usize = 8;
/// Of more numbers with the same last digits only these are looked at.
const MOST_ALIKE: usize = 20;

/// The contacts that words can show, by slug.
#[derive(Clone, Debug, Default)]
pub struct Contacts {
    by_slug: BTreeMap<String, ContactEntry>,
    /// Made when a text first holds what may be an address: once for all files.
    reach: OnceLock<Reach>,
}

impl Deref for Contacts {
    type Target = BTreeMap<String, ContactEntry>;

    fn deref(&self) -> &Self::Target {
        &self.by_slug
    }
}

impl FromIterator<(String, ContactEntry)> for Contacts {
    fn from_iter<T: IntoIterator<Item = (String, ContactEntry)>>(contacts: T) -> Self {
        Self {
            by_slug: contacts.into_iter().collect(),
            reach: OnceLock::new(),
        }
    }
}

impl<const COUNT: usize> From<[(String, ContactEntry); COUNT]> for Contacts {
    fn from(contacts: [(String, ContactEntry); COUNT]) -> Self {
        contacts.into_iter().collect()
    }
}

impl Contacts {
    pub(super) fn reach(&self) -> &Reach {
        self.reach.get_or_init(|| {
            let mut reach = Reach::default();
            for (slug, contact) in &self.by_slug {
                let fields = [
                    ("phone", &contact.phone),
                    ("email", &contact.email),
                    ("website", &contact.website),
                ];
                for (show, text) in fields {
                    if let Some(text) = text {
                        steps::take(text.len());
                        let placeable = format!("{{ CONTACT(\"{slug}\", show: \"{show}\") }}");
                        reach.add(text, &placeable);
                    }
                }
            }
            reach
        })
    }
}

/// By what somebody is reached, each with the placeable that says it.
#[derive(Clone, Debug, Default)]
pub(super) struct Reach {
    emails: HashMap<String, String>,
    websites: HashMap<String, String>,
    /// By their last digits.
    phones: HashMap<String, Vec<(String, String)>>,
}

impl Reach {
    pub(super) fn of_facts(facts: &Facts) -> Self {
        let mut reach = Self::default();
        for (name, value) in facts {
            if let FactValue::Text(text) = value {
                reach.add(text, &format!("{{ ${name} }}"));
            }
        }
        reach
    }

    /// Several may share an address: the first is told.
    fn add(&mut self, text: &str, placeable: &str) {
        let text = text.trim();
        let placeable = placeable.to_owned();
        if text.contains("://") {
            self.websites
                .entry(plain_address(text))
                .or_insert(placeable);
        } else if text.contains('@') {
            let email = text.to_lowercase();
            self.emails.entry(email).or_insert(placeable);
        } else if let Some(digits) = phone(text) {
            let key = digits[digits.len() - KEY..].to_owned();
            self.phones
                .entry(key)
                .or_default()
                .push((digits, placeable));
        }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.emails.is_empty() && self.websites.is_empty() && self.phones.is_empty()
    }

    /// What an address in a text is.
    pub(super) fn address(&self, address: &Address<'_>) -> Option<&str> {
        let found = match address.kind {
            Kind::Email => self.emails.get(&address.text.to_lowercase()),
            Kind::Website | Kind::Host => self.websites.get(&plain_address(address.text)),
        };
        found.map(String::as_str)
    }

    /// The phone numbers in a text.
    pub(super) fn phones<'a>(&'a self, text: &str) -> Vec<(Range<usize>, &'a str)> {
        let mut found: Vec<(Range<usize>, &str)> = Vec::new();
        if self.phones.is_empty() {
            return found;
        }
        for run in groups(text) {
            let mut start = 0;
            while start < run.len() {
                let most = run.len().min(start + MOST_GROUPS);
                let hit = (start + 1..=most)
                    .rev()
                    .find_map(|end| Some((end, self.phone(text, &run[start..end])?)));
                match hit {
                    Some((end, placeable)) => {
                        let before = &text[..run[start].at.start];
                        let begin = before.strip_suffix(['+', '(']).unwrap_or(before).len();
                        let at = begin..run[end - 1].at.end;
                        found.push((at, placeable));
                        start = end;
                    }
                    None => start += 1,
                }
            }
        }
        found
    }

    fn phone(&self, text: &str, groups: &[Group]) -> Option<&str> {
        steps::take(groups.len());
        let (first, last) = (groups.first()?, groups.last()?);
        // “+49 (0) 391”: the zero is dialled only without the country's code.
        let is_dropped = |group: &Group| {
            group.digits == "0"
                && group.at.start > 0
                && text[..group.at.start].ends_with('(')
                && text[group.at.end..].starts_with(')')
        };
        let digits = groups
            .iter()
            .filter(|group| !is_dropped(group))
            .map(|group| group.digits.as_str());
        let is_part = |char: Option<char>| char.is_some_and(char::is_alphanumeric);
        if digits.clone().map(str::len).sum::<usize>() < KEY
            || is_part(text[..first.at.start].chars().next_back())
            || is_part(text[last.at.end..].chars().next())
        {
            return None;
        }
        let digits: String = digits.collect();
        let alike = self.phones.get(&digits[digits.len() - KEY..])?;
        let written = digits.trim_start_matches('0');
        alike
            .iter()
            .take(MOST_ALIKE)
            .find(|(known, _)| {
                let known = known.trim_start_matches('0');
                known == written
                    || known.len() > written.len()
                        && known.len() - written.len() <= COUNTRY_CODE
                        && known.ends_with(written)
                    // The fact may be written without the country's code.
                    || written.len() > known.len()
                        && written.len() - known.len() <= COUNTRY_CODE
                        && written.ends_with(known)
            })
            .map(|(_, placeable)| placeable.as_str())
    }
}

/// The digits of a phone number; nothing if it is none.
fn phone(text: &str) -> Option<String> {
    let text = text.replace("(0)", "");
    let mut digits = String::new();
    for char in text.chars() {
        match digit_of(char) {
            Some(digit) => digits.push(digit),
            None if joins_phone(char) || char == '+' => {}
            None => return None,
        }
    }
    (digits.len() >= KEY).then_some(digits)
}

fn joins_phone(char: char) -> bool {
    matches!(
        char,
        ' ' | '\u{a0}' | '\u{202f}' | '/' | '-' | '‐' | '‑' | '–' | '.' | '(' | ')'
    )
}

/// Some digits without a sign between them.
struct Group {
    at: Range<usize>,
    digits: String,
}

/// Groups of digits that only such signs part as stand in phone numbers.
fn groups(text: &str) -> Vec<Vec<Group>> {
    steps::take(text.len());
    let mut runs: Vec<Vec<Group>> = Vec::new();
    // How many signs stand since the last digit; nothing if something else does.
    let mut gap: Option<usize> = None;
    for (at, char) in text.char_indices() {
        let end = at + char.len_utf8();
        if let Some(digit) = digit_of(char) {
            match (runs.last_mut(), gap) {
                (Some(run), Some(0)) => {
                    if let Some(group) = run.last_mut() {
                        group.digits.push(digit);
                        group.at.end = end;
                    }
                }
                (run, gap) => {
                    let group = Group {
                        at: at..end,
                        digits: digit.to_string(),
                    };
                    match run {
                        Some(run) if gap.is_some() => run.push(group),
                        _ => runs.push(vec![group]),
                    }
                }
            }
            gap = Some(0);
        } else if joins_phone(char) {
            gap = gap.map(|gap| gap + 1).filter(|gap| *gap <= 3);
        } else {
            gap = None;
        }
    }
    runs
}

/// What kind of address stands in a text.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(in crate::check) enum Kind {
    Email,
    Website,
    /// What may be a web address without its protocol: `example.org/contact`.
    Host,
}

/// An address in a text.
#[derive(Clone, Debug)]
pub(in crate::check) struct Address<'text> {
    pub(in crate::check) at: Range<usize>,
    pub(in crate::check) text: &'text str,
    pub(in crate::check) kind: Kind,
}

/// The e-mail and web addresses of a text.
pub(in crate::check) fn addresses(text: &str) -> Vec<Address<'_>> {
    let mut found: Vec<Address<'_>> = Vec::new();
    steps::take(text.len());
    let is_around = |char| {
        matches!(
            char,
            '<' | '>' | '(' | ')' | '[' | ']' | '{' | '}' | '"' | '“' | '”' | '„' | '»' | '«' | '|'
        )
    };
    let ends = |char: char| is_around(char) || char.is_whitespace() || char.is_control();
    let closing = ['.', ',', ';', ':', '!', '?', '\'', '*', '_', '…'];
    let mut start = 0;
    // Every address has one of these signs, and most pieces of a text have none.
    while let Some(sign) = text[start..]
        .bytes()
        .position(|byte| b"@./".contains(&byte))
    {
        let sign = start + sign;
        let before = text[start..sign]
            .char_indices()
            .rfind(|(_, char)| ends(*char));
        let at = before.map_or(start, |(place, char)| start + place + char.len_utf8());
        let end = text[sign..]
            .find(ends)
            .map_or(text.len(), |length| sign + length);
        start = end;
        let piece = text[at..end].trim_end_matches(closing);
        // Signs of emphasis.
        let mut begin = piece.len() - piece.trim_start_matches(['*', '_', '\'']).len();
        let kind = if piece.contains("://") || piece[begin..].starts_with("www.") {
            Kind::Website
        } else if piece.contains('@') {
            // “mailto:” and the like.
            begin = piece.rfind(':').map_or(begin, |colon| colon + 1);
            Kind::Email
        } else if begins_with_host(&piece[begin..]) {
            Kind::Host
        } else {
            continue;
        };
        found.push(Address {
            at: at + begin..at + piece.len(),
            text: &piece[begin..],
            kind,
        });
    }
    found
}

/// Whether a text begins with labels that points join, the last of them of letters.
fn begins_with_host(piece: &str) -> bool {
    let host = &piece[..piece.find('/').unwrap_or(piece.len())];
    host.rsplit_once('.').is_some_and(|(labels, last)| {
        let is_label = |byte: u8| byte.is_ascii_alphanumeric() || b"-.".contains(&byte);
        last.len() >= 2
            && last.bytes().all(|byte| byte.is_ascii_alphabetic())
            && labels.starts_with(|first: char| first.is_ascii_alphanumeric())
            && labels.bytes().all(is_label)
    })
}

/// An address without what may be left out: the protocol, `www.`, a slash at the end.
fn plain_address(address: &str) -> String {
    let address = address.split_once("://").map_or(address, |(_, rest)| rest);
    let address = address.strip_prefix("www.").unwrap_or(address);
    let address = address.strip_suffix('/').unwrap_or(address);
    let (host, path) = address.split_at(address.find('/').unwrap_or(address.len()));
    format!("{}{path}", host.to_lowercase())
}
