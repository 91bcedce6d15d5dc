//! Settings: flags and the environment for what differs from machine to machine, `lotse.toml` for
//! what an operator decides. Only this module reads the environment (through the command line's
//! definitions).

use std::{
    collections::BTreeMap,
    net::SocketAddr,
    path::{Path, PathBuf},
};

use clap::Args;
use serde::Deserialize;

use crate::{
    content::languages::LanguageSettings,
    error::Error,
    graphql::limits::Limits,
    http::{CacheSettings, HttpSettings},
    preview::PreviewSettings,
    words::{check::Wordings, format::FormatSettings, locale::LocaleTag},
};

/// The version of this program.
pub const VERSION: &str = env!("CARGO_PKG_VERSION");

/// Settings that every command knows.
#[derive(Args, Clone, Debug)]
pub struct Options {
    /// The database: `sqlite://FILE?mode=rwc` or `postgres://USER@HOST/NAME`
    #[arg(
        long,
        global = true,
        env = "DATABASE_URL",
        value_name = "URL",
        default_value = "sqlite://data/lotse.db?mode=rwc",
        hide_env_values = true
    )]
    pub database: String,
    /// The folder of the locale files, or `none` on a replica that serves what the database holds
    #[arg(
        long,
        global = true,
        env = "LOTSE_LOCALES",
        value_name = "DIR",
        default_value = "locales"
    )]
    pub locales: PathBuf,
    /// The folder of facts files that a new database begins with
    #[arg(
        long,
        global = true,
        env = "LOTSE_FACTS",
        value_name = "DIR",
        default_value = "facts"
    )]
    pub facts: PathBuf,
    /// The folder of the search index, or `none` for no search [default: beside the database]
    #[arg(long, global = true, env = "LOTSE_INDEX", value_name = "DIR")]
    pub index: Option<PathBuf>,
    /// The file of settings; without this, `lotse.toml` if there is one
    #[arg(long, global = true, env = "LOTSE_CONFIG", value_name = "FILE")]
    pub config: Option<PathBuf>,
    /// The language of findings, such as `de`; without this, the environment's, or English
    #[arg(long, global = true, value_name = "TAG")]
    pub lang: Option<LocaleTag>,
    /// What is logged, such as `info`, `warn` or `lotse=debug`
    #[arg(
        long,
        global = true,
        env = "LOTSE_LOG",
        value_name = "FILTER",
        default_value = "info,sqlx=warn,sea_orm_migration=warn"
    )]
    pub log: String,
}

/// Where to serve, and from what.
#[derive(Args, Clone, Debug)]
pub struct ListenOption {
    /// The address to serve on
    #[arg(
        long,
        global = true,
        env = "LOTSE_LISTEN",
        value_name = "ADDRESS:PORT",
        default_value = "127.0.0.1:8080"
    )]
    pub listen: SocketAddr,
    /// A read replica of the database, which takes reads off it: `postgres://USER@HOST/NAME`
    #[arg(
        long,
        global = true,
        env = "DATABASE_READ_URL",
        value_name = "URL",
        hide_env_values = true
    )]
    pub read_database: Option<String>,
    /// The folder of trusted documents (`.graphql`), which clients may name by their SHA-256
    #[arg(long, global = true, env = "LOTSE_TRUSTED", value_name = "DIR")]
    pub trusted: Option<PathBuf>,
    /// Answer trusted documents only
    #[arg(long, global = true, requires = "trusted")]
    pub trusted_only: bool,
}

/// Where the search index is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum IndexPlace {
    /// There is none.
    Off,
    /// In this folder.
    Folder(PathBuf),
    /// Nowhere on the disk, as a database in memory.
    Memory,
}

impl Options {
    /// The folder of the locale files; none on a replica.
    #[must_use]
    pub fn locales(&self) -> Option<&Path> {
        (self.locales.as_os_str() != "none").then_some(self.locales.as_path())
    }

    /// Where the search index is.
    #[must_use]
    pub fn index(&self, settings: &Settings) -> IndexPlace {
        match self.index.as_ref().or(settings.index.as_ref()) {
            Some(path) if path.as_os_str() == "none" => IndexPlace::Off,
            Some(path) => IndexPlace::Folder(path.clone()),
            None => match self.database.strip_prefix("sqlite:") {
                Some(path) if path.contains(":memory:") => IndexPlace::Memory,
                Some(path) => {
                    let path = path.trim_start_matches("//");
                    let file = Path::new(path.split('?').next().unwrap_or(path));
                    IndexPlace::Folder(file.with_extension("index"))
                }
                None => IndexPlace::Folder(PathBuf::from("data/lotse.index")),
            },
        }
    }

    /// Whether the database may be there already: a server, or an SQLite file that exists.
    #[must_use]
    pub fn database_exists(&self) -> bool {
        let Some(path) = self.database.strip_prefix("sqlite:") else {
            return true;
        };
        let path = path.trim_start_matches("//");
        Path::new(path.split('?').next().unwrap_or(path)).is_file()
    }

