//! What surrounds the transport: headers, origins, rates, health, figures, pages.

use crate::server::{Answer, Server, roomy};
use lotse::graphql::limits::Limits;
use lotse::http::{AllowedOrigins, HttpSettings};

#[tokio::test]
async fn every_answer_carries_an_id_and_security_headers() {
    let server = Server::start().await;
    for path in [
        "/",
        "/graphql?query={hello}",
        "/graphql",
        "/health/live",
        "/metrics",
        "/schema.graphql",
        "/nothing",
    ] {
        let answer = server.get(path).await;
        assert_eq!(answer.header("x-content-type-options"), "nosniff", "{path}");
        assert_eq!(answer.header("referrer-policy"), "no-referrer", "{path}");
        assert!(
            answer
                .header("content-security-policy")
                .contains("frame-ancestors 'none'"),
            "{path}"
        );
        assert!(answer.header("x-request-id").len() >= 8, "{path}");
    }
    let with_id = async |id: &str| {
        let request = server
            .client
            .get(server.url("/health/live"))
            .header("x-request-id", id);
        Answer::of(request).await.header("x-request-id")
    };
    assert_eq!(with_id("proxy-0123456789").await, "proxy-0123456789");
    for bad in ["x", "has spaces and \"quotes\"", &"x".repeat(200)] {
        assert_ne!(with_id(bad).await, bad);
    }
}

#[tokio::test]
async fn any_website_may_read_unless_the_operator_lists_some() {
    let server = Server::start().await;
    let preflight = |server: &Server, origin: &str| {
        server
            .client
            .request(reqwest::Method::OPTIONS, server.url("/graphql"))
            .header("origin", origin)
            .header("access-control-request-method", "POST")
            .header("access-control-request-headers", "content-type")
    };
    let answer = Answer::of(preflight(&server, "https://partner.example")).await;
    assert!(answer.status < 300);
    assert_eq!(answer.header("access-control-allow-origin"), "*");
    assert!(
        answer
            .header("access-control-allow-methods")
            .contains("POST")
    );
    assert!(
        answer
            .header("access-control-allow-headers")
            .contains("content-type")
    );
    assert_eq!(answer.header("access-control-allow-credentials"), "");
    let settings = HttpSettings {
        allowed_origins: AllowedOrigins::List(vec!["https://partner.example".into()]),
        ..HttpSettings::default()
    };
    let server = Server::with(roomy(), settings).await;
    let known = Answer::of(preflight(&server, "https://partner.example")).await;
    assert_eq!(
        known.header("access-control-allow-origin"),
        "https://partner.example"
    );
    assert!(known.header("vary").contains("origin"));
    let foreign = Answer::of(preflight(&server, "https://foreign.example")).await;
    assert_eq!(foreign.header("access-control-allow-origin"), "");
}

#[tokio::test]
async fn a_client_that_used_up_its_allowance_is_told_when_to_come_back() {
    let limits = Limits {
        cost_per_minute: Some(200),
        cost: 200,
        ..Limits::default()
    };
    let settings = HttpSettings {
        trusted_proxies: vec!["127.0.0.1/32".parse().unwrap()],
        ..HttpSettings::default()
    };
    let server = Server::with(limits, settings).await;
    let ask = async |client: &str| {
        let request = server
            .client
            .post(server.url("/graphql"))
            .header("content-type", "application/json")
            .header("accept", "application/json")
            .header("x-forwarded-for", client)
            .body("{\"query\":\"{ dogs(first: 80) { nodes { name } } }\"}");
        Answer::of(request).await
    };
    assert_eq!(ask("203.0.113.1").await.status, 200);
    assert_eq!(ask("203.0.113.1").await.status, 200);
    let refused = ask("203.0.113.1").await;
    assert_eq!(
        (refused.status, refused.code()),
        (429, "RATE_LIMITED".into())
    );
    assert!(refused.header("retry-after").parse::<u64>().unwrap() >= 1);
    assert_eq!(ask("203.0.113.2").await.status, 200, "another client");
    assert_eq!(ask("2001:db8::1").await.status, 200);
    assert_eq!(ask("2001:db8::2").await.status, 200);
    assert_eq!(
        ask("2001:db8::3").await.status,
        429,
        "the same network of 64 bits"
    );
}

