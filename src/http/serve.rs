//! Runs the service on a listener: bounds the time and number of connections, and stops gracefully.
//!
//! HTTP/1.1 only: TLS, and with it HTTP/2 and 3, is the reverse proxy's. A connection is in one of
//! three phases, each with its own time limit: the head of a request arrives, a request is served,
//! the connection rests.

use super::{Front, Peer};
use crate::graphql::limits::Limits;
use axum::http::Request;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use std::convert::Infallible;
use std::io;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicU8, Ordering};
use std::task::{Context, Poll};
use std::time::Duration;
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Semaphore;
use tokio::time::{Instant, Sleep, sleep, sleep_until};

/// Serves until `shutdown` completes. Then no further connection is accepted, resting ones are
/// closed, and requests that run get [`Limits::shutdown_seconds`] to be answered.
///
/// # Errors
/// If the listener cannot be used. A failure of one connection ends that connection only.
pub async fn serve(
    listener: TcpListener,
    front: Front,
    limits: Limits,
    shutdown: impl Future<Output = ()>,
) -> io::Result<()> {
    listener.local_addr()?;
    let graceful = GracefulShutdown::new();
    let places = Arc::new(Semaphore::new(limits.connections.max(1)));
    let mut builder = http1::Builder::new();
    builder
        .timer(TokioTimer::new())
        // The phases below bound the time; hyper's own limit would also end resting connections.
        .header_read_timeout(None)
        .max_buf_size(limits.header_bytes.max(8 * 1024))
        .half_close(false);
    let mut shutdown = std::pin::pin!(shutdown);
    loop {
        let accepted = tokio::select! {
            biased;
            () = &mut shutdown => break,
            accepted = accept(&listener, &places) => accepted,
        };
        let Some((stream, peer, place)) = accepted else {
            // Out of file descriptors, mostly: let some connections end.
            sleep(Duration::from_millis(50)).await;
            continue;
        };
        // A small answer should leave at once; where this fails, it leaves a little later.
        let _ = stream.set_nodelay(true);
        let phase = Arc::new(Phase::default());
        let timed = TimedStream::new(stream, Arc::clone(&phase), &limits);
        let front = front.clone();
        let service = hyper::service::service_fn(move |request: Request<Incoming>| {
            phase.set(SERVING);
            let (front, phase) = (front.clone(), Arc::clone(&phase));
            async move {
                let answer = front.answer(Peer(peer), request).await;
                phase.set(RESTING);
                Ok::<_, Infallible>(answer)
            }
        });
        let connection = graceful.watch(builder.serve_connection(TokioIo::new(timed), service));
        tokio::spawn(async move {
            // Connections end with an error whenever a client goes away: nothing to tell.
            let _ = connection.await;
            drop(place);
        });
    }
    drop(listener);
    // What is not answered by then is cut off.
    let _ = tokio::time::timeout(limits.shutdown_time(), graceful.shutdown()).await;
    Ok(())
}

type Accepted = (
    TcpStream,
    std::net::SocketAddr,
    tokio::sync::OwnedSemaphorePermit,
);

/// Waits for a free place, then for a connection.
async fn accept(listener: &TcpListener, places: &Arc<Semaphore>) -> Option<Accepted> {
    let place = Arc::clone(places).acquire_owned().await.ok()?;
    let (stream, peer) = listener.accept().await.ok()?;
    Some((stream, peer, place))
}

const HEAD: u8 = 0;
const SERVING: u8 = 1;
const RESTING: u8 = 2;

/// What a connection is doing; shared by its stream and its service.
#[derive(Default)]
struct Phase(AtomicU8);

impl Phase {
    fn set(&self, phase: u8) {
        self.0.store(phase, Ordering::Relaxed);
    }

    fn get(&self) -> u8 {
        self.0.load(Ordering::Relaxed)
    }
}

