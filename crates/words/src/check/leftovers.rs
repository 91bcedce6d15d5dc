//! Words of the source language in a text that is written in another script.
//!
//! Names stay as they are in many languages, and so do titles in quotation marks: only several
//! words in a row are told, of which some are no names.

use std::cell::OnceCell;
use std::collections::{BTreeMap, HashSet};
use std::ops::Range;
use std::sync::{LazyLock, Mutex, PoisonError};

use icu::locale::{LocaleExpander, subtags::Script as ScriptTag};
use icu::properties::props::{GeneralCategory, Script};
use icu::properties::{CodePointMapData, PropertyParser};

use super::Code;
use super::characters::{Text, each_text};
use super::finding::{Finding, Findings};
use super::subject::{Subject, is_term};
use crate::locale::LocaleTag;
use crate::references::texts;
use crate::steps;

/// So many words of the source in a row are left over, if so many of them are no names.
const OF_SOURCE: (usize, usize) = (3, 2);
/// Of words that the source does not have, at least now, more are needed.
const OF_OTHERS: (usize, usize) = (5, 4);

pub(super) fn check(subject: &Subject<'_>, findings: &mut Findings<'_>) {
    let Some(script) = foreign_script(subject) else {
        return;
    };
    let pairs = subject.pairs();
    // A copy is told as one.
    if pairs.iter().any(|(own, theirs)| own == theirs) {
        return;
    }
    let known = OnceCell::new();
    let known = || {
        known.get_or_init(|| {
            let mut known = HashSet::new();
            for (_, theirs) in &pairs {
                texts(theirs, &mut |text| {
                    steps::take(text.len());
                    known.extend(text.split_whitespace().map(|word| bare(word).to_owned()));
                });
            }
            known
        })
    };
    let mut told = false;
    each_text(subject, &mut |_, text| {
        let Text::Plain(text) = text else {
            return;
        };
        let may_be = !told && may_be_left_over(text, script);
        if !may_be || findings.has(&subject.entry.id, Code::Untranslated) {
            return;
        }
        if let Some(at) = left_over(text, script, known) {
            let start = subject.file.span_of(text).start;
            let finding = Finding::at(start + at.start..start + at.end, Code::LeftOver)
                .with("text", &text[at]);
            findings.about(subject.entry, finding);
            told = true;
        }
    });
}

/// The script of the source, where the translation is written in another.
fn foreign_script(subject: &Subject<'_>) -> Option<Script> {
    let source = subject.input.known.source.as_ref()?;
    let is_compared =
        subject.original.is_some() && !is_term(subject.entry) && subject.entry.id != "slug";
    if !is_compared || subject.input.locale.language() == source.language() {
        return None;
    }
    let (own, theirs) = (script_of(subject.input.locale)?, script_of(source)?);
    let script = PropertyParser::<Script>::new().get_strict(theirs.as_str())?;
    (own != theirs).then_some(script)
}

/// The script in which a locale is likely written (CLDR, likely subtags).
fn script_of(tag: &LocaleTag) -> Option<ScriptTag> {
    static KEPT: LazyLock<Mutex<BTreeMap<LocaleTag, Option<ScriptTag>>>> =
        LazyLock::new(Mutex::default);
    let mut kept = KEPT.lock().unwrap_or_else(PoisonError::into_inner);
    *kept.entry(tag.clone()).or_insert_with(|| {
        let mut locale = tag.icu().id;
        LocaleExpander::new_extended().maximize(&mut locale);
        locale.script
    })
}

/// Whether so many words have letters of the source's script that some may be left over: most texts
/// have fewer, and need not be looked at word by word.
fn may_be_left_over(text: &str, script: Script) -> bool {
    let scripts = CodePointMapData::<Script>::new();
    let has_letter = |word: &&str| word.contains(|char| scripts.get(char) == script);
    let words = text.split_whitespace().filter(has_letter);
    words.take(OF_SOURCE.0).count() == OF_SOURCE.0
}

