//! The messages of one item in one locale, each parsed when it is first asked for: a list shows
//! titles, and most of what an item says is its body.

use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::{Arc, OnceLock};

use fluent_bundle::FluentResource;
use fluent_syntax::ast::{Entry, Pattern};

use super::super::references::{Node, nests_too_deep, overflows, patterns, visit};
use super::functions;

/// The messages of one item, or of the labels, in one locale.
pub struct ItemWords {
    text: String,
    /// In the order of their ids.
    messages: Box<[Place]>,
    contacts: OnceLock<BTreeSet<String>>,
    /// All messages together, for those that refer to others.
    whole: OnceLock<Arc<FluentResource>>,
}

/// Where a message stands, and what it says once somebody asked.
struct Place {
    range: Range<usize>,
    /// How many bytes of it are its id.
    id_length: usize,
    parsed: OnceLock<Option<Parsed>>,
}

/// What is known of a message before it is rendered.
struct Parsed {
    resource: Arc<FluentResource>,
    needs_messages: bool,
    variables: Vec<String>,
    unrenderable: Option<&'static str>,
}

/// A message that is to be rendered.
pub(super) struct Message<'words> {
    pub(super) pattern: &'words Pattern<&'words str>,
    /// The variables that it uses itself.
    pub(super) variables: &'words [String],
    pub(super) needs_messages: bool,
    pub(super) unrenderable: Option<&'static str>,
}

impl ItemWords {
    /// Bytes of the text that it was read from.
    #[must_use]
    pub fn text_bytes(&self) -> usize {
        self.text.len()
    }

    /// Takes the text of a locale file. Never fails: entries that cannot be read are skipped,
    /// and of two with the same id the first counts.
    #[must_use]
    pub fn parse(ftl: String) -> Self {
        Self {
            messages: places(&ftl),
            contacts: OnceLock::new(),
            text: ftl,
            whole: OnceLock::new(),
        }
    }

    /// Whether there is a message with this id that has a text.
    #[must_use]
    pub fn contains(&self, id: &str) -> bool {
        self.message(id).is_some()
    }

    /// Parses the message with this id, which otherwise waits until somebody asks for it.
    pub fn read(&self, id: &str) {
        self.message(id);
    }

    /// The ids of all messages, in alphabetical order.
    pub fn messages(&self) -> impl Iterator<Item = &str> {
        self.messages.iter().map(|place| place.id(&self.text))
    }

    /// The slugs in calls of `CONTACT`.
    #[must_use]
    pub fn contact_references(&self) -> &BTreeSet<String> {
        let read = || contacts(&self.text).map(str::to_owned).collect();
        self.contacts.get_or_init(read)
    }

    /// Whether this message may say something of a contact, by itself or by another message.
    #[must_use]
    pub fn uses_contacts(&self, id: &str) -> bool {
        let calls = || {
            let place = self.place(id)?;
            Some(self.text.get(place.range.clone())?.contains("CONTACT"))
        };
        let refers = || {
            self.message(id)
                .is_some_and(|message| message.needs_messages)
        };
        (calls().unwrap_or_default() || refers()) && !self.contact_references().is_empty()
    }

    /// The names of the variables that this message may need, without the `$`: its own, and those of
    /// all messages if it refers to one.
    #[must_use]
    pub fn variables_of(&self, id: &str) -> Vec<&str> {
        match self.message(id) {
            None => Vec::new(),
            Some(message) if message.needs_messages => variables(&self.text).collect(),
            Some(message) => message.variables.iter().map(String::as_str).collect(),
        }
    }

    /// Whether the name of any variable begins with `prefix`. What looks like one in plain text counts,
    /// and does no harm.
    #[must_use]
    pub fn has_variable_of(&self, prefix: &str) -> bool {
        self.text.contains(&format!("${prefix}"))
    }

    fn place(&self, id: &str) -> Option<&Place> {
        let found = self
            .messages
            .binary_search_by(|place| place.id(&self.text).cmp(id));
        self.messages.get(found.ok()?)
    }

    pub(super) fn resource(&self) -> &Arc<FluentResource> {
        self.whole.get_or_init(|| resource(self.text.clone()))
    }

    pub(super) fn message(&self, id: &str) -> Option<Message<'_>> {
        let place = self.place(id)?;
        let text = self.text.get(place.range.clone())?;
        let parsed = place
            .parsed
            .get_or_init(|| Parsed::of(text.to_owned(), id))
            .as_ref()?;
        match parsed.resource.get_entry(0)? {
            Entry::Message(message) => Some(Message {
                pattern: message.value.as_ref()?,
                variables: &parsed.variables,
                needs_messages: parsed.needs_messages,
                unrenderable: parsed.unrenderable,
            }),
            _ => None,
        }
    }
}

impl Place {
    fn id<'text>(&self, text: &'text str) -> &'text str {
        let start = self.range.start;
        text.get(start..start + self.id_length).unwrap_or_default()
    }
}

