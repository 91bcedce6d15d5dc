//! Do choices by a number have the forms that the language needs, and no others? The forms are
//! CLDR's, as the runtime chooses them.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, LazyLock, Mutex, PoisonError};

use fluent_syntax::ast::{
    CallArguments, Expression, InlineExpression, Pattern, PatternElement, Variant, VariantKey,
};

use super::Code;
use super::finding::{Argument, Finding, Findings};
use super::subject::Subject;
use crate::fact::FactValue;
use crate::format::{FormatSettings, Formatter, PluralKind};
use crate::locale::LocaleTag;
use crate::references::{Node, patterns, visit};
use crate::selection::{CATEGORIES, selected};

/// Only larger whole numbers take `many` in French, Spanish, Italian, Portuguese and Catalan. Who
/// counts people need not write it.
const MILLION: f64 = 1_000_000.0;

/// A form with fewer whole numbers has no others: `two` in Arabic, `one` in French, which is 0 and 1.
const SAMPLES: usize = 3;

/// The plural forms of a locale.
pub(super) struct Forms {
    cardinal: Vec<Form>,
    ordinal: Vec<Form>,
    /// Whether words change with a number.
    inflects: bool,
}

/// A plural form, and some whole numbers that take it.
struct Form {
    name: &'static str,
    whole: Vec<f64>,
}

impl Forms {
    /// Those of `tag`; nothing where the program's data does not know the language.
    pub(super) fn of(tag: &LocaleTag) -> Option<Arc<Self>> {
        type Kept = BTreeMap<LocaleTag, Option<Arc<Forms>>>;
        static KEPT: LazyLock<Mutex<Kept>> = LazyLock::new(Mutex::default);
        let mut kept = KEPT.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(forms) = kept.get(tag) {
            return forms.clone();
        }
        let formatter = Formatter::new(tag, &FormatSettings::default()).ok();
        // What nobody knows of a language is nothing to tell its translators.
        let forms = formatter.filter(Formatter::knows_plurals);
        let forms = forms.map(|formatter| {
            let forms = |kind| {
                let samples = formatter.plural_samples(kind, SAMPLES).into_iter();
                let form = |sample: crate::format::PluralSamples| Form {
                    name: sample.category,
                    whole: sample
                        .numbers
                        .into_iter()
                        .filter(|number| number.fract() == 0.0)
                        .collect(),
                };
                samples.map(form).collect()
            };
            Arc::new(Self {
                cardinal: forms(PluralKind::Cardinal),
                ordinal: forms(PluralKind::Ordinal),
                inflects: formatter.inflects_by_number(),
            })
        });
        kept.insert(tag.clone(), forms.clone());
        forms
    }

    fn by(&self, kind: PluralKind) -> &[Form] {
        match kind {
            PluralKind::Cardinal => &self.cardinal,
            PluralKind::Ordinal => &self.ordinal,
        }
    }

    /// The forms that counting whole things meets.
    fn needed(&self, kind: PluralKind) -> impl Iterator<Item = &Form> {
        let inflects = self.inflects || kind == PluralKind::Ordinal;
        let is_met = move |form: &&Form| {
            (inflects || form.name == "other")
                && form.whole.first().is_some_and(|number| *number < MILLION)
        };
        self.by(kind).iter().filter(is_met)
    }

    /// A number of a form that many numbers take, other than the one that comes to mind: 21 for
    /// `one` in Ukrainian. Nothing for a form of one or two numbers.
    pub(super) fn further_number(&self, kind: PluralKind, name: &str) -> Option<f64> {
        let form = self.by(kind).iter().find(|form| form.name == name)?;
        (form.whole.len() >= SAMPLES).then(|| form.whole[1])
    }
}

pub(super) fn check(subject: &Subject<'_>, findings: &mut Findings<'_>) {
    // Of what is to be translated anew, nobody mends the forms.
    if findings.has(&subject.entry.id, Code::Untranslated) {
        return;
    }
    let Some(forms) = Forms::of(subject.input.locale) else {
        return;
    };
    for pattern in patterns(subject.tree()) {
        visit(pattern, &mut |node| {
            if let Node::Select { selector, variants } = node
                && let Some(choice) = Choice::of(subject, selector, variants)
            {
                choice.check(&forms, findings);
            }
        });
    }
    if !subject.is_retold() {
        for (own, theirs) in subject.pairs() {
            check_pair(subject, &forms, own, theirs, findings);
        }
    }
}

/// A choice by a number.
struct Choice<'call, 'source> {
    subject: &'call Subject<'source>,
    variable: &'source str,
    kind: PluralKind,
    /// Whether the number is written with fraction digits, so that 1 is not `one` in English.
    is_written: bool,
    variants: &'call [Variant<&'source str>],
    /// Whether the fact is known to be a number.
    is_certain: bool,
}

