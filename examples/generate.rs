//! Makes content of any size, to try Lotse with: N items in up to ten languages, the same ones every
//! time.
//!
//! ```sh
//! cargo run --release --example generate -- --items 1000 --locales 10 --into DIR
//! cd DIR && lotse serve
//! ```

#![expect(clippy::print_stderr, reason = "it is a program")]

#[path = "../benches/support/mod.rs"]
mod support;

use std::{error::Error, path::PathBuf};

use clap::Parser;
use support::{
    content::{Content, Size},
    fill,
};

/// Makes content of any size: facts as TOML and words as Fluent.
#[derive(Parser)]
struct Arguments {
    /// How many items
    #[arg(long, default_value_t = 1_000)]
    items: usize,
    /// In how many locales, at most 10
    #[arg(long, default_value_t = 10)]
    locales: usize,
    /// The folder for `facts/` and `locales/`
    #[arg(long, value_name = "DIR")]
    into: PathBuf,
    /// Fill this database as well, and leave no items' locale files
    #[arg(long, value_name = "URL")]
    database: Option<String>,
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let arguments = Arguments::parse();
    let (items, locales) = (arguments.items, arguments.locales);
    let content = Content::new(Size { items, locales })?;
    let Some(url) = arguments.database else {
        let files = fill::files(&content, &arguments.into)?;
        eprintln!(
            "{items} items, {files} locale files in {}",
            arguments.into.display()
        );
        return Ok(());
    };
    let done = fill::database(&content, &url, &arguments.into, |done| {
        eprint!("\r{done} of {items} items");
    });
    let outcome = done.await?;
    eprintln!("\r{items} items, {} locale files taken over", outcome.files);
    for finding in outcome.findings.iter().take(5) {
        eprintln!("{:?}", finding.diagnostic);
    }
    Ok(())
}
