//! The answer of `GET /api/check-user`: `{"user":"<username>"}` or `{"user":null}`, and never a `null` that is not so.
//!
//! A program on the socket learns who is signed in. A companion was let in to one account, and learns whether that one is.

use std::sync::Arc;
use std::time::Duration;

use tokio::sync::watch;
use tokio::time::timeout;
use vestibule_contract::{CheckUser, SessionStatus, SessionView};

use crate::gate::Admitted;
use crate::grants::Grant;
use crate::ports::SessionSource;
use crate::present::Present;
use crate::refusal::Refusal;
use crate::reply::{self, Form, Status};

/// The answer, kept as bytes until the session or who asks changes: most questions cost one look at a counter.
#[derive(Debug)]
pub(crate) struct CheckUserAnswer {
    session: watch::Receiver<SessionView>,
    kept: Option<Kept>,
}

#[derive(Debug)]
struct Kept {
    /// Whom it was for.
    companion: Option<Arc<Grant>>,
    user: Option<Arc<str>>,
    keep_alive: Vec<u8>,
    closing: Vec<u8>,
}

impl Kept {
    fn is_for(&self, companion: Option<&Arc<Grant>>) -> bool {
        match (&self.companion, companion) {
            (None, None) => true,
            (Some(kept), Some(companion)) => Arc::ptr_eq(kept, companion),
            _ => false,
        }
    }
}

impl CheckUserAnswer {
    pub fn new(session: watch::Receiver<SessionView>) -> Self {
        Self {
            session,
            kept: None,
        }
    }

    /// The whole answer, and the user that it names.
    ///
    /// # Errors
    /// [`Refusal::SessionUnknown`]: the session was still being restored after `patience`, or who knew it is gone.
    pub async fn answer(
        &mut self,
        admitted: Admitted,
        form: Form,
        source: &dyn SessionSource,
        patience: Duration,
    ) -> Result<(&[u8], Option<Arc<str>>), Refusal> {
        // A session without its owner is the past: the application is closing.
        let changed = self
            .session
            .has_changed()
            .map_err(|_| Refusal::SessionUnknown)?;
        let companion = admitted.companion();
        if changed
            || !self
                .kept
                .as_ref()
                .is_some_and(|kept| kept.is_for(companion))
        {
            self.kept = None;
            let user = match companion {
                None => self.read(patience).await?,
                Some(companion) => {
                    let present = Present::read(&mut self.session, source, patience).await?;
                    let account = present.of(&companion.account);
                    account.map(|(account, _)| account.username.clone())
                }
            };
            self.kept = Some(Self::keep(user, companion.cloned())?);
        }
        let kept = self.kept.as_ref().ok_or(Refusal::SessionUnknown)?;
        let reply = if form.close {
            &kept.closing
        } else {
            &kept.keep_alive
        };
        Ok((reply, kept.user.clone()))
    }

    async fn read(&mut self, patience: Duration) -> Result<Option<String>, Refusal> {
        let is_known = |view: &SessionView| !matches!(view.status, SessionStatus::Restoring);
        let view = timeout(patience, self.session.wait_for(is_known))
            .await
            .map_err(|_| Refusal::SessionUnknown)?
            .map_err(|_| Refusal::SessionUnknown)?;
        let answer = CheckUser::of(&view).ok_or(Refusal::SessionUnknown)?;
        Ok(answer.user)
    }

    fn keep(user: Option<String>, companion: Option<Arc<Grant>>) -> Result<Kept, Refusal> {
        let answer = CheckUser { user };
        let body = serde_json::to_vec(&answer).map_err(|_| Refusal::SessionUnknown)?;
        Ok(Kept {
            companion,
            user: answer.user.map(Arc::from),
            keep_alive: reply::json(Status::OK, &body, false),
            closing: reply::json(Status::OK, &body, true),
        })
    }
}