impl<'call, 'source> Choice<'call, 'source> {
    fn of(
        subject: &'call Subject<'source>,
        selector: &'call InlineExpression<&'source str>,
        variants: &'call [Variant<&'source str>],
    ) -> Option<Self> {
        let (variable, kind) = selected(selector)?;
        let is_certain = match subject.facts().and_then(|facts| facts.get(variable)) {
            Some(FactValue::Number(_)) => true,
            Some(_) => return None,
            None => false,
        };
        let is_written = match selector {
            InlineExpression::FunctionReference { arguments, .. } => has_digits(arguments),
            _ => false,
        };
        let choice = Self {
            subject,
            variable,
            kind,
            is_written,
            variants,
            is_certain,
        };
        let has_form = choice
            .names()
            .any(|(name, _)| name != "other" && CATEGORIES.contains(&name));
        (is_certain || has_form).then_some(choice)
    }

    /// The variants that are named, and whether each is the default.
    fn names(&self) -> impl Iterator<Item = (&'source str, bool)> {
        self.variants
            .iter()
            .filter_map(|variant| match variant.key {
                VariantKey::Identifier { name } => Some((name, variant.default)),
                VariantKey::NumberLiteral { .. } => None,
            })
    }

    fn check(&self, forms: &Forms, findings: &mut Findings<'_>) {
        let is_strange = self.check_unreachable(forms, findings);
        // Where nobody knows whether it is a number, it may be a text, such as “zero”.
        if self.is_certain || !is_strange || self.has_form_of(forms) {
            self.check_missing(forms, findings);
        }
    }

    /// Whether a form of the language is named beside the default.
    fn has_form_of(&self, forms: &Forms) -> bool {
        let known = forms.by(self.kind);
        self.names()
            .any(|(name, is_default)| !is_default && known.iter().any(|form| form.name == name))
    }

    /// Gives whether a form is never chosen.
    fn check_unreachable(&self, forms: &Forms, findings: &mut Findings<'_>) -> bool {
        let known = forms.by(self.kind);
        if let Some(name) = self.form_of_ranks(forms) {
            let finding = Finding::at(self.subject.file.span_of(name), Code::UnreachablePlural)
                .with("name", name)
                .with("locale", self.subject.input.locale.as_str())
                .with("variable", self.variable)
                .worded("rank");
            findings.about(self.subject.entry, finding);
            return true;
        }
        let mut is_strange = false;
        // What nothing else matches goes to the default, whatever its name.
        for (name, _) in self.names().filter(|(_, is_default)| !is_default) {
            let is_form = CATEGORIES.contains(&name);
            if known.iter().any(|form| form.name == name) || !(is_form || self.is_certain) {
                continue;
            }
            let names: Argument = known.iter().map(|form| form.name).collect();
            let finding = Finding::at(self.subject.file.span_of(name), Code::UnreachablePlural)
                .with("name", name)
                .with("locale", self.subject.input.locale.as_str())
                .with("forms", names)
                .worded(match (is_form, self.kind) {
                    (false, _) => "no-form",
                    (true, PluralKind::Cardinal) => "",
                    (true, PluralKind::Ordinal) => "ordinal",
                });
            findings.about(self.subject.entry, finding);
            is_strange = true;
        }
        is_strange
    }

    /// A form that the language has for ranks (1st, 2nd) and not for counts, in a choice by count
    /// whose forms would all fit ranks.
    fn form_of_ranks(&self, forms: &Forms) -> Option<&'source str> {
        let has = |forms: &[Form], name: &str| forms.iter().any(|form| form.name == name);
        let names = || self.names().filter(|(_, is_default)| !is_default);
        let fits = names().all(|(name, _)| has(&forms.ordinal, name));
        let is_only_of_ranks = |name: &&str| !has(&forms.cardinal, name);
        (self.kind == PluralKind::Cardinal && fits)
            .then(|| names().map(|(name, _)| name).find(is_only_of_ranks))
            .flatten()
    }

    fn check_missing(&self, forms: &Forms, findings: &mut Findings<'_>) {
        let Some(default) = self.variants.iter().find(|variant| variant.default) else {
            return;
        };
        let VariantKey::Identifier { name: default_name } = default.key else {
            return;
        };
        let chooses_again = choices(&default.value).contains_key(self.variable);
        if self.is_written || chooses_again || !CATEGORIES.contains(&default_name) {
            return;
        }
        let names: BTreeSet<&str> = self.names().map(|(name, _)| name).collect();
        let exact: Vec<f64> = self
            .variants
            .iter()
            .filter_map(|variant| match variant.key {
                VariantKey::NumberLiteral { value } => value.parse().ok(),
                VariantKey::Identifier { .. } => None,
            })
            .collect();
        let is_covered = |form: &&Form| {
            names.contains(form.name)
                || form.whole.len() < SAMPLES
                    && form.whole.iter().all(|number| exact.contains(number))
        };
        let missing: Vec<&Form> = forms
            .needed(self.kind)
            .filter(|form| !is_covered(form))
            .collect();
        // The one form that is left may be the default under another name: `*[other]`, which only
        // fractions take in Ukrainian, then has the words of `many`.
        let is_met = forms
            .needed(self.kind)
            .any(|form| form.name == default_name);
        let Some(first) = missing.first() else { return };
        if !is_met && missing.len() == 1 {
            return;
        }
        let mut numbers = first.whole.iter().copied();
        let example = numbers
            .find(|number| !exact.contains(number))
            .unwrap_or_default();
        let span = self.subject.file.span_of(self.variable);
        let finding = Finding::at(span, Code::MissingPlural)
            .with("variable", self.variable)
            .with("count", missing.len())
            .with(
                "missing",
                missing.iter().map(|form| form.name).collect::<Argument>(),
            )
            .with("form", first.name)
            .with("number", format!("{example}"));
        findings.about(self.subject.entry, finding);
    }
}

