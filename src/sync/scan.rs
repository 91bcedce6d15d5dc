//! Finding the locale files: which there are, and what each is for.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs, io,
    path::{Path, PathBuf},
};

use walkdir::WalkDir;

use super::confirmed::CONFIRMED;
use crate::{
    content::ItemKind,
    error::Error,
    words::{
        check::{Code, Diagnostic},
        locale::LocaleTag,
    },
};

/// How large a locale file may be, in bytes.
const FILE_LIMIT: u64 = 1 << 20;

/// The labels of a locale.
pub(super) const LABELS: &str = "labels.ftl";
/// The terms of a locale.
pub(super) const TERMS: &str = "terms.ftl";

/// An item's name: its kind and slug.
pub type ItemName = (ItemKind, String);

/// The locale files of a folder, by what they are for.
#[derive(Clone, Debug)]
pub struct Tree {
    pub(super) root: PathBuf,
    pub(super) locales: BTreeSet<LocaleTag>,
    /// The locales in which each item has a file.
    pub(super) items: BTreeMap<ItemName, BTreeSet<LocaleTag>>,
    /// Files and folders that are for nothing.
    pub(super) diagnostics: Vec<Diagnostic>,
}

/// What a path below the root is for.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// `<locale>/labels.ftl` or `<locale>/terms.ftl`
    Vocabulary,
    /// `<locale>/confirmed.txt`
    Confirmed,
    /// `<locale>/<folder>/<slug>.ftl`
    Item(ItemName),
    /// A locale file in a place that means nothing.
    Nowhere,
    /// No locale file, such as an editor's copy or a tool's settings.
    Foreign,
}

impl Tree {
    /// Makes sure that `root` is a folder of locale files, as far as that can be told without looking
    /// at all of them.
    ///
    /// # Errors
    /// If the folder cannot be read, or does not hold the source locale.
    pub fn look(root: &Path, source: &LocaleTag) -> Result<(), Error> {
        let entries = fs::read_dir(root).map_err(|error| unusable(root, error.to_string()))?;
        for entry in entries {
            let entry = entry.map_err(|error| unusable(root, error.to_string()))?;
            if entry.file_name() == source.as_str() && entry.path().is_dir() {
                return Ok(());
            }
        }
        Err(no_source(root, source))
    }

    /// Finds the locale files below `root`.
    ///
    /// # Errors
    /// If the folder or a part of it cannot be read, or holds no locale: what cannot be seen must not
    /// be taken for deleted.
    pub fn scan(root: &Path, source: &LocaleTag) -> Result<Self, Error> {
        let mut tree = Self {
            root: root.to_owned(),
            locales: BTreeSet::new(),
            items: BTreeMap::new(),
            diagnostics: Vec::new(),
        };
        let entries = fs::read_dir(root).map_err(|error| unusable(root, error.to_string()))?;
        for entry in entries {
            let entry = entry.map_err(|error| unusable(root, error.to_string()))?;
            let name = entry.file_name().to_string_lossy().into_owned();
            if !entry.path().is_dir() || is_hidden(&name) {
                continue;
            }
            match name.parse::<LocaleTag>() {
                Ok(tag) if tag.as_str() == name => tree.scan_locale(&tag)?,
                Ok(tag) => {
                    let written = tag.as_str().to_owned();
                    let place = |place: Diagnostic| place.worded("tag").with("tag", written);
                    tree.note(source, &name, place);
                }
                Err(_) => tree.note(source, &name, |place| place.worded("folder")),
            }
        }
        if !tree.locales.contains(source) {
            return Err(no_source(root, source));
        }
        Ok(tree)
    }

    /// Finds the files of some items, without looking at any others.
    ///
    /// # Errors
    /// If the folder cannot be read.
    pub fn of_items(
        root: &Path,
        source: &LocaleTag,
        names: &BTreeSet<ItemName>,
    ) -> Result<Self, Error> {
        let file = |error| Error::File {
            path: root.to_owned(),
            source: error,
        };
        let mut tree = Self {
            root: root.to_owned(),
            locales: BTreeSet::new(),
            items: BTreeMap::new(),
            diagnostics: Vec::new(),
        };
        for entry in fs::read_dir(root).map_err(file)? {
            let name = entry
                .map_err(file)?
                .file_name()
                .to_string_lossy()
                .into_owned();
            if let Ok(tag) = name.parse::<LocaleTag>()
                && tag.as_str() == name
            {
                tree.locales.insert(tag);
            }
        }
        if !tree.locales.contains(source) {
            let missing = io::Error::new(
                io::ErrorKind::NotFound,
                "the source locale's folder is gone",
            );
            return Err(file(missing));
        }
        for name in names {
            let there = |tag: &&LocaleTag| {
                fs::symlink_metadata(root.join(Self::item_path(tag, name))).is_ok()
            };
            let locales = tree.locales.iter().filter(there).cloned().collect();
            tree.items.insert(name.clone(), locales);
        }
        Ok(tree)
    }

    fn scan_locale(&mut self, tag: &LocaleTag) -> Result<(), Error> {
        self.locales.insert(tag.clone());
        let folder = self.root.join(tag.as_str());
        let walk = WalkDir::new(&folder)
            .follow_links(true)
            .sort_by_file_name()
            .into_iter()
            .filter_entry(|entry| !is_hidden(&entry.file_name().to_string_lossy()));
        for entry in walk {
            let entry = match entry {
                Ok(entry) => entry,
                Err(error) => {
                    self.broken_link(tag, &folder, error)?;
                    continue;
                }
            };
            if !entry.file_type().is_file() {
                continue;
            }
            match place(&self.root, entry.path()) {
                Some((_, Place::Item(name))) => {
                    self.items.entry(name).or_default().insert(tag.clone());
                }
                Some((_, Place::Nowhere)) => {
                    let path = relative(&self.root, entry.path());
                    self.note(tag, &path, |place| place);
                }
                _ => {}
            }
        }
        Ok(())
    }

