//! Edits of locale files go live: the folder is watched, and what was edited is synced. New facts
//! are followed through the change log, since words may have waited for them.

use std::{
    collections::BTreeSet,
    future::Future,
    path::{Path, PathBuf},
    sync::Arc,
    time::Duration,
};

use notify::{Config, Event, EventKind, PollWatcher, RecommendedWatcher, RecursiveMode, Watcher};
use tokio::{
    sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel},
    task::JoinHandle,
};

use super::{
    confirmed::Confirmations,
    outcome::Outcome,
    run::{Portion, Sync},
    scan::{ItemName, Place, Tree, place, place_below},
};
use crate::{
    content::{ItemKind, change_log},
    db::Database,
    error::Error,
    words::locale::LocaleTag,
};

/// How long edits are gathered: an editor writes a file in several steps.
const GATHER: Duration = Duration::from_millis(15);
/// How long the watch waits for git, which holds a lock while it writes a tree: half of a checkout
/// would be taken for an edit, and a translation for one of the earlier source.
const GIT_LIMIT: Duration = Duration::from_secs(30);
/// How often the change log is read for facts that another process wrote.
const FACTS_INTERVAL: Duration = Duration::from_secs(1);
/// How often files are compared where the system cannot tell of edits.
const POLL_INTERVAL: Duration = Duration::from_secs(2);
/// How many changes of facts are followed one by one; more are a reason to compare everything.
const CHANGES_AT_ONCE: u64 = 10_000;

/// Told of what a sync of some files did.
pub type Report = Arc<dyn Fn(&Portion, &Outcome) + Send + std::marker::Sync>;

/// A server that has the locale files.
#[derive(Clone)]
pub struct Desk {
    /// The folder of the locale files.
    pub root: PathBuf,
    /// The source locale.
    pub source: LocaleTag,
    /// The time zone in which an instant's day is told.
    pub time_zone: chrono_tz::Tz,
    /// Where words go.
    pub database: Database,
    /// Told of every sync: what it compared, and what came of it.
    pub report: Report,
}

impl Desk {
    /// Takes over what `portion` names, unless git, if it is heeded, writes the tree meanwhile.
    ///
    /// # Errors
    /// If the files or the database cannot be used; then nothing was changed.
    async fn sync(&self, portion: &Portion, heed_git: bool) -> Result<Outcome, Error> {
        let tree = match portion {
            Portion::Everything => Tree::scan(&self.root, &self.source)?,
            Portion::Items(names) => Tree::of_items(&self.root, &self.source, names)?,
        };
        let is_undisturbed = || !(heed_git && git_writes(&self.root));
        let sync = self.sync_of(&tree, &is_undisturbed);
        let outcome = sync.run(&self.database, portion, &|_, _| {}).await?;
        if !outcome.disturbed {
            (self.report)(portion, &outcome);
        }
        Ok(outcome)
    }

    /// Compares all files, unless there are no words yet, which are taken over at once.
    ///
    /// # Errors
    /// If the files or the database cannot be used.
    async fn compare(&self) -> Result<(Outcome, Option<Portion>), Error> {
        let tree = Tree::scan(&self.root, &self.source)?;
        let is_undisturbed = || !git_writes(&self.root);
        let sync = self.sync_of(&tree, &is_undisturbed);
        if sync.is_first(&self.database).await? {
            return Ok((Outcome::default(), Some(Portion::Everything)));
        }
        sync.compare(&self.database).await
    }

    fn sync_of<'a>(
        &'a self,
        tree: &'a Tree,
        is_undisturbed: &'a (dyn Fn() -> bool + Send + std::marker::Sync),
    ) -> Sync<'a> {
        Sync {
            tree,
            source: &self.source,
            time_zone: self.time_zone,
            minor: false,
            is_undisturbed,
        }
    }
}

/// The comparison of all files after a start. It may take minutes, and edits do not wait for it.
struct Comparison {
    task: JoinHandle<Result<(Outcome, Option<Portion>), Error>>,
    /// What was edited meanwhile: it may have been read before that.
    edited: BTreeSet<ItemName>,
}

impl Comparison {
    fn begin(desk: &Desk) -> Self {
        let desk = desk.clone();
        Self {
            task: tokio::spawn(async move { desk.compare().await }),
            edited: BTreeSet::new(),
        }
    }

    /// What the task found, once it is done.
    async fn done(comparison: &mut Option<Self>) -> Result<(Outcome, Option<Portion>), Error> {
        match comparison {
            Some(comparison) => {
                let done = (&mut comparison.task).await;
                done.unwrap_or_else(|error| Err(Error::Internal(error.to_string())))
            }
            None => std::future::pending().await,
        }
    }
}

impl Drop for Comparison {
    fn drop(&mut self) {
        self.task.abort();
    }
}

/// What is to be compared.
#[derive(Debug, Default)]
struct Touched {
    everything: bool,
    items: BTreeSet<ItemName>,
}

