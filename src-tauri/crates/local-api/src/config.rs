//! What the caller decides: where the API lives, and how much it puts up with.

use std::fmt;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use crate::ports::{Approval, Clock, SessionSource};

/// Where the API lives, and how much it puts up with.
#[derive(Debug, Clone)]
pub struct Config {
    /// The directory of `api.sock` and `api.json`: `$XDG_RUNTIME_DIR/<app id>`. It is created with mode 0700 if it is
    /// missing; its parent has to be there. Never a place where others can write.
    pub runtime_dir: PathBuf,
    /// How much the API puts up with.
    pub limits: Limits,
    /// What companions need. Without it nobody is let in: there are no grants, and every pairing is refused.
    pub companions: Option<Companions>,
}

impl Config {
    /// The usual limits, in this directory.
    pub fn new(runtime_dir: impl Into<PathBuf>) -> Self {
        Self {
            runtime_dir: runtime_dir.into(),
            limits: Limits::default(),
            companions: None,
        }
    }

    /// The same with companions.
    #[must_use]
    pub fn with_companions(self, companions: Companions) -> Self {
        Self {
            companions: Some(companions),
            ..self
        }
    }
}

/// What companions need of the application.
#[derive(Clone)]
pub struct Companions {
    /// The application's data folder. Grants and the activity log are kept in a folder `companions` in it, which nobody else may enter.
    pub data_dir: PathBuf,
    /// What the session hands out.
    pub source: Arc<dyn SessionSource>,
    /// The person.
    pub approval: Arc<dyn Approval>,
    /// What time it is.
    pub clock: Arc<dyn Clock>,
}

impl fmt::Debug for Companions {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Companions")
            .field("data_dir", &self.data_dir)
            .finish_non_exhaustive()
    }
}

/// How much the API puts up with. The size of a head is not here: what a good request is does not depend on who runs it.
#[derive(Debug, Clone)]
pub struct Limits {
    /// Connections at once, over all transports; one more is closed unread.
    pub connections: usize,
    /// Connections at once from one peer: a process on the socket, a user on loopback where the system says who it is.
    pub connections_per_peer: usize,
    /// From the connection, or from the first byte of a later request, to the end of its head.
    pub head: Duration,
    /// Without a byte between two requests, or without a byte of an answer being taken.
    pub idle: Duration,
    /// How long a request waits for the session to be restored before it gets 503.
    pub restore: Duration,
    /// Tokens that a peer may get wrong within a minute.
    pub failed_tokens_per_minute: usize,
    /// How long a person is asked about a pairing before the answer is no.
    pub pairing_prompt: Duration,
    /// How often a person is asked within a minute.
    pub pairings_per_minute: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            connections: 64,
            connections_per_peer: 8,
            head: Duration::from_secs(5),
            idle: Duration::from_secs(15),
            restore: Duration::from_secs(2),
            failed_tokens_per_minute: 10,
            pairing_prompt: Duration::from_mins(1),
            pairings_per_minute: 3,
        }
    }
}
