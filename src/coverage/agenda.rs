//! What a translator does next: the items that are not complete, those first that matter next.

use std::{
    cmp::Reverse,
    collections::{BTreeMap, BTreeSet, HashMap, HashSet},
};

use chrono::NaiveDate;
use sea_orm::{ColumnTrait, DbErr, EntityTrait, FromQueryResult, QueryFilter, QuerySelect};
use serde::Serialize;

use super::{
    Amounts, State, messages,
    messages::{MessageState, Standing},
};
use crate::{
    clock::Moment,
    conferences, contacts,
    content::{
        ItemKind, KindTable,
        entity::{item, words},
        record,
    },
    db::ReadRows,
    news, organisations,
    words::{difference::Part, locale::LocaleTag},
    workshop_reports,
};

/// Whether the public may see an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Showing {
    /// It is shown.
    Shown,
    /// It will be shown from a later day on.
    Scheduled,
    /// It is a draft.
    Draft,
}

/// An item as far as its rank goes.
#[derive(Clone, Debug)]
pub struct Candidate {
    /// The item's key.
    pub id: i64,
    /// What it is.
    pub kind: ItemKind,
    /// Its slug.
    pub slug: String,
    /// Whether it is to be seen.
    pub showing: Showing,
    /// The day of its event, or of its conference.
    pub event: Option<NaiveDate>,
    /// The day from which it is.
    pub day: Option<NaiveDate>,
}

/// Something to do: an item that is not complete in a locale.
#[derive(Clone, Debug, Serialize)]
pub struct Task {
    /// What the item is.
    pub kind: ItemKind,
    /// Its slug.
    pub slug: String,
    /// Whether it is to be seen.
    pub showing: Showing,
    /// The day of its event, or of its conference.
    pub event: Option<NaiveDate>,
    /// The day from which it is.
    pub day: Option<NaiveDate>,
    /// How far it has come.
    pub state: State,
    /// How many messages.
    pub messages: Amounts,
    /// How many of the source's words.
    pub words: Amounts,
    /// The messages that are not translated.
    pub missing: Vec<String>,
    /// The messages that are outdated.
    pub outdated: Vec<String>,
    /// What changed in the source since these were translated, word by word.
    pub differences: BTreeMap<String, Vec<Part>>,
}

/// An item of an agenda that is not complete in a locale.
#[derive(Clone, Copy, Debug)]
pub struct Unfinished {
    /// Where it stands among [`Agenda::candidates`].
    pub place: usize,
    /// How far it has come.
    pub state: State,
    /// How many messages.
    pub messages: Amounts,
    /// How many of the source's words.
    pub words: Amounts,
}

/// The items of every kind, those that matter next first; expired ones are left out.
#[derive(Clone, Debug)]
pub struct Agenda(Vec<Candidate>);

#[derive(FromQueryResult)]
struct Counts {
    item_id: i64,
    translated: i32,
    translated_words: i32,
    missing: i32,
    missing_words: i32,
    outdated: i32,
    outdated_words: i32,
    machine: i32,
    machine_words: i32,
}

impl Agenda {
    /// Ranks all items: those whose event is near, the nearest first, and then the most recent.
    pub async fn read(
        connection: &impl ReadRows,
        moment: Moment,
        time_zone: chrono_tz::Tz,
    ) -> Result<Self, DbErr> {
        let mut reader = Reader {
            moment,
            time_zone,
            conferences: HashMap::new(),
            items: Vec::new(),
        };
        reader
            .add::<conferences::entity::Entity>(connection)
            .await?;
        reader.add::<news::entity::Entity>(connection).await?;
        reader
            .add::<workshop_reports::entity::report::Entity>(connection)
            .await?;
        reader
            .add::<organisations::entity::Entity>(connection)
            .await?;
        reader
            .add::<contacts::entity::contact::Entity>(connection)
            .await?;
        let mut items = reader.items;
        items.sort_by_cached_key(|item| {
            let near = item.event.filter(|day| *day >= moment.today);
            (
                near.is_none(),
                near,
                Reverse(item.day),
                item.kind,
                item.slug.clone(),
            )
        });
        Ok(Self(items))
    }

    /// The items in their order.
    #[must_use]
    pub fn candidates(&self) -> &[Candidate] {
        &self.0
    }

    /// The items that are not complete in `locale`, as places in the agenda, with what is to do:
    /// two statements, over an index that holds no texts.
    pub async fn unfinished(
        &self,
        connection: &impl ReadRows,
        source: &LocaleTag,
        locale: &LocaleTag,
    ) -> Result<Vec<Unfinished>, DbErr> {
        let source_counts = counts(connection, source).await?;
        let own_counts = counts(connection, locale).await?;
        let mut unfinished = Vec::new();
        for (place, item) in self.0.iter().enumerate() {
            let Some(source) = source_counts.get(&item.id) else {
                continue;
            };
            let (messages, words) = own_counts.get(&item.id).map_or_else(
                || (untranslated(&source.0), untranslated(&source.1)),
                |own| *own,
            );
            let state = State::of(&messages);
            if messages.total > 0 && state != State::Complete {
                unfinished.push(Unfinished {
                    place,
                    state,
                    messages,
                    words,
                });
            }
        }
        Ok(unfinished)
    }

