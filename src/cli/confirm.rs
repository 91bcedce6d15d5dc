//! `lotse confirm`

use std::collections::{BTreeMap, BTreeSet};

use clap::Args;

use super::{
    Ending, known,
    names::{self, Locales},
    print, sync,
};
use crate::{
    config::Options,
    db::Database,
    error::Error,
    sync::{Confirmed, ItemName, Portion, Sync, Tree, confirm},
};

/// What to confirm.
#[derive(Args, Debug)]
pub(super) struct ConfirmArguments {
    /// The locales, by commas: `uk,fr`
    #[arg(value_name = "LOCALES", value_parser = names::locales)]
    tags: Locales,
    /// Items by folder and slug; after an item, the messages of it that are meant (all without any)
    #[arg(required = true, value_name = "ITEM [MESSAGE]")]
    what: Vec<String>,
    /// Only these messages, of every item
    #[arg(long, value_name = "MESSAGE")]
    message: Vec<String>,
}

pub(super) async fn run(options: &Options, arguments: &ConfirmArguments) -> Result<Ending, Error> {
    let settings = options.settings()?;
    let root = sync::locales(options)?;
    let tree = Tree::scan(root, &settings.source)?;
    let locales: BTreeSet<_> = arguments.tags.0.iter().cloned().collect();
    for locale in &locales {
        let refuse = |problem: &str, help: &str| Error::Setting {
            name: locale.to_string(),
            problem: problem.to_owned(),
            help: help.to_owned(),
        };
        if *locale == settings.source {
            return Err(refuse(
                "this is the source: there is nothing to confirm",
                "name the locale of the translation",
            ));
        }
        if !tree.has(locale) {
            return Err(refuse(
                "there is no such folder among the locale files",
                "`lotse status` lists the locales",
            ));
        }
    }
    let items = items(&arguments.what, &arguments.message)?;
    // What is outdated, is told of what the files say now.
    let database = if options.database_exists() {
        let database = Database::open(&options.database, None).await?;
        take_over(&database, root, &settings, &items).await?;
        database
    } else {
        known::words(options, &settings).await?
    };
    let snapshot = database.snapshot().await?;
    let confirmed = confirm(&snapshot, &tree, &settings.source, &locales, &items).await;
    snapshot.rollback().await?;
    let confirmed = confirmed?;
    if options.database_exists() {
        take_over(&database, root, &settings, &items).await?;
    }
    for done in &confirmed {
        print::text(&line(done));
    }
    database.close().await;
    Ok(Ending::Done)
}

/// Groups items with the messages that follow them.
fn items(
    what: &[String],
    everywhere: &[String],
) -> Result<BTreeMap<ItemName, BTreeSet<String>>, Error> {
    let mut items: BTreeMap<ItemName, BTreeSet<String>> = BTreeMap::new();
    let mut last = None;
    for text in what {
        if text.contains('/') {
            let name = names::item(text).map_err(|problem| Error::Setting {
                name: text.clone(),
                problem,
                help: "lotse confirm uk news/fachtag title".to_owned(),
            })?;
            items
                .entry(name.clone())
                .or_default()
                .extend(everywhere.iter().cloned());
            last = Some(name);
        } else if let Some(messages) = last.as_ref().and_then(|name| items.get_mut(name)) {
            messages.insert(text.clone());
        } else {
            return Err(Error::Setting {
                name: text.clone(),
                problem: "a message comes after its item".to_owned(),
                help: "lotse confirm uk news/fachtag title".to_owned(),
            });
        }
    }
    Ok(items)
}

/// Takes over what the files of these items say.
async fn take_over(
    database: &Database,
    root: &std::path::Path,
    settings: &crate::config::Settings,
    items: &BTreeMap<ItemName, BTreeSet<String>>,
) -> Result<(), Error> {
    let names = items.keys().cloned().collect();
    let tree = Tree::of_items(root, &settings.source, &names)?;
    let sync = Sync {
        tree: &tree,
        source: &settings.source,
        time_zone: settings.time_zone,
        minor: false,
    };
    if sync.is_first(database).await? {
        let everything = Tree::scan(root, &settings.source)?;
        sync::take_over(database, &everything, settings, false).await?;
    } else {
        let portion = Portion::Items(names);
        sync.run(database, &portion, &|_, _| {}).await?;
    }
    Ok(())
}

fn line(done: &Confirmed) -> String {
    let (kind, slug) = &done.item;
    let item = format!("{} {}/{slug}", done.locale, kind.folder());
    if done.messages.is_empty() {
        format!("{item}: nothing of it is outdated\n")
    } else {
        format!("{item}: {} confirmed\n", done.messages.join(", "))
    }
}
