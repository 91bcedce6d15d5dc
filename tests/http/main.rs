//! The promises of the transport and of the judge, tested over real HTTP against a small schema.

mod agreement;
mod connections;
mod hostile;
mod node;
mod schema;
mod server;

mod specification;
mod surroundings;
