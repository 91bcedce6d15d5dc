//! A small HTTP/1.1 client that costs little itself: bytes out, length of the answer in.

use std::{
    net::SocketAddr,
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
    time::{Duration, Instant},
};

use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
};

pub type Failure = Box<dyn std::error::Error + Send + Sync>;

/// A kept-alive connection.
pub struct Connection {
    stream: TcpStream,
    buffer: Vec<u8>,
}

/// An answer; the body is what `Connection` holds until the next request.
#[derive(Clone, Copy, Debug)]
pub struct Answer {
    pub status: u16,
    body: (usize, usize),
}

impl Connection {
    pub async fn open(address: SocketAddr) -> Result<Self, Failure> {
        let stream = TcpStream::connect(address).await?;
        stream.set_nodelay(true)?;
        Ok(Self {
            stream,
            buffer: Vec::with_capacity(64 * 1024),
        })
    }

    pub async fn send(&mut self, request: &[u8]) -> Result<Answer, Failure> {
        self.stream.write_all(request).await?;
        self.buffer.clear();
        let mut end = None;
        loop {
            if self.stream.read_buf(&mut self.buffer).await? == 0 {
                return Err("the connection was closed".into());
            }
            if end.is_none() {
                end = head(&self.buffer)?;
            }
            if let Some((status, body, length)) = end
                && self.buffer.len() >= body + length
            {
                return Ok(Answer {
                    status,
                    body: (body, body + length),
                });
            }
        }
    }

    pub fn body(&self, answer: Answer) -> &[u8] {
        &self.buffer[answer.body.0..answer.body.1]
    }
}

/// Status, where the body begins, and its length, once the head is there.
fn head(bytes: &[u8]) -> Result<Option<(u16, usize, usize)>, Failure> {
    let Some(end) = bytes.windows(4).position(|four| four == b"\r\n\r\n") else {
        return Ok(None);
    };
    let text = std::str::from_utf8(&bytes[..end])?;
    let mut lines = text.split("\r\n");
    let status = lines
        .next()
        .and_then(|line| line.split(' ').nth(1))
        .ok_or("no status")?;
    let length = lines
        .filter_map(|line| line.split_once(':'))
        .find(|(name, _)| name.eq_ignore_ascii_case("content-length"))
        .map_or(Ok(0), |(_, value)| value.trim().parse())?;
    Ok(Some((status.parse()?, end + 4, length)))
}

/// A GraphQL request as the bytes that a client sends.
pub fn post(address: SocketAddr, body: &serde_json::Value) -> Vec<u8> {
    let body = body.to_string();
    format!("POST /graphql HTTP/1.1\r\nhost: {address}\r\ncontent-type: application/json\r\naccept: application/graphql-response+json\r\ncontent-length: {}\r\n\r\n{body}", body.len()).into_bytes()
}

pub fn get(address: SocketAddr, path: &str) -> Vec<u8> {
    format!("GET {path} HTTP/1.1\r\nhost: {address}\r\n\r\n").into_bytes()
}

/// Asks once, and returns the JSON of the answer.
pub async fn ask(
    address: SocketAddr,
    body: &serde_json::Value,
) -> Result<serde_json::Value, Failure> {
    let mut connection = Connection::open(address).await?;
    let answer = connection.send(&post(address, body)).await?;
    let json: serde_json::Value = serde_json::from_slice(connection.body(answer))?;
    if answer.status == 200 && json.get("errors").is_none() {
        Ok(json)
    } else {
        Err(format!("{}: {json}", answer.status).into())
    }
}

/// What a load was answered with.
#[derive(Clone, Debug, Default)]
pub struct Measured {
    pub requests: u64,
    pub bytes: u64,
    pub elapsed: Duration,
    /// In microseconds, sorted.
    latencies: Vec<u32>,
}

impl Measured {
    pub fn per_second(&self) -> f64 {
        self.requests as f64 / self.elapsed.as_secs_f64()
    }

    /// The latency that this part of the requests did not exceed, in milliseconds.
    pub fn quantile(&self, part: f64) -> f64 {
        let last = self.latencies.len().saturating_sub(1);
        let place = (last as f64 * part).round() as usize;
        self.latencies
            .get(place)
            .map_or(0.0, |micros| f64::from(*micros) / 1000.0)
    }
}

/// Makes the request of a number; numbers are never given twice.
pub type Requests = Arc<dyn Fn(u64) -> Vec<u8> + Send + Sync>;

/// Sends requests over `connections` for as long as `time`, each as soon as the one before it is
/// answered. Requests are numbered on from `numbers`.
pub async fn load(
    address: SocketAddr,
    connections: usize,
    time: Duration,
    requests: &Requests,
    numbers: &Arc<AtomicU64>,
) -> Result<Measured, Failure> {
    let begun = Instant::now();
    let mut tasks = Vec::new();
    for _ in 0..connections {
        let (requests, numbers) = (Arc::clone(requests), Arc::clone(numbers));
        tasks.push(tokio::spawn(async move {
            let mut connection = Connection::open(address).await?;
            let mut measured = Measured::default();
            while begun.elapsed() < time {
                let request = requests(numbers.fetch_add(1, Ordering::Relaxed));
                let sent = Instant::now();
                let answer = connection.send(&request).await?;
                let micros = u32::try_from(sent.elapsed().as_micros()).unwrap_or(u32::MAX);
                let body = connection.body(answer);
                if answer.status != 200 || body.starts_with(br#"{"errors""#) {
                    return Err(Failure::from(format!(
                        "{}: {}",
                        answer.status,
                        String::from_utf8_lossy(body)
                    )));
                }
                measured.latencies.push(micros);
                measured.requests += 1;
                measured.bytes += body.len() as u64;
            }
            Ok(measured)
        }));
    }
    let mut whole = Measured::default();
    for task in tasks {
        let measured = task.await??;
        whole.requests += measured.requests;
        whole.bytes += measured.bytes;
        whole.latencies.extend(measured.latencies);
    }
    whole.elapsed = begun.elapsed();
    whole.latencies.sort_unstable();
    Ok(whole)
}
