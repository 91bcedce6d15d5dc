//! The plural explorer: a message with one number for each form of its language, so that a wrong
//! form is seen at once.

use std::collections::BTreeSet;

use super::side::Side;
use crate::words::{
    fact::FactValue,
    format::{NumberOptions, PluralKind},
    markdown,
    selection::{Selection, number_selections},
};

/// Numbers that are named for each form.
const NUMBERS_NAMED: usize = 4;

/// Variables of a message, and numbers with words of their own, that are tried: each renders it anew.
const MOST_VARIABLES: usize = 8;
const MOST_EXACT: usize = 8;
/// Numbers of other variables that are tried to reach words that their facts do not lead to.
const MOST_DOORS: usize = 24;
/// Of the numbers of a variable so many are compared to see whether the words choose by it.
const NUMBERS_COMPARED: usize = 8;

/// A message with the forms of one variable.
#[derive(Debug)]
pub(in crate::preview) struct Explorer {
    /// The variable, without its `$`.
    pub(in crate::preview) variable: String,
    /// Whether it is about ranks, such as `the 2nd`.
    pub(in crate::preview) is_ordinal: bool,
    /// Whether only those lines are shown that differ from form to form.
    pub(in crate::preview) is_excerpt: bool,
    /// Another variable and the number that it has here, if the words are read only then.
    pub(in crate::preview) with: Option<(String, String)>,
    pub(in crate::preview) rows: Vec<Row>,
}

/// A message with one number.
#[derive(Debug)]
pub(in crate::preview) struct Row {
    pub(in crate::preview) why: Why,
    /// The form that the number takes, by CLDR's name.
    pub(in crate::preview) category: &'static str,
    /// The number as the locale writes it.
    pub(in crate::preview) number: String,
    /// Further numbers of the form.
    pub(in crate::preview) more: Vec<String>,
    pub(in crate::preview) own: Option<Result<String, String>>,
    pub(in crate::preview) source: Option<Result<String, String>>,
}

/// Why a number is tried.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::preview) enum Why {
    /// It stands for a form.
    Form,
    /// The message has words for just this number.
    Exact,
    /// It is the fact.
    Fact,
}

/// Tries every form of every number that the message chooses by, in this language or in the source.
/// `source` is none on the source's own page.
pub(in crate::preview) fn explore(id: &str, own: &Side, source: Option<&Side>) -> Vec<Explorer> {
    if !own.entries.contains_key(id) {
        return Vec::new();
    }
    let mut chosen = number_selections(&own.with_named(id), own.facts());
    let chosen_here: BTreeSet<String> = chosen.keys().cloned().collect();
    let source = source.filter(|source| source.entries.contains_key(id));
    if let Some(source) = source {
        for (name, selection) in number_selections(&source.with_named(id), source.facts()) {
            let own = chosen.entry(name).or_default();
            if selection.kind == PluralKind::Ordinal {
                own.kind = PluralKind::Ordinal;
            }
            for number in selection.exact {
                if !own.exact.contains(&number) {
                    own.exact.push(number);
                }
            }
        }
    }
    let trials: Vec<Trial> = chosen
        .into_iter()
        .take(MOST_VARIABLES)
        .map(|(variable, selection)| {
            let is_own = chosen_here.contains(&variable);
            Trial::new(variable, selection, own, is_own)
        })
        .collect();
    let one = |trial| Attempt { id, own, source }.explored(trial, &trials);
    trials.iter().map(one).collect()
}

/// The numbers that are tried for one variable.
struct Trial {
    variable: String,
    selection: Selection,
    /// Whether the message chooses by it in this language, and not in the source alone.
    is_own: bool,
    /// Why, which number, and further ones of the same form as the locale writes them.
    numbers: Vec<(Why, f64, Vec<String>)>,
}

impl Trial {
    fn new(variable: String, selection: Selection, own: &Side, is_own: bool) -> Self {
        let formatter = own.language.formatter();
        let written = |number: f64| formatter.number(number, &NumberOptions::default());
        let mut numbers: Vec<(Why, f64, Vec<String>)> = formatter
            .plural_samples(selection.kind, NUMBERS_NAMED)
            .into_iter()
            .filter_map(|sample| {
                let (first, more) = sample.numbers.split_first()?;
                let more = more.iter().copied().map(written).collect();
                Some((Why::Form, *first, more))
            })
            .collect();
        for number in selection.exact.iter().take(MOST_EXACT) {
            match numbers
                .iter_mut()
                .find(|(_, known, _)| known.to_bits() == number.to_bits())
            {
                Some(known) => known.0 = Why::Exact,
                None => numbers.push((Why::Exact, *number, Vec::new())),
            }
        }
        if let Some(FactValue::Number(fact)) = own.facts().get(&variable)
            && fact.is_finite()
        {
            numbers.push((Why::Fact, *fact, Vec::new()));
        }
        Self {
            variable,
            selection,
            is_own,
            numbers,
        }
    }
}

