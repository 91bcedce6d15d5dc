//! What one language says: the messages of its file, rendered with the item's facts.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use super::load::{FileBytes, Spoken};
use crate::{
    content::{ItemFacts, messages::entries},
    words::{
        bundle::{ContactBook, ItemWords, Language, Renderer},
        check::{CheckInput, Checked, Code, Diagnostic, check_file},
        difference::entry_text,
        fact::Facts,
        file::LocaleFile,
        locale::LocaleTag,
    },
};

/// A rendered message.
#[derive(Clone, Debug)]
pub(in crate::preview) struct Shown {
    /// The locale that it is in.
    pub(in crate::preview) tag: LocaleTag,
    /// Its text, or why it cannot be shown.
    pub(in crate::preview) text: Result<String, String>,
    /// Whether the file's own version is broken, and this is the last good one.
    pub(in crate::preview) last_good: bool,
}

/// What one language says.
pub(in crate::preview) struct Side {
    pub(in crate::preview) language: Arc<Language>,
    /// The text of the file; empty if there is none.
    pub(in crate::preview) text: String,
    pub(in crate::preview) is_there: bool,
    /// The ids in the order of the file.
    pub(in crate::preview) ids: Vec<String>,
    /// The text of each entry as it stands in the file, without its name.
    pub(in crate::preview) texts: BTreeMap<String, String>,
    /// Each entry that can be taken, and the last good version of each that is broken, as Fluent.
    pub(in crate::preview) entries: BTreeMap<String, String>,
    /// The ids of broken entries.
    pub(in crate::preview) broken: BTreeSet<String>,
    pub(in crate::preview) machine: BTreeSet<String>,
    pub(in crate::preview) diagnostics: Vec<Diagnostic>,
    words: ItemWords,
    variables: Facts,
    contacts: Arc<ContactBook>,
}

impl Side {
    /// What a file says. `input` is how it is checked.
    pub(in crate::preview) fn of_file(
        spoken: &Spoken,
        bytes: &FileBytes,
        input: &CheckInput<'_>,
        facts: &ItemFacts,
        contacts: &Arc<ContactBook>,
    ) -> Self {
        let mut checked = match bytes {
            Ok(Some(_)) => check_file(input),
            Ok(None) => Checked::default(),
            Err(reason) => Checked {
                diagnostics: vec![
                    Diagnostic::new(Code::UnreadableFile, input.locale, input.path, "", 0..0)
                        .with("reason", reason.clone()),
                ],
                unreadable: true,
                ..Checked::default()
            },
        };
        let last_good = spoken.row.as_ref().map(|row| entries(&row.messages));
        let last_good = last_good.unwrap_or_default();
        if checked.unreadable {
            checked.broken = last_good.keys().cloned().collect();
        }
        let text = String::from_utf8_lossy(input.bytes).into_owned();
        let file = LocaleFile::parse(&text);
        let mut ids: Vec<String> = Vec::new();
        let mut seen = BTreeSet::new();
        let in_file = file.entries.iter().map(|entry| &entry.id);
        for id in in_file.chain(&checked.broken) {
            let is_message = !id.starts_with('-');
            if is_message && seen.insert(id.as_str()) {
                ids.push(id.clone());
            }
        }
        let entries_in_file = file.entries.iter().filter(|entry| !entry.duplicate);
        let texts = entries_in_file
            .map(|entry| (entry.id.clone(), entry_text(entry.text)))
            .collect();
        let mut said = BTreeMap::new();
        let mut machine = BTreeSet::new();
        for entry in &checked.good {
            said.insert(entry.id.clone(), entry.text.trim_end().to_owned());
            if entry.origin_machine {
                machine.insert(entry.id.clone());
            }
        }
        for id in &checked.broken {
            if let Some(text) = last_good.get(id) {
                said.insert(id.clone(), text.clone());
            }
        }
        Self {
            is_there: !matches!(bytes, Ok(None)),
            ids,
            texts,
            broken: checked.broken,
            machine,
            diagnostics: checked.diagnostics,
            ..Self::saying(&spoken.language, said, facts, contacts, text)
        }
    }

    /// What the database holds, of a language that is only fallen back on.
    pub(in crate::preview) fn of_row(
        spoken: &Spoken,
        facts: &ItemFacts,
        contacts: &Arc<ContactBook>,
    ) -> Self {
        let said = spoken.row.as_ref().map(|row| entries(&row.messages));
        let said = said.unwrap_or_default();
        Self::saying(&spoken.language, said, facts, contacts, String::new())
    }

    fn saying(
        language: &Arc<Language>,
        entries: BTreeMap<String, String>,
        facts: &ItemFacts,
        contacts: &Arc<ContactBook>,
        text: String,
    ) -> Self {
        let mut whole = String::new();
        for entry in entries.values() {
            whole.push_str(entry);
            whole.push('\n');
        }
        Self {
            text,
            is_there: false,
            ids: Vec::new(),
            texts: BTreeMap::new(),
            broken: BTreeSet::new(),
            machine: BTreeSet::new(),
            diagnostics: Vec::new(),
            words: ItemWords::parse(whole),
            variables: facts.variables(language),
            contacts: Arc::clone(contacts),
            language: Arc::clone(language),
            entries,
        }
    }

    pub(in crate::preview) fn tag(&self) -> &LocaleTag {
        self.language.tag()
    }

    /// The facts as this language names them.
    pub(in crate::preview) fn facts(&self) -> &Facts {
        &self.variables
    }

    /// A message with the messages that it names, and those that they name, as Fluent.
    pub(super) fn with_named(&self, id: &str) -> String {
        let (mut whole, mut taken) = (String::new(), BTreeSet::new());
        let mut named = vec![id.to_owned()];
        while let Some(id) = named.pop() {
            let Some(entry) = self.entries.get(&id) else {
                continue;
            };
            if taken.insert(id) {
                let file = LocaleFile::parse(entry);
                let further = file.entries.iter().flat_map(|entry| &entry.messages);
                named.extend(further.map(|id| (*id).to_owned()));
                whole.push_str(entry);
                whole.push('\n');
            }
        }
        whole
    }

    /// A message as readers see it, or would if it were not broken.
    pub(in crate::preview) fn shown(&self, id: &str) -> Option<Shown> {
        Some(Shown {
            tag: self.tag().clone(),
            text: self.rendered(id, &self.variables)?,
            last_good: self.broken.contains(id),
        })
    }

    /// A message with other facts.
    pub(in crate::preview) fn rendered(
        &self,
        id: &str,
        facts: &Facts,
    ) -> Option<Result<String, String>> {
        let renderer = Renderer::new(&self.language, &self.words, facts, &self.contacts);
        let text = renderer.message(id)?;
        Some(text.map_err(|error| error.to_string()))
    }
}