impl Touched {
    fn is_any(&self) -> bool {
        self.everything || !self.items.is_empty()
    }

    fn portion(&mut self) -> Option<Portion> {
        let touched = std::mem::take(self);
        if touched.everything {
            Some(Portion::Everything)
        } else if touched.items.is_empty() {
            None
        } else {
            Some(Portion::Items(touched.items))
        }
    }

    fn put_back(&mut self, portion: Portion) {
        match portion {
            Portion::Everything => self.everything = true,
            Portion::Items(items) => self.items.extend(items),
        }
    }

    /// Notes what a comparison of all files found, of which the items in `edited` were taken over
    /// meanwhile.
    fn compared(
        &mut self,
        desk: &Desk,
        compared: Result<(Outcome, Option<Portion>), Error>,
        edited: BTreeSet<ItemName>,
    ) {
        match compared {
            Ok((mut outcome, portion)) if !outcome.disturbed => {
                self.items.extend(edited);
                if let Some(portion) = portion {
                    self.put_back(portion);
                }
                // What is read once more is told then.
                if self.everything {
                    return;
                }
                tracing::info!(files = outcome.files, "all locale files were compared");
                outcome.findings.retain(|finding| {
                    let inner = finding.diagnostic.path.split_once('/');
                    match inner.map(|(_, inner)| place_below(inner)) {
                        Some(Place::Item(name)) => !self.items.contains(&name),
                        _ => true,
                    }
                });
                (desk.report)(&Portion::Everything, &outcome);
            }
            Ok(_) => self.everything = true,
            Err(error) => {
                tracing::warn!(%error, "the locale files could not be compared; trying again");
                self.everything = true;
            }
        }
    }

    fn event(&mut self, root: &Path, event: &notify::Result<Event>) {
        match event {
            Ok(event) if matches!(event.kind, EventKind::Access(_)) => {}
            Ok(event) => {
                if event.need_rescan() {
                    self.everything = true;
                }
                for path in &event.paths {
                    self.path(root, path);
                }
            }
            Err(error) => {
                tracing::warn!(%error, "the watch of the locale files has gaps");
                self.everything = true;
            }
        }
    }

    fn path(&mut self, root: &Path, path: &Path) {
        match place(root, path) {
            Some((_, Place::Item(name))) => {
                self.items.insert(name);
            }
            Some((_, Place::Vocabulary)) => self.everything = true,
            Some((_, Place::Confirmed)) => {
                let text = std::fs::read_to_string(path).unwrap_or_default();
                self.items.extend(Confirmations::parse(&text).0.items());
            }
            // A folder that came, went or got another name takes its files along. What editors put
            // beside a file while they save it does not.
            Some((_, Place::Foreign | Place::Nowhere)) | None => {
                self.everything |= is_folder_of_files(root, path);
            }
        }
    }
}

/// Whether `path` is, by its name and place, the root, a locale's folder, or a kind's folder in it.
fn is_folder_of_files(root: &Path, path: &Path) -> bool {
    let names: Vec<_> = match path.strip_prefix(root) {
        Ok(below) => below.iter().map(|name| name.to_string_lossy()).collect(),
        Err(_) => return true,
    };
    match names.as_slice() {
        [] => true,
        [locale] => locale.parse::<LocaleTag>().is_ok(),
        [locale, folder] => {
            locale.parse::<LocaleTag>().is_ok() && ItemKind::of_folder(folder).is_some()
        }
        _ => false,
    }
}

/// Takes over what was edited meanwhile, and then follows edits of locale files, and new facts,
/// until `stop`.
pub async fn watch(desk: Desk, stop: impl Future<Output = ()>) {
    let (sender, mut events) = unbounded_channel();
    let root = desk
        .root
        .canonicalize()
        .unwrap_or_else(|_| desk.root.clone());
    let watcher = start(&root, &sender);
    if watcher.is_none() {
        tracing::error!(path = %root.display(), "edits of locale files are not noticed: restart to take them over");
    }
    let follow = follow(&desk, &root, &mut events);
    tokio::select! {
        () = follow => {}
        () = stop => {}
    }
}

/// Asks the system to tell of edits; where it cannot, files are compared now and then.
fn start(
    root: &Path,
    sender: &UnboundedSender<notify::Result<Event>>,
) -> Option<Box<dyn Watcher + Send>> {
    let tell = |sender: &UnboundedSender<notify::Result<Event>>| {
        let sender = sender.clone();
        move |event| {
            // It fails only when nobody listens any more.
            let _ = sender.send(event);
        }
    };
    let native =
        RecommendedWatcher::new(tell(sender), Config::default()).and_then(|mut watcher| {
            watcher.watch(root, RecursiveMode::Recursive)?;
            Ok(Box::new(watcher) as Box<dyn Watcher + Send>)
        });
    let problem = match native {
        Ok(watcher) => return Some(watcher),
        Err(problem) => problem,
    };
    tracing::warn!(%problem, "the system does not tell of edits; files are compared every 2 s");
    let settings = Config::default().with_poll_interval(POLL_INTERVAL);
    let mut watcher = PollWatcher::new(tell(sender), settings).ok()?;
    watcher.watch(root, RecursiveMode::Recursive).ok()?;
    Some(Box::new(watcher))
}