/// A stream that fails when its phase takes too long.
struct TimedStream {
    stream: TcpStream,
    phase: Arc<Phase>,
    /// The phase that `deadline` is of.
    timed: u8,
    header_time: Duration,
    idle_time: Duration,
    /// When the phase has taken too long.
    deadline: Instant,
    /// Rings at the deadline or before: to put it off costs nothing until it rings.
    alarm: Pin<Box<Sleep>>,
    writing: Pin<Box<Sleep>>,
    is_write_stuck: bool,
}

impl TimedStream {
    fn new(stream: TcpStream, phase: Arc<Phase>, limits: &Limits) -> Self {
        let deadline = Instant::now() + limits.header_time();
        Self {
            stream,
            phase,
            timed: HEAD,
            header_time: limits.header_time(),
            idle_time: limits.idle_time(),
            deadline,
            alarm: Box::pin(sleep_until(deadline)),
            writing: Box::pin(sleep(limits.idle_time())),
            is_write_stuck: false,
        }
    }

    /// Begins the time of a phase.
    fn begin(&mut self, phase: u8) {
        self.timed = phase;
        let time = if phase == HEAD {
            self.header_time
        } else {
            self.idle_time
        };
        self.deadline = Instant::now() + time;
        if self.deadline < self.alarm.deadline() {
            self.alarm.as_mut().reset(self.deadline);
        }
    }

    /// Whether the phase has taken too long; if not, the task is woken when it may have.
    fn is_late(&mut self, context: &mut Context<'_>) -> bool {
        while self.alarm.as_mut().poll(context).is_ready() {
            if self.deadline <= Instant::now() {
                return true;
            }
            self.alarm.as_mut().reset(self.deadline);
        }
        false
    }

    fn write_progress<T>(
        &mut self,
        context: &mut Context<'_>,
        progress: Poll<io::Result<T>>,
    ) -> Poll<io::Result<T>> {
        if progress.is_ready() {
            self.is_write_stuck = false;
            return progress;
        }
        if !self.is_write_stuck {
            self.is_write_stuck = true;
            self.writing.as_mut().reset(Instant::now() + self.idle_time);
        }
        if self.writing.as_mut().poll(context).is_ready() {
            return Poll::Ready(Err(io::ErrorKind::TimedOut.into()));
        }
        Poll::Pending
    }
}

impl AsyncRead for TimedStream {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        let this = &mut *self;
        let before = buffer.filled().len();
        let read = Pin::new(&mut this.stream).poll_read(context, buffer);
        if read.is_ready() {
            let has_bytes = buffer.filled().len() > before;
            if has_bytes && this.phase.get() == RESTING {
                // The first byte of the next request.
                this.phase.set(HEAD);
                this.begin(HEAD);
            }
            return read;
        }
        let phase = this.phase.get();
        if phase != this.timed {
            this.begin(phase);
        }
        while this.is_late(context) {
            // While a request is served, its handler bounds the time for the body and the answer.
            if phase != SERVING {
                return Poll::Ready(Err(io::ErrorKind::TimedOut.into()));
            }
            this.begin(phase);
        }
        Poll::Pending
    }
}

impl AsyncWrite for TimedStream {
    fn poll_write(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        let progress = Pin::new(&mut self.stream).poll_write(context, bytes);
        if matches!(progress, Poll::Ready(Ok(_))) && self.phase.get() == RESTING {
            // An answer that is being taken is not a rest.
            self.begin(RESTING);
        }
        self.write_progress(context, progress)
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[io::IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        let progress = Pin::new(&mut self.stream).poll_write_vectored(context, bytes);
        if matches!(progress, Poll::Ready(Ok(_))) && self.phase.get() == RESTING {
            self.begin(RESTING);
        }
        self.write_progress(context, progress)
    }

    fn is_write_vectored(&self) -> bool {
        self.stream.is_write_vectored()
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        let progress = Pin::new(&mut self.stream).poll_flush(context);
        if progress.is_ready() && self.phase.get() == RESTING && self.timed != RESTING {
            // The answer is out and hyper may not read again by itself: set the alarm for the rest.
            self.begin(RESTING);
            let _ = self.is_late(context);
        }
        self.write_progress(context, progress)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        let progress = Pin::new(&mut self.stream).poll_shutdown(context);
        self.write_progress(context, progress)
    }
}
