//! Taking the locale files over, in portions, so that memory is bounded whatever their number.

use std::collections::{BTreeMap, BTreeSet};

use sea_orm::{EntityTrait, QueryFilter, QuerySelect};

use super::{
    confirmed::{CONFIRMED, Confirmations},
    history::History,
    outcome::{Finding, Outcome},
    plan::{KnownItem, Past, known_terms, plan_item, plan_vocabulary},
    scan::{ItemName, LABELS, TERMS, Tree},
    sink::{Changing, Differences, Sink},
    slugs::SlugsTaken,
};
use crate::{
    content::{
        ItemKind,
        change_log::Writer,
        entity::{vocabulary, words},
    },
    db::{Database, ReadRows},
    error::Error,
    renditions::subjects::{self, FactsBySlug, Which},
    words::{
        bundle::ContactEntry,
        check::{Code, Contacts, Diagnostic, FileRole, Known},
        locale::LocaleTag,
    },
};

/// How many items are compared at once.
const ITEMS_PER_PORTION: usize = 500;

/// Which files are taken over.
#[derive(Clone, Debug)]
pub enum Portion {
    /// All of them; what has no file any more is deleted.
    Everything,
    /// Those of these items, in every locale.
    Items(BTreeSet<ItemName>),
}

/// One sync of a tree of locale files.
pub struct Sync<'a> {
    /// The files.
    pub tree: &'a Tree,
    /// The source locale.
    pub source: &'a LocaleTag,
    /// The time zone in which an instant's day is told.
    pub time_zone: chrono_tz::Tz,
    /// Whether the edits of the source that are found are minor, and outdate nothing.
    pub minor: bool,
    /// Asked when all files were read: whether somebody was writing the tree meanwhile, so that what
    /// was read may be half old and half new.
    pub is_undisturbed: &'a (dyn Fn() -> bool + Send + std::marker::Sync),
}

impl std::fmt::Debug for Sync<'_> {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter
            .debug_struct("Sync")
            .field("tree", self.tree)
            .field("minor", &self.minor)
            .finish_non_exhaustive()
    }
}

