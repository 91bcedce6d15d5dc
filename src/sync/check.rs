//! Checking a folder of locale files of any shape: nothing is written, and facts need not be there.

use std::{
    cmp::Reverse,
    collections::{BTreeMap, BTreeSet},
    fs, io,
    io::Read,
    path::{Path, PathBuf},
    sync::{
        Arc, Mutex, OnceLock, PoisonError,
        atomic::{AtomicUsize, Ordering},
    },
};

use walkdir::WalkDir;

use super::{
    confirmed::{CONFIRMED, Confirmations},
    outcome::{Finding, Outcome},
    scan::{Place, is_hidden, place_below, relative},
};
use crate::{
    content::ItemKind,
    error::Error,
    renditions::subjects::FactsBySlug,
    words::{
        bundle::ContactEntry,
        check::{
            Code, Contacts, Diagnostic, FileRole, LARGEST_FILE, Originals, TreeFile, check_locale,
        },
        fact::{FactValue, Facts},
        locale::LocaleTag,
    },
};

/// The Fluent files of one locale, by their path below its folder.
struct LocaleFolder {
    locale: LocaleTag,
    /// Its name, which may be another way to write the locale.
    name: String,
    files: Vec<String>,
    /// How many bytes they have.
    size: u64,
}

/// What is known of the items.
#[derive(Default)]
struct Items {
    /// By `folder/slug`.
    facts: BTreeMap<String, Facts>,
    names: BTreeSet<String>,
    contacts: Contacts,
}

/// A folder of locale files, of which the source's are read: while that is done, somebody else may
/// read the facts.
pub struct Locales {
    root: PathBuf,
    source: LocaleTag,
    folders: Vec<LocaleFolder>,
    /// Which of the folders is the source's.
    source_index: usize,
    source_files: ReadFiles,
    /// What was found so far.
    outcome: Outcome,
}

impl Locales {
    /// Finds every `<locale>/**/*.ftl` below `root`, and reads those of `source`.
    ///
    /// # Errors
    /// If the folder or a part of it cannot be read, or holds no files of the source locale.
    pub fn read(root: PathBuf, source: LocaleTag) -> Result<Self, Error> {
        let mut outcome = Outcome::default();
        let folders = locale_folders(&root, &source, &mut outcome)?;
        let of_source = |folder: &LocaleFolder| folder.locale == source;
        let Some(source_index) = folders.iter().position(of_source) else {
            return Err(super::scan::unusable(
                &root,
                format!("there is no folder `{source}` for the source locale"),
            ));
        };
        Ok(Self {
            source_files: ReadFiles::of(&root, &folders[source_index]),
            root,
            source,
            folders,
            source_index,
            outcome,
        })
    }

    /// Checks the files beside those of the source. `facts` are those of the items, where they are
    /// known. `progress` is told how many of how many locales are done.
    pub fn check(
        self,
        facts: Option<&FactsBySlug>,
        progress: &(dyn Fn(usize, usize) + Sync),
    ) -> Outcome {
        let items = facts.map(Items::new);
        // In a tree without items, every file is a program's.
        let has_items = self.folders[self.source_index]
            .files
            .iter()
            .any(|inner| matches!(place_below(inner), Place::Item(_)));
        let rules = Rules {
            items: items.as_ref(),
            has_items,
        };
        let source_roles = self.source_files.tree_files(&rules);
        let originals = OnceLock::new();
        let originals = || {
            originals.get_or_init(|| {
                Originals::read(
                    &self.source,
                    &source_roles,
                    rules.items.map(|items| &items.contacts),
                    rules.items.map(|items| &items.names),
                )
            })
        };
        let order = self.order();
        let (next, done) = (AtomicUsize::new(0), AtomicUsize::new(0));
        let found: Mutex<BTreeMap<usize, Outcome>> = Mutex::default();
        let work = || {
            while let Some(&index) = order.get(next.fetch_add(1, Ordering::Relaxed)) {
                let folder = &self.folders[index];
                let own;
                let files = if index == self.source_index {
                    &self.source_files
                } else {
                    own = ReadFiles::of(&self.root, folder);
                    &own
                };
                let is_source = folder.locale == self.source;
                let mut outcome = files.check(&folder.locale, is_source, &rules, originals());
                if has_items {
                    check_confirmations(&self.root, folder, &mut outcome);
                }
                // A thread that panicked has told why; what the others found is whole.
                let mut found = found.lock().unwrap_or_else(PoisonError::into_inner);
                found.insert(index, outcome);
                progress(done.fetch_add(1, Ordering::Relaxed) + 1, order.len());
            }
        };
        std::thread::scope(|scope| {
            let threads = std::thread::available_parallelism().map_or(1, usize::from);
            for _ in 1..threads.min(order.len()) {
                scope.spawn(work);
            }
            work();
        });
        let mut outcome = self.outcome;
        for (_, of_locale) in found.into_inner().unwrap_or_else(PoisonError::into_inner) {
            outcome.files += of_locale.files;
            outcome.findings.extend(of_locale.findings);
        }
        outcome
    }

