//! How many SQL statements a query takes does not depend on how many items it shows.

use crate::{
    content::{article, bare, titles},
    server::{Server, World, on_both},
};

/// A query that touches everything an item has.
const RICH: &str = r#"
fragment I on Item { id kind slug title { value locale { tag autonym } isFallback freshness } summary { value } topics { key name { value } } translations { locale { tag } slug freshness completeness } }
query ($n: Int!) {
    news(first: $n, locale: "en") { totalCount pageInfo { hasNextPage endCursor } nodes { ...I body { html } facts { name formatted } links { key text { value } }
        conference { ...I body { plain } venue { value } host { ...I } news(first: $n) { totalCount nodes { slug title { value } } } }
        organisation { ...I parent { ...I } contacts(first: $n) { totalCount nodes { slug title { value } spokenLanguages { tag } } } } } }
}"#;

fn content(world: World) -> World {
    let world = bare(world);
    let mut facts = "[[topic]]\nkey = \"work\"\n".to_owned();
    let names: Vec<String> = (0..45).map(|number| format!("x{number:02}")).collect();
    for (number, name) in names.iter().enumerate() {
        let parent = if number == 0 {
            String::new()
        } else {
            "parent = \"x00\"\n".to_owned()
        };
        facts += &format!(
            "[[organisation]]\nslug = \"{name}\"\nkind = \"network\"\n{parent}\
             [[conference]]\nslug = \"{name}\"\nstarts_on = 2026-01-01\nhost = \"{name}\"\nvenue = \"haus\"\nparticipants = {number}\n\
             [[contact]]\nslug = \"{name}\"\nkind = \"office\"\norganisation = \"{name}\"\nphone = \"+493023125101\"\nlanguages = [\"de\", \"en\"]\n\
             [[workshop_report]]\nslug = \"{name}\"\nheld_on = 2026-01-01\nconference = \"{name}\"\ncontributors = [{{ organisation = \"{name}\", part = \"input\" }}]\n"
        );
        facts += &article(
            name,
            "2026-01-01T09:00:00Z",
            &format!(
                "conference = \"{name}\"\norganisation = \"{name}\"\ntopics = [\"work\"]\nlinks = [{{ key = \"a\", url = \"https://example.org/\" }}]"
            ),
        );
        world.write(&format!("locales/de/news/{name}.ftl"), format!("title = {name}\nbody = {{ $conference_participants }} kamen; {{ CONTACT(\"{name}\", show: \"phone\") }}\n"));
    }
    world.write("facts/content.toml", facts);
    world.write(
        "locales/de/labels.ftl",
        "venue-haus = Haus\ntopic-work = Arbeit\n",
    );
    for folder in [
        "organisations",
        "conferences",
        "contacts",
        "workshop-reports",
    ] {
        titles(&world, "de", folder, names.iter().map(String::as_str));
    }
    titles(
        &world,
        "en",
        "news",
        names.iter().step_by(2).map(String::as_str),
    );
    world.write(
        "lotse.toml",
        format!(
            "{}cost = 1_000_000\nexpanded_fields = 1_000_000\n[cache]\nanswer_bytes = 0\ncontent_bytes = 0\n",
            crate::server::ROOMY
        ),
    );
    world
}

async fn counted(server: &Server, query: &str, count: u32) -> u64 {
    let before = server.statements().await;
    let data = server
        .ask_with(query, serde_json::json!({ "n": count }))
        .await;
    let taken = server.statements().await - before;
    let list = data.as_object().unwrap().values().next().unwrap();
    assert_eq!(
        list["nodes"].as_array().unwrap().len(),
        count as usize,
        "{data}"
    );
    taken
}

async fn constant(world: World) {
    let world = content(world);
    let server = world.serve_with(&["--locales", "none", "--index", "none"]);
    // A replica without an index does nothing by itself: what is counted is the query's.
    world.done(&["import", "facts"]);
    world.done(&["sync"]);
    for (name, query, most) in [
        // The page's items, their words in the reader's locale and the others, and on PostgreSQL the
        // revision: nothing is kept here.
        ("one list", "query ($n: Int!) { news(first: $n) { nodes { slug title { value } publishedOn { formatted } summary { value } } } }".to_owned(), 4),
        ("everything of news", RICH.to_owned(), 26),
        ("contacts", "query ($n: Int!) { contacts(first: $n) { nodes { slug title { value } role { value } spokenLanguages { tag autonym } organisation { title { value } } } } }".to_owned(), 6),
        ("reports", "query ($n: Int!) { workshopReports(first: $n) { nodes { slug title { value } conference { title { value } } contributors { organisation { title { value } } partName { value } } } } }".to_owned(), 8),
        ("organisations with all that is theirs", "query ($n: Int!) { organisations(first: $n) { nodes { title { value } children(first: 2) { nodes { slug } } contacts(first: 2) { nodes { slug } } news(last: 2) { totalCount nodes { slug } } conferences(first: 2) { nodes { slug } } workshopReports(first: 2) { nodes { slug } } } } }".to_owned(), 14),
    ] {
        counted(&server, &query, 1).await;
        let one = counted(&server, &query, 1).await;
        assert!(one > 0, "the statements are counted");
        for more in [12, 40] {
            let taken = counted(&server, &query, more).await;
            assert_eq!(one, taken, "{name}: statements for one item, and for {more}");
        }
        assert!(one <= most, "{name}: {one} statements, at most {most} are meant");
        eprintln!("{name}: {one} statements");
    }
}

on_both! {
    constant => the_number_of_statements_is_constant_on_sqlite, the_number_of_statements_is_constant_on_postgres;
}
