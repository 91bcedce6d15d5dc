//! The order of the house: what imports what, and how long files are.

use std::{
    collections::BTreeSet,
    path::{Path, PathBuf},
};

fn files(folder: &str) -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found = Vec::new();
    let mut folders: Vec<PathBuf> = vec![root.join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let name = path
                    .strip_prefix(root)
                    .unwrap()
                    .to_str()
                    .unwrap()
                    .to_owned();
                found.push((name, std::fs::read_to_string(&path).unwrap()));
            }
        }
    }
    found.sort();
    assert!(!found.is_empty());
    found
}

/// Every file of the program.
fn written() -> Vec<(String, String)> {
    let mut found = files("src");
    found.extend(files("crates/words/src"));
    found
}

/// The code without comments and texts.
fn code(text: &str) -> String {
    let lines = text
        .lines()
        .map(|line| line.split("//").next().unwrap_or_default());
    lines.collect::<Vec<_>>().join("\n")
}

/// Every `crate::…` path of a file, in `use` lines (with their braces opened) and elsewhere.
fn imports(text: &str) -> BTreeSet<String> {
    let code = code(text);
    let mut found = BTreeSet::new();
    for (start, _) in code.match_indices("crate::") {
        let rest = &code[start + "crate::".len()..];
        open(rest, "", &mut found);
    }
    found
}

/// Adds the paths at the beginning of `text` below `prefix`; returns what follows them.
fn open<'a>(text: &'a str, prefix: &str, found: &mut BTreeSet<String>) -> &'a str {
    let end = text
        .find(|char: char| !(char.is_alphanumeric() || char == '_' || char == ':'))
        .unwrap_or(text.len());
    let (path, mut rest) = text.split_at(end);
    let whole = format!("{prefix}{path}");
    let Some(inner) = rest
        .strip_prefix('{')
        .filter(|_| path.is_empty() || path.ends_with("::"))
    else {
        found.insert(whole);
        return rest;
    };
    rest = inner.trim_start();
    while !rest.starts_with('}') && !rest.is_empty() {
        rest = open(rest, &whole, found).trim_start();
        // An alias does not change what is imported.
        if let Some(alias) = rest.strip_prefix("as ") {
            rest = alias
                .trim_start_matches(|char: char| char.is_alphanumeric() || char == '_')
                .trim_start();
        }
        match rest.strip_prefix(',') {
            Some(more) => rest = more.trim_start(),
            None => break,
        }
    }
    rest.strip_prefix('}').unwrap_or(rest)
}

#[test]
fn braces_are_opened() {
    let text = "use crate::{\n    words::{fact::Facts, locale::{LocaleTag, self}},\n    clock::Moment as Now, // crate::http\n};\nfn f() { crate::api::sdl() }";
    let expected = [
        "api::sdl",
        "clock::Moment",
        "words::fact::Facts",
        "words::locale::LocaleTag",
        "words::locale::self",
    ];
    assert_eq!(imports(text), expected.map(ToOwned::to_owned).into());
}

const ROOMS: [&str; 5] = [
    "conferences",
    "contacts",
    "news",
    "organisations",
    "workshop_reports",
];

/// Checks that every file below `folder` imports only what `allows`.
fn holds(folder: &str, allows: impl Fn(&str, &str) -> bool) {
    let mut wrong = Vec::new();
    for (file, text) in files(folder) {
        for import in imports(&text) {
            if !allows(&file, &import) {
                wrong.push(format!("{file} imports {import}"));
            }
        }
    }
    assert!(
        wrong.is_empty(),
        "the wrong way round:\n{}",
        wrong.join("\n")
    );
}

fn of(import: &str, modules: &[&str]) -> bool {
    modules.contains(&import.split("::").next().unwrap_or_default())
}

#[test]
fn words_know_no_database_and_no_web() {
    let manifest = std::fs::read_to_string(
        Path::new(env!("CARGO_MANIFEST_DIR")).join("crates/words/Cargo.toml"),
    )
    .unwrap();
    for foreign in [
        "sea-orm",
        "async-graphql",
        "axum",
        "tokio",
        "reqwest",
        "lotse",
    ] {
        let depends = |line: &str| line.starts_with(&format!("{foreign} ="));
        assert!(!manifest.lines().any(depends), "words depend on {foreign}");
    }
}

#[test]
fn content_knows_words_the_time_and_how_rows_are_read() {
    holds("src/content", |_, import| {
        of(import, &["content", "words", "clock", "db"])
    });
}

