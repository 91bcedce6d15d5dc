//! The command line: one verb a file. Only here is anything printed.
//!
//! Exit codes: 0 for done, 1 where something in the content has to be mended, 2 where the command
//! could not run.

mod check;
mod confirm;
mod import;
mod known;
mod names;
mod new;
mod print;
mod report;
mod schema;
mod serve;
mod status;
mod sync;
mod trusted;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

use crate::{
    config::{ListenOption, Options},
    error::Error,
};

/// A multilingual content API: facts once in SQL, words per language in Fluent.
///
/// Without a command, serves.
#[derive(Debug, Parser)]
#[command(version, args_conflicts_with_subcommands = false)]
struct Arguments {
    #[command(flatten)]
    options: Options,
    #[command(flatten)]
    listen: ListenOption,
    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Serve the content (what happens without a command)
    Serve,
    /// Check the locale files; nothing is changed
    Check(check::CheckArguments),
    /// Take the locale files over into the database
    Sync(sync::SyncArguments),
    /// Tell how far each locale's words have come, and what to translate next
    Status(status::StatusArguments),
    /// Begin a translation: write the file to be filled in
    New(new::NewArguments),
    /// Confirm that outdated translations are still right as they are
    Confirm(confirm::ConfirmArguments),
    /// Take facts over into the database: all of the files, or nothing
    Import(import::ImportArguments),
    /// Print the GraphQL schema
    Schema,
}

/// How a command ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Ending {
    Done,
    /// Something in the content has to be mended.
    Mend,
}

/// Runs the command that the arguments name.
#[must_use]
pub fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let runtime = match tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
    {
        Ok(runtime) => runtime,
        Err(error) => {
            print::error(&format!("cannot start: {error}"));
            return ExitCode::from(2);
        }
    };
    match runtime.block_on(run(arguments)) {
        Ok(Ending::Done) => ExitCode::SUCCESS,
        Ok(Ending::Mend) => ExitCode::from(1),
        Err(error @ Error::Import(_)) => {
            print::error(&error.to_string());
            ExitCode::from(1)
        }
        Err(error) => {
            print::error(&error.to_string());
            ExitCode::from(2)
        }
    }
}

async fn run(arguments: Arguments) -> Result<Ending, Error> {
    let Arguments {
        options,
        listen,
        command,
    } = arguments;
    match command {
        None | Some(Command::Serve) => serve::run(&options, listen).await,
        Some(Command::Check(arguments)) => check::run(&options, &arguments).await,
        Some(Command::Sync(arguments)) => sync::run(&options, &arguments).await,
        Some(Command::Status(arguments)) => status::run(&options, &arguments).await,
        Some(Command::New(arguments)) => new::run(&options, &arguments),
        Some(Command::Confirm(arguments)) => confirm::run(&options, &arguments).await,
        Some(Command::Import(arguments)) => import::run(&options, &arguments).await,
        Some(Command::Schema) => {
            print::text(&schema::sdl());
            Ok(Ending::Done)
        }
    }
}
