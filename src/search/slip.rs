//! Words that are a typing error away from one that is asked for.
//!
//! The first letter has to be right: an error there is rare, and a search that allows it looks at most
//! words of the index, in each of its parts.

use tantivy::{
    Term,
    query::{AutomatonWeight, DfaWrapper, EnableScoring, FuzzyTermQuery, Query, Weight},
};
use tantivy_fst::Automaton;

/// Finds the documents that hold such a word.
#[derive(Clone, Debug)]
pub(super) struct SlipQuery {
    term: Term,
    slips: u8,
}

impl SlipQuery {
    /// The words that differ from that of `term` in at most so many letters; letters that changed
    /// places count once.
    pub(super) fn new(term: Term, slips: u8) -> Self {
        Self { term, slips }
    }
}

impl Query for SlipQuery {
    fn weight(&self, _: EnableScoring<'_>) -> tantivy::Result<Box<dyn Weight>> {
        let value = self.term.value();
        let first = value.as_str().and_then(|text| text.chars().next());
        let near = FuzzyTermQuery::new(self.term.clone(), self.slips, true).automaton()?;
        let automaton = BeginsRight {
            first: first.map(String::from).unwrap_or_default().into_bytes(),
            near,
        };
        Ok(Box::new(AutomatonWeight::new(self.term.field(), automaton)))
    }
}

/// Takes what another automaton takes, if its first letter is right.
struct BeginsRight {
    first: Vec<u8>,
    near: DfaWrapper,
}

/// How many bytes of the first letter were seen, and where the other automaton is; none once a byte
/// was wrong.
type State = Option<(usize, <DfaWrapper as Automaton>::State)>;

impl Automaton for BeginsRight {
    type State = State;

    fn start(&self) -> State {
        Some((0, self.near.start()))
    }

    fn is_match(&self, state: &State) -> bool {
        state
            .as_ref()
            .is_some_and(|(seen, near)| *seen == self.first.len() && self.near.is_match(near))
    }

    fn can_match(&self, state: &State) -> bool {
        state
            .as_ref()
            .is_some_and(|(_, near)| self.near.can_match(near))
    }

    fn accept(&self, state: &State, byte: u8) -> State {
        let (seen, near) = state.as_ref()?;
        let seen = match self.first.get(*seen) {
            Some(right) if *right != byte => return None,
            Some(_) => seen + 1,
            None => *seen,
        };
        Some((seen, self.near.accept(near, byte)))
    }
}
