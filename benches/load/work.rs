//! What is asked of Lotse.

use std::{net::SocketAddr, sync::Arc};

use serde_json::{Value, json};

use super::client::{Failure, Requests, ask, post};

/// The newest news as a partner's website lists them.
const NEWS: &str = "query News($after: String, $until: DateTime) { news(locale: \"uk\", first: 20, after: $after, filter: { until: $until }) { nodes { slug publishedOn { iso formatted } title { value locale { tag direction } isFallback } summary { value locale { tag direction } isFallback } } pageInfo { hasNextPage endCursor } } }";
/// One article with everything around it.
const ARTICLE: &str = "query Article($slug: String!) { newsArticle(slug: $slug, locale: \"uk\") { slug publishedOn { iso formatted } title { value locale { tag direction } isFallback } summary { value } body { html locale { tag direction } isFallback } topics { key name { value } } organisation { slug title { value } } conference { slug title { value } startsOn { formatted } } translations { locale { tag } slug } } }";
/// Contacts as a partner's website lists them.
const CONTACTS: &str = "query Contacts($after: String) { contacts(locale: \"uk\", first: 20, after: $after) { nodes { slug title { value locale { tag direction } isFallback } role { value } phone { formatted } email spokenLanguages { tag autonym } organisation { title { value } } } pageInfo { hasNextPage endCursor } } }";

/// One kind of load.
pub struct Work {
    pub name: &'static str,
    pub requests: Requests,
}

/// Places in the lists to ask for, found by walking through them as a client does.
pub struct Places {
    news: Vec<String>,
    slugs: Vec<String>,
    contacts: Vec<String>,
}

/// How many pages of 100 are walked through at most.
const PAGES: usize = 700;

impl Places {
    pub async fn find(address: SocketAddr) -> Result<Self, Failure> {
        let (news, slugs) = walk(address, "news").await?;
        let (contacts, _) = walk(address, "contacts").await?;
        Ok(Self {
            news,
            slugs,
            contacts,
        })
    }

    /// How many news, and how many contacts, readers see.
    pub fn count(&self) -> (usize, usize) {
        (self.news.len(), self.contacts.len())
    }
}

async fn walk(address: SocketAddr, list: &str) -> Result<(Vec<String>, Vec<String>), Failure> {
    let query = format!(
        "query ($after: String) {{ {list}(locale: \"uk\", first: 100, after: $after) {{ edges {{ cursor node {{ slug }} }} pageInfo {{ hasNextPage endCursor }} }} }}"
    );
    let (mut cursors, mut slugs) = (Vec::new(), Vec::new());
    let mut after = Value::Null;
    for _ in 0..PAGES {
        let mut answer = ask(
            address,
            &json!({ "query": query, "variables": { "after": after } }),
        )
        .await?;
        let page = answer["data"][list].take();
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        for edge in page["edges"].as_array().into_iter().flatten() {
            cursors.push(text(&edge["cursor"]));
            slugs.push(text(&edge["node"]["slug"]));
        }
        after = page["pageInfo"]["endCursor"].clone();
        if page["pageInfo"]["hasNextPage"] != true {
            break;
        }
    }
    Ok((cursors, slugs))
}

fn request(address: SocketAddr, query: &str, variables: &Value) -> Vec<u8> {
    post(address, &json!({ "query": query, "variables": variables }))
}

fn repeated(bytes: Vec<u8>) -> Requests {
    Arc::new(move |_| bytes.clone())
}

/// A different request for each number, as long as there are places.
fn each(
    address: SocketAddr,
    query: &'static str,
    name: &'static str,
    places: &[String],
) -> Requests {
    let places: Arc<[String]> = places.into();
    Arc::new(move |number| {
        // A step that shares no factor with the count visits all of them, in no order of theirs.
        let count = places.len() as u64;
        let place = number.wrapping_mul(7_919) % count;
        let place = &places[usize::try_from(place).unwrap_or_default()];
        request(address, query, &json!({ name: place }))
    })
}

/// The request that all of a list's loads are compared by.
pub fn newest(address: SocketAddr) -> Vec<u8> {
    request(address, NEWS, &json!({}))
}

/// The kinds of load. Those that ask for something else every time come before those that repeat, so
/// that they find it cold.
pub fn all(address: SocketAddr, places: &Places) -> Vec<Work> {
    let middle = |list: &[String]| list[list.len() / 2].clone();
    let work = |name, requests| Work { name, requests };
    vec![
        work(
            "items, each another",
            each(address, ARTICLE, "slug", &places.slugs),
        ),
        work(
            "news, a page anywhere each time",
            each(address, NEWS, "after", &places.news),
        ),
        work(
            "contacts, a page anywhere each time",
            each(address, CONTACTS, "after", &places.contacts),
        ),
        work("newest 20 news, repeated", repeated(newest(address))),
        work(
            "newest 20 news, other variables each time",
            Arc::new(move |number| {
                let until = format!(
                    "2060-01-01T{:02}:{:02}:{:02}Z",
                    number / 3600 % 24,
                    number / 60 % 60,
                    number % 60
                );
                let day = number / 86_400;
                let until = until.replace(
                    "2060-01-01",
                    &format!("{}-{:02}-01", 2060 + day / 12, day % 12 + 1),
                );
                request(address, NEWS, &json!({ "until": until }))
            }),
        ),
        work(
            "newest 20 news, another document each time",
            Arc::new(move |number| {
                let query = NEWS.replace("{ news(", &format!("{{ n{number}: news("));
                request(address, &query, &json!({}))
            }),
        ),
        work(
            "a page in the middle, repeated",
            repeated(request(
                address,
                NEWS,
                &json!({ "after": middle(&places.news) }),
            )),
        ),
        work(
            "one item, repeated",
            repeated(request(
                address,
                ARTICLE,
                &json!({ "slug": middle(&places.slugs) }),
            )),
        ),
        work(
            "first 20 contacts, repeated",
            repeated(request(address, CONTACTS, &json!({}))),
        ),
    ]
}

/// A search as a reader types it, with titles and snippets of what is found.
const SEARCH: &str = "query Search($query: String!) { search(query: $query, locale: \"uk\", first: 20) { edges { snippet { html } node { slug title { value locale { tag } isFallback } } } } }";

/// The kinds of searches.
pub fn searches(address: SocketAddr) -> Vec<Work> {
    let words = [
        "консультації",
        "ярмарок",
        "волонтери",
        "Beratung",
        "здоров’я",
        "прогулянка",
        "родини",
        "ратуша",
    ];
    let search = move |text: &str| request(address, SEARCH, &json!({ "query": text }));
    vec![
        Work {
            name: "a search, repeated",
            requests: repeated(search("консультації в районі")),
        },
        Work {
            name: "searches, each another",
            requests: Arc::new(move |number| {
                let word = words[usize::try_from(number % words.len() as u64).unwrap_or_default()];
                search(&format!("{word} {number}"))
            }),
        },
    ]
}
