//! Who may look: drafts and what is scheduled are for translators, and never public by oversight.

use std::net::SocketAddr;

use axum::http::{HeaderMap, Version, header};

use super::PreviewSettings;

/// What a visitor may see.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Sight {
    /// Everything, drafts and what is scheduled included.
    Everything,
    /// What the public may see.
    Shown,
}

/// Who is let in.
#[derive(Clone, Copy, Debug)]
pub struct Doors {
    settings: PreviewSettings,
    /// Whether visitors may come through a reverse proxy, which sits at this machine for all of them.
    behind_proxy: bool,
}

impl Doors {
    /// Doors for these settings. `behind_proxy`: whether the operator tells of a reverse proxy.
    #[must_use]
    pub fn new(settings: PreviewSettings, behind_proxy: bool) -> Self {
        Self {
            settings,
            behind_proxy,
        }
    }

    /// What who asks may see; nothing for who is not let in.
    pub(super) fn admit(
        self,
        peer: Option<SocketAddr>,
        version: Version,
        headers: &HeaderMap,
    ) -> Option<Sight> {
        if is_foreign_script(headers) {
            return None;
        }
        if self.settings.public {
            return Some(if self.settings.public_drafts {
                Sight::Everything
            } else {
                Sight::Shown
            });
        }
        let sits_here =
            !self.behind_proxy && peer.is_some_and(|peer| peer.ip().to_canonical().is_loopback());
        (sits_here && came_directly(version, headers)).then_some(Sight::Everything)
    }
}

/// Whether a script of another website asks.
fn is_foreign_script(headers: &HeaderMap) -> bool {
    let says = |name: &str, value: &str| headers.get(name).is_some_and(|found| found == value);
    says("sec-fetch-site", "cross-site") && !says("sec-fetch-mode", "navigate")
}

/// Whether a request bears no sign of a proxy, and is meant for this machine by its name: another
/// website's name may be led here, and its scripts would count as ours.
fn came_directly(version: Version, headers: &HeaderMap) -> bool {
    const OF_PROXIES: [&str; 7] = [
        "forwarded",
        "via",
        "x-forwarded-for",
        "x-forwarded-host",
        "x-forwarded-proto",
        "x-forwarded-server",
        "x-real-ip",
    ];
    // Browsers speak 1.1 to us; a proxy that nobody told otherwise may speak 1.0.
    version == Version::HTTP_11
        && OF_PROXIES.iter().all(|name| !headers.contains_key(*name))
        && headers
            .get(header::HOST)
            .and_then(|host| host.to_str().ok())
            .is_some_and(is_this_machine)
}

fn is_this_machine(host: &str) -> bool {
    let name = match host.rsplit_once(':') {
        Some((name, port)) if port.bytes().all(|byte| byte.is_ascii_digit()) => name,
        _ => host,
    };
    let name = name.trim_start_matches('[').trim_end_matches(']');
    name.eq_ignore_ascii_case("localhost")
        || name
            .parse::<std::net::IpAddr>()
            .is_ok_and(|address| address.is_loopback())
}

#[cfg(test)]
mod tests {
    use axum::http::{HeaderMap, HeaderName, HeaderValue, Version};

    use super::{Doors, PreviewSettings, Sight};

    fn admitted(
        doors: Doors,
        peer: &str,
        headers: &[(&'static str, &'static str)],
    ) -> Option<Sight> {
        let mut map = HeaderMap::new();
        for (name, value) in headers {
            let name = HeaderName::from_static(name);
            map.insert(name, HeaderValue::from_static(value));
        }
        doors.admit(Some(peer.parse().unwrap()), Version::HTTP_11, &map)
    }

    const HERE: &str = "127.0.0.1:50000";

    #[test]
    fn who_sits_at_the_machine_sees_drafts_and_nobody_else_sees_anything() {
        let doors = Doors::new(PreviewSettings::default(), false);
        for host in [
            "localhost:8080",
            "127.0.0.1:8080",
            "[::1]:8080",
            "localhost",
        ] {
            let seen = admitted(doors, HERE, &[("host", host)]);
            assert_eq!(seen, Some(Sight::Everything), "{host}");
        }
        assert_eq!(
            admitted(doors, "192.0.2.1:50000", &[("host", "localhost")]),
            None
        );
        // Through a proxy on the same machine.
        for sign in ["x-forwarded-for", "forwarded", "via", "x-real-ip"] {
            let headers = [("host", "localhost"), (sign, "192.0.2.1")];
            assert_eq!(admitted(doors, HERE, &headers), None, "{sign}");
        }
        for host in [
            "api.example.org",
            "rebound.example:8080",
            "localhost.example",
            "",
        ] {
            assert_eq!(admitted(doors, HERE, &[("host", host)]), None, "{host}");
        }
        let peer = Some(HERE.parse().unwrap());
        let headers = HeaderMap::from_iter([(
            axum::http::header::HOST,
            HeaderValue::from_static("localhost"),
        )]);
        assert_eq!(doors.admit(peer, Version::HTTP_10, &headers), None);
        let behind = Doors::new(PreviewSettings::default(), true);
        assert_eq!(admitted(behind, HERE, &[("host", "localhost")]), None);
    }

    #[test]
    fn a_public_preview_shows_what_is_public_unless_the_operator_says_otherwise() {
        let settings = PreviewSettings {
            public: true,
            public_drafts: false,
        };
        let doors = Doors::new(settings, true);
        let elsewhere = "192.0.2.1:50000";
        assert_eq!(admitted(doors, elsewhere, &[]), Some(Sight::Shown));
        assert_eq!(
            admitted(doors, HERE, &[("host", "localhost")]),
            Some(Sight::Shown)
        );
        let settings = PreviewSettings {
            public_drafts: true,
            ..settings
        };
        let doors = Doors::new(settings, true);
        assert_eq!(admitted(doors, elsewhere, &[]), Some(Sight::Everything));
    }

    #[test]
    fn scripts_of_other_websites_are_not_let_in() {
        let doors = Doors::new(PreviewSettings::default(), false);
        let asks = |mode| {
            let headers = [
                ("host", "localhost"),
                ("sec-fetch-site", "cross-site"),
                ("sec-fetch-mode", mode),
            ];
            admitted(doors, HERE, &headers)
        };
        assert_eq!(asks("cors"), None);
        assert_eq!(asks("no-cors"), None);
        assert_eq!(asks("navigate"), Some(Sight::Everything));
    }
}
