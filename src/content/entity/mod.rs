//! The tables that items of all kinds share.

pub mod change;
pub mod item;
pub mod item_topic;
pub mod revision;
pub mod topic;
pub mod vocabulary;
pub mod words;
