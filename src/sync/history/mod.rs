//! What translations were made from, as the git history of the locale files tells.
//!
//! Asked once, when a database takes its first words. A translated message was made from what the
//! source said in the commit that last changed it. Only items whose source was ever edited are looked
//! into, and whatever the tree, git is started five times at most. Without git, without history, or
//! beyond the bounds, a translation counts as made from what the source says now.

mod git;

use std::{
    collections::{BTreeMap, BTreeSet, HashMap},
    io::ErrorKind,
};

use git::{Objects, Reach, Repository, Step};

use super::{
    freshness::Messages,
    scan::{ItemName, Place, Tree, place_of},
};
use crate::{
    content::messages::entries,
    words::{canonical::says_the_same, file::LocaleFile, locale::LocaleTag},
};

/// How many steps of the history are looked at.
const MOST_STEPS: usize = 2_000_000;
/// How many versions of files are read.
const MOST_OBJECTS: usize = 200_000;

/// What translations were made from, where the source says something else now.
#[derive(Debug, Default)]
pub(super) struct History {
    made_from: BTreeMap<(LocaleTag, ItemName), Messages>,
    /// Why there may be more that is not known.
    pub(super) gap: Option<HistoryGap>,
}

/// Why the history may not tell of every translation that the source has left behind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum HistoryGap {
    /// The clone was made without its earlier history.
    Shallow,
    /// Git is not there, or refuses; this is what it says.
    Unread(String),
}

impl History {
    /// From which source texts the messages of a file were made; nothing is known of most.
    pub(super) fn made_from(&self, locale: &LocaleTag, name: &ItemName) -> Option<&Messages> {
        if self.made_from.is_empty() {
            return None;
        }
        self.made_from.get(&(locale.clone(), name.clone()))
    }

    /// Reads the history of a tree. Never fails: what cannot be known is not known.
    pub(super) fn read(tree: &Tree, source: &LocaleTag) -> Self {
        let mut history = Self::default();
        let Some(repository) = Repository::around(&tree.root) else {
            return history;
        };
        let read = match repository.reach() {
            Ok(Reach::Nothing) => Ok(()),
            Ok(reach) => {
                history.gap = (reach == Reach::Shallow).then_some(HistoryGap::Shallow);
                history.look(tree, source, &repository)
            }
            Err(error) => Err(error),
        };
        if let Err(error) = read {
            tracing::warn!(%error, "the git history of the locale files cannot be read");
            history.gap = Some(HistoryGap::Unread(match error.kind() {
                ErrorKind::NotFound => "git is not installed".to_owned(),
                _ => error.to_string(),
            }));
        }
        history
    }

    fn look(
        &mut self,
        tree: &Tree,
        source: &LocaleTag,
        repository: &Repository,
    ) -> std::io::Result<()> {
        let uncommitted = uncommitted(repository)?;
        let edited = edited(tree, source, repository, &uncommitted)?;
        if edited.is_empty() {
            return Ok(());
        }
        let mut lines: HashMap<(LocaleTag, ItemName), Vec<Step>> = HashMap::new();
        follow(repository, ".", &mut |place, step| {
            if edited.contains(&place.1) {
                lines.entry(place).or_default().push(step);
            }
        })?;
        let mut objects = repository.objects(MOST_OBJECTS)?;
        for name in edited {
            let now = |locale: &LocaleTag| {
                let path = Tree::item_path(locale, &name);
                let bytes = tree.read(&path).ok().flatten()?;
                String::from_utf8(bytes).ok()
            };
            let source_now = now(source).unwrap_or_default();
            let key = (source.clone(), name.clone());
            let source_steps = lines.remove(&key).unwrap_or_default();
            let said = SourceLine::read(source_steps, &source_now, &mut objects)?;
            for locale in tree.items.get(&name).into_iter().flatten() {
                let key = (locale.clone(), name.clone());
                let (Some(steps), Some(text)) = (lines.remove(&key), now(locale)) else {
                    continue;
                };
                let mut sought = entries(&text);
                if uncommitted.contains(&key) {
                    let path = Tree::item_path(locale, &name);
                    let committed = entries(&objects.at("HEAD", &path)?.unwrap_or_default());
                    sought.retain(|id, now| {
                        let committed = committed.get(id);
                        committed.is_some_and(|committed| says_the_same(committed, now))
                    });
                }
                let made_from = made_from(source, &name, sought, &steps, &said, &mut objects)?;
                if !made_from.is_empty() {
                    self.made_from.insert(key, made_from);
                }
            }
        }
        Ok(())
    }
}

/// The files of items that differ from the last commit.
fn uncommitted(repository: &Repository) -> std::io::Result<BTreeSet<(LocaleTag, ItemName)>> {
    let paths = repository.uncommitted(".")?;
    let files = paths.iter().filter_map(|path| match place_of(path)? {
        (locale, Place::Item(name)) => Some((locale, name)),
        _ => None,
    });
    Ok(files.collect())
}

