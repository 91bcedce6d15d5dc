//! What benchmarks and the generator of content share.

pub mod content;
pub mod fill;