#[tokio::test]
async fn only_a_known_token_raises_the_limit() {
    let server = Server::start().await;
    let ask = async |authorization: &str| {
        let query = "{ dogs(first: 100) { nodes { owner { pets { name nickname } animals { ... on Dog { name color } ... on Human { name } } } } } }";
        let request = server
            .client
            .post(server.url("/graphql"))
            .header("content-type", "application/json")
            .header("accept", "application/graphql-response+json")
            .header("authorization", authorization)
            .body(serde_json::json!({ "query": query }).to_string());
        Answer::of(request).await.status
    };
    assert_eq!(ask("Bearer good-token").await, 200);
    assert_eq!(ask("Bearer bad-token").await, 400);
    assert_eq!(ask("good-token").await, 400);
}

#[tokio::test]
async fn health_tells_the_class_of_the_reason_only() {
    let server = Server::start().await;
    assert_eq!(server.get("/health/live").await.status, 200);
    assert_eq!(server.get("/health/ready").await.status, 200);
    server
        .is_ready
        .store(false, std::sync::atomic::Ordering::SeqCst);
    let answer = server.get("/health/ready").await;
    assert_eq!((answer.status, answer.code()), (503, "NOT_READY".into()));
    assert!(answer.text.contains("database"));
    assert_eq!(server.get("/health/live").await.status, 200);
}

#[tokio::test]
async fn figures_count_requests_and_errors_under_closed_labels() {
    let server = Server::start().await;
    server.query("{ hello }").await;
    server.query("{ nothing }").await;
    for number in 0..5 {
        server.get(&format!("/made-up/{number}")).await;
    }
    let text = server.get("/metrics").await.text;
    assert!(
        text.contains(
            "lotse_http_requests_total{route=\"/graphql\",method=\"POST\",status=\"200\"} 1"
        ),
        "{text}"
    );
    assert!(
        text.contains("lotse_http_requests_total{route=\"other\",method=\"GET\",status=\"404\"} 5")
    );
    assert!(text.contains("lotse_graphql_errors_total{code=\"GRAPHQL_VALIDATION_FAILED\"} 1"));
    assert!(text.contains("lotse_http_request_duration_seconds_bucket"));
    assert!(text.contains("lotse_revision 0"));
    assert!(!text.contains("made-up"));
    assert!(text.ends_with("# EOF\n"));
}

#[tokio::test]
async fn the_language_of_the_answer_and_of_the_reader_are_in_the_headers() {
    let server = Server::start().await;
    let request = server
        .client
        .get(server.url("/graphql?query={language}"))
        .header("accept-language", "uk, de;q=0.5");
    let answer = Answer::of(request).await;
    assert_eq!(answer.json()["data"]["language"], "uk, de;q=0.5");
    assert_eq!(answer.header("content-language"), "de, uk");
    assert!(answer.header("vary").contains("accept-language"));
}

#[tokio::test]
async fn large_answers_are_compressed_and_small_ones_are_not() {
    let server = Server::start().await;
    let plain = reqwest::Client::builder()
        .no_proxy()
        .no_gzip()
        .build()
        .unwrap();
    let ask = async |query: &str, encoding: &str| {
        let request = plain
            .get(server.url("/graphql"))
            .query(&[("query", query)])
            .header("accept-encoding", encoding);
        let response = request.send().await.unwrap();
        let encoding = response.headers().get("content-encoding").cloned();
        let vary: Vec<_> = response.headers().get_all("vary").iter().cloned().collect();
        (
            encoding,
            response.bytes().await.unwrap().len(),
            format!("{vary:?}"),
        )
    };
    let (encoding, size, vary) = ask("{ big(bytes: 100000) }", "br, gzip").await;
    assert_eq!(encoding.unwrap(), "br");
    assert!(size < 2_000);
    assert!(vary.contains("accept-encoding"), "{vary}");
    assert_eq!(
        ask("{ big(bytes: 100000) }", "gzip").await.0.unwrap(),
        "gzip"
    );
    assert!(ask("{ big(bytes: 100000) }", "identity").await.0.is_none());
    assert!(ask("{ hello }", "br, gzip").await.0.is_none());
}