impl Sync<'_> {
    /// Takes the files over, in one transaction. `progress` is told how many of how many items are
    /// done.
    ///
    /// # Errors
    /// If the database fails; then nothing was changed.
    pub async fn run(
        &self,
        database: &Database,
        portion: &Portion,
        progress: &(dyn Fn(usize, usize) + Send + std::marker::Sync),
    ) -> Result<Outcome, Error> {
        // Read before the transaction, which must not idle.
        let history = match portion {
            Portion::Everything if self.is_first(database).await? => self.history().await?,
            _ => History::default(),
        };
        let transaction = database.write().await?;
        let writer = Writer::lock(&transaction).await?;
        let mut sink = Sink::Database(Changing {
            transaction: &transaction,
            writer,
        });
        let mut outcome = self
            .go(&transaction, portion, &history, &mut sink, progress)
            .await?;
        let writer = match sink {
            Sink::Database(changing) if changing.writer.count() > 0 => Some(changing.writer),
            _ => None,
        };
        outcome.disturbed = !(self.is_undisturbed)();
        outcome.history_gap = history.gap;
        match writer.filter(|_| !outcome.disturbed) {
            Some(writer) => {
                writer.write(&transaction).await?;
                transaction.commit().await?;
                database.committed();
            }
            None => transaction.rollback().await?,
        }
        Ok(outcome)
    }

    /// Compares all files with the database, and changes nothing: tells what was found wrong, and what
    /// is to be taken over, if anything. Nobody who writes waits for it.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn compare(&self, database: &Database) -> Result<(Outcome, Option<Portion>), Error> {
        let snapshot = database.snapshot().await?;
        let mut sink = Sink::Differences(Differences::default());
        let history = History::default();
        let mut outcome = self
            .go(
                &snapshot,
                &Portion::Everything,
                &history,
                &mut sink,
                &|_, _| {},
            )
            .await?;
        snapshot.rollback().await?;
        outcome.disturbed = !(self.is_undisturbed)();
        let portion = match sink {
            Sink::Differences(Differences {
                items,
                vocabulary: false,
            }) => (!items.is_empty()).then_some(Portion::Items(items)),
            _ => Some(Portion::Everything),
        };
        Ok((outcome, portion))
    }

    /// Whether the database has no words yet: then only a sync of everything takes the history in.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn is_first(&self, database: &Database) -> Result<bool, Error> {
        let snapshot = database.snapshot().await?;
        let any: Option<i64> = words::Entity::find()
            .select_only()
            .column(words::Column::ItemId)
            .limit(1)
            .into_tuple()
            .one(&snapshot)
            .await?;
        snapshot.rollback().await?;
        Ok(any.is_none())
    }

    async fn history(&self) -> Result<History, Error> {
        let (tree, source) = (self.tree.clone(), self.source.clone());
        tokio::task::spawn_blocking(move || History::read(&tree, &source))
            .await
            .map_err(|error| Error::Internal(error.to_string()))
    }

    async fn go(
        &self,
        connection: &impl ReadRows,
        portion: &Portion,
        history: &History,
        sink: &mut Sink<'_>,
        progress: &(dyn Fn(usize, usize) + Send + std::marker::Sync),
    ) -> Result<Outcome, Error> {
        let mut outcome = Outcome::default();
        let (facts, names) = match portion {
            Portion::Everything => {
                for diagnostic in &self.tree.diagnostics {
                    let source = "".into();
                    outcome.findings.push(Finding {
                        diagnostic: diagnostic.clone(),
                        source,
                    });
                }
                let facts = subjects::read(connection, self.time_zone, Which::All).await?;
                let names: BTreeSet<ItemName> = facts
                    .keys()
                    .chain(self.tree.items.keys())
                    .cloned()
                    .collect();
                (facts, names)
            }
            Portion::Items(names) => {
                let slugs: Vec<String> = names.iter().map(|(_, slug)| slug.clone()).collect();
                let facts =
                    subjects::read(connection, self.time_zone, Which::Slugs(&slugs)).await?;
                (facts, names.clone())
            }
        };
        let contacts: Contacts = subjects::contact_slugs(connection)
            .await?
            .into_iter()
            .map(|slug| (slug, ContactEntry::default()))
            .collect();
        let terms = self
            .vocabulary(connection, portion, sink, &mut outcome)
            .await?;
        if sink.wants_everything() {
            return Ok(outcome);
        }
        let confirmed = self.confirmed(&mut outcome);
        let past = Past {
            confirmed: &confirmed,
            minor: self.minor,
            history,
        };
        let names: Vec<ItemName> = names.into_iter().collect();
        let mut slugs = SlugsTaken::default();
        let mut done = 0;
        for portion in names.chunks(ITEMS_PER_PORTION) {
            self.items(
                connection,
                portion,
                &facts,
                &terms,
                &contacts,
                past,
                &mut slugs,
                sink,
                &mut outcome,
            )
            .await?;
            done += portion.len();
            progress(done, names.len());
        }
        Ok(outcome)
    }

    /// Compares the labels and terms of every locale; returns the terms by locale.
    async fn vocabulary(
        &self,
        connection: &impl ReadRows,
        portion: &Portion,
        sink: &mut Sink<'_>,
        outcome: &mut Outcome,
    ) -> Result<BTreeMap<LocaleTag, Known>, Error> {
        let mut rows: BTreeMap<String, vocabulary::Model> = vocabulary::Entity::find()
            .all(connection)
            .await?
            .into_iter()
            .map(|row| (row.locale.clone(), row))
            .collect();
        let mut terms = BTreeMap::new();
        if matches!(portion, Portion::Items(_)) {
            for row in rows.values() {
                if let Ok(tag) = row.locale.parse::<LocaleTag>() {
                    terms.insert(tag, known_terms(&row.terms));
                }
            }
            return Ok(terms);
        }
        for locale in &self.tree.locales {
            let before = rows.remove(locale.as_str());
            let (last_labels, last_terms) = before
                .as_ref()
                .map_or(("", ""), |row| (row.labels.as_str(), row.terms.as_str()));
            let mut take = |file, role, last_good, terms: &Known| {
                let content = self.tree.read(&Tree::path(locale, file));
                let (text, report) = plan_vocabulary(locale, file, content, role, last_good, terms);
                if let Some(report) = report {
                    outcome.report(report);
                }
                text
            };
            let terms_text = take(TERMS, FileRole::Terms, last_terms, &Known::default());
            let ids = known_terms(&terms_text);
            let labels_text = take(LABELS, FileRole::Labels, last_labels, &ids);
            terms.insert(locale.clone(), ids);
            let row = vocabulary::Model {
                locale: locale.as_str().to_owned(),
                labels: labels_text,
                terms: terms_text,
            };
            if before.as_ref() != Some(&row) {
                outcome.vocabularies += 1;
                sink.vocabulary(before, row).await?;
            }
        }
        for gone in rows.into_values() {
            outcome.vocabularies += 1;
            sink.locale_gone(&gone.locale).await?;
        }
        Ok(terms)
    }

    #[expect(
        clippy::too_many_arguments,
        reason = "the state of one sync, passed down once"
    )]
    async fn items(
        &self,
        connection: &impl ReadRows,
        names: &[ItemName],
        facts: &FactsBySlug,
        terms: &BTreeMap<LocaleTag, Known>,
        contacts: &Contacts,
        past: Past<'_>,
        slugs: &mut SlugsTaken,
        sink: &mut Sink<'_>,
        outcome: &mut Outcome,
    ) -> Result<(), Error> {
        let ids: Vec<i64> = names
            .iter()
            .filter_map(|name| facts.get(name).map(|(id, _)| *id))
            .collect();
        let mut rows: BTreeMap<i64, BTreeMap<LocaleTag, words::Model>> = BTreeMap::new();
        let found = words::Entity::find().filter(words::COLUMN.item_id.is_in(ids));
        for row in found.all(connection).await? {
            if let Ok(tag) = row.locale.parse() {
                rows.entry(row.item_id).or_default().insert(tag, row);
            }
        }
        let mut plans = Vec::new();
        for name in names {
            let locales = self.tree.items.get(name);
            let Some((id, item_facts)) = facts.get(name) else {
                for locale in locales.into_iter().flatten() {
                    Self::unknown_item(name, locale, facts, outcome);
                }
                continue;
            };
            let files = locales
                .into_iter()
                .flatten()
                .map(|locale| {
                    (
                        locale.clone(),
                        self.tree.read(&Tree::item_path(locale, name)),
                    )
                })
                .collect();
            let rows = rows.remove(id).unwrap_or_default();
            let item = KnownItem {
                name,
                id: *id,
                facts: item_facts.unworded(),
                rows,
            };
            let mut plan = plan_item(&item, files, self.source, terms, contacts, past);
            for report in plan.reports.drain(..) {
                outcome.report(report);
            }
            plans.push((name, *id, plan));
        }
        slugs.settle(connection, facts, &mut plans, outcome).await?;
        for (_, _, plan) in &plans {
            outcome.written += plan.upserts.len();
            outcome.deleted += plan.deletes.len();
        }
        Ok(sink.items(plans).await?)
    }

    /// The confirmations of every locale. Lines that are none are told and passed over.
    fn confirmed(&self, outcome: &mut Outcome) -> BTreeMap<LocaleTag, Confirmations> {
        let mut confirmed = BTreeMap::new();
        for locale in &self.tree.locales {
            let path = Tree::path(locale, CONFIRMED);
            let text = match self.tree.read(&path) {
                Ok(None) => continue,
                Ok(Some(bytes)) => String::from_utf8_lossy(&bytes).into_owned(),
                Err(error) => {
                    let file = Diagnostic::new(Code::UnreadableFile, locale, &path, "", 0..0);
                    outcome.tell(file.with("reason", error.to_string()));
                    continue;
                }
            };
            let (confirmations, strange) = Confirmations::parse(&text);
            outcome.unconfirmed(locale, &path, &text, strange);
            confirmed.insert(locale.clone(), confirmations);
        }
        confirmed
    }

    fn unknown_item(
        name: &ItemName,
        locale: &LocaleTag,
        facts: &FactsBySlug,
        outcome: &mut Outcome,
    ) {
        let (kind, slug) = name;
        let path = Tree::item_path(locale, name);
        let item = |kind: ItemKind, slug: &str| format!("{}/{slug}", kind.folder());
        let diagnostic = Diagnostic::new(Code::UnknownItem, locale, &path, "", 0..0)
            .with("item", item(*kind, slug));
        let like = facts
            .keys()
            .filter(|(other, _)| other == kind)
            .map(|(_, slug)| (strsim::damerau_levenshtein(slug, &name.1), slug))
            .filter(|(distance, _)| *distance <= 3)
            .min();
        let diagnostic = match like {
            Some((_, like)) => diagnostic.with("near", item(*kind, like)).worded("near"),
            None => diagnostic,
        };
        outcome.files += 1;
        outcome.findings.push(Finding {
            diagnostic,
            source: "".into(),
        });
    }
}
