//! Judges a GraphQL document before it reaches the engine.
//!
//! The engine compares its own limits only after its validation has expanded every fragment
//! spread: a document of under a kilobyte can cost it gigabytes. So every document passes here
//! first, in steps of which each bounds the next: bytes, tokens and nesting ([`tokens`]); parsing;
//! operations and chains of fragments ([`shape`]); validation against the schema by
//! `apollo-compiler`; rules that it lacks ([`rules`]); a count of everything that has a limit,
//! each fragment once ([`measure`]). Only what passes reaches the engine ([`engine`]), with most
//! fragments written out ([`flat`]).
//!
//! The verdict that does not depend on variables is kept, so a repeated document costs a look-up
//! and one count.

mod engine;
mod explain;
mod flat;
mod lists;
mod measure;
mod refusal;
mod rules;
mod shape;
mod tokens;
mod values;

pub use refusal::{Code, Location, Refusal};

use crate::graphql::limits::Limits;
use crate::memory::Memory;
use apollo_compiler::executable::Operation;
use apollo_compiler::parser::Parser;
use apollo_compiler::validation::Valid;
use apollo_compiler::{ExecutableDocument, Schema};
use flat::Flat;
use measure::{Measure, Measures};
use serde_json::{Map, Value as Json};
use std::{fmt, sync::Arc};

/// Levels of fields, inline fragments and spreads below one another. The engine stops at
/// [`ENGINE_LEVELS`] with an error of its own.
const LEVELS: u32 = 40;
/// What the engine is built with as its limit of recursion, which nothing that passes here meets.
pub const ENGINE_LEVELS: usize = 64;
/// Levels of fields inside introspection; tools ask for up to sixteen.
const INTROSPECTION_DEPTH: u32 = 20;
/// Lists of fields or types inside one another in introspection; tools ask for one.
const INTROSPECTION_LISTS: u32 = 2;
/// Kept verdicts, in estimated bytes of memory, unless an operator decides otherwise.
const KEPT_BYTES: u64 = 8 * 1024 * 1024;
/// A document's two syntax trees take about so many times its text.
pub(crate) const TREES: usize = 40;

/// Judges documents against one schema and one set of limits.
pub struct Judge {
    schema: Arc<Valid<Schema>>,
    limits: Limits,
    standard_introspection: u64,
    kept: Memory<Arc<str>, Verdict>,
}

/// The part of a verdict that does not depend on variables or on the client.
type Verdict = Result<Arc<Parsed>, Arc<Refusal>>;

struct Parsed {
    document: Valid<ExecutableDocument>,
    places: engine::Places,
}

/// What the judge found good.
pub struct Judged {
    schema: Arc<Valid<Schema>>,
    parsed: Arc<Parsed>,
    variables: Map<String, Json>,
    /// The name of the chosen operation, if it has one.
    pub operation_name: Option<String>,
    /// What the operation costs, in the unit of [`Limits::cost`]; at least 1.
    pub cost: u32,
    /// Whether the operation is a mutation.
    pub is_mutation: bool,
    /// Whether the operation is a subscription.
    pub is_subscription: bool,
    /// Selections that were counted: the work of the count.
    pub visited: usize,
}

impl fmt::Debug for Judged {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        // The document and the variables are the client's.
        formatter
            .debug_struct("Judged")
            .field("operation_name", &self.operation_name)
            .field("cost", &self.cost)
            .finish_non_exhaustive()
    }
}

impl Judged {
    /// The request for the engine: the chosen operation and the document's fragments, with the
    /// variables in the form of their types, defaults filled in.
    #[must_use]
    pub fn request(&self) -> async_graphql::Request {
        let variables = Json::Object(self.variables.clone());
        let variables = async_graphql::Variables::from_json(variables);
        // The text is of no use to an engine that has the document.
        let mut request = async_graphql::Request::new("").variables(variables);
        let document = &self.parsed.document;
        if let Ok(operation) = document.operations.get(self.operation_name.as_deref()) {
            let places = &self.parsed.places;
            let flat = Flat::new(&self.schema, document);
            let written = engine::document(flat, operation, places, &self.variables);
            request.set_parsed_query(written);
        }
        request
    }
}

