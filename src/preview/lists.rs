//! What the pages that list items show: figures, what to do next, and all items of a kind. However
//! many items there are, the texts of one page only are read.

use std::{
    collections::{BTreeMap, BTreeSet, HashMap},
    sync::Arc,
};

use sea_orm::{DbErr, EntityTrait, QueryFilter, QuerySelect};

use super::access::Sight;
use crate::{
    clock::Moment,
    content::{ItemKind, entity::words, messages::entries},
    coverage::{
        Amounts, State,
        agenda::{Agenda, Candidate, Showing, Unfinished},
        figures::Coverage,
        messages::{self, MessageState, Standing},
    },
    editions::{Keep, View},
    words::{
        bundle::{ContactBook, ItemWords, Renderer},
        fact::Facts,
        locale::LocaleTag,
    },
};

/// Items on one page of a list.
pub(super) const PAGE: usize = 50;
/// Items among which the overview looks for what is to do next in each locale: those that matter most.
const LOOKED_AT: usize = 150;
/// What it shows of each locale.
const NEXT: usize = 3;

/// One item in a list.
#[derive(Debug)]
pub(super) struct Listed {
    pub(super) kind: ItemKind,
    pub(super) slug: String,
    pub(super) showing: Showing,
    pub(super) event: Option<chrono::NaiveDate>,
    pub(super) state: State,
    pub(super) messages: Amounts,
    /// Its title, and the locale that it is in; nothing where it cannot be shown without its facts.
    pub(super) title: Option<(LocaleTag, String)>,
}

/// A page of a list.
#[derive(Debug)]
pub(super) struct Page {
    pub(super) items: Vec<Listed>,
    /// How many there are on all pages.
    pub(super) all: usize,
    /// Counted from 1.
    pub(super) number: usize,
}

impl Page {
    /// How many pages there are, at least one.
    pub(super) fn pages(&self) -> usize {
        self.all.div_ceil(PAGE).max(1)
    }
}

/// The agenda of an edition.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct TheAgenda;

impl Keep for TheAgenda {
    type Value = Arc<Agenda>;

    fn bytes(agenda: &Arc<Agenda>) -> usize {
        agenda.candidates().len() * 112
    }
}

/// What is to do in a locale, in an edition.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct ToDo(LocaleTag);

impl Keep for ToDo {
    type Value = Arc<Vec<Unfinished>>;

    fn bytes(unfinished: &Arc<Vec<Unfinished>>) -> usize {
        unfinished.len() * size_of::<Unfinished>()
    }
}

/// The figures of an edition.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct AllFigures;

impl Keep for AllFigures {
    type Value = Arc<Coverage>;

    fn bytes(coverage: &Arc<Coverage>) -> usize {
        coverage.len() * 256
    }
}

/// One request's look at the lists.
pub(super) struct Lists<'a> {
    pub(super) view: &'a View,
    pub(super) sight: Sight,
    pub(super) moment: Moment,
    pub(super) time_zone: chrono_tz::Tz,
}

