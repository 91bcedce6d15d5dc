//! Figures for Prometheus, served at `/metrics`.

use crate::graphql::judge::Code;
use prometheus_client::encoding::EncodeLabelSet;
use prometheus_client::encoding::text::encode;
use prometheus_client::metrics::counter::Counter;
use prometheus_client::metrics::family::Family;
use prometheus_client::metrics::gauge::Gauge;
use prometheus_client::metrics::histogram::Histogram;
use prometheus_client::registry::Registry;
use std::sync::Mutex;
use std::sync::PoisonError;
use std::time::Duration;

#[derive(Clone, Debug, Hash, PartialEq, Eq, EncodeLabelSet)]
struct RequestLabels {
    route: &'static str,
    method: &'static str,
    status: u16,
}

#[derive(Clone, Debug, Hash, PartialEq, Eq, EncodeLabelSet)]
struct RouteLabel {
    route: &'static str,
}

#[derive(Clone, Debug, Hash, PartialEq, Eq, EncodeLabelSet)]
struct CodeLabel {
    code: &'static str,
}

#[derive(Clone, Debug, Hash, PartialEq, Eq, EncodeLabelSet)]
struct OutcomeLabel {
    outcome: &'static str,
}

/// The figures of one server. Labels come from closed sets, so no client can make them grow.
pub struct Metrics {
    registry: Mutex<Registry>,
    requests: Family<RequestLabels, Counter>,
    durations: Family<RouteLabel, Histogram>,
    errors: Family<CodeLabel, Counter>,
    cost: Counter,
    statements: Family<OutcomeLabel, Counter>,
    statement_durations: Histogram,
    revision: Gauge,
    connections: Gauge,
}

fn seconds() -> Histogram {
    Histogram::new([
        0.000_5, 0.001, 0.002_5, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0,
    ])
}

impl Default for Metrics {
    fn default() -> Self {
        let metrics = Self {
            registry: Mutex::default(),
            requests: Family::default(),
            durations: Family::new_with_constructor(seconds),
            errors: Family::default(),
            cost: Counter::default(),
            statements: Family::default(),
            statement_durations: seconds(),
            revision: Gauge::default(),
            connections: Gauge::default(),
        };
        metrics.with_registry(|registry| {
            registry.register(
                "lotse_http_requests",
                "Requests by route, method and status",
                metrics.requests.clone(),
            );
            registry.register(
                "lotse_http_request_duration_seconds",
                "Time from the head of a request to its answer",
                metrics.durations.clone(),
            );
            registry.register(
                "lotse_graphql_errors",
                "Errors in answers, by their code",
                metrics.errors.clone(),
            );
            registry.register(
                "lotse_graphql_cost",
                "Cost of all executed operations together",
                metrics.cost.clone(),
            );
            registry.register(
                "lotse_sql_statements",
                "SQL statements by outcome",
                metrics.statements.clone(),
            );
            registry.register(
                "lotse_sql_statement_duration_seconds",
                "Time for an SQL statement",
                metrics.statement_durations.clone(),
            );
            registry.register(
                "lotse_revision",
                "The last committed revision that this server serves",
                metrics.revision.clone(),
            );
            registry.register(
                "lotse_http_connections",
                "Open connections",
                metrics.connections.clone(),
            );
        });
        metrics
    }
}

impl Metrics {
    /// All figures at zero.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Lets other parts of the program register figures of their own.
    pub fn with_registry<T>(&self, register: impl FnOnce(&mut Registry) -> T) -> T {
        register(&mut self.registry.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// Counts one SQL statement, how long it took, and whether it failed.
    pub fn count_statement(&self, duration: Duration, failed: bool) {
        let outcome = if failed { "failed" } else { "done" };
        self.statements
            .get_or_create(&OutcomeLabel { outcome })
            .inc();
        self.statement_durations.observe(duration.as_secs_f64());
    }

    /// How many SQL statements were counted, failed ones included.
    #[must_use]
    pub fn statements(&self) -> u64 {
        ["failed", "done"]
            .into_iter()
            .map(|outcome| {
                self.statements
                    .get_or_create(&OutcomeLabel { outcome })
                    .get()
            })
            .sum()
    }

    /// Sets the revision that the server serves.
    pub fn set_revision(&self, revision: i64) {
        self.revision.set(revision);
    }

    pub(super) fn count_request(
        &self,
        route: &'static str,
        method: &'static str,
        status: u16,
        duration: Duration,
    ) {
        let labels = RequestLabels {
            route,
            method,
            status,
        };
        self.requests.get_or_create(&labels).inc();
        self.durations
            .get_or_create(&RouteLabel { route })
            .observe(duration.as_secs_f64());
    }

    pub(super) fn count_error(&self, code: &str) {
        // Resolvers may use codes of their own; whatever is not in the list is counted together.
        let code = Code::ALL
            .iter()
            .map(|known| known.name())
            .find(|known| *known == code)
            .unwrap_or("OTHER");
        self.errors.get_or_create(&CodeLabel { code }).inc();
    }

    pub(super) fn count_cost(&self, cost: u32) {
        self.cost.inc_by(u64::from(cost));
    }

    /// The figures in the text format of `OpenMetrics` 1.0.
    #[must_use]
    pub fn text(&self) -> String {
        let mut text = String::new();
        let registry = self.registry.lock().unwrap_or_else(PoisonError::into_inner);
        // Writing to a String cannot fail.
        let _ = encode(&mut text, &registry);
        text
    }
}
