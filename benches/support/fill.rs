//! Made-up content as files, and in a database.

use std::{collections::BTreeSet, fs, io, path::Path};

use lotse::{
    clock::Moment,
    content::ItemKind,
    db::Database,
    error::Error,
    import,
    sync::{Outcome, Portion, Sync, Tree},
    words::locale::LocaleTag,
};

use super::content::{Content, Item, Kind};

/// How many items go into one facts file.
const ITEMS_PER_FILE: usize = 5_000;
/// How many items' words are synced at once where no files are to stay.
const ITEMS_AT_ONCE: usize = 1_000;

/// Writes facts to `facts/` and words to `locales/` in `folder`; returns how many locale files.
pub fn files(content: &Content, folder: &Path) -> io::Result<usize> {
    facts(content, folder)?;
    let mut written = vocabularies(content, folder)?;
    for item in content.items() {
        written += words(content, folder, item)?;
    }
    Ok(written)
}

/// Writes the facts files.
fn facts(content: &Content, folder: &Path) -> io::Result<()> {
    let folder = folder.join("facts");
    fs::create_dir_all(&folder)?;
    let items: Vec<Item> = content.items().collect();
    for (number, items) in items.chunks(ITEMS_PER_FILE).enumerate() {
        fs::write(
            folder.join(format!("{number:04}.toml")),
            content.facts(items),
        )?;
    }
    Ok(())
}

/// Writes the shared words of all locales, and the folders for the others.
fn vocabularies(content: &Content, folder: &Path) -> io::Result<usize> {
    let mut written = 0;
    for (number, tag) in content.locales().enumerate() {
        let folder = folder.join("locales").join(tag);
        for kind in [
            Kind::Conference,
            Kind::Organisation,
            Kind::Contact,
            Kind::WorkshopReport,
            Kind::News,
        ] {
            fs::create_dir_all(folder.join(kind.folder()))?;
        }
        let (labels, terms) = content.vocabulary(number);
        fs::write(folder.join("labels.ftl"), labels)?;
        fs::write(folder.join("terms.ftl"), terms)?;
        written += 2;
    }
    Ok(written)
}

/// Writes an item's locale files.
fn words(content: &Content, folder: &Path, item: Item) -> io::Result<usize> {
    let mut written = 0;
    for (number, tag) in content.locales().enumerate() {
        if let Some(text) = content.words(item, number) {
            fs::write(path(folder, tag, item), text)?;
            written += 1;
        }
    }
    Ok(written)
}

/// Where an item's locale file is.
pub fn path(folder: &Path, tag: &str, item: Item) -> std::path::PathBuf {
    let file = format!("{}.ftl", item.slug());
    folder
        .join("locales")
        .join(tag)
        .join(item.kind.folder())
        .join(file)
}

fn kind(kind: Kind) -> ItemKind {
    match kind {
        Kind::Conference => ItemKind::Conference,
        Kind::Organisation => ItemKind::Organisation,
        Kind::Contact => ItemKind::Contact,
        Kind::WorkshopReport => ItemKind::WorkshopReport,
        Kind::News => ItemKind::News,
    }
}

/// Fills the database at `url` as `lotse import` and `lotse sync` do, the words in portions: their
/// files are written to `folder`, synced, and removed. So a million files are never there at once.
/// `progress` is told how many items are done.
pub async fn database(
    content: &Content,
    url: &str,
    folder: &Path,
    progress: impl Fn(usize),
) -> Result<Outcome, Error> {
    let file = |source| Error::File {
        path: folder.to_owned(),
        source,
    };
    facts(content, folder).map_err(file)?;
    vocabularies(content, folder).map_err(file)?;
    let database = Database::open(url, None).await?;
    let time_zone = chrono_tz::Europe::Berlin;
    let mut read = Vec::new();
    let mut paths: Vec<_> = fs::read_dir(folder.join("facts"))
        .map_err(file)?
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<io::Result<_>>()
        .map_err(file)?;
    paths.sort();
    for path in paths {
        read.push(import::read(&path).map_err(Error::Import)?);
    }
    import::apply(&database, &read, Moment::current(time_zone), || {}).await?;
    drop(read);
    let (root, source) = (folder.join("locales"), LocaleTag::german());
    let tree = Tree::scan(&root, &source)?;
    let mut whole = sync(&tree, &source, &database, &Portion::Everything).await?;
    let items: Vec<Item> = content.items().collect();
    let mut done = 0;
    for items in items.chunks(ITEMS_AT_ONCE) {
        let mut names = BTreeSet::new();
        for item in items {
            words(content, folder, *item).map_err(file)?;
            names.insert((kind(item.kind), item.slug()));
        }
        let tree = Tree::of_items(&root, &source, &names)?;
        let outcome = sync(&tree, &source, &database, &Portion::Items(names)).await?;
        for item in items {
            for tag in content.locales() {
                // Not every item has words in every locale.
                let _ = fs::remove_file(path(folder, tag, *item));
            }
        }
        whole.files += outcome.files;
        whole.written += outcome.written;
        whole.findings.extend(outcome.findings);
        done += items.len();
        progress(done);
    }
    database.close().await;
    Ok(whole)
}

async fn sync(
    tree: &Tree,
    source: &LocaleTag,
    database: &Database,
    portion: &Portion,
) -> Result<Outcome, Error> {
    let sync = Sync {
        tree,
        source,
        time_zone: chrono_tz::Europe::Berlin,
        minor: false,
        is_undisturbed: &|| true,
    };
    sync.run(database, portion, &|_, _| {}).await
}