    /// A link that leads nowhere is a file that cannot be read. Anything else that cannot be seen
    /// stops the scan: a link in a folder's place may stand for any number of files.
    fn broken_link(
        &mut self,
        tag: &LocaleTag,
        folder: &Path,
        error: walkdir::Error,
    ) -> Result<(), Error> {
        let path = error.path().unwrap_or(folder).to_owned();
        let is_link = fs::symlink_metadata(&path).is_ok_and(|metadata| metadata.is_symlink());
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if is_link && (is_hidden(&name) || path.extension().is_some()) {
            if let Some((_, Place::Item(name))) = place(&self.root, &path) {
                self.items.entry(name).or_default().insert(tag.clone());
            }
            return Ok(());
        }
        Err(Error::File {
            path,
            source: error.into(),
        })
    }

    fn note(&mut self, tag: &LocaleTag, path: &str, told: impl FnOnce(Diagnostic) -> Diagnostic) {
        let place = Diagnostic::new(Code::UnknownPlace, tag, path, "", 0..0);
        self.diagnostics.push(told(place));
    }

    /// The path of a locale's file below the root, with `/`.
    pub(super) fn path(tag: &LocaleTag, file: &str) -> String {
        format!("{tag}/{file}")
    }

    /// Whether there is a folder for a locale.
    #[must_use]
    pub fn has(&self, locale: &LocaleTag) -> bool {
        self.locales.contains(locale)
    }

    /// The slug of another item of the kind that is nearly the same.
    #[must_use]
    pub fn like(&self, (kind, slug): &ItemName) -> Option<&str> {
        self.items
            .keys()
            .filter(|(other, _)| other == kind)
            .map(|(_, other)| (strsim::damerau_levenshtein(other, slug), other.as_str()))
            .filter(|(distance, _)| *distance <= 3)
            .min()
            .map(|(_, other)| other)
    }

    /// The path of an item's file below the root, with `/`.
    #[must_use]
    pub fn item_path(tag: &LocaleTag, (kind, slug): &ItemName) -> String {
        format!("{tag}/{}/{slug}.ftl", kind.folder())
    }

    /// The bytes of a file below the root; nothing if it is not there.
    pub(super) fn read(&self, path: &str) -> io::Result<Option<Vec<u8>>> {
        read_below(&self.root, path)
    }
}

/// The bytes of an item's file of a locale below `root`; nothing if it is not there.
///
/// # Errors
/// If it is there and cannot be read, or is too large.
pub fn read_item(root: &Path, tag: &LocaleTag, name: &ItemName) -> io::Result<Option<Vec<u8>>> {
    read_below(root, &Tree::item_path(tag, name))
}

fn read_below(root: &Path, path: &str) -> io::Result<Option<Vec<u8>>> {
    let path = root.join(path);
    match fs::metadata(&path) {
        Ok(metadata) if metadata.len() > FILE_LIMIT => Err(io::Error::new(
            io::ErrorKind::FileTooLarge,
            format!("it has more than {FILE_LIMIT} bytes"),
        )),
        Ok(_) => fs::read(&path).map(Some),
        Err(error)
            if error.kind() == io::ErrorKind::NotFound && fs::symlink_metadata(&path).is_err() =>
        {
            Ok(None)
        }
        Err(error) => Err(error),
    }
}

fn no_source(root: &Path, source: &LocaleTag) -> Error {
    let problem = format!("there is no folder `{source}` for the source locale");
    unusable(root, problem)
}

/// What the file at `path` below `root` is for; nothing if it is not below a locale's folder.
pub(super) fn place(root: &Path, path: &Path) -> Option<(LocaleTag, Place)> {
    place_of(&relative(root, path))
}

/// The same of a path below the root, with `/`.
pub(super) fn place_of(path: &str) -> Option<(LocaleTag, Place)> {
    let mut parts = path.split('/');
    let tag: LocaleTag = parts.next()?.parse().ok()?;
    let rest: Vec<&str> = parts.collect();
    if rest == [CONFIRMED] {
        return Some((tag, Place::Confirmed));
    }
    Some((tag, place_below(&rest.join("/"))))
}

/// What the file at `inner` below a locale's folder is for.
pub(super) fn place_below(inner: &str) -> Place {
    let rest: Vec<&str> = inner.split('/').collect();
    if rest.iter().any(|part| is_hidden(part)) || inner.strip_suffix(".ftl").is_none() {
        return Place::Foreign;
    }
    match rest[..] {
        [LABELS | TERMS] => Place::Vocabulary,
        [folder, file] => match (ItemKind::of_folder(folder), file.strip_suffix(".ftl")) {
            (Some(kind), Some(slug)) => Place::Item((kind, slug.to_owned())),
            _ => Place::Nowhere,
        },
        _ => Place::Nowhere,
    }
}

/// Why nothing of a folder can be used.
pub(super) fn unusable(root: &Path, problem: String) -> Error {
    Error::Locales {
        path: root.to_owned(),
        problem,
        help: "name the folder that holds `de/`, `en/` … with --locales or LOTSE_LOCALES, or serve without files with `--locales none`".to_owned(),
    }
}

pub(super) fn relative(root: &Path, path: &Path) -> String {
    let path = path.strip_prefix(root).unwrap_or(path);
    let parts: Vec<_> = path.iter().map(|part| part.to_string_lossy()).collect();
    parts.join("/")
}

/// Editors and tools keep files that begin with a dot or a hash.
pub(super) fn is_hidden(name: &str) -> bool {
    name.starts_with('.') || name.starts_with('#')
}
