//! A locale file to be filled in.

use std::fmt::Write;

use fluent_syntax::ast::InlineExpression;

use super::difference::entry_text;
use super::file::{FileEntry, LocaleFile};
use super::format::{FormatSettings, Formatter};
use super::locale::LocaleTag;
use super::references::{Node, patterns, visit};

/// The file of `item` in `target`, to be filled in: each message of the `source` file as a comment,
/// with its source text, its variables, and, where the source chooses by number, the plural forms of
/// the target language. As it is, the file holds no words, and nothing is wrong with it.
#[must_use]
pub fn template(item: &str, source: &str, source_tag: &LocaleTag, target: &LocaleTag) -> String {
    let english: Option<LocaleTag> = "en".parse().ok();
    let name = |tag: &LocaleTag| {
        let name = english.as_ref().map(|english| tag.name_in(english));
        format!("{} ({tag})", name.unwrap_or_default())
    };
    let mut text = format!(
        "### {item} in {}, from {}.\n\
         ### For each message: take the \"# \" away before its name, and write your text after the \"=\".\n\
         ### A text of several lines begins below its name, each line after four spaces.\n\
         ### What stands in {{ }} is filled in: facts ($name), names (-name). Copy it as it is.\n",
        name(target),
        name(source_tag),
    );
    let file = LocaleFile::parse(source);
    for entry in file.entries.iter().filter(|entry| !entry.duplicate) {
        text.push('\n');
        for line in entry_text(entry.text).lines() {
            let _ = writeln!(text, "{}", format!("# {source_tag} | {line}").trim_end());
        }
        let documented = |line: &&&str| line.trim_start().starts_with('$');
        for line in entry.comment.iter().filter(documented) {
            let _ = writeln!(text, "# {line}");
        }
        for name in undocumented(entry) {
            let _ = writeln!(text, "# ${name}");
        }
        if chooses(&file, entry)
            && let Ok(formatter) = Formatter::new(target, &FormatSettings::default())
        {
            let forms = formatter.plural_categories().join("], [");
            let _ = writeln!(text, "# Plural forms: [{forms}]");
        }
        if entry.id == "slug" {
            text.push_str(
                "# Optional: the name in web addresses; small letters, digits, hyphens.\n",
            );
        }
        let _ = writeln!(text, "# {} =", entry.id);
    }
    text
}

fn undocumented<'source>(entry: &FileEntry<'source>) -> Vec<&'source str> {
    let documents = |name: &str| {
        entry.comment.iter().any(|line| {
            let rest = line.trim_start().strip_prefix('$');
            let rest = rest.and_then(|rest| rest.strip_prefix(name));
            rest.is_some_and(|rest| {
                !rest.starts_with(|next: char| next.is_alphanumeric() || "-_".contains(next))
            })
        })
    };
    let mut names: Vec<&str> = entry
        .variables
        .iter()
        .map(|(name, _)| *name)
        .filter(|name| !documents(name))
        .collect();
    names.sort_unstable();
    names.dedup();
    names
}

/// Whether an entry chooses by a number.
fn chooses(file: &LocaleFile<'_>, entry: &FileEntry<'_>) -> bool {
    let mut chooses = false;
    for pattern in patterns(&file.resource.body[entry.position]) {
        visit(pattern, &mut |node| {
            if let Node::Select { selector, variants } = node {
                let by_number = matches!(
                    selector,
                    InlineExpression::VariableReference { .. }
                        | InlineExpression::FunctionReference { .. }
                );
                chooses |= by_number && variants.len() > 1;
            }
        });
    }
    chooses
}