    /// In which order the folders are checked: the source, which is parsed while another thread reads
    /// the next; then the largest first, so that at the end no thread is left alone with one.
    fn order(&self) -> Vec<usize> {
        let mut order: Vec<usize> = (0..self.folders.len()).collect();
        order.sort_by_key(|index| {
            let is_source = *index == self.source_index;
            (!is_source, Reverse(self.folders[*index].size))
        });
        order
    }
}

/// Every folder that is named by a locale, in the order of their names.
fn locale_folders(
    root: &Path,
    source: &LocaleTag,
    outcome: &mut Outcome,
) -> Result<Vec<LocaleFolder>, Error> {
    let unusable = |error: io::Error| super::scan::unusable(root, error.to_string());
    let mut names = BTreeSet::new();
    for entry in fs::read_dir(root).map_err(unusable)? {
        let entry = entry.map_err(unusable)?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if entry.path().is_dir() && !is_hidden(&name) {
            names.insert(name);
        }
    }
    let mut folders = Vec::new();
    for name in names {
        let (files, size) = fluent_files(&root.join(&name))?;
        let place = Diagnostic::new(Code::UnknownPlace, source, &name, "", 0..0);
        // Other programs write `zh_CN`: what it means is plain.
        match name.replace('_', "-").parse::<LocaleTag>() {
            Ok(locale) => {
                if locale.as_str() != name {
                    let written = locale.as_str().to_owned();
                    outcome.tell(place.worded("tag").with("tag", written));
                }
                folders.push(LocaleFolder {
                    locale,
                    name,
                    files,
                    size,
                });
            }
            Err(_) if !files.is_empty() => outcome.tell(place.worded("folder")),
            Err(_) => {}
        }
    }
    Ok(folders)
}

/// The Fluent files below a locale's folder, in order, and how many bytes they have.
fn fluent_files(folder: &Path) -> Result<(Vec<String>, u64), Error> {
    let (mut files, mut size) = (Vec::new(), 0);
    let walk = WalkDir::new(folder)
        .follow_links(true)
        .sort_by_file_name()
        .into_iter()
        .filter_entry(|entry| !is_hidden(&entry.file_name().to_string_lossy()));
    for entry in walk {
        let (path, is_file) = match entry {
            Ok(entry) => (entry.path().to_owned(), entry.file_type().is_file()),
            // A link to a folder that it stands in leads to nothing new.
            Err(error) if error.loop_ancestor().is_some() => continue,
            // A link that leads nowhere is a file that cannot be read.
            Err(error) if error.path().is_some_and(|path| !path.is_dir()) => {
                (error.path().unwrap_or(folder).to_owned(), true)
            }
            Err(error) => {
                return Err(Error::File {
                    path: error.path().unwrap_or(folder).to_owned(),
                    source: error.into(),
                });
            }
        };
        if is_file && path.extension().is_some_and(|extension| extension == "ftl") {
            files.push(relative(folder, &path));
            size += fs::metadata(&path).map_or(0, |metadata| metadata.len());
        }
    }
    Ok((files, size))
}

impl Items {
    fn new(known: &FactsBySlug) -> Self {
        let mut items = Self::default();
        let mut contacts = BTreeMap::new();
        for ((kind, slug), (_, facts)) in known {
            let name = format!("{}/{slug}", kind.folder());
            let facts = facts.unworded();
            if *kind == ItemKind::Contact {
                let text = |name: &str| match facts.get(name) {
                    Some(FactValue::Text(text)) => Some(text.clone()),
                    _ => None,
                };
                let entry = ContactEntry {
                    phone: text("phone"),
                    email: text("email"),
                    website: text("website"),
                    address: None,
                };
                contacts.insert(slug.clone(), entry);
            }
            items.names.insert(name.clone());
            items.facts.insert(name, facts);
        }
        items.contacts = contacts.into_iter().collect();
        items
    }
}

