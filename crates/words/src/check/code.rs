//! The closed list of what a check can find.

use serde::{Serialize, Serializer};

/// How bad a finding is.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// Work that is still to be done, and no mistake.
    Note,
    /// The words are taken, but something should be put right.
    Warning,
    /// The entry cannot be shown and is not taken; its last good version stays.
    Error,
}

impl Severity {
    /// Its name for machines.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}

macro_rules! codes {
    ($($(#[$doc:meta])* $variant:ident = $name:literal, $severity:ident $(, [$($wording:literal),+ $(,)?])?;)+) => {
        /// A stable name for each kind of finding. Codes are never renamed or reused.
        #[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
        pub enum Code {
            $($(#[$doc])* $variant,)+
        }

        impl Code {
            /// Every code.
            pub const ALL: &[Self] = &[$(Self::$variant,)+];

            /// The stable name.
            #[must_use]
            pub fn as_str(self) -> &'static str {
                match self {
                    $(Self::$variant => $name,)+
                }
            }

            /// How bad it is.
            #[must_use]
            pub fn severity(self) -> Severity {
                match self {
                    $(Self::$variant => Severity::$severity,)+
                }
            }

            /// The other ways in which it is told, apart from the first: each is the message
            /// `<code>-<wording>` in the files of `messages/`.
            #[must_use]
            pub fn wordings(self) -> &'static [&'static str] {
                match self {
                    $(Self::$variant => &[$($($wording),+)?],)+
                }
            }

            /// Words of Fluent that make a finding of this code, and some that do not.
            pub(super) fn example(self) -> &'static str {
                match self {
                    $(Self::$variant => include_str!(concat!("../../messages/examples/", $name, ".txt")),)+
                }
            }
        }
    };
}

codes! {
    // The file as a whole.
    /// The file is larger than words are.
    TooLarge = "too-large", Error;
    /// The file is no UTF-8.
    NotUtf8 = "not-utf8", Error;
    /// The file starts with a byte-order mark.
    ByteOrderMark = "byte-order-mark", Warning;
    /// Fluent cannot read a part of the file.
    Syntax = "syntax", Error, [
        "line-start", "tab", "unclosed-brace", "no-equals-sign", "unclosed-variant",
        "stray-brace", "no-default", "two-defaults", "no-text", "no-term-text", "no-value",
        "unclosed-quotation", "placeable", "literal", "function-name", "escape", "not-selectable",
        "argument-order", "argument-twice", "homeless-line", "comment", "variable-name", "message-name",
    ];
    /// Braces nest too deeply.
    NestedTooDeep = "nested-too-deep", Error;
    /// A file or folder is in a place that means nothing.
    UnknownPlace = "unknown-place", Warning, ["folder", "tag"];
    /// A file cannot be read, or is too large.
    UnreadableFile = "unreadable-file", Error;
    /// A file's item does not exist.
    UnknownItem = "unknown-item", Error, ["near"];

    // Entries and what they consist of.
    /// An id stands twice in the file.
    DuplicateId = "duplicate-id", Error;
    /// A message has two attributes of one name.
    DuplicateAttribute = "duplicate-attribute", Warning;
    /// A choice has two variants of one name.
    DuplicateVariant = "duplicate-variant", Warning;
    /// A term outside terms.ftl, or a message in it.
    MisplacedEntry = "misplaced-entry", Error, ["message"];
    /// An item's file in the source locale has no title.
    MissingTitle = "missing-title", Error;
    /// A message has no text.
    EmptyMessage = "empty-message", Error;
    /// A localised slug is none.
    InvalidSlug = "invalid-slug", Error, ["placeable"];
    /// A localised slug leads to another item already.
    SlugTaken = "slug-taken", Error;
    /// More than 100 placeables.
    TooManyPlaceables = "too-many-placeables", Error;

    // The translation beside its source.
    /// The source has a message that the translation lacks.
    MissingMessage = "missing-message", Note;
    /// The translation has a message that the source lacks.
    ObsoleteMessage = "obsolete-message", Warning, ["renamed", "moved"];
    /// The source's message has an attribute, or a value, that the translation's lacks.
    MissingAttribute = "missing-attribute", Warning, ["value"];
    /// The translation's message has an attribute, or a value, that the source's lacks.
    ObsoleteAttribute = "obsolete-attribute", Warning, ["renamed", "value"];

    // Variables.
    /// A variable is no fact of the item.
    UnknownVariable = "unknown-variable", Error, ["near", "none"];
    /// The source tells a fact that the translation does not.
    MissingVariable = "missing-variable", Warning, ["form"];
    /// The source's file has no comment that says what a variable is.
    UndocumentedVariable = "undocumented-variable", Warning;
    /// The comment says of a variable that it is of another type than the fact.
    ContradictingComment = "contradicting-comment", Warning;

    // References.
    /// There is no such term in the locale.
    UnknownTerm = "unknown-term", Error, ["near", "attribute"];
    /// There is no such message in the file.
    UnknownMessage = "unknown-message", Error, ["near", "attribute"];
    /// A message and a term that it needs have the same name.
    AmbiguousId = "ambiguous-id", Error;
    /// Messages or terms refer to each other in a circle.
    Cycle = "cycle", Error;
    /// A term's parameter is used after another term, where it is lost.
    LostParameter = "lost-parameter", Error;
    /// The translation shows other messages or terms than the source.
    DifferentReference = "different-reference", Warning, ["missing", "alone"];

    // Functions.
    /// A function, or a choice, gets a value that it cannot use.
    WrongType = "wrong-type", Error, ["variable", "selected", "selector"];
    /// There is no such contact.
    UnknownContact = "unknown-contact", Error, ["near"];
    /// There is no such function.
    UnknownFunction = "unknown-function", Error, ["near"];
    /// A function's argument is unknown, missing or wrong.
    WrongArgument = "wrong-argument", Error, [
        "near", "one-value", "contact", "show", "value", "time", "style-and-parts", "parts",
    ];
    /// The source says how a date is written, the translation does not.
    RawDate = "raw-date", Note;
    /// A number has more fraction digits than can be written.
    FractionDigits = "fraction-digits", Error, ["count", "order"];
    /// A variant can never be chosen.
    UnreachableVariant = "unreachable-variant", Warning, ["text"];

    // Plural forms.
    /// A choice by a number lacks a form that the language has.
    MissingPlural = "missing-plural", Warning;
    /// A form that the language does not have.
    UnreachablePlural = "unreachable-plural", Warning, ["ordinal", "rank", "no-form"];
    /// The source chooses by a number, the translation writes it before a word and does not.
    DroppedPlural = "dropped-plural", Warning;
    /// The source ranks and the translation counts, or the other way round.
    DifferentPluralType = "different-plural-type", Warning, ["cardinal"];

    // Markdown.
    /// The translation has not the source's links.
    DifferentLink = "different-link", Warning, ["missing", "address"];
    /// The translation has not the source's headings.
    DifferentHeadings = "different-headings", Warning, ["rank"];
    /// The translation has not the source's lists.
    DifferentLists = "different-lists", Warning;
    /// Signs of emphasis that have no partner are shown as they are.
    LooseEmphasis = "loose-emphasis", Warning;
    /// The source emphasises something, the translation nothing.
    MissingEmphasis = "missing-emphasis", Warning;
    /// HTML in Markdown is shown as text.
    Html = "html", Warning;

    // Characters.
    /// A control character, which no text for readers holds.
    ControlCharacter = "control-character", Error, ["escape"];
    /// An isolate or embedding of another direction is opened and not closed, or closed only.
    UnbalancedDirection = "unbalanced-direction", Warning, ["closed", "override"];
    /// An invisible character where the script has no use for it.
    InvisibleCharacter = "invisible-character", Warning;
    /// Letters of the source's script inside a word of another.
    MixedScripts = "mixed-scripts", Warning;
    /// Two spaces in a row.
    DoubleSpace = "double-space", Warning;
    /// The text ends without the source's mark.
    EndPunctuation = "end-punctuation", Warning;

    // Facts in words.
    /// A fact is written out, where a correction of it does not reach.
    LiteralFact = "literal-fact", Warning, ["contact"];

    // Copies.
    /// The translation is the source's text.
    Untranslated = "untranslated", Warning, ["paragraph"];
    /// Words of the source are left in a text of another script.
    LeftOver = "left-over", Warning;
    /// The translation has no text although the source has.
    EmptyTranslation = "empty-translation", Warning;

    // Lengths.
    /// The text is longer than the place where it is shown.
    TooLong = "too-long", Warning;

    // Terms.
    /// The text spells out a name that is a term.
    SpelledTerm = "spelled-term", Warning;
    /// A term is shown in a form that it has not.
    TermForm = "term-form", Warning, ["parameter"];
    /// The source shows a term that the translation does without.
    MissingTerm = "missing-term", Warning;

    // Confirmations.
    /// A line of `confirmed.txt` is no confirmation.
    InvalidConfirmation = "invalid-confirmation", Error;

    // Comments that silence warnings.
    /// A comment that is to silence a warning cannot.
    InvalidAllow = "invalid-allow", Warning, ["code", "near", "error"];
    /// A comment silences a warning that is not there.
    UnusedAllow = "unused-allow", Warning;
}

impl Code {
    /// The code of a stable name.
    #[must_use]
    pub fn of_name(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|code| code.as_str() == name)
    }
}

/// The code whose name is most like a mistyped one.
#[must_use]
pub fn nearest_code(name: &str) -> Option<Code> {
    let names = Code::ALL.iter().map(|code| code.as_str());
    super::finding::nearest(name, names).and_then(Code::of_name)
}

impl Serialize for Code {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl std::fmt::Display for Code {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(self.as_str())
    }
}
