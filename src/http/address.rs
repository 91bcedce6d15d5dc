//! Who is calling: the client's address, for rate limits whole and for logs truncated.

use axum::http::HeaderMap;
use ipnet::IpNet;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};

/// The other end of a connection; [`super::serve`] puts it into every request.
#[derive(Clone, Copy, Debug)]
pub struct Peer(pub SocketAddr);

/// The client's address: the peer's, or, as far as trusted proxies vouch for it, the forwarded one.
///
/// `X-Forwarded-For` is read from its end: each trusted proxy added the address it saw, so the
/// first address from the end that is not a trusted proxy's is the client's. Whatever stands
/// before it was written by the client and means nothing.
pub(super) fn client_address(peer: IpAddr, headers: &HeaderMap, trusted: &[IpNet]) -> IpAddr {
    let is_trusted = |address: IpAddr| trusted.iter().any(|network| network.contains(&address));
    let mut client = peer.to_canonical();
    if !is_trusted(client) {
        return client;
    }
    let forwarded: Vec<&str> = headers
        .get_all("x-forwarded-for")
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(','))
        .map(str::trim)
        .collect();
    for written in forwarded.iter().rev() {
        if !is_trusted(client) {
            break;
        }
        let parsed = written
            .parse::<IpAddr>()
            .or_else(|_| written.parse::<SocketAddr>().map(|socket| socket.ip()));
        match parsed {
            Ok(address) => client = address.to_canonical(),
            Err(_) => break,
        }
    }
    client
}

/// The part of an address that stands for one client: IPv4 whole, IPv6 the first 64 bits, which
/// is what one household or one rented server has at least.
pub(super) fn rate_key(address: IpAddr) -> IpAddr {
    match address {
        IpAddr::V4(address) => IpAddr::V4(address),
        IpAddr::V6(address) => IpAddr::V6(masked(address, 64)),
    }
}

/// The part of an address that a log may hold: /24 of IPv4, /48 of IPv6.
pub(super) fn for_log(address: IpAddr) -> String {
    match address {
        IpAddr::V4(address) => {
            let [a, b, c, _] = address.octets();
            format!("{}/24", Ipv4Addr::new(a, b, c, 0))
        }
        IpAddr::V6(address) => format!("{}/48", masked(address, 48)),
    }
}

fn masked(address: Ipv6Addr, bits: u32) -> Ipv6Addr {
    Ipv6Addr::from_bits(address.to_bits() & (u128::MAX << (128 - bits)))
}

#[cfg(test)]
mod tests {
    use super::{client_address, for_log, rate_key};
    use axum::http::{HeaderMap, HeaderValue};
    use std::net::IpAddr;

    fn address(text: &str) -> IpAddr {
        text.parse().unwrap()
    }

    fn forwarded(text: &'static str) -> HeaderMap {
        let mut headers = HeaderMap::new();
        headers.insert("x-forwarded-for", HeaderValue::from_static(text));
        headers
    }

    #[test]
    fn a_forwarded_address_is_not_believed_from_just_anyone() {
        let client = client_address(address("198.51.100.7"), &forwarded("203.0.113.9"), &[]);
        assert_eq!(client, address("198.51.100.7"));
    }

    #[test]
    fn a_trusted_proxy_is_believed_and_what_the_client_wrote_before_it_is_not() {
        let trusted = ["10.0.0.0/8".parse().unwrap()];
        let headers = forwarded("192.0.2.66, 203.0.113.9, 10.0.0.2");
        let client = client_address(address("10.0.0.1"), &headers, &trusted);
        assert_eq!(client, address("203.0.113.9"));
    }

    #[test]
    fn nonsense_from_a_trusted_proxy_leaves_the_last_good_address() {
        let trusted = ["10.0.0.0/8".parse().unwrap()];
        let client = client_address(address("10.0.0.1"), &forwarded("unknown"), &trusted);
        assert_eq!(client, address("10.0.0.1"));
    }

    #[test]
    fn logs_hold_truncated_addresses() {
        assert_eq!(for_log(address("198.51.100.7")), "198.51.100.0/24");
        assert_eq!(for_log(address("2001:db8:1:2:3::4")), "2001:db8:1::/48");
    }

    #[test]
    fn one_ipv6_client_is_one_64_bit_network() {
        assert_eq!(
            rate_key(address("2001:db8:1:2:3::4")),
            rate_key(address("2001:db8:1:2:ffff::1"))
        );
    }
}
