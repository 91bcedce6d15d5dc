//! Why a request is refused: a closed list of codes, a sentence of ours, places in the document.

use serde::Serialize;

/// The stable name of a failure, served as `extensions.code`.
///
/// Clients program against these names: none is ever renamed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Code {
    /// The document is not GraphQL.
    ParseFailed,
    /// The document of this hash is not known here; send it.
    PersistedQueryNotFound,
    /// The document is not the one of the hash that came with it.
    PersistedQueryMismatch,
    /// The server answers other documents only.
    DocumentNotTrusted,
    /// The document does not fit the schema.
    ValidationFailed,
    /// The document has too many bytes.
    DocumentTooLarge,
    /// The document has too many tokens.
    TooManyTokens,
    /// The document holds too many operations.
    TooManyOperations,
    /// The document nests too deeply.
    TooDeep,
    /// The operation has too many aliases.
    TooManyAliases,
    /// The operation has too many fields at its top.
    TooManyRootFields,
    /// The operation has too many directives.
    TooManyDirectives,
    /// The operation has too many fields after its fragments are filled in.
    TooManyFields,
    /// The operation costs too much.
    TooCostly,
    /// The operation to run cannot be told.
    OperationNotFound,
    /// Subscriptions are not served on this transport.
    SubscriptionRefused,
    /// A variable is missing or does not fit its type.
    VariablesInvalid,
    /// An argument does not fit, as found while the operation ran.
    BadUserInput,
    /// The request is not a well-formed GraphQL-over-HTTP request.
    MalformedRequest,
    /// Several operations in one request.
    BatchRefused,
    /// A mutation came by GET.
    MutationByGet,
    /// The body's media type or its encoding is not served.
    UnsupportedMediaType,
    /// The client accepts no media type that is served.
    NotAcceptable,
    /// The body is too large.
    BodyTooLarge,
    /// The body came too slowly.
    BodyTooSlow,
    /// The head of the request is too large.
    HeadTooLarge,
    /// The client used up its allowance.
    RateLimited,
    /// The answer took too long.
    TimedOut,
    /// The answer is too large.
    ResponseTooLarge,
    /// There is nothing at this address.
    NotFound,
    /// The address does not serve this method.
    MethodNotAllowed,
    /// The server is not ready.
    NotReady,
    /// The operator switched search off.
    SearchOff,
    /// A failure of the server.
    Internal,
}

impl Code {
    /// Every code.
    pub const ALL: [Self; 34] = [
        Self::ParseFailed,
        Self::PersistedQueryNotFound,
        Self::PersistedQueryMismatch,
        Self::DocumentNotTrusted,
        Self::ValidationFailed,
        Self::DocumentTooLarge,
        Self::TooManyTokens,
        Self::TooManyOperations,
        Self::TooDeep,
        Self::TooManyAliases,
        Self::TooManyRootFields,
        Self::TooManyDirectives,
        Self::TooManyFields,
        Self::TooCostly,
        Self::OperationNotFound,
        Self::SubscriptionRefused,
        Self::VariablesInvalid,
        Self::BadUserInput,
        Self::MalformedRequest,
        Self::BatchRefused,
        Self::MutationByGet,
        Self::UnsupportedMediaType,
        Self::NotAcceptable,
        Self::BodyTooLarge,
        Self::BodyTooSlow,
        Self::HeadTooLarge,
        Self::RateLimited,
        Self::TimedOut,
        Self::ResponseTooLarge,
        Self::NotFound,
        Self::MethodNotAllowed,
        Self::NotReady,
        Self::SearchOff,
        Self::Internal,
    ];

    /// The name that clients see.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::ParseFailed => "GRAPHQL_PARSE_FAILED",
            Self::PersistedQueryNotFound => "PERSISTED_QUERY_NOT_FOUND",
            Self::PersistedQueryMismatch => "PERSISTED_QUERY_MISMATCH",
            Self::DocumentNotTrusted => "DOCUMENT_NOT_TRUSTED",
            Self::ValidationFailed => "GRAPHQL_VALIDATION_FAILED",
            Self::DocumentTooLarge => "DOCUMENT_TOO_LARGE",
            Self::TooManyTokens => "TOO_MANY_TOKENS",
            Self::TooManyOperations => "TOO_MANY_OPERATIONS",
            Self::TooDeep => "TOO_DEEP",
            Self::TooManyAliases => "TOO_MANY_ALIASES",
            Self::TooManyRootFields => "TOO_MANY_ROOT_FIELDS",
            Self::TooManyDirectives => "TOO_MANY_DIRECTIVES",
            Self::TooManyFields => "TOO_MANY_FIELDS",
            Self::TooCostly => "TOO_COSTLY",
            Self::OperationNotFound => "OPERATION_NOT_FOUND",
            Self::SubscriptionRefused => "SUBSCRIPTION_REFUSED",
            Self::VariablesInvalid => "VARIABLES_INVALID",
            Self::BadUserInput => "BAD_USER_INPUT",
            Self::MalformedRequest => "MALFORMED_REQUEST",
            Self::BatchRefused => "BATCH_REFUSED",
            Self::MutationByGet => "MUTATION_BY_GET",
            Self::UnsupportedMediaType => "UNSUPPORTED_MEDIA_TYPE",
            Self::NotAcceptable => "NOT_ACCEPTABLE",
            Self::BodyTooLarge => "BODY_TOO_LARGE",
            Self::BodyTooSlow => "BODY_TOO_SLOW",
            Self::HeadTooLarge => "HEAD_TOO_LARGE",
            Self::RateLimited => "RATE_LIMITED",
            Self::TimedOut => "TIMED_OUT",
            Self::ResponseTooLarge => "RESPONSE_TOO_LARGE",
            Self::NotFound => "NOT_FOUND",
            Self::MethodNotAllowed => "METHOD_NOT_ALLOWED",
            Self::NotReady => "NOT_READY",
            Self::SearchOff => "SEARCH_OFF",
            Self::Internal => "INTERNAL",
        }
    }
}

/// A place in a document; lines and columns count from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Location {
    /// The line.
    pub line: usize,
    /// The column, in characters.
    pub column: usize,
}

/// One reason for which a request is refused.
///
/// The message is a sentence of ours: it may name things of the schema, never what the client
/// sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// The stable name.
    pub code: Code,
    /// One sentence for the person who wrote the request.
    pub message: String,
    /// Where in the document, if it can be told.
    pub locations: Vec<Location>,
    /// Further reasons, in the order of the document.
    pub more: Vec<Refusal>,
}

impl Refusal {
    /// A refusal without a place.
    #[must_use]
    pub fn new(code: Code, message: impl Into<String>) -> Self {
        Self {
            code,
            message: message.into(),
            locations: Vec::new(),
            more: Vec::new(),
        }
    }

    /// The same refusal with a place, if there is one.
    #[must_use]
    pub fn at(mut self, location: Option<Location>) -> Self {
        self.locations.extend(location);
        self
    }

    /// Joins several reasons into one refusal; `None` if there is no reason.
    #[must_use]
    pub fn all(reasons: impl IntoIterator<Item = Self>) -> Option<Self> {
        let mut reasons = reasons.into_iter();
        let mut first = reasons.next()?;
        for reason in reasons {
            let told = |told: &Self| {
                (told.code, &told.locations, &told.message)
                    == (reason.code, &reason.locations, &reason.message)
            };
            if !first.reasons().any(told) {
                first.more.push(reason);
            }
        }
        Some(first)
    }

    /// This reason and the further ones.
    pub fn reasons(&self) -> impl Iterator<Item = &Self> {
        std::iter::once(self).chain(&self.more)
    }
}
