//! Connection: reads one head after the other, asks the gate, and answers, until a limit or a refusal ends it.
//!
//! One request is looked at at a time, in the order in which they came; what follows a refused one is never read as a
//! request. Every wait has an end: a head, an idle connection, an answer that nobody takes.

use std::sync::Arc;
use std::time::Duration;

use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};
use tokio::sync::watch;
use tokio::time::{Instant, timeout, timeout_at};
use vestibule_contract::SessionView;

use crate::check_user::CheckUserAnswer;
use crate::config::Limits;
use crate::endpoint::Endpoint;
use crate::failed_tokens::FailedTokens;
use crate::gate::{self, Admitted, Door};
use crate::head::{Head, HeadEnd};
use crate::peer::Peer;
use crate::refusal::Refusal;
use crate::reply::{Form, Status};

/// Read at a time: most heads are shorter, and none makes the buffer grow far over the limit of a head.
const CHUNK: usize = 4 * 1024;

/// How long, and for how many bytes, a refused client may go on talking. Closing a socket that holds unread bytes
/// resets it, and the client may then lose the answer.
const LINGER: Duration = Duration::from_millis(500);
const LINGER_BYTES: u64 = 256 * 1024;

/// What every connection needs to know.
#[derive(Debug)]
pub(crate) struct Shared {
    pub limits: Limits,
    pub failed_tokens: FailedTokens,
    pub session: watch::Receiver<SessionView>,
}

/// Serves one connection until it ends.
pub(crate) async fn serve<S>(stream: S, door: &Door, peer: Peer, shared: &Arc<Shared>)
where
    S: AsyncRead + AsyncWrite + Unpin,
{
    let mut connection = Connection {
        inbox: Inbox::new(stream),
        door,
        peer,
        limits: &shared.limits,
        failed_tokens: &shared.failed_tokens,
        check_user: CheckUserAnswer::new(shared.session.clone()),
    };
    // The first head has been owed since the connection was made; a later one from its first byte.
    let mut deadline = Some(Instant::now() + shared.limits.head);
    while connection.turn(deadline.take()).await == Turn::Next {}
}

struct Connection<'c, S> {
    inbox: Inbox<S>,
    door: &'c Door,
    peer: Peer,
    limits: &'c Limits,
    failed_tokens: &'c FailedTokens,
    check_user: CheckUserAnswer,
}

/// Whether another request may follow.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Turn {
    Next,
    End,
}

impl<S: AsyncRead + AsyncWrite + Unpin> Connection<'_, S> {
    /// One request and its answer.
    async fn turn(&mut self, deadline: Option<Instant>) -> Turn {
        let length = match self.inbox.next_head(deadline, self.limits).await {
            Ok(Some(length)) => length,
            Ok(None) => return Turn::End,
            Err(refusal) => return self.refuse(refusal, Form::default()).await,
        };
        let bytes = self.inbox.bytes.get(..length).unwrap_or_default();
        let head = match Head::parse(bytes) {
            Ok(head) => head,
            Err(refusal) => return self.refuse(refusal, Form::default()).await,
        };
        let form = Form {
            close: head.wants_close(),
            head_alone: head.method() == b"HEAD",
        };
        let admitted = gate::admit(&head, self.door, || self.refuse_token());
        self.inbox.done_with(length);
        match admitted {
            Ok(admitted) => self.answer(admitted, form).await,
            Err(refusal) => self.refuse(refusal, form).await,
        }
    }

    async fn answer(&mut self, admitted: Admitted, form: Form) -> Turn {
        let endpoint = admitted.endpoint();
        let answer = match endpoint {
            Endpoint::CheckUser => {
                let patience = self.limits.restore;
                self.check_user.answer(admitted, form, patience).await
            }
        };
        match answer {
            Ok(reply) => {
                tracing::debug!(
                    transport = self.door.transport().name(),
                    endpoint = endpoint.path(),
                    answer = Status::OK.as_str(),
                    "answered"
                );
                self.inbox.send(reply, form.close, self.limits.idle).await
            }
            Err(refusal) => self.refuse(refusal, form).await,
        }
    }

    async fn refuse(&mut self, refusal: Refusal, form: Form) -> Turn {
        tracing::info!(
            transport = self.door.transport().name(),
            answer = refusal.status().as_str(),
            reason = ?refusal,
            "refused"
        );
        let close = form.close || refusal.closes();
        let reply = refusal.reply(form);
        self.inbox.send(&reply, close, self.limits.idle).await
    }

    /// Every token is unknown: there are no companions yet.
    fn refuse_token(&self) -> Refusal {
        match self.failed_tokens.note(self.peer, Instant::now()) {
            Ok(()) => Refusal::InvalidToken,
            Err(wait) => Refusal::TooManyFailedTokens {
                // Rounded up: who comes back after so many seconds is not told to wait again.
                retry_after: wait.as_secs() + u64::from(wait.subsec_nanos() > 0),
            },
        }
    }
}

/// A stream, with what has arrived and is not yet a whole head.
struct Inbox<S> {
    stream: S,
    bytes: Vec<u8>,
    head_end: HeadEnd,
}

impl<S: AsyncRead + AsyncWrite + Unpin> Inbox<S> {
    fn new(stream: S) -> Self {
        Self {
            stream,
            bytes: Vec::new(),
            head_end: HeadEnd::default(),
        }
    }

    /// Waits for a whole head and gives its length; `None` if the connection is over or too slow.
    /// Without a `deadline` the head has its time from its first byte, and the first byte has the idle time.
    async fn next_head(
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
            self.bytes.reserve(CHUNK);
            match timeout_at(until, self.stream.read_buf(&mut self.bytes)).await {
                Ok(Ok(1..)) => {}
                Ok(Ok(0) | Err(_)) => return Ok(None),
                Err(_) => {
                    tracing::debug!("closed: no whole request in time");
                    return Ok(None);
                }
            }
        }
    }

    /// Forgets a head that was answered.
    fn done_with(&mut self, length: usize) {
        self.bytes.drain(..length.min(self.bytes.len()));
        self.head_end = HeadEnd::default();
    }

    async fn send(&mut self, reply: &[u8], close: bool, limit: Duration) -> Turn {
        let sent = timeout(limit, self.stream.write_all(reply)).await;
        if !matches!(sent, Ok(Ok(()))) {
            return Turn::End;
        }
        if close {
            self.linger().await;
            return Turn::End;
        }
        Turn::Next
    }

    /// Closes our side, and reads on for a moment without looking at what is read.
    async fn linger(&mut self) {
        if self.stream.shutdown().await.is_err() {
            return;
        }
        let mut rest = (&mut self.stream).take(LINGER_BYTES);
        let mut nowhere = tokio::io::sink();
        // However it ends, the connection is closed next.
        let _ = timeout(LINGER, tokio::io::copy(&mut rest, &mut nowhere)).await;
    }
}