impl Lists<'_> {
    fn source(&self) -> &LocaleTag {
        &self.view.edition().source
    }

    fn sees(&self, item: &Candidate) -> bool {
        self.sight == Sight::Everything || item.showing == Showing::Shown
    }

    /// How far every locale has come with what the public may see.
    pub(super) async fn figures(&self) -> Result<Arc<Coverage>, DbErr> {
        let read = async {
            let connection = self.view.connection().await?;
            let coverage = Coverage::read(connection, self.source(), self.moment).await?;
            Ok::<_, DbErr>(Arc::new(coverage))
        };
        self.view.kept(AllFigures, read).await.map_err(unwrapped)
    }

    async fn agenda(&self) -> Result<Arc<Agenda>, DbErr> {
        let read = async {
            let connection = self.view.connection().await?;
            let agenda = Agenda::read(connection, self.moment, self.time_zone).await?;
            Ok::<_, DbErr>(Arc::new(agenda))
        };
        self.view.kept(TheAgenda, read).await.map_err(unwrapped)
    }

    /// What is to do next in each of `locales`, among what matters most.
    pub(super) async fn next(
        &self,
        locales: &[LocaleTag],
    ) -> Result<BTreeMap<LocaleTag, Vec<Listed>>, DbErr> {
        let agenda = self.agenda().await?;
        let first: Vec<&Candidate> = agenda
            .candidates()
            .iter()
            .filter(|item| self.sees(item))
            .take(LOOKED_AT)
            .collect();
        let connection = self.view.connection().await?;
        let counted = Counted::read(connection, first.iter().map(|item| item.id)).await?;
        let mut chosen: BTreeMap<LocaleTag, Vec<(&Candidate, State, Amounts)>> = BTreeMap::new();
        for locale in locales.iter().filter(|tag| *tag != self.source()) {
            let to_do = first.iter().filter_map(|item| {
                let messages = counted.messages(item.id, locale, self.source())?;
                let state = State::of(&messages);
                (state != State::Complete).then_some((*item, state, messages))
            });
            chosen.insert(locale.clone(), to_do.take(NEXT).collect());
        }
        let ids: BTreeSet<i64> = chosen
            .values()
            .flatten()
            .map(|(item, ..)| item.id)
            .collect();
        let rows = words::Entity::find()
            .filter(words::COLUMN.item_id.is_in(ids))
            .filter(words::COLUMN.locale.eq(self.source().as_str()))
            .all(connection)
            .await?;
        let titles: HashMap<i64, String> = rows
            .iter()
            .filter_map(|row| {
                let entry = entries(&row.messages).remove("title")?;
                Some((row.item_id, self.title(self.source(), &entry)?))
            })
            .collect();
        let listed = |(item, state, messages): (&Candidate, State, Amounts)| {
            let title = titles.get(&item.id).cloned();
            let title = title.map(|title| (self.source().clone(), title));
            Listed::of(item, state, messages, title)
        };
        Ok(chosen
            .into_iter()
            .map(|(locale, items)| (locale, items.into_iter().map(listed).collect()))
            .collect())
    }

    /// A page of what is to do in a locale.
    pub(super) async fn to_do(&self, locale: &LocaleTag, number: usize) -> Result<Page, DbErr> {
        let agenda = self.agenda().await?;
        let read = async {
            let connection = self.view.connection().await?;
            let to_do = agenda.unfinished(connection, self.source(), locale).await?;
            Ok::<_, DbErr>(Arc::new(to_do))
        };
        let to_do = self.view.kept(ToDo(locale.clone()), read).await;
        let to_do = to_do.map_err(unwrapped)?;
        let meant: Vec<&Candidate> = to_do
            .iter()
            .filter_map(|unfinished| agenda.candidates().get(unfinished.place))
            .filter(|item| self.sees(item))
            .collect();
        self.page(locale, &meant, number).await
    }

    /// A page of the items of a kind.
    pub(super) async fn of_kind(
        &self,
        locale: &LocaleTag,
        kind: ItemKind,
        number: usize,
    ) -> Result<Page, DbErr> {
        let agenda = self.agenda().await?;
        let items = agenda.candidates().iter();
        let meant: Vec<&Candidate> = items
            .filter(|item| item.kind == kind && self.sees(item))
            .collect();
        self.page(locale, &meant, number).await
    }

    async fn page(
        &self,
        locale: &LocaleTag,
        items: &[&Candidate],
        number: usize,
    ) -> Result<Page, DbErr> {
        let last = items.len().div_ceil(PAGE).max(1);
        let number = number.clamp(1, last);
        let on_page = items.iter().skip((number - 1) * PAGE).take(PAGE);
        let on_page: Vec<&Candidate> = on_page.copied().collect();
        let ids = on_page.iter().map(|item| item.id).collect();
        let connection = self.view.connection().await?;
        let mut states = messages::of_items(connection, self.source(), locale, &ids).await?;
        let listed = on_page.into_iter().map(|item| {
            let states = states.remove(&item.id).unwrap_or_default();
            let messages = amounts(&states);
            let title = states.iter().find(|state| state.id == "title");
            let own = title.and_then(|title| {
                let entry = title.translation.as_ref()?;
                Some((locale.clone(), self.title(locale, entry)?))
            });
            let title = own.or_else(|| {
                let entry = title?.source.as_ref()?;
                Some((self.source().clone(), self.title(self.source(), entry)?))
            });
            Listed::of(item, State::of(&messages), messages, title)
        });
        Ok(Page {
            items: listed.collect(),
            all: items.len(),
            number,
        })
    }

    /// The text of a title; nothing where it needs facts, which a list does not read.
    fn title(&self, locale: &LocaleTag, entry: &str) -> Option<String> {
        let language = self.view.edition().languages.get(locale)?;
        let words = ItemWords::parse(entry.to_owned());
        let (facts, contacts) = (Facts::new(), Arc::new(ContactBook::default()));
        let renderer = Renderer::new(language, &words, &facts, &contacts);
        renderer.message("title")?.ok()
    }
}

