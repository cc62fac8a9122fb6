//! Inbox: a stream, with what has arrived and is not yet taken. Every wait has an end.

use std::time::Duration;

use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};
use tokio::time::{Instant, timeout, timeout_at};

use crate::config::Limits;
use crate::head::HeadEnd;
use crate::refusal::Refusal;

/// Read at a time: most heads are shorter, and none makes the buffer grow far over the limit of a head.
const CHUNK: usize = 4 * 1024;

/// How long, and for how many bytes, a refused client may go on talking. Closing a socket that holds unread bytes
/// resets it, and the client may then lose the answer.
const LINGER: Duration = Duration::from_millis(500);
const LINGER_BYTES: u64 = 256 * 1024;

/// Whether another request may follow.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Turn {
    Next,
    End,
}

/// A stream, with what has arrived and is not yet taken.
pub(crate) struct Inbox<S> {
    stream: S,
    bytes: Vec<u8>,
    head_end: HeadEnd,
}

impl<S: AsyncRead + AsyncWrite + Unpin> Inbox<S> {
    pub fn new(stream: S) -> Self {
        Self {
            stream,
            bytes: Vec::new(),
            head_end: HeadEnd::default(),
        }
    }

    /// Waits for a whole head and gives its length; `None` if the connection is over or too slow.
    /// Without a `deadline` the head has its time from its first byte, and the first byte has the idle time.
    ///
    /// # Errors
    /// As [`HeadEnd::find`].
    pub async fn next_head(
        &mut self,
        mut deadline: Option<Instant>,
        limits: &Limits,
    ) -> Result<Option<usize>, Refusal> {
        loop {
            if !self.bytes.is_empty() {
                if let Some(length) = self.head_end.find(&self.bytes)? {
                    return Ok(Some(length));
                }
                deadline = deadline.or_else(|| Some(Instant::now() + limits.head));
            }
            let until = deadline.unwrap_or_else(|| Instant::now() + limits.idle);
            if !self.read_until(until).await {
                return Ok(None);
            }
        }
    }

    /// Waits for a body of this length and takes it out; `None` if the connection is over or too slow.
    pub async fn body(&mut self, length: usize, limits: &Limits) -> Option<Vec<u8>> {
        let until = Instant::now() + limits.head;
        while self.bytes.len() < length {
            if !self.read_until(until).await {
                return None;
            }
        }
        Some(self.bytes.drain(..length).collect())
    }

    /// What has arrived, from the beginning, up to this length.
    pub fn peek(&self, length: usize) -> &[u8] {
        self.bytes.get(..length).unwrap_or_default()
    }

    /// Forgets a head that was answered.
    pub fn done_with(&mut self, length: usize) {
        self.bytes.drain(..length.min(self.bytes.len()));
        self.head_end = HeadEnd::default();
    }

    /// Returns when the client closes its side or says another word, which it may not do while it listens.
    pub async fn end_of_listening(&mut self) {
        if self.bytes.is_empty() {
            let _ = self.stream.read_u8().await;
        }
    }

    /// Sends part of an answer; whether it was taken in time.
    pub async fn send_part(&mut self, part: &[u8], limit: Duration) -> bool {
        matches!(
            timeout(limit, self.stream.write_all(part)).await,
            Ok(Ok(()))
        )
    }

    /// Sends an answer.
    pub async fn send(&mut self, reply: &[u8], close: bool, limit: Duration) -> Turn {
        if !self.send_part(reply, limit).await {
            return Turn::End;
        }
        if close {
            self.linger().await;
            return Turn::End;
        }
        Turn::Next
    }

    /// Closes our side, and reads on for a moment without looking at what is read.
    pub async fn linger(&mut self) {
        if self.stream.shutdown().await.is_err() {
            return;
        }
        let mut rest = (&mut self.stream).take(LINGER_BYTES);
        let mut nowhere = tokio::io::sink();
        // However it ends, the connection is closed next.
        let _ = timeout(LINGER, tokio::io::copy(&mut rest, &mut nowhere)).await;
    }

    /// Reads some more; whether there was more in time.
    async fn read_until(&mut self, until: Instant) -> bool {
        self.bytes.reserve(CHUNK);
        match timeout_at(until, self.stream.read_buf(&mut self.bytes)).await {
            Ok(Ok(1..)) => true,
            Ok(Ok(0) | Err(_)) => false,
            Err(_) => {
                tracing::debug!("closed: no whole request in time");
                false
            }
        }
    }
}
