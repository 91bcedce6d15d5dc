//! How items and locales are named on the command line.

use crate::{content::ItemKind, sync::ItemName, words::locale::LocaleTag};

/// Reads `news/<slug>`, as the file is named, with or without `.ftl`.
pub(super) fn item(text: &str) -> Result<ItemName, String> {
    let (folder, slug) = text.split_once('/').ok_or_else(|| {
        format!("`{text}` names no item: write folder and slug, as in `news/fachtag`")
    })?;
    let kind = ItemKind::of_folder(folder).ok_or_else(|| {
        let folders = ItemKind::ALL.map(ItemKind::folder).join("`, `");
        format!("there is no folder `{folder}`; there are: `{folders}`")
    })?;
    let slug = slug.strip_suffix(".ftl").unwrap_or(slug);
    if slug.is_empty() || slug.starts_with('.') || slug.contains(['/', '\\', '\0']) {
        return Err(format!("`{slug}` is no slug"));
    }
    Ok((kind, slug.to_owned()))
}

/// Locales, by commas: `uk,fr`; each once.
#[derive(Clone, Debug)]
pub(super) struct Locales(pub(super) Vec<LocaleTag>);

/// Reads `uk` or `uk,fr`.
pub(super) fn locales(text: &str) -> Result<Locales, String> {
    let mut tags = Vec::new();
    for tag in text.split(',') {
        let tag: LocaleTag = tag.trim().parse().map_err(|error| format!("{error}"))?;
        if !tags.contains(&tag) {
            tags.push(tag);
        }
    }
    Ok(Locales(tags))
}
