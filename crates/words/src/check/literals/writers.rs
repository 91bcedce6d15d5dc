//! How a locale writes dates and numbers, in all its ways.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Deref;
use std::sync::{Arc, LazyLock, Mutex, PoisonError};

use chrono::NaiveDate;
use icu::datetime::provider::Baked;
use icu::datetime::provider::names::DatetimeNamesMonthGregorianV1;
use icu_provider::{
    DataIdentifierBorrowed, DataLocale, DataMarkerAttributes, DataProvider, DataRequest,
    DataResponse,
};

use super::needle::Needle;
use crate::format::{CalendarChoice, DateStyle, FormatSettings, Formatter};
use crate::locale::LocaleTag;

/// Of more regions the month names are not looked for.
const MOST_REGIONS: usize = 12;
/// The formatters of no more locales are kept.
const MOST_KEPT: usize = 500;
/// In each of them the ways to write no more dates.
const MOST_DATES: usize = 500;

/// How one locale writes: in the Gregorian calendar, and in its own where that is another; then as
/// the regions do that have names of their own for the months.
#[derive(Default)]
pub(super) struct Writers {
    all: Vec<Writer>,
    /// The ways to write a date, which costs some time to find out: a conference's are facts of all
    /// its news and reports.
    needles: Mutex<BTreeMap<NaiveDate, Arc<Vec<Needle>>>>,
}

impl Deref for Writers {
    type Target = [Writer];

    fn deref(&self) -> &Self::Target {
        &self.all
    }
}

impl Writers {
    /// The ways to write a date, made by `make` where they are not known.
    pub(super) fn needles(
        &self,
        date: NaiveDate,
        make: impl FnOnce() -> Vec<Needle>,
    ) -> Arc<Vec<Needle>> {
        let mut kept = self.needles.lock().unwrap_or_else(PoisonError::into_inner);
        if kept.len() >= MOST_DATES && !kept.contains_key(&date) {
            kept.clear();
        }
        let needles = kept.entry(date).or_insert_with(|| Arc::new(make()));
        Arc::clone(needles)
    }
}

/// One way to write dates.
pub(super) struct Writer {
    pub(super) formatter: Formatter,
    pub(super) is_gregorian: bool,
}

/// The formatters of a locale, made once.
pub(super) fn writers(tag: &LocaleTag) -> Arc<Writers> {
    static KEPT: LazyLock<Mutex<BTreeMap<LocaleTag, Arc<Writers>>>> = LazyLock::new(Mutex::default);
    let mut kept = KEPT.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(writers) = kept.get(tag) {
        return Arc::clone(writers);
    }
    if kept.len() >= MOST_KEPT {
        kept.clear();
    }
    let mut writers = Writers::default();
    let mut examples = BTreeSet::new();
    for tag in std::iter::once(tag.clone()).chain(regions(tag)) {
        for (calendar, is_gregorian) in [
            (CalendarChoice::Gregorian, true),
            (CalendarChoice::Locale, false),
        ] {
            let settings = FormatSettings {
                calendar,
                digits: None,
            };
            let Ok(formatter) = Formatter::new(&tag, &settings) else {
                continue;
            };
            // Of those that write May alike, the first.
            if examples.insert(formatter.date(IN_MAY, DateStyle::Long)) {
                writers.all.push(Writer {
                    formatter,
                    is_gregorian,
                });
            }
        }
    }
    let writers = Arc::new(writers);
    kept.insert(tag.clone(), Arc::clone(&writers));
    writers
}

/// A day by which ways to write are compared.
const IN_MAY: NaiveDate = match NaiveDate::from_ymd_opt(2026, 5, 12) {
    Some(day) => day,
    None => NaiveDate::MIN,
};

/// The locales of the language in whose regions months have names of their own: May is “مايو” in
/// Egypt and “أيار” in Syria. CLDR's data is asked for each region that there may be.
fn regions(tag: &LocaleTag) -> Vec<LocaleTag> {
    let bare = tag.icu().id;
    let letters = || (b'A'..=b'Z').map(char::from);
    let regions = letters().flat_map(|first| letters().map(move |second| [first, second]));
    regions
        .filter_map(|region| {
            let mut locale = bare.clone();
            locale.variants.clear();
            locale.region = region.iter().collect::<String>().parse().ok();
            let attributes = DataMarkerAttributes::from_str_or_panic("4");
            let place = DataLocale::from(&locale);
            let request = DataRequest {
                id: DataIdentifierBorrowed::for_marker_attributes_and_locale(attributes, &place),
                ..DataRequest::default()
            };
            let found: Result<DataResponse<DatetimeNamesMonthGregorianV1>, _> = Baked.load(request);
            let is_own = found.is_ok_and(|found| found.metadata.locale.is_none());
            is_own.then(|| LocaleTag::from_identifier(locale))
        })
        .take(MOST_REGIONS)
        .collect()
}