    /// What is to do in `locale`, at most `limit` items, and how many items there are to do.
    pub async fn tasks(
        &self,
        connection: &impl ReadRows,
        source: &LocaleTag,
        locale: &LocaleTag,
        limit: usize,
    ) -> Result<(Vec<Task>, usize), DbErr> {
        let unfinished = self.unfinished(connection, source, locale).await?;
        let all = unfinished.len();
        let chosen: Vec<(&Candidate, Unfinished)> = unfinished
            .into_iter()
            .take(limit)
            .map(|unfinished| (&self.0[unfinished.place], unfinished))
            .collect();
        let ids: BTreeSet<i64> = chosen.iter().map(|(item, ..)| item.id).collect();
        let mut states = HashMap::new();
        for portion in ids.iter().copied().collect::<Vec<_>>().chunks(1_000) {
            let portion = portion.iter().copied().collect();
            states.extend(messages::of_items(connection, source, locale, &portion).await?);
        }
        let tasks = chosen.into_iter().map(|(item, unfinished)| {
            let standing = |standing: Standing| -> Vec<String> {
                let states = states.get(&item.id).into_iter().flatten();
                let meant = states.filter(|state: &&MessageState| state.standing == standing);
                meant.map(|state| state.id.clone()).collect()
            };
            Task {
                kind: item.kind,
                slug: item.slug.clone(),
                showing: item.showing,
                event: item.event,
                day: item.day,
                state: unfinished.state,
                messages: unfinished.messages,
                words: unfinished.words,
                missing: standing(Standing::Missing),
                outdated: standing(Standing::Outdated),
                differences: states
                    .get(&item.id)
                    .into_iter()
                    .flatten()
                    .filter(|state| state.standing == Standing::Outdated)
                    .map(|state| (state.id.clone(), state.difference()))
                    .collect(),
            }
        });
        Ok((tasks.collect(), all))
    }
}

fn untranslated(source: &Amounts) -> Amounts {
    Amounts {
        total: source.total,
        missing: source.total,
        ..Amounts::default()
    }
}

/// The messages and words of every item in a locale, from the index that holds no texts.
async fn counts(
    connection: &impl ReadRows,
    locale: &LocaleTag,
) -> Result<HashMap<i64, (Amounts, Amounts)>, DbErr> {
    use words::Column::{
        ItemId, Machine, MachineWords, Missing, MissingWords, Outdated, OutdatedWords, Translated,
        TranslatedWords,
    };
    let rows: Vec<Counts> = words::Entity::find()
        .select_only()
        .columns([
            ItemId,
            Translated,
            TranslatedWords,
            Missing,
            MissingWords,
            Outdated,
            OutdatedWords,
            Machine,
            MachineWords,
        ])
        // The index begins with the kind.
        .filter(words::Column::Kind.is_in(ItemKind::ALL))
        .filter(words::COLUMN.locale.eq(locale.as_str()))
        .into_model()
        .all(connection)
        .await?;
    let amounts = |translated: i32, missing: i32, outdated: i32, machine: i32| Amounts {
        total: i64::from(translated) + i64::from(missing),
        translated: translated.into(),
        missing: missing.into(),
        outdated: outdated.into(),
        machine: machine.into(),
    };
    let count = |row: Counts| {
        let messages = amounts(row.translated, row.missing, row.outdated, row.machine);
        let words = amounts(
            row.translated_words,
            row.missing_words,
            row.outdated_words,
            row.machine_words,
        );
        (row.item_id, (messages, words))
    };
    Ok(rows.into_iter().map(count).collect())
}

struct Reader {
    moment: Moment,
    time_zone: chrono_tz::Tz,
    /// The days of conferences, which are read first.
    conferences: HashMap<i64, NaiveDate>,
    items: Vec<Candidate>,
}

impl Reader {
    async fn add<T: KindTable>(&mut self, connection: &impl ReadRows) -> Result<(), DbErr> {
        let shown: Vec<i64> = record::visible::<T>(self.moment, &[])
            .select_only()
            .expr(record::column::<T>("id"))
            .into_tuple()
            .all(connection)
            .await?;
        let shown: HashSet<i64> = shown.into_iter().collect();
        let all = T::find().inner_join(item::Entity);
        for found in record::fetch(connection, all).await? {
            let id = T::id(&found.row);
            let own = T::event_day(&found.row);
            if T::KIND == ItemKind::Conference {
                self.conferences.extend(own.map(|day| (id, day)));
            }
            let conference = T::conference_id(&found.row);
            let event = own.or_else(|| self.conferences.get(&conference?).copied());
            let day = T::day(&found.row, self.time_zone);
            let showing = if shown.contains(&id) {
                Showing::Shown
            } else if found.item.draft {
                Showing::Draft
            } else if day.is_some_and(|day| day >= self.moment.today) {
                Showing::Scheduled
            } else {
                continue;
            };
            self.items.push(Candidate {
                id,
                kind: T::KIND,
                slug: found.item.slug.clone(),
                showing,
                event,
                day,
            });
        }
        Ok(())
    }
}
