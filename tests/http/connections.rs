//! Bodies, time limits, panics, connections and stopping, over raw sockets where a client library
//! would behave too well.

use crate::server::{Answer, Server, roomy};
use flate2::Compression;
use flate2::write::GzEncoder;
use lotse::graphql::limits::Limits;
use lotse::http::HttpSettings;
use std::io::Write as _;
use std::time::{Duration, Instant};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

async fn short() -> Server {
    let limits = Limits {
        header_seconds: 1,
        body_seconds: 1,
        idle_seconds: 3,
        request_seconds: 1,
        shutdown_seconds: 5,
        ..roomy()
    };
    Server::with(limits, HttpSettings::default()).await
}

/// Reads until the server closes; `None` if it does not within half a minute.
async fn until_closed(stream: &mut TcpStream) -> Option<String> {
    let mut bytes = Vec::new();
    let read = tokio::time::timeout(Duration::from_secs(30), stream.read_to_end(&mut bytes));
    // A reset is an end, too.
    let _ = read.await.ok()?;
    Some(String::from_utf8_lossy(&bytes).into_owned())
}

#[tokio::test]
async fn a_body_that_is_too_large_is_refused_before_it_is_read() {
    let server = Server::start().await;
    let mut stream = TcpStream::connect(server.address).await.unwrap();
    let head = "POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 1000000000\r\n\r\n{";
    stream.write_all(head.as_bytes()).await.unwrap();
    let answer = until_closed(&mut stream).await.unwrap();
    assert!(answer.starts_with("HTTP/1.1 413"), "{answer}");
    assert!(answer.contains("BODY_TOO_LARGE"));
}

#[tokio::test]
async fn a_body_without_a_length_is_refused_where_it_passes_the_limit() {
    let server = Server::start().await;
    let mut stream = TcpStream::connect(server.address).await.unwrap();
    let head = "POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\n";
    stream.write_all(head.as_bytes()).await.unwrap();
    let chunk = format!("10000\r\n{}\r\n", "x".repeat(0x10000));
    let mut written = 0;
    while written < 64 {
        if stream.write_all(chunk.as_bytes()).await.is_err() {
            break;
        }
        written += 1;
    }
    let _ = until_closed(&mut stream).await;
    // Two megabytes are 32 chunks; the rest is what buffers of the sockets take.
    assert!(server.get("/health/live").await.status == 200);
}

#[tokio::test]
async fn a_compressed_bomb_is_refused_at_the_limit_of_what_it_unfolds_to() {
    let server = Server::start().await;
    let compress = |bytes: &[u8]| {
        let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
        encoder.write_all(bytes).unwrap();
        encoder.finish().unwrap()
    };
    let post = async |body: Vec<u8>, encoding: &str| {
        let request = server
            .client
            .post(server.url("/graphql"))
            .header("content-type", "application/json")
            .header("content-encoding", encoding);
        Answer::of(request.body(body)).await
    };
    let good = post(compress(b"{\"query\":\"{ hello }\"}"), "gzip").await;
    assert_eq!(good.status, 200, "{}", good.text);
    let bomb = compress(&vec![b' '; 200_000_000]);
    assert!(bomb.len() < 500_000);
    let refused = post(bomb, "gzip").await;
    assert_eq!(
        (refused.status, refused.code()),
        (413, "BODY_TOO_LARGE".into())
    );
    let broken = post(b"not gzip".to_vec(), "gzip").await;
    assert_eq!(
        (broken.status, broken.code()),
        (400, "MALFORMED_REQUEST".into())
    );
    let unknown = post(b"{}".to_vec(), "zstd").await;
    assert_eq!(
        (unknown.status, unknown.code()),
        (415, "UNSUPPORTED_MEDIA_TYPE".into())
    );
}

#[tokio::test]
async fn a_body_that_drips_is_given_up() {
    let server = short().await;
    let mut stream = TcpStream::connect(server.address).await.unwrap();
    let head = "POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{";
    stream.write_all(head.as_bytes()).await.unwrap();
    let answer = until_closed(&mut stream).await.expect("an end");
    assert!(answer.starts_with("HTTP/1.1 408"), "{answer}");
    assert!(answer.contains("BODY_TOO_SLOW"));
}

