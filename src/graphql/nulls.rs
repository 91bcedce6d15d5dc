//! Null propagation as the specification has it.
//!
//! The engine lets a resolver's error take the parent with it even where the field itself may be
//! null, and names the list's entry instead of the field as the error's place. This extension
//! stops each error where the specification does ("Handling Execution Errors") and gives it the
//! path of the field that failed.
//!
//! It takes part in every field, which makes the engine much slower. So a query goes without it
//! first, and again with it if anything failed.

use async_graphql::extensions::{
    Extension, ExtensionContext, ExtensionFactory, NextExecute, NextResolve, ResolveInfo,
};
use async_graphql::{PathSegment, QueryPathNode, QueryPathSegment, Response, ServerError};
use async_graphql::{ServerResult, Value};
use std::sync::{Arc, Mutex, PoisonError};

/// Add it to a schema with `SchemaBuilder::extension`.
#[derive(Clone, Copy, Debug, Default)]
pub struct NullPropagation;

impl ExtensionFactory for NullPropagation {
    fn create(&self) -> Arc<dyn Extension> {
        Arc::new(Propagation::default())
    }
}

/// The errors of one request so far.
#[derive(Default)]
struct Propagation {
    errors: Mutex<Vec<ServerError>>,
}

/// Stands for an error that is already noted, on its way up to a field that may be null.
const NOTED: &str = "\u{0}noted";

#[async_graphql::async_trait::async_trait]
impl Extension for Propagation {
    async fn execute(
        &self,
        context: &ExtensionContext<'_>,
        operation_name: Option<&str>,
        next: NextExecute<'_>,
    ) -> Response {
        let mut response = next.run(context, operation_name).await;
        response.errors.retain(|error| error.message != NOTED);
        let mut errors = self.errors.lock().unwrap_or_else(PoisonError::into_inner);
        response.errors.append(&mut errors);
        response
    }

    async fn resolve(
        &self,
        context: &ExtensionContext<'_>,
        info: ResolveInfo<'_>,
        next: NextResolve<'_>,
    ) -> ServerResult<Option<Value>> {
        let may_be_null = !info.return_type.ends_with('!');
        let path_node = info.path_node;
        let error = match next.run(context, info).await {
            Ok(value) => return Ok(value),
            Err(error) => error,
        };
        if error.message != NOTED {
            let path = path(path_node);
            let mut errors = self.errors.lock().unwrap_or_else(PoisonError::into_inner);
            errors.push(ServerError { path, ..error });
        }
        if may_be_null {
            Ok(Some(Value::Null))
        } else {
            Err(ServerError::new(NOTED, None))
        }
    }
}

fn path(node: &QueryPathNode<'_>) -> Vec<PathSegment> {
    let mut path: Vec<_> = std::iter::successors(Some(node), |node| node.parent)
        .map(|node| match node.segment {
            QueryPathSegment::Name(name) => PathSegment::Field(name.to_owned()),
            QueryPathSegment::Index(index) => PathSegment::Index(index),
        })
        .collect();
    path.reverse();
    path
}
