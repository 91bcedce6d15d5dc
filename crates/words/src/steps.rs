//! How much work was done, counted where it could grow faster than a file: a test holds it to
//! a multiple of the file's bytes, whatever they are, and needs no clock.

use std::cell::Cell;

thread_local! {
    static TAKEN: Cell<u64> = const { Cell::new(0) };
}

/// Counts some steps of this thread: a byte, a node or a name that is looked at.
pub(crate) fn take(steps: usize) {
    TAKEN.with(|taken| taken.set(taken.get().wrapping_add(steps as u64)));
}

/// The steps that this thread has taken so far.
#[must_use]
pub fn taken() -> u64 {
    TAKEN.with(Cell::get)
}
