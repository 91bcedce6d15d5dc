//! The plural explorer: a message with one number for each form of its language, so that a wrong
//! form is seen at once.

use std::collections::BTreeMap;

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

/// A message with the forms of one variable.
#[derive(Debug)]
pub(in crate::preview) struct Explorer {
    /// The variable, without its `$`.
    pub(in crate::preview) variable: String,
    /// Whether it is about ranks, such as `the 2nd`.
    pub(in crate::preview) is_ordinal: bool,
    /// Whether only those lines are shown that differ from form to form.
    pub(in crate::preview) is_excerpt: bool,
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
    let Some(entry) = own.entries.get(id) else {
        return Vec::new();
    };
    let mut chosen: BTreeMap<String, Selection> = number_selections(entry, own.facts());
    let source = source.filter(|source| source.entries.contains_key(id));
    if let Some(source) = source {
        for (name, selection) in number_selections(&source.entries[id], source.facts()) {
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
    chosen
        .into_iter()
        .take(MOST_VARIABLES)
        .map(|(variable, selection)| one(id, variable, &selection, own, source))
        .collect()
}

fn one(
    id: &str,
    variable: String,
    selection: &Selection,
    own: &Side,
    source: Option<&Side>,
) -> Explorer {
    let formatter = own.language.formatter();
    let written = |number: f64| formatter.number(number, &NumberOptions::default());
    let mut tried: Vec<(Why, f64, Vec<String>)> = formatter
        .plural_samples(selection.kind, NUMBERS_NAMED)
        .into_iter()
        .filter_map(|sample| {
            let (first, more) = sample.numbers.split_first()?;
            Some((
                Why::Form,
                *first,
                more.iter().copied().map(written).collect(),
            ))
        })
        .collect();
    for number in selection.exact.iter().take(MOST_EXACT) {
        match tried
            .iter_mut()
            .find(|(_, known, _)| known.to_bits() == number.to_bits())
        {
            Some(known) => known.0 = Why::Exact,
            None => tried.push((Why::Exact, *number, Vec::new())),
        }
    }
    if let Some(FactValue::Number(fact)) = own.facts().get(&variable)
        && fact.is_finite()
    {
        tried.push((Why::Fact, *fact, Vec::new()));
    }
    let rows = tried.into_iter().map(|(why, number, more)| {
        let with = |side: &Side| {
            let mut facts = side.facts().clone();
            facts.insert(variable.clone(), FactValue::Number(number));
            let text = side.rendered(id, &facts)?;
            Some(text.map(|text| {
                if id == "body" {
                    markdown::plain(&text)
                } else {
                    text
                }
            }))
        };
        Row {
            why,
            category: formatter.plural_category(number, selection.kind),
            number: written(number),
            more,
            own: with(own),
            source: source.and_then(with),
        }
    });
    let mut rows: Vec<Row> = rows.collect();
    let own_cut = cut(&mut rows, |row| &mut row.own);
    let source_cut = cut(&mut rows, |row| &mut row.source);
    Explorer {
        variable,
        is_ordinal: selection.kind == PluralKind::Ordinal,
        is_excerpt: own_cut || source_cut,
        rows,
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