#[tokio::test]
async fn heads_that_drip_or_never_come_are_given_up() {
    let server = short().await;
    let mut silent = TcpStream::connect(server.address).await.unwrap();
    let mut dripping = TcpStream::connect(server.address).await.unwrap();
    let started = Instant::now();
    let drip = async {
        for byte in b"GET /health/live HTTP/1.1\r\nhost: x\r\nx-slow: "
            .iter()
            .cycle()
        {
            if dripping.write_all(&[*byte]).await.is_err() {
                break;
            }
            assert!(
                started.elapsed() < Duration::from_secs(20),
                "the dripping connection was held"
            );
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
    };
    tokio::join!(drip, async {
        assert!(
            until_closed(&mut silent).await.is_some(),
            "the silent connection was held"
        );
    });
}

#[tokio::test]
async fn a_resting_connection_serves_again_and_is_closed_when_it_rests_too_long() {
    let server = short().await;
    let mut stream = TcpStream::connect(server.address).await.unwrap();
    let request = b"GET /health/live HTTP/1.1\r\nhost: x\r\n\r\n";
    let mut buffer = [0; 4096];
    for _ in 0..2 {
        stream.write_all(request).await.unwrap();
        let read = stream.read(&mut buffer).await.unwrap();
        assert!(buffer[..read].starts_with(b"HTTP/1.1 200"));
        // Longer than the time for a head, shorter than the time for a rest.
        tokio::time::sleep(Duration::from_millis(1_500)).await;
    }
    assert_eq!(until_closed(&mut stream).await.as_deref(), Some(""));
}

#[tokio::test]
async fn a_head_that_is_too_large_is_refused() {
    let server = Server::start().await;
    for size in [70_000, 100_000, 500_000] {
        let mut stream = TcpStream::connect(server.address).await.unwrap();
        let large = "x".repeat(size);
        let head =
            format!("GET / HTTP/1.1\r\nhost: x\r\nconnection: close\r\nx-large: {large}\r\n\r\n");
        let _ = stream.write_all(head.as_bytes()).await;
        let answer = until_closed(&mut stream).await.unwrap();
        // The rest of a very large one is not read, which may reset the connection.
        assert!(
            answer.is_empty() || answer.starts_with("HTTP/1.1 431"),
            "{answer}"
        );
    }
    assert_eq!(server.get("/health/live").await.status, 200);
}

#[tokio::test]
async fn an_answer_that_takes_too_long_is_given_up_with_a_code() {
    let server = short().await;
    let answer = server.query("{ slow(milliseconds: 20000) }").await;
    assert_eq!((answer.status, answer.code()), (503, "TIMED_OUT".into()));
    assert!(answer.json().get("data").is_none());
    assert!(!answer.header("retry-after").is_empty());
}

#[tokio::test]
async fn a_panic_stays_inside() {
    let server = Server::start().await;
    let answer = server.query("{ panics }").await;
    assert_eq!((answer.status, answer.code()), (500, "INTERNAL".into()));
    assert!(!answer.text.contains("secret"));
    assert!(!answer.header("x-request-id").is_empty());
    assert_eq!(server.query("{ hello }").await.status, 200);
}

#[tokio::test]
async fn stopping_answers_what_runs_and_takes_nothing_new() {
    let mut server = Server::start().await;
    let request = server
        .client
        .post(server.url("/graphql"))
        .header("content-type", "application/json")
        .body("{\"query\":\"{ slow(milliseconds: 1000) }\"}");
    let running = tokio::spawn(Answer::of(request));
    let _resting = TcpStream::connect(server.address).await.unwrap();
    tokio::time::sleep(Duration::from_millis(300)).await;
    server.stop.take().unwrap().send(()).unwrap();
    let answer = running.await.unwrap();
    assert_eq!(answer.status, 200);
    assert_eq!(answer.json()["data"]["slow"], true);
    let stopped = tokio::time::timeout(Duration::from_secs(15), server.running.take().unwrap());
    stopped.await.expect("the server stops").unwrap().unwrap();
    assert!(TcpStream::connect(server.address).await.is_err());
}

#[tokio::test]
async fn connections_beyond_the_cap_wait_for_a_place() {
    let limits = Limits {
        connections: 2,
        header_seconds: 1,
        ..roomy()
    };
    let server = Server::with(limits, HttpSettings::default()).await;
    let mut held = Vec::new();
    for _ in 0..4 {
        held.push(TcpStream::connect(server.address).await.unwrap());
    }
    // The silent ones are closed after a second, and then there is a place.
    assert_eq!(server.get("/health/live").await.status, 200);
}
