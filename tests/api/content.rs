//! Small content to write to: one item of each kind, in German and English.

use std::fmt::Write;

use crate::server::World;

/// The facts of the small content.
pub(crate) const FACTS: &str = r#"
[[topic]]
key = "work"

[[topic]]
key = "health"

[[organisation]]
slug = "verein"
kind = "association"
topics = ["work"]

[[conference]]
slug = "tagung"
starts_on = 2026-01-10
venue = "haus"
host = "verein"
participants = 120

[[news]]
slug = "meldung"
published_at = 2026-01-11T09:00:00Z
conference = "tagung"
organisation = "verein"
topics = ["work"]
facts = { helpers = 5 }

[[workshop_report]]
slug = "bericht"
conference = "tagung"
held_on = 2026-01-10
participants = 12
contributors = [{ organisation = "verein", part = "input" }]

[[contact]]
slug = "buero"
kind = "office"
organisation = "verein"
email = "office@example.org"
phone = "+493023125101"
languages = ["de", "en"]
"#;

/// The article of the small content, for corrections.
pub(crate) const ARTICLE: &str = r#"
[[news]]
slug = "meldung"
published_at = 2026-01-11T09:00:00Z
conference = "tagung"
organisation = "verein"
topics = ["work"]
facts = { helpers = 5 }
"#;

/// A world with the small content.
pub(crate) fn small(world: World) -> World {
    world.write("facts/content.toml", FACTS);
    world.write(
        "locales/de/labels.ftl",
        "venue-haus = Altes Haus\ntopic-work = Arbeit\nrole-input = Vortrag\n",
    );
    world.write(
        "locales/en/labels.ftl",
        "venue-haus = Old House\ntopic-work = Work\n",
    );
    world.write(
        "locales/de/terms.ftl",
        "-verein = { $case ->\n    [dative] dem Verein\n   *[nominative] der Verein\n }\n",
    );
    world.write("locales/en/terms.ftl", "-verein = the association\n");
    world.write("locales/de/organisations/verein.ftl", "title = Verein\n");
    world.write(
        "locales/de/conferences/tagung.ftl",
        "title = Tagung\nsummary = Es kamen { $participants } Menschen.\n### $participants (number) - wie viele kamen\n",
    );
    world.write("locales/en/conferences/tagung.ftl", "title = Meeting\nsummary = { $participants ->\n    [one] One person\n   *[other] { $participants } people\n } came.\n");
    world.write(
        "locales/de/news/meldung.ftl",
        "title = Meldung\nsummary = Bei { -verein(case: \"dative\") } halfen { $helpers } Menschen.\nbody = Anrufen: { CONTACT(\"buero\", show: \"phone\") }.\nslug = gute-meldung\n### $helpers (number) - wie viele halfen\n",
    );
    world.write(
        "locales/en/news/meldung.ftl",
        "title = Notice\nsummary = { $helpers } people helped { -verein }.\nslug = good-notice\n",
    );
    world.write(
        "locales/de/workshop-reports/bericht.ftl",
        "title = Bericht\n",
    );
    world.write(
        "locales/de/contacts/buero.ftl",
        "title = Büro\nrole = Auskunft\n",
    );
    world
}

/// A world with an empty vocabulary, for content that a test makes itself.
pub(crate) fn bare(world: World) -> World {
    world.write("locales/de/labels.ftl", "");
    world
}

/// An article's facts.
pub(crate) fn article(slug: &str, published_at: &str, more: &str) -> String {
    format!("[[news]]\nslug = \"{slug}\"\npublished_at = {published_at}\n{more}\n")
}

/// Gives items a title in a locale.
pub(crate) fn titles<'a>(
    world: &World,
    locale: &str,
    folder: &str,
    slugs: impl IntoIterator<Item = &'a str>,
) {
    for slug in slugs {
        let mut text = String::new();
        writeln!(text, "title = {locale} {slug}").unwrap();
        world.write(&format!("locales/{locale}/{folder}/{slug}.ftl"), text);
    }
}
