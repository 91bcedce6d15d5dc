//! Made-up content of any size: facts and words of N items in up to ten languages.
//!
//! The same size always gives the same bytes. Of 100 items, 60 are news, 15 workshop reports, 14
//! contacts, 8 organisations and 3 conferences; relations are uneven, as they are in life: a few
//! organisations have most of the news. Translations are incomplete, so that readers meet fallbacks.

use std::fmt::Write;

use serde::Deserialize;

/// How much content there is.
#[derive(Clone, Copy, Debug)]
pub struct Size {
    /// How many items.
    pub items: usize,
    /// How many locales, the source among them.
    pub locales: usize,
}

/// What an item is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Conference,
    Organisation,
    Contact,
    WorkshopReport,
    News,
}

/// The kinds with their share of 100 items.
const SHARES: [(Kind, usize); 5] = [
    (Kind::Conference, 3),
    (Kind::Organisation, 8),
    (Kind::Contact, 14),
    (Kind::WorkshopReport, 15),
    (Kind::News, 60),
];

const TOPICS: [&str; 5] = ["work", "health", "education", "language", "participation"];

impl Kind {
    /// The folder of its locale files.
    pub fn folder(self) -> &'static str {
        match self {
            Self::Conference => "conferences",
            Self::Organisation => "organisations",
            Self::Contact => "contacts",
            Self::WorkshopReport => "workshop-reports",
            Self::News => "news",
        }
    }

    fn stem(self) -> &'static str {
        match self {
            Self::Conference => "fachtag",
            Self::Organisation => "verein",
            Self::Contact => "buero",
            Self::WorkshopReport => "bericht-aus-dem-workshop",
            Self::News => "nachricht-aus-dem-netzwerk",
        }
    }

    /// The slug of its item `number`.
    pub fn slug(self, number: usize) -> String {
        format!("{}-{number:06}", self.stem())
    }

    /// The fact that its words count.
    fn count(self) -> Option<&'static str> {
        match self {
            Self::Conference | Self::WorkshopReport => Some("participants"),
            Self::Organisation => Some("members"),
            Self::News => Some("helpers"),
            Self::Contact => None,
        }
    }

    /// The day that its words name.
    fn day(self) -> Option<&'static str> {
        match self {
            Self::Conference => Some("starts_on"),
            Self::WorkshopReport => Some("held_on"),
            Self::News => Some("published_on"),
            Self::Organisation | Self::Contact => None,
        }
    }

    /// Its place among the items of a hundred.
    fn share(self) -> (usize, usize) {
        let mut before = 0;
        for (kind, share) in SHARES {
            if kind == self {
                return (before, share);
            }
            before += share;
        }
        unreachable!("every kind has a share")
    }
}

/// One item.
#[derive(Clone, Copy, Debug)]
pub struct Item {
    /// What it is.
    pub kind: Kind,
    /// Which of its kind, from 0.
    pub number: usize,
}

impl Item {
    /// Its slug.
    pub fn slug(self) -> String {
        self.kind.slug(self.number)
    }

    /// A number that looks random, for each purpose another.
    fn dice(self, purpose: &str) -> usize {
        let mut state = purpose.bytes().fold(self.number as u64, |state, byte| {
            mix(state ^ u64::from(byte))
        });
        state = mix(state ^ self.kind as u64);
        usize::try_from(state >> 33).unwrap_or_default()
    }

    /// One of `count`, the first ones far more often than the others.
    fn uneven(self, purpose: &str, count: usize) -> usize {
        let part = self.dice(purpose) % 1000;
        count * part * part * part / 1_000_000_000
    }
}