fn has_digits(arguments: &CallArguments<&str>) -> bool {
    let digits = ["minimumFractionDigits", "maximumFractionDigits"];
    let mut named = arguments.named.iter();
    named.any(|argument| digits.contains(&argument.name.name))
}

/// The variables by which a text chooses, and how.
fn choices<'source>(pattern: &Pattern<&'source str>) -> BTreeMap<&'source str, PluralKind> {
    let mut found = BTreeMap::new();
    visit(pattern, &mut |node| {
        if let Node::Select { selector, .. } = node
            && let Some((name, kind)) = selected(selector)
        {
            found.insert(name, kind);
        }
    });
    found
}

/// The variables whose plural forms a text chooses by, and how.
fn counted<'source>(pattern: &Pattern<&'source str>) -> BTreeMap<&'source str, PluralKind> {
    let mut found = BTreeMap::new();
    visit(pattern, &mut |node| {
        if let Node::Select { selector, variants } = node
            && let Some((name, kind)) = selected(selector)
            && variants.iter().any(|variant| match variant.key {
                VariantKey::Identifier { name } => name != "other" && CATEGORIES.contains(&name),
                VariantKey::NumberLiteral { .. } => false,
            })
        {
            found.insert(name, kind);
        }
    });
    found
}

/// A choice that the source makes and the translation does not, or makes otherwise.
fn check_pair<'source>(
    subject: &Subject<'source>,
    forms: &Forms,
    own: &Pattern<&'source str>,
    theirs: &Pattern<&'source str>,
    findings: &mut Findings<'_>,
) {
    let wanted = counted(theirs);
    if wanted.is_empty() {
        return;
    }
    let chosen = choices(own);
    let before_words = before_words(own);
    for (variable, kind) in wanted {
        let finding = match chosen.get(variable) {
            Some(own_kind) if *own_kind != kind => {
                let Some(place) = own_place(own, variable) else {
                    continue;
                };
                Finding::at(subject.file.span_of(place), Code::DifferentPluralType).worded(
                    if kind == PluralKind::Ordinal {
                        ""
                    } else {
                        "cardinal"
                    },
                )
            }
            // Of the languages with two forms many leave the word as it is: Turkish, Persian,
            // Hungarian.
            None if forms.needed(kind).nth(2).is_some() => {
                let Some(place) = before_words.get(variable) else {
                    continue;
                };
                let names: Argument = forms.needed(kind).map(|form| form.name).collect();
                Finding::at(subject.file.span_of(place), Code::DroppedPlural).with("forms", names)
            }
            _ => continue,
        };
        findings.about(subject.entry, finding.with("variable", variable));
    }
}

/// Where a text chooses by `variable`.
fn own_place<'source>(pattern: &Pattern<&'source str>, variable: &str) -> Option<&'source str> {
    let mut place = None;
    visit(pattern, &mut |node| {
        if let Node::Select { selector, .. } = node
            && let Some((name, _)) = selected(selector)
            && name == variable
        {
            place = Some(name);
        }
    });
    place
}

/// The variables that stand before a word, which then may have to follow the number: not at the end,
/// in brackets or after a colon, as in `Participants: 5`.
fn before_words<'source>(pattern: &Pattern<&'source str>) -> BTreeMap<&'source str, &'source str> {
    let mut found = BTreeMap::new();
    for (place, element) in pattern.elements.iter().enumerate() {
        let PatternElement::Placeable {
            expression: Expression::Inline(inline),
        } = element
        else {
            continue;
        };
        let Some((name, _)) = selected(inline) else {
            continue;
        };
        let next = pattern.elements.get(place + 1);
        let is_before_word = matches!(next, Some(PatternElement::TextElement { value })
            // Signs of emphasis close around the number or open around the word.
            if value
                .trim_start_matches(['*', '_'])
                .strip_prefix([' ', '\u{a0}', '\u{202f}'])
                .is_some_and(|rest| rest.trim_start_matches(['*', '_']).starts_with(char::is_alphabetic)));
        if is_before_word {
            found.insert(name, name);
        }
    }
    found
}