/// The schema's text is not a valid schema: a mistake of the program, never of a client.
#[derive(Debug, thiserror::Error)]
#[error("the GraphQL schema is not valid: {0}")]
pub struct SchemaError(String);

impl Judge {
    /// A judge for the schema with this text (SDL).
    ///
    /// # Errors
    /// If the text is not a valid schema.
    pub fn new(sdl: &str, limits: &Limits) -> Result<Self, SchemaError> {
        let schema = Schema::parse_and_validate(sdl, "schema.graphql")
            .map_err(|found| SchemaError(found.errors.to_string()))?;
        let mut judge = Self {
            schema: Arc::new(schema),
            limits: limits.clone(),
            standard_introspection: 1,
            kept: Memory::new(KEPT_BYTES),
        };
        let standard = include_str!("introspection.graphql");
        let document = judge
            .parse(standard)
            .map_err(|refusal| SchemaError(refusal.message.clone()))?;
        let none = Map::new();
        let mut measure = Measure::new(&judge.schema, &document.document, limits, &none);
        if let Ok(operation) = document.document.operations.get(None) {
            let measures = measure.operation(&operation.selection_set);
            judge.standard_introspection = measures.introspection().max(1);
        }
        Ok(judge)
    }

    /// The same judge, which keeps verdicts in about `bytes` of memory; none if they are zero.
    #[must_use]
    pub fn keeping(self, bytes: u64) -> Self {
        let kept = Memory::new(bytes);
        Self { kept, ..self }
    }

    /// Judges a request.
    ///
    /// # Errors
    /// A [`Refusal`] with a stable code, if the document is not GraphQL, does not fit the schema
    /// or passes a limit, if the operation cannot be told, or if the variables do not fit.
    pub fn judge(
        &self,
        query: &str,
        operation_name: Option<&str>,
        variables: &Map<String, Json>,
        has_token: bool,
    ) -> Result<Judged, Refusal> {
        let parsed = self.verdict(query).map_err(|refusal| (*refusal).clone())?;
        let operation = choose(&parsed.document, operation_name)?;
        let variables = values::coerce_variables(&self.schema, query, operation, variables)?;
        let mut measure = Measure::new(&self.schema, &parsed.document, &self.limits, &variables);
        let measures = measure.operation(&operation.selection_set);
        let cost = measure.cost(&measures, self.standard_introspection);
        let directives = operation.directives.len() as u64;
        check(&self.limits, &measures, directives, cost, has_token)?;
        Ok(Judged {
            schema: Arc::clone(&self.schema),
            operation_name: operation.name.as_ref().map(ToString::to_string),
            cost: u32::try_from(cost).unwrap_or(u32::MAX).max(1),
            is_mutation: operation.is_mutation(),
            is_subscription: operation.is_subscription(),
            visited: measure.visited(),
            variables,
            parsed: Arc::clone(&parsed),
        })
    }

    /// Judges a document without a request: whether it may be run at all.
    ///
    /// # Errors
    /// A [`Refusal`], as [`judge`](Self::judge) has it.
    pub fn check(&self, query: &str) -> Result<(), Refusal> {
        self.parse(query).map(drop)
    }

    /// How many verdicts are kept.
    #[must_use]
    pub fn kept(&self) -> usize {
        self.kept.count()
    }

    fn verdict(&self, query: &str) -> Verdict {
        if let Some(verdict) = self.kept.get(query) {
            return verdict;
        }
        let verdict = self.parse(query).map(Arc::new).map_err(Arc::new);
        // A document that is refused for its size is not worth keeping.
        if query.len() <= self.limits.document_bytes {
            let bytes = query.len() * TREES;
            self.kept.insert(query.into(), verdict.clone(), bytes);
        }
        verdict
    }

