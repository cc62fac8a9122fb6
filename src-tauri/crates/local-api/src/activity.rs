//! Activity: one line for each use of the API, chained by hash, written by one task in the order in which the answers were decided,
//! a moment later.
//!
//! What a use says is who asked for what and which status the answer had: never a token, a query or a body. A program that asks the
//! same over and over within one second has [its first lines](summary), and one more that counts the rest: the log stays useful
//! while somebody floods it, and a flood can't wash away what happened before.
//!
//! Not here: requests that prove to be nobody's (a web page, a malformed head). They are in the application's log.

mod chain;
mod end_note;
mod log;
mod summary;

use std::sync::Arc;
use std::time::Duration;

use tokio::sync::{mpsc, oneshot};
use tokio::time::{Instant, sleep_until, timeout};
use vestibule_contract::ActivityPage;

use crate::error::Error;
use crate::grants::Grant;
pub(crate) use log::Log;
use summary::Summary;

/// Uses that may wait to be written; who asks when it is full waits, too.
const WAITING: usize = 16 * 1024;

/// What comes within so long is written together.
const GATHER: Duration = Duration::from_millis(50);

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

/// What is asked of the log.
enum Question {
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
pub(crate) struct Activity(Option<Senders>);

#[derive(Debug, Clone)]
struct Senders {
    uses: mpsc::Sender<Use>,
    questions: mpsc::Sender<Question>,
}

impl Activity {
    /// An activity that nobody keeps.
    pub fn none() -> Self {
        Self(None)
    }

    /// An activity that this log keeps, and the task that writes it.
    pub fn keep(log: Log) -> (Self, impl Future<Output = ()> + Send + 'static) {
        let uses = mpsc::channel(WAITING);
        let questions = mpsc::channel(1);
        let writer = Writer {
            uses: uses.1,
            questions: questions.1,
            log,
            summary: Summary::default(),
        };
        let senders = Senders {
            uses: uses.0,
            questions: questions.0,
        };
        (Self(Some(senders)), writer.run())
    }

    /// Notes a use; waits while too many are waiting.
    pub async fn note(&self, used: Use) {
        if let Some(senders) = &self.0
            && senders.uses.send(used).await.is_err()
        {
            tracing::warn!("a use was not noted: the activity log has ended");
        }
    }

    /// A page of the log, newest first, of the entries that hold this text; `before` is where the page before it said to go on.
    /// What was noted before this was called is in it.
    ///
    /// # Errors
    /// [`Error::File`], [`Error::Stopped`].
    pub async fn page(&self, search: String, before: Option<u64>) -> Result<ActivityPage, Error> {
        let (answer, answered) = oneshot::channel();
        let question = Question::Page {
            search,
            before,
            answer,
        };
        self.ask(question, answered).await
    }

    /// The lines that hold this text as they are in the file, oldest first.
    ///
    /// # Errors
    /// As [`Self::page`].
    pub async fn export(&self, search: String) -> Result<String, Error> {
        let (answer, answered) = oneshot::channel();
        self.ask(Question::Export { search, answer }, answered)
            .await
    }

    async fn ask<T>(
        &self,
        question: Question,
        answered: oneshot::Receiver<Result<T, Error>>,
    ) -> Result<T, Error> {
        let senders = self.0.as_ref().ok_or(Error::Stopped)?;
        let sent = senders.questions.send(question).await;
        sent.map_err(|_| Error::Stopped)?;
        answered.await.map_err(|_| Error::Stopped)?
    }
}

struct Writer {
    uses: mpsc::Receiver<Use>,
    questions: mpsc::Receiver<Question>,
    log: Log,
    summary: Summary,
}

/// What the writer waited for.
enum Awaited {
    Use(Use),
    Question(Question),
    Time,
    /// Nobody can note anything any more.
    End,
}

impl Writer {
    /// Writes what was used and answers what is asked, until nobody can send any more.
    async fn run(mut self) {
        let mut note_end_at = Instant::now() + NOTE_EVERY;
        loop {
            let (first, question, is_over) = match self.wait(note_end_at).await {
                Awaited::Use(used) => {
                    // Who asks is not to wake a writer for each use: what comes within a moment is written together.
                    match self.gather().await {
                        Awaited::Question(question) => (Some(used), Some(question), false),
                        Awaited::End => (Some(used), None, true),
                        Awaited::Use(_) | Awaited::Time => (Some(used), None, false),
                    }
                }
                Awaited::Question(question) => (None, Some(question), false),
                Awaited::Time => (None, None, false),
                Awaited::End => (None, None, true),
            };
            let is_time = is_over || Instant::now() >= note_end_at;
            if is_time {
                note_end_at = Instant::now() + NOTE_EVERY;
            }
            let work = move || {
                self.write(first, question, is_time);
                self
            };
            // A file may be slow, and other tasks should not wait for it.
            let Ok(done) = tokio::task::spawn_blocking(work).await else {
                tracing::error!("the activity log has ended");
                return;
            };
            self = done;
            if is_over {
                return;
            }
        }
    }

    async fn wait(&mut self, note_end_at: Instant) -> Awaited {
        let until = if self.summary.is_empty() {
            note_end_at
        } else {
            note_end_at.min(Instant::now() + SECOND)
        };
        tokio::select! {
            used = self.uses.recv() => used.map_or(Awaited::End, Awaited::Use),
            Some(question) = self.questions.recv() => Awaited::Question(question),
            () = sleep_until(until) => Awaited::Time,
        }
    }

    async fn gather(&mut self) -> Awaited {
        match timeout(GATHER, self.questions.recv()).await {
            Ok(Some(question)) => Awaited::Question(question),
            Ok(None) => Awaited::End,
            Err(_) => Awaited::Time,
        }
    }

    fn write(&mut self, first: Option<Use>, question: Option<Question>, is_time: bool) {
        let is_quiet = first.is_none();
        let waiting = std::iter::from_fn(|| self.uses.try_recv().ok());
        let mut lines = Vec::new();
        for used in first.into_iter().chain(waiting) {
            lines.extend(self.summary.take(used));
        }
        if is_quiet || is_time || question.is_some() {
            lines.extend(self.summary.flush());
        }
        self.log.append(lines);
        if is_time {
            self.log.note_end();
        }
        // Who asked may be gone by now.
        match question {
            Some(Question::Page {
                search,
                before,
                answer,
            }) => drop(answer.send(self.log.page(&search, before, PAGE))),
            Some(Question::Export { search, answer }) => {
                drop(answer.send(self.log.export(&search)));
            }
            None => {}
        }
    }
}

#[cfg(all(test, unix))]
mod tests;
