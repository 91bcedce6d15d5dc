//! Rate limits by cost, for each client.

use super::address::rate_key;
use crate::graphql::limits::Limits;
use governor::clock::{Clock, DefaultClock};
use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter};
use std::net::IpAddr;
use std::num::NonZeroU32;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, PoisonError, RwLock};
use std::time::Duration;

/// Clients that are remembered at most.
const CLIENTS: usize = 100_000;
/// After how many checks forgotten clients are cleared away.
const CLEAR_EVERY: u64 = 4_096;

/// Cost per minute for a client address, unless an operator decides otherwise.
const COST_PER_MINUTE: u32 = 600_000;

/// Who asks: an address, and whether a token was shown.
type Client = (IpAddr, bool);

/// The allowances of all clients.
pub(super) struct Rates {
    without_token: Allowance,
    with_token: Allowance,
    /// Whether clients on the server's own machine are left alone.
    spares_loopback: bool,
    clock: DefaultClock,
    checks: AtomicU64,
}

struct Allowance {
    quota: Quota,
    limiter: RwLock<Arc<DefaultKeyedRateLimiter<Client>>>,
}

impl Allowance {
    fn new(per_minute: u32, largest: u32) -> Self {
        let at_least_one = |number| NonZeroU32::new(number).unwrap_or(NonZeroU32::MIN);
        // One operation of the largest cost must be possible at all.
        let quota = Quota::per_minute(at_least_one(per_minute))
            .allow_burst(at_least_one(per_minute.max(largest)));
        Self {
            quota,
            limiter: RwLock::new(Arc::new(RateLimiter::keyed(quota))),
        }
    }

    fn limiter(&self) -> Arc<DefaultKeyedRateLimiter<Client>> {
        let limiter = self.limiter.read().unwrap_or_else(PoisonError::into_inner);
        Arc::clone(&limiter)
    }

    /// Forgets clients whose allowance is whole again; if there are still too many, all of them:
    /// memory is worth more than the count of clients who own that many addresses.
    fn clear(&self) {
        let limiter = self.limiter();
        limiter.retain_recent();
        if limiter.len() > CLIENTS {
            let mut current = self.limiter.write().unwrap_or_else(PoisonError::into_inner);
            *current = Arc::new(RateLimiter::keyed(self.quota));
        } else {
            limiter.shrink_to_fit();
        }
    }
}

impl Rates {
    pub(super) fn new(limits: &Limits) -> Self {
        Self {
            without_token: Allowance::new(
                limits.cost_per_minute.unwrap_or(COST_PER_MINUTE),
                limits.cost,
            ),
            spares_loopback: limits.cost_per_minute.is_none(),
            with_token: Allowance::new(limits.cost_per_minute_with_token, limits.cost_with_token),
            clock: DefaultClock::default(),
            checks: AtomicU64::new(0),
        }
    }

    /// Takes `cost` from the client's allowance.
    ///
    /// # Errors
    /// How long to wait, if the allowance does not suffice.
    pub(super) fn take(&self, client: IpAddr, has_token: bool, cost: u32) -> Result<(), Duration> {
        if self.spares_loopback && client.to_canonical().is_loopback() {
            return Ok(());
        }
        let allowance = if has_token {
            &self.with_token
        } else {
            &self.without_token
        };
        if self.checks.fetch_add(1, Ordering::Relaxed) % CLEAR_EVERY == CLEAR_EVERY - 1 {
            self.without_token.clear();
            self.with_token.clear();
        }
        let cost = NonZeroU32::new(cost).unwrap_or(NonZeroU32::MIN);
        let client = (rate_key(client), has_token);
        match allowance.limiter().check_key_n(&client, cost) {
            Ok(Ok(())) => Ok(()),
            Ok(Err(not_until)) => Err(not_until.wait_time_from(self.clock.now())),
            // More than the whole allowance: no wait would help, and the judge's limit is lower.
            Err(_) => Err(Duration::from_mins(1)),
        }
    }

    #[cfg(test)]
    fn clients(&self) -> usize {
        self.without_token.limiter().len() + self.with_token.limiter().len()
    }
}

#[cfg(test)]
mod tests {
    use super::{CLEAR_EVERY, CLIENTS, Rates};
    use crate::graphql::limits::Limits;
    use std::net::{IpAddr, Ipv4Addr};

    #[test]
    fn memory_for_clients_is_bounded() {
        let rates = Rates::new(&Limits::default());
        let many = u32::try_from(CLIENTS * 3).unwrap();
        for number in 0..many {
            let client = IpAddr::V4(Ipv4Addr::from_bits(number));
            assert!(rates.take(client, false, 1_000).is_ok());
        }
        assert!(rates.clients() <= CLIENTS + usize::try_from(CLEAR_EVERY).unwrap());
    }

    #[test]
    fn a_client_on_the_same_machine_is_left_alone_unless_the_operator_says_otherwise() {
        let unset = Rates::new(&Limits::default());
        let set = Rates::new(&Limits {
            cost_per_minute: Some(600_000),
            ..Limits::default()
        });
        let local = IpAddr::V4(Ipv4Addr::LOCALHOST);
        let other = IpAddr::V4(Ipv4Addr::new(192, 0, 2, 1));
        for _ in 0..120 {
            let _ = set.take(local, false, 5_000);
            let _ = unset.take(other, false, 5_000);
        }
        assert!(unset.take(local, false, 5_000).is_ok());
        assert!(set.take(local, false, 5_000).is_err());
        assert!(unset.take(other, false, 5_000).is_err());
    }

    #[test]
    fn an_allowance_is_used_up_by_cost_and_says_how_long_to_wait() {
        let limits = Limits {
            cost_per_minute: Some(100),
            cost: 50,
            ..Limits::default()
        };
        let rates = Rates::new(&limits);
        let client = IpAddr::V4(Ipv4Addr::LOCALHOST);
        assert!(rates.take(client, false, 50).is_ok());
        assert!(rates.take(client, false, 50).is_ok());
        assert!(!rates.take(client, false, 50).unwrap_err().is_zero());
        assert!(rates.take(client, true, 50).is_ok());
    }
}
