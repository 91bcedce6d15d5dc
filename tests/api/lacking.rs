//! What this machine lacks for a test.

use std::io::Write as _;

/// Says loudly that tests are skipped, and why; with `LOTSE_REQUIRE_ALL=1` that is a failure.
#[track_caller]
pub(crate) fn skip(why: &str) {
    #[expect(clippy::disallowed_methods, reason = "a test's own switch")]
    let must = std::env::var("LOTSE_REQUIRE_ALL").is_ok_and(|value| value == "1");
    assert!(!must, "{why}");
    // Past the capture of the test runner, so that it is read.
    let _ = writeln!(std::io::stderr(), "\n*** SKIPPED: {why} ***\n");
}
