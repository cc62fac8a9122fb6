//! The thread that calls the keyring. A locked keyring blocks on a prompt: that blocks this thread and nobody else.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc;
use std::time::Duration;

use tokio::sync::oneshot;
use vestibule_session::ports::StoreError;
use zeroize::Zeroizing;

use crate::{Entries, EntryError};

/// A keyring behind a time limit.
#[derive(Debug, Clone)]
pub struct Vault {
    jobs: mpsc::Sender<Job>,
    /// True from the moment that a caller gave up waiting until the keyring answers again.
    is_stuck: Arc<AtomicBool>,
    limit: Duration,
}

type Job = Box<dyn FnOnce(&mut dyn Entries) + Send>;

impl Vault {
    /// Starts the keyring's thread. No call waits longer than [`Self::TIME_LIMIT`].
    pub fn new(entries: impl Entries) -> Self {
        Self::with_time_limit(entries, Self::TIME_LIMIT)
    }

    /// Starts the keyring's thread, with a limit of one's own.
    pub fn with_time_limit(mut entries: impl Entries, limit: Duration) -> Self {
        let (jobs, inbox) = mpsc::channel::<Job>();
        let is_stuck = Arc::new(AtomicBool::new(false));
        let done = Arc::clone(&is_stuck);
        std::thread::spawn(move || {
            for job in inbox {
                job(&mut entries);
                done.store(false, Ordering::Release);
            }
        });
        Self {
            jobs,
            is_stuck,
            limit,
        }
    }

    /// The content of an entry.
    ///
    /// # Errors
    /// See [`StoreError`].
    pub async fn read(&self, name: String) -> Result<Option<Zeroizing<Vec<u8>>>, StoreError> {
        self.call(move |entries| entries.read(&name)).await
    }

    /// Makes or replaces an entry.
    ///
    /// # Errors
    /// See [`StoreError`].
    pub async fn write(&self, name: String, content: Zeroizing<Vec<u8>>) -> Result<(), StoreError> {
        self.call(move |entries| entries.write(&name, &content))
            .await
    }

    /// Deletes an entry.
    ///
    /// # Errors
    /// See [`StoreError`].
    pub async fn delete(&self, name: String) -> Result<(), StoreError> {
        self.call(move |entries| entries.delete(&name)).await
    }

    /// Deletes an entry after what was asked before, however long that takes, and before what is asked later. Nobody waits for it.
    pub fn delete_in_turn(&self, name: String) {
        let job: Job = Box::new(move |entries| {
            if let Err(error) = entries.delete(&name) {
                tracing::warn!(%error, "an entry of the keyring could not be deleted");
            }
        });
        // Its thread ends with the last of its users.
        let _ = self.jobs.send(job);
    }

    /// Keeps what can't be read under another name, and deletes the entry, so that nothing is ever overwritten.
    ///
    /// # Errors
    /// See [`StoreError`]; the entry is as it was.
    pub async fn set_aside(&self, name: String) -> Result<(), StoreError> {
        self.call(move |entries| {
            let Some(content) = entries.read(&name)? else {
                return Ok(());
            };
            for number in 1..=MOST_SET_ASIDE {
                let other = format!("{name} (damaged {number})");
                if entries.read(&other)?.is_none() {
                    entries.write(&other, &content)?;
                    return entries.delete(&name);
                }
            }
            Err(EntryError::Refused)
        })
        .await
    }

    async fn call<T: Send + 'static>(
        &self,
        call: impl FnOnce(&mut dyn Entries) -> Result<T, EntryError> + Send + 'static,
    ) -> Result<T, StoreError> {
        if self.is_stuck.load(Ordering::Acquire) {
            return Err(StoreError::Locked);
        }
        let (answer, answered) = oneshot::channel();
        let job: Job = Box::new(move |entries| {
            // A caller that gave up was told that nothing happened: so nothing does.
            if !answer.is_closed() {
                let _ = answer.send(call(entries));
            }
        });
        self.jobs.send(job).map_err(|_| StoreError::Refused)?;
        match tokio::time::timeout(self.limit, answered).await {
            Ok(Ok(answer)) => answer.map_err(StoreError::from),
            Ok(Err(_)) => Err(StoreError::Refused),
            Err(_) => {
                self.is_stuck.store(true, Ordering::Release);
                Err(StoreError::Locked)
            }
        }
    }

    /// How long a call may take: a keyring in use answers in milliseconds, a person at a prompt needs some seconds.
    pub const TIME_LIMIT: Duration = Duration::from_secs(5);
}

impl From<EntryError> for StoreError {
    fn from(error: EntryError) -> Self {
        match error {
            EntryError::Missing => Self::Missing,
            EntryError::Locked => Self::Locked,
            EntryError::Refused => Self::Refused,
        }
    }
}

/// More damaged entries than this are no accident, and the keyring is not filled with them.
const MOST_SET_ASIDE: u32 = 20;
