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
    said: OnceLock<Said>,
}

/// What a message says, as far as that is known before it is rendered.
enum Said {
    /// It cannot be read.
    Nothing,
    /// Always the same: this part of the whole text.
    Plain(Range<usize>),
    /// What is to be rendered.
    Pattern(Box<Parsed>),
}

/// What is known of a message before it is rendered.
struct Parsed {
    resource: Arc<FluentResource>,
    needs_messages: bool,
    uses_contacts: bool,
    variables: Vec<String>,
    unrenderable: Option<&'static str>,
}

/// A message that has a text.
pub struct Message<'words> {
    pub(super) words: &'words ItemWords,
    pub(super) text: Text<'words>,
}

/// The text of a message.
pub(super) enum Text<'words> {
    /// Always the same.
    Plain(&'words str),
    /// What is to be rendered.
    Pattern(Rendered<'words>),
}

/// A message that is to be rendered.
pub(super) struct Rendered<'words> {
    pub(super) pattern: &'words Pattern<&'words str>,
    /// The variables that it uses itself.
    pub(super) variables: &'words [String],
    pub(super) needs_messages: bool,
    uses_contacts: bool,
    pub(super) unrenderable: Option<&'static str>,
}

impl<'words> Message<'words> {
    /// Whether it may say something of a contact, by itself or by another message.
    #[must_use]
    pub fn uses_contacts(&self) -> bool {
        match &self.text {
            Text::Plain(_) => false,
            Text::Pattern(rendered) => {
                (rendered.uses_contacts || rendered.needs_messages)
                    && !self.words.contact_references().is_empty()
            }
        }
    }

    /// The names of the variables that it may need, without the `$`: its own, and those of all
    /// messages if it refers to one.
    #[must_use]
    pub fn variables(&self) -> Vec<&'words str> {
        match &self.text {
            Text::Plain(_) => Vec::new(),
            Text::Pattern(rendered) if rendered.needs_messages => {
                variables(&self.words.text).collect()
            }
            Text::Pattern(rendered) => rendered.variables.iter().map(String::as_str).collect(),
        }
    }
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

    /// The message with this id, if it has a text. It is parsed the first time.
    #[must_use]
    pub fn message(&self, id: &str) -> Option<Message<'_>> {
        let place = self.place(id)?;
        let text = match place.said.get_or_init(|| self.said(place)) {
            Said::Nothing => return None,
            Said::Plain(range) => Text::Plain(self.text.get(range.clone())?),
            Said::Pattern(parsed) => Text::Pattern(parsed.rendered()?),
        };
        Some(Message { words: self, text })
    }

    fn said(&self, place: &Place) -> Said {
        let text = self.text.get(place.range.clone()).unwrap_or_default();
        if let Some(plain) = plain(text) {
            let start = place.range.start;
            return Said::Plain(start + plain.start..start + plain.end);
        }
        let parsed = Parsed::of(text.to_owned(), place.id(&self.text));
        parsed.map_or(Said::Nothing, |parsed| Said::Pattern(Box::new(parsed)))
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
        let (mut needs_messages, mut uses_contacts) = (false, false);
        let mut unrenderable = None;
        let mut variables = Vec::<String>::new();
        for pattern in patterns(entry) {
            visit(pattern, &mut |node| match node {
                Node::Message { .. } => needs_messages = true,
                Node::Variable(name) if variables.iter().all(|known| known != name) => {
                    variables.push(name.to_owned());
                }
                Node::Function {
                    name: "CONTACT", ..
                } => uses_contacts = true,
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
            uses_contacts,
            variables,
            unrenderable,
        })
    }

    fn rendered(&self) -> Option<Rendered<'_>> {
        let Entry::Message(message) = self.resource.get_entry(0)? else {
            return None;
        };
        Some(Rendered {
            pattern: message.value.as_ref()?,
            variables: &self.variables,
            needs_messages: self.needs_messages,
            uses_contacts: self.uses_contacts,
            unrenderable: self.unrenderable,
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
                said: OnceLock::new(),
            });
        }
    }
    // The order of those with the same id stays, and the first counts.
    messages.sort_by(|one, other| one.id(ftl).cmp(other.id(ftl)));
    messages.dedup_by(|later, first| later.id(ftl) == first.id(ftl));
    messages.into_boxed_slice()
}