impl Parsed {
    /// The message `id`, which is all that `text` holds; nothing if it cannot be read.
    fn of(text: String, id: &str) -> Option<Self> {
        let resource = resource(text);
        let entry = resource.get_entry(0)?;
        if !matches!(entry, Entry::Message(message) if message.id.name == id) {
            return None;
        }
        let (mut needs_messages, mut unrenderable) = (false, None);
        let mut variables = Vec::<String>::new();
        for pattern in patterns(entry) {
            visit(pattern, &mut |node| match node {
                Node::Message { .. } => needs_messages = true,
                Node::Variable(name) if variables.iter().all(|known| known != name) => {
                    variables.push(name.to_owned());
                }
                Node::Function { name, .. } if !functions::NAMES.contains(&name) => {
                    unrenderable = Some("an unknown function");
                }
                Node::Number(literal) if overflows(literal) => {
                    unrenderable = Some("a number with too many digits");
                }
                _ => {}
            });
        }
        Some(Self {
            resource,
            needs_messages,
            variables,
            unrenderable,
        })
    }
}

impl std::fmt::Debug for ItemWords {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_set().entries(self.messages()).finish()
    }
}

/// Where the messages stand that have a text.
fn places(ftl: &str) -> Box<[Place]> {
    let mut messages = Vec::new();
    let mut starts = entry_starts(ftl).peekable();
    while let Some(start) = starts.next() {
        let end = starts.peek().copied().unwrap_or(ftl.len());
        let entry = ftl.get(start..end).unwrap_or_default();
        if let Some(id) = message_id(entry).filter(|_| has_value(entry)) {
            messages.push(Place {
                range: start..end,
                id_length: id.len(),
                parsed: OnceLock::new(),
            });
        }
    }
    // The order of those with the same id stays, and the first counts.
    messages.sort_by(|one, other| one.id(ftl).cmp(other.id(ftl)));
    messages.dedup_by(|later, first| later.id(ftl) == first.id(ftl));
    messages.into_boxed_slice()
}

/// Where entries and comments begin: they alone stand at the beginning of a line. Text goes on in
/// indented lines (Fluent's grammar, `indented_char`), and no expression holds an equals sign.
fn entry_starts(ftl: &str) -> impl Iterator<Item = usize> {
    let ends = memchr::memchr_iter(b'\n', ftl.as_bytes());
    let lines = std::iter::once(0).chain(ends.map(|end| end + 1));
    lines.filter(|start| {
        let rest = ftl.get(*start..).unwrap_or_default();
        match rest.as_bytes().first() {
            Some(b'#') => true,
            Some(b'-') => rest.get(1..).and_then(message_id).is_some(),
            Some(first) => first.is_ascii_alphabetic() && message_id(rest).is_some(),
            None => false,
        }
    })
}

/// The id of the message that an entry begins with: `id =`.
fn message_id(entry: &str) -> Option<&str> {
    let (id, rest) = entry.split_at(identifier(entry));
    (!id.is_empty() && rest.trim_start_matches(' ').starts_with('=')).then_some(id)
}

/// The length of the identifier that `text` begins with; zero if there is none.
fn identifier(text: &str) -> usize {
    if !text.starts_with(|first: char| first.is_ascii_alphabetic()) {
        return 0;
    }
    let is_part = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_');
    text.bytes().take_while(is_part).count()
}

/// Whether a message has a text of its own, and not attributes only.
fn has_value(entry: &str) -> bool {
    let Some((_, after)) = entry.split_once('=') else {
        return false;
    };
    let text = after.trim_start();
    let is_on_next_line = after[..after.len() - text.len()].contains('\n');
    !(text.is_empty() || is_on_next_line && text.starts_with('.'))
}

/// The slugs in what looks like a call of `CONTACT`; one in plain text does no harm.
fn contacts(ftl: &str) -> impl Iterator<Item = &str> {
    ftl.match_indices("CONTACT").filter_map(|(start, name)| {
        let call = ftl.get(start + name.len()..)?.trim_start();
        let argument = call.strip_prefix('(')?.trim_start().strip_prefix('"')?;
        Some(argument.split_once('"')?.0)
    })
}

/// The names of what looks like a variable; one in plain text does no harm.
fn variables(ftl: &str) -> impl Iterator<Item = &str> {
    ftl.match_indices('$').filter_map(|(start, _)| {
        let name = ftl.get(start + 1..)?;
        let name = name.get(..identifier(name))?;
        (!name.is_empty()).then_some(name)
    })
}

/// Parses Fluent text, without what would harm the parser or the resolver.
pub(super) fn resource(ftl: String) -> Arc<FluentResource> {
    let harmless = if nests_too_deep(&ftl) {
        String::new()
    } else {
        ftl
    };
    // Errors are entries that became junk; they are skipped.
    Arc::new(FluentResource::try_new(harmless).unwrap_or_else(|(resource, _)| resource))
}
