//! From a browser's `Accept-Language` to one of the locales that there are.
//!
//! The header is read as RFC 9110 §12.5.4 says, and each wish is looked up as RFC 4647 §3.4 says:
//! cut from the right until there is such a locale. A wish is never lengthened, so `de` and `de-CH`
//! find `de` and never `de-simple`. Between the wish and its bare language, CLDR's own inheritance
//! is tried (ICU4X): `zh-TW` finds `zh-Hant`, `en-IN` finds `en-001`, `nb` finds `no`.
//! (`fluent_langneg` is not used: it ignores q-values and lengthens wishes.)

use icu::locale::fallback::{LocaleFallbackConfig, LocaleFallbackPriority, LocaleFallbacker};

use super::locale::LocaleTag;

/// Of a longer header only the beginning is read.
const LONGEST_HEADER: usize = 4096;
/// And of a header with more wishes only the first ones.
const MOST_WISHES: usize = 64;

/// One range of the header with its weight.
#[derive(Debug)]
struct Wish {
    /// Nothing is `*`.
    tag: Option<LocaleTag>,
    /// 0 to 1,000.
    weight: u16,
}

/// The best of the available locales for an `Accept-Language` header, or nothing where none of
/// them is wanted.
///
/// Wishes of equal weight count in their order. `*` stands for the first available locale that the
/// header does not name; `q=0` refuses a locale and all below it that are not named themselves.
/// What is malformed is passed over.
#[must_use]
pub fn accept_language(header: &str, available: &[LocaleTag]) -> Option<LocaleTag> {
    let mut wishes = wishes(header);
    wishes.sort_by_key(|wish| std::cmp::Reverse(wish.weight));
    let allowed = |candidate: &LocaleTag| {
        most_specific(candidate, &wishes).is_none_or(|wish| wish.weight > 0)
    };
    wishes
        .iter()
        .take_while(|wish| wish.weight > 0)
        .find_map(|wish| match &wish.tag {
            Some(tag) => candidates(tag)
                .into_iter()
                .find(|candidate| available.contains(candidate) && allowed(candidate)),
            None => available
                .iter()
                .find(|candidate| most_specific(candidate, &wishes).is_none())
                .or_else(|| available.iter().find(|candidate| allowed(candidate)))
                .cloned(),
        })
}

/// The locales that would satisfy a wish, best first.
fn candidates(wish: &LocaleTag) -> Vec<LocaleTag> {
    let mut found = vec![wish.clone()];
    let mut config = LocaleFallbackConfig::default();
    config.priority = LocaleFallbackPriority::Language;
    let fallbacker = LocaleFallbacker::new().for_config(config);
    let mut chain = fallbacker.fallback_for((&wish.icu()).into());
    // CLDR's chains end after a handful of steps; the bound is for the reader's peace of mind.
    for _ in 0..8 {
        let current = chain.get();
        if current.is_unknown() {
            break;
        }
        if let Ok(tag) = current.to_string().parse::<LocaleTag>() {
            found.push(tag);
        }
        chain.step();
    }
    found.extend(wish.truncations());
    // A bare language only after everything nearer.
    found.sort_by_key(|tag| tag.as_str() == wish.language() && tag != wish);
    let mut unique: Vec<LocaleTag> = Vec::new();
    for tag in found {
        if !unique.contains(&tag) {
            unique.push(tag);
        }
    }
    unique
}

/// The named wish that is the longest beginning of a locale (RFC 4647 §3.3.1), if any.
fn most_specific<'wishes>(tag: &LocaleTag, wishes: &'wishes [Wish]) -> Option<&'wishes Wish> {
    tag.truncations()
        .find_map(|start| wishes.iter().find(|wish| wish.tag.as_ref() == Some(&start)))
}

fn wishes(header: &str) -> Vec<Wish> {
    let mut end = header.len().min(LONGEST_HEADER);
    while !header.is_char_boundary(end) {
        end -= 1;
    }
    header[..end]
        .split(',')
        .filter_map(wish)
        .take(MOST_WISHES)
        .collect()
}

fn wish(element: &str) -> Option<Wish> {
    let mut parts = element.split(';').map(str::trim);
    let range = parts.next().filter(|range| !range.is_empty())?;
    let mut weight = 1000;
    for parameter in parts {
        let (name, value) = parameter.split_once('=')?;
        if name.trim_end().eq_ignore_ascii_case("q") {
            weight = thousandths(value.trim_start())?;
        }
    }
    let tag = if range == "*" {
        None
    } else {
        Some(named(range)?)
    };
    Some(Wish { tag, weight })
}

/// A range as a locale; extensions, which some browsers send, say nothing about words.
fn named(range: &str) -> Option<LocaleTag> {
    let end = range
        .match_indices('-')
        .find(|(at, _)| range.as_bytes().get(at + 2) == Some(&b'-'))
        .map_or(range.len(), |(at, _)| at);
    range[..end].parse().ok()
}

/// `qvalue` of RFC 9110 §12.4.2, as thousandths: at most three digits after the point.
fn thousandths(value: &str) -> Option<u16> {
    let (whole, fraction) = value.split_once('.').unwrap_or((value, ""));
    if fraction.len() > 3 || !fraction.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let fraction: u16 = format!("{fraction:0<3}").parse().ok()?;
    match whole {
        "0" => Some(fraction),
        "1" if fraction == 0 => Some(1000),
        _ => None,
    }
}