/// Where entries and comments begin: they alone stand at the beginning of a line. Text goes on in
/// indented lines (Fluent's grammar, `indented_char`), and no expression holds an equals sign. They are
/// found by their signs, since there are fewer of these than lines.
fn entry_starts(ftl: &str) -> impl Iterator<Item = usize> {
    let signs = memchr::memchr2_iter(b'=', b'#', ftl.as_bytes());
    signs.filter_map(|sign| {
        let before = ftl.get(..sign)?.as_bytes();
        let start = if ftl.as_bytes().get(sign) == Some(&b'#') {
            sign
        } else {
            sign - id_before(before)?
        };
        matches!(before.get(..start)?.last(), None | Some(b'\n')).then_some(start)
    })
}

/// How many bytes at the end of `before` are the identifier of a message or term, with the spaces
/// behind it.
fn id_before(before: &[u8]) -> Option<usize> {
    let spaces = before
        .iter()
        .rev()
        .take_while(|byte| **byte == b' ')
        .count();
    let id = before.get(..before.len() - spaces)?;
    let length = id.iter().rev().take_while(|byte| is_of_identifier(**byte));
    let id = id.get(id.len() - length.count()..)?;
    let name = id.strip_prefix(b"-").unwrap_or(id);
    let is_id = name.first().is_some_and(u8::is_ascii_alphabetic);
    is_id.then_some(id.len() + spaces)
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
    text.bytes()
        .take_while(|byte| is_of_identifier(*byte))
        .count()
}

fn is_of_identifier(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_')
}

/// Where a message says what is one line of text and nothing else, as most titles are: the parser is
/// for the others. Text ends before the blank space at its end (Fluent's grammar, `blank_inline`).
fn plain(entry: &str) -> Option<Range<usize>> {
    let after = memchr::memchr(b'=', entry.as_bytes())? + 1;
    let length = memchr::memchr(b'\n', entry.as_bytes().get(after..)?);
    let end = length.map_or(entry.len(), |length| after + length);
    let (line, rest) = (entry.get(after..end)?, entry.get(end..)?);
    let has_special = || memchr::memchr3(b'{', b'}', b'\r', line.as_bytes()).is_some();
    let text = line.trim_start_matches(' ');
    let start = end - text.len();
    let text = text.trim_end_matches(' ');
    let is_whole = !text.is_empty() && rest.bytes().all(|byte| matches!(byte, b' ' | b'\n'));
    (is_whole && !has_special()).then_some(start..start + text.len())
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

#[cfg(test)]
mod tests {
    use fluent_bundle::FluentResource;
    use fluent_syntax::ast::{Entry, PatternElement};
    use proptest::prelude::*;

    use super::{entry_starts, message_id, plain};

    /// Where entries and comments begin, looked for in each line.
    fn starts_of_lines(ftl: &str) -> Vec<usize> {
        let ends = ftl.match_indices('\n').map(|(end, _)| end + 1);
        let starts = std::iter::once(0).chain(ends).filter(|start| {
            let line = &ftl[*start..];
            let entry = line.strip_prefix('-').unwrap_or(line);
            line.starts_with('#') || message_id(entry).is_some()
        });
        starts.collect()
    }

    /// What the parser reads, if that is one text.
    fn parsed(entry: &str) -> Option<String> {
        let resource = FluentResource::try_new(entry.to_owned()).ok()?;
        let mut entries = resource.entries();
        let (Some(Entry::Message(message)), None) = (entries.next(), entries.next()) else {
            return None;
        };
        match &message.value.as_ref()?.elements[..] {
            [PatternElement::TextElement { value }] if message.attributes.is_empty() => {
                Some((*value).to_owned())
            }
            _ => None,
        }
    }

    #[test]
    fn a_line_of_text_is_plain() {
        for entry in [
            "a = Wir laden ein",
            "a =Wir laden ein  \n\n  \n",
            "a   =   Wir laden ein\n",
        ] {
            let text = plain(entry).map(|place| &entry[place]);
            assert_eq!(text, Some("Wir laden ein"), "{entry:?}");
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(4096))]

        #[test]
        fn entries_begin_where_their_lines_do(ftl in "[a1=# \n\r\tü_-]{0,30}") {
            prop_assert_eq!(entry_starts(&ftl).collect::<Vec<_>>(), starts_of_lines(&ftl));
        }

        #[test]
        fn what_is_plain_is_what_the_parser_reads(entry in "a *=[ a{}.*\\[#\t\r\n=ü-]{0,10}") {
            if let Some(place) = plain(&entry) {
                prop_assert_eq!(Some(entry[place].to_owned()), parsed(&entry));
            }
        }
    }
}
