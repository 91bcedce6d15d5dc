//! The folder of the index: which of its generations counts, who may write, and how far it has come.
//!
//! ```text
//! index/
//!   lock             held by the one process that writes; all others only read
//!   generation-7/    the index; one that is damaged or of another version makes way for the next
//! ```

use std::{
    collections::BTreeSet,
    fs::{self, File, TryLockError},
    io,
    ops::Bound,
    path::{Path, PathBuf},
    sync::Arc,
};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use tantivy::{
    Index, IndexReader, IndexWriter, ReloadPolicy, TantivyError, Term,
    collector::DocSetCollector,
    index::IndexMeta,
    indexer::IndexWriterOptions,
    query::{RangeQuery, TermQuery},
    schema::IndexRecordOption,
};

use super::{
    Files, Held, Opened,
    documents::documents,
    entries::Entry,
    schema::{Fields, VERSION},
};
use crate::content::languages::Languages;

/// How much memory documents may take before they are written out.
const WRITER_BYTES: usize = 32 << 20;
const LOCK: &str = "lock";
const GENERATION: &str = "generation-";

/// How far an index has come. Committed with it, so that the two are never apart.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct State {
    /// How it was indexed.
    pub(super) version: u32,
    /// Of which database, by its own name.
    pub(super) database: String,
    /// Under which settings of languages.
    pub(super) settings: String,
    /// Up to which revision it holds every change.
    pub(super) revision: i64,
    /// That change, to tell whether it is still the same log.
    pub(super) change: Option<String>,
    /// On which day contacts were looked up last.
    pub(super) day: NaiveDate,
    /// Up to which item it was indexed anew, while that goes on.
    pub(super) sweep: Option<i64>,
    /// Whether everything was indexed once.
    pub(super) is_complete: bool,
}

impl State {
    /// What it holds, if there is nothing left to index.
    fn holds(&self) -> Option<Held> {
        (self.is_complete && self.sweep.is_none()).then(|| Held {
            database: self.database.clone(),
            revision: self.revision,
            day: self.day,
        })
    }
}

/// An index that may be written.
pub(super) struct Store {
    index: Index,
    writer: Option<IndexWriter>,
    reader: IndexReader,
    fields: Fields,
    is_dirty: bool,
    /// How far it has come; none of one that is new.
    pub(super) state: Option<State>,
    /// Where it is, and the lock, which ends when it is closed; none of one in memory.
    place: Option<(PathBuf, File)>,
    files: Arc<Files>,
}

/// What the index is to hold instead of what it has.
pub(super) struct Portion {
    /// Whose documents go.
    pub(super) ids: BTreeSet<i64>,
    /// All documents of keys after the first and up to the last go.
    pub(super) range: Option<(i64, i64)>,
    /// What comes.
    pub(super) entries: Vec<Entry>,
    pub(super) languages: Arc<Languages>,
    pub(super) state: State,
    pub(super) is_committed: bool,
}

impl Store {
    /// Opens the index in `folder` for writing, or begins another where it `is_damaged` or does not
    /// fit; without a folder, in memory. None if another process writes it.
    pub(super) fn open(
        folder: Option<&Path>,
        database: &str,
        is_damaged: bool,
    ) -> tantivy::Result<Option<Self>> {
        let (schema, fields) = Fields::schema();
        let Some(folder) = folder else {
            let index = Index::create_in_ram(schema);
            return Ok(Some(Self::new(index, fields, None, None)?));
        };
        fs::create_dir_all(folder)?;
        let Some(lock) = lock(folder)? else {
            return Ok(None);
        };
        let newest = newest(folder)?;
        if let Some((_, path)) = newest.as_ref().filter(|_| !is_damaged) {
            match sound(path, database) {
                Ok((index, state)) => {
                    let place = Some((path.clone(), lock));
                    return Ok(Some(Self::new(index, fields, place, Some(state))?));
                }
                Err(error) => tracing::warn!(%error, "the search index is built anew"),
            }
        }
        let next = newest.map_or(0, |(number, _)| number + 1);
        let path = folder.join(format!("{GENERATION}{next}"));
        fs::create_dir(&path)?;
        let index = Index::create_in_dir(&path, schema).inspect_err(|_| {
            // The next attempt makes it again.
            let _ = fs::remove_dir_all(&path);
        })?;
        for (_, old) in generations(folder)?.filter(|(number, _)| *number != next) {
            if let Err(error) = fs::remove_dir_all(&old) {
                tracing::warn!(%error, "an old search index is left behind");
            }
        }
        Ok(Some(Self::new(index, fields, Some((path, lock)), None)?))
    }

