//! The closed list of what a check can find.

use serde::{Serialize, Serializer};

/// How bad a finding is.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// The words are taken, but something should be put right.
    Warning,
    /// The entry is not taken; its last good version stays.
    Error,
}

macro_rules! codes {
    ($($(#[$doc:meta])* $variant:ident = $name:literal, $severity:ident;)+) => {
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
        }
    };
}

codes! {
    /// The file is larger than words are.
    TooLarge = "too-large", Error;
    /// The file is no UTF-8.
    NotUtf8 = "not-utf8", Error;
    /// The file starts with a byte-order mark.
    ByteOrderMark = "byte-order-mark", Warning;
    /// Fluent cannot read a part of the file.
    Syntax = "syntax", Error;
    /// Braces nest too deeply.
    NestedTooDeep = "nested-too-deep", Error;
    /// An id stands twice in the file.
    DuplicateId = "duplicate-id", Error;
    /// A term outside terms.ftl, or a message in it.
    MisplacedEntry = "misplaced-entry", Error;
    /// An item's file in the source locale has no title.
    MissingTitle = "missing-title", Error;
    /// A message has no text.
    EmptyMessage = "empty-message", Error;
    /// A localised slug is none.
    InvalidSlug = "invalid-slug", Error;
    /// A variable is no fact of the item.
    UnknownVariable = "unknown-variable", Error;
    /// A variable is of a type that the function cannot use.
    WrongType = "wrong-type", Error;
    /// There is no such term in the locale.
    UnknownTerm = "unknown-term", Error;
    /// There is no such message in the file.
    UnknownMessage = "unknown-message", Error;
    /// A message and a term that it needs have the same name.
    AmbiguousId = "ambiguous-id", Error;
    /// Messages or terms refer to each other in a circle.
    Cycle = "cycle", Error;
    /// A term's parameter is used after another term, where it is lost.
    LostParameter = "lost-parameter", Error;
    /// There is no such contact.
    UnknownContact = "unknown-contact", Error;
    /// There is no such function.
    UnknownFunction = "unknown-function", Error;
    /// A function's argument is unknown, missing or wrong.
    WrongArgument = "wrong-argument", Error;
    /// A number has more fraction digits than can be written.
    FractionDigits = "fraction-digits", Error;
    /// A control character, which no text for readers holds.
    ControlCharacter = "control-character", Error;
    /// More than 100 placeables.
    TooManyPlaceables = "too-many-placeables", Error;
    /// A file or folder is in a place that means nothing.
    UnknownPlace = "unknown-place", Warning;
    /// A file cannot be read, or is too large.
    UnreadableFile = "unreadable-file", Error;
    /// A file's item does not exist.
    UnknownItem = "unknown-item", Error;
    /// A localised slug leads to another item already.
    SlugTaken = "slug-taken", Error;
    /// A variant can never be chosen.
    UnreachableVariant = "unreachable-variant", Warning;
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