/// What the files of a tree are for.
struct Rules<'a> {
    items: Option<&'a Items>,
    has_items: bool,
}

impl Rules<'_> {
    fn role(&self, inner: &str) -> FileRole<'_> {
        if !self.has_items {
            return FileRole::Other { astray: false };
        }
        match (inner, place_below(inner)) {
            (super::scan::TERMS, _) => FileRole::Terms,
            (super::scan::LABELS, _) => FileRole::Labels,
            (_, Place::Item((kind, slug))) => {
                let name = format!("{}/{slug}", kind.folder());
                FileRole::Item {
                    facts: self.items.and_then(|items| items.facts.get(&name)),
                }
            }
            _ => FileRole::Other { astray: true },
        }
    }
}

/// The files of one locale with their bytes.
struct ReadFiles {
    files: Vec<ReadFile>,
}

struct ReadFile {
    /// Below the root.
    path: String,
    /// Below the locale's folder.
    inner: String,
    bytes: io::Result<Vec<u8>>,
}

impl ReadFiles {
    fn of(root: &Path, folder: &LocaleFolder) -> Self {
        let files = folder.files.iter().map(|inner| {
            let path = format!("{}/{inner}", folder.name);
            ReadFile {
                bytes: read(&root.join(&path)),
                inner: inner.clone(),
                path,
            }
        });
        Self {
            files: files.collect(),
        }
    }

    fn tree_files<'a>(&'a self, rules: &'a Rules<'_>) -> Vec<TreeFile<'a>> {
        self.files
            .iter()
            .filter_map(|file| {
                Some(TreeFile {
                    path: &file.path,
                    inner: &file.inner,
                    bytes: file.bytes.as_ref().ok()?,
                    role: rules.role(&file.inner),
                })
            })
            .collect()
    }

    fn check(
        &self,
        locale: &LocaleTag,
        is_source: bool,
        rules: &Rules<'_>,
        originals: &Originals<'_>,
    ) -> Outcome {
        let mut outcome = Outcome::default();
        for file in &self.files {
            outcome.files += 1;
            if let Err(error) = &file.bytes {
                let file = Diagnostic::new(Code::UnreadableFile, locale, &file.path, "", 0..0);
                outcome.tell(file.with("reason", error.to_string()));
            }
        }
        let files = self.tree_files(rules);
        let found = check_locale(locale, is_source, &files, originals);
        for (file, diagnostics) in files.iter().zip(found) {
            if diagnostics.is_empty() {
                continue;
            }
            let source: Arc<str> = String::from_utf8_lossy(file.bytes).into();
            outcome
                .findings
                .extend(diagnostics.into_iter().map(|diagnostic| Finding {
                    diagnostic,
                    source: Arc::clone(&source),
                }));
        }
        outcome
    }
}

/// Tells the lines of a locale's confirmations that are none.
fn check_confirmations(root: &Path, folder: &LocaleFolder, outcome: &mut Outcome) {
    let path = format!("{}/{CONFIRMED}", folder.name);
    match fs::read(root.join(&path)) {
        Ok(bytes) => {
            let text = String::from_utf8_lossy(&bytes);
            let (_, strange) = Confirmations::parse(&text);
            outcome.unconfirmed(&folder.locale, &path, &text, strange);
        }
        Err(error) if error.kind() == io::ErrorKind::NotFound => {}
        Err(error) => {
            let file = Diagnostic::new(Code::UnreadableFile, &folder.locale, &path, "", 0..0);
            outcome.tell(file.with("reason", error.to_string()));
        }
    }
}

/// The bytes of a file; of one that is too large only so many that this is seen.
fn read(path: &Path) -> io::Result<Vec<u8>> {
    let most = LARGEST_FILE + 1;
    let file = fs::File::open(path)?;
    let size = file.metadata().map_or(0, |metadata| metadata.len());
    let mut bytes = Vec::with_capacity(usize::try_from(size).unwrap_or(most).min(most));
    file.take(most as u64).read_to_end(&mut bytes)?;
    Ok(bytes)
}
