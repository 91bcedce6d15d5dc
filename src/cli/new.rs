//! `lotse new`

use std::{
    collections::BTreeSet,
    fs::{self, File},
    io::{self, Write},
    path::Path,
};

use clap::Args;

use super::{
    Ending,
    names::{self, Locales},
    print, sync,
};
use crate::{
    config::Options,
    error::Error,
    sync::{ItemName, Tree},
    words::{file::LocaleFile, locale::LocaleTag, template::template},
};

/// What to begin.
#[derive(Args, Debug)]
pub(super) struct NewArguments {
    /// The locales, by commas: `uk,fr`
    #[arg(value_name = "LOCALES", value_parser = names::locales)]
    tags: Locales,
    /// Items by folder and slug, such as `news/fachtag`
    #[arg(required = true, value_name = "ITEM", value_parser = names::item)]
    items: Vec<ItemName>,
}

pub(super) fn run(options: &Options, arguments: &NewArguments) -> Result<Ending, Error> {
    let settings = options.settings()?;
    let root = sync::locales(options)?;
    let tree = Tree::scan(root, &settings.source)?;
    let items: BTreeSet<&ItemName> = arguments.items.iter().collect();
    let mut sources = Vec::new();
    for item in items {
        sources.push((item, source(&tree, root, &settings.source, item)?));
    }
    if arguments.tags.0.contains(&settings.source) {
        return Err(Error::Setting {
            name: settings.source.to_string(),
            problem: "this is the source, which translations begin with".to_owned(),
            help: "name the locale of the translation".to_owned(),
        });
    }
    let mut ending = Ending::Done;
    for locale in &arguments.tags.0 {
        if !tree.has(locale) {
            let english = "en".parse().map(|english| locale.name_in(&english));
            let name = english.unwrap_or_default();
            print::note(&format!(
                "note: `{locale}` ({name}) is new: it is offered to readers with the next sync"
            ));
        }
        for ((kind, slug), source) in &sources {
            let name = (*kind, slug.clone());
            let path = root.join(Tree::item_path(locale, &name));
            let item = format!("{}/{slug}", kind.folder());
            let text = template(&item, source, &settings.source, locale);
            match write(&path, &text) {
                Ok(()) => print::text(&format!("{}\n", path.display())),
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
                    print::note(&there_already(&path, source));
                    ending = Ending::Mend;
                }
                Err(source) => return Err(Error::File { path, source }),
            }
        }
    }
    Ok(ending)
}

/// The source file of an item.
fn source(tree: &Tree, root: &Path, locale: &LocaleTag, item: &ItemName) -> Result<String, Error> {
    let path = root.join(Tree::item_path(locale, item));
    fs::read_to_string(&path).map_err(|error| {
        if error.kind() != io::ErrorKind::NotFound {
            return Error::File {
                path,
                source: error,
            };
        }
        let (kind, slug) = item;
        Error::Setting {
            name: format!("{}/{slug}", kind.folder()),
            problem: format!("there are no words in `{locale}` to translate"),
            help: match tree.like(item) {
                Some(like) => format!("did you mean `{}/{like}`?", kind.folder()),
                None => format!("write {} first", path.display()),
            },
        }
    })
}

/// Writes a file that is not there yet, and never touches one that is.
fn write(path: &Path, text: &str) -> io::Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    File::create_new(path)?.write_all(text.as_bytes())
}

fn there_already(path: &Path, source: &str) -> String {
    let own = fs::read_to_string(path).unwrap_or_default();
    let own = LocaleFile::parse(&own);
    let source = LocaleFile::parse(source);
    let entries = source.entries.iter().filter(|entry| !entry.duplicate);
    let lacking: Vec<&str> = entries
        .map(|entry| entry.id.as_str())
        .filter(|id| own.entry(id).is_none())
        .collect();
    let lacks = if lacking.is_empty() {
        "it has every message".to_owned()
    } else {
        format!("it lacks: {}", lacking.join(", "))
    };
    format!(
        "{}: this file is there already, and was not touched; {lacks}",
        path.display()
    )
}
