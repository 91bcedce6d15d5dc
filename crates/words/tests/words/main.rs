//! What `words` promises, one file per family.

#![expect(
    clippy::unwrap_used,
    reason = "a test stops where something is missing"
)]

mod check_costs;
mod checking;
mod comparing;
mod fluent_fixtures;
mod formatting;
mod literal_facts;
mod markdown;
mod negotiation;
mod plural_rules;
mod rendering;
mod searching;
mod selection;
