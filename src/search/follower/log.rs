//! Reading the change log: what changes touch, and whether it is still the log that the index followed.

use std::collections::BTreeSet;

use sea_orm::{ConnectionTrait, DbErr};
use tantivy::Term;

use super::{Failure, Follower};
use crate::{
    clock::Moment,
    content::{
        ItemKind, change_log,
        entity::{change, revision},
    },
    db::Transaction,
    search::{
        entries::keys,
        schema::{ANY_CONTACT, VERSION, conference_source, contact_source},
        store::State,
    },
};

/// How many changes are read at once.
const CHANGES_AT_ONCE: u64 = 1_000;

impl Follower {
    /// The state of an index that is to hold everything from `revision` on.
    pub(super) async fn anew(
        &mut self,
        snapshot: &Transaction,
        counter: &revision::Model,
        moment: Moment,
        is_complete: bool,
    ) -> Result<State, DbErr> {
        self.reached = None;
        self.pending.clear();
        Ok(State {
            version: VERSION,
            database: counter.database.clone(),
            settings: self.settings.clone(),
            revision: counter.value,
            change: change_of(snapshot, counter.value).await?,
            day: moment.today,
            sweep: Some(i64::MIN),
            is_complete,
        })
    }

    /// The state as it is, if the log still holds the change that the index ends with.
    pub(super) async fn checked(
        &mut self,
        snapshot: &Transaction,
        state: State,
        counter: &revision::Model,
        moment: Moment,
    ) -> Result<State, DbErr> {
        let is_known = state.database == counter.database
            && state.revision <= counter.value
            && change_of(snapshot, state.revision).await? == state.change;
        if is_known {
            return Ok(state);
        }
        tracing::warn!("the change log is not the one that the search index followed");
        let is_complete = state.is_complete && state.database == counter.database;
        if !is_complete {
            // Another database's items are nobody's here.
            self.search.publish(None);
        }
        self.anew(snapshot, counter, moment, is_complete).await
    }

    /// Notes what the next changes touch.
    pub(super) async fn read_changes(
        &mut self,
        snapshot: &Transaction,
        state: State,
        counter: &revision::Model,
        moment: Moment,
    ) -> Result<State, Failure> {
        let changes = change_log::changes_since(snapshot, state.revision, CHANGES_AT_ONCE).await?;
        let first = changes.first().map(|change| change.revision);
        if state.revision < counter.value && first != Some(state.revision + 1) {
            tracing::warn!("the change log does not reach back to where the search index is");
            let complete = state.is_complete;
            return Ok(self.anew(snapshot, counter, moment, complete).await?);
        }
        let mut reached = state.clone();
        // Every text may use a label or a term, and a new locale has new readers.
        let is_vocabulary = changes.iter().any(|change| change.kind.is_none());
        reached.sweep = is_vocabulary.then_some(i64::MIN);
        if let Some(last) = changes.last() {
            reached.revision = last.revision;
            reached.change = Some(signature(last));
        }
        let items: BTreeSet<(ItemKind, String)> = changes
            .iter()
            .filter_map(|change| Some((change.kind?, change.slug.clone())))
            .collect();
        let of_facts: BTreeSet<(ItemKind, String)> = changes
            .into_iter()
            .filter(|change| change.locale.is_none())
            .filter_map(|change| Some((change.kind?, change.slug)))
            .collect();
        let conferences: BTreeSet<_> = of_facts
            .iter()
            .filter(|(kind, _)| *kind == ItemKind::Conference)
            .cloned()
            .collect();
        let mut conferences = keys(snapshot, &conferences).await?;
        self.pending = keys(snapshot, &items).await?;
        let is_new_day = state.day != moment.today;
        reached.day = moment.today;
        let found = self.with_store(move |store| {
            let fields = *store.fields();
            // What is gone from the database is known to the index.
            let of_items = |kind: &ItemKind, slug: &String| fields.item_term(*kind, slug);
            let terms: Vec<Term> = items
                .iter()
                .map(|(kind, slug)| of_items(kind, slug))
                .collect();
            let mut found = store.ids(&terms)?;
            let gone = of_facts
                .iter()
                .filter(|(kind, _)| *kind == ItemKind::Conference);
            let gone: Vec<Term> = gone.map(|(kind, slug)| of_items(kind, slug)).collect();
            conferences.extend(store.ids(&gone)?);
            let contacts = of_facts
                .iter()
                .filter(|(kind, _)| *kind == ItemKind::Contact);
            let sources = contacts
                .map(|(_, slug)| contact_source(slug))
                .chain(conferences.iter().map(|id| conference_source(*id)))
                .chain(is_new_day.then(|| ANY_CONTACT.to_owned()));
            let terms: Vec<Term> = sources
                .map(|source| Term::from_field_text(fields.sources, &source))
                .collect();
            found.extend(store.ids(&terms)?);
            Ok(found)
        });
        let found = found.await?;
        self.pending.extend(found);
        self.reached = Some(reached);
        Ok(state)
    }
}

/// The change of this revision; none if the log does not hold it.
async fn change_of(
    connection: &impl ConnectionTrait,
    revision: i64,
) -> Result<Option<String>, DbErr> {
    let change = change_log::changes_since(connection, revision - 1, 1).await?;
    Ok(change
        .first()
        .filter(|change| change.revision == revision)
        .map(signature))
}

fn signature(change: &change::Model) -> String {
    let kind = change.kind.map_or("", ItemKind::name);
    let locale = change.locale.as_deref().unwrap_or_default();
    let (revision, slug, mark) = (change.revision, &change.slug, change.mark);
    format!("{revision} {kind} {slug} {locale} {mark:x}")
}
