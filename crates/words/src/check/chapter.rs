//! The handbook of what can be found: each code with its explanation and an example, which is
//! checked while it is written.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use chrono::NaiveDate;

use super::{
    Argument, Code, Contacts, Diagnostic, FileRole, Originals, TreeFile, Wordings, check_locale,
    render_diagnostic,
};
use crate::bundle::ContactEntry;
use crate::fact::{FactValue, Facts};
use crate::locale::LocaleTag;

/// Some locale files, and what is to be found in them.
#[derive(Clone, Debug)]
pub struct Example {
    /// Whether they make a finding of their code; otherwise they show how it is right.
    pub wrong: bool,
    /// Path and text of each file.
    pub files: Vec<(String, Vec<u8>)>,
    /// The items that have facts, where the example depends on it.
    items: Option<std::collections::BTreeSet<String>>,
    /// What files alone cannot show: a finding as it would be made.
    stated: Option<Diagnostic>,
}

impl Code {
    /// Words that make a finding of this code, and such as do not.
    #[must_use]
    pub fn examples(self) -> Vec<Example> {
        let mut examples = Vec::new();
        for part in format!("\n{}", self.example()).split("\n=== ").skip(1) {
            let (kind, text) = part.split_once('\n').unwrap_or((part, ""));
            examples.push(Example::read(self, kind, text));
        }
        examples
    }
}

impl Example {
    fn read(code: Code, kind: &str, text: &str) -> Self {
        let mut example = Self {
            wrong: kind != "right",
            files: Vec::new(),
            items: None,
            stated: kind
                .strip_prefix("stated ")
                .and_then(|line| stated(code, line)),
        };
        for part in format!("\n{text}").split("\n--- ").skip(1) {
            let (path, text) = part.split_once('\n').unwrap_or((part, ""));
            if let Some(items) = path.strip_prefix("items ") {
                example.items = Some(items.split(' ').map(str::to_owned).collect());
            } else {
                example.files.push((path.to_owned(), unescaped(text)));
            }
        }
        example
    }

    /// What is found in it. German is the source locale, and the item's facts are `$participants`
    /// (a number), `$fee` (a number), `$starts_on` (a date), `$venue` (a text) and `$languages` (a
    /// list).
    #[must_use]
    pub fn findings(&self) -> Vec<Diagnostic> {
        if let Some(diagnostic) = &self.stated {
            return vec![diagnostic.clone()];
        }
        let (facts, contacts) = (facts(), contacts());
        let mut locales: BTreeMap<LocaleTag, Vec<TreeFile<'_>>> = BTreeMap::new();
        for (path, bytes) in &self.files {
            let Some((Ok(locale), inner)) = path
                .split_once('/')
                .map(|(locale, inner)| (locale.parse::<LocaleTag>(), inner))
            else {
                continue;
            };
            let role = match inner.split_once('/') {
                None if inner == "terms.ftl" => FileRole::Terms,
                None if inner == "labels.ftl" => FileRole::Labels,
                Some(("app", _)) => FileRole::Other { astray: false },
                Some(("conferences" | "news" | "contacts", _)) => FileRole::Item {
                    facts: Some(&facts),
                },
                _ => FileRole::Other { astray: true },
            };
            locales.entry(locale).or_default().push(TreeFile {
                path,
                inner,
                bytes,
                role,
            });
        }
        let source = LocaleTag::german();
        let nothing = Vec::new();
        let originals = Originals::read(
            &source,
            locales.get(&source).unwrap_or(&nothing),
            Some(&contacts),
            self.items.as_ref(),
        );
        locales
            .iter()
            .flat_map(|(locale, files)| check_locale(locale, *locale == source, files, &originals))
            .flatten()
            .collect()
    }

    /// What is found of one code, as people read it.
    #[must_use]
    pub fn shown(&self, code: Code, wordings: &Wordings) -> String {
        let mut shown = String::new();
        for diagnostic in self.findings() {
            if diagnostic.code == code {
                let file = self.files.iter().find(|(path, _)| *path == diagnostic.path);
                let text = file.map(|(_, bytes)| String::from_utf8_lossy(bytes));
                let text = text.as_deref().unwrap_or_default();
                if !shown.is_empty() {
                    shown.push('\n');
                }
                shown.push_str(&render_diagnostic(&diagnostic, text, wordings, false));
            }
        }
        shown
    }
}