    fn new(
        index: Index,
        fields: Fields,
        place: Option<(PathBuf, File)>,
        state: Option<State>,
    ) -> tantivy::Result<Self> {
        let mut store = Self {
            reader: reader(&index)?,
            index,
            writer: None,
            fields,
            is_dirty: false,
            state,
            place,
            files: Arc::default(),
        };
        store.look()?;
        Ok(store)
    }

    /// Notes which files the reader reads.
    fn look(&mut self) -> tantivy::Result<()> {
        if let Some((path, _)) = &self.place {
            self.files = Arc::new(Files::of(&self.index, path)?);
        }
        Ok(())
    }

    /// The index for those who ask; none before it is complete.
    pub(super) fn opened(&self) -> Option<Arc<Opened>> {
        let state = self.state.as_ref().filter(|state| state.is_complete)?;
        Some(Arc::new(Opened {
            reader: self.reader.clone(),
            fields: self.fields,
            holds: state.holds().filter(|_| !self.is_dirty),
            files: Arc::clone(&self.files),
        }))
    }

    pub(super) fn fields(&self) -> &Fields {
        &self.fields
    }

    /// The keys of the items that have a document with one of `terms`.
    pub(super) fn ids(&mut self, terms: &[Term]) -> tantivy::Result<BTreeSet<i64>> {
        self.files.check()?;
        if self.is_dirty {
            self.commit()?;
        }
        let searcher = self.reader.searcher();
        let mut ids = BTreeSet::new();
        for term in terms {
            let query = TermQuery::new(term.clone(), IndexRecordOption::Basic);
            for address in searcher.search(&query, &DocSetCollector)? {
                let segment = searcher.segment_reader(address.segment_ord);
                ids.extend(segment.fast_fields().i64("id")?.first(address.doc_id));
            }
        }
        Ok(ids)
    }

    /// Takes a portion over.
    pub(super) fn apply(&mut self, portion: Portion) -> tantivy::Result<()> {
        let fields = self.fields;
        self.files.check()?;
        let writer = self.writer()?;
        for id in portion.ids {
            writer.delete_term(Term::from_field_i64(fields.id, id));
        }
        if let Some((after, last)) = portion.range {
            let term = |id| Term::from_field_i64(fields.id, id);
            writer.delete_query(Box::new(RangeQuery::new(
                Bound::Excluded(term(after)),
                Bound::Included(term(last)),
            )))?;
        }
        for entry in &portion.entries {
            for document in documents(entry, &portion.languages, &fields) {
                writer.add_document(document)?;
            }
        }
        self.state = Some(portion.state);
        self.is_dirty = true;
        if portion.is_committed {
            self.commit()?;
        }
        Ok(())
    }

    fn writer(&mut self) -> tantivy::Result<&mut IndexWriter> {
        let writer = match self.writer.take() {
            Some(writer) => writer,
            None => self.index.writer_with_options(
                IndexWriterOptions::builder()
                    .num_worker_threads(1)
                    .memory_budget_per_thread(WRITER_BYTES)
                    .num_merge_threads(1)
                    .build(),
            )?,
        };
        Ok(self.writer.insert(writer))
    }

    fn commit(&mut self) -> tantivy::Result<()> {
        let state = serde_json::to_string(&self.state).map_err(io::Error::from)?;
        let mut commit = self.writer()?.prepare_commit()?;
        commit.set_payload(&state);
        commit.commit()?;
        self.is_dirty = false;
        self.reader.reload()?;
        self.look()
    }