/// The items whose source has more than one version.
fn edited(
    tree: &Tree,
    source: &LocaleTag,
    repository: &Repository,
    uncommitted: &BTreeSet<(LocaleTag, ItemName)>,
) -> std::io::Result<BTreeSet<ItemName>> {
    let mut versions: HashMap<ItemName, BTreeSet<Vec<u8>>> = HashMap::new();
    follow(repository, source.as_str(), &mut |(_, name), step| {
        let known = versions.entry(name).or_default();
        known.extend(step.old.into_iter().chain(step.new).map(String::into_bytes));
    })?;
    let mut edited: BTreeSet<ItemName> = versions
        .into_iter()
        .filter(|(_, versions)| versions.len() > 1)
        .map(|(name, _)| name)
        .collect();
    let of_source = uncommitted.iter().filter(|(locale, _)| locale == source);
    edited.extend(of_source.map(|(_, name)| name.clone()));
    edited.retain(|name| tree.items.contains_key(name));
    Ok(edited)
}

/// Tells the steps of every item's files, newest first, under the names that they have now.
fn follow(
    repository: &Repository,
    folder: &str,
    seen: &mut dyn FnMut((LocaleTag, ItemName), Step),
) -> std::io::Result<()> {
    let mut now_at: HashMap<String, String> = HashMap::new();
    repository.log(folder, MOST_STEPS, &mut |step| {
        let path = now_at.get(&step.path).unwrap_or(&step.path).clone();
        if let Some(earlier) = &step.moved_from {
            now_at.insert(earlier.clone(), path.clone());
        }
        if let Some((locale, Place::Item(name))) = place_of(&path) {
            seen((locale, name), step);
        }
    })
}

/// How an item's source came to say what it says.
struct SourceLine {
    now: Messages,
    /// Oldest first: when, what it said before, what it said after, and which of its edits were minor.
    steps: Vec<(usize, Messages, Messages, BTreeSet<String>)>,
}

impl SourceLine {
    fn read(steps: Vec<Step>, now: &str, objects: &mut Objects) -> std::io::Result<Self> {
        let mut line = Self {
            now: entries(now),
            steps: Vec::new(),
        };
        for step in steps.into_iter().rev() {
            let old = objects.version(step.old.as_deref())?;
            let new = objects.version(step.new.as_deref())?;
            let (old, minor) = (entries(&old), minor(&new));
            line.steps.push((step.commit, old, entries(&new), minor));
        }
        // What was not committed yet is the newest step. Commits are counted from the newest.
        let last = line.steps.last().map(|(_, _, new, _)| new.clone());
        let step = (0, last.unwrap_or_default(), entries(now), minor(now));
        line.steps.push(step);
        Ok(line)
    }

    /// What a message that said `text` in `commit` says after the minor edits since.
    fn after_minor_edits(&self, id: &str, mut text: String, commit: usize) -> String {
        let since = self.steps.iter().filter(|(at, ..)| *at < commit);
        for (_, old, new, minor) in since {
            if let (Some(old), Some(new)) = (old.get(id), new.get(id))
                && minor.contains(id)
                && says_the_same(old, &text)
            {
                text.clone_from(new);
            }
        }
        text
    }
}

fn minor(text: &str) -> BTreeSet<String> {
    let file = LocaleFile::parse(text);
    let marked = file.entries.into_iter().filter(|entry| entry.minor);
    marked.map(|entry| entry.id).collect()
}

/// From which source texts the messages `sought` of a translation were made, where they are others now.
fn made_from(
    source: &LocaleTag,
    name: &ItemName,
    mut sought: Messages,
    steps: &[Step],
    said: &SourceLine,
    objects: &mut Objects,
) -> std::io::Result<Messages> {
    let mut made_from = Messages::new();
    for step in steps {
        if sought.is_empty() {
            break;
        }
        let old = entries(&objects.version(step.old.as_deref())?);
        let new = entries(&objects.version(step.new.as_deref())?);
        let is_made_here = |id: &String, now: &mut String| {
            let same = |text: &String| says_the_same(text, now);
            new.get(id).is_some_and(same) && !old.get(id).is_some_and(same)
        };
        let made_here: Vec<String> = sought
            .extract_if(.., is_made_here)
            .map(|(id, _)| id)
            .collect();
        if made_here.is_empty() {
            continue;
        }
        let then = source_at(source, name, step, objects)?;
        for id in made_here {
            let Some(text) = then.get(&id) else { continue };
            let text = said.after_minor_edits(&id, text.clone(), step.commit);
            if said
                .now
                .get(&id)
                .is_none_or(|now| !says_the_same(now, &text))
            {
                made_from.insert(id, text);
            }
        }
    }
    Ok(made_from)
}

/// What the source said in the commit of `step`, under the name that the item had then.
fn source_at(
    source: &LocaleTag,
    name: &ItemName,
    step: &Step,
    objects: &mut Objects,
) -> std::io::Result<Messages> {
    let then = step.path.split_once('/').map(|(_, rest)| rest);
    let named_then = then.map(|rest| format!("{source}/{rest}"));
    for path in named_then
        .into_iter()
        .chain([Tree::item_path(source, name)])
    {
        if let Some(text) = objects.at(&step.hash, &path)? {
            return Ok(entries(&text));
        }
    }
    Ok(Messages::new())
}
