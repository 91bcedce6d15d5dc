//! The `lotse` binary.

use std::process::ExitCode;

fn main() -> ExitCode {
    lotse::cli::main()
}
