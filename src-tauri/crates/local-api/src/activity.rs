//! Activity: one line for each use of the API, chained by hash, written by one task in the order in which the answers were decided.
//!
//! What a use says is who asked for what and which status the answer had: never a token, a query or a body. A program that asks the
//! same over and over within one second has [its first lines](summary), and one more that counts the rest: the log stays useful
//! while somebody floods it, and a flood can't wash away what happened before.
//!
//! Not here: requests that prove to be nobody's (a web page, a malformed head). They are in the application's log.

mod chain;
mod log;
mod summary;

use std::sync::Arc;
use std::time::Duration;

use tokio::sync::{mpsc, oneshot};
use tokio::time::{Instant, timeout_at};
use vestibule_contract::ActivityPage;

use crate::error::Error;
use crate::grants::Grant;
pub(crate) use log::Log;
use summary::Summary;

/// Uses that may wait to be written; who asks when it is full waits, too.
const WAITING: usize = 4096;

/// Uses that are written at a time.
const BATCH: usize = 512;

/// After a second nothing can be added to the line that counts the rest of it.
const SECOND: Duration = Duration::from_secs(1);

/// How much newer than the note of where it ends the log may be.
const NOTE_EVERY: Duration = Duration::from_mins(1);

/// Entries on a page, at the most.
const PAGE: usize = 200;

/// One use of the API.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) struct Use {
    /// Seconds since 1970-01-01T00:00:00Z.
    pub time: i64,
    pub companion: Option<Arc<str>>,
    pub executable: Option<Arc<str>>,
    pub account: Option<Arc<str>>,
    pub endpoint: &'static str,
    pub answer: u16,
}

impl Use {
    /// A use whose account nobody has learnt.
    pub fn new(time: i64, endpoint: &'static str, answer: u16) -> Self {
        Self {
            time,
            companion: None,
            executable: None,
            account: None,
            endpoint,
            answer,
        }
    }

    /// By this companion; the program that the system names now counts more than the one that was let in.
    pub fn by(mut self, grant: &Grant) -> Self {
        self.companion = Some(Arc::clone(&grant.name));
        if self.executable.is_none() {
            self.executable.clone_from(&grant.executable);
        }
        self
    }
}

enum Message {
    Used(Use),
    Page {
        search: String,
        before: Option<u64>,
        answer: oneshot::Sender<Result<ActivityPage, Error>>,
    },
    Export {
        search: String,
        answer: oneshot::Sender<Result<String, Error>>,
    },
}

/// Where uses are sent to. The log is whole on the disk once the last of these is gone and the task has ended.
#[derive(Debug, Clone, Default)]
pub(crate) struct Activity(Option<mpsc::Sender<Message>>);

impl Activity {
    /// An activity that nobody keeps.
    pub fn none() -> Self {
        Self(None)
    }

    /// An activity that this log keeps, and the task that writes it.
    pub fn keep(log: Log) -> (Self, impl Future<Output = ()> + Send + 'static) {
        let (sender, receiver) = mpsc::channel(WAITING);
        (Self(Some(sender)), write(log, receiver))
    }

    /// Notes a use; waits while too many are waiting.
    pub async fn note(&self, used: Use) {
        if let Some(sender) = &self.0
            && sender.send(Message::Used(used)).await.is_err()
        {
            tracing::warn!("a use was not noted: the activity log has ended");
        }
    }

    /// A page of the log, newest first, of the entries that hold this text; `before` is where the page before it said to go on.
    ///
    /// # Errors
    /// [`Error::File`], [`Error::Stopped`].
    pub async fn page(&self, search: String, before: Option<u64>) -> Result<ActivityPage, Error> {
        let (answer, answered) = oneshot::channel();
        let message = Message::Page {
            search,
            before,
            answer,
        };
        self.ask(message, answered).await
    }

    /// The lines that hold this text as they are in the file, oldest first.
    ///
    /// # Errors
    /// As [`Self::page`].
    pub async fn export(&self, search: String) -> Result<String, Error> {
        let (answer, answered) = oneshot::channel();
        self.ask(Message::Export { search, answer }, answered).await
    }

    async fn ask<T>(
        &self,
        message: Message,
        answered: oneshot::Receiver<Result<T, Error>>,
    ) -> Result<T, Error> {
        let sender = self.0.as_ref().ok_or(Error::Stopped)?;
        sender.send(message).await.map_err(|_| Error::Stopped)?;
        answered.await.map_err(|_| Error::Stopped)?
    }
}

/// Writes what was used and answers what is asked, until nobody can send any more.
async fn write(log: Log, mut receiver: mpsc::Receiver<Message>) {
    let mut log = log;
    let mut summary = Summary::default();
    let mut note_at = Instant::now() + NOTE_EVERY;
    loop {
        let mut messages = Vec::new();
        let wake_at = if summary.is_empty() {
            note_at
        } else {
            note_at.min(Instant::now() + SECOND)
        };
        let count = timeout_at(wake_at, receiver.recv_many(&mut messages, BATCH)).await;
        let is_over = count == Ok(0);
        let is_time_to_note = is_over || Instant::now() >= note_at;
        if is_time_to_note {
            note_at = Instant::now() + NOTE_EVERY;
        }
        // A file may be slow, and other tasks should not wait for it.
        let work = tokio::task::spawn_blocking(move || {
            if messages.is_empty() {
                log.append(summary.flush());
            }
            for message in messages {
                carry_out(message, &mut log, &mut summary);
            }
            if is_time_to_note {
                log.append(summary.flush());
                log.note_end();
            }
            (log, summary)
        });
        let Ok(done) = work.await else {
            tracing::error!("the activity log has ended");
            return;
        };
        (log, summary) = done;
        if is_over {
            return;
        }
    }
}

fn carry_out(message: Message, log: &mut Log, summary: &mut Summary) {
    match message {
        Message::Used(used) => log.append(summary.take(used)),
        // Who asked may be gone by now.
        Message::Page {
            search,
            before,
            answer,
        } => {
            log.append(summary.flush());
            let _ = answer.send(log.page(&search, before, PAGE));
        }
        Message::Export { search, answer } => {
            log.append(summary.flush());
            let _ = answer.send(log.export(&search));
        }
    }
}

#[cfg(all(test, unix))]
mod tests;