/// The first words in a row that are left over.
fn left_over<'a>(
    text: &str,
    script: Script,
    known: impl Fn() -> &'a HashSet<String>,
) -> Option<Range<usize>> {
    let is_known = |words: &str| {
        let mut words = words.split_whitespace().map(bare);
        words.all(|word| !word.contains(char::is_alphabetic) || known().contains(word))
    };
    let mut run = Run::default();
    let mut is_open = false;
    for word in text.split_inclusive(char::is_whitespace) {
        steps::take(word.len());
        let ends_line = word.ends_with('\n');
        // Marks of direction are no part of a word.
        let word = word.trim_end().trim_matches(['\u{200e}', '\u{200f}']);
        let start = word.as_ptr() as usize - text.as_ptr() as usize;
        let (opening, closing) = quotation(word);
        let is_quoted = is_open || opening;
        is_open = is_quoted && !closing;
        match kind(word, script) {
            Kind::Word { is_small } if !is_quoted => {
                run.add(start..start + word.len(), is_small);
            }
            // What has no letters parts nothing: a dash, a number.
            Kind::Sign if !is_quoted => {}
            _ => {
                if let Some(at) = run.end(text, is_known) {
                    return Some(at);
                }
            }
        }
        if ends_line && let Some(at) = run.end(text, is_known) {
            return Some(at);
        }
    }
    run.end(text, is_known)
}

/// Words in a row.
#[derive(Default)]
struct Run {
    at: Option<Range<usize>>,
    words: usize,
    small: usize,
}

impl Run {
    fn add(&mut self, at: Range<usize>, is_small: bool) {
        let start = self.at.as_ref().map_or(at.start, |begun| begun.start);
        self.at = Some(start..at.end);
        self.words += 1;
        self.small += usize::from(is_small);
    }

    /// Begins anew; gives where the run stands if it is left over.
    fn end(&mut self, text: &str, is_known: impl Fn(&str) -> bool) -> Option<Range<usize>> {
        let run = std::mem::take(self);
        let is_enough = |(words, small)| run.words >= words && run.small >= small;
        let at = run.at.filter(|_| is_enough(OF_SOURCE))?;
        (is_enough(OF_OTHERS) || is_known(&text[at.clone()])).then_some(at)
    }
}

enum Kind {
    /// A word of the source's script.
    Word { is_small: bool },
    /// Punctuation, digits.
    Sign,
    /// A word of another script, an address, code.
    Other,
}

fn kind(word: &str, script: Script) -> Kind {
    let scripts = CodePointMapData::<Script>::new();
    let mut letters = word.chars().filter(|char| char.is_alphabetic());
    let Some(first) = letters.next() else {
        return Kind::Sign;
    };
    if scripts.get(first) != script {
        return Kind::Other;
    }
    // A sign within a word, or one that no sentence has around it: code, an address.
    let is_joint = |char| matches!(char, '-' | '‑' | '\'' | '’' | '\u{ad}' | '/' | '*');
    let is_code = word.starts_with('.')
        || word.contains(['%', '$', '=', '&', '\\', '@', '#', '_'])
        || bare(word).contains(|char: char| !char.is_alphabetic() && !is_joint(char));
    let mut count = 1;
    // Names of products have capital letters anywhere.
    let mut is_small = !first.is_uppercase();
    let is_foreign = letters.all(|letter| {
        count += 1;
        is_small &= !letter.is_uppercase();
        matches!(scripts.get(letter), Script::Common | Script::Inherited)
            || scripts.get(letter) == script
    });
    if is_code || !is_foreign {
        return Kind::Other;
    }
    Kind::Word {
        is_small: is_small && count > 1,
    }
}

/// A word without the punctuation around it.
fn bare(word: &str) -> &str {
    word.trim_matches(|char: char| !char.is_alphanumeric())
}

/// Whether a word begins with a sign that opens a quotation, brackets or code, and whether it ends
/// with one that closes it.
fn quotation(word: &str) -> (bool, bool) {
    let categories = CodePointMapData::<GeneralCategory>::new();
    let is_quote = |char: char| {
        matches!(char, '"' | '`' | '<' | '>' | '\'')
            || matches!(
                categories.get(char),
                GeneralCategory::OpenPunctuation
                    | GeneralCategory::ClosePunctuation
                    | GeneralCategory::InitialPunctuation
                    | GeneralCategory::FinalPunctuation
            )
    };
    let opening = word.starts_with(is_quote);
    let closing = word
        .trim_end_matches(['.', ',', ';', ':', '!', '?'])
        .ends_with(is_quote);
    (opening, closing)
}