    /// The language of findings: `--lang`, or what POSIX's variables say, or English.
    ///
    /// # Errors
    /// If `--lang` names a language that there are no words in. The environment may.
    pub fn wordings(&self) -> Result<&'static Wordings, Error> {
        let Some(tag) = &self.lang else {
            let tag = environment_language().and_then(|name| name.parse().ok());
            let wordings = tag.and_then(|tag: LocaleTag| Wordings::of(&tag));
            return Ok(wordings.unwrap_or_else(Wordings::english));
        };
        Wordings::of(tag).ok_or_else(|| {
            let there_are = Wordings::all()
                .iter()
                .map(|wordings| format!("`{}`", wordings.tag()));
            Error::Setting {
                name: format!("--lang {tag}"),
                problem: "findings are not told in this language".to_owned(),
                help: format!(
                    "there are {}; a further one is a folder in crates/words/messages/",
                    there_are.collect::<Vec<_>>().join(", ")
                ),
            }
        })
    }

    /// Reads `lotse.toml`, or takes the defaults where there is none.
    ///
    /// # Errors
    /// If the file cannot be read, or a setting in it is wrong.
    pub fn settings(&self) -> Result<Settings, Error> {
        let (path, required) = match &self.config {
            Some(path) => (path.clone(), true),
            None => (PathBuf::from("lotse.toml"), false),
        };
        match std::fs::read_to_string(&path) {
            Ok(text) => Settings::parse(&path, &text),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound && !required => {
                Ok(Settings::default())
            }
            Err(source) => Err(Error::File { path, source }),
        }
    }
}

/// The language of `LC_ALL`, `LC_MESSAGES` or `LANG`, in this order (POSIX): `de-AT` of `de_AT.UTF-8`.
#[expect(clippy::disallowed_methods, reason = "here the environment is read")]
fn environment_language() -> Option<String> {
    let value = ["LC_ALL", "LC_MESSAGES", "LANG"]
        .into_iter()
        .find_map(|name| std::env::var(name).ok().filter(|value| !value.is_empty()))?;
    let tag = value.split(['.', '@']).next().unwrap_or_default();
    Some(tag.replace('_', "-"))
}

/// What an operator decides in `lotse.toml`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Settings {
    /// The locale that words are written in first.
    pub source: LocaleTag,
    /// The folder of the search index, or `none`; a flag goes before it.
    pub index: Option<PathBuf>,
    /// The time zone in which an instant's day and opening hours are told.
    #[serde(deserialize_with = "time_zone")]
    pub time_zone: chrono_tz::Tz,
    /// The locales to try where words are missing, by locale; `default` for all others.
    pub fallbacks: BTreeMap<String, Vec<LocaleTag>>,
    /// How dates and digits are written where not as CLDR has it, by locale.
    pub formats: BTreeMap<LocaleTag, FormatSettings>,
    /// What one request, one connection and one client may use.
    pub limits: Limits,
    /// Who may call from where.
    pub http: HttpSettings,
    /// How much is kept in memory.
    pub cache: CacheSettings,
    /// Who may see the preview.
    pub preview: PreviewSettings,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            source: LocaleTag::german(),
            index: None,
            time_zone: chrono_tz::Europe::Berlin,
            fallbacks: BTreeMap::new(),
            formats: BTreeMap::new(),
            limits: Limits::default(),
            http: HttpSettings::default(),
            cache: CacheSettings::default(),
            preview: PreviewSettings::default(),
        }
    }
}

fn time_zone<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<chrono_tz::Tz, D::Error> {
    let name = String::deserialize(deserializer)?;
    name.parse().map_err(|_| {
        serde::de::Error::custom(format!(
            "`{name}` is no time zone; write one of IANA's names, such as `Europe/Berlin`"
        ))
    })
}

impl Settings {
    fn parse(path: &Path, text: &str) -> Result<Self, Error> {
        let place = |offset: Option<usize>| {
            let before = text.get(..offset.unwrap_or(0)).unwrap_or_default();
            let line = before.matches('\n').count() + 1;
            let column = before
                .chars()
                .rev()
                .take_while(|char| *char != '\n')
                .count()
                + 1;
            format!("{}:{line}:{column}", path.display())
        };
        let wrong = |offset, problem: String| Error::Setting {
            name: place(offset),
            problem,
            help: "docs/settings.md lists every setting with its default".to_owned(),
        };
        let settings: Self = toml::from_str(text).map_err(|error| {
            let message = error.message();
            // A wrong table is told without a place: the value that is quoted shows it.
            let quoted = message
                .split(['“', '”'])
                .nth(1)
                .and_then(|value| text.find(value));
            let at = error
                .span()
                .map(|span| span.start)
                .filter(|start| *start > 0);
            wrong(at.or(quoted), error.message().replace('\n', "; "))
        })?;
        for tag in settings.fallbacks.keys().filter(|key| *key != "default") {
            if let Err(error) = tag.parse::<LocaleTag>() {
                return Err(wrong(text.find(tag.as_str()), error.to_string()));
            }
        }
        Ok(settings)
    }

    /// What is decided about languages.
    #[must_use]
    pub fn languages(&self) -> LanguageSettings {
        let lists = self.fallbacks.iter().filter(|(key, _)| *key != "default");
        LanguageSettings {
            source: self.source.clone(),
            fallbacks: lists
                .filter_map(|(key, list)| Some((key.parse().ok()?, list.clone())))
                .collect(),
            default_fallbacks: self.fallbacks.get("default").cloned().unwrap_or_default(),
            formats: self.formats.clone(),
        }
    }
}