async fn follow(desk: &Desk, root: &Path, events: &mut UnboundedReceiver<notify::Result<Event>>) {
    let mut touched = Touched::default();
    let mut seen = None;
    let mut comparison = None;
    let mut again = false;
    let mut stale_lock = false;
    let mut interval = tokio::time::interval(FACTS_INTERVAL);
    interval.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
    loop {
        tokio::select! {
            // The first tick is at once: nothing is compared before it is known which facts were
            // there, so that none can come unseen between a comparison and the first look.
            biased;
            _ = interval.tick() => {
                let is_start = seen.is_none();
                match new_facts(desk, &mut seen, &mut touched).await {
                    Ok(()) if is_start => comparison = Some(Comparison::begin(desk)),
                    Ok(()) => {}
                    Err(error) => {
                        tracing::warn!(%error, "the change log cannot be read; trying again");
                    }
                }
            }
            compared = Comparison::done(&mut comparison) => {
                let edited = comparison.take().map(|ended| ended.edited.clone());
                touched.compared(desk, compared, edited.unwrap_or_default());
            }
            () = std::future::ready(()), if again => again = false,
            event = events.recv() => {
                let Some(event) = event else { return };
                touched.event(root, &event);
                tokio::time::sleep(GATHER).await;
            }
        }
        let heed_git = !touched.is_any() || git_ends(root, &mut stale_lock).await;
        while let Ok(event) = events.try_recv() {
            touched.event(root, &event);
        }
        let Some(portion) = touched.portion() else {
            continue;
        };
        match (&portion, &mut comparison) {
            // That is the comparison.
            (Portion::Everything, _) => comparison = None,
            (Portion::Items(items), Some(comparison)) => {
                comparison.edited.extend(items.iter().cloned());
            }
            (Portion::Items(_), None) => {}
        }
        match desk.sync(&portion, heed_git).await {
            Ok(outcome) if outcome.disturbed => {
                touched.put_back(portion);
                again = true;
            }
            Ok(outcome) if outcome.changed() => tracing::info!(
                files = outcome.files,
                written = outcome.written,
                deleted = outcome.deleted,
                vocabularies = outcome.vocabularies,
                "edited words are live"
            ),
            Ok(_) => {}
            Err(error) => {
                tracing::warn!(%error, "edited words could not be taken over; trying again");
                touched.put_back(portion);
                tokio::time::sleep(FACTS_INTERVAL).await;
            }
        }
    }
}

/// Waits until git does not write the tree around `root`; tells whether its lock is to be heeded. One
/// that stays for long was left behind by a git that died.
async fn git_ends(root: &Path, stale_lock: &mut bool) -> bool {
    let ends = async {
        while git_writes(root) {
            tokio::time::sleep(GATHER).await;
        }
    };
    if *stale_lock && git_writes(root) {
        return false;
    }
    *stale_lock = tokio::time::timeout(GIT_LIMIT, ends).await.is_err();
    if *stale_lock {
        tracing::warn!("git's lock has been there for long: edits are taken as they are");
    }
    !*stale_lock
}

/// Whether git writes the tree around `root` just now.
fn git_writes(root: &Path) -> bool {
    let mut folders = root.ancestors().filter_map(git_folder);
    folders.any(|folder| folder.join("index.lock").exists())
}

/// Where git keeps the index of the tree at `folder`, if that is a tree's root. In linked worktrees and
/// submodules `.git` is a file that names the place (gitrepository-layout).
fn git_folder(folder: &Path) -> Option<PathBuf> {
    let git = folder.join(".git");
    if git.is_dir() {
        return Some(git);
    }
    let text = std::fs::read_to_string(git).ok()?;
    let place = text.strip_prefix("gitdir:")?.trim();
    Some(folder.join(place))
}

/// Notes items whose facts changed since the last look. At the first look there is nothing to note:
/// everything is compared then, since nobody knows what was edited before the watch began, when
/// nobody served or a sync was just going on.
async fn new_facts(
    desk: &Desk,
    seen: &mut Option<i64>,
    touched: &mut Touched,
) -> Result<(), sea_orm::DbErr> {
    let snapshot = desk.database.snapshot().await?;
    let revision = change_log::counter(&snapshot).await?.value;
    match *seen {
        Some(since) if revision > since => {
            let changes = change_log::changes_since(&snapshot, since, CHANGES_AT_ONCE).await?;
            touched.everything |= changes.len() as u64 == CHANGES_AT_ONCE;
            let facts = changes.into_iter().filter(|change| change.locale.is_none());
            touched
                .items
                .extend(facts.filter_map(|change| Some((change.kind?, change.slug))));
        }
        _ => {}
    }
    *seen = Some(revision);
    snapshot.rollback().await
}
