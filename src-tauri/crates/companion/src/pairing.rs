//! Pairing: a person is asked, in the application's window, to let this tool in; this waits for the answer.

use std::time::Duration;

use futures_util::{Stream, stream};
use hyper::StatusCode;
use vestibule_contract::{Account, PairAccepted, PairStatus, Scope, api_path};
use zeroize::Zeroizing;

use crate::connection::Question;
use crate::{Companion, CompanionToken, Error};

/// How often the application is asked whether the person has answered.
const PACE: Duration = Duration::from_secs(1);

/// A question that a person has not answered yet. Dropped, it is left to expire.
pub struct Pairing {
    companion: Companion,
    /// Whoever knows it can take the token.
    target: Zeroizing<String>,
    code: Option<String>,
    expires_in: Duration,
    progress: Progress,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Progress {
    NotAsked,
    Asked,
    Over,
}

/// What has become of it.
#[derive(Debug, Clone)]
pub enum PairingState {
    /// Nobody has answered yet.
    Pending {
        /// Until the question counts as refused.
        expires_in: Duration,
    },
    /// The tool is let in.
    Approved(Grant),
}

/// What a person granted to a tool.
#[derive(Debug, Clone)]
pub struct Grant {
    /// To be shown with each question: keep it where only this person can read it.
    pub token: CompanionToken,
    /// What it is good for.
    pub scopes: Vec<Scope>,
    /// Whose session it is good for.
    pub account: Account,
    /// Seconds since 1970-01-01T00:00:00Z; unused for 30 days, it ends sooner.
    pub expires_at: i64,
}

impl Pairing {
    pub(crate) fn new(companion: Companion, accepted: PairAccepted) -> Self {
        let id = Zeroizing::new(accepted.id);
        Self {
            companion,
            target: Zeroizing::new(format!("{}/{}", api_path::PAIR, *id)),
            code: accepted.code,
            expires_in: Duration::from_secs(accepted.expires_in),
            progress: Progress::NotAsked,
        }
    }

    /// The short code that the window shows, too, where `headless` was asked for: show it to the person, who approves only
    /// if both are the same.
    pub fn code(&self) -> Option<&str> {
        self.code.as_deref()
    }

    /// How long the person had to answer when the question was put.
    pub fn expires_in(&self) -> Duration {
        self.expires_in
    }

    /// What has become of it: at once at first, then about once a second; `None` after the last.
    ///
    /// # Errors
    /// [`Error::PairingRefused`], [`Error::PairingUnanswered`], [`Error::PairingGone`], and what any question meets; nothing
    /// follows.
    pub async fn next(&mut self) -> Option<Result<PairingState, Error>> {
        match self.progress {
            Progress::NotAsked => {}
            Progress::Asked => tokio::time::sleep(PACE).await,
            Progress::Over => return None,
        }
        let state = self.ask().await;
        self.progress = match state {
            Ok(PairingState::Pending { .. }) => Progress::Asked,
            Ok(PairingState::Approved(_)) | Err(_) => Progress::Over,
        };
        Some(state)
    }

    /// [`Self::next`] as a stream.
    pub fn into_stream(self) -> impl Stream<Item = Result<PairingState, Error>> + Send {
        stream::unfold(self, async |mut pairing| {
            let state = pairing.next().await?;
            Some((state, pairing))
        })
    }

    /// Waits until the person has answered.
    ///
    /// # Errors
    /// As [`Self::next`].
    pub async fn finish(mut self) -> Result<Grant, Error> {
        loop {
            match self.next().await.ok_or(Error::PairingGone)?? {
                PairingState::Pending { .. } => {}
                PairingState::Approved(grant) => return Ok(grant),
            }
        }
    }

    async fn ask(&self) -> Result<PairingState, Error> {
        let answer = self
            .companion
            .ask(Question::get(&self.target, None))
            .await?;
        match answer.read_as(&[StatusCode::OK, StatusCode::ACCEPTED])? {
            PairStatus::Pending { expires_in } => Ok(PairingState::Pending {
                expires_in: Duration::from_secs(expires_in),
            }),
            PairStatus::Approved {
                token,
                scopes,
                account,
                expires_at,
            } => Ok(PairingState::Approved(Grant {
                token: CompanionToken::parse(&Zeroizing::new(token))?,
                scopes,
                account,
                expires_at,
            })),
        }
    }
}

impl std::fmt::Debug for Pairing {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Pairing")
            .field("expires_in", &self.expires_in)
            .field("progress", &self.progress)
            .finish_non_exhaustive()
    }
}
