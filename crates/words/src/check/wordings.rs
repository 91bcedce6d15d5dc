//! The sentences of the checks in the languages of their readers: Lotse's own Fluent files.
//!
//! A language is a folder below `messages/` and a line in [`LANGUAGES`]; what it lacks is told in
//! English. For each code there is a message of its name: what is wrong; with the attributes
//! `.help`: how to mend it, and `.explain`: the chapter of the handbook. Further wordings of a code
//! are messages `<code>-<wording>`.

use std::borrow::Cow;
use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};

use super::code::{Code, Severity};
use super::diagnostic::Diagnostic;
use super::finding::Argument;
use super::subject::{attributes, value};
use crate::file::LocaleFile;
use crate::format::{FormatSettings, Formatter, ListFormat, ListLength, ListType};
use crate::locale::LocaleTag;

/// Longer lists of names are cut.
const NAMES_SHOWN: usize = 12;
/// Longer texts from a file are cut, in characters.
const LONGEST_TEXT: usize = 120;

macro_rules! language {
    ($tag:literal, $($family:literal)+) => {
        ($tag, &[$(include_str!(concat!("../../messages/", $tag, "/", $family, ".ftl"))),+] as &[&str])
    };
}

/// The languages, each with one file for each family of checks. English is the first and complete.
const LANGUAGES: &[(&str, &[&str])] = &[
    language!("en", "general" "files" "entries" "references" "functions" "plurals" "markup" "characters" "literals" "copies" "glossary"),
    language!("de", "general" "files" "entries" "references" "functions" "plurals" "markup" "characters" "literals" "copies" "glossary"),
];

static ALL: LazyLock<Vec<Wordings>> = LazyLock::new(|| {
    LANGUAGES
        .iter()
        .filter_map(|(tag, _)| Wordings::load(tag))
        .collect()
});

/// What is said in one language.
pub struct Wordings {
    tag: LocaleTag,
    bundle: FluentBundle<FluentResource>,
    formatter: Option<Formatter>,
}

impl std::fmt::Debug for Wordings {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter
            .debug_struct("Wordings")
            .field("tag", &self.tag)
            .finish_non_exhaustive()
    }
}