/// The finaliser of `SplitMix64`.
fn mix(state: u64) -> u64 {
    let state = state.wrapping_add(0x9E37_79B9_7F4A_7C15);
    let state = (state ^ (state >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    let state = (state ^ (state >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    state ^ (state >> 31)
}

#[derive(Deserialize)]
struct Languages {
    language: Vec<Language>,
}

#[derive(Deserialize)]
struct Language {
    tag: String,
    network: String,
    network_dative: String,
    subjects: Vec<String>,
    titles: Vec<String>,
    counted: Vec<(String, String)>,
    dated: String,
    headings: [String; 2],
    bullets: Vec<String>,
    sentences: Vec<String>,
    contact: String,
    role: String,
    labels: Vec<String>,
}

/// Content of one size.
pub struct Content {
    size: Size,
    languages: Vec<Language>,
}

impl Content {
    /// Content of `size`; a message if there are no languages for it.
    pub fn new(size: Size) -> Result<Self, String> {
        let Languages { mut language } = toml::from_str(include_str!("languages.toml"))
            .map_err(|error| format!("languages.toml: {error}"))?;
        if size.locales == 0 || size.locales > language.len() {
            return Err(format!(
                "there are words in 1 to {} locales",
                language.len()
            ));
        }
        if size.items < 100 {
            return Err("100 items is the least: then there are some of each kind".to_owned());
        }
        language.truncate(size.locales);
        Ok(Self {
            size,
            languages: language,
        })
    }

    /// How many items of a kind there are.
    pub fn count(&self, kind: Kind) -> usize {
        let (before, share) = kind.share();
        let begun = (self.size.items % 100).saturating_sub(before).min(share);
        self.size.items / 100 * share + begun
    }

    /// All items, those first that others refer to.
    pub fn items(&self) -> impl Iterator<Item = Item> + '_ {
        let of = |(kind, _)| (0..self.count(kind)).map(move |number| Item { kind, number });
        SHARES.into_iter().flat_map(of)
    }

    /// The tags of the locales, the source first.
    pub fn locales(&self) -> impl Iterator<Item = &str> {
        self.languages.iter().map(|language| language.tag.as_str())
    }

    /// A facts file of some items. The topics are declared with the first item.
    pub fn facts(&self, items: &[Item]) -> String {
        let mut text = String::new();
        if items
            .first()
            .is_some_and(|first| first.kind == Kind::Conference && first.number == 0)
        {
            for topic in TOPICS {
                let _ = writeln!(text, "[[topic]]\nkey = \"{topic}\"\n");
            }
        }
        for item in items {
            self.facts_of(*item, &mut text);
        }
        text
    }

    fn facts_of(&self, item: Item, text: &mut String) {
        let name = match item.kind {
            Kind::Conference => "conference",
            Kind::Organisation => "organisation",
            Kind::Contact => "contact",
            Kind::WorkshopReport => "workshop_report",
            Kind::News => "news",
        };
        let _ = writeln!(text, "[[{name}]]\nslug = \"{}\"", item.slug());
        let topic = item.dice("topic") % TOPICS.len();
        let _ = match item.dice("topics") % 4 {
            0 => Ok(()),
            1 => writeln!(
                text,
                "topics = [\"{}\", \"{}\"]",
                TOPICS[topic],
                TOPICS[(topic + 1) % TOPICS.len()]
            ),
            _ => writeln!(text, "topics = [\"{}\"]", TOPICS[topic]),
        };
        let organisation =
            |purpose| Kind::Organisation.slug(item.uneven(purpose, self.count(Kind::Organisation)));
        let conference =
            || Kind::Conference.slug(item.dice("conference") % self.count(Kind::Conference));
        let people = item.dice("people") % 400;
        let _ = match item.kind {
            Kind::Organisation => {
                let category = [
                    "association",
                    "project",
                    "network",
                    "advisory-body",
                    "administration",
                ][item.dice("category") % 5];
                if item.number > 0 && item.dice("parent").is_multiple_of(3) {
                    let parent = Kind::Organisation.slug(item.uneven("which parent", item.number));
                    let _ = writeln!(text, "parent = \"{parent}\"");
                }
                writeln!(
                    text,
                    "kind = \"{category}\"\nwebsite = \"https://verein-{}.example.org/\"\naddress = {{ street = \"Beispielweg {}\", postal_code = \"39104\", locality = \"Magdeburg\", country = \"DE\" }}\nfacts = {{ members = {people} }}",
                    item.number,
                    item.number % 90 + 1
                )
            }
            Kind::Conference => {
                let day = self.day(item);
                writeln!(
                    text,
                    "starts_on = {day}\nvenue = \"rathaus\"\ncity = \"magdeburg\"\nhost = \"{}\"\nparticipants = {people}\nfacts = {{ workshops = {} }}",
                    organisation("host"),
                    people % 7 + 1
                )
            }
            Kind::News => {
                // The last news are published last; a few are not shown yet, or no longer.
                let _ = match item.number % 100 {
                    7 => writeln!(text, "published_at = 2098-01-01T09:00:00Z"),
                    11 | 12 => writeln!(
                        text,
                        "published_at = {}T{}Z\nexpires_at = 2026-06-30T00:00:00Z",
                        self.day(item),
                        time(item)
                    ),
                    13 => writeln!(
                        text,
                        "published_at = {}T{}Z\nexpires_at = 2097-12-31T00:00:00Z",
                        self.day(item),
                        time(item)
                    ),
                    17 => writeln!(
                        text,
                        "published_at = {}T{}Z\ndraft = true",
                        self.day(item),
                        time(item)
                    ),
                    _ => writeln!(text, "published_at = {}T{}Z", self.day(item), time(item)),
                };
                if item.dice("has conference").is_multiple_of(3) {
                    let _ = writeln!(text, "conference = \"{}\"", conference());
                }
                writeln!(
                    text,
                    "organisation = \"{}\"\nfacts = {{ helpers = {people} }}\nlinks = [{{ key = \"more\", url = \"https://www.example.org/{}\" }}]",
                    organisation("organisation"),
                    item.number
                )
            }
            Kind::WorkshopReport => {
                writeln!(
                    text,
                    "held_on = {}\nconference = \"{}\"\nparticipants = {people}\ncontributors = [{{ organisation = \"{}\", part = \"input\" }}, {{ organisation = \"{}\", part = \"moderation\" }}]",
                    self.day(item),
                    conference(),
                    organisation("input"),
                    organisation("moderation")
                )
            }
            Kind::Contact => {
                let category =
                    ["office", "advice", "project", "network", "press"][item.dice("category") % 5];
                if item.dice("valid").is_multiple_of(20) {
                    let _ = writeln!(
                        text,
                        "valid_until = {}-12-31",
                        2024 + item.dice("until") % 6
                    );
                }
                let language = ["ar", "uk", "fa", "tr", "ru"][item.dice("language") % 5];
                writeln!(
                    text,
                    "kind = \"{category}\"\norganisation = \"{}\"\nemail = \"buero-{}@example.org\"\nphone = \"+49302312{:04}\"\nlanguages = [\"de\", \"{language}\"]\nopening_hours = [{{ days = [\"monday\", \"thursday\"], opens = 09:00:00, closes = 12:30:00 }}]\nverified_at = 2026-02-01T08:00:00Z",
                    organisation("organisation"),
                    item.number,
                    5000 + item.number % 1000
                )
            }
        };
        text.push('\n');
    }

    /// Days from 2016 to 2025, spread over the items of a kind in their order.
    fn day(&self, item: Item) -> String {
        let days = 3650 * item.number / self.count(item.kind).max(1);
        let (year, day) = (2016 + days / 365, days % 365);
        format!("{year}-{:02}-{:02}", day / 31 + 1, day % 28 + 1)
    }

    /// The shared words of a locale: `labels.ftl` and `terms.ftl`.
    pub fn vocabulary(&self, locale: usize) -> (String, String) {
        let language = &self.languages[locale];
        let keys = [
            "venue-rathaus",
            "city-magdeburg",
            "topic-work",
            "topic-health",
            "topic-education",
            "topic-language",
            "topic-participation",
            "role-input",
            "role-moderation",
        ];
        let labels = keys
            .iter()
            .zip(&language.labels)
            .map(|(key, label)| format!("{key} = {label}\n"));
        let terms = format!(
            "-network =\n    {{ $case ->\n       *[nominative] {}\n        [dative] {}\n    }}\n",
            language.network, language.network_dative
        );
        (labels.collect(), terms)
    }

    /// An item's locale file; none where it is not translated.
    pub fn words(&self, item: Item, locale: usize) -> Option<String> {
        let language = &self.languages[locale];
        // The further down the list of languages, the less is translated.
        let lacks = |purpose: &str, percent: usize| {
            item.dice(&format!("{purpose} {locale}")) % 100 < percent * locale.min(5) / 5
        };
        if lacks("file", 8) {
            return None;
        }
        let mut text = String::new();
        if locale == 0 {
            for name in [item.kind.count(), item.kind.day()].into_iter().flatten() {
                let kind = if Some(name) == item.kind.count() {
                    "number"
                } else {
                    "date"
                };
                let _ = writeln!(text, "# ${name} ({kind}) - what the item's facts say");
            }
        }
        let subject = &language.subjects[item.dice("subject") % language.subjects.len()];
        let title = &language.titles[item.dice("title") % language.titles.len()];
        let title = title.replace("{ $subject }", subject);
        let _ = writeln!(text, "title = {title} ({})\n", item.number + 1);
        let counted = item.kind.count().map(|name| {
            let last = language.counted.len() - 1;
            let variants =
                language
                    .counted
                    .iter()
                    .enumerate()
                    .map(|(place, (category, variant))| {
                        let star = if place == last { "   *" } else { "    " };
                        format!(
                            "    {star}[{category}] {}\n",
                            variant.replace("$count_of", &format!("${name}"))
                        )
                    });
            format!("{{ ${name} ->\n{}    }}", variants.collect::<String>())
        });
        let sentence = |place: usize| {
            &language.sentences[(item.dice("sentence") + place) % language.sentences.len()]
        };
        if !lacks("summary", 10) {
            let _ = writeln!(
                text,
                "summary =\n    {} {}\n",
                sentence(0),
                counted.as_deref().unwrap_or_default()
            );
        }
        if item.kind == Kind::Contact {
            let _ = writeln!(text, "role = {}\n", language.role);
        } else if !lacks("body", 15) {
            self.body(item, language, counted.as_deref(), &sentence, &mut text);
        }
        if item.kind == Kind::News && item.number.is_multiple_of(5) {
            let _ = writeln!(
                text,
                "slug = {}-{}-{}",
                language.tag,
                item.kind.stem(),
                item.number
            );
        }
        Some(text)
    }

    fn body<'a>(
        &self,
        item: Item,
        language: &Language,
        counted: Option<&str>,
        sentence: &impl Fn(usize) -> &'a String,
        text: &mut String,
    ) {
        let contact = Kind::Contact.slug(item.uneven("contact", self.count(Kind::Contact)));
        let _ = writeln!(
            text,
            "body =\n    {} {} {}\n\n    ## {}\n\n    {} {} {}\n",
            sentence(1),
            sentence(2),
            counted.unwrap_or_default(),
            language.headings[0],
            sentence(3),
            sentence(4),
            sentence(5)
        );
        for bullet in &language.bullets {
            let _ = writeln!(text, "    - {bullet}");
        }
        let dated = item
            .kind
            .day()
            .map(|day| language.dated.replace("$date", &format!("${day}")));
        let _ = writeln!(
            text,
            "\n    ## {}\n\n    {} {} {}\n\n    {} {}\n",
            language.headings[1],
            sentence(6),
            sentence(7),
            sentence(8),
            language.contact.replace("{contact}", &contact),
            dated.unwrap_or_default()
        );
    }
}

fn time(item: Item) -> String {
    let second = item.dice("time") % 86_400;
    format!(
        "{:02}:{:02}:{:02}",
        second / 3600,
        second / 60 % 60,
        second % 60
    )
}
