//! Lotse: a multilingual content API.
pub mod clock;
pub mod words;
pub mod content;
pub mod conferences { pub mod entity; }
pub mod news { pub mod entity; }
pub mod workshop_reports { pub mod entity; }
pub mod organisations { pub mod entity; }
pub mod contacts { pub mod entity; }
#[path = "../migrations/mod.rs"]
mod migrations;
pub mod db; pub mod error; pub mod import;