#[tokio::test]
async fn what_is_missing_or_not_served_is_said_in_json() {
    let server = Server::start().await;
    let missing = server.get("/nothing").await;
    assert_eq!((missing.status, missing.code()), (404, "NOT_FOUND".into()));
    for path in ["/graphql", "/", "/metrics"] {
        let answer = Answer::of(server.client.delete(server.url(path))).await;
        assert_eq!(
            (answer.status, answer.code()),
            (405, "METHOD_NOT_ALLOWED".into()),
            "{path}"
        );
        assert!(
            answer.header("allow").contains("GET"),
            "{path}: {}",
            answer.header("allow")
        );
    }
}

#[tokio::test]
async fn the_start_page_stands_alone_and_its_links_run() {
    let server = Server::start().await;
    let page = server.get("/").await;
    assert_eq!(page.status, 200);
    assert!(page.header("content-type").starts_with("text/html"));
    assert!(page.text.contains("<html lang=\"en\" dir=\"ltr\">"));
    assert!(page.text.contains("Lotse &lt;test&gt;"));
    assert!(
        page.text
            .contains(&format!("http://{}/graphql", server.address))
    );
    assert!(!page.text.contains("<script"));
    for foreign in ["https://", "//cdn", "src="] {
        assert!(!page.text.contains(foreign), "{foreign}");
    }
    let mut links = 0;
    for rest in page.text.split("href=\"").skip(1) {
        let link = rest.split('"').next().unwrap().replace("&amp;", "&");
        let answer = server.get(&link).await;
        assert_eq!(answer.status, 200, "{link}");
        assert!(
            !answer.text.contains("\"errors\""),
            "{link}: {}",
            answer.text
        );
        links += 1;
    }
    assert_eq!(links, 3);
    let forged = server
        .client
        .get(server.url("/"))
        .header("host", "evil\"><b>");
    if let Ok(response) = forged.send().await {
        assert!(!response.text().await.unwrap().contains("evil"));
    }
}

#[tokio::test]
async fn the_schema_is_served_as_text() {
    let server = Server::start().await;
    let schema = server.get("/schema.graphql").await;
    assert_eq!(schema.text, crate::schema::build().sdl());
}

#[test]
fn settings_say_what_is_wrong_with_them() {
    let read = |text: &str| toml::from_str::<HttpSettings>(text);
    assert_eq!(read("").unwrap(), HttpSettings::default());
    assert_eq!(
        read("allowed_origins = \"any\"").unwrap(),
        HttpSettings::default()
    );
    let listed = read(
        "allowed_origins = [\"https://a.example\"]\ntrusted_proxies = [\"10.0.0.0/8\", \"::1\"]",
    );
    assert_eq!(listed.unwrap().trusted_proxies.len(), 2);
    for (text, named) in [
        ("allowed_origins = \"some\"", "some"),
        ("allowed_origins = [\"a.example\"]", "a.example"),
        (
            "allowed_origins = [\"https://a.example/path\"]",
            "https://a.example/path",
        ),
        ("trusted_proxies = [\"everyone\"]", "everyone"),
        ("unknown = 1", "unknown"),
    ] {
        let error = read(text).unwrap_err().to_string();
        assert!(error.contains(named), "{error}");
    }
    assert!(toml::from_str::<Limits>("depth = 9").is_ok_and(|limits| limits.depth == 9));
    assert!(toml::from_str::<Limits>("dept = 9").is_err());
}