    /// Gives the writer's memory and threads back, after what they still do.
    pub(super) fn rest(&mut self) -> tantivy::Result<()> {
        self.files.check()?;
        if self.is_dirty {
            self.commit()?;
        }
        if let Some(writer) = self.writer.take() {
            writer.wait_merging_threads()?;
            // Segments that were merged are still open.
            self.reader.reload()?;
            self.look()?;
        }
        Ok(())
    }
}

/// An index that another process writes.
pub(super) struct Foreign {
    path: PathBuf,
    index: Index,
    reader: IndexReader,
    fields: Fields,
    state: State,
    files: Arc<Files>,
}

impl Foreign {
    /// Looks at the newest index in `folder`, going on from what was looked at `before`.
    pub(super) fn look(
        folder: &Path,
        database: &str,
        before: Option<Self>,
    ) -> tantivy::Result<Option<Self>> {
        let Some((_, path)) = newest(folder)? else {
            return Ok(None);
        };
        if let Some(mut known) = before.filter(|known| known.path == path) {
            known.files.check()?;
            known.reader.reload()?;
            known.files = Arc::new(Files::of(&known.index, &path)?);
            known.state = state(&known.index.load_metas()?, database)?;
            return Ok(Some(known));
        }
        let index = Index::open_in_dir(&path)?;
        Ok(Some(Self {
            files: Arc::new(Files::of(&index, &path)?),
            state: state(&index.load_metas()?, database)?,
            reader: reader(&index)?,
            fields: Fields::schema().1,
            path,
            index,
        }))
    }

    pub(super) fn revision(&self) -> i64 {
        self.state.revision
    }

    pub(super) fn opened(&self) -> Option<Arc<Opened>> {
        self.state.is_complete.then(|| {
            Arc::new(Opened {
                reader: self.reader.clone(),
                fields: self.fields,
                holds: self.state.holds(),
                files: Arc::clone(&self.files),
            })
        })
    }
}

/// Told of each commit, so that nothing has to watch files.
fn reader(index: &Index) -> tantivy::Result<IndexReader> {
    index
        .reader_builder()
        .reload_policy(ReloadPolicy::Manual)
        .try_into()
}

/// Takes the lock; none if another process has it.
fn lock(folder: &Path) -> io::Result<Option<File>> {
    let file = File::create(folder.join(LOCK))?;
    match file.try_lock() {
        Ok(()) => Ok(Some(file)),
        Err(TryLockError::WouldBlock) => Ok(None),
        Err(TryLockError::Error(error)) => Err(error),
    }
}

fn generations(folder: &Path) -> io::Result<impl Iterator<Item = (u64, PathBuf)>> {
    let entries: Vec<fs::DirEntry> = fs::read_dir(folder)?.collect::<io::Result<_>>()?;
    Ok(entries.into_iter().filter_map(|entry| {
        let name = entry.file_name();
        let number = name.to_str()?.strip_prefix(GENERATION)?.parse().ok()?;
        Some((number, entry.path()))
    }))
}

fn newest(folder: &Path) -> io::Result<Option<(u64, PathBuf)>> {
    Ok(generations(folder)?.max_by_key(|(number, _)| *number))
}

/// The index in `path`, every byte of it checked.
fn sound(path: &Path, database: &str) -> tantivy::Result<(Index, State)> {
    let index = Index::open_in_dir(path)?;
    let state = state(&index.load_metas()?, database)?;
    let damaged = index.validate_checksum()?;
    if damaged.is_empty() {
        Ok((index, state))
    } else {
        Err(other(format!("{} damaged files", damaged.len())))
    }
}

fn state(metas: &IndexMeta, database: &str) -> tantivy::Result<State> {
    let payload = metas.payload.as_deref().unwrap_or_default();
    let state: State = serde_json::from_str(payload).map_err(|_| other("it was never finished"))?;
    if state.version != VERSION {
        Err(other("another version of Lotse made it"))
    } else if state.database != database {
        Err(other("it is another database's"))
    } else {
        Ok(state)
    }
}

fn other(problem: impl Into<String>) -> TantivyError {
    TantivyError::InternalError(problem.into())
}