/// `path [wording] name=value …`
fn stated(code: Code, line: &str) -> Option<Diagnostic> {
    const NAMES: [&str; 6] = ["limit", "reason", "tag", "item", "near", "name"];
    let mut parts = line.split(' ');
    let path = parts.next()?;
    let mut diagnostic = Diagnostic::new(code, &LocaleTag::german(), path, "", 0..0);
    for part in parts {
        if let Some((name, value)) = part.split_once('=') {
            let name = NAMES.iter().find(|known| **known == name)?;
            let value = value.replace('_', " ");
            diagnostic = match value.parse::<usize>() {
                Ok(number) => diagnostic.with(name, number),
                Err(_) => diagnostic.with(name, value),
            };
        } else {
            let wording = code.wordings().iter().find(|known| **known == part)?;
            diagnostic = diagnostic.worded(wording);
        }
    }
    Some(diagnostic)
}

/// What no editor shows is written `⟦FF⟧` for a byte and `⟦U+200B⟧` for a character.
fn unescaped(text: &str) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut parts = text.split('⟦');
    bytes.extend_from_slice(parts.next().unwrap_or_default().as_bytes());
    for part in parts {
        let (sign, rest) = part.split_once('⟧').unwrap_or(("", part));
        if let Some(character) = sign.strip_prefix("U+") {
            let character = u32::from_str_radix(character, 16).ok();
            let character = character.and_then(char::from_u32).unwrap_or_default();
            bytes.extend_from_slice(character.encode_utf8(&mut [0; 4]).as_bytes());
        } else if let Ok(byte) = u8::from_str_radix(sign, 16) {
            bytes.push(byte);
        }
        bytes.extend_from_slice(rest.as_bytes());
    }
    bytes
}

fn facts() -> Facts {
    let text = |text: &str| FactValue::Text(text.to_owned());
    let date = NaiveDate::from_ymd_opt(2026, 5, 12).unwrap_or_default();
    [
        ("participants", FactValue::Number(120.0)),
        ("fee", FactValue::Number(12.5)),
        ("starts_on", FactValue::Date(date)),
        ("venue", text("")),
        ("registration_url", text("https://example.org/anmeldung")),
        (
            "languages",
            FactValue::List(vec!["de".to_owned(), "uk".to_owned()]),
        ),
    ]
    .into_iter()
    .map(|(name, value)| (name.to_owned(), value))
    .collect()
}

fn contacts() -> Contacts {
    let office = ContactEntry {
        phone: Some("+49 391 5550123".to_owned()),
        email: Some("buero@example.org".to_owned()),
        website: Some("https://buero.example.org/".to_owned()),
        address: None,
    };
    Contacts::from([("buero".to_owned(), office)])
}

/// The chapter of one code: what it means, and an example.
#[must_use]
pub fn chapter(code: Code, wordings: &Wordings) -> String {
    let severity = wordings.severity(code.severity());
    let mut text = format!(
        "## {code}\n\n*{severity}*\n\n{}\n",
        wordings.explanation(code)
    );
    let examples = code.examples();
    if let Some(wrong) = examples.iter().find(|example| example.wrong) {
        let _ = write!(
            text,
            "\n```console\n$ lotse check\n{}```\n",
            wrong.shown(code, wordings)
        );
    }
    let right = examples.iter().find(|example| !example.wrong);
    if let Some((path, bytes)) = right.and_then(|example| example.files.last()) {
        let heading = wordings.text("handbook-right", &[("path", Argument::from(path.as_str()))]);
        let words = String::from_utf8_lossy(bytes);
        let _ = write!(text, "\n{heading}\n\n```ftl\n{}\n```\n", words.trim_end());
    }
    text
}

/// All chapters, with an introduction and a table: `docs/checks.md`.
#[must_use]
pub fn handbook(wordings: &Wordings) -> String {
    let mut text = format!("{}\n\n| | |\n|---|---|\n", wordings.text("handbook", &[]));
    for code in Code::ALL {
        let severity = wordings.severity(code.severity());
        let _ = writeln!(text, "| [`{code}`](#{code}) | {severity} |");
    }
    for code in Code::ALL {
        let _ = write!(text, "\n{}", chapter(*code, wordings));
    }
    text
}
