//! A sign-in whose application is closed while the person is in the browser: kept before the browser opens, taken up again by its answer.
//!
//! Invariants: what was kept answers to its own state only, and a stranger's link leaves it as it is; it is removed before it is used.

use vestibule_contract::WayBack;
use vestibule_session::AttemptRecord;
use vestibule_session::ports::{BegunInBrowser, BrowserRequest, ResumedInBrowser, StoreError};

use super::{BrowserFlow, Current, ended};
use crate::kept::{Kept, Resumable};
use crate::{Attempt, Callback, Error};

impl BrowserFlow {
    /// Takes a link as the answer to the attempt that was begun before the application was closed, which is then to be gone on with by
    /// [`vestibule_session::Command::ResumeInBrowser`].
    ///
    /// # Errors
    /// As [`Self::deliver`]: drop the link; what was kept stays as it is. [`Error::NotRemoved`]: begin again.
    pub async fn resume(&self, link: &str) -> Result<ResumedInBrowser, Error> {
        let callback = Callback::parse(link, &self.redirect_sign_in)?;
        let kept = self.kept().await.ok_or(Error::UnknownState)?;
        let kept = kept.resumable(&self.provider);
        let Resumable { expected, went_to } = kept.ok_or(Error::UnknownState)?;
        expected.is_answered_by(&callback, self.clock.now())?;
        // From here on it is used, whatever happens.
        let removed = self.store.remove().await;
        removed.map_err(|_| Error::NotRemoved)?;
        let (now, expires_at, route) = (self.clock.now(), expected.expires_at, expected.route);
        let mut pending = self.pending();
        if pending.current.is_some() {
            return Err(Error::UnknownState);
        }
        let (id, answer) = ended(pending.attempts.resume(expected, callback, now)?);
        pending.current = Some(Current {
            id,
            went_to: went_to.clone(),
            address: None,
            is_kept: false,
            receiver: None,
            answer: Some(answer),
        });
        Ok(ResumedInBrowser {
            begun: BegunInBrowser {
                attempt: id.into(),
                way_back: WayBack::DeepLink,
                expires_at,
            },
            request: BrowserRequest {
                provider: went_to,
                prompt: None,
                route,
            },
        })
    }

    /// Removes what was kept of an attempt of before a restart, if it is over.
    pub async fn forget_what_is_over(&self) {
        let now = self.clock.now();
        if self.kept().await.is_some_and(|kept| kept.is_over(now)) {
            self.store.forget();
        }
    }

    /// Removes what was kept of an attempt: somebody signed in, or out, or the configuration changed.
    pub fn forget_kept(&self) {
        self.store.forget();
    }

    /// Keeps the attempt for after a restart, in place of an earlier one; whether that worked out.
    pub(super) async fn keep(&self, attempt: &Attempt, request: &BrowserRequest) -> bool {
        let record = Kept::record(attempt, &self.provider, request.provider.as_ref());
        let kept = match record {
            Some(record) => self.store.keep(&record).await,
            None => Err(StoreError::Refused),
        };
        if let Err(error) = kept {
            tracing::warn!(%error, "the sign-in lives in memory: it can't be finished after a restart");
            // Neither a half of it nor an earlier one.
            self.store.forget();
        }
        kept.is_ok()
    }

    /// What was kept before a restart. What can't be read is worth nothing, and is removed.
    async fn kept(&self) -> Option<Kept> {
        let read = |record: AttemptRecord| Kept::read(&record).ok_or(StoreError::Damaged);
        let kept = self.store.load().await;
        match kept.and_then(|record| record.map(read).transpose()) {
            Ok(kept) => kept,
            Err(error) => {
                tracing::warn!(%error, "what was kept of a sign-in can't be read");
                if error == StoreError::Damaged {
                    self.store.forget();
                }
                None
            }
        }
    }
}
