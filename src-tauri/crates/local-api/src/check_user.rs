//! The answer of `GET /api/check-user`: `{"user":"<username>"}` or `{"user":null}`, and never a `null` that is not so.

use std::time::Duration;

use tokio::sync::watch;
use tokio::time::timeout;
use vestibule_contract::{CheckUser, SessionStatus, SessionView};

use crate::gate::Admitted;
use crate::refusal::Refusal;
use crate::reply::{self, Form, Status};

/// The answer, kept as bytes until the session changes: most questions cost one look at a counter.
#[derive(Debug)]
pub(crate) struct CheckUserAnswer {
    session: watch::Receiver<SessionView>,
    kept: Option<Kept>,
}

#[derive(Debug)]
struct Kept {
    keep_alive: Vec<u8>,
    closing: Vec<u8>,
}

impl CheckUserAnswer {
    pub fn new(session: watch::Receiver<SessionView>) -> Self {
        Self {
            session,
            kept: None,
        }
    }

    /// The whole answer.
    ///
    /// # Errors
    /// [`Refusal::SessionUnknown`]: the session was still being restored after `patience`, or who knew it is gone.
    pub async fn answer(
        &mut self,
        _admitted: Admitted,
        form: Form,
        patience: Duration,
    ) -> Result<&[u8], Refusal> {
        // A session without its owner is the past: the application is closing.
        let changed = self
            .session
            .has_changed()
            .map_err(|_| Refusal::SessionUnknown)?;
        if changed || self.kept.is_none() {
            self.kept = None;
            self.kept = Some(self.read(patience).await?);
        }
        let kept = self.kept.as_ref().ok_or(Refusal::SessionUnknown)?;
        Ok(if form.close {
            &kept.closing
        } else {
            &kept.keep_alive
        })
    }

    async fn read(&mut self, patience: Duration) -> Result<Kept, Refusal> {
        let is_known = |view: &SessionView| !matches!(view.status, SessionStatus::Restoring);
        let view = timeout(patience, self.session.wait_for(is_known))
            .await
            .map_err(|_| Refusal::SessionUnknown)?
            .map_err(|_| Refusal::SessionUnknown)?;
        let answer = CheckUser::of(&view).ok_or(Refusal::SessionUnknown)?;
        let body = serde_json::to_vec(&answer).map_err(|_| Refusal::SessionUnknown)?;
        Ok(Kept {
            keep_alive: reply::json(Status::OK, &body, false),
            closing: reply::json(Status::OK, &body, true),
        })
    }
}