/// The error of whoever asked first.
fn unwrapped(error: Arc<DbErr>) -> DbErr {
    Arc::try_unwrap(error).unwrap_or_else(|error| DbErr::Custom(error.to_string()))
}

impl Listed {
    fn of(
        item: &Candidate,
        state: State,
        messages: Amounts,
        title: Option<(LocaleTag, String)>,
    ) -> Self {
        Self {
            kind: item.kind,
            slug: item.slug.clone(),
            showing: item.showing,
            event: item.event,
            state,
            messages,
            title,
        }
    }
}

fn amounts(states: &[MessageState]) -> Amounts {
    let mut amounts = Amounts::default();
    for state in states {
        match state.standing {
            Standing::Orphaned => continue,
            Standing::Missing => amounts.missing += 1,
            Standing::Current => amounts.translated += 1,
            Standing::Outdated => {
                amounts.translated += 1;
                amounts.outdated += 1;
            }
        }
        amounts.total += 1;
        amounts.machine += i64::from(state.machine);
    }
    amounts
}

/// How many messages some items have in each locale.
struct Counted(HashMap<(i64, String), [i32; 3]>);

impl Counted {
    async fn read(
        connection: &impl sea_orm::ConnectionTrait,
        ids: impl Iterator<Item = i64>,
    ) -> Result<Self, DbErr> {
        use words::Column::{ItemId, Locale, Missing, Outdated, Translated};
        let rows: Vec<(i64, String, i32, i32, i32)> = words::Entity::find()
            .select_only()
            .columns([ItemId, Locale, Translated, Missing, Outdated])
            .filter(words::COLUMN.item_id.is_in(ids))
            .into_tuple()
            .all(connection)
            .await?;
        Ok(Self(
            rows.into_iter()
                .map(|(id, locale, translated, missing, outdated)| {
                    ((id, locale), [translated, missing, outdated])
                })
                .collect(),
        ))
    }

    /// The messages of an item in a locale; nothing if the source has none.
    fn messages(&self, id: i64, locale: &LocaleTag, source: &LocaleTag) -> Option<Amounts> {
        let row = |tag: &LocaleTag| self.0.get(&(id, tag.as_str().to_owned()));
        let [of_source, missing_there, _] = *row(source)?;
        let total = i64::from(of_source) + i64::from(missing_there);
        if total == 0 {
            return None;
        }
        let [translated, missing, outdated] = row(locale).map_or([0, 0, 0], |row| *row);
        let (translated, missing) = (i64::from(translated), i64::from(missing));
        let is_there = translated + missing > 0;
        Some(Amounts {
            total,
            translated,
            missing: if is_there { missing } else { total },
            outdated: outdated.into(),
            machine: 0,
        })
    }
}