impl Wordings {
    /// The languages that there are.
    #[must_use]
    pub fn all() -> &'static [Self] {
        &ALL
    }

    /// English, which every sentence is in.
    ///
    /// # Panics
    /// Never: English is compiled in.
    #[must_use]
    pub fn english() -> &'static Self {
        &ALL[0]
    }

    /// The language of a tag or of its longest beginning that there is: `de` for `de-AT`.
    #[must_use]
    pub fn of(tag: &LocaleTag) -> Option<&'static Self> {
        tag.truncations()
            .find_map(|tag| ALL.iter().find(|wordings| wordings.tag == tag))
    }

    /// Which language.
    #[must_use]
    pub fn tag(&self) -> &LocaleTag {
        &self.tag
    }

    fn load(tag: &str) -> Option<Self> {
        let tag: LocaleTag = tag.parse().ok()?;
        let mut bundle = FluentBundle::new_concurrent(vec![tag.as_str().parse().ok()?]);
        bundle.set_use_isolating(false);
        // English first, so that what a language lacks is there.
        let of = |wanted: &str| LANGUAGES.iter().find(|(tag, _)| *tag == wanted);
        for (_, texts) in of("en").into_iter().chain(of(tag.as_str())) {
            for text in *texts {
                let resource = match FluentResource::try_new((*text).to_owned()) {
                    Ok(resource) | Err((resource, _)) => resource,
                };
                bundle.add_resource_overriding(resource);
            }
        }
        let formatter = Formatter::new(&tag, &FormatSettings::default()).ok();
        Some(Self {
            tag,
            bundle,
            formatter,
        })
    }

    /// A message that takes no arguments, or these.
    #[must_use]
    pub fn text(&self, id: &str, arguments: &[(&'static str, Argument)]) -> String {
        self.pattern(id, None, arguments)
            .unwrap_or_else(|| id.to_owned())
    }

    /// Whether the language itself has a message, or its attribute, for a wording of a code.
    #[must_use]
    pub fn has(&self, code: Code, wording: &str, attribute: Option<&str>) -> bool {
        let own = LANGUAGES.iter().find(|(tag, _)| *tag == self.tag.as_str());
        let id = match wording {
            "" => code.as_str().to_owned(),
            wording => format!("{code}-{wording}"),
        };
        let is_there = |id: &str, attribute: Option<&str>| {
            own.into_iter().flat_map(|(_, texts)| *texts).any(|text| {
                let file = LocaleFile::parse(text);
                file.entry(id).is_some_and(|entry| {
                    let entry = &file.resource.body[entry.position];
                    match attribute {
                        None => value(entry).is_some(),
                        Some(name) => attributes(entry).iter().any(|known| known.id.name == name),
                    }
                })
            })
        };
        // A wording without a help of its own has the code's.
        is_there(&id, attribute) || attribute == Some("help") && is_there(code.as_str(), attribute)
    }

    /// How the severity is called.
    #[must_use]
    pub fn severity(&self, severity: Severity) -> String {
        self.text(&format!("severity-{}", severity.as_str()), &[])
    }

    /// What a code means, how it comes about and how it is mended.
    #[must_use]
    pub fn explanation(&self, code: Code) -> String {
        self.pattern(code.as_str(), Some("explain"), &[])
            .unwrap_or_default()
    }

    pub(super) fn message(&self, diagnostic: &Diagnostic) -> String {
        let mut text = self.text(&id(diagnostic), &diagnostic.arguments);
        for addition in &diagnostic.additions {
            text.push_str(&self.text(addition, &diagnostic.arguments));
        }
        text
    }

    pub(super) fn help(&self, diagnostic: &Diagnostic) -> String {
        let own = self.pattern(&id(diagnostic), Some("help"), &diagnostic.arguments);
        own.or_else(|| {
            self.pattern(
                diagnostic.code.as_str(),
                Some("help"),
                &diagnostic.arguments,
            )
        })
        .unwrap_or_default()
    }

    /// A message, or its attribute, with its errors: what is wrong in Lotse's own files.
    fn pattern(
        &self,
        id: &str,
        attribute: Option<&str>,
        arguments: &[(&'static str, Argument)],
    ) -> Option<String> {
        let message = self.bundle.get_message(id)?;
        let pattern = match attribute {
            None => message.value()?,
            Some(name) => message.get_attribute(name)?.value(),
        };
        let mut named = FluentArgs::new();
        for (name, argument) in arguments {
            named.set(*name, self.argument(argument));
        }
        let mut errors = Vec::new();
        let text = self
            .bundle
            .format_pattern(pattern, Some(&named), &mut errors);
        debug_assert!(errors.is_empty(), "{}: {id}: {errors:?}", self.tag);
        Some(text.into_owned())
    }

    fn argument(&self, argument: &Argument) -> FluentValue<'static> {
        match argument {
            Argument::Text(text) => shown(text).into_owned().into(),
            #[expect(clippy::cast_precision_loss, reason = "counts of a file's parts")]
            Argument::Number(number) => FluentValue::from(*number as f64),
            Argument::Names(names) => self.names(names).into(),
        }
    }

    fn names(&self, names: &[String]) -> String {
        let mut quoted: Vec<String> = names
            .iter()
            .take(NAMES_SHOWN)
            .map(|name| self.text("quoted", &[("name", Argument::Text(name.clone()))]))
            .collect();
        if names.len() > NAMES_SHOWN {
            let count = [("count", Argument::from(names.len()))];
            quoted.push(self.text("names-cut", &count));
        }
        let format = ListFormat {
            kind: ListType::Unit,
            length: ListLength::Long,
        };
        match &self.formatter {
            Some(formatter) => formatter.list(&quoted, format),
            None => quoted.join(", "),
        }
    }
}

fn id(diagnostic: &Diagnostic) -> Cow<'static, str> {
    if diagnostic.wording.is_empty() {
        Cow::Borrowed(diagnostic.code.as_str())
    } else {
        Cow::Owned(format!("{}-{}", diagnostic.code, diagnostic.wording))
    }
}

/// A text from a file as it can stand in a sentence: on one line, not too long, with no character
/// that acts on the terminal or on the direction of what stands around it.
fn shown(text: &str) -> Cow<'_, str> {
    let acts = |character: char| {
        character.is_control()
            || matches!(character, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
    };
    if text.len() <= LONGEST_TEXT && !text.contains(acts) {
        return Cow::Borrowed(text);
    }
    let mut safe = String::new();
    for (index, character) in text.chars().enumerate() {
        if index >= LONGEST_TEXT {
            safe.push('…');
            break;
        }
        if acts(character) {
            safe.extend(character.escape_unicode());
        } else {
            safe.push(character);
        }
    }
    Cow::Owned(safe)
}