/// A variable with another number than its fact.
type Instead<'a> = (&'a str, f64);

/// A message that is tried.
#[derive(Clone, Copy)]
struct Attempt<'a> {
    id: &'a str,
    own: &'a Side,
    source: Option<&'a Side>,
}

impl Attempt<'_> {
    fn explored(self, trial: &Trial, trials: &[Trial]) -> Explorer {
        let formatter = self.own.language.formatter();
        let written = |number: f64| formatter.number(number, &NumberOptions::default());
        let kind = trial.selection.kind;
        let door = self.door(trial, trials);
        let rows = trial.numbers.iter().map(|(why, number, more)| {
            let door = door.filter(|_| *why != Why::Fact);
            let with = |side: &Side| self.text(side, (&trial.variable, *number), door);
            Row {
                why: *why,
                category: formatter.plural_category(*number, kind),
                number: written(*number),
                more: more.clone(),
                own: with(self.own),
                source: self.source.and_then(with),
            }
        });
        let mut rows: Vec<Row> = rows.collect();
        let own_cut = cut(&mut rows, |row| &mut row.own);
        let source_cut = cut(&mut rows, |row| &mut row.source);
        Explorer {
            variable: trial.variable.clone(),
            is_ordinal: kind == PluralKind::Ordinal,
            is_excerpt: own_cut || source_cut,
            with: door.map(|(name, number)| (name.to_owned(), written(number))),
            rows,
        }
    }

    /// Words that choose by a variable may stand where they are read only if another variable has
    /// another number than its fact: which, and the first such number.
    fn door<'t>(self, trial: &Trial, trials: &'t [Trial]) -> Option<Instead<'t>> {
        let differs = |door: Option<Instead<'_>>| {
            let numbers = trial.numbers.iter().take(NUMBERS_COMPARED);
            let mut texts =
                numbers.map(|(_, number, _)| self.text(self.own, (&trial.variable, *number), door));
            let first = texts.next();
            texts.any(|text| Some(text) != first)
        };
        if !trial.is_own || differs(None) {
            return None;
        }
        let others = trials
            .iter()
            .filter(|other| other.variable != trial.variable);
        let doors = others.flat_map(|other| {
            let numbers = other.numbers.iter();
            numbers.map(|(_, number, _)| (other.variable.as_str(), *number))
        });
        doors.take(MOST_DOORS).find(|door| differs(Some(*door)))
    }

    /// What a side says with a number for one variable, and for another one if there is a door.
    fn text(
        self,
        side: &Side,
        instead: Instead<'_>,
        door: Option<Instead<'_>>,
    ) -> Option<Result<String, String>> {
        let mut facts = side.facts().clone();
        for (name, number) in [Some(instead), door].into_iter().flatten() {
            facts.insert(name.to_owned(), FactValue::Number(number));
        }
        let text = side.rendered(self.id, &facts)?;
        Some(text.map(|text| {
            if self.id == "body" {
                markdown::plain(&text)
            } else {
                text
            }
        }))
    }
}

/// Leaves those lines that differ from row to row: the others say nothing about forms. If none does,
/// all stay.
fn cut(rows: &mut [Row], column: impl Fn(&mut Row) -> &mut Option<Result<String, String>>) -> bool {
    let mut texts: Vec<Vec<String>> = Vec::new();
    for row in rows.iter_mut() {
        if let Some(Ok(text)) = column(row) {
            texts.push(text.lines().map(str::to_owned).collect());
        }
    }
    let Some((first, others)) = texts.split_first() else {
        return false;
    };
    if first.len() < 2 || others.iter().any(|lines| lines.len() != first.len()) {
        return false;
    }
    let differing: Vec<usize> = (0..first.len())
        .filter(|line| others.iter().any(|lines| lines[*line] != first[*line]))
        .collect();
    if differing.is_empty() || differing.len() == first.len() {
        return false;
    }
    for row in rows {
        if let Some(Ok(text)) = column(row) {
            let lines: Vec<&str> = text.lines().collect();
            let kept: Vec<&str> = differing.iter().map(|line| lines[*line]).collect();
            *text = kept.join("\n");
        }
    }
    true
}
