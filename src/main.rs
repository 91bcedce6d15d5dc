//! The `lotse` binary.

use std::process::ExitCode;

/// Requests allocate many small things, which the allocator of most systems is slow at, and keeps.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    lotse::cli::main()
}