#[test]
fn rooms_know_one_another_only_by_what_they_show() {
    for room in ROOMS {
        holds(&format!("src/{room}"), |file, import| {
            let mut path = import.split("::").map(|part| part.trim_end_matches(':'));
            let (module, next) = (
                path.next().unwrap_or_default(),
                path.next().unwrap_or("self"),
            );
            let neighbour = ROOMS.contains(&module)
                // An object of the contract, or the table for relations.
                && (next.starts_with(char::is_uppercase) || ["entity", "self"].contains(&next));
            module == room
                || neighbour
                // How rows are read.
                || (file.contains("/entity") && module == "db")
                || of(
                    import,
                    &["content", "words", "clock", "graphql", "renditions"],
                )
        });
    }
}

#[test]
fn the_toolkit_of_the_contract_knows_no_room() {
    holds("src/graphql", |_, import| {
        !of(import, &ROOMS)
            && !of(
                import,
                &["api", "cli", "http", "import", "sync", "config", "db"],
            )
    });
}

#[test]
fn entities_hold_no_graphql_and_the_contract_no_sql() {
    for (file, text) in files("src") {
        let code = code(&text);
        if file.contains("/entity")
            || file.starts_with("src/content")
            || file.starts_with("src/renditions")
        {
            assert!(!code.contains("async_graphql"), "{file} holds GraphQL");
        }
        if file.ends_with("/object.rs") || file.ends_with("/query.rs") {
            for sql in ["sea_query", "Statement", "query_one", "query_all", "SELECT"] {
                assert!(!code.contains(sql), "{file} holds SQL: {sql}");
            }
        }
    }
}

#[test]
fn the_index_knows_neither_the_contract_nor_the_web() {
    holds("src/search", |_, import| {
        let entity = import.split("::").nth(1) == Some("entity");
        let of_room = of(import, &ROOMS);
        (of_room && (entity || !import.contains("::")))
            || of(
                import,
                &[
                    "search",
                    "renditions",
                    "content",
                    "editions",
                    "words",
                    "clock",
                    "db",
                ],
            )
    });
}

#[test]
fn the_web_knows_neither_rooms_nor_content() {
    holds("src/http", |_, import| {
        of(import, &["http", "graphql", "error", "clock", "memory"])
    });
}

#[test]
fn the_preview_is_a_room_that_nobody_but_the_command_line_knows() {
    holds("src", |file, import| {
        !of(import, &["preview"])
            || file.starts_with("src/preview")
            || file.starts_with("src/cli")
            // Its settings stand in `lotse.toml`.
            || (file == "src/config.rs" && import == "preview::PreviewSettings")
    });
    holds("src/preview", |_, import| {
        let low = [
            "preview",
            "words",
            "content",
            "clock",
            "coverage",
            "editions",
            "renditions",
            "sync",
        ];
        of(import, &low) || ["http::Peer", "db::ReadRows"].contains(&import)
    });
}

#[test]
fn migrations_stand_alone() {
    holds("migrations", |_, _| false);
    for (file, text) in files("migrations") {
        assert!(!code(&text).contains("super::super"), "{file}");
    }
}

#[test]
fn nobody_imports_the_command_line() {
    holds("src", |file, import| {
        !of(import, &["cli"]) || file.starts_with("src/cli")
    });
    holds("src", |file, import| {
        !of(import, &["config"]) || file.starts_with("src/cli") || file == "src/config.rs"
    });
}

#[test]
fn each_power_has_one_holder() {
    // What `clippy.toml` bans is banned for one module only; what it cannot ban is looked for here.
    let powers: [(&str, &[&str], &[&str]); 3] = [
        (
            "the environment",
            &["env::var", "env!(\"", "from_env"],
            &["src/config.rs"],
        ),
        (
            "printing",
            &[
                "println!",
                "eprintln!",
                "print!(",
                "io::stdout()",
                "io::stderr()",
            ],
            &["src/cli/"],
        ),
        (
            "the time",
            &["Utc::now", "Local::now", "SystemTime::now"],
            &["src/clock.rs"],
        ),
    ];
    let mut wrong = Vec::new();
    for (file, text) in written() {
        let code = code(&text);
        for (power, signs, holders) in powers {
            let held = holders.iter().any(|holder| file.starts_with(holder));
            wrong.extend(
                signs
                    .iter()
                    .filter(|sign| !held && code.contains(**sign))
                    .map(|sign| format!("{file}: {power} by {sign}")),
            );
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn files_are_short() {
    let long = |(file, text): &(String, String)| {
        let lines = text.lines().count();
        (lines > 450).then(|| format!("{file}: {lines} lines"))
    };
    // Not migrations: one that has run is never parted.
    let long: Vec<String> = written().iter().filter_map(long).collect();
    assert!(long.is_empty(), "{long:?}");
}

#[test]
fn nothing_is_called_utils() {
    for (file, _) in written() {
        assert!(
            !["util", "helper", "misc", "common"]
                .iter()
                .any(|name| file.contains(name)),
            "{file}"
        );
    }
}
