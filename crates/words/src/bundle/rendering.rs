//! What belongs to one rendering and `fluent-bundle` does not carry.
//!
//! `fluent-bundle` hands its value formatter a bare function's arguments and its functions only
//! what the translator wrote, so the locale's formatter and the contacts reach them through a
//! thread-local that stands for the time of one (synchronous) rendering. It is also where they
//! report what `fluent-bundle` would pass over: `NUMBER` of a text is no error to it.

use std::cell::RefCell;
use std::fmt;
use std::sync::Arc;

use fluent_bundle::FluentValue;
use intl_memoizer::concurrent::IntlLangMemoizer;

use super::super::format::Formatter;
use super::super::isolate::isolated;
use super::ContactBook;
use super::functions::{DateFact, ListFact, write_number};

/// Why a message has no text.
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
pub enum RenderError {
    /// What Fluent's resolver reports: a missing variable, term or message, a cycle, more than 100
    /// placeables.
    #[error("{0}")]
    Resolver(String),
    /// A function cannot work with what it is given.
    #[error("{function}: {reason}")]
    Function {
        /// `NUMBER`, `DATETIME`, `LIST` or `CONTACT`.
        function: &'static str,
        /// What is wrong.
        reason: &'static str,
    },
    /// There is no such public contact, or it has no such thing to show.
    #[error("no {show} of the contact “{slug}” can be shown")]
    Contact {
        /// The contact's slug.
        slug: String,
        /// `phone`, `email`, `website` or `address`.
        show: String,
    },
    /// A value cannot be written: a number that is not finite, a term's parameter without a value.
    #[error("{0}")]
    Value(&'static str),
    /// The message itself is such that it is never rendered.
    #[error("the message has {0}")]
    Broken(&'static str),
}

struct Current {
    formatter: Arc<Formatter>,
    contacts: Arc<ContactBook>,
    failure: Option<RenderError>,
}

thread_local! {
    static CURRENT: RefCell<Option<Current>> = const { RefCell::new(None) };
}

/// Stands for the time of one rendering on this thread.
pub(super) struct Rendering(());

impl Rendering {
    pub(super) fn begin(formatter: Arc<Formatter>, contacts: Arc<ContactBook>) -> Self {
        CURRENT.set(Some(Current {
            formatter,
            contacts,
            failure: None,
        }));
        Self(())
    }

    /// The first failure that was reported.
    #[expect(clippy::unused_self, reason = "ends what `begin` began, and drops it")]
    pub(super) fn end(self) -> Option<RenderError> {
        CURRENT.take().and_then(|current| current.failure)
    }
}

impl Drop for Rendering {
    fn drop(&mut self) {
        CURRENT.set(None);
    }
}

/// Reports a failure and gives the value that stands for one.
pub(super) fn fail<'value>(error: RenderError) -> FluentValue<'value> {
    CURRENT.with_borrow_mut(|current| {
        if let Some(current) = current {
            current.failure.get_or_insert(error);
        }
    });
    FluentValue::Error
}

pub(super) fn with_contacts<T>(read: impl FnOnce(&ContactBook) -> T) -> Option<T> {
    CURRENT.with_borrow(|current| current.as_ref().map(|current| read(&current.contacts)))
}

pub(super) fn with_formatter<T>(read: impl FnOnce(&Formatter) -> T) -> Option<T> {
    CURRENT.with_borrow(|current| current.as_ref().map(|current| read(&current.formatter)))
}

/// How `fluent-bundle` writes a value: as the locale does, isolated where it must be. It is called
/// for what is inserted (variables, functions' results), not for texts, terms or string literals.
#[expect(
    clippy::unnecessary_wraps,
    reason = "the signature that `set_formatter` takes"
)]
pub(super) fn write_value(value: &FluentValue, _: &IntlLangMemoizer) -> Option<String> {
    let text = match value {
        FluentValue::String(text) => {
            with_formatter(|formatter| isolated(text, formatter.direction()).into_owned())
        }
        FluentValue::Number(number) if number.value.is_finite() => {
            with_formatter(|formatter| write_number(number, formatter))
        }
        FluentValue::Custom(custom) => with_formatter(|formatter| {
            let custom = custom.as_any();
            if let Some(date) = custom.downcast_ref::<DateFact>() {
                Some(date.write(formatter))
            } else {
                custom
                    .downcast_ref::<ListFact>()
                    .map(|list| list.write(formatter))
            }
        })
        .flatten(),
        FluentValue::Number(_) | FluentValue::None | FluentValue::Error => None,
    };
    if text.is_none() {
        fail(RenderError::Value("a value that cannot be written"));
    }
    Some(text.unwrap_or_default())
}

/// Collects the text and notices a placeholder.
///
/// `fluent-bundle` writes `{$name}` without an error where a term's parameter has no value. It
/// writes its own braces as single characters and everything else as strings (an escaped brace,
/// `{"\u007B"}`, is the exception, and fails too; `{"{"}` does not).
#[derive(Default)]
pub(super) struct Output {
    text: String,
    placeholder: bool,
}

impl Output {
    pub(super) fn finish(self) -> Result<String, RenderError> {
        if self.placeholder {
            return Err(RenderError::Value("a term's parameter has no value"));
        }
        Ok(self.text)
    }
}

impl fmt::Write for Output {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.text.push_str(text);
        Ok(())
    }

    fn write_char(&mut self, character: char) -> fmt::Result {
        self.placeholder |= character == '{';
        self.text.push(character);
        Ok(())
    }
}