    fn parse(&self, query: &str) -> Result<Parsed, Refusal> {
        if !tokens::is_small(query, &self.limits) {
            tokens::scan(query, &self.limits)?;
        }
        let explained = |errors: &_| explain::explain(&self.schema, errors, self.limits.errors);
        let document = Parser::new()
            .parse_executable(&self.schema, query, "document.graphql")
            .map_err(|found| {
                let scanned = tokens::scan(query, &self.limits);
                scanned.err().unwrap_or_else(|| explained(&found.errors))
            })?;
        if document.operations.is_empty() {
            return Err(Refusal::new(
                Code::ValidationFailed,
                "The document holds no operation.",
            ));
        }
        shape::check(&document, &self.limits)?;
        let document = document
            .validate(&self.schema)
            .map_err(|found| explained(&found.errors))?;
        rules::check(&self.schema, query, &document, self.limits.errors)?;
        if let Some(marked) = lists::marked(query, &document) {
            // Only conflicts are news here: the marks themselves do not fit their types.
            if let Err(found) = marked.validate(&self.schema)
                && let Some(refusal) = explain::conflict(&self.schema, &found.errors)
            {
                return Err(refusal);
            }
        }
        let none = Map::new();
        let mut measure = Measure::new(&self.schema, &document, &self.limits, &none);
        for operation in document.operations.iter() {
            let measures = measure.operation(&operation.selection_set);
            let directives = operation.directives.len() as u64;
            // Cost depends on variables and client: it is judged for each request.
            check(&self.limits, &measures, directives, 0, true)?;
        }
        let places = engine::Places::of(query);
        Ok(Parsed { document, places })
    }
}

/// The operation that a request names, or the only one.
fn choose<'a>(
    document: &'a ExecutableDocument,
    name: Option<&str>,
) -> Result<&'a Operation, Refusal> {
    document
        .operations
        .get(name)
        .map(AsRef::as_ref)
        .map_err(|_| {
            let message = match name {
                Some(_) => "The document holds no operation of this name.",
                None => "The document holds several operations: name the one to run.",
            };
            Refusal::new(Code::OperationNotFound, message)
        })
}

fn check(
    limits: &Limits,
    measures: &Measures,
    operation_directives: u64,
    cost: u64,
    has_token: bool,
) -> Result<(), Refusal> {
    let refuse = |code, message: String| Err(Refusal::new(code, message));
    if measures.expanded > u64::from(limits.expanded_fields) {
        let limit = limits.expanded_fields;
        let message = format!("The operation has more than {limit} fields, fragments included.");
        return refuse(Code::TooManyFields, message);
    }
    if measures.depth > limits.depth {
        let limit = limits.depth;
        let message = format!("The operation has fields more than {limit} levels deep.");
        return refuse(Code::TooDeep, message);
    }
    if measures.levels > LEVELS {
        let message = format!("The operation nests selections more than {LEVELS} levels deep.");
        return refuse(Code::TooDeep, message);
    }
    if measures.introspection_depth > INTROSPECTION_DEPTH
        || measures.introspection_lists > INTROSPECTION_LISTS
    {
        let message = "The introspection goes round in circles.".to_owned();
        return refuse(Code::TooDeep, message);
    }
    if measures.aliases > u64::from(limits.aliases) {
        let limit = limits.aliases;
        let message = format!("The operation has more than {limit} aliases.");
        return refuse(Code::TooManyAliases, message);
    }
    if measures.top_fields > u64::from(limits.root_fields) {
        let limit = limits.root_fields;
        let message = format!("The operation has more than {limit} fields at its top.");
        return refuse(Code::TooManyRootFields, message);
    }
    if measures.directives.saturating_add(operation_directives) > u64::from(limits.directives) {
        return Err(tokens::too_many_directives(limits));
    }
    let limit = limits.cost_for(has_token);
    if cost > u64::from(limit) {
        let message = format!(
            "The operation costs {cost}, and at most {limit} is allowed: ask for smaller pages or fewer fields."
        );
        return refuse(Code::TooCostly, message);
    }
    Ok(())
}
